"""From the articles to the pages of a report: the notebooks are run, and what they show becomes pages."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
from nbformat import NotebookNode
from nbformat.v4 import new_output

import analysis
from analysis.actors import Actors, find_actors, load_actors
from analysis.annotation import Annotated, annotate
from analysis.articles import read_articles
from analysis.articles.handed_over import handed_over
from analysis.errors import UserError
from analysis.report import prose
from analysis.report.findings.collected import collected, heading
from analysis.report.notebook_runs import run_notebooks
from analysis.report.output_folder import GENERATOR, check_pages, put_into_place
from analysis.report.overview import overview
from analysis.report.pages import Run, page
from analysis.report.quotation_page import QUOTATIONS, quotation_cells
from analysis.report.single import has_texts, in_one, inward
from analysis.report.text_pages import TEXTS, text_cells, text_pages
from analysis.report.whole_tables import set_beside
from analysis.resources import resource
from analysis.results import kept_in
from analysis.show.links import Anchors
from analysis.store import VARIABLE, open_store
from analysis.wording import N_, current_language, day, tr, trn, unbroken
from analysis.words import find_lists, load_lists, load_reference

NOTEBOOKS = resource("notebooks")
REPORTS = {"1-words": N_("Words"), "2-sentiment": N_("Sentiment"), "3-statements": N_("Statements")}
PAGES = {"index": N_("Overview"), **REPORTS, QUOTATIONS: N_("Quotations"), "articles": N_("Articles")}

Say = Callable[[str], None]


def render(
    path: Path,
    *,
    out: Path,
    actors: str | Path | None,
    reference: str | Path | None,
    title: str | None,
    single: bool,
    reading: dict[str, Any],
    texts: bool,
    workers: int | None,
    cache: Path | None,
    say: Say,
    articles: pd.DataFrame | None,
) -> list[Path]:
    """Do what `analysis.report.render_reports` says."""
    today = day(_today())  # so that a mistake in it is reported before the work, too
    articles = read_articles(path, **reading) if articles is None else articles
    people = load_actors(actors or find_actors(path))
    load_lists(find_lists(path))  # so that mistakes in them are reported before the work
    if reference is not None:
        load_reference(reference)
    check_pages(out, [*PAGES, *text_pages(articles)])
    say(trn("Annotating {n} article", "Annotating {n} articles", len(articles)))
    parameters = {"ARTICLES": str(path), "READING": reading, "ACTORS": str(actors) if actors else None}
    parameters |= {"REFERENCE": str(reference)} if reference is not None else {}
    begin = _counting([*REPORTS, "index", *([TEXTS] if texts else [])], say)
    with _shared(cache) as folder, kept_in(folder), handed_over(articles, path, reading) as given:
        annotated = annotate(articles, people, cache=folder, workers=workers)
        notebooks = _run_reports(parameters, texts=texts, environment={**given, VARIABLE: str(folder)}, begin=begin)
        begin("index")
        found = heading(notebooks)
        coverage = _in_a_line(title or "") or found or prose.title(articles)
        pages = _reports_and_overview(notebooks, articles, annotated, people, coverage)
        if texts:
            begin(TEXTS)
            pages |= text_cells(articles, annotated)
    run = _run(articles, annotated, pages, coverage=coverage, texts=texts, today=today)
    return _written({name: pages[name] for name in [*run.reports, *pages]}, run, out=out, single=single)


def _counting(order: list[str], say: Say) -> Callable[[str], None]:
    """A function that reports progress as the work on each page begins."""
    return lambda name: say(
        tr("Page {n} of {pages}: {page}", n=order.index(name) + 1, pages=len(order), page=tr(PAGES[name]))
    )


def _reports_and_overview(
    notebooks: dict[str, NotebookNode], articles: pd.DataFrame, annotated: Annotated, people: Actors, title: str
) -> dict[str, list[NotebookNode]]:
    """The cells of the reports' pages, of the first page, and of the quotations that travel, if any do."""
    findings = collected(notebooks)
    travelling = quotation_cells(notebooks, prose.where_read(articles, copies="each").text)
    for cell in (cell for notebook in notebooks.values() for cell in notebook.cells if cell.id.endswith("-read")):
        cell.outputs = [new_output("display_data", {"text/markdown": prose.where_read(articles).text})]
    pages = {name: notebook.cells for name, notebook in notebooks.items()}
    pages["index"] = overview(articles, people, notebooks, annotated, findings, title=title)
    return pages | ({QUOTATIONS: travelling} if travelling else {})


