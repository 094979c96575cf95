"""The command line, in its own process where exit code, speed or pipes matter."""

import re
import resource
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from unittest.mock import ANY, Mock

import pytest

from analysis.cli import main

from .program import run

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "data" / "demo"
READING = ["report", "statements", "words", "sentiment", "articles"]
COMMANDS = [*READING, "demo", "lab"]


def test_help_comes_at_once_and_shows_an_example() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    answer = run("--help")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 0.3
    assert answer.returncode == 0
    assert "example: python -m analysis report my-articles" in answer.stdout
    assert [name for name in COMMANDS if not re.search(rf"^    {name}\b", answer.stdout, re.MULTILINE)] == []


def test_the_version_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"summit-coverage {version('summit-coverage')}\n"


@pytest.mark.parametrize("program", ["summit-coverage", "python -m analysis"])
def test_help_calls_the_program_as_it_was_called(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["words", "--help"], program=program)
    printed = capsys.readouterr().out
    assert printed.startswith(f"usage: {program} words [-h]")
    assert f"example: {program} words my-articles --format csv > words.csv" in printed


@pytest.mark.parametrize(
    ("installed", "arguments", "missing"),
    [
        pytest.param(False, ["--help"], "summit-coverage", id="not even itself"),
        pytest.param(True, ["articles", DEMO], "babel", id="a package that it needs"),
    ],
)
def test_without_its_environment_it_says_how_to_activate_it(
    tmp_path: Path, installed: bool, arguments: list[str | Path], missing: str
) -> None:
    (tmp_path / "analysis").symlink_to(ROOT / "analysis")
    if installed:
        about = tmp_path / "summit_coverage-1.dist-info" / "METADATA"
        about.parent.mkdir()
        about.write_text("Metadata-Version: 2.1\nName: summit-coverage\nVersion: 1\n")
    # -S leaves site-packages out
    command = [sys.executable, "-S", "-m", "analysis", *map(str, arguments)]
    answer = subprocess.run(command, capture_output=True, cwd=tmp_path, encoding="utf-8", check=False)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == (
        f"error: summit-coverage is not set up for this Python ({missing} is missing): run make setup, "
        "then .venv/bin/python -m analysis …, or activate the environment with source .venv/bin/activate.\n"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert re.search(rf"example: summit-coverage {command}\b", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "usage", "about"),
    [
        pytest.param([], "ARTICLES [OPTION ...]\n", "Show how positive", id="sentiment"),
        pytest.param(["sample"], "sample ARTICLES [OPTION ...] > sample.csv\n\n", "Draw 200 sentences", id="sample"),
        pytest.param(
            ["validate", "a.csv"], "validate sample.csv ARTICLES [OPTION ...]\n\n", "Compare the labels", id="validate"
        ),
    ],
)
def test_sentiment_and_its_two_tools_have_each_their_help(
    arguments: list[str], usage: str, about: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["sentiment", *arguments, "--help"])
    printed = capsys.readouterr().out
    assert printed.startswith(f"usage: summit-coverage sentiment {usage}")
    assert f"\n\n{about}" in printed
    assert f"example: summit-coverage sentiment {' '.join(arguments[:1])}".rstrip() in printed


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="no command"),
        pytest.param(["count", "data"], id="unknown command"),
        pytest.param(["words"], id="no articles"),
        pytest.param(["words", "data", "--format", "xml"], id="unknown format"),
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: summit-coverage" in capsys.readouterr().err


@pytest.mark.parametrize("command", READING)
def test_a_mistake_is_one_line_and_1(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "nowhere"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "error: nowhere: there is no such file or folder; check the spelling.\n"


def test_a_mistake_in_the_actors_names_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "actors.toml").write_text('[[actor]]\nnom = "Anna"\n', "utf-8")
    assert main(["statements", str(folder)]) == 1
    assert 'actors.toml: entry 1: unknown key "nom"' in capsys.readouterr().err


@pytest.mark.slow
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f'"{sys.executable}" -m analysis articles data/demo | true; exit "${{PIPESTATUS[0]}}"'
    answer = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")


def test_control_c_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(path: Path, **_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analysis.articles.read_articles", interrupt)
    assert main(["articles", str(DEMO)]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("given", "texts"), [([], True), (["--without-texts"], False)])
def test_report_says_where_it_is(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    given: list[str],
    texts: bool,
) -> None:
    from analysis import read_articles
    from analysis.annotation import DEFAULT_CACHE

    out = tmp_path / "pages"
    monkeypatch.setattr("analysis.report.render_reports", render := Mock(return_value=[out / "index.html"]))
    assert main(["report", str(folder), "--out", str(out), "--lang", "fr", *given]) == 0
    render.assert_called_once_with(
        folder,
        out=out,
        actors=None,
        reference=None,
        title=None,
        single=False,
        reading=ANY,
        language="fr",
        texts=texts,
        workers=None,
        cache=DEFAULT_CACHE,
        say=ANY,
        articles=ANY,
    )
    assert list(render.call_args.kwargs["articles"].index) == list(read_articles(folder).index)
    printed = capsys.readouterr()
    assert printed.out == f"Ouvrez {tmp_path / 'pages' / 'index.html'} dans un navigateur.\n"
    assert "écarté : vide.txt" in printed.err.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("command", [["words"], ["report", str(DEMO), "--out"]])
def test_a_name_that_no_file_can_have_is_one_sentence(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "n" * 300]) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error")]
    assert len(said) == 1
    assert said[0].endswith("File name too long")
    assert len(said[0]) < 300
