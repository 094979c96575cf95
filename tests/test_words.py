"""Content words, their counts and their rates."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UserError
from analysis.words import content_words, load_word_list, number_of_words, stop_words, word_counts, word_rates

TOKEN = ["article_id", "outlet", "form", "lemma", "pos"]
TOKENS = pd.DataFrame(
    [
        ("a1", "Écho", "Le", "le", "DET"),
        ("a1", "Écho", "Sommet", "sommet", "NOUN"),
        ("a1", "Écho", "de", "de", "ADP"),
        ("a1", "Écho", "Port-Mirande", "Port-Mirande", "PROPN"),
        ("a1", "Écho", "est", "être", "AUX"),
        ("a1", "Écho", "important", "important", "ADJ"),
        ("a1", "Écho", ".", ".", "PUNCT"),
        ("a2", "Écho", "sommets", "sommet", "NOUN"),
        ("a2", "Écho", "importants", "important", "NOUN"),
        ("a2", "Écho", "importante", "important", "ADJ"),
        ("b1", "Voix", "sommet", "sommet", "NOUN"),
        ("b1", "Voix", "2024", "2024", "NOUN"),
    ],
    columns=TOKEN,
)

tokens_tables = st.lists(
    st.tuples(
        st.sampled_from(["a1", "a2", "b1"]),
        st.sampled_from(["Écho", "Voix", "Frondeur"]),
        st.sampled_from(["paix", "Paix", "sommet", "Corée du Nord"]),
        st.sampled_from(["paix", "sommet", "Corée du Nord"]),
        st.sampled_from(["NOUN", "PROPN", "VERB"]),
    ),
    max_size=30,
).map(lambda rows: pd.DataFrame(rows, columns=TOKEN))


@pytest.mark.parametrize(
    ("form", "lemma", "pos", "kept"),
    [
        pytest.param("accords", "accord", "NOUN", True, id="noun"),
        pytest.param("Corée du Nord", "Corée du Nord", "PROPN", True, id="name of several words"),
        pytest.param("été", "été", "NOUN", True, id="été the season is not été from être"),
        pytest.param("nord-coréen", "nord-coréen", "ADJ", True, id="hyphen"),
        pytest.param("est", "être", "VERB", False, id="a form of être"),
        pytest.param("Aujourd’hui", "aujourd’hui", "ADV", False, id="stop word with capital and curly apostrophe"),
        pytest.param("dans", "dans", "ADP", False, id="preposition"),
        pytest.param("2024", "2024", "NOUN", False, id="a number is no word"),
        pytest.param("…", "…", "NOUN", False, id="a mark is no word, whatever the tagger says"),
        pytest.param("G7", "G7", "PROPN", True, id="a letter is enough"),
    ],
)
def test_content_words_are_those_that_say_something(form: str, lemma: str, pos: str, kept: bool) -> None:
    token = pd.DataFrame([("a", "o", form, lemma, pos)], columns=TOKEN)
    assert len(content_words(token)) == kept


def test_own_stop_words_replace_the_list_and_match_form_or_lemma_in_any_case() -> None:
    kept = content_words(TOKENS, stop=["SOMMET", "importants"])
    assert kept["form"].tolist() == ["Port-Mirande", "important", "importante"]


def test_counts_of_lemmas_over_everything() -> None:
    counts = word_counts(content_words(TOKENS))
    assert counts.to_dict("list") == {
        "lemma": ["important", "sommet", "Port-Mirande"],
        "pos": ["ADJ", "NOUN", "PROPN"],
        "n": [3, 3, 1],
        "articles": [2, 3, 1],
        "of_articles": [3, 3, 3],
    }


def test_counts_by_outlet_and_article() -> None:
    counts = word_counts(content_words(TOKENS), by=["outlet", "article_id"])
    voix = counts[counts["outlet"] == "Voix"]
    assert voix[["article_id", "lemma", "n", "of_articles"]].to_numpy().tolist() == [["b1", "sommet", 1, 1]]


def test_a_capital_at_the_beginning_of_a_sentence_makes_no_new_word_but_a_name_keeps_its_own() -> None:
    counts = word_counts(content_words(TOKENS), unit="form")
    assert counts.set_index("form")["n"].to_dict() == {
        "sommet": 2,
        "Port-Mirande": 1,
        "important": 1,
        "importante": 1,
        "importants": 1,
        "sommets": 1,
    }


def test_an_equally_frequent_part_of_speech_does_not_depend_on_the_order_of_the_text() -> None:
    two = pd.DataFrame({"article_id": "a", "lemma": ["or", "or"], "pos": ["NOUN", "ADJ"]})
    assert word_counts(two)["pos"].tolist() == word_counts(two[::-1])["pos"].tolist() == ["ADJ"]


@given(tokens_tables, st.sampled_from([None, "outlet", ["outlet", "article_id"]]))
def test_rates_of_each_group_sum_to_ten_thousand(tokens: pd.DataFrame, by: str | list[str] | None) -> None:
    before = tokens.copy()
    rates = word_rates(word_counts(tokens, by=by), by=by)
    sums = rates.groupby(by)["per_10k"].sum() if by else pd.Series([rates["per_10k"].sum()] if len(rates) else [])
    assert sums.tolist() == pytest.approx([10_000] * len(sums))
    assert rates["n"].sum() == len(tokens)
    assert (rates["articles"] <= rates["of_articles"]).all()
    pd.testing.assert_frame_equal(tokens, before)


@given(tokens_tables)
def test_categorical_columns_give_the_same_counts(tokens: pd.DataFrame) -> None:
    categorical = tokens.astype(dict.fromkeys(TOKEN, "category"))
    assert word_counts(categorical, by="outlet")["n"].tolist() == word_counts(tokens, by="outlet")["n"].tolist()


def test_rates_of_groups_have_their_own_denominators() -> None:
    rates = word_rates(word_counts(content_words(TOKENS), by="outlet"), by="outlet")
    sommet = rates[rates["lemma"] == "sommet"].set_index("outlet")
    assert sommet["total"].to_dict() == {"Écho": 6, "Voix": 1}
    assert sommet["per_10k"].to_dict() == pytest.approx({"Écho": 20_000 / 6, "Voix": 10_000})


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("by", [None, "outlet"])
def test_an_empty_table_gives_an_empty_result(by: str | None) -> None:
    rates = word_rates(word_counts(content_words(TOKENS.head(0)), by=by), by=by)
    assert rates.empty
    assert {"lemma", "pos", "n", "articles", "total", "per_10k"} <= set(rates.columns)


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(UserError, match="no column journal; the table has article_id, outlet"):
        word_counts(TOKENS, by="journal")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("L'accord a été signé.", 5, id="elision counts by itself"),
        pytest.param("L’accord d’aujourd’hui", 4, id="aujourd'hui is one word"),
        pytest.param("un tête-à-tête nord-coréen", 3, id="hyphens join"),
        pytest.param("« Oui » – non !", 2, id="marks are no words"),
        pytest.param("  \n", 0, id="white space"),
    ],
)
def test_number_of_words(text: str, words: int) -> None:
    assert number_of_words(text) == words


def test_stop_words_are_read_without_their_notes() -> None:
    assert {"le", "être", "aujourd'hui"} <= stop_words()
    assert not any(word.startswith("#") for word in stop_words())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("# rien\n", "lists 0 words", id="no word"),
        pytest.param("le\n\nla\n", r"blank or repeated ones: \[''\]", id="blank line"),
        pytest.param("le\nla\nLe\n", r"\['le'\]", id="word twice"),
        pytest.param("été\n".encode("latin-1"), "not UTF-8", id="wrong encoding"),
    ],
)
def test_a_broken_word_list_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    path = tmp_path / "stop.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(UserError, match=message):
        load_word_list(path)
