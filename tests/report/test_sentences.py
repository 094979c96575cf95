"""docs/sentences.md is true: every sentence of the code with its condition, each with a test that there is."""

import ast
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


@pytest.mark.parametrize(
    ("code", "said_if"),
    [
        ("tr(TEXT)", ()),
        ("if n:\n  return tr(TEXT)", ("n",)),
        ("if n:\n  pass\nelse:\n  tr(TEXT)", ("not (n)",)),
        ("if n:\n  return None\nreturn tr(TEXT)", ("not (n)",)),
        ("if not n:\n  raise E\nreturn tr(TEXT)", ("n",)),
        ("if n:\n  return 1\nelif m:\n  return 2\nreturn tr(TEXT)", ("not (n)", "not (m)")),
        ("if n:\n  return 1\nelif m:\n  return tr(TEXT)", ("not (n)", "m")),
        ("if n:\n  m = 1\nelse:\n  return 2\nreturn tr(TEXT)", ("n",)),
        ("if n:\n  m = 1\nreturn tr(TEXT)", ()),
        ("return tr(TEXT)\nif n:\n  return 2", ()),
        ("for n in ns:\n  if n < 1:\n    continue\n  tr(TEXT)", ("not (n < 1)",)),
        ("return [tr(TEXT) for n in ns if n > 1]", ("n > 1",)),
        ("return tr(TEXT) * (n > 0)", ("n > 0",)),
        ("return n and tr(TEXT)", ("n",)),
        ("return [tr(TEXT)] * bool(n)", ("bool(n)",)),
        ("said = tr(TEXT)\nif n:\n  said = 'other'\nreturn said", ("not (n)",)),
        ("said = tr(TEXT)\nif n:\n  said = said + '.'\nreturn said", ()),
        ("return tr(TEXT) if n else ''", ("n",)),
    ],
)
def test_the_condition_of_a_sentence_is_read_from_the_code(
    listing: ModuleType, code: str, said_if: tuple[str, ...]
) -> None:
    text = "{n} of these articles say so."
    body = "\n".join(f"  {line}" for line in code.replace("TEXT", repr(text)).splitlines())
    (found,) = listing._in_definitions(ast.parse(f"def said():\n{body}").body, "prose.words")
    assert (found.text, found.place, found.conditions) == (text, "prose.words.said", said_if)


def test_a_sentence_is_said_if_its_function_is_called(listing: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "def _own(): pass\ndef told(n):\n  if n: return _own()\n  return other()\ndef other(): return _own()"
    cell = "if m:\n  prose.other()"
    functions = [
        (f"prose.words.{node.name}", node) for node in ast.parse(code).body if isinstance(node, ast.FunctionDef)
    ]
    monkeypatch.setattr(listing, "_functions", lambda: functions)
    monkeypatch.setattr(listing, "_notebooks", lambda: [ast.parse(cell)])
    listing._callers.cache_clear()
    assert listing._called_if("prose.words._own") == (
        "`n` (prose.words.told) or `not (n)` (prose.words.told) or `m` (the notebook)"
    )
    assert listing._called_if("prose.words.told") == "always"
    listing._callers.cache_clear()


def test_no_sentence_is_without_a_condition(rows: list[tuple[str, str]]) -> None:
    assert [said for said, _ in rows if said.endswith("|")] == []
    assert sum(said.endswith("| always") for said, _ in rows) <= 10


def test_every_sentence_has_a_test_that_is_there(rows: list[tuple[str, str]]) -> None:
    assert [said for said, tests in rows if not tests] == []
    named = {test.strip(" `") for _, tests in rows for test in tests.split(",")}
    for test in named:
        file, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / "tests" / file).read_text("utf-8"), test
