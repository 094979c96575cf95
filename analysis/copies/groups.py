"""Copies: which articles print a text that another one has, and which of them stands for it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.agencies import named_agency
from analysis.copies.repeated_boilerplate import without_boilerplate
from analysis.copies.runs import NONE, PASSAGE, Text, is_in, read_texts, share_in
from analysis.results import once

SHARED = 0.6  # of an article's words: with so many in passages of another it is a copy; editing leaves more than that
# A sketch: the runs whose number is a multiple of four. Its share in another sketch estimates that of the texts
# (FracMinHash: Irber et al. 2022, doi:10.1101/2022.01.11.475838), so that it finds a text inside a longer one, which
# the bands of MinHash LSH, made for similarity, do not. Of a text of 20 words it misses one in 170.
SCALE = 4
COMMON = 30  # articles that stand for themselves: runs that so many of them have prove nothing
TRIED = 5  # of them, those with most in common
PART = 10_000  # texts whose runs are looked through at a time


@takes_tables
def copy_groups(articles: pd.DataFrame) -> pd.Series:
    """For each article the article_id of the one that stands for its text; its own if it is no copy.

    `articles` has the columns text, outlet and date. Of a text that several print, the fullest version stands for
    it, of equal ones the earliest. A copy is an article with at least three fifths of its words in
    passages of ten words and more of the one that stands for it; each is compared with that one alone, so that no
    chain leads from text to text. What an outlet repeats in many articles does not count as text.

    >>> text = "Les deux délégations se sont retrouvées jeudi matin au bord du fleuve pour signer le texte."
    >>> table = {"text": [text, "Il pleut.", text + " Il pleut."], "outlet": ["A", "B", "C"], "date": pd.NaT}
    >>> copy_groups(pd.DataFrame(table, index=["a", "b", "c"])).tolist()
    ['c', 'b', 'c']
    """
    (leader_of,) = once("copies", [articles[["text", "outlet", "date"]]], lambda: [_leaders_of(articles)])
    return pd.Series(articles.index[leader_of["leader"]], index=articles.index, dtype=str)


def _leaders_of(articles: pd.DataFrame) -> pd.DataFrame:
    texts = without_boilerplate(read_texts(articles["text"]), articles["outlet"].tolist())
    return pd.DataFrame({"leader": leaders(texts, _fullest_first(articles, texts))})


@takes_tables
def reprints(articles: pd.DataFrame) -> pd.DataFrame:
    """The texts that several articles print: one row per text, most printed first.

    `articles` has wire_group, text, outlet and date. Columns: `wire_group` (index: the article that stands for the
    text), `articles`, `outlets` (missing where one of them is not known), `earliest` (the article printed first, of
    those with a date; missing where it is unknown, as for two of one day without a time), `agency` (which most articles
    credit; missing where none does).

    >>> text = "MOSTOK (AVP) - Les deux délégations se sont retrouvées jeudi au bord du fleuve pour signer."
    >>> table = {"text": [text, text], "outlet": ["A", "B"], "date": pd.NaT, "wire_group": "a"}
    >>> reprints(pd.DataFrame(table, index=["a", "b"]))["outlets"].tolist()
    [2]
    """
    copies = articles[articles["wire_group"].duplicated(keep=False)]
    copies = copies.assign(article_id=copies.index, agency=copies["text"].map(named_agency))
    groups = copies.groupby("wire_group").agg(
        articles=("article_id", "size"),
        outlets=("outlet", number_of_outlets),
        earliest=("date", _earliest),
        agency=("agency", lambda named: next(iter(named.mode()), None)),
    )
    groups = groups.astype({"outlets": "Int64"})
    return groups.sort_values("articles", ascending=False, kind="stable")


def number_of_outlets(outlets: pd.Series) -> float:
    """How many different outlets there are; missing where one of them is "unknown", which may be any.

    >>> number_of_outlets(pd.Series(["Écho", "Voix", "Écho"])), number_of_outlets(pd.Series(["Écho", "unknown"]))
    (2, nan)
    """
    return float("nan") if outlets.eq("unknown").any() else outlets.nunique()


def _earliest(dates: pd.Series) -> object:
    """The article that was printed first; None where two may have been."""
    days = dates.dt.normalize()
    first = dates[days == days.min()].sort_values()
    timed = (first != first.dt.normalize()).all() and not first.duplicated(keep=False).iloc[:1].any()
    return first.index[0] if len(first) == 1 or (len(first) > 1 and timed) else None


def leaders(texts: list[Text], order: Iterable[int], *, least: int = PASSAGE, scale: int = SCALE) -> list[int]:
    """For each text the number of the one that stands for it: among the earlier ones in the order that stand
    for themselves, the one with most of it in passages of `least` words and more, if that is enough; else itself.

    >>> texts = read_texts(["Le pont est fermé depuis lundi.", "Le pont est fermé depuis lundi, dit-on."])
    >>> leaders(texts, [1, 0], least=5)
    [1, 1]
    """
    leader = list(range(len(texts)))
    same: dict[bytes, int] = {}
    sketches = _sketched(texts, scale)
    having = Having([None] * sketches.different)
    for number in order:
        runs = texts[number].runs
        if not runs.any():
            continue
        leader[number] = leader[same.setdefault(blake2b(runs.tobytes(), digest_size=16).digest(), number)]
        if leader[number] != number:
            continue
        sketch = sketches.of(number)
        leader[number] = _leader(texts, number, sketches.sizes[number], having.shared(sketch), least)
        if leader[number] == number:
            having.add(sketch, number)
    return leader


@dataclass(frozen=True)
class Sketches:
    """The sketch of each text, reduced to the runs that another text has too."""

    runs: np.ndarray
    starts: np.ndarray  # where those of each text begin
    sizes: list[int]  # of the whole sketches
    different: int

    def of(self, number: int) -> list[int]:
        """The runs of a text that others have."""
        return self.runs[self.starts[number] : self.starts[number + 1]].tolist()


@dataclass
class Having:
    """Which of the texts that stand for themselves have a run: none, one, some, or so many that it proves nothing."""

    texts: list[int | list[int] | None]

    def add(self, sketch: list[int], number: int) -> None:
        """Note that a text has these runs."""
        for run in sketch:
            others = self.texts[run]
            if others is None:
                self.texts[run] = number
            elif isinstance(others, int):
                self.texts[run] = [others, number]
            elif len(others) <= COMMON:
                others.append(number)

    def shared(self, sketch: list[int]) -> Counter[int]:
        """How many of these runs each text has."""
        common: Counter[int] = Counter()
        for run in sketch:
            others = self.texts[run]
            if isinstance(others, int):
                common[others] += 1
            elif others and len(others) <= COMMON:
                common.update(others)
        return common


def _sketched(texts: list[Text], scale: int) -> Sketches:
    """The sketches of all texts, part by part, so that few runs are in memory at a time."""
    parts = [_part(texts[start : start + PART], start, scale) for start in range(0, len(texts), PART)]
    number = np.concatenate([part[0] for part in parts] or [np.empty(0, dtype=np.int32)])
    runs = np.concatenate([part[1] for part in parts] or [np.empty(0, dtype=np.uint64)])
    sizes = np.bincount(number, minlength=len(texts))
    ordered = np.sort(runs)
    shared = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    del ordered
    kept = is_in(runs, shared)
    starts = np.searchsorted(number[kept], np.arange(len(texts) + 1))
    return Sketches(np.searchsorted(shared, runs[kept]).astype(np.int32), starts, sizes.tolist(), len(shared))


def _part(texts: list[Text], start: int, scale: int) -> tuple[np.ndarray, np.ndarray]:
    """The distinct runs in the sketches of some texts, sorted, and the number of each one's text."""
    number = np.repeat(np.arange(start, start + len(texts), dtype=np.int32), [len(text.runs) for text in texts])
    runs = np.concatenate([text.runs for text in texts])
    kept = (runs % np.uint64(scale) == 0) & (runs != NONE)
    number, runs = number[kept], runs[kept]
    order = np.lexsort((runs, number))
    number, runs = number[order], runs[order]
    new = np.ones(len(runs), dtype=bool)
    new[1:] = (number[1:] != number[:-1]) | (runs[1:] != runs[:-1])
    return number[new], runs[new]


def _fullest_first(articles: pd.DataFrame, texts: list[Text]) -> list[int]:
    """The numbers of the texts, those with most words first, then the earliest, then by name."""
    columns = {"size": [-text.size for text in texts], "date": articles["date"].array, "id": articles.index.astype(str)}
    return pd.DataFrame(columns).sort_values(["size", "date", "id"]).index.tolist()


def _leader(texts: list[Text], number: int, size: int, common: Counter[int], least: int) -> int:
    """Among the texts that stand for themselves, the one with most of this text, if that is enough; else this one.

    `common` says how many runs of this text's sketch each of them has.
    """
    tried = [other for other, runs in common.most_common(TRIED) if runs * 8 >= size]
    shares = {other: share_in(texts[number], texts[other], least=least) for other in tried}
    best = max(tried, key=shares.__getitem__, default=number)
    return best if shares.get(best, 0) >= SHARED else number
