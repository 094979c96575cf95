"""One text in several articles: reprints, shared passages, and whose text it was."""

from analysis.copies.agencies import load_agencies, named_agency
from analysis.copies.groups import copy_groups, reprints
from analysis.copies.once import by_text, counted, number_of_copies
from analysis.copies.own import borrowings, own_shares, own_words
from analysis.copies.reused_passages import shared_passages

__all__ = [
    "borrowings",
    "by_text",
    "copy_groups",
    "counted",
    "load_agencies",
    "named_agency",
    "number_of_copies",
    "own_shares",
    "own_words",
    "reprints",
    "shared_passages",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
