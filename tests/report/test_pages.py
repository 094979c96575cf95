"""The reports in a real browser that has no network."""

import re
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from .conftest import NAMES, Watch

SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
SIZES: dict[str, ViewportSize] = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 390, "height": 844}}
COVERAGE = "Press coverage: Pyongyang, 19 June 2024"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
TOO_WIDE = """() => [...document.querySelectorAll("main *")]
    .filter((e) => !e.closest(".table, svg") && e.getBoundingClientRect().right > 391)
    .map((e) => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_accessible_whole_and_quiet(watch: Watch, scheme: str, demo: dict[str, Path], name: str) -> None:
    """Wide and light, narrow and dark, the code open. The pictures are for people to look at."""
    size = "wide" if scheme == "light" else "narrow"
    watch.page.set_viewport_size(SIZES[size])
    page = watch.open(demo[name])
    page.locator("details.code").evaluate_all("all => all.forEach((code) => { code.open = true })")
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}-{size}-{scheme}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
    assert size == "wide" or page.evaluate(TOO_WIDE) == []

    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
    assert [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]] == []
    assert watch.requests == []
    assert watch.complaints == []


@pytest.mark.parametrize("name", [name for name in NAMES if name != "quotations"])  # none travels here
def test_a_page_says_what_it_is_about_when_it_was_made_and_by_what(
    page: Page, sample: dict[str, Path], name: str
) -> None:
    page.goto(sample[name].as_uri())
    title = page.locator("h1").inner_text().removesuffix(" ¶")
    assert page.title() == (title if name == "index" else f"{title} · {COVERAGE}")
    assert page.locator("html").get_attribute("lang") == "en"
    text = page.locator("main").inner_text()
    assert "made on " in text
    assert "with summit-coverage 0." in text
    there = int(name == "index")  # the other pages lead to it
    assert text.count("Source: ") == text.count("Period: 19 June 2024") == text.count("Left out: ") == there
    assert page.locator("main a[href='index.html#sources']").count() == 1 - there


def test_the_policy_stops_a_request(watch: Watch, demo: dict[str, Path]) -> None:
    page = watch.open(demo["1-words"])
    with page.expect_event("requestfailed") as failed:
        page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}))")
    assert failed.value.failure == "csp"


@pytest.mark.parametrize("name", NAMES)
def test_the_contents_lead_to_their_headings_and_follow_the_reader(
    page: Page, demo: dict[str, Path], name: str
) -> None:
    page.goto(demo[name].as_uri())
    links = page.locator(".contents a")
    assert links.all_inner_texts() == [title.removesuffix(" ¶") for title in page.locator("main h2").all_inner_texts()]
    links.nth(1).click()
    heading = page.locator("main h2").nth(1).bounding_box()
    assert heading is not None
    assert 0 <= heading["y"] < 450
    page.wait_for_function("document.querySelectorAll('.contents [aria-current]').length === 1")


def test_no_name_of_a_file_and_no_number_in_a_heading_is_broken(page: Page, demo: dict[str, Path]) -> None:
    page.set_viewport_size(SIZES["narrow"])
    page.goto(demo["index"].as_uri())
    whole = page.locator("header ~ * .whole, footer .whole")
    said = [re.sub(r"\s+", " ", text) for text in whole.all_inner_texts()]
    assert {"index.html", "1-words.html", "tables/", "12 to", "17 May", "11 statements"} <= set(said)
    assert any(text.startswith("summit-coverage 0.") for text in said)
    assert whole.evaluate_all("all => all.filter((e) => e.getClientRects().length > 1).length") == 0


def test_on_a_telephone_the_contents_are_folded(page: Page, demo: dict[str, Path]) -> None:
    page.set_viewport_size(SIZES["narrow"])
    page.goto(demo["1-words"].as_uri())
    assert not page.locator(".contents a").first.is_visible()
    page.locator(".contents summary").click()
    assert page.locator(".contents a").first.is_visible()


def test_every_anchor_is_a_name_of_ours_and_leads_somewhere(page: Page, demo: dict[str, Path]) -> None:
    """The ids of cells: they stay when a heading is worded anew or in French."""
    page.goto(demo["3-statements"].as_uri())
    anchors = page.evaluate("[...document.querySelectorAll('main :is(h1, h2, h3)')].map((h) => h.id)")
    assert anchors[0] == "statements-question"
    assert [anchor for anchor in anchors if not anchor.startswith("statements-")] == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))


def test_every_report_leads_to_every_other(page: Page, demo: dict[str, Path]) -> None:
    page.goto(demo["index"].as_uri())
    for name in [*NAMES[1:], "index"]:
        page.locator(f'header a[href="{name}.html"]').click()
        assert page.url.endswith(f"/{name}.html")
        assert page.locator('header [aria-current="page"]').get_attribute("href") == f"{name}.html"


def test_the_code_is_out_of_sight_and_one_switch_shows_it_all(page: Page, demo: dict[str, Path]) -> None:
    page.goto(demo["1-words"].as_uri())
    code = page.locator("details.code pre")
    assert not page.locator("details.code summary").first.is_visible()
    assert [cell.is_visible() for cell in code.all()] == [False] * code.count()
    page.get_by_role("button", name="Show all code").click()
    assert [cell.is_visible() for cell in code.all()] == [True] * code.count()
    page.get_by_role("button", name="Hide all code").click()
    assert not code.first.is_visible()


@pytest.mark.parametrize("name", NAMES[1:4])
def test_every_figure_says_what_it_shows(page: Page, demo: dict[str, Path], name: str) -> None:
    page.goto(demo[name].as_uri())
    figures = page.locator("main figure[role=img], main img")
    labels = [figure.get_attribute("aria-label") or figure.get_attribute("alt") for figure in figures.all()]
    assert all(label and len(label) > 20 for label in labels)
    assert labels


def test_by_keyboard_alone_to_the_text_the_code_a_table_and_its_order(page: Page, demo: dict[str, Path]) -> None:
    page.goto(demo["3-statements"].as_uri())
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the text"
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Show all code").press("Enter")
    page.get_by_role("button", name="Hide all code").press("Enter")
    page.get_by_role("button", name="Show all code").press("Enter")
    reached: list[str] = []
    while (now := focused(page)) != "rule" and len(reached) < 200:
        reached.append(now)
        if now == "Code":
            page.keyboard.press("Enter")
        page.keyboard.press("Tab")
    assert "Code" in reached
    assert any(label.startswith("all ") for label in reached)
    assert page.locator("details.code[open]").count() > 0
    page.keyboard.press("Enter")
    assert page.locator("th[aria-sort=ascending]").inner_text() == "rule"


def focused(page: Page) -> str:
    return str(page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).innerText.trim()"))


@pytest.mark.parametrize("name", NAMES)
def test_on_paper_tables_keep_their_heads_and_figures_are_whole(
    page: Page, demo: dict[str, Path], tmp_path: Path, name: str
) -> None:
    page.goto(demo[name].as_uri())
    page.pdf(path=tmp_path / "page.pdf", format="A4", margin={"top": "15mm", "bottom": "15mm"})
    pages = [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(tmp_path / "page.pdf")]
    assert len(pages) > (0 if name == "index" else 2)
    assert "Download as CSV" not in "".join(pages)
    if name == "3-statements":  # its last table is longer than a sheet
        assert sum("speaker quote outlet date kind cue rule title" in text for text in pages) >= 2
    page.emulate_media(media="print")
    cut = (
        "all => all.filter((e) => getComputedStyle(e).breakInside !== 'avoid' || e.scrollWidth > e.clientWidth).length"
    )
    assert page.locator("figure.chart").evaluate_all(cut) == 0
    page.set_viewport_size({"width": 680, "height": 990})  # a sheet within its margins
    for finding in page.locator(".finding").all():  # its words are beside its chart, on one sheet
        assert finding.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
        words, chart = finding.locator("h3").bounding_box(), finding.locator("figure").bounding_box()
        assert words is not None
        assert chart is not None
        assert words["x"] + words["width"] <= chart["x"]


def test_without_script_all_is_there_to_read(browser: Browser, demo: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(demo["3-statements"].as_uri())
    assert page.locator(".said mark").count() >= 20
    assert not page.get_by_role("button").first.is_visible()
    last = page.locator("tbody[hidden] tr").last
    assert last.is_visible()
    last.locator("a").click()
    page.locator("mark:target").wait_for()  # until it is visible
    context.close()


def test_the_first_page_has_findings_each_with_a_chart_and_its_details(page: Page, demo: dict[str, Path]) -> None:
    page.goto(demo["index"].as_uri())
    findings = page.locator(".finding")
    assert 3 <= findings.count() <= 7
    for finding in findings.all():
        assert finding.locator("h3").inner_text().endswith(".")
        assert finding.locator("figure svg").is_visible()
        assert finding.locator("p a").get_attribute("href") is not None
    assert page.locator(".statement blockquote a").count() >= 3


def test_the_first_page_of_one_article_says_what_one_can_tell(page: Page, sample: dict[str, Path]) -> None:
    page.goto(sample["index"].as_uri())
    text = page.locator("main").inner_text()
    assert "One article shows what it says and whom it quotes." in text
    assert page.locator(".finding").count() >= 3
    assert "interval over" not in text
    assert page.locator("main table").count() == 0
    page.goto(sample["1-words"].as_uri())
    assert page.locator("main > p").last.inner_text().startswith("Left out, because there is too little material")


def test_what_is_said_of_a_table_can_be_read_on_a_telephone(watch: Watch, demo: dict[str, Path]) -> None:
    """A table scrolls sideways there; the line above it, which may be long, does not."""
    watch.page.set_viewport_size(SIZES["narrow"])
    page = watch.open(demo["1-words"])
    ends = page.evaluate(
        """() => [...document.querySelectorAll("caption")].filter((one) => one.checkVisibility()).map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getBoundingClientRect().right;
        })"""
    )
    assert ends
    assert max(ends) < 390 - 48, "48 points fade away"


@pytest.mark.parametrize(("size", "scrolls"), [("narrow", True), ("wide", False)])
def test_a_table_of_one_row_has_no_tools_but_says_that_it_scrolls(
    watch: Watch, demo: dict[str, Path], tmp_path: Path, size: str, scrolls: bool
) -> None:
    html = demo["1-words"].read_text("utf-8")
    row = re.escape("<tbody><tr>") + r".*?</tr>"
    found = re.search(rf'<div class="table" .*?{row}', html, re.DOTALL)
    assert found
    rest = html[found.end() :].partition("</table>")[2]
    one = tmp_path / "one-row.html"
    one.write_text(f"{html[: found.end()]}</tbody></table>{rest}", "utf-8")
    watch.page.set_viewport_size(SIZES[size])
    tools = watch.open(one).locator(".tools").first
    assert tools.locator("button:visible, input:visible").count() == 0
    assert tools.locator(".sideways").is_visible() == scrolls
    assert tools.is_visible() == scrolls
    assert watch.complaints == []


def test_a_person_has_one_colour_on_all_pages(demo: dict[str, Path]) -> None:
    first, texts = demo["index"].read_text("utf-8"), demo["articles"].read_text("utf-8")
    quoted = re.findall(r'class="statement" style="--who: (#\w+)">.*?<figcaption><b>(.*?)</b>', first, re.DOTALL)
    assert len(quoted) == len({colour for colour, _ in quoted}) == 4
    for colour, name in quoted:
        chips = set(re.findall(rf'class="chip" style="--who:(#\w+)">{name}<', texts))
        assert chips == {colour}, name
