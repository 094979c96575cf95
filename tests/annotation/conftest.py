"""Data sets in parts of a few articles."""

import pytest

from analysis.annotation import dataset_writer


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset_writer, "SIZE", 4)
