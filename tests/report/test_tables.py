"""Tables as readers get them."""

import pandas as pd
import pytest

from analysis.report import table
from analysis.report.tables import as_text


def html(frame: pd.DataFrame, **options: int) -> str:
    return table(frame, **options)._repr_html_()


def test_french_words_are_marked_and_numbers_are_not() -> None:
    shown = html(pd.DataFrame({"lemma": ["paix"], "n": [3]}))
    assert '<td lang="fr">paix</td><td class="number">3</td>' in shown
    assert '<th scope="col">lemma</th><th scope="col" class="number">n</th>' in shown


@pytest.mark.parametrize(
    ("rows", "caption"),
    [
        pytest.param(2, "<caption>The first 2 of 3 rows</caption>", id="cut"),
        pytest.param(3, "<thead>", id="whole"),
    ],
)
def test_a_table_that_is_cut_says_so(rows: int, caption: str) -> None:
    shown = html(pd.DataFrame({"n": [1, 2, 3]}), rows=rows)
    assert caption in shown
    assert shown.count("<td") == rows
    assert ("<caption>" in shown) == (rows < 3)


def test_words_of_an_article_cannot_become_markup() -> None:
    assert "<td>&lt;script&gt;</td>" in html(pd.DataFrame({"outlet": ["<script>"]}))


def test_an_outlet_that_is_not_known_is_said_to_be_so_and_a_word_is_not() -> None:
    shown = html(pd.DataFrame({"outlet": ["unknown"], "lemma": ["unknown"]}))
    assert '<td>outlet not named</td><td lang="fr">unknown</td>' in shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(None, "", id="nobody"),
        pytest.param(pd.NaT, "", id="no date"),
        pytest.param(pd.Timestamp("2031-05-12"), "2031-05-12", id="a day"),
        pytest.param(12345, "12,345", id="a count"),
        pytest.param(-0.125, "−0.12", id="a score"),
        pytest.param([["très bon", 0.7], ["grave", -0.25]], "très bon +0.70, grave −0.25", id="evidence"),
        pytest.param([], "", id="no evidence"),
    ],
)
def test_values_are_written_for_readers(value: object, text: str) -> None:
    assert as_text(value) == text
