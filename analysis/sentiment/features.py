"""What the model knows about a mention: numbers from the words around it, names masked, without a parse.

A mention is a place in the tokens table with the sentence around it (`Mentions`); without a place, the sentence as
a whole. Everything is computed for thousands of mentions at once from sparse matrices of mentions by words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.sentiment.mentions import Mentions
from analysis.sentiment.model_words import NAME, NUMBER, PARTS_OF_SPEECH, Words

NEAR, WINDOW, SLOTS = 5, 6, 4  # words to either side
OPENING, CLOSING = frozenset('«“"'), frozenset('»”"')


@dataclass(frozen=True)
class Pairs:
    """Every word of every mention's sentence: which mention, which row, how far from the target (0: no target)."""

    mention: np.ndarray
    row: np.ndarray
    distance: np.ndarray
    same_clause: np.ndarray
    count: int


def pairs(words: Words, mentions: Mentions) -> Pairs:
    """Pair each mention with the words of its sentence, without the target itself."""
    mention, row = mentions.rows()
    target = mentions.target[mention]
    whole = target < 0
    distance = np.where(whole, 0, row - target)
    same_clause = whole | (words.clause[row] == words.clause[target])
    kept = whole | (row != target)
    return Pairs(mention[kept], row[kept], distance[kept], same_clause[kept], len(mentions.first))


def dense(words: Words, mentions: Mentions, around: Pairs) -> np.ndarray:
    """Scores of the words by place, and the shape of the sentence: one row per mention."""
    return np.hstack(
        [
            _placed(words.polarity, mentions, around),
            _placed(words.spread, mentions, around),
            _shape(words, mentions, around),
        ]
    )


def pooled(words: Words, around: Pairs) -> np.ndarray:
    """Mean word vectors of the sentence, of the clause, and of the sentence with near words counting more."""
    fade = 1 / (1 + np.abs(around.distance))
    carries = np.flatnonzero(words.carries[around.row])
    mention, vector = around.mention[carries], words.vector[around.row[carries]]
    means = []
    for weight in (np.ones(len(fade)), around.same_clause.astype(float), fade):
        matrix = _sums(mention, vector, (around.count, len(words.vectors)), weight[carries])
        total = np.bincount(mention, weight[carries], around.count).clip(min=1e-6)
        means.append(np.asarray(matrix @ words.vectors) / total[:, None])
    return np.hstack(means)


def _placed(values: np.ndarray, mentions: Mentions, around: Pairs) -> np.ndarray:
    """Sums of positive and of negative scores in twelve places around the target."""
    distance, value = around.distance, values[around.row]
    far = np.abs(distance)
    length = np.sqrt((mentions.stop - mentions.first).clip(min=1))
    weights = [
        np.ones(len(far)),
        far <= NEAR,
        1 / (1 + far),
        np.exp(-far / 6),
        around.same_clause,
        distance < 0,
        distance > 0,
        (distance < 0) & (far <= WINDOW),
        (distance > 0) & (far <= WINDOW),
    ]
    columns = []
    for part in (value.clip(min=0), (-value).clip(min=0)):
        sums = [np.bincount(around.mention, part * weight, around.count) for weight in weights]
        most = np.zeros(around.count)
        np.maximum.at(most, around.mention, part)
        columns += [*sums, sums[0] / length, most]
    total = np.bincount(around.mention, value, around.count)
    size = np.bincount(around.mention, np.abs(value), around.count)
    return np.column_stack([*columns, np.sign(total), total / (size + 0.5)])


def _shape(words: Words, mentions: Mentions, around: Pairs) -> np.ndarray:
    length = (mentions.stop - mentions.first).clip(min=1)
    place = np.where(mentions.target < 0, length // 2, mentions.target - mentions.first)

    def number(condition: np.ndarray, where: np.ndarray | bool = True) -> np.ndarray:
        return np.bincount(around.mention, condition[around.row] & where, around.count)

    kind, before = words.kind, around.distance < 0
    is_in = {"opening": OPENING, "closing": CLOSING, "question": {"?"}, "exclamation": {"!"}, "mais": {"mais"}}
    places = {name: words.form.is_one_of(marks) for name, marks in is_in.items()}
    inside = number(places["opening"], before) > number(places["closing"], before)
    return np.column_stack(
        [
            length / 30,
            np.log(length),
            place / length,
            mentions.target == mentions.first,
            inside,
            number(places["opening"]) > 0,
            number(places["question"]) > 0,
            number(places["exclamation"]) > 0,
            number(places["mais"]) > 0,
            number(words.lemma.is_one_of({NAME})) / 3,
            number(words.lemma.is_one_of({NUMBER})) / 3,
            number(kind == PARTS_OF_SPEECH.index("ADJ")) / length,
            number(kind == PARTS_OF_SPEECH.index("ADV")) / length,
        ]
    ).astype(float)


def frequent_lemmas(words: Words, around: Pairs, least: int) -> list[str]:
    """The lemmas, names and numbers masked, that occur in at least this many places around the mentions, in order."""
    lemmas, counts = np.unique(words.lemma.texts()[around.row].astype(str), return_counts=True)
    return sorted(lemmas[counts >= least].tolist())


def lemma_counts(words: Words, around: Pairs, place_of: Mapping[str, int]) -> list[sparse.csr_matrix]:
    """How often each known lemma occurs in the sentence, in the window, and in which slot beside the target.

    `place_of` gives the column of each lemma. The slots are the two words on either side by place and two further ones
    together, then the parts of speech of eight.
    """
    column = words.lemma.map(lambda lemma: place_of.get(lemma, -1)).astype(int)
    known = column[around.row] >= 0
    near = np.abs(around.distance) <= WINDOW
    width = len(place_of)
    sentence = _count(around.mention[known], column[around.row[known]], (around.count, width))
    window = _count(around.mention[known & near], column[around.row[known & near]], (around.count, width))

    beside = (around.distance != 0) & (np.abs(around.distance) <= SLOTS)
    distance, row, mention = around.distance[beside], around.row[beside], around.mention[beside]
    slot = np.where(np.abs(distance) <= 2, distance, np.sign(distance) * 3) + 3  # 0..6
    seen = column[row] >= 0
    slots = _count(mention[seen], slot[seen] * width + column[row[seen]], (around.count, 7 * width))
    kinds = _count(
        mention,
        (distance + SLOTS) * len(PARTS_OF_SPEECH) + words.kind[row],
        (around.count, (2 * SLOTS + 1) * len(PARTS_OF_SPEECH)),
    )
    return [sentence, window, sparse.hstack([slots, kinds]).tocsr()]


def _count(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int]) -> sparse.csr_matrix:
    return _sums(rows, columns, shape, np.ones(len(rows)))


def _sums(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int], values: np.ndarray) -> sparse.csr_matrix:
    """The matrix of these values, `rows` in ascending order."""
    starts = np.searchsorted(rows, np.arange(shape[0] + 1))
    return sparse.csr_matrix((values, columns, starts), shape=shape)
