"""Pages of the reports, opened in a browser that has no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize

NAMES = ["index", "1-words", "2-sentiment", "3-statements", "quotations", "articles"]


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
        if not request.url.startswith(("file:", "data:", "blob:")):
            self.requests.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, path: Path, anchor: str = "") -> Page:
        self.page.goto(path.as_uri() + anchor)
        return self.page


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """A context for each colour scheme, without network."""
    size: ViewportSize = {"width": 1280, "height": 900}
    contexts = {
        "light": browser.new_context(color_scheme="light", viewport=size, offline=True),
        "dark": browser.new_context(color_scheme="dark", viewport=size, offline=True),
    }
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def watch(scheme: str, contexts: dict[str, BrowserContext]) -> Iterator[Watch]:
    """A page in each scheme, watched."""
    page = contexts[scheme].new_page()
    yield Watch(page)
    page.close()


@pytest.fixture
def page(contexts: dict[str, BrowserContext]) -> Iterator[Page]:
    """A page in the light scheme, for what does not depend on it."""
    page = contexts["light"].new_page()
    yield page
    page.close()


@pytest.fixture
def demo(demo_pages: list[Path]) -> dict[str, Path]:
    """The pages of the demo by their names."""
    return {page.stem: page for page in demo_pages}


@pytest.fixture
def sample(sample_pages: list[Path]) -> dict[str, Path]:
    """The pages of the sample by their names."""
    return {page.stem: page for page in sample_pages}
