"""Mending what trips a parser, with the way back to the text as it was published.

The article's `text` is never changed. `repair` returns a cleaned copy and, for each of its characters, the place
that it came from, so that whatever is found in the copy can be located in the original.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from analysis.word_classes import one_of, word_class

_LOWER, _UPPER = "a-zà-öø-ÿœ", "A-ZÀ-ÖØ-ÞŒ"

_INVISIBLE = r"\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphens, zero-width characters
_BLANK = rf"[\s{_INVISIBLE}]"
_CAPITAL = rf"(?=[«“\"]?(?:[{_UPPER}][{_LOWER}'’]|[AÀ]\s)|«\s?\w)"  # what a sentence begins with; no "J.F.", no "S.A."

_ELIDED = r"(?<![\w'’])[cdjlmnstCDJLMNST]"
_BEGINS = rf"(?:{one_of(word_class('name_words.csv', 'begins a sentence'))}\s|[CDJLNS]['’]\w)"
_DAY = rf"\d{{1,2}}(?:er)?\ {one_of(word_class('term_words.csv', 'month'))}\ \d{{4}}"
# In order: the first alternative that matches at a place mends it. Each begins with a character of its own and looks
# back from there, which is four times as fast as looking back first. Most letters begin none, which is asked first:
# only addresses (http, www, pic), capitals right after a word, and letters with an accent of their own after them.
_FLAWS = re.compile(
    rf"""(?!(?:[a-gi-oq-vx-z\d]|[A-Z](?<![{_LOWER}»].))[^\u0300-\u036f])(?:
      [ ] (?:(?<=\w.)(?=t-(?:ils?|elles?|on)\b)                               # "lâche t-il"
           | (?<=-t.)(?=(?:ils?|elles?|on)\b))(?P<hyphen>)                     # "lâche-t elle"
    | ['’] (?<=-t.)(?=(?:ils?|elles?|on)\b)(?P<joint>)                        # "a-t'il"
    | [ ] (?:(?=[,.](?:\s|$)) | (?<={_ELIDED}['’][ ])(?=\w))(?P<stray>)        # "d' eau ," as some tools write it
    | {_BLANK} (?:(?<![ \n]) | (?={_BLANK})) {_BLANK}*(?P<blank>)             # all but a lone space or line end
    | [’‘ʼ´`] (?:(?<=\w.)(?=\w)                                             # l’été; as quotation marks they stay
                 | (?<={_ELIDED}.)(?=[«“\"]) | (?<=\bqu.)(?=[«“\"]))(?P<apostrophe>)  # qu’“elle vient”
    | (?:[.!?…] (?:(?<=[{_LOWER}]{{2}}.)                                     # "Jong-un.Pour"
                 | (?<=[{_UPPER}]{{3}}.)                                     # "la KCNA.Pourtant"
                 | (?<=[\d\u2160-\u217f%)»”"].)
                 | (?<=[{_LOWER}»]\s[!?]))                                    # "vraiment ?Oui"
       | " (?<=[.!?…].) | [»”] (?:(?<=[.!?…].) | (?<=[.!?…]\s.))) {_CAPITAL}(?![\w.+-]*@)(?P<glued>)
    | (?={_BEGINS}) [{_UPPER}] (?:(?<=[{_LOWER}]{{2}}[{_LOWER}»].)              # "Un pont neufLe maire"
           | (?<=[{_LOWER}]\s».))(?P<heading>)
    | [{_UPPER}](?<=[{_LOWER}]{{3}}.)(?=[{_LOWER}]{{2}})(?P<joined>)             # "n'y est pasFlorian, un docker"
    | [«“] (?:(?<=»«) | (?<=[{_LOWER}]{{3}}.)(?=[{_UPPER}]))(?P<quotation>)     # "« Oui »« Non »", "Un pont«Enfin»"
    | (?:(?:pic\.twitter\.com|https?://t\.co)/\w{{10}}                       # a post, then the article
       | \(@\w+\)\ {_DAY}) {_BLANK}*(?=[«“"{_UPPER}])(?P<post>)
    | (?:https?://|www\.|@(?<=[\w.+-]@))\S+(?P<address>)                     # stays what it is
    | [^\W\d_] [\u0300-\u036f]+(?P<composed>)                              # e + combining accent
    | [\u2160-\u217f\ufb00-\ufb06](?P<compat>)                            # Ⅲ, ﬁ
    )
    """,
    re.VERBOSE,
)
# "WikiLeaks", "#onLacheRien", "@anneRoy": a capital in the middle of a word that begins with a capital or is no word.
_IN_NAME = re.compile(rf"(?:[{_UPPER}#@\d_]|[.&/]\w)\w*$")
_LONGEST_WORD = 30  # characters
_WORDS = "pattern_words.csv"
_GOES_ON = re.compile(rf"\b{one_of(word_class(_WORDS, 'before a noun') | word_class(_WORDS, 'begins a complement'))}$")
_LINE_END = re.compile(r"\r\n?|[\n\u2028\u2029]")


@dataclass(frozen=True)
class Repaired:
    """A text ready for reading; character `i` stands for the published text from `origin[i]` to `until[i]`."""

    text: str
    origin: list[int] = field(repr=False)
    until: list[int] = field(repr=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of `text[start:end]` in the published text; an empty span stays empty.

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
        case "blank":
            return _blank(flaw.group())
        case "hyphen" | "joint":
            return "-"
        case "stray":
            return ""
        case "apostrophe":
            return "'"
        case "glued":
            mark = flaw.end() if flaw.string[flaw.end()] == '"' else flaw.start()
            closes = flaw.string[mark] != '"' or _opens(flaw.string, mark) == (mark == flaw.end())
            return flaw.group() + " " * closes
        case "joined" if _IN_NAME.search(flaw.string, max(0, flaw.start() - _LONGEST_WORD), flaw.start()):
            return flaw.group()
        case "quotation" if _GOES_ON.search(flaw.string, max(0, flaw.start() - _LONGEST_WORD), flaw.start()):
            return " " + flaw.group()
        case "heading" | "quotation" | "joined":
            return "\n" + flaw.group()
        case "post":
            return flaw.group().rstrip() + "\n"
        case "address":
            return flaw.group()
        case "composed":
            return unicodedata.normalize("NFC", flaw.group())
        case _:
            return unicodedata.normalize("NFKC", flaw.group())


def _opens(text: str, place: int) -> bool:
    """Whether a mark " opens in 'a dit "oui"."Le maire"', by those before it, since it looks as if it closed, too."""
    opens, line = True, text.rfind("\n", 0, place) + 1
    while (place := text.rfind('"', line, place)) >= 0:
        begins = place == line or text[place - 1].isspace() or text[place - 1] in "(:'’«"
        ends = not text[place + 1 : place + 2].isalnum()
        if begins != ends:
            return opens == ends
        opens = not opens
    return opens


def _blank(blanks: str) -> str:
    """The line ends among blanks, else one space; nothing for what cannot be seen."""
    lines = len(_LINE_END.findall(blanks))
    return "\n" * lines if lines else " " if any(map(str.isspace, blanks)) else ""
