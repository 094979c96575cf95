"""Running a notebook on given articles, without touching the file that it stands in."""

import os
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat import NotebookNode

from analysis.errors import UserError

FULL_TEXT = "full-text"  # the tag of the cells that show articles, or all of their sentences
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def run_notebook(path: Path, parameters: dict[str, str | None], *, texts: bool = True) -> NotebookNode:
    """Execute the notebook `path` in the current folder; return it with its outputs.

    `parameters` take the place of the cell that is tagged "parameters"; without `texts`, the cells that are tagged
    "full-text" are left out. Raises UserError with the notebook, the heading and the exception's last line when a
    cell fails.
    """
    notebook = with_parameters(nbformat.read(path, as_version=4), parameters)
    if not texts:
        notebook.cells = [cell for cell in notebook.cells if FULL_TEXT not in cell.metadata.get("tags", [])]
    client = NotebookClient(
        notebook,
        timeout=None,
        kernel_name="python3",
        extra_arguments=["--log-level=ERROR"],  # else each kernel warns that it talks over the loopback
        resources={"metadata": {"path": os.getcwd()}},
    )
    try:
        # One order of sets for every run, so that the same articles give the same page to the byte.
        client.execute(env={**os.environ, "PYTHONHASHSEED": "0"})
    except CellExecutionError as error:
        last_line = ANSI.sub("", f"{error.ename}: {error.evalue}").strip().splitlines()[-1]
        raise UserError(f"{path.name}, “{failed_heading(notebook)}”: {last_line}") from error
    except DeadKernelError as error:
        raise UserError(f"{path.name}: Python was ended while it ran, perhaps for want of memory") from error
    return notebook


def with_parameters(notebook: NotebookNode, parameters: dict[str, str | None]) -> NotebookNode:
    """Put `parameters` into the cell tagged "parameters", which every report notebook has once."""
    (cell,) = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    cell.source = "\n".join(f"{name} = {value!r}" for name, value in parameters.items())
    return notebook


def failed_heading(notebook: NotebookNode) -> str:
    """The last heading before the cell that failed."""
    heading = ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            heading = next(iter(headings(cell.source)[::-1]), heading)
        elif any(output.output_type == "error" for output in cell.outputs):
            break
    return heading


def headings(markdown: str, level: str = "#{1,6}") -> list[str]:
    """The headings of a Markdown cell.

    >>> headings("# Words\\n\\nWhich?\\n\\n## By outlet", level="##")
    ['By outlet']
    """
    return re.findall(rf"^{level} +(.+?) *$", markdown, flags=re.MULTILINE)
