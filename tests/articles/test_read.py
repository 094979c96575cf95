"""read_articles: what becomes a row, and what is said of the rest."""

import gzip
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles import accounts, problems, read_articles
from analysis.articles.collector import Collector
from analysis.articles.files import file_source
from analysis.articles.formats.csv_rows import csv_rows
from analysis.errors import UserError

TEXT = "La présidente a signé le traité."
COLUMNS = ["outlet", "date", "title", "author", "url", "text", "source_file", "guessed", "cut_short", "wire_group"]


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files, named by keyword with _ for the point before the ending."""
    for name, content in files.items():
        file = folder / ".".join(name.rsplit("_", 1))
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def said(articles: pd.DataFrame) -> list[tuple[str, bool]]:
    return [(f"{row.source} {row.problem}", bool(row.lost)) for row in problems(articles).itertuples()]


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


def test_a_folder_without_a_table_needs_no_remark(tmp_path: Path) -> None:
    articles = read_articles(str(write(tmp_path, a_txt=TEXT)))
    assert articles["date"].dtype == "datetime64[us]"
    assert list(problems(articles).columns) == ["source", "problem", "lost"]
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


def test_a_file_alone_still_knows_its_outlet(tmp_path: Path) -> None:
    table = "file,outlet\na.txt,L'Écho\nb.txt,Le Ducat\n"
    articles = read_articles(write(tmp_path, a_txt=TEXT, b_txt=TEXT, articles_csv=table) / "a.txt")
    assert articles["outlet"].to_dict() == {"a": "L'Écho"}
    assert problems(articles).empty


def test_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = "\n\tUn.\r\nDeux ’\u00a0! \r\n\n"
    write(tmp_path, a_txt="\ufeff" + text, t_csv='text\n"' + text + '"', t_jsonl=json.dumps({"text": text}))
    assert [read_articles(tmp_path / name)["text"].tolist() for name in ("a.txt", "t.csv", "t.jsonl")] == [[text]] * 3


def test_accents_of_file_names_may_be_stored_in_two_ways(tmp_path: Path) -> None:
    write(tmp_path, articles_csv="file,outlet\nété.txt,L'Écho\n", **{"e\u0301te\u0301_txt": TEXT})
    assert read_articles(tmp_path)["outlet"].to_dict() == {"été": "L'Écho"}


PARTLY = [
    pytest.param({"articles_csv": "file,date\n"}, "articles.csv lists no file", False, id="no rows"),
    pytest.param({"b_txt": " \n\u00a0"}, "b.txt holds nothing but white space", True, id="white space"),
    pytest.param({"b_txt": b"PK\x03\x04\0\0"}, "b.txt is a broken archive", True, id="not text"),
    pytest.param(
        {"b_txt": "Hélas, il a été reçu.".encode("cp1252")},
        "b.txt not UTF-8; read as cp1252",
        False,
        id="cp1252",
    ),
    pytest.param({"b_pdf": "%PDF"}, "b.pdf is a broken or locked PDF", True, id="PDF"),
    pytest.param({"b_jpg": b"\xff"}, "b.jpg is a picture, not an article", True, id="picture"),
    pytest.param({"b_WEBP": b"\xff"}, "b.WEBP is a picture, not an article", True, id="picture in capitals"),
    pytest.param({"b_mp3": b"\xff"}, "b.mp3 is a sound recording, not an article", True, id="sound"),
    pytest.param({"b_mp4": b"\xff"}, "b.mp4 is a video, not an article", True, id="film"),
    pytest.param({"more_jsonl": "{}"}, 'more.jsonl, line 1 has no "text"', True, id="table in a folder"),
    pytest.param(
        {"articles_csv": "file,date\na.txt,hier\n"},
        'articles.csv, row 2 (a.txt) the date "hier" cannot be read; write it like 2024-06-19',
        False,
        id="date",
    ),
    pytest.param(
        {"articles_csv": "file\na.txt\nc.txt\n"},
        'articles.csv, row 3 names "c.txt", which is not',
        True,
        id="no file",
    ),
    pytest.param(
        {"articles_csv": "file\na.txt\n", "b_txt": "Deux."},
        "b.txt has no row in articles.csv",
        False,
        id="no row",
    ),
    pytest.param(
        {"articles_csv": "file\na.txt\na\n"},
        'articles.csv, row 3 "a" has a row already',
        False,
        id="two rows",
    ),
    pytest.param(
        {"articles_csv": "name,outlet\na.txt,X\n"},
        'articles.csv has no column "file", only name, outlet',
        False,
        id="no file column",
    ),
    pytest.param(
        {"articles_csv": "file,title\na.txt,Un, deux\n"},
        "articles.csv, row 2 has 3 cells for 2 columns",
        True,
        id="comma",
    ),
    pytest.param({"a_TXT": "Encore."}, 'a.txt the id "a" is taken; this article is called "a-2"', False, id="two a"),
]


@pytest.mark.parametrize(("files", "sentence", "lost"), PARTLY)
def test_the_rest_of_a_folder_is_read(tmp_path: Path, files: dict[str, str | bytes], sentence: str, lost: bool) -> None:
    articles = read_articles(write(tmp_path, a_txt=TEXT, **files))
    assert TEXT in articles["text"].tolist()
    hits = [was_lost for words, was_lost in said(articles) if words.startswith(sentence)]
    assert hits == [lost], said(articles)


def test_a_year_of_two_figures_is_remarked_upon_once(tmp_path: Path) -> None:
    table = "file,date\na,2031-03-14\nb,15/03/31\nc,16/03/31\n"
    articles = read_articles(write(tmp_path, a_txt=TEXT, b_txt=TEXT, c_txt=TEXT, articles_csv=table))
    assert articles["date"].dt.day.tolist() == [14, 15, 16]
    remark = 'articles.csv, row 3 (b.txt) the date "15/03/31" is read as 2031-03-15, day first, and others likewise'
    assert said(articles) == [(remark, False)]


def test_a_locked_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", locked)
    with pytest.raises(UserError, match=r"cannot be opened \(Permission denied\)"):
        read_articles(tmp_path)


def test_folders_within_a_folder_are_read(tmp_path: Path) -> None:
    for name in ("old", ".hidden", "pictures"):
        (tmp_path / name).mkdir()
    write(tmp_path / "old", a_txt="Un autre texte.")
    write(tmp_path / ".hidden", x_txt="Un troisième.")
    articles = read_articles(write(tmp_path, a_txt=TEXT))
    assert articles["text"].to_dict() == {"a": TEXT, "old/a": "Un autre texte."}
    assert said(articles) == []


NOTHING = [
    pytest.param({}, "no file of articles in this folder; put your articles into it", id="empty folder"),
    pytest.param({"a_txt": " "}, "a.txt holds nothing but white space", id="only white space"),
    pytest.param({"a_docx": b"PK\x03\x04", "README_md": ""}, "a.docx is a broken archive", id="only a broken docx"),
    pytest.param({"articles_csv": "file\na.txt"}, "no file of articles in this folder", id="only its own table"),
]


@pytest.mark.parametrize(("files", "sentence"), NOTHING)
def test_a_folder_with_nothing_usable_is_an_error(tmp_path: Path, files: dict[str, str], sentence: str) -> None:
    with pytest.raises(UserError, match=sentence) as caught:
        read_articles(write(tmp_path, **files))
    assert str(tmp_path) in str(caught.value)


def test_a_path_that_is_not_there_or_of_another_kind_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"gone.*no such file or folder"):
        read_articles(tmp_path / "gone")
    with pytest.raises(UserError, match=r"a\.pdf: no article could be read: a\.pdf is a broken or locked PDF\."):
        read_articles(write(tmp_path, a_pdf="%PDF") / "a.pdf")
    with pytest.raises(UserError, match=r"a\.png is a picture, not an article\."):
        read_articles(write(tmp_path, a_png="x") / "a.png")


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_table_has_one_article_a_row(tmp_path: Path, ending: str) -> None:
    rows = [
        {
            "id": "n7",
            "outlet": "L'Écho",
            "date": "2024-06-19",
            "title": "T",
            "url": "u",
            "text": TEXT,
            "mood": "gai",
        },
        {
            "id": "",
            "outlet": "",
            "date": "",
            "title": "",
            "url": "",
            "text": 'Deux;\ntrois, "quatre".',
            "mood": "",
        },
    ]
    file = tmp_path / f"press.{ending}"
    table = pd.DataFrame(rows)
    if ending == "csv":
        table.to_csv(file, index=False)
    else:
        table.to_json(file, orient="records", lines=True, force_ascii=False)
    articles = read_articles(file)
    assert list(articles.columns) == COLUMNS
    assert articles["text"].to_dict() == {"n7": TEXT, f"press-{3 if ending == 'csv' else 2}": rows[1]["text"]}
    assert articles["outlet"].tolist() == ["L'Écho", "unknown"]
    assert articles["source_file"].unique().tolist() == [file.name]
    assert problems(articles).empty


ROWS = [
    pytest.param(
        "t_csv",
        "id,text\na,Un.\na,Deux.\na-2,Trois.\na,Quatre.",
        ["a", "a-2", "a-2-2", "a-3"],
        "row 3",
        id="ids",
    ),
    pytest.param("t_csv", "id,text\na,Un.\nb,\n", ["a"], "row 3 has no text", id="CSV row without text"),
    pytest.param("t_csv", "id,text\na,Un, deux.\nb,Trois.\n", ["b"], "row 2 has 3 cells", id="comma unprotected"),
    pytest.param("t_csv", 'id,text\na,Un.\nb,"Deux.\n', ["a"], "row 3 has a quotation mark", id="mark never closed"),
    pytest.param("t_jsonl", '{"id": 1, "text": "Un."}\n{"id": 2,\n', ["1"], "line 2 is not valid JSON", id="JSON"),
    pytest.param("t_jsonl", '{"text": "Un."}\n\n[1]\n', ["t-1"], 'line 3 has no "text"', id="not an object"),
    pytest.param("t_jsonl", '{"text": "Un."}\n{"text": null}', ["t-1"], 'line 2 has no "text"', id="null"),
    pytest.param("t_jsonl", '{"text": "Un \\ud83d."}', ["t-1"], "line 1 has broken characters", id="surrogate"),
    pytest.param("t_jsonl", '{"text": "Un.", "date": 7}', ["t-1"], 'line 1 the date "7"', id="date in a table"),
]


@pytest.mark.parametrize(("name", "table", "ids", "sentence"), ROWS)
def test_the_rest_of_a_table_is_read(tmp_path: Path, name: str, table: str, ids: list[str], sentence: str) -> None:
    file = name.replace("_", ".")
    articles = read_articles(write(tmp_path, **{name: table}) / file)
    assert list(articles.index) == ids
    assert said(articles)[0][0].startswith(f"{file}, {sentence}")


@pytest.mark.parametrize(
    ("name", "table", "sentence"),
    [
        pytest.param("t_csv", "", "white space", id="empty CSV"),
        pytest.param("t_csv", "id,text\n", "a header and no rows", id="header only"),
        pytest.param("t_csv", "id,mood\n1,Un.", 'no column "text", only id, mood', id="no text column"),
        pytest.param("articles_csv", "file,date\na.txt,", "give the folder that it describes", id="metadata table"),
        pytest.param("t_csv", b"a,\0", "is not text", id="binary CSV"),
        pytest.param("t_jsonl", "\n", "white space", id="empty JSON lines"),
        pytest.param("t_jsonl", '{"mood": "Un."}\n' * 9, "and 6 more files or rows", id="no text at all"),
    ],
)
def test_a_table_with_nothing_usable_is_an_error(tmp_path: Path, name: str, table: str, sentence: str) -> None:
    file = name.replace("_", ".")
    with pytest.raises(UserError, match=sentence) as caught:
        read_articles(write(tmp_path, **{name: table}) / file)
    assert file in str(caught.value)
    assert "\n" not in str(caught.value)


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n",;'), min_size=1).filter(
    lambda words: not re.match(r"'[=+@-]", words)  # which our exports write for a formula, and reading gives back
)


@given(st.lists(st.tuples(cells, cells), min_size=1), st.sampled_from(",;"))
def test_cells_survive_whatever_they_hold(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], separator: str
) -> None:
    file = tmp_path_factory.mktemp("csv") / "t.csv"
    pd.DataFrame(rows, columns=["one", "two"]).to_csv(file, index=False, sep=separator, quoting=1)
    filled = [{"one": one, "two": two} for one, two in rows if one.strip() or two.strip()]
    assert [row for _, row in csv_rows(file_source(file, file.name), Collector())] == filled


@pytest.mark.slow
def test_a_folder_of_text_needs_no_library_for_other_forms(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT)
    heavy = {"lxml", "trafilatura", "docx", "pypdfium2", "openpyxl", "striprtf", "py3langid", "ftfy"}
    code = f"import sys, analysis; analysis.read_articles({str(tmp_path)!r}); print({heavy!r} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "set()\n"


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
        (f"press.zip/{inside}articles.csv, row 3", 'names "zut.txt", which is not there; correct the name', True)
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


def test_a_table_of_another_name_describes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un.", "utf-8")
    (tmp_path / "my-articles.csv").write_text(ABOUT, "utf-8")
    assert problems(read_articles(tmp_path))["problem"].tolist() == [
        'has no column "text", only file, outlet, date; give the folder that it describes'
    ]
