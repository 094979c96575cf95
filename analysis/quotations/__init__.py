"""Quotations that travel: one statement in several articles, with its versions."""

from analysis.quotations.carried import travels
from analysis.quotations.kept import changes, kept_words
from analysis.quotations.spread import quotations, said_again, too_short

__all__ = ["changes", "kept_words", "quotations", "said_again", "too_short", "travels"]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
