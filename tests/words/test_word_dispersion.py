"""Spread over articles, and the places of words."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UserError
from analysis.words import dispersion, occurrences, word_counts

from .texts import counts, few, tokens

# The corpus of five parts in Gries 2008, "Dispersions and adjusted frequencies in corpora".
GRIES = ["bamnibeup", "basatbewqn", "bcagabesta", "baghabeaat", "bahaabeaxat"]
tables = st.dictionaries(
    st.sampled_from(["Écho", "Voix", "Frondeur"]),
    st.dictionaries(st.sampled_from("abcd"), st.integers(1, 50), min_size=1),
    min_size=2,
)


def letters(parts: list[str]) -> pd.DataFrame:
    rows = [(f"part {number}", letter) for number, part in enumerate(parts) for letter in part]
    table = pd.DataFrame(rows, columns=["article_id", "lemma"]).assign(pos="NOUN")
    return dispersion(word_counts(table, by="article_id")).set_index("lemma")


def test_dispersion_is_that_of_gries_and_juilland() -> None:
    """The word « a » of Gries 2008: frequency 15, range 5, D 0.785; Gries 2020 gives DP 0.18 and DPnorm 0.22."""
    of_a = letters(GRIES).to_dict("index")["a"]
    assert [of_a[name] for name in ("n", "range", "parts")] == [15, 5, 5]
    assert of_a["juilland_d"] == pytest.approx(0.785, abs=5e-4)
    assert of_a["dp"] == pytest.approx(0.18, abs=5e-3)
    assert of_a["dp_norm"] == pytest.approx(0.22, abs=5e-3)


def test_an_even_word_and_one_of_a_single_part() -> None:
    table = letters(["ab", "acc", "acccc"] + ["addddddddd"] * 9 + ["x"])
    assert letters(["ab", "ab", "ab"])[["dp", "juilland_d"]].to_numpy().tolist() == [[0, 1], [0, 1]]
    assert table.to_dict("index")["x"]["dp"] > 0.98
    assert table.to_dict("index")["x"]["juilland_d"] == pytest.approx(0, abs=1e-9)


@few
@given(tables)
def test_dispersion_stays_between_its_ends(outlets: dict[str, dict[str, int]]) -> None:
    table = dispersion(counts(**outlets), by="outlet")
    for measure in ("dp", "dp_norm", "juilland_d"):
        assert table[measure].between(-1e-9, 1 + 1e-9).all()


@pytest.mark.parametrize("parts", [pytest.param(["ab"], id="one part"), pytest.param([], id="no part")])
def test_spread_needs_two_parts(parts: list[str]) -> None:
    with pytest.raises(UserError, match=f"two or more parts with words; the column article_id has {len(parts)}"):
        letters(parts)


def test_places_are_counted_through_all_articles_the_oldest_first() -> None:
    table = tokens("paix pont.", "pont, traité pont", dates=["2031-05-14", "2031-05-12"])
    found = occurrences(table, ["pont"])
    assert found[["article_id", "place", "article_start"]].to_numpy().tolist() == [
        ["a1", 0, 0],
        ["a1", 2, 0],
        ["a0", 4, 3],
    ]
    assert found[["of_words", "of_articles"]].iloc[0].tolist() == [5, 2]
    assert occurrences(table, ["absent"]).empty
    assert occurrences(table.head(0), ["pont"]).empty
