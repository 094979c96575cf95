"""The notebooks in JupyterLab itself: opened and run as a newcomer does, the controls moved, nothing sent away."""

import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from nbformat import NotebookNode
from playwright.sync_api import Browser, Locator, Page, expect

from analysis.charts.palette import GREY, ON_DARK
from lab.server import Lab, running_lab

pytestmark = pytest.mark.lab
REPORT = "3-statements"  # the longest; all of them are run for the reports


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with running_lab(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as a laptop's screen."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, color_scheme="light")
    yield context.new_page()
    context.close()


def complaints(notebook: NotebookNode) -> list[str]:
    """The errors, and what was written on standard error."""
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return [f"{output.ename}: {output.evalue}" for output in outputs if output.output_type == "error"] + [
        output.text for output in outputs if output.output_type == "stream" and output.name == "stderr"
    ]


def assert_all_ran(notebook: NotebookNode) -> None:
    assert complaints(notebook) == []
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))


def test_a_report_runs_from_top_to_bottom(lab: Lab, page: Page) -> None:
    notebook = lab.open(page, REPORT)
    assert_all_ran(notebook.run_all_cells())
    notebook.screenshot("light")


def finding(page: Page) -> Locator:
    """The first figure of the tab that is open; its label says what it shows."""
    return page.locator(".explore figure.chart:visible").first


def assert_moves(page: Page, name: str, move: Callable[[], object]) -> None:
    """Move a control and see that the figure says something else than before."""
    before = finding(page).get_attribute("aria-label") or ""
    move()
    expect(finding(page), name).not_to_have_attribute("aria-label", before)


def type_word(page: Page, typed: str) -> None:
    word = page.get_by_label("Word", exact=True)
    word.fill(typed)
    word.press("Enter")


def test_the_controls_of_explore_change_what_is_seen(lab: Lab, page: Page) -> None:
    """One run for all of them, in light and in dark: opening and running takes longer than the rest."""
    notebook = lab.open(page, "explore")
    assert_all_ran(notebook.run_all_cells())
    expect(page.get_by_label("Word", exact=True), "in sight without scrolling").to_be_in_viewport()

    type_word(page, "somet")
    expect(page.get_by_text(re.compile("“somet” does not occur.*Similar words: “sommet”"))).to_be_visible()
    type_word(page, "sommet")
    expect(finding(page)).to_have_attribute("aria-label", re.compile("^“sommet” over time: no clear peak"))
    assert_moves(page, "word", lambda: type_word(page, "traite"))
    assert_moves(page, "outlets", lambda: page.get_by_label("Fil AVP (6)").uncheck())
    assert_moves(page, "days", lambda: page.get_by_role("slider").nth(1).press("ArrowLeft"))
    expect(page.get_by_text("15 articles from 4 outlets, 12 to 16 May 2031")).to_be_visible()
    notebook.screenshot("word")

    page.get_by_role("tab", name="A speaker").click()
    quotation = page.locator(".explore blockquote:visible").first
    before = quotation.text_content() or ""
    page.get_by_label("Speaker", exact=True).select_option(index=1)
    expect(quotation, "speaker").not_to_have_text(before)
    expect(page.locator(".explore blockquote mark:visible").first).to_be_visible()
    notebook.screenshot("speaker")

    page.get_by_role("tab", name="Two outlets").click()
    told = page.get_by_text("No word differs beyond chance between").first
    for name, index in (("Outlet", 1), ("against", 3)):
        before = told.text_content() or ""
        page.get_by_label(name, exact=True).select_option(index=index)
        expect(told, name).not_to_have_text(before)
    notebook.screenshot("outlets")

    page.get_by_role("tab", name="An article").click()
    page.get_by_label("Article", exact=True).select_option(index=2)
    expect(page.locator(".explore article mark:visible").first).to_be_visible()
    to_the_top = "box => { box.style.scrollMarginTop = '.8rem'; box.scrollIntoView({ block: 'start' }) }"
    page.get_by_label("Fil AVP (6)").evaluate(to_the_top)  # for docs/explore.png
    notebook.screenshot("article")
    page.get_by_role("tab", name="Two outlets").click()

    page.get_by_role("button", name="None").click()
    expect(page.get_by_text("No article is chosen: tick an outlet").first).to_be_visible()
    page.get_by_role("button", name="All outlets").click()
    expect(told).to_be_visible()

    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false")
    notebook.screenshot("outlets-dark")
    page.get_by_role("tab", name="A speaker").click()
    expect(page.locator(".explore blockquote mark:visible").first).to_be_visible()
    notebook.screenshot("speaker-dark")
    page.get_by_role("tab", name="A word").click()
    colours = "chart => getComputedStyle(chart).getPropertyValue('--chart-8c8c8c')"
    assert finding(page).evaluate(colours) == ON_DARK[GREY]
    page.set_viewport_size({"width": 600, "height": 1000})
    notebook.screenshot("word-dark-narrow")
    page.keyboard.press("Control+b")  # the list of files is closed
    page.set_viewport_size({"width": 470, "height": 1000})
    drawn = page.locator(".explore figure.chart:visible").first
    expect(drawn.locator("> .narrow"), "the drawing for telephones").to_be_visible()
    expect(drawn.locator("> .wide")).to_be_hidden()
    notebook.screenshot("word-dark-telephone")
    page.keyboard.press("Control+b")
    page.set_viewport_size({"width": 1400, "height": 2600})
    notebook.screenshot("word-dark-long")


def test_nothing_was_asked_of_another_machine_and_nothing_of_the_newcomer(lab: Lab, page: Page) -> None:
    """In all that the tests above did; news, updates and extensions from the network are off."""
    lab.watch(page)
    page.goto(f"{lab.url}/lab/workspaces/new?token={lab.token}")
    expect(page.locator(".jp-DirListing-item", has_text="notebooks")).to_be_visible()
    config = json.loads(page.locator("#jupyter-config-data").text_content() or "{}")
    assert config["news"] == {"disabled": True}
    assert page.locator(".jp-Dialog, .Toastify__toast").count() == 0
    assert len(lab.requests) > 100
    assert {urlsplit(url).hostname for url in lab.requests if not url.startswith(("data:", "blob:"))} == {"127.0.0.1"}
