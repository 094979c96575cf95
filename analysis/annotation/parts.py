"""The parts of a data set: some articles each, whose files are written whole or not at all."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analysis.actors import Actors
from analysis.annotation.annotated_tables import Kept, all_rows
from analysis.annotation.keys import article_keys
from analysis.articles.dataset import TABLES, part_file
from analysis.store import Store

SIZE = 500  # articles
_MARK = b"summit-coverage"  # the metadata key that says from which articles, actors and code a file was made


class Part:
    """Some articles, and the files that their tables are written to."""

    def __init__(self, folder: Path, number: int, articles: pd.DataFrame, actors: Actors) -> None:
        self._folder = folder
        self._number = number
        self.articles = articles
        self.keys = article_keys(articles["text"], actors)
        rows = repr(list(articles.drop(columns="text").itertuples(name=None)))
        self._mark = hashlib.sha256("\0".join([*self.keys, rows]).encode("utf-8", "surrogatepass")).hexdigest()

    def is_written(self) -> bool:
        """Whether all files are there, made of these very articles."""
        return all(mark_of(part_file(self._folder, name, self._number)) == self._mark for name in TABLES)

    def write(self, kept: Sequence[Kept]) -> None:
        """Write what these articles yielded, in their order."""
        ids = self.articles.reset_index(names="article_id")
        ids.attrs = {}  # otherwise each file would carry the metadata of the whole table
        mark = "" if any(one.may_pass for one in kept) else self._mark  # without it, the next run writes it again
        tables, reasons = all_rows(kept)
        said = ids.assign(key=self.keys, set_aside=pd.Series(reasons, dtype=str))
        self._write("articles", pa.Table.from_pandas(said, preserve_index=False), mark)
        for name, (rows, lengths) in tables.items():
            origin = ids.loc[ids.index.repeat(lengths), ["article_id", "outlet", "date"]]
            table = pa.Table.from_pandas(origin, preserve_index=False).replace_schema_metadata(None)
            for column, values in rows.items():
                table = table.append_column(column, values)
            if name == "statements":
                table = table.append_column("speaker_in_article", rows["speaker"])
            self._write(name, table, mark)

    def _write(self, name: str, table: pa.Table, mark: str) -> None:
        metadata = {**(table.schema.metadata or {}), _MARK: mark.encode()}
        replace_file(part_file(self._folder, name, self._number), table.replace_schema_metadata(metadata))


def mark_of(file: Path) -> str | None:
    """What a file of a part was made from; None where it is missing or was cut short."""
    try:
        return str((pq.read_schema(file).metadata or {}).get(_MARK, b"").decode())
    except (FileNotFoundError, pa.ArrowInvalid):
        return None


def replace_file(file: Path, content: pa.Table | str) -> None:
    """Write a file under another name, and give it its own when it is whole."""
    new = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        if isinstance(content, str):
            new.write_text(content, "utf-8")
        else:
            pq.write_table(content, new, compression="zstd")
        os.replace(new, file)
    finally:
        new.unlink(missing_ok=True)


class PartsUnderWay:
    """The parts that are being read: each is written and dropped when its last article is there."""

    def __init__(self, parts: Iterable[Part], store: Store) -> None:
        self._parts = parts
        self._store = store
        self._kept: dict[Part, dict[str, Kept]] = {}
        self._waiting: dict[str, list[Part]] = {}  # for the article with this key

    def missing(self) -> Iterator[tuple[str, str]]:
        """The key and text of each article that is not kept yet, part by part."""
        for part in self._parts:
            self._kept[part] = {key: Kept.from_one(one) for key, one in self._store.load(part.keys).items()}
            texts = dict(zip(part.keys, part.articles["text"], strict=True))
            absent = {key: text for key, text in texts.items() if key not in self._kept[part]}
            new = [key for key in absent if key not in self._waiting]
            for key in absent:
                self._waiting.setdefault(key, []).append(part)
            self._write_if_whole(part)
            yield from ((key, absent[key]) for key in new)

    def take(self, some: dict[str, Kept]) -> None:
        """Take in what some of the articles yielded."""
        self._store.keep({key: one.in_one() for key, one in some.items() if not one.may_pass}, articles=True)
        for key, kept in some.items():
            for part in self._waiting.pop(key):
                self._kept[part][key] = kept
                self._write_if_whole(part)

    def _write_if_whole(self, part: Part) -> None:
        kept: dict[str, Any] = self._kept[part]
        if len(kept) == len(set(part.keys)):
            part.write([kept[key] for key in part.keys])
            del self._kept[part]
