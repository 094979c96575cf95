"""The notebooks take their parameters from papermill, as `python -m analysis report` gives them."""

from pathlib import Path

import papermill
import pytest
from nbformat import NotebookNode

pytestmark = pytest.mark.slow
NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
TEXT = "Le pont rouvrira lundi. « Il est plus solide qu’avant », a assuré Lucie Hartmann."


def run(name: str, articles: Path, folder: Path) -> NotebookNode:
    return papermill.execute_notebook(
        NOTEBOOKS / f"{name}.ipynb",
        folder / "out.ipynb",
        parameters={"ARTICLES": str(articles), "LANGUAGE": "fr"},
        cwd=folder,
        progress_bar=False,
        kernel_name="python3",
    )


def shown(notebook: NotebookNode) -> str:
    """All that the cells display, as HTML or Markdown; widgets with what they hold."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert [output for output in outputs if output.output_type == "error"] == []
    widgets = notebook.metadata.get("widgets", {}).get("application/vnd.jupyter.widget-state+json", {})
    return str([output.get("data", {}) for output in outputs]) + str(widgets)


def test_papermill_gives_a_notebook_other_articles(tmp_path: Path) -> None:
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "gazette.txt").write_text(TEXT, "utf-8")
    stored = (NOTEBOOKS / "3-statements.ipynb").read_bytes()
    page = shown(run("3-statements", tmp_path / "press", tmp_path))
    assert "Lucie Hartmann" in page
    assert "1 article" in page
    assert "Hélène Astravel" not in page
    assert "un média non nommé" in page  # LANGUAGE has been set too
    assert (NOTEBOOKS / "3-statements.ipynb").read_bytes() == stored
