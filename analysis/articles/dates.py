"""Dates as French newspapers and spreadsheets write them."""

import re
import unicodedata
from datetime import datetime

MONTHS = ["janvier", "fevrier", "mars", "avril", "mai", "juin"]
MONTHS += ["juillet", "aout", "septembre", "octobre", "novembre", "decembre"]
IN_FIGURES = re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|(?<!-)\d{2}(?!\d))")
IN_WORDS = re.compile(
    r"(?:le )?(?:[a-z]+di |dimanche )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-z]{3,})\.? (?P<year>\d{4})"
)
EARLIEST, LATEST = 1600, 2199  # years; a newspaper of another one is a slip, or stands for "unknown"
TIME = re.compile(r"(?:,? a)? (?P<hour>\d{1,2}) ?[h:] ?(?P<minute>\d{2})?(?::\d{2})?")


def parse_date(written: str) -> datetime | None:
    """The date (and the time, if there is one, as on the outlet's own clock); None for an empty text.

    ISO comes first; else the day stands before the month, as in France, and so also where the year has two
    figures: 69 to 99 are then of the last century. "24-06-19" is not read, because an ISO date may lack its
    century like that. Raises ValueError for what cannot be read, and for a year without newspapers.

    >>> parse_date("mercredi 19 juin 2024 à 8h30") == parse_date("19/06/24 08:30")
    True
    """
    if not written.strip():
        return None
    try:
        date = datetime.fromisoformat(written.strip()).replace(tzinfo=None)
    except ValueError:
        date = _french_date(" ".join(_plain(written).split()))
    if not EARLIEST <= date.year <= LATEST:
        raise ValueError(f"no year of newspapers: {date.year}")
    return date


def has_short_year(written: str) -> bool:
    """Whether a date that can be read has two figures only for its year.

    >>> has_short_year("19/06/24 08:30"), has_short_year("19/06/2024")
    (True, False)
    """
    date = IN_FIGURES.match(written.strip())
    return date is not None and len(date["year"]) == 2


def _french_date(written: str) -> datetime:
    date = IN_FIGURES.match(written) or IN_WORDS.match(written)
    if not date:
        raise ValueError(f"no date: {written}")
    rest = written[date.end() :]
    time = TIME.fullmatch(rest)
    if rest and not time:
        raise ValueError(f"no time: {rest}")
    hour, minute = (int(time["hour"]), int(time["minute"] or 0)) if time else (0, 0)
    return datetime(_year(date["year"]), _month(date["month"]), int(date["day"]), hour, minute)


def _year(written: str) -> int:
    """The year; one of two figures as POSIX has it."""
    year = int(written)
    return year if len(written) == 4 else year + (2000 if year < 69 else 1900)


def _month(written: str) -> int:
    """The number of a month in figures, in words or shortened ("févr", but not "jui": two begin so)."""
    if written.isdigit():
        return int(written)
    (month,) = (number for number, name in enumerate(MONTHS, 1) if name.startswith(written))
    return month


def _plain(written: str) -> str:
    """Small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", written.lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
