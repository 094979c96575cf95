"""The files to read: plain files of a folder and its folders, and the members of archives; nothing else is opened."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from analysis.plain_files import open_plain
from analysis.wording import tr, why_not

PIECE = 1 << 20  # bytes read at a time; the first piece shows what a file is
WHOLE = 1 << 30  # bytes; the most that is taken into memory at once
TABLES = ("articles.csv", "metadata.csv")  # which describe the files of a folder; TXM calls it by the second name
FILES = ("file", "fichier", "filename", "nom du fichier", "nom de fichier")  # the column that names them
NOT_ARTICLES = {"boilerplate.txt", "thumbs.db", "desktop.ini", "icon\r"}
NOTES = re.compile(r"(?:readme|license|licence|changelog|notes?)(?:\.(?:md|txt))?|.*\.toml|~\$.*", re.IGNORECASE)
# Characters that reverse the direction of writing, and would garble the rest of a terminal line or page.
UNSHOWN = re.compile("[\x00-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]+")


class Unreadable(OSError):
    """Something that is not opened or not read on; the message says why and what to do."""


@dataclass
class InputFile:
    """A file, or a member of an archive, from which articles are read.

    `name` is what messages call it, relative to the folder that was given; `open` gives its bytes.
    """

    name: str
    path: Path  # on disk; that of the archive for a member
    open: Callable[[], BinaryIO]
    inside: bool = False  # a member of an archive
    form: str = field(default="")

    @cached_property
    def head(self) -> bytes:
        """The first piece, by which the file is known."""
        with self.open() as file:
            return file.read(PIECE)

    @property
    def whole(self) -> bool:
        """Whether the first piece is all there is."""
        return len(self.head) < PIECE

    @property
    def ending(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without its ending, by which a file that is one article is called."""
        return str(PurePosixPath(self.name).with_suffix("")) if self.ending else self.name

    def pieces(self) -> Iterator[bytes]:
        """The bytes of the file, a piece at a time."""
        if self.whole:
            yield self.head
            return
        with self.open() as file:
            while piece := file.read(PIECE):
                yield piece

    def data(self) -> bytes:
        """All bytes. Raises Unreadable for more than are taken into memory."""
        if self.whole:
            return self.head
        with self.open() as file:
            data = file.read(WHOLE + 1)
        if len(data) > WHOLE:
            raise Unreadable(tr("is too large to be read as a whole; cut it into smaller files"))
        return data


def shown(name: str) -> str:
    """A file's name as it can be printed: composed accents, and � for what no text may hold.

    >>> shown("été\\nune.txt"), shown("\\u202ea.txt")
    ('été�une.txt', '�a.txt')
    """
    return UNSHOWN.sub("�", unicodedata.normalize("NFC", name))


def file_source(path: Path, name: str) -> InputFile:
    """A file on disk under the name that messages give it."""
    return InputFile(shown(name), path, lambda: open_plain(path))


def files_in(folder: Path, lose: Callable[[str, str], None]) -> Iterator[InputFile]:
    """The plain files of a folder and its folders, in the order of their names; `lose` is told of all others.

    Hidden files, notes (README, LICENSE), word lists (.toml) and the folder that a browser saves beside a page are
    skipped. Links that lead out of the folder, or in a circle, are not followed.
    """
    root = folder.resolve()
    for where, folders, files in os.walk(folder, onerror=lambda error: _say_locked(error, folder, lose)):
        pages = {os.path.splitext(name)[0] for name in files if name.lower().endswith((".htm", ".html"))}
        for name in [name for name in folders if os.path.islink(os.path.join(where, name))]:
            lose(_relative(folder, where, name), _why_no_link(Path(where, name), root))
        folders[:] = sorted(name for name in folders if _is_read(name, pages) and name not in files)
        for name in sorted(files):
            if _is_article(name):
                path, short = Path(where, name), _relative(folder, where, name)
                if path.is_symlink() and not _leads_inside(path, root):
                    lose(short, _why_no_link(path, root))
                else:
                    yield file_source(path, short)


def _is_read(name: str, pages: set[str]) -> bool:
    """Whether a folder is looked into: not a hidden one, nor the pictures and scripts of a saved page."""
    page, _, kind = name.rpartition("_")
    return not (name.startswith((".", "__MACOSX")) or (kind in ("files", "fichiers") and page in pages))


def _is_article(name: str) -> bool:
    """Whether a file may hold articles, by its name: notes and what systems leave behind do not."""
    return not (name.startswith(".") or name.lower() in NOT_ARTICLES or NOTES.fullmatch(name))


def _leads_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):  # it leads nowhere, or in a circle
        return False


def _why_no_link(path: Path, root: Path) -> str:
    if path.exists() and _leads_inside(path, root):
        return tr("is a link to a folder that is read itself")
    return tr("is a link that leads out of the folder, round in a circle or nowhere; put the file itself there")


def _relative(folder: Path, where: str, name: str) -> str:
    return Path(os.path.relpath(os.path.join(where, name), folder)).as_posix()


def _say_locked(error: OSError, folder: Path, lose: Callable[[str, str], None]) -> None:
    where = Path(str(error.filename or folder))
    if where == folder:
        raise error
    said = tr("cannot be opened ({why}); make it readable", why=why_not(error))
    lose(shown(_relative(folder, str(where), ".")), said)
