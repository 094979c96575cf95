"""What is known before somebody speaks: who is in the article, who spoke last."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from analysis.actors import Actors
from analysis.language.quotation_marks import Quotation
from analysis.people.cast import Cast
from analysis.people.couples import couple
from analysis.people.lexicon import gender_of_determiner, words_of_class
from analysis.people.person import Mention, Person
from analysis.statements.candidates import Candidate, Span
from analysis.statements.passages import outermost
from analysis.statements.source.phrases import Phrase
from analysis.statements.trees import Evidence

_RECENT = 60  # statements


@dataclass
class Story:
    """What is known when the speaker of a statement is sought: the cast, what is asked, and who has spoken so far."""

    cast: Cast
    actors: Actors
    sentence_starts: list[int]
    interview: list[tuple[int, int]] = field(default_factory=list)  # each question with its answer
    quotations: Sequence[Quotation] = ()
    spoken: list[tuple[int, str, Person | None]] = field(default_factory=list)
    said: list[tuple[int, int, Person]] = field(default_factory=list)
    described: list[tuple[Candidate, dict[Person, Evidence]]] = field(default_factory=list)
    referred: list[tuple[Candidate, dict[Person, Evidence], Person]] = field(default_factory=list)
    telling: Candidate | None = None  # the statement whose speaker is sought
    read: int = 0  # sentences whose first words were looked at

    def sentence(self, place: int) -> int:
        return bisect_right(self.sentence_starts, place) - 1

    def line_start(self, place: int) -> int:
        """Where the line begins that a place is in."""
        return self.cast.text.rfind("\n", 0, place) + 1

    def mentions_before(self, place: int, most: int) -> list[Mention]:
        """The last mentions that end before a place."""
        last = self.cast.place_of(place)
        return [m for m in self.cast.mentions[max(0, last - most) : last] if m.end <= place]

    def spoken_before(self, place: int) -> list[tuple[int, str, Person | None]]:
        """The last statements before a place."""
        return [one for one in self.spoken[-_RECENT:] if one[0] < place]

    def named_in_it(self) -> set[Person]:
        """Who is named in the statement whose speaker is sought, or called by an office: few speak of themselves so."""
        inside = (m.person for start, end in self.told for m in self.cast.mentioned_in(start, end) if not m.pronoun)
        return {person for person in inside if person.name is not None}

    @property
    def told(self) -> list[Span]:
        """Where the words of the statement are whose speaker is sought."""
        return self.telling.spans if self.telling is not None else []

    @property
    def construction(self) -> str:
        """What found the statement whose speaker is sought."""
        return self.telling.construction if self.telling is not None else ""

    @property
    def is_inserted(self) -> bool:
        """Whether its cue stands between its words, and so outside of them: « A, dit-il, B »."""
        return self.construction == "insertion"

    @property
    def answers(self) -> bool:
        """Whether the statement whose speaker is sought answers somebody: « A », réplique-t-elle."""
        return self.telling is not None and self.telling.cue_lemma in words_of_class("answering")

    def answered(self, place: int) -> Person | None:
        """« A », dit Paul Roy. « B », répond le maire: who spoke just before, where a statement answers."""
        before = self.spoken_before(place)[-1:] if self.answers else []
        return next((who for at, _, who in before if self.sentence(place) - self.sentence(at) <= 1), None)

    def is_told_of(self, mention: Mention) -> bool:
        """Whether somebody is mentioned in the words around an inserted cue: « un tyran, dit-il, »."""
        return self.is_inserted and any(start <= mention.start < end for start, end in self.told)

    def speaks_at(self, place: int) -> Person | None:
        """Whose quotation a place is in: "il" there is somebody else."""
        return next((person for start, end, person in reversed(self.said) if start <= place < end), None)

    def quoted_from(self, place: int) -> int:
        """Where the quotation around a place begins, or the place itself; an inserted « dit-il » is outside."""
        if self.is_inserted:
            return place
        before = bisect_right(self._outermost, place, key=itemgetter(0)) - 1
        start, end = self._outermost[before] if before >= 0 else (place, place)
        return start if place < end else place

    @cached_property
    def _outermost(self) -> list[tuple[int, int]]:
        """The quotations that stand in no other."""
        return [quotation.span for quotation in outermost(self.quotations)]

    def heard(self, label: str, phrase: Phrase) -> Person:
        """Somebody of whom only their statements show that they can speak: "la Norvasie", "la Croix-Verte"."""
        start, end = phrase.span
        person = next((p for p in self.cast.people if p.label == label), None)
        if person is None:
            tagged = {"Fem": "f", "Masc": "m"}.get(phrase.head.feature("Gender"), "")
            gender = gender_of_determiner(phrase.first.lower) or tagged
            person = Person(None, label, gender, phrase.is_plural, human=False)
            self.cast.people.append(person)
        mention = Mention(start, end, person, subject_like=True)
        insort(self.cast.mentions, mention, key=lambda m: m.start)
        person.mentions.append(mention)
        return person

    def note_pair(self, place: int) -> None:
        """Anne Roy a reçu Paul Adam. Ils …: note the two of whom alone the sentence tells before a place."""
        if self.telling is not None and self.sentence(self.telling.cue[0]) == self.sentence(place):
            place = min(place, self.telling.start)  # « A. B », ont-ils dit
        before = [m for m in self.mentions_before(place, _RECENT) if not m.quoted]
        told = self.sentence(before[-1].start) if before else -_RECENT
        here = {m.person: m for m in reversed(before) if self.sentence(m.start) == told}
        two = [m for m in reversed(here.values()) if m.person.human or m.person.plural]
        alone = len(two) == 2 and two[0].subject_like and all(m.person.name and not m.person.plural for m in two)
        if alone and self.sentence(place) - told <= 1:
            insort(self.cast.mentions, couple(self.cast.people, *two), key=lambda m: m.start)

    def tells(self, person: Person, span: tuple[int, int], *, pronoun: bool) -> None:
        """Note who is the subject of a verb of saying, « A », raconte Anne Roy, or whom a pronoun there means."""
        if pronoun:
            self.mention(person, span)
        for mention in self.cast.mentioned_in(*span):
            if mention.start == span[0] and mention.person.name is None and person.actor is not None:
                mention.person = person  # "sa ministre", whom only the list names
            mention.subject_like = mention.subject_like or mention.person is person

    def mention(self, person: Person, span: tuple[int, int]) -> None:
        """Note a pronoun that means somebody, as its subject."""
        insort(self.cast.mentions, Mention(*span, person, subject_like=True, pronoun=True), key=lambda m: m.start)

    def last_speaker(self, place: int) -> tuple[str, Person | None] | None:
        """Who spoke last before a place, unless that is long ago."""
        last = next((one for one in reversed(self.spoken) if one[0] < place), None)
        return last[1:] if last is not None and self.sentence(place) - self.sentence(last[0]) <= 4 else None

    def last_person(self, place: int) -> Person | None:
        """The last speaker before a place, if they are known in the article."""
        last = self.last_speaker(place)
        return last[1] if last is not None else None
