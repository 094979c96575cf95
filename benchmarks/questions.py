"""The chooser's questions on articles with marked chains or marked speakers, each with the right answers.

`CHAINS.jsonl` has one article a line: `id`, `text`, `chains` (lists of [start, end]) and `singletons`; gold folders are
those of `gold.py`, with an `actors.toml` in the folder or, named after it, beside it where people are known.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from analysis.actors import Actors, load_actors
from analysis.language.quotations import find_quotations
from analysis.language.repair import Repaired, repair
from analysis.statements import somebody_in
from analysis.statements.cast import Cast, Mention, Person
from analysis.statements.find import find_in_passages
from analysis.statements.found import Found
from analysis.statements.offices import people_noun, without_article
from analysis.statements.passages import cut_passages, parse_passages
from analysis.statements.people import find_people
from analysis.statements.set_apart import need_passages
from analysis.statements.speakers import note, speaker_of
from analysis.statements.turns import find_turns
from analysis.statements.who.asked import Asked, description_asked
from analysis.statements.who.choose import Row, tell
from analysis.statements.who.model import Trees, chances
from benchmarks.gold import GoldArticle
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, word_places, words_in

Right = Callable[[Asked, list[Person | None]], "np.ndarray | None"]


@dataclass(frozen=True)
class Question:
    """One question: the figures of each candidate, and which of them are right."""

    article: str
    origin: str
    form: str
    rows: list[Row]
    right: np.ndarray


@dataclass
class Teacher:
    """A judge that gives the right answer where it is known, and notes the question."""

    article: str
    origin: str
    guess: Trees | None
    notes: list[Question] = field(default_factory=list)
    right: Right | None = None

    def __call__(self, asked: Asked, people: list[Person | None], rows: list[Row]) -> np.ndarray:
        right = self.right(asked, people) if self.right is not None and asked.form != "the last one" else None
        if right is not None:
            self.notes.append(Question(self.article, self.origin, asked.form, rows, right))
            return right.astype(float)
        if asked.form == "the last one":
            return np.ones(len(people))
        return chances(self.guess, rows) if self.guess is not None else np.zeros(len(people))


class Read(NamedTuple):
    """An article as the finders read it."""

    repaired: Repaired
    cast: Cast
    found: list[Found]
    starts: list[int]


def read(text: str, actors: Actors) -> Read:
    """What stands in a text, without yet asking who speaks."""
    repaired = repair(text)
    passages, turns = cut_passages(repaired.text), find_turns(repaired.text)
    need_passages(passages, turns)
    parse_passages(passages)
    body = [(p.start, p.end) for p in passages if p.inside is None and p.kind != "furniture"]
    cast = find_people(repaired.text, actors, body)
    found = find_in_passages(repaired.text, passages, turns, somebody_in(cast))
    return Read(repaired, cast, found, [start for start, _ in body])


def actors_of(folder: Path) -> Actors:
    """The people known for a gold folder: of the `actors.toml` in it, or of `actors-NAME.toml` beside it."""
    files = (folder / "actors.toml", folder.with_name(f"actors-{folder.name}.toml"))
    return load_actors(next((file for file in files if file.is_file()), None))


# --- marked statements


def of_statements(article: GoldArticle, actors: Actors, origin: str, guess: Trees | None) -> list[Question]:
    """The questions that the statements of a gold article put."""
    one = read(article.text, actors)
    teacher = Teacher(origin, "statements", guess)
    story = tell(one.cast, actors, one.starts, find_quotations(one.repaired.text), teacher)
    gold = matched(article, one)
    for number, statement in enumerate(one.found):
        story.read_on(statement.cue[0])
        speakers = article.statements[gold[number]].speakers if number in gold else ("",)
        teacher.right = _by_speaker(speakers) if speakers[0] else None
        answer = speaker_of(statement, story)
        teacher.right = None
        note(statement, answer, story)
    return teacher.notes


def matched(article: GoldArticle, one: Read) -> dict[int, int]:
    """The gold statement that each found one is, by their words."""
    places = word_places(article.text)
    gold = {i: words_in(places, s.spans) for i, s in enumerate(article.statements)}
    spans = [[one.repaired.original(*span) for span in s.spans] for s in one.found]
    found = {j: words_in(places, these) for j, these in enumerate(spans)}
    return {j: i for i, j in one_to_one(gold, found, MEASURES["words@0.5"]).items()}


def _by_speaker(speakers: Sequence[str]) -> Right:
    def right(asked: Asked, people: list[Person | None]) -> np.ndarray:
        labels = [person.label if person is not None else without_article(asked.text) for person in people]
        return np.array([is_right_speaker(label, speakers) for label in labels], dtype=bool)

    return right


# --- marked chains


def of_chains(file: Path) -> Iterator[Question]:
    """The questions that pronouns, descriptions and statements put in articles with marked chains."""
    for line in file.read_text(encoding="utf-8").splitlines():
        yield from _of_chained(json.loads(line))


def _of_chained(article: dict[str, Any]) -> list[Question]:
    one = read(article["text"], Actors())
    chains = Chains(article, one.repaired)
    teacher = Teacher(article["id"], "chains", None, right=chains.right)
    story = tell(one.cast, Actors(), one.starts, find_quotations(one.repaired.text), teacher)
    named = [m for m in one.cast.mentions if m.by_name]
    described = [
        m
        for m in one.cast.mentions
        if not (m.by_name or m.quoted or m.person.plural)
        and not any(m.start - 4 <= n.start <= chains.end(m) + 3 for n in named)
    ]
    steps: list[tuple[int, Found | Mention]] = [(s.cue[0], s) for s in one.found]
    steps += [(m.start, m) for m in described]
    for place, step in sorted(steps, key=lambda pair: pair[0]):
        if isinstance(step, Found):
            story.read_on(place)
            note(step, speaker_of(step, story), story)
            continue
        asked = description_asked(chains.words_at(step), step.start)
        if asked.noun and asked.determiner != "indefinite" and not asked.plural and people_noun(asked.noun):
            story.choose(asked, story)
    return teacher.notes


class Chains:
    """The marked mentions of an article, by their places in the published text."""

    def __init__(self, article: dict[str, Any], repaired: Repaired) -> None:
        self.text, self.repaired = article["text"], repaired
        chained = [(s, e, i) for i, chain in enumerate(article["chains"]) for s, e in chain]
        self.marks = sorted(chained + [(s, e, -1 - i) for i, (s, e) in enumerate(article["singletons"])])

    def mark(self, start: int, end: int) -> tuple[int, int, int] | None:
        """The shortest marked mention around a place of the repaired text: (start, end, chain)."""
        a, b = self.repaired.original(start, end)
        around = [m for m in self.marks if m[0] <= a + 3 and b <= m[1] + 3 and m[0] < b and a < m[1]]
        return min(around, key=lambda m: m[1] - m[0], default=None)

    def end(self, mention: Mention) -> int:
        mark = self.mark(mention.start, mention.end)
        return max(mention.end, mention.start + (mark[1] - mark[0] if mark else 0))

    def words_at(self, mention: Mention) -> str:
        """The marked words around a mention, up to a comma or a relative clause."""
        mark = self.mark(mention.start, mention.end)
        return re.split(r",|\(| qui | dont | que |«|\n", self.text[mark[0] : mark[1]])[0].strip() if mark else ""

    def right(self, asked: Asked, people: list[Person | None]) -> np.ndarray | None:
        """Which candidates stand in the chain; None where the place is not marked."""
        mark = self.mark(asked.start, min(asked.end, asked.start + 30)) if asked.end > asked.start else None
        if mark is None:
            return np.zeros(len(people), dtype=bool) if asked.form == "pronoun" else None
        own = [person is not None and self._is_of(person, mark[2], asked.start) for person in people]
        if people and people[-1] is None:
            same = [person for person, right in zip(people, own, strict=True) if right and person is not None]
            own[-1] = all(p.name is None and asked.noun in p.description.lower().split() for p in same)
        return np.array(own, dtype=bool)

    def _is_of(self, person: Person, chain: int, place: int) -> bool:
        before = [m for m in person.mentions if m.start < place] or person.mentions
        chains = [mark[2] if mark else None for mark in (self.mark(m.start, m.end) for m in before)]
        return bool(chains) and chains[-1] is not None and chains.count(chain) * 2 > len(chains)
