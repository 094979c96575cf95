"""What notebooks found, taken out of their cells for the first page."""

from collections.abc import Iterator
from dataclasses import dataclass

from nbformat import NotebookNode

from analysis.report.findings.finding import FINDING, Finding
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
        in_sections = list(_taken_out(notebook))
        shown = {cell.id for cell in without_empty(notebook.cells)}
        whole = notebook.cells[0].id
        placed += [Placed(finding, report, name if name in shown else whole) for name, finding in in_sections]
    return sorted(placed, key=lambda one: ORDER.index(one.section) if one.section in ORDER else len(ORDER))


def _taken_out(notebook: NotebookNode) -> Iterator[tuple[str, Finding]]:
    """The findings of a notebook, each with the section that it was in."""
    section = ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            section = cell.id
            continue
        outputs = cell.get("outputs", [])
        yield from ((section, Finding(**one.data[FINDING])) for one in outputs if FINDING in one.get("data", {}))
        cell.outputs = [output for output in outputs if FINDING not in output.get("data", {})]
