"""What is known before somebody speaks: who is in the article, who spoke last, whom a pronoun may mean."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from analysis.actors import Actors
from analysis.language.quotation_marks import Quotation
from analysis.people.cast import Cast
from analysis.people.lexicon import gender_of_determiner, nouns_of_class, words_of_class
from analysis.people.offices import people_noun, singulars
from analysis.people.person import Mention, Person
from analysis.statements.candidates import Candidate
from analysis.statements.source.phrases import Phrase
from analysis.statements.trees import Evidence
from analysis.statements.verbs import feature

_RECENT = 60  # statements
WINDOW = 8  # sentences within which a pronoun refers back

_OPENING = re.compile(
    r"(?:ils?|elles?)\b"
    r"(?!\s(?:n'|ne\s|s'|en\s)?(?:y|faut|fallait|faudra|agit|agissait|est (?:à|temps|possible|clair)))",
    re.IGNORECASE,
)


_CONCERNED = re.compile(r"(?:mais |et )?(?P<who>l'intéressée?)\b", re.IGNORECASE)


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
    telling: Candidate | None = None  # the statement whose speaker is sought
    read: int = 0

    def sentence(self, place: int) -> int:
        return bisect_right(self.sentence_starts, place) - 1

    def mentions_before(self, place: int, most: int) -> list[Mention]:
        """The last mentions that end before a place."""
        last = self.cast.place_of(place)
        return [m for m in self.cast.mentions[max(0, last - most) : last] if m.end <= place]

    def spoken_before(self, place: int) -> list[tuple[int, str, Person | None]]:
        """The last statements before a place."""
        return [one for one in self.spoken[-_RECENT:] if one[0] < place]

    def named_in_it(self) -> set[Person]:
        """Who is named in the statement whose speaker is sought, or called by an office: few speak of themselves so."""
        spans = self.telling.spans if self.telling is not None else []
        inside = (m.person for start, end in spans for m in self.cast.mentioned_in(start, end) if not m.pronoun)
        return {person for person in inside if person.name is not None}

    def is_told_of(self, mention: Mention) -> bool:
        """Whether somebody without a name is mentioned in the words around an inserted cue: « un tyran, dit-il, »."""
        own = self.telling.spans if self.telling is not None and self.telling.construction == "insertion" else []
        return mention.person.name is None and any(start <= mention.start < end for start, end in own)

    def speaks_at(self, place: int) -> Person | None:
        """Whose quotation a place is in: "il" there is somebody else."""
        return next((person for start, end, person in reversed(self.said) if start <= place < end), None)

    def quoted_from(self, place: int) -> int:
        """Where the quotation around a place begins, or the place itself; an inserted « dit-il » is outside."""
        if self.telling is not None and self.telling.construction == "insertion":
            return place
        before = bisect_right(self._outermost, place, key=itemgetter(0)) - 1
        start, end = self._outermost[before] if before >= 0 else (place, place)
        return start if place < end else place

    @cached_property
    def _outermost(self) -> list[tuple[int, int]]:
        """The quotations that stand in no other."""
        spans: list[tuple[int, int]] = []
        for start, end in sorted((q.start, q.end) for q in self.quotations):
            if not spans or start >= spans[-1][1]:
                spans.append((start, end))
        return spans

    def heard(self, label: str, phrase: Phrase) -> Person:
        """Somebody of whom only their statements show that they can speak: "la Norvasie", "la Croix-Verte"."""
        start, end = phrase.span
        person = next((p for p in self.cast.people if p.label == label), None)
        if person is None:
            tagged = {"Fem": "f", "Masc": "m"}.get(feature(phrase.head, "Gender"), "")
            gender = gender_of_determiner(phrase.first.lower_) or tagged
            person = Person(None, label, gender, feature(phrase.head, "Number") == "Plur", human=False)
            self.cast.people.append(person)
        mention = Mention(start, end, person, subject_like=True)
        insort(self.cast.mentions, mention, key=lambda m: m.start)
        person.mentions.append(mention)
        return person

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

    def read_on(self, place: int) -> None:
        """Note whom the "il" or "elle" that opens a sentence means: whoever stays the subject stays salient."""
        while self.read < len(self.sentence_starts) and self.sentence_starts[self.read] < place:
            start = self.sentence_starts[self.read]
            self.read += 1
            opening = _OPENING.match(self.cast.text, start)
            word = opening[0].lower() if opening is not None else ""
            gender, plural = ("f" if word.startswith("e") else "m"), word.endswith("s")
            person = most_salient(self, start, gender=gender, plural=plural, window=WINDOW) if word else None
            if person is not None:
                self.mention(person, (start, start + len(word)))
            self._note_concerned(start)

    def _note_concerned(self, start: int) -> None:
        """Note whom the "l'intéressé" that opens a sentence means: who was named last."""
        opening = _CONCERNED.match(self.cast.text, start)
        gender = "f" if opening is not None and opening["who"].endswith("ée") else "m"
        before = reversed(self.mentions_before(start, _RECENT)) if opening is not None else ()
        named = (m.person for m in before if m.person.name is not None and m.person.human)
        person = next((one for one in named if agrees(one, gender, plural=False)), None)
        if opening is not None and person is not None:
            for mention in self.cast.mentioned_in(*opening.span("who")):
                mention.person, mention.subject_like = person, True

    def last_speaker(self, place: int) -> tuple[str, Person | None] | None:
        """Who spoke last before a place, unless that is long ago."""
        before = [s for s in self.spoken if s[0] < place]
        if before and self.sentence(place) - self.sentence(before[-1][0]) <= 4:
            return before[-1][1], before[-1][2]
        return None


def last_mentioned(story: Story, place: int, gender: str, plural: bool) -> Person | None:
    """Who was named last and agrees; a body where it is no complement: "alerte la direction", not "du port"."""
    before = [m for m in reversed(story.cast.mentions) if m.end <= place and not m.quoted and not story.is_told_of(m)]
    agreeing = [m for m in before if agrees(m.person, gender, plural)]
    likely = (m for m in agreeing if m.person.human or (is_body(m.person) and not m.held))
    last = next(likely, agreeing[0] if agreeing else None)
    return last.person if last is not None else None


def agrees(person: Person, gender: str, plural: bool | None) -> bool:
    if person.actor is not None and person.actor.kind in ("place", "thing"):
        return False  # "elle" is not the river
    number = plural is None or person.plural == plural
    return number and (not gender or not person.gender or person.gender == gender or (plural is True and gender == "m"))


def _kind(person: Person) -> str:
    noun = people_noun(person.description.partition(" ")[0]) if person.name is None else None
    return noun.kind if noun is not None else ""


def _is_figure(person: Person) -> bool:
    """11 personnes, 40 000 participants: a figure of the article, whom no pronoun means; "200 dockers" are somebody."""
    counted = person.description[:1].isdigit()
    return counted and not nouns_of_class("counted").isdisjoint(singulars(person.description.split()[-1]))


def is_body(person: Person) -> bool:
    return _kind(person) in ("body", "group")


def is_document(person: Person) -> bool:
    return _kind(person) == "document"


def _is_never_meant(mention: Mention) -> bool:
    """ "11 personnes sont mortes"; "Le maire a signé un accord. Il assure que A": neither the figure nor the accord."""
    return _is_figure(mention.person) or (is_document(mention.person) and not mention.subject_like)


_ENTERS = re.compile(r"une?\s", re.IGNORECASE)


def _enters(mention: Mention, story: Story) -> bool:
    """Une infirmière se lève. « A », lance-t-elle: who comes in as a subject, without a name, speaks next.

    « A », répond-elle: whoever was there before.
    """
    if story.telling is not None and story.telling.cue_lemma in words_of_class("answering"):
        return False
    text, here = story.cast.text, story.sentence(mention.start)
    opening = text[story.sentence_starts[here] : mention.start] if here >= 0 else ""
    new = (
        mention.subject_like
        and mention.person.human
        and mention.person.name is None
        and _ENTERS.match(text, mention.start)
    )
    if not new or len(opening) > _FRAME or text.startswith(" sur ", mention.end):
        return False  # "le sapin apporté par un voisin"; "un élu sur deux"
    others = (m.person for m in story.cast.mentions if story.sentence(m.start) == here and not m.quoted)
    return all(person is mention.person or not person.human for person in others)


_FRAME = 40  # characters: "Dans la salle comble de la mairie, une infirmière"


def _salience(mention: Mention, distance: int, story: Story) -> float:
    """How likely a mention so many sentences back is meant: a subject, by name, somebody rather than something."""
    person = mention.person
    score = -1.2 * distance
    score += 2.0 if mention.subject_like else 0.0
    # "Mme Roy annonce qu'elle A", whoever spoke before; "le ministre" may be that one himself.
    score += 1.5 if mention.subject_like and not distance and (person.name or not person.human) else 0.0
    score += 1.5 if person.name else 0.0
    score += 1.0 if person.human else -2.5 if is_document(person) else -1.5
    score -= 0.7 if mention.held else 0.0
    return score + (2.0 if distance == 1 and _enters(mention, story) else 0.0)


def most_salient(
    story: Story,
    place: int,
    *,
    gender: str,
    plural: bool | None,
    window: int,
    human: bool = False,
    excluded: Person | None = None,
    unlikely: Collection[Person] = (),
    among: Collection[Person] | None = None,
) -> Person | None:
    """Whom a pronoun most likely means: somebody recent, a subject, a speaker, named, often; one of `among`."""
    here = story.sentence(place)
    last = story.last_speaker(place)
    best: tuple[float, Person] | None = None
    quoted = story.quoted_from(place)  # a pronoun takes up somebody in a quotation only if it stands there too
    mentions = [m for m in story.cast.mentions if m.end <= place and (not m.quoted or m.start >= quoted)]
    counts = Counter(m.person for m in mentions)
    first = bisect_left(mentions, story.sentence_starts[max(here - window, 0)], key=lambda m: m.start)
    for mention in mentions[first:]:
        person = mention.person
        if person is excluded or (human and not person.human) or (among is not None and person not in among):
            continue
        if not agrees(person, gender, plural) or _is_never_meant(mention):
            continue
        if _ENTERS.match(story.cast.text, mention.start) and story.is_told_of(mention):
            continue
        score = _salience(mention, here - story.sentence(mention.start), story)
        score += 0.1 * min(counts[person], 5)
        if last is not None and last[1] is person:
            score += 2.5 if here - story.sentence(story.spoken[-1][0]) <= 1 else 0.8
        score -= 0.5 if gender and not person.gender else 0.0
        score -= 3.0 if person in unlikely else 0.0
        if best is None or score >= best[0]:
            best = (score, person)
    return best[1] if best else None
