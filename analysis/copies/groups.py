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
from analysis.copies.runs import NONE, PASSAGE, Text, different, is_in, read_texts, share_in
from analysis.results import once

SHARED = 0.6  # of an article's words: with so many in passages of another it is a copy; editing leaves more than that
SHORT, SHARED_OF_SHORT = 50, 0.85  # words, and the share of such a text: two fifths of it may be all that it says
# A sketch: the runs whose number is a multiple of four. Its share in another sketch estimates that of the texts
# (FracMinHash: Irber et al. 2022, doi:10.1101/2022.01.11.475838), so that it finds a text inside a longer one, which
# the bands of MinHash LSH, made for similarity, do not. Of a text of 20 words it misses one in 170.
SCALE = 4
COMMON = 30  # articles that stand for themselves: runs that so many of them have prove nothing
TRIED = 5  # of them, those with most in common
PART = 1_000  # texts whose runs are looked through at a time
SLICES = 16  # of all numbers, of which one is sorted at a time


@takes_tables
def copy_groups(articles: pd.DataFrame) -> pd.Series:
    """For each article the article_id of the one that stands for its text; its own if it is no copy.

    `articles` has the columns text, outlet and date. Of a text that several print, the fullest version stands for
    it, of equal ones the earliest. A copy is an article with at least three fifths of its words (of fewer than fifty
    words 85 %) in passages of ten words and more of the one that stands for it; each is compared with that one alone,
    so that no chain leads from text to text. What an outlet repeats in many articles does not count as text.

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

    `articles` has wire_group, text, outlet, date and, if known, author. Columns: `wire_group` (index: the article that
    stands for the text), `articles`, `outlets` (missing where one of them is not known), `earliest` (the article
    printed first, of those with a date; missing where it is unknown, as for two of one day without a time), `agency`
    (which most articles credit; missing where none does).

    >>> text = "MOSTOK (AVP) - Les deux délégations se sont retrouvées jeudi au bord du fleuve pour signer."
    >>> table = {"text": [text, text], "outlet": ["A", "B"], "date": pd.NaT, "wire_group": "a"}
    >>> reprints(pd.DataFrame(table, index=["a", "b"]))["outlets"].tolist()
    [2]
    """
    copies = articles[articles["wire_group"].duplicated(keep=False)]
    authors = copies["author"] if "author" in copies else [""] * len(copies)
    agencies = [named_agency(text, author) for text, author in zip(copies["text"], authors, strict=True)]
    copies = copies.assign(article_id=copies.index, agency=pd.Series(agencies, index=copies.index, dtype=object))
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
    parts = [_part(texts[start : start + PART], scale) for start in range(0, len(texts), PART)]
    sizes = [size for part in parts for size in part[0].tolist()]
    shared = _shared([runs for _, runs in parts])
    kept, numbers = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int32)]
    while parts:  # taken out one by one, so that their memory is freed
        size, runs = parts.pop(0)
        known = is_in(runs, shared)
        kept.append(np.bincount(np.repeat(np.arange(len(size)), size)[known], minlength=len(size)))
        numbers.append(np.searchsorted(shared, runs[known]).astype(np.int32))
    starts = np.concatenate([[0], np.cumsum(np.concatenate(kept))])
    return Sketches(np.concatenate(numbers), starts, sizes, len(shared))


def _part(texts: list[Text], scale: int) -> tuple[np.ndarray, np.ndarray]:
    """The sizes of the sketches of some texts, and their distinct runs, text by text and sorted."""
    runs = np.concatenate([text.runs for text in texts])
    kept = (runs % np.uint64(scale) == 0) & (runs != NONE)
    runs, of = runs[kept], np.repeat(np.arange(len(texts)), [len(text.runs) for text in texts])[kept]
    order = np.lexsort((runs, of))
    runs, of = runs[order], of[order]
    new = np.append(True, (runs[1:] != runs[:-1]) | (of[1:] != of[:-1]))[: len(runs)]
    return np.bincount(of[new], minlength=len(texts)), runs[new]


def _shared(parts: list[np.ndarray]) -> np.ndarray:
    """The runs that several texts have, in order: slice by slice of all numbers, so that never all are sorted."""
    found = [np.empty(0, dtype=np.uint64)]
    for number in range(SLICES):
        own = np.sort(np.concatenate([_slice(runs, number) for runs in parts] or found))
        found.append(different(own[1:][own[1:] == own[:-1]]))
    return np.concatenate(found)


def _slice(runs: np.ndarray, number: int) -> np.ndarray:
    """The runs of a slice: their first bit is always set, those after it differ."""
    return runs[(runs >> np.uint64(59)) & np.uint64(SLICES - 1) == number]


def _fullest_first(articles: pd.DataFrame, texts: list[Text]) -> list[int]:
    """The numbers of the texts, those with most words first, then the earliest, then by name."""
    columns = {"size": [-text.size for text in texts], "date": articles["date"].array, "id": articles.index.astype(str)}
    return pd.DataFrame(columns).sort_values(["size", "date", "id"]).index.tolist()


def _leader(texts: list[Text], number: int, size: int, common: Counter[int], least: int) -> int:
    """Among the texts that stand for themselves, the one with most of this text, if that is enough; else this one.

    `common` says how many runs of this text's sketch each of them has.
    """
    best, most = number, SHARED if texts[number].size >= SHORT else SHARED_OF_SHORT
    for other, runs in common.most_common(TRIED):
        if runs * 8 < size or most == 1:
            break
        share = share_in(texts[number], texts[other], least=least)
        if share > most or (share == most and best == number):
            best, most = other, share
    return best
