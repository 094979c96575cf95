"""Files as people have them that are not as they should be: what is in them is read, once, and nothing is mixed up."""

import base64
import datetime
import gzip
import io
import json
import plistlib
import quopri
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pandas as pd
import pytest
from docx.oxml import parse_xml

from analysis.articles import accounts, problems, read_articles

A = "La présidente de Valbrune a signé le traité mercredi, et les délégués l’ont applaudie pendant une minute."
B = "Le maire de Clairval a rouvert le pont des Lavandières lundi à l’aube, ont dit les services de la ville."
DAY = pd.Timestamp("2031-05-14")
PAGE = "<html><head><meta charset='iso-8859-1'></head><body><nav><a href='/'>Accueil</a></nav><article><h1>Le pont</h1>"
LATIN = f"{PAGE}<p>{A}</p><p>{B}</p><p>{B} C'est tout pour lundi.</p></article></body></html>".replace("’", "'")
HEAD = "Source : Le Ducat\nDate : 14/05/2031\nTitre : Le pont\n\n"
RSS = "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>L'Écho</title><item>"


def zipped(*members: tuple[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return held.getvalue()


def workbook(**sheets: list[list[object]]) -> bytes:
    held, book = io.BytesIO(), openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if rows[0][1] is None:
            sheet.merge_cells("A1:B1")
    book.save(held)
    return held.getvalue()


def word() -> bytes:
    held, document = io.BytesIO(), docx.Document()
    document.add_paragraph(A)
    document.add_table(1, 2).rows[0].cells[1].text = "Douze millions"
    document.add_paragraph(B)
    document.save(held)
    return held.getvalue()


def reviewed() -> bytes:
    """A Word file with insertions, a name that Word marked, what is struck out, and a box in two versions."""
    held, document = io.BytesIO(), docx.Document()
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    parts = [run.format(part) for part in A.partition(" a signé ")]
    parts[1] = f"<w:ins>{parts[1]}</w:ins><w:del><w:r><w:delText>a refusé</w:delText></w:r></w:del>"
    parts[2] = f"<w:smartTag>{parts[2]}</w:smartTag>"
    box = f"<w:txbxContent><w:p>{run.format(B)}</w:p></w:txbxContent>"
    boxes = f"<m:AlternateContent><m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback></m:AlternateContent>"
    word, both = "openxmlformats.org/wordprocessingml/2006/main", "openxmlformats.org/markup-compatibility/2006"
    names = f"xmlns:w='http://schemas.{word}' xmlns:m='http://schemas.{both}'"
    tabs = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    paragraph = f"<w:p {names}>{tabs}{''.join(parts)}<w:r>{boxes}</w:r></w:p>"
    document.element.body.insert(0, parse_xml(paragraph))
    document.save(held)
    return held.getvalue()


def word_table(*rows: tuple[str, ...]) -> bytes:
    held, document = io.BytesIO(), docx.Document()
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, written in zip(table.add_row().cells, row, strict=True):
            cell.text = written
    document.save(held)
    return held.getvalue()


def parquet(**columns: list[object]) -> bytes:
    held = io.BytesIO()
    pd.DataFrame(columns).to_parquet(held)
    return held.getvalue()


def mhtml() -> bytes:
    head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n"
    about = b"Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head + about + quopri.encodestring(LATIN.encode("latin-1")) + b"\r\n--B--\r\n"


ODD: list[tuple[str, str, Callable[[], bytes], list[str]]] = [
    ("Windows within UTF-8", "a.csv", lambda: f'text\n"{A}"\n'.encode() + b"\xabd\xe9j\xe0\xbb\n", [A, "«déjà»"]),
    ("mark, semicolons, quotes", "a.csv", f'\ufeff"titre";"texte"\r\n"Le ""pont""";"{A}"\r\n'.encode, [A]),
    (
        "quotation marks after a backslash",
        "a.csv",
        f'id,text,n\n1,"Elle a dit \\"oui\\".\n{A}",1\n2,"{B} ""Non"",",2\n3,"{B} \\\\ {A}",3\n'.encode,
        [f'Elle a dit "oui".\n{A}', f'{B} "Non",', f"{B} \\ {A}"],
    ),
    (
        "a backslash before the end of a cell",
        "a.csv",
        f'id,text,n\n1,"{A} C:\\a\\",1\n2,"{B}",2\n'.encode,
        [f"{A} C:\\a\\", B],
    ),
    (
        "quotation marks between tabs",
        "a.csv",
        f'id\ttext\n1\t"Non" dit-elle. {A}\n2\t"{B}"\n3\t"Oui, {B}\n'.encode,
        [f'"Non" dit-elle. {A}', B, f'"Oui, {B}'],
    ),
    ("sep=", "a.csv", lambda: f'sep=;\r\ntitre;texte\r\nUn;"{A}"\r\n'.encode("cp1252"), [A]),
    ("old Macintosh", "a.csv", lambda: f'titre,texte\rUn,"{A}"\rDeux,"{B}"\r'.encode("mac_roman"), [A, B]),
    ("lines that end in three ways", "a.csv", f'id,text\r\n1,"{A}"\n2,"{B}"\r'.encode, [A, B]),
    ("two columns of one name", "a.csv", f'text,text\n"{A}","autre"\n'.encode, [A]),
    ("pandas' own column", "a.csv", f',title,text\n0,Un,"{A}"\n'.encode, [A]),
    ("columns without names", "a.csv", f'title;text;;\nUn;"{A}";;\n'.encode, [A]),
    ("a table under .xls", "a.xls", lambda: f"titre\ttexte\nUn\t{A}\n".encode("utf-16"), [A]),
    (
        "a page with a table under .xls",
        "a.xls",
        f"<html><table><tr><td>titre<td>texte<tr><td>1<td>{A}<tr><td>2<td>{B}</table>".encode,
        [A, B],
    ),
    ("gzip of a table", "a.csv.gz", lambda: gzip.compress(f'id,text\n1,"{A}"\n'.encode()), [A]),
    (
        "sheets, merged captions",
        "a.xlsx",
        lambda: workbook(
            notes=[["à faire", "qui"], ["relire", "moi"]],
            mai=[["Revue", None], ["Corpus", "2031"], ["titre", "texte"], ["Un", A]],
            juin=[["titre", "texte"], ["Deux", B]],
        ),
        [A, B],
    ),
    ("ZIP in ZIP", "a.zip", lambda: zipped(("b.zip", zipped(("c.txt", A))), ("d.txt", B)), [A, B]),
    ("a list of paragraphs", "a.parquet", lambda: parquet(text=[[A, B]], tags=[["x", "y"]]), [f"{A}\n\n{B}"]),
    ("a list of paragraphs in JSON", "a.json", lambda: json.dumps([{"text": [A, B]}]).encode(), [f"{A}\n\n{B}"]),
    ("JSON with a mark", "a.json", lambda: b"\xef\xbb\xbf" + json.dumps([{"text": A}]).encode(), [A]),
    (
        "JSON within JSON",
        "a.json",
        lambda: json.dumps({"data": {"facets": [{"n": 1}] * 3, "docs": [{"text": A}, {"text": B}]}}).encode(),
        [A, B],
    ),
    (
        "objects under their names",
        "a.json",
        lambda: json.dumps({"n": 2, "articles": {"a": {"text": A}, "b": {"text": B}}}).encode(),
        [A, B],
    ),
    (
        "hits of a search engine",
        "a.json",
        lambda: json.dumps({"hits": {"hits": [{"_id": "1", "_source": {"text": A}}]}}).encode(),
        [A],
    ),
    ("lines with an object around", "a.jsonl", lambda: json.dumps({"doc": {"text": A, "title": "Un"}}).encode(), [A]),
    ("a comma too many in JSON", "a.json", f'[{{"text": "{A}"}},\n{{"text": "{B}"}},\n]'.encode, [A, B]),
    (
        "an object of MongoDB",
        "a.jsonl",
        f'{{"_id": {{"$oid": "1"}}, "text": "{A}", "date": {{"$date": "2031-05-14"}}}}'.encode,
        [A],
    ),
    ("NaN in JSON", "a.json", f'[{{"text": "{A}", "date": NaN}}]'.encode, [A]),
    ("RTF in Unicode", "a.rtf", lambda: rb"{\rtf1\ansi\uc1 C\u339?ur d\u8217?\'e9t\'e9.\par}", ["Cœur d’été."]),
    ("RTF of old Macintosh", "a.rtf", lambda: rb"{\rtf1\mac L'\'8et\'8e du pont.\par}", ["L'été du pont."]),
    ("a table in Word", "a.docx", word, [f"{A}\n\nDouze millions\n\n{B}"]),
    (
        "content:encoded beside a description",
        "a.xml",
        f"{RSS}<description>Un.</description><c:encoded><![CDATA[<p>{A}]]></c:encoded></item></channel></rss>".encode,
        [A],
    ),
    (
        "decomposed accents",
        "a.txt",
        lambda: unicodedata.normalize("NFD", A).encode(),
        [unicodedata.normalize("NFD", A)],
    ),
    ("marks of files put together", "a.txt", f"\ufeff{A}\n\ufeff{B}".encode, [f"{A}\n{B}"]),
    ("two encodings", "a.txt", lambda: A.encode() + b"\n" + B.encode("cp1252"), [f"{A}\n{B}"]),
    ("tables put together", "a.csv", f'texte,n\n"{A}",1\n\ufefftexte,n\n"{B}",2\n'.encode, [A, B]),
    (
        "several texts in TEI",
        "a.xml",
        f"<teiCorpus><TEI><text><p>{A}</p></text></TEI><TEI><text><p>{B}</p></text></TEI></teiCorpus>".encode,
        [A, B],
    ),
    (
        "letters by their names",
        "a.xml",
        f"{RSS}<description>L'&eacute;t&eacute;&nbsp;: {A}</description></item></channel></rss>".encode,
        [f"L'été\xa0: {A}"],
    ),
    (
        "stars that are indented or alone",
        "a.txt",
        f"**** *source_Echo\n{A}\n  **** *source_Ducat\n{B}\n****\n{A} {B}\n".encode,
        [A, B, f"{A} {B}"],
    ),
    ("a note in TEI", "a.xml", f"<TEI><text><p>{A}<note>De la main du maire.</note></p></text></TEI>".encode, [A]),
    ("heads of several articles", "a.txt", f"{HEAD}{A}\n\n-----\n\n{HEAD}{B}\n***\n\n".encode, [A, B]),
    ("a head and a line like one", "a.txt", f"{HEAD}{A}\n\nTitre : {B}".encode, [f"{A}\n\nTitre : {B}"]),
    ("a head whose lines are apart", "a.txt", f"{HEAD.replace(chr(10), chr(10) * 2)}{A}".encode, [A]),
    ("one line like a head", "a.txt", f"Titre : {A}\n{B}".encode, [f"Titre : {A}\n{B}"]),
    ("boxes, names and revisions in Word", "a.docx", reviewed, [f"{A}\n\n{B}"]),
    ("a table of articles in Word", "a.docx", lambda: word_table(("Titre", "Texte"), ("Un", A), ("Deux", B)), [A, B]),
    ("a table as wide as no other", "a.csv", (f"texte{',c' * 99_999}\n" + f'"{A}"').encode, [A]),
    ("UTF-32", "a.txt", lambda: A.encode("utf-32"), [A]),
    ("UTF-16 without its mark", "a.txt", lambda: A.encode("utf-16-be"), [A]),
]


@pytest.mark.parametrize(("name", "data", "texts"), [row[1:] for row in ODD], ids=[row[0] for row in ODD])
def test_odd_files_are_read(tmp_path: Path, name: str, data: Callable[[], bytes], texts: list[str]) -> None:
    (tmp_path / name).write_bytes(data())
    articles = read_articles(tmp_path, any_language=True)
    assert [text.strip() for text in articles["text"]] == texts
    counted = accounts(articles).sum(numeric_only=True)
    assert counted["announced"] == counted["read"] == len(texts)
    assert not problems(articles)["lost"].any()


# Broken in part: file, its data, what is read, what is lost
BROKEN: list[tuple[str, str, bytes, list[str], list[str]]] = [
    (
        "members of a ZIP file",
        "a.zip",
        zipped(("b.txt", B), ("c.zip", b"PK\x03\x04junk"), ("d.txt", A)).replace(B[:9].encode(), b"Le ma\0re "),
        [A],
        ["a.zip/b.txt is damaged in its archive", "a.zip/c.zip is a broken archive"],
    ),
    (
        "a ZIP file in another",
        "a.zip",
        zipped(("b.zip", zipped(("c.txt", B), ("d.txt", A)).replace(B[:9].encode(), b"Le ma\0re "))),
        [A],
        ["a.zip/b.zip/c.txt is damaged in its archive"],
    ),
    (
        "a list of JSON that ends early",
        "a.json",
        f'[{{"text": "{A}"}}, {{"text": "{B}"}}, {{"te'.encode(),
        [A, B],
        ["a.json is not valid JSON"],
    ),
    (
        "a list of JSON without its end",
        "a.json",
        f'[\n{{"text": "{A}"}},\n{{"text": "{B}"}}\n'.encode(),
        [A, B],
        ["a.json is not valid JSON"],
    ),
    (
        "an object of JSON and a half",
        "a.json",
        f'{{\n"text": "{A}"}}\n{{"te'.encode(),
        [A],
        ["a.json is not valid JSON"],
    ),
    (
        "a mark that never closes among others after a backslash",
        "a.csv",
        f'id,text,n\n1,"{A} C:\\a",1\n2,"Un \\"pont,2\n3,"{B} C:\\b",3\n'.encode(),
        [f"{A} C:\\a", f"{B} C:\\b"],
        ["a.csv, row 3 has a quotation mark out of place"],
    ),
    (
        "a feed with a tag that does not close",
        "a.xml",
        f"{RSS}<description>{A} <b>Oui.</description></item><item><description>{B}</description></item></channel></rss>"
        "".encode(),
        [f"{A} Oui.", B],
        ["a.xml is broken XML (Opening and ending tag mismatch"],
    ),
    (
        "a feed whose prefix nobody explains",
        "a.xml",
        f"<rss><channel><item><content:encoded>{A}</content:encoded></item></channel></rss>".encode(),
        [A],
        ["a.xml is broken XML (Namespace prefix content on encoded is not defined"],
    ),
    (
        "a feed that ends early",
        "a.xml",
        f"{RSS}<description>{A}</description></item><item><description>{B}</descr".encode(),
        [A, B],
        ["a.xml is broken XML ("],
    ),
    (
        "a feed with bare letters",
        "a.xml",
        f"{RSS}<description>R & D \x0b: {A}</description></item>".encode(),
        [f"R & D : {A}"],
        ["a.xml is broken XML ("],
    ),
    (
        "TEI that ends early",
        "a.xml",
        f"<TEI><text><p>{A}</p><p>{B}</p>".encode(),
        [f"{A}\n\n{B}"],
        ["a.xml is broken XML ("],
    ),
    (
        "texts of TEI with a tag that does not close",
        "a.xml",
        f"<teiCorpus><TEI><text><p>{A}</text></TEI><TEI><text><p>{B}</p></text></TEI></teiCorpus>".encode(),
        [A, B],
        ["a.xml is broken XML ("],
    ),
]


@pytest.mark.parametrize(("name", "data", "texts", "lost"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_what_is_broken_in_part_is_read_and_said(
    tmp_path: Path, name: str, data: bytes, texts: list[str], lost: list[str]
) -> None:
    (tmp_path / name).write_bytes(data)
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == texts
    told = [f"{row.source} {row.problem}" for row in problems(articles).itertuples() if row.lost]
    assert [said[: len(start)] for said, start in zip(told, lost, strict=True)] == lost
    counted = accounts(articles).sum(numeric_only=True)
    assert counted["announced"] == counted["read"] + counted["left_out"] + counted["same"]


def test_a_saved_page_in_quoted_latin_1(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(mhtml())
    text = read_articles(tmp_path)["text"].iloc[0]
    assert text.startswith(A.replace("’", "'"))
    assert "Accueil" not in text


def test_a_page_that_safari_saved(tmp_path: Path) -> None:
    page = {"WebResourceData": LATIN.encode("latin-1"), "WebResourceURL": "https://echo.example/2031/05/14/pont"}
    (tmp_path / "a.webarchive").write_bytes(plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY))
    row = read_articles(tmp_path).iloc[0]
    assert row["text"].startswith(A.replace("’", "'"))
    assert (row["url"], row["date"], row["guessed"]) == (page["WebResourceURL"], DAY, "date")


def test_notes_that_name_an_address_as_their_source(tmp_path: Path) -> None:
    head = 'title: "Un pont"\nsource: https://echo.example/2031/a\nauthor:\n  - "[[Anne Rey]]"\npublished: 2031-05-14'
    (tmp_path / "a.md").write_text(f"---\n{head}\n---\n{A}", "utf-8")
    (tmp_path / "b.csv").write_text(f'source,texte\nhttps://ducat.example,"{B}"\n', "utf-8")
    articles = read_articles(tmp_path)
    assert articles["outlet"].tolist() == ["echo.example", "ducat.example"]
    assert articles["guessed"].tolist() == ["outlet", "outlet"]
    row = articles.loc["a"].to_dict()
    assert (row["title"], row["url"], row["date"]) == ("Un pont", "https://echo.example/2031/a", DAY)
    assert row["text"] == A


def test_an_entry_that_says_no_more_than_its_title_has_no_text(tmp_path: Path) -> None:
    item = "<title>Le pont rouvre - L'Écho</title><description>&lt;a&gt;Le pont rouvre&lt;/a&gt; L'Écho</description>"
    (tmp_path / "a.xml").write_text(
        f"{RSS}{item}</item><item><description>{A}</description></item></channel></rss>", "utf-8"
    )
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [A]
    assert problems(articles)["problem"].tolist() == ["has no text, only the title “Le pont rouvre - L'Écho”"]


def test_a_letter_with_a_page_is_that_page(tmp_path: Path) -> None:
    head = "Subject: Un\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: {}; charset=utf-8\r\n"
    for name, kind, held in (("a.eml", "text/html", LATIN), ("b.eml", "text/plain", A)):
        coded = base64.encodebytes(held.encode()).decode()
        (tmp_path / name).write_text(f"{head.format(kind)}Content-Transfer-Encoding: base64\r\n\r\n{coded}", "utf-8")
    articles = read_articles(tmp_path)
    assert articles.index.tolist() == ["a"]
    assert problems(articles).iloc[0].tolist() == [
        "b.eml",
        "is an e-mail without a web page; save its text as .txt",
        True,
    ]


def test_days_that_are_numbers(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["texte", "date"],
        [A, 47982],
        [B, datetime.datetime(2031, 5, 14)],
        [f"{A} {B}", "47982.5"],
    ]
    (tmp_path / "a.xlsx").write_bytes(workbook(mai=rows))
    assert read_articles(tmp_path)["date"].dt.normalize().tolist() == [DAY] * 3


def test_a_full_cell_of_excel_is_cut_short(tmp_path: Path) -> None:
    full = (f"{A} " * 400)[:32_767]
    (tmp_path / "a.xlsx").write_bytes(workbook(mai=[["titre", "texte"], ["Un", full], ["Deux", B]]))
    assert read_articles(tmp_path)["cut_short"].tolist() == [True, False]


def test_formulas_without_results_are_said(tmp_path: Path) -> None:
    rows: list[list[object]] = [["titre", "texte", "date"], ["Un", "=A1", "=A1"], ["Deux", A, "2031-05-14"]]
    (tmp_path / "a.xlsx").write_bytes(workbook(avril=[["titre", "texte"], ["Trois", B]], mai=rows))
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [B, A]
    assert problems(articles)[["source", "problem"]].values.tolist() == [
        [
            "a.xlsx",
            "has formulas without results in sheet “mai”, column B, C; save it anew with a spreadsheet program",
        ],
        ["a.xlsx, row 2", "has no text; fill its cell or remove the row"],
    ]


def test_a_table_without_a_header_loses_no_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'2031-05-14,Un,"{A} {B}"\n2031-05-14,Deux,"{B} {A}"\n', "utf-8")
    articles = read_articles(tmp_path, column=["date=1", "title=2", "text=3"])
    assert articles["title"].tolist() == ["Un", "Deux"]
    assert articles["date"].tolist() == [DAY] * 2
    assert problems(articles)["problem"].tolist() == [
        "has no header; its columns are called 1, 2, 3 … (--column text=2 names that of the texts)"
    ]
    assert len(read_articles(tmp_path)) == 2


def test_a_list_of_references_with_broken_paths(tmp_path: Path) -> None:
    paths = "C:\\Users\\x\\b.html; a\0.html; /nulle/part/b.pdf; ../../b.html"
    row = f'"newspaperArticle","Un","Le Ducat","2031-05-14","{paths}"'
    (tmp_path / "a.csv").write_text(
        f'"Item Type","Title","Publication Title","Date","File Attachments"\n{row}\n', "utf-8"
    )
    (tmp_path / "b.txt").write_text(A, "utf-8")
    articles = read_articles(tmp_path)
    assert articles.index.tolist() == ["b"]
    assert problems(articles)["problem"].iloc[-1] == "has no text, only the title “Un”"


def test_a_text_that_looks_like_a_head_of_mail_is_read_at_once(tmp_path: Path) -> None:
    text = "Note: le pont rouvre\n" + "    Le maire de Valbrune a annoncé mardi que le pont rouvrira.\n" * 40
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert len(read_articles(tmp_path)) == 1


@pytest.mark.parametrize(
    ("document", "texts", "outlets"),
    [
        ([{"_id": 1, "_source": {"text": A}}], [A], ["unknown"]),
        ({"lundi": [{"text": A}], "mardi": [{"text": B}]}, [A, B], ["unknown"] * 2),
        ({"columns": ["id", "text"], "data": [["a", A], ["b", B, "x"]]}, [A, B], ["unknown"] * 2),
    ],
)
def test_no_object_of_json_is_lost(tmp_path: Path, document: object, texts: list[str], outlets: list[str]) -> None:
    (tmp_path / "a.json").write_text(json.dumps(document), "utf-8")
    articles = read_articles(tmp_path)
    assert (articles["text"].tolist(), articles["outlet"].tolist()) == (texts, outlets)


def test_a_row_without_its_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"columns": ["id", "text"], "data": [["a", A], ["b"]]}), "utf-8")
    assert accounts(read_articles(tmp_path))[["announced", "read", "left_out"]].to_numpy().tolist() == [[2, 1, 1]]


def test_heads_in_paragraphs_of_their_own_begin_articles_of_word(tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("Titre : Un", "Date : 3 mai 2031", A, B, "Titre : Deux", "Date : 4 mai 2031", B):
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))
    articles = read_articles(tmp_path)
    assert articles[["title", "text"]].to_numpy().tolist() == [["Un", f"{A}\n\n{B}"], ["Deux", B]]
