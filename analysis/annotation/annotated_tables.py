"""The three annotated tables: their columns, the compact form of one article's rows, and how articles become one."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, islice, pairwise
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.actors import Actors
from analysis.annotation.one_name import Columns, name_alike, name_holders, names_of_bodies
from analysis.copies.versions import version_of

PLACE = [("sentence", pa.int32()), ("start", pa.int32()), ("end", pa.int32())]
SPAN = pa.list_(pa.int32())
SCHEMAS = {
    "tokens": pa.schema(
        [
            *PLACE,
            *((name, pa.string()) for name in ("form", "lemma", "pos")),
            ("quoted", pa.bool_()),
            ("person", pa.string()),
        ]
    ),
    "sentences": pa.schema([*PLACE, ("text", pa.string())]),
    "statements": pa.schema(
        [
            *PLACE,
            ("spans", pa.list_(SPAN)),
            *((name, pa.string()) for name in ("kind", "quote", "cue", "cue_lemma", "source_text", "speaker")),
            *(("construction", pa.string()), ("speaker_rule", pa.string()), ("confidence", pa.float64())),
            ("cue_span", SPAN),
        ]
    ),
}
DIED = "the process that read it stopped, perhaps because memory ran out"
_LENGTHS = struct.Struct("<4q?")  # of the tables and the reason, and whether there is one
_FEW = ("pos", "person")  # columns of few different words, which are categories
TOGETHER = 500  # articles whose rows share a chunk: a chunk for each would take twice the memory
Rows = tuple[Columns, np.ndarray]  # the columns of one table, and how many rows each article has


class Annotated(NamedTuple):
    """What `annotate` returns; every table begins with article_id, outlet, date and wire_group.

    tokens      one row per word or mark: sentence, start, end, form, lemma, pos, quoted (inside a statement), person
                (who is meant by the title, description or pronoun that the word belongs to)
    sentences   one row per sentence: sentence, start, end, text
    statements  one row per reported statement: sentence, start, end, spans, kind, quote, cue, cue_lemma,
                source_text, speaker, construction, speaker_rule, confidence, cue_span

    `wire_group` is the article that stands for the text of a row's article (see `read_articles`): whatever counts
    rows counts those of one article per text, unless told `copies="each"`. A statement whose words only a copy
    has stands for itself (`copies.versions`).
    `construction` is what found a statement, `speaker_rule` what found its speaker, `confidence` (0 to 1) how likely
    both its words and its speaker are right. `pos` and `person` are categories.
    `start`, `end`, `spans` and `cue_span` are offsets into the article's `text`, end exclusive.
    """

    tokens: pd.DataFrame
    sentences: pd.DataFrame
    statements: pd.DataFrame

    @property
    def set_aside(self) -> pd.DataFrame:
        """One row per article that could not be read: article_id, reason. It is in none of the other tables."""
        rows = self.sentences.attrs.get("set_aside", {})
        return pd.DataFrame({"article_id": list(rows), "reason": list(rows.values())}, dtype=str)


class Kept(NamedTuple):
    """What reading one article yields: its rows of each table, packed; or the reason why it was set aside."""

    tokens: bytes = b""
    sentences: bytes = b""
    statements: bytes = b""
    reason: str | None = None

    @property
    def may_pass(self) -> bool:
        """Whether the article was set aside for lack of memory, so that the next run should try it again."""
        return self.reason is not None and self.reason.startswith((DIED, "MemoryError"))

    def in_one(self) -> bytes:
        """All of it as one piece of bytes; `from_one` takes it apart.

        >>> Kept.from_one(Kept(b"1", b"", b"23", "trop long").in_one())
        Kept(tokens=b'1', sentences=b'', statements=b'23', reason='trop long')
        """
        parts = (*self[:3], (self.reason or "").encode("utf-8", "surrogatepass"))
        return _LENGTHS.pack(*map(len, parts), self.reason is not None) + b"".join(parts)

    @classmethod
    def from_one(cls, value: bytes) -> "Kept":
        """What `in_one` made."""
        *lengths, has_reason = _LENGTHS.unpack_from(value)
        edges = list(accumulate(lengths, initial=_LENGTHS.size))
        tokens, sentences, statements, reason = (value[start:end] for start, end in pairwise(edges))
        return cls(tokens, sentences, statements, reason.decode("utf-8", "surrogatepass") if has_reason else None)


def as_bytes(
    *, tokens: Iterable[Sequence[Any]], sentences: Iterable[Sequence[Any]], statements: Iterable[Sequence[Any]]
) -> Kept:
    """Pack one article's rows, each in the order of its table's columns in `SCHEMAS`."""
    return Kept(
        tokens=_packed("tokens", list(tokens)),
        sentences=_packed("sentences", list(sentences)),
        statements=_packed("statements", list(statements)),
    )


def assemble(articles: pd.DataFrame, kept: Iterable[Kept], actors: Actors) -> Annotated:
    """The three tables of these articles; `kept` has what each of them yielded, in the same order."""
    tables, said = all_rows(kept)
    reasons = {str(name): reason for name, reason in zip(articles.index, said, strict=True) if reason is not None}
    return with_origin(articles, (tables.pop(name) for name in SCHEMAS), reasons, actors)


def all_rows(kept: Iterable[Kept]) -> tuple[dict[str, Rows], list[str | None]]:
    """All rows of each table, with the number of them that each article has; and why it was set aside, if it was."""
    chunks = {name: [schema.empty_table()] for name, schema in SCHEMAS.items()}
    lengths: dict[str, list[int]] = {name: [] for name in SCHEMAS}
    reasons: list[str | None] = []
    articles = iter(kept)
    while some := list(islice(articles, TOGETHER)):
        reasons += [one.reason for one in some]
        for name in SCHEMAS:
            rows = [_unpacked(name, getattr(one, name)) for one in some]
            chunks[name].append(pa.concat_tables(rows).combine_chunks())
            lengths[name] += map(len, rows)
    tables = {name: separate_columns(pa.concat_tables(chunks.pop(name))) for name in SCHEMAS}
    return {name: (tables.pop(name), np.array(lengths[name], dtype=int)) for name in SCHEMAS}, reasons


def separate_columns(table: pa.Table) -> Columns:
    """The columns one by one, so that each can be dropped once it is converted: together they would be there twice."""
    return dict(zip(table.column_names, table.columns, strict=True))


def with_origin(articles: pd.DataFrame, rows: Iterable[Rows], reasons: dict[str, str], actors: Actors) -> Annotated:
    """The three tables with what `articles` says of each row's article, and the reasons of those set aside."""
    bodies = names_of_bodies(articles["text"], actors)
    annotated = Annotated(*(_table(articles, name, *some, bodies) for name, some in zip(SCHEMAS, rows, strict=True)))
    if "wire_group" in articles.columns and articles["wire_group"].duplicated().any():
        annotated.statements["wire_group"] = version_of(annotated.statements, articles).astype("category")
    if reasons:
        for table in annotated:
            table.attrs["set_aside"] = reasons
    return annotated


