"""What marks out one side, against others' implementations and published examples."""

from collections.abc import Hashable
from typing import Any, cast

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, false_discovery_control, fisher_exact, hypergeom

from analysis.errors import UserError
from analysis.words import beyond_chance, keyness, keyness_of_each, word_counts
from analysis.words.keyness_measures import MEASURES

from .texts import counts, few, tokens

SIGNED = ["g2", "log_ratio", "z", "specificity"]
two_sides = st.tuples(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 500), min_size=1),
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 500), min_size=1),
)


def of_word(a: int, c: int, b: int, d: int) -> dict[Hashable, Any]:
    """The keyness of a word that stands `a` times among `c` words and `b` times among `d`."""
    table = keyness(counts(one={"mot": a, "reste": c - a}, two={"mot": b, "reste": d - b}), target="one")
    return table.set_index("lemma").to_dict("index")["mot"]


def test_g2_is_dunnings() -> None:
    """« the swiss » in table 2 of Dunning 1993: 110 of 2,552 against 111 of 29,225."""
    assert of_word(110, 2552, 111, 29225)["g2"] == pytest.approx(270.72, abs=0.005)


@pytest.mark.parametrize(
    ("relative", "log_ratio"),
    [pytest.param(1, 0, id="as often"), pytest.param(2, 1, id="twice"), pytest.param(1024, 10, id="1,024 times")],
)
def test_log_ratio_is_hardies(relative: int, log_ratio: float) -> None:
    """The steps of Hardie 2014: each doubling of the rate adds one."""
    assert of_word(relative, 10_000, 1, 10_000)["log_ratio"] == pytest.approx(log_ratio)


def test_a_word_that_is_not_there_counts_as_half_a_time() -> None:
    assert of_word(8, 1000, 0, 1000)["log_ratio"] == pytest.approx(np.log2(8 / 0.5))


def test_log_odds_by_hand() -> None:
    """8 of 10 against 2 of 10, with a prior of 500 words of which half are this one."""
    odds = np.log((8 + 250) / (502 - 250)) - np.log((2 + 250) / (508 - 250))
    assert of_word(8, 10, 2, 10)["z"] == pytest.approx(odds / np.sqrt(1 / 258 + 1 / 252))


@pytest.mark.parametrize(
    ("n", "words", "specificity"),
    [
        pytest.param(45, 8395, 0.6161, id="first speech"),
        pytest.param(14, 6903, -4.1743, id="fourth speech"),
        pytest.param(4, 1084, -0.3977, id="ninth speech"),
    ],
)
def test_specificity_is_lafons(n: int, words: int, specificity: float) -> None:
    """« peuple » in speeches of Robespierre (Lafon 1980), 296 times in 61,449 words, as R's textometry (TXM) has it."""
    assert of_word(n, words, 296 - n, 61449 - words)["specificity"] == pytest.approx(specificity, abs=5e-5)


def test_specificity_far_beyond_what_a_float_holds() -> None:
    assert of_word(5_000, 10_000, 100, 10_000)["specificity"] == pytest.approx(
        -hypergeom.logpmf(5_000, 20_000, 5_100, 10_000) / np.log(10), rel=1e-3
    )


@few
@given(two_sides)
def test_the_measures_are_those_of_scipy(sides: tuple[dict[str, int], dict[str, int]]) -> None:
    table = keyness(counts(one=sides[0], two=sides[1]), target="one")
    c, d = (sum(side.values()) for side in sides)
    for row in cast(list[dict[str, Any]], table.to_dict("records")):
        a, b = row["n_target"], row["n_reference"]
        if a + b < c + d:
            test = chi2_contingency([[a, c - a], [b, d - b]], correction=False, lambda_="log-likelihood")
            assert abs(row["g2"]) == pytest.approx(test.statistic, abs=1e-8)
            assert row["p"] == pytest.approx(test.pvalue, abs=1e-8)
        law = hypergeom(c + d, a + b, c)
        # The tail's logarithm: the tail itself has lost its digits where it is below 1e-308.
        tail = law.logsf(a - 1) if row["specificity"] > 0 else law.logcdf(a)
        expected = -tail / np.log(10) if row["specificity"] else 0
        assert abs(row["specificity"]) == pytest.approx(expected, rel=1e-6, abs=1e-6)
    assert table["p_corrected"].to_numpy() == pytest.approx(false_discovery_control(table["p"]))


@few
@given(two_sides)
def test_swapping_the_sides_flips_the_signs(sides: tuple[dict[str, int], dict[str, int]]) -> None:
    one = keyness(counts(one=sides[0], two=sides[1]), target="one").set_index("lemma")[SIGNED]
    two = keyness(counts(one=sides[0], two=sides[1]), target="two").set_index("lemma")[SIGNED]
    assert np.abs((one + two.loc[one.index]).to_numpy()).max() < 1e-8


