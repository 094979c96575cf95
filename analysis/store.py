"""A cache, so that things are made only once: what an article yields, results over whole tables."""

import os
import sqlite3
import time
import warnings
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from analysis.wording import tr, why_not

FILE = "articles.sqlite"
VARIABLE = "SUMMIT_COVERAGE_CACHE"
LIMIT = 2_000_000_000  # bytes: some 200,000 articles; beyond it, the least recently used are dropped
_WAIT = 60  # seconds to wait for another run that writes
_TABLE = """CREATE TABLE IF NOT EXISTS made (
    key TEXT PRIMARY KEY, value BLOB, is_article INTEGER, sum INTEGER, used INTEGER)"""
_EARLIER = "DROP TABLE IF EXISTS kept"  # what earlier versions kept, which no key matches any more
_DAY = 86_400
_given_up: set[Path | None] = set()  # files of which it was said that nothing can be kept in them


def named_folder() -> Path | None:
    """The folder that the environment's SUMMIT_COVERAGE_CACHE names."""
    given = os.environ.get(VARIABLE)
    return Path(given) if given else None


def _default_folder() -> Path | None:
    """The usual place for a user's caches; None where no home folder is known.

    The environment's SUMMIT_COVERAGE_CACHE names another place.
    """
    if given := named_folder():
        return given
    if own := os.environ.get("XDG_CACHE_HOME"):
        return Path(own) / "summit-coverage"
    try:
        return Path.home() / ".cache" / "summit-coverage"
    except RuntimeError:
        return None


DEFAULT_CACHE = _default_folder()


class Summary(NamedTuple):
    """What a folder holds: its file, the number of articles (None: not to be told now), and the file's bytes."""

    file: Path
    articles: int | None
    size: int


@contextmanager
def open_store(folder: Path | None) -> Iterator["Store"]:
    """The store in `folder`; where that is None or cannot be written to, a store that holds nothing."""
    store = Store(folder)
    try:
        yield store
    finally:
        store.close()


