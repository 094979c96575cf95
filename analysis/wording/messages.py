"""Texts in the language of the report: written in English in the sources, in French in fr.po."""

from datetime import date
from functools import cache
from numbers import Real
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import read_po

from analysis.wording.formats import day, month, number
from analysis.wording.language import current_language, current_locale


def tr(message: str, **values: object) -> str:
    """A text with its values put in; numbers among them have a decimal if they are not whole.

    >>> tr("{name} has {n} of them", name="Mme Morel", n=1200)
    'Mme Morel has 1,200 of them'
    """
    return _filled(_translated(message)[0], values)


def trn(singular: str, plural: str, n: float, **values: object) -> str:
    """A text that counts `n` things; `{n}` is the number.

    >>> trn("{n} article", "{n} articles", 1), trn("{n} article", "{n} articles", 1200)
    ('1 article', '1,200 articles')
    """
    forms = _translated(singular, plural)
    one = current_locale().plural_form(n) == "one"  # nought is plural in English, singular in French
    is_one = one and (n == 1 or "{n}" in forms[0])  # nought is never "one of them"
    return _filled(forms[0 if is_one else 1], {"n": n, **values})


def when(period: date, every: str) -> str:
    """The day, or the week, month or year that begins on it, as an adverbial of time.

    >>> when(date(2024, 6, 17), "day"), when(date(2024, 6, 17), "week"), when(date(2024, 6, 1), "month")
    ('on 17 June 2024', 'in the week of 17 June 2024', 'in June 2024')
    """
    if every == "year":
        return tr("in {month}", month=f"{period:%Y}")
    if every == "month":
        return tr("in {month}", month=month(period))
    if every == "week":
        return tr("in the week of {day}", day=day(period))
    return tr("on {day}", day=day(period))


def N_(message: str) -> str:  # gettext's name for it
    """Mark a text in a constant; whoever shows it calls `tr` on it."""
    return message


def NN_(singular: str, plural: str) -> tuple[str, str]:
    """Mark the two forms of a text that counts; whoever shows it calls `trn` on them."""
    return singular, plural


def _filled(text: str, values: dict[str, object]) -> str:
    written = {
        name: number(value, digits=not float(value).is_integer()) if isinstance(value, Real) else value
        for name, value in values.items()
    }
    return text.format(**written) if values else text


def _translated(*forms: str) -> tuple[str, ...]:
    """A text, or its singular and its plural; what has no translation stays English."""
    if current_language() == "en":
        return forms
    message = catalogue(current_language()).get(forms[0])
    if message is None or not message.string:
        return forms
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


@cache
def catalogue(code: str) -> Catalog:
    """All translations into a language."""
    with (Path(__file__).parent / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


def span(first: date, last: date, every: str = "day") -> str:
    """From when to when, with what both ends share said once.

    >>> span(date(2031, 5, 12), date(2031, 5, 17)), span(date(2031, 5, 12), date(2032, 5, 17), "month")
    ('12 to 17 May 2031', 'May 2031 to May 2032')
    """
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    if every == "year":
        return f"{first:%Y}" if same_year else tr("{first} to {last}", first=f"{first:%Y}", last=f"{last:%Y}")
    if every == "month":
        start = month(first, year=False) if same_year else month(first)
        return month(first) if same_month else tr("{first} to {last}", first=start, last=month(last))
    if every == "week":
        return tr("from that of {start} to that of {end}", start=day(first, year=not same_year), end=day(last))
    if first == last:
        return day(first)
    return tr("{start} to {end}", start=day(first, month=not same_month, year=not same_year), end=day(last))
