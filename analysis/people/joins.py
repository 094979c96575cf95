"""Which names are one person's: "Mme Morel", "Morel", "Anne MOREL" beside "Anne Morel"."""

import re
from functools import lru_cache

from analysis.people.body_names import firms
from analysis.people.lexicon import first_names, name_words
from analysis.people.offices import is_human
from analysis.people.patterns import any_word
from analysis.people.person import Person
from analysis.people.person_name import PersonName, is_junior, words_of_name
from analysis.spelling import without_accents

_DETERMINED = re.compile(rf"(?:\b{any_word('before a noun')}\s|\b[ldL]')$", re.IGNORECASE)


@lru_cache(10_000)
def name_key(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: without title, accents, capitals and hyphens.

    >>> name_key("M. Édouard-Marie PHILIPPE") == name_key("Edouard Marie Philippe")
    True
    """
    plain = without_accents(" ".join(words_of_name(name)).casefold().replace("’", "'"))
    return tuple(re.split(r"[\s\-]+", plain.strip()))


# Whoever is introduced by a first name alone has not been named before: "Paul, 45 ans", "Philippe, un livreur".
_PRESENTED = re.compile(r"\s?(?:,\s(?:\d{1,2} ans|une? |(?P<trade>[\w-]+))|\(\d{1,2} ans)")
_INITIAL = re.compile(r"\w\.")


class Joins:
    """The people named so far, found again by the words of their names."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.by_word: dict[str, list[Person]] = {}

    def add(self, person: Person) -> None:
        words = name_key(person.label)
        for word in dict.fromkeys((words[0], words[-1])):
            self.by_word.setdefault(word, []).append(person)

    def same_person(self, name: PersonName) -> Person | None:
        """The person that a name refers to: the last one whom it fits, full names before short forms."""
        words = name_key(name.name)
        known = dict.fromkeys(p for word in (words[-1], words[0]) for p in reversed(self.by_word.get(word, [])))
        fitting = [person for person in known if _may_be(person, name)]
        same = next((person for person in fitting if name_key(person.label) == words), None)
        return same or next((person for person in fitting if self._is_short_for(name, words, person)), None)

    def _is_short_for(self, name: PersonName, words: tuple[str, ...], person: Person) -> bool:
        """Whether a name is the family name or first name of a longer one, or differs from it only in initials."""
        full = name_key(person.label)
        if len(words) > 1 and words[-1] == full[-1] and _differ_by_initials(words, full):
            return True
        if len(words) >= len(full):
            return False
        titled = len(words_of_name(name.name)) < len(name.name.split())
        if len(words) == 1 and not titled and not self._stands_alone(name, full):
            return False
        given = words == full[: len(words)] and (titled or name.words[0] in first_names())
        return words == full[-len(words) :] or given

    def _stands_alone(self, name: PersonName, full: tuple[str, ...]) -> bool:
        """Whether a single word can be this person: not "la France", "Le", the town that "Anne de Tissac" is from."""
        word = name.words[0]
        before = self.text[max(0, name.start - 8) : name.start]
        if len(word) <= 2 or word in name_words("never a family name") or _DETERMINED.search(before):
            return False
        if word in first_names() and self._is_presented(name.end):
            return False
        if word in firms(self.text) and not name.sure:
            return False  # "Corvellec" may be the glassworks
        may_be_town = full[-2] in name_words("link of a family")
        is_town = may_be_town and re.search(rf"\b(?:à|en) {re.escape(word)}\b", self.text)
        return not is_town

    def _is_presented(self, end: int) -> bool:
        presented = _PRESENTED.match(self.text, end)
        trade = presented["trade"] if presented else None
        return presented is not None and (trade is None or (trade.islower() and is_human(trade)))


def _differ_by_initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ only in initials: "P. Roy", "Paul Roy"; "Paul J. Roy", not "Paul A. Roy"."""
    if len(one) == len(other):
        return all(a == b or _is_initial(a, b) or _is_initial(b, a) for a, b in zip(one, other, strict=True))
    shorter, longer = sorted((one, other), key=len)
    return shorter == tuple(word for word in longer if not _INITIAL.fullmatch(word))


def _is_initial(form: str, given: str) -> bool:
    """Whether "j." may be "juan"."""
    return _INITIAL.fullmatch(form) is not None and form[0] == given[0]


def _may_be(person: Person, name: PersonName) -> bool:
    may_be = person.known_by_name and is_junior(person.label) == is_junior(name.name)
    return may_be and {name.gender, person.gender} != {"m", "f"}
