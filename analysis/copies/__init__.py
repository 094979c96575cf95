"""One text in several articles: reprints, shared passages, and whose text it was."""

from analysis.copies.agencies import load_agencies, named_agency
from analysis.copies.groups import copy_groups, reprints
from analysis.copies.once import counted, number_of_copies
from analysis.copies.own import own_shares, own_words, takings
from analysis.copies.reused_passages import shared_passages

__all__ = [
    "copy_groups",
    "counted",
    "load_agencies",
    "named_agency",
    "number_of_copies",
    "own_shares",
    "own_words",
    "reprints",
    "shared_passages",
    "takings",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
