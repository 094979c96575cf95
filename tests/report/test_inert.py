"""Whatever an article holds, the pages run nothing of it, and no table that we write runs in a spreadsheet."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest

from analysis import read_articles
from analysis.articles import problems
from analysis.cli import main
from analysis.report import render_reports

from .hostile_articles import FORMS, place, write_all

pytestmark = pytest.mark.slow
RUNS = re.compile(r"\s*(?:javascript|vbscript|data:text/html)", re.IGNORECASE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "press"
    folder.mkdir()
    write_all(folder)
    (folder / "actors.toml").write_text("", "utf-8")
    return folder


@pytest.fixture(scope="module")
def pages(folder: Path) -> list[Path]:
    return render_reports(folder, out=folder.parent / "out", reading={"any_language": True})


def elements(page: Path) -> Iterator[lxml.html.HtmlElement]:
    return (element for element in lxml.html.parse(str(page)).iter() if isinstance(element.tag, str))


def test_an_article_of_every_form_is_in_the_pages(folder: Path, pages: list[Path]) -> None:
    articles = read_articles(folder, any_language=True)
    assert problems(articles)["lost"].sum() == 0, problems(articles).to_string()
    texts = "".join(page.read_text("utf-8") for page in pages if page.name.startswith("articles"))
    assert [name for name in FORMS if place(name) not in texts] == []
    assert "&lt;script&gt;alert(1)" in texts


def test_the_pages_run_nothing_of_the_articles(pages: list[Path], sample_pages: list[Path]) -> None:
    ours = {script.text for page in sample_pages for script in elements(page) if script.tag == "script"}
    for page in pages:
        for element in elements(page):
            where = f"{page.name}: {lxml.html.tostring(element)[:200]!r}"
            assert element.tag not in ("iframe", "object", "embed", "base", "form", "svg/onload"), where
            assert element.tag != "script" or element.text in ours, where
            assert [name for name in element.attrib if name.lower().startswith("on")] == [], where
            assert not any(RUNS.match(element.get(name, "")) for name in ("href", "src", "action", "formaction")), where
            assert element.tag != "img" or element.get("src", "").startswith("data:image/"), where


def formulas(text: str) -> list[str]:
    """The cells that a spreadsheet would run; numbers below zero are none."""
    cells = [cell for row in csv.reader(text.removeprefix("\ufeff").splitlines()) for cell in row]
    return [cell for cell in cells if re.match(r"[=+@\t\r]|-(?![\d.]+$)", cell)]


def test_no_table_beside_the_pages_runs(pages: list[Path]) -> None:
    tables = sorted(pages[0].parent.glob("tables/*.csv"))
    assert {table.name: found for table in tables if (found := formulas(table.read_text("utf-8")))} == {}


@pytest.mark.parametrize("command", ["articles", "words", "statements", "sentiment", "sentiment sample"])
def test_no_printed_table_runs(command: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = [] if "sample" in command else ["--format", "csv"]
    each = [] if command == "articles" else ["--copies", "each"]  # nearly all have one text
    assert main([*command.split(), str(folder), "--any-language", *form, *each]) == 0
    printed = capsys.readouterr().out
    assert len(printed.splitlines()) > len(FORMS)
    assert formulas(printed) == []


def test_no_export_runs_and_ours_comes_back(folder: Path, tmp_path: Path) -> None:
    exports = ["--export", str(tmp_path / "e.csv"), "--export-txm", str(tmp_path / "txm")]
    assert main(["articles", str(folder), "--any-language", *exports, "--format", "csv"]) == 0
    for file in (tmp_path / "e.csv", tmp_path / "txm/metadata.csv"):
        written = file.read_text("utf-8")
        assert written.count("HYPERLINK") > len(FORMS)
        assert formulas(written) == []
    again, first = read_articles(tmp_path / "e.csv"), read_articles(folder, any_language=True)
    for column in ("outlet", "title", "author", "url", "text"):
        assert Counter(again[column]) == Counter(first[column])
