"""One spelling for each name: that of people who do not shout."""

import pytest

from analysis.people.full_names import usual_names


@pytest.mark.parametrize(
    ("counts", "usual"),
    [
        pytest.param({"ODILE KERBRAT": 1}, "Odile Kerbrat", id="capitals alone"),
        pytest.param({"Odile KERBRAT": 9, "Odile Kerbrat": 1}, "Odile Kerbrat", id="a mixed spelling is preferred"),
        pytest.param({"Odile KERBRAT": 2}, "Odile Kerbrat", id="the family name in capitals"),
        pytest.param({"MARINE LE BRIS": 1}, "Marine Le Bris", id="an article is part of the name"),
        pytest.param({"HENRI DE SAUVETERRE": 1}, "Henri de Sauveterre", id="a particle is small"),
        pytest.param({"Mme KERBRAT": 1}, "Mme Kerbrat", id="after a title"),
        pytest.param({"TANNERIE": 1, "Tannerie": 3}, "Tannerie", id="one word, as it is printed mostly"),
        pytest.param({"ÉVRANS": 1, "Évrans": 3, "Evrans": 4}, "Évrans", id="one capital with its accent is enough"),
        pytest.param({"ONU": 9, "Onu": 1}, "ONU", id="an acronym"),
        pytest.param({"SYNDICAT CGT": 1}, "SYNDICAT CGT", id="not known to be a person"),
        pytest.param({"Henri IV": 1}, "Henri IV", id="a number"),
    ],
)
def test_the_usual_spelling_of_a_name_is_not_in_capitals(counts: dict[str, int], usual: str) -> None:
    assert set(usual_names(counts).values()) == {usual}


def test_an_accent_inside_a_word_in_capitals_is_no_reason_to_prefer_it() -> None:
    assert usual_names({"QUÉVRAN": 1, "Quévran": 56})["Quévran"] == "Quévran"


def test_an_article_is_part_of_a_last_name() -> None:
    counts = {"Marine Le Bris": 9, "Le Bris": 2, "Les Brisants": 2}
    assert usual_names(counts) == {
        "Marine Le Bris": "Marine Le Bris",
        "Le Bris": "Marine Le Bris",
        "Les Brisants": "Les Brisants",
    }


@pytest.mark.parametrize(
    ("counts", "usual"),
    [
        pytest.param({"syndicat Alvéole": 3, "Alvéole": 1}, ["Alvéole", "Alvéole"], id="with a noun and without"),
        pytest.param({"quotidien Le Phare": 2, "journal Le Phare": 1}, ["Le Phare"] * 2, id="two nouns"),
        pytest.param({"radio publique Azur": 1, "AZUR": 1, "Azur": 2}, ["Azur"] * 3, id="an adjective, capitals"),
        pytest.param({"sondage Ipref": 4, "Ipref": 1}, ["Ipref", "Ipref"], id="who made a survey"),
        pytest.param({"syndicat Alvéole": 3, "Alvéo": 1}, ["syndicat Alvéole", "Alvéo"], id="another name"),
        pytest.param({"syndicat Alvéole": 3}, ["syndicat Alvéole"], id="called so alone"),
        pytest.param({"groupe Kerbrat": 3, "Kerbrat": 1, "Odile Kerbrat": 1}, None, id="somebody's last name"),
        pytest.param({"gouvernement Kerbrat": 3, "Kerbrat": 1}, None, id="a noun that goes with its head's name"),
        pytest.param({"syndicat de Brume": 3, "Brume": 1}, None, id="where it is"),
        pytest.param({"groupe Kerbrat": 3, "Mme Kerbrat": 1}, None, id="a title"),
        pytest.param({"chaîne et Alvéole": 3, "Alvéole": 1}, None, id="two"),
    ],
)
def test_a_body_has_one_name_with_its_noun_and_without(counts: dict[str, int], usual: list[str] | None) -> None:
    assert list(usual_names(counts).values()) == (usual or list(counts))
