"""From the notebooks to the pages of a report, put into place only when all of them are there."""

import os
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from nbformat import NotebookNode

import analysis
from analysis.actors import find_actors, load_actors
from analysis.annotation import annotate
from analysis.articles import read_articles
from analysis.errors import UserError
from analysis.report import prose
from analysis.report.own_pages import overview, reader
from analysis.report.pages import Run, page
from analysis.report.run import run_notebook
from analysis.resources import resource
from analysis.show.links import Anchors
from analysis.wording import N_, current_language, day, tr

NOTEBOOKS = resource("notebooks")
REPORTS = {"1-words": N_("Words"), "2-sentiment": N_("Sentiment"), "3-statements": N_("Statements")}
PAGES = {"index": N_("Overview"), **REPORTS, "articles": N_("Articles")}
TEXTS = "articles"  # the page that is left out of reports without the articles' texts
GENERATOR = "summit-coverage"

Say = Callable[[str], None]


def render(path: Path, *, out: Path, actors: str | Path | None, texts: bool, say: Say) -> list[Path]:
    """Do what `analysis.report.render_reports` says."""
    _check_place(out)
    articles, people = read_articles(path), load_actors(actors or find_actors(path))
    say(f"Annotating {len(articles)} article{'s' * (len(articles) > 1)}")
    # Once, before the notebooks: they find the tables in the cache.
    _, sentences, statements = annotate(articles, people)
    order = [*REPORTS, "index", *([TEXTS] if texts else [])]  # of the work

    def begin(name: str) -> None:
        say(f"Page {order.index(name) + 1} of {len(order)}: {PAGES[name]}")

    parameters = {"ARTICLES": str(path), "ACTORS": str(actors) if actors else None, "LANGUAGE": current_language()}
    notebooks = _run_notebooks(parameters, texts, begin)
    pages = {name: notebook.cells for name, notebook in notebooks.items()}
    begin("index")
    pages["index"] = overview(articles, people, notebooks)
    if texts:
        begin(TEXTS)
        pages[TEXTS] = reader(articles, sentences, statements, people=people)
    run = Run(
        coverage=prose.title(articles),
        basis=prose.basis(articles).text,
        day=day(_today()),
        program=f"{GENERATOR} {analysis.__version__}",
        reports={name: tr(label) for name, label in PAGES.items() if name in pages},
        texts=f"{TEXTS}.html" if texts else None,
        anchors=Anchors(sentences, statements),
    )
    return _put_into_place({f"{name}.html": page(name, pages[name], run) for name in run.reports}, out)


def _check_place(out: Path) -> None:
    """Refuse `out` when it is a file, or when it holds a page of somebody else's under one of our names."""
    if out.exists() and not out.is_dir():
        raise UserError(f"{out} is a file, not a folder: choose another place for the reports with --out")
    for file in (out / f"{name}.html" for name in PAGES):
        if file.exists() and f'content="{GENERATOR}' not in file.read_text("utf-8", errors="replace")[:2000]:
            raise UserError(f"{file} is not one of our reports and would be lost: choose another place with --out")


def _run_notebooks(parameters: dict[str, str | None], texts: bool, begin: Say) -> dict[str, NotebookNode]:
    def run(name: str) -> NotebookNode:
        begin(name)
        return run_notebook(NOTEBOOKS / f"{name}.ipynb", parameters, texts=texts)

    with ThreadPoolExecutor(max_workers=2) as pool:
        notebooks = dict(zip(REPORTS, pool.map(run, REPORTS), strict=True))
    for cell in (cell for notebook in notebooks.values() for cell in notebook.cells):
        if cell.cell_type == "markdown":
            cell.source = tr(cell.source)
    return notebooks


def _today() -> datetime:
    """The day of the run; SOURCE_DATE_EPOCH is how a reproducible build sets it."""
    return datetime.fromtimestamp(float(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(UTC).timestamp())), UTC)


def _put_into_place(html: dict[str, str], out: Path) -> list[Path]:
    """Write the pages; one of an earlier run that is not among them is taken away, above all that of the texts."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
            for name, text in html.items():
                Path(folder, name).write_text(text, "utf-8")
            out.mkdir(exist_ok=True)
            for name in html:
                os.replace(Path(folder, name), out / name)
            for name in PAGES:
                if f"{name}.html" not in html:
                    (out / f"{name}.html").unlink(missing_ok=True)
    except OSError as error:
        raise UserError(f"The reports cannot be written to {out}: {error.strerror}") from error
    return [out / name for name in html]