@few
@given(two_sides)
def test_a_side_against_itself_is_zero(sides: tuple[dict[str, int], dict[str, int]]) -> None:
    table = keyness(counts(one=sides[0], two=sides[0]), target="one")
    assert table[SIGNED].abs().max(axis=None) == 0
    assert (table["p_corrected"] == 1).all()


@pytest.mark.filterwarnings("error")
@few
@given(two_sides)
def test_no_number_is_missing(sides: tuple[dict[str, int], dict[str, int]]) -> None:
    assert np.isfinite(keyness(counts(one=sides[0], two=sides[1]), target="one")[MEASURES].to_numpy()).all()


def by_article(one: list[str], two: list[str], wire: list[str] | None = None) -> pd.DataFrame:
    """Keyness of the first articles against the others, from counts by article."""
    table = tokens(*one, *two, outlets=["one"] * len(one) + ["two"] * len(two), wire=wire)
    return keyness(word_counts(table, by=["outlet", "article_id"]), target="one").set_index("lemma")


ONE = ["paix paix pont", "pont paix traité", "paix traité", "paix pont pont pont"]
TWO = ["pont pont", "traité paix pont", "pont traité traité"]


def test_the_test_by_articles_is_fishers() -> None:
    table = by_article(ONE, TWO)
    texts = [[text.split() for text in side] for side in (ONE, TWO)]
    words = [word for side in texts for text in side for word in text]
    for word in ("paix", "pont", "traité"):
        usual = words.count(word) / len(words)
        often = [sum(text.count(word) / len(text) > usual for text in side) for side in texts]
        four = [often, [len(side) - n for side, n in zip(texts, often, strict=True)]]
        tails = [fisher_exact(four, alternative=tail).pvalue for tail in ("less", "greater")]
        assert table.loc[word, "p_by_article"] == pytest.approx(min(2 * min(tails), 1))


def test_counts_by_article_give_the_same_measures() -> None:
    table = tokens(*ONE, *TWO, outlets=["one"] * 4 + ["two"] * 3)
    whole = keyness(word_counts(table, by="outlet"), target="one")
    parts = keyness(word_counts(table, by=["outlet", "article_id"]), target="one")
    assert list(parts.columns) == [*whole.columns, "p_by_article", "p_by_article_corrected"]
    pd.testing.assert_frame_equal(parts[whole.columns], whole)


def test_a_word_that_one_article_repeats_is_not_beyond_chance() -> None:
    """Word by word both are as sure; article by article only the one that all of them use is."""
    rest = "traité " * 25
    one = [rest + "paix " * 4 + ("pont " * 24 if number == 0 else "") for number in range(6)]
    table = by_article(one, [rest + "accord"] * 6)
    sure = beyond_chance(table)
    assert table.loc[["paix", "pont"], "n_target"].tolist() == [24, 24]
    assert (table["p_corrected"][["paix", "pont"]] < 0.001).all()
    assert sure["paix"]
    assert not sure["pont"]
    assert beyond_chance(table.drop(columns="p_by_article_corrected"))["pont"]


def labels_exchanged(outlets: int, each: int) -> tuple[int, int]:
    """How many words of articles with labels given by lot are beyond chance: corrected, and word by word alone.

    Words come in bunches, as they do in the press: few articles have a word, and these repeat it.
    """
    rng = np.random.default_rng(20310512)
    articles, words = outlets * each, 300
    n = (rng.random((articles, words)) < 0.1) * rng.negative_binomial(1, 0.2, (articles, words))
    article, word = np.nonzero(n)
    found = pd.DataFrame({"article_id": article, "lemma": np.char.add("mot", word.astype(str)), "n": n[article, word]})
    both = alone = 0
    for _ in range(10):
        outlet = rng.permutation(np.arange(articles) % outlets)
        key = keyness_of_each(found.assign(outlet=outlet[article]), at_least=3)
        both += int(beyond_chance(key).sum())
        alone += int((key["p_corrected"] < 0.05).sum())
    return both, alone


@pytest.mark.parametrize(("outlets", "each"), [(2, 40), (10, 20), (10, 3)])
def test_no_word_marks_out_articles_that_were_shared_out_by_lot(outlets: int, each: int) -> None:
    both, alone = labels_exchanged(outlets, each)
    assert both <= 1
    assert alone > 50  # what words in bunches do to a test word by word


def test_a_few_articles_without_a_word_are_no_proof_that_it_is_avoided() -> None:
    """Welch's test, of rates of which one side's do not vary, would be sure."""
    other = ["paix traité traité traité" if number % 2 else "traité " * 4 for number in range(60)]
    table = by_article(["traité " * 40] * 3, other)
    assert table["n_target"]["paix"] == 0
    assert table["p_by_article"]["paix"] > 0.1


