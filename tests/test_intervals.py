"""Intervals over articles where there is little or nothing to draw from."""

import numpy as np
import pandas as pd
import pytest

from analysis.intervals import interval_of_mean, interval_of_share, shares_apart


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


def quoting(**direct: list[int]) -> pd.DataFrame:
    """Articles of outlets, of whose ten reported words so many are in direct speech."""
    rows = [(outlet, f"{outlet}{n}", words) for outlet, each in direct.items() for n, words in enumerate(each)]
    return pd.DataFrame(rows, columns=["outlet", "article_id", "direct"]).assign(words=10)


def test_an_outlet_that_never_quotes_differs_from_one_that_does() -> None:
    """Its articles are all alike, and resampling them gives an interval without any width."""
    articles = quoting(Écho=[0] * 20, Voix=[8, 9, 7, 10] * 5)
    assert shares_apart(articles, by="outlet", part="direct", whole="words") == ("Écho", "Voix")


def test_three_articles_that_are_nearly_alike_do_not_show_what_a_fourth_would_be() -> None:
    articles = quoting(Écho=[10, 10, 9], Voix=[10] * 15 + [0] * 5)
    assert shares_apart(articles, by="outlet", part="direct", whole="words") is None
    low, high = interval_of_share(np.array([10.0, 10.0, 9.0]), np.full(3, 10.0))
    assert low < 0.75
    assert high == 1
