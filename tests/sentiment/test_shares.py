"""Shares of labels that are not those that the model learnt, by simulation."""

import numpy as np
import pytest

from analysis.sentiment.shares import reweighted, shares_here

LEARNT = np.array([0.36, 0.40, 0.24])
CENTRES = np.array([[1.4, 0.0], [0.0, 0.0], [-0.5, 1.4]])  # of what is measured of a mention, by its true label


def simulated(shares: np.ndarray, n: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """True labels drawn with `shares`, and calibrated probabilities of a model that learnt `LEARNT`."""
    random = np.random.default_rng(seed)
    truth = random.choice(3, size=n, p=shares)
    measured = CENTRES[truth] + random.normal(size=(n, 2))
    likelihood = np.exp(-np.square(measured[:, None] - CENTRES).sum(axis=2) / 2)
    return truth, reweighted(likelihood, np.ones(3), LEARNT)


@pytest.mark.parametrize(
    "shares",
    [
        pytest.param([0.16, 0.79, 0.05], id="news of a summit"),
        pytest.param([0.60, 0.30, 0.10], id="a scandal"),
        pytest.param([0.36, 0.40, 0.24], id="as learnt"),
        pytest.param([0.0, 1.0, 0.0], id="nothing but neutral"),
    ],
)
def test_the_shares_that_mentions_were_drawn_with_are_found(shares: list[float]) -> None:
    truth, probabilities = simulated(np.array(shares), 3_000, seed=1)
    assert shares_here(probabilities, LEARNT) == pytest.approx(np.bincount(truth, minlength=3) / 3_000, abs=0.06)


def test_re_weighted_probabilities_are_calibrated_and_more_often_right() -> None:
    truth, probabilities = simulated(np.array([0.16, 0.79, 0.05]), 3_000, seed=2)
    here = reweighted(probabilities, LEARNT, shares_here(probabilities, LEARNT))
    for label in range(3):
        assert here[:, label].mean() == pytest.approx((truth == label).mean(), abs=0.06)
    before, after = ((p.argmax(axis=1) == truth).mean() for p in (probabilities, here))
    assert after > before + 0.1
    sure = here.max(axis=1) > 0.9
    assert (here.argmax(axis=1) == truth)[sure].mean() == pytest.approx(here.max(axis=1)[sure].mean(), abs=0.06)


@pytest.mark.parametrize("n", [5, 20])
def test_a_few_mentions_do_not_swing_the_shares(n: int) -> None:
    errors = []
    for seed in range(40):
        _, probabilities = simulated(LEARNT, n, seed)
        errors.append([np.abs(shares_here(probabilities, LEARNT, held=held) - LEARNT).max() for held in (0, 20)])
    free, held = np.mean(errors, axis=0)
    assert held < 0.5 * free


def test_nothing_leaves_the_learnt_shares() -> None:
    assert shares_here(np.full((3, 3), np.nan), LEARNT).tolist() == LEARNT.tolist()
    assert shares_here(np.zeros((0, 3)), LEARNT).tolist() == LEARNT.tolist()
