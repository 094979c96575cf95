"""A word in one spelling, whatever its capitals."""

import pandas as pd
import pytest

from analysis.words import keyness_of_each, marking, one_spelling, word_counts

SMIC = ("Smic", "PROPN")


def table(*rows: tuple[str, str], dtype: str = "object") -> pd.DataFrame:
    """One article with these lemmas and their parts of speech."""
    return pd.DataFrame(rows, columns=["lemma", "pos"], dtype=dtype).assign(article_id="a")


@pytest.mark.parametrize("dtype", ["object", "str", "category"])
@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        pytest.param([SMIC, ("smic", "NOUN"), ("smic", "NOUN")], [["smic", "NOUN", 3]], id="mostly a noun"),
        pytest.param([SMIC, SMIC, ("smic", "NOUN")], [["Smic", "PROPN", 3]], id="mostly a name"),
        pytest.param([("SMIC", "NOUN"), SMIC, ("SMIC", "NOUN")], [["SMIC", "NOUN", 3]], id="an acronym"),
        pytest.param([("Ducat", "PROPN"), ("ducat", "NOUN")], [["ducat", "NOUN", 2]], id="as often"),
        pytest.param([("Eau", "NOUN"), ("eu", "NOUN")], [["eau", "NOUN", 1], ["eu", "NOUN", 1]], id="another word"),
        pytest.param([("Anne Morel", "PROPN")], [["Anne Morel", "PROPN", 1]], id="a name alone"),
        pytest.param([], [], id="no word"),
    ],
)  # fmt: skip
def test_a_word_is_counted_in_its_usual_spelling(rows: list[tuple[str, str]], counts: list, dtype: str) -> None:
    counted = word_counts(one_spelling(table(*rows, dtype=dtype)))[["lemma", "pos", "n"]]
    assert sorted(counted.to_numpy().tolist()) == sorted(counts)


def test_capitals_alone_set_no_outlet_apart() -> None:
    """One outlet prints « Smic », the other « smic »: counted as printed, both words would set them apart."""
    spelled = {"Écho": ("Smic", "PROPN"), "Voix": ("smic", "NOUN")}
    rows = [
        {"article_id": f"{outlet} {n}", "outlet": outlet, "lemma": lemma, "pos": pos}
        for outlet, word in spelled.items()
        for n in range(9)
        for lemma, pos in [word] * 4 + [("pont", "NOUN")] * 9
    ]
    tokens = pd.DataFrame(rows)
    by = ["outlet", "article_id"]
    assert set(marking(keyness_of_each(word_counts(tokens, by=by)))["lemma"]) == {"Smic", "smic"}
    assert marking(keyness_of_each(word_counts(one_spelling(tokens), by=by))).empty
