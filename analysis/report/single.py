"""All pages of a report as one file, to be mailed: every link leads to a place within it."""

import re

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from analysis.report.pages import without_empty
from analysis.report.quotation_page import QUOTATIONS
from analysis.report.text_pages import TEXTS
from analysis.show.data_tables import with_file
from analysis.show.links import readdressed
from analysis.show.shown import WHOLE
from analysis.wording import tr

LARGEST = 3_000_000  # letters of the articles' texts with their marks, so that a mailbox takes the file


def in_one(pages: dict[str, list[NotebookNode]]) -> list[NotebookNode]:
    """The cells of all pages, one after the other, the texts of the articles last if they are not too large.

    What each report says about its sources is on the first page already, and no table has a file beside it.
    """
    texts = _texts(pages)
    if sum(len(cell.source) for cell in texts) > LARGEST:
        said = tr("The texts of the articles are left out here: with them, this file would be too large to mail.")
        texts = [new_markdown_cell(said, id=f"{TEXTS}-left-out")]
    shown_below = "statements-text" if has_texts(texts) else None  # the three articles with most statements
    cells: list[NotebookNode] = []
    for name, part in pages.items():
        if not name.startswith(TEXTS):
            kept = [_without_source(cell) for cell in part if not (shown_below and cell.id.startswith(shown_below))]
            cells += without_empty(kept)
    for cell in cells:
        _without_file(cell)
    return cells + texts


def has_texts(cells: list[NotebookNode]) -> bool:
    """Whether the texts of the articles are among the cells of `in_one`."""
    return any(map(_is_texts, cells))


def inward(html: str, cells: list[NotebookNode]) -> str:
    """The page with all links to other pages turned inward: to their anchor, or to the heading of that page.

    >>> cells = [new_markdown_cell("# Words", id="words-question")]
    >>> inward('<a href="1-words.html">Words</a> <a href="3-statements.html#statements-kinds">In detail</a>', cells)
    '<a href="#words-question">Words</a> <a href="#statements-kinds">In detail</a>'
    """
    heads = {cell.id for cell in cells}

    def within(page: str, anchor: str) -> str | None:
        if not re.fullmatch(rf"index|\d-\w+|{QUOTATIONS}|{TEXTS}(?:-\d+)?", page):
            return None
        head = "overview" if page == "index" else f"{page.lstrip('0123456789-')}-question"
        return anchor or (f"#{head}" if head in heads else "#overview")

    return readdressed(html, within)


def _texts(pages: dict[str, list[NotebookNode]]) -> list[NotebookNode]:
    """The question of the page of articles, and the texts of all its parts."""
    parts = [cell for name, part in pages.items() if name.startswith(TEXTS) for cell in part]
    return [cell for cell in parts if cell.id == f"{TEXTS}-question" or _is_texts(cell)]


def _is_texts(cell: NotebookNode) -> bool:
    """Whether a cell holds the texts of a page: "articles-texts", or "articles-1-texts" where they are several."""
    return cell.id.startswith(TEXTS) and cell.id.endswith("-texts")


def _without_source(cell: NotebookNode) -> NotebookNode:
    return NotebookNode({**cell, "outputs": []}) if cell.id.endswith("-read") and "outputs" in cell else cell


def _without_file(cell: NotebookNode) -> None:
    """Remove the link to the file of a long table: the page says how many rows it has."""
    for data in [cell.metadata, *(output.get("data", {}) for output in cell.get("outputs", []))]:
        data.pop(WHOLE, None)
        if "text/html" in data:
            data["text/html"] = with_file(data["text/html"], None)
    if cell.cell_type == "raw":
        cell.source = with_file(cell.source, None)