def _packed(name: str, rows: list[Sequence[Any]]) -> bytes:
    schema = SCHEMAS[name]
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    batch = pa.record_batch(
        [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema
    )
    sink = pa.BufferOutputStream()
    # All columns at once: one by one they take twice the time and a quarter more memory.
    with pa.CompressedOutputStream(sink, "zstd") as compressed, pa.ipc.new_stream(compressed, schema) as writer:
        writer.write_batch(batch)
    return sink.getvalue().to_pybytes()


def _unpacked(name: str, rows: bytes) -> pa.Table:
    if not rows:
        return SCHEMAS[name].empty_table()
    with pa.CompressedInputStream(pa.py_buffer(rows), "zstd") as stream:
        return pa.ipc.open_stream(stream).read_all()


def _table(
    articles: pd.DataFrame, name: str, columns: Columns, lengths: np.ndarray, bodies: Mapping[str, str]
) -> pd.DataFrame:
    name_alike(name, columns, bodies)
    if name == "statements":
        name_holders(columns, articles["text"].tolist(), lengths)
    converted: dict[str, Any] = {}
    while columns:
        pa.default_memory_pool().release_unused()  # what the column before was converted from
        column = next(iter(columns))
        converted[column] = _column(column, columns.pop(column))
    ids = articles.index.astype(str)
    origin = {
        "article_id": _repeated(pd.Categorical(ids, categories=ids), lengths),
        "outlet": _repeated(pd.Categorical(articles["outlet"]), lengths),
        "date": articles["date"].array.repeat(lengths),
        # The article that stands for the text of each; the article itself where copies were not looked for.
        "wire_group": _repeated(pd.Categorical(articles.get("wire_group", ids)), lengths),
    }
    return pd.DataFrame(origin | converted, copy=False)


def _repeated(values: pd.Categorical, times: np.ndarray) -> pd.Categorical:
    return pd.Categorical.from_codes(np.repeat(values.codes, times), dtype=values.dtype)


def _column(name: str, values: pa.ChunkedArray) -> Any:
    if pa.types.is_list(values.type):
        return pd.Series(values.to_pylist(), dtype=object)
    return (values.dictionary_encode() if name in _FEW else values).to_pandas()
