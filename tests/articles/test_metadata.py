"""Tables that describe the files of a folder or an archive."""

import gzip
import unicodedata
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from analysis.articles import accounts, problems, read_articles

from .folders import COLUMNS, TEXT, write


def test_a_folder_with_its_table(tmp_path: Path) -> None:
    table = "title,file,url,outlet,mood,date\nUn titre,b.txt,https://a.example,L'Écho,gai,19 juin 2024\n,a,,,,\n"
    write(tmp_path, b_txt=TEXT, a_txt=f"{TEXT} Hier.", articles_csv=table, README_md="# Notes", actors_toml="")
    articles = read_articles(tmp_path)
    assert list(articles.columns) == COLUMNS
    assert articles.index.name == "article_id"
    assert list(articles.index) == ["a", "b"]
    assert list(articles.loc["b", ["outlet", "title", "url", "text", "source_file"]]) == [
        "L'Écho",
        "Un titre",
        "https://a.example",
        TEXT,
        "b.txt",
    ]
    assert articles.loc["b", "date"] == pd.Timestamp("2024-06-19")
    assert articles.loc["a", "outlet"] == "unknown"
    assert articles["date"].isna()["a"]
    assert problems(articles).empty


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("file,outlet,date\na.txt,L'Écho,2024-06-19\n".encode("utf-8-sig"), id="byte order mark"),
        pytest.param("Date;File;Outlet\r\n19/06/2024;a.txt;L'Écho\r\n".encode("cp1252"), id="French Excel"),
        pytest.param(b'file,outlet,date\n"a.txt","L\'\xc3\x89cho","2024-06-19"', id="quotation marks"),
        pytest.param("file,outlet,date\n\n,,\na,L'Écho,2024-06-19".encode(), id="blank rows, no ending"),
    ],
)
def test_metadata_tables_as_programs_write_them(tmp_path: Path, table: bytes) -> None:
    articles = read_articles(write(tmp_path, a_txt=TEXT, articles_csv=table))
    assert list(articles.loc["a", ["outlet", "date"]]) == ["L'Écho", pd.Timestamp("2024-06-19")]


ABOUT = "file,outlet,date\na.txt,Le Ducat,2031-05-14\nzut.txt,,\n"


def archive(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as held:
        for name, text in files.items():
            held.writestr(name, text)
    return path


@pytest.mark.parametrize("whole", [True, False], ids=["the folder", "the archive alone"])
@pytest.mark.parametrize("inside", ["", "sub/"], ids=["at the top", "in a folder"])
def test_a_table_in_an_archive_describes_its_files(tmp_path: Path, whole: bool, inside: str) -> None:
    """Also where it comes after them, and not those of another folder."""
    files = {f"{inside}a.txt": "Un.", f"{inside}articles.csv": ABOUT, "other/a.txt": "Deux."}
    path = archive(tmp_path / "press.zip", files)
    articles = read_articles(tmp_path if whole else path)
    assert articles["outlet"].to_dict() == {f"press.zip/{inside}a": "Le Ducat", "press.zip/other/a": "unknown"}
    assert articles.loc[f"press.zip/{inside}a", "date"] == pd.Timestamp("2031-05-14")
    assert [tuple(row) for row in problems(articles).values] == [
        (f"press.zip/{inside}articles.csv, row 3", "names “zut.txt”, which is not there; correct the name", True)
    ]
    assert accounts(articles)["source_file"].tolist() == sorted(
        f"press.zip/{name}" for name in files if "csv" not in name
    )


@pytest.mark.parametrize("whole", [True, False], ids=["the folder", "the archive alone"])
def test_a_table_beside_an_archive_describes_its_files(tmp_path: Path, whole: bool) -> None:
    (tmp_path / "sub").mkdir()
    path = archive(tmp_path / "sub/press.zip", {"a.txt": "Un.", "b.txt": "Deux."})
    (tmp_path / "sub/articles.csv").write_text(ABOUT, "utf-8")
    (tmp_path / "sub/c.txt.gz").write_bytes(gzip.compress(b"Trois."))
    articles = read_articles(tmp_path if whole else path)
    assert articles["outlet"].tolist() == (["unknown"] * whole + ["Le Ducat", "unknown"])
    said = problems(articles)["source"].tolist()
    files = ["sub/c.txt", "sub/press.zip/b.txt", "sub/articles.csv, row 3"]
    assert sorted(said) == (sorted(files) if whole else [])


def test_a_table_in_french_and_a_row_for_another_folder(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name, text in (("a.txt", "Le pont rouvre."), ("sub/a.txt", "Le blé monte.")):
        (tmp_path / name).write_text(text, "utf-8")
    table = "Fichier;Journal;Date de parution;Titre\na;Le Ducat;13/05/2031;Un\nsub/a.txt;L'Écho;;\n"
    (tmp_path / "articles.csv").write_text(table, "utf-8")
    articles = read_articles(tmp_path, any_language=True)
    assert articles["outlet"].to_dict() == {"a": "Le Ducat", "sub/a": "unknown"}
    assert (articles["title"].iloc[0], articles["date"].iloc[0].day) == ("Un", 13)
    said = "names “sub/a.txt”, which is in another folder; give that an articles.csv"
    assert problems(articles)["problem"].tolist() == [said]


def test_a_table_of_another_name_describes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un.", "utf-8")
    (tmp_path / "my-articles.csv").write_text(ABOUT, "utf-8")
    assert problems(read_articles(tmp_path))["problem"].tolist() == [
        'has no column "text", only file, outlet, date; call it articles.csv, put it beside the files that it '
        "describes, and give their folder"
    ]


def test_names_of_files_are_composed(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "été.txt")).write_text(TEXT, "utf-8")
    (tmp_path / "articles.csv").write_text("file,outlet\nété.txt,L'Écho du Val\n", "utf-8")
    articles = read_articles(tmp_path)
    assert articles["outlet"].to_dict() == {"été": "L'Écho du Val"}
    assert problems(articles).empty
