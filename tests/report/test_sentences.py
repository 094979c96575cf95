"""docs/sentences.md is true: every sentence of the code with its condition, each with a test that there is."""

from pathlib import Path
from types import ModuleType

import pytest
from scripts import loaded

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def listing() -> ModuleType:
    return loaded(ROOT / "docs/sentences.py")


@pytest.fixture(scope="module")
def rows(listing: ModuleType) -> list[tuple[str, str]]:
    """Each row of the page in two: what is taken from the code, and its tests."""
    lines = listing.PAGE.read_text("utf-8").partition("| --- |")[2].splitlines()[1:]
    parts = [line.removesuffix(" |").rpartition(" | ") for line in lines]
    return [(said, tests) for said, _, tests in parts]


def test_every_sentence_is_listed_with_its_condition(listing: ModuleType, rows: list[tuple[str, str]]) -> None:
    of_code = [one.row("").removesuffix(" |").rpartition(" | ")[0] for one in listing.sentences()]
    assert len(of_code) > 200
    assert [said for said, _ in rows] == of_code, "call `python docs/sentences.py`"


def test_every_sentence_has_a_test_that_is_there(rows: list[tuple[str, str]]) -> None:
    assert [said for said, tests in rows if not tests] == []
    named = {test.strip(" `") for _, tests in rows for test in tests.split(",")}
    for test in named:
        file, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / "tests" / file).read_text("utf-8"), test
