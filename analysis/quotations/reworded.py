"""Statements that say the same in other words: which pairs could, and which are grouped."""

import math
from array import array
from itertools import combinations

import numpy as np
import pandas as pd
import scipy

from analysis.copies.runs import Text
from analysis.quotations.same_figures import Figures, apart
from analysis.quotations.same_speaker import family_name, relation
from analysis.quotations.statement_similarity import WEIGHTS, Said, near_kept, pair_features, quick_features, read_said
from analysis.quotations.weighed import chance

RARE, PAIRED = 6, 5  # of a statement's words: the rarest, by which others are looked up, alone and in pairs
COMMON = 30  # statements: keys that more of them share are ignored
ALIKE = 0.1  # cosine of the words; two statements are compared from there on
TRIED = 3  # the most similar of those found for a statement
# The chance from which on two statements are one: by one speaker or in articles on one event, and others. Of pairs
# found in the press and judged by reading, nearly all from 0.9 on were one statement, two in three of those from 0.8 to
# 0.9; from 0.65 to 0.8 three in four of one speaker's, half of the others. One event lowers none of it: what is said
# there shares its words, and a false pair puts words into somebody's mouth.
SURE, SURE_OF_OTHERS = 0.65, 0.8
ONE_EVENT = 0.12  # how alike two articles on one event are, apart from the two statements
NEAR_IN_TIME, DAYS = 0.07, 7  # so much is enough within so many days
SHARED = 2  # words, at least, where the event is not known to be one
WITH = 0.2  # the mean chance from which on two groups of wordings are one
UNLIKE = 0.3  # the chance below which two direct quotations that do not share two words are two
MOST = 3  # wordings of a group that are compared, the first ones


def reworded(statements: pd.DataFrame, articles: pd.DataFrame, leader: list[int], texts: list[Text]) -> list[int]:
    """For each statement, the number of the one that stands for it, with those of similar meaning grouped too.

    `statements` has article_id, quote, speaker, kind, date, in an index from 0; `leader` gives the groups by
    words, `texts` are the quotes in numbers. Pairs are merged if their chance is high enough, the surest first, never
    for people of different names, nor if any two of their statements have other figures (`apart`). Their groups are
    merged with them if the mean chance over all pairs is high enough (`WITH`; average linkage: Sokal & Michener 1958)
    and no pair is unlike, so that no chain leads far.
    """
    said = read_said(statements, articles, texts)
    wordings = {first: [first] for first in dict.fromkeys(leader)}
    with_others = {first: first for first in wordings}
    figures: dict[int, set[Figures]] = {first: set() for first in wordings}
    for first, gist in zip(leader, said.gists.of, strict=True):
        figures[first].add(gist.figures)
    for _, short, full in _surest_first(said, candidates(said, np.array(list(wordings)))):
        one, other = fuller_last(said, with_others[short], with_others[full])
        if one == other or apart(figures[one], figures[other]):
            continue
        if _are_one(said, wordings[one], wordings[other]):
            with_others |= dict.fromkeys(wordings[one], other)
            wordings[other] += wordings.pop(one)
            figures[other] |= figures.pop(one)
    return [with_others[first] for first in leader]


def _are_one(said: Said, some: list[int], others: list[int]) -> bool:
    """Whether two groups of wordings are one, by the mean over all pairs; those of one article count as unlike."""
    pairs = [fuller_last(said, one, other) for one in some[:MOST] for other in others[:MOST]]
    if len(pairs) == 1:
        return True
    if any(_others(said, *pair) for pair in pairs):
        return False
    apart_from = [pair for pair in pairs if said.articles[pair[0]] != said.articles[pair[1]]]
    told = [pair_features(said, *pair) for pair in apart_from]
    chances = [chance(WEIGHTS, features) for features in told]
    if any(map(_unlike, told, chances)):
        return False
    return sum(chances) >= WITH * len(pairs)


def _surest_first(said: Said, pairs: list[tuple[int, int]]) -> list[tuple[float, int, int]]:
    """The pairs that are one: their chance, the shorter and the fuller statement."""
    likely = []
    for pair in pairs:
        short, full = fuller_last(said, *pair)
        if _others(said, short, full) or apart([said.gists.of[short].figures], [said.gists.of[full].figures]):
            continue
        told = quick_features(said, short, full)
        least = _least(said, short, full, told)
        if chance(WEIGHTS, told | {"near kept": 1.0}) >= least:
            sure = chance(WEIGHTS, told | near_kept(said, short, full))
            if sure >= least:
                likely.append((sure, short, full))
    return sorted(likely, reverse=True)


