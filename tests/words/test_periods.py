"""Words over time."""

import pandas as pd
import pytest

from analysis.errors import UserError
from analysis.words import trends

from .texts import tokens


def test_days_without_an_article_are_zero_and_undated_words_are_counted_apart() -> None:
    table = tokens("paix pont", "paix", "paix", dates=["2031-05-12", "2031-05-15", None])
    found = trends(table, ["paix"])
    assert found["per_10k"].tolist() == [5000.0, 0.0, 0.0, 10_000.0]
    assert found[["n", "total", "articles"]].to_numpy().tolist() == [[1, 2, 1], [0, 0, 0], [0, 0, 0], [1, 1, 1]]
    assert found.attrs["undated"] == 1


def test_weeks_begin_on_monday() -> None:
    table = tokens("paix", "paix", dates=["2031-05-12", "2031-05-18"])
    assert trends(table, ["paix"], every="week")["date"].tolist() == [pd.Timestamp("2031-05-12")]
    assert trends(table, [])["n"].tolist() == []


@pytest.mark.parametrize(
    ("last", "every", "periods"),
    [
        pytest.param("2031-07-10", "day", 60, id="sixty days"),
        pytest.param("2031-07-11", "week", 9, id="a day more"),
        pytest.param("2033-05-12", "month", 25, id="two years"),
        pytest.param("2041-05-12", "month", 121, id="ten years"),
        pytest.param("2051-04-30", "month", 240, id="twenty years"),
        pytest.param("2051-05-01", "year", 21, id="a day more than twenty years"),
        pytest.param("2090-05-12", "year", 60, id="sixty years"),
    ],
)
def test_a_long_time_is_followed_by_weeks_months_or_years(last: str, every: str, periods: int) -> None:
    found = trends(tokens("paix", "paix", dates=["2031-05-12", last]), ["paix"])
    assert (found.attrs["every"], len(found)) == (every, periods)
    assert found["n"].sum() == 2


def test_a_reprint_counts_on_the_day_when_the_text_first_appeared_and_in_part_in_each_outlet() -> None:
    days: list[str | None] = ["2031-05-12", "2031-05-13"]
    table = tokens("paix", "paix", outlets=["Écho", "Voix"], dates=days, wire=["a1", "a1"])
    assert trends(table, ["paix"])[["date", "n"]].to_numpy().tolist() == [[pd.Timestamp("2031-05-12"), 1]]
    shared = trends(table, ["paix"], by="outlet")
    assert shared["outlet"].tolist() == ["Voix", "Voix", "Écho", "Écho"]
    assert shared["n"].tolist() == [0.0, 0.5, 0.5, 0.0]
    assert trends(table, ["paix"], copies="each")["n"].tolist() == [1, 1]


def test_each_outlet_has_its_own_course_over_the_same_days() -> None:
    days: list[str | None] = ["2031-05-12", "2031-05-13", "2031-05-13"]
    table = tokens("paix", "paix pont", "pont", outlets=["Écho", "Écho", "Voix"], dates=days)
    found = trends(table, ["paix"], by="outlet")
    assert found[["outlet", "lemma", "n", "total", "articles", "per_10k"]].to_numpy().tolist() == [
        ["Voix", "paix", 0, 0, 0, 0.0],
        ["Voix", "paix", 0, 1, 1, 0.0],
        ["Écho", "paix", 1, 1, 1, 10_000.0],
        ["Écho", "paix", 1, 2, 1, 5_000.0],
    ]
    assert found["date"].nunique() == 2
    whole = trends(table, ["paix"])
    assert found.groupby("date")["n"].sum().tolist() == whole["n"].tolist()
    with pytest.raises(UserError, match="no column journal"):
        trends(table, ["paix"], by="journal")


def test_the_rate_of_a_period_is_as_sure_as_its_articles_agree() -> None:
    days: list[str | None] = [*["2031-05-12"] * 4, *["2031-05-13"] * 4]
    even = tokens(*["paix pont"] * 4, *["pont"] * 4, dates=days)
    found = trends(even, ["paix"]).iloc[0]
    assert 0 < found["low"] < found["per_10k"] == 5_000 < found["high"]
    of_one = tokens("paix " * 30 + "pont", "pont", "pont", dates=days[:3])
    assert trends(of_one, ["paix"])[["low", "high"]].isna().all(axis=None)


def test_what_has_no_course_is_said() -> None:
    with pytest.raises(UserError, match="No word has a date"):
        trends(tokens("paix"), ["paix"])
    with pytest.raises(UserError, match='every is "hour"'):
        trends(tokens("paix", dates=["2031-05-12"]), ["paix"], every="hour")
    with pytest.raises(UserError, match="date holds no days"):
        trends(tokens("paix").assign(date="2031-05-12"), ["paix"])
