"""How the French-language press covers an event: words, sentiment and reported statements.

The names below are the way in; everything else is used through its module (`from analysis import words`).
"""

import sys
from importlib import import_module
from importlib.metadata import version
from types import ModuleType
from typing import TYPE_CHECKING, Any

from analysis.errors import UserError

if TYPE_CHECKING:
    from analysis.actors import load_actors
    from analysis.annotate import Annotated, annotate
    from analysis.articles import read_articles

__all__ = ["Annotated", "UserError", "__version__", "annotate", "load_actors", "read_articles"]

# Looked up when first used: pandas and spaCy take seconds to import, and `--help` needs neither.
_HOMES = {
    "Annotated": "analysis.annotate",
    "annotate": "analysis.annotate",
    "load_actors": "analysis.actors",
    "read_articles": "analysis.articles",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return version("summit-coverage")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps `analysis.annotate` the function: importing its module would put that there."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _HOMES:
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
