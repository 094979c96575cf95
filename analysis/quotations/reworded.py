"""Statements that say the same in other words: which pairs could, and which are grouped."""

from itertools import combinations

import numpy as np
import pandas as pd
import scipy

from analysis.copies.runs import different
from analysis.quotations.borne_out import borne_out
from analysis.quotations.same_figures import Figures, apart
from analysis.quotations.same_person import family_name, is_person
from analysis.quotations.same_speaker import relation
from analysis.quotations.statement_similarity import (
    WEIGHTS,
    Features,
    Said,
    near_kept,
    pair_features,
    quick_features,
)
from analysis.quotations.weighed import chances

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
SHARED = 2  # words, at least, where the event is not known to be one; a number alone is no other body's
WITH = 0.2  # the mean chance from which on two groups of wordings are one
UNLIKE = 0.3  # the chance below which two direct quotations that do not share two words are two
MOST = 3  # wordings of a group that are compared, the first ones
PART = 50_000  # pairs that are compared at a time


def reworded(said: Said, leader: list[int]) -> list[int]:
    """For each statement, the number of the one that stands for it, with those of similar meaning grouped too.

    `leader` gives the groups by words. Pairs are merged if their chance is high enough and what they share bears it out
    (`borne_out`), the surest first, never for people of different names or where one is denied, nor if any two of their
    statements have other figures (`apart`). Their groups are merged with them if the mean chance over all pairs is high
    enough (`WITH`; average linkage: Sokal & Michener 1958) and no pair is unlike, so that no chain leads far.
    """
    wordings = {first: [first] for first in dict.fromkeys(leader)}
    with_others = {first: first for first in wordings}
    figures: dict[int, set[Figures]] = {first: set() for first in wordings}
    for first, gist in zip(leader, said.gists.of, strict=True):
        figures[first].add(gist.figures)
    for _, short, full in _surest_first(said, candidates(said, np.array(list(wordings), dtype=np.int64))):
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
    pairs = np.array([fuller_last(said, one, other) for one in some[:MOST] for other in others[:MOST]])
    if len(pairs) == 1:
        return True
    if any(_others(said, one, other) for one, other in pairs.tolist()):
        return False
    short, full = pairs[said.articles[pairs[:, 0]] != said.articles[pairs[:, 1]]].T
    told = pair_features(said, short, full)
    sure = chances(WEIGHTS, told)
    # Both quote, and share too little to be one quotation, though a third version holds both.
    unlike = (told["both direct, words not in a row"] > 0) & (told["words akin"] < SHARED) & (sure < UNLIKE)
    return not unlike.any() and bool(sure.sum() >= WITH * len(pairs))


def _surest_first(said: Said, pairs: np.ndarray) -> list[tuple[float, int, int]]:
    """The pairs that are one: their chance, the shorter and the fuller statement."""
    figures = [gist.figures for gist in said.gists.of]
    ordered = [fuller_last(said, *pair) for pair in pairs.tolist()]
    left = [(a, b) for a, b in ordered if not _others(said, a, b) and not apart([figures[a]], [figures[b]])]
    likely: list[tuple[float, int, int]] = []
    for first in range(0, len(left), PART):
        short, full = np.array(left[first : first + PART]).T
        told = quick_features(said, short, full)
        least = _least(said, short, full, told)
        may_be = chances(WEIGHTS, told | {"near kept": np.ones(len(short))}) >= least
        short, full, told = short[may_be], full[may_be], {name: values[may_be] for name, values in told.items()}
        sure = chances(WEIGHTS, told | near_kept(said, short, full))
        are = sure >= least[may_be]
        are[are] = borne_out(said, short[are], full[are], {name: values[are] for name, values in told.items()})
        likely += zip(sure[are].tolist(), short[are].tolist(), full[are].tolist(), strict=True)
    return sorted(likely, reverse=True)


def _others(said: Said, one: int, other: int) -> bool:
    """Whether two statements are by people of different names, or only one of them is denied."""
    another = relation(said.speakers[one], said.speakers[other]) == "another"
    return another or said.denied[one] != said.denied[other]


def _least(said: Said, short: np.ndarray, full: np.ndarray, told: Features) -> np.ndarray:
    """The chance from which on two statements are one; more than 1 where they share too little to tell."""
    near = np.abs(said.days[short] - said.days[full]) <= DAYS
    one_event = told["articles alike"] >= np.where(near, NEAR_IN_TIME, ONE_EVENT)
    one_speaker = (told["speaker same"] + told["speaker alike"]) > 0
    pairs = list(zip(short.tolist(), full.tolist(), strict=True))
    bodies = np.array([not any(is_person(said.speakers[number]) for number in pair) for pair in pairs], dtype=bool)
    has_number = np.array([bool(said.gists.of[number].numbers) for number, _ in pairs], dtype=bool)
    bare_number = has_number & (told["words"] < np.log1p(SHARED)) & (told["speaker may be"] > 0) & bodies
    too_little = (~one_event & (told["words akin"] < SHARED)) | bare_number
    return np.select([too_little, one_event, one_speaker], [np.inf, SURE, SURE], SURE_OF_OTHERS)


