"""`annotate`: every article read once, what was read before taken from where it is kept."""

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.actors import Actors
from analysis.annotation.keys import article_keys
from analysis.annotation.progress import progress
from analysis.annotation.store import DEFAULT_CACHE, open_store
from analysis.annotation.tables import Annotated, Kept, assemble

if TYPE_CHECKING:
    from collections.abc import Iterator


def annotate(
    articles: pd.DataFrame,
    actors: Actors | None = None,
    *,
    cache: Path | None = DEFAULT_CACHE,
    workers: int | None = None,
) -> Annotated:
    """Read every article once: its words, sentences and reported statements.

    `articles` is the table of `read_articles`. What each article yields is kept in the folder `cache` under a name
    made of its text, the actors, the package's own code and the versions of the libraries that read, so that it is
    read once only; None keeps nothing. `workers` processes share the work (as many as there are processors from 200
    new articles on, else one).

    An article that makes a step fail, or that takes over a minute of processor time, is set aside: `set_aside` of
    what is returned names it with the reason, and the tables do without it.

    Returns three tables (`Annotated` explains their columns), each of which begins with article_id, outlet and date:

    tokens      sentence, start, end, form, lemma, pos, quoted, person
    sentences   sentence, start, end, text
    statements  sentence, start, end, spans, kind, quote, cue, cue_lemma, source_text, speaker, construction,
                speaker_rule, confidence, cue_span

    >>> from analysis import read_articles
    >>> articles = read_articles("data/demo")
    >>> tokens, sentences, statements = annotate(articles)
    >>> tokens["form"].head(6).tolist()
    ['La', 'présidente', 'valmarienne', 'Hélène Astravel', 'et', 'le']
    >>> statements.loc[0, ["speaker", "cue", "kind"]].tolist()
    ['porte-parole du palais des Tilleuls', 'a annoncé', 'indirect']
    >>> annotate(articles).set_aside.empty
    True
    """
    actors = actors or Actors()
    keys = article_keys(articles["text"], actors)
    with open_store(cache) as store:
        read = store.load(keys)
        new = {key: text for key, text in zip(keys, articles["text"], strict=True) if key not in read}
        for some in _read_new(new, actors, workers):
            store.keep(some)
            read |= some
    return _with_one_name_each(assemble(articles, [read[key] for key in keys]))


def _read_new(texts: dict[str, str], actors: Actors, workers: int | None) -> "Iterator[dict[str, Kept]]":
    if not texts:
        return
    # Here, because spaCy takes a second to import, and whoever finds all articles kept needs none of it.
    from analysis.annotation.workers import read_all, usual_workers

    with progress(len(texts)) as bar:
        for some in read_all(texts, actors, workers or usual_workers(len(texts))):
            yield some
            bar.update(len(some))


def _with_one_name_each(annotated: Annotated) -> Annotated:
    """Names of speakers made one over all articles, which is why it is not kept by article."""
    from analysis.statements.corpus import one_name_each

    statements = annotated.statements
    return annotated._replace(statements=statements.assign(speaker=one_name_each(statements["speaker"])))
