"""Who says a quotation, who else is named for it, and who is named where a version names nobody."""

from collections.abc import Mapping

import pandas as pd
import pytest

from analysis.quotations import kept_words, quotations, travels

SAID = "Nous rouvrirons le pont de Port-Mirande avant la fin de l'année, et personne ne paiera de péage cet hiver"


def versions(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Versions that are of articles of their own, and in the same words, unless they say so."""
    usual = [{"article_id": str(number), "quote": SAID, "kind": "direct"} for number in range(len(rows))]
    statements = pd.DataFrame([{**of, **row} for of, row in zip(usual, rows, strict=True)])
    ids = statements["article_id"].unique()
    return quotations(statements, pd.DataFrame({"outlet": ids, "date": pd.NaT, "text": ""}, index=ids))


def also(*rows: Mapping[str, object]) -> list[str]:
    """Who else is named."""
    named: list[str] = travels(versions(*rows))["also"].iloc[0]
    return named


FIRST = {"speaker": "Élise Morel"}


@pytest.mark.parametrize(
    ("other", "named"),
    [
        pytest.param({"speaker": "Paul Ormesson"}, ["Paul Ormesson"], id="two people"),
        pytest.param({"speaker": "Paul Morel"}, ["Paul Morel"], id="two of one family"),
        pytest.param({"speaker": "Paul"}, ["Paul"], id="a first name"),
        pytest.param({"speaker": "Paul Ormesson", "article_id": "0"}, ["Paul Ormesson"], id="in the same article"),
        pytest.param(
            {"speaker": "Paul Ormesson", "article_id": "0", "quote": f"Alors, {SAID}"}, [], id="reports her there"
        ),
        pytest.param({"speaker": "Élise Morels"}, [], id="a plural s"),
        pytest.param({"speaker": "Élyse Moral"}, [], id="two letters"),
        pytest.param({"speaker": "É. Morel"}, [], id="an initial"),
        pytest.param({"speaker": "Morel"}, [], id="a family name"),
        pytest.param({"speaker": "préfet"}, [], id="an office"),
        pytest.param({"speaker": "préfecture"}, [], id="a body"),
        pytest.param({"speaker": "Paul Ormesson", "quote": f"Élise Morel assure : {SAID}"}, [], id="reports her"),
        pytest.param({"speaker": "Paul Ormesson", "quote": f"Paul Ormesson ment : {SAID}"}, [], id="is reported"),
    ],
)
def test_who_else_is_named(other: dict[str, object], named: list[str]) -> None:
    assert also(FIRST, other, FIRST) == named


def test_those_who_are_named_stand_once_and_in_order() -> None:
    others = ["Paul Ormesson", "Odile Brasseur", "Paul Ormesson", "M. Ormesson"]
    assert also(FIRST, FIRST, *({"speaker": name} for name in others)) == ["Paul Ormesson", "Odile Brasseur"]


@pytest.mark.parametrize(
    "speaker",
    [
        pytest.param(None, id="nobody"),
        pytest.param("maire", id="an office"),
        pytest.param("Première ministre", id="an office in capitals"),
        pytest.param("ancienne ministre de la Mer", id="an office with an adjective"),
        pytest.param("maire de Clairval", id="the office of a place"),
    ],
)
def test_who_is_named_elsewhere_where_nobody_is_named(speaker: str | None) -> None:
    assert versions(FIRST, {"speaker": speaker})["named_elsewhere"].fillna("").tolist() == ["", "Élise Morel"]


@pytest.mark.parametrize(
    "speaker",
    [
        "préfecture de police",
        "ministère",
        "CNDV",
        "Cour des comptes",
        "collectif de riverains",
        "manifestants",
        "gilets verts",
        "une cinquantaine d'habitants",
        "certains",
        "Clairval",
        "La Vallée insoumise",
        "maire et préfet",
        "préfet; maire",
        "directeur",
        "Morel",
    ],
)
def test_bodies_groups_and_men_are_not_she_who_is_named_elsewhere(speaker: str) -> None:
    assert versions(FIRST, {"speaker": speaker})["named_elsewhere"].isna().all()


@pytest.mark.parametrize("name", ["A Clairval", "Les Verdoyants", "Élise Morel; Paul Petit", "CGT Clairval"])
def test_what_is_no_name_of_one_person_is_filled_in_for_nobody(name: str) -> None:
    assert versions({"speaker": name}, {"speaker": None})["named_elsewhere"].isna().all()


@pytest.mark.parametrize("other", ["Paul Ormesson", "Paul Morel", "M. Morel"])
def test_nobody_is_filled_in_where_the_others_disagree(other: str) -> None:
    assert versions(FIRST, {"speaker": other}, {"speaker": None})["named_elsewhere"].isna().all()


CUT = SAID[: SAID.index(", et")]


@pytest.mark.parametrize(
    ("rows", "speaker", "usual", "fullest"),
    [
        pytest.param([("Élise Morel", CUT), (None, SAID), (None, SAID)], "Élise Morel", CUT, CUT, id="others unnamed"),
        pytest.param([("préfecture", SAID), ("Élise Morel", CUT)], "Élise Morel", CUT, CUT, id="people first"),
        pytest.param([("préfecture", SAID), ("préfet", SAID)], "préfecture", SAID, SAID, id="bodies"),
        pytest.param([("Mme Morel", SAID), ("Élise Morel", CUT)], "Mme Morel", CUT, SAID, id="one person"),
        pytest.param(
            [("Élise Morel", "ce pont de Port-Mirande"), ("maire", SAID)], "maire", SAID, SAID, id="too short"
        ),
        pytest.param([(None, SAID), (None, CUT)], None, CUT, SAID, id="nobody"),
    ],
)
def test_the_words_beside_a_speaker_are_those_that_the_speaker_is_reported_with(
    rows: list[tuple[str | None, str]], speaker: str | None, usual: str, fullest: str
) -> None:
    found = pd.DataFrame(rows, columns=["speaker", "quote"]).assign(
        quotation=1, date=pd.Timestamp("2031-05-13"), agency=None
    )
    found = found.assign(article_id=list("abcd")[: len(rows)], outlet="A", named_elsewhere=None, made_plain=False)
    carried = travels(found)
    assert carried[["speaker", "usual", "quote"]].iloc[0].tolist() == [speaker, usual, fullest]
    assert " ".join(kept_words(found)["word"]) == fullest
