"""Mending what trips a parser, with the way back to the text as it was published.

The article's `text` is never changed. `repair` returns a cleaned copy and, for each of its characters, the place
that it came from, so that whatever is found in the copy can be pointed at in the original.
"""

import re
import unicodedata
from dataclasses import dataclass, field

_LOWER, _UPPER = "a-zà-öø-ÿœ", "A-ZÀ-ÖØ-ÞŒ"

# In order: the first alternative that matches at a place mends it.
_FLAWS = re.compile(
    rf"""
      (?P<invisible>[\u00ad\u200b-\u200d\u2060\ufeff]+)              # soft hyphens, zero-width characters
    | (?P<line>[^\S\n]*(?:\r\n?|[\u2028\u2029]|\n)[^\S\n]*)           # a line's end and the blanks around it
    | (?P<blank>[^\S\n]+)                                             # no-break, thin, doubled spaces
    | (?P<apostrophe>(?<=\w)[’‘ʼ´`](?=\w))                            # l’été; as quotation marks they stay
    | (?P<composed>[^\W\d_][\u0300-\u036f]+)                          # e + combining accent
    | (?P<compat>[\u2160-\u217f\ufb00-\ufb06])                        # Ⅲ, ﬁ
    | (?P<glued>(?<=[{_LOWER}]{{2}})[.!?…](?=[«“"]?[{_UPPER}][{_LOWER}'’])    # "Jong-un.Pour", not "J.F."
              | (?<=[\d\u2160-\u217f%)»”])[.!?…](?=[«“"]?[{_UPPER}][{_LOWER}'’]))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Repaired:
    """A text ready for reading: `origin[i]` is the place in the published text of character `i`."""

    text: str
    origin: list[int] = field(repr=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The published text's offsets of `text[start:end]`; an empty span stays empty.

        >>> repair("Kim Ⅲ.Pour lui").original(4, 8)
        (4, 6)
        """
        if start >= end:
            place = self.origin[start] if start < len(self.origin) else (self.origin[-1] + 1 if self.origin else 0)
            return place, place
        return self.origin[start], self.origin[end - 1] + 1


def repair(text: str) -> Repaired:
    """Clean `text` for reading: one kind of space and apostrophe, composed accents, no glued sentences.

    >>> repair("l’accord de Kim Jong-un.Pour Kim Ⅲ").text
    "l'accord de Kim Jong-un. Pour Kim III"
    """
    pieces: list[str] = []
    origin: list[int] = []
    last = 0
    for flaw in _FLAWS.finditer(text):
        pieces.append(text[last : flaw.start()])
        origin.extend(range(last, flaw.start()))
        mended = _mend(flaw)
        pieces.append(mended)
        origin.extend(min(flaw.start() + i, flaw.end() - 1) for i in range(len(mended)))
        last = flaw.end()
    pieces.append(text[last:])
    origin.extend(range(last, len(text)))
    return Repaired("".join(pieces), origin)


def _mend(flaw: re.Match[str]) -> str:
    match flaw.lastgroup:
        case "invisible":
            return ""
        case "line":
            return "\n"
        case "blank":
            return " "
        case "apostrophe":
            return "'"
        case "glued":
            return flaw.group() + " "
        case "composed":
            return unicodedata.normalize("NFC", flaw.group())
        case _:
            return unicodedata.normalize("NFKC", flaw.group())
