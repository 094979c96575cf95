"""Who of a list is called only by a noun, and who receives whom; beside those who are not on it."""

import pytest
from spoken import Speakers, case, speakers

from analysis.actors import Actor, Actors

LIST = Actors(
    (
        Actor("Ilma Daravel", "person", "f", "Ostavie", roles=("la présidente ostave",)),
        Actor("Tibor Hask", "person", "m", "Khazanie", roles=("le président khazan", "le chef de l'État khazan")),
        Actor("Oskar Lindt", "person", "m", "Ostavie", roles=("le ministre ostave des Affaires étrangères",)),
        Actor("Jan Moldan", "person", "m", "Khazanie", roles=("le ministre khazan des Affaires étrangères",)),
        Actor("Pavel Grin", "person", "m", "Khazanie", roles=("le porte-parole du président khazan",)),
        Actor("Ostapresse", "agency", country="Ostavie"),
        Actor("Khazinform", "agency", country="Khazanie"),
        Actor("UDR", "body", variants=("Organisation des rives",)),
        Actor("Ardem", "body", country="Ostavie"),
        Actor("Brod", "place", country="Khazanie"),
    )
)
PEACE = " a dit que la paix était proche."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("of two ministers", "Jan Moldan est arrivé à Brod. Le ministre" + PEACE, "Jan Moldan"),
        case(
            "the one most present",
            "Oskar Lindt et Jan Moldan ont parlé. Oskar Lindt a pris le micro. Le ministre" + PEACE,
            "Oskar Lindt",
        ),
        case("no minister so far", "La neige est tombée. Le ministre" + PEACE, "ministre"),
        case(
            "another one since, of another country",
            "Oskar Lindt et Jan Moldan sont là. Selon le ministre belge, rien ne presse. Le ministre" + PEACE,
            "ministre belge",
            "ministre",
        ),
        case(
            "another one since, of another body",
            "Tibor Hask est venu. Le président du Sénat, Luc Tardif, est là. « Merci », a lancé le président.",
            "président",
        ),
        case("the agency named last", "Khazinform le confirme. L'agence officielle" + PEACE, "Khazinform"),
        case(
            "she, whom only the list names",
            "La présidente ostave se dit « sereine ». « Tout va bien », a-t-elle ajouté.",
            "Ilma Daravel",
            "Ilma Daravel",
        ),
    ],
)
def test_a_noun_means_whoever_of_the_list_fits(text: str, expected: Speakers) -> None:
    assert speakers(text, LIST) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "the host",
            "À Ardem, Ilma Daravel et Tibor Hask dînent. Leur table est prête. Le visiteur" + PEACE,
            "Tibor Hask",
        ),
        case(
            "who lives there",
            "À Brod, Ilma Daravel et Tibor Hask dînent. « Servez-vous », a dit le maître des lieux.",
            "Tibor Hask",
        ),
        case(
            "a host is a man or a woman",
            "À Brod, Ilma Daravel et Tibor Hask dînent. « Servez-vous », a dit la maîtresse de maison.",
            "Ilma Daravel",
        ),
        case(
            "at a dateline",
            "ARDEM, le 5 mai – Ilma Daravel et Tibor Hask ont signé. L'illustre visiteur" + PEACE,
            "Tibor Hask",
        ),
        case(
            "somebody is said to receive",
            "À Brod, on attend. Tibor Hask sera vendredi à Ardem. Ilma Daravel le recevra. "
            "« Je parlerai », a promis le maître des lieux.",
            "maître des lieux",
        ),
        case(
            "his host",
            "À Ardem, Ilma Daravel et Tibor Hask dînent. Tibor Hask sourit. Son hôtesse" + PEACE,
            "Ilma Daravel",
        ),
        case(
            "beside a desk",
            "Oskar Lindt et Jan Moldan ont répondu. Oskar Lindt a souri. Son voisin de pupitre" + PEACE,
            "Jan Moldan",
        ),
        case(
            "the homologue of whoever has such an office",
            "Oskar Lindt dit que oui. L'avocate Rosa Dubel en doute. Son homologue khazan" + PEACE,
            "Oskar Lindt",
            "Jan Moldan",
        ),
    ],
)
def test_guest_and_host_are_told_by_where_they_meet(text: str, expected: Speakers) -> None:
    assert speakers(text, LIST) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a man and a woman",
            "Rosa Dubel a vu Marc Orval. « Rien ne presse », dit le premier. « Si », répond la seconde.",
            "Marc Orval",
            "Rosa Dubel",
        ),
        case(
            "in their order",
            "Paul Dubel est maire. Marc Orval est préfet. Tous deux sont là. Le second" + PEACE,
            "Marc Orval",
        ),
        case("two others since", "Paul Dubel a vu Marc Orval. Deux témoins sont là. Le premier" + PEACE, "premier"),
        case(
            "in the view of whoever came in last",
            "« Non », dit Paul Dubel. La préfète Rosa Morvan s'est voulue rassurante. À l'en croire, le pont tient.",
            "Paul Dubel",
            "Rosa Morvan",
        ),
    ],
)
def test_who_is_pointed_at(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
