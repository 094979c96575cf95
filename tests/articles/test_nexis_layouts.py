"""Nexis in its layouts, languages and files: read all the same."""

from pathlib import Path

import pandas as pd
import pytest
from docx import Document

from analysis.articles import accounts, read_articles

from .exported import BOTH, FIRST, SECOND, one

HEAD = ["Le pont rouvre", "L'Écho du Val", "15 mai 2031 jeudi"]
LABELS = ["Copyright 2031 L'Écho", "Section: Politique; Pg. 4", "Length: 1,143 words", "Byline: Anne Rey", "Body"]
END = ["Classification", "Language: FRENCH", "Load-Date: May 17, 2031", "End of Document"]
FRENCH = ["Copyright 2031 L'Écho", "Rubrique : Politique", "Longueur : 1 143 mots", "Signature : Anne Rey", "Corps"]
FRENCH_END = ["Langue: FRENCH", "Date de chargement: 17 mai 2031", "Fin du document"]
GERMAN = ["Copyright 2031 L'Écho", "Rubrik: POLITIK; S. 3", "Länge: 295 Wörter", "Autor: Anne Rey", "Hauptteil"]
GERMAN_END = ["Sprache: FRENCH", "Ladedatum: 17. Mai 2031", "Ende des Dokuments"]
COVER = ["Date and Time: Monday, May 19, 2031", "Documents (1)", "1. Le pont rouvre", "Client/Matter: -None-"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*HEAD, *LABELS, FIRST, SECOND, *END], id="usual"),
        pytest.param([*HEAD, *FRENCH, FIRST, SECOND, *FRENCH_END], id="French labels"),
        pytest.param([*HEAD[:2], "15. Mai 2031 Donnerstag", *GERMAN, FIRST, SECOND, *GERMAN_END], id="German labels"),
        pytest.param([*COVER, *HEAD, *LABELS, FIRST, SECOND, *END], id="a cover"),
        pytest.param([*HEAD[:2], "(Édition de Dax)", HEAD[2], *LABELS, FIRST, SECOND, *END], id="outlet of two lines"),
        pytest.param([*COVER, *HEAD[:2], "Web Edition", HEAD[2], *LABELS, FIRST, SECOND, *END], id="cover and edition"),
        pytest.param([*HEAD, "Late Edition - Final", *LABELS, FIRST, SECOND, *END], id="edition under the day"),
        pytest.param(["Le pont", "rouvre", *HEAD[1:], *LABELS, FIRST, SECOND, *END], id="title of two lines"),
        pytest.param([*HEAD, *LABELS, FIRST, "Page 2 of 3", "Le pont rouvre", SECOND, *END], id="head of a page"),
        pytest.param([*HEAD, *LABELS, FIRST, SECOND, "Graphic", "PHOTO: un pont", *END], id="a picture"),
        pytest.param([*HEAD, *LABELS[:-1], FIRST, SECOND, *END], id="no line before the text"),
        pytest.param([*HEAD, *LABELS, FIRST, SECOND, "Load-Date: May 17, 2031"], id="no line after the text"),
    ],
)
@pytest.mark.parametrize("ending", ["docx", "txt", "html"])
def test_nexis(tmp_path: Path, lines: list[str], ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    if lines[-1].startswith("Load-Date") and ending != "docx":
        lines = [*lines, "End of Document"]
    if ending == "docx":
        document = Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(path))
    elif ending == "txt":
        path.write_text("\n".join(lines), "utf-8")
    else:
        body = "".join(f"<p>{line}</p>" for line in [*lines, "LexisNexis"])
        path.write_text(f"<html><meta charset='utf-8'><body>{body}</body></html>", "utf-8")
    articles = read_articles(path)
    assert accounts(articles).iloc[0, 1:].tolist() == ["nexis", 1, 1, 0, 0]
    row = articles.iloc[0]
    assert (row["title"], row["outlet"], row["author"]) == ("Le pont rouvre", "L'Écho du Val", "Anne Rey")
    assert (row["date"], row["text"]) == (pd.Timestamp("2031-05-15"), BOTH)


def test_a_lead_is_read(tmp_path: Path) -> None:
    lines = [*HEAD, *LABELS[:3], "Highlight: La ville attend.", "Body", FIRST, *END]
    (tmp_path / "a.txt").write_text("\n".join(lines), "utf-8")
    assert read_articles(tmp_path / "a.txt")["text"].tolist() == [f"La ville attend.\n\n{FIRST}"]


