"""`articles --export …`: what is written is read back, by us and by the tools that scholars go on with."""

import json
from pathlib import Path

import pandas as pd
import pytest
from lxml import etree

from analysis.articles import read_articles
from analysis.cli import main
from analysis.cli.reading import say_problems
from analysis.wording.language import in_language

EXPORT = Path(__file__).parents[1] / "articles" / "exports" / "europresse.html"


@pytest.mark.parametrize("ending", ["parquet", "csv", "jsonl"])
def test_an_exported_table_is_read_back(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"out.{ending}"
    assert main(["articles", str(EXPORT), "--export", str(file)]) == 0
    columns = ["outlet", "date", "title", "author", "url", "text"]
    pd.testing.assert_frame_equal(read_articles(file)[columns], read_articles(EXPORT)[columns])


def test_formulas_are_inert_in_a_table_for_spreadsheets(tmp_path: Path) -> None:
    row = {"title": '=HYPERLINK("http://a.example")', "text": "- Non, dit-il.", "outlet": "@echo", "author": "+1"}
    (tmp_path / "t.jsonl").write_text(json.dumps(row), "utf-8")
    assert main(["articles", str(tmp_path / "t.jsonl"), "--export", str(tmp_path / "t.csv")]) == 0
    cells = pd.read_csv(tmp_path / "t.csv", dtype=str).iloc[0]
    assert [cells[name][0] for name in row] == ["'"] * 4
    back = read_articles(tmp_path / "t.csv").iloc[0]
    assert [back[name] for name in row] == list(row.values())


def test_iramuteq(tmp_path: Path) -> None:
    assert main(["articles", str(EXPORT), "--export-iramuteq", str(tmp_path / "c.txt")]) == 0
    lines = (tmp_path / "c.txt").read_text("utf-8").splitlines()
    starred = [line for line in lines if line.startswith("****")]
    assert starred[0].split()[1:4] == ["*id_news-20310514-EV-0001", "*source_L-Écho-du-Val", "*date_2031-05-14"]
    assert all("*" not in line for line in lines if line not in starred)
    assert len(read_articles(tmp_path / "c.txt")) == len(starred) == 2


def test_txm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "txm"
    assert main(["articles", str(EXPORT), "--export-txm", str(folder)]) == 0
    text = etree.parse(folder / "news-20310514-EV-0001.xml").find("{*}text")
    assert text is not None
    assert (text.get("outlet"), text.get("date")) == ("L'Écho du Val", "2031-05-14")
    assert read_articles(folder)["text"].tolist() == read_articles(EXPORT)["text"].tolist()
    assert pd.read_csv(folder / "metadata.csv")["id"].tolist() == ["news-20310514-EV-0001", "news-20310515-CD-0002"]
    assert main(["articles", str(EXPORT), "--export-txm", str(folder)]) == 1
    assert "is not empty" in capsys.readouterr().err


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, said in (("a.docx", ".parquet, .csv, .jsonl"), ("nowhere/a.csv", "cannot be written")):
        assert main(["articles", str(EXPORT), "--export", str(tmp_path / name)]) == 1
        assert said in capsys.readouterr().err


def test_the_command_shows_files_outlets_days_and_guesses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "t.csv").write_text("url,text\nhttps://www.lesoir.be/2031/05/16/a,Un texte.\n", "utf-8")
    assert main(["articles", str(EXPORT), str(tmp_path / "t.csv")]) == 0
    printed = capsys.readouterr()
    lines = [" ".join(line.split()) for line in printed.out.splitlines()]
    assert "europresse.html europresse 3 2 1 0" in lines
    assert "Le Soir Belgique daily 1 2 2031-05-16 2031-05-16" in lines
    assert "2031-05-14 1" in lines
    assert "outlet 1" in lines
    assert "left out: europresse.html, number 3 has no text" in printed.err


def test_articles_read_already_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "id,text\n" + "".join(f"{n},Le texte numéro {n}.\n" for n in range(5))
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(rows, "utf-8")
    assert main(["articles", str(tmp_path)]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "note: 5 times: is the same article as …, which is read once (b.csv, row 2, row 3, row 4, …)"
    ]


def test_articles_read_already_are_one_line_in_french(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "id,text\n" + "".join(f"{n},Le texte numéro {n}.\n" for n in range(5))
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(rows, "utf-8")
    with in_language("fr"):
        say_problems(read_articles(tmp_path))
    (line,) = capsys.readouterr().err.splitlines()
    assert line.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ") == (
        "remarque : 5 fois : est le même article que …, qui n’est lu qu’une fois (b.csv, ligne 2, ligne 3, ligne 4, …)"
    )


def test_many_problems_of_a_kind_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "t.csv").write_text("id,text\n" + "".join(f"{n},\n" for n in range(9)) + "a,Un texte.\n", "utf-8")
    assert main(["articles", str(tmp_path / "t.csv")]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "left out: 9 times: has no text; fill its cell or remove the row (t.csv, row 2, row 3, row 4, …)"
    ]
