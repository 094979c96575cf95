"""What a figure says, computed without drawing it: the tables that are drawn and the words about them."""

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.article_course import course_caption, course_of
from analysis.charts.caption import Caption
from analysis.charts.over_time import drawn_trends, trend_caption
from analysis.charts.polarity import polarity_caption, polarity_of_groups
from analysis.charts.shares import kinds_of_rows
from analysis.charts.two_sides import keyness_caption, words_of_two_sides
from analysis.sentiment import article_sentiment
from analysis.words import keyness, trends

from .samples import LEMMAS, by_outlet, running, scored, share


@pytest.mark.slow
def test_the_words_of_a_figure_are_its_caption() -> None:
    key = keyness(by_outlet(2), target="Gazette numéro 0")
    caption = keyness_caption(key, words_of_two_sides(key), "Gazette numéro 0", "the others")
    assert charts.alt_text(charts.keyness_bars(key, target="Gazette numéro 0")) == str(caption)
    course = trends(running(3), LEMMAS)
    assert charts.alt_text(charts.trend_lines(course)) == str(trend_caption(course, drawn_trends(course)))
    table = article_sentiment(scored(2))
    groups = polarity_of_groups(table)
    assert charts.alt_text(charts.sentiment_bars(table)) == str(polarity_caption(table, groups, groups))
    sentences = course_of(scored(1, 20), "a0")
    assert charts.alt_text(charts.sentiment_course(scored(1, 20), article_id="a0")) == str(course_caption(sentences))


def test_a_caption_without_details_ends_with_its_denominators() -> None:
    assert str(Caption("“paix” leads", "40 words.")) == "“paix” leads. 40 words."


def test_four_words_at_most_are_drawn_in_their_order() -> None:
    drawn = drawn_trends(trends(running(3), LEMMAS))
    assert list(drawn["line"].cat.categories) == LEMMAS[:4]
    assert set(drawn["lemma"]) == set(LEMMAS[:4])


def test_with_groups_those_that_use_the_word_most_are_drawn() -> None:
    course = trends(running(6), ["accord"], by="outlet")
    drawn = drawn_trends(course, "outlet")
    sums = course.groupby("outlet")["n"].sum()
    assert drawn["outlet"].nunique() == 4
    assert sums[drawn["outlet"].unique()].min() >= sums.drop(drawn["outlet"].unique()).max()


@pytest.mark.parametrize("n", [1, 3, 12])
def test_the_words_of_two_sides_go_from_the_surest_of_one_to_the_surest_of_the_other(n: int) -> None:
    shown = words_of_two_sides(keyness(by_outlet(3), target="Gazette numéro 0"), n)
    assert shown["g2"].is_monotonic_decreasing
    assert (shown["g2"] > 0).sum() <= n
    assert (shown["g2"] < 0).sum() <= n


def test_articles_without_a_score_have_no_bar_and_are_counted_in_the_caption() -> None:
    table = article_sentiment(scored(3))
    table.loc[0, "polarity"] = None
    groups = polarity_of_groups(table)
    assert set(groups.index) == {"Gazette numéro 1", "Gazette numéro 2"}
    assert "Left out: 1 article in which nothing could be scored." in polarity_caption(table, groups, groups).subtitle


def test_a_short_article_has_no_mean() -> None:
    assert course_of(scored(1, 13), "a0")["mean"].isna().all()
    assert course_of(scored(1, 14), "a0")["mean"].notna().sum() == 8


def test_only_a_sentence_that_the_model_is_sure_of_is_named_by_words_on_its_side() -> None:
    rows = {"polarity": [0.6, -0.2, -0.7], "label": ["positive", None, "negative"]}
    course = pd.DataFrame({"article_id": "a", "sentence": range(3), **rows})
    evidence = [[["joie", 0.6]], [["accord", 0.4]], [["grève", -0.5], ["fête", 0.9]]]
    course = course.assign(evidence=pd.Series(evidence))
    ax = charts.sentiment_course(course, article_id="a")
    labels = [text.get_text().replace("\u00a0", " ") for text in ax.texts]
    assert [label for label in labels if "“" in label] == ["“grève” −0.70", "“joie” +0.60"]


def test_the_kinds_of_a_row_are_all_its_reported_words() -> None:
    table = share(3, by="outlet")
    kinds = kinds_of_rows(table)
    assert kinds.sum(axis="columns").to_dict() == table.groupby("outlet")["words"].sum().to_dict()
    assert isinstance(kinds, pd.DataFrame)


@pytest.mark.parametrize("letters", range(1, 24, 4))
def test_no_headline_breaks_a_name_at_its_hyphen(letters: int) -> None:
    name = "O" * letters + " Brunel-Sarr-Mirande"
    table = pd.DataFrame({"speaker": [name], "statements": 6, "words": 200, "direct": 200, "indirect": 0, "mixed": 0})
    ax = charts.speaker_bars(table.assign(total=1000, share=0.2))
    said = [text.get_text() for text in ax.figure.texts]
    assert any("Brunel-Sarr-Mirande" in line for line in said), said
