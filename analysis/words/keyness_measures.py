"""What marks out one part against another: how sure the difference is, and how large."""

import numpy as np
import pandas as pd
from scipy.special import chdtrc, gammaln, stdtr, xlogy

from analysis.checks import at_least_one, group_columns
from analysis.errors import UserError
from analysis.words.reprints import weight_of
from analysis.words.units import unit_of

LEVEL = 0.05
MEASURES = ["g2", "log_ratio", "z", "specificity", "p", "p_corrected"]


def keyness(
    counts: pd.DataFrame,
    *,
    target: object,
    reference: object = None,
    by: str = "outlet",
    at_least: int = 1,
    prior: float = 500,
    weights: pd.Series | None = None,
) -> pd.DataFrame:
    """Compare how often each word occurs in one group and in another, or in all the others together.

    `counts` is the result of `word_counts(..., by=by)`, or of `by=[by, "article_id"]`, which adds a test that goes
    by articles (`weights`: those of the counts); `target` and `reference` are values of its column `by`.
    Words that occur less than `at_least` times in both together are left out, after the totals are taken.
    Returns one row per word, what is most typical of the target first and of the reference last: the word;
    `pos`; `n_target`, `n_reference`; `articles_target`, `articles_reference`; `total_target`, `total_reference`
    (all words counted); `per_10k_target`, `per_10k_reference`; and, with a, b for the two counts and c, d for
    the two totals (positive where the target has more of the word; 0 where both have the same rate):

    g2           log-likelihood ratio 2 Σ O ln(O/E) over all four cells a, b, c−a, d−b, with the sign of the
                 difference (Dunning 1993, Computational Linguistics 19). How sure; 3.84 is p = 0.05.
    log_ratio    log₂((a/c) / (b/d)), a count of 0 taken as 0.5 (Hardie 2014). How large: 1 is twice as often.
    z            log-odds ratio with an informative Dirichlet prior, divided by its standard deviation (Monroe,
                 Colaresi & Quinn 2008, Political Analysis 16); the prior is worth `prior` words, spread as in
                 both groups together. Rare words are drawn towards 0.
    specificity  −log₁₀ of the hypergeometric probability of a count as high as a (or as low, with a minus)
                 among c words drawn from c + d (Lafon 1980, Mots 1), as TXM and Lexico give it. 2 is one in 100.
                 Counts that were weighted are rounded.
    p            of g2, from the χ² distribution with one degree of freedom
    p_corrected  p after Benjamini & Hochberg (1995), for as many words as there are rows

    All take each word for a draw of its own: what one article repeats looks surer than it is. The test by articles
    does not, and wants several articles on both sides:

    p_by_article  of Welch's t-test on the rates of the word in the articles of both sides (Welch 1947, Biometrika 34;
                  for keywords: Lijffijt et al. 2016, Digital Scholarship in the Humanities 31). Not corrected for the
                  number of words; 1 where a side has one article only.

    Raises `UserError` if a group is not there or is the same as the other.

    >>> rows = [("Écho", "paix", 8), ("Écho", "pont", 2), ("Voix", "paix", 2), ("Voix", "pont", 8)]
    >>> counts = pd.DataFrame(rows, columns=["outlet", "lemma", "n"])
    >>> keyness(counts, target="Écho").set_index("lemma")["log_ratio"].to_dict()
    {'paix': 2.0, 'pont': -2.0}
    """
    group_columns(counts, by, "n")
    at_least_one(at_least, "at_least")
    unit = unit_of(counts)
    sides = _sides(counts, by, target, reference)
    table = _side_by_side(counts, by, unit, sides)
    if "article_id" in counts.columns and by != "article_id":
        table = table.assign(p_by_article=_p_by_article(counts, unit, sides, weights).loc[table[unit]].to_numpy())
    table = table[table["n_target"] + table["n_reference"] >= at_least]
    a, b = (table[f"n_{side}"].to_numpy(dtype=float) for side in sides)
    c, d = (table[f"total_{side}"].to_numpy(dtype=float) for side in sides)
    g2 = signed_g2(a, b, c, d)
    p = chdtrc(1, np.abs(g2))
    table = table.assign(
        per_10k_target=a / c * 10_000,
        per_10k_reference=b / d * 10_000,
        g2=g2,
        log_ratio=np.log2(_at_least_half(a) / c) - np.log2(_at_least_half(b) / d),
        z=_log_odds_z(a, b, c, d, prior),
        specificity=_specificity(a, b, c, d),
        p=p,
        p_corrected=_corrected(p),
    )
    if "p_by_article" in table.columns:
        table["p_by_article"] = table.pop("p_by_article")  # the last column
    return table.sort_values(["g2", unit], ascending=[False, True], ignore_index=True)


