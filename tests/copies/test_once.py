"""Each text counts once, by the article that stands for it."""

import pandas as pd
import pytest

from analysis.copies import counted, number_of_copies
from analysis.errors import UserError

ARTICLES = pd.DataFrame({"wire_group": ["c", "b", "c", "c"]}, index=["a", "b", "c", "d"])
ROWS = pd.DataFrame({"article_id": ["a", "a", "b", "c", "d"], "form": ["Oui", "non", "Si", "Oui", "Oui"]})


def test_the_article_that_stands_for_a_text_counts() -> None:
    assert counted(ROWS, ARTICLES)["article_id"].tolist() == ["b", "c"]
    assert counted(ARTICLES, ARTICLES).index.tolist() == ["b", "c"]
    assert number_of_copies(ARTICLES) == 2


def test_where_it_is_not_among_the_articles_the_first_that_prints_the_text_counts() -> None:
    some = ARTICLES.drop("c")
    assert counted(ROWS[ROWS["article_id"] != "c"], some)["article_id"].tolist() == ["a", "a", "b"]
    assert number_of_copies(some) == 1


def test_each_article_counts_where_that_is_wanted() -> None:
    assert counted(ROWS, ARTICLES, copies="each") is ROWS


def test_nothing_counts_as_nothing() -> None:
    assert counted(ROWS.head(0), ARTICLES.head(0)).empty
    assert number_of_copies(ARTICLES.head(0)) == 0


@pytest.mark.parametrize(
    ("table", "articles", "copies", "said"),
    [
        pytest.param(ROWS, ARTICLES, "twice", "copies='twice'", id="another word"),
        pytest.param(ROWS, ARTICLES[[]], "once", "read_articles", id="articles without groups"),
        pytest.param(ROWS[["form"]], ARTICLES, "once", "article_id", id="a table of nobody"),
    ],
)
def test_what_cannot_be_counted_is_said(table: pd.DataFrame, articles: pd.DataFrame, copies: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        counted(table, articles, copies=copies)  # type: ignore[arg-type]
