"""Running notebooks on given articles, without touching their files."""

import os
import re
import warnings
from asyncio import CancelledError
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from analysis.errors import LeftOut, UserError
from analysis.show.inline_words import as_written
from analysis.wording import tr

FULL_TEXT = "full-text"  # the tag of the cells that show articles, or all of their sentences
REFERENCE = "reference"  # the tag of the cells that compare with a table of word frequencies
SHOWN = ["text/html", "text/markdown", "text/plain"]  # a page shows these: figures are not drawn as pictures too
ANSI = re.compile(r"\x1b\[[0-9;]*m")
# Without the first, each kernel warns about using the loopback interface; without the second, a file analysis.py in the
# current folder would be imported instead of the package. Without the third, Python would look eighteen times for
# what it can free, which takes two seconds on a thousand articles; `%reset` does it after each notebook, without what
# the libraries hold.
KERNEL = [
    "--log-level=ERROR",
    "--InteractiveShellApp.ignore_cwd=True",
    "--InteractiveShellApp.exec_lines=import gc; gc.disable(); "
    "from analysis.charts import *; from analysis.show import *; gc.freeze()",
]

CLIENT: dict[str, Any] = {
    "timeout": None,
    "allow_errors": True,
    "kernel_name": "python3",
    "extra_arguments": KERNEL,
    "shutdown_kernel": "immediate",  # to tidy up takes half a second, and there is nothing that it must save
}


def run_notebooks(
    files: Mapping[str, Path],
    parameters: dict[str, Any],
    *,
    texts: bool = True,
    environment: Mapping[str, str] | None = None,
    begin: Callable[[str], object] = str,
) -> dict[str, NotebookNode]:
    """Execute notebooks one after the other in the current folder; return them with their outputs, by their names.

    One kernel runs them all, so that libraries are imported once; each begins with no names defined. `parameters` take
    the place of the cell that is tagged "parameters"; without `texts`, the cells that are tagged "full-text" are left
    out, and without a parameter REFERENCE those tagged "reference". `begin` is called with each name as it begins.

    A section in which a cell fails is left out with its reason (a `LeftOut` warning says so). Raises UserError with the
    notebook and the exception's last line when it fails before its first section.
    """
    notebooks = {name: _prepared(file, parameters, texts) for name, file in files.items()}
    for_pages = f"%reset -f\nget_ipython().display_formatter.active_types = {SHOWN}"
    parts = [[new_code_cell(for_pages), *notebook.cells] for notebook in notebooks.values()]
    starts = dict(zip(accumulate(map(len, parts[:-1]), initial=0), notebooks, strict=True))
    client = NotebookClient(
        new_notebook(cells=[cell for part in parts for cell in part]),
        **CLIENT,
        resources={"metadata": {"path": os.getcwd()}},
        on_cell_start=lambda cell, cell_index: started(cell_index),
    )

    def started(number: int) -> None:
        if number == 0 and client.km:  # the kernel has read this file, which a killed run would leave behind
            Path(client.km.connection_file).unlink(missing_ok=True)
        if number in starts:
            begin(starts[number])

    try:
        # One order of sets for every run, so that the same articles give the same page to the byte.
        client.execute(env={**os.environ, **(environment or {}), "PYTHONHASHSEED": "0"})
    except (Exception, CancelledError) as error:
        # At Ctrl-C, nbclient ends the kernel and then fails on it, or gives up waiting for it.
        if isinstance(error, CancelledError) or hasattr(client, "_async_cleanup_kernel_future"):
            raise KeyboardInterrupt from None
        if not isinstance(error, CellExecutionError | DeadKernelError):
            raise
        raise UserError(_memory_ran_out(files)) from error
    for name, notebook in notebooks.items():
        notebook.cells = [cell for section in _sections(notebook) for cell in _mended(section, files[name].name)]
    return notebooks


def _memory_ran_out(files: Iterable[str]) -> str:
    return tr("{files}: Python stopped while it ran, perhaps because memory ran out", files=", ".join(files))


def _prepared(file: Path, parameters: dict[str, Any], texts: bool) -> NotebookNode:
    notebook = with_parameters(nbformat.read(file, as_version=4), parameters)
    unwanted = {tag for tag, given in {FULL_TEXT: texts, REFERENCE: "REFERENCE" in parameters}.items() if not given}
    notebook.cells = [cell for cell in notebook.cells if unwanted.isdisjoint(cell.metadata.get("tags", []))]
    return notebook


def with_parameters(notebook: NotebookNode, parameters: dict[str, Any]) -> NotebookNode:
    """Put `parameters` into the cell tagged "parameters", which every report notebook has once."""
    (cell,) = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    cell.source = "\n".join(f"{name} = {value!r}" for name, value in parameters.items())
    return notebook


def _sections(notebook: NotebookNode) -> list[list[NotebookNode]]:
    """The cells, cut before each heading of the second level or below."""
    sections: list[list[NotebookNode]] = [[]]
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and headings(cell.source, level="#{2,6}"):
            sections.append([])
        sections[-1].append(cell)
    return sections


def _mended(section: list[NotebookNode], file: str) -> list[NotebookNode]:
    """The section; where a cell of it failed, its heading and the reason. Output meant for a terminal is dropped."""
    for cell in section:
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
    errors = [output for cell in section for output in cell.get("outputs", []) if output.output_type == "error"]
    if not errors:
        return section
    reason = ANSI.sub("", f"{errors[0].ename}: {errors[0].evalue}").strip().splitlines()[0]
    first = section[0]
    if first.cell_type != "markdown" or not headings(first.source, level="#{2,6}"):
        raise UserError(f"{file}: {reason}")
    title = headings(first.source)[0]
    warnings.warn(LeftOut(f"{file}, “{title}”: {reason}"), stacklevel=2)
    said = tr("This section is left out: it failed with “{reason}”.", reason=as_written(reason))
    return [first, new_markdown_cell(said, id=f"{first.id}-failed")]


def headings(markdown: str, level: str = "#{1,6}") -> list[str]:
    """The headings of a Markdown cell.

    >>> headings("# Words\\n\\nWhich?\\n\\n## By outlet", level="##")
    ['By outlet']
    """
    return re.findall(rf"^{level} +(.+?) *$", markdown, flags=re.MULTILINE)