class Store:
    """What was made before, by its key.

    Several runs may use one file. What cannot be read is made again, and what cannot be written is not kept: both
    cost time, not the run; a single warning reports the latter.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / FILE if folder is not None else None
        self._gave_up = False
        self._database = self._open() if folder is not None else None

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that something is kept under; whether it is whole, `load` finds out."""
        return {
            key
            for some in _slices(list(dict.fromkeys(keys)), 500)
            for (key,) in self._ask(f"SELECT key FROM made WHERE key IN ({_marks(some)})", some)
        }

    def load(self, keys: Iterable[str]) -> dict[str, bytes]:
        """What is kept under these keys."""
        wanted, values = list(dict.fromkeys(keys)), {}
        for some in _slices(wanted, 500):
            question = f"SELECT key, value, sum FROM made WHERE key IN ({_marks(some)})"
            for key, value, checksum in self._ask(question, some):
                if type(value) is bytes and checksum == zlib.crc32(value):
                    values[key] = value
        self._touch(values)
        return values

    def keep(self, values: dict[str, bytes], *, articles: bool = False) -> bool:
        """Add what was made, at once and whole; `articles` are counted. Returns whether it is kept."""
        now = int(time.time())
        rows = [(key, value, articles, zlib.crc32(value), now) for key, value in values.items()]
        return self._change("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?, ?)", rows)

    def close(self, limit: int = LIMIT) -> None:
        """Close the file; where it is larger than `limit` bytes, first drop what was least recently used."""
        if self._database is None or self._file is None:
            return
        if self._file.exists() and self._file.stat().st_size > limit:
            self._shrink(limit // 2)
        if self._database is not None:
            self._database.close()

    def takes(self) -> bool:
        """Whether anything can be kept; if not, a warning has said why."""
        return self.keep({})

    def _open(self) -> sqlite3.Connection | None:
        assert self._file is not None
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            return self._connected()
        except sqlite3.OperationalError as error:
            self._give_up(str(error))
        except sqlite3.DatabaseError:  # cut short, or no database at all
            return self._made_again()
        except OSError as error:
            self._give_up(why_not(error))
        return None

    def _made_again(self) -> sqlite3.Connection | None:
        assert self._file is not None
        try:
            self._file.unlink(missing_ok=True)
            return self._connected()
        except (sqlite3.Error, OSError) as error:
            self._give_up(str(error))
        return None

    def _connected(self) -> sqlite3.Connection:
        assert self._file is not None
        database = sqlite3.connect(self._file, timeout=_WAIT, isolation_level=None)
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_EARLIER)
        database.execute(_TABLE)
        return database

    def _ask(self, question: str, values: list[Any]) -> list[Any]:
        """The rows of the answer; none where the file is unusable."""
        if self._database is None:
            return []
        try:
            return self._database.execute(question, values).fetchall()
        except sqlite3.OperationalError as error:
            self._database = None
            self._give_up(str(error))
        except sqlite3.DatabaseError:
            self._start_again()
        return []

    def _change(self, what: str, rows: Sequence[Sequence[Any]]) -> bool:
        """Whether a change was made; after one that could not be, say on a full disk, only reading goes on."""
        if self._database is None or self._gave_up:
            return False
        try:
            with self._database:
                self._database.execute("BEGIN IMMEDIATE")
                self._database.executemany(what, rows)
            return True
        except sqlite3.OperationalError as error:
            moved = error.sqlite_errorcode == sqlite3.SQLITE_READONLY_DBMOVED
            self._give_up(tr("it was removed meanwhile") if moved else str(error))
        except sqlite3.DatabaseError:
            self._start_again()
        return False

    def _start_again(self) -> None:
        assert self._database is not None
        self._database.close()
        self._database = self._made_again()

    def _give_up(self, reason: str) -> None:
        self._gave_up = True
        if self._file not in _given_up:  # a run opens the file several times
            _given_up.add(self._file)
            said = tr(
                "nothing can be kept in {file} ({why}): the next run will read everything again",
                file=self._file,
                why=reason,
            )
            warnings.warn(said, stacklevel=2)

    def _touch(self, keys: Iterable[str]) -> None:
        """Mark as used today; not more than once a day, so that reading what is kept writes nothing."""
        now = int(time.time())
        for some in _slices(list(keys), 500):
            these = f"WHERE used < {now - _DAY} AND key IN ({_marks(some)})"
            if self._database is not None and self._ask(f"SELECT 1 FROM made {these} LIMIT 1", some):
                with suppress(sqlite3.DatabaseError):  # where nothing can be written, it is no loss
                    self._database.execute(f"UPDATE made SET used = {now} {these}", some)

    def _shrink(self, size: int) -> None:
        """Drop the least recently used until `size` bytes are left."""
        newest_first = "SELECT key, sum(length(value)) OVER (ORDER BY used DESC, key) AS size FROM made"
        self._change(f"DELETE FROM made WHERE key IN (SELECT key FROM ({newest_first}) WHERE size > ?)", [[size]])
        self._ask("VACUUM", [])


def summary(folder: Path) -> Summary:
    """What is kept in `folder`, without writing there or waiting for a run that does."""
    file = folder / FILE
    if not file.is_file():
        return Summary(file, 0, 0)
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=1)) as database:
            ((articles,),) = database.execute("SELECT count(*) FROM made WHERE is_article")
    except sqlite3.Error:
        articles = None
    return Summary(file, articles, file.stat().st_size)


def clear(folder: Path) -> None:
    """Forget all that is kept in `folder`."""
    for name in (FILE, f"{FILE}-journal"):
        (folder / name).unlink(missing_ok=True)


def _slices(values: list[str], length: int) -> Iterator[list[str]]:
    return (values[i : i + length] for i in range(0, len(values), length))


def _marks(values: list[str]) -> str:
    return ",".join("?" * len(values))
