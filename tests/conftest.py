"""What several tests share: a cache of their own, and a real browser."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import laws  # noqa: F401  # hypothesis asks for its profile before any test is read
import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def chromium() -> str | None:
    """The Chromium or Chrome of this system, if there is one."""
    names = ("chromium", "chromium-browser", "google-chrome", MAC)
    return next((found for name in names if (found := shutil.which(name))), None)


def pytest_configure(config: pytest.Config) -> None:
    """Annotate afresh: a test must not pass on what an earlier version left in the user's cache.

    Here and not in a fixture, because the place of the cache is settled when `analysis.annotation` is
    imported.
    """
    folder = tempfile.TemporaryDirectory(prefix="summit-coverage-")
    os.environ["XDG_CACHE_HOME"] = folder.name
    config.add_cleanup(folder.cleanup)


# What a test is that takes such a fixture: `make check` leaves it out.
MARKS = {
    "browser": "browser",
    "sample_pages": "slow",
    "demo_pages": "slow",
    "french_pages": "slow",
    "several": "slow",
    "real": "corpus",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a browser, whole reports, or articles that are not in the repository."""
    for item in items:
        for fixture in MARKS.keys() & set(getattr(item, "fixturenames", [])):
            item.add_marker(MARKS[fixture])
        if any("../shared" in str(mark.kwargs.get("reason")) for mark in item.iter_markers("skipif")):
            item.add_marker("corpus")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; without one the test is skipped, and in CI (`CI=true`) it fails."""
    path = chromium()
    if path is None:
        message = "no Chromium or Chrome on this system (Debian: apt-get install chromium)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The reports on the sample article, rendered once."""
    from analysis.report import render_reports  # not before the place of the cache is set

    return render_reports(ROOT / "data/articles", out=tmp_path_factory.mktemp("sample") / "reports")


@pytest.fixture(scope="session")
def demo_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The reports on the invented articles of the demo, rendered once."""
    from analysis.report import render_reports

    return render_reports(ROOT / "data/demo", out=tmp_path_factory.mktemp("demo") / "reports")
