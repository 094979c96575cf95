"""French as any paper prints it: marks without a blank, « lui a dit », « on assure au ministère », names in marks."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    '"[C\'est un scandale]", a dit Marc Delvigne."[+Le ministre doit partir.]"La séance a été levée.',
    'Rémi Tallec a estimé que "[le stade est trop vieux]".Le maire a répondu que "[rien ne presse]".',
    'La ministre a jugé que "[le compte n\'y est pas]".Elle a réclamé "[un effort]".',
    'Le ministre a parlé d\'un "[cap]".Selon l\'opposition, [c\'est "un naufrage"].',
    'Rémi Tallec a estimé que "[le stade est vieux].""[Il faut le refaire]", dit Paul Roy.',
    'Anne Roy est venue."[Le pont tiendra]", a-t-elle dit.',
    'Le porte-parole a dit: "[Tout est calme.]"Les habitants sont rentrés."[On a confiance]", dit une mère.',
    'Anne Roy a dit: "[Tout est calme.]" Les habitants sont rentrés. "[On a confiance]", dit une mère.',
)
def test_straight_marks_without_a_blank(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "accused",
            "Franck Maubert était jugé. La procureure, Odile Sarrazin, lui a reproché d'avoir menti.",
            "Odile Sarrazin",
        ),
        case("daughter", "Sa fille, Léa, lui a promis qu'elle reviendrait.", "Léa"),
        case("two days", "Marc Petit part. La juge Anne Roy, hier, lui a répondu que rien ne pressait.", "Anne Roy"),
        case("relative", "Marc Petit part. Son père, qui vit à Tissac, lui a dit qu'il pouvait rester.", "père"),
        case(
            "them", "Les joueurs partent. La présidente, Anne Morel, leur a annoncé que tout irait bien.", "Anne Morel"
        ),
        case("he, for his part", "Anne Roy a parlé. Paul Roy, lui, a répondu que rien ne pressait.", "Paul Roy"),
        case("he", "Paul Adam arrive. Lui assure que rien ne presse.", "Paul Adam"),
        case("a ministry", "On assure au ministère que les délais seront tenus.", "ministère"),
        case("a ministry of", "On affirme au ministère des Transports que tout ira bien.", "ministère des Transports"),
        case("a town", "On estime à Bruxelles que le compte n'y est pas.", "Bruxelles"),
        case("a kind of source", "On a précisé de source judiciaire que le suspect est libre.", "source judiciaire"),
        case("a firm", "On assure chez Solveau que tout ira bien.", "Solveau"),
        case("those around", "On ajoute dans l'entourage du ministre que rien n'est fait.", "entourage du ministre"),
        case("who is told", "On rappelle à M. Roy que tout ira bien."),
        case("some who are told", "On dit aux élus que tout ira bien."),
        case("who was told", "On a indiqué à la mairie que les délais seront tenus."),
        case("about whom", "On dit de la mairie qu'elle est vide."),
        case("in passing", "On note au passage que rien n'est décidé."),
        case("passive", "Le pont sera fermé, a-t-il été précisé à la mairie.", "mairie"),
        case("passive of nobody", "Le pont sera fermé, a-t-il été décidé."),
        case("parent company", "Le site ferme, a indiqué la maison mère.", "maison mère"),
        case("young mother", "La route est fermée, a indiqué la jeune mère.", "jeune mère"),
    ],
)
def test_who_speaks(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@sentences(
    "Le nageur Léo Garnier, dit « la Torpille », a pris sa retraite.",
    "Le document, dit « accord de Montrieux », prévoit une trêve.",
    "Le candidat dit « de centre droit » a obtenu 12 %.",
    "Le plan dit « de la dernière chance » n'a convaincu personne.",
    "Le maire dit « [non] » à la réforme.",
    "Le maire dit « [oui] », le préfet dit « [non] ».",
    "Le maire dit « [oui] » et s'en va.",
    "Le ministre, lui, dit « [non] ».",
    "Ils se sont dit au revoir sur le tarmac.",
    "Elle dit [vouloir partir].",
)
def test_what_is_only_called_so(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Impossible de tenir les délais], prévient l'entreprise.",
    "[Inutile de paniquer], assure le médecin.",
    "[Un chiffre en hausse de 10 %], précise l'office.",
    "Fier de son bilan, défend le maire.",
    "Le chômage, en hausse de 10 %, inquiète le maire.",
    "Le directeur a prévenu les parents que [l'école fermerait].",
    "Le maire a rencontré les parents que l'école avait exclus.",
    "Mme Courtin a répondu que « [non] ».",
    "Mme Courtin juge « [essentiel » que le pont tienne].",
    "La digue, « [une passoire] » selon le maire, sera reconstruite.",
    "[La digue est « une passoire »] selon le maire.",
)
def test_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    "who",
    [
        *("la protection civile", "la sécurité civile", "le renseignement militaire", "le zoo", "le camping"),
        *("l'aéroport", "l'aviation civile", "la sûreté ferroviaire", "la météo nationale", "la sécurité sociale"),
        *("le parc naturel", "le prélat", "le conscrit", "la judokate", "le serrurier", "la vérificatrice"),
        *("l'urologue", "la bibliothèque", "le conservatoire", "la capitainerie", "la raffinerie", "l'escadron"),
    ],
)
def test_nouns_of_speakers(who: str) -> None:
    wanted = [who.removeprefix("l'").removeprefix("le ").removeprefix("la ")]
    assert speakers(f"{who.capitalize()} a indiqué que la route était fermée.") == wanted
    assert speakers(f"La route est fermée, a indiqué {who}.") == wanted


def test_things_do_not_speak() -> None:
    assert speakers("La route est fermée, a indiqué le virage.") == []
