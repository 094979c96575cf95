"""Every form in which articles come: what is read of it, and that its account is right."""

import gzip
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from docx import Document

from analysis.articles import accounts, problems, read_articles
from analysis.errors import UserError

EXPORTS = Path(__file__).parent / "exports"

# file, form, announced, read, and of each article: outlet, day, title, beginning and end of its text
READ = [
    pytest.param(
        "europresse.html",
        "europresse",
        3,
        [
            ("L'Écho du Val", "2031-05-14 08:30", "Le traité de l'Aldre est signé", "La présidente a", "les délégués."),
            ("Le Cours du Ducat", "2031-05-15", "Ce que l'eau coûte", "Le prix de l'eau a", "que les autres."),
        ],
        id="Europresse of today, one article without text",
    ),
    pytest.param(
        "europresse-2016.html",
        "europresse",
        2,
        [
            ("Le Courrier des Digues", "2031-05-13", "Veille de sommet", "Les délégations sont", "La ville attend."),
            ("Le Courrier des Digues", "2031-05-12", "Partager l'eau", "Partager l'eau n'est pas", "la donner."),
        ],
        id="Europresse of 2016, an element too many closed",
    ),
    pytest.param(
        "europresse-tables.html",
        "europresse",
        2,
        [
            ("L'Écho du Val", "2031-05-15", "Le traité signé", "La délégation a", "fêté l'événement."),
            ("Le Ducat", "2031-05-16", "Après la fête", "Que reste-t-il", "Des drapeaux."),
        ],
        id="Europresse in tables, which says ISO-8859-1 and is UTF-8",
    ),
    pytest.param(
        "factiva.html",
        "factiva",
        2,
        [
            ("Fil AVP", "2031-05-15 15:32", "La douane de l'Aldre rouvre", "La douane a rouvert", "dit un chauffeur."),
            ("L'Écho du Val", "2031-05-16 08:05", "Le pont attendra", "Le pont sera", "l'argent."),
        ],
        id="Factiva, with codes and without",
    ),
    pytest.param(
        "factiva.rtf",
        "factiva",
        2,
        [
            ("L'Écho du Val", "2031-05-16 08:05", "Le pont attendra", "Le pont sera", "l'argent."),
            ("Fil AVP", "2031-05-17", "Le marché de l'eau", "L'eau vaut plus", "de la place."),
        ],
        id="Factiva in RTF, French and German",
    ),
    pytest.param(
        "nexis.html",
        "nexis",
        2,
        [
            ("L'Écho du Val", "2031-05-15", "Deux rives, un traité", "Une longue attente.", "duré une heure."),
            ("Le Cours du Ducat", "2031-05-16", "L'eau chère", "Le prix de l'eau", "deux pays."),
        ],
        id="LexisNexis, labels in French and English",
    ),
    pytest.param(
        "page.html",
        "page",
        1,
        [("L'Écho du Val", "2031-05-14 17:22", "Le traité de l'Aldre signé", "La présidente de", "rives du fleuve.")],
        id="a saved page",
    ),
    pytest.param(
        "alceste.txt",
        "alceste",
        2,
        [
            ("L'Écho-du-Val", "2031-05-14", "", "La présidente a", "salué la foule."),
            ("Ducat", "2031-05-15", "", "Le prix de", "dix ans."),
        ],
        id="IRaMuTeQ",
    ),
    pytest.param(
        "tei.xml",
        "tei",
        1,
        [("L'Écho du Val", "2031-05-14", "Le traité signé", "La présidente a signé le traité", "était là.")],
        id="TEI",
    ),
    pytest.param(
        "zotero.ris",
        "ris",
        3,
        [
            ("L'Écho du Val", "2031-05-14", "Le traité de l'Aldre signé", "La présidente de", "rives du fleuve."),
            ("Le Cours du Ducat", "NaT", "L'eau chère", "Le prix de l'eau", "de quoi payer."),
        ],
        id="references with an attached page, one that lies elsewhere, an abstract",
    ),
    pytest.param(
        "rss.xml",
        "feed",
        2,
        [("L'Écho du Val", "2031-05-14 17:22", "Le traité signé", "La présidente a", "était là.")],
        id="RSS, an entry without text",
    ),
    pytest.param(
        "atom.xml",
        "feed",
        1,
        [("Fil AVP", "2031-05-16 08:05", "Le pont attendra", "Le pont sera", "plus tard.")],
        id="Atom",
    ),
]


