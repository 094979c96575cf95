"""What counts as one word, and whose words they are."""

import pandas as pd
import pytest

from analysis.actors import Actor, Actors
from analysis.errors import UserError
from analysis.words import (
    apply_lists,
    article_weights,
    fold_terms,
    join_terms,
    names,
    with_speakers,
    without_reprints,
)
from analysis.words.lists import WordLists

from .texts import articles, tokens


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


def test_other_words_are_counted_under_one_name() -> None:
    fold = {"Pyongyang": ["Pyeongyang", "capitale nordique"]}
    folded = fold_terms(tokens("Pyeongyang et la capitale nordique"), fold)
    assert folded["lemma"].tolist() == ["Pyongyang", "et", "la", "Pyongyang"]


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
    found = names(pd.DataFrame({"form": [form, "paix"], "lemma": [form, "paix"], "pos": ["PROPN", "NOUN"]}), ACTORS)
    assert found[["lemma", "kind"]].to_numpy().tolist() == [[lemma, kind]]


def test_no_names_and_no_actors_give_an_empty_table() -> None:
    assert names(tokens("paix"), Actors())[["lemma", "kind"]].empty


def test_words_belong_to_the_innermost_speaker() -> None:
    table = tokens("paix pont traité fin")
    rows = [("a0", [[0, 16]], "Kim"), ("a0", [[5, 9]], "Poutine"), ("a0", [[10, 16]], None), ("zz", [[0, 5]], "Morel")]
    statements = pd.DataFrame(rows, columns=["article_id", "spans", "speaker"])
    assert with_speakers(table, statements)["speaker"].tolist() == ["Kim", "Poutine", None, None]


def test_weights_of_a_wire_text_sum_to_one() -> None:
    weights = article_weights(articles("x", "x", "y", wire=["a0", "a0", "a2"]))
    assert weights.to_dict() == {"a0": 0.5, "a1": 0.5, "a2": 1.0}


def test_of_a_wire_text_the_first_article_stays() -> None:
    table = without_reprints(tokens("paix", "paix", "pont"), articles("x", "x", "y", wire=["a0", "a0", "a2"]))
    assert table["article_id"].tolist() == ["a0", "a2"]
    with pytest.raises(UserError, match="wire_group"):
        article_weights(pd.DataFrame({"outlet": []}))
