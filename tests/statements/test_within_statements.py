"""Statements within statements, and who goes on speaking after them."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers

from analysis.statements import find_statements


@sentences(
    "L'agence rapporte que [Paul Roy a qualifié l'accord de « [tournant] »].",
    "L'agence rapporte que [des marins scandaient « [Rendez le port] »].",
    "L'agence rapporte qu'[il a qualifié l'accord de « tournant »].",
    "L'agence rapporte que [la mairie a promis un port « plus sûr »].",
    "L'agence rapporte que [Paul Roy a signé un accord « historique »].",
    "Anne Roy assure que [Paul Adam n'a jamais parlé d'un « tournant »].",
    "Anne Roy exige que [Paul Adam dénonce « le scandale »].",
    "Anne Roy prédit que [Paul Adam dénoncera « le scandale »].",
    "Anne Roy pense que [Paul Adam pourrait parler d'un « tournant »].",
    "Anne Roy affirme que [Paul Adam, dit « le Grec », est parti].",
)
def test_a_quoted_phrase_of_somebody_who_is_named_there(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "the first goes on",
            "Anne Roy rappelle que Paul Adam a parlé d'un « tournant ». Ajoutant que le port est sûr, elle part.",
            "Anne Roy", "Paul Adam", "Anne Roy",
        ),
        case(
            "she, not who is told of",
            "Anne Roy rappelle que Lise Adam a parlé d'un « tournant ». « Le port est sûr », ajoute-t-elle.",
            "Anne Roy", "Lise Adam", "Anne Roy",
        ),
    ],
)  # fmt: skip
def test_who_is_only_told_of_does_not_go_on(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


def test_what_is_retold_makes_what_holds_it_no_less_sure() -> None:
    plain, retelling = (
        find_statements(f"Anne Roy affirme que Paul Adam a {told} une « farce ».")[0].confidence
        for told in ("acheté", "dénoncé")
    )
    assert abs(plain - retelling) < 0.1


@pytest.mark.parametrize("some", ["D'aucuns", "D'autres", "D’aucuns"])
def test_others_are_not_who_spoke_before(some: str) -> None:
    (_, other) = speakers(f"« Le port ferme », dit Paul Roy. {some} affirment que le port rouvre.")
    assert other in (None, "d'aucuns")


@sentences(
    "Selon notre correspondante au palais, [le roi est parti].",
    "[Le roi est parti], selon nos confrères du Courrier.",
    "Selon nos informations, le roi est parti.",
    "Selon nos calculs, le port coûte cher.",
    "Les deux ministres ont affirmé d'une seule voix que [le port est sûr].",
)
def test_colleagues_are_a_source_and_own_information_is_none(text: str, said: list[str]) -> None:
    assert contents(text) == said
