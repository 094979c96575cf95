"""Rates per 10,000 words, and their intervals where words come in bunches."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.words import content_words, word_counts, word_rates

from . import texts
from .test_counts import TOKENS, tokens_tables


@texts.few
@given(tokens_tables, st.sampled_from([None, "outlet", ["outlet", "article_id"]]))
def test_rates_of_each_group_sum_to_ten_thousand(tokens: pd.DataFrame, by: str | list[str] | None) -> None:
    before = tokens.copy()
    rates = word_rates(word_counts(tokens, by=by), by=by)
    sums = rates.groupby(by)["per_10k"].sum() if by else pd.Series([rates["per_10k"].sum()] if len(rates) else [])
    assert sums.tolist() == pytest.approx([10_000] * len(sums))
    assert rates["n"].sum() == len(tokens)
    assert (rates["articles"] <= rates["of_articles"]).all()
    pd.testing.assert_frame_equal(tokens, before)


def test_rates_of_groups_have_their_own_denominators() -> None:
    rates = word_rates(word_counts(content_words(TOKENS), by="outlet"), by="outlet")
    sommet = rates[rates["lemma"] == "sommet"].set_index("outlet")
    assert sommet["total"].to_dict() == {"Écho": 6, "Voix": 1}
    assert sommet["per_10k"].to_dict() == pytest.approx({"Écho": 20_000 / 6, "Voix": 10_000})


@pytest.mark.parametrize(
    ("n", "total", "low", "high"),
    [
        pytest.param(10, 100, 0.0552, 0.1744, id="ten of a hundred"),
        pytest.param(0, 20, 0.0, 0.1611, id="none of twenty"),
        pytest.param(20, 20, 0.8389, 1.0, id="all of twenty"),
    ],
)
def test_intervals_of_counts_without_articles_are_wilsons(n: int, total: int, low: float, high: float) -> None:
    rates = word_rates(pd.DataFrame({"lemma": ["a", "b"], "n": [n, total - n]})).iloc[0]
    assert rates["low"] / 10_000 == pytest.approx(low, abs=5e-5)
    assert rates["high"] / 10_000 == pytest.approx(high, abs=5e-5)


def in_bunches(rng: np.random.Generator, articles: int) -> pd.DataFrame:
    """A word that one article in ten has, and repeats: 3 in 100 of its words, which are 3 in 1,000 of all."""
    size = np.maximum(rng.lognormal(5, 0.7, articles).astype(int), 5)
    n = np.minimum((rng.random(articles) < 0.1) * rng.poisson(0.03 * size), size)
    lemmas = np.repeat(np.tile(["bunch", "other"], articles), np.column_stack([n, size - n]).ravel())
    return pd.DataFrame({"article_id": np.repeat(np.arange(articles), size), "lemma": lemmas, "pos": "NOUN"})


@pytest.mark.slow
@pytest.mark.parametrize("articles", [40, 100])
def test_intervals_hold_the_rate_of_a_word_that_comes_in_bunches(articles: int) -> None:
    """Of 200 drawn coverages, of which the nominal 95 % should; Wilson's interval of all words holds it in 40 %.

    Counted are those in which three articles have the word: in the others there is no interval.
    """
    rng = np.random.default_rng(20310512)
    held: list[bool] = []
    without: list[bool] = []
    for _ in range(200):
        counts = word_counts(in_bunches(rng, articles)).query("lemma == 'bunch' or articles == of_articles")
        if counts["lemma"].eq("bunch").any():
            for found, table in ((held, counts), (without, counts.drop(columns="deff"))):
                row = word_rates(table).set_index("lemma").loc["bunch"]
                if pd.notna(row["low"]):
                    found.append(bool(row["low"] <= 30 <= row["high"]))
    assert len(held) > 100
    assert np.mean(held) >= 0.92
    assert np.mean(without) < 0.7


def test_the_design_effect_by_hand() -> None:
    """Two of three articles have « pont » in 0 and 4 of 4 words: 5 of 12 in all, the third in 1 of 4."""
    counts = word_counts(texts.tokens("paix paix paix paix", "pont pont pont pont", "pont paix paix paix"))
    rate = 5 / 12
    spread = 3 / 2 * sum((n - rate * 4) ** 2 for n in (0, 4, 1))
    assert counts.set_index("lemma")["deff"].to_dict() == pytest.approx(
        dict.fromkeys(["paix", "pont"], spread / (12 * rate * (1 - rate)))
    )


def test_a_reprint_makes_an_interval_no_narrower() -> None:
    once = word_rates(word_counts(texts.tokens("pont pont paix", "paix paix pont", "paix pont pont paix")))
    printed = ["pont pont paix", "paix paix pont", "paix pont pont paix", "paix pont pont paix"]
    twice = word_rates(word_counts(texts.tokens(*printed, wire=["a0", "a1", "a2", "a2"]), by="outlet"))
    assert twice["deff"].tolist() == pytest.approx(once["deff"].tolist())
    assert twice["high"].tolist() == pytest.approx(once["high"].tolist())


def test_one_article_shows_nothing_of_how_articles_differ() -> None:
    counts = word_counts(texts.tokens("pont pont paix"))
    assert counts["deff"].isna().all()
    pd.testing.assert_frame_equal(word_rates(counts).drop(columns="deff"), word_rates(counts.drop(columns="deff")))


@pytest.mark.filterwarnings("error")
def test_a_group_without_words_has_rates_of_zero() -> None:
    rates = word_rates(pd.DataFrame({"outlet": ["Écho"], "lemma": ["paix"], "n": [0]}), by="outlet")
    assert rates["per_10k"].tolist() == [0.0]
    assert rates.notna().all(axis=None)
