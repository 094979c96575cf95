"""One file to mail: everything in one page, no link that leads out of it, texts only as far as a mailbox takes them."""

import re
from collections import Counter
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output, new_raw_cell
from playwright.sync_api import Page

from analysis import annotate, read_articles
from analysis.report import render_reports, single, text_pages
from analysis.report.single import has_texts, in_one, inward
from analysis.report.text_pages import text_cells
from analysis.show import table
from analysis.show.shown import WHOLE

DEMO = Path(__file__).parents[2] / "data/demo"


@pytest.fixture(scope="module")
def mailed(tmp_path_factory: pytest.TempPathFactory, demo_notebooks: None) -> Path:
    """The demo as one file, made over an earlier report of several."""
    out = tmp_path_factory.mktemp("mailed") / "reports"
    out.mkdir()
    (out / "1-words.html").write_text('<meta name="generator" content="summit-coverage 0.1.0">', "utf-8")
    (page,) = render_reports(DEMO, out=out, single=True, title="Le sommet\n<b> de *l’Aldre*\n")
    return page


@pytest.mark.slow
def test_there_is_one_file_with_every_part(mailed: Path) -> None:
    assert [file.name for file in mailed.parent.iterdir()] == ["index.html"]
    html = mailed.read_text("utf-8")
    assert re.findall('<h1 id="([^"]+)"', html) == [
        "overview",
        "words-question",
        "sentiment-question",
        "statements-question",
        "quotations-question",
        "articles-question",
    ]
    assert re.findall("<title>(.*?)</title>", html)[0] == "Le sommet &lt;b&gt; de *l’Aldre*"
    heading = re.search("<h1[^>]*>(.*?) <a", html)
    assert heading is not None
    assert unescape(heading[1]) == "Le sommet <b> de *l’Aldre*"


@pytest.mark.slow
def test_no_link_is_dead_and_no_anchor_is_there_twice(mailed: Path) -> None:
    html = mailed.read_text("utf-8")
    ids = Counter(map(unescape, re.findall(r' id="([^"]+)"', html)))
    assert [name for name, times in ids.items() if times > 1] == []
    targets = {unquote(unescape(target)) for target in re.findall(r'<a [^>]*href="([^"]*)"', html)}
    assert len(targets) > 100
    assert [target for target in targets if target[:1] != "#" or target[1:] not in ids] == []


@pytest.mark.slow
def test_a_quotation_of_the_first_page_leads_to_its_place(mailed: Path, page: Page) -> None:
    page.goto(mailed.as_uri())
    page.locator(".statement a").first.click()
    assert page.locator("mark:target").is_visible()


def test_texts_that_are_too_large_are_left_out_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        new_markdown_cell("# What do they say?", id="articles-question"),
        new_raw_cell("x" * 99, id="articles-texts"),
    ]
    pages = {"index": [new_markdown_cell("# A", id="overview")], "articles": texts}
    assert has_texts(in_one(pages))
    monkeypatch.setattr(single, "LARGEST", 50)
    cells = in_one(pages)
    assert not has_texts(cells)
    assert cells[-1].source.startswith("The texts of the articles are left out here")


def test_texts_of_several_pages_have_cells_of_different_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """nbformat renames a cell whose name there is already, and warned whoever made the report."""
    monkeypatch.setattr(text_pages, "LETTERS", 5_000)
    articles = read_articles(DEMO)
    cells = in_one({"index": [new_markdown_cell("# A", id="overview")], **text_cells(articles, annotate(articles))})
    assert has_texts(cells)
    assert len(cells) > 4
    assert len({cell.id for cell in cells}) == len(cells)


def test_a_long_table_has_no_way_to_a_file() -> None:
    shown = table(pd.DataFrame({"n": range(400)}))
    cell = new_code_cell(outputs=[new_output("display_data", data={"text/html": shown.html, WHOLE: shown.whole})])
    (kept,) = in_one({"1-words": [cell]})
    assert WHOLE not in kept.outputs[0].data
    assert "<!--" not in kept.outputs[0].data["text/html"]


@pytest.mark.parametrize(
    ("link", "within"),
    [
        ("index.html", "#overview"),
        ("1-words.html#words-runs", "#words-runs"),
        ("articles-2.html#s1-a", "#s1-a"),
        ("articles.html", "#overview"),
    ],
)
def test_a_link_to_a_sibling_becomes_one_within(link: str, within: str) -> None:
    cells = [new_markdown_cell("# A", id="overview")]
    assert inward(f'<a href="{link}">A</a>', cells) == f'<a href="{within}">A</a>'