@pytest.mark.parametrize(("name", "form", "announced", "expected"), READ)
def test_what_is_read_of_a_form(name: str, form: str, announced: int, expected: list[tuple[str, ...]]) -> None:
    articles = read_articles(EXPORTS / name)
    account = accounts(articles).iloc[0]
    assert (account["form"], account["announced"], account["read"]) == (form, announced, len(expected))
    assert account["announced"] == account["read"] + account["left_out"] + account["same"]
    for row, (outlet, date, title, beginning, end) in zip(articles.to_dict("records"), expected, strict=True):
        assert (row["outlet"], row["title"]) == (outlet, title)
        assert str(row["date"]) == str(pd.Timestamp(date))
        assert row["text"].startswith(beginning)
        assert row["text"].endswith(end)


def test_what_stands_beside_an_article_is_no_part_of_it() -> None:
    texts = " ".join(
        text for name in ("europresse.html", "page.html") for text in read_articles(EXPORTS / name)["text"]
    )
    beside = [
        "Photo",
        "dans sa page",
        "n'engagent",
        "Personnes",
        "est paru",
        "Lire aussi",
        "cookies",
        "Accueil",
        "alert",
    ]
    assert [words for words in beside if words in texts] == []


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
    assert "Europresse export: 5 announced, 3 found; please send a sample (see CONTRIBUTING.md)" in said


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
    assert "lists 2 articles and holds none; give the files that it lists" in problems(articles)["problem"].tolist()


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


ROWS = [{"Titre": "Un traité", "Journal": "lemonde.fr", "Date": "19 juin 2024", "Corps": "Le texte."}]
TABLES: list[tuple[str, Callable[[Path], object]]] = [
    ("t.csv", lambda path: pd.DataFrame(ROWS).to_csv(path, index=False)),
    ("semicolons.csv", lambda path: pd.DataFrame(ROWS).to_csv(path, index=False, sep=";", encoding="cp1252")),
    ("t.tsv", lambda path: pd.DataFrame(ROWS).to_csv(path, index=False, sep="\t", encoding="utf-16")),
    ("a-table.txt", lambda path: pd.DataFrame(ROWS).to_csv(path, index=False, sep="\t")),
    ("t.parquet", lambda path: pd.DataFrame(ROWS).to_parquet(path)),
    ("t.jsonl", lambda path: path.write_text(json.dumps(ROWS[0]), "utf-8")),
    ("pretty.json", lambda path: path.write_text(json.dumps(ROWS, indent=1), "utf-8")),
    ("within.json", lambda path: path.write_text(json.dumps({"stories": ROWS}), "utf-8")),
    ("numbered.json", lambda path: path.write_text(json.dumps({"0": ROWS[0]}), "utf-8")),
]


@pytest.mark.parametrize(("name", "write"), TABLES, ids=[name for name, _ in TABLES])
def test_tables_of_every_kind(tmp_path: Path, name: str, write: Callable[[Path], object]) -> None:
    write(tmp_path / name)
    row = read_articles(tmp_path / name).iloc[0]
    assert (row["outlet"], row["date"], row["title"]) == ("Le Monde", pd.Timestamp("2024-06-19"), "Un traité")
    assert row["text"] == "Le texte."


def test_an_excel_table(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["journal", "date", "texte"])
    book.active.append(["Le Monde", pd.Timestamp("2024-06-19").to_pydatetime(), "Le texte."])
    book.active.append([])
    book.active.append(["Le Soir", "20/06/2024", "L'autre."])
    book.save(tmp_path / "t.xlsx")
    articles = read_articles(tmp_path / "t.xlsx")
    assert articles.index.tolist() == ["t-2", "t-4"]
    assert articles["date"].tolist() == [pd.Timestamp("2024-06-19"), pd.Timestamp("2024-06-20")]


