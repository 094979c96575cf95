"""Dates as newspapers and spreadsheets write them."""

from datetime import datetime

import pytest

from analysis.articles.dates import parse_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        pytest.param("2024-06-19", datetime(2024, 6, 19), id="ISO"),
        pytest.param("20240619", datetime(2024, 6, 19), id="ISO without hyphens"),
        pytest.param("2024-06-19T08:30:00+02:00", datetime(2024, 6, 19, 8, 30), id="the outlet's own clock"),
        pytest.param("19/06/2024", datetime(2024, 6, 19), id="figures"),
        pytest.param("03/06/2024", datetime(2024, 6, 3), id="the day is first even where the month could be"),
        pytest.param("1.6.2024", datetime(2024, 6, 1), id="points"),
        pytest.param("19/06/2024 08:30", datetime(2024, 6, 19, 8, 30), id="figures with a time"),
        pytest.param("19/06/2024 08:30:59", datetime(2024, 6, 19, 8, 30), id="seconds do not matter"),
        pytest.param("19 juin 2024", datetime(2024, 6, 19), id="words"),
        pytest.param("1er août 2024", datetime(2024, 8, 1), id="premier"),
        pytest.param("le 1er\u00a0aout\u00a02024", datetime(2024, 8, 1), id="no-break spaces, no accent"),
        pytest.param("Mercredi 19 Juin 2024 à 8 h 30", datetime(2024, 6, 19, 8, 30), id="weekday and time"),
        pytest.param("Dimanche 3 févr. 2024, à 18h", datetime(2024, 2, 3, 18), id="shortened month"),
        pytest.param("15/03/31", datetime(2031, 3, 15), id="a year of two figures"),
        pytest.param("1.6.24 8h30", datetime(2024, 6, 1, 8, 30), id="a year of two figures, and a time"),
        pytest.param("19/06/68", datetime(2068, 6, 19), id="the last of this century"),
        pytest.param("19/06/69", datetime(1969, 6, 19), id="the first of the last century"),
        pytest.param("  ", None, id="nothing"),
    ],
)
def test_date_is_read(written: str, date: datetime | None) -> None:
    assert parse_date(written) == date


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("hier", id="no date"),
        pytest.param("juin 2024", id="no day"),
        pytest.param("31 juin 2024", id="no such day"),
        pytest.param("06/19/2024", id="month first"),
        pytest.param("24-06-19", id="ISO without its century"),
        pytest.param("31/03/15/20", id="four numbers"),
        pytest.param("19/06/202", id="a year of three figures"),
        pytest.param("03/15/31", id="month first, with a year of two figures"),
        pytest.param("19 jui 2024", id="June or July"),
        pytest.param("19 juin 2024 environ", id="something after it"),
        pytest.param("19/06-2024", id="two separators"),
        pytest.param("2024-06-19 25:00", id="no such hour"),
        pytest.param("9999-12-31", id="a year that stands for none"),
        pytest.param("19/06/0024", id="a year before newspapers"),
    ],
)
def test_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_date(written)
