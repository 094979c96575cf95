"""What holds after each test of a figure."""

from collections.abc import Iterator

import matplotlib.pyplot as plt
import pytest


@pytest.fixture(autouse=True)
def _no_figure_is_left_and_nothing_warns(recwarn: pytest.WarningsRecorder) -> Iterator[None]:
    plt.close("all")  # those that the examples of docstrings leave
    yield
    plt.close("all")
    assert [str(warning.message) for warning in recwarn] == []
