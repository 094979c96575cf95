"""Articles printed in capitals only are read in small letters, with the names that they hold."""

import pytest

from analysis.actors import Actor, Actors
from analysis.language.repair import repair
from analysis.people.small_letters import in_small_letters
from analysis.statements.extraction import find_statements

REST = " LE TRAFIC EST INTERROMPU DEPUIS MARDI SUR LES DEUX RIVES DU CANAL."


def read(text: str, *actors: Actor) -> str:
    return in_small_letters(repair(text + REST), Actors(actors)).text.removesuffix(
        " Le trafic est interrompu depuis mardi sur les deux rives du canal."
    )


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        pytest.param("ODILE BRASSAC RÉPOND.", "Odile Brassac répond.", id="a first name and a name"),
        pytest.param("SELON PAUL VERNIER, OUI.", "Selon Paul Vernier, oui.", id="a family name that is a word"),
        pytest.param("SELON ODILE AJOUTE-T-ON.", "Selon Odile ajoute-t-on.", id="no family name: a verb"),
        pytest.param("ELLE VEND UNE ROSE ROUGE.", "Elle vend une rose rouge.", id="no first name: a word"),
        pytest.param("IL CITE ROSE TALMONT.", "Il cite Rose Talmont.", id="a first name, as a name follows"),
        pytest.param("LE MAIRE, CÉSAR BASTIDE, RIT.", "Le maire, César Bastide, rit.", id="a name between commas"),
        pytest.param("LE MUR, PIERRE ET BOIS, RIT.", "Le mur, pierre et bois, rit.", id="more than two words"),
        pytest.param("LE BARRAGE DE CRESPIN CÈDE.", "Le barrage de Crespin cède.", id="a word of no dictionary"),
        pytest.param("LA CGT ET LOUIS XIV.", "La CGT et Louis XIV.", id="an acronym and a number"),
        pytest.param("M. VERNIER ET MME TALMONT.", "M. Vernier et Mme Talmont.", id="titles"),
        pytest.param("IL EST NÉ À PARIS.", "Il est né à Paris.", id="a town, not bets"),
        pytest.param("« OUI », A-T-IL DIT.", "« Oui », a-t-il dit.", id="what a quotation begins with"),
    ],
)
def test_capitals_stay_where_french_has_them(printed: str, read_as: str) -> None:
    assert read(printed) == read_as


def test_a_listed_name_is_read_as_listed() -> None:
    council = Actor("Conseil du Canal", "body")
    assert read("SELON LE CONSEIL DU CANAL, OUI.", council) == "Selon le Conseil du Canal, oui."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "LA GRÈVE CONTINUE\nLes éclusiers de Morvaine ont voté mardi la poursuite de leur mouvement.",
            id="a headline",
        ),
        pytest.param("VOIR LA VIDÉO", id="a line alone"),
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert in_small_letters(repair(text), Actors()).text == text


def test_statements_are_found_and_quoted_as_printed() -> None:
    text = "« NOUS NE ROUVRIRONS PAS LES ÉCLUSES », A DÉCLARÉ ODILE BRASSAC, PORTE-PAROLE DES GRÉVISTES."
    (statement,) = find_statements(text)
    assert (statement.speaker, statement.quote) == ("Odile Brassac", "NOUS NE ROUVRIRONS PAS LES ÉCLUSES")


def test_a_letter_that_is_two_in_small_moves_nothing() -> None:
    text = "« LE PONT EST FERMÉ DEPUIS MARDI SUR LES DEUX RIVES DU CANAL », A DÉCLARÉ RECEP İSTİNİE"
    assert len(in_small_letters(repair(text), Actors()).text) == len(text)
    (statement,) = find_statements(text)
    assert text[slice(*statement.spans[0])] == statement.quote == text[2:60]


def test_a_listed_name_in_capitals_keeps_them() -> None:
    assert read("L'ONU A DÉCLARÉ QUE LE PONT EST SÛR.", Actor("ONU", "body")) == "L'ONU a déclaré que le pont est sûr."
