"""Cues in the forms that agree or stand apart: s'est réjouie, nous a prévenus, s'est, pour sa part, réjouie."""

import pytest
from reports import Reports, case, contents, reported, sentences


@sentences(
    "Anne Roy s'est réjouie que [les armes s'éloignent].",
    "Anne Roy s'est, pour sa part, réjouie que [les armes s'éloignent].",
    "La ministre Anne Roy s'est réjouie de ce que « [le dialogue ait été renoué] ».",
    "La ministre s'est émue que [des enfants dorment dehors].",
    "Les élus se sont plaints que [le dialogue soit rompu].",
    "Anne Roy s'est plainte d'« [un dialogue de sourds] ».",
    "M. Roux nous a prévenus qu'[il ne garantirait rien].",
    "« [Ne venez pas] », nous avait-elle avertis.",
    "« [C'est un grand jour] », s'est réjouie Anne Roy.",
    "[La fête s'achèvera par une messe], ont fait savoir les organisateurs.",
    "Les élus ont été prévenus que le pont fermerait.",
    "Anne Roy a porté plainte.",
    "[Il s'est], dit-il, [+trompé de jour].",
)
def test_participles_that_agree_and_what_stands_between(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "La Ligue dit que, [dans un discours, le roi a menti].",
)
def test_where_it_was_said_and_that_no_name_is_given(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "on, in the corridors",
            "La maire Anne Roy s'est tue. Le pont tiendra, murmure-t-on dans les couloirs de la mairie.",
        ),
        case(
            "on, at the town hall",
            "Le pont tiendra, assure-t-on à la mairie.",
            ("Le pont tiendra", "mairie"),
        ),
        case(
            "who is heard in somebody else's words does not go on",
            "La maire observe que les élus répètent que « les voisins mentent ». Et de conclure : « Tout se paie. »",
            ("les élus répètent que « les voisins mentent »", "maire"),
            ("les voisins mentent", "élus"),
            ("Tout se paie.", "maire"),
        ),
        case(
            "an agent, without the words",
            "Le pacte fut qualifié par la Maison d'Ambre de « menace ». Il est jugé « sûr » par la ministre de l'Eau.",
            ("menace", "Maison d'Ambre"),
            ("sûr", "ministre de l'Eau"),
        ),
        case(
            "whom an office describes",
            "La ministre norvasienne décrivait Paul Roux comme « un homme de bonne volonté ».",
            ("un homme de bonne volonté", "ministre norvasienne"),
        ),
    ],
)
def test_who_is_told_or_met_says_nothing(text: str, reports: Reports) -> None:
    assert reported(text) == reports
