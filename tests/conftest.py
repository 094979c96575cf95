"""What several tests share: a cache of their own, and a real browser."""

import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import bare
import laws  # noqa: F401  # hypothesis asks for its profile before any test is read
import pytest
from made_pages import make_pages, notebooks_taken_from, pages_of
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
Once = Callable[[str, Callable[[Path], object]], Path]
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
    # nbformat's checks would make a grammar of addresses in each process, for a second, and no test has a use for it.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]


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
    """Mark the tests that need a browser, whole reports, or articles from elsewhere, and the explorer."""
    for item in items:
        if item.nodeid.startswith("analysis/explore/"):
            item.add_marker("slow")
        for fixture in MARKS.keys() & set(getattr(item, "fixturenames", [])):
            item.add_marker(MARKS[fixture])
        if any("../shared" in str(mark.kwargs.get("reason")) for mark in item.iter_markers("skipif")):
            item.add_marker("corpus")


@pytest.fixture(autouse=True)
def figures_closed() -> Iterator[None]:
    """A figure that a test leaves open would stay in memory, with a warning from the twenty-first on."""
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


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
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make a folder once for all processes of a run: the first that asks fills it, the others wait for it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        done = shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                (shared / name).mkdir()
                fill(shared / name)
                done.touch()
        return shared / name

    return make


@pytest.fixture(scope="session")
def built(once: Once) -> tuple[Path, Path]:
    """The sdist and the wheel."""
    folder = once("dist", bare.build)
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


@pytest.fixture(scope="session")
def programs(built: tuple[Path, Path], once: Once) -> Path:
    """The programs of a bare environment in which pip has installed the wheel, asking no registry."""
    return once("installed", partial(bare.install, built[1])) / "bare" / "bin"


@pytest.fixture(scope="session")
def installed_demo(programs: Path, once: Once) -> Path:
    """A folder in which the installed program has run `demo` in French; the file `said` holds what it said."""

    def run(folder: Path) -> None:
        answer = bare.in_shell("summit-coverage demo --lang fr", folder, programs)
        assert answer.returncode == 0, answer.stderr
        (folder / "said").write_text(answer.stdout, "utf-8")

    return once("installed-demo", run)


@pytest.fixture(scope="session")
def sample_pages(once: Once) -> list[Path]:
    """The reports on the sample article."""
    return pages_of(once("sample", partial(make_pages, ROOT / "data/articles")))


@pytest.fixture(scope="session")
def demo_pages(once: Once) -> list[Path]:
    """The reports on the invented articles of the demo."""
    return pages_of(once("demo", partial(make_pages, ROOT / "data/demo")))


@pytest.fixture(scope="module")
def demo_notebooks(demo_pages: list[Path]) -> Iterator[None]:
    """In a module of tests the notebooks are not run again: what they gave for `demo_pages` is taken."""
    with notebooks_taken_from(demo_pages[0].parents[1]):
        yield
