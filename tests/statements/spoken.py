"""Texts with the speakers of their statements, and what the package finds."""

from typing import Any

import pytest

from analysis.actors import Actors
from analysis.statements import find_statements

Speakers = list[str | None]


def speakers(text: str, actors: Actors | None = None) -> Speakers:
    """The speaker of each statement, in their order."""
    return [s.speaker for s in find_statements(text, actors)]


def case(name: str, text: str, *expected: str | None) -> Any:
    """A row for a test of `text` and `expected`."""
    return pytest.param(text, list(expected), id=name)
