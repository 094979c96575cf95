"""Tables of which a page carries only the first rows: all rows of each are a CSV file in a folder beside the pages."""

from nbformat import NotebookNode

from analysis.show.data_tables import with_file
from analysis.show.shown import WHOLE

FOLDER = "tables"


def set_beside(page: str, cells: list[NotebookNode]) -> dict[str, str]:
    """The files of a page's tables, by their place beside it; in the cells, each table gets the link to its own."""
    files: dict[str, str] = {}
    for cell in cells:
        held = [output.data for output in cell.get("outputs", []) if WHOLE in output.get("data", {})]
        if WHOLE in cell.metadata:
            held.append(cell.metadata)
        for number, data in enumerate(held):
            name = f"{FOLDER}/{page}-{cell.id}{f'-{number}' if number else ''}.csv"
            files[name] = data.pop(WHOLE)
            if cell.cell_type == "raw":
                cell.source = with_file(cell.source, name)
            else:
                data["text/html"] = with_file(data["text/html"], name)
    return files
