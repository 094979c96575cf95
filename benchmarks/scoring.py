"""Which of the statements that were found are those that were marked by hand, article by article.

They are compared by the words that they cover and matched one to one, the best overlaps first. Those that match
only an optional gold statement are left out; every other statement found in excess is an error.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, Protocol

from analysis.spelling import without_accents
from benchmarks.gold import GoldArticle, GoldStatement

_WORD = re.compile(r"\w+")
# What precedes a name without being part of it: "le président", "Mme Roy".
_BEFORE_NAME = {
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ses", "son", "sa", "ces", "ce", "cette",
    "m", "mm", "mme", "monsieur", "madame",
}  # fmt: skip


class Reported(Protocol):
    """What is asked of a statement that was found."""

    @property
    def kind(self) -> str: ...
    @property
    def spans(self) -> list[list[int]]: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def construction(self) -> str: ...
    @property
    def speaker_rule(self) -> str: ...


Words = frozenset[int]


def dice(gold: Words, predicted: Words) -> float:
    """The words that two statements share, relative to the mean of their sizes."""
    return 2 * len(gold & predicted) / (len(gold) + len(predicted)) if gold or predicted else 0.0


def coverage(gold: Words, predicted: Words) -> float:
    """The share of the gold's words that is covered, however much else is."""
    return len(gold & predicted) / len(gold) if gold else 0.0


@dataclass(frozen=True)
class Measure:
    """When a statement counts as found."""

    overlap: Callable[[Words, Words], float]
    at_least: float


MEASURES = {
    "words@0.5": Measure(dice, 0.5),
    "words@0.8": Measure(dice, 0.8),
    "radar@0.3": Measure(coverage, 0.3),
    "radar@0.8": Measure(coverage, 0.8),
}


# --- one article


class Outcome(NamedTuple):
    """What became of one statement under one measure: "found" (a gold and a predicted one), "missed", "extra"."""

    article_id: str
    measure: str
    outcome: str
    kind: str
    right_kind: bool
    right_speaker: bool
    wanted: str
    given: str | None
    construction: str
    speaker_rule: str
    text: str


def outcomes(article: GoldArticle, predicted: Sequence[Reported]) -> Iterator[Outcome]:
    """Every required gold statement and every prediction that is not excused, once for each measure."""
    places = word_places(article.text)
    gold = {i: words_in(places, statement.spans) for i, statement in enumerate(article.statements)}
    optional = {i: gold.pop(i) for i, statement in enumerate(article.statements) if statement.optional}
    found = {j: words_in(places, statement.spans) for j, statement in enumerate(predicted)}
    for name, measure in MEASURES.items():
        pairs = one_to_one(gold, found, measure)
        rest = {j: words for j, words in found.items() if j not in pairs.values()}
        excused = one_to_one(optional, rest, measure).values()
        for i in gold:
            match = predicted[pairs[i]] if i in pairs else None
            yield _of_required(article, name, article.statements[i], match)
        yield from (_extra(article, name, predicted[j]) for j in rest if j not in excused)


def word_places(text: str) -> list[tuple[int, int]]:
    """Where each word of a text begins and ends."""
    return [match.span() for match in _WORD.finditer(text)]


def words_in(places: list[tuple[int, int]], spans: Iterable[Sequence[int]]) -> Words:
    """The numbers of the words that lie in one of the spans, at least in part."""
    return frozenset(
        i for start, end in spans for i, (first, last) in enumerate(places) if first < end and start < last
    )


def one_to_one(gold: Mapping[int, Words], predicted: Mapping[int, Words], measure: Measure) -> dict[int, int]:
    """The predicted statement for each gold one that has one, the best overlap first; of equal ones the later."""
    candidates = (
        (measure.overlap(words, others), i, j) for (i, words), (j, others) in product(gold.items(), predicted.items())
    )
    pairs: dict[int, int] = {}
    for _, i, j in sorted((c for c in candidates if c[0] >= measure.at_least), reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _of_required(article: GoldArticle, measure: str, gold: GoldStatement, found: Reported | None) -> Outcome:
    return Outcome(
        article.article_id,
        measure,
        "missed" if found is None else "found",
        gold.kind,
        right_kind=found is not None and found.kind == gold.kind,
        right_speaker=found is not None and is_right_speaker(found.speaker, gold.speakers),
        wanted=gold.speakers[0],
        given=found.speaker if found else None,
        construction=found.construction if found else "",
        speaker_rule=found.speaker_rule if found else "",
        text=_words_said(article.text, gold.spans),
    )


def _extra(article: GoldArticle, measure: str, found: Reported) -> Outcome:
    return Outcome(
        article.article_id,
        measure,
        "extra",
        found.kind,
        right_kind=False,
        right_speaker=False,
        wanted="",
        given=found.speaker,
        construction=found.construction,
        speaker_rule=found.speaker_rule,
        text=_words_said(article.text, found.spans),
    )


def _words_said(text: str, spans: list[list[int]]) -> str:
    return " […] ".join(text[start:end] for start, end in spans)


def is_right_speaker(given: str | None, accepted: Iterable[str]) -> bool:
    """Whether a name is one of those accepted; accents, case, titles and determiners make no difference.

    >>> is_right_speaker("le président Élie Roy", ["President Elie Roy"]), is_right_speaker("Roy", ["Élie Roy"])
    (True, False)
    """
    people = _people(given or "")
    return bool(people) and any(people == _people(name) for name in accepted)


def _people(names: str) -> frozenset[str]:
    """The names of "Mme A; B", each as it is compared."""
    return frozenset(filter(None, map(_plain_name, names.split(";"))))


def _plain_name(name: str) -> str:
    words = _WORD.findall(without_accents(name).casefold())
    start = next((i for i, word in enumerate(words) if word not in _BEFORE_NAME), len(words))
    return " ".join(words[start:])
