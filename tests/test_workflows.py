"""What GitHub runs, for us and for those who copy our template, and what pre-commit runs."""

import re
import subprocess
from pathlib import Path
from typing import Any

import bare
import pytest
import yaml  # type: ignore[import-untyped]
from packaging.specifiers import SpecifierSet
from test_environment import PROJECT

ROOT = Path(__file__).parents[1]
WORKFLOWS = ROOT / ".github" / "workflows"
TESTS, REPORTS = (yaml.safe_load((WORKFLOWS / f"{name}.yml").read_text("utf-8")) for name in ("tests", "reports"))
ARTICLES = {
    "courrier.txt": "Le pont de Valbrune rouvrira lundi, a annoncé mardi la maire, Lucie Hartmann.",
    "gazette.txt": "Paul Estève affirme que la facture a doublé. Les travaux ont duré deux ans.",
}


def steps(job: dict[str, Any]) -> list[str]:
    """What a job runs in a shell."""
    return [step["run"] for step in job["steps"] if "run" in step]


def test_the_tests_run_on_the_oldest_and_the_newest_python_of_both_systems() -> None:
    (job,) = TESTS["jobs"].values()
    supported = SpecifierSet(PROJECT["project"]["requires-python"])
    minors = [f"3.{minor}" for minor in range(30) if f"3.{minor}" in supported]
    assert job["strategy"]["matrix"] == {
        "system": ["ubuntu-latest", "macos-latest"],
        "python": [minors[0], minors[-1]],
    }


def test_what_the_tests_workflow_runs_is_every_check() -> None:
    """That this very test runs is the rest of the proof."""
    (job,) = TESTS["jobs"].values()
    assert steps(job) == ["make test PYTHON=python"]
    given = subprocess.run(["make", "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for check in ("ruff check", "ruff format --check", "mypy", "check-jsonschema", "pre-commit validate-config"):
        assert re.search(rf"^\.venv/bin/{check}", given, re.MULTILINE)
    assert re.search(r"^\.venv/bin/python -m pytest .*--doctest-modules analysis tests$", given, re.MULTILINE)


def test_the_template_never_starts_by_itself_in_this_repository() -> None:
    folders = [path.removesuffix("/**") for path in REPORTS[True]["push"]["paths"]]  # YAML reads `on` as true
    assert folders == ["articles", "wheels"]
    assert [folder for folder in folders if (ROOT / folder).exists()] == []


def test_what_is_published_is_so_only_if_asked_for_and_without_texts() -> None:
    publish = REPORTS["jobs"]["publish"]
    assert publish["if"] == "vars.PUBLISH_REPORTS == 'yes'"
    assert [step for step in steps(publish) if "summit-coverage" in step and "--without-texts" not in step] == []


@pytest.mark.slow
def test_the_steps_of_the_template_make_the_reports(programs: Path, tmp_path: Path) -> None:
    """In a repository of articles, by the shell and its options that GitHub uses; `programs` took the first step.

    What is published is made; the artifact is the same command with the texts.
    """
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, "utf-8")
    for job, folder in (("reports", "reports"), ("publish", "public")):
        install, report = steps(REPORTS["jobs"][job])
        assert install == bare.INSTALL
        uploaded = [step["with"]["path"] for step in REPORTS["jobs"][job]["steps"] if "path" in step.get("with", {})]
        assert uploaded == [folder]
    assert steps(REPORTS["jobs"]["reports"])[1] == report.replace(" --without-texts", "").replace("public", "reports")
    answer = bare.in_shell(report, tmp_path, programs)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout == "Open public/index.html in a browser.\n"
    assert {path.name for path in tmp_path.iterdir()} == {"articles", "public"}
    pages = {page.name: page.read_text("utf-8") for page in (tmp_path / "public").iterdir()}
    assert "Lucie Hartmann" in pages["3-statements.html"]
    assert "articles.html" not in pages


def test_pre_commit_runs_the_same_checks() -> None:
    (local,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert {hook["stages"][0]: hook["entry"] for hook in local["hooks"]} == {
        "pre-commit": "make lint",
        "pre-push": "make check",
    }
    assert {hook["language"] for hook in local["hooks"]} == {"system"}


def test_the_citation_names_this_version() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = PROJECT["project"]
    assert (citation["version"], citation["license"]) == (project["version"], project["license"])
    assert [author["name"] for author in citation["authors"]] == [author["name"] for author in project["authors"]]
    assert citation["keywords"] == project["keywords"]
