"""Which of several phrases speaks: more of those before, whoever figures come from, the name beside the verb."""

import pytest
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "another", "« Rien ne bouge », râle un docker. « Tout augmente », dit un autre.", "docker", "autre docker"
        ),
        case("another of nobody", "Paul Roy a salué. « Tout augmente ici », s'indigne un autre.", "un autre"),
        case("others", "D'autres ont dénoncé une « folie ».", "d'autres"),
        case("a share", "32 % des Valdoriens sont las. 14 % affirment avoir peur.", "14 % des Valdoriens"),
        case("a group named by a number", "G7 juge que le pont cède.", "G7"),
        case("a share of nobody", "Les prix ont augmenté de 4 %. 14 % affirment avoir peur.", None),
    ],
)
def test_some_of_those_before(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("published by", "La grève est suivie, selon les chiffres publiés par la mairie.", "mairie"),
        case("contested by", "La grève est suivie, selon des chiffres contestés par la mairie.", "chiffres"),
        case("contested", "La grève est suivie, selon les chiffres que la mairie conteste.", "chiffres"),
    ],
)
def test_whose_figures(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("an age", "Loin des grues qui tournent sur le quai, Daniel, 55 ans, affirme que rien ne va.", "Daniel"),
        case("a trade", "À Tissac (Aldre), où tout ferme, Paul Roy, docker et voisin, assurait y être né.", "Paul Roy"),
        case("no comma", "Se démarquant du Syndicat des quais, Jeanne Roy avait annoncé qu'elle part.", "Jeanne Roy"),
        case("a noun beside the verb", "Interrogé par Jeanne Roy, le maire a annoncé qu'il partirait.", "maire"),
        case("a name in an aside", "Le maire, élu face à Jeanne Roy, a annoncé qu'il partirait.", "maire"),
        case("qui after a name", "Le port fête l'anniversaire de Jeanne Roy, qui a promis de rester.", "Jeanne Roy"),
        case("a thing that is named", "Le score est de 9 sur l'échelle de Nolval, qui indique que tout va.", None),
    ],
)
def test_the_name_beside_the_verb(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


def test_a_passage_that_is_printed_twice_names_nothing() -> None:
    text = "Lundi matin à Tissac, Mme Roy a dénoncé le « visage hideux » de la grève."
    assert speakers(f"{text}\n\nLe port est vide.\n\n{text}") == ["Mme Roy", "Mme Roy"]
    assert speakers("Le « visage hideux » est au port. Mme Roy a dénoncé le « visage hideux » de la grève.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a person, over a paragraph's end",
            "Selon Paul Garnier, la digue tiendra.\n« Nous l'avons vue plier cet hiver, cette digue. »",
            "Paul Garnier",
            "Paul Garnier",
        ),
        case(
            "a body without a name, in its paragraph",
            "Selon la préfecture, la digue tiendra. « Nous l'avons vue plier cet hiver, cette digue. »",
            "préfecture",
            "préfecture",
        ),
        case(
            "nobody spoke",
            "La digue tiendra.\n« Nous l'avons vue plier cet hiver, cette digue. »",
            None,
        ),
    ],
)
def test_who_spoke_last_goes_on(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "some",
            "Une cinquantaine d'habitants dénoncent une « digue trop basse ».",
            "une cinquantaine d'habitants",
        ),
        case(
            "a handful, taken up",
            "Une poignée d'élus sont venus. Ils demandent que la digue soit relevée.",
            "une poignée d'élus",
        ),
        case("a group", "Un groupe d'habitants demande que la digue soit relevée.", "groupe d'habitants"),
        case("one", "Une habitante demande que la digue soit relevée.", "habitante"),
    ],
)
def test_a_number_keeps_its_determiner(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "the one of that gender", "Paul Roy a reçu Anne Morel. Elle a annoncé que le pont fermerait.", "Anne Morel"
        ),
        case("the subject", "Le maire Paul Roy a reçu Luc Adam. Il a annoncé que le pont fermerait.", "Paul Roy"),
        case("not who spoke", "« Non », a dit Anne Roy. Luc Adam rit. Il répond que si.", "Anne Roy", "Luc Adam"),
        case("both", "Anne Morel et Paul Roy ont signé. Ils ont dit que ce serait long.", "Anne Morel; Paul Roy"),
        case("the only one", "La police a arrêté Paul Roy. Il affirme que tout est faux.", "Paul Roy"),
        case("who goes on", "« Oui », a dit Anne Roy. Et d'ajouter : « Nous y veillerons. »", "Anne Roy", "Anne Roy"),
    ],
)
def test_whom_a_pronoun_or_nothing_means(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
