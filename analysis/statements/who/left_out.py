"""Who speaks where a statement names no source: the last speaker, the subject of the sentence, what is read."""

import math
import re

from analysis.people.person import Person
from analysis.statements.alone import OF_WHOM
from analysis.statements.salience import is_body, is_document, most_salient, salience
from analysis.statements.source.times import CLOCK_TIME
from analysis.statements.story import Story
from analysis.statements.who.answer import NOBODY_NAMED, Answer, answer_by
from analysis.statements.who.referents import Reference, likeliest


def read_there(place: int, story: Story) -> Answer | None:
    """Le communiqué est bref. On y lit que A: the document of this sentence or the one before.

    None where none was named: "Son visage est fermé. On y lit que la nuit fut longue."
    """
    here = story.sentence(place)
    if story.telling is not None and story.telling.cue_lemma != "lire":  # "Le port nie. A, y assure-t-on"
        there = subject_of(story, here, place) or subject_of(story, here - 1, place)
        return answer_by("the last one named", there)
    before = [m for m in reversed(story.mentions_before(place, _NEAR)) if here - story.sentence(m.start) <= 1]
    return answer_by("the document named", next((m.person for m in before if is_document(m.person)), None))


_NEAR = 12  # mentions
_THEIR_VIEW = re.compile(r"[àa] (?P<whose>l'|les\b|leurs?\b|ses\b|son\b)", re.IGNORECASE)


def of_their_view(place: int, story: Story) -> Answer | None:
    """À l'en croire, à leurs yeux: whoever is most present, as with a pronoun; None where a place has no such words."""
    theirs = _THEIR_VIEW.match(story.cast.text, place)
    if theirs is None:
        return None
    plural = theirs["whose"].lower() in ("les", "leur", "leurs")
    person = subject_of(story, story.sentence(place), place) if not plural else None
    if person is None or not person.human:  # unlike "Le préfet n'en doute pas : à ses yeux, A"
        person = most_salient(salience(story, place, plural=plural, human=not plural, unlikely=story.named_in_it()))
    return answer_by("pronoun", person)


_TIMED = re.compile(rf"{CLOCK_TIME}\b")


def left_out(place: int, story: Story, *, alone: bool) -> Answer:
    """No subject at all: whoever most likely goes on or is told of, one that opens the article the next one introduced.

    "Karim hausse les épaules. « A »", "« A », dit Karim. Et d'ajouter B", "« A » Karim Roy hausse les épaules."
    """
    if (owner := _named_after(story)) is not None:
        return owner
    here = story.sentence(place)
    line = story.line_start(place)
    new = _TIMED.match(story.cast.text, line) is not None  # not who was told of at another time
    last = story.last_speaker(place)
    if last is not None and last[1] is None and not new:
        return last[0], "the last speaker goes on", None
    told = {m.person for m in story.cast.mentions if line <= m.start < place} if new else None
    scores = salience(story, place, plural=None, among=told)
    person = likeliest(Reference(story, place, "alone" if alone else "left out", scores))
    if person is None:
        follows = subject_of(story, here + 1) if alone or new else None
        return answer_by("subject of the sentence after", follows) or NOBODY_NAMED
    if last is not None and last[1] is person:
        return person.label, "the last speaker goes on", person
    within = any(m.person is person and story.sentence(m.start) == here for m in story.mentions_before(place, _NEAR))
    if within:
        return person.label, "subject of the sentence", person
    return person.label, "subject of the sentence before", person


def _named_after(story: Story) -> Answer | None:
    """« A ». La formule est de M. Roy: whoever a quotation without a cue is said to be of right after it, if named."""
    said = story.telling
    of_whom = OF_WHOM.match(story.cast.text, said.end) if said is not None and not said.cue_lemma else None
    if of_whom is None:
        return None
    owner = next((m.person for m in story.cast.named_in(of_whom.end(), of_whom.end() + _BESIDE)), None)
    return answer_by("subject of the sentence after", owner) or NOBODY_NAMED


_BESIDE = 40  # characters


def subject_of(story: Story, sentence: int, before: float = math.inf) -> Person | None:
    """The person whom a sentence of the article's own prose begins with; a body too if it stands before a place."""
    subjects = (m for m in story.cast.mentions if m.subject_like and not m.quoted and m.end <= before)
    here = (m.person for m in subjects if story.sentence(m.start) == sentence)
    return next((one for one in here if one.human or (before < math.inf and is_body(one))), None)
