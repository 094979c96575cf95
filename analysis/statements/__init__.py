"""Reported statements: who is said to have said what, and how the article says so."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.statements import summaries
    from analysis.statements.extraction import find_statements
    from analysis.statements.statement import Statement

__all__ = ["Statement", "find_statements", "summaries"]


def __getattr__(name: str) -> Any:
    # Imported on first use: reading needs spaCy, which takes a second, and counting does not.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f"{__name__}.{'summaries' if name == 'summaries' else 'extraction'}")
    return module if name == "summaries" else getattr(module, name)


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
