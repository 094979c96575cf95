"""Shares as they are here: probabilities of a model that learnt other shares, brought to the coverage at hand.

A model that learnt from sentences of which a third are negative expects a third everywhere. Saerens, Latinne and
Decaestecker (Neural Computation 14, 2002) find the shares under which its probabilities agree with themselves.
"""

import numpy as np

ROUNDS, CLOSE = 200, 1e-4
HELD = 20  # mentions of the learnt shares that are added to those at hand, so that a few do not swing them


def shares_here(probabilities: np.ndarray, learnt: np.ndarray, *, held: float = HELD) -> np.ndarray:
    """The labels' shares among these mentions, from each one's probabilities by a model that learnt `learnt` shares.

    Each round re-weights every probability by share here / share learnt, and takes their mean, with `held` mentions of
    the learnt shares beside them, as the next share; it ends where nothing moves. A row without a probability (NaN)
    does not count.

    >>> sure = np.repeat([[0.9, 0.1], [0.1, 0.9]], [30, 70], axis=0)
    >>> shares_here(sure, np.array([0.5, 0.5]), held=0).round(2).tolist()
    [0.25, 0.75]
    """
    known = probabilities[~np.isnan(probabilities).any(axis=1)]
    here = np.asarray(learnt, dtype=float)
    for _ in range(ROUNDS if len(known) else 0):
        counted = reweighted(known, learnt, here).sum(axis=0) + held * learnt
        previous, here = here, counted / counted.sum()
        if np.abs(here - previous).max() < CLOSE:
            break
    return here


def reweighted(probabilities: np.ndarray, learnt: np.ndarray, here: np.ndarray) -> np.ndarray:
    """Probabilities under the shares `here` from those under the shares `learnt`.

    >>> reweighted(np.array([[0.5, 0.5]]), np.array([0.5, 0.5]), np.array([0.2, 0.8])).tolist()
    [[0.2, 0.8]]
    """
    weighted = probabilities * (np.asarray(here) / learnt)
    return weighted / weighted.sum(axis=1, keepdims=True)
