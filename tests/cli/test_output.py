"""Tables as text."""

import csv
import io
import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.cli.output import aligned_lines, csv_lines, json_lines, records
from analysis.spreadsheets import no_formula

TABLE = pd.DataFrame(
    {
        "article_id": ["a", "b"],
        "date": pd.to_datetime(["2024-06-19", ""]),
        "speaker": ["Anna Morel", None],
        "n": [12, 3],
        "rate": [1 / 3, np.nan],
        "spans": [np.array([[0, 4], [9, 12]]), []],
    }
)


def test_csv_is_for_programs() -> None:
    assert list(csv_lines(TABLE)) == [
        "article_id,date,speaker,n,rate,spans",
        'a,2024-06-19,Anna Morel,12,0.3333333333333333,"[[0, 4], [9, 12]]"',
        "b,,,3,,[]",
    ]


def test_json_says_null_for_what_is_unknown() -> None:
    first, second = (json.loads(line) for line in json_lines(records(TABLE)))
    assert first == {
        "article_id": "a", "date": "2024-06-19", "speaker": "Anna Morel", "n": 12, "rate": 1 / 3,
        "spans": [[0, 4], [9, 12]],
    }  # fmt: skip
    assert [name for name, value in second.items() if value is None] == ["date", "speaker", "rate"]


def test_json_keeps_accents_and_hours() -> None:
    table = pd.DataFrame({"outlet": ["L’Écho"], "date": pd.to_datetime(["2024-06-19 08:30"])})
    assert list(json_lines(records(table))) == ['{"outlet": "L’Écho", "date": "2024-06-19T08:30:00"}']


def test_columns_are_aligned_and_figures_end_together() -> None:
    assert list(aligned_lines(TABLE, 100)) == [
        "article_id  date        speaker      n  rate  spans",
        "a           2024-06-19  Anna Morel  12  0.33  [[0, 4], [9, 12]]",
        "b                                    3        []",
    ]


def test_what_rounds_to_zero_has_no_sign() -> None:
    rates = pd.DataFrame({"rate": [-0.004, -0.006, 0.0]})
    assert [line.strip() for line in aligned_lines(rates, 80)] == ["rate", "0.00", "-0.01", "0.00"]


def test_a_long_text_goes_on_below_and_loses_no_word() -> None:
    quote = "Nous signerons demain,\nsans vainqueur  ni vaincu, au bord du fleuve."
    lines = list(aligned_lines(pd.DataFrame({"who": ["Morel"], "quote": [quote]}), 30))
    assert max(map(len, lines)) <= 30
    assert " ".join(line[7:] for line in lines[1:]).split() == quote.split()


def test_the_text_at_the_end_has_half_of_the_room_and_an_id_one_line() -> None:
    table = pd.DataFrame(
        {
            "article_id": ["2031-05-14-frondeur-coulisses"],
            "speaker": ["porte-parole du gouvernement"],
            "cue": ["a sèchement répondu"],
            "quote": ["Les annexes ne seront pas distribuées. " * 3],
        }
    )
    header, *lines = aligned_lines(table, 120)
    start = header.index("quote")
    assert max(map(len, lines)) <= 120
    assert max(len(line[start:]) for line in lines) > 50
    assert [line.split("  ")[0] for line in lines if line[0] != " "] == ["2031-05-14-frondeur-coulisses"]


def test_an_id_that_does_not_fit_goes_on_below_after_a_hyphen() -> None:
    table = pd.DataFrame(
        {
            "article_id": ["2031-05-14-frondeur-coulisses"],
            "speaker": ["porte-parole du gouvernement"],
            "kind": ["indirect"],
            "quote": ["Les annexes ne seront pas distribuées. " * 3],
        }
    )
    lines = list(aligned_lines(table, 60))
    assert max(map(len, lines)) <= 60
    shown = [line.split("  ")[0] for line in lines[1:] if line[0] != " "]
    assert "".join(shown) == "2031-05-14-frondeur-coulisses"
    assert shown[0] == "2031-05-14-"


def test_a_table_without_rows_has_its_header() -> None:
    assert list(aligned_lines(TABLE[:0], 80)) == ["article_id  date  speaker  n  rate  spans"]
    assert list(csv_lines(TABLE[:0])) == ["article_id,date,speaker,n,rate,spans"]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_csv_can_be_read_back_and_holds_no_formula(rows: list[tuple[str, str]]) -> None:
    text = "\n".join(csv_lines(pd.DataFrame(rows, columns=["one", "two"], dtype=object)))
    assert list(csv.reader(io.StringIO(text, newline="")))[1:] == [[no_formula(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("width", [1, 20, 40, 200])
def test_every_line_fits_unless_the_terminal_is_too_narrow_to_read(width: int) -> None:
    table = pd.DataFrame({"one": ["mot " * 30], "two": ["anticonstitutionnellement" * 3]})
    assert max(map(len, aligned_lines(table, width))) <= max(width, 24)
