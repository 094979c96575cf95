"""Spread or bunched: in how many parts a word occurs and how evenly, and the places where it does."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.checks import each, group_columns, takes_tables
from analysis.copies.once import Copies, shared_out
from analysis.errors import UserError
from analysis.words.units import unit_of, words_coded


@takes_tables
def dispersion(counts: pd.DataFrame, *, by: str = "article_id") -> pd.DataFrame:
    """Measure how evenly each word is spread over parts of different size.

    `counts` is the result of `word_counts(..., by=by)`: one row per (part, word). Returns one row per word,
    the most frequent first: the word; `pos`; `n`; `range`, the number of parts that have it; `parts`, how many
    there are; `dp`, Gries' deviation of proportions, ½ Σ|v−s| with v the part's share of the word and s its
    share of all words: 0 is even, near 1 is bunched; `dp_norm`, dp / (1 − min s), which can reach 1 (Gries
    2008, International Journal of Corpus Linguistics 13; Lijffijt & Gries 2012, ibid. 17); `juilland_d`,
    1 − V/√(parts−1) with V the coefficient of variation of the word's rates in the parts: 1 is even, 0 is
    bunched (Juilland, Brodin & Davidovitch 1970, Frequency dictionary of French words).
    Raises `UserError` where there are fewer than two parts.

    >>> counts = pd.DataFrame({"article_id": ["a", "b"], "lemma": ["paix", "paix"], "n": [3, 3]})
    >>> dispersion(counts)[["range", "dp", "juilland_d"]].to_numpy().tolist()
    [[2.0, 0.0, 1.0]]
    """
    group_columns(counts, by, "n")
    unit = unit_of(counts)
    size = counts.groupby(by, observed=True)["n"].sum()
    size = size[size > 0]
    parts = len(size)
    if parts < 2:
        raise UserError(f"Spread is measured over two or more parts with words; the column {by} has {parts}.")
    rows = counts[counts["n"] > 0]
    words = rows.groupby(unit, observed=True)["n"]
    here = size.reindex(rows[by]).to_numpy()
    share, rate = here / size.sum(), rows["n"].to_numpy() / here
    of_word = rows["n"].to_numpy() / words.transform("sum").to_numpy()
    sums = (
        pd.DataFrame({unit: rows[unit].array, "gap": np.abs(of_word - share), "share": share, "r": rate, "r2": rate**2})
        .groupby(unit, observed=True)
        .sum()
    )
    dp = np.maximum(0.5 * (sums["gap"] + 1 - sums["share"]), 0)
    variance = np.maximum(sums["r2"] / parts - (sums["r"] / parts) ** 2, 0)
    variation = np.sqrt(variance) / (sums["r"] / parts)
    table = pd.DataFrame(
        {
            "n": words.sum(),
            "range": words.size(),
            "parts": parts,
            "dp": dp,
            "dp_norm": dp / (1 - size.min() / size.sum()),
            "juilland_d": np.clip(1 - variation / np.sqrt(parts - 1), 0, 1),
        }
    ).reset_index()
    if "pos" in counts.columns and unit != "pos":
        table.insert(1, "pos", table[unit].map(counts.drop_duplicates(unit).set_index(unit)["pos"]))
    return table.sort_values(["n", unit], ascending=[False, True], ignore_index=True)


@takes_tables
def occurrences(
    tokens: pd.DataFrame, words: str | Iterable[str], *, unit: str = "lemma", copies: Copies = "once"
) -> pd.DataFrame:
    """Find every place where some words occur, in all articles joined to one text: the oldest first, undated ones last.

    `tokens` has one row per word or mark: article_id, date, pos and the `unit`. Returns one row per occurrence:
    the word; `article_id`; `article`, the article's number, from 0; `place`, how many words precede it
    in all; `article_start`, how many before its article; `of_words`, `of_articles`, `undated`, how many words and
    articles there are, and how many of these without a date. A word that is not found has no row. Copies of a text
    count as one, where it was first printed (`copies` as in `word_counts`).

    >>> tokens = pd.DataFrame({"article_id": "a", "lemma": ["le", "pont", "pont"], "pos": "NOUN", "date": pd.NaT})
    >>> occurrences(tokens, ["pont"])["place"].tolist()
    [1, 2]
    """
    group_columns(tokens, None, "article_id", "date", "pos", unit)
    tokens, _ = shared_out(tokens, ["date"], copies=copies)
    running = tokens[tokens["pos"] != "PUNCT"]
    order = running.drop_duplicates("article_id").sort_values("date", kind="stable", na_position="last")
    number = pd.Series(range(len(order)), index=order["article_id"].astype(str))
    article = number.reindex(running["article_id"].astype(str)).to_numpy(dtype=int)
    running = running.iloc[np.argsort(article, kind="stable")]
    article = np.sort(article)
    length = np.bincount(article, minlength=len(order))
    place = np.arange(len(running))
    start = (length.cumsum() - length)[article]
    written = words_coded(running, unit)
    wanted = written.is_one_of(set(each(words)))
    return pd.DataFrame(
        {
            unit: written.distinct.take(written.code[wanted]).array,
            "article_id": running["article_id"].array[wanted],
            "article": article[wanted],
            "place": place[wanted],
            "article_start": start[wanted],
            "of_words": len(running),
            "of_articles": len(order),
            "undated": int(order["date"].isna().sum()),
        }
    )
