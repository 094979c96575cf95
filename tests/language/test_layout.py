"""What in an article the page put there, what is a heading and what is prose."""

from itertools import pairwise

import pytest
from hypothesis import given

from analysis.language.layout import layout
from analysis.language.repair import repair

from .texts import laws, texts


def kind_of(line: str) -> str:
    """The kind of a line in an article that goes on."""
    text = repair(f"{line}\nLes deux pays ont signé hier.").text
    return layout(text)[0][2]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Publié le 12 mai 2031 à 10 h", id="published"),
        pytest.param("Mis à jour : 12/05/2031", id="updated"),
        pytest.param("Mis à jour le 12 mai 2031 à 14h30.", id="updated, with a full stop"),
        pytest.param("Le 1er mai 2031", id="date"),
        pytest.param("12 mai 2031 à 10:30", id="date and time"),
        pytest.param("12.05.2031 - 07h40 Photo : Nino Varelle", id="date, time and photo"),
        pytest.param("date 2031-05 Photo : AVP", id="month and photo"),
        pytest.param("2031-05-12", id="ISO"),
        pytest.param("Photo : Nino Varelle", id="photo"),
        pytest.param("Crédit photo : A. Morel", id="photo by initials"),
        pytest.param("Photo AFP", id="photo of an agency"),
        pytest.param("© Agence Nova", id="copyright"),
        pytest.param("Légende : le palais de Norvaux", id="caption"),
        pytest.param("Avec AFP", id="agency"),
        pytest.param("(AFP)", id="agency in brackets"),
        pytest.param("AFP et Reuters", id="two agencies"),
        pytest.param("Norvaux (Reuters)", id="place and agency"),
        pytest.param("Par Anne Morel", id="byline"),
        pytest.param("Par Anne Morel et Jean-Paul Petit", id="byline of two"),
        pytest.param("Propos recueillis par Anne Morel", id="interviewer"),
        pytest.param("Lire aussi : Un accord à Norvaux", id="link"),
        pytest.param("• 2 min", id="how long a film is"),
        pytest.param("3 minutes de lecture", id="how long it takes to read"),
        pytest.param("À LIRE ÉGALEMENT | Le pacte", id="link in capitals"),
        pytest.param("Suivez-nous sur les réseaux", id="networks"),
        pytest.param("Recevez notre lettre du matin", id="newsletter"),
        pytest.param("Partager sur Facebook", id="share"),
    ],
)
def test_boilerplate(line: str) -> None:
    assert kind_of(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Un accord historique", id="short"),
        pytest.param("Le 12 mai 2031, le jour du pacte", id="a date that a heading begins with"),
        pytest.param("Reuters annonce un accord", id="an agency that acts"),
        pytest.param("APRÈS LA GUERRE", id="AP is not the beginning of a word"),
        pytest.param("Atsuko Morel, une vie", id="nor is ATS"),
        pytest.param("Photo de famille à Norvaux", id="photo as a word"),
        pytest.param("Suivez le guide", id="an imperative"),
        pytest.param("Par amour du fleuve", id="par"),
        pytest.param("« Nous signerons »", id="quotation"),
    ],
)
def test_headings(line: str) -> None:
    assert kind_of(line) == "heading"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ils ont signé.", id="short"),
        pytest.param("Le 12 mai 2031, la présidente a signé.", id="begins with a date"),
        pytest.param("Le 12 mai 2031, à 14 heures, la présidente a signé.", id="begins with a date and an hour"),
        pytest.param("Le 12 mai 2031, par un vote serré, le Sénat a refusé.", id="par after a date"),
        pytest.param("Publié le 12 mai 2031, le rapport accuse la mairie.", id="a participle before its sentence"),
        pytest.param("Publié le 12 mai 2031, que dit le rapport ?", id="and before its question"),
        pytest.param("Publié le 12 mai 2031. Le pacte étonne.", id="a date line that goes on as prose"),
        pytest.param("Partager le pouvoir est une idée neuve.", id="partager"),
        pytest.param("Regardez ce fleuve, dit-elle.", id="regardez"),
        pytest.param("Deux personnes sont mortes (AFP).", id="the agency that a sentence names"),
        pytest.param("Et maintenant…", id="ellipsis"),
        pytest.param("Vraiment ?", id="question"),
        pytest.param("« Vraiment ? »", id="question in marks"),
        pytest.param("Elle répond :", id="colon"),
        pytest.param("La délégation " + "valmarienne et ses amis " * 9 + "sont là", id="long without a full stop"),
    ],
)
def test_body(line: str) -> None:
    assert kind_of(line) == "body"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("Un accord historique", ["body"], id="a text of one line without a full stop"),
        pytest.param("Photo : AVP\nUn accord historique", ["boilerplate", "body"], id="and a photo"),
        pytest.param("Un accord\nIls signent.", ["heading", "body"], id="heading and body"),
        pytest.param("\n\nIls signent.\n\n\n", ["body"], id="blank lines"),
        pytest.param("", [], id="nothing"),
        pytest.param("AFP", ["boilerplate"], id="boilerplate stays boilerplate"),
        pytest.param(
            "Le pont tient, dit la mairie. Lire aussi : Le pont neuf",
            ["body", "boilerplate"],
            id="a link after a sentence",
        ),
        pytest.param(
            "NORVAUX (AFP) - Le pont tient\nIls signent.",
            ["boilerplate", "heading", "body"],
            id="a heading after a place",
        ),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [kind for _, _, kind in layout(text)] == kinds


