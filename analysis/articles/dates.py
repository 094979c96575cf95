"""Dates as newspapers, press databases and spreadsheets write them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from analysis.spelling import without_accents

FRENCH = re.findall(r"\w+", "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre")
ENGLISH = re.findall(r"\w+", "january february march april may june july august september october november december")
SPANISH = re.findall(r"\w+", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
ITALIAN = re.findall(
    r"\w+", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)
PORTUGUESE = re.findall(
    r"\w+", "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"
)
DUTCH = re.findall(r"\w+", "januari februari maart april mei juni juli augustus september oktober november december")
GERMAN = re.findall(r"\w+", "januar februar marz april mai juni juli august september oktober november dezember")
DAYS = re.findall(
    r"\w+",
    "lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday "
    "saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miercoles jueves viernes "
    "sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag "
    "vrijdag zaterdag zondag",
)
IN_FIGURES = re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|(?<!-)\d{2}(?!\d))")
WEEKDAY = rf"(?:(?:{'|'.join(DAYS)}|[a-z]{{2,4}}\.),? )"
IN_WORDS = re.compile(
    rf"(?:le )?{WEEKDAY}?(?P<day>\d{{1,2}})(?: ?er|\.)?[ -](?:de )?(?P<month>[a-z]{{3,}})\.?,?[ -](?:de )?"
    r"(?P<year>\d{4})"
)
SHORT_YEAR = re.compile(r"(?P<day>\d{1,2})[ -](?P<month>[a-z]{3,})\.?[ -](?P<year>\d{2})(?!\d)")  # a spreadsheet's
MONTH_FIRST = re.compile(rf"{WEEKDAY}?(?P<month>[a-z]{{3,}})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})")
YEAR_FIRST = re.compile(r"(?P<year>\d{4})([ /.-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?=\D|$)")
IN_HAN = re.compile(r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日")  # in China and Japan
ISO = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{2})\2(?P<day>\d{2})(?!\d)")
WITHIN = re.compile(rf"(?<![\d./-]){IN_FIGURES.pattern}")
# A day is not the end of a number: "no. 24806 février 2031" has none.
ANYWHERE = [re.compile(rf"(?<!\d){form.pattern}") for form in (IN_WORDS, MONTH_FIRST, ISO, WITHIN, IN_HAN)]
EARLIEST, LATEST = 1600, 2199  # years; another one is a slip, or stands for "unknown"
AFTERWARDS = rf"(?: ?,? ?(?:{'|'.join(DAYS)}))?"  # LexisNexis: "July 4, 2019 Thursday"
CLOCK = (
    r"(?P<hour>\d{1,2}) ?(?:[h:] ?(?P<minute>\d{2})?(?: ?min)?|(?=[ap]m))(?::\d{2})?(?:[.,]\d+)?"
    r"(?: ?(?P<half>am|pm|[ap]\.m\.))?"
)
ZONE = (
    r"(?: ?(?:z|(?:utc|gmt)(?: ?[+-]\d{1,2}(?::?\d{2})?)?|cet|cest|est|edt|et|uhr|\(?heure de [a-z]+\)?"
    r"|[+-]\d{2}:?\d{2}))?"
)
TIME = re.compile(rf"{AFTERWARDS}(?:,? ?(?:[-|]|at?|t)? ?{CLOCK}{ZONE})?\.?")
BEFORE = re.compile(
    r"(?:publie|paru|poste|modifie|mis a jour|mis en ligne|published|posted|updated)e?(?: le| on)? ?:? ?"
)
UPDATED = re.compile(r"[ ,;|(–-]+(?:mise? a jour|modifiee?|updated)\b.*")
SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?")  # days since 30 December 1899, as a spreadsheet counts them
STAMP = re.compile(r"\d{10}|\d{13}")  # seconds or milliseconds since 1970, as programs write them
SCHEDULED = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[/-]?(?P<month>0[1-9]|1[0-2])[/-]?(?P<day>[0-3]\d)(?!\d)")


def parse_date(written: str) -> datetime | None:
    """The date (and the time, if there is one, as on the outlet's own clock); None for an empty text.

    ISO comes first; else the day stands before the month, as in France, and so also where the year has two
    figures: 69 to 99 are then of the last century. "24-06-19" is not read, because an ISO date may lack its
    century like that. Months in words are those of French and its neighbours. Raises ValueError for what
    cannot be read, and for a year without newspapers.

    >>> {parse_date(day) for day in ("mercredi 19 juin 2024 à 8h30", "19/06/24 08:30", "June 19, 2024 8:30 AM")}
    {datetime.datetime(2024, 6, 19, 8, 30)}
    """
    if not written.strip():
        return None
    if STAMP.fullmatch(written.strip()):
        return datetime.fromtimestamp(int(written.strip()[:10]), UTC).replace(tzinfo=None)
    if SERIAL.fullmatch(written.strip()):
        return datetime(1899, 12, 30) + timedelta(seconds=round(float(written) * 86400))
    try:
        date = datetime.fromisoformat(written.strip()).replace(tzinfo=None)
    except ValueError:
        plain = " ".join(without_accents(written.lower()).split())
        date = _written_out(plain) or _of_mail(written)
    if not EARLIEST <= date.year <= LATEST:
        raise ValueError(f"no year of newspapers: {date.year}")
    return date


def find_date(text: str) -> datetime | None:
    """The first date in words or figures within a line that holds more than that; None if there is none.

    >>> find_date("Politique, mardi 14 mars 2006, p. 12")
    datetime.datetime(2006, 3, 14, 0, 0)
    """
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[datetime]:
    """All dates of a line, in their order.

    >>> [date.year for date in find_dates("L'armistice du 11 novembre 1918, mardi 14 mars 2006, p. 12")]
    [1918, 2006]
    """
    plain = " ".join(without_accents(text[:500].lower()).split())
    matches = [match for form in ANYWHERE for match in form.finditer(plain)]
    for match in sorted(matches, key=lambda match: match.start()):
        time = TIME.match(plain, match.end())
        try:
            date = _dated(match, time)
        except ValueError:
            continue
        if EARLIEST <= date.year <= LATEST:
            yield date


def date_in_address(url: str) -> datetime | None:
    """The day that an article's address contains, as those of many outlets do.

    >>> date_in_address("https://www.example.fr/monde/2024/06/19/sommet_12345.html")
    datetime.datetime(2024, 6, 19, 0, 0)
    """
    for match in SCHEDULED.finditer(url[:2000]):
        try:
            return datetime(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
    return None


def has_short_year(written: str) -> bool:
    """Whether a readable date has only two figures for its year.

    >>> has_short_year("19/06/24 08:30"), has_short_year("19/06/2024")
    (True, False)
    """
    date = IN_FIGURES.match(written.strip())
    return date is not None and len(date["year"]) == 2


def _written_out(written: str) -> datetime | None:
    """The date of a text that holds nothing else; None if it is not of these forms. Raises ValueError for 31 June."""
    forms = (IN_FIGURES, YEAR_FIRST, IN_WORDS, SHORT_YEAR, MONTH_FIRST, IN_HAN)
    written = UPDATED.sub("", BEFORE.sub("", written, count=1) if BEFORE.match(written) else written)
    date = next((match for form in forms if (match := form.match(written))), None)
    if not date:
        return None
    time = TIME.fullmatch(written, date.end())
    if not time:
        raise ValueError(f"no time: {written[date.end() :]}")
    return _dated(date, time)


def _of_mail(written: str) -> datetime:
    """A date as in e-mails and RSS files. Raises ValueError for anything else."""
    try:
        return parsedate_to_datetime(written.strip()).replace(tzinfo=None)
    except (TypeError, IndexError) as error:
        raise ValueError(f"no date: {written}") from error


def _dated(date: re.Match[str], time: re.Match[str] | None) -> datetime:
    year, month, day = _year(date["year"]), _month(date["month"]), int(date["day"])
    if not time or not time["hour"]:
        return datetime(year, month, day)
    hour = int(time["hour"]) % 12 + 12 * (time["half"][0] == "p") if time["half"] else int(time["hour"])
    return datetime(year, month, day, hour, int(time["minute"] or 0))


def _year(written: str) -> int:
    """The year; one of two figures as POSIX has it."""
    year = int(written)
    return year if len(written) == 4 else year + (2000 if year < 69 else 1900)


def _month(written: str) -> int:
    """The number of a month in figures, in words or shortened ("févr", but not "jui": two begin so)."""
    if written.isdigit():
        return int(written)
    for names in (FRENCH, ENGLISH, GERMAN, SPANISH, ITALIAN, PORTUGUESE, DUTCH):
        numbers = [number for number, name in enumerate(names, 1) if name.startswith(written)]
        if len(numbers) == 1:
            return numbers[0]
    raise ValueError(f"no month: {written}")
