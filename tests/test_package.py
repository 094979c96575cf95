"""`import analysis`: light, and what it promises is there."""

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


def test_all_promised_names_are_there_and_are_listed() -> None:
    assert {name for name in analysis.__all__ if not hasattr(analysis, name)} == set()
    assert set(analysis.__all__) <= set(dir(analysis))
    with pytest.raises(AttributeError, match="anotate"):
        analysis.anotate  # noqa: B018


def test_annotate_stays_the_function_whatever_is_imported() -> None:
    code = "import analysis.annotation.run; import analysis; print(callable(analysis.annotate))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "True\n"
