"""Which names are one person's: "Mme Morel", "Morel", "Anne MOREL" beside "Anne Morel"."""

import re
import unicodedata
from functools import cache

from analysis.statements.cast import Person
from analysis.statements.lexicon import first_names, name_words
from analysis.statements.person_name import PersonName, bare, gender_of_title, is_junior

_DETERMINED = re.compile(r"(?:\b(?:l[ae]s?|du|des|aux?|une?|ce|cette|ces|notre|nos|en)\s|\b[ldL]')$", re.IGNORECASE)


@cache
def folded(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: no title, no accents, no capitals, no hyphens.

    >>> folded("M. Édouard-Marie PHILIPPE") == folded("Edouard Marie Philippe")
    True
    """
    letters = unicodedata.normalize("NFKD", " ".join(bare(name)).casefold().replace("’", "'"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(re.split(r"[\s\-]+", plain.strip()))


class Joins:
    """The people named so far, found again by the words of their names."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.by_word: dict[str, list[Person]] = {}

    def add(self, person: Person) -> None:
        assert person.name is not None
        words = folded(person.name)
        for word in dict.fromkeys((words[0], words[-1])):
            self.by_word.setdefault(word, []).append(person)

    def same_person(self, name: PersonName) -> Person | None:
        """The person that a name continues: the last one whom it fits, by full name before the short forms."""
        words = folded(name.name)
        known = dict.fromkeys(p for word in (words[-1], words[0]) for p in reversed(self.by_word.get(word, [])))
        fitting = [person for person in known if _may_be(person, name)]
        same = next((person for person in fitting if folded(person.name or "") == words), None)
        return same or next((person for person in fitting if self._is_short_for(name, words, person)), None)

    def _is_short_for(self, name: PersonName, words: tuple[str, ...], person: Person) -> bool:
        """Whether a name is the family name of a longer one, or its first name."""
        full = folded(person.name or "")
        if len(words) == len(full) > 1 and words[-1] == full[-1]:
            return _is_initial(name.words[0], full[0]) or _is_initial(bare(person.name or "")[0], words[0])
        if len(words) >= len(full):
            return False
        titled = bool(gender_of_title(name.name)) or len(bare(name.name)) < len(name.name.split())
        if len(words) == 1 and not titled and not self._stands_alone(name):
            return False
        return words == full[-len(words) :] or (words == full[: len(words)] and name.words[0] in first_names())

    def _stands_alone(self, name: PersonName) -> bool:
        """Whether one word alone can be somebody's: not "la France", not "Le", not "saint Paul"."""
        word = name.words[0]
        before = self.text[max(0, name.start - 8) : name.start]
        return len(word) > 2 and word not in name_words("never a family name") and not _DETERMINED.search(before)


def _is_initial(form: str, given: str) -> bool:
    """Whether "J." may be "juan"."""
    return len(form) == 2 and form.endswith(".") and form[0].lower() == given[0]


def _may_be(person: Person, name: PersonName) -> bool:
    if person.name is None or not person.human or is_junior(person.name) != is_junior(name.name):
        return False
    return not (name.gender and person.gender and name.gender != person.gender)
