"""`import analysis`: light, and what it promises is there."""

import os
import subprocess
import sys
from importlib.metadata import version

import pytest

import analysis


def test_version_is_that_of_the_distribution() -> None:
    assert analysis.__version__ == version("summit-coverage")


def test_import_leaves_the_heavy_libraries_alone() -> None:
    code = "import sys, analysis, analysis.cli; print({'pandas', 'spacy', 'matplotlib'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "set()\n"


@pytest.mark.slow
def test_what_writes_the_pages_leaves_drawing_to_the_notebooks() -> None:
    code = "import sys, analysis.report.render; print({'matplotlib', 'spacy'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "set()\n"


def test_all_promised_names_are_there_and_are_listed() -> None:
    assert {name for name in analysis.__all__ if not hasattr(analysis, name)} == set()
    assert set(analysis.__all__) <= set(dir(analysis))
    with pytest.raises(AttributeError, match="anotate"):
        analysis.anotate  # noqa: B018


@pytest.mark.slow
def test_annotate_stays_the_function_whatever_is_imported() -> None:
    code = "import analysis.annotation.run; import analysis; print(callable(analysis.annotate))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "True\n"


NOBODY = """
import pwd
def nobody(uid):
    raise KeyError(uid)
pwd.getpwuid = nobody
"""


@pytest.mark.slow
def test_whoever_has_no_home_can_import_it_and_read_the_help() -> None:
    """As in a container that runs under any user's number, and without HOME."""
    code = f"{NOBODY}import analysis.annotation, analysis.explore, analysis.cli; analysis.cli.main(['--help'])"
    answer = subprocess.run(
        [sys.executable, "-c", code], env={"PATH": os.defpath}, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("usage: summit-coverage")


@pytest.mark.parametrize("command", [["report", "articles"], ["lab"]], ids=["report", "lab"])
def test_what_needs_jupyter_says_that_it_needs_a_home(command: list[str]) -> None:
    code = f"{NOBODY}import sys; from analysis.cli import main; sys.exit(main({command}))"
    answer = subprocess.run(
        [sys.executable, "-c", code], env={"PATH": os.defpath}, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    assert answer.stderr == "error: No home folder is known, and Jupyter needs one: set HOME, as in HOME=/tmp.\n"
