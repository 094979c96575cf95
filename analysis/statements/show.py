"""An article to read, every reported statement marked in the colour of its speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

import pandas as pd

# Okabe and Ito's colours, told apart by colour-blind readers; each bears black letters (4.5:1 and more).
COLOURS = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#cc79a7", "#d55e00", "#b8b8b8")
NOBODY = "nobody named"

STYLE = """
.said p { margin: 0 0 .9em; line-height: 1.9; max-width: 42em; }
.said + .said { margin-top: 3em; }
.said .from { color: var(--quiet, inherit); margin-bottom: .4em; }
.said .legend { display: flex; flex-wrap: wrap; gap: .3em .9em; padding: 0; margin: 0 0 1em;
  list-style: none; }
.said mark { color: inherit; background: color-mix(in srgb, var(--who) 26%, transparent);
  border-bottom: 2px solid var(--who); padding: .15em 0; border-radius: .15em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.said mark.nobody { border-bottom-style: dashed; }
.said mark:focus { outline: 2px solid; outline-offset: 2px; }
.said mark[data-who]::before, .said .chip { content: attr(data-who); background: var(--who); color: #000;
  font-size: .72em; padding: .1em .5em; margin-right: .35em; border-radius: 1em; white-space: nowrap; }
.said mark[data-about]:focus::after { content: attr(data-about); font-size: .8em; font-style: italic;
  margin-left: .4em; }
.said u { text-decoration: underline dotted 2px; text-underline-offset: .25em; }
"""


@dataclass(frozen=True, order=True)
class Layer:
    """A stretch of the text that gets a tag; what sorts first is the outer tag where two cover a letter."""

    rank: int
    start: int
    minus_end: int
    opening: str = field(compare=False)
    reopening: str = field(compare=False)
    closing: str = field(compare=False)

    @property
    def end(self) -> int:
        return -self.minus_end


@dataclass(frozen=True)
class MarkedArticle:
    """What `show` gives: displays itself in JupyterLab and in the reports, and needs no script."""

    html: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return "<an article with its statements marked: display it in a notebook>"


def show(article: pd.Series, statements: pd.DataFrame) -> MarkedArticle:
    """Mark the statements of an article in its text.

    `article` is one row of the articles table (`articles.loc[article_id]`); of `statements`, which may hold
    other articles too, the rows with its `article_id` are used. The words stay as they were published: names
    stand in the style, not in the text. The cue nearest to a statement is underlined.
    """
    mine = statements[statements["article_id"] == article.name]
    colours = speaker_colours(mine)
    layers = [*_paragraphs(article["text"])]
    for row in mine.to_dict("records"):
        layers += _statement_layers(article["text"], row, colours)
    legend = "".join(
        f'<li><span class="chip" style="--who:{colour}">{escape(speaker)}</span>{_times(mine, speaker)}</li>'
        for speaker, colour in colours.items()
    )
    return MarkedArticle(
        f'<div class="said"><style>{STYLE}</style>{_byline(article)}'
        + (f'<ul class="legend" aria-label="Speakers">{legend}</ul>' if legend else "")
        + f'<div lang="fr">{_nest(article["text"], layers)}</div></div>'
    )


def show_most_quoted(articles: pd.DataFrame, statements: pd.DataFrame, *, n: int = 3) -> MarkedArticle:
    """Show the `n` articles with the most statements, one under the other."""
    often = statements["article_id"].value_counts().reindex(articles.index, fill_value=0)
    order = sorted(often.index, key=lambda article_id: (-often[article_id], article_id))
    return MarkedArticle("".join(show(articles.loc[article_id], statements).html for article_id in order[:n]))


def _byline(article: pd.Series) -> str:
    """Outlet, day and title, as far as they are known."""
    date = article.get("date")
    parts = [
        escape(article.get("outlet", "")),
        f"{date:%Y-%m-%d}" if pd.notna(date) else "",
        f'<strong lang="fr">{escape(title)}</strong>' if (title := article.get("title", "")) else "",
    ]
    known = " · ".join(part for part in parts if part)
    return f'<p class="from">{known}</p>' if known else ""


def speaker_colours(statements: pd.DataFrame) -> dict[str, str]:
    """A colour for every speaker, most quoted first; from the seventh on all share the grey of `NOBODY`."""
    names = _speakers(statements).value_counts(sort=True)
    order = sorted(names.index, key=lambda name: (name == NOBODY, -names[name], name))
    last = len(COLOURS) - 1
    return {name: COLOURS[last if name == NOBODY else min(i, last)] for i, name in enumerate(order)}


def _speakers(statements: pd.DataFrame) -> pd.Series:
    return statements["speaker"].astype(object).where(statements["speaker"].notna(), NOBODY)


def _times(statements: pd.DataFrame, speaker: str) -> str:
    n = int((_speakers(statements) == speaker).sum())
    return f"{n} statement" + "s" * (n != 1)


def _paragraphs(text: str) -> Iterator[Layer]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield Layer(0, match.start(), -match.end(), "<p>", "<p>", "</p>")


def _statement_layers(text: str, row: dict, colours: dict[str, str]) -> Iterator[Layer]:
    speaker = NOBODY if pd.isna(row["speaker"]) else row["speaker"]
    again = f'<mark style="--who:{colours[speaker]}"' + ' class="nobody"' * (speaker == NOBODY)
    about = f"{speaker}: {row['kind']}, cue “{row['cue']}”, rule {row['rule']}"
    words = f'data-who="{escape(speaker)}" data-about="[{escape(about)}]" title="{escape(about)}"'
    first = f'{again} {words} tabindex="0">'
    for i, (start, end) in enumerate(row["spans"]):
        yield Layer(1, start, -end, first if i == 0 else f"{again}>", f"{again}>", "</mark>")
    cue = nearest(text, row["cue"], row["spans"])
    if cue:
        yield Layer(2, cue[0], -cue[1], "<u>", "<u>", "</u>")


def nearest(text: str, words: str, spans: list[list[int]]) -> tuple[int, int] | None:
    """Where `words` stand in `text`, outside `spans` and as near to them as can be.

    >>> nearest("Il dit oui. Elle dit non.", "dit", [[21, 24]])
    (17, 20)
    """

    def distance(place: tuple[int, int]) -> tuple[bool, int]:
        gaps = [max(start - place[1], place[0] - end) for start, end in spans]
        return min(gaps) < 0, abs(min(gaps))

    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] if words else []
    return min(found, key=distance, default=None)


def _nest(text: str, layers: list[Layer]) -> str:
    """Write `text` with the tags of `layers`; what crosses is closed and opened again, so that tags nest."""
    edges = sorted({0, len(text), *(x.start for x in layers), *(x.end for x in layers)})
    html: list[str] = []
    stack: list[Layer] = []
    for start, end in pairwise(edges):
        wanted = sorted(layer for layer in layers if layer.start <= start < layer.end)
        if wanted and wanted[0].rank > 0:  # the blank between two paragraphs of one statement
            wanted = []
        kept = _common(stack, wanted)
        html += [layer.closing for layer in reversed(stack[kept:])]
        html += [layer.opening if layer.start == start else layer.reopening for layer in wanted[kept:]]
        html.append(escape(text[start:end]))
        stack = wanted
    html += [layer.closing for layer in reversed(stack)]
    return "".join(html)


def _common(a: list[Layer], b: list[Layer]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x is not y), min(len(a), len(b)))
