"""The polarity of sentences, articles and outlets."""

import pytest
from matplotlib.text import Annotation

from analysis import charts
from analysis.sentiment import article_sentiment

from .samples import lines, scored


def test_the_course_names_the_words_behind_its_extremes() -> None:
    ax = charts.sentiment_course(scored(1), article_id="a0")
    assert "“merveilleux !” +1.00" in lines(ax)
    assert "“mauvais” −0.71" in lines(ax)
    assert "Sentences with a score above zero: 2 of 5; below: 1" in lines(ax)


def test_the_course_is_smoothed_only_if_it_is_long_enough() -> None:
    assert not any("mean of 7" in line for line in lines(charts.sentiment_course(scored(1, 13), article_id="a0")))
    assert any("mean of 7" in line for line in lines(charts.sentiment_course(scored(1, 14), article_id="a0")))


def test_sentiment_bars_are_outlets_where_there_are_several_and_articles_where_there_is_one() -> None:
    by_outlet = charts.sentiment_bars(article_sentiment(scored(2)))
    assert "Gazette numéro 0\n(1 article)" in lines(by_outlet)
    one_outlet = article_sentiment(scored(2)).assign(outlet="Écho")
    assert {"a0", "a1"} <= set(lines(charts.sentiment_bars(one_outlet)))


def test_the_mean_of_an_outlet_is_beside_its_row_at_the_edge_and_the_ends_of_the_scale_are_named() -> None:
    ax = charts.sentiment_bars(article_sentiment(scored(2)))
    means = [text for text in ax.texts if text.get_text()[0] in "+−0"]
    assert len(means) == 2
    assert {text.xy[0] for text in means if isinstance(text, Annotation)} == {1}  # of the width of the axes
    assert [label.get_text() for label in ax.get_xticklabels()] == ["−0.5", "0", "+0.5"]
    assert ax.get_xlim() == pytest.approx((-0.5, 0.5), rel=0.05)


def test_of_many_articles_the_ends_are_shown() -> None:
    table = article_sentiment(scored(50)).assign(outlet="Écho")
    ax = charts.sentiment_bars(table)
    assert len(ax.get_yticklabels()) == 30
    assert "Shown: 30 of 50 articles, the highest and the lowest" in " ".join(lines(ax))