def keyness_of_each(
    counts: pd.DataFrame, *, by: str = "outlet", at_least: int = 1, weights: pd.Series | None = None
) -> pd.DataFrame:
    """Compare each group with all the others together: the rows of `keyness`, with the group in the column `by`.

    Raises `UserError` if there is one group only.

    >>> rows = [("Écho", "paix", 8), ("Écho", "pont", 2), ("Voix", "paix", 2), ("Voix", "pont", 8)]
    >>> counts = pd.DataFrame(rows, columns=["outlet", "lemma", "n"])
    >>> keyness_of_each(counts).groupby("outlet")["lemma"].first().to_dict()
    {'Voix': 'pont', 'Écho': 'paix'}
    """
    groups = group_columns(counts, by, "n") and counts[by].unique()
    if len(groups) < 2:
        raise UserError(_needs_two(by, list(groups)))
    parts = [
        keyness(counts, target=group, by=by, at_least=at_least, weights=weights) for group in sorted(groups, key=str)
    ]
    whole = pd.concat(parts, keys=sorted(groups, key=str), names=[by])
    return whole.reset_index(level=0).reset_index(drop=True)


def beyond_chance(key: pd.DataFrame) -> pd.Series:
    """Which words of `keyness` differ by more than chance makes: word by word and, if that was tested, by articles.

    >>> beyond_chance(pd.DataFrame({"p_corrected": [0.001, 0.3]})).tolist()
    [True, False]
    """
    sure = key["p_corrected"] < LEVEL
    return sure & (key["p_by_article"] < LEVEL) if "p_by_article" in key.columns else sure


def _needs_two(by: str, groups: list[object]) -> str:
    there = f"the only {by} is {groups[0]}" if groups else f"there is no {by}"
    return f"Keyness needs two sides to compare, and {there}."


def _sides(counts: pd.DataFrame, by: str, target: object, reference: object) -> dict[str, np.ndarray]:
    """Which rows of `counts` belong to each side."""
    groups = list(counts[by].unique())
    if len(groups) < 2:
        raise UserError(_needs_two(by, groups))
    for group in (target, reference):
        if group is not None and group not in groups:
            raise UserError(f"There is no {by} {group}; there are {', '.join(map(str, groups[:10]))}.")
    if target is None or target == reference:
        raise UserError(f"Keyness compares one {by} with another; target is {target} and reference is {reference}.")
    is_target = (counts[by] == target).to_numpy()
    return {"target": is_target, "reference": ~is_target if reference is None else (counts[by] == reference).to_numpy()}


def _side_by_side(counts: pd.DataFrame, by: str, unit: str, sides: dict[str, np.ndarray]) -> pd.DataFrame:
    sums = [name for name in ("n", "articles") if name in counts.columns]
    parts = {side: counts[rows] for side, rows in sides.items()}
    totals = {side: part["n"].sum() for side, part in parts.items()}
    for side, total in totals.items():
        if total == 0:
            groups = ", ".join(map(str, parts[side][by].unique()[:10]))
            raise UserError(f"The {side} ({groups}) has no words to compare; choose another {by}.")
    summed = [part.groupby(unit, observed=True)[sums].sum().add_suffix(f"_{side}") for side, part in parts.items()]
    table = pd.concat(summed, axis="columns")
    table = table.fillna(0).astype({f"{name}_{side}": counts[name].dtype for name in sums for side in sides})
    table = table.assign(**{f"total_{side}": total for side, total in totals.items()}).rename_axis(unit).reset_index()
    if "pos" in counts.columns and unit != "pos":
        usual = counts.sort_values("n", ascending=False, kind="stable").drop_duplicates(unit)
        table.insert(1, "pos", table[unit].map(usual.set_index(unit)["pos"]))
    return table


