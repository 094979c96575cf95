"""What the README shows works: its files, its commands and their output, its Python, its links and its functions."""

import importlib
import inspect
import re
import shlex
from pathlib import Path
from unittest.mock import Mock

import pytest

from analysis import cli, load_actors, read_articles
from analysis.actors import find_actors
from analysis.articles import problems
from analysis.cli.commands import COMMANDS as COMMANDS_OF_CLI

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")

BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
FILES = dict(re.findall(r"^`([\w./-]+)`\n\n```\w+\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))
PYTHON = [code for language, code in BLOCKS if language == "python"]
SHELL = [line for language, code in BLOCKS if language == "bash" for line in code.splitlines()]
COMMANDS = [line.removeprefix("python -m analysis ") for line in SHELL if line.startswith("python -m analysis ")]
SHOWN = re.findall(r"^python -m analysis ([^\n]+)\n```\n\n```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
INSTALLED = re.findall(r"^summit-coverage (\w+)", "\n".join(SHELL), re.MULTILINE)
PROSE = re.sub(r"^```.*?^```$", "", README, flags=re.MULTILINE | re.DOTALL)
MAKE = sorted({*re.findall(r"\bmake (\w+)`", PROSE), *re.findall(r"^make (\w+)", "\n".join(SHELL), re.MULTILINE)})
LINKS = [target for target in re.findall(r"\]\(([^)\s]+)\)", PROSE) if "://" not in target]
FUNCTIONS = re.findall(r"\[`([\w.]+)`\]\((analysis/[\w/.]+)\)", PROSE)

# In these every function is one that a reader of results may call.
COMPLETE = ["analysis/sentiment/baseline.py", "analysis/statements/summaries.py"]
CHARTS = [file for file in (ROOT / "analysis" / "charts").glob("[a-z]*.py") if "\n@chart\n" in file.read_text("utf-8")]
COMPLETE += sorted(file.relative_to(ROOT).as_posix() for file in CHARTS)


@pytest.fixture
def newcomer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of somebody who has typed in the README's files, beside the repository's data."""
    for name, content in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, "utf-8")
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path


def typed(command: str) -> list[str]:
    """What the shell hands to `python -m analysis`."""
    return shlex.split(command.partition(" > ")[0])


def test_the_readme_has_something_of_every_kind() -> None:
    assert all([PYTHON, COMMANDS, SHOWN, LINKS, FUNCTIONS])
    assert {Path(name).suffix for name in FILES} == {".txt", ".csv", ".toml"}


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.startswith("report")])
def test_a_report_command_finds_its_articles(command: str, newcomer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the report itself: it takes half a minute, and has tests of its own."""
    monkeypatch.setattr("analysis.report.render_reports", render := Mock(return_value=["index.html"]))
    assert cli.main(typed(command)) == 0
    (articles,) = render.call_args.args
    assert problems(read_articles(articles)).empty
    assert bool(load_actors(find_actors(articles))) == Path(articles).is_dir()  # the table has no list beside it


@pytest.mark.parametrize("command", [command for command in COMMANDS if not command.startswith("report")])
def test_a_command_has_something_to_show_and_no_complaint(
    command: str, newcomer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if "--help" in command:
        with pytest.raises(SystemExit, match="0"):
            cli.main(typed(command))
    else:
        assert cli.main(typed(command)) == 0
    output = capsys.readouterr()
    assert output.out.strip()
    assert output.err == ""


@pytest.mark.parametrize(("command", "shown"), SHOWN)
def test_a_command_prints_what_is_shown(
    command: str, shown: str, newcomer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(typed(command)) == 0
    assert capsys.readouterr().out == shown


def test_from_europresse_to_a_report(
    newcomer: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two commands of that section, one after the other; the report itself has tests of its own."""
    section = README.partition("## From Europresse")[2].partition("\n## ")[0]
    (commands,) = re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    first, second = (typed(line.removeprefix("python -m analysis ")) for line in commands.splitlines())
    listed, said = re.findall(r"^```text\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    assert cli.main(first) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith(listed)
    assert printed.err.endswith(said)
    monkeypatch.setattr("analysis.report.render_reports", render := Mock(return_value=["index.html"]))
    assert cli.main(second) == 0
    assert len(read_articles(*render.call_args.args)) == 24


@pytest.mark.parametrize("code", PYTHON)
def test_a_python_example_runs(code: str, newcomer: Path) -> None:
    exec(compile(code, "README.md", "exec"), {})
    for written in re.findall(r'"([\w-]+\.(?:svg|csv))"', code):
        assert (newcomer / written).stat().st_size > 0


@pytest.mark.parametrize("name", sorted({*re.findall(r"`python -m analysis (\w+)[ `]", PROSE), *INSTALLED}))
def test_a_command_of_the_prose_exists(name: str) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main([name, "--help"])


def test_every_command_stands_in_the_table() -> None:
    listed = re.findall(r"^\| `python -m analysis (\w+)", PROSE, re.MULTILINE)
    assert sorted(listed) == sorted(command.run.__name__ for command in COMMANDS_OF_CLI)


@pytest.mark.parametrize("target", MAKE)
def test_a_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("line", [line for line in SHELL if line.startswith("python benchmarks/")])
def test_a_benchmark_is_there(line: str) -> None:
    script, _, *folders = shlex.split(line)[1:]
    named = [folder for folder in folders if folder.islower()]
    assert all((ROOT / path).exists() for path in [script, *named])


@pytest.mark.parametrize("target", sorted(set(LINKS)))
def test_what_a_link_points_to_exists(target: str) -> None:
    assert (ROOT / target).exists()


@pytest.mark.parametrize(("name", "place"), FUNCTIONS, ids=[name for name, _ in FUNCTIONS])
def test_a_function_of_the_tables_is_where_the_link_says_and_documented(name: str, place: str) -> None:
    module, _, function = f"analysis.{name}".rpartition(".")
    found = getattr(importlib.import_module(module), function)
    assert Path(inspect.getfile(inspect.unwrap(found))).is_relative_to(ROOT / place)
    assert inspect.getdoc(found)


@pytest.mark.parametrize("file", COMPLETE)
def test_no_function_of_these_files_is_forgotten(file: str) -> None:
    answer = "Axes" if "charts" in file else r"[^:]+"
    functions = re.findall(rf"^def ([a-z]\w+)\([^)]*\) -> {answer}:", (ROOT / file).read_text("utf-8"), re.MULTILINE)
    listed = {name.rpartition(".")[2] for name, linked in FUNCTIONS if linked == file}
    assert [name for name in functions if name not in listed] == []
