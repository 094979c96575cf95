"""The wheel in a bare environment and an empty folder: what it carries works without the repository.

That `report` does so too, on a folder of one's own, is in `test_workflows.py`.
"""

import json
import re
import subprocess
import tarfile
import zipfile
from email import message_from_bytes
from importlib.metadata import version
from pathlib import Path

import pytest
from lab.server import running_lab

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
CARRIED = ["data", "jupyter", "notebooks"]


@pytest.fixture
def program(programs: Path) -> Path:
    """`summit-coverage`, installed by pip from the wheel."""
    return programs / "summit-coverage"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and nothing that leads back to the repository."""
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(program: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    answer = subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 0, answer.stderr
    return answer


def tracked(folder: str) -> set[str]:
    """The files of a folder of the repository, without what Git ignores."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", folder]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return {name for name in listed.stdout.splitlines() if (ROOT / name).exists()}


def test_the_wheel_carries_all_that_a_run_needs_and_no_tests(built: tuple[Path, Path]) -> None:
    names = {name for name in zipfile.ZipFile(built[1]).namelist() if not re.match(r"summit_coverage-[^/]+/", name)}
    expected = tracked("analysis") | {f"analysis/{name}" for folder in CARRIED for name in tracked(folder)}
    assert len(expected) > 150
    assert names == expected


def test_the_sdist_carries_the_tests_and_what_they_read(built: tuple[Path, Path]) -> None:
    with tarfile.open(built[0]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert tracked(".") - names == set()


def test_the_metadata_are_complete(built: tuple[Path, Path]) -> None:
    (name,) = [name for name in zipfile.ZipFile(built[1]).namelist() if name.endswith("dist-info/METADATA")]
    metadata = message_from_bytes(zipfile.ZipFile(built[1]).read(name))
    assert metadata["Author"] == "The summit-coverage authors"
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert {"Summary", "Keywords", "Requires-Python", "License-File"} <= set(metadata.keys())
    pythons = {line for line in metadata.get_all("Classifier", []) if re.search(r":: 3\.\d+$", line)}
    assert pythons == {f"Programming Language :: Python :: 3.{minor}" for minor in (11, 12, 13, 14)}


def test_it_says_its_version_and_its_name(program: Path, here: Path) -> None:
    assert run(program, "--version").stdout == f"summit-coverage {version('summit-coverage')}\n"
    assert run(program, "--help").stdout.startswith("usage: summit-coverage ")


def test_demo_writes_its_report_and_its_articles(installed_demo: Path) -> None:
    """What the pages say is in `wording/test_french_report.py`."""
    assert (installed_demo / "said").read_text("utf-8") == "Ouvrez reports/demo/index.html dans un navigateur.\n"
    assert "24 articles" in (installed_demo / "reports" / "demo" / "index.html").read_text("utf-8")
    files = (installed_demo / "data").rglob("*.*")
    assert {str(path.relative_to(installed_demo)) for path in files} == tracked("data/demo")


@pytest.mark.lab
def test_lab_opens_the_notebooks_in_jupyterlab_without_news(program: Path, tmp_path: Path) -> None:
    with running_lab(tmp_path, [str(program)]) as lab:
        listed = [
            file["path"]
            for folder in ("notebooks", "data/demo")
            for file in lab.get(f"/api/contents/{folder}")["content"]
        ]
        page = lab.text("/lab/tree/notebooks/explore.ipynb")
    assert set(listed) == tracked("notebooks") | tracked("data/demo")
    config = json.loads(re.findall(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)[0])
    assert config["news"] == {"disabled": True}
