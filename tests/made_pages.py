"""Reports that are made once: their pages, and beside them the notebooks as they ran, which other tests can take."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest


def make_pages(articles: Path, folder: Path, **how: Any) -> None:
    """Make the reports on `articles` in `folder`, and keep beside them the notebooks as they ran."""
    import nbformat

    from analysis.report import render, render_reports  # not before the place of the cache is set

    def run(*arguments: Any, **options: Any) -> dict[str, Any]:
        ran = run_notebooks(*arguments, **options)
        (folder / "notebooks").mkdir()
        for name, notebook in ran.items():
            nbformat.write(notebook, folder / "notebooks" / f"{name}.ipynb")
        return ran

    run_notebooks = render.run_notebooks
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "run_notebooks", run)
        pages = render_reports(articles, out=folder / "reports", **how)
    (folder / "pages.txt").write_text("\n".join(page.name for page in pages), "utf-8")


def pages_of(folder: Path) -> list[Path]:
    """The pages in `folder`, in their order."""
    return [folder / "reports" / name for name in (folder / "pages.txt").read_text("utf-8").splitlines()]


@contextmanager
def notebooks_taken_from(folder: Path) -> Iterator[None]:
    """Notebooks are not run meanwhile: what they gave for the pages in `folder` is taken."""
    import nbformat

    from analysis.report import render

    with pytest.MonkeyPatch.context() as patch:
        read = {file.stem: nbformat.read(file, 4) for file in (folder / "notebooks").iterdir()}
        patch.setattr(render, "run_notebooks", lambda files, *_, **__: deepcopy({name: read[name] for name in files}))
        yield