def test_an_excel_file_with_a_caption_and_a_sheet_of_notes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Revue de presse – le pont"], [], ["Source", "Auteur·e·s", "Texte"], ["Le Ducat", "A. Rey", "Un."]):
        book.active.append(row)
    notes = book.create_sheet("Notes")
    notes.append(["À faire", "Qui"])
    notes.append(["Relire", "Paul"])
    book.save(tmp_path / "t.xlsx")
    articles = read_articles(tmp_path / "t.xlsx")
    assert articles[["outlet", "author", "text"]].values.tolist() == [["Le Ducat", "A. Rey", "Un."]]
    assert accounts(articles).iloc[0].tolist() == ["t.xlsx", "excel", 1, 1, 0, 0]
    said = [('has a sheet "Notes" without a column of texts, which is not read', False)]
    assert problems(articles)[["problem", "lost"]].values.tolist() == [list(one) for one in said]


def test_an_old_excel_file() -> None:
    """Made with xlwt, which writes what Excel 97 wrote: days and numbers are numbers there, a row is empty."""
    articles = read_articles(EXPORTS / "press.xls")
    assert articles.index.tolist() == ["7", "8"]
    assert articles["outlet"].tolist() == ["L'Écho du Val", "Le Ducat"]
    assert articles["date"].tolist() == [pd.Timestamp("2031-05-14"), pd.Timestamp("2031-05-15")]
    assert articles["text"].tolist() == [
        "Le pont de l'Aldre a rouvert lundi, à l'aube.",
        "L'eau vaut plus que le pont, disent les marchands.",
    ]
    assert accounts(articles)[["form", "announced", "read"]].values.tolist() == [["xls", 2, 2]]


def opendocument(rows: str, kind: str = "spreadsheet") -> bytes:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = f"<office:document-content{names}><office:body><table:table>{rows}</table:table></office:body>"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", f"{content}</office:document-content>")
    return held.getvalue()


def row_of_cells(*cells: str, more: str = "") -> str:
    written = "".join(
        cell if cell[:1] == "<" else f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells
    )
    return f"<table:table-row{more}>{written}</table:table-row>"


DAY = '<table:table-cell office:date-value="2031-05-14"><text:p>14/05/31</text:p></table:table-cell>'
NOTHING = '<table:table-cell table:number-columns-repeated="16000"/>'


def test_a_table_of_libreoffice(tmp_path: Path) -> None:
    rows = [
        row_of_cells("Texte", "Journal", "Date", NOTHING),
        row_of_cells(NOTHING, more=' table:number-rows-repeated="2"'),
        row_of_cells("L'eau<text:s/>&amp; le <text:span>pont</text:span>.</text:p><text:p>Fin.", "Le Ducat", DAY),
        row_of_cells(NOTHING, more=' table:number-rows-repeated="1048570"'),
    ]
    (tmp_path / "t.ods").write_bytes(opendocument("".join(rows)))
    articles = read_articles(tmp_path / "t.ods")
    assert articles["text"].to_dict() == {"t-4": "L'eau & le pont.\nFin."}
    assert articles["outlet"].tolist() == ["Le Ducat"]
    assert articles["date"].tolist() == [pd.Timestamp("2031-05-14")]


def test_a_table_of_libreoffice_that_repeats_without_end(tmp_path: Path) -> None:
    """A file of one kilobyte that says of itself to be a billion cells."""
    cell = '<table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>'
    rows = row_of_cells("texte", cell) + row_of_cells("Un.", more=' table:number-rows-repeated="1000000000"')
    (tmp_path / "t.ods").write_bytes(opendocument(rows))
    assert read_articles(tmp_path / "t.ods")["text"].tolist() == ["Un."]


def test_a_text_of_libreoffice_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.odt").write_bytes(opendocument("", kind="text"))
    with pytest.raises(UserError, match="is an OpenDocument file"):
        read_articles(tmp_path / "t.odt")


