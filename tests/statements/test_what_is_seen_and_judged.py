"""What somebody sees in something, judges, or is lent before a colon; which bodies hold views."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    "Les élus y voient « [une affaire d'État] ».",
    "Il y voit une question de « [méthode] ».",
)
def test_what_somebody_sees_in_something(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "La ministre juge « [prématuré » de lever les mesures].",
    "La ministre juge « [essentiel » que le port rouvre].",
    "La ministre juge « [prématuré] » le retrait des grues.",
    "Les deux maires ont salué le plan et jugé [inacceptable toute hausse].",
    "Les deux maires ont salué le plan et jugé la salle trop chaude.",
    "Une retraitée se demande [qui paiera le pont].",
    "Le maire demande à la personne qui paiera le pont de se taire.",
    "Reste la question que personne ne pose : combien de temps durera la trêve ?",
    "La presse surnomme le maire « le Muet ».",
)
def test_what_is_judged_and_asked(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le plan a été rejeté par la Ligue des ports, pour qui « [pas un marin n'a été consulté] ».",
    "Les ports, pour qui la taxe est lourde, se taisent.",
    "Le roi s'est tu ; selon son ministre, [la formule visait les marins].",
)
def test_to_whom_a_preposition_gives_words(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a firm as the subject", "Borel & Fils a annoncé que l'usine fermerait.", "Borel & Fils"),
        case(
            "who is concerned",
            "« Marc Vidal doit partir », tonne Paul Roy. « Je reste », réplique l'intéressé.",
            "Paul Roy",
            "Marc Vidal",
        ),
        case("a thing lent", "Paul Roy prête une salle à la chorale : « Elle en a besoin. »", "Paul Roy"),
        case("a newspaper", "L'écho vient du Courrier de Brumas, selon lequel la digue cède.", "Courrier de Brumas"),
        case(
            "itself", "Le port note que le ministère lui-même avait annoncé que la digue cédait.", "port", "ministère"
        ),
        case("a firm", "Le cabinet Gorse & Weil estime que la dette baisse.", "cabinet Gorse & Weil"),
        case("where nobody is", "On se tait sur la place, où l'on dit que la digue tiendra."),
        case("who asks", "Le Courrier se demande qui dira que la digue cède.", "Le Courrier"),
    ],
)
def test_whose_words_they_are(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@sentences(
    "La ministre se dit « [très préoccupée] », par la voix de sa porte-parole, Rose Thévin.",
    "A. R. – D'après les ingénieurs, [c'est faisable].",
    "Elle met en garde contre un calendrier qu'elle estime « [intenable] ».",
    "La mairie indique que [l'échange a été « franc »], adjectif qui ne veut pas dire grand-chose.",
    "Le chef affirme que [ses hommes livreront leurs plans, mais en aucun cas à l'armée].",
    "Le maire dit [comprendre la colère], mais en gardant le cap.",
    "À un élu qui lui disait que [ledit traité n'avait servi à rien], il n'a pas répondu.",
    "Le maire a pris soin de préciser que [la digue tiendrait].",
    "La maire a raison de demander [pourquoi la porte est close].",
    "La maire n'a pas eu le courage de dire que la digue cédait.",
    "Le bulletin prétend en outre, sans le montrer, que [des grues ont été vues dimanche].",
    "[La campagne commencera « lundi »], se réjouit l'infirmier-chef, Paul Houkpa.",
)
def test_where_the_article_speaks_again(text: str, said: list[str]) -> None:
    assert contents(text) == said
