"""Tables of articles in every kind of file, with the columns of the tools that people use."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from analysis.articles import accounts, problems, read_articles
from analysis.errors import UserError

EXPORTS = Path(__file__).parent / "exports"
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
    said = [("has a sheet “Notes” without a column of texts, which is not read", False)]
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


def test_the_address_in_the_json_of_trafilatura(tmp_path: Path) -> None:
    row = {"title": "T", "text": "Le texte.", "source": "https://a.example/b", "source-hostname": "Le Ducat"}
    (tmp_path / "t.json").write_text(json.dumps(row), "utf-8")
    assert read_articles(tmp_path / "t.json")[["outlet", "url"]].values.tolist() == [["Le Ducat", row["source"]]]


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