@pytest.mark.parametrize(
    ("line", "dateline", "prose"),
    [
        pytest.param("NORVAUX, 3 mai (AFP) - Le pays signe.", "NORVAUX, 3 mai (AFP) -", "Le pays signe.", id="date"),
        pytest.param("Norvaux (AFP) – Le pays signe.", "Norvaux (AFP) –", "Le pays signe.", id="no date"),
        pytest.param(
            "VAL-DORÉ, 4 mars (Agence Lumen) - Le pays signe.",
            "VAL-DORÉ, 4 mars (Agence Lumen) -",
            "Le pays signe.",
            id="Agence",
        ),
        pytest.param(
            "Norvaux (Agence Lumen-Presse) — Non.", "Norvaux (Agence Lumen-Presse) —", "Non.", id="Agence, no day"
        ),
        pytest.param("NORVAUX (La Presse du Val) - Non.", "NORVAUX (La Presse du Val) -", "Non.", id="Presse"),
        pytest.param("Norvaux, le 1er mai (Fil du Lac) - Non.", "Norvaux, le 1er mai (Fil du Lac) -", "Non.", id="day"),
        pytest.param(
            "Tissac (Nord), 3 mai 2031 (Lumen/AVP) - Non.", "Tissac (Nord), 3 mai 2031 (Lumen/AVP) -", "Non.", id="two"
        ),
        pytest.param("NORVAUX | Le pays signe.", "NORVAUX |", "Le pays signe.", id="place alone"),
        pytest.param("Le Val-Doré | « Non. »", "Le Val-Doré |", "« Non. »", id="place of two words"),
    ],
)
def test_a_dateline_is_cut_off(line: str, dateline: str, prose: str) -> None:
    assert [(line[a:b], kind) for a, b, kind in layout(line)] == [(dateline, "boilerplate"), (prose, "body")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Anne Roy (Parti du Val) - qui parlera - signe.", id="a party"),
        pytest.param("Le maire, le 3 mai (un lundi) - tard - signe.", id="a day"),
        pytest.param("Norvaux (Agence Lumen) dément avoir signé.", id="no dash"),
    ],
)
def test_brackets_of_another_kind_stay(line: str) -> None:
    assert layout(line) == [(0, len(line), "body")]


@pytest.mark.parametrize(
    ("line", "label", "prose"),
    [
        pytest.param("VIDÉO(S) - Le pont rouvre.", "VIDÉO(S) -", "Le pont rouvre.", id="one word and a dash"),
        pytest.param("NOS ARCHIVES - « Non », dit-elle.", "NOS ARCHIVES -", "« Non », dit-elle.", id="two words"),
        pytest.param("DIRECT. Le pont rouvre.", "DIRECT.", "Le pont rouvre.", id="a full stop"),
        pytest.param("LE FIL DU LAC - Le pont rouvre.", "LE FIL DU LAC -", "Le pont rouvre.", id="an article"),
        pytest.param("» EN DIRECT - Le pont rouvre.", "» EN DIRECT -", "Le pont rouvre.", id="live"),
        pytest.param("L'ACTU/VIDÉO - Le pont rouvre.", "L'ACTU/VIDÉO -", "Le pont rouvre.", id="an elided article"),
    ],
)
def test_a_label_in_capitals_is_cut_off(line: str, label: str, prose: str) -> None:
    assert [(line[a:b], kind) for a, b, kind in layout(line)] == [(label, "boilerplate"), (prose, "body")]