def test_a_label_that_a_sentence_follows_does_not_end_the_text(tmp_path: Path) -> None:
    lines = [*HEAD, *LABELS, FIRST, "Sujet : le pont, disent-ils.", SECOND, *END]
    assert one(tmp_path / "a.txt", "\n".join(lines))["text"] == f"{FIRST}\n\nSujet : le pont, disent-ils.\n\n{SECOND}"


CENTRED = """
                               1 of 2 DOCUMENTS


                             L'Écho du Val

                            15 mai 2031 jeudi
                            Édition Nationale

Le pont rouvre

AUTEUR: Anne Rey

LONGUEUR: 43 mots

Le maire a annoncé que le pont serait rouvert dès la semaine
prochaine, après des mois de travaux.

Les commerçants ont salué cette décision.

DATE-CHARGEMENT: 17 mai 2031

LANGUE: FRENCH

                       Copyright 2031 L'Écho du Val
                           Tous droits réservés

                               2 of 2 DOCUMENTS

                                Le Ducat

                         May 16, 2031 Friday

Le blé monte

SECTION: MARCHÉS; Pg. 4
LENGTH: 12 words

Le blé a monté de deux ducats.

LOAD-DATE: May 17, 2031
"""


@pytest.mark.parametrize(("encoding", "newline"), [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("cp1252", "\r\n")])
def test_the_oldest_form_of_nexis(tmp_path: Path, encoding: str, newline: str) -> None:
    (tmp_path / "a.TXT").write_bytes(CENTRED.replace("\n", newline).encode(encoding))
    articles = read_articles(tmp_path / "a.TXT")
    assert accounts(articles).iloc[0, 1:].tolist() == ["nexis", 2, 2, 0, 0]
    assert articles[["outlet", "title", "author"]].values.tolist() == [
        ["L'Écho du Val", "Le pont rouvre", "Anne Rey"],
        ["Le Ducat", "Le blé monte", ""],
    ]
    assert articles["text"].tolist() == [
        "Le maire a annoncé que le pont serait rouvert dès la semaine prochaine, après des mois de travaux.\n\n"
        "Les commerçants ont salué cette décision.",
        "Le blé a monté de deux ducats.",
    ]


@pytest.mark.parametrize("heading", ["Notes", "Correction", "Graphic", "Illustration", "Sujet", "Société", "Notes :"])
@pytest.mark.parametrize("after", [2, 4])
@pytest.mark.parametrize("end", [END, FRENCH_END, ["Graphic", "PHOTO: un pont", *END]])
def test_a_heading_that_reads_like_a_label_does_not_end_the_text(
    tmp_path: Path, heading: str, after: int, end: list[str]
) -> None:
    last = [one.replace("a", "e") for one in (FIRST, SECOND)]
    paragraphs = [FIRST, heading, *[SECOND, "Le blé monte encore", *last][-after:]]
    text = one(tmp_path / "a.txt", "\n".join([*HEAD, *LABELS, *paragraphs, *end]))["text"]
    assert text == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "notes",
    [
        ["Correction", "Une version de cet article situait le pont ailleurs."],
        ["Graphic", "PHOTO: le pont", "PHOTO: la rive", "PHOTO: la ville"],
        ["Correction", "Le pont n'est pas à Dax.", "Graphic", "PHOTO: le pont", "Notes", "Le texte est abrégé."],
        ["Notes: Le texte est abrégé."],
    ],
)
@pytest.mark.parametrize("end", [END, END[-1:]], ids=["labels", "no labels"])
def test_notes_after_the_text_are_left_out(tmp_path: Path, notes: list[str], end: list[str]) -> None:
    assert one(tmp_path / "a.txt", "\n".join([*HEAD, *LABELS, FIRST, SECOND, *notes, *end]))["text"] == BOTH


def test_a_number_of_any_length_is_no_counter(tmp_path: Path) -> None:
    lines = [*HEAD, *LABELS, FIRST, f"Document 1 de {'9' * 400}", SECOND, *END]
    assert one(tmp_path / "a.txt", "\n".join(lines))["text"].startswith(FIRST)


def test_the_oldest_form_without_labels_before_the_text(tmp_path: Path) -> None:
    lines = ["1 of 1 DOCUMENTS", "L'Écho du Val", "15 mai 2031", "Le pont rouvre", FIRST, SECOND, "LANGUE: FRENCH"]
    row = one(tmp_path / "a.txt", "\n".join(lines))
    assert (row["title"], row["text"]) == ("Le pont rouvre", BOTH)


def test_a_text_that_speaks_of_documents_is_no_export(tmp_path: Path) -> None:
    text = f"{FIRST}\n\nFactiva est une base de données.\n\n{SECOND}"
    assert one(tmp_path / "a.txt", text)["text"] == text
