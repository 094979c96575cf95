"""What notebooks found, taken out of their cells for the first page."""

from dataclasses import dataclass

from nbformat import NotebookNode

from analysis.report.findings.finding import FINDING, Finding

MOST = 7
# The sections whose findings come first; others follow in the order of the reports.
ORDER = ("statements-speakers", "words-most-used", "words-names", "sentiment-sure", "words-keyness")


@dataclass(frozen=True)
class Placed:
    """A finding, and where its details stand."""

    finding: Finding
    report: str  # "3-statements"
    section: str  # "statements-speakers"


def collected(notebooks: dict[str, NotebookNode]) -> list[Placed]:
    """Every finding, the most telling first; the cells that made them show nothing from then on."""
    placed = []
    for report, notebook in notebooks.items():
        section = ""
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                section = cell.id
                continue
            found = [output.data[FINDING] for output in cell.get("outputs", []) if FINDING in output.get("data", {})]
            placed += [Placed(Finding(**kept), report, section) for kept in found]
            cell.outputs = [output for output in cell.get("outputs", []) if FINDING not in output.get("data", {})]
    return sorted(placed, key=lambda one: ORDER.index(one.section) if one.section in ORDER else len(ORDER))
