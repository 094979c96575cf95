"""pyproject.toml, requirements.lock and environment.yml agree, and `make` says what is missing."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))

DEPENDENCIES = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
# One requirement of the lock with its hashes, the lines joined.
LOCKED = [
    line for line in re.sub(r" *\\\n *", " ", LOCK).splitlines() if line.strip() and not line.lstrip().startswith("#")
]


def locked(line: str) -> Requirement:
    return Requirement(line.partition(" --hash")[0])


def pinned(name: str) -> list[str]:
    """The versions of a package in the lock; more than one where they differ by system or Python."""
    requirements = [r for line in LOCKED if canonicalize_name((r := locked(line)).name) == canonicalize_name(name)]
    return [specifier.version for r in requirements for specifier in r.specifier]


@pytest.mark.parametrize("requirement", DEPENDENCIES + DEVELOPMENT, ids=lambda r: r.name)
def test_what_pyproject_asks_for_is_locked_within_its_bounds(requirement: Requirement) -> None:
    versions = pinned(requirement.name)
    assert versions
    assert [version for version in versions if version not in requirement.specifier] == []


def test_every_dependency_has_a_lower_bound() -> None:
    bounds = {r.name: {s.operator for s in r.specifier} for r in DEPENDENCIES + DEVELOPMENT}
    assert [name for name, operators in bounds.items() if ">=" not in operators] == []


@pytest.mark.parametrize("name", ["jupyterlab", "pandas", "matplotlib", "textblob-fr", "wordcloud"])
def test_the_tools_that_the_project_is_about_are_dependencies(name: str) -> None:
    assert name in {requirement.name for requirement in DEPENDENCIES}


def test_every_locked_package_is_one_version_with_hashes() -> None:
    assert [line for line in LOCKED if [bound.operator for bound in locked(line).specifier] != ["=="]] == []
    assert [line for line in LOCKED if not re.search(r" --hash=sha256:[0-9a-f]{64}( |$)", line)] == []


def test_the_lock_names_no_registry() -> None:
    assert "://" not in LOCK
    assert not re.search(r"--\S*index", LOCK)


def test_conda_gives_the_same_python_and_the_same_lock() -> None:
    *packages, pip = CONDA["dependencies"]
    conda = {Requirement(line).name: line for line in packages}
    assert set(conda) == {"python", "pip"}
    assert SpecifierSet(conda["python"].removeprefix("python")) == SpecifierSet(PROJECT["project"]["requires-python"])
    assert pip == {"pip": ["-r requirements.lock"]}
    assert CONDA["channels"] == ["conda-forge", "nodefaults"]
    assert CONDA["name"] == PROJECT["project"]["name"]


OLD = """#!/bin/sh
echo 3.10
"""
WITHOUT_ENSUREPIP = """#!/bin/sh
case "$2" in *version_info*) echo 3.12;; *) exit 1;; esac
"""


@pytest.mark.parametrize(
    ("python", "message"),
    [
        pytest.param(
            OLD,
            "summit-coverage needs Python 3.11 or newer (up to 3.14); python3 is 3.10: install",
            id="3.10",
        ),
        pytest.param(
            WITHOUT_ENSUREPIP,
            "python3 -m venv does not work here: install Python's venv module "
            "(Debian/Ubuntu: sudo apt-get install python3-venv)",
            id="no ensurepip",
        ),
        pytest.param("", "no python3 starts here: install", id="no Python"),
    ],
)
def test_make_says_what_to_install(tmp_path: Path, python: str, message: str) -> None:
    project, tools = tmp_path / "project", tmp_path / "tools"
    project.mkdir()
    tools.mkdir()
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, project)
    for name in ("make", "sh"):
        (tools / name).symlink_to(shutil.which(name) or name)
    if python:
        (tools / "python3").write_text(python)
        (tools / "python3").chmod(0o755)
    run = subprocess.run(
        ["make", "setup"], cwd=project, env={"PATH": str(tools)}, capture_output=True, text=True, check=False
    )
    assert run.returncode != 0
    assert message in run.stderr
    assert not (project / ".venv").exists()
