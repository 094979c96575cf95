"""Intervals over articles where there is little or nothing to draw from."""

import numpy as np
import pytest

from analysis.intervals import interval_of_mean


@pytest.mark.parametrize(
    ("total", "size"),
    [
        pytest.param([], [], id="no article"),
        pytest.param([1], [2], id="one"),
        pytest.param([1, 2], [2, 2], id="two"),
        pytest.param([0, 0, 0, 0], [0, 0, 0, 0], id="without a word"),
        pytest.param([1, 2, 0, 0], [2, 2, 0, 0], id="two with a word"),
    ],
)
@pytest.mark.filterwarnings("error")
def test_fewer_than_three_articles_have_no_interval(total: list[float], size: list[float]) -> None:
    assert np.isnan(interval_of_mean(np.array(total, float), np.array(size, float))).all()


@pytest.mark.filterwarnings("error")
def test_articles_of_no_size_change_nothing() -> None:
    total, size = np.array([1.0, 3.0, 2.0]), np.array([4.0, 4.0, 4.0])
    none = np.zeros(20)
    with_empty = interval_of_mean(np.concatenate([total, none]), np.concatenate([size, none]))
    assert with_empty == interval_of_mean(total, size)
