"""What may lie in a folder: each bad file gets its sentence, nothing else is lost, nothing is waited for or changed."""

import contextlib
import gzip
import io
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from analysis.articles import accounts, problems, read_articles
from analysis.errors import UserError

from .folders import TEXT

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def zipped(*members: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


SHEET = "application/vnd.oasis.opendocument.spreadsheet"
ZEROS = b"\0" * (120 << 20)
BAD: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("an empty file", "b.txt", lambda: b"", "contains nothing but white space"),
    ("binary under .txt", "b.txt", lambda: bytes(range(256)) * 50, "is not text"),
    (
        "HTML without text",
        "b.html",
        lambda: b"<html><body><nav><a href='/'>x</a></nav></body></html>",
        "without the text",
    ),
    ("10,000 nested tags", "b.html", lambda: b"<div>" * 10_000 + b"</div>" * 10_000, "without the text"),
    ("10,000 nested tags in XML", "b.xml", lambda: b"<TEI>" + b"<p>" * 10_000, "is broken XML"),
    (
        "an entity bomb",
        "b.xml",
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><TEI>&l9;</TEI>'.encode,
        "is broken XML",
    ),
    ("unknown XML", "b.xml", lambda: b'<?xml version="1.0"?><recipe/>', "is XML of a kind that is not known"),
    ("JSON 100,000 deep", "b.json", lambda: b"[" * 100_000, "nested too deep"),
    *(
        (f"JSON that is {held}", "b.json", held.encode, "is JSON without an article")
        for held in ("3", '"a"', "null", "[]")
    ),
    ("an object of JSON without a text", "b.json", b'{"mood": "gai"}'.__bytes__, 'has no column "text", only mood'),
    *(
        (f"{start!r}", "b.dat", start.ljust(3000, b" " if start.isascii() else b"\0").__bytes__, told)
        for start, told in (
            (b"WARC/1.0\r\nWARC-Type: response\r\n", "is an archive of web pages"),
            (b"From a@b.example Tue May 13 10:00:00 2031\nSubject: Un pont\n", "is a mailbox"),
            (b"@article{rey, title={Le pont}}", "is a list of references"),
            (b"_" * 60 + b"\n\nLe pont rouvre\n\nProQuest document ID: 12", "is an export of ProQuest"),
            (b"<source=Ducat><date=20310513>\nLe pont rouvre.", "is a corpus of Lexico"),
            (b"WEBVTT\n\n00:01.000 --> 00:03.000\nLe pont rouvre.", "has the subtitles"),
            (b"1\n00:00:01,000 --> 00:00:03,000\nLe pont rouvre.", "has the subtitles"),
            (b"SQLite format 3\0", "is the data file of a program"),
            (b"\x80\x04\x95", "is the data file of a program"),
            (b"[InternetShortcut]\nURL=https://echo.example/a\n", "has nothing but addresses"),
            (b"https://echo.example/a\nhttps://echo.example/b", "has nothing but addresses"),
            (b"bplist00", "is not a page"),
        )
    ),
    (
        "references of Zotero",
        "b.rdf",
        b'<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"/>'.__bytes__,
        "is a list of references",
    ),
    (
        "an e-mail without its form",
        "b.eml",
        b"From: a@b.example\nSubject: Un pont\n\nLe pont rouvre.".__bytes__,
        "is an e-mail",
    ),
    (
        "Europresse as text",
        "b.txt",
        f"{TEXT}\nnews·20310513·EV·001\n\n{TEXT}\nnews·20310513·EV·002\n".encode,
        "is an export of Europresse without its layout, with 2 articles",
    ),
    (
        "a page of frames",
        "b.html",
        b"<frameset><frame src='a.html'></frameset>".__bytes__,
        "is a page without the text",
    ),
    ("a file of Pages", "b.pages", lambda: zipped(("Index/Document.iwa", TEXT)), "is a file of Pages"),
    ("a number of 10,000 digits", "b.json", lambda: b'{"n": ' + b"9" * 10_000 + b"}", "has a number that is too long"),
    ("JSON that ends early", "b.json", lambda: b'{"text": "Un', "is not valid JSON"),
    ("a table without a text", "b.csv", lambda: b"id,mood\n1,gai\n", 'has no column "text", only id, mood'),
    ("a broken archive", "b.zip", lambda: b"PK\x03\x04junk", "is a broken archive"),
    ("a broken gzip file", "b.txt.gz", lambda: gzip.compress(b"x" * 999)[:20], "ended"),
    ("a Word bomb", "b.docx", lambda: zipped(("word/document.xml", ZEROS)), "unreasonable size"),
    ("an Excel bomb", "b.xlsx", lambda: zipped(("xl/workbook.xml", ZEROS)), "unreasonable size"),
    ("a ZIP bomb", "b.zip", lambda: zipped(("a.txt", ZEROS)), "unreasonable size"),
    ("a gzip bomb", "b.gz", lambda: gzip.compress(b"a" * (120 << 20)), "unreasonable size"),
    ("a way out of a ZIP file", "b.zip", lambda: zipped(("../../a.txt", TEXT)), "leads out of its archive"),
    ("a link in a ZIP file", "b.zip", lambda: zipped((link("a.txt"), "/etc/passwd")), "is a link in an archive"),
    (
        "archives in archives",
        "b.zip",
        lambda: zipped(
            ("c.zip", zipped(("d.zip", zipped(("e.zip", b"PK\x03\x04"))))),
        ),
        "archives",
    ),
    ("an empty Word file", "b.docx", lambda: zipped(("word/document.xml", "<x/>")), "cannot be read"),
    ("a locked PDF", "b.pdf", lambda: b"%PDF-1.7\n", "broken or locked PDF"),
    ("an old Word file", "b.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "old office program"),
    ("a broken old Excel file", "b.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "save it as .xlsx"),
    ("an OpenDocument bomb", "b.ods", lambda: zipped(("mimetype", SHEET), ("content.xml", ZEROS)), "unreasonable size"),
    ("a broken Parquet file", "b.parquet", lambda: b"PAR1xx", "cannot be read (ArrowInvalid"),
    ("an empty RTF file", "b.rtf", lambda: b"{\\rtf1 }", "contains nothing but white space"),
    ("MHTML without a page", "b.mhtml", lambda: b"MIME-Version: 1.0\n\nUn.", "is an e-mail without a web page"),
    ("a ZIP file with nothing in it", "b.zip", zipped, "is an archive without a file of articles"),
    ("a ZIP file of notes", "b.zip", lambda: zipped(("d/README.md", "x")), "is an archive without a file of articles"),
    ("a way out as Windows writes it", "b.zip", lambda: zipped(("..\\a.txt", TEXT)), "leads out of its archive"),
    ("slides", "b.pptx", lambda: zipped(("[Content_Types].xml", "<x/>"), ("ppt/a.xml", "<x/>")), "is a presentation"),
    ("half a gzip file", "b.txt.gz", lambda: gzip.compress(bytes(range(256)) * 9)[:-9], "is a broken archive"),
    ("a table with other marks", "b.csv", lambda: b"titre:texte\nUn:Deux, trois.", "has one column, “titre:texte”"),
    ("a thousand columns", "b.csv", lambda: b"x," * 999 + b"y\nUn.\n", 'has no column "text", only x, x (2), '),
    ("7-Zip", "b.7z", lambda: b"7z\xbc\xaf'\x1c" + bytes(99), "unpack it"),
    ("RAR", "b.rar", lambda: b"Rar!\x1a\x07\0" + bytes(99), "unpack it"),
    ("tar", "b.tar", lambda: b"a.txt".ljust(257, b"\0") + b"ustar" + bytes(250), "unpack it"),
    ("invisible letters only", "b.txt", lambda: "\u200b\u00a0\n\ufeff".encode() * 9, "has no text"),
    ("an entity bomb in a page", "b.html", f"<!DOCTYPE a [<!ENTITY l0 'ha'>{LAUGHS}]><p>&l9;</p>".encode, "without"),
    ("ragged rows", "b.csv", lambda: b"id;title;text\na;Un;Deux;trois\n", "put cells that contain ';' into quotation"),
    ("a picture", "b.jpg", lambda: b"\xff\xd8\xff\xe0", "is a picture"),
]


def marks(what: str) -> list[pytest.MarkDecorator]:
    """A bomb is slow to make."""
    return [pytest.mark.slow] if what.endswith("bomb") else []


@pytest.mark.parametrize(
    ("name", "data", "said"), [pytest.param(*row[1:], id=row[0], marks=marks(row[0])) for row in BAD]
)
def test_a_bad_file_gets_its_sentence(tmp_path: Path, name: str, data: Callable[[], bytes], said: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / name).write_bytes(data())
    articles = read_articles(tmp_path)
    assert articles["text"].to_dict() == {"a": TEXT}
    lost = problems(articles)
    assert len(lost) == 1, lost.to_string()
    assert name.split(".")[0] in str(lost.loc[0, "source"])
    assert said in str(lost.loc[0, "problem"])
    assert "\n" not in str(lost.loc[0, "problem"])
    counted = accounts(articles).sum(numeric_only=True)
    assert counted["announced"] == counted["read"] + counted["left_out"] + counted["same"]


def test_a_gigabyte_of_zeros_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "b.txt").open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(UserError, match=r"b\.txt is not text"):
        read_articles(tmp_path / "b.txt")


@pytest.mark.slow
def test_an_excel_file_as_wide_and_long_as_can_be(tmp_path: Path) -> None:
    """A sheet whose last cell is its very last is some kilobytes on disk, and terabytes as a grid."""
    book = openpyxl.Workbook()
    book.active.append(["texte"])
    book.active.append([TEXT])
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "b.xlsx")
    articles = read_articles(tmp_path / "b.xlsx")
    assert articles["text"].tolist() == [TEXT]
    assert problems(articles)["problem"].tolist() == ["has no text; fill its cell or remove the row"]


