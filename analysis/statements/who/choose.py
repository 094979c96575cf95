"""Who is meant, chosen among everybody whom the article has mentioned by a model learned from marked articles."""

from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

import numpy as np

from analysis.actors import Actors
from analysis.language.quotations import Quotation
from analysis.statements.people import Cast, Person
from analysis.statements.story import Story
from analysis.statements.who.asked import Asked
from analysis.statements.who.features import question
from analysis.statements.who.model import chances, model

LEAST = 0.04  # chance: where nobody has more, nobody is named
ALIKE = 0.6  # cosine of two nouns for one office
LONG = 25  # characters: a shorter quotation is a word of the article's own sentence
BACK, AHEAD, SPEAKERS = 90, 12, 12  # mentions before and after the place, and speakers, that are looked at


class Choice(NamedTuple):
    """Who is meant; `itself`: nobody whom the article told of before, the words are their own; and how sure."""

    person: Person | None
    itself: bool
    chance: float


def nearest(people: list[Person | None], asked: Asked) -> Person | None:
    """Ce dernier: of those whom the words fit the one who was mentioned last, a person before a thing."""
    ends = {p: max((m.end for m in p.mentions if m.end <= asked.start), default=-1) for p in people if p is not None}
    return max(ends, key=lambda p: (p.human, ends[p]), default=None)


Row = dict[str, float]
Judge = Callable[[Asked, list[Person | None], list[Row]], np.ndarray]


def candidates(asked: Asked, story: Story) -> list[Person | None]:
    """Who may be meant: those mentioned around the place, who spoke, whose office it is; None: the words themselves."""
    mentions = story.cast.mentions
    at = story.cast.place_of(asked.start)
    around = [m.person for m in mentions[max(0, at - BACK) : at] if m.end <= asked.start]
    limit = story.next_sentence_end(asked.start)
    ahead = islice((m for m in mentions[at:] if m.start >= asked.end), AHEAD)
    after = [m.person for m in ahead if m.by_name and m.start < limit]
    heard = [person for _, _, person in story.heard_before(asked.start)[-SPEAKERS:] if person is not None]
    holders = [p for p in story.cast.holders(asked.noun) if asked.form == "description"]
    people = [p for p in dict.fromkeys((*around, *heard, *holders, *after)) if can_be(p, asked)]
    return [*people, None] if asked.form == "description" and not _is_held(asked, story, people) else [*people]


def _is_held(asked: Asked, story: Story, people: list[Person]) -> bool:
    """Whether the office of a description is that of one of the candidates, so that it is nobody new."""
    here = story.cast.mentions[story.cast.place_of(asked.start) : story.cast.place_of(asked.start + 1)]
    held = [m.person for m in here if m.person.name and not m.by_name and m.person in people]
    return bool(held) and asked.determiner in ("definite", "demonstrative")


def can_be(person: Person, asked: Asked) -> bool:
    """Whether words may mean somebody: "elle" is no man, no river, and not who says it; "ils" no woman with a name."""
    if person is asked.inside or (person.actor is not None and person.actor.kind == "place"):
        return False
    if asked.named and (person.name is None or not person.human):
        return False
    if asked.form not in ("pronoun", "the last one"):
        return True
    if asked.plural:
        return person.plural or person.name is None or not person.human
    return not person.plural and (not person.gender or person.gender == asked.gender)


def _is_another_office(row: Row) -> bool:
    """Le directeur des études de Rexecode is not the patron du syndicat: two offices with nothing in common."""
    alike = row.get("shared words", 0) or row.get("likeness of the noun", 0) > ALIKE
    return bool(row.get("has another office", 0)) and row["words of the description"] > 3 and not alike


def choose(asked: Asked, story: Story, judge: Judge) -> Choice:
    """The likeliest of the candidates; nobody where none is likely enough."""
    people = candidates(asked, story)
    if not people:
        return Choice(None, False, 0.0)
    if asked.form == "the last one":
        people = [nearest(people, asked)]
    rows = question(asked, people, story)
    kept = [i for i, row in enumerate(rows) if not _is_another_office(row)]
    people, rows = [people[i] for i in kept], [rows[i] for i in kept]
    if not people:
        return Choice(None, False, 0.0)
    scores = judge(asked, people, rows)
    best = int(np.argmax(scores))
    if scores[best] < LEAST:
        return Choice(None, False, float(scores[best]))
    return Choice(people[best], people[best] is None, float(scores[best]))


def learned(asked: Asked, people: list[Person | None], rows: list[Row]) -> np.ndarray:
    """The chance of each candidate, as the weights of `weights/who.npz` tell it."""
    return chances(model(), rows)


def tell(
    cast: Cast, actors: Actors, sentence_starts: list[int], quotations: list[Quotation], judge: Judge = learned
) -> Story:
    """The story of an article before anybody has spoken."""
    long = [(q.start, q.end) for q in quotations if q.end - q.start > LONG]
    return Story(cast, actors, sentence_starts, lambda asked, story: choose(asked, story, judge), long)
