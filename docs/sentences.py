"""Every sentence that a report may say of a coverage, where it is made, under which condition, and its tests.

`python docs/sentences.py` runs the tests of the sentences and writes docs/sentences.md; tests/report/test_sentences.py
keeps the table true: a new sentence, condition or name of a function that is not in it is an error.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.wording import messages

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).with_suffix(".md")
ROOMS = ("analysis/report/findings", "analysis/report/prose", "analysis/charts")
TESTS = (
    "tests/report/test_conditions.py",
    "tests/report",
    "tests/charts",
    "tests/sentiment/test_sentiment_prose.py",
    "tests/sentiment/test_mention_voices.py",
    "tests/statements/test_heard.py",
)
WORDS = 4  # of a text that says something by itself
SHOWN = 2  # tests of a sentence
HEAD = """# What a report may say

Every sentence of findings, prose and charts: where it is made, the condition in the code under which it is said (what
its function refuses beforehand is in the docstring), and tests that make it be said. Written by
`python docs/sentences.py`, which runs these tests.

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
        said_if = " and ".join(f"`{condition}`" for condition in self.conditions)
        return "| " + " | ".join(map(_cell, (self.text, f"`{self.place}`", said_if, tests))) + " |"


def sentences() -> list[Sentence]:
    """All of them, by file and line."""
    files = [file for room in ROOMS for file in sorted((ROOT / room).glob("*.py"))]
    return [found for file in files for found in _in_file(file)]


def _in_file(file: Path) -> Iterator[Sentence]:
    module = f"{file.parent.name}.{file.stem}"
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            yield from _inside(node, f"{module}.{node.name}", ())


def _inside(node: ast.AST, place: str, conditions: tuple[str, ...]) -> Iterator[Sentence]:
    match node:
        case ast.Call(func=ast.Name(id="tr" | "trn"), args=[ast.Constant(value=str(text)), *_]) if _says(text):
            yield Sentence(text, place, conditions)
    for name, field in ast.iter_fields(node):
        inner = conditions
        if isinstance(node, ast.If | ast.IfExp) and name in ("body", "orelse"):
            test = ast.unparse(node.test)
            inner = (*conditions, test if name == "body" else f"not ({test})")
        for child in field if isinstance(field, list) else [field]:
            if isinstance(child, ast.AST):
                yield from _inside(child, place, inner)


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
