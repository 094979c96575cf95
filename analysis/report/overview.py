"""The pages that come from no notebook: the overview, and the articles to read."""

import pandas as pd
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_raw_cell

from analysis.actors import Actors
from analysis.articles import problems
from analysis.report import prose
from analysis.show import Shown, table
from analysis.show.shown import WHOLE
from analysis.wording import tr


def overview(
    articles: pd.DataFrame, people: Actors, notebooks: dict[str, NotebookNode], set_aside: pd.DataFrame
) -> list[NotebookNode]:
    """The page that leads to the others: what was read, what was left out, and the question of each report."""
    cells = [
        _said("overview", f"# {prose.title(articles)}"),
        _said("sources", prose.source(articles, people, set_aside).text),
    ]
    for name, notebook in notebooks.items():
        title, _, question = notebook.cells[0].source.removeprefix("# ").partition("\n\n")
        cells.append(_said(f"report-{name}", f"## [{title}]({name}.html)\n\n{question}"))
    listed = articles.reset_index()
    columns = ["outlet", "date", "title", "article_id"]
    known = [name for name in columns if (listed[name].notna() & (listed[name] != "")).any()]
    cells += [_said("articles", tr("## Articles")), _html("article-table", table(listed, columns=known, rows=50))]
    failed = set_aside.rename(columns={"article_id": "source", "reason": "problem"}).assign(lost=True)
    if len(said := pd.concat([problems(articles), failed], ignore_index=True)):
        said["lost"] = said["lost"].map({True: tr("left out"), False: tr("note")})
        said = said.rename(columns={"lost": "outcome"})
        cells += [_said("left-out", tr("## Left out or repaired")), _html("left-out-table", table(said, rows=50))]
    return cells


def _said(name: str, markdown: str) -> NotebookNode:
    return new_markdown_cell(markdown, id=name)


def _html(name: str, shown: Shown) -> NotebookNode:
    return new_raw_cell(shown.html, id=name, metadata={WHOLE: shown.whole} if shown.whole else {})
