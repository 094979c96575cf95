"""What an article has told before somebody speaks: who is in it, who has spoken, whom its pronouns meant."""

import re
from bisect import bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.actors import Actors
from analysis.statements.people import Cast, Mention, Person
from analysis.statements.phrases import Phrase
from analysis.statements.verbs import feature

if TYPE_CHECKING:
    from analysis.statements.who.asked import Asked
    from analysis.statements.who.choose import Choice

REMEMBERED = 40  # statements: who spoke before them is forgotten

Heard = tuple[int, str, Person | None]  # where, the speaker's name, the person of the article
Choose = Callable[["Asked", "Story"], "Choice"]


@dataclass
class Story:
    """What is known when the speaker of a statement is asked for: the cast, and who has spoken so far."""

    cast: Cast
    actors: Actors
    sentence_starts: list[int]
    choose: Choose
    quotations: list[tuple[int, int]] = field(default_factory=list)
    spoken: list[Heard] = field(default_factory=list)
    said: list[tuple[int, int, Person]] = field(default_factory=list)
    read: int = 0

    def sentence(self, place: int) -> int:
        return bisect_right(self.sentence_starts, place) - 1

    def sentence_start(self, place: int) -> int:
        return self.sentence_starts[max(0, self.sentence(place))] if self.sentence_starts else 0

    def next_sentence_end(self, place: int) -> int:
        """Where the sentence after that of a place ends."""
        after = self.sentence(place) + 2
        return self.sentence_starts[after] if after < len(self.sentence_starts) else len(self.cast.text)

    def heard_before(self, place: int) -> list[Heard]:
        """Who spoke before a place, the last one last, as far as anybody remembers."""
        return [heard for heard in self.spoken[-REMEMBERED:] if heard[0] < place]

    def speaks_at(self, place: int) -> Person | None:
        """Whose quotation a place stands in: "il" there is somebody else."""
        recent = reversed(self.said[-REMEMBERED:])
        return next((person for start, end, person in recent if start <= place < end), None)

    def note(self, place: int, speaker: str, person: Person | None, spans: list[tuple[int, int]]) -> None:
        """Somebody has spoken."""
        self.spoken.append((place, speaker, person))
        if person is not None:
            self.said += [(start, end, person) for start, end in spans]

    def mention(self, mention: Mention) -> None:
        """Note one more place where somebody is meant."""
        insort(self.cast.mentions, mention, key=lambda m: m.start)
        insort(mention.person.mentions, mention, key=lambda m: m.start)

    def heard(self, label: str, phrase: Phrase) -> Person:
        """Somebody of whom only their words tell that they can speak: "la Norvasie", "la Croix-Verte"."""
        start, end = phrase.span
        person = next((p for p in self.cast.people if p.label == label), None)
        if person is None:
            gender = {"Fem": "f", "Masc": "m"}.get(feature(phrase.head, "Gender"), "")
            person = Person(None, label, gender, feature(phrase.head, "Number") == "Plur", human=False)
            self.cast.people.append(person)
        self.mention(Mention(start, end, person, subject_like=True))
        return person

    def read_on(self, place: int) -> None:
        """Note whom the pronouns before a place mean: who goes on being spoken of stays in mind."""
        from analysis.statements.who.asked import pronoun_asked

        for match in _PRONOUN.finditer(self.cast.text, self.read, place):
            word = match["pronoun"]
            asked = pronoun_asked(word, match.start("pronoun"))
            if asked is None or self._is_quoted(asked.start):
                continue
            person = self.choose(asked, self).person
            if person is not None:
                opens = self.sentence_start(asked.start) >= asked.start - 2
                self.mention(Mention(asked.start, asked.end, person, subject_like=True, first=opens, pronoun=True))
        self.read = max(self.read, place)

    def _is_quoted(self, place: int) -> bool:
        index = bisect_right(self.quotations, (place, 0)) - 1
        return any(start <= place < end for start, end in self.quotations[max(0, index - 2) : index + 1])


_PRONOUN = re.compile(
    r"\b(?P<pronoun>ils?|elles?)\b"
    r"(?!\s(?:n'|ne\s|s'|en\s)?(?:y|faut|fallait|faudra|agit|agissait|est (?:à|temps|possible|clair)))",
    re.IGNORECASE,
)
