"""Keyness by articles: what one article repeats marks out nothing."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import false_discovery_control, fisher_exact

from analysis.words import beyond_chance, keyness, keyness_of_each, word_counts

from .texts import tokens


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


@pytest.mark.slow
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


def test_each_group_has_the_figures_of_a_comparison_of_its_own() -> None:
    table = tokens(*ONE, *TWO, "paix traité", "paix", outlets=["one"] * 4 + ["two"] * 3 + ["three"] * 2)
    counts_by_article = word_counts(table, by=["outlet", "article_id"])
    each = keyness_of_each(counts_by_article)
    for outlet in ("one", "two", "three"):
        own = each[each["outlet"] == outlet].drop(columns=["outlet", "p_corrected", "p_by_article_corrected"])
        alone = keyness(counts_by_article, target=outlet)[own.columns]
        pd.testing.assert_frame_equal(own.reset_index(drop=True), alone)