# Mended or kept, and said: file, its text, what is read, what is said
MENDED = [
    pytest.param("b.txt", f"{TEXT * 9}\0".encode(), TEXT * 9 + "�", "broken characters", id="NUL"),
    pytest.param("b.txt", f"\u202e{TEXT}".encode(), TEXT, "direction of writing", id="right-to-left override"),
    pytest.param("b.txt", TEXT.encode().decode("cp1252").encode(), TEXT, "wrong encoding", id="mojibake"),
    pytest.param(
        "b.jsonl",
        json.dumps({"text": "Un.", "title": "Le pont\u00a0: dix ans".encode().decode("cp1252")}).encode(),
        "Un.",
        "wrong encoding",
        id="mojibake in a title",
    ),
    pytest.param(
        "b.txt", ("a " * 2_500_000).encode(), "a " * 2_500_000, "", id="a line of 5 MB", marks=pytest.mark.slow
    ),
    pytest.param("b.csv", "text\tdate\nUn.\t19/06/2204\n".encode("utf-16"), "Un.", "19/06/2204", id="a date in 2204"),
    pytest.param("b.csv", f"text;title\nUn.;{'t' * 10_000}\n".encode(), "Un.", "10,000 characters", id="a long title"),
    pytest.param("b.jsonl", json.dumps({"text": "Un.", "title": "\ud800"}).encode(), "Un.", "broken", id="a surrogate"),
    pytest.param("b.csv", b"text,title\n=HYPERLINK(1),-1+1\n", "=HYPERLINK(1)", "", id="a formula"),
]


