"""Names of persons known by their form, and the offices beside them."""

import pytest

from analysis.actors import Actors
from analysis.people.mentioned import find_people
from analysis.people.names import person_names
from analysis.people.offices import people_noun, role_after, role_before, telling_words, without_article


def sure_names(text: str) -> list[tuple[str, str]]:
    """(name, gender) of all that is surely a person's name, in the order of the text."""
    return [(n.name, n.gender) for n in sorted(person_names(text, []), key=lambda n: n.start) if n.sure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Hier Anne Roy est venue.", [("Anne Roy", "f")], id="a first name proves a name"),
        pytest.param("Le pont plie. Analyse d'Anne Roy.", [("Anne Roy", "f")], id="whose words follow"),
        pytest.param("Le pont plie. Regard de Paul Roy.", [("Paul Roy", "m")], id="whose words follow, de"),
        pytest.param("Le préfet a vu M. Garnier.", [("M. Garnier", "m")], id="a title proves a name"),
        pytest.param("Il a vu Mme Oda Kern.", [("Oda Kern", "f")], id="Mme gives the gender"),
        pytest.param("Le député Eskil Varon est venu.", [("Eskil Varon", "m")], id="an office before it"),
        pytest.param("Tarn Odval, sénateur du Nord, est venu.", [("Tarn Odval", "m")], id="an office after it"),
        pytest.param("Tarn Odval, 43 ans, est venu.", [("Tarn Odval", "")], id="an age after it"),
        pytest.param("Il a vu J.-P. Roy.", [("J.-P. Roy", "")], id="initials"),
        pytest.param("Il a vu Jean-Marc van der Berg.", [("Jean-Marc van der Berg", "m")], id="particles"),
        pytest.param("Il a vu Jean-Marc Van den Berg.", [("Jean-Marc Van den Berg", "m")], id="capital particles"),
        pytest.param("Le dirigeant Kim Tarn Un est venu.", [("Kim Tarn Un", "m")], id="a family name first"),
        pytest.param("Le maire a vu Anne Roy Un agent la suit.", [("Anne Roy", "f")], id="a glued article"),
        pytest.param("Tarn Odval vient. On a vu Odval au port.", [("Tarn Odval", "")], id="taken up by the last name"),
        pytest.param("Banque Odval vient. On a vu Odval au port.", [], id="a body taken up"),
        pytest.param("Quant à Tarn Odval, il est venu.", [("Tarn Odval", "")], id="of whom something is told"),
        pytest.param(
            "Le secrétaire général du port, Tarn Odval, vient.", [("Tarn Odval", "")], id="an office of two nouns"
        ),
        pytest.param(
            "Le chef du Parti vert (un élu), Tarn Odval, vient.", [("Tarn Odval", "m")], id="brackets between"
        ),
        pytest.param("Il est fiché S. Le maire confirme.", [], id="a letter"),
        pytest.param("Il a vu Pierre O'Connor.", [("Pierre O'Connor", "m")], id="an apostrophe within"),
        pytest.param("Le parti LR Anne Roy.", [("Anne Roy", "f")], id="an acronym is no part of it"),
        pytest.param(
            "Il a vu Awa Ndiaye, puis Mme Ndiaye.", [("Awa Ndiaye", "f"), ("Mme Ndiaye", "f")], id="both forms"
        ),
        pytest.param("Tarn Odval vient. Odval assure que tout va.", [("Tarn Odval", "")], id="it speaks"),
        pytest.param("Selon Tarn Odval, tout va.", [("Tarn Odval", "")], id="a source"),
        pytest.param("Mais Tarn Odval assure que tout va.", [("Tarn Odval", "")], id="a conjunction before it"),
        pytest.param("Pour le député Insoumis de la Sambre, tout va.", [], id="a member of a party"),
        pytest.param("La députée Marcheuse de l'Ain est venue.", [], id="and a woman"),
        pytest.param(
            "Selon des informations de France Bleu Provence, il gèle. France Bleu Provence évoque un gel.",
            [],
            id="a station that begins like a first name",
        ),
        pytest.param("Le monde a changé. Exactement huit pays ont signé.", [], id="a capital begins the sentence"),
        pytest.param("Lady Odval est venue.", [("Lady Odval", "f")], id="a British title"),
        pytest.param("Le Premier Ministre Tarn Odval est venu.", [("Tarn Odval", "")], id="an office in capitals"),
        pytest.param("Le Ministre de la Défense Tarn Odval est venu.", [("Tarn Odval", "")], id="and its branch"),
        pytest.param("Le Professeur Associé de Chimie est venu.", [], id="an office and no name"),
        pytest.param("Tarn Odval, l'un des élus de la ville, est venu.", [("Tarn Odval", "m")], id="one of several"),
        pytest.param("Tarn Odval, le charismatique maire, est venu.", [("Tarn Odval", "")], id="an adjective"),
        pytest.param(
            "Le bras droit de Paul Garnier Anne Morel est venu.",
            [("Paul Garnier", "m"), ("Anne Morel", "f")],
            id="two names in a row",
        ),
        pytest.param("Selon Valmère Evening News, tout va.", [], id="an English paper"),
        pytest.param("La Banque Solveau assure que tout va. Solveau dit non.", [], id="a bank that speaks"),
        pytest.param("L'Institute of Marine Studies assure que tout va.", [], id="an English institute"),
        pytest.param("Interrogé par Radio Azur, un pompier de la ville, ému, se tait.", [], id="who asks"),
        pytest.param("L'attaquante du FC Tissac, auteure de deux buts, sourit.", [], id="a club"),
        pytest.param("Le député LR Garnier sourit.", [("Garnier", "m")], id="a party before a name"),
        pytest.param("Le Phare, journal de la ville, se tait.", [], id="a paper with its article"),
        pytest.param("La Banque Solveau prête.", [], id="a bank"),
        pytest.param("Paris et Valmère discutent.", [], id="towns"),
        pytest.param("Rose est la couleur du pont.", [], id="a word that is a first name too"),
        pytest.param("Il habite à Saint-Paul.", [], id="a saint's town"),
        pytest.param("Il a vu Anne ROY-DUVAL.", [("Anne Roy-Duval", "f")], id="a family name in capitals"),
        pytest.param("Il a vu M. ROY.", [("M. Roy", "m")], id="in capitals after a title"),
        pytest.param("Il a vu Pierre DE LA TOUR.", [("Pierre de La Tour", "m")], id="a particle in capitals"),
        pytest.param("Il a vu Anne II.", [("Anne II", "f")], id="a queen's number is no name in capitals"),
        pytest.param("", [], id="nothing"),
        pytest.param("Il a vu Paul von der Tann.", [("Paul von der Tann", "m")], id="a particle of two words"),
        pytest.param(
            "Le président de la Diète Eskil Varon est venu.", [("Eskil Varon", "m")], id="after an institution"
        ),
    ],
)
def test_a_person_s_name_is_known_by_its_form(text: str, expected: list[tuple[str, str]]) -> None:
    assert sure_names(text) == expected