HEADERS = {
    "minet": ("id,title,content,url,date,media,media_id", "7,T,Le texte.,https://a.example/b,2024-06-19,Le Soir,3"),
    "minet extract": (
        "canonical_url,title,description,content,comments,author,categories,tags,date,sitename,image,pagetype",
        "https://a.example/b,T,,Le texte.,,A. Rey,,,2024-06-19,Le Soir,,article",
    ),
    "a spreadsheet by hand": (
        "N°;Support;Date de parution;Titre de l’article;Auteur(e)s;Lien;Texte de l'article",
        "1;Le Soir;19/06/2024;T;A. Rey;https://a.example/b;Le texte.",
    ),
    "a caption above the columns": (
        "Revue de presse;;;",
        ";;;",
        "Média;Date;Titre;Texte intégral",
        "Le Soir;19/06/2024;T;Le texte.",
    ),
    "a scraper that leaves the title in the text": ("media,date,title,text", 'Le Soir,2024-06-19,T,"T\n\nLe texte."'),
    "EuroParser": ("identifiant,journal,titre,texte,date,auteur,url", "7,Le Soir,T,Le texte.,2024 06 19T00:00:00,A,u"),
    "trafilatura": (
        "https://a.example/b\tnull\tf1\tlesoir.be\tT\tnull\t2024-06-19\tLe texte.\tnull\tnull\tarticle",
        "https://a.example/c\tnull\tf2\tlesoir.be\tT\tnull\tnull\tL'autre.\tnull\tnull\tarticle",
    ),
    "trafilatura, a text of several lines in front": (
        'https://a.example/c\tnull\tf2\tlesoir.be\tT\tnull\t2024-06-19\t"Le texte.',
        'Et sa suite."\tnull\tnull\tarticle',
        "https://a.example/b\tnull\tf1\tlesoir.be\tT\tnull\t2024-06-19\tL'autre.\tnull\tnull\tarticle",
    ),
}


@pytest.mark.parametrize("tool", HEADERS)
def test_columns_of_the_tools_that_people_use(tmp_path: Path, tool: str) -> None:
    (tmp_path / "t.csv").write_text("\n".join(HEADERS[tool]), "utf-8")
    row = read_articles(tmp_path / "t.csv").iloc[0]
    assert (row["outlet"], row["date"], row["title"]) == ("Le Soir", pd.Timestamp("2024-06-19"), "T")
    assert row["text"].partition("\n")[0] == "Le texte."


def test_an_outlet_that_is_an_object_has_its_name(tmp_path: Path) -> None:
    row = {"text": "Le texte.", "source": {"id": None, "name": "Le Ducat"}, "authors": [{"name": "A. Rey"}, "Luc Fer"]}
    (tmp_path / "t.jsonl").write_text(json.dumps(row), "utf-8")
    read = read_articles(tmp_path / "t.jsonl").iloc[0]
    assert (read["outlet"], read["author"]) == ("Le Ducat", "A. Rey, Luc Fer")


def test_a_table_of_addresses_says_what_is_missing(tmp_path: Path) -> None:
    header = "id,indexed_date,language,media_name,media_url,publish_date,title,url"
    (tmp_path / "mc.csv").write_text(f"{header}\n1,2024,fr,a,b,2024-06-19,T,u\n", "utf-8")
    with pytest.raises(UserError, match=r'has no column "text", only id, indexed_date.*Media Cloud'):
        read_articles(tmp_path / "mc.csv")


def test_a_column_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("n,chronique\n1,Le texte.\n", "utf-8")
    assert read_articles(tmp_path / "t.csv", column=["text=Chronique"])["text"].tolist() == ["Le texte."]
    with pytest.raises(UserError, match='has no column "corps", only n, chronique'):
        read_articles(tmp_path / "t.csv", column=["text=corps"])
    with pytest.raises(UserError, match="write --column text=corps"):
        read_articles(tmp_path / "t.csv", column=["corps"])


