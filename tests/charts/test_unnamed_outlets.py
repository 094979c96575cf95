"""Figures of outlets of which one is not known: `unknown` in a table, other words for readers."""

import pandas as pd
import pytest
from matplotlib.axes import Axes

from analysis import charts
from analysis.sentiment import article_sentiment
from analysis.wording import in_language
from analysis.words import keyness, keyness_of_each, trends

from .samples import by_outlet, far, heard, lines, rates, running, scored, voices


def unnamed(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(outlet=table["outlet"].replace("Gazette numéro 0", "unknown"))


def figure_of(chart: str) -> Axes:
    if chart == "word_bars":
        return charts.word_bars(unnamed(rates(3, by="outlet")), by="outlet")
    if chart == "word_cloud":
        return charts.word_cloud(keyness_of_each(unnamed(by_outlet(2))), size="g2", colour="outlet")
    if chart == "keyness_bars":
        return charts.keyness_bars(keyness(unnamed(by_outlet(2)), target="unknown"), target="unknown")
    if chart == "trend_lines":
        return charts.trend_lines(trends(unnamed(running(3)), ["accord"], by="outlet"), by="outlet")
    if chart == "similarity_tree":
        return charts.similarity_tree(far(3).replace("Gazette numéro 0", "unknown"))
    if chart == "voice_dots":
        return charts.voice_dots(unnamed(voices(2)))
    return charts.women_dots(heard(1), unnamed(heard(2)))


@pytest.mark.parametrize(
    "chart",
    [
        *("word_bars", "word_cloud", "keyness_bars", "trend_lines"),
        *("similarity_tree", "voice_dots", "women_dots"),
    ],
)
def test_an_outlet_that_is_not_known_is_called_so(chart: str) -> None:
    with in_language("fr"):
        ax = figure_of(chart)
        said = " ".join([*lines(ax), charts.alt_text(ax)])
    assert "unknown" not in said
    assert "média non précisé" in " ".join(said.replace("\n", " ").replace("\u00a0", " ").split())


@pytest.mark.parametrize(("outlets", "drawn"), [(3, "outlet"), (2, "article")])
def test_articles_of_outlets_that_are_not_named_are_no_outlet_to_compare(outlets: int, drawn: str) -> None:
    said = charts.alt_text(charts.sentiment_bars(article_sentiment(unnamed(scored(outlets)))))
    assert "not named" not in said
    assert ("A dot is one article" in said) is (drawn == "outlet")
