"""What only one version of a text says is counted, although the text counts once."""

import pandas as pd
import pytest

from analysis import annotate
from analysis.copies import copy_groups, counted
from analysis.copies.once import shared_out
from analysis.statements.summaries import speaker_share

from .texts import OTHER, WIRE, table

SAID = "« Nous reviendrons chaque samedi », a promis Odile Brasseur."
MORE = "« Le pont restera fermé », a prévenu Marc Tellier."


def read(*texts: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles and their statements."""
    articles = table(*texts).rename_axis("article_id")
    articles = articles.assign(wire_group=copy_groups(articles))
    return articles, annotate(articles, cache=None).statements


@pytest.mark.parametrize(
    ("versions", "speakers"),
    [
        pytest.param([f"{WIRE} {OTHER}", f"{WIRE} {SAID}"], {"Odile Brasseur": 1}, id="a copy adds a statement"),
        pytest.param([f"{WIRE} {OTHER} {SAID}", f"{WIRE} {SAID}"], {"Odile Brasseur": 1}, id="both have it"),
        pytest.param([f"{WIRE} {OTHER}", f"{WIRE} {SAID}", f"{SAID} {WIRE}"], {"Odile Brasseur": 1}, id="two copies"),
        pytest.param(
            [f"{WIRE} {OTHER}", f"{WIRE} {SAID}", f"{MORE} {WIRE}"],
            {"Odile Brasseur": 1, "Marc Tellier": 1},
            id="one each",
        ),
    ],
)
def test_a_statement_that_only_a_copy_has_is_counted_once(versions: list[str], speakers: dict[str, int]) -> None:
    articles, statements = read(*versions)
    assert articles["wire_group"].nunique() == 1
    found = counted(statements)["speaker"].value_counts()
    assert {name: int(found.get(name, 0)) for name in speakers} == speakers
    share = speaker_share(statements, articles).set_index("speaker")["statements"]
    assert {name: share.get(name) for name in speakers} == speakers
    by_article = speaker_share(statements, articles, by="article_id").groupby("speaker")["statements"].sum()
    assert {name: by_article.get(name) for name in speakers} == speakers


def test_between_outlets_what_one_alone_says_is_its_own() -> None:
    _, statements = read(f"{WIRE} {OTHER} {MORE}", f"{WIRE} {MORE} {SAID}")
    counts, part = shared_out(statements, ["outlet"])
    parts = counts.assign(part=part).groupby("speaker")["part"].apply(list).to_dict()
    assert parts["Odile Brasseur"] == [1]
    assert parts["Marc Tellier"] == [0.5, 0.5]


def test_short_texts_that_say_different_things_are_no_copies() -> None:
    one = "Le bac ouvre ce lundi à Valbrune. « Le bac est beau pour tous les riverains », a dit Jeanne Odier. Il pleut."
    other = "Le bac ferme ce lundi à Valbrune. « Le bac est sûr pour tous les riverains », a dit Luc Ferrand. Il pleut."
    later = one.replace("lundi", "mardi")
    assert copy_groups(table(one, other, later)).tolist() == ["a0", "b0", "a0"]


def test_a_statement_whose_words_the_fullest_version_has_is_not_counted_for_a_copy() -> None:
    told = "Le bac reprendra lundi, quoi qu'en disent les riverains."
    articles, statements = read(f"{WIRE} {OTHER} {told} {MORE}", f"{WIRE} {told[:-1]}, promet Odile Brasseur.")
    assert articles["wire_group"].nunique() == 1
    assert "Odile Brasseur" in set(statements["speaker"])
    assert set(counted(statements)["speaker"]) == {"Marc Tellier"}
