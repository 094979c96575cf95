"""Reported statements: who is said to have said what, and how the article says so."""

from typing import TYPE_CHECKING

from analysis.first_use import on_first_use

if TYPE_CHECKING:
    from analysis.statements import summaries
    from analysis.statements.extraction import find_statements
    from analysis.statements.statement import Statement
else:
    __getattr__ = on_first_use(__name__)

__all__ = ["Statement", "find_statements", "summaries"]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
