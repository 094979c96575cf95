"""Files and folders that a user names: only plain ones are opened, TOML within limits, folders checked for writing."""

import io
import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Any, BinaryIO

from analysis.errors import UserError
from analysis.wording import tr, why_not

LARGEST = 5_000_000  # bytes of a list that people write by hand
DEEPEST = 20  # parts of a dotted key; the time to read one grows with their square
DOTTED = re.compile(rf"(?m)^[ \t\[]*(?:(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\.[ \t]*){{{DEEPEST}}}")


class NotPlain(OSError):
    """Something that is not opened: it is a pipe, a device or a folder."""


def open_plain(path: str | Path) -> BinaryIO:
    """Open a plain file. Raises NotPlain for a pipe or a device, on which a run would wait for ever."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise NotPlain(None, tr("it is a pipe, a device or a folder"))
    return io.FileIO(number)


def read_plain(path: str | Path) -> bytes:
    """The bytes of a list that people write by hand. Raises OSError for anything else."""
    with open_plain(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotPlain(None, tr("it has more than {n} MB", n=LARGEST // 1_000_000))
    return data


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML file. Raises ValueError, in one sentence, for what is no TOML or nested too deep.

    >>> parse_toml("stop = ['photo']")
    {'stop': ['photo']}
    """
    if DOTTED.search(text):
        raise ValueError(tr("a key has more than {n} parts", n=DEEPEST))
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError(tr("it is nested too deep")) from error
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:  # a number of more digits than Python reads
        raise ValueError(tr("a number is too long")) from error


def check_folder(out: Path) -> None:
    """Raise UserError where a folder can neither be written to nor made: before the work, not after it.

    >>> check_folder(Path("data/actors.toml/reports"))
    Traceback (most recent call last):
        ...
    analysis.errors.UserError: data/actors.toml is a file, not a folder: choose another place with --out
    """
    try:
        there = next(folder for folder in (out, *out.parents) if _is_there(folder))
    except OSError as error:
        raise UserError(
            tr("choose another place with --out: {path}: {why}", path=str(out)[:200], why=why_not(error))
        ) from error
    if not there.is_dir():
        raise UserError(tr("{path} is a file, not a folder: choose another place with --out", path=there))
    if not os.access(there, os.W_OK | os.X_OK):
        raise UserError(tr("{path} cannot be written to: choose another place with --out", path=there))


def _is_there(path: Path) -> bool:
    """Whether anything of this name exists, even a broken link. Raises OSError for an impossible name."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True
