"""Where somebody is meant by an office or a periphrasis."""

import pytest

from analysis.actors import Actor, Actors
from analysis.language.quotation_marks import find_quotations
from analysis.language.sentences import split_sentences
from analysis.people.mentioned import find_people
from analysis.people.titles import titles_in

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
        pytest.param(
            "Elle écrit à la dame\nde Brumas.", [("la dame\nde Brumas", "Anna Morel")], id="broken over two lines"
        ),
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
        pytest.param("Le gouvernement cède.", [("Le gouvernement", "gouvernement")], id="a body without a name"),
        pytest.param(
            "Le gouvernement valdorien cède aux manifestants.",
            [("Le gouvernement", "gouvernement"), ("aux manifestants", "manifestants")],
            id="by its noun, a group too",
        ),
        pytest.param(
            "Le ministère de l'Eau cède.",
            [("Le ministère", "ministère de l'Eau")],
            id="by the whole where it has a name",
        ),
        pytest.param("Un syndicat cède.", [], id="any body"),
        pytest.param("On a vu des syndicats.", [], id="some bodies"),
        pytest.param(
            "Les syndicats cèdent. Le recul des syndicats surprend.",
            [("Les syndicats", "syndicats"), ("des syndicats", "syndicats")],
            id="of the bodies that the article knows",
        ),
        pytest.param("Le rapport est sévère.", [], id="a document is no body"),
        pytest.param("Le maire cède.", [], id="who has an office and no name may be anybody"),
    ],
)
def test_titles_lead_to_names(text: str, found: list[tuple[str, str]]) -> None:
    assert titles(text) == found


def test_a_thing_of_the_list_is_meant_by_its_descriptions() -> None:
    treaty = Actors((Actor("traité de Brumas", "thing", periphrases=("le texte",)),))
    assert titles("Le traité de Brumas est signé. Elle loue le texte.", treaty) == [("le texte", "traité de Brumas")]


def test_without_a_list_only_offices_that_the_article_gives() -> None:
    assert titles("La présidente valdorienne part.", Actors()) == []
    assert titles("Luc Simon, maire de Brumas, part. Le maire est las.", Actors()) == [("Le maire", "Luc Simon")]
