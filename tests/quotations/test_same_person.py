"""Which names can be one person's: two people who share a name are two."""

import pandas as pd
import pytest

from analysis.quotations import quotations
from analysis.quotations.same_person import is_person, names_of_several
from analysis.quotations.same_speaker import Relation, relation
from analysis.quotations.spread import grouped

SAID = "La région paiera le pont de la Mare avant la fin de l'année prochaine"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Yvan Delorme", "Élise Delorme", "another", id="two of a family"),
        pytest.param("M. Delorme", "Mme Delorme", "another", id="titles"),
        pytest.param("Mme Delorme", "Yvan Delorme", "another", id="a title and a first name"),
        pytest.param("Louis Delorme", "Louise Delorme", "another", id="one letter, a man and a woman"),
        pytest.param("Martin Close", "Édouard Martin", "another", id="a first name that is a family name"),
        pytest.param("M. Martin", "Martin Close", "another", id="a title before a first name"),
        pytest.param("Philippe Martin", "Martin Philippe", "another", id="two first names, turned round"),
        pytest.param("Jean Delorme", "Jean-Paul Delorme", "another", id="a compound first name"),
        pytest.param("Luc Delorme", "Jean-Luc Delorme", "another", id="the end of a compound first name"),
        pytest.param("Kim Song-ho", "Kim Song-il", "another", id="East Asian, two people"),
        pytest.param("Ben Tarek", "Salim Tarek", "another", id="a first name that is like a particle"),
        pytest.param("maire Delorme", "Paul Ormesson", "another", id="an office with another name"),
        pytest.param("Étienne", "Hubert", "another", id="two first names alone"),
        pytest.param("Kim Song-ho", "K. Song-ho", "same", id="East Asian, an initial"),
        pytest.param("Kim Song-ho", "Kim Song Ho", "same", id="without a hyphen"),
        pytest.param("Song-ho Kim", "Kim Song-ho", "same", id="the family name last"),
        pytest.param("M. Kim", "Kim Song-ho", "same", id="the family name first"),
        pytest.param("E. Delorme", "Élise Delorme", "same", id="an initial"),
        pytest.param("J.-L. Delorme", "Jean-Luc Delorme", "same", id="two initials"),
        pytest.param("Jean-Luc Delorme", "Jean Luc DELORME", "same", id="hyphen and capitals"),
        pytest.param("Elise Delorme", "Élise Delormes", "same", id="accent and a letter"),
        pytest.param("Gérald Delorme", "Gérard Delorme", "same", id="a letter of a first name"),
        pytest.param("Paul J. Delorme", "Paul Delorme", "same", id="a middle name"),
        pytest.param("Salim ben Tarek", "Ben Tarek", "same", id="a particle"),
        pytest.param("Salim ben Tarek", "Salim Tarek", "same", id="without the particle"),
        pytest.param("Omar al-Sarif", "Omar Sarif", "same", id="an article"),
        pytest.param("Ursule von der Brume", "Mme von der Brume", "same", id="two particles"),
        pytest.param("Delorme", "Yvan Delorme", "same", id="a family name alone"),
        pytest.param("Yvan", "Yvan Delorme", "same", id="a first name alone"),
        pytest.param("Yvan Delorme; Élise Delorme", "Mme Delorme", "same", id="one of two"),
        pytest.param("avocat de Paul Ormesson", "Paul Ormesson", "may be", id="somebody's lawyer"),
        pytest.param("maire de Brume", "Anne Brume", "may be", id="a place"),
        pytest.param("député CNDV", "syndicat CNDV", "alike", id="a member"),
        pytest.param("gérante du café Delorme", "Delorme", "alike", id="the name of a café"),
        pytest.param("maire de la ville Yvan Delorme", "Delorme", "same", id="the mayor's name"),
        pytest.param("Belge", "Yvan Delorme", "may be", id="no name"),
    ],
)
def test_how_two_names_stand_to_each_other(one: str, other: str, expected: Relation) -> None:
    assert relation(one, other) == relation(other, one) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("A Clairval", False),
        ("À Clairval", False),
        ("A. Delorme", True),
        ("Les Verdoyants", False),
        ("Cour des comptes", False),
        ("Banque de Sarkand", False),
        ("CGT Clairval", False),
        ("YVAN DELORME", True),
        ("Yvan Delorme; Élise Delorme", False),
        ("Marie-Anne", False),
        ("Mme Delorme", True),
    ],
)
def test_what_is_a_persons_name(name: str, expected: bool) -> None:
    assert is_person(name) is expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Yvan Delorme", "Élise Delorme", "Delorme"], {"Delorme"}),
        (["Yvan Delorme", "Élise Delorme", "M. Delorme", "Mme Delorme"], set()),
        (["Yvan Delorme", "Paul Delorme", "M. Delorme"], {"M. Delorme"}),
        (["Philippe Close", "Édouard Philippe", "Philippe"], {"Philippe"}),
        (["Yvan Delorme", "Y. Delorme", "Yvan Delormes", "Delorme"], set()),
        (["Kim Song-ho", "Kim Song-il", "Kim"], {"Kim"}),
        (["Delorme", None, "maire"], set()),
    ],
)
def test_a_name_that_two_people_bear_is_nobodys_for_sure(names: list[str | None], expected: set[str]) -> None:
    assert names_of_several(names) == expected


def coverage(*rows: tuple[str, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Statements (article, quote, speaker) and their articles."""
    statements = pd.DataFrame(rows, columns=["article_id", "quote", "speaker"]).assign(kind="direct")
    ids = statements["article_id"].unique()
    return statements, pd.DataFrame({"outlet": ids, "date": pd.Timestamp("2031-09-01"), "text": ""}, index=ids)


TURNED = "Avant la fin de l'année prochaine, le pont de la Mare devra être payé par l'État et la région"


@pytest.mark.parametrize(
    ("speaker", "same"),
    [("Yvan Delorme", True), ("Delorme", True), ("Élise Delorme", False), ("Mme Delorme", False)],
)
def test_two_of_one_family_say_no_one_thing(speaker: str, same: bool) -> None:
    found = quotations(*coverage(("a", SAID, "Yvan Delorme"), ("b", TURNED, speaker)))
    assert found["article_id"].tolist() == (["a", "b"] if same else [])


@pytest.mark.parametrize(
    ("third", "same"), [("Paul Ormesson", True), ("Yvan Delormes", True), ("Élise Delorme", False), ("M. Petit", True)]
)
def test_a_name_of_two_people_makes_no_statement_theirs(third: str, same: bool) -> None:
    found = grouped(*coverage(("a", SAID, "Yvan Delorme"), ("b", TURNED, "Delorme"), ("c", "Il pleut.", third)))
    assert found["speaker"].tolist() == ["Yvan Delorme", "Delorme", third]  # as printed
    assert bool(found["group"][0] == found["group"][1]) is same
