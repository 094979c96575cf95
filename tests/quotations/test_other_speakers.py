"""Who else is named for a quotation: what two articles surely say, and no mistake of the program's own."""

from collections.abc import Mapping

import pandas as pd
import pytest

from analysis.quotations.spread import quotations, travels

SAID = "Nous rouvrirons le pont de Port-Mirande avant la fin de l'année, et personne ne paiera de péage cet hiver"
SURE = {"speaker_rule": "name", "confidence": 0.95}


def also(*rows: Mapping[str, object]) -> list[str]:
    """Who else is named, of versions that are of articles of their own unless they say so."""
    usual = [{"article_id": str(number), "quote": SAID, "kind": "direct", **SURE} for number in range(len(rows))]
    statements = pd.DataFrame([{**of, **row} for of, row in zip(usual, rows, strict=True)])
    ids = statements["article_id"].unique()
    articles = pd.DataFrame({"outlet": ids, "date": pd.NaT, "text": ""}, index=ids)
    named: list[str] = travels(quotations(statements, articles))["also"].iloc[0]
    return named


FIRST = {"speaker": "Élise Morel"}


@pytest.mark.parametrize(
    ("other", "named"),
    [
        pytest.param({"speaker": "Paul Ormesson"}, ["Paul Ormesson"], id="two people, both sure"),
        pytest.param({"speaker": "Paul Ormesson", "speaker_rule": "pronoun"}, [], id="by a pronoun"),
        pytest.param({"speaker": "Paul Ormesson", "confidence": 0.8}, [], id="not sure"),
        pytest.param({"speaker": "Paul Ormesson", "article_id": "0"}, [], id="in the same article"),
        pytest.param({"speaker": "Élise Morels"}, [], id="a plural s"),
        pytest.param({"speaker": "Élyse Moral"}, [], id="two letters"),
        pytest.param({"speaker": "Mme Norel"}, [], id="one letter of a family name"),
        pytest.param({"speaker": "préfet"}, [], id="an office"),
        pytest.param({"speaker": "Paul Ormesson", "quote": f"Élise Morel assure : {SAID}"}, [], id="reports her"),
        pytest.param({"speaker": "Paul Ormesson", "quote": f"Paul Ormesson ment : {SAID}"}, [], id="is reported"),
    ],
)
def test_who_else_is_named(other: dict[str, object], named: list[str]) -> None:
    assert also(FIRST, other, FIRST) == named


def test_nobody_else_is_named_where_the_first_one_is_not_sure() -> None:
    assert also(FIRST | {"speaker_rule": "pronoun"}, FIRST | {"confidence": 0.5}, {"speaker": "Paul Ormesson"}) == []


def test_those_who_are_named_stand_once_and_in_order() -> None:
    others = ["Paul Ormesson", "Odile Brasseur", "Paul Ormesson", "M. Ormesson"]
    assert also(FIRST, FIRST, *({"speaker": name} for name in others)) == ["Paul Ormesson", "Odile Brasseur"]
