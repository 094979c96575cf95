"""A picture of a page of a report: `python docs/picture.py PAGE.html#ANCHOR PICTURE.png`

- docs/europresse.png: reports/press/3-statements.html#statements-speakers, after README.md's commands on Europresse
- docs/report.png: reports/3-statements.html#statements-text, after `make report`
- docs/explore.png: 374, 92 to 1350, 926 of build/screenshots/lab-explore-article.png, which `make test` leaves

Take them again when the pages look different.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main(page: str, picture: str, height: int = 1000) -> None:
    """Open the page in the system's Chromium, without a network, and keep what a window of 1200 points shows."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--headless", "--no-sandbox"])
        opened = chromium.new_page(viewport={"width": 1200, "height": height}, offline=True)
        file, _, anchor = page.partition("#")
        opened.goto(f"{Path(file).resolve().as_uri()}#{anchor}")
        opened.screenshot(path=picture)
        chromium.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
