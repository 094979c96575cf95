"""From cells to one HTML page that needs nothing else."""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from pathlib import Path

from nbconvert import HTMLExporter, TemplateExporter
from nbconvert.filters import DataTypeFilter
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook

from analysis.charts.palette import ON_DARK
from analysis.report.notebook_runs import headings
from analysis.report.whole_tables import FOLDER
from analysis.show.headings import anchored, second_headings, with_whole_names
from analysis.show.links import Anchors, linked
from analysis.wording import current_language, listed, tr, trn

TEMPLATE = Path(__file__).parent / "template"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # in an article: no page may contain them


@dataclass(frozen=True)
class Run:
    """What all pages of a run share: their topic, the day, the version, and the other pages."""

    coverage: str  # "Press coverage, 12 to 17 May 2031"
    basis: str  # "24 articles from 5 outlets, 12 to 17 May 2031"
    day: str
    program: str
    reports: dict[str, str]  # the names of the pages, each with its label
    texts: Mapping[str, str]  # the page that has the text of each article; none in reports without texts
    anchors: Anchors
    single: bool = False  # all pages in one
    tables: bool = False  # whether whole tables lie beside the pages


def page(name: str, cells: list[NotebookNode], run: Run) -> str:
    """The HTML of a page: its cells, with contents, links to the other pages and to the articles' text."""
    shown = with_code_folded(without_empty(cells))
    script = "".join(path.read_text("utf-8") for path in sorted(TEMPLATE.glob("*.js")))
    exporter = _exporter()
    exporter.environment.globals["page"] = {
        "name": name,
        "title": unescape(headings(cells[0].source)[0]),
        "has_code": any(cell.cell_type == "code" for cell in shown),
        "contents": list(contents(shown, level="#" if run.single else "##")),
        "run": run,
        "files": _files(run),
        "language": current_language(),
        "tr": tr,
        "style": (TEMPLATE / "style.css").read_text("utf-8"),
        "chart_colours": ON_DARK,
        "script": script,
        "script_hash": base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    }
    # Not HTMLExporter's own method, which would parse the page again to add what the template has added already.
    html, _ = TemplateExporter.from_notebook_node(exporter, new_notebook(cells=shown))
    return CONTROL.sub("", linked(with_whole_names(html), run.texts, run.anchors))


def _files(run: Run) -> list[str]:
    """What belongs together: the pages, the first and the last of many with texts, and the folder of whole tables."""
    texts = list(dict.fromkeys(run.texts.values()))
    parts = [f"{texts[0]} … {texts[-1]}"] if len(texts) > 2 else texts
    folder = [f"{FOLDER}/"] if run.tables else []
    return list(dict.fromkeys([*(f"{name}.html" for name in run.reports), *parts, *folder]))


@cache
def _exporter() -> HTMLExporter:
    """nbconvert with the template of all pages."""
    exporter = HTMLExporter(
        template_name=TEMPLATE.name, extra_template_basedirs=[str(TEMPLATE.parent)], exclude_anchor_links=True
    )
    exporter.register_filter("anchored", anchored)
    exporter.register_filter("filter_data_type", DataTypeFilter())
    return exporter


def contents(cells: list[NotebookNode], level: str = "##") -> Iterator[tuple[str, str]]:
    """The sections of a page, each with its anchor: the headings of a level, by default the second."""
    for cell in cells:
        if cell.cell_type == "markdown" and (titles := headings(cell.source, level=level)):
            yield cell.id, escape(re.sub(r"\[(.+)\]\(.+\)", r"\1", titles[0]))  # a heading that is a link
        elif cell.cell_type == "raw" and level == "##":
            yield from second_headings(cell.source)


def without_empty(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The cells without the sections whose code shows nothing on these articles; a last line names these."""
    sections: list[list[NotebookNode]] = []
    for cell in cells:
        if not sections or (cell.cell_type == "markdown" and headings(cell.source)):
            sections.append([])
        sections[-1].append(cell)
    # A section is empty only if those below it are; else it keeps its heading.
    kept: list[list[NotebookNode]] = []
    empty: list[list[NotebookNode]] = []
    for section in reversed(sections):
        below = bool(kept) and _level(kept[0]) > _level(section)
        if _shows_nothing(section) and not below:
            while empty and _level(empty[0]) > _level(section):  # the sections below it need no mention of their own
                empty.pop(0)
            empty.insert(0, section)
        else:
            kept.insert(0, section)
    shown = [cell for section in kept for cell in section]
    if empty:
        titles = listed(_quoted(headings(section[0].source)[0]) for section in empty)
        said = trn(
            "Left out, because there is too little material for it: {sections}.",
            "Left out, because there is too little material for them: {sections}.",
            len(empty),
            sections=titles,
        )
        shown.append(new_markdown_cell(said, id=f"{cells[-1].id}-left-out"))
    return shown


def _shows_nothing(section: list[NotebookNode]) -> bool:
    code = [cell for cell in section if cell.cell_type == "code"]
    return bool(code) and _level(section) > 1 and not any(_is_seen(output) for cell in code for output in cell.outputs)


def _is_seen(output: NotebookNode) -> bool:
    """Whether an output shows anything: displayed HTML may be empty."""
    return output.get("data", {}).get("text/html") != ""


def _level(section: list[NotebookNode]) -> int:
    """The level of a section's heading: 2 for "## …"; 1 for what precedes all headings."""
    source = section[0].source if section[0].cell_type == "markdown" else ""
    return max(len(source) - len(source.lstrip("#")), 1)


def _quoted(title: str) -> str:
    return tr("“{title}”", title=title)


def with_code_folded(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The cells, with code that shows nothing merged into the next code cell: one fold, not a row of them."""
    kept: list[NotebookNode] = []
    for cell in cells:
        both_code = kept and kept[-1].cell_type == cell.cell_type == "code"
        before = f"{kept.pop().source}\n\n" if both_code and not kept[-1].outputs else ""
        kept.append(NotebookNode({**cell, "source": before + cell.source}))
    return kept