def _p_by_article(
    counts: pd.DataFrame, unit: str, sides: dict[str, np.ndarray], weights: pd.Series | None
) -> pd.Series:
    """Welch's p for each word, from the sums of its rates and of their squares: no table of words times articles."""
    rate = counts["n"] / counts.groupby("article_id", observed=True)["n"].transform("sum")
    weight = 1.0 if weights is None else weight_of(counts["article_id"], weights)
    rows = counts[[unit, "article_id"]].assign(w=weight, r=rate * weight, r2=rate**2 * weight)
    words = pd.Index(counts[unit].unique())
    means, errors, freedoms = [], [], []
    for side in sides.values():
        texts = rows[side].drop_duplicates("article_id")["w"].sum()
        sums = rows[side].groupby(unit, observed=True)[["r", "r2"]].sum().reindex(words, fill_value=0.0)
        mean = sums["r"].to_numpy() / texts
        variance = np.maximum(sums["r2"].to_numpy() - texts * mean**2, 0) / max(texts - 1, 1)
        means.append(mean)
        errors.append(variance / texts)
        freedoms.append(texts - 1)
    if min(freedoms) <= 0:
        return pd.Series(1.0, index=words)
    error = errors[0] + errors[1]
    apart = np.abs(means[0] - means[1])
    # Rates that do not vary at all: the sides differ for certain or not at all.
    fixed = error <= 1e-30
    error = np.where(fixed, 1.0, error)
    freedom = error**2 / np.where(fixed, 1.0, errors[0] ** 2 / freedoms[0] + errors[1] ** 2 / freedoms[1])
    p = 2 * stdtr(freedom, -apart / np.sqrt(error))
    return pd.Series(np.where(fixed, np.where(apart > 1e-12, 0.0, 1.0), p), index=words)


def _corrected(p: np.ndarray) -> np.ndarray:
    """Benjamini and Hochberg's p; scipy.stats has it too, but takes a second to import."""
    order = np.argsort(p)[::-1]
    corrected = np.empty(len(p))
    corrected[order] = np.minimum.accumulate(p[order] * len(p) / np.arange(len(p), 0, -1))
    return corrected


def signed_g2(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    """The log-likelihood ratio of a among c against b among d, negative where b has the higher rate."""
    c, d = np.broadcast_to(c, a.shape), np.broadcast_to(d, a.shape)
    rate = (a + b) / (c + d)
    g2 = np.zeros(len(a))
    for observed, expected in ((a, c * rate), (b, d * rate), (c - a, c * (1 - rate)), (d - b, d * (1 - rate))):
        g2 += 2 * xlogy(observed, np.divide(observed, expected, out=np.ones(len(a)), where=expected > 0))
    return np.sign(a * d - b * c) * np.maximum(g2, 0)


def _at_least_half(n: np.ndarray) -> np.ndarray:
    return np.where(n == 0, 0.5, n)


def _log_odds_z(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray, prior: float) -> np.ndarray:
    if not prior > 0:  # nor NaN
        raise UserError(f"prior is {prior}; it is a number of words and must be above 0.")
    of_word = prior * (a + b) / (c + d)
    # Where a side consists of one word only, its odds would have nothing to stand against.
    others = [np.maximum(total + prior - n - of_word, 0.5) for n, total in ((a, c), (b, d))]
    log_odds = np.log((a + of_word) / others[0]) - np.log((b + of_word) / others[1])
    return np.where(a * d == b * c, 0.0, log_odds / np.sqrt(1 / (a + of_word) + 1 / (b + of_word)))


def _specificity(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    a, b, c, d = (np.round(values) for values in (a, b, c, d))
    sign = np.sign(a * d - b * c)
    # Few in the target is as many in the reference: one tail does for both.
    many = sign >= 0
    log_tail = _log_upper_tail(np.where(many, a, b), a + b, np.where(many, c, d), c + d)
    return sign * np.maximum(-log_tail / np.log(10), 0)


def _log_upper_tail(k: np.ndarray, marked: np.ndarray, drawn: np.ndarray, total: np.ndarray) -> np.ndarray:
    """ln P(X ≥ k) of the hypergeometric distribution, k at or above the mean, far beyond what a float can hold.

    P(X = k), times the sum of the following probabilities as multiples of it.
    """
    log_first = (
        _log_choose(marked, k) + _log_choose(total - marked, drawn - k) - _log_choose(total, drawn)
        if len(k)
        else np.zeros(0)
    )
    multiples, term, going, step = np.ones(len(k)), np.ones(len(k)), np.arange(len(k)), 0
    while len(going):
        x = k[going] + step
        n, m, t = drawn[going], marked[going], total[going]
        term[going] *= np.maximum(m - x, 0) * np.maximum(n - x, 0) / ((x + 1) * (t - m - n + x + 1))
        multiples[going] += term[going]
        going = going[term[going] > 1e-12 * multiples[going]]
        step += 1
    return log_first + np.log(multiples)


def _log_choose(n: np.ndarray, k: np.ndarray) -> np.ndarray:
    return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
