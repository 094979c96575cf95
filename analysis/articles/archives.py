"""ZIP and gzip files, read without unpacking to disk; what would fill the memory or escape its folder is refused."""

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from analysis.articles.files import NOTES, TABLES, InputFile, Unreadable, shown
from analysis.wording import tr

ZIP, GZIP = (b"PK\x03\x04", b"PK\x05\x06"), b"\x1f\x8b"  # the second of ZIP: with nothing in it
# A bomb grows a thousandfold; a press export ten to fiftyfold, and one repeated a hundred times two hundredfold.
HARMLESS, GROWTH = 100 << 20, 250
OPENDOCUMENT = b"application/vnd.oasis.opendocument."
MEMBERS, DEPTH = 100_000, 2
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, gzip.BadGzipFile, ValueError, RuntimeError)


def unpacked(source: InputFile, lose: Callable[[str, str], None], depth: int = 0) -> Iterator[InputFile]:
    """The source itself, or for an archive all that is in it; `lose` is told of members that are not read.

    Raises Unreadable for an archive that is broken, a bomb, or packed into others too often.
    """
    if source.head.startswith(GZIP):
        inner = InputFile(_without(source.name, ".gz"), source.path, lambda: _gunzipped(source), inside=True)
        yield from unpacked(inner, lose, depth + 1) if depth < DEPTH else _too_deep(inner, lose)
    elif source.head.startswith(ZIP):
        yield from _members(source, lose, depth)
    else:
        yield source


def checked(data: bytes) -> bytes:
    """The bytes of a Word or Excel file, which is a ZIP file too. Raises Unreadable for a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bomb(archive, len(data))
            for info in archive.infolist():
                with archive.open(info) as member:  # the sizes that an archive states may be wrong
                    while member.read(HARMLESS):
                        pass
    except BROKEN as error:
        raise Unreadable(tr("is a broken archive ({why}); save it again", why=error)) from error
    return data


def _members(source: InputFile, lose: Callable[[str, str], None], depth: int) -> Iterator[InputFile]:
    try:
        with source.open() as file, zipfile.ZipFile(file) as archive:
            if form := _office(archive):
                source.form = form
                yield source
                return
            _refuse_bomb(archive, file.seek(0, io.SEEK_END))
            members = [info for info in archive.infolist() if _may_hold_articles(info)]
            if not members:
                lose(source.name, tr("is an archive without a file of articles"))
            for info in sorted(members, key=_order):
                name = f"{source.name}/{shown(info.filename)}"
                if why := _refused(info):
                    lose(name, why)
                else:
                    yield from _member(InputFile(name, source.path, _opener(archive, info), inside=True), lose, depth)
    except BROKEN as error:
        raise Unreadable(tr("is a broken archive ({why}); save it again", why=error)) from error


def _member(inner: InputFile, lose: Callable[[str, str], None], depth: int) -> Iterator[InputFile]:
    """What is in a member of an archive; if that is broken, the others are read."""
    try:
        yield from unpacked(inner, lose, depth + 1) if depth < DEPTH else _too_deep(inner, lose)
    except Unreadable as error:
        lose(inner.name, str(error))
    except BROKEN as error:
        lose(inner.name, tr("is damaged in its archive ({why}); pack it again", why=error))


def _order(info: zipfile.ZipInfo) -> tuple[bool, str]:
    """By name, but the tables that describe the other files come first."""
    return PurePosixPath(info.filename).name not in TABLES, info.filename


def _office(archive: zipfile.ZipFile) -> str:
    """Which office program wrote an archive, if any. Raises Unreadable for what is neither text nor table."""
    names = set(archive.namelist())
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "excel"
    if "xl/workbook.bin" in names:
        raise Unreadable(tr("is a binary Excel file (.xlsb); save it as .xlsx"))
    if "META-INF/container.xml" in names:
        raise Unreadable(tr("is an electronic book (EPUB); save its articles as text or pages"))
    if any(name.endswith(".iwa") for name in names) or "Index.zip" in names:
        raise Unreadable(tr("is a file of Pages, Numbers or Keynote; export it as .docx, .xlsx or PDF"))
    if "[Content_Types].xml" in names:
        raise Unreadable(tr("is a presentation or drawing of an office program; save its text as .docx or .txt"))
    if not {"mimetype", "content.xml"} <= names:
        return ""
    with archive.open("mimetype") as file:
        kind = file.read(100)
    if kind.startswith(OPENDOCUMENT + b"spreadsheet"):
        return "ods"
    if kind.startswith(OPENDOCUMENT):
        raise Unreadable(tr("is an OpenDocument file; save it as .docx or .txt"))
    return ""


def _refuse_bomb(archive: zipfile.ZipFile, packed: int) -> None:
    infos = archive.infolist()
    if len(infos) > MEMBERS or sum(info.file_size for info in infos) > max(HARMLESS, GROWTH * packed):
        raise Unreadable(tr("is an archive that would unpack to an unreasonable size; it is not opened"))


def _refused(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & 1:
        return tr("is locked with a password; unpack it and give the folder")
    if stat.S_ISLNK(info.external_attr >> 16):
        return tr("is a link in an archive, which is not followed")
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return tr("has a path that leads out of its archive; it is not read")
    return ""


def _may_hold_articles(info: zipfile.ZipInfo) -> bool:
    """Whether a member is a file, not hidden and no notes."""
    parts = info.filename.replace("\\", "/").split("/")
    hidden = any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)
    return not (info.is_dir() or hidden or NOTES.fullmatch(parts[-1]))


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    return lambda: io.BufferedReader(archive.open(info))  # type: ignore[type-var]


class _Growth(io.RawIOBase):
    """Reads a gzip file and stops where it grows too much."""

    def __init__(self, source: InputFile) -> None:
        self._packed = source.open()
        self._file, self._read = gzip.GzipFile(fileobj=self._packed), 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        self._read += len(data)
        if self._read > max(HARMLESS, GROWTH * self._packed.tell()):
            raise Unreadable(tr("is an archive that would unpack to an unreasonable size; it is not opened"))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._packed.close()
        super().close()


def _gunzipped(source: InputFile) -> BinaryIO:
    return io.BufferedReader(_Growth(source), 1 << 16)  # type: ignore[type-var]


def _without(name: str, ending: str) -> str:
    return name[: -len(ending)] if name.lower().endswith(ending) else f"{name}/content"


def _too_deep(source: InputFile, lose: Callable[[str, str], None]) -> Iterator[InputFile]:
    if source.head.startswith((*ZIP, GZIP)):
        lose(source.name, tr("is an archive within archives; unpack it and give the folder"))
    else:
        yield source
