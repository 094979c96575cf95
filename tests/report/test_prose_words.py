"""Sentences of the report on words, with much and with little to tell."""

import pandas as pd
import pytest
from said import plain

from analysis import charts, words
from analysis.charts import alt_text
from analysis.report import findings, prose

from . import hostile


def tokens(**outlets: str) -> pd.DataFrame:
    rows = [
        (f"a{number}", outlet, pd.Timestamp("2031-05-12") + pd.Timedelta(days=2 * number), 0, word)
        for number, (outlet, text) in enumerate(outlets.items())
        for word in text.split()
    ]
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "date", "sentence", "lemma"])
    return table.assign(form=table["lemma"], pos="NOUN")


def rates(table: pd.DataFrame) -> pd.DataFrame:
    return words.word_rates(words.word_counts(table))


TWO = tokens(Écho="paix " * 30 + "pont", Voix="pont " * 30 + "paix")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(prose.marked_out(None), id="keyness of one outlet"),
        pytest.param(prose.spread(None), id="spread of one article"),
        pytest.param(prose.trend(None), id="no date"),
        pytest.param(prose.trend(words.trends(tokens(Écho="paix"), ["paix"])), id="a day"),
        pytest.param(prose.collocation(words.collocates(TWO, "absent"), "absent"), id="alone"),
        pytest.param(prose.repeated(pd.DataFrame({"n": [2]})), id="runs"),
        pytest.param(prose.named(pd.DataFrame(), pd.DataFrame()), id="no name"),
    ],
)
def test_what_cannot_be_told_with_so_little_is_left_out(said: prose.Prose | None) -> None:
    assert said is None


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        pytest.param(["person"], "The only name in the text is listed in actors.toml.", id="on the list"),
        pytest.param(
            ["person", "place"], "All 2 names in the text are of people, places and organis", id="all of them"
        ),
        pytest.param(
            ["person", ""], "Of 2 names in the text, one is that of a person, place or organis", id="one of two"
        ),
        pytest.param(
            ["person", "body", ""], "Of 3 names in the text, 2 are of people, places and org", id="two of three"
        ),
        pytest.param([""], " (once). Names in all: 1.", id="no list"),
    ],
)
def test_the_list_of_people_is_spoken_of_where_it_has_a_name(kinds: list[str], said: str) -> None:
    rates = pd.DataFrame({"lemma": ["Morel"], "n": [1]})
    assert said in plain(prose.named(rates, pd.DataFrame({"kind": kinds})))


def test_keyness_names_the_surest_words_of_each_outlet() -> None:
    key = words.keyness_of_each(words.word_counts(TWO, by="outlet"))
    text = plain(prose.marked_out(key))
    assert text.startswith("Each of the 2 words that an outlet uses more")
    assert '- Voix: <span lang="fr">pont</span> (hardly elsewhere)' in text


def test_the_course_counts_the_days_without_an_article() -> None:
    text = plain(prose.trend(words.trends(TWO, ["paix"])))  # of one article a day, which are no peak
    assert text == "One of 3 days has no article that is counted."


def test_spread_names_the_most_even_and_the_most_bunched_word() -> None:
    texts = tokens(a="paix pont pont pont pont pont", **dict.fromkeys("bcde", "paix blé blé blé"))
    spread = words.dispersion(words.word_counts(texts, by="article_id"))
    text = plain(prose.spread(spread))
    assert 'none is spread more evenly than <span lang="fr">paix</span> (in all 5 texts' in text
    assert 'none bunched more than <span lang="fr">pont</span> (in 1' in text


def test_copies_count_once_and_the_word_that_changes_most_is_named() -> None:
    table = tokens(a="paix paix pont", b="paix paix pont", c="traité accord")
    articles = pd.DataFrame({"wire_group": ["a0", "a0", "a2"]}, index=["a0", "a1", "a2"])

    def once(read: pd.DataFrame) -> pd.DataFrame:
        return rates(read.assign(wire_group=read["article_id"].map(articles["wire_group"])))

    text = plain(prose.counted_once(rates(table), once(table), articles))
    assert text.startswith("One article is a copy of another. Where outlets are compared, ")
    assert "most: from 5,000 to 4,000 per 10,000" in text
    tied = tokens(a="paix pont", b="paix pont", c="traité accord")
    assert "most: from" not in plain(prose.counted_once(rates(tied), once(tied), articles))
    small = rates(table).assign(per_10k=rates(table)["per_10k"] / 500)  # from 10 to 8 per 10,000
    assert "most: from" not in plain(prose.counted_once(small, once(table).assign(per_10k=8.0), articles))
    alone = articles.assign(wire_group=articles.index)
    assert prose.counted_once(rates(table), rates(table), alone) is None


def test_what_is_not_counted_is_told_with_a_users_own_stop_words() -> None:
    articles = pd.DataFrame({"text": ["La paix, 2 fois, à 10 %."] * 2, "wire_group": ["a", "b"]}, index=["a", "b"])
    text = prose.not_counted(articles, TWO.head(10), frozenset({"photo"})).text
    assert text.startswith("**Counted:** 10 content words in 12 words; ")
    copies = prose.not_counted(articles.assign(wire_group="a"), TWO.head(10), frozenset()).text
    assert copies.startswith("**Counted:** 10 content words in 6 words (1 text, copies left out); ")
    assert "1 stop word of your words.toml" in text


def test_sentence_list_and_chart_name_the_same_word_of_an_outlet() -> None:
    key = hostile.key(
        *[("Écho", word, g2, 0.001, 0.01) for word, g2 in (("quai", 99.0), ("pays", 90.0), ("pont", 60.0))]
    )
    key = key.assign(log_ratio=[6.0, 1.0, 4.0], n_reference=[0, 9, 4])
    finding = findings.marked_out(key)
    assert finding is not None
    assert finding.sentence.startswith('<span lang="fr">pays</span>')
    assert '- Écho: <span lang="fr">pays</span> (2.0 times), <span lang="fr">pont</span>' in plain(
        prose.marked_out(key)
    )
    assert "“pays” marks out Écho" in alt_text(charts.keyness_bars(key, target="Écho"))


def test_the_chart_of_what_sets_an_outlet_apart_has_the_word_of_its_sentence() -> None:
    """Surer words that no other outlet uses are not drawn in its place."""
    alone = ("quai", "digue", "môle", "phare")
    key = hostile.key(*[("Écho", word, 90.0 - n, 0.001, 0.01) for n, word in enumerate((*alone, "pont"))])
    key.loc[key["lemma"] != "pont", "n_reference"] = 0
    finding = findings.marked_out(key)
    assert finding is not None
    assert "pont" in finding.sentence
    assert [word for word in (*alone, "pont") if word in finding.picture] == ["pont"]
