"""Spellings that count as one, and those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.spelling import normalise, without_accents


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Élise Noël", "Elise Noel"),
        ("e\u0301te\u0301", "ete"),
        ("Ça", "Ca"),
        pytest.param("1ᵉʳ mai", "1er mai", id="raised letters"),
        pytest.param("ﬁn", "fin", id="joined letters"),
        pytest.param("cœur", "cœur", id="a letter of its own"),
        pytest.param("Łódź", "Łodz", id="a stroke is no accent"),
        pytest.param("l’été", "l’ete", id="an apostrophe stays"),
        ("", ""),
    ],
)
def test_letters_without_accents(written: str, plain: str) -> None:
    assert without_accents(written) == plain


@given(st.text())
def test_what_has_lost_its_accents_has_none_to_lose(text: str) -> None:
    assert without_accents(without_accents(text)) == without_accents(text)
    assert without_accents(normalise(text)).replace("’", "'") == without_accents(text).replace("’", "'")


def test_one_spelling_for_composed_letters_and_apostrophes() -> None:
    assert normalise("l’e\u0301te\u0301") == normalise("l'été") == "l'été"
    assert normalise("ﬁn, 1ᵉʳ") == "ﬁn, 1ᵉʳ"
