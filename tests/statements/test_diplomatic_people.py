"""People at a summit: two who speak together, those who belong to them, guests, and words for their rank."""

import pytest
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
    """Who speaks last."""
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
        ("Le maire, le préfet et le président varnien", f"maire; préfet; {VARNOV}"),
        (f"{VARNOV} et un pêcheur", f"{VARNOV}; pêcheur"),
        ("Des élus et des commerçants", "élus; commerçants"),
    ],
)
def test_each_of_a_list(subject: str, expected: str) -> None:
    assert said_by(f"{subject} ont affirmé que tout allait bien.") == expected
    inverted = subject if subject.startswith((VARNOV, ZORINA)) else subject[:1].lower() + subject[1:]
    assert said_by(f"« Tout va bien », ont assuré {inverted}.") == expected


@pytest.mark.parametrize(
    "subject",
    [
        "ministre de la Mer et de la Pêche",
        "président de la région et maire de Tissac",
        "porte-parole du maire et du préfet",
        "ministre de l'Action et des Comptes publics",
    ],
)
def test_one_person_with_two_complements_or_offices(subject: str) -> None:
    assert said_by(f"Le {subject} a affirmé que tout allait bien.") == subject


BOTH = f"{VARNOV}; {KIM}"
_THEY_SAID = "Ils ont affirmé que tout allait bien."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Le président varnien et {KIM} ont signé. « Il est bon », ont-ils souligné.", BOTH),
        (f"{VARNOV} a rencontré {KIM} mercredi. {_THEY_SAID}", BOTH),
        (f"{VARNOV} a été reçu par {KIM}. Ils ont souri. « Tout va bien », ont-ils dit.", BOTH),
        (f"{VARNOV} a rencontré {KIM}. Tous deux ont assuré que la route était longue.", BOTH),
        ("Le président varnien a reçu le dirigeant saerangais. Les deux hommes ont dit que tout va bien.", BOTH),
        (
            f"{VARNOV} et {KIM} amenaient {ZORINA} et Han Ji-won. Les deux ministres ont dit que tout allait bien.",
            f"{ZORINA}; Han Ji-won",
        ),
        (f"{VARNOV} a rencontré {KIM}. Les élus ont applaudi. {_THEY_SAID}", "élus"),
        (f"{VARNOV} a rencontré {KIM} et leurs ministres. {_THEY_SAID}", "ministres"),
        (f"{VARNOV} a rencontré {KIM} devant Lev Sorokin. {_THEY_SAID}", None),
        (f"{VARNOV} a saisi l'Union des Mers. {_THEY_SAID}", None),
        (f"Les navires d'{VARNOV} ont croisé ceux de {KIM}. {_THEY_SAID}", None),
    ],
)
def test_two_people_told_of_together(text: str, expected: str | None) -> None:
    assert said_by(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{VARNOV} a atterri. Son porte-parole", "Ilia Petrenko"),
        (f"{VARNOV} a atterri. Son ministre de la Défense", "Lev Sorokin"),
        (f"{VARNOV} a atterri. Sa ministre des Affaires étrangères", ZORINA),
        (f"{KIM} a souri. Son Premier ministre", "Pak Min-ho"),
        (f"{KIM} était avec son ministre des Affaires étrangères. Ce dernier", "Han Ji-won"),
        (f"{VARNOV} a atterri. Sa ministre de la Défense", "ministre de la Défense"),
        (f"{ZORINA} a atterri. Son porte-parole", "porte-parole"),
        ("Paul Roy a souri. Son ministre de la Défense", "ministre de la Défense"),
        (f"{ZORINA} a saisi l'Union des Mers. Celle-ci", "Union des Mers"),
        (f"{ZORINA} a salué le président de l'Union des Mers. Celle-ci", ZORINA),
        (f"{ZORINA} a quitté Varnograd. Celle-ci", ZORINA),
        (f"{VARNOV} a été reçu par {KIM}. Le visiteur", VARNOV),
        (f"{KIM} a fait les honneurs de son palais à {VARNOV}. Le visiteur", VARNOV),
        (f"Reçu par {KIM}, {VARNOV} a souri. Le visiteur", VARNOV),
        (f"{KIM} est apparu en blanc. Le respecté dirigeant", KIM),
        (f"{KIM} est apparu en blanc. Le dirigeant de 41 ans", KIM),
        (f"{KIM} est apparu en blanc. Le cher dirigeant suprême", KIM),
        (f"{KIM} est apparu en blanc. Le dirigeant syndical", "dirigeant syndical"),
        (f"{VARNOV} a reçu {KIM}. Le respecté dirigeant", "respecté dirigeant"),
        (f"{VARNOV} a été reçu par {KIM}. Celui-ci lui a souri. Il", KIM),
        ("Han Ji-won a reçu Ilia Petrenko. Ce dernier lui a montré les plans. Il", "Ilia Petrenko"),
        (f"{ZORINA} a reçu Han Ji-won. Ce dernier souriait. Elle", ZORINA),
    ],
)
def test_who_is_meant(text: str, expected: str) -> None:
    assert said_by(f"{text} a annoncé que la visite durerait deux jours.") == expected
