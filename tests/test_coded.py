"""Columns as numbers: the values come back as they were, also where a column changed in between."""

import gc

import pandas as pd
import pytest

from analysis import coded as module
from analysis.coded import coded

WORDS = ["pont", "digue", None, "pont", "Écluse"]


@pytest.mark.parametrize("kind", ["str", "object", "category"])
def test_the_values_come_back(kind: str) -> None:
    column = pd.Series(WORDS, dtype=kind, index=range(3, 8))
    words = coded(column)
    assert [word if isinstance(word, str) else None for word in words.texts()] == WORDS
    again = words.like(column)
    assert again.dtype == column.dtype
    assert again.index.equals(column.index)
    assert again.astype(object).where(again.notna(), None).tolist() == WORDS


def test_a_column_that_was_changed_is_numbered_anew() -> None:
    table = pd.DataFrame({"form": ["pont", "digue"]})
    assert coded(table["form"]).texts().tolist() == ["pont", "digue"]
    table.loc[0, "form"] = "écluse"
    assert coded(table["form"]).texts().tolist() == ["écluse", "digue"]


def test_a_column_is_numbered_once_and_forgotten_with_its_table() -> None:
    before = len(module._numbered)
    table = pd.DataFrame({"form": ["pont", "digue"]})
    assert coded(table["form"]) is coded(table["form"])
    assert len(module._numbered) == before + 1
    del table
    gc.collect()
    assert len(module._numbered) == before
