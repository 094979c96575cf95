"""How long a browser takes to open each page of a report: `python benchmarks/pages.py REPORTS`, a folder of pages.

Each page is opened in headless Chromium as a file, by a tab of its own; the time is the browser's, from the click to
the end of loading and the first frame after it. Exits with 1 if a page takes over three seconds or has over 3 MB.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import pandas as pd
from playwright.sync_api import Browser, sync_playwright

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.cli.output import aligned_lines

LONGEST, LARGEST = 3.0, 3_000_000  # seconds, bytes
ROUNDS = 3
PAINTED = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now() / 1000))))"


def main(arguments: Sequence[str] | None = None) -> int:
    """Open all pages; returns the exit code."""
    parser = argparse.ArgumentParser(prog="pages.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("reports", type=Path, metavar="REPORTS")
    pages = sorted(parser.parse_args(arguments).reports.glob("*.html"))
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        table = opened(browser, pages)
        browser.close()
    print(*aligned_lines(table, 100), sep="\n")
    return int((table["seconds"] > LONGEST).any() or (table["MB"] > LARGEST / 1e6).any())


def opened(browser: Browser, pages: Sequence[Path]) -> pd.DataFrame:
    """One row per page, the slowest first: its size, its elements, and the median of the seconds that it takes."""
    rows = []
    for page in pages:
        seconds = [_seconds(browser, page) for _ in range(ROUNDS)]
        elements = page.read_text("utf-8").count("<")
        rows.append((page.name, page.stat().st_size / 1e6, elements, median(seconds)))
    table = pd.DataFrame(rows, columns=["page", "MB", "tags", "seconds"])
    return table.sort_values("seconds", ascending=False, ignore_index=True)


def _seconds(browser: Browser, page: Path) -> float:
    tab = browser.new_page()
    tab.goto(page.resolve().as_uri(), wait_until="load")
    seconds: float = tab.evaluate(PAINTED)
    tab.close()
    return seconds


if __name__ == "__main__":
    sys.exit(main())
