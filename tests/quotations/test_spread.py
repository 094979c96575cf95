"""Quotations that travel: one statement in several articles, whoever cut it, and nobody else's."""

import pandas as pd
import pytest

from analysis import annotate, read_articles
from analysis.quotations import quotations, said_again, travels
from analysis.quotations.kept import changes
from benchmarks.quotations import varied

SAID = "Nous rouvrirons le pont de Port-Mirande avant la fin de l'année, et personne ne paiera de péage cet hiver"
OTHER = "Le prix du blé dépend de la récolte de nos voisins autant que de la nôtre"


def versions(*rows: tuple[str, str, str | None], dates: list[str] | None = None) -> pd.DataFrame:
    """What becomes of statements: (article, quote, speaker)."""
    statements = pd.DataFrame(rows, columns=["article_id", "quote", "speaker"])
    statements = statements.assign(kind="direct", speaker_rule="name", confidence=0.95)
    ids = list(dict.fromkeys(row[0] for row in rows))
    days = pd.to_datetime(pd.Series(dates or [""] * len(ids), index=ids))
    articles = pd.DataFrame({"outlet": [f"Journal {one}" for one in ids], "date": days, "text": ""}, index=ids)
    return quotations(statements, articles)


@pytest.mark.parametrize(
    ("quote", "speaker", "same"),
    [
        pytest.param(SAID, "Mme Morel", True, id="the same words"),
        pytest.param(SAID.replace("'", "’").upper(), "Mme Morel", True, id="marks and capitals"),
        pytest.param(SAID[: SAID.index(", et")], "Mme Morel", True, id="cut"),
        pytest.param(SAID.replace("fin de l'année", "rentrée"), "Mme Morel", True, id="a word changed"),
        pytest.param(f"Le ministre assure : {SAID}, a-t-elle dit", "Mme Morel", True, id="with words around it"),
        pytest.param(SAID, None, True, id="nobody named"),
        pytest.param(SAID, "Élise Morel", True, id="the same words, another speaker"),
        pytest.param(SAID[: SAID.index(" avant")], "M. Petit", True, id="seven words, another speaker"),
        pytest.param("Nous rouvrirons le pont de Mirande", "M. Petit", False, id="a few words alike, another speaker"),
        pytest.param("Nous rouvrirons le pont", "Mme Morel", False, id="too short to say"),
        pytest.param(OTHER, "Mme Morel", False, id="another statement"),
        pytest.param("", None, False, id="no words"),
    ],
)
def test_which_statements_are_one_quotation(quote: str, speaker: str | None, same: bool) -> None:
    found = versions(("a", SAID, "Mme Morel"), ("b", quote, speaker))
    assert found["article_id"].tolist() == (["a", "b"] if same else [])


def test_an_article_that_repeats_itself_carries_nothing() -> None:
    assert versions(("a", SAID, "Mme Morel"), ("a", SAID, "Mme Morel")).empty


@pytest.mark.parametrize(
    ("rows", "again"),
    [
        ([("a", SAID, "Mme Morel")] * 3, 2),
        ([("a", SAID, "Mme Morel"), ("a", f"« {SAID.upper()} »", "Mme Morel")], 1),
        ([("a", SAID, "Mme Morel"), ("b", SAID, "Mme Morel")], 0),
        ([("a", SAID, "Mme Morel"), ("a", SAID, "M. Petit")], 0),
        ([("a", SAID, None), ("a", SAID, None)], 1),
        ([("a", "…", None), ("a", "…", None)], 0),
    ],
)
def test_what_an_article_says_again(rows: list[tuple[str, str, str | None]], again: int) -> None:
    assert said_again(pd.DataFrame(rows, columns=["article_id", "quote", "speaker"])) == again


def test_no_chain_leads_from_one_statement_to_another() -> None:
    found = versions(("a", f"{SAID}. {OTHER}", None), ("b", SAID, None), ("c", f"{OTHER}, {OTHER[::-1]}", None))
    assert found["article_id"].tolist() == ["a", "b"]


@pytest.mark.parametrize(
    ("number", "same"),
    [
        pytest.param("trois", True, id="the same"),
        pytest.param("3", True, id="in figures"),
        pytest.param("quatre", False, id="another"),
        pytest.param("les", True, id="none"),
    ],
)
def test_words_alike_are_no_quotation_where_the_numbers_differ(number: str, same: bool) -> None:
    quote = "Nous fermons trois ponts de Port-Mirande avant la fin de l'année"
    found = versions(("a", quote, "Mme Morel"), ("b", quote.replace("trois", number), "Mme Morel"))
    assert found["article_id"].tolist() == (["a", "b"] if same else [])


