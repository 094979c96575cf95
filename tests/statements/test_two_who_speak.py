"""Where somebody else comes in: whose adviser it is, who answers, a second clause, a turn towards somebody."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers

from analysis.actors import Actor, Actors

ACTORS = Actors(
    (
        Actor("Oleg Varnov", "person", "m", "Varnie", roles=("le président varnien", "le chef de l'État varnien")),
        Actor("Tolma Beren", "person", "m", "Saerang", roles=("le dirigeant saerangais",)),
        Actor("Anna Zorina", "person", "f", "Varnie", roles=("la ministre varnienne des Affaires étrangères",)),
    )
)
VARNOV, BEREN, ZORINA = "Oleg Varnov", "Tolma Beren", "Anna Zorina"


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Le conseiller diplomatique du président varnien", "conseiller diplomatique du président varnien"),
        ("L'envoyé spécial du président varnien", "envoyé spécial du président varnien"),
        ("Le frère du chef de l'État varnien", "frère du chef de l'État varnien"),
        ("Le chef de cabinet de Tolma Beren", "chef de cabinet de Tolma Beren"),
        ("Un proche conseiller du président varnien", "proche conseiller du président varnien"),
        ("Le président varnien", VARNOV),
        ("Le chef de l'État varnien", VARNOV),
        ("La ministre varnienne des Affaires étrangères", ZORINA),
        ("Le président varnien Oleg Varnov", VARNOV),
    ],
)
def test_whose_somebody_is(who: str, expected: str) -> None:
    assert speakers(f"{who} a dit que tout serait publié.", ACTORS) == [expected]


@sentences(
    'Selon Tolma Beren, [le traité "marque un tournant" pour la région].',
    "Pour Anne Morel, [ce pacte « menace gravement » la paix].",
    "Comme l'a rappelé Igor Stelmar, [la visite « durera » deux jours].",
    "Selon Anne Morel, l'auteure du « Petit Guide », [la loi est mauvaise].",
    "[C'est], estime Karim Belloumi, [+la seule solution].",
    "[Ce texte est], dénonce l'opposition, [+un recul pour les libertés].",
    "[Ce texte constitue], estime le syndicat, [+une menace].",
    "« [Je souhaite] », a dit Anne Roy, « [+que chacun prenne ses responsabilités] ».",
    "Anne Roy, inquiète, a dit « que [le pont fermerait] ».",
    "[Le pont ferme], dit le maire, une phrase qui a fait du bruit.",
    "[Le pont ferme], dit Anne Roy, maire de Brumas.",
)
def test_what_belongs_to_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Anne Roy a affirmé que [la paix était proche], Marc Delvigne a répondu que [la route était longue].",
    "Anne Roy a dit que [le pont ouvrirait lundi] et Marc Delvigne a promis que [la route suivrait].",
    "Anne Roy a dit que [le pont ouvrirait lundi], Marc Delvigne que [la route resterait fermée].",
    "Anne Roy a dit que [le maire avait promis que [la route suivrait]].",
    "Anne Roy dit que [le pont est vieux, que le maire sait que la route est longue].",
    "Anne Roy a dit que [le pont, un ouvrage que tous aiment, ouvrirait lundi].",
)
def test_a_second_clause_of_somebody_else(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "gap",
            "Oleg Varnov a reçu Tolma Beren. Le premier a dit que le pont ouvrirait, le second que rien ne pressait.",
            VARNOV,
            BEREN,
        ),
        case("question", f"« Ça va ? » a demandé {BEREN} à {VARNOV}. « Très bien », a-t-il répondu.", BEREN, VARNOV),
        case("lui", f"« Merci », a dit {BEREN} à {VARNOV}. « Merci à vous », lui a-t-il répondu.", BEREN, VARNOV),
        case("asked", f"{BEREN} a interrogé {VARNOV} sur le pont. « Il tiendra », lui a-t-il répondu.", VARNOV),
        case(
            "goes on",
            f"« Le pont est sûr », a dit {BEREN} devant {VARNOV}. Et la route ? « Elle suivra », a-t-il répondu.",
            BEREN,
            BEREN,
        ),
        case("turns", f"« Merci », a dit {VARNOV}. Puis, se tournant vers {BEREN} : « Venez. »", VARNOV, VARNOV),
        case("addresses", f"« Merci », a dit {VARNOV}. Et, à l'adresse de {BEREN} : « Venez. »", VARNOV, VARNOV),
        case("takes a turn", f"« Merci », a dit {VARNOV}. {BEREN}, en écho : « Venez. »", VARNOV, BEREN),
        case("mayor", "« Le stade est vieux », dit Rémi Tallec. « Non », répond le maire.", "Rémi Tallec", "maire"),
        case("accents", "Le chef de l'État Paul Roy est là. Le chef de l'Etat a dit que tout allait bien.", "Paul Roy"),
        case("seat", "Le premier ministre Paul Roy part. L'hôte de Matignon a dit que rien ne pressait.", "Paul Roy"),
        case("notice", "Le port a fermé. Communiqué de la mairie : « Le bac reprendra. »", "mairie"),
    ],
)
def test_who_comes_in(text: str, expected: Speakers) -> None:
    assert speakers(text, ACTORS) == expected
