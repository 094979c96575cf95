"""Each person has the same name in all articles, as speaker and among the words; this is not kept by article."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.actors import Actors
from analysis.results import once

if TYPE_CHECKING:
    from analysis.statements.office_holders import Holders

Columns = dict[str, pa.ChunkedArray]


def names_of_bodies(texts: Collection[str], actors: Actors) -> dict[str, str]:
    """The less usual names of bodies that have two, with the usual ones (`people.acronyms`); not of those listed."""
    from analysis.people.acronyms import acronyms

    return acronyms(texts, {name for actor in actors for name in (actor.name, *actor.variants)})


def name_alike(table: str, columns: Columns, bodies: Mapping[str, str]) -> None:
    """Replace the names in the columns of the table "tokens" or "statements" by those usual in all articles.

    It works on the columns as they were read, chunk by chunk: there is no second copy of all words meanwhile. `bodies`
    is what `names_of_bodies` found.
    """
    if table == "tokens":
        _name_words(columns, bodies)
    elif table == "statements":
        _name_speakers(columns, bodies)


def _name_speakers(columns: Columns, bodies: Mapping[str, str]) -> None:
    from analysis.people.full_names import one_name_each

    speakers = columns["speaker"].to_pandas().rename("speaker")
    (named,) = once(
        "speakers",
        [speakers.to_frame(), list(bodies.items())],
        lambda: [one_name_each(speakers, bodies).to_frame()],
    )
    columns["speaker"] = pa.chunked_array([pa.array(named["speaker"].astype(object), pa.string(), from_pandas=True)])


def name_holders(columns: Columns, texts: Sequence[str], lengths: np.ndarray) -> None:
    """Name the holder of an office where the article of a statement leaves it open and the others tell.

    `columns` are those of the table "statements", with `lengths` rows of each of the articles that `texts` has.
    """
    from analysis.statements.office_holders import RULE, office_holders

    speakers, sources = columns["speaker"].to_pylist(), columns["source_text"].to_pylist()
    articles = np.repeat(np.arange(len(texts)), lengths).tolist()
    rules = columns["speaker_rule"].to_pylist()
    holders = office_holders(zip(articles, sources, speakers, rules, strict=True))
    named = holders_named(speakers, articles, texts, holders)
    told = [rule if one == before else RULE for rule, before, one in zip(rules, speakers, named, strict=True)]
    columns["speaker"] = pa.chunked_array([pa.array(named, pa.string())])
    columns["speaker_rule"] = pa.chunked_array([pa.array(told, pa.string())])


def holders_named(
    speakers: Sequence[str | None], articles: Sequence[int], texts: Sequence[str], holders: "Holders"
) -> list[str | None]:
    """The speakers, those by name who are only described; `articles` has the place of each one's text in `texts`."""
    from analysis.statements.office_holders import holder_named

    asked = {(speaker, article) for speaker, article in zip(speakers, articles, strict=True) if speaker is not None}
    known = {one: holder_named(one[0], texts[one[1]], holders) or one[0] for one in asked}
    return [speaker and known[speaker, article] for speaker, article in zip(speakers, articles, strict=True)]


def _name_words(columns: Columns, bodies: Mapping[str, str]) -> None:
    names = _counted(lemmas.filter(is_name) for lemmas, is_name in _names(columns))
    described = Counter({n: times for n, times in _counted(columns["person"].chunks).items() if n not in names})
    (usual,) = once(
        "names",
        [list(names.items()), list(described.items()), list(bodies.items())],
        lambda: [_usual_names(names, described, bodies)],
    )
    other = dict(zip(usual["name"], usual["usual"], strict=True))
    of_words = {name: one for name, one in other.items() if name in names}
    lemmas = [
        pc.replace_with_mask(chunk, is_name, _renamed(chunk.filter(is_name), of_words))
        for chunk, is_name in _names(columns)
    ]
    columns["lemma"] = pa.chunked_array(lemmas, pa.string())
    persons = [_renamed(chunk, other) for chunk in columns["person"].chunks]
    columns["person"] = pa.chunked_array(persons, pa.string())


def _usual_names(names: Counter[str], described: Counter[str], bodies: Mapping[str, str]) -> pd.DataFrame:
    """The names of words, and of who is described, that are not the usual ones, with those that are."""
    other = {n: one for n, one in _other(names, bodies).items() if " " in one or _is_spelling(n, one, bodies)}
    for name, one in _other(names + described, bodies).items():
        if name in described and _is_spelling(name, one, bodies):
            other[name] = other.get(one, one)
    return pd.DataFrame({"name": list(other), "usual": list(other.values())}, dtype=str)


def _other(counts: Mapping[str, int], bodies: Mapping[str, str]) -> dict[str, str]:
    """The names that are not the usual ones, with those that are."""
    from analysis.people.full_names import usual_names

    return {name: one for name, one in usual_names(counts, bodies).items() if name != one}


def _is_spelling(name: str, one: str, bodies: Mapping[str, str]) -> bool:
    """Whether two names are alike, or a body's: a last name alone may be another word, or a town."""
    from analysis.people.acronyms import preferred
    from analysis.people.joins import name_key

    return name_key(preferred(name, bodies)) == name_key(one)


def _counted(chunks: Iterable[pa.Array]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for chunk in chunks:
        for one in pc.value_counts(chunk.drop_null()):
            counts[one["values"].as_py()] += one["counts"].as_py()
    return counts


def _names(columns: Columns) -> Iterator[tuple[pa.Array, pa.Array]]:
    """Chunk by chunk, the lemmas and which of them are names."""
    for lemmas, pos in zip(columns["lemma"].chunks, columns["pos"].chunks, strict=True):
        yield lemmas, pc.equal(pos, "PROPN")


def _renamed(names: pa.Array, other: dict[str, str]) -> pa.Array:
    coded = names.dictionary_encode()
    return pa.array([other.get(name, name) for name in coded.dictionary.to_pylist()], pa.string()).take(coded.indices)
