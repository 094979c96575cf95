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
    return charts.women_dots(heard(1), unnamed(heard(2)))


@pytest.mark.parametrize(
    "chart",
    [
        *("word_bars", "word_cloud", "keyness_bars", "trend_lines"),
        *("similarity_tree", "women_dots"),
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


@pytest.mark.parametrize(
    ("outlets", "drawn", "parts"),
    [
        pytest.param(1, "all together", 40, id="none has a name"),
        pytest.param(2, "all together", 40, id="one has"),
        pytest.param(3, "Gazette numéro 1", 80, id="two have"),
    ],
)
def test_voices_in_articles_of_outlets_that_are_not_named(outlets: int, drawn: str, parts: int) -> None:
    by_outlet = unnamed(voices(outlets)).assign(n=20)
    together = voices(1).assign(n=20).drop(columns="outlet")
    said = charts.alt_text(charts.voice_dots(by_outlet, together=together))
    assert f"{drawn} narration" in said
    assert "not named" not in said
    assert f"of {parts} parts" in said
