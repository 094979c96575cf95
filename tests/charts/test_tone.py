"""Figures of voices and of the tone towards names: headlines, key, intervals, alt text."""

from collections.abc import Callable, Iterator

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes

from analysis import charts
from analysis.charts import alt_text


@pytest.fixture(autouse=True)
def _close_figures() -> Iterator[None]:
    yield
    plt.close("all")


def words_of(ax: Axes) -> str:
    texts = [*ax.texts, *ax.figure.texts, *ax.get_yticklabels()]
    return " ".join(text.get_text() for text in texts).replace("\n", " ")


def voices(narration: float, statements: float, articles: int = 3) -> pd.DataFrame:
    several = articles > 1
    return pd.DataFrame(
        {
            "outlet": ["Écho", "Écho"],
            "voice": ["narration", "statements"],
            "polarity": [narration, statements],
            "low": [narration - 0.1 if several else np.nan, statements - 0.1 if several else np.nan],
            "high": [narration + 0.1 if several else np.nan, statements + 0.1 if several else np.nan],
            "n": 20,
            "articles": articles,
            "note": "" if several else "one article",
        }
    )


def names(*polarities: float, rank: bool = True) -> pd.DataFrame:
    polarity = np.array(polarities)
    return pd.DataFrame(
        {
            "name": [f"Actrice {i}" for i in range(len(polarity))],
            "polarity": polarity,
            "low": polarity - 0.1,
            "high": polarity + 0.1,
            "n": 12,
            "articles": 4,
            "note": "",
            "rank": np.arange(1.0, len(polarity) + 1) if rank else np.nan,
        }
    )


@pytest.mark.parametrize(
    ("narration", "statements", "headline"),
    [
        pytest.param(-0.2, 0.1, "The polarity of statements is clearly higher than that of narration", id="more"),
        pytest.param(0.4, 0.1, "The polarity of statements is clearly lower than that of narration", id="less"),
        pytest.param(0.2, 0.1, "No clear difference between statements and narration", id="overlapping"),
    ],
)
def test_the_headline_says_which_voice_is_less_positive(narration: float, statements: float, headline: str) -> None:
    ax = charts.voice_dots(voices(narration, statements))
    assert alt_text(ax).startswith(f"{headline}. ")
    assert "Écho narration" in alt_text(ax)
    two = pd.concat([voices(narration, statements), voices(0.0, 0.05).assign(outlet="Voix")])
    of_two = f"{headline} in one of 2 outlets" if "clearly" in headline else "In no outlet do statements and narration"
    assert alt_text(charts.voice_dots(two)).startswith(of_two)


def test_charts_of_two_pages_count_the_same_parts_of_sentences() -> None:
    means = voices(0.1, 0.2)
    assert "of 40 parts of sentences" in words_of(charts.voice_dots(means.assign(n=19.5), together=means.assign(n=20)))


def test_one_article_has_no_line_and_the_figure_says_so() -> None:
    assert "No lines: fewer than three texts." in words_of(charts.voice_dots(voices(0.1, 0.2, articles=1)))
    assert "No line" not in words_of(charts.voice_dots(voices(0.1, 0.2)))


def test_one_voice_alone_is_said() -> None:
    assert "Only narration" in words_of(charts.voice_dots(voices(0.1, 0.2).head(1)))


def test_names_far_apart_make_the_headline_and_near_ones_do_not() -> None:
    assert "most positive towards Actrice 0 (+0.50)" in words_of(charts.towards_dots(names(0.5, 0.1, -0.4)))
    assert "do not clearly differ" in words_of(charts.towards_dots(names(0.12, 0.1)))


def test_names_without_a_rank_are_hollow() -> None:
    ax = charts.towards_dots(names(0.5, -0.5, rank=False))
    assert "Too few mentions" in words_of(ax)
    assert "Hollow" in words_of(ax)
    assert "12 mentions" in words_of(ax).replace("\u00a0", " ")


def test_a_name_in_one_article_has_no_line_and_the_figure_says_so() -> None:
    means = names(0.5, -0.5).assign(articles=[4, 1], low=[0.4, np.nan], high=[0.6, np.nan])
    assert "No line: fewer than three texts (1 of 2)" in words_of(charts.towards_dots(means))


@pytest.mark.parametrize("chart", [charts.voice_dots, charts.towards_dots])
def test_what_could_not_be_scored_is_not_drawn(chart: Callable[[pd.DataFrame], Axes]) -> None:
    means = (voices(0.1, 0.2) if chart is charts.voice_dots else names(0.1, 0.2)).assign(outlet=["Écho", "Muet"])
    means.loc[1, ["polarity", "low", "high", "articles"]] = [np.nan, np.nan, np.nan, 0]
    assert len(chart(means).get_yticklabels()) == 1
    assert "NaN" not in alt_text(chart(means))
    assert alt_text(chart(means.tail(1))) == alt_text(chart(means.head(0)))


