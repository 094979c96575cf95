"""What a person's name consists of: title, words, gender, and what its form shows."""

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.language.places import joined_places
from analysis.people.lexicon import first_names, name_words
from analysis.people.patterns import any_word
from analysis.word_classes import one_of

_MALE, _FEMALE = name_words("title of a man"), name_words("title of a woman")
TITLE = one_of(_MALE | _FEMALE | name_words("title"))
ROMAN = re.compile(r"[IVX]+")
INITIAL = re.compile(r"[A-Z]\.(?:-?[A-Z]\.)*")
# A name with a word of its clause after it, where an apposition would be closed by a comma.
NAME_IN_CLAUSE = re.compile(
    r"[A-ZÀ-Þ][\w'-]*(?: (?:(?:de|du|la|le|von|van|ben) |d'|al-)*[A-ZÀ-Þ][\w'-]*)* (?!(?:et|de|du) |d')[a-zà-ÿ]"
)
ANY_TITLE = re.compile(rf"^{TITLE}\s")


@dataclass(frozen=True)
class PersonName:
    """A person's name in the text; gender "m", "f" or "" where the form does not show it."""

    start: int
    end: int
    name: str
    gender: str
    sure: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words without its title."""
        return words_of_name(self.name)


@lru_cache(10_000)
def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name without title and "Jr."."""
    return tuple(w for w in ANY_TITLE.sub("", name).split() if w not in name_words("after a name"))


def gender_of_title(name: str) -> str:
    """ "m" for "M. Morel", "f" for "Mme Morel", "" where there is no such title."""
    title = name.split()[0] if name else ""
    return "m" if title in _MALE else "f" if title in _FEMALE else ""


def is_junior(name: str) -> bool:
    return name.rstrip(".").endswith((" Jr", " Sr"))


def title_before(text: str, start: int) -> int:
    """Where the title before a name begins; the name's own start where there is none."""
    title = re.search(rf"{TITLE}\s$", text[max(0, start - 15) : start])
    return start - len(title.group()) if title else start


@lru_cache(10_000)
def is_acronym(word: str) -> bool:
    """ "CGT", "LaREM", "MoDem", but not "McRoy", "J." """
    if "-" in word and any(len(part) > 1 and part.isupper() for part in word.split("-")):
        return True  # "Modem-LREM"
    mixed = re.fullmatch(r"(?!Mc|Mac|De|Di|Du|La|Le|Van|O')\w*[a-zà-ÿ][A-Z]\w*|\w*[a-z][A-Z]{2,}", word) is not None
    return len(word) > 1 and "." not in word and (word.isupper() or mixed)


_TELLING = re.compile(
    rf"\b(?!{any_word('no name alone')}\b)[^\W\d_]{{2}}"
    r"|\b[A-ZÀ-Ý](?:\d+[A-ZÀ-Ý]?|&[A-ZÀ-Ý])\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.[ -]?)+[A-ZÀ-Ý]?")


def names_somebody(words: str) -> bool:
    """Whether words can be what somebody is called: a word of two letters that tells something, initials, "G7".

    Two places that a hyphen joins are nobody.

    >>> [names_somebody(words) for words in ("70 % des habitants", "M. K.", "H&M", "55 %", "le 5", "A", "*")]
    [True, True, True, False, False, False, False]
    >>> [names_somebody(words) for words in ("Pyongyang-Moscou", "Clermont-Ferrand", "Jean-Luc")]
    [False, True, True]
    """
    if joined_places(words):
        return False
    return _TELLING.search(words) is not None or _INITIALS.fullmatch(words) is not None


@lru_cache(10_000)
def first_name_gender(word: str) -> str | None:
    if INITIAL.fullmatch(word):
        return "u"
    names = first_names()
    return names.get(word) or (names.get(word.split("-")[0]) if "-" in word else None)
