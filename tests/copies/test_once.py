"""Each text counts once, by the article that stands for it."""

import numpy as np
import pandas as pd
import pytest

from analysis import charts
from analysis.charts import alt_text
from analysis.copies import by_text, counted, number_of_copies
from analysis.copies.once import first_printed, shared_out
from analysis.errors import UserError

ARTICLES = pd.DataFrame({"wire_group": ["c", "b", "c", "c"]}, index=["a", "b", "c", "d"])
ROWS = pd.DataFrame({"article_id": ["a", "a", "b", "c", "d"], "form": ["Oui", "non", "Si", "Oui", "Oui"]})
ROWS = ROWS.assign(wire_group=ROWS["article_id"].map(ARTICLES["wire_group"]))


def test_the_article_that_stands_for_a_text_counts() -> None:
    assert counted(ROWS)["article_id"].tolist() == ["b", "c"]
    assert counted(ARTICLES).index.tolist() == ["b", "c"]
    assert number_of_copies(ARTICLES) == 2


@pytest.mark.parametrize("kind", ["category", object])
def test_where_it_is_not_among_the_articles_the_first_that_prints_the_text_counts(kind: type) -> None:
    rows = ROWS[ROWS["article_id"] != "c"].astype({"article_id": kind, "wire_group": kind})
    assert counted(rows)["article_id"].tolist() == ["a", "a", "b"]
    assert number_of_copies(ARTICLES.drop("c")) == 1


def test_each_article_counts_where_that_is_wanted_or_nothing_is_known_of_copies() -> None:
    assert counted(ROWS, copies="each") is ROWS
    unknown = ROWS[["article_id", "form"]]
    assert counted(unknown) is unknown


def test_what_stands_once_is_given_back_as_it_is() -> None:
    once = counted(ROWS)
    assert counted(once) is once


def test_nothing_counts_as_nothing() -> None:
    assert counted(ROWS.head(0)).empty
    assert counted(ARTICLES.head(0)).empty
    assert number_of_copies(ARTICLES.head(0)) == 0


def test_between_outlets_every_row_counts_in_part() -> None:
    rows = ROWS.assign(outlet=["A", "A", "A", "B", "C"])
    table, parts = shared_out(rows, ["outlet"])
    assert table is rows
    assert np.asarray(parts).tolist() == pytest.approx([1 / 3, 1 / 3, 1, 1 / 3, 1 / 3])
    assert shared_out(rows, ["outlet"], copies="each") == (rows, 1)
    assert shared_out(rows, ["form"])[0]["article_id"].tolist() == ["b", "c"]


def test_over_time_a_text_stands_on_the_day_when_it_first_appeared() -> None:
    days = {"a": "2031-05-14", "b": "2031-05-13", "c": "2031-05-14", "d": "2031-05-12"}
    rows = ROWS.assign(date=pd.to_datetime(ROWS["article_id"].map(days)))
    by_day, _ = shared_out(rows, ["date"])
    assert dict(zip(by_day["article_id"], by_day["date"].dt.day, strict=True)) == {"b": 13, "c": 12}
    assert counted(rows)["date"].dt.day.tolist() == [13, 14]  # where the article itself is named, its own day
    assert shared_out(rows, ["date"], copies="each")[0] is rows
    own = shared_out(rows, ["outlet", "date"])[0]
    assert own is rows  # each outlet on the day on which it printed the text
    undated = rows.assign(date=rows["date"].where(rows["article_id"] != "d"))
    assert first_printed(undated)["date"].dt.day.tolist() == [14, 14, 13, 14, 14]


@pytest.mark.parametrize("of", [counted, lambda table, copies: shared_out(table, ["outlet"], copies=copies)])
def test_another_word_is_refused(of: object) -> None:
    with pytest.raises(UserError, match="copies='twice'"):
        of(ROWS, copies="twice")  # type: ignore[operator]


def test_articles_without_groups_are_refused() -> None:
    with pytest.raises(UserError, match="wire_group"):
        number_of_copies(ARTICLES[[]])


def test_five_editions_of_an_interview_are_no_five_articles() -> None:
    """One outlet prints an interview five times, the other five articles: no difference between outlets follows."""
    table = pd.DataFrame({"article_id": [f"a{n}" for n in range(10)], "outlet": ["Écho"] * 5 + ["Voix"] * 5})
    table = table.assign(
        speaker=["Anne Morel"] * 5 + ["Jean Petit"] * 5, statements=2, words=100, total=400, share=0.25
    )
    table = table.assign(direct=[90, 91, 92, 93, 94, 5, 6, 7, 8, 9], mixed=0).assign(
        indirect=lambda t: 100 - t["direct"]
    )
    articles = pd.DataFrame({"wire_group": ["a0"] * 5 + [f"a{n}" for n in range(5, 10)]}, index=table["article_id"])
    of_outlets = table.groupby(["outlet", "speaker"], as_index=False).sum(numeric_only=True)
    titles = {
        chart: [
            alt_text(chart(of_outlets, by_article=one)).partition(". ")[0] for one in (table, by_text(table, articles))
        ]
        for chart in (charts.kind_bars, charts.speaker_heat)
    }
    share = "Share of direct speech in the reported words: "
    assert titles[charts.kind_bars] == [
        f"{share}7% in Voix, 92% in Écho",
        f"{share}no clear difference between the outlets",
    ]
    assert titles[charts.speaker_heat] == [
        "A different speaker is given the most space in each of the 2 outlets",
        "How much space each speaker is given",
    ]
