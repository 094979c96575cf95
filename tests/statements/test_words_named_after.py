"""Quotations whose speaker is told after them, and those whose verb is left out."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    "La maire a parlé d'un « [vol] » et le préfet d'une « [farce] ».",
    "Il est venu en retard, ce que Tissac impute à « [la neige] » et Brumas à « [la peur] ».",
    "La maire a accusé l'opposition de « [lâcheté », le préfet de « mensonge] ».",
    "La maire a qualifié le texte de « [chiffon » et ses auteurs de « somnambules] ».",
    "La maire a parlé de « [vol] », mais le chanteur de « Noir Soleil » l'a contredite.",
)
def test_others_whose_verb_is_left_out(text: str, said: list[str]) -> None:
    assert contents(text) == said


def test_the_others_say_what_follows_them() -> None:
    assert speakers("La maire a parlé d'un « vol » et le préfet d'une « farce ».") == ["maire", "préfet"]
    text = "Ilma Roy et Paul Adam se sont vus. La première a parlé d'un « vol », le second d'une « farce »."
    assert speakers(text) == ["Ilma Roy", "Paul Adam"]


@sentences(
    "Paul Roux préfère parler d'un « [malentendu] ».",
    "Paul Roux veut y voir une « [chance] ».",
    "Les riverains craignent de [voir déferler « des hordes de camions »].",
)
def test_what_somebody_prefers_to_speak_of(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "L'inspecteur lui a fait avouer qu'il avait vendu le bac.",
    "Paul Roux a encore eu le temps d'expliquer que [le texte serait publié].",
    "Il est temps d'expliquer que le pont a cédé.",
    "Un pilote de Tissac soutient au contraire qu'[il n'y avait personne].",
    "La presse avait écrit le matin même que [le bac serait vendu].",
    "L'ONG Mers ouvertes déplore pour sa part que [les pêcheurs aient été oubliés].",
    "Le chef du port y a par ailleurs prétendu que [le bac avait été payé].",
    "Les deux maires sont convenus que [le pont serait repeint].",
    "A Washington, on assure que [la porte reste ouverte].",
    "A Noël, on dit que le vin est bon.",
    "Moscou, où l'on assure que tout va bien, se tait.",
)
def test_verbs_that_the_parser_does_not_see(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "near the port",
            "C'est ce que nuance une source proche du port, qui parle d'un « essai ».",
            "source proche du port",
        ),
        case(
            "a book's author", "Il a lu le livre de Paul Roy, historien du port, pour qui le bac est sûr.", "Paul Roy"
        ),
        case("there", "Le camp du maire nuance : le bac, y soutient-on, a seulement été repeint.", "camp du maire"),
        case(
            "who is concerned",
            "Anne Roy a parlé de Paul Adam. L'intéressé ne dément pas. « Le bac est sûr », confiait-il.",
            "Paul Adam",
        ),
        case(
            "at another time", "Paul Roy s'est tu.\n14 h 30 – « Je suis innocent. »\nJean Laval sourit.", "Jean Laval"
        ),
    ],
)
def test_who_is_meant(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
