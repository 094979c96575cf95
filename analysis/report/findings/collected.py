"""What notebooks found, and the heading, taken out of their cells for the first page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode

from analysis.report.findings.finding import FINDING, HEADING, Finding
from analysis.report.pages import without_empty

MOST = 7
# The sections whose findings come first; others follow in the order of the reports.
ORDER = ("statements-speakers", "words-most-used", "words-names", "sentiment-sure", "words-keyness")


@dataclass(frozen=True)
class Placed:
    """A finding, and where its details are."""

    finding: Finding
    report: str  # "3-statements"
    section: str  # "statements-speakers"


def collected(notebooks: dict[str, NotebookNode]) -> list[Placed]:
    """Every finding, the most telling first; the cells that made them then show nothing.

    Where a section has nothing else to show, its report as a whole is the place of its details.
    """
    placed = []
    for report, notebook in notebooks.items():
        in_sections = list(_in_sections(notebook))
        shown = {cell.id for cell in without_empty(notebook.cells)}
        whole = notebook.cells[0].id
        placed += [Placed(finding, report, name if name in shown else whole) for name, finding in in_sections]
    return sorted(placed, key=lambda one: ORDER.index(one.section) if one.section in ORDER else len(ORDER))


def heading(notebooks: dict[str, NotebookNode]) -> str:
    """The heading that one of the notebooks gives, whose cell then shows nothing; "" if its section failed."""
    cells = [cell for notebook in notebooks.values() for cell in notebook.cells if cell.cell_type == "code"]
    return next((str(text) for cell in cells for text in _taken_out(cell, HEADING)), "")


def _in_sections(notebook: NotebookNode) -> Iterator[tuple[str, Finding]]:
    """The findings of a notebook, each with the section that it was in."""
    section = ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            section = cell.id
        else:
            yield from ((section, Finding(**finding)) for finding in _taken_out(cell, FINDING))


def _taken_out(cell: NotebookNode, kind: str) -> list[Any]:
    """What a cell hands on, which it then shows no more."""
    outputs = cell.get("outputs", [])
    cell.outputs = [output for output in outputs if kind not in output.get("data", {})]
    return [output.data[kind] for output in outputs if kind in output.get("data", {})]