@pytest.mark.parametrize("given", ["Priscillia", "Guilhem", "Loic", "Vassily", "Idir", "Ramtane", "Liesbeth", "Tomasz"])
def test_a_first_name_of_any_language_tells_a_person(given: str) -> None:
    (name,) = person_names(f"La lettre est de {given} Varmont.", [])
    assert (name.name, name.sure) == (f"{given} Varmont", True)


@pytest.mark.parametrize(("name", "known"), [("Pékin-Moscou", []), ("Clermont-Ferrand", ["Clermont-Ferrand"])])
def test_two_places_that_a_hyphen_joins_are_no_person(name: str, known: list[str]) -> None:
    assert [one.name for one in person_names(f"Le lien vers {name} a tenu.", []) if "-" in one.name] == known


def test_places_that_are_taken_hold_no_name() -> None:
    text = "Anne Roy a vu Paul Petit."
    assert [n.name for n in person_names(text, [(0, 8)])] == ["Paul Petit"]


@pytest.mark.parametrize(
    ("before", "role"),
    [
        pytest.param("Le ministre ", "ministre", id="one word"),
        pytest.param("La secrétaire générale de la préfecture, ", "secrétaire générale de la préfecture", id="comma"),
        pytest.param("Le maire de Lanvert ", "maire de Lanvert", id="of a town"),
        pytest.param("Le maire est ", None, id="a verb in between"),
        pytest.param("Le maire et ", None, id="somebody else"),
        pytest.param("Le pont de ", None, id="a thing"),
        pytest.param("Le ministre Paul Brel, ", None, id="the office of the name before"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_an_office_can_stand_right_before_a_name(before: str, role: str | None) -> None:
    assert role_before(before + "Anne Roy", len(before)) == role


@pytest.mark.parametrize(
    ("after", "role"),
    [
        pytest.param(", présidente du club, est venue.", "présidente du club", id="between commas"),
        pytest.param(", la présidente du club.", "présidente du club", id="with its article"),
        pytest.param(" (députée du Nord) est venue.", "députée du Nord", id="in brackets"),
        pytest.param(", 44 ans, boulangère à Tissac, est venue.", "boulangère à Tissac", id="after an age"),
        pytest.param(" (44 ans), boulangère, est venue.", "boulangère", id="after an age in brackets"),
        pytest.param(" (PNR), maire de Tissac, est venue.", "maire de Tissac", id="after a party in brackets"),
        pytest.param(", 44 ans, est boulangère.", "boulangère", id="told after an age"),
        pytest.param(", 44 ans, mariée, est venue.", None, id="an age and no office"),
        pytest.param(", le ministre Paul Brel, est venue.", None, id="the office of the name after"),
        pytest.param(", un pont de la ville, est tombé.", None, id="a thing"),
        pytest.param(" est venue.", None, id="a verb"),
    ],
)
def test_an_office_can_stand_after_a_name(after: str, role: str | None) -> None:
    assert role_after("Anne Roy" + after, len("Anne Roy")) == role


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("le chef de l'État français", "président de la République française", id="chef de l'État"),
        pytest.param("la cheffe du gouvernement", "première ministre", id="cheffe du gouvernement"),
        pytest.param("les sénateurs du Nord", "sénateur du Nord", id="plural"),
        pytest.param("l'ancien maire", "le maire", id="former"),
        pytest.param("l’édile", "le maire", id="curly apostrophe"),
    ],
)
def test_an_office_is_the_same_under_its_other_names(one: str, other: str) -> None:
    assert telling_words(one) == telling_words(other)


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [
        pytest.param("le préfet", "préfet", id="article"),
        pytest.param("l'élue", "élue", id="elision"),
        pytest.param("ces «gilets jaunes»", "gilets jaunes", id="marks"),
        pytest.param("l'un des voisins", "un des voisins", id="one of several"),
        pytest.param("sources proches", "sources proches", id="none"),
    ],
)
def test_a_description_is_told_without_its_determiner(phrase: str, bare: str) -> None:
    assert without_article(phrase) == bare


