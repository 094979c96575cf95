"""Columns as numbers: the values come back as they were, also where a column changed in between."""

import gc

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import coded as module
from analysis.coded import coded, within

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
    gc.collect()  # what other tests left
    before = len(module._numbered)
    table = pd.DataFrame({"form": ["pont", "digue"]})
    assert coded(table["form"]) is coded(table["form"])
    assert len(module._numbered) == before + 1
    del table
    gc.collect()
    assert len(module._numbered) == before


PLACES = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9)), max_size=12)
STRETCHES = st.lists(st.tuples(st.sampled_from("abd"), st.integers(0, 9), st.integers(0, 9)), max_size=12)


@pytest.mark.parametrize("kind", ["str", "object", "category"])
@given(places=PLACES, stretches=STRETCHES)
def test_what_is_within_a_stretch_is_found_in_the_order_of_the_places(
    kind: str, places: list[tuple[str, int]], stretches: list[tuple[str, int, int]]
) -> None:
    expected = [
        (row, number)
        for row, (article, start) in enumerate(places)
        for number, (other, first, last) in enumerate(stretches)
        if article == other and first <= start < last
    ]
    of_places = pd.DataFrame(places, columns=["article_id", "start"]).astype({"start": int, "article_id": kind})
    of_stretches = pd.DataFrame(stretches, columns=["article_id", "first", "last"])
    rows, numbers = within(of_places, of_stretches.astype({"first": int, "last": int, "article_id": kind}))
    assert list(zip(rows.tolist(), numbers.tolist(), strict=True)) == expected


def test_an_article_of_many_names_and_statements_takes_no_memory_for_all_their_pairs() -> None:
    """A single text of 60,000 words took 3.5 GB."""
    many = np.arange(30_000)
    places = pd.DataFrame({"article_id": "a", "start": many * 10})
    rows, numbers = within(places, pd.DataFrame({"article_id": "a", "first": many * 10, "last": many * 10 + 5}))
    assert (rows == numbers).all()
    assert len(rows) == 30_000