@pytest.mark.parametrize(
    ("line", "prose", "end"),
    [
        pytest.param("Le pont rouvre. (afp/xyz)", "Le pont rouvre.", "(afp/xyz)", id="agency and who wrote"),
        pytest.param("« Le pont rouvre. » (Reuters)", "« Le pont rouvre. »", "(Reuters)", id="agency"),
        pytest.param("Le pont rouvre.Lire aussi : Le lac", "Le pont rouvre.", "Lire aussi : Le lac", id="link, glued"),
        pytest.param(
            "Il rit. À LIRE AUSSI: Le lac gelé", "Il rit.", "À LIRE AUSSI: Le lac gelé", id="link in capitals"
        ),
    ],
)
def test_what_ends_a_line_beside_its_prose_is_cut_off(line: str, prose: str, end: str) -> None:
    assert [(line[a:b], kind) for a, b, kind in layout(line)] == [(prose, "body"), (end, "boilerplate")]


@pytest.mark.parametrize(
    "link",
    [
        pytest.param("À lire aussi :", id="to be read too"),
        pytest.param("Lire également:", id="no blank"),
        pytest.param("» LIRE AUSSI -", id="capitals and a dash"),
        pytest.param("Lire aussi notre chronique:", id="what is to be read"),
        pytest.param("Lire l’article lié:", id="an article"),
        pytest.param("À LIRE AUSSI", id="capitals alone"),
        pytest.param("À lire aussi…", id="dots"),
        pytest.param("À lire aussi |", id="a bar"),
    ],
)
def test_what_announces_a_link_within_a_line_is_cut_out(link: str) -> None:
    line = f"Le lac gèle. {link} Norvaux sous la neige. Le pont rouvre lundi."
    told = [(line[a:b], kind) for a, b, kind in layout(line)]
    assert told == [
        ("Le lac gèle.", "body"),
        (link, "boilerplate"),
        ("Norvaux sous la neige. Le pont rouvre lundi.", "body"),
    ]


@pytest.mark.parametrize("link", ["À LIRE AUSSI", "Lire aussi :", "» LIRE AUSSI -"])
def test_a_link_that_opens_a_paragraph_is_cut_off(link: str) -> None:
    line = f"{link} Norvaux sous la neige. Le pont rouvre lundi."
    told = [(line[a:b], kind) for a, b, kind in layout(line)]
    assert told == [(link, "boilerplate"), ("Norvaux sous la neige. Le pont rouvre lundi.", "body")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("CGT. Le syndicat appelle à la grève.", id="an acronym and a full stop"),
        pytest.param("LE MONDE EST FOU. Il rit.", id="a sentence in capitals"),
        pytest.param("Il a dit NON - Elle aussi.", id="capitals within a sentence"),
        pytest.param("Elle n’a qu’un plaisir. Lire.", id="lire as a word"),
        pytest.param("Elle sourit. Lire aussi les affiches lui plaît.", id="a sentence that begins with it"),
        pytest.param("Il faut le lire aussi : le lac y parle.", id="a sentence that has it within"),
        pytest.param("Elle sourit. Lire aussi l’opinion des autres : quel ennui.", id="another sentence"),
        pytest.param("Deux ponts ont rouvert, selon une dépêche (AFP).", id="the agency that a sentence names"),
        pytest.param("Ils sont venus (trop tard)", id="brackets"),
        pytest.param("À lire aussi, le roman du lac.", id="a sentence that begins with what is to be read"),
        pytest.param("Le pont rouvre lundi | Culture.", id="a bar behind a sentence"),
    ],
)
def test_what_belongs_to_a_sentence_stays(line: str) -> None:
    text = f"Le lac est gelé.\n{line}"
    assert [text[a:b] for a, b, _ in layout(text)] == text.split("\n")


@laws
@given(texts)
def test_every_line_is_somewhere(text: str) -> None:
    text = repair(text).text
    parts = layout(text)
    kept = "".join(text[a:b] for a, b, _ in parts)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(parts))
    assert {kind for _, _, kind in parts} != {"heading"}


@pytest.mark.parametrize(
    "line",
    ["A" * 400 + " un mot.", "Par " + "-".join("A" * 60) + " un mot.", "X" * 5000 + " (AFP)"],
    ids=["capitals", "names", "dateline"],
)
def test_a_line_without_an_end_takes_no_time(line: str) -> None:
    """Tried in every way to divide it, each of these would take longer than the tests may."""
    assert "".join(line[start:end] for start, end, _ in layout(line)).replace(" ", "") == line.replace(" ", "")
