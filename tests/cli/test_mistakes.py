"""What people get wrong: one sentence each, before the work and not after it."""

import errno
import os
from argparse import Namespace
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli import main
from analysis.cli.cache import cache
from analysis.cli.exports import write_table
from analysis.errors import UserError
from analysis.report import render
from analysis.wording import in_language, why_not

COMMANDS = ["articles", "words", "statements", "sentiment", "report", "annotate"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article; where one works, nothing else stands."""
    (tmp_path / "press").mkdir()
    (tmp_path / "press/a.txt").write_text("Le pont de Valbrune rouvrira lundi, a annoncé Anne Morel.", "utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("press")


def error_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command that fails says; one line."""
    assert main(list(arguments)) == 1
    (said,) = [line for line in capsys.readouterr().err.splitlines() if not line.startswith(("note", "left out"))]
    return said


def with_out(command: str, out: str) -> list[str]:
    return [command, "press", *(["--out", out] if command in ("report", "annotate") else [])]


@pytest.mark.parametrize("beside", [True, False])
@pytest.mark.parametrize(
    ("name", "commands"),
    [
        pytest.param("actors.toml", ["statements", "report", "annotate"], id="actors.toml"),
        pytest.param("words.toml", ["words", "sentiment", "report", "annotate"], id="words.toml"),
        pytest.param("boilerplate.txt", COMMANDS, id="boilerplate.txt"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_pipe_is_not_waited_for_and_not_passed_over(
    name: str, commands: list[str], beside: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(Path() / name if beside else Path("press", name))
    for command in commands:
        said = error_of(capsys, *with_out(command, "out"))
        assert name in said
        assert "cannot be read (it is a pipe, a device or a folder)" in said
        assert "TOML" not in said
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("out", "said"),
    [
        pytest.param("file/sub", "file is a file, not a folder", id="below a file"),
        pytest.param("file/sub/sub", "file is a file, not a folder", id="far below a file"),
        pytest.param("nowhere", "nowhere is a file, not a folder", id="a link that leads nowhere"),
        pytest.param("n" * 300, "File name too long", id="a name of 300 letters"),
    ],
)
@pytest.mark.parametrize("command", ["report", "annotate"])
def test_a_place_that_cannot_be_is_refused_before_the_work(
    command: str, out: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def works(*_: object, **__: object) -> None:
        raise AssertionError("it read articles first")

    Path("file").touch()
    Path("nowhere").symlink_to("missing")
    monkeypatch.setattr("analysis.articles.read_articles", works)
    assert said in error_of(capsys, *with_out(command, out))
    assert sorted(os.listdir()) == ["file", "nowhere", "press"]


@pytest.mark.slow
def test_a_name_of_250_letters_is_a_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "run_notebooks", lambda *_, **__: {})
    assert main(["report", str(folder), "--out", "n" * 250, "--without-texts"]) == 0
    assert Path("n" * 250, "index.html").is_file()


@pytest.mark.parametrize("given", ["hier", "1e400", "9" * 40, "-1e20"])
def test_a_day_that_is_none_is_one_sentence(
    given: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    said = error_of(capsys, "report", str(folder))
    assert said == (f"error: SOURCE_DATE_EPOCH is '{given}'; it is a number of seconds since 1970, such as 1718755200")


def test_a_mistake_is_told_in_the_language_of_the_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert error_of(capsys, "report", "prese", "--lang", "fr") == (
        "erreur\u00a0: prese\u00a0: ni fichier ni dossier de ce nom\u202f; vérifiez l’orthographe."
    )
    Path(folder, "actors.toml").write_text('[[actor]]\nname = "Anne Morel"\nkind = "personne"\n', "utf-8")
    said = error_of(capsys, "report", "press", "--lang", "fr")
    assert "entrée 1" in said
    assert said.endswith("les valeurs possibles sont person, body, agency, place et thing.")
    assert error_of(capsys, "report", "prese").startswith("error: prese: there is no such file")


def test_a_broken_data_set_is_told_in_the_language_of_the_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("articles", "tokens", "sentences", "statements"):
        Path(folder, name).mkdir()
    assert error_of(capsys, "report", "press", "--lang", "fr") == (
        "erreur\u00a0: press\u00a0: jeu de données inachevé\u202f; relancez annotate avec --out press pour le terminer."
    )
    Path(folder, "manifest.json").write_text("{}", "utf-8")
    assert "n’est pas un manifeste de ce programme" in error_of(capsys, "report", "press", "--lang", "fr")
    assert "is not a manifest of ours" in error_of(capsys, "report", "press")


def test_what_the_system_says_is_told_in_the_language_of_the_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = error_of(capsys, "report", str(folder), "--out", "n" * 300, "--lang", "fr")
    assert said.endswith("nom de fichier trop long")
    with in_language("fr"):
        assert why_not(PermissionError(errno.EACCES, "Permission denied")) == "accès refusé"
        assert why_not(OSError(errno.EDOM, "Numerical argument out of domain")) == "Numerical argument out of domain"
        assert why_not(OSError("broken")) == "broken"


def test_exports_and_the_cache_speak_the_language_that_is_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = pd.DataFrame({"text": ["Il pleut."]}, index=pd.Index(["a"], name="article_id"))
    with in_language("fr"):
        with pytest.raises(UserError, match="choisissez l’une de ces extensions"):
            write_table(articles, tmp_path / "articles.doc")
        with pytest.raises(UserError, match="aucun fichier ni dossier de ce nom"):
            write_table(articles, tmp_path / "nowhere" / "articles.csv")
        monkeypatch.setattr("analysis.store.DEFAULT_CACHE", tmp_path / "cache")
        assert main(["cache"]) == 0  # in English, as it has no --lang
        cache(Namespace(clear=False))
    english, french = capsys.readouterr().out.splitlines()
    assert english.endswith("0.0 MB of 2,000 at most")
    assert french.endswith("0,0 Mo sur 2\u202f000 au plus")