def test_versions_of_other_figures_are_a_quotation_of_their_own_also_beside_one_that_has_both() -> None:
    quote = "Nous fermons {} ponts de Port-Mirande avant la fin de l'année et cet hiver"
    both = f"Nous fermons trois ou quatre ponts de Port-Mirande avant la fin de l'année et cet hiver, {SAID}"
    rows = [("a", "trois"), ("b", "quatre"), ("c", "trois"), ("d", "quatre")]
    found = versions(*((one, quote.format(number), None) for one, number in rows), ("e", both, None))
    groups = [set(group) for _, group in found.groupby("quotation")["article_id"]]
    assert sorted(map(sorted, (group - {"e"} for group in groups))) == [["a", "c"], ["b", "d"]]
    assert not found["reworded"].any()


def test_versions_stand_in_the_order_of_time_and_the_undated_last() -> None:
    rows = [(one, SAID, None) for one in "abc"]
    found = versions(*rows, dates=["2031-05-15", "", "2031-05-13"])
    assert found["article_id"].tolist() == ["c", "a", "b"]


def test_the_quotation_carried_by_most_comes_first() -> None:
    found = versions(("a", OTHER, None), ("b", OTHER, None), ("a", SAID, None), ("b", SAID, None), ("c", SAID, None))
    carried = travels(found)
    assert carried[["quotation", "quote", "articles"]].to_numpy().tolist() == [[1, SAID, 3], [2, OTHER, 2]]


def test_speakers_that_cannot_all_be_right_are_told() -> None:
    carried = travels(
        versions(("a", SAID, "Élise Morel"), ("b", SAID, "Elise Morel"), ("c", SAID, "M. Petit"), ("d", SAID, None))
    )
    assert (carried["speaker"][0], carried["also"][0]) == ("Élise Morel", ["M. Petit"])
    assert carried[["articles", "outlets", "wordings"]].iloc[0].tolist() == [4, 4, 1]


def test_the_usual_wording_is_the_one_that_most_articles_print() -> None:
    """The fullest one may stand in a single article, which the others do not bear out."""
    cut = SAID[: SAID.index(", et")]
    carried = travels(versions(("a", SAID, None), ("b", cut, None), ("c", cut.upper(), None), ("d", cut[4:], None)))
    assert carried[["quote", "usual", "usual_in", "wordings"]].iloc[0].tolist() == [SAID, cut, 2, 3]


def test_an_article_that_prints_a_quotation_in_two_parts_counts_as_one_wording() -> None:
    first, second = SAID.split(", et ")
    carried = travels(versions(("a", SAID, None), ("b", first, None), ("b", second, None)))
    assert carried[["articles", "wordings"]].iloc[0].tolist() == [2, 2]


def test_an_office_beside_its_holder_is_no_disagreement() -> None:
    carried = travels(versions(("a", SAID, "maire de Port-Mirande"), ("b", SAID, "Élise Morel"), ("c", SAID, "maire")))
    assert (carried["speaker"][0], carried["also"][0], carried["named_elsewhere"][0]) == ("Élise Morel", [], 2)


def test_the_body_behind_a_quotation_is_told_beside_a_person() -> None:
    speakers = ["mairie", "Élise Morel", "préfecture", "mairie"]
    carried = travels(versions(*((str(n), SAID, name) for n, name in enumerate(speakers))))
    assert (carried["speaker"][0], carried["body"][0]) == ("Élise Morel", "mairie")
    alone = travels(versions(("a", SAID, "mairie"), ("b", SAID, "préfecture")))
    assert alone["body"].isna().all()


def test_nothing_travels_in_an_empty_table() -> None:
    assert versions().empty
    assert travels(versions()).columns.tolist()[:3] == ["quotation", "quote", "speaker"]


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        pytest.param(SAID, [("kept", SAID)], id="all kept"),
        pytest.param("Le pont", [("kept", "Le"), ("cut", "grand"), ("kept", "pont")], id="a word cut"),
        pytest.param("Le grand viaduc", [("kept", "Le grand"), ("cut", "pont"), ("added", "viaduc")], id="altered"),
        pytest.param("« Le grand pont ! »", [("kept", "Le grand pont")], id="marks"),
        pytest.param("Le » pont", [("kept", "Le"), ("cut", "grand"), ("kept", "pont")], id="a mark for a word"),
    ],
)
def test_a_version_is_told_word_by_word(version: str, expected: list[tuple[str, str]]) -> None:
    assert changes(version, SAID if version == SAID else "Le grand pont") == expected


def test_the_demo_has_quotations_that_travel() -> None:
    articles = read_articles("data/demo")
    found = quotations(annotate(articles).statements, articles)
    carried = travels(found)
    assert carried["articles"].max() >= 3
    assert (found.groupby("quotation")["article_id"].nunique() > 1).all()
    assert found.loc[~found["reworded"], "share"].between(0.6, 1).all()


def test_what_the_benchmark_makes_is_grouped() -> None:
    quote = "Nous rouvrirons le pont avant la fin de l'année si le conseil le veut bien"
    many, articles = varied(pd.DataFrame({"quote": [quote], "speaker": "Mme Morel"}), 40)
    assert quotations(many, articles)["article_id"].nunique() > 1