@pytest.mark.parametrize(
    ("noun", "gender", "kind"),
    [
        pytest.param("sénatrice", "f", "role", id="a woman's office"),
        pytest.param("sénateurs", "m", "role", id="plural"),
        pytest.param("ministre", "u", "role", id="either"),
        pytest.param("rapport", "m", "document", id="a document"),
    ],
)
def test_nouns_tell_who_can_speak(noun: str, gender: str, kind: str) -> None:
    found = people_noun(noun)
    assert found is not None
    assert (found.gender, found.kind) == (gender, kind)


@pytest.mark.parametrize("noun", ["pont", "rivière", "", "«»"], ids=["bridge", "river", "nothing", "marks"])
def test_other_nouns_cannot(noun: str) -> None:
    assert people_noun(noun) is None


def test_a_person_is_mentioned_by_name_and_by_office() -> None:
    text = "Anne Roy, maire de Lanvert, est venue. Mme Roy sourit. La maire repart. Un habitant la suit."
    cast = find_people(text, Actors(), [(0, 38), (39, 54), (55, 71), (72, len(text))])
    mayor = next(p for p in cast.people if p.name == "Anne Roy")
    assert [text[m.start : m.end] for m in mayor.mentions] == ["Anne Roy", "Mme Roy", "La maire"]
    assert [p.label for p in cast.people] == ["Anne Roy", "habitant"]


@pytest.mark.parametrize("text", ["Selon Jr., tout va.", "Jr assure que tout va.", "Selon Sr, tout va."])
def test_junior_alone_is_no_name(text: str) -> None:
    assert person_names(text, []) == []
