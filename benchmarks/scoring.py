"""How well the statements that were found agree with those marked by hand.

Statements are compared by the words that they cover, matched one to one, the best overlaps first:

words@0.5, words@0.8   found, if Dice's overlap of the words is at least that
who-said-what          found at 0.8 and given to the right speaker: the headline
speaker, kind          how many of those found at 0.5 have the right one
radar@0.3, radar@0.8   found, if at least that share of the gold's words is covered (Radar de Parité's measure)

What matches an optional gold statement only is left out; every other statement found in excess is an error.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, Protocol

import numpy as np
import pandas as pd

from benchmarks.gold import KINDS, GoldArticle, GoldStatement

_WORD = re.compile(r"\w+")
# What stands before a name without being part of it: "le président", "Mme Roy".
_BEFORE_NAME = {
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ses", "son", "sa", "ces", "ce", "cette",
    "m", "mm", "mme", "monsieur", "madame",
}  # fmt: skip
_RESAMPLES = 1000
_SEED = 19062024


class Reported(Protocol):
    """What is asked of a statement that was found."""

    @property
    def kind(self) -> str: ...
    @property
    def spans(self) -> list[list[int]]: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def rule(self) -> str: ...


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
WHO = "who-said-what"
WITH_INTERVAL = ("words@0.5", "words@0.8", WHO)
_ORDER = [*WITH_INTERVAL, "radar@0.3", "radar@0.8"]


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
    rule: str
    text: str


def outcomes(article: GoldArticle, predicted: Sequence[Reported]) -> Iterator[Outcome]:
    """Every required gold statement and every prediction that is not excused, once for each measure."""
    places = [match.span() for match in _WORD.finditer(article.text)]
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
        rule=found.rule if found else "",
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
        rule=found.rule,
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
    letters = unicodedata.normalize("NFKD", name).casefold()
    words = _WORD.findall("".join(letter for letter in letters if not unicodedata.combining(letter)))
    start = next((i for i, word in enumerate(words) if word not in _BEFORE_NAME), len(words))
    return " ".join(words[start:])


# --- many articles


def tallies(table: pd.DataFrame, articles: Sequence[str]) -> pd.DataFrame:
    """Count the outcomes of each article, those with nothing to count as well.

    `table` has one row per outcome. Returns one row per (measure, article_id): right, wrong (predictions that are
    not), missing (required statements that were not got right).
    """
    found, missed, extra = (table["outcome"] == name for name in ("found", "missed", "extra"))
    counted = table.assign(right=found, wrong=extra, missing=missed)
    told = counted[counted["measure"] == "words@0.8"]
    mistaken = told["right"] & ~told["right_speaker"]
    told = told.assign(
        measure=WHO,
        right=told["right"] & told["right_speaker"],
        wrong=told["wrong"] | mistaken,
        missing=told["missing"] | mistaken,
    )
    rows = pd.MultiIndex.from_product([_ORDER, articles], names=["measure", "article_id"])
    sums = pd.concat([counted, told]).groupby(["measure", "article_id"])[["right", "wrong", "missing"]].sum()
    return sums.reindex(rows, fill_value=0).astype(int)


def figures(counts: pd.DataFrame) -> pd.DataFrame:
    """Precision, recall and F1 in per cent of all articles together, with the 95 % interval of F1.

    `counts` is the table of `tallies`. Returns one row per measure: precision, recall, f1, low, high; the last two
    are NaN where no interval is asked for.
    """
    rows = []
    for measure, of_articles in counts.groupby("measure", sort=False):
        low, high = interval(of_articles.to_numpy()) if measure in WITH_INTERVAL else (np.nan, np.nan)
        right, wrong, missing = of_articles.sum()
        rows.append(
            (measure, _percent(right, right + wrong), _percent(right, right + missing),
             _percent(2 * right, 2 * right + wrong + missing), low, high)
        )  # fmt: skip
    return pd.DataFrame(rows, columns=["measure", "precision", "recall", "f1", "low", "high"])


def interval(counts: np.ndarray) -> tuple[float, float]:
    """Between what 95 % of the F1 lie if articles are drawn anew with replacement; in per cent.

    `counts` has one row per article: right, wrong, missing.
    """
    random = np.random.default_rng(_SEED)
    drawn = random.integers(len(counts), size=(_RESAMPLES, len(counts)))
    right, wrong, missing = counts[drawn].sum(axis=1).T
    whole = 2 * right + wrong + missing
    low, high = np.percentile(200 * right / np.maximum(whole, 1), [2.5, 97.5])
    return float(low), float(high)


def shares(table: pd.DataFrame) -> pd.DataFrame:
    """How many have the right speaker and kind among those found at 0.5, and how many of each kind were found.

    `table` has one row per outcome. Returns one row per share: share, percent, right, of.
    """
    wanted = table[(table["measure"] == "words@0.5") & (table["outcome"] != "extra")]
    found = wanted[wanted["outcome"] == "found"]
    rows = [("speaker", found["right_speaker"]), ("kind", found["right_kind"])]
    rows += [(f"found {kind}", wanted.loc[wanted["kind"] == kind, "outcome"] == "found") for kind in KINDS]
    return pd.DataFrame(
        [(name, _percent(hits.sum(), len(hits)), int(hits.sum()), len(hits)) for name, hits in rows],
        columns=["share", "percent", "right", "of"],
    )


def errors(table: pd.DataFrame) -> pd.DataFrame:
    """The outcomes at 0.5 that are not right, in order: `error` is MISSED, WRONG SPEAKER or EXTRA."""
    strict = table[table["measure"] == "words@0.5"]
    names = strict["outcome"].map({"missed": "MISSED", "extra": "EXTRA", "found": "WRONG SPEAKER"})
    wrong = (strict["outcome"] != "found") | ~strict["right_speaker"]
    columns = ["error", "article_id", "kind", "rule", "wanted", "given", "text"]
    return strict.assign(error=names).loc[wrong, columns].reset_index(drop=True)


def _percent(part: float, whole: float) -> float:
    return float(100 * part / whole) if whole else 0.0
