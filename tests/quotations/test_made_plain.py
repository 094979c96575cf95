"""Quoted words without a speaker that another article makes a statement of somebody."""

import pandas as pd
import pytest

from analysis.quotations import quotations, travels

SAID = "Nous rouvrirons le pont de Port-Mirande avant la fin de l'été"
WITH_CUE = f"« {SAID} », a promis Élise Morel."


def versions(
    text: str | None, *others: dict[str, str], speaker: str | None = "Élise Morel", quote: str = SAID
) -> pd.DataFrame:
    """The versions where one article reports a statement, another has `text`, and others report what they do."""
    first = {"article_id": "a", "speaker": speaker, "kind": "direct", "quote": quote}
    statements = pd.DataFrame([first, *({"kind": "direct", "quote": SAID, **other} for other in others)])
    texts: dict[str, str | None] = {"a": f"« {quote} », a promis Élise Morel.", "b": text} | {
        one["article_id"]: "" for one in others
    }
    articles = pd.DataFrame({"outlet": list(texts), "date": pd.NaT, "text": list(texts.values())}, index=list(texts))
    return quotations(statements, articles)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Le pont ? « {SAID}. »", id="alone"),
        pytest.param(f"Une phrase est restée : “{SAID.upper()}”.", id="other marks, in capitals"),
        pytest.param("« Nous rouvrirons le pont de Port-Mirande. » L'été viendra.", id="a part of it"),
        pytest.param(
            f"« {SAID} », « {SAID.upper()} » : « “{SAID}” », disait-elle ?", id="three times, once within marks"
        ),
    ],
)
def test_words_that_another_article_attributes_are_a_version(text: str) -> None:
    (row,) = versions(text).query("made_plain").to_dict("records")
    assert (row["article_id"], row["kind"], row["named_elsewhere"]) == ("b", "direct", "Élise Morel")
    assert row["speaker"] is None
    assert row["quote"] in text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le pont ? « Nous rouvrirons le pont. »", id="five words"),
        pytest.param(f"Le pont ? {SAID}.", id="no marks"),
        pytest.param("« Nous rouvrirons le marché de Port-Mirande avant la fin du mois. »", id="other words"),
        pytest.param(f"Le pont rouvre.\n\nLire aussi : « {SAID} »", id="a link"),
        pytest.param("", id="no text"),
        pytest.param(None, id="a missing text"),
        pytest.param(f"« {SAID.replace('fin', 'fête')} »", id="a word changed"),
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert versions(text).empty


def test_the_charge_for_which_somebody_is_tried_is_nobodys() -> None:
    charge = "violences en réunion sur un agent du port"
    for called in (
        "pour",
        "du chef de",
        "mis en examen des chefs d'",
        "soupçonné de",
        "pour des faits de",
        "la loi",
        "le film",
    ):
        assert versions(f"Il comparaît {called} « {charge} ».", quote=charge).empty
    assert versions(f"Il dénonce des « {charge} ».", quote=charge)["made_plain"].tolist() == [False, True]


@pytest.mark.parametrize("around", ["La rue le crie depuis lundi : {}", "{} Voilà ce que je vous dis ce soir, à tous"])
@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_words_that_another_statement_holds_too_are_left_alone(around: str, kind: str) -> None:
    other = {"article_id": "c", "speaker": "Paul Ormesson", "kind": kind, "quote": around.format(SAID)}
    told = versions(f"Le pont ? « {SAID}. »", other, quote=f"Je vous le promets ce matin, chers amis : {SAID}")
    assert not told["made_plain"].any()


def test_copies_of_a_text_cost_no_more_than_one() -> None:
    copies = [{"article_id": f"c{number}", "speaker": "Élise Morel"} for number in range(1500)]
    texts = {f"b{number}": f"Le pont ? « {SAID}. »" for number in range(1500)}
    statements = pd.DataFrame([{"kind": "direct", "quote": SAID, **copy} for copy in copies])
    index = [*statements["article_id"], *texts]
    articles = pd.DataFrame({"outlet": "A", "date": pd.NaT, "text": ["", *[""] * 1499, *texts.values()]}, index=index)
    assert quotations(statements, articles)["made_plain"].sum() == 1500


@pytest.mark.parametrize("other", ["Paul Ormesson", "syndicat des bateliers", "Élise Morel; Paul Ormesson"])
def test_words_that_articles_give_to_several_are_left_alone(other: str) -> None:
    told = versions(f"Le pont ? « {SAID}. »", {"article_id": "c", "speaker": other})
    assert not told["made_plain"].any()


@pytest.mark.parametrize("speaker", [None, "mairie de Port-Mirande", "maire"])
def test_nobody_is_named_where_no_article_names_a_person(speaker: str | None) -> None:
    assert versions(f"Le pont ? « {SAID}. »", speaker=speaker).empty


def test_a_statement_of_the_article_itself_is_no_second_version() -> None:
    own = {"article_id": "b", "speaker": "Élise Morel"}
    told = versions(f"{WITH_CUE} Puis encore : « {SAID} ».", own)
    assert told["made_plain"].tolist() == [False, False]


def test_words_that_stand_twice_in_an_article_are_one_version() -> None:
    assert versions(f"« {SAID} »\n\nElle sourit. « {SAID} »")["made_plain"].tolist() == [False, True]


def test_those_made_plain_are_counted_among_the_speakers_named_elsewhere() -> None:
    row = travels(versions(f"Le pont ? « {SAID}. »")).iloc[0]
    assert (row["articles"], row["named_elsewhere"], row["made_plain"]) == (2, 1, 1)
    assert travels(versions(WITH_CUE, {"article_id": "b", "speaker": "maire"})).iloc[0]["made_plain"] == 0
