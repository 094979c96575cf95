"""From the bytes of a file to its text, without touching a line ending."""

import codecs
import re
from collections.abc import Iterable, Iterator

from analysis.wording import tr, trn

# Windows and old Mac files; left free, the guess would fall on their Polish and Turkish neighbours.
FRENCH_ENCODINGS = ["cp1252", "mac_roman", "latin_1"]
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
BINARY = 0.01  # with a larger share of control bytes it is no text; a stray one in a long text is mended
GUESSED_FROM = 1 << 15  # bytes around the first accent, by which an encoding is guessed
MARKS = {codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32", codecs.BOM_UTF8: "utf-8-sig"}  # in this order
MARKS |= {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# Bytes of Windows-1252 among those of UTF-8, where files were put together: only what French is written with.
STRAY, LETTERS = re.compile("[\udc80-\udcff]+"), frozenset("éèêëàâîïôùûçœÉÈÊÀÇŒ«»’“”…–—·•€°\xa0".encode("cp1252"))
DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
UTF8 = ("utf-8", "utf-8-sig")


class NotText(ValueError):
    """A file that holds no text; the message says why and what to do."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why or tr("is not text; save the article as text in UTF-8"))


class TextStream:
    """The text of a file, piece by piece; once all are read, `remark` tells how it had to be read.

    The encoding is settled by the first piece with an accent: a byte order mark, else UTF-8 if it is that, else
    what a page declares of itself, else a guess among those that French is written in. Raises NotText on the
    first piece that is none.
    """

    def __init__(self, pieces: Iterable[bytes], declared: str = "") -> None:
        self._pieces, self._declared = pieces, declared
        self._encoding, self._broken, self._strays = "", 0, 0

    def __iter__(self) -> Iterator[str]:
        decoder = None
        for number, piece in enumerate(self._pieces):
            if decoder is None:
                _refuse_binary(piece)
                if piece.isascii() and not (number == 0 and _utf16(piece)):
                    yield piece.decode("ascii")
                    continue
                self._encoding = encoding_of(piece, self._declared, first=number == 0)
                errors = "surrogateescape" if self._encoding in UTF8 else "replace"
                decoder = codecs.getincrementaldecoder(self._encoding)(errors=errors)
            yield self._settled(decoder.decode(piece))
        if decoder:
            yield self._settled(decoder.decode(b"", final=True))

    @property
    def remark(self) -> str:
        """How the text had to be read; "" for sound UTF-8 and for an encoding that the page declares."""
        if self._encoding in ("", *UTF8):
            return "; ".join([*([_strays(self._strays)] if self._strays else []), *_broken(self._broken)])
        if self._encoding == self._declared:
            return ""
        name = "-".join(self._encoding.upper().split("-")[:2]) if "utf" in self._encoding else self._encoding
        return tr("not UTF-8; read as {encoding}", encoding=name)

    def _settled(self, text: str) -> str:
        """The text with stray letters of Windows-1252 read as such, and � for bytes that nobody can read."""
        if self._encoding in UTF8:
            return STRAY.sub(self._letters, text)
        if "�" in text and self._encoding.startswith("utf"):
            raise NotText()
        return text

    def _letters(self, stray: re.Match[str]) -> str:
        data = stray[0].encode("utf-8", "surrogateescape")
        if LETTERS.issuperset(data):
            self._strays += len(data)
            return data.decode("cp1252")
        self._broken += 1
        return "�"


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text, and a remark on how it had to be read ("" for sound UTF-8); a byte order mark is dropped.

    Raises NotText for what is no text in any encoding that French is written in.

    >>> decode("À l’été\\r\\n".encode("cp1252"))
    ('À l’été\\r\\n', 'not UTF-8; read as cp1252')
    """
    stream = TextStream([data], declared)
    text = "".join(stream)
    return text, stream.remark


def encoding_of(data: bytes, declared: str = "", *, first: bool = True) -> str:
    """The encoding of bytes that are not all ASCII; `first`: they are the beginning of a file.

    >>> encoding_of("été".encode()), encoding_of("L'été a été beau.".encode("mac_roman"))
    ('utf-8', 'mac_roman')
    """
    if first:
        for mark, encoding in MARKS.items():
            if data.startswith(mark):
                return encoding
        if sixteen := _utf16(data):
            return sixteen
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
        return "utf-8"
    except UnicodeDecodeError:
        return "utf-8" if _rather_utf8(data) else declared or _guessed(data)


def declared_encoding(head: bytes) -> str:
    """What a page or XML file says of its own encoding; "" if nothing that is known.

    >>> declared_encoding(b'<meta charset="ISO-8859-1">'), declared_encoding(b"<html>")
    ('cp1252', '')
    """
    match = DECLARED.search(head[:4096])
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name if match else ""
    except LookupError:
        return ""
    if name.startswith(("utf-16", "utf-32", "utf-7")) or not codecs.lookup(name or "ascii")._is_text_encoding:
        return ""  # a file that declares UTF-16 in ASCII is not in UTF-16
    return "cp1252" if name in ("iso8859-1", "ascii") else name  # as browsers read it


def _refuse_binary(data: bytes) -> None:
    """Raises NotText for bytes with more control characters than a damaged text has."""
    if data.startswith(tuple(MARKS)) or _utf16(data):
        return
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > BINARY * len(data):
        raise NotText()


def _utf16(data: bytes) -> str:
    """UTF-16 without its mark: nearly every second byte of Latin letters is zero."""
    sample = data[:2000]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    even, odd = sample[::2].count(0) / len(sample) * 2, sample[1::2].count(0) / len(sample) * 2
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.1 else ""


def _rather_utf8(data: bytes) -> bool:
    """Whether most characters beyond ASCII are sound UTF-8: a few broken bytes become �."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("�")
    return sum(character > "\x7f" for character in text) - broken > broken


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, and sound files do not need it

    start = next((place for place, byte in enumerate(data) if byte > 127), 0)
    sample = data[max(0, start - 1000) : start + GUESSED_FROM]
    best = from_bytes(sample, cp_isolation=FRENCH_ENCODINGS).best()
    if best is None and not _mixed(data):
        raise NotText()
    return best.encoding if best else "utf-8"


def _mixed(data: bytes) -> bool:
    """Whether all that is not sound UTF-8 are letters of Windows-1252, as where files were put together."""
    text = data.decode("utf-8", errors="surrogateescape")
    strays = "".join(STRAY.findall(text)).encode("utf-8", "surrogateescape")
    return any("\x7f" < letter < "\udc80" for letter in text) and LETTERS.issuperset(strays)


def _strays(number: int) -> str:
    return trn(
        "{n} letter in another encoding, read as Windows-1252; save it again as UTF-8",
        "{n} letters in another encoding, read as Windows-1252; save it again as UTF-8",
        number,
    )


def _broken(number: int) -> list[str]:
    said = trn(
        "{n} broken character, shown as �; save it again as UTF-8",
        "{n} broken characters, shown as �; save it again as UTF-8",
        number,
    )
    return [said] if number else []
