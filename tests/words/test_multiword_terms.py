"""Terms of several words that the articles use, and what only looks like one."""

import pandas as pd
import pytest

from analysis.words import WordLists, apply_lists, concordance, content_words, multiword_terms, word_counts

from . import texts

ADJECTIVES = {
    "fluvial",
    "fluviale",
    "fluviales",
    "brumois",
    "brumoise",
    "dernière",
    "célèbre",
    "premier",
    "grand",
    "ouverte",
}
LEMMAS = {"gardes": "garde", "fluviales": "fluvial", "fluviale": "fluvial", "digues": "digue", "dernière": "dernier"}

NAMES = {"Brume", "Salines", "Alliance", "Saulx", "LIGUE"}


def coverage(*sentences: str, articles: int = 6) -> pd.DataFrame:
    """So many articles with these sentences, each with other words around them."""
    around = [" ".join(sentences) + f" reste{n} voit autre{n} voit encore{n}." for n in range(articles)]
    table = texts.tokens(*around)
    lower = table["form"].str.lower()
    pos = table["pos"].where(~lower.isin(ADJECTIVES), "ADJ")
    pos = pos.where(~lower.isin({"d'", "de", "à", "en"}), "ADP").where(~lower.isin({"ouvre", "ferme", "voit"}), "VERB")
    pos = pos.where(~table["form"].isin(NAMES), "PROPN")
    return table.assign(pos=pos, lemma=lower.replace(LEMMAS).where(pos != "PROPN", table["form"]))


def terms_of(table: pd.DataFrame, lists: WordLists | None = None) -> list[str]:
    return multiword_terms(table, lists)["term"].tolist()


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        pytest.param("La garde fluviale ouvre.", ["garde fluviale"], id="noun and adjective"),
        pytest.param("Le droit de péage ferme.", ["droit de péage"], id="noun of noun"),
        pytest.param("Le canal d'amenée ferme.", ["canal d'amenée"], id="elided"),
        pytest.param("Le premier syndic ferme.", ["premier syndic"], id="adjective that makes terms before its noun"),
        pytest.param("La célèbre digue ferme.", [], id="adjective that describes before its noun"),
        pytest.param("La police fluvial syndic ferme.", [], id="an adjective of the noun that follows"),
        pytest.param("La semaine dernière ferme.", [], id="which week is no term"),
        pytest.param("Un million de ducats ferme.", [], id="a number of something"),
        pytest.param("Brume voit le ministre brumois.", [], id="of a people"),
        pytest.param("La garde ouvre. Fluviale.", [], id="two sentences"),
        pytest.param("La garde ouvre fluviale.", [], id="a verb between"),
        pytest.param("Le lanceur de balle de mousse ferme.", ["lanceur de balle de mousse"], id="the longest only"),
        pytest.param("La ligue Salines en péril ouvre.", ["Salines en péril"], id="a name with a noun after it"),
        pytest.param("L'Alliance fluviale ouvre.", ["Alliance fluviale"], id="a name with an adjective"),
        pytest.param("L'Alliance brumoise ouvre. Brume ferme.", ["Alliance brumoise"], id="a name of a people"),
        pytest.param("Brume de Saulx ouvre.", [], id="two names"),
        pytest.param("LIGUE fluviale ouvre.", [], id="a name in capitals"),
        pytest.param("Le grand débat fluvial ouvre.", ["grand débat fluvial"], id="adjectives on both sides"),
    ],
)
def test_terms_and_what_is_none(sentence: str, terms: list[str]) -> None:
    assert terms_of(coverage(sentence)) == terms


def test_a_name_of_several_words_is_counted_as_one_name() -> None:
    table = coverage("La ligue Salines en péril ouvre.", "Salines ferme.")
    joined = apply_lists(table, WordLists(), multiword_terms(table))
    assert joined.loc[joined["pos"] == "PROPN", "lemma"].value_counts().to_dict() == {
        "Salines en péril": 6,
        "Salines": 6,
    }


def test_words_that_stand_with_many_others_are_no_term() -> None:
    nouns = ["garde", "police", "digue", "écluse", "berge", "route", "flotte", "taxe"]
    loose = [f"La {noun} ouverte ouvre. La {noun} ferme. La {noun} voit. La {noun} ouvre." for noun in nouns]
    assert terms_of(coverage(*loose, "Le droit de péage ferme.")) == ["droit de péage"]


