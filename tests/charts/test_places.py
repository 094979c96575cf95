"""Where words occur: strokes where they can be told apart, density where they cannot."""

import pandas as pd
import pytest
from matplotlib.patches import StepPatch

from analysis import charts
from analysis.charts.bar_code import BINS, STROKES
from analysis.words import occurrences


def drawn(times: int) -> tuple[list[StepPatch], str]:
    """The density fields and the alt text of “pont”, so many times in the first half of a text."""
    lemmas = ["pont"] * times + ["quai"] * times
    tokens = pd.DataFrame({"article_id": "a", "date": pd.NaT, "lemma": lemmas, "pos": "NOUN"})
    ax = charts.word_places(occurrences(tokens, ["pont"]))
    return [patch for patch in ax.patches if isinstance(patch, StepPatch)], charts.alt_text(ax)


def test_the_most_frequent_word_is_first_also_where_another_is_in_more_articles() -> None:
    rows = [("a", "quai")] * 5 + [("a", "pont"), ("b", "pont"), ("c", "pont")]
    tokens = pd.DataFrame(rows, columns=["article_id", "lemma"]).assign(pos="NOUN")
    tokens["date"] = pd.NaT
    ax = charts.word_places(occurrences(tokens, ["pont", "quai"]))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["quai (5)", "pont (3)"]
    assert charts.alt_text(ax).startswith("“pont” occurs in all 3 texts, “quai” in 1. ")


def test_few_occurrences_are_strokes() -> None:
    fields, alt = drawn(STROKES)
    assert fields == []
    assert "Each stroke: one occurrence." in alt


def test_many_occurrences_are_a_field_as_high_as_they_are_frequent() -> None:
    (field,), alt = drawn(STROKES * 3)
    values, edges, baseline = field.get_data()
    height = abs(values - baseline)
    assert len(values) == BINS
    assert height[: BINS // 2] == pytest.approx(0.72)
    assert height[BINS // 2 :] == pytest.approx(0)
    assert edges[-1] == STROKES * 6
    assert f"{BINS} parts of equal length" in alt
