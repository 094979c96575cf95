"""Tables in a report: they sort, search, unfold and download."""

import csv
from pathlib import Path

import pandas as pd
import pytest
from nbformat.v4 import new_markdown_cell, new_raw_cell
from playwright.sync_api import Locator, Page

from analysis.report.pages import Run
from analysis.report.pages import page as whole_page
from analysis.show.data_tables import table, with_file
from analysis.show.links import Anchors
from analysis.wording import in_language

WORDS = ["été", "Zèbre", "cœur", "Corée du Nord", "etage", "l’eau", "dire", "an", "=1+1", "mot, « dit »"]
FRAME = pd.DataFrame(
    {
        "lemma": WORDS,
        "n": [3, 1200, -4, 90, 5, 6, 7, 8, 9, 10],
        "p": [0.5, 0.000123, None, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
        "date": pd.to_datetime(pd.Series(["2031-05-12", "2030-12-31", None, *["2031-05-13"] * 7])),
    }
)


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Page:
    return shown(page, tmp_path)


def shown(page: Page, tmp_path: Path, tables: int = 1, frame: pd.DataFrame = FRAME) -> Page:
    """A page of one section, in whose table, or each of its `tables`, six rows of `frame` are shown at first."""
    empty = pd.DataFrame({"article_id": [], "sentence": [], "start": [], "end": []})
    run = Run("Press coverage", "1 article", "24 November 2026", "summit-coverage", {}, {}, Anchors(empty, empty))
    cells = [new_markdown_cell("# Words\n\n## In numbers", id="words")]
    html = with_file(table(frame, rows=6).html, "tables/words.csv")
    cells += [new_raw_cell(html, id=f"t{number}") for number in range(tables)]
    (tmp_path / "words.html").write_text(whole_page("words", cells, run), "utf-8")
    page.goto((tmp_path / "words.html").as_uri())
    return page


def column(page: Page, number: int) -> list[str]:
    """What is seen of a column, from top to bottom."""
    cells = page.locator(f"tbody tr:not([hidden]) td:nth-child({number})").all_inner_texts()
    return [cell.replace("\u00a0", " ") for cell in cells]


def head(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name, exact=True)


def test_words_sort_as_french_does_and_a_third_click_gives_the_order_back(opened: Page) -> None:
    opened.get_by_role("button", name="Show all 10 rows").click()
    button = head(opened, "word").get_by_role("button")
    button.click()
    assert head(opened, "word").get_attribute("aria-sort") == "ascending"
    assert column(opened, 1) == [
        "=1+1", "an", "cœur", "Corée du Nord", "dire", "etage", "été", "l’eau", "mot, « dit »", "Zèbre",
    ]  # fmt: skip
    button.click()
    assert head(opened, "word").get_attribute("aria-sort") == "descending"
    assert column(opened, 1)[0] == "Zèbre"
    button.click()
    assert head(opened, "word").get_attribute("aria-sort") is None
    assert column(opened, 1) == WORDS


@pytest.mark.parametrize(
    ("name", "number", "largest", "smallest"),
    [
        pytest.param("n", 2, ["1,200", "90", "10"], ["−4", "3", "5"], id="numbers"),
        pytest.param("p", 3, ["0.50", "0.50", "0.50"], ["0.00", "0.25", "0.50"], id="what is missing comes last"),
        pytest.param(
            "date", 4, ["13 May 2031"] * 3, ["31 Dec 2030", "12 May 2031", "13 May 2031"], id="days, the latest first"
        ),
    ],
)
def test_numbers_and_days_sort_by_their_size(
    opened: Page, name: str, number: int, largest: list[str], smallest: list[str]
) -> None:
    opened.get_by_role("button", name="Show all 10 rows").click()
    head(opened, name).get_by_role("button").focus()
    opened.keyboard.press("Enter")
    assert column(opened, number)[:3] == largest
    opened.keyboard.press("Space")
    assert head(opened, name).get_attribute("aria-sort") == "ascending"
    assert column(opened, number)[:3] == smallest


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("coree", ["Corée du Nord"], id="without accents"),
        pytest.param("CŒUR", ["cœur"], id="in capitals"),
        pytest.param("coeur", ["cœur"], id="without the ligature"),
        pytest.param("l'eau", ["l’eau"], id="with another apostrophe"),
        pytest.param("« dit »", ["mot, « dit »"], id="with blanks that break"),
        pytest.param("nord 90", ["Corée du Nord"], id="words of several columns, in any order"),
        pytest.param("=1", ["=1+1"], id="also in rows that were folded"),
        pytest.param("ETE", ["été"], id="in capitals, without the accents"),
        pytest.param("absent", [], id="nothing"),
    ],
)
def test_search_ignores_accents_and_looks_at_all_rows(opened: Page, query: str, found: list[str]) -> None:
    opened.get_by_label("Search").fill(query)
    assert column(opened, 1) == found
    assert opened.locator("caption").inner_text() == f"{len(found)} of 10 rows"
    opened.get_by_label("Search").fill("")
    assert column(opened, 1) == WORDS[:6]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("mot7", "1 of the 300 rows on this page", id="a row of the page"),
        pytest.param("mot310", "0 of the 300 rows on this page", id="a row that only the file has"),
    ],
)
def test_search_says_of_which_rows_a_long_table_was_searched(
    page: Page, tmp_path: Path, query: str, found: str
) -> None:
    """A name was said to be in "0 of 1,436 rows", though it was in some that the page does not carry."""
    opened = shown(page, tmp_path, frame=pd.DataFrame({"lemma": [f"mot{n}x" for n in range(1436)], "n": 1}))
    caption = opened.locator("caption")
    assert caption.inner_text() == "6 of 1,436 rows · This page has the first 300. All rows, as a CSV file"
    assert not opened.get_by_role("button", name="Download as CSV").is_visible(), "which would have 300 rows"
    opened.get_by_label("Search").fill(f"{query}x")
    searched = f"{found}; not on it, and so not searched: 1,136."
    assert caption.inner_text() == f"{searched} All rows, as a CSV file"
    assert caption.get_by_role("link").get_attribute("href") == "tables/words.csv"
    opened.get_by_label("Search").fill("")
    assert caption.inner_text().startswith("6 of 1,436 rows · This page has the first 300.")


