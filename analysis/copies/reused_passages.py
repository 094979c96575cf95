"""Passages that an article shares with another outlet's article, and which of the two outlets was first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.repeated_boilerplate import without_boilerplate
from analysis.copies.runs import NONE, WORD, Text, different, is_in, passages, printed_words, read_texts, words_in_runs
from analysis.results import once

LEAST = 15  # words in common: of passages of ten to fourteen in real coverage, many were names and set phrases
FIRST = 5  # runs that a text must be the first to have to be compared with another: a passage has 13 and more
COLUMNS = ["article_id", "start", "end", "words", "source", "first", "delay", "together"]
NOBODY = -1


@dataclass(frozen=True)
class _Corpus:
    """Articles by number, in an order that depends on what they are and not on where they stand in the table."""

    texts: list[Text]
    outlets: np.ndarray  # as numbers; each unknown one is another
    dates: pd.Series
    days: pd.Series

    def after(self, one: int, other: int) -> pd.Timedelta:
        """How long after another a text was printed: in days where one of the two has a day and no time."""
        timed = self.dates[one] != self.days[one] and self.dates[other] != self.days[other]
        at = self.dates if timed else self.days
        return at[one] - at[other]


@takes_tables
def shared_passages(articles: pd.DataFrame) -> pd.DataFrame:
    """The passages of each article that are also in another outlet's article, whichever of the two was first.

    `articles` has text, outlet and date; what an outlet repeats in many articles does not count as text. A passage has
    fifteen words and more in common, in both articles; edits of up to five words stand within it. Each word belongs to
    one passage: that of an earlier article before that of one of unknown order, this before that of a later one, then
    that of the article with most of the text. The order of the table decides nothing.
    Returns one row per passage, in the order of the articles and of their text: `article_id`, `start` and `end`
    (characters of the article's text), `words` (in common), `source` (the other article's id), `first` (whose outlet
    printed it first: "other", "own", or "unknown", where a date is missing or both are the same; then the passage is
    of unknown order in both articles), `delay` (how long after the other one, where that was first: whole days where
    one of the two has no time of day; else missing), `together` (where that was first: the other outlets that had the
    passage at the same time, of which none is known to be the first).

    >>> text = "Les deux délégations se sont retrouvées jeudi matin au bord du fleuve pour signer le texte."
    >>> table = pd.DataFrame({"text": [text, "Mostok. " + text], "outlet": ["A", "B"]}, index=["a", "b"])
    >>> table["date"] = pd.to_datetime(["2031-05-13", "2031-05-14"])
    >>> shared_passages(table).drop(columns=["delay", "together"]).to_numpy().tolist()
    [['a', 0, 90, 16, 'b', 'own'], ['b', 8, 98, 16, 'a', 'other']]
    """
    (shared,) = once("passages", [articles[["text", "outlet", "date"]]], lambda: [_shared_passages(articles)])
    return shared


def _shared_passages(articles: pd.DataFrame) -> pd.DataFrame:
    order = _in_order(articles)
    table = articles.iloc[order]
    corpus = _read(table)
    rows: list[tuple[object, ...]] = []
    sources, firsts = _possible_sources(corpus)
    ties: list[tuple[int, int, np.ndarray]] = []  # for each passage: its article, its source, some of its runs
    for number in np.argsort(order).tolist():
        text = table["text"].iloc[number]
        taken = sorted(_taken(corpus, number, sources[number], firsts[number]), key=lambda each: each[:2])
        if not taken:
            continue
        places, printed = [match.span() for match in WORD.finditer(text)], printed_words(text)
        for first, after, common, source, whose in taken:
            delay = corpus.after(number, source) if whose == "other" else np.timedelta64("NaT", "us")
            spot = (places[first][0], places[after - 1][1])
            words = int(printed[first:after][common].sum())
            rows.append((table.index[number], *spot, words, table.index[source], whose, delay))
            held = corpus.texts[number].runs[first : after - 2][common[:-2] & common[1:-1] & common[2:]]
            ties.append((number, source if whose == "other" else NOBODY, held[[0, len(held) // 2, -1]]))
    together = _together(corpus, ties, table["outlet"].tolist())
    shared = pd.DataFrame(rows, columns=COLUMNS[:-1]).astype({"delay": "timedelta64[us]"})
    return shared.assign(together=pd.Series(together, index=shared.index, dtype=object))


def _together(corpus: _Corpus, ties: list[tuple[int, int, np.ndarray]], outlets: list[str]) -> list[list[str]]:
    """For each passage with a source the other outlets that had some of its runs, all of them, at the same time."""
    wanted = different(np.concatenate([np.empty(0, dtype=np.uint64), *(runs for _, s, runs in ties if s != NOBODY)]))
    having: dict[int, set[int]] = {run: set() for run in wanted.tolist()}
    for number, text in enumerate(corpus.texts if having else []):
        for run in text.known[is_in(text.known, wanted)].tolist():
            having[run].add(number)

    @cache
    def held_then(source: int, runs: tuple[int, ...]) -> frozenset[str]:
        others = set.intersection(*(having[run] for run in runs))
        then = {other for other in others if corpus.after(other, source) == pd.Timedelta(0)}
        return frozenset(outlets[other] for other in then) - {"unknown"}

    return [
        sorted(held_then(source, tuple(runs.tolist())) - {outlets[source], outlets[number]}) if source != NOBODY else []
        for number, source, runs in ties
    ]


def _in_order(articles: pd.DataFrame) -> np.ndarray:
    """The places of the articles in order of time; those of one time by what they are, and not by their place."""
    columns = {"date": articles["date"].array, "outlet": articles["outlet"].array, "text": articles["text"].array}
    table = pd.DataFrame({**columns, "id": articles.index.astype(str)})
    return table.sort_values(["date", "outlet", "text", "id"], na_position="last").index.to_numpy()


def _read(articles: pd.DataFrame) -> _Corpus:
    bare = without_boilerplate(read_texts(articles["text"]), articles["outlet"].tolist())
    dates = articles["date"].reset_index(drop=True)
    outlets = pd.factorize(articles["outlet"])[0]
    unknown = (articles["outlet"] == "unknown").to_numpy()
    outlets[unknown] = NOBODY - 1 - np.arange(unknown.sum())
    return _Corpus(bare, outlets, dates, dates.dt.normalize())


def _possible_sources(corpus: _Corpus) -> tuple[list[list[int]], list[np.ndarray]]:
    """For each text the others to compare it with, and the first text of all to have each of its runs (`known`).

    The others are those that are the first of another outlet to have some of its runs, in order of time or in reverse:
    in reverse, those without a date come first.
    """
    order = np.arange(len(corpus.texts))
    firsts, before = _first_to_have(corpus, order)
    _, after = _first_to_have(corpus, order[::-1])
    return [sorted({*one, *other}) for one, other in zip(before, reversed(after), strict=True)], firsts


def _first_to_have(corpus: _Corpus, order: np.ndarray) -> tuple[list[np.ndarray], list[list[int]]]:
    """Of each text in this order: the first text to have each of its runs, and those that have five and more of its
    runs before any other outlet than its own."""
    every = [corpus.texts[number].known for number in order]
    sizes = [len(known) for known in every]
    _, at, run = np.unique(
        np.concatenate([*every, np.empty(0, dtype=np.uint64)]), return_index=True, return_inverse=True
    )
    holder = np.repeat(order, sizes)
    first = holder[at][run] if len(holder) else holder
    elsewhere = corpus.outlets[holder] != corpus.outlets[first]
    second = np.full(len(at), NOBODY)  # the first of another outlet than the first
    runs, at = np.unique(run[elsewhere], return_index=True)
    second[runs] = holder[elsewhere][at]
    other = np.where(elsewhere, first, second[run] if len(run) else first)
    bounds = np.cumsum(np.array(sizes, dtype=int))[:-1]
    sources = []
    for others in np.split(other, bounds):
        names, runs = np.unique(others, return_counts=True)
        sources.append([name for name in names[runs >= FIRST].tolist() if name != NOBODY])
    return np.split(first, bounds), sources


def _taken(
    corpus: _Corpus, number: int, others: list[int], firsts: np.ndarray
) -> Iterator[tuple[int, int, np.ndarray, int, str]]:
    """First word, word after the last, which between are in common, source of each passage, and whose outlet was first.

    No word is in two. What its own outlet had before a source is not from that source.
    """
    text, none = corpus.texts[number], pd.Timedelta(0)
    tried = []
    for other in others:
        after = corpus.after(number, other)
        rank = 0 if after > none else 2 if after < none else 1
        runs = _not_ours(corpus, number, other, firsts) if rank < 2 else text.runs
        source = _in_passages(corpus.texts[other], text)
        words = passages(Text(runs, text.size), source, least=LEAST)[2].sum()
        tried.append((rank, -words, other, runs, source))
        if runs is not text.runs:
            tried.append((2, -words, other, text.runs, source))
    left = np.ones(len(text.runs), dtype=bool)
    for rank, _, other, runs, source in sorted(tried, key=lambda each: each[:3]):
        new = np.where(left, runs, NONE)
        common = words_in_runs(is_in(new, source.known))
        shared = passages(Text(new, text.size), source, least=LEAST)
        for first, after, _ in zip(*(column.tolist() for column in shared), strict=True):
            yield first, after, common[first:after], other, ("other", "unknown", "own")[rank]
            left[max(first - 2, 0) : after] = False


def _in_passages(text: Text, other: Text) -> Text:
    """A text with only the runs in passages of the other: what is in one piece here and scattered there is in none."""
    runs = np.full(len(text.runs), NONE)
    for first, after, _ in zip(*passages(text, other, least=LEAST), strict=True):
        runs[first : after - 2] = text.runs[first : after - 2]
    return Text(runs, text.size)


def _not_ours(corpus: _Corpus, number: int, other: int, firsts: np.ndarray) -> np.ndarray:
    """The runs of a text without those that an article of its own outlet is known to have had before the other."""
    text = corpus.texts[number]
    earlier = [
        ours
        for ours in np.unique(firsts[corpus.outlets[firsts] == corpus.outlets[number]]).tolist()
        if ours != number and corpus.after(other, ours) > pd.Timedelta(0)
    ]
    if not earlier:
        return text.runs
    return np.where(is_in(text.runs, text.known[np.isin(firsts, earlier)]), NONE, text.runs)