def test_an_mhtml_file(tmp_path: Path) -> None:
    page = (EXPORTS / "page.html").read_bytes()
    head = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.lemonde.fr/a.html\r\nMIME-Version: 1.0\r\n"
    )
    head += b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
    (tmp_path / "p.mhtml").write_bytes(head + b"Content-Transfer-Encoding: 8bit\r\n\r\n" + page + b"\r\n--b--\r\n")
    row = read_articles(tmp_path / "p.mhtml").iloc[0]
    assert row["text"].startswith("La présidente de la Valmarie")
    assert row["title"] == "Le traité de l'Aldre signé"


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


def test_a_broken_attachment_does_not_end_the_list(tmp_path: Path) -> None:
    for name, held in (("empty.html", ""), ("broken.pdf", "%PDF-1.4\n"), ("note.txt", "Le pont a rouvert lundi.")):
        (tmp_path / name).write_text(held, "utf-8")
    records = [
        f"TY  - NEWS\nTI  - {name}\nAU  - Rey, Anne\nAU  - La Tour, Luc de\nL1  - {name}\nER  - \n"
        for name in ("empty.html", "broken.pdf", "note.txt")
    ]
    (tmp_path / "list.ris").write_text("\n".join(records), "utf-8")
    articles = read_articles(tmp_path)
    assert articles[["title", "author", "text"]].values.tolist() == [
        ["note.txt", "Anne Rey, Luc de La Tour", "Le pont a rouvert lundi."]
    ]
    assert accounts(articles).iloc[0].tolist() == ["list.ris", "ris", 3, 1, 2, 0]
    said = problems(articles)["problem"].tolist()
    assert 'names "empty.html", which has no text' in said
    assert "broken.pdf is a broken or locked PDF" in said


PDF_TEXT = "BT /F1 12 Tf 72 720 Td (La presidente a signe le traite mercredi a midi) Tj ET"


def pdf(content: str) -> bytes:
    """A PDF file of one page."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\n%%EOF".encode()


def test_pdf_has_its_text_and_a_scan_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(PDF_TEXT))
    (tmp_path / "scan.pdf").write_bytes(pdf("0 0 612 792 re f"))
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == ["La presidente a signe le traite mercredi a midi"]
    assert problems(articles)["problem"].tolist() == [
        "is a scan: 1 page without text; run text recognition (OCR) on it"
    ]


def test_a_cut_word_in_a_file(tmp_path: Path) -> None:
    show = "BT /F1 12 Tf 72 720 Td 14 TL (La direction a rendu son rap-) Tj T* (port sur le pont de la Sormonne) Tj ET"
    (tmp_path / "a.pdf").write_bytes(pdf(show))
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == ["La direction a rendu son rapport sur le pont de la Sormonne"]
    assert problems(articles).empty


@pytest.mark.parametrize(
    ("name", "text", "title", "rest"),
    [
        pytest.param("a.txt", "Titre : Un\nDate: 19/06/2024\n\nLe texte.", "Un", "Le texte.", id="headers"),
        pytest.param(
            "a.txt", "Date : on ne sait pas.\nLa suite.", "", "Date : on ne sait pas.\nLa suite.", id="a word"
        ),
        pytest.param(
            "a.txt",
            "Source : Le Soir\nTitre : Un\nDate de publication : 19/06/2024\nAuteur(s) : A. Rey\nTexte :\nLe texte.",
            "Un",
            "Le texte.",
            id="headers as people call them",
        ),
        pytest.param(
            "a.txt",
            "La ministre : un bilan\n\nLe texte.",
            "",
            "La ministre : un bilan\n\nLe texte.",
            id="a heading with a colon",
        ),
        pytest.param("a.md", "# Un\n\nLe **texte** [ici](u).", "Un", "Le texte ici.", id="Markdown"),
        pytest.param("a.md", "---\ntitle: Un\ndate: 2024-06-19\n---\nLe texte.", "Un", "Le texte.", id="front matter"),
    ],
)
def test_texts_that_say_what_they_are(tmp_path: Path, name: str, text: str, title: str, rest: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    row = read_articles(tmp_path / name).iloc[0]
    assert (row["title"], row["text"]) == (title, rest)
    assert pd.isna(row["date"]) == (not title or (name == "a.md" and text.startswith("#")))
