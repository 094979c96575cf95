"""The pages that no notebook stands behind: the overview, and the articles to read."""

import pandas as pd
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_raw_cell

from analysis.actors import Actors
from analysis.articles import problems
from analysis.report import prose
from analysis.show import Shown, all_articles, table
from analysis.wording import tr


def overview(articles: pd.DataFrame, people: Actors, notebooks: dict[str, NotebookNode]) -> list[NotebookNode]:
    """The page that leads to the others: what was read, what was left out, and the question of each report."""
    cells = [_said("overview", f"# {prose.title(articles)}"), _said("sources", prose.source(articles, people).text)]
    for name, notebook in notebooks.items():
        title, _, question = notebook.cells[0].source.removeprefix("# ").partition("\n\n")
        cells.append(_said(f"report-{name}", f"## [{title}]({name}.html)\n\n{question}"))
    listed = articles.reset_index()
    columns = ["outlet", "date", "title", "article_id"]
    known = [name for name in columns if (listed[name].notna() & (listed[name] != "")).any()]
    cells += [_said("articles", tr("## Articles")), _html("article-table", table(listed, columns=known, rows=50))]
    if len(said := problems(articles)):
        said["lost"] = said["lost"].map({True: tr("left out"), False: tr("note")})
        said = said.rename(columns={"lost": "outcome"})
        cells += [_said("left-out", tr("## Left out or repaired")), _html("left-out-table", table(said, rows=50))]
    return cells


def reader(
    articles: pd.DataFrame, sentences: pd.DataFrame, statements: pd.DataFrame, *, people: Actors
) -> list[NotebookNode]:
    """The page with the text of every article, its statements marked."""
    heading = tr(
        "# What do the articles say?\n\n"
        "The text of every article as it was published. Each statement has the colour and the name of its speaker, and "
        "the words that introduce it are underlined. The rows of tables in the other reports lead to their place here."
    )
    return [
        _said("articles-question", heading),
        _said("articles-source", prose.source(articles, people).text),
        _html("articles-texts", all_articles(articles, statements, sentences)),
    ]


def _said(name: str, markdown: str) -> NotebookNode:
    return new_markdown_cell(markdown, id=name)


def _html(name: str, shown: Shown) -> NotebookNode:
    return new_raw_cell(shown.html, id=name)
