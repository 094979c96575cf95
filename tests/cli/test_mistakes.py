"""What people get wrong: one sentence each, before the work and not after it."""

import os
from pathlib import Path

import pytest

from analysis.cli import main

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
def test_a_name_of_250_letters_is_a_name(folder: Path) -> None:
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
