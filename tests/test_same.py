"""`benchmarks/same.py` says what a change left as it was, and where it did not."""

import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks import same

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param("a,1\nb,2", "a,1\nb,2", None, id="the same"),
        pytest.param("a,1\nb,2", "a,1\nb,3\nc,4", "lines that differ: 3\n  - b,2\n  + b,3\n  + c,4", id="a cell"),
        pytest.param("a,1\nb,2", "a,1", "lines that differ: 1\n  - b,2", id="a row less"),
        pytest.param("", "a,1", "lines that differ: 1\n  + a,1", id="nothing before"),
        pytest.param("failed: no", "failed: no", "failed: no", id="made by neither"),
        pytest.param("--- a", "+++ a", "lines that differ: 2\n  - --- a\n  + +++ a", id="lines like marks"),
    ],
)
def test_what_differs_is_shown(before: str, after: str, said: str | None) -> None:
    assert same.difference(before, after) == said


def test_the_words_of_a_page_are_compared_and_not_its_looks() -> None:
    assert same.page_text("<style>p {}</style><p>Le <b>pont</b></p><script>1</script>") == "Le\npont"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with our code and one article, of which the tables that need no parser are compared."""
    folder = tmp_path / "repository"
    for name in ("analysis", "benchmarks", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "courrier.txt").write_text("Le pont rouvrira lundi, a annoncé la maire.", "utf-8")
    git(folder, "init", "--quiet")
    commit(folder, "first")
    monkeypatch.setattr(same, "ROOT", folder)
    monkeypatch.setattr(same, "CORPORA", {"small": articles})
    monkeypatch.setattr(same, "TABLES", ["articles"])
    monkeypatch.setattr(same, "REPORTED", [])
    monkeypatch.setattr(same, "GOLD", [])
    return folder


def git(folder: Path, *arguments: str) -> None:
    own = ["-c", "user.name=Anna Morel", "-c", "user.email=anna@morel.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", message)


@pytest.mark.slow
def test_a_change_that_changes_nothing_is_told_from_one_that_does(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert same.main(["HEAD"]) == 0
    assert capsys.readouterr().out.split() == ["small", "articles", "same"]

    output = repository / "analysis" / "cli" / "output.py"
    output.write_text(output.read_text("utf-8").replace("yield _csv_line(table.columns)", "yield 'changed'"), "utf-8")
    assert same.main(["HEAD"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].split(maxsplit=2)[2] == "lines that differ: 2"
    assert [line[:4] for line in said[1:]] == ["  - ", "  + "]
    assert said[2] == "  + changed"
    listed = subprocess.run(["git", "worktree", "list"], cwd=repository, capture_output=True, text=True, check=True)
    assert len(listed.stdout.splitlines()) == 1
