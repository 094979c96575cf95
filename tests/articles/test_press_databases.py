"""What Europresse, Factiva and Nexis export, as they write it today and as they wrote it once."""

import gzip
import io
import json
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from docx import Document

from analysis.articles import accounts, problems, read_articles
from analysis.errors import UserError

EXPORTS = Path(__file__).parent / "exports"


def test_an_article_without_text_is_named_by_its_number() -> None:
    said = problems(read_articles(EXPORTS / "europresse.html"))
    assert ("europresse.html, number 3", "has no text", True) in list(said.itertuples(index=False, name=None))


@pytest.mark.parametrize("name", ["europresse.html", "factiva.html", "nexis.html"])
def test_an_export_whose_layout_is_new_is_an_error(tmp_path: Path, name: str) -> None:
    text = (EXPORTS / name).read_text("utf-8").replace("article", "newsitem").replace("DOCUMENTS", "ITEMS")
    text = text.replace("DocPublicationName", "SourceName").replace("docOcurrContainer", "TextBox")
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"looks like a \w+ export.*send a sample"):
        read_articles(tmp_path / name)


def test_a_counter_that_does_not_agree_is_said(tmp_path: Path) -> None:
    text = (EXPORTS / "europresse.html").read_text("utf-8").replace("<article>", "<p>5 documents</p><article>", 1)
    (tmp_path / "a.html").write_text(text, "utf-8")
    said = problems(read_articles(tmp_path / "a.html"))["problem"].tolist()
    assert "Europresse export: 5 announced, 3 found; please send a sample (see CONTRIBUTING.md of the project)" in said


def nexis_docx() -> bytes:
    """Two articles as Nexis Uni writes them, after a cover that lists them."""
    document = Document()
    cover = ["Date and Time: lundi 19 mai 2031 09:31", "Documents (2)", "1. Deux rives, un traité", "2. L'eau chère"]
    one = [
        "Deux rives, un traité",
        "Le Figaro (Paris)",
        "15 mai 2031 jeudi",
        "Copyright 2031 L'Écho",
        "Longueur: 143 mots",
    ]
    two = [
        "L'eau chère",
        "Le Cours du Ducat",
        "May 16, 2031 Friday 7:53 PM GMT",
        "Length: 70 words",
        "Byline: Paul Aubrac",
    ]
    body = ["Body", "", "Les ministres ont signé au bord du fleuve.", "La ville était en fête."]
    other = ["Body", "ABSTRACT", "Le prix monte.", "FULL TEXT", "Le prix de l'eau monte."]
    end = ["Classification", "Language: FRENCH", "Load-Date: May 17, 2031", "End of Document"]
    for line in [*cover, *one, *body, *end, *two, *other, *end]:
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_nexis_in_word(tmp_path: Path) -> None:
    (tmp_path / "nexis.DOCX").write_bytes(nexis_docx())
    articles = read_articles(tmp_path / "nexis.DOCX")
    assert accounts(articles).iloc[0].tolist() == ["nexis.DOCX", "nexis", 2, 2, 0, 0]
    assert articles["outlet"].tolist() == ["Le Figaro", "Le Cours du Ducat"]
    assert articles["date"].tolist() == [pd.Timestamp("2031-05-15"), pd.Timestamp("2031-05-16 19:53")]
    assert articles["title"].tolist() == ["Deux rives, un traité", "L'eau chère"]
    assert articles["author"].tolist() == ["", "Paul Aubrac"]
    assert articles["text"].tolist() == [
        "Les ministres ont signé au bord du fleuve.\n\nLa ville était en fête.",
        "Le prix monte.\n\nLe prix de l'eau monte.",
    ]


