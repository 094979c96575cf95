"""The reports in a real browser that has no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

NAMES = ["index", "1-words", "2-sentiment", "3-statements"]


class Watch:
    """A page, with every request and complaint since it was opened."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            self.requests.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, path: Path) -> Page:
        self.page.goto(path.as_uri())
        return self.page


@pytest.fixture(params=["light", "dark"])
def watch(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Watch]:
    context = browser.new_context(color_scheme=request.param, viewport={"width": 1280, "height": 900})
    context.set_offline(True)
    yield Watch(context.new_page())
    context.close()


@pytest.fixture(params=["sample", "demo"])
def pages(request: pytest.FixtureRequest) -> dict[str, Path]:
    return {page.stem: page for page in request.getfixturevalue(f"{request.param}_pages")}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_needs_no_network_and_has_no_complaint(watch: Watch, pages: dict[str, Path], name: str) -> None:
    page = watch.open(pages[name])
    assert page.title() == page.locator("h1").inner_text().removesuffix("¶")
    assert page.locator("html").get_attribute("lang") == "en"
    assert watch.requests == []
    assert watch.complaints == []


def test_the_policy_stops_a_request(watch: Watch, pages: dict[str, Path]) -> None:
    page = watch.open(pages["1-words"])
    with page.expect_event("requestfailed") as failed:
        page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}))")
    assert failed.value.failure == "csp"


@pytest.mark.parametrize("name", NAMES)
def test_a_narrow_page_does_not_scroll_sideways(watch: Watch, pages: dict[str, Path], name: str) -> None:
    watch.page.set_viewport_size({"width": 390, "height": 844})
    page = watch.open(pages[name])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    too_wide = """() => [...document.querySelectorAll("main *")]
        .filter((e) => !e.closest(".table, svg") && e.getBoundingClientRect().right > 391)
        .map((e) => e.outerHTML.slice(0, 80))"""
    assert page.evaluate(too_wide) == []


@pytest.mark.parametrize("name", NAMES[1:])
def test_the_contents_lead_to_their_headings(watch: Watch, pages: dict[str, Path], name: str) -> None:
    page = watch.open(pages[name])
    links = page.locator(".contents a")
    assert links.all_inner_texts() == [title.removesuffix("¶") for title in page.locator("main h2").all_inner_texts()]
    links.nth(1).click()
    heading = page.locator("main h2").nth(1).bounding_box()
    assert heading is not None
    assert 0 <= heading["y"] < 450
    page.wait_for_function("document.querySelectorAll('.contents [aria-current]').length === 1")


def test_every_report_leads_to_every_other(watch: Watch, pages: dict[str, Path]) -> None:
    page = watch.open(pages["index"])
    for name in ["1-words", "2-sentiment", "3-statements", "index"]:
        page.locator(f'header a[href="{name}.html"]').click()
        assert page.url.endswith(f"/{name}.html")
        assert page.locator('header [aria-current="page"]').get_attribute("href") == f"{name}.html"


def test_the_code_is_folded_and_one_switch_shows_it_all(watch: Watch, pages: dict[str, Path]) -> None:
    page = watch.open(pages["1-words"])
    code = page.locator("details.code pre")
    assert [cell.is_visible() for cell in code.all()] == [False] * code.count()
    page.get_by_role("button", name="Show all code").click()
    assert [cell.is_visible() for cell in code.all()] == [True] * code.count()
    page.get_by_role("button", name="Hide all code").click()
    assert not code.first.is_visible()


def test_every_figure_says_what_it_shows(watch: Watch, pages: dict[str, Path]) -> None:
    for name in NAMES[1:]:
        page = watch.open(pages[name])
        figures = page.locator("main figure[role=img], main img")
        labels = [figure.get_attribute("aria-label") or figure.get_attribute("alt") for figure in figures.all()]
        assert all(label and len(label) > 20 for label in labels)
        assert labels


def test_the_statements_are_there_without_script(browser: Browser, sample_pages: list[Path]) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(sample_pages[-1].as_uri())
    assert page.locator(".said mark").count() >= 7
    assert page.locator(".said div[lang=fr]").inner_text().startswith("date 2024-06 Photo")
    assert not page.get_by_role("button").is_visible()
    page.locator(".said mark[tabindex]").first.focus()
    context.close()
