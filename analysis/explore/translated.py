"""The Markdown cells of explore.ipynb, which are English, in the language that is set."""

import json
from pathlib import Path

from IPython.display import HTML, Markdown, display

from analysis.resources import resource
from analysis.show.html_pieces import style_sheet
from analysis.wording import current_language, tr

# A kernel cannot change a cell; what it writes can hide one.
HEADINGS = ", ".join(f'[data-jupyter-id="{name}"]' for name in ("What-is-in-these-articles?", "Words-of-your-own"))
HIDDEN = f".jp-MarkdownCell:has({HEADINGS}) {{ display: none; }}"


def show_translated(articles: str | Path) -> None:
    """Show what the cells say in another language than English, in their place; say if the `articles` are invented.

    >>> show_translated("my-articles")
    """
    if current_language() != "en":
        display(HTML(style_sheet(HIDDEN)), *map(Markdown, translated()))
    if Path(articles).resolve().parts[-2:] == ("data", "demo"):  # here, or where `lab` has put a copy
        display(Markdown(tr("These articles are invented, so that there are several outlets and days to choose from.")))


def translated() -> list[str]:
    """The Markdown cells of the notebook as the report's language has them.

    >>> translated()[0].partition("\\n")[0]
    '# What is in these articles?'
    """
    notebook = json.loads((resource("notebooks") / "explore.ipynb").read_text("utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    return [tr(cell) for cell in cells]
