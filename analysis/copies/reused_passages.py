"""Passages that an article shares with another outlet's article."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.repeated_boilerplate import without_boilerplate
from analysis.copies.runs import NONE, WORD, Text, passages, read_texts
from analysis.results import once

LEAST = 15  # words in common: of passages of ten to fourteen in real coverage, many were names and set phrases
FIRST = 5  # runs that a text must be the first to have to be compared with another: a passage has 13 and more
COLUMNS = ["article_id", "start", "end", "words", "source", "delay"]


@dataclass(frozen=True)
class _Corpus:
    texts: list[Text]
    outlets: list[str]
    dates: pd.Series  # by number
    days: pd.Series

    def after(self, one: int, other: int) -> pd.Timedelta:
        """How long after another a text was printed: in days where one of the two has a day and no time."""
        timed = self.dates[one] != self.days[one] and self.dates[other] != self.days[other]
        at = self.dates if timed else self.days
        return at[one] - at[other]


@takes_tables
def shared_passages(articles: pd.DataFrame) -> pd.DataFrame:
    """The passages of each article that are also in another outlet's article printed earlier or at an unknown time.

    `articles` has text, outlet and date; what an outlet repeats in many articles does not count as text. A passage has
    fifteen words and more in common; edits of up to five words stand within it. Each word belongs to one passage:
    that of the article with most of the text, one known to be earlier first.
    Returns one row per passage, in the order of the articles and of their text: `article_id`, `start` and `end`
    (characters of the article's text), `words` (in common), `source` (the other article's id), `delay` (how long
    after it: whole days where one of the two has no time of day; missing where one has no date or both have the same,
    so that it is unknown which was first).

    >>> text = "Les deux délégations se sont retrouvées jeudi matin au bord du fleuve pour signer le texte."
    >>> table = pd.DataFrame({"text": [text, "Mostok. " + text], "outlet": ["A", "B"]}, index=["a", "b"])
    >>> table["date"] = pd.to_datetime(["2031-05-13", "2031-05-14"])
    >>> shared_passages(table).drop(columns="delay").to_numpy().tolist()
    [['b', 8, 98, 16, 'a']]
    """
    (shared,) = once("passages", [articles[["text", "outlet", "date"]]], lambda: [_shared_passages(articles)])
    return shared


def _shared_passages(articles: pd.DataFrame) -> pd.DataFrame:
    bare = without_boilerplate(read_texts(articles["text"]), articles["outlet"].tolist())
    dates = articles["date"].reset_index(drop=True)
    corpus = _Corpus(bare, articles["outlet"].tolist(), dates, dates.dt.normalize())
    rows: list[tuple[object, ...]] = []
    for number, (others, text) in enumerate(zip(_possible_sources(corpus), articles["text"], strict=True)):
        taken = sorted(_taken(corpus, number, others))
        places = [match.span() for match in WORD.finditer(text)] if taken else []
        for first, after, words, source in taken:
            delay = corpus.after(number, source)
            known = delay if delay > pd.Timedelta(0) else np.timedelta64("NaT", "us")
            spot = (places[first][0], places[after - 1][1])
            rows.append((articles.index[number], *spot, words, articles.index[source], known))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"delay": "timedelta64[us]"})


def _possible_sources(corpus: _Corpus) -> list[list[int]]:
    """For each text, the others that are the first to have some of its runs, in order of time and in reverse."""
    order = corpus.dates.sort_values(kind="stable", na_position="last").index.to_numpy()
    sources: list[set[int]] = [set() for _ in corpus.texts]
    for one_way in (order, order[::-1]):
        for number, others in _first_to_have(corpus.texts, one_way):
            sources[number].update(others)
    return [[other for other in others if _may_be_source(corpus, n, other)] for n, others in enumerate(sources)]


def _first_to_have(texts: list[Text], order: np.ndarray) -> Iterator[tuple[int, list[int]]]:
    """Each text with those that have five and more of its runs before any other, in this order."""
    every = [texts[number].known for number in order]
    _, first, number_of = np.unique(
        np.concatenate([*every, np.empty(0, dtype=np.uint64)]), return_index=True, return_inverse=True
    )
    of_run = np.repeat(order, [len(known) for known in every])
    holder, at = of_run[first][number_of] if len(of_run) else of_run, 0
    for number, known in zip(order.tolist(), every, strict=True):
        others, runs = np.unique(holder[at : at + len(known)], return_counts=True)
        yield number, [other for other in others[runs >= FIRST].tolist() if other != number]
        at += len(known)


def _may_be_source(corpus: _Corpus, number: int, other: int) -> bool:
    """Whether the other is by another outlet, or one outlet is unknown, and is not known to be later."""
    outlet = corpus.outlets[number]
    elsewhere = outlet == "unknown" or outlet != corpus.outlets[other]
    return elsewhere and not corpus.after(number, other) < pd.Timedelta(0)


def _taken(corpus: _Corpus, number: int, others: list[int]) -> Iterator[tuple[int, int, int, int]]:
    """First word, word after the last, words in common and source of each passage; no word is in two."""
    text, none = corpus.texts[number], pd.Timedelta(0)
    left = {other: passages(text, corpus.texts[other], least=LEAST)[2].sum() for other in others}
    runs = text.runs.copy()
    for other in sorted(others, key=lambda other: (not corpus.after(number, other) > none, -left[other], other)):
        shared = passages(Text(runs, text.size), corpus.texts[other], least=LEAST)
        for first, after, words in zip(*(column.tolist() for column in shared), strict=True):
            yield first, after, words, other
            runs[max(first - 2, 0) : after] = NONE