def test_both_p_values_are_corrected_for_all_words_of_all_groups() -> None:
    table = tokens(*ONE, *TWO, "paix traité", "paix", outlets=["one"] * 4 + ["two"] * 3 + ["three"] * 2)
    key = keyness_of_each(word_counts(table, by=["outlet", "article_id"]))
    assert len(key) == 9
    for p in ("p", "p_by_article"):
        assert key[f"{p}_corrected"].to_numpy() == pytest.approx(false_discovery_control(key[p]))


def test_each_group_has_the_figures_of_a_comparison_of_its_own() -> None:
    table = tokens(*ONE, *TWO, "paix traité", "paix", outlets=["one"] * 4 + ["two"] * 3 + ["three"] * 2)
    counts_by_article = word_counts(table, by=["outlet", "article_id"])
    each = keyness_of_each(counts_by_article)
    for outlet in ("one", "two", "three"):
        own = each[each["outlet"] == outlet].drop(columns=["outlet", "p_corrected", "p_by_article_corrected"])
        alone = keyness(counts_by_article, target=outlet)[own.columns]
        pd.testing.assert_frame_equal(own.reset_index(drop=True), alone)


def test_a_reprint_makes_the_test_by_articles_no_surer() -> None:
    once = by_article(ONE, TWO)["p_by_article"]
    wire = ["a0", "a1", "a2", "a3", "a3", "a3", "a6", "a7", "a8"]
    reprinted = by_article([*ONE, ONE[-1], ONE[-1]], TWO, wire)["p_by_article"]
    assert reprinted.to_dict() == pytest.approx(once.to_dict())


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("one", "two", "p"),
    [
        pytest.param(["paix pont"], ["pont", "traité"], 1.0, id="one article on a side"),
        pytest.param(["paix pont", "paix pont"], ["paix pont", "pont paix"], 1.0, id="all the same"),
        pytest.param(["paix", "paix"], ["pont", "pont"], 1 / 3, id="two articles prove little"),
        pytest.param(["paix"] * 5, ["pont"] * 5, 2 / 252, id="ten articles can be parted in 252 ways"),
    ],
)
def test_the_test_by_articles_at_its_ends(one: list[str], two: list[str], p: float) -> None:
    assert by_article(one, two).loc["paix", "p_by_article"] == pytest.approx(p)


def test_rare_words_are_left_out_after_the_totals_are_taken() -> None:
    table = keyness(counts(one={"mot": 5, "rare": 1}, two={"mot": 5, "reste": 9}), target="one", at_least=2)
    assert "rare" not in table["lemma"].tolist()
    assert table[["total_target", "total_reference"]].iloc[0].tolist() == [6, 14]


def test_the_reference_can_be_one_of_several_or_all_the_others() -> None:
    three = counts(one={"mot": 5}, two={"mot": 5}, three={"mot": 1, "reste": 9})
    assert keyness(three, target="one", reference="two")["total_reference"].iloc[0] == 5
    assert keyness(three, target="one")["total_reference"].iloc[0] == 15


def test_each_outlet_is_compared_with_the_others() -> None:
    table = keyness_of_each(counts(one={"mot": 5}, two={"mot": 5}, three={"reste": 9}))
    assert table.groupby("outlet")["total_target"].first().to_dict() == {"one": 5, "three": 9, "two": 5}


@pytest.mark.parametrize(
    ("table", "sides", "message"),
    [
        pytest.param(counts(Écho={"mot": 1}), {"target": "Écho"}, "needs two sides.*the only outlet is Écho", id="one"),
        pytest.param(counts(), {"target": "Écho"}, "there is no outlet", id="none"),
        pytest.param(counts(a={"x": 1}, b={"x": 1}), {"target": "c"}, "no outlet c; there are a, b", id="unknown"),
        pytest.param(counts(a={"x": 1}, b={"x": 1}), {"target": "a", "reference": "a"}, "with another", id="same"),
        pytest.param(counts(a={"x": 1}, b={"x": 0}), {"target": "a"}, r"reference \(b\) has no words", id="no words"),
        pytest.param(counts(a={"x": 1}, b={"x": 1}), {"target": "a", "by": "journal"}, "column journal", id="column"),
        pytest.param(counts(a={"x": 1}, b={"x": 1}), {"target": "a", "prior": 0}, "prior is 0", id="no prior"),
        pytest.param(counts(a={"x": 1}, b={"x": 1}), {"target": "a", "prior": float("nan")}, "prior is nan", id="nan"),
    ],
)
def test_what_cannot_be_compared_is_said(table: pd.DataFrame, sides: dict, message: str) -> None:
    with pytest.raises(UserError, match=message):
        keyness(table, **sides)
    if len(table["outlet"].unique()) < 2:
        with pytest.raises(UserError, match="Keyness needs two sides"):
            keyness_of_each(table)