def test_articles_without_a_score_are_left_out_of_the_bars_and_counted() -> None:
    table = pd.DataFrame(
        {"article_id": ["a", "b"], "outlet": ["Écho", "Muet"], "polarity": [0.2, np.nan], "sentences": 3, "scored": 2}
    )
    assert "Left out: 1 text in which nothing could be scored." in words_of(charts.sentiment_bars(table)).replace(
        "\u00a0", " "
    )
    assert alt_text(charts.sentiment_bars(table.tail(1))).startswith("Nothing in these articles could be scored")


def test_outlets_have_equal_parts_of_what_they_print_alike() -> None:
    table = pd.DataFrame({"article_id": list("abc"), "outlet": ["Écho", "Voix", "Écho"], "sentences": 3, "scored": 3})
    table = table.assign(polarity=[0.6, 0.6, 0.0], wire_group=["a", "a", "c"])
    ax = charts.sentiment_bars(table)
    assert [text.get_text() for text in ax.texts][:2] == ["+0.20", "+0.60"]
    assert (
        "3 articles, 6 sentences. A dot is one article, a bar the mean of the outlet’s articles, each counting the"
        in words_of(ax).replace("\n", " ")
    )  # those of the text that two print once
    assert "A text that several print is shared out equally among them; its sentences count once." in words_of(ax)
    assert "equal parts" not in words_of(charts.sentiment_bars(table.assign(wire_group=table["article_id"])))
    assert "2 texts, 6 sentences" in words_of(charts.sentiment_bars(table.assign(outlet="Écho"))).replace("\u00a0", " ")


def test_of_many_names_the_figure_says_how_many_are_shown() -> None:
    ax = charts.towards_dots(names(*np.linspace(0.5, -0.5, 40)))
    assert len(ax.get_yticklabels()) == 15
    assert "15 of 40 names" in words_of(ax)


@pytest.mark.parametrize("chart", [charts.voice_dots, charts.towards_dots])
def test_nothing_is_said_in_a_sentence(chart: object) -> None:
    empty = (voices(0, 0) if chart is charts.voice_dots else names(0.1)).head(0)
    assert alt_text(chart(empty)).endswith(".")  # type: ignore[operator]


def test_the_course_of_rated_sentences_counts_labels() -> None:
    rated = pd.DataFrame(
        {
            "article_id": "a",
            "sentence": range(3),
            "polarity": [0.8, -0.7, 0.1],
            "label": ["positive", "negative", None],
            "evidence": [[["paix", 0.6]], [["guerre", -0.6]], []],
            "lexicon": 0.0,
        }
    )
    ax = charts.sentiment_course(rated, article_id="a")
    assert "Of 3 sentences, the model calls 1 negative and 1 positive; it is not sure of 1" in words_of(ax)
    assert "by the model" in words_of(ax)


@pytest.mark.parametrize(
    ("labels", "key"),
    [
        pytest.param(["positive", "negative", None], ["positive", "negative", "neutral or not sure"], id="all"),
        pytest.param(["positive", "neutral", None], ["positive", "neutral or not sure"], id="none negative"),
        pytest.param(["negative", "negative", "negative"], ["negative"], id="negative alone"),
        pytest.param([None, None, None], ["neutral or not sure"], id="none sure"),
    ],
)
def test_the_key_of_a_course_has_the_colours_that_are_drawn(labels: list[str | None], key: list[str]) -> None:
    heights = {"positive": 0.6, "negative": -0.6, "neutral": 0.1, None: 0.2}
    rated = pd.DataFrame({"article_id": "a", "sentence": range(3), "label": labels, "lexicon": 0.0})
    rated = rated.assign(polarity=[heights[label] for label in labels], evidence="")
    (legend,) = charts.sentiment_course(rated, article_id="a").figure.legends
    assert [text.get_text() for text in legend.get_texts()] == key


def test_the_key_of_voices_has_those_that_are_drawn() -> None:
    means = voices(0.3, -0.2)
    (legend,) = charts.voice_dots(means[means["voice"] == "narration"]).figure.legends
    assert len(legend.get_texts()) == 1


def test_a_sentence_without_a_score_is_a_dot_in_the_course() -> None:
    rated = pd.DataFrame(
        {
            "article_id": "a",
            "sentence": range(20),
            "polarity": [np.nan, *[0.8, -0.7] * 9, np.nan],
            "label": None,
            "evidence": [[]] * 20,
            "lexicon": 0.0,
        }
    )
    assert "NaN" not in alt_text(charts.sentiment_course(rated, article_id="a"))
    one = charts.sentiment_course(rated.head(1), article_id="a")
    assert one.get_ylim() == pytest.approx((-0.6, 0.6))
    assert [tick for tick in one.get_xticks() if tick % 1] == []
