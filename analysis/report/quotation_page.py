"""The quotations carried most, word by word: a notebook's output, moved to a page of its own."""

from collections.abc import Mapping

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_raw_cell

from analysis.show.html_pieces import link
from analysis.wording import tr

QUOTATIONS = "quotations"  # the page
SHOWN = "statements-travel-words"  # the cell of the notebook that shows them


def quotation_cells(notebooks: Mapping[str, NotebookNode], source: str) -> list[NotebookNode]:
    """The cells of the page; the notebook that showed them has a link in their place. Empty where nothing travels.

    `source` says which articles they are from.
    """
    cells = (cell for notebook in notebooks.values() for cell in notebook.cells)
    cell = next((cell for cell in cells if cell.id == SHOWN and cell.cell_type == "code"), None)
    held = [output.data for output in cell.outputs if output.get("data", {}).get("text/html")] if cell else []
    if not held:
        return []
    html = held[0]["text/html"]
    words = tr("The quotations carried most, word by word: how many of the articles keep each.")
    held[0]["text/html"] = link(words, f"{QUOTATIONS}.html")
    return [
        new_markdown_cell(_question(), id=f"{QUOTATIONS}-question"),
        new_markdown_cell(source, id=f"{QUOTATIONS}-source"),
        new_raw_cell(html, id=f"{QUOTATIONS}-words"),
    ]


def _question() -> str:
    return tr(
        "# Which words of a quotation travel?\n\n"
        "The statements of six words and more that most articles carry, each in its fullest version. A word is kept "
        "where an article has it in its own version, with its neighbour or as a word of four letters and more; a "
        "version that tells the same in other words keeps few. The longest version need not be the first, nor what "
        "was said: the articles may all leave out the same."
    )
