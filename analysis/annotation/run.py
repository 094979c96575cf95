"""`annotate`: every article is read once; what was read before comes from the cache."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.actors import Actors
from analysis.annotation.annotated_tables import TOGETHER, Annotated, Kept, assemble
from analysis.annotation.keys import article_keys
from analysis.annotation.new_articles import read_new
from analysis.errors import LeftOut, UserError
from analysis.store import DEFAULT_CACHE, open_store
from analysis.wording import tr, trn

if TYPE_CHECKING:
    from distributed import Client

_NAMED = 3  # set-aside articles that the warning names
# The tables of the last call with what they were made from: the notebooks of a report, run one after the other, and a
# cell that is run again ask for the same ones. They are handed out as copies, of which pandas copies what is changed.
_last: list[tuple[Path, list[str], pd.DataFrame, Annotated]] = []


def annotate(
    articles: pd.DataFrame,
    actors: Actors | None = None,
    *,
    cache: Path | None = DEFAULT_CACHE,
    workers: int | None = None,
    client: "Client | None" = None,
) -> Annotated:
    """Read every article once: its words, sentences and reported statements.

    `articles` is the table of `read_articles`. What each article yields is kept in the folder `cache` under a name
    made of its text, the actors, the package's own code and the versions of the libraries that read, so that it is
    read once only; None keeps nothing. `workers` processes share the work (as many as there are processors from 200
    new articles on, else one), or the workers of the Dask cluster that `client` is connected to. Articles read from a
    data set that `write_dataset` wrote bring their tables along: they are loaded instead of being made again.

    An article that makes a step fail, or that takes over a minute of processor time, is set aside: `set_aside` of
    what is returned names it with the reason, the tables do without it, and a `LeftOut` warning says so. Raises
    `UserError` where two articles have one identifier.

    Returns three tables (`Annotated` explains their columns), each of which begins with article_id, outlet, date and
    wire_group (which `copies.counted` uses):

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
    if not articles.index.is_unique:
        twice = articles.index[articles.index.duplicated()][0]
        raise UserError(tr("The article {name} is there twice; give each an identifier of its own.", name=twice))
    if folder := articles.attrs.get("tables"):
        from analysis.annotation.load import load_tables

        annotated = load_tables(Path(folder), articles, actors)
    else:
        annotated = _read(articles, actors, cache, workers, client)
    warn_of(annotated.set_aside)
    return annotated


def _read(
    articles: pd.DataFrame, actors: Actors, cache: Path | None, workers: int | None, client: "Client | None"
) -> Annotated:
    keys = article_keys(articles["text"], actors)
    origin = articles[articles.columns.intersection(["outlet", "date", "wire_group"])]
    if _last and _last[0][:2] == (cache, keys) and _last[0][2].equals(origin):
        return _copied(_last[0][3])
    texts = list(zip(keys, articles["text"], strict=True))
    annotated = assemble(articles, _each_kept(texts, actors, cache, workers, client), actors)
    _last[:] = [(cache, keys, origin.copy(), annotated)] if cache is not None else []
    return _copied(annotated)


def _each_kept(
    texts: list[tuple[str, str]], actors: Actors, cache: Path | None, workers: int | None, client: "Client | None"
) -> Iterator[Kept]:
    """What each article yields, from the cache or read now; `texts` has the key and the text of each.

    What is read waits in the cache until its turn comes, and in memory only if it cannot be kept there.
    """
    with open_store(cache) as store:

        def read(new: dict[str, str]) -> Iterator[tuple[bool, dict[str, bytes]]]:
            for some in read_new(new.items(), len(new), actors, workers, client) if new else ():
                values = {key: one.in_one() for key, one in some.items()}
                for_good = {key: values[key] for key, one in some.items() if not one.may_pass}
                yield store.keep(for_good, articles=True) and len(for_good) == len(some), values

        known = store.known(key for key, _ in texts)
        waiting: dict[str, bytes] = {}
        for is_kept, values in read({key: text for key, text in texts if key not in known}):
            waiting |= {} if is_kept else values
        for first in range(0, len(texts), TOGETHER):
            some = texts[first : first + TOGETHER]
            found = waiting | store.load(key for key, _ in some)
            for is_kept, values in read({key: text for key, text in some if key not in found}):  # spoilt or dropped
                found |= values
                waiting |= {} if is_kept else values
            yield from (Kept.from_one(found[key]) for key, _ in some)


def _copied(annotated: Annotated) -> Annotated:
    return Annotated(*(table.copy(deep=False) for table in annotated))


def warn_of(set_aside: pd.DataFrame) -> None:
    """Name the articles that could not be read in a `LeftOut` warning, if there are any."""
    if not set_aside.empty:
        warnings.warn(LeftOut(_said(set_aside)), stacklevel=3)


def _said(set_aside: pd.DataFrame) -> str:
    named = [f"{row.article_id} ({row.reason})" for row in set_aside.head(_NAMED).itertuples()]
    n, more = len(set_aside), len(set_aside) - len(named)
    if more:
        named.append(tr("and {n} more", n=more))
    listed = tr("; ").join(named)
    return trn("{n} article could not be read: {named}", "{n} articles could not be read: {named}", n, named=listed)
