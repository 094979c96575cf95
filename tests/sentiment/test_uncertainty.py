"""Intervals over articles, reprints once, corrected shares."""

import numpy as np
import pandas as pd
import pytest

from analysis import sentiment
from analysis.intervals import most_apart
from analysis.sentiment.uncertainty import agreement_figures


def rows(**polarity: list[float]) -> pd.DataFrame:
    table = [(article, value) for article, values in polarity.items() for value in values]
    return pd.DataFrame(table, columns=["article_id", "polarity"])


@pytest.mark.parametrize("articles", [{"a": [0.1, 0.5]}, {"a": [0.1], "b": [0.5]}])
def test_one_or_two_articles_have_no_interval_and_say_why(articles: dict[str, list[float]]) -> None:
    (mean,) = sentiment.mean_polarity(rows(**articles)).to_dict("records")
    assert mean["polarity"] == pytest.approx(0.3)
    assert np.isnan(mean["low"])
    assert np.isnan(mean["high"])
    assert mean["note"].startswith("fewer than three texts")


def test_an_interval_holds_the_mean_and_shrinks_with_more_articles() -> None:
    few = rows(**{f"a{i}": [(-1) ** i * 0.5] for i in range(4)})
    many = rows(**{f"a{i}": [(-1) ** i * 0.5] for i in range(100)})
    (small,), (large,) = (sentiment.mean_polarity(t).to_dict("records") for t in (few, many))
    assert small["low"] <= 0 <= small["high"]
    assert large["high"] - large["low"] < small["high"] - small["low"]


def test_articles_not_sentences_are_drawn() -> None:
    alike = rows(a=[0.5] * 50, b=[-0.5] * 50, c=[-0.5] * 50)
    (mean,) = sentiment.mean_polarity(alike).to_dict("records")
    assert (mean["low"], mean["high"]) == (-1, 1)


@pytest.mark.parametrize("articles", [3, 5, 20])
def test_an_interval_that_says_95_per_cent_holds_the_truth_so_often(articles: int) -> None:
    draws = np.random.default_rng(0).normal(0.1, 0.05, size=(200, articles))
    table = pd.DataFrame(
        {"polarity": draws.ravel(), "run": np.repeat(range(200), articles), "article_id": np.tile(range(articles), 200)}
    )
    means = sentiment.mean_polarity(table, by="run")
    assert ((means["low"] <= 0.1) & (means["high"] >= 0.1)).mean() >= 0.9


def test_rows_without_a_polarity_do_not_count() -> None:
    (mean,) = sentiment.mean_polarity(rows(a=[0.4, np.nan], b=[np.nan])).to_dict("records")
    assert (mean["polarity"], mean["n"], mean["articles"]) == (0.4, 1, 1)
    assert mean["note"].startswith("fewer than three texts")
    (mean,) = sentiment.mean_polarity(rows(a=[np.nan])).to_dict("records")
    assert np.isnan(mean["polarity"])
    assert mean["note"] == "nothing in it could be scored"


def test_weights_count() -> None:
    table = rows(a=[1.0, 0.0]).assign(words=[3, 1])
    assert sentiment.mean_polarity(table, weight="words")["polarity"].iloc[0] == pytest.approx(0.75)


def test_groups_of_nothing() -> None:
    assert sentiment.mean_polarity(rows().assign(outlet=""), by="outlet").empty


def test_figures_of_a_scorer_that_is_always_right_and_one_that_says_one_thing() -> None:
    truth = np.array([0, 1, 2] * 20)
    assert agreement_figures(truth, truth)["macro_f1"] == 1
    same = agreement_figures(truth, np.ones(60, dtype=int))
    assert same["macro_f1"] == pytest.approx(0.5 / 3)
    assert same["accuracy_low"] < same["accuracy"] < same["accuracy_high"]


def printed(outlet: str, *texts: tuple[str, float]) -> pd.DataFrame:
    """Articles of an outlet, each with the text that it prints and its polarity."""
    table = pd.DataFrame(texts, columns=["wire_group", "polarity"]).assign(outlet=outlet)
    return table.assign(article_id=[f"{outlet} {n}" for n in range(len(texts))])


def test_what_an_outlet_prints_five_times_is_one_text_of_which_nothing_follows() -> None:
    """Five editions of a newspaper with one report in all of them, a few words cut here or there."""
    other = printed("Voix", *[(f"b{n}", -0.4 + n / 50) for n in range(5)])
    editions = printed("Écho", *[("a", 0.6 + n / 50) for n in range(5)])
    means = sentiment.mean_polarity(pd.concat([editions, other], ignore_index=True), by="outlet").set_index("outlet")
    assert means["articles"].tolist() == [5, 5]
    assert means["low"].isna().tolist() == [False, True]
    assert str(means.loc["Écho", "note"]).startswith("fewer than three texts")
    assert most_apart(means, "polarity") is None
    each = sentiment.mean_polarity(pd.concat([editions, other]), by="outlet", copies="each").set_index("outlet")
    assert most_apart(each, "polarity") == ("Voix", "Écho")


def test_an_outlet_of_texts_that_differ_has_its_interval_still() -> None:
    texts = printed("Écho", *[(f"a{n // 2}", 0.6 + n / 50) for n in range(10)])
    (mean,) = sentiment.mean_polarity(texts, by="outlet").to_dict("records")
    assert mean["articles"] == 10
    assert mean["low"] < mean["polarity"] < mean["high"]