@pytest.mark.parametrize(("name", "data", "text", "said"), MENDED)
def test_what_can_be_mended_is_read_and_said(tmp_path: Path, name: str, data: bytes, text: str, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [text]
    assert len(articles["title"].iloc[0]) <= 301
    assert "\u00a0" not in articles["title"].iloc[0]
    assert said in " ".join(problems(articles)["problem"])
    assert not problems(articles)["lost"].any()


@pytest.mark.parametrize("field", ["id", "outlet", "date", "title", "url", "author"])
def test_a_lone_surrogate_in_any_field_can_be_written_out(tmp_path: Path, field: str) -> None:
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "Un.", field: "a\ud83d"}), "utf-8")
    articles = read_articles(tmp_path)
    articles.reset_index().to_json(date_format="iso").encode("utf-8")
    problems(articles).to_json().encode("utf-8")


def test_a_quotation_mark_that_never_closes_costs_its_row_only(tmp_path: Path) -> None:
    rows = ["id,text", "a,Un.", 'b,"Deux.', "c,Trois.", "d,Quatre,cinq.", "e,Six."]
    (tmp_path / "b.csv").write_text("\n".join(rows), "utf-8")
    articles = read_articles(tmp_path)
    assert articles.index.tolist() == ["a", "c", "e"]
    assert accounts(articles).iloc[0].tolist() == ["b.csv", "table", 5, 3, 2, 0]
    assert problems(articles)["source"].tolist() == ["b.csv, row 3", "b.csv, row 5"]


STARTS = [
    b"",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"%PDF-1.4\n",
    b"{\\rtf1 ",
    b"PAR1",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[{",
    b'{"text": "',
]
STARTS += [
    b"<html><body><p>",
    b"<article><span class='DocPublicationName'>",
    b'<title>Factiva</title><div class="article">',
]
STARTS += [
    b"1 of 1 DOCUMENTS\n",
    b"**** *a_b\n",
    b"TY  - NEWS\n",
    b"text,title\n",
    b"MIME-Version: 1.0\n\n",
    b"<rss><item>",
    b"<TEI>",
]
ENDINGS = ["txt", "csv", "json", "jsonl", "html", "docx", "xlsx", "pdf", "rtf", "xml", "mhtml", "zip", "gz", "parquet"]


@examples(300)
@given(st.sampled_from(STARTS), st.binary(max_size=300), st.sampled_from(ENDINGS))
def test_whatever_bytes_there_are_the_error_is_ours(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, rest: bytes, ending: str
) -> None:
    file = tmp_path_factory.mktemp("bytes") / f"a.{ending}"
    file.write_bytes(start + rest)
    with contextlib.suppress(UserError):
        counted = accounts(read_articles(file)).sum(numeric_only=True)
        assert counted["announced"] <= counted["read"] + counted["left_out"] + counted["same"]
    assert file.read_bytes() == start + rest
