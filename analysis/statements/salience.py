"""Whom a pronoun most likely means: somebody recent, a subject, a speaker, named, often."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection

from analysis.people.lexicon import gender_of_determiner, nouns_of_class, words_of_class
from analysis.people.offices import gender_of, is_collective, kind_of, singulars
from analysis.people.person import Mention, Person
from analysis.statements.story import Story

WINDOW = 8  # sentences within which a pronoun refers back


def last_mentioned(story: Story, place: int, gender: str, plural: bool) -> Person | None:
    """Who was named last and agrees; a body where it is no complement: "alerte la direction", not "du port"."""
    before = [m for m in reversed(story.cast.mentions) if m.end <= place and not m.quoted and not story.is_told_of(m)]
    agreeing = [m for m in before if agrees(m.person, gender, plural)]
    likely = (m for m in agreeing if m.person.human or (not m.held and _may_be_body(m, gender, story.cast.text)))
    last = next(likely, agreeing[0] if agreeing else None)
    return last.person if last is not None else None


def _may_be_body(mention: Mention, gender: str, text: str) -> bool:
    """La direction; of the list l'Union, le Sénat, which their noun or their article shows to be of a gender."""
    actor, before = mention.person.actor, text[max(0, mention.start - 9) : mention.start].lower().split()
    article = gender_of_determiner(before[-1]) if before else ""
    known = gender_of(mention.person.label.partition(" ")[0], article)
    held = len(before) > 1 and before[-2] in words_of_class("of")  # "le président de l'Union"
    listed = actor is not None and actor.kind in ("body", "agency") and known == gender and not held
    return listed or is_body(mention.person)


def agrees(person: Person, gender: str, plural: bool | None) -> bool:
    if person.actor is not None and person.actor.kind in ("place", "thing"):
        return False  # "elle" is not the river
    number = plural is None or person.plural == plural
    return number and (not gender or not person.gender or person.gender == gender or (plural is True and gender == "m"))


def _is_figure(person: Person) -> bool:
    """11 personnes, 40 000 participants: a figure of the article, whom no pronoun means; "200 dockers" are somebody."""
    counted = person.description[:1].isdigit()
    return counted and not nouns_of_class("counted").isdisjoint(singulars(person.description.split()[-1]))


def is_body(person: Person) -> bool:
    return person.name is None and is_collective(person.description.partition(" ")[0])


def is_document(person: Person) -> bool:
    return person.name is None and kind_of(person.description.partition(" ")[0]) == "document"


def _is_never_meant(mention: Mention, text: str) -> bool:
    """ "11 personnes sont mortes"; "Le maire a signé un accord. Il assure que A": neither the figure nor the accord.

    Nor the statement of "Dans un communiqué, il annonce B", nor the capital of "A Tissac, le maire part. Il dit C".
    """
    within = text.endswith(("Dans ", "dans "), 0, mention.start)
    if not mention.person.human and mention.person.name and text.endswith(("À ", "A ", "à "), 0, mention.start):
        return True
    return _is_figure(mention.person) or (is_document(mention.person) and (within or not mention.subject_like))


_ENTERS = re.compile(r"une?\s", re.IGNORECASE)


def _enters(mention: Mention, story: Story) -> bool:
    """Une infirmière se lève. « A », lance-t-elle: who comes in as a subject, without a name, speaks next.

    « A », répond-elle: whoever was there before.
    """
    if story.answers:
        return False
    text, here = story.cast.text, story.sentence(mention.start)
    opening = text[story.sentence_starts[here] : mention.start]
    own = mention.person
    new = mention.subject_like and own.human and own.name is None and _ENTERS.match(text, mention.start)
    if not new or len(opening) > _FRAME:
        return False  # "le sapin apporté par un voisin"
    others = (m.person for m in story.cast.mentions if story.sentence(m.start) == here and not m.quoted)
    return all(person is own or not person.human for person in others)


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


def most_salient(scores: dict[Person, float]) -> Person | None:
    """Whom a pronoun most likely means, by their `salience`; of equals whoever was mentioned last."""
    return max(reversed(scores), key=lambda one: scores[one], default=None)


def salience(
    story: Story,
    place: int,
    *,
    gender: str = "",
    plural: bool | None,
    window: int = WINDOW,
    human: bool = False,
    excluded: Person | None = None,
    unlikely: Collection[Person] = (),
    among: Collection[Person] | None = None,
) -> dict[Person, float]:
    """How likely each may be meant by a pronoun: somebody recent, a subject, a speaker, named, often; one of `among`.

    In the order in which they were mentioned.
    """
    here = story.sentence(place)
    last = story.last_speaker(place)
    scores: dict[Person, float] = {}
    quoted = story.quoted_from(place)  # a pronoun takes up somebody in a quotation only if it stands there too
    mentions = [m for m in story.cast.mentions if m.end <= place and (not m.quoted or m.start >= quoted)]
    counts = Counter(m.person for m in mentions)
    first = bisect_left(mentions, story.sentence_starts[max(here - window, 0)], key=lambda m: m.start)
    for mention in mentions[first:]:
        person = mention.person
        if person is excluded or (human and not person.human) or (among is not None and person not in among):
            continue
        if not agrees(person, gender, plural) or _is_never_meant(mention, story.cast.text):
            continue
        if _ENTERS.match(story.cast.text, mention.start) and story.is_told_of(mention):
            continue
        score = _salience(mention, here - story.sentence(mention.start), story)
        score += 0.1 * min(counts[person], 5)
        if last is not None and last[1] is person:
            score += 2.5 if here - story.sentence(story.spoken[-1][0]) <= 1 else 0.8
        score -= 0.5 if gender and not person.gender else 0.0
        score -= 3.0 if person in unlikely else 0.0
        if score >= scores.get(person, -math.inf):
            scores.pop(person, None)
            scores[person] = score
    return scores
