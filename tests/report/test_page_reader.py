"""The articles to read: a row or a line leads to its place, and one speaker's statements can be seen alone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("report", "link", "target"),
    [
        pytest.param("3-statements", "#statements-all ~ .table td a", "mark", id="a statement"),
        pytest.param("2-sentiment", "#sentiment-why ~ .table td a", "span", id="a sentence"),
        pytest.param("1-words", ".kwic td a", "span", id="a line of the concordance"),
        pytest.param("2-sentiment", "#sentiment-articles ~ .table td a", "h2", id="an article"),
        pytest.param("index", ".table td a", "h2", id="an article of the overview"),
    ],
)
def test_a_row_leads_to_its_place_in_the_text(
    page: Page, demo: dict[str, Path], report: str, link: str, target: str
) -> None:
    page.goto(demo[report].as_uri())
    row = page.locator(link).nth(1)
    words = row.inner_text()
    row.click()
    page.wait_for_url(re.compile(r"/articles\.html#"))
    place = page.locator(f"{target}:target")
    named = f"{place.get_attribute('id')} {plain(place.evaluate('e => e.textContent'))}"
    assert plain(words).partition(" […] ")[0] in named
    box = place.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def plain(text: str) -> str:
    return " ".join(text.split())


def test_a_statement_that_is_on_the_same_page_is_led_to_there(page: Page, sample: dict[str, Path]) -> None:
    page.goto(sample["3-statements"].as_uri())
    page.locator("#statements-all ~ .table td a").first.click()
    assert page.url.partition("#")[0].endswith("3-statements.html")
    assert page.locator("mark:target").is_visible()


def test_the_legend_leaves_the_marks_of_one_speaker(page: Page, demo: dict[str, Path]) -> None:
    page.goto(demo["articles"].as_uri())
    article = page.locator(".said").filter(has=page.locator(".legend label:nth-of-type(3)")).first
    coloured = "all => all.filter((e) => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)').length"
    marks = article.locator("mark[data-who]")
    assert marks.evaluate_all(coloured) == marks.count()
    choice = article.locator(".legend label").nth(1)
    choice.click()
    shown = marks.evaluate_all(coloured)
    assert shown == int(choice.inner_text().split()[-1]) < marks.count()
