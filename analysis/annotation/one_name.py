"""Each person has the same name in all articles, as speaker and among the words; this is not kept by article."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.results import once

Columns = dict[str, pa.ChunkedArray]


def name_alike(table: str, columns: Columns) -> None:
    """Replace the names in the columns of the table "tokens" or "statements" by those usual in all articles.

    It works on the columns as they were read, chunk by chunk: there is no second copy of all words meanwhile.
    """
    if table == "tokens":
        _name_words(columns)
    elif table == "statements":
        _name_speakers(columns)


def _name_speakers(columns: Columns) -> None:
    from analysis.people.full_names import one_name_each

    speakers = columns["speaker"].to_pandas().rename("speaker")
    (named,) = once("speakers", [speakers.to_frame()], lambda: [one_name_each(speakers).to_frame()])
    columns["speaker"] = pa.chunked_array([pa.array(named["speaker"].astype(object), pa.string(), from_pandas=True)])


def _name_words(columns: Columns) -> None:
    counts: Counter[str] = Counter()
    for lemmas, is_name in _names(columns):
        for one in pc.value_counts(lemmas.filter(is_name)):
            counts[one["values"].as_py()] += one["counts"].as_py()
    (usual,) = once("names", [list(counts.items())], lambda: [_usual_names(counts)])
    other = dict(zip(usual["name"], usual["usual"], strict=True))
    lemmas = [
        pc.replace_with_mask(chunk, is_name, _renamed(chunk.filter(is_name), other))
        for chunk, is_name in _names(columns)
    ]
    columns["lemma"] = pa.chunked_array(lemmas, pa.string())
    persons = [_renamed(chunk, other) for chunk in columns["person"].chunks]
    columns["person"] = pa.chunked_array(persons, pa.string())


def _usual_names(counts: Counter[str]) -> pd.DataFrame:
    """The names in whose place another is usual, each with the other."""
    from analysis.people.full_names import usual_names
    from analysis.people.joins import name_key

    usual = usual_names(counts)
    other = {n: one for n, one in usual.items() if n != one and (" " in one or name_key(n) == name_key(one))}
    return pd.DataFrame({"name": list(other), "usual": list(other.values())}, dtype=str)


def _names(columns: Columns) -> Iterator[tuple[pa.Array, pa.Array]]:
    """Chunk by chunk, the lemmas and which of them are names."""
    for lemmas, pos in zip(columns["lemma"].chunks, columns["pos"].chunks, strict=True):
        yield lemmas, pc.equal(pos, "PROPN")


def _renamed(names: pa.Array, other: dict[str, str]) -> pa.Array:
    coded = names.dictionary_encode()
    return pa.array([other.get(name, name) for name in coded.dictionary.to_pylist()], pa.string()).take(coded.indices)
