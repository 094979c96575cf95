"""Which language a report is in: the one setting that all of the package shares, kept in `SETTINGS`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from babel import Locale

from analysis.errors import UserError

LOCALES = {"en": Locale("en", "GB"), "fr": Locale("fr", "FR")}


@dataclass
class Settings:
    """What stays set until it is set again, as with `locale.setlocale`: a kernel writes one report."""

    language: str = "en"


SETTINGS = Settings()


def set_language(code: str) -> None:
    """Write all that follows in the language `code`: "en" (the default) or "fr".

    Raises `UserError` for any other.
    """
    if code not in LOCALES:
        raise UserError(f"Reports can be in en (English) or fr (French), not in {code!r}")
    SETTINGS.language = code


def current_language() -> str:
    """The code of the language: "en" or "fr"."""
    return SETTINGS.language


def current_locale() -> Locale:
    """How the language writes numbers, days and lists (Unicode's CLDR)."""
    return LOCALES[SETTINGS.language]


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Use a language for a while.

    >>> from analysis.wording import number
    >>> with in_language("fr"):
    ...     number(0.5, 2)
    '0,50'
    """
    before = SETTINGS.language
    set_language(code)
    try:
        yield
    finally:
        set_language(before)
