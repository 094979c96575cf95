"""What the press databases write in other layouts, interfaces and files than the usual: read all the same."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from docx import Document

from analysis.articles import accounts, problems, read_articles
from analysis.errors import UserError

FIRST = "Le maire de Clairval a annoncé que le pont serait rouvert dès la semaine prochaine, après des mois de travaux."
SECOND = (
    "Les commerçants ont salué cette décision, mais ils demandent que la commune les aide à retrouver leurs clients."
)
BOTH = f"{FIRST}\n\n{SECOND}"


def one(path: Path, text: str, *, encoding: str = "utf-8") -> dict[Hashable, Any]:
    """The only article of a file with this text."""
    path.write_text(text, encoding, newline="")
    articles = read_articles(path)
    assert accounts(articles)[["announced", "read", "left_out", "same"]].values.tolist() == [[1, 1, 0, 0]]
    return articles.reset_index().iloc[0].to_dict()


# --- Europresse

BODY = f"<div class='docOcurrContainer'><p>{FIRST}</p><p>{SECOND}</p></div>"
TITLE = '<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Le pont rouvre</p>'
DAY = '<span class="DocHeader">Politique, mardi 13 mai 2031, p. 3</span>'


def europresse(
    outlet: str = "L'Écho du Val, no. 12",
    day: str = DAY,
    title: str = TITLE,
    author: str = "",
    body: str = BODY,
    number: str = "20310513·EV·1",
) -> str:
    return (
        f'<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">{outlet}</span></div>'
        f'<div>{day}</div><div class="titreArticle">{title}</div>{author}</header>'
        f'<section><div class="DocText clearfix">{body}</div></section>'
        f'<footer><small>© 2031</small><div class="publiC-lblNodoc">news·{number}</div></footer></article>'
    )


def page(*articles: str, cover: str = "") -> str:
    head = "<!DOCTYPE html><html><head><meta charset='utf-8'></head>"
    return f"{head}<body>{cover}{''.join(articles)}</body></html>"


KICKER = '<p class="sm-margin-bottomNews">LE FAIT DU JOUR</p>'
SIGNED = '<p class="sm-margin-bottomNews">Anne Rey</p>'


@pytest.mark.parametrize(
    ("export", "expected"),
    [
        pytest.param(
            europresse(title=KICKER + TITLE, author=SIGNED), {"author": "Anne Rey"}, id="a heading like the author"
        ),
        pytest.param(europresse(title=KICKER + TITLE), {"author": ""}, id="a heading and no author"),
        pytest.param(
            europresse(author='<div class="docAuthors">Anne Rey</div>'), {"author": "Anne Rey"}, id="authors of today"
        ),
        pytest.param(europresse(outlet="Ouest-France  Lannion"), {"outlet": "Ouest-France"}, id="edition after blanks"),
        pytest.param(europresse(outlet="Sud Ouest - Dax"), {"outlet": "Sud Ouest"}, id="edition after a dash"),
        pytest.param(europresse(outlet="Le Parisien, Essonne"), {"outlet": "Le Parisien"}, id="edition after a comma"),
        pytest.param(
            europresse(day='<span class="DocTitreSousSection">Politique</span><span>13 mai 2031</span>'),
            {},
            id="no header",
        ),
        pytest.param(europresse(day='<span class="DocHeader">martes 13 de mayo de 2031</span>'), {}, id="Spanish"),
        pytest.param(europresse(day='<span class="DocHeader">Une</span>'), {"guessed": "date"}, id="day of the number"),
        pytest.param(europresse(title='<div class="titreArticleVisu">Le pont rouvre</div>'), {}, id="title in a frame"),
        pytest.param(europresse(title=""), {"title": ""}, id="no title"),
        pytest.param(
            europresse(body=f"<div class='docOcurrContainer'>{FIRST}<br><br>{SECOND}</div>"), {}, id="lines without <p>"
        ),
        pytest.param(europresse(body=f"{FIRST}<br>{SECOND}"), {}, id="text without a frame"),
        pytest.param(
            europresse(body=f"<p>{FIRST}</p><div class='docOcurrContainer'><p>{SECOND}</p></div>"), {}, id="a lead"
        ),
        pytest.param(
            europresse(body=f"<p class='docOcurrContainer'>{FIRST}</p><p>{SECOND}</p>"), {}, id="a marked paragraph"
        ),
        pytest.param(
            europresse(
                body="<div class='transcript'><a class='time'>00:01</a><span>"
                f"{FIRST}</span></div><div class='transcript'>{SECOND}</div>"
            ),
            {},
            id="a broadcast with its minutes",
        ),
        pytest.param(europresse().replace("article", "ARTICLE"), {}, id="tags in capitals"),
        pytest.param(f"<article id='all'>{europresse()}</article>", {}, id="an article within another"),
        pytest.param(europresse().replace("article>", "div>"), {}, id="no element for an article"),
        pytest.param(
            europresse(outlet="L&amp;#39;Écho du Val", body=BODY.replace("é", "&amp;eacute;")),
            {},
            id="codes twice over",
        ),
    ],
)
def test_europresse(tmp_path: Path, export: str, expected: dict[str, str]) -> None:
    usual = {"outlet": "L'Écho du Val", "title": "Le pont rouvre", "text": BOTH, "author": "", "guessed": ""}
    row = one(tmp_path / "a.html", page(export))
    assert row["date"] == pd.Timestamp("2031-05-13")
    assert {name: row[name] for name in usual} == usual | expected


@pytest.mark.parametrize(
    ("cover", "announced"),
    [
        ("<p>Documents sauvegardés • 2 documents</p><ul><li>Le pont rouvre</li></ul>", 2),
        ("<p>TEXT= pont : 340 documents trouvés. Nombre de documents : 3</p>", 3),
        ("<p>340 documents trouvés</p>", 2),
        ("", 2),
    ],
)
def test_what_a_cover_counts(tmp_path: Path, cover: str, announced: int) -> None:
    other = europresse(title=TITLE.replace("rouvre", "ferme"), body=f"<p>{SECOND}</p>", number="20310513·EV·2")
    (tmp_path / "a.html").write_text(page(europresse(), other, cover=cover), "utf-8")
    articles = read_articles(tmp_path / "a.html")
    assert accounts(articles)[["announced", "read"]].values.tolist() == [[announced, 2]]
    assert any("announced" in said for said in problems(articles)["problem"]) == (announced != 2)


def test_copies_under_other_numbers_are_read_once(tmp_path: Path) -> None:
    web = europresse("L'Écho du Val (site web)", DAY.replace(", p. 3", " - 10:20"), number="20310513·EVW·2")
    (tmp_path / "a.html").write_text(page(europresse(), europresse(number="20310513·EV·2"), web), "utf-8")
    assert accounts(read_articles(tmp_path / "a.html")).iloc[0, 2:].tolist() == [3, 1, 0, 2]


def test_one_document_as_the_site_shows_it(tmp_path: Path) -> None:
    row = one(tmp_path / "a.html", page(f"<div>{DAY}</div>{TITLE}{BODY}"))
    assert (row["title"], row["text"], row["date"]) == ("Le pont rouvre", BOTH, pd.Timestamp("2031-05-13"))


# --- Factiva

NUMBER = "ECHOVA0020310516e75g0000a"


def factiva(*heading: str, end: str = f"Document {NUMBER}", title: str = "Le pont rouvre") -> str:
    divs = "".join(f"<div>{line}</div>" for line in heading)
    text = f'<p class="articleParagraph">{FIRST}</p><p class="articleParagraph">{SECOND}</p>'
    head = f'<div id="hd"><span class="deHeadline">{title}</span></div>'
    return (
        "<html><head><meta charset='utf-8'><title>Factiva</title></head><body>"
        f"<div class='article deArticle'>{head}{divs}"
        f"{text}<p>{end}</p></div><span>© 2031 Factiva, Inc.</span></body></html>"
    )


@pytest.mark.parametrize(
    ("heading", "end"),
    [
        pytest.param(
            ("Von Anne Rey", "1.295 Wörter", "15. Mai 2031", "15:32 Uhr", "L'Écho du Val", "ECHOVA", "Französisch"),
            f"Dokument {NUMBER}",
            id="German",
        ),
        pytest.param(
            ("By Anne Rey", "1,295 words", "15 May 2031", "03:32 PM", "L'Écho du Val", "ECHOVA", "French"),
            f"Document {NUMBER}",
            id="English",
        ),
        pytest.param(
            ("Anne Rey", "1 295 mots", "15 mai 2031", "15:32", "L'Écho du Val", "ECHOVA", "Première édition", "4"),
            f"Document {NUMBER}",
            id="French, an edition",
        ),
        pytest.param(
            ("Anne Rey", "1,295 字", "2031 年 5 月 15 日", "15:32", "L'Écho du Val", "ECHOVA"),
            f"文件 {NUMBER}",
            id="Chinese",
        ),
    ],
)
@pytest.mark.parametrize("rights", ["Copyright 2031 L'Écho.", "(c) L'Écho", "2031 L'Écho. Tous droits réservés.", ""])
def test_factiva_without_codes(tmp_path: Path, heading: tuple[str, ...], end: str, rights: str) -> None:
    day = pd.Timestamp("2031-05-15 15:32")
    row = one(tmp_path / "a.html", factiva(*heading, *filter(None, [rights]), end=end))
    assert (row["title"], row["author"], row["outlet"]) == ("Le pont rouvre", "Anne Rey", "L'Écho du Val")
    assert (row["date"], row["text"], row["article_id"]) == (day, BOTH, NUMBER)


def test_a_list_of_headlines_is_named(tmp_path: Path) -> None:
    row = '<tr class="headline"><td><a class="enHeadline">Le pont rouvre</a> Le Ducat, 65 mots</td></tr>'
    (tmp_path / "a.html").write_text(f"<html><title>Factiva</title><table>{row * 3}</table></html>", "utf-8")
    with pytest.raises(UserError, match="is a list of 3 headlines without their texts"):
        read_articles(tmp_path / "a.html")


def test_factiva_saved_as_text(tmp_path: Path) -> None:
    lines = ["Le pont rouvre", "Par Anne Rey", "65 mots", "15 mai 2031", "L'Écho du Val", "ECHOVA", "(c) 2031 L'Écho"]
    text = "\n".join(["Dow Jones Factiva", "", *lines, FIRST, SECOND, f"Document {NUMBER}", "© 2031 Factiva, Inc."])
    row = one(tmp_path / "a.txt", text)
    assert (row["title"], row["outlet"], row["text"]) == ("Le pont rouvre", "L'Écho du Val", BOTH)


# --- Nexis

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


def test_a_text_that_speaks_of_documents_is_no_export(tmp_path: Path) -> None:
    text = f"{FIRST}\n\nFactiva est une base de données.\n\n{SECOND}"
    assert one(tmp_path / "a.txt", text)["text"] == text
