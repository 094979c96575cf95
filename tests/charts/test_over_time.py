"""Lines over days, weeks and months, with their events."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from analysis import charts
from analysis.charts import alt_text
from analysis.charts.over_time import drawn_trends, peak_of
from analysis.charts.style import drawn_narrow
from analysis.errors import UserError
from analysis.wording import in_language
from analysis.words import (
    trends,
)

from .samples import lay_out, lines, running, written


def by_lot(rng: np.random.Generator, *, strike: pd.Timestamp | None = None) -> pd.DataFrame:
    """Words of a hundred and fifty articles on fifteen days drawn by lot: a word that an article has comes in bunches.

    Articles on the day of the `strike` all have “grève”, and often.
    """
    days = pd.to_datetime("2031-05-12") + pd.to_timedelta(rng.integers(15, size=150), "D")
    rows = []
    for article, day in enumerate(days):
        for word, has in (("grève", 0.3), ("pont", 0.4), ("maire", 0.5)):
            often = 15 if word == "grève" and day == strike else rng.poisson(9) * (rng.random() < has)
            rows += [(f"a{article}", day, word)] * often
        rows += [(f"a{article}", day, "autre")] * 120
    return pd.DataFrame(rows, columns=["article_id", "date", "lemma"]).assign(pos="NOUN")


@pytest.mark.slow
def test_articles_dated_by_lot_have_no_peak_and_a_day_of_strike_has_one() -> None:
    rng = np.random.default_rng(3)
    words = ["grève", "pont", "maire"]
    peaks = [peak_of(drawn_trends(trends(by_lot(rng), words))) is not None for _ in range(30)]
    assert sum(peaks) <= 2  # 5 % of them; with intervals of counts alone it was 29 of the 30
    strike = pd.Timestamp("2031-05-16")
    found = [peak_of(drawn_trends(trends(by_lot(rng, strike=strike), words))) for _ in range(5)]
    assert [None if peak is None else (peak["lemma"], peak["date"]) for peak in found] == [("grève", strike)] * 5


def test_lines_over_time_are_of_one_thing_each() -> None:
    several = trends(running(2), ["accord", "paix"], by="outlet")
    for by in (None, "outlet"):
        with pytest.raises(UserError, match="several words or, with by=, one word"):
            charts.trend_lines(several, by=by)


@pytest.mark.slow
@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("last", ["2031-05-14", "2031-11-30", "2032-06-30", "2037-05-12"])
def test_names_of_near_events_and_dates_stand_apart(last: str, narrow: bool) -> None:
    days = pd.to_datetime(["2031-05-12", last])
    tokens = pd.DataFrame({"article_id": ["a", "b"], "date": days, "lemma": "pont", "pos": "NOUN"})
    names = {pd.Timestamp("2031-05-12") + pd.Timedelta(hours=n): f"Événement {n}" for n in range(5)}
    ax = charts.trend_lines(trends(tokens, ["pont"]), events=names)
    if narrow:
        assert isinstance(ax.figure, Figure)
        (ax,) = getattr(drawn_narrow(ax.figure), "axes", [])
    lay_out(ax)
    boxes = {text.get_text(): text.get_window_extent().padded(-1) for text in written(ax)}
    assert all(not one.overlaps(other) for one, other in combinations(boxes.values(), 2))


def test_an_event_after_the_last_monday_is_drawn() -> None:
    days = pd.to_datetime(["2031-01-06", "2031-05-16"])
    tokens = pd.DataFrame({"article_id": ["a", "b"], "date": days, "lemma": "pont", "pos": "NOUN"})
    ax = charts.trend_lines(trends(tokens, ["pont"]), events={days[1]: "Signature"})
    assert "Signature" in lines(ax)


def test_decades_are_told_and_written_in_years() -> None:
    days = pd.to_datetime([f"{year}-05-12" for year in range(1960, 2020) for _ in range(8)])
    rows = pd.DataFrame({"article_id": [f"a{n}" for n in range(480)], "date": days, "pos": "NOUN"})
    often = rows["date"].dt.year.eq(1984).map({True: 30, False: 2})
    used = rows.loc[rows.index.repeat(often)].assign(lemma="pont")
    found = trends(pd.concat([used, rows.loc[rows.index.repeat(20)].assign(lemma="autre")]), ["pont"])
    ax = charts.trend_lines(found)
    text = alt_text(ax)
    assert text.startswith("“pont” peaks in 1984: ")
    assert "60 years, 1960 to 2019; " in text
    lay_out(ax)
    ticks = [label.get_text() for label in ax.get_xticklabels()]
    assert ticks
    assert all(len(tick) == 4 and tick.isdigit() for tick in ticks)
    with in_language("fr"):
        assert "60 ans, 1960 à 2019" in alt_text(charts.trend_lines(found))
