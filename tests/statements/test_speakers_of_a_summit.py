"""Who speaks in reports on a summit: people called by office, by country, and by what they are to each other."""

import pytest
from spoken import Speakers, case, speakers

from analysis.actors import Actor, Actors
from analysis.statements import find_statements

TALKS = Actors(
    (
        Actor(
            "Ilma Daravel",
            "person",
            "f",
            "Ostavie",
            roles=("la présidente ostave", "la cheffe de l'État ostave"),
            periphrases=("la Juge", "l'hôtesse d'Ardem"),
        ),
        Actor("Oskar Lindt", "person", "m", "Ostavie", roles=("le ministre ostave des Affaires étrangères",)),
        Actor("Tibor Hask", "person", "m", "Khazanie", roles=("le président khazan", "le chef de l'État khazan")),
        Actor("Vera Moldan", "person", "f", "Khazanie", roles=("la cheffe de la diplomatie khazane",)),
        Actor("Pavel Grin", "person", "m", "Khazanie", roles=("le porte-parole du président khazan",)),
        Actor("Amara Sund", "person", "f", roles=("la secrétaire générale de l'Union des rives",)),
    )
)
PEACE = " a dit que la paix était proche."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a rank before a country", "Le numéro un khazan" + PEACE, "Tibor Hask"),
        case("an office without its country", "Tibor Hask est là. Le chef de l'État" + PEACE, "Tibor Hask"),
        case("a woman's", "Ilma Daravel est là. La cheffe de l'État" + PEACE, "Ilma Daravel"),
        case(
            "his homologue, who is on the list only", "Ilma Daravel a parlé. Son homologue khazan" + PEACE, "Tibor Hask"
        ),
        case("and as an antecedent", "Ilma Daravel a reçu son homologue khazan. Celui-ci" + PEACE, "Tibor Hask"),
        case("of another office", "Oskar Lindt a parlé. Son homologue khazane" + PEACE, "Vera Moldan"),
        case(
            "of two who were named together",
            "Ilma Daravel et Tibor Hask ont signé. Amara Sund est venue. La présidente ostave est partie. "
            "Son homologue" + PEACE,
            "Tibor Hask",
        ),
        case("a spokesman leads no country", "Pavel Grin a parlé. Son homologue" + PEACE, "homologue"),
        case("beside another leader", "Tibor Hask a salué Ilma Daravel. Sa voisine" + PEACE, "Ilma Daravel"),
        case("beside somebody without an office", "Rosa Dubel a salué Marc Orval. Son voisin" + PEACE, "voisin"),
        case("who receives is a man or a woman", "Ilma Daravel a vu Tibor Hask. Son hôte" + PEACE, "Tibor Hask"),
        case("the first of two", "Ilma Daravel et Tibor Hask ont signé. La première" + PEACE, "Ilma Daravel"),
        case("the second of two", "Ilma Daravel et Tibor Hask ont signé. Le second" + PEACE, "Tibor Hask"),
        case("a rank alone", "Le numéro un promet que la paix est proche.", "numéro un"),
        case(
            "beside another player, leaders looking on",
            "Le champion Marc Orval a gagné. Ilma Daravel et Tibor Hask ont assisté au match. Son adversaire" + PEACE,
            "adversaire",
        ),
        case(
            "of another body",
            "La secrétaire générale du syndicat des dockers" + PEACE,
            "secrétaire générale du syndicat des dockers",
        ),
        case(
            "and later without it",
            "La secrétaire générale du syndicat est venue. La secrétaire générale" + PEACE,
            "secrétaire générale",
        ),
        case("and who is under her", "La secrétaire générale adjointe" + PEACE, "secrétaire générale adjointe"),
        case(
            "another whom the article introduces",
            "La secrétaire générale de la mairie, Rosa Dubel, est venue. La secrétaire générale" + PEACE,
            "Rosa Dubel",
        ),
        case("of another department", "Le ministre ostave de la Défense" + PEACE, "ministre ostave de la Défense"),
        case("a body that has a president", "Marc Orval, président du Sénat, est venu. Le Sénat" + PEACE, "Sénat"),
        case("a woman by her country", "Ilma Daravel est venue. L'Ostave" + PEACE, "Ilma Daravel"),
        case("an office of the list, by its first words", "Sa secrétaire générale" + PEACE, "Amara Sund"),
        case("in her own words", "Ilma Daravel est venue. La paix est « proche », selon ses mots.", "Ilma Daravel"),
        case(
            "whoever is called by an office does not speak of himself",
            "Pour Marc Orval, il faut attendre. Le président khazan, analyse-t-il, « regarde sa montre ».",
            "Marc Orval",
            "Marc Orval",
        ),
        case("apart", "Ilma Daravel a reçu Tibor Hask. Elle, sans ciller : « La paix est proche. »", "Ilma Daravel"),
        case("from a country", "Ilma Daravel a vu Tibor Hask. Puis le Khazan" + PEACE, "Tibor Hask"),
        case("from a country that nobody is of", "Ilma Daravel est là. Le Brumois" + PEACE, "Brumois"),
        case(
            "the visitor",
            "Accueillie par Tibor Hask, Ilma Daravel a entamé une visite. L'illustre visiteuse" + PEACE,
            "Ilma Daravel",
        ),
        case("the one queen", "Ilma Daravel et Tibor Hask ont dîné. L'auguste visiteuse" + PEACE, "Ilma Daravel"),
        case("lequel", "Ilma Daravel a vu Tibor Hask. Lequel a dit que la paix était proche.", "Tibor Hask"),
        case("a spokesman beside a name", "Le porte-parole de Tibor Hask, Pavel Grin, assure que non.", "Pavel Grin"),
    ],
)
def test_leaders_are_found_by_what_they_are_to_each_other(text: str, expected: Speakers) -> None:
    assert speakers(text, TALKS) == expected


@pytest.mark.parametrize(
    "source",
    [
        "Le ministère dhorani des Affaires étrangères",
        "La présidente mourabite",
        "Le numéro un sud-veltien",
        "La ministre galtoise de la Défense",
        "L'état-major brumois",
    ],
)
@pytest.mark.parametrize(
    "text", ["{source} a estimé que le pont tiendrait.", "Le pont a été qualifié de « ruine » par {source}."]
)
def test_a_country_that_no_dictionary_has_is_part_of_the_office(source: str, text: str) -> None:
    whole = text.format(source=source if text.startswith("{") else source[0].lower() + source[1:])
    (statement,) = find_statements(whole)
    assert statement.source_text.lower() == source.lower()


ENVOYS = Actors(
    (
        Actor("Marc Orval", "person", "m", roles=("l'ambassadeur de Suède",)),
        Actor("Tibor Hask", "person", "m", roles=("le président khazan",)),
        Actor("Luc Arden", "person", "m", roles=("le consul de Khazanie",)),
    )
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marc Orval a vu Luc Arden. Un diplomate" + PEACE, "diplomate"),
        ("Marc Orval est venu. Le diplomate suédois" + PEACE, "Marc Orval"),
    ],
)
def test_an_ambassador_is_the_diplomat(text: str, speaker: str) -> None:
    assert [s.speaker for s in find_statements(text, ENVOYS)] == [speaker]
