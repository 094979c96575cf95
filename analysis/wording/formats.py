"""Numbers, days and lists as the language of the report writes them."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import SupportsFloat

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from analysis.wording.language import LOCALES, current_language, current_locale


def rounded(value: SupportsFloat, digits: int = 0) -> Decimal:
    """The number that is written: half is rounded up, whatever stands before it, as readers do it themselves.

    >>> [str(rounded(value)) for value in (96.5, 97.5, -0.5)], str(rounded(0.125, 2))
    (['97', '98', '-1'], '0.13')
    """
    # A sum of parts such as 0.1 + 0.2 is not quite what it should be.
    exact = Decimal(str(round(float(value), 9)))
    return exact.quantize(Decimal(1).scaleb(-int(digits)), ROUND_HALF_UP) if exact.is_finite() else exact


def whole_number(value: SupportsFloat) -> int:
    """The nearest whole number, of two the one that is larger.

    >>> whole_number(12.5)
    13
    """
    return int(rounded(value))


def number(value: SupportsFloat, digits: int = 0) -> str:
    """A number, rounded to so many digits after the decimal mark; what is rounded to zero has no sign.

    >>> number(12345), number(-0.126, 2), number(-0.001, 2)
    ('12,345', '−0.13', '0.00')
    """
    return _number(float(value), digits, current_language())


@lru_cache(maxsize=10_000)  # the same numbers recur in tables of scores
def _number(value: float, digits: int, language: str) -> str:
    written = format_decimal(rounded(value, digits), format=_pattern(digits), locale=LOCALES[language])
    return written.replace("-", "−" if written.strip("-0.,") else "")


def signed(score: SupportsFloat) -> str:
    """A score with two decimals and its sign, unless it is rounded to zero.

    >>> signed(0.5), signed(-0.25), signed(-0.001)
    ('+0.50', '−0.25', '0.00')
    """
    return ("+" if float(rounded(score, 2)) > 0 else "") + number(score, 2)


def percent(share: SupportsFloat, digits: int = 0) -> str:
    """A share in per cent; what is less than all is never written as all, nor what is more than nothing as nothing.

    >>> percent(0.5), percent(0.123, 1), percent(0.999), percent(1), percent(0.001, 1), percent(0.0001, 1)
    ('50%', '12.3%', '>99%', '100%', '0.1%', '<0.1%')
    """
    locale, places = current_locale(), digits + 2
    exact, written = rounded(share, 9), rounded(share, places)
    least = Decimal(1).scaleb(-places)
    if written == 1 > exact:
        return ">" + percent(1 - least, digits)
    if not written and exact:
        return "<" + percent(least, digits)
    pattern = locale.percent_formats[None].pattern.replace(_pattern(0), _pattern(digits))
    return format_percent(written, format=pattern, locale=locale).replace("-", "−")


def day(of: date, *, month: bool = True, year: bool = True, short: bool = False) -> str:
    """A day in words, without month or year where the sentence has them already, or with a short month.

    >>> day(date(2024, 1, 19)), day(date(2024, 1, 19), year=False, short=True)
    ('19 January 2024', '19 Jan')
    """
    first = "'1er'" if of.day == 1 and current_language() == "fr" else "d"
    months = " MMM" if short else " MMMM"
    return _date(of, first + months * month + " y" * year, current_language())


def month(of: date, *, year: bool = True) -> str:
    """A month and its year, or without.

    >>> month(date(2024, 6, 19))
    'June 2024'
    """
    return _date(of, "MMMM" + " y" * year, current_language())


@lru_cache(maxsize=10_000)  # the same days recur in tables of articles
def _date(of: date, pattern: str, language: str) -> str:
    return format_date(of, pattern, locale=LOCALES[language])


def day_in_tables(of: date) -> str:
    """A day where there is little room.

    >>> day_in_tables(date(2024, 6, 19))
    '19 Jun 2024'
    """
    return f"{of:%d/%m/%Y}" if current_language() == "fr" else day(of, short=True)


def period(name: str, *, short: bool = False) -> str:
    """A day, week or month that `statements.summaries.periods` has named, in words, or with a short month.

    >>> period("week of 2024-06-19"), period("2024-06")
    ('week of 19 June 2024', 'June 2024')
    """
    name = re.sub(r"\d{4}-\d\d-\d\d", lambda match: day(date.fromisoformat(match[0]), short=short), name)
    return re.sub(r"\d{4}-\d\d", lambda match: month(date.fromisoformat(f"{match[0]}-01")), name)


def listed(things: Iterable[str]) -> str:
    """An enumeration.

    >>> listed(["one", "two", "three"])
    'one, two and three'
    """
    return format_list(list(things), locale=current_locale())


def unbroken(text: str) -> str:
    """French words, of the same length, in which no line breaks after "«", before "»", ":", ";", "!", "?" and "%", or
    in a number.

    >>> unbroken("Le pont est « fermé » !"), unbroken("6 000 repas")
    ('Le pont est «\\xa0fermé\\xa0»\\xa0!', '6\\xa0000 repas')
    """
    # All begin with the blank, which is looked for four times as fast.
    return re.sub(r" (?:(?<=« )|(?=[»:;!?%])|(?<=\d )(?=\d{3}(?!\d)))", "\u00a0", text)


def with_ellipsis(words: str) -> str:
    """The beginning of something longer, with an ellipsis in the place of the mark that it ends with.

    >>> with_ellipsis("Le pont rouvre."), with_ellipsis("Le pont,")
    ('Le pont rouvre…', 'Le pont…')
    """
    return words.rstrip(".,;:–— ") + "…"


def requoted(text: str) -> str:
    """French words that will be put between « »: quotation marks within them become “ ”.

    >>> requoted("Le « pont » rouvre")
    'Le “pont” rouvre'
    """
    return re.sub(r"\s*»", "”", re.sub(r"«\s*", "“", text))


def per_cent(value: SupportsFloat, digits: int = 0) -> str:
    """A number of per cent as `percent` writes it, where the sign stands elsewhere, as in the head of a table.

    >>> per_cent(97.5), per_cent(99.99, 1)
    ('98', '>99.9')
    """
    return percent(float(value) / 100, digits).removesuffix(percent_sign())


def percent_sign() -> str:
    """What follows a number of per cent, with the space before it if there is one.

    >>> percent_sign()
    '%'
    """
    return percent(1).removeprefix("100")


def _pattern(digits: int) -> str:
    return "#,##0" + "." * bool(digits) + "0" * int(digits)
