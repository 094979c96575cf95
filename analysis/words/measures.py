"""The measures of keyness, on arrays of counts: a among c words against b among d."""

import numpy as np
import scipy

from analysis.errors import UserError


def corrected(p: np.ndarray) -> np.ndarray:
    """Benjamini and Hochberg's corrected p; scipy.stats has it too, but takes a second to import."""
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
        g2 += 2 * scipy.special.xlogy(observed, np.divide(observed, expected, out=np.ones(len(a)), where=expected > 0))
    return np.sign(a * d - b * c) * np.maximum(g2, 0)


def log_ratio(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    """How many times as often, as a power of 2."""
    return np.log2(np.where(a == 0, 0.5, a) / c) - np.log2(np.where(b == 0, 0.5, b) / d)


def log_odds_z(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray, prior: float) -> np.ndarray:
    """The log-odds ratio with an informative Dirichlet prior, over its standard deviation."""
    if not prior > 0:  # nor NaN
        raise UserError(f"prior is {prior}; it is a number of words and must be above 0.")
    of_word = prior * (a + b) / (c + d)
    # Where a side consists of a single word, its odds would be infinite.
    others = [np.maximum(total + prior - n - of_word, 0.5) for n, total in ((a, c), (b, d))]
    log_odds = np.log((a + of_word) / others[0]) - np.log((b + of_word) / others[1])
    return np.where(a * d == b * c, 0.0, log_odds / np.sqrt(1 / (a + of_word) + 1 / (b + of_word)))


def specificity(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    """Lafon's: the power of ten of the hypergeometric probability, negative where b has the higher rate."""
    a, b, c, d = (np.round(values) for values in (a, b, c, d))
    sign = np.sign(a * d - b * c)
    # Few in the target means many in the reference: one tail serves both.
    many = sign >= 0
    log_tail = _log_upper_tail(np.where(many, a, b), a + b, np.where(many, c, d), c + d)
    return sign * np.maximum(-log_tail / np.log(10), 0)


def _log_upper_tail(k: np.ndarray, marked: np.ndarray, drawn: np.ndarray, total: np.ndarray) -> np.ndarray:
    """ln P(X ≥ k) of the hypergeometric distribution, k at or above the mean, far beyond what a float can hold.

    P(X = k) times the sum of the probabilities from there on, as multiples of it.
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
    return scipy.special.gammaln(n + 1) - scipy.special.gammaln(k + 1) - scipy.special.gammaln(n - k + 1)
