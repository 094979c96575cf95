"""Dates as newspapers and spreadsheets write them."""

from datetime import datetime

import pytest

from analysis.articles.dates import date_in_address, find_date, parse_date


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
        pytest.param("mercredi 19 juin 2024 à 17h22", datetime(2024, 6, 19, 17, 22), id="as web pages write it"),
        pytest.param("2024 06 19T00:00:00", datetime(2024, 6, 19), id="EuroParser"),
        pytest.param("June 19, 2024", datetime(2024, 6, 19), id="English"),
        pytest.param("Wednesday, June 19, 2024", datetime(2024, 6, 19), id="English, with its day"),
        pytest.param("July 4, 2019 Thursday 1:04 PM GMT", datetime(2019, 7, 4, 13, 4), id="Nexis"),
        pytest.param("12 April 2013 Tuesday", datetime(2013, 4, 12), id="LexisNexis"),
        pytest.param("15 mai 2031 jeudi", datetime(2031, 5, 15), id="LexisNexis in French"),
        pytest.param("martes 13 de mayo de 2031", datetime(2031, 5, 13), id="Spanish"),
        pytest.param("13 maggio 2031", datetime(2031, 5, 13), id="Italian"),
        pytest.param("13 de março de 2031", datetime(2031, 3, 13), id="Portuguese"),
        pytest.param("dinsdag 13 mei 2031", datetime(2031, 5, 13), id="Dutch"),
        pytest.param("2031 年 5 月 13 日", datetime(2031, 5, 13), id="Chinese"),
        pytest.param("1936569600", datetime(2031, 5, 15), id="seconds since 1970"),
        pytest.param("1936569600000", datetime(2031, 5, 15), id="milliseconds since 1970"),
        pytest.param("17. Mai 2031", datetime(2031, 5, 17), id="German"),
        pytest.param("Wed, 19 Jun 2024 17:22:00 +0200", datetime(2024, 6, 19, 17, 22), id="RSS"),
        pytest.param("2024-06-19T17:22:00Z", datetime(2024, 6, 19, 17, 22), id="ISO in Greenwich"),
        pytest.param("2024-06-19 17:22:00 UTC", datetime(2024, 6, 19, 17, 22), id="ISO with a zone in words"),
        pytest.param("2024-6-9", datetime(2024, 6, 9), id="ISO without zeros"),
        pytest.param("19/06/2024 à 17h22, mis à jour le 20/06/2024", datetime(2024, 6, 19, 17, 22), id="updated"),
        pytest.param("Publié le 19 juin 2024 à 17 h 22 min", datetime(2024, 6, 19, 17, 22), id="published on"),
        pytest.param("Mis à jour le 19/06/2024 | 17:22", datetime(2024, 6, 19, 17, 22), id="updated on"),
        pytest.param("19 juin 2024 à 17h22 (heure de Paris)", datetime(2024, 6, 19, 17, 22), id="the hour of a town"),
        pytest.param("Jun. 19, 2024, 5:22 p.m.", datetime(2024, 6, 19, 17, 22), id="in the afternoon"),
        pytest.param("19-juin-24", datetime(2024, 6, 19), id="as a spreadsheet shows it"),
        pytest.param("mardi 1 er octobre 2024", datetime(2024, 10, 1), id="premier apart"),
        pytest.param("19/06/2024 - 08:30", datetime(2024, 6, 19, 8, 30), id="a hyphen before the time"),
        pytest.param("12 juin 2024 12:05 AM", datetime(2024, 6, 12, 0, 5), id="after midnight"),
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
        pytest.param("19/06/2204", id="a year after them"),
        pytest.param("1er juin", id="no year"),
    ],
)
def test_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_date(written)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("Politique, mardi 14 mars 2006, p. 12", datetime(2006, 3, 14), id="Europresse of 2016"),
        pytest.param(
            "Monde, mercredi 14 mai 2031 - 08:30 612 mots, p. 3", datetime(2031, 5, 14, 8, 30), id="with a time"
        ),
        pytest.param("Politique, jeudi 5 octobre 2013", datetime(2013, 10, 5), id="in pieces"),
        pytest.param("Economy, Thursday, May 15, 2031", datetime(2031, 5, 15), id="English"),
        pytest.param("Publié le 19/06/2024, mis à jour le 20/06/2024", datetime(2024, 6, 19), id="the first of two"),
        pytest.param("Une, 2031/05/13, p. 2", datetime(2031, 5, 13), id="the year first"),
        pytest.param("Autre, 3 mai 2031 - 05:01:34 UTC +0000 633 mots", datetime(2031, 5, 3, 5, 1), id="to the second"),
        pytest.param("p. 16, 32 juin 2024", None, id="no day"),
        pytest.param("12 345 mots", None, id="no date"),
        pytest.param("L'Écho du Val, no. 24806 février 2031", None, id="a number above a month"),
    ],
)
def test_the_date_within_a_heading(text: str, date: datetime | None) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        pytest.param("https://a.example/monde/2024/06/19/a.html", datetime(2024, 6, 19), id="a folder a day"),
        pytest.param("https://a.example/a-20240619-b", datetime(2024, 6, 19), id="joined"),
        pytest.param("https://a.example/2024-06-19-a", datetime(2024, 6, 19), id="ISO"),
        pytest.param("https://a.example/12024061934", None, id="a number"),
        pytest.param("https://a.example/2024/13/40", None, id="no such day"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_day_in_an_address(url: str, date: datetime | None) -> None:
    assert date_in_address(url) == date
