"""How the commands read: what is kept, how many processes share it, and what they say of articles that fail."""

import re
from pathlib import Path

import pandas as pd
import pytest

from analysis import store
from analysis.annotation import rows, run
from analysis.articles import problems
from analysis.cli import main
from analysis.store import FILE
from analysis.wording import current_language

SPEECH = "« Nous partons », a déclaré Anne Morel. Le pont de Valbrune rouvre lundi."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, of which one holds a word on which the tests let a step fail."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {"bon.txt": SPEECH, "zut.txt": "Zut, dit Paul Estève.", "actors.toml": ""}.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test keeps what it reads."""
    monkeypatch.setattr("analysis.annotation.DEFAULT_CACHE", tmp_path / "kept")
    monkeypatch.setattr(store, "DEFAULT_CACHE", tmp_path / "kept")
    return tmp_path / "kept"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = rows.repair

    def fails(text: str) -> object:
        if "Zut" in text:
            raise RuntimeError("zut")
        return usual(text)

    monkeypatch.setattr(rows, "repair", fails)


@pytest.mark.usefixtures("failing", "place")
@pytest.mark.parametrize("command", ["statements", "words", "sentiment"])
def test_an_article_that_fails_is_named_and_the_exit_status_tells_it(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(folder), "--format", "csv"]) == 3
    printed = capsys.readouterr()
    assert "left out: 1 article could not be read: zut (RuntimeError: zut (in test_reading.py))\n" in printed.err
    assert "Traceback" not in printed.err
    assert len(printed.out.splitlines()) > 1


@pytest.mark.usefixtures("place")
def test_nothing_is_said_where_all_was_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statements", str(folder)]) == 0
    assert capsys.readouterr().err == ""


def test_no_cache_keeps_nothing(folder: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statements", str(folder), "--no-cache"]) == 0
    assert not place.exists()
    assert main(["statements", str(folder)]) == 0
    assert (place / FILE).exists()


def test_a_folder_that_cannot_be_written_is_one_line(
    folder: Path, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.write_text("a file where the folder should be")
    assert main(["statements", str(folder)]) == 0
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert re.fullmatch(r"note: nothing can be kept in .*: the next run will read everything again", said[0])


def test_the_cache_is_shown_and_cleared(folder: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["statements", str(folder)])
    capsys.readouterr()
    assert main(["cache"]) == 0
    assert re.fullmatch(
        rf"{re.escape(str(place / FILE))}: 2 articles, 0\.\d MB of 2,000 at most\n", capsys.readouterr().out
    )
    assert main(["cache", "--clear"]) == 0
    assert capsys.readouterr().out.startswith("Cleared ")
    assert not (place / FILE).exists()
    assert main(["cache"]) == 0
    assert ": 0 articles" in capsys.readouterr().out


@pytest.mark.parametrize("number", ["0", "-1", "deux"])
def test_workers_are_a_number(number: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["statements", str(folder), "--workers", number])
    assert end.value.code == 2
    assert f"invalid number of processes value: '{number}'" in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_workers_are_passed_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int | None] = []
    usual = run.annotate

    def noted(articles: pd.DataFrame, people: object, *, workers: int | None, cache: Path | None) -> object:
        given.append(workers)
        return usual(articles, people, workers=1, cache=cache)  # type: ignore[arg-type]

    monkeypatch.setattr("analysis.annotation.annotate", noted)
    main(["statements", str(folder), "--workers", "3"])
    main(["statements", str(folder)])
    assert given == [3, None]


@pytest.mark.usefixtures("place")
def test_the_pages_name_what_was_left_out_in_their_own_language(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []

    def render(*_: object, articles: pd.DataFrame, **__: object) -> list[Path]:
        told.extend(problems(articles)["problem"])
        return [tmp_path / "index.html"]

    monkeypatch.setattr("analysis.report.render_reports", render)
    (folder / "vide.txt").write_text(" \n", "utf-8")
    assert main(["report", str(folder), "--lang", "fr", "--out", str(tmp_path / "pages")]) == 0
    assert any(problem.startswith("ne contient que du blanc") for problem in told)
    assert "écarté\N{NO-BREAK SPACE}: vide.txt ne contient que du blanc" in capsys.readouterr().err
    assert current_language() == "en"
