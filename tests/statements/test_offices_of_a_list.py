"""Offices that a possessive gives, and guests: whom the list shows."""

from copy import deepcopy

import pytest
from spoken import Speakers, case, speakers

from analysis.actors import Actor, Actors
from analysis.people.mentioned import find_people

ACTORS = Actors(
    (
        Actor(
            "Oleg Varnov",
            "person",
            "m",
            "Varnie",
            roles=("le président varnien",),
            periphrases=("le maître de Varnograd",),
        ),
        Actor(
            "Ilia Petrenko",
            "person",
            "m",
            "Varnie",
            roles=("le porte-parole du palais d'Hiver", "le porte-parole d'Oleg Varnov"),
        ),
        Actor(
            "Anna Zorina",
            "person",
            "f",
            "Varnie",
            roles=("la porte-parole du ministère varnien des Affaires étrangères",),
        ),
        Actor("Lev Sorokin", "person", "m", "Varnie", roles=("le ministre varnien de la Défense",)),
        Actor("palais d'Hiver", "body", country="Varnie"),
        Actor("Varnograd", "body", country="Varnie"),
        Actor(
            "Kim Dal-soo",
            "person",
            "m",
            "Saerang",
            roles=("le dirigeant saerangais",),
            periphrases=("le maître de Saepyong",),
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "of somebody unlisted",
            "Anne Roy critique Oleg Varnov. Son porte-parole a dit que rien ne presse.",
            "porte-parole",
        ),
        case(
            "the guest and the host",
            "À Saepyong, Kim Dal-soo a accueilli Oleg Varnov. L'invité a dit que le port était beau. L'hôte a répondu "
            "que le port était vieux.",
            "Oleg Varnov",
            "Kim Dal-soo",
        ),
    ],
)
def test_whose_office_it_is(text: str, expected: Speakers) -> None:
    assert speakers(text, ACTORS) == expected


def test_each_copy_of_a_list_means_the_same_people() -> None:
    """Processes that share the reading have copies of the list, and word lists that were made for another copy."""
    listed = Actor("Anna Zorina", "person", "f", roles=("la secrétaire générale de l'Union",))
    text = "La secrétaire générale est arrivée. Anna Zorina a parlé."
    for copied in (Actors((listed,)), Actors((deepcopy(listed),))):
        assert [person.label for person in find_people(text, copied, [(0, len(text))]).people] == ["Anna Zorina"]