def _run_reports(
    parameters: dict[str, Any], *, texts: bool, environment: Mapping[str, str], begin: Callable[[str], None]
) -> dict[str, NotebookNode]:
    """The notebooks of the reports, run, in the language of the reports."""
    files = {name: NOTEBOOKS / f"{name}.ipynb" for name in REPORTS}
    parameters = {**parameters, "LANGUAGE": current_language()}
    notebooks = run_notebooks(files, parameters, texts=texts, environment=environment, begin=begin)
    for cell in (cell for notebook in notebooks.values() for cell in notebook.cells if cell.cell_type == "markdown"):
        cell.source = unbroken(tr(cell.source))
    return notebooks


def _in_a_line(title: str) -> str:
    """A title as a heading takes it: in one line, without the surrogates that a terminal in another encoding leaves.

    >>> _in_a_line(" Le pont\\n## de Valbrune\\udce9 ")
    'Le pont ## de Valbrune?'
    """
    return " ".join(title.encode("utf-8", "replace").decode().split())


def _run(
    articles: pd.DataFrame,
    annotated: Annotated,
    pages: dict[str, list[NotebookNode]],
    *,
    coverage: str,
    texts: bool,
    today: str,
) -> Run:
    """What all pages of this run share."""
    return Run(
        coverage=coverage,
        basis=prose.basis(articles).text,
        day=today,
        program=f"{GENERATOR} {analysis.__version__}",
        reports={name: tr(label) for name, label in PAGES.items() if name in pages},
        texts={name: f"{page}.html" for page, names in text_pages(articles).items() for name in names if texts},
        anchors=Anchors(annotated.sentences, annotated.statements),
    )


def _written(pages: dict[str, list[NotebookNode]], run: Run, *, out: Path, single: bool) -> list[Path]:
    """Write the pages, each with its tables beside it, or all as one file."""
    if single:
        return put_into_place({"index.html": _one_page(pages, run)}, {}, out, pages=PAGES)
    tables = {file: rows for name, cells in pages.items() for file, rows in set_beside(name, cells).items()}
    run = replace(run, tables=bool(tables))
    html = {f"{name}.html": page(name, cells, run) for name, cells in pages.items()}
    return put_into_place(html, tables, out, pages=PAGES)


def _one_page(pages: dict[str, list[NotebookNode]], run: Run) -> str:
    """All pages in one; where the texts are too large for it, no link leads to them."""
    cells = in_one(pages)
    if not has_texts(cells):
        reports = {name: label for name, label in run.reports.items() if name != TEXTS}
        run = replace(run, texts={}, reports=reports)
    return inward(page("index", cells, replace(run, single=True)), cells)


@contextmanager
def _shared(cache: Path | None) -> Iterator[Path]:
    """A folder through which the notebooks find what was read: `cache`, or one for this run where that is none."""
    with ExitStack() as stack:
        if cache is None or not stack.enter_context(open_store(cache)).takes():
            cache = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="summit-coverage-")))
        yield cache


def _today() -> datetime:
    """The day of the run; SOURCE_DATE_EPOCH is how a reproducible build sets it."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(given), UTC) if given else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UserError(
            tr(
                "SOURCE_DATE_EPOCH is {given}; it is a number of seconds since 1970, such as {example}",
                given=repr(given[:40]),
                example="1718755200",
            )
        ) from error
