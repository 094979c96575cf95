"""Mending what trips a parser, with the way back to the text as it was published.

The article's `text` is never changed. `repair` returns a cleaned copy and, for each of its characters, the place
that it came from, so that whatever is found in the copy can be pointed at in the original.
"""

import re
import unicodedata
from dataclasses import dataclass, field

_LOWER, _UPPER = "a-zà-öø-ÿœ", "A-ZÀ-ÖØ-ÞŒ"

_INVISIBLE = r"\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphens, zero-width characters
_SPACE = r"[^\S\n\r\u2028\u2029]"  # no-break, thin, doubled
_BLANKS = rf"(?:{_SPACE}|[{_INVISIBLE}])*"
_CAPITAL = rf"(?=[«“\"]?(?:[{_UPPER}][{_LOWER}'’]|[AÀ]\s))"  # what a sentence begins with; no "J.F.", no "S.A."

# In order: the first alternative that matches at a place mends it.
_FLAWS = re.compile(
    rf"""
      (?P<address>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{{1,64}}@\S+)     # stays what it is
    | (?P<line>{_BLANKS}(?:\r\n?|[\u2028\u2029]|\n){_BLANKS})                 # with the blanks around it
    | (?P<blank>[{_INVISIBLE}]*{_SPACE}{_BLANKS})
    | (?P<invisible>[{_INVISIBLE}]+)
    | (?P<apostrophe>(?<=\w)[’‘ʼ´`](?=\w))                                    # l’été; as quotation marks they stay
    | (?P<composed>[^\W\d_][\u0300-\u036f]+)                                  # e + combining accent
    | (?P<compat>[\u2160-\u217f\ufb00-\ufb06])                                # Ⅲ, ﬁ
    | (?P<glued>(?:(?<=[{_LOWER}]{{2}})[.!?…]                                 # "Jong-un.Pour"
                 | (?<=[\d\u2160-\u217f%)»”])[.!?…]
                 | (?<=[{_LOWER}]\s)[!?]                                      # "vraiment ?Oui"
                 | (?<=[.!?…])[»”] | (?<=[.!?…]\s)[»”]){_CAPITAL})
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Repaired:
    """A text ready for reading; character `i` stands for the published text from `origin[i]` to `until[i]`."""

    text: str
    origin: list[int] = field(repr=False)
    until: list[int] = field(repr=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The published text's offsets of `text[start:end]`; an empty span stays empty.

        >>> repair("Kim Ⅲ.Pour lui").original(4, 8)
        (4, 6)
        """
        if start >= end:
            place = self.origin[start] if start < len(self.origin) else (self.until[-1] if self.until else 0)
            return place, place
        return self.origin[start], self.until[end - 1]


def repair(text: str) -> Repaired:
    """Clean `text` for reading: one kind of space and apostrophe, composed accents, no glued sentences.

    >>> repair("l’accord de Kim Jong-un.Pour Kim Ⅲ").text
    "l'accord de Kim Jong-un. Pour Kim III"
    """
    pieces: list[str] = []
    origin: list[int] = []
    until: list[int] = []
    last = 0

    def keep(end: int) -> None:
        pieces.append(text[last:end])
        origin.extend(range(last, end))
        until.extend(range(last + 1, end + 1))

    for flaw in _FLAWS.finditer(text):
        keep(flaw.start())
        last = flaw.end()
        mended = _mend(flaw)
        pieces.append(mended)
        places = [min(flaw.start() + i, last - 1) for i in range(len(mended))]
        origin += places
        until += [place + 1 for place in places[:-1]] + [last] * bool(places)
    keep(len(text))
    return Repaired("".join(pieces), origin, until)


def _mend(flaw: re.Match[str]) -> str:
    match flaw.lastgroup:
        case "address":
            return flaw.group()
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
