"""What is no part of whoever speaks, and what does not speak though people are named in it."""

import pytest
from spoken import Speakers, case, speakers

from analysis.statements import find_statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a time before the noun",
            "« Le port est à nous », scandaient dans l'après-midi une poignée de dockers.",
            "une poignée de dockers",
        ),
        case("two numbers", "« Le port est à nous », scandaient 20 à 30 dockers.", "dockers"),
        case(
            "a body after the same word",
            "« Le barrage tient toujours », indique la militante d'une coopérative.",
            "militante d'une coopérative",
        ),
        case(
            "for what, after the same word",
            "« Restez chez vous », a recommandé la commissaire aux droits de l'homme.",
            "commissaire aux droits de l'homme",
        ),
        case("in which time", "Lerval en son temps avait promis qu'on réformerait le port.", "Lerval"),
        case(
            "another source",
            "Les ventes ont baissé, ajoute la FNDP d'après une enquête menée auprès de 500 marins.",
            "FNDP",
            "enquête",
        ),
        case(
            "a hyphen within a name",
            "Même le président de la chambre des Côtes-d'Aldre constate que la récolte est mauvaise.",
            "président de la chambre des Côtes-d'Aldre",
        ),
        case(
            "the paper of which one writes",
            "« Le vent tourne », s'amuse Bernard Mailleux du Républicain aldrien. « C'est fini », affirme-t-il.",
            "Bernard Mailleux",
            "Bernard Mailleux",
        ),
        case(
            "whose figures, past what they are of",
            "Selon le décompte de précision du ministère du Port, 300 dockers ont défilé.",
            "ministère du Port",
        ),
        case("a glued tag", "Le pont est fermé, a indiqué la préfecture #Tissac.", "préfecture"),
        case("an adverb", "Ce que certains ici appellent le « carré du sel » commence au port.", "certains"),
        case(
            "a quoted verb before that of saying",
            "Le président s'exprimera, « en début de semaine » avait annoncé vendredi la ministre Anne Morel.",
            "Anne Morel",
        ),
    ],
)
def test_where_a_source_ends(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("anger", "Comme l'a rappelé la colère des dockers, le port va mal."),
        case("thousands", "Comme l'ont rappelé des milliers de dockers, le port va mal.", "milliers de dockers"),
        case("a day", "Dimanche verra l'arrivée d'un « docker » moins connu."),
        case("a situation", "La situation de ce docker, qui dénonce « un scandale », est inquiétante."),
        case("whose situation", "Ce docker, qui dénonce « un scandale », est inquiet.", "docker"),
    ],
)
def test_a_thing_of_people_does_not_speak(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize("text", ["qui comme l'a dit à ses yeux «", "qui affirme que s' à ses yeux \""])
def test_a_mark_that_nothing_follows_names_nobody(text: str) -> None:
    assert all(statement.speaker not in ("«", '"') for statement in find_statements(text))
