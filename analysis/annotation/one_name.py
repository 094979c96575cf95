"""Each person has the same name in all articles, as speaker and among the words; this is not kept by article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from analysis.actors import Actors

Columns = dict[str, pa.ChunkedArray]


def names_of_bodies(texts: Iterable[str], actors: Actors) -> dict[str, str]:
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

    named = one_name_each(columns["speaker"].to_pandas(), bodies).astype(object)
    columns["speaker"] = pa.chunked_array([pa.array(named, pa.string(), from_pandas=True)])


def _name_words(columns: Columns, bodies: Mapping[str, str]) -> None:
    names = _counted(lemmas.filter(is_name) for lemmas, is_name in _names(columns))
    other = {n: one for n, one in _other(names, bodies).items() if " " in one or _is_spelling(n, one, bodies)}
    lemmas = [
        pc.replace_with_mask(chunk, is_name, _renamed(chunk.filter(is_name), other))
        for chunk, is_name in _names(columns)
    ]
    columns["lemma"] = pa.chunked_array(lemmas, pa.string())
    described = {n: times for n, times in _counted(columns["person"].chunks).items() if n not in names}
    for name, one in _other(names + Counter(described), bodies).items():
        if name in described and _is_spelling(name, one, bodies):
            other[name] = other.get(one, one)
    persons = [_renamed(chunk, other) for chunk in columns["person"].chunks]
    columns["person"] = pa.chunked_array(persons, pa.string())


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