def _unlike(told: dict[str, float], one: float) -> bool:
    """Whether both quote, and share too little to be one quotation, though a third version holds both."""
    return told["both direct, words not in a row"] > 0 and told.get("words akin", 0) < SHARED and one < UNLIKE


def _others(said: Said, one: int, other: int) -> bool:
    """Whether two statements are by people of different names."""
    return relation(said.speakers[one], said.speakers[other]) == "another"


def _least(said: Said, short: int, full: int, told: dict[str, float]) -> float:
    """The chance from which on two statements are one; more than 1 where they share too little to tell."""
    near = abs(said.days[short] - said.days[full]) <= DAYS
    if told["articles alike"] >= (NEAR_IN_TIME if near else ONE_EVENT):
        return SURE
    if told.get("words akin", 0) < SHARED:
        return math.inf
    return SURE if told.keys() & {"speaker same", "speaker alike"} else SURE_OF_OTHERS


def fuller_last(said: Said, one: int, other: int) -> tuple[int, int]:
    """Two statements, the one with more words last; of equal ones, the earlier in the table."""
    return (one, other) if (said.texts[one].size, -one) < (said.texts[other].size, -other) else (other, one)


def candidates(said: Said, alone: np.ndarray) -> list[tuple[int, int]]:
    """The most similar pairs of statements from different articles that share rare words."""
    one, other = _sharing(*_keys(said, alone))
    apart = said.articles[one] != said.articles[other]
    one, other = one[apart], other[apart]
    alike = _cosines(said, one, other)
    pairs = pd.DataFrame({"one": one, "other": other, "alike": alike})[alike >= ALIKE]
    both = pd.concat([pairs, pairs.rename(columns={"one": "other", "other": "one"})])
    best = both.sort_values("alike", ascending=False, kind="stable").groupby("one").head(TRIED)
    low, high = np.minimum(best["one"], best["other"]), np.maximum(best["one"], best["other"])
    return list(dict.fromkeys(zip(low.tolist(), high.tolist(), strict=True)))


def _keys(said: Said, alone: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The keys by which each statement is looked up: its rarest words alone, with the speaker's name, in pairs."""
    numbers, keys = array("q"), array("q")  # Python lists of that size would fill the memory
    names: dict[str, int] = {}
    for number in alone.tolist():
        words = said.gists.of[number].words
        rare = words[np.argsort(-said.gists.weight[words], kind="stable")[:RARE]]
        stems = list(dict.fromkeys(said.gists.stem[rare].tolist()))
        own = [stem << 2 for stem in stems]
        if name := family_name(said.speakers[number]):
            who = names.setdefault(name, len(names)) << 32
            own += [who | stem << 2 | 1 for stem in stems]
        own += [min(pair) << 32 | max(pair) << 2 | 2 for pair in combinations(stems[:PAIRED], 2)]
        keys.extend(own)
        numbers.extend([number] * len(own))
    return np.frombuffer(keys, dtype=np.int64), np.frombuffer(numbers, dtype=np.int64)


def _sharing(keys: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All pairs of statements that share a key which few have."""
    order = np.argsort(keys, kind="stable")
    keys, numbers = keys[order], numbers[order]
    _, size = np.unique(keys, return_counts=True)
    few = np.repeat(size <= COMMON, size)
    keys, numbers = keys[few], numbers[few]
    shared = []
    for step in range(1, COMMON):
        same = np.flatnonzero(keys[step:] == keys[:-step])
        shared.append(np.unique(numbers[same] << 32 | numbers[same + step]))
    pairs = np.unique(np.concatenate(shared or [np.empty(0, dtype=np.int64)]))
    return pairs >> 32, pairs & 0xFFFFFFFF


def _cosines(said: Said, one: np.ndarray, other: np.ndarray, chunk: int = 200_000) -> np.ndarray:
    """How similar the words of each pair of statements are, by their weights and families."""
    gists = said.gists
    lengths = [len(gist.words) for gist in gists.of]
    words = np.concatenate([gist.words for gist in gists.of] or [np.empty(0, dtype=np.int64)])
    rows = np.repeat(np.arange(len(lengths)), lengths)
    shape = (len(lengths), int(gists.stem.max(initial=0)) + 1)
    matrix = scipy.sparse.csr_array((gists.weight[words].astype(np.float32), (rows, gists.stem[words])), shape=shape)
    norms = np.sqrt(matrix.multiply(matrix).sum(axis=1))
    matrix = scipy.sparse.diags_array(1 / np.maximum(norms, 1e-9)).dot(matrix).tocsr()
    parts = [slice(first, first + chunk) for first in range(0, len(one), chunk)]
    return np.concatenate([matrix[one[p]].multiply(matrix[other[p]]).sum(axis=1) for p in parts] or [np.empty(0)])
