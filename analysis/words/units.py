"""What is counted as a word: the column that holds it, and its capitals."""

import re

import numpy as np
import pandas as pd

from analysis.checks import group_columns, takes_tables
from analysis.coded import Coded, coded
from analysis.errors import UserError
from analysis.words.lists import folded

PIECE = re.compile(r"[^\s']+'?|'")  # the words of a term, as tokens have them
UNITS = ("lemma", "form", "pos")


def unit_of(table: pd.DataFrame) -> str:
    """Return the column of a table of counts that holds the word; raise `UserError` if there is none."""
    for unit in UNITS:
        if unit in table.columns:
            return unit
    raise UserError(f"There is no column {' or '.join(UNITS)}; the table has {', '.join(map(str, table.columns))}.")


def words_coded(table: pd.DataFrame, unit: str) -> Coded:
    """The words in the column `unit`; all but names and acronyms lose the capital of a sentence's first word.

    `table` has a column `pos`, which says what is a name, and mostly `lemma`, which has the capitals of an acronym
    (« LBD », « CSG »); runs of words (`ngrams`) have been through this already.
    """
    written = coded(table[unit])
    if unit == "pos" or not len(table):
        return written
    words = pd.Index(written.distinct.astype(str), dtype=object)
    both, values = pd.factorize(words.append(words.str.lower()))
    as_written, lower = np.split(both, 2)
    if (as_written == lower).all():
        return Coded(written.code, words)
    is_name = coded(table["pos"]).is_one_of({"PROPN", "NGRAM"})
    if "lemma" in table:
        is_name |= coded(table["lemma"]).map(_is_acronym) > 0
    return Coded(np.where(is_name, as_written[written.code], lower[written.code]), pd.Index(values))


@takes_tables
def one_spelling(tokens: pd.DataFrame, unit: str = "lemma") -> pd.DataFrame:
    """The table with each word in one spelling, the most frequent: « Smic », the name, and « smic », the noun, are one.

    What is compared by word is then no difference of capitals only. `tokens` has the columns `unit` and pos.

    >>> rows = {"lemma": ["Smic", "smic", "smic"], "pos": ["PROPN", "NOUN", "NOUN"]}
    >>> one_spelling(pd.DataFrame(rows))["lemma"].tolist()
    ['smic', 'smic', 'smic']
    """
    group_columns(tokens, None, unit, "pos")
    words = words_coded(tokens, unit)
    often = np.bincount(words.code, minlength=len(words.distinct))
    spelled = pd.DataFrame({"word": words.distinct, "often": often, "whatever": words.distinct.str.lower()})
    by_use = spelled.sort_values(["often", "word"], ascending=False).drop_duplicates("whatever")
    usual = pd.Index(spelled["whatever"].map(by_use.set_index("whatever")["word"]), dtype=object)
    now_a_name = ((usual != words.distinct) & (usual != spelled["whatever"]))[words.code]  # its capital is kept
    pos = coded(tokens["pos"]).with_rows(now_a_name, "PROPN")
    return tokens.assign(**{unit: Coded(words.code, usual).like(tokens[unit]), "pos": pos.like(tokens["pos"])})


def _is_acronym(lemma: str) -> bool:
    return len(lemma) > 1 and lemma[:2].isupper()


def folded_words(column: pd.Series) -> Coded:
    """The words of a column with one kind of apostrophe and in lower case."""
    words = coded(column)
    plain = coded([folded(str(word)) for word in words.distinct])
    return Coded(plain.code[words.code], plain.distinct)
