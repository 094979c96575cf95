"""Who is meant where the article shows who is there: two who meet, somebody just brought in, the name that follows."""

import pytest
from spoken import Speakers, case, speakers

from analysis.actors import Actor, Actors

LEADERS = Actors(
    (
        Actor("Oleg Varnov", "person", "m", "Varnie", roles=("le président varnien",)),
        Actor("Kim Dal-soo", "person", "m", "Saerang", roles=("le dirigeant saerangais",)),
        Actor("Hugo Blanchard", "person", "m", "Ardane", roles=("le président ardanais",)),
        Actor("Saepyong", "body", country="Saerang"),
        Actor("Varninform", "agency", country="Varnie"),
        Actor("Norvapress", "agency", country="Norvasie"),
        Actor("Luyang", "place", country="Luyang"),
        Actor("Solange Arvor", "person", "f", "Ardane", roles=("la présidente de la Ligue ardanaise",)),
    )
)
SAID = " a dit que le texte suivrait."
MET = "À Saepyong, Oleg Varnov est revenu devant la presse. Kim Dal-soo écoutait. "
TALKED_OF = "Hugo Blanchard, lui, n'était pas là. Hugo Blanchard n'a pas réagi. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("the first two who are named meet", f"{MET}{TALKED_OF}Le visiteur{SAID}", "Oleg Varnov"),
        case("and so one of them receives", f"{MET}{TALKED_OF}Le maître des lieux{SAID}", "Kim Dal-soo"),
        case("a host from the other country is the guest", f"{MET}L'hôte varnien{SAID}", "Oleg Varnov"),
        case(
            "the neighbour of somebody in the street",
            f"{MET}« Qu'ils signent », lance un vendeur de riz. Son voisin{SAID}",
            "vendeur de riz",
            "voisin",
        ),
        case("a country that is announced", f"{MET}Quant au Luyang, il plaide pour « la retenue ».", "Luyang"),
        case(
            "the same dispatch of an agency whose name does not say so",
            "Varninform écrit que tout va bien. La même dépêche assure que le port est ouvert.",
            "Varninform",
            "Varninform",
        ),
    ],
)
def test_two_who_meet(text: str, expected: Speakers) -> None:
    assert speakers(text, LEADERS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a quotation before a name, in a paragraph of its own",
            "Le port est vide.\n\n« C'est une honte pour la ville. » Paul Adam ne décolère pas.",
            "Paul Adam",
        ),
        case(
            "a quotation after its subject",
            "Anne Roy hausse les épaules. « C'est une honte pour la ville. » Paul Adam ne décolère pas.",
            "Anne Roy",
        ),
        case("whose word it is", "On retient ce mot d'Anne Roy : « Le pont n'est pas un jouet. »", "Anne Roy"),
        case(
            "not to whom somebody answers",
            "Paul Roux a répondu en ces termes au toast de la maire : « Nous étions fâchés, nous ne le sommes plus. »",
            "Paul Roux",
        ),
        case(
            "a guide with his name",
            "« Ils sont heureux », assure notre accompagnateur, M. Sin, qui ne nous lâche pas.",
            "M. Sin",
        ),
        case(
            "an honour before a name",
            "Le chef de village, El Hadj Mody Sarré, est là. Il assure que le gué rouvrira.",
            "El Hadj Mody Sarré",
        ),
        case(
            "the lawyer of some",
            "Les marins ont appelé leurs familles. L'avocat de quatre d'entre eux dit n'avoir aucune nouvelle.",
            "avocat de quatre d'entre eux",
        ),
        case(
            "the one source",
            "D'après une source diplomatique, un projet circule. « Il reste une page », a précisé cette source.",
            "source diplomatique",
            "source diplomatique",
        ),
        case("somebody unknown", "Au comptoir, quelqu'un a marmonné : « On verra bien demain. »", "quelqu'un"),
        case(
            "a statement in which a body speaks",
            "Le ministère est resté muet. Dans un communiqué, il fait état de « tirs ».",
            "ministère",
        ),
        case("whose word is criticised", "Anne Roy dénonce la formule de Luc Adam : « C'est du mépris. »", "Anne Roy"),
        case(
            "the other of two, of whom one has no name",
            "Anne Roy arrive. « Le pont est fermé », dit un pêcheur. « Tant pis », répond l'autre.",
            "pêcheur",
            None,
        ),
        case(
            "a topic that is no speaker",
            "Oleg Varnov n'est pas venu. Quant à Tissac, il affirme que la ville est belle.",
            "Oleg Varnov",
        ),
        case(
            "a woman who reports",
            "Luc Adam est venu. Une reporter ayant noté que le pont dort, il a rétorqué que tout allait « bien ».",
            "reporter",
            "Luc Adam",
        ),
        case(
            "an office that readers know, of nobody named",
            "Luc Adam est mort mardi à 80 ans. « C'était un géant », a salué le président de la République.",
            "président de la République",
        ),
        case(
            "a paper is no establishment",
            "La Vigie écrit que l'hôpital a fermé. L'établissement assure que tout ira bien.",
            "Vigie",
            "établissement",
        ),
        case(
            "a station with its name",
            "La radio privée Norva-Matin croit savoir qu'il part.",
            "Norva-Matin",
        ),
        case(
            "the subject of a relative clause",
            "Le texte, dans lequel les trois élus condamnent « toute violence », est court.",
            "trois élus",
        ),
    ],
)
def test_who_is_there(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
