"""Which language a report is in."""

from collections.abc import Iterator
from contextlib import contextmanager

from babel import Locale

from analysis.errors import UserError

LOCALES = {"en": Locale("en", "GB"), "fr": Locale("fr", "FR")}
_language = "en"


def set_language(code: str) -> None:
    """Write all that follows in the language `code`: "en", as it is from the start, or "fr".

    Raises `UserError` for any other.
    """
    global _language  # noqa: PLW0603 - as `locale.setlocale` does: a kernel writes one report
    if code not in LOCALES:
        raise UserError(f"Reports can be in en (English) or fr (French), not in {code!r}")
    _language = code


def current_language() -> str:
    """The code of the language: "en" or "fr"."""
    return _language


def current_locale() -> Locale:
    """How the language writes numbers, days and lists (Unicode's CLDR)."""
    return LOCALES[_language]


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Use a language for a while.

    >>> from analysis.wording import number
    >>> with in_language("fr"):
    ...     number(0.5, 2)
    '0,50'
    """
    before = _language
    set_language(code)
    try:
        yield
    finally:
        set_language(before)
