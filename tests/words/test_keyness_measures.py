"""What marks out one side, against others' implementations and published examples."""

from collections.abc import Hashable
from typing import Any, cast

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, false_discovery_control, hypergeom

from analysis.errors import UserError
from analysis.words import keyness, keyness_of_each
from analysis.words.keyness_measures import MEASURES

from .texts import counts, few

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
