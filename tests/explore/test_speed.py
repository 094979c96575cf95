"""The controls answer while one waits: on 500 articles in a few times what matplotlib takes for one bar chart."""

import pandas as pd
import pytest

from analysis.explore import load_corpus
from benchmarks import explore


@pytest.fixture(scope="module")
def summary() -> pd.DataFrame:
    corpus = explore.repeated([load_corpus("data/demo"), load_corpus("data/articles")], 500)
    assert len(corpus.articles) == 500
    return explore.summary(explore.seconds(explore.controls(corpus))).set_index("")


def test_every_control_is_measured(summary: pd.DataFrame) -> None:
    assert len(summary) == 9
    assert (summary["CPU s"] > 0.001).all()


def test_no_control_takes_long(summary: pd.DataFrame) -> None:
    # Half a second is six bar charts or more on a machine of today; measured: 4.2 at most.
    assert summary["ratio"].max() < 7
