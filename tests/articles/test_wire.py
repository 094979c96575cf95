"""Wire copy: reprints share a group, other articles on the same event do not."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.articles import read_articles
from analysis.articles.wire import wire_groups

DEMO = Path(__file__).parents[2] / "data" / "demo"
WIRE = (
    "Les deux délégations se sont retrouvées jeudi matin dans l'ancienne capitainerie, au bord du fleuve, "
    "pour une dernière séance de travail avant la signature. Les douaniers ont fermé le pont dès "
    "l'aube et une centaine de riverains attendaient derrière les barrières. La cérémonie commence à midi."
)
OTHER = (
    "Sur le quai, on attendait midi. Une centaine de riverains, des douaniers, et deux délégations qui n'en "
    "finissent pas de relire un texte : la signature, dans l'ancienne capitainerie, aura pris quatre ans."
)


def groups(*texts: str) -> list[str]:
    return wire_groups(pd.Series(texts, index=list("abcdefgh"[: len(texts)]))).tolist()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        pytest.param(WIRE, "a", id="the same"),
        pytest.param(WIRE.replace("'", "’").replace(". ", ".").upper(), "a", id="marks, spaces and capitals"),
        pytest.param(WIRE.replace("jeudi matin", "hier"), "a", id="a small edit"),
        pytest.param(WIRE[: len(WIRE) // 2], "a", id="cut to a half"),
        pytest.param(f"{WIRE} {OTHER}", "a", id="a paragraph added"),
        pytest.param(OTHER, "b", id="the same event in other words"),
        pytest.param(f"{OTHER} « {WIRE[:80]} »", "b", id="a line of it quoted"),
        pytest.param("La cérémonie commence.", "b", id="shorter than a run"),
    ],
)
def test_what_counts_as_a_reprint(text: str, group: str) -> None:
    assert groups(WIRE, text)[1] == group


def test_a_reprint_of_a_reprint_belongs_to_the_group() -> None:
    half = len(WIRE) // 2
    assert groups(WIRE[:half], WIRE[half:], WIRE) == ["a", "a", "a"]


def test_identical_texts_by_the_thousand_are_one_group() -> None:
    assert set(wire_groups(pd.Series([WIRE] * 3000))) == {"0"}


def test_the_demo_has_two_agency_reports_in_several_papers() -> None:
    articles = read_articles(DEMO)
    sizes = articles.groupby("wire_group").size()
    assert sizes[sizes > 1].to_dict() == {"2031-05-13-avp-peniches": 3, "2031-05-15-avp-signature": 4}


def test_groups_do_not_depend_on_the_order_of_the_articles() -> None:
    texts = read_articles(DEMO)["text"]
    shuffled = texts.sample(frac=1, random_state=1)
    partners = [
        {frozenset(members) for members in groups.groupby(groups).groups.values()}
        for groups in (wire_groups(texts), wire_groups(shuffled))
    ]
    assert partners[0] == partners[1]
