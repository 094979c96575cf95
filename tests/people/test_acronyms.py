"""A body of two names has one: the acronym in brackets after its long form is the same body."""

import pytest

from analysis.people.acronyms import acronyms

FLEUVE = "La Ligue des bateliers du fleuve (LBF) dit non."


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param(f"{FLEUVE} La LBF part.", {"ligue des bateliers du fleuve": "LBF"}, id="little words left out"),
        pytest.param("L'Union du Val (UDV). L’UDV part.", {"union du val": "UDV"}, id="little words too"),
        pytest.param("La Mirande libre (MXL). La MXL rit.", {}, id="a letter for nothing"),
        pytest.param("La Voix\xa0libre\xa0(LVL). La LVL rit.", {"voix libre": "LVL"}, id="an article, fixed blanks"),
        pytest.param("Institut d’études (Ié). Ié, Ié.", {"institut d'etudes": "Ié"}, id="small letters, accents"),
        pytest.param("Agence Nord-Presse (ANP). L'ANP dit.", {"agence nord presse": "ANP"}, id="a hyphen"),
        pytest.param("Ligue du fleuve (LF). La Ligue du fleuve.", {"LF": "Ligue du fleuve"}, id="rarer"),
        pytest.param("Anne Morel (AM) rit. AM, AM.", {}, id="a person"),
        pytest.param("Le préfet du Val (PV) rit. PV, PV.", {}, id="an office"),
        pytest.param("Le maire de Tissac (Val) rit. Val, Val.", {}, id="a place"),
        pytest.param("« Ligue du fleuve » (LF). LF, LF.", {}, id="a title in marks"),
        pytest.param("La Ligue du fleuve. (LF) LF, LF.", {}, id="another sentence"),
        pytest.param("Ligue du fleuve (LF). Loge des forains (LF). LF, LF.", {}, id="two long forms"),
        pytest.param("Ligue du fleuve (LF). Ligue du fleuve (LDF). LF, LDF.", {}, id="two acronyms"),
        pytest.param("", {}, id="nothing"),
    ],
)  # fmt: skip
def test_the_two_names_of_a_body(text: str, other: dict[str, str]) -> None:
    assert acronyms([text]) == other


def test_a_rarer_acronym_may_be_something_else_where_its_long_form_is_not() -> None:
    assert acronyms([FLEUVE, "Le bateau rouille."]) == {"LBF": "Ligue des bateliers du fleuve"}
    assert acronyms([f"{FLEUVE} La ligue des bateliers du fleuve part.", "Le LBF blesse encore."]) == {}


def test_an_acronym_that_articles_use_alone_is_the_usual_name_where_nothing_else_tells() -> None:
    assert acronyms([FLEUVE, "La LBF est en colère."]) == {"ligue des bateliers du fleuve": "LBF"}


@pytest.mark.parametrize("known", ["LBF", "Ligue des Bateliers du fleuve"])
def test_who_lists_a_body_decides_what_it_is_called(known: str) -> None:
    assert acronyms([f"{FLEUVE} La LBF part."], {known}) == {}
