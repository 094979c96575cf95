"""Towards whom: which places count as mentions, and whose they are."""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from analysis import annotate, load_actors, sentiment
from analysis.actors import Actor, Actors
from analysis.sentiment.tone_reader import read_tone

ROOT = Path(__file__).parents[2]
ACTORS = Actors(
    (
        Actor(
            "Igor Valenko",
            "person",
            "m",
            variants=("Valenko",),
            roles=("le président tansérien",),
            periphrases=("le maître du Palais gris", "le dictateur tansérien"),
        ),
        Actor("Palais gris", "body"),
        Actor("Han Do-rim", "person", "m", roles=("le dirigeant corvanien",)),
    )
)


@cache
def mentions(text: str) -> pd.DataFrame:
    columns = {"outlet": ["Écho"], "date": [pd.NaT], "text": [text]}
    return sentiment.rate_mentions(
        annotate(pd.DataFrame(columns, index=["a"]), ACTORS, cache=None).tokens, ACTORS
    ).assign(text=lambda table: [text[start:end] for start, end in zip(table["start"], table["end"], strict=True)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Igor Valenko est arrivé.", [("Igor Valenko", "Igor Valenko")], id="a name"),
        pytest.param("Hier, Valenko est arrivé.", [("Valenko", "Igor Valenko")], id="a variant"),
        pytest.param(
            "Le président tansérien est arrivé.", [("Le président tansérien", "Igor Valenko")], id="an office"
        ),
        pytest.param(
            "Il a parlé au président tansérien.", [("au président tansérien", "Igor Valenko")], id="after a preposition"
        ),
        pytest.param(
            "Le maître du Palais gris est arrivé.",
            [("Le maître du Palais gris", "Igor Valenko")],
            id="a periphrasis, and the name inside it is no mention",
        ),
        pytest.param("Le Palais gris se tait.", [("Palais gris", "Palais gris")], id="the body itself"),
        pytest.param(
            "Igor Valenko, le président tansérien, est arrivé.",
            [("Igor Valenko", "Igor Valenko")],
            id="name and office together are one",
        ),
        pytest.param(
            "Igor Valenko a reçu le dirigeant corvanien.",
            [("Igor Valenko", "Igor Valenko"), ("le dirigeant corvanien", "Han Do-rim")],
            id="two people",
        ),
        pytest.param(
            "Igor Valenko, président de Tansérie, est arrivé. Le président a souri.",
            [("Igor Valenko", "Igor Valenko"), ("Le président", "Igor Valenko")],
            id="an office that the article introduced",
        ),
        pytest.param("L'ancien ministre tansérien est arrivé.", [], id="somebody else"),
        pytest.param("Un président tansérien ne démissionne pas.", [], id="any president"),
        pytest.param(
            "Igor Valenko est arrivé. Il a souri.",
            [("Igor Valenko", "Igor Valenko"), ("Il", "Igor Valenko")],
            id="a pronoun that can mean him only",
        ),
        pytest.param(
            "Igor Valenko a reçu Han Do-rim. Il a souri. « Nous signerons », a-t-il dit.",
            [("Igor Valenko", "Igor Valenko"), ("Han Do-rim", "Han Do-rim")],
            id="pronouns that may mean another, though he is the likely speaker",
        ),
    ],
)
def test_what_counts_as_a_mention(text: str, found: list[tuple[str, str]]) -> None:
    table = mentions(text)
    assert list(zip(table["text"], table["name"], strict=True)) == found


def test_a_title_is_told_from_a_name() -> None:
    table = mentions("Valenko est arrivé. Le président tansérien a souri.")
    assert table["title"].tolist() == [False, True]


def test_what_somebody_is_called_is_tone() -> None:
    office = mentions("Le président tansérien est arrivé mardi.")["polarity"].iloc[0]
    blame = mentions("Le dictateur tansérien est arrivé mardi.")["polarity"].iloc[0]
    assert blame < office - 0.15


@pytest.mark.parametrize("file", [pytest.param("data/actors.toml", marks=pytest.mark.slow), "data/demo/actors.toml"])
def test_an_office_has_no_tone(file: str) -> None:
    """Else whoever holds the defence would be blamed for the word."""
    roles = [f"Hier, {role} est arrivé." for actor in load_actors(ROOT / file) for role in actor.roles]
    table = pd.DataFrame({"outlet": "Écho", "date": pd.NaT, "text": roles}).rename(index=str)
    reading = read_tone(annotate(table, cache=None, workers=1).tokens)
    words = reading.tokens.assign(polarity=reading.polarity.round(2))
    loud = words[(words["polarity"].abs() >= 0.15)]
    assert loud[["form", "polarity"]].drop_duplicates().values.tolist() == []


def test_no_words_no_mentions() -> None:
    tokens = annotate(pd.DataFrame({"outlet": [], "date": [], "text": []}), ACTORS, cache=None).tokens
    assert sentiment.rate_mentions(tokens).empty
    assert sentiment.towards(sentiment.rate_mentions(tokens, ACTORS)).empty


def test_without_a_list_bodies_and_groups_without_a_name_are_mentions() -> None:
    text = "Le gouvernement valdorien a cédé. Un syndicat a salué ce geste devant les manifestants de Brumas."
    table = pd.DataFrame({"outlet": ["Écho"], "date": [pd.NaT], "text": [text]}, index=["a"])
    tokens = annotate(table, cache=None).tokens
    assert sentiment.rate_mentions(tokens)["name"].tolist() == ["gouvernement", "manifestants", "Brumas"]
    listed = Actors((Actor("traité des Eaux", "thing"), Actor("gouvernement de Valdorie", "body")))
    assert sentiment.rate_mentions(tokens, listed).empty


def test_without_a_list_outlets_and_feasts_are_no_mentions() -> None:
    text = "Anne Roy a protesté sur Facebook. Selon l'AFP, Anne Roy reviendra à Noël (NDLR)."
    table = pd.DataFrame({"outlet": ["Écho"], "date": [pd.NaT], "text": [text]}, index=["a"])
    tokens = annotate(table, cache=None).tokens
    assert sentiment.rate_mentions(tokens)["name"].tolist() == ["Anne Roy", "Anne Roy"]
    listed = Actors((Actor("Facebook", "body"),))
    assert sentiment.rate_mentions(tokens, listed)["name"].tolist() == ["Facebook"]


def test_a_thing_of_the_list_is_a_mention_by_name_and_by_what_it_is_called() -> None:
    treaty = Actors((Actor("traité des Eaux", "thing", variants=("Traité des eaux",), roles=("le traité",)),))
    text = "Le traité des Eaux est signé. Les députés saluent le traité, une réussite."
    table = pd.DataFrame({"outlet": ["Écho"], "date": [pd.NaT], "text": [text]}, index=["a"])
    found = sentiment.rate_mentions(annotate(table, treaty, cache=None).tokens, treaty)
    assert found["name"].tolist() == ["traité des Eaux"] * 2
    assert found["title"].tolist() == [False, True]
