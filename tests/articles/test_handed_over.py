"""handed_over: the articles of a report for the process of its notebooks, and nothing that stays behind."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from analysis.articles import problems, read_articles
from analysis.articles.handed_over import VARIABLE, handed_over


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def press(tmp_path: Path) -> Path:
    (tmp_path / "press").mkdir()
    (tmp_path / "press/a.txt").write_text("La maire a rouvert le pont.", "utf-8")
    (tmp_path / "press/vide.txt").write_text("", "utf-8")
    return tmp_path / "press"


def read_in(environment: Mapping[str, str], path: Path) -> pd.DataFrame:
    """What `read_articles` gives in a process with this environment."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        return read_articles(path)


def test_the_articles_are_found_with_their_problems_and_nothing_stays(press: Path, temporary: Path) -> None:
    articles = read_articles(press)
    with handed_over(articles.assign(title="Handed"), press, {}) as environment:
        assert VARIABLE not in os.environ
        found = read_in(environment, press)
    assert list(found["title"]) == ["Handed"]
    assert problems(found).equals(problems(articles))
    assert list(temporary.iterdir()) == []


def test_other_paths_are_read(press: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Le préfet a fermé le port.", "utf-8")
    with handed_over(read_articles(press), press, {}) as environment:
        assert list(read_in(environment, tmp_path / "b.txt").index) == ["b"]


def test_two_at_once_each_find_their_own(press: Path, temporary: Path) -> None:
    articles = read_articles(press)
    first, second = (handed_over(articles.assign(title=title), press, {}) for title in ("One", "Two"))
    one, two = first.__enter__(), second.__enter__()
    assert [read_in(environment, press)["title"].item() for environment in (one, two)] == ["One", "Two"]
    first.__exit__(None, None, None)
    assert read_in(two, press)["title"].item() == "Two"
    second.__exit__(None, None, None)
    assert list(temporary.iterdir()) == []


def test_after_it_the_files_are_read_again(press: Path) -> None:
    with handed_over(read_articles(press).assign(title="Handed"), press, {}) as environment:
        pass
    assert read_in(environment, press)["title"].item() == ""


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError])
def test_nothing_stays_where_it_is_stopped(stop: type[BaseException], press: Path, temporary: Path) -> None:
    with pytest.raises(stop), handed_over(read_articles(press), press, {}):
        raise stop
    assert list(temporary.iterdir()) == []
    assert VARIABLE not in os.environ


def test_without_a_temporary_folder_they_are_read_again(
    press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with handed_over(read_articles(press), press, {}) as environment:
        assert environment == {}


def test_a_full_disk_is_left_as_it_was(press: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(file: Path, data: bytes) -> int:
        with file.open("wb") as half:
            half.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with handed_over(read_articles(press), press, {}) as environment:
        assert environment == {}
        assert list(temporary.iterdir()) == []
