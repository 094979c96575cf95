"""Which words go together: the words around a word, and how much more often than elsewhere."""

import numpy as np
import pandas as pd
import scipy

from analysis.checks import at_least_one, group_columns, takes_tables
from analysis.coded import coded, coded_together
from analysis.copies.once import Copies, counted
from analysis.words.counts import carries_content
from analysis.words.keyness_measures import beyond_chance
from analysis.words.measures import corrected, signed_g2
from analysis.words.units import words_coded

COLUMNS = ["n", "articles", "n_word", "n_collocate", "near", "total", "log_dice", "g2", "p_corrected", "pmi"]


@takes_tables
def collocates(
    tokens: pd.DataFrame,
    word: str,
    *,
    window: int | None = 5,
    unit: str = "lemma",
    at_least: int = 3,
    copies: Copies = "once",
) -> pd.DataFrame:
    """Find the content words that occur near a word more often than elsewhere.

    `tokens` has one row per word or mark, in the order of the text: article_id, sentence, form, lemma, pos.
    `window` is how many words (marks do not count) to the left and to the right are near, inside the
    sentence; None: the whole sentence. A place that is near two occurrences of the word counts once.
    Returns one row per collocate that stands near at least `at_least` times, the strongest first: the word; `articles`,
    in how many it is near; `pos`; `n`, how often near; `n_word`, `n_collocate`, how often each occurs anywhere; `near`,
    the places near the word; `total`, all places but the word's own; and

    log_dice  14 + log₂(2n / (n_word + n_collocate)), at most 14, whatever the size of the texts; one more is
              twice as strong (Rychlý 2008). It orders the table.
    g2        the log-likelihood ratio of `keyness` for near against not near: how sure
    p_corrected   its p-value, corrected for the number of words near (Benjamini & Hochberg 1995)
    pmi       log₂ of n / expected, with near · n_collocate / total expected (Church & Hanks 1990). It favours
              rare words: hence the floor `at_least`.

    Copies of a text count as one, as in `word_counts`; `copies="each"` counts every article.
    A word that does not occur gives an empty table. Raises `UserError` for a window below 1.

    >>> rows = [("paix", 0), ("durable", 0), ("et", 0), ("paix", 1), ("durable", 1)]
    >>> tokens = pd.DataFrame(rows, columns=["lemma", "sentence"]).assign(article_id="a", pos="NOUN")
    >>> tokens["form"] = tokens["lemma"]
    >>> collocates(tokens, "paix", at_least=2)[["lemma", "n", "log_dice"]].to_numpy().tolist()
    [['durable', 2, 14.0]]
    """
    group_columns(tokens, None, "article_id", "sentence", "form", "lemma", "pos", unit)
    at_least_one(at_least, "at_least")
    tokens = counted(tokens, copies=copies)
    running = tokens[~coded(tokens["pos"]).is_one_of({"PUNCT", "SYM", "SPACE"})].reset_index(drop=True)
    words = words_coded(running, unit)
    is_word = words.is_one_of({word})
    sentence, _ = coded_together(running, ["article_id", "sentence"])
    near = _near(is_word, sentence, None if window is None else at_least_one(window, "window"))

    candidates = carries_content(running) & ~is_word
    n, of_collocate = (
        np.bincount(words.code[rows], minlength=len(words.distinct)) for rows in (candidates & near, candidates)
    )
    there = np.flatnonzero(n > 0)
    table = _strengths(n[there], is_word.sum(), of_collocate[there], near=near.sum(), total=(~is_word).sum())
    places = pd.DataFrame({"word": words.code, "article": coded(running["article_id"]).code})[candidates & near]
    table.insert(1, "articles", places.drop_duplicates()["word"].value_counts().reindex(there).array)
    table.insert(0, unit, words.distinct.take(there).array)
    table = table[table["n"] >= at_least].reset_index(drop=True)
    if unit != "pos":
        usual = running[candidates].assign(**{unit: words.distinct.take(words.code[candidates]).array})
        usual = usual.drop_duplicates(unit).set_index(unit)["pos"]
        table.insert(1, "pos", table[unit].map(usual))
    return table.sort_values(["log_dice", "g2", unit], ascending=[False, False, True], ignore_index=True)


@takes_tables
def firm_collocates(table: pd.DataFrame, *, articles: int = 3) -> pd.DataFrame:
    """The rows of `collocates` that have evidence: near more often than elsewhere, beyond chance, in some `articles`.

    >>> rows = {"lemma": ["pont", "mer", "blé"], "articles": [4, 1, 4], "g2": 20.0, "p_corrected": [0.001, 0.001, 0.2]}
    >>> firm_collocates(pd.DataFrame(rows))["lemma"].tolist()
    ['pont']
    """
    group_columns(table, None, "articles", "g2", "p_corrected")
    firm = (table["articles"] >= articles) & (table["g2"] > 0) & beyond_chance(table)
    return table[firm].reset_index(drop=True)


def _strengths(n: np.ndarray, of_word: float, of_collocate: np.ndarray, *, near: float, total: float) -> pd.DataFrame:
    """The columns of `collocates` from its counts."""
    pairs = np.minimum(n, of_word)  # twice beside one occurrence is one pair
    g2 = signed_g2(n, of_collocate - n, np.asarray(near), np.asarray(total - near))
    return pd.DataFrame(
        {
            "n": n,
            "n_word": of_word,
            "n_collocate": of_collocate,
            "near": near,
            "total": total,
            "log_dice": 14 + np.log2(2 * pairs / (of_word + of_collocate)),
            "g2": g2,
            "p_corrected": corrected(scipy.special.chdtrc(1, np.abs(g2))),
            "pmi": np.log2(n * total / (near * of_collocate)),
        }
    )


def _near(is_word: np.ndarray, sentence: np.ndarray, window: int | None) -> np.ndarray:
    """Which places are near an occurrence and are not one themselves."""
    if window is None:
        with_word = np.bincount(sentence, weights=is_word) > 0 if len(sentence) else is_word
        return with_word[sentence] & ~is_word if len(sentence) else is_word
    near = np.zeros(len(is_word), dtype=bool)
    at = np.flatnonzero(is_word)
    for step in (*range(-window, 0), *range(1, window + 1)):
        here = at[(at + step >= 0) & (at + step < len(near))]
        near[here[sentence[here + step] == sentence[here]] + step] = True
    return near & ~is_word