def test_three_articles_are_too_few_two_where_it_is_a_name() -> None:
    assert terms_of(coverage("La garde fluviale ouvre.", articles=3)) == []
    assert terms_of(coverage("La ligue Salines en péril ouvre.", articles=3)) == ["Salines en péril"]
    assert terms_of(coverage("La ligue Salines en péril ouvre.", articles=2)) == []
    assert terms_of(coverage(articles=0)) == []


def test_all_forms_of_a_term_are_one_word_under_its_usual_form() -> None:
    table = coverage("Les gardes fluviales ouvre.", "Garde fluviale ferme.", "La garde fluviale voit.")
    found = multiword_terms(table)
    assert found[["term", "n", "articles"]].to_numpy().tolist() == [["garde fluviale", 18, 6]]
    joined = apply_lists(table, WordLists(), found)
    assert joined["lemma"].eq("garde fluviale").sum() == 18
    assert not joined["lemma"].isin(["garde", "fluvial"]).any()
    assert word_counts(content_words(joined)).iloc[0][["lemma", "n"]].tolist() == ["garde fluviale", 18]


@pytest.mark.parametrize(
    ("often", "term"),
    [
        pytest.param("La Garde fluviale ouvre.", "Garde fluviale", id="mostly with a capital"),
        pytest.param("Garde fluviale ouvre.", "garde fluviale", id="the capital of the sentence"),
        pytest.param("La GARDE FLUVIALE ouvre.", "garde fluviale", id="capitals of a headline"),
    ],
)
def test_a_term_has_the_capitals_that_it_mostly_has_inside_sentences(often: str, term: str) -> None:
    table = coverage(often, "La garde fluviale ferme.", often)
    found = multiword_terms(table)
    assert found["term"].tolist() == [term]
    counted = word_counts(content_words(apply_lists(table, WordLists(), found)))
    assert counted.set_index("lemma").loc[term, "n"] == 18  # in all its forms


def test_a_term_is_found_where_it_stands() -> None:
    text = "La digue ferme. La garde fluviale ouvre."
    table = coverage("La digue ferme.", "La garde fluviale ouvre.")
    articles = texts.articles(*[text] * 6)
    lines = concordance(apply_lists(table, WordLists(), multiword_terms(table)), articles, "garde fluviale")
    assert len(lines) == 6
    assert {text[start:end] for start, end in zip(lines["start"], lines["end"], strict=True)} == {"garde fluviale"}
    assert lines["keyword"].unique().tolist() == ["garde fluviale"]


@pytest.mark.parametrize(
    "lists",
    [WordLists(find_terms=False), WordLists(apart=frozenset({"garde fluviale"}))],
    ids=["all switched off", "one kept apart"],
)
def test_a_users_lists_keep_words_apart(lists: WordLists) -> None:
    table = coverage("La garde fluviale ouvre.")
    pd.testing.assert_frame_equal(apply_lists(table, lists, multiword_terms(table, lists)), table)


def test_a_users_own_terms_go_first() -> None:
    table = coverage("La garde fluviale d'honneur ouvre.")
    own = apply_lists(table, WordLists(join=("fluviale d'honneur",)), multiword_terms(table))
    assert own["lemma"].eq("fluviale d'honneur").sum() == 6


def test_categories_that_do_not_occur_change_nothing() -> None:
    table = coverage("La garde fluviale ouvre.", "Le zouave ferme.")
    part = table.astype({"form": "category", "lemma": "category"})[~table["form"].isin(["zouave", "voit"])]
    assert terms_of(part) == ["garde fluviale"]


@pytest.mark.parametrize("lemma", ["", "'", "fluvial ou fluviale", "d'fluvial"])
def test_a_lemma_that_is_no_word_makes_no_term(lemma: str) -> None:
    table = coverage("La garde fluviale ouvre.")
    odd = table.assign(lemma=table["lemma"].where(table["form"] != "fluviale", lemma))
    assert terms_of(odd) == []
    assert terms_of(table) == ["garde fluviale"]


@pytest.mark.slow
def test_two_words_that_come_back_ten_thousand_times_are_one_term() -> None:
    table = coverage("La garde fluviale ouvre.")
    run = table[table["form"].isin(["garde", "fluviale"])]
    many = pd.concat([table, *[run] * 2_000], ignore_index=True)
    assert multiword_terms(many)[["term", "n"]].to_numpy().tolist() == [["garde fluviale", 12_006]]
    assert multiword_terms(many)["npmi"].between(0.55, 1).all()
