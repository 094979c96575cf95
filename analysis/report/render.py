"""From the notebooks to the pages of a report, put into place only when all of them are there."""

import base64
import hashlib
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
from nbconvert import HTMLExporter
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook
from tqdm import tqdm

import analysis
from analysis.actors import Actors, find_actors, load_actors
from analysis.annotate import annotate
from analysis.articles import problems, read_articles
from analysis.errors import UserError
from analysis.report import prose
from analysis.report.run import headings, run_notebook
from analysis.report.tables import table
from analysis.wording import N_, current_language, day, tr

TEMPLATE = Path(__file__).parent / "template"
NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
REPORTS = {"1-words": N_("Words"), "2-sentiment": N_("Sentiment"), "3-statements": N_("Statements")}
GENERATOR = "summit-coverage"


def render(path: Path, *, out: Path, actors: str | Path | None) -> list[Path]:
    """Do what `analysis.report.render_reports` says."""
    _check_place(out)
    articles, people = read_articles(path), load_actors(actors or find_actors(path))
    # Once, before the notebooks: they find the tables in the cache.
    annotate(articles, people)

    parameters = {"ARTICLES": str(path), "ACTORS": str(actors) if actors else None, "LANGUAGE": current_language()}
    notebooks = _run_notebooks(parameters)
    pages = {"index": _index(articles, people, notebooks), **notebooks}
    basis = prose.basis(articles).text
    html = {f"{name}.html": _page(name, notebook, basis) for name, notebook in pages.items()}
    return _put_into_place(html, out)


def _check_place(out: Path) -> None:
    """Refuse `out` when it is a file, or when it holds a page of somebody else's under one of our names."""
    if out.exists() and not out.is_dir():
        raise UserError(f"{out} is a file, not a folder: choose another place for the reports with --out")
    for name in ("index", *REPORTS):
        page = out / f"{name}.html"
        if page.exists() and f'content="{GENERATOR}' not in page.read_text("utf-8", errors="replace")[:2000]:
            raise UserError(f"{page} is not one of our reports and would be lost: choose another place with --out")


def _run_notebooks(parameters: dict[str, str | None]) -> dict[str, NotebookNode]:
    with ThreadPoolExecutor(max_workers=2) as pool:
        runs = pool.map(lambda name: run_notebook(NOTEBOOKS / f"{name}.ipynb", parameters), REPORTS)
        notebooks = dict(zip(REPORTS, tqdm(runs, "Notebooks", len(REPORTS), disable=None), strict=True))
    for cell in (cell for notebook in notebooks.values() for cell in notebook.cells):
        if cell.cell_type == "markdown":
            cell.source = tr(cell.source)
    return notebooks


def _index(articles: pd.DataFrame, people: Actors, notebooks: dict[str, NotebookNode]) -> NotebookNode:
    """The page that leads to the others: what was read, what was left out, and when."""
    # The only line of all pages that knows the day; SOURCE_DATE_EPOCH is how a reproducible build sets it.
    made = datetime.fromtimestamp(float(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(UTC).timestamp())), UTC)
    cards = [f"# {prose.title(articles)}", prose.source(articles, people).text]
    for name, notebook in notebooks.items():
        title, _, question = notebook.cells[0].source.removeprefix("# ").partition("\n\n")
        cards.append(f"## [{title}]({name}.html)\n\n{question}")
    listed = articles.reset_index()[["outlet", "date", "title", "article_id"]]
    known = (listed.notna() & (listed != "")).any()
    cards += [tr("## Articles"), _whole(listed.loc[:, known])]
    if len(said := problems(articles)):
        said["lost"] = said["lost"].map({True: tr("left out"), False: tr("note")})
        cards += [tr("## Left out or repaired"), _whole(said.rename(columns={"lost": "outcome"}))]
    version = f"{GENERATOR} {analysis.__version__}"
    cards.append(tr("Made on {day} with {version}.", day=day(made), version=version))
    return new_notebook(cells=[new_markdown_cell(card, id=f"index-{i}") for i, card in enumerate(cards)])


def _whole(frame: pd.DataFrame) -> str:
    return table(frame, rows=len(frame))._repr_html_()


def _page(name: str, notebook: NotebookNode, basis: str) -> str:
    markdown = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    contents = [title for source in markdown for title in headings(source, level="##")]
    script = (TEMPLATE / "page.js").read_text("utf-8")
    exporter = HTMLExporter(template_name=TEMPLATE.name, extra_template_basedirs=[str(TEMPLATE.parent)])
    html, _ = exporter.from_notebook_node(
        new_notebook(cells=folded(notebook.cells)),
        resources={
            "page": {
                "name": name,
                "title": headings(markdown[0])[0],
                "contents": [] if name == "index" else contents,
                "reports": {"index": tr("Overview"), **{name: tr(label) for name, label in REPORTS.items()}},
                "basis": basis,
                "language": current_language(),
                "tr": tr,
                "generator": f"{GENERATOR} {analysis.__version__}",
                "style": (TEMPLATE / "style.css").read_text("utf-8"),
                "script": script,
                "script_hash": base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            }
        },
    )
    return html


def folded(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The cells, code that shows nothing put before the code cell that follows it: one fold, not a row of them."""
    kept: list[NotebookNode] = []
    for cell in cells:
        both_code = kept and kept[-1].cell_type == cell.cell_type == "code"
        before = f"{kept.pop().source}\n\n" if both_code and not kept[-1].outputs else ""
        kept.append(NotebookNode({**cell, "source": before + cell.source}))
    return kept


def _put_into_place(html: dict[str, str], out: Path) -> list[Path]:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
            for name, text in html.items():
                Path(folder, name).write_text(text, "utf-8")
            out.mkdir(exist_ok=True)
            for name in html:
                os.replace(Path(folder, name), out / name)
    except OSError as error:
        raise UserError(f"The reports cannot be written to {out}: {error.strerror}") from error
    return [out / name for name in html]
