"""What counts as one word, and whose words they are."""

from collections.abc import Callable

import pandas as pd
import pytest

from analysis.actors import Actor, Actors
from analysis.copies.once import Copies
from analysis.errors import UserError
from analysis.words import (
    apply_lists,
    collocates,
    concordance,
    content_words,
    dispersion,
    fold_terms,
    join_terms,
    keyness,
    multiword_terms,
    names,
    ngrams,
    occurrences,
    trends,
    with_speakers,
    word_counts,
    word_rates,
)
from analysis.words.lists import WordLists

from .texts import articles, tokens

SIGNED = ["n_target", "g2", "log_ratio", "z"]


@pytest.mark.parametrize(
    ("text", "terms", "lemmas"),
    [
        pytest.param("Le tapis rouge", ["tapis rouge"], "le|tapis rouge", id="two words"),
        pytest.param("Le tapis. Rouge", ["tapis rouge"], "le|tapis|.|rouge", id="not across sentences"),
        pytest.param("Conférence de paix", ["conférence de paix", "de paix"], "conférence de paix", id="longest first"),
        pytest.param("état d'urgence", ["état d'urgence"], "état d'urgence", id="elision"),
        pytest.param("état d'urgence", ["état d’urgence"], "état d’urgence", id="other apostrophe"),
        pytest.param("paix paix paix", ["paix paix"], "paix paix|paix", id="no word twice"),
        pytest.param("paix", ["paix", "paix durable"], "paix", id="one word is no term"),
        pytest.param("Maison Bleue", ["Maison Bleue"], "Maison Bleue", id="a name"),
    ],
)
def test_terms_are_joined(text: str, terms: list[str], lemmas: str) -> None:
    assert join_terms(tokens(text), terms)["lemma"].tolist() == lemmas.split("|")


def test_a_joined_term_covers_its_words_in_the_text() -> None:
    text = "Voici l'état d'urgence."
    joined = join_terms(tokens(text), ["état d'urgence"]).set_index("lemma").to_dict("index")["état d'urgence"]
    assert text[joined["start"] : joined["end"]] == joined["form"] == "état d'urgence"
    assert (joined["pos"], join_terms(tokens("Maison Bleue"), ["Maison Bleue"])["pos"].item()) == ("NOUN", "PROPN")


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(lambda t, words: content_words(t, stop=words), id="stop"),
        pytest.param(join_terms, id="join"),
        pytest.param(lambda t, words: fold_terms(t, {"Paix": words}), id="fold"),
        pytest.param(occurrences, id="occurrences"),
        pytest.param(trends, id="trends"),
    ],
)
def test_a_text_is_one_word_and_not_its_letters(found: Callable[..., pd.DataFrame]) -> None:
    table = tokens("tapis rouge, a b t p", dates=["2031-05-12"])
    pd.testing.assert_frame_equal(found(table, "tapis rouge"), found(table, ["tapis rouge"]))


def test_other_words_are_counted_under_one_name() -> None:
    fold = {"Pyongyang": ["Pyeongyang", "capitale nordique"]}
    folded = fold_terms(tokens("Pyeongyang et la capitale nordique"), fold)
    assert folded["lemma"].tolist() == ["Pyongyang", "et", "la", "Pyongyang"]
    assert word_counts(folded).iloc[0][["lemma", "n"]].tolist() == ["Pyongyang", 2]  # a name keeps its capital


def test_joining_changes_nothing_where_there_is_nothing_to_join() -> None:
    table = tokens("La paix.")
    pd.testing.assert_frame_equal(apply_lists(table, WordLists(join=("tapis rouge",))), table)
    pd.testing.assert_frame_equal(apply_lists(table, WordLists()), table)


ACTORS = Actors(
    (
        Actor("Kim Jong-un", "person", variants=("Kim", "Kim Jong Un")),
        Actor("Vladimir Poutine", "person"),
        Actor("Anna Morel", "person"),
        Actor("Jean Morel", "person"),
        Actor("Séoul", "body"),
    )
)


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        pytest.param("Kim Jong Un", "Kim Jong-un", "person", id="other spelling"),
        pytest.param("Kim", "Kim Jong-un", "person", id="listed short name"),
        pytest.param("Poutine", "Vladimir Poutine", "person", id="family name"),
        pytest.param("Morel", "Morel", "", id="two of the family"),
        pytest.param("Séoul", "Séoul", "body", id="body"),
        pytest.param("Busan", "Busan", "", id="not listed"),
    ],
)
def test_names_stand_under_the_usual_one(form: str, lemma: str, kind: str) -> None:
    table = pd.DataFrame({"form": [form, "paix"], "lemma": [form, "paix"], "pos": ["PROPN", "NOUN"]})
    found = names(table.assign(article_id="a", sentence=0), ACTORS)
    assert found[["lemma", "kind"]].to_numpy().tolist() == [[lemma, kind]]


