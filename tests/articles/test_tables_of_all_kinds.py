"""Tables that have no name for their texts, HTML in their cells, other marks between them, or another shape."""

import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from analysis.articles import accounts, problems, read_articles
from analysis.errors import UserError

LONG = (
    "Le maire de Clairval a dit lundi que le pont serait rouvert la semaine qui vient, après de longs mois de travaux."
)
OTHER = (
    "Les commerçants ont salué cette décision, mais ils demandent que la commune les aide à retrouver leurs clients."
)
GUESSED = (
    'has no column whose name tells of texts; its longest, "chronique", is read; name another with --column text=NAME'
)


def test_the_longest_column_is_taken_for_the_texts_and_marked(tmp_path: Path) -> None:
    rows = [
        {"n": 1, "intitulé": "Un", "rubrique": "Ville", "chronique": LONG},
        {"n": 2, "intitulé": "Deux", "chronique": OTHER},
    ]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    pd.DataFrame(rows).to_excel(tmp_path / "b.xlsx", index=False)
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (tmp_path / "d.json").write_text(json.dumps(rows[0]), "utf-8")
    for name in ("a.csv", "b.xlsx", "c.jsonl", "d.json"):
        articles = read_articles(tmp_path / name)
        assert articles["text"].tolist() == [LONG, OTHER][: len(articles)]
        assert articles[["title", "guessed"]].values.tolist() == [["Un", "text"], ["Deux", "text"]][: len(articles)]
        assert problems(articles)["problem"].tolist() == [GUESSED]


def test_a_table_without_texts_has_none_guessed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("n,titre,résumé\n1,Un pont,Le pont rouvre lundi.\n", "utf-8")
    with pytest.raises(UserError, match='has no column "text", only n, titre, résumé; name the column'):
        read_articles(tmp_path / "a.csv")


def test_a_sheet_of_notes_is_not_guessed_beside_one_of_texts(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["À faire", "Remarques"])
    book.active.append(["Relire", LONG])
    sheet = book.create_sheet("Articles")
    sheet.append(["titre", "texte"])
    sheet.append(["Un", OTHER])
    book.save(tmp_path / "a.xlsx")
    assert read_articles(tmp_path / "a.xlsx")["text"].tolist() == [OTHER]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_marks_between_cells(tmp_path: Path, mark: str) -> None:
    row = {"titre": "Un", "date": "13/05/2031", "journal": "Le Ducat", "texte": LONG}
    pd.DataFrame([row]).to_csv(tmp_path / "a.csv", index=False, sep=mark)
    read = read_articles(tmp_path / "a.csv").iloc[0]
    assert (read["title"], read["outlet"], read["text"]) == ("Un", "Le Ducat", LONG)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (f"<p>{LONG}</p><p>{OTHER}</p>", f"{LONG}\n\n{OTHER}"),
        (f"{LONG}<br/>L&#39;eau&nbsp;monte.", f"{LONG}\n\nL'eau monte."),
        ("L&rsquo;eau monte, &laquo; dit-on &raquo;.", "L’eau monte, « dit-on »."),
        ("Les entreprises R&D; et autres.", "Les entreprises R&D; et autres."),
        ("Si a < b, b > a.", "Si a < b, b > a."),
    ],
)
def test_html_in_cells(tmp_path: Path, cell: str, text: str) -> None:
    pd.DataFrame([{"titre": "L&#39;eau", "texte": cell}]).to_csv(tmp_path / "a.csv", index=False)
    row = read_articles(tmp_path / "a.csv").iloc[0]
    assert (row["title"], row["text"]) == ("L'eau", text)


RECORDS = [{"title": "Un", "text": LONG}, {"title": "Deux", "text": OTHER}]
FRAME = pd.DataFrame(RECORDS)
SHAPES: list[tuple[str, Any]] = [
    ("records", RECORDS),
    ("by columns", {"title": ["Un", "Deux"], "text": [LONG, OTHER]}),
    ("by columns and rows", json.loads(FRAME.to_json())),
    ("split", json.loads(FRAME.to_json(orient="split"))),
    ("in a file of JSON lines", RECORDS),
    ("with a schema", json.loads(FRAME.to_json(orient="table"))),
]
ENDINGS = {"in a file of JSON lines": "jsonl"}


@pytest.mark.parametrize(("shape", "document"), SHAPES, ids=[shape for shape, _ in SHAPES])
def test_shapes_of_json(tmp_path: Path, shape: str, document: Any) -> None:
    (tmp_path / f"a.{ENDINGS.get(shape, 'json')}").write_text(json.dumps(document), "utf-8")
    articles = read_articles(tmp_path)
    assert articles[["title", "text"]].values.tolist() == [["Un", LONG], ["Deux", OTHER]]
    assert accounts(articles)[["announced", "read"]].values.tolist() == [[2, 2]]


def test_objects_one_after_another(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("\n".join(json.dumps(row, indent=1) for row in RECORDS), "utf-8")
    assert read_articles(tmp_path / "a.json")["title"].tolist() == ["Un", "Deux"]


def test_an_article_of_several_authors_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": LONG, "authors": ["A. Rey", "L. Fer"]}), "utf-8")
    assert read_articles(tmp_path / "a.json")[["text", "author"]].values.tolist() == [[LONG, "A. Rey, L. Fer"]]


@pytest.mark.parametrize("day", [1936569600, 1936569600000, "1936569600"])
def test_seconds_since_1970(tmp_path: Path, day: object) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": LONG, "publishedAt": day}), "utf-8")
    assert read_articles(tmp_path / "a.jsonl")["date"].tolist() == [pd.Timestamp("2031-05-15")]


@pytest.mark.parametrize(
    ("member", "said"),
    [("xl/workbook.bin", r"is a binary Excel file \(.xlsb\); save it as .xlsx"), ("META-INF/container.xml", "EPUB")],
)
def test_archives_that_are_documents_of_another_kind(tmp_path: Path, member: str, said: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, b"\x83\x01")
    with pytest.raises(UserError, match=said):
        read_articles(tmp_path / "a.zip")


DOC = (
    '<doc sitename="Le Ducat" title="Un" author="A. Rey" date="2031-05-13"><main><p>{}</p></main><comments><p>Non !</p>'
)
WORDS = '<TEI xmlns:t="x"><text titre="Un" journal="Le Ducat" date="2031-05-13" auteur="A. Rey"><p>{}</p></text></TEI>'


def test_xml_of_trafilatura_and_words_of_txm(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(DOC.format(LONG) + "</comments></doc>", "utf-8")
    words = "".join(f"<w><t:form>{word}</t:form><t:ana>NOM</t:ana></w>\n" for word in LONG.split())
    (tmp_path / "b.xml").write_text(WORDS.format(words), "utf-8")
    for name in ("a.xml", "b.xml"):
        row = read_articles(tmp_path / name).iloc[0]
        assert (row["title"], row["outlet"], row["author"], row["text"]) == ("Un", "Le Ducat", "A. Rey", LONG)