def test_a_button_unfolds_and_folds_the_table(opened: Page) -> None:
    assert column(opened, 1) == WORDS[:6]
    assert opened.locator("caption").inner_text() == "6 of 10 rows"
    opened.get_by_role("button", name="Show all 10 rows").click()
    assert column(opened, 1) == WORDS
    opened.get_by_role("button", name="Show fewer rows").click()
    assert column(opened, 1) == WORDS[:6]


def test_the_download_has_all_rows_in_their_order_and_their_exact_values(opened: Page, tmp_path: Path) -> None:
    opened.get_by_label("Search").fill("coree")
    head(opened, "n").get_by_role("button").click()
    with opened.expect_download() as download:
        opened.get_by_role("button", name="Download as CSV").click()
    assert download.value.suggested_filename == "words-2.csv"
    download.value.save_as(tmp_path / "words.csv")
    raw = (tmp_path / "words.csv").read_bytes()
    assert raw.startswith("\ufeffword,n,p,date\r\n".encode())
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    assert rows[1] == ["Zèbre", "1200", "0.000123", "2030-12-31"]
    assert rows[2] == ["Corée du Nord", "90", "0.25", "2031-05-13"]
    assert rows[3] == ["mot, « dit »", "10", "0.5", "2031-05-13"]
    assert rows[-1] == ["cœur", "-4", "", ""]
    assert sorted(row[0] for row in rows[1:]) == sorted(word.replace("=1+1", "'=1+1") for word in WORDS)


def test_two_tables_of_a_section_are_two_files(page: Page, tmp_path: Path) -> None:
    opened = shown(page, tmp_path, tables=2)
    names = []
    for button in opened.get_by_role("button", name="Download as CSV").all():
        with opened.expect_download() as download:
            button.click()
        names.append(download.value.suggested_filename)
    assert names == ["words-2.csv", "words-2-table-2.csv"]


def test_in_french_the_download_has_semicolons_and_decimal_commas(page: Page, tmp_path: Path) -> None:
    with in_language("fr"):
        opened = shown(page, tmp_path)
    with opened.expect_download() as download:
        opened.get_by_role("button", name="Télécharger en CSV").click()
    download.value.save_as(tmp_path / "words.csv")
    lines = (tmp_path / "words.csv").read_bytes().decode("utf-8").split("\r\n")
    assert lines[0] == "\ufeffmot;n;p;date"
    assert lines[1] == "été;3;0,5;2031-05-12"
    assert lines[2] == "Zèbre;1200;0,000123;2030-12-31"
    assert "mot, « dit »;10;0,5;2031-05-13" in [line.replace('"', "") for line in lines]


def test_a_concordance_sorts_by_what_stands_before_read_backwards(page: Page, demo: dict[str, Path]) -> None:
    page.goto(demo["1-words"].as_uri())
    kwic = page.locator(".kwic")
    kwic.get_by_role("button", name="before").click()
    last_words = [
        text.replace("’", "'").split()[-1] for text in kwic.locator("td.left").all_inner_texts() if text.split()
    ]
    assert last_words == sorted(last_words, key=str.casefold)
    assert len(last_words) > 10


def test_every_statement_is_listed_with_who_printed_it_when_and_who_speaks(page: Page, demo: dict[str, Path]) -> None:
    page.goto(demo["3-statements"].as_uri())
    box = page.locator("#statements-all ~ .table").first
    assert box.locator("th").all_inner_texts()[:4] == ["speaker", "quote", "outlet", "date"]
    first = box.locator("tbody tr").first.locator("td").all_inner_texts()
    assert first[2:4] == ["Fil AVP", "12 May 2031"]


def test_who_is_spoken_of_has_a_row_for_every_name_that_the_sentence_below_counts(
    page: Page, sample: dict[str, Path]
) -> None:
    page.goto(sample["3-statements"].as_uri())
    box = page.locator("#statements-spoken ~ .table").first
    assert box.locator("th").all_text_contents() == ["speaker", "name", "n", "statements"]
    numbers = [int(cell) for cell in box.locator("td:nth-child(3)").all_text_contents()]
    said = box.locator("xpath=following-sibling::p[1]").inner_text()
    assert f"other names occur {sum(numbers)} times in all" in said.replace("\u00a0", " ")
    assert len(numbers) > 1
