"""Where somebody is meant by an office or a periphrasis."""

import pytest

from analysis.actors import Actor, Actors
from analysis.language.quotations import find_quotations
from analysis.language.sentences import split_sentences
from analysis.statements.people import find_people
from analysis.statements.titles import titles_in

ACTORS = Actors(
    (
        Actor("Anna Morel", "person", "f", roles=("la présidente valdorienne",), periphrases=("la dame de Brumas",)),
        Actor("Paul Duval", "person", "m", roles=("le porte-parole de la présidente valdorienne", "l'ancien préfet")),
        Actor("Brumas", "body"),
    )
)


def titles(text: str, actors: Actors = ACTORS) -> list[tuple[str, str]]:
    body = [(start, end) for start, end, _ in split_sentences(text, find_quotations(text))]
    return [(text[t.start : t.end], t.lemma) for t in titles_in(find_people(text, actors, body), actors)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("La présidente valdorienne part.", [("La présidente valdorienne", "Anna Morel")], id="office"),
        pytest.param("Elle écrit à la dame de Brumas.", [("la dame de Brumas", "Anna Morel")], id="periphrasis"),
        pytest.param("Il lit l’ancien préfet.", [("l’ancien préfet", "Paul Duval")], id="typographic apostrophe"),
        pytest.param(
            "Le porte-parole de la présidente valdorienne part.",
            [("Le porte-parole de la présidente valdorienne", "Paul Duval")],
            id="the longest, and none inside it",
        ),
        pytest.param("Une présidente valdorienne doit partir.", [], id="any"),
        pytest.param("La vice-présidente valdorienne part.", [], id="another office"),
        pytest.param("Brumas se tait.", [], id="a name is no title"),
        pytest.param(
            "Luc Simon, maire de Brumas, part. Le maire est las.", [("Le maire", "Luc Simon")], id="taken up again"
        ),
    ],
)
def test_titles_lead_to_names(text: str, found: list[tuple[str, str]]) -> None:
    assert titles(text) == found


def test_without_a_list_only_offices_that_the_article_gives() -> None:
    assert titles("La présidente valdorienne part.", Actors()) == []
    assert titles("Luc Simon, maire de Brumas, part. Le maire est las.", Actors()) == [("Le maire", "Luc Simon")]
