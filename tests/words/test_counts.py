"""Content words, runs of words and their counts."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UserError
from analysis.words import content_words, ngrams, number_of_words, word_counts, word_rates

from . import texts

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
        pytest.param("presse@valbrune.example", "presse@valbrune.example", "VERB", False, id="an e-mail address"),
        pytest.param("www.valbrune.example", "www.valbrune.example", "PROPN", False, id="the address of a page"),
        pytest.param("@lecourrier", "@lecourrier", "PROPN", True, id="a name on a platform"),
        pytest.param("G7", "G7", "PROPN", True, id="a letter is enough"),
        pytest.param("5e", "cinquième", "ADJ", False, id="an ordinal in figures"),
        pytest.param("1ers", "premier", "ADJ", False, id="an ordinal in figures, of several"),
        pytest.param("Cinquièmes", "cinquième", "ADJ", False, id="an ordinal in letters"),
        pytest.param("Mariième", "Mariième", "PROPN", True, id="a name that ends like one"),
        pytest.param("5G", "5G", "NOUN", True, id="a figure and a letter that are no ordinal"),
    ],
)
def test_content_words_are_those_that_say_something(form: str, lemma: str, pos: str, kept: bool) -> None:
    token = pd.DataFrame([("a", "o", form, lemma, pos)], columns=TOKEN)
    assert len(content_words(token)) == kept


@pytest.mark.parametrize("kind", [object, "category"])
def test_content_words_are_written_as_they_are_counted(kind: str | type) -> None:
    """Else a table would say three of a word and its lines would be one."""
    rows = [("Vanne", "Vanne", "NOUN"), ("vanne", "vanne", "NOUN"), ("Vanne", "Vanne", "PROPN")]
    table = pd.DataFrame(rows, columns=["form", "lemma", "pos"]).astype({"lemma": kind}).assign(article_id="a")
    kept = content_words(table)
    assert kept["lemma"].tolist() == ["vanne", "vanne", "Vanne"]
    assert kept["lemma"].dtype == table["lemma"].dtype or kind == "category"
    assert kept["lemma"].value_counts().to_dict() == word_counts(table).set_index("lemma")["n"].to_dict()


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
        "deff": [1.0, 1.0, 1.0],
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


def test_an_acronym_is_one_word_in_capitals_whatever_the_parser_takes_it_for() -> None:
    rows = [("ISF", "ISF", "NOUN"), ("ISF", "ISF", "PROPN"), ("A7", "A7", "NOUN"), ("GENS", "gens", "NOUN")]
    table = pd.DataFrame([("a", "o", *row) for row in [*rows, ("X", "X", "NOUN")]], columns=TOKEN)
    for unit in ("lemma", "form"):
        counts = word_counts(content_words(table, stop=()), unit=unit)
        assert counts.set_index(unit)["n"].to_dict() == {"ISF": 2, "A7": 1, "gens": 1, "x": 1}


def test_an_equally_frequent_part_of_speech_does_not_depend_on_the_order_of_the_text() -> None:
    two = pd.DataFrame({"article_id": "a", "lemma": ["or", "or"], "pos": ["NOUN", "ADJ"]})
    assert word_counts(two)["pos"].tolist() == word_counts(two[::-1])["pos"].tolist() == ["ADJ"]


@texts.few
@given(tokens_tables)
def test_categorical_columns_give_the_same_counts(tokens: pd.DataFrame) -> None:
    categorical = tokens.astype(dict.fromkeys(TOKEN, "category"))
    assert word_counts(categorical, by="outlet")["n"].tolist() == word_counts(tokens, by="outlet")["n"].tolist()


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


@pytest.mark.parametrize(
    ("n", "edges", "runs"),
    [
        pytest.param(2, True, ["traité paix", "Kim signe"], id="a full stop ends a run"),
        pytest.param(2, False, ["le traité", "traité paix", "Kim signe"], id="edges may be small words"),
        pytest.param(3, True, [], id="no run of three begins and ends with content"),
        pytest.param(1, True, ["traité", "paix", "Kim", "signe", "accord"], id="a run of one is a word"),
        pytest.param(5, False, [], id="longer than any sentence"),
    ],
)
def test_runs_of_words_stay_in_their_sentence_and_cross_no_mark(n: int, edges: bool, runs: list[str]) -> None:
    table = texts.tokens("Le traité paix. Kim signe, accord.")
    assert ngrams(table, n=n, edges=edges)["lemma"].tolist() == runs


def test_runs_do_not_go_on_into_the_next_article() -> None:
    assert ngrams(texts.tokens("traité", "paix"), n=2).empty


def test_runs_are_counted_like_words_and_keep_their_capitals() -> None:
    runs = ngrams(texts.tokens("Traité de Moscou. Le traité de Moscou."), n=3, unit="form")
    assert word_counts(runs, unit="form")[["form", "n"]].to_numpy().tolist() == [["traité de Moscou", 2]]


def test_a_run_shorter_than_a_word_is_refused() -> None:
    with pytest.raises(UserError, match="n is 0; it must be 1 or more"):
        ngrams(TOKENS.assign(sentence=0), n=0)


def test_parts_of_speech_are_counted_too() -> None:
    counts = word_counts(TOKENS, unit="pos").set_index("pos")["n"]
    assert counts["NOUN"] == 5
    assert counts.sum() == len(TOKENS)


def test_missing_dates_are_a_group_of_their_own() -> None:
    counts = word_counts(texts.tokens("paix", "paix pont", dates=["2031-05-12", None]), by="date")
    assert counts["n"].tolist() == [1, 1, 1]
    assert counts["date"].isna().sum() == 2


@pytest.mark.slow
def test_counts_do_not_depend_on_how_many_groups_there_are() -> None:
    """Few groups are summed in a field, many in a sparse table."""
    many = pd.concat(
        [
            texts.tokens("paix pont paix").assign(article_id=f"a{n}", wire_group=f"a{n}", lemma=f"mot{n}")
            for n in range(1100)
        ]
    )
    counts = word_counts(many, by="article_id")
    assert counts["n"].tolist() == [3] * 1100
    assert word_counts(many)["articles"].tolist() == [1] * 1100


def test_one_token_is_enough() -> None:
    rates = word_rates(word_counts(content_words(texts.tokens("Paix"))))
    assert rates[["lemma", "n", "total", "per_10k"]].to_numpy().tolist() == [["paix", 1, 1, 10_000.0]]


@pytest.mark.parametrize(("articles", "has_interval"), [(1, False), (2, False), (3, True), (30, True)])
def test_an_interval_needs_three_articles_that_have_the_word(articles: int, has_interval: bool) -> None:
    printed = ["pont paix paix"] * articles + ["paix paix paix"] * 4
    rates = word_rates(word_counts(texts.tokens(*printed))).set_index("lemma").loc["pont"]
    assert [pd.notna(rates["low"]), pd.notna(rates["high"])] == [has_interval] * 2
    assert rates["per_10k"] > 0
