"""The first page: what the coverage is about, what was found, who is quoted, what was read and left out."""

import pandas as pd
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_raw_cell

from analysis.actors import Actors
from analysis.annotation import Annotated
from analysis.articles import problems, titles
from analysis.report import prose
from analysis.report.findings.collected import MOST, Placed
from analysis.report.lead_quotations import lead_quotations
from analysis.report.notebook_runs import headings
from analysis.show import Shown, table
from analysis.show.html_pieces import finding
from analysis.show.inline_words import as_written
from analysis.show.shown import WHOLE
from analysis.wording import tr


def overview(
    articles: pd.DataFrame,
    people: Actors,
    notebooks: dict[str, NotebookNode],
    annotated: Annotated,
    findings: list[Placed],
    *,
    title: str,
) -> list[NotebookNode]:
    """The cells of the page that is read first; `findings` are the findings of the reports."""
    cells = [_said("overview", f"# {as_written(title)}"), _said("overview-basis", prose.basis_in_full(articles).text)]
    clear = [one for one in findings if one.finding.clear][:MOST]
    if clear:
        cells += [_said("findings", tr("## What was found")), _html("findings-all", Shown(_findings(clear)))]
    if notebooks and not findings:
        said = tr("These articles bear out nothing beyond chance: the reports have what was counted.")
        cells += [_said("findings", tr("## What was found")), _said("findings-none", said)]
    if unclear := [one.finding.sentence for one in findings if not one.finding.clear]:
        things = tr(", nor ").join(unclear)
        cells.append(_said("findings-unclear", tr("No clear difference was found {things}.", things=things)))
    if quoted := lead_quotations(annotated.statements, articles):
        cells += [_said("quoted", tr("## Whose words are reported")), _html("quoted-all", Shown(quoted))]
    cells += [
        _said("sources", tr("## What was read") + "\n\n" + prose.source(articles, people, annotated.set_aside).text)
    ]
    cells += _articles(articles)
    cells += _left_out(articles, annotated.set_aside)
    if notebooks:
        cells.append(_said("reports", _reports(notebooks)))
    return cells


def _findings(placed: list[Placed]) -> str:
    return "".join(map(_finding, placed))


def _finding(placed: Placed) -> str:
    said, address = placed.finding, f"{placed.report}.html#{placed.section}"
    return finding(said.sentence, said.sure, address, said.picture)


def _articles(articles: pd.DataFrame) -> list[NotebookNode]:
    """The table of the articles, if there are several."""
    if len(articles) < 2:
        return []
    listed_ones = articles.assign(title=titles(articles, beside=("outlet", "date"))).reset_index()
    columns = ["outlet", "date", "title"]
    return [_html("article-table", table(listed_ones, columns=columns, rows=10, ranked=False))]


def _left_out(articles: pd.DataFrame, set_aside: pd.DataFrame) -> list[NotebookNode]:
    failed = set_aside.rename(columns={"article_id": "source", "reason": "problem"}).assign(lost=True)
    said = pd.concat([problems(articles), failed], ignore_index=True)
    if said.empty:
        return []
    heading = tr("### Left out or repaired") if said["lost"].any() else tr("### Repaired or noted")
    said["lost"] = said["lost"].map({True: tr("left out"), False: tr("note")})
    said = said.rename(columns={"lost": "outcome"})
    return [_said("left-out", heading), _html("left-out-table", table(said, rows=10))]


def _reports(notebooks: dict[str, NotebookNode]) -> str:
    """The question of each report, and how its answer was found."""
    asked = [f"- [{headings(notebook.cells[0].source)[0]}]({name}.html)" for name, notebook in notebooks.items()]
    how = tr(
        "A program read the articles: rules find who is reported as having said what, words are counted in their "
        "dictionary form, and a model scores the tone of each sentence. All of these err; each report ends with what "
        "its figures cannot tell, and its tables lead to the places in the texts that they come from."
    )
    return "\n\n".join([tr("## The questions, and how they are answered"), "\n".join(asked), how])


def _said(name: str, markdown: str) -> NotebookNode:
    return new_markdown_cell(markdown, id=name)


def _html(name: str, shown: Shown) -> NotebookNode:
    return new_raw_cell(shown.html, id=name, metadata={WHOLE: shown.whole} if shown.whole else {})
