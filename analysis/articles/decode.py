"""From the bytes of a file to its text, without touching a line ending."""

import codecs
from pathlib import Path

from analysis.wording import tr, trn

# Windows and old Mac files; left free, the guess falls on the Polish and Turkish neighbours of these.
FRENCH_ENCODINGS = ["cp1252", "mac_roman"]
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))


class NotText(ValueError):
    """A file that holds no text; the message says why and what to do."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why or tr("is not text; save the article as text in UTF-8"))


def read_text(path: Path) -> tuple[str, str]:
    """`decode` the bytes of a file. Raises NotText also for a file that cannot be opened."""
    try:
        return decode(path.read_bytes())
    except OSError as error:
        raise NotText(tr("cannot be opened ({why}); make it readable", why=error.strerror)) from error


def decode(data: bytes) -> tuple[str, str]:
    """The text, and a remark on how it had to be read ("" for sound UTF-8); a byte order mark is dropped.

    Raises NotText for what is no text in any encoding that French is written in.

    >>> decode("À l’été\\r\\n".encode("cp1252"))
    ('À l’été\\r\\n', 'not UTF-8; read as cp1252')
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_utf16(data), tr("not UTF-8; read as {encoding}", encoding="UTF-16")
    if len(data.translate(None, CONTROLS)) < len(data):
        raise NotText()
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _guessed(data)


def _decode_utf16(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise NotText() from error


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes, which become �; None if the text is rather in another encoding."""
    text = data.decode("utf-8-sig", errors="replace")
    broken = text.count("�")
    sound = sum(character > "\x7f" for character in text) - broken
    remark = trn(
        "{n} broken character, shown as �; save it again as UTF-8",
        "{n} broken characters, shown as �; save it again as UTF-8",
        broken,
    )
    return (text, remark) if sound > broken else None


def _guessed(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # costs a third of a second that sound files need not pay

    best = from_bytes(data, cp_isolation=FRENCH_ENCODINGS).best()
    if best is None:
        raise NotText()
    return str(best), tr("not UTF-8; read as {encoding}", encoding=best.encoding)
