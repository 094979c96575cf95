"""read_articles: what becomes a row, and what is said of the rest."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.articles import problems, read_articles
from analysis.errors import UserError

from .folders import TEXT, said, write


def test_a_folder_without_a_table_needs_no_remark(tmp_path: Path) -> None:
    articles = read_articles(str(write(tmp_path, a_txt=TEXT)))
    assert articles["date"].dtype == "datetime64[us]"
    assert list(problems(articles).columns) == ["source", "problem", "lost"]
    assert problems(articles).empty


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
    pytest.param({"b_txt": " \n\u00a0"}, "b.txt contains nothing but white space", True, id="white space"),
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
        "articles.csv, row 2 (a.txt) the date “hier” cannot be read; write it like 2024-06-19",
        False,
        id="date",
    ),
    pytest.param(
        {"articles_csv": "file\na.txt\nc.txt\n"},
        "articles.csv, row 3 names “c.txt”, which is not",
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
        "articles.csv, row 3 “a” has a row already",
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
    pytest.param({"a_TXT": "Encore."}, "a.txt the id “a” is taken; this article is called “a-2”", False, id="two a"),
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
    remark = "articles.csv, row 3 (b.txt) the date “15/03/31” is read as 2031-03-15, day first, and others likewise"
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
    pytest.param({"a_txt": " "}, "a.txt contains nothing but white space", id="only white space"),
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


@pytest.mark.slow
def test_a_folder_of_text_needs_no_library_for_other_forms(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT)
    heavy = {"lxml", "trafilatura", "docx", "pypdfium2", "openpyxl", "striprtf", "py3langid", "ftfy"}
    code = f"import sys, analysis; analysis.read_articles({str(tmp_path)!r}); print({heavy!r} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "set()\n"