def test_a_name_is_counted_as_often_as_the_word() -> None:
    table = tokens("Séoul négocie. À # Séoul. Rien à Séoul.")
    counted = word_counts(table[table["lemma"] == "Séoul"])["n"].tolist()
    assert word_counts(names(table, Actors()))["n"].tolist() == counted == [3]  # the subject « #Séoul » among them


def test_no_names_and_no_actors_give_an_empty_table() -> None:
    assert names(tokens("paix"), Actors())[["lemma", "kind"]].empty


def test_words_belong_to_the_innermost_speaker() -> None:
    table = tokens("paix pont traité fin")
    rows = [("a0", [[0, 16]], "Kim"), ("a0", [[5, 9]], "Poutine"), ("a0", [[10, 16]], None), ("zz", [[0, 5]], "Morel")]
    statements = pd.DataFrame(rows, columns=["article_id", "spans", "speaker"])
    assert with_speakers(table, statements)["speaker"].tolist() == ["Kim", "Poutine", None, None]


TEXTS = ["Grande paix durable. La paix viendra.", "Un pont, une paix. Le pont durable."]
DAYS: list[str | None] = ["2031-05-12", "2031-05-13"]
ONCE = tokens(*TEXTS, outlets=["Écho", "Voix"], dates=DAYS)
REPRINTED = tokens(TEXTS[0], *TEXTS, outlets=["Écho", "Écho", "Voix"], dates=[DAYS[0], *DAYS], wire=["a0", "a0", "a2"])
Counting = Callable[[pd.DataFrame, Copies], pd.DataFrame]


@pytest.mark.parametrize(
    ("function", "measures"),
    [
        pytest.param(lambda t, c: word_counts(t, by="outlet", copies=c), ["n"], id="counts"),
        pytest.param(
            lambda t, c: word_rates(word_counts(t, by="outlet", copies=c), by="outlet"),
            ["n", "per_10k", "low", "high"],
            id="rates",
        ),
        pytest.param(lambda t, c: word_counts(ngrams(t, n=2), copies=c), ["n"], id="runs"),
        pytest.param(lambda t, c: keyness(word_counts(t, by="outlet", copies=c), target="Écho"), SIGNED, id="keyness"),
        pytest.param(lambda t, c: dispersion(word_counts(t, by="article_id", copies=c)), ["n", "dp"], id="dispersion"),
        pytest.param(
            lambda t, c: collocates(t, "paix", at_least=1, copies=c), ["n", "log_dice", "g2", "pmi"], id="collocates"
        ),
        pytest.param(lambda t, c: trends(t, ["paix"], copies=c), ["n", "per_10k"], id="trends"),
    ],
)
def test_a_reprint_of_the_same_outlet_changes_nothing(function: Counting, measures: list[str]) -> None:
    once, counted, twice = function(ONCE, "once"), function(REPRINTED, "once"), function(REPRINTED, "each")
    pd.testing.assert_frame_equal(once[measures].astype(float), counted[measures].astype(float))
    assert not once[measures].astype(float).equals(twice[measures].astype(float))


def test_lines_and_places_of_a_reprint_are_left_out() -> None:
    table = articles(TEXTS[0], *TEXTS, wire=["a0", "a0", "a2"])
    assert concordance(REPRINTED, table, "paix")["article_id"].value_counts().to_dict() == {"a0": 2, "a2": 1}
    assert occurrences(REPRINTED, ["paix"])["of_articles"].tolist() == [2, 2, 2]


@pytest.mark.parametrize("column", ["form", "lemma"])
@pytest.mark.parametrize("kind", ["str", "object", "category"])
def test_a_row_without_a_word_is_refused(column: str, kind: str) -> None:
    """« null » and « NA » are words that `pd.read_csv` takes for missing values."""
    table = tokens("Le mot null est dit.").astype({column: kind})
    table[column] = table[column].where(table["form"] != "null")
    for function in (content_words, multiword_terms, lambda table: join_terms(table, ["le mot"])):
        with pytest.raises(UserError, match=f"The column {column} has no word in 1 of 6 rows; .*keep_default_na=False"):
            function(table)
