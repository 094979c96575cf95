"""Who speaks where a statement names no source: the last speaker, the subject of the sentence, what is read."""

import math
import re

from analysis.people.person import Person
from analysis.statements.salience import WINDOW, is_body, is_document, most_salient, salience
from analysis.statements.source.times import CLOCK_TIME
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer


def read_there(place: int, story: Story) -> Answer | None:
    """Le communiqué est bref. On y lit que A: the document of this sentence or the one before.

    None where none was named: "Son visage est fermé. On y lit que la nuit fut longue."
    """
    here = story.sentence(place)
    if story.telling is not None and story.telling.cue_lemma != "lire":  # "Le port nie. A, y assure-t-on"
        there = subject_of(story, here, place) or subject_of(story, here - 1, place)
        return (there.label, "the last one named", there) if there is not None else None
    before = [m for m in reversed(story.mentions_before(place, _NEAR)) if here - story.sentence(m.start) <= 1]
    read = next((m.person for m in before if is_document(m.person)), None)
    return (read.label, "the document named", read) if read is not None else None


_NEAR = 12  # mentions
_THEIR_VIEW = re.compile(r"[àa] (?P<whose>l'|les\b|leurs?\b|ses\b|son\b)", re.IGNORECASE)


def of_their_view(place: int, story: Story) -> Answer | None:
    """À l'en croire, à leurs yeux: whoever is most present, as with a pronoun; None where a place has no such words."""
    theirs = _THEIR_VIEW.match(story.cast.text, place)
    if theirs is None:
        return None
    plural = theirs["whose"].lower() in ("les", "leur", "leurs")
    about = story.named_in_it()
    person = most_salient(
        salience(story, place, gender="", plural=plural, window=WINDOW, human=not plural, unlikely=about)
    )
    return (person.label, "pronoun", person) if person is not None else None


_TIMED = re.compile(rf"{CLOCK_TIME}\b")


def left_out(place: int, story: Story, *, alone: bool) -> Answer:
    """No subject at all: the last speaker continues, else it is the subject of the sentence before.

    Before a quotation that stands alone that subject comes first: "Karim hausse les épaules. « A »". One that
    opens the article is that of the person introduced next: "« A » Karim Roy, le maire, hausse les épaules."
    """
    before = story.sentence(place) - 1
    line = story.cast.text.rfind("\n", 0, place) + 1
    new = _TIMED.match(story.cast.text, line) is not None and before >= 0 and story.sentence_starts[before] < line
    subject = subject_of(story, before) if alone and not new else None  # not who was told of at another time
    if subject is not None and subject.plural:
        start = story.sentence_starts[before]
        pronoun = _ONE.search(story.cast.text, start, place)
        gender = ("f" if pronoun["one"].lower() == "elle" else "m") if pronoun is not None else ""
        one = (
            most_salient(salience(story, start, gender=gender, plural=False, window=WINDOW, human=True))
            if gender
            else None
        )
        subject = one or subject  # "Puis elle parle des clients. « A »"
    if subject is not None:
        return subject.label, "subject of the sentence before", subject
    if new and (told := subject_of(story, before + 2)) is not None:
        return told.label, "subject of the sentence after", told
    own = None if alone else subject_of(story, story.sentence(place), place)
    if own is not None:
        return own.label, "subject of the sentence", own
    last = story.last_speaker(place)
    if last is not None:
        goes_on = _may_go_on(last[1], place, story)
        return (last[0], "the last speaker goes on", last[1]) if goes_on else (None, "nobody named", None)
    person = most_salient(salience(story, place, gender="", plural=None, window=2, human=alone))
    if person is not None:
        return person.label, "subject of the sentence before", person
    follows = subject_of(story, story.sentence(place) + 1) if alone else None
    if follows is not None:
        return follows.label, "subject of the sentence after", follows
    return None, "nobody named", None


def _may_go_on(person: Person | None, place: int, story: Story) -> bool:
    """Whether who spoke last can say more.

    After a paragraph's end not a body ("selon la police"), and nobody says a phrase in quotation marks.
    """
    before = max(at for at, _, _ in story.spoken if at < place)
    if "\n" not in story.cast.text[before:place].rstrip():
        return True
    is_phrase = story.telling is not None and story.telling.construction == "quoted phrase"
    return not is_phrase and (person is None or person.human)


_ONE = re.compile(r"\b(?P<one>il|elle)\b", re.IGNORECASE)


def subject_of(story: Story, sentence: int, before: float = math.inf) -> Person | None:
    """The person whom a sentence of the article's own prose begins with; a body too if it stands before a place."""
    for mention in story.cast.mentions:
        if (
            story.sentence(mention.start) == sentence
            and mention.end <= before
            and mention.subject_like
            and not mention.quoted
            and (mention.person.human or (before < math.inf and is_body(mention.person)))
        ):
            return mention.person
    return None
