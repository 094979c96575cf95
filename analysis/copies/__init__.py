"""One text in several articles: reprints, and whose text it was."""

from analysis.copies.agencies import load_agencies, named_agency
from analysis.copies.groups import copy_groups, reprints

__all__ = ["copy_groups", "load_agencies", "named_agency", "reprints"]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