def fuller_last(said: Said, one: int, other: int) -> tuple[int, int]:
    """Two statements, the one with more words last; of equal ones, the earlier in the table."""
    return (one, other) if (said.texts[one].size, -one) < (said.texts[other].size, -other) else (other, one)


def candidates(said: Said, alone: np.ndarray) -> np.ndarray:
    """The most similar pairs of statements from different articles that share rare words: [pairs, 2]."""
    one, other = _sharing(*_keys(said, alone))
    apart = said.articles[one] != said.articles[other]
    one, other = one[apart], other[apart]
    alike = _cosines(said, one, other)
    enough = alike >= ALIKE
    one, other, alike = one[enough], other[enough], alike[enough]
    each, partner = np.concatenate([one, other]), np.concatenate([other, one])
    order = np.lexsort((np.concatenate([-alike, -alike]), each))
    rank = np.arange(len(each)) - np.searchsorted(each[order], each[order])
    best = order[rank < TRIED]
    pairs = different(np.minimum(each[best], partner[best]) << 32 | np.maximum(each[best], partner[best]))
    return np.column_stack([pairs >> 32, pairs & 0xFFFFFFFF])


def _keys(said: Said, alone: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The keys by which each statement is looked up: its rarest words alone, with the speaker's name, in pairs."""
    gists = said.gists
    of, places = gists.words.places(alone)
    words = gists.words.values[places]
    order = np.lexsort((-gists.weight[words], of))
    rank = np.arange(len(of)) - np.searchsorted(of, of)
    few = rank < RARE
    stems = np.full((len(alone), RARE), -1)  # which makes negative keys
    stems[of[few], rank[few]] = gists.stem[words[order]][few]
    for place in range(1, RARE):
        again = (stems[:, :place] == stems[:, place, None]).any(axis=1)
        stems[again, place] = -1
    stems = np.take_along_axis(stems, np.argsort(stems < 0, axis=1, kind="stable"), axis=1)
    names = [family_name(said.speakers[number]) or None for number in alone.tolist()]
    who = pd.factorize(np.array(names, dtype=object))[0][:, None]
    pairs = [np.minimum(*pair) << 32 | np.maximum(*pair) << 2 | 2 for pair in combinations(stems.T[:PAIRED], 2)]
    keys = np.column_stack([stems << 2, who << 32 | stems << 2 | 1, *pairs])
    return keys[keys >= 0], np.broadcast_to(alone[:, None], keys.shape)[keys >= 0]


def _sharing(keys: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All pairs of statements that share a key which few have."""
    order = np.argsort(keys, kind="stable")
    keys, numbers = keys[order], numbers[order]
    _, size = np.unique(keys, return_counts=True)
    few = np.repeat((size > 1) & (size <= COMMON), size)
    keys, numbers = keys[few], numbers[few]
    shared = [np.empty(0, dtype=np.int64)]
    for step in range(1, COMMON):
        same = np.flatnonzero(keys[step:] == keys[:-step])
        shared.append(different(numbers[same] << 32 | numbers[same + step]))
    pairs = different(np.concatenate(shared))
    return pairs >> 32, pairs & 0xFFFFFFFF


def _cosines(said: Said, one: np.ndarray, other: np.ndarray, chunk: int = 200_000) -> np.ndarray:
    """How similar the words of each pair of statements are, by their weights and families."""
    gists = said.gists
    words = gists.words.values
    cells = (gists.weight[words].astype(np.float32), gists.stem[words], gists.words.starts)
    matrix = scipy.sparse.csr_array(cells, shape=(len(gists.of), int(gists.stem.max(initial=0)) + 1), copy=True)
    matrix.sum_duplicates()
    norms = np.sqrt(matrix.multiply(matrix).sum(axis=1))
    matrix = scipy.sparse.diags_array(1 / np.maximum(norms, 1e-9)).dot(matrix).tocsr()
    parts = [slice(first, first + chunk) for first in range(0, len(one), chunk)]
    return np.concatenate([matrix[one[p]].multiply(matrix[other[p]]).sum(axis=1) for p in parts] or [np.empty(0)])
