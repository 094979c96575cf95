"""How far apart outlets are."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts import nearest_pair
from analysis.words import distances

from .texts import few

tables = st.dictionaries(
    st.sampled_from(["Écho", "Voix", "Frondeur"]),
    st.dictionaries(st.sampled_from("abcd"), st.integers(1, 50), min_size=1),
    min_size=2,
)


@few
@given(tables)
def test_distances_are_jensen_and_shannons(outlets: dict[str, dict[str, int]]) -> None:
    rows = [
        (outlet, f"{outlet} {article}", word, n)
        for outlet, words in outlets.items()
        for article in range(6)  # all alike, so that it does not matter which are drawn
        for word, n in words.items()
    ]
    found = distances(pd.DataFrame(rows, columns=["outlet", "article_id", "lemma", "n"]))
    assert len(found) == len(outlets) * (len(outlets) - 1) / 2
    for row in found.itertuples():
        sides = (outlets[str(row.one)], outlets[str(row.other)])
        p, q = (np.array([side.get(word, 0) for word in "abcd"]) / sum(side.values()) for side in sides)
        m = (p + q) / 2
        parts = [sum(x * math.log2(x / y) for x, y in zip(side, m, strict=True) if x) for side in (p, q)]
        assert row.distance == pytest.approx(math.sqrt(max(sum(parts) / 2, 0)), abs=1e-6)


def by_lot(rng: np.random.Generator, *topics: str, articles: int = 25) -> pd.DataFrame:
    """The counts of outlets of very different size whose articles take half of their words from the outlet's topic."""
    rows = []
    for number, topic in enumerate(topics):
        for article in range(articles):
            words = rng.zipf(1.6, size=40 * 3**number) % 200
            kinds = np.where(rng.random(len(words)) < 0.5, topic, "")
            rows += [
                (f"Gazette {number}", f"{number}-{article}", f"{kind}{word}")
                for kind, word in zip(kinds, words, strict=True)
            ]
    table = pd.DataFrame(rows, columns=["outlet", "article_id", "lemma"])
    return table.value_counts().rename("n").reset_index()


@pytest.mark.slow
def test_no_two_outlets_are_the_nearest_where_their_articles_are_shared_out_by_lot() -> None:
    rng = np.random.default_rng(5)
    found = [nearest_pair(distances(by_lot(rng, *["port"] * outlets))) for outlets in (3, 4) for _ in range(15)]
    assert sum(pair is not None for pair in found) <= 2  # by the distances of all their words it was all 30


def test_two_outlets_with_the_same_topic_are_the_nearest_whatever_their_size() -> None:
    rng = np.random.default_rng(6)
    for topics, pair in ((("port", "école", "port", "mine"), (0, 2)), (("port", "port", "école", "mine"), (0, 1))):
        assert nearest_pair(distances(by_lot(rng, *topics))) == tuple(f"Gazette {number}" for number in pair)


def test_outlets_of_few_articles_are_not_compared() -> None:
    counts = pd.DataFrame({"outlet": ["Écho", "Voix"], "article_id": ["a", "b"], "lemma": "paix", "n": 9})
    assert distances(counts).empty
    assert nearest_pair(distances(counts)) is None


def test_where_two_pairs_print_the_same_texts_neither_is_nearest() -> None:
    rows = [(outlet, f"{outlet}{n}", outlet < "c", 9) for outlet in "abcd" for n in range(6)]
    counts = pd.DataFrame(rows, columns=["outlet", "article_id", "lemma", "n"]).astype({"lemma": str})
    assert distances(counts)["nearest"].max() == 0
