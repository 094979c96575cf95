"""What marks out one part against another: how sure the difference is, and how large."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import scipy

from analysis.checks import at_least_one, group_columns, takes_tables
from analysis.coded import Coded, coded
from analysis.errors import UserError
from analysis.words.measures import corrected, log_odds_z, log_ratio, signed_g2, specificity
from analysis.words.units import unit_of

LEVEL = 0.05
MEASURES = ["g2", "log_ratio", "z", "specificity", "p", "p_corrected"]


@takes_tables
def keyness(
    counts: pd.DataFrame,
    *,
    target: object,
    reference: object = None,
    by: str = "outlet",
    at_least: int = 1,
    prior: float = 500,
) -> pd.DataFrame:
    """Compare how often each word occurs in one group and in another, or in all the others together.

    `counts` is the result of `word_counts(..., by=by)`, or of `by=[by, "article_id"]`, which adds a test
    by articles (`weights`: those of the counts); `target` and `reference` are values of its column `by`.
    Words that occur less than `at_least` times in both together are left out, after the totals are taken.
    Returns one row per word, the most typical of the target first and of the reference last: the word;
    `pos`; `n_target`, `n_reference`; `articles_target`, `articles_reference`; `total_target`, `total_reference`
    (all words counted); `per_10k_target`, `per_10k_reference`; and, with a, b for the two counts and c, d for
    the two totals (positive where the target has more of the word; 0 where both have the same rate):

    g2           log-likelihood ratio 2 Σ O ln(O/E) over all four cells a, b, c−a, d−b, with the sign of the
                 difference (Dunning 1993, Computational Linguistics 19). How sure; 3.84 is p = 0.05.
    log_ratio    log₂((a/c) / (b/d)), a count of 0 taken as 0.5 (Hardie 2014). How large: 1 is twice as often.
    z            log-odds ratio with an informative Dirichlet prior, divided by its standard deviation (Monroe,
                 Colaresi & Quinn 2008, Political Analysis 16); the prior is worth `prior` words, spread as in
                 both groups together. Rare words are shrunk towards 0.
    specificity  −log₁₀ of the hypergeometric probability of a count as high as a (or as low, with a minus)
                 among c words drawn from c + d (Lafon 1980, Mots 1), as TXM and Lexico give it. 2 is one in 100.
                 Counts that were weighted are rounded.
    p            of g2, from the χ² distribution with one degree of freedom
    p_corrected  p after Benjamini & Hochberg (1995, Journal of the Royal Statistical Society B 57), for as many
                 words as there are rows

    All treat words as drawn independently, so that what one article repeats looks surer than it is. The test by
    articles does not, and needs several articles on both sides:

    p_by_article            Fisher's exact test, two-sided (twice the smaller tail), on how many articles of each side
                            use the word more often than both sides together do; for a rare word, these are the
                            articles that have it (text dispersion keyness: Egbert & Biber 2019, Corpora 14). 1 where
                            a side has one article only, or where articles and words differ in opposite directions.
    p_by_article_corrected  the same after Benjamini & Hochberg

    Raises `UserError` if a group is not there or is the same as the other.

    >>> rows = [("Écho", "paix", 8), ("Écho", "pont", 2), ("Voix", "paix", 2), ("Voix", "pont", 8)]
    >>> counts = pd.DataFrame(rows, columns=["outlet", "lemma", "n"])
    >>> keyness(counts, target="Écho").set_index("lemma")["log_ratio"].to_dict()
    {'paix': 2.0, 'pont': -2.0}
    """
    group_columns(counts, by, "n")
    at_least_one(at_least, "at_least")
    side = _sides(counts, by, target, reference)
    kept = side >= 0
    table = _against_the_others(counts[kept], side[kept], [0])
    return _measured(table, unit_of(counts), at_least, prior).drop(columns="group")


@takes_tables
def keyness_of_each(counts: pd.DataFrame, *, by: str = "outlet", at_least: int = 1) -> pd.DataFrame:
    """Compare each group with all the others together: the rows of `keyness`, with the group in the column `by`.

    The corrected p-values are for as many tests as there are rows, which is all words of all groups.

    Raises `UserError` if there is one group only.

    >>> rows = [("Écho", "paix", 8), ("Écho", "pont", 2), ("Voix", "paix", 2), ("Voix", "pont", 8)]
    >>> counts = pd.DataFrame(rows, columns=["outlet", "lemma", "n"])
    >>> keyness_of_each(counts).groupby("outlet")["lemma"].first().to_dict()
    {'Voix': 'pont', 'Écho': 'paix'}
    """
    groups = group_columns(counts, by, "n") and sorted(counts[by].unique(), key=str)
    if len(groups) < 2:
        raise UserError(_needs_two(by, groups))
    at_least_one(at_least, "at_least")
    group_of = pd.Index(groups).get_indexer(pd.Index(counts[by]))
    for number in range(len(groups)):
        _refuse_empty(counts[group_of == number], by, "target")
    table = _measured(_against_the_others(counts, group_of, range(len(groups))), unit_of(counts), at_least)
    table.insert(0, by, pd.Index(groups).take(table.pop("group").to_numpy()))
    return table


@takes_tables
def beyond_chance(key: pd.DataFrame) -> pd.Series:
    """Which words of `keyness` differ by more than chance: word by word and, if that was tested, by articles.

    >>> beyond_chance(pd.DataFrame({"p_corrected": [0.001, 0.3]})).tolist()
    [True, False]
    """
    sure = key["p_corrected"] < LEVEL
    by_article = "p_by_article_corrected"
    return sure & (key[by_article] < LEVEL) if by_article in key.columns else sure


def _needs_two(by: str, groups: Sequence[object]) -> str:
    there = f"the only {by} is {groups[0]}" if groups else f"there is no {by}"
    return f"Keyness needs two sides to compare, and {there}."


def _sides(counts: pd.DataFrame, by: str, target: object, reference: object) -> np.ndarray:
    """For each row of `counts`: 0 for the target, 1 for the reference, -1 for neither."""
    groups = list(counts[by].unique())
    if len(groups) < 2:
        raise UserError(_needs_two(by, groups))
    for group in (target, reference):
        if group is not None and group not in groups:
            raise UserError(f"There is no {by} {group}; there are {', '.join(map(str, groups[:10]))}.")
    if target is None or target == reference:
        raise UserError(f"Keyness compares one {by} with another; target is {target} and reference is {reference}.")
    is_reference = True if reference is None else (counts[by] == reference).to_numpy()
    side = np.where((counts[by] == target).to_numpy(), 0, np.where(is_reference, 1, -1))
    for number, name in enumerate(("target", "reference")):
        _refuse_empty(counts[side == number], by, name)
    return side


def _refuse_empty(rows: pd.DataFrame, by: str, side: str) -> None:
    if not rows["n"].sum():
        groups = ", ".join(map(str, rows[by].unique()[:10]))
        raise UserError(f"The {side} ({groups}) has no words to compare; choose another {by}.")


def _against_the_others(counts: pd.DataFrame, group_of: np.ndarray, targets: Sequence[int]) -> pd.DataFrame:
    """One row per target (a group's number) and word: the counts on both sides."""
    unit, groups = unit_of(counts), int(group_of.max()) + 1
    words = coded(counts[unit])
    place, size = words.code.astype(np.int64) * groups + group_of, len(words.distinct)

    def both_sides(field: np.ndarray) -> list[np.ndarray]:
        """From an array of words by groups: the targets, and for each of them all other groups."""
        return [side[:, targets].ravel("F") for side in (field, field @ (1 - np.eye(groups)))]

    def of_words(values: pd.Series | np.ndarray) -> list[np.ndarray]:
        return both_sides(np.bincount(place, values, minlength=size * groups).reshape(size, groups))

    def of_groups(values: pd.Series | np.ndarray) -> list[np.ndarray]:
        return both_sides(np.broadcast_to(np.bincount(group_of, values, minlength=groups), (size, groups)))

    sums = {name: of_words(counts[name]) for name in ("n", "articles") if name in counts.columns}
    sums["total"] = of_groups(counts["n"])
    kinds: dict[str, Any] = {name: counts["n" if name == "total" else name].dtype for name in sums}
    if "article_id" in counts.columns:
        weight = counts["articles"].to_numpy(float) if "articles" in counts.columns else np.ones(len(counts))
        sums["often"] = of_words(weight * _uses_more_than_all(counts, words))
        sums["texts"] = of_groups(weight * ~counts["article_id"].duplicated())

    written = words.distinct.take(np.tile(np.arange(size), len(targets)))
    columns: dict[str, Any] = {"group": np.repeat(targets, size), unit: written}
    if "pos" in counts.columns and unit != "pos":
        usual = counts.sort_values("n", ascending=False, kind="stable").drop_duplicates(unit).set_index(unit)["pos"]
        columns["pos"] = usual.reindex(written).array
    for name, sides in sums.items():
        for side, values in zip(("target", "reference"), sides, strict=True):
            columns[f"{name}_{side}"] = values.astype(kinds.get(name, float))
    return pd.DataFrame(columns)


def _uses_more_than_all(counts: pd.DataFrame, words: Coded) -> np.ndarray:
    """Whether the article of a row uses its word at a higher rate than all articles together."""
    of_article = counts.groupby("article_id", observed=True)["n"].transform("sum")
    of_all = np.bincount(words.code, counts["n"]) / counts["n"].sum()
    return (counts["n"] / of_article).to_numpy() > of_all[words.code] * (1 + 1e-9)


def _measured(table: pd.DataFrame, unit: str, at_least: int, prior: float = 500) -> pd.DataFrame:
    """Add the measures; what is most typical of a target first."""
    table = table[table["n_target"] + table["n_reference"] >= at_least]
    a, b, c, d = (table[f"{of}_{side}"].to_numpy(float) for of in ("n", "total") for side in ("target", "reference"))
    g2 = signed_g2(a, b, c, d)
    p = scipy.special.chdtrc(1, np.abs(g2))
    table = table.assign(
        per_10k_target=a / c * 10_000,
        per_10k_reference=b / d * 10_000,
        g2=g2,
        log_ratio=log_ratio(a, b, c, d),
        z=log_odds_z(a, b, c, d, prior),
        specificity=specificity(a, b, c, d),
        p=p,
        p_corrected=corrected(p),
    )
    if "often_target" in table.columns:
        table = _with_test_by_articles(table)
    return table.sort_values(["group", "g2", unit], ascending=[True, False, True], ignore_index=True)


def _with_test_by_articles(table: pd.DataFrame) -> pd.DataFrame:
    names = [f"{of}_{side}" for of in ("often", "texts") for side in ("target", "reference")]
    often, often_there, texts, texts_there = (table[name].to_numpy() for name in names)
    differ = specificity(often, often_there, texts, texts_there)
    p = np.minimum(2 * 10.0 ** -np.abs(differ), 1)
    p = np.where((np.minimum(texts, texts_there) <= 1) | (differ * table["g2"] < 0), 1.0, p)
    return table.drop(columns=names).assign(p_by_article=p, p_by_article_corrected=corrected(p))