def word_file(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("15 mai 2031 jeudi", "2031-05-15 00:00:00"),
        ("15 mai 2031 jeudi 06:15 GMT+1", "2031-05-15 06:15:00"),
        ("Mai 2031, deuxième quinzaine", "NaT"),
    ],
)
def test_a_day_that_cannot_be_read_does_not_shift_the_heading(tmp_path: Path, day: str, date: str) -> None:
    head = ["L'eau chère", "Le Cours du Ducat", day, "Copyright 2031 Le Ducat", "Longueur: 7 mots", "Auteur: A. Rey"]
    (tmp_path / "a.docx").write_bytes(word_file(*head, "Corps", "Le prix de l'eau monte.", "Fin de document"))
    row = read_articles(tmp_path / "a.docx").iloc[0]
    assert (row["title"], row["outlet"], row["author"]) == ("L'eau chère", "Le Cours du Ducat", "A. Rey")
    assert (str(row["date"]), row["text"]) == (date, "Le prix de l'eau monte.")


def test_a_list_of_contents_is_no_article(tmp_path: Path) -> None:
    """Nexis puts one beside articles that are saved a file each."""
    listed = ["Date et heure: lundi 19 mai 2031", "Documents (2)", "1. Deux rives", "Client: -None-", "2. L'eau chère"]
    with zipfile.ZipFile(tmp_path / "files.zip", "w") as archive:
        archive.writestr("all.docx", nexis_docx())
        archive.writestr("all_doclist.docx", word_file(*listed))
    articles = read_articles(tmp_path)
    assert accounts(articles)[["announced", "read"]].values.tolist() == [[2, 2]]
    assert "lists 2 articles and contains none; give the files that it lists" in problems(articles)["problem"].tolist()


def test_a_folder_of_archives(tmp_path: Path) -> None:
    """ZIP files of Word files, as Nexis hands them out; and a compressed table."""
    for name in ("one", "two"):
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive:
            archive.writestr(f"folder/{name}.docx", nexis_docx())
            archive.writestr("__MACOSX/._x", b"\0")
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": "Un texte."}).encode()))
    articles = read_articles(tmp_path)
    columns = ["source_file", "announced", "read", "same"]
    assert sorted(accounts(articles)[columns].itertuples(index=False, name=None)) == [
        ("one.zip/folder/one.docx", 2, 2, 0),
        ("rows.jsonl", 1, 1, 0),
        ("two.zip/folder/two.docx", 2, 0, 2),
    ]


FACTIVA_HEAD = ["Culture", "Le pont attendra", "{author}", "65 mots", "16 mai 2031", "L'Écho du Val", "ECHOVA"]
FACTIVA_END = ["Français", "(c) 2031 L'Écho du Val.", "Le pont sera construit.", "Document ECHOVA0020310516e75g0002s"]


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("Par Anne Rey", "Anne Rey"),
        ("Anne Rey", "Anne Rey"),
        ("Anne-Lise Rey et Luc de La Tour", "Anne-Lise Rey et Luc de La Tour"),
        ("", ""),
    ],
)
def test_authors_of_factiva_without_codes(tmp_path: Path, written: str, author: str) -> None:
    lines = [line.format(author=written) for line in [*FACTIVA_HEAD, *FACTIVA_END] if line != "{author}" or written]
    title = "<div id='hd'><span class='frHeadline'>Le pont attendra</span></div>"
    divs = "".join(f"<div>{line}</div>" if line != "Le pont attendra" else title for line in lines)
    page = f"<html><title>Factiva</title><div class='article frArticle'>{divs}</div></html>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    rtf = "\\par\n".join(["Factiva", "\\page", *lines]).encode("ascii", "xmlcharrefreplace").decode()
    rtf = re.sub(r"&#(\d+);", r"\\u\1?", rtf)
    (tmp_path / "b.rtf").write_text(f"{{\\rtf1 {rtf}\\par}}", "ascii")
    for name in ("a.html", "b.rtf"):
        row = read_articles(tmp_path / name).iloc[0]
        assert (row["title"], row["author"], row["outlet"]) == ("Le pont attendra", author, "L'Écho du Val")
        assert row["text"] == "Le pont sera construit."
