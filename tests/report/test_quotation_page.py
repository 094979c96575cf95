"""The page of quotations word by word: it is there where something travels, and the statements link to it."""

from pathlib import Path

from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis.report.quotation_page import SHOWN, quotation_cells

from .conftest import Watch


def test_the_page_takes_what_the_notebook_shows_and_leaves_a_link() -> None:
    output = new_output("execute_result", data={"text/html": '<div class="quoted">mots</div>', "text/plain": "Shown()"})
    notebook = new_notebook(cells=[new_code_cell("show.quoted_words(versions)", id=SHOWN, outputs=[output])])
    cells = quotation_cells({"3-statements": notebook}, "**Source:** 2 articles")
    assert [cell.id for cell in cells] == ["quotations-question", "quotations-source", "quotations-words"]
    assert cells[2].source == '<div class="quoted">mots</div>'
    assert 'href="quotations.html"' in notebook.cells[0].outputs[0].data["text/html"]


def test_where_nothing_travels_there_is_no_page(sample: dict[str, Path]) -> None:
    notebook = new_notebook(cells=[new_code_cell("show.quoted_words(versions)", id=SHOWN)])
    assert quotation_cells({"3-statements": notebook}, "") == []
    assert "quotations" not in sample
    statements = sample["3-statements"].read_text("utf-8")
    assert "quotations.html" not in statements
    assert 'id="statements-travel"' not in statements
    assert "“Quotations that travel”" in statements.partition("Left out, because")[2]


def test_shades_differ_and_words_can_be_read(demo: dict[str, Path], watch: Watch) -> None:
    page = watch.open(demo["quotations"])
    look = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.borderBottomWidth, s.color] }"
    key = [page.locator(f".key .k{level}").evaluate(look) for level in range(1, 6)]
    assert len({shade for shade, _, _ in key}) == 5
    assert len({line for _, line, _ in key}) > 1
    assert len({ink for _, _, ink in key}) == 1
    assert page.locator("blockquote .k").count() > 0
    assert page.locator("blockquote .k:not([title])").count() == 0
