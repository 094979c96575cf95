"""What may lie in a folder beside articles: odd names, pipes, links, locked folders, files that vanish."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from analysis.articles import problems, read, read_articles
from analysis.articles.files import InputFile
from analysis.errors import UserError

from .folders import TEXT


@pytest.mark.parametrize("name", ['it\'s "so".txt', "a b.txt", "a\nb.txt", "🙂.txt", "a...txt", "-rf.txt"])
def test_names_of_files_with_anything_in_them(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT, "utf-8")
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [TEXT]
    assert "\n" not in articles.index[0]


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"\xe9t\xe9.txt")).write_text(TEXT, "utf-8")
    except OSError:
        assert os.uname().sysname == "Darwin"  # whose file systems take no such names
        return
    articles = read_articles(tmp_path)
    assert articles.index.tolist() == ["�t�"]
    articles.reset_index().to_json(date_format="iso").encode("utf-8")


def test_pipes_are_never_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    for name in ("b.txt", "articles.csv"):
        os.mkfifo(tmp_path / name)
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [TEXT]
    assert problems(articles)["problem"].str.contains("not a plain file").all()
    with pytest.raises(UserError, match=r"b\.txt is not a plain file"):
        read_articles(tmp_path / "b.txt")


def test_links_are_not_followed_out_or_round(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "out.txt").write_text("Un secret.", "utf-8")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    for name, target in {"out.txt": "../out.txt", "round": "../articles", "self.txt": "self.txt", "up": ".."}.items():
        (folder / name).symlink_to(target)
    articles = read_articles(folder)
    assert articles["text"].tolist() == [TEXT]
    assert sorted(problems(articles)["source"]) == ["out.txt", "round", "self.txt", "up"]


def test_a_folder_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "locked").mkdir()
    scandir = os.scandir

    def locked(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", locked)
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [TEXT]
    assert problems(articles).iloc[0].tolist() == [
        "locked",
        "cannot be opened (Permission denied); make it readable",
        True,
    ]


def test_a_file_that_vanishes_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} {TEXT}", "utf-8")
    files_in = read.files_in

    def vanishing(folder: Path, lose: Callable[[str, str], None]) -> Iterator[InputFile]:
        yield from list(files_in(folder, lose))
        (tmp_path / "b.txt").unlink()

    monkeypatch.setattr(read, "files_in", vanishing)
    articles = read_articles(tmp_path)
    assert articles.index.tolist() == ["a"]
    assert problems(articles).iloc[0].tolist() == ["b.txt", "was removed while the others were being read", True]
