"""Every sentence that a report or the controls may say of a coverage, where it is made, when, and its tests.

`python docs/sentences.py` runs the tests of the sentences and writes docs/sentences.md; tests/report/test_sentences.py
keeps the table true: a new sentence, condition or name of a function that is not in it is an error.
"""

import ast
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from conditions import calls

from analysis.wording import messages

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).with_suffix(".md")
ROOMS = ("analysis/report/findings", "analysis/report/prose", "analysis/charts")
WITH_FIGURES = ("analysis/show", "analysis/explore")  # of these, only what says a figure or a name
TESTS = (
    "tests/report/test_conditions.py",
    "tests/report",
    "tests/charts",
    "tests/sentiment/test_sentiment_prose.py",
    "tests/sentiment/test_mention_voices.py",
    "tests/statements/test_heard.py",
    "tests/words/test_reference.py",
    "tests/show",
    "tests/explore",
)
WORDS = 4  # of a text that says something by itself
SHOWN = 2  # tests of a sentence
HEAD = """# What a report may say

Every sentence of findings, prose and charts, and those with figures of tables, marked articles and the controls of
`explore.ipynb`: where it is made, the conditions in the code under which it is said, and tests that make it be said.
Where its function has none, the conditions are those under which the functions named in brackets call it; "always" is
said of whatever is read. The sentences of the notebooks themselves have no figures. Written by `python
docs/sentences.py`, which runs these tests.

| sentence | function | said if | tests |
| --- | --- | --- | --- |
"""


@dataclass(frozen=True)
class Sentence:
    """A text in the code, the function that says it, and the conditions around it."""

    text: str
    place: str
    conditions: tuple[str, ...]

    def row(self, tests: str) -> str:
        """A row of the table."""
        said_if = _together(self.conditions) or _called_if(self.place)
        return "| " + " | ".join(map(_cell, (self.text, f"`{self.place}`", said_if, tests))) + " |"


def sentences() -> list[Sentence]:
    """All of them, by file and line."""
    told = [one for room in ROOMS for one in _in_room(room)]
    return told + [one for room in WITH_FIGURES for one in _in_room(room) if "{" in one.text]


def _in_room(room: str) -> Iterator[Sentence]:
    for file in sorted((ROOT / room).glob("*.py")):
        module = f"{file.parent.name}.{file.stem}"
        yield from _in_definitions(ast.parse(file.read_text("utf-8")).body, module)


def _in_definitions(body: list[ast.stmt], place: str) -> Iterator[Sentence]:
    for node in body:
        match node:
            case ast.FunctionDef():
                yield from _inside(node, f"{place}.{node.name}")
            case ast.ClassDef():
                yield from _in_definitions(node.body, f"{place}.{node.name}")


def _inside(node: ast.AST, place: str) -> Iterator[Sentence]:
    for call, conditions in calls(node, ()):
        match call:
            case ast.Call(func=ast.Name(id="tr" | "trn"), args=[ast.Constant(value=str(text)), *_]) if _says(text):
                yield Sentence(text, place, conditions)


ALWAYS = "always"
Around = tuple[str, tuple[str, ...]]  # the function that calls another ("" for a notebook), and when


def _called_if(place: str, seen: frozenset[str] = frozenset()) -> str:
    """The conditions under which a function is called, or those of the functions that call it."""
    ways: dict[str, None] = {}
    for caller, conditions in _callers().get(place, []):
        if conditions:
            where = caller or "the notebook"
            ways[f"{_together(conditions)} ({where})"] = None
        else:
            ways[ALWAYS if not caller or caller in seen else _called_if(caller, seen | {place})] = None
    return ALWAYS if not ways or ALWAYS in ways else " or ".join(ways)


@cache
def _callers() -> dict[str, list[Around]]:
    """Where each function of the rooms is called, by its place."""
    defined = dict(_functions())
    public = {place.rpartition(".")[2]: place for place in defined}
    callers: dict[str, list[Around]] = defaultdict(list)
    for place, node in [*defined.items(), *(("", cell) for cell in _notebooks())]:
        for call, conditions in calls(node, ()):
            name = _name_of(call)
            own = f"{place.rpartition('.')[0]}.{name}"
            called = own if own in defined else "" if name.startswith("_") else public.get(name, "")
            if called and called != place:
                callers[called].append((place, conditions))
    return callers


def _functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function of the rooms, by its place; those of a class under its name."""
    for room in (*ROOMS, *WITH_FIGURES):
        for file in sorted((ROOT / room).glob("*.py")):
            module = f"{file.parent.name}.{file.stem}"
            for node in ast.parse(file.read_text("utf-8")).body:
                inside = node.body if isinstance(node, ast.ClassDef) else [node]
                prefix = f"{module}.{node.name}" if isinstance(node, ast.ClassDef) else module
                yield from ((f"{prefix}.{one.name}", one) for one in inside if isinstance(one, ast.FunctionDef))


def _notebooks() -> Iterator[ast.Module]:
    for file in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in json.loads(file.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                yield ast.parse("".join(cell["source"]))


def _name_of(call: ast.Call) -> str:
    """What is called: a function by its name, or as one of a room."""
    match call.func:
        case (
            ast.Name(id=name)
            | ast.Attribute(value=ast.Name(id="prose" | "findings" | "charts" | "show" | "self"), attr=name)
        ):
            return name
    return ""


def _together(conditions: tuple[str, ...]) -> str:
    return " and ".join(f"`{condition}`" for condition in conditions)


def _says(text: str) -> bool:
    return len(text.split()) >= WORDS


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


class Recorder:
    """A plugin of pytest that keeps which texts each test makes be said."""

    def __init__(self) -> None:
        self.tests: dict[str, list[str]] = defaultdict(list)
        self._now = ""
        self._translated = messages._translated

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._now = item.nodeid.partition("[")[0].rpartition("tests/")[2]
        messages._translated = self._record

    def _record(self, *forms: str) -> tuple[str, ...]:
        if self._now not in self.tests[forms[0]]:
            self.tests[forms[0]].append(self._now)
        return self._translated(*forms)


def main() -> None:
    """Run the tests and write the page."""
    recorder = Recorder()
    paths = [str(ROOT / path) for path in TESTS]
    skipped = ["-k", "not page and not axe and not single and not links and not inert and not render"]
    pytest.main(
        [*paths, "-q", "-p", "no:cacheprovider", "--ignore", str(ROOT / "tests/report/test_sentences.py"), *skipped],
        plugins=[recorder],
    )
    rows = [one.row(", ".join(f"`{test}`" for test in recorder.tests[one.text][:SHOWN])) for one in sentences()]
    PAGE.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
