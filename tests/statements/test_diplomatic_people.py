"""People at a summit: two who speak together, those who belong to them, guests, and words for their rank."""

import pytest
from reports import sentences
from spoken import speakers

from analysis.actors import Actor, Actors

ACTORS = Actors(
    (
        Actor("Oleg Varnov", "person", "m", "Varnie", roles=("le président varnien", "le dirigeant varnien")),
        Actor("Ilia Petrenko", "person", "m", "Varnie", roles=("le porte-parole du palais d'Hiver",)),
        Actor("Anna Zorina", "person", "f", "Varnie", roles=("la ministre varnienne des Affaires étrangères",)),
        Actor("Lev Sorokin", "person", "m", "Varnie", roles=("le ministre varnien de la Défense",)),
        Actor("Kim Dal-soo", "person", "m", "Saerang", roles=("le dirigeant saerangais", "le président saerangais")),
        Actor("Pak Min-ho", "person", "m", "Saerang", roles=("le Premier ministre saerangais",)),
        Actor("Han Ji-won", "person", "m", "Saerang", roles=("le ministre saerangais des Affaires étrangères",)),
        Actor("Union des Mers", "body"),
        Actor("Varnograd", "body", country="Varnie"),
    )
)
VARNOV, ZORINA, KIM = "Oleg Varnov", "Anna Zorina", "Kim Dal-soo"


def said_by(text: str) -> str | None:
    """The one who speaks, or the last of them."""
    return speakers(text, ACTORS)[-1]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Le président varnien et son homologue saerangais", f"{VARNOV}; {KIM}"),
        (f"{VARNOV} et le dirigeant saerangais", f"{VARNOV}; {KIM}"),
        (f"Le dirigeant saerangais et {VARNOV}", f"{KIM}; {VARNOV}"),
        (f"{VARNOV} et son homologue saerangais {KIM}", f"{VARNOV}; {KIM}"),
        (f"{ZORINA} et le porte-parole du palais d'Hiver", f"{ZORINA}; Ilia Petrenko"),
        (
            "Le ministre varnien de la Défense et la ministre varnienne des Affaires étrangères",
            f"Lev Sorokin; {ZORINA}",
        ),
        (f"{VARNOV} et un pêcheur", f"{VARNOV}; pêcheur"),
        ("Le maire, le préfet et le président varnien", f"maire; préfet; {VARNOV}"),
        ("Les intervenants du Cercle, Paul Roy et Anne Adam,", "intervenants du Cercle, Paul Roy et Anne Adam"),
    ],
)
def test_each_of_a_list(subject: str, expected: str) -> None:
    assert said_by(f"{subject} ont affirmé que tout allait bien.") == expected
    assert said_by(f"« Tout va bien », ont assuré {subject[:1].lower()}{subject[1:].rstrip(',')}.") in (
        expected,
        None,
    )
