"""A concordance on a page."""

import pandas as pd

from analysis import show


def lines(*rows: tuple[str, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["left", "keyword", "right"])
    return table.assign(article_id="a0", start=[15] * len(table), end=[21] * len(table))


def test_the_word_points_to_its_place_and_no_word_of_an_article_becomes_markup() -> None:
    page = show.concordance(lines(("Un <b>gras</b> ", "traité", " & un pont."))).html
    assert '<a data-article="a0" data-span="15 21">traité</a>' in page
    assert "&lt;b&gt;gras&lt;/b&gt;" in page
    assert "<b>" not in page


def test_a_page_shows_the_first_lines_and_says_so() -> None:
    found = lines(("La ", "paix", " viendra."), ("Cette ", "paix", " est là."), ("Une autre ", "paix", " arrive."))
    page, rest = show.concordance(found, rows=2).html.split("<tbody hidden>")
    assert "<caption>2 of 3 rows</caption>" in page
    assert (page.count("<a "), rest.count("<a ")) == (2, 1)


def test_all_lines_shown_need_no_caption() -> None:
    assert "<caption>" not in show.concordance(lines(("La ", "paix", " viendra."))).html


def test_a_word_that_is_not_there_is_said_to_be_nowhere() -> None:
    assert "was not found" in show.concordance(lines()).html
