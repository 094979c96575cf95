"""Where sentences end, and where a full stop ends none."""

import time

import pytest
from hypothesis import given

from analysis.language.quotation_marks import find_quotations
from analysis.language.repair import repair
from analysis.language.sentences import split_sentences

from .texts import laws, texts


def sentences(text: str) -> list[str]:
    text = repair(text).text
    return [text[start:end] for start, end, _ in split_sentences(text, find_quotations(text))]


# Sentences are written with | between them.
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ils signent.|Ils partent.", id="full stop"),
        pytest.param("Oui !|Non ?|Peut-être…|Alors...|Fin.", id="other ends"),
        pytest.param("Ils signent !!!|Vraiment ?!|Oui.", id="several marks"),
        pytest.param("Il est 18 h.|Le soir tombe.", id="a unit"),
        pytest.param("Ils étaient sept.|Nous aussi.", id="sept is a number"),
        pytest.param("C'était un vol.|La police enquête.", id="vol is a noun"),
        pytest.param("En l'an 2031.|12 pays ont signé.", id="a number begins"),
        pytest.param("Des pommes, etc.|Il part.", id="etc. at an end"),
        pytest.param("L'accord (hier).|Il part.", id="bracket"),
        pytest.param("Il vient.[1]|Elle part.", id="note"),
        pytest.param("Il dit.|À midi, il part.", id="accented capital"),
        pytest.param("Il dit.|à midi, il part.", id="accented capital that was lost"),
        pytest.param("Il part.|Œuvre utile.|Ça ira.", id="Œ and Ç"),
        pytest.param("Ils partent.|Trois mois de travaux|Ces rues sont fermées.", id="heading without its line"),
        pytest.param("« Un pont trop étroit »|L'élue a signé.", id="quoted heading without its line"),
        pytest.param("Le pont de Brévanne 2|Selon la mairie, il tiendra.", id="heading that ends in a figure"),
    ],
)
def test_ends(text: str) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("M. Petit et MM. Roy et Morel partent.", id="M. and MM."),
        pytest.param("Mme. Morel, Mgr. Roy, Dr. Petit et Me. Blanc sont là.", id="other titles"),
        pytest.param("J. Petit et J.-P. Roy signent.", id="initials"),
        pytest.param("Ph. Petit et Th. Roy signent.", id="initials of two letters"),
        pytest.param("La S.A.R.L. Morel ferme.", id="letters of a body"),
        pytest.param("L'art. 5 et la p. 12 du vol. 3 le disent.", id="abbreviation before a number"),
        pytest.param("Le 12 sept. 2031 et le 3 janv. 2032.", id="months"),
        pytest.param("En 500 av. J.-C. Norvaux naît.", id="av. J.-C."),
        pytest.param("Il vit av. Morel à Norvaux.", id="avenue"),
        pytest.param("Des pommes, etc. et la suite.", id="etc. inside"),
        pytest.param("Il y a 12.5 points de www.exemple.fr ici.", id="no blank"),
        pytest.param("« Vraiment ? » a-t-il demandé.", id="question, then its cue"),
        pytest.param("« Partez ! » crie-t-elle.", id="exclamation, then its cue"),
        pytest.param("Il hésite... puis signe.", id="points inside"),
        pytest.param("Il lit dans Le Phare que Les Verts partent.", id="names with an article"),
        pytest.param(
            "Le maire de la ville et du canton, qui a vu les onze rues, dit à La poste du village de fermer.",
            id="too long for a heading",
        ),
    ],
)
def test_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_a_heading_without_its_line_is_a_heading() -> None:
    text = "Trois mois de travaux Ces rues sont fermées."
    assert [kind for *_, kind in split_sentences(text, [])] == ["heading", "body"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("« Oui. Non. » Il part.", ["« Oui.", "Non. »", "Il part."], id="mark stays with its sentence"),
        pytest.param('Il dit "oui." "Non", dit-elle.', ['Il dit "oui."', '"Non", dit-elle.'], id="straight marks"),
        pytest.param("Il dit. « Non », dit-elle.", ["Il dit.", "« Non », dit-elle."], id="a quotation begins"),
        pytest.param("« Oui.»Il part.", ["« Oui.»", "Il part."], id="glued to a quotation"),
    ],
)
def test_quotations_across_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Un\npays. Puis\nles autres.", ["Un\npays.", "Puis\nles autres."], id="wrapped"),
        pytest.param("Un accord\nIls signent.", ["Un accord", "Ils signent."], id="a heading"),
        pytest.param("Ils signent.\nils partent.", ["Ils signent.", "ils partent."], id="a full stop ends in any case"),
        pytest.param("Les deux pays\n\nont signé.", ["Les deux pays", "ont signé."], id="a blank line parts"),
        pytest.param("La liste :\n- un point\n• deux", ["La liste :", "- un point", "• deux"], id="a list"),
        pytest.param(
            "Le maire a dit ceci :\n\n« Oui. »", ["Le maire a dit ceci :\n\n« Oui. »"], id="an announced line"
        ),
        pytest.param("Le maire :\n« Oui. »", ["Le maire :", "« Oui. »"], id="the label of a turn"),
        pytest.param(
            "Le maire a lu ceci :\n« Oui » et autres vers.",
            ["Le maire a lu ceci :", "« Oui » et autres vers."],
            id="more than a quotation in the line",
        ),
        pytest.param("Photo : AVP\nont signé.", ["Photo : AVP", "ont signé."], id="boilerplate joins nothing"),
    ],
)
def test_lines(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@laws
@given(texts)
def test_every_character_is_in_one_sentence(text: str) -> None:
    text = repair(text).text
    found = split_sentences(text, find_quotations(text))
    places = [place for start, end, _ in found for place in range(start, end)]
    assert places == sorted(set(places))
    assert {place for place in range(len(text)) if not text[place].isspace()} <= set(places)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end, _ in found)


@pytest.mark.parametrize("piece", ["A. ", "Il part. ", "... ", ". »", "\n", "a\n", '. "'])
def test_long_texts_take_no_hours(piece: str) -> None:
    text = (piece * 30_000)[:30_000]
    start = time.process_time()
    split_sentences(text, [])
    assert time.process_time() - start < 3
