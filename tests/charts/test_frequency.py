"""Bars and dots of word frequencies."""

from collections.abc import Callable

import pandas as pd
import pytest
from matplotlib.axes import Axes

from analysis import charts, show
from analysis.charts.style import drawn_narrow
from analysis.errors import UserError
from analysis.words import (
    word_counts,
    word_rates,
)

from .samples import lines, rates


def test_the_title_of_word_bars_names_the_most_frequent_word() -> None:
    alt = charts.alt_text(charts.word_bars(rates(1))).replace("\u00a0", " ")
    assert alt.startswith("“partenariat”, a noun, is the most frequent word: 2,414 per 10,000. ")


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        pytest.param([3, 1, 1], "“w0”, a noun, is the most frequent word: 6,000 per 10,000", id="one"),
        pytest.param([2, 2, 1], "“w0” and “w1” are the most frequent words: 4,000 per 10,000 each", id="two"),
        pytest.param([1, 1, 1], "“w0”, “w1” and “w2” are the most frequent words: 3,333", id="three"),
        pytest.param([1] * 5, "5 words are equally frequent: 2,000 per 10,000 each", id="all alike"),
    ],
)
def test_word_bars_claim_no_winner_where_there_is_none(counts: list[int], title: str) -> None:
    lemmas = [f"w{number}" for number, count in enumerate(counts) for _ in range(count)]
    tokens = pd.DataFrame({"article_id": "a", "lemma": lemmas, "pos": "NOUN"})
    alt = charts.alt_text(charts.word_bars(word_rates(word_counts(tokens))))
    assert alt.replace("\u00a0", " ").startswith(title)


def test_denominators_stand_under_the_title() -> None:
    assert any("29 content words, 1 text" in line for line in (" ".join(lines(charts.word_bars(rates(1)))),))


def test_word_bars_show_n_words_the_most_frequent_on_top() -> None:
    ax = charts.word_bars(rates(2), n=3)
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert labels == rates(2)["lemma"].head(3).tolist()
    assert ax.yaxis_inverted()


@pytest.mark.parametrize(
    ("n", "said"),
    [
        pytest.param(1, "2 more are as frequent as the last", id="two left out"),
        pytest.param(2, "One more is as frequent as the last", id="one left out"),
        pytest.param(3, None, id="none"),
        pytest.param(4, None, id="all are shown"),
    ],
)
def test_word_bars_say_what_a_cut_among_equals_leaves_out(n: int, said: str | None) -> None:
    counts = pd.DataFrame({"lemma": list("abcd"), "pos": "NOUN", "n": [5, 5, 5, 1], "of_articles": 1})
    alt = charts.alt_text(charts.word_bars(word_rates(counts), n=n))
    assert "as frequent as the last" not in alt if said is None else said in alt


@pytest.mark.parametrize("of", ["content word", "name", "run of three words"])
def test_the_bars_are_told_in_their_order_whatever_they_are_of(of: str) -> None:
    counts = pd.DataFrame({"lemma": ["a", "b"], "pos": "NOUN", "n": [5, 4], "of_articles": 1})
    said = charts.alt_text(charts.word_bars(word_rates(counts), of=of)).replace("\u00a0", " ")
    assert "From the longest bar down: “a”" in said
    assert of == "content word" or "word:" not in said


def test_long_names_of_outlets_leave_room_for_the_dots() -> None:
    several = rates(60, by="outlet")
    several["outlet"] = "Le Courrier républicain de la Haute-Vallée, " + several["outlet"]
    several = several.assign(low=several["per_10k"] * 0.999, high=several["per_10k"] * 1.001, n=3, total=1000)
    several = several.assign(of_articles=100)
    several["lemma"] = "union des États riverains et de " + several["lemma"]
    ax = charts.word_bars(several, by="outlet")
    shown = [text.get_text() for text in ax.texts]
    assert shown
    assert all(text.endswith("…") and len(text) < 40 for text in shown)
    for figure in (ax.figure, drawn_narrow(ax.figure)):  # type: ignore[arg-type]
        assert figure is not None
        assert figure.axes[0].get_position().width > 0.05


@pytest.mark.parametrize("chart", [charts.word_bars, charts.word_cloud])
def test_rates_of_several_groups_are_not_taken_for_one(chart: Callable[[pd.DataFrame], Axes]) -> None:
    with pytest.raises(UserError, match="several times"):
        chart(rates(2, by="outlet"))


def test_money_is_not_mathematics() -> None:
    tokens = pd.DataFrame({"article_id": "a", "lemma": ["10 $ ou 20 $"], "pos": "NOUN"})
    assert "10 $ ou 20 $" in show.figure(charts.word_bars(word_rates(word_counts(tokens)))).html


@pytest.mark.parametrize(
    ("articles", "apart"), [pytest.param(3, False, id="three"), pytest.param(60, True, id="sixty")]
)
def test_few_articles_without_a_word_may_be_about_something_else(articles: int, apart: bool) -> None:
    """The word is in a third of the other outlet's articles: three without it are no sign of anything."""
    used = {"lemma": "barrage", "n": 300, "articles": 30, "per_10k": 60.0, "low": 40.0, "high": 90.0}
    rows = [
        {"outlet": "Écho", "total": 50_000, "of_articles": 90, **used},
        {"outlet": "Écho", "total": 50_000, "of_articles": 90, **used, "lemma": "eau"},
        {"outlet": "Voix", "total": 9_000, "of_articles": articles, **used, "lemma": "eau", "articles": 3},
    ]
    assert ("barrage" in charts.groups_apart(pd.DataFrame(rows).assign(pos="NOUN"))) == apart
