"""A concordance on a page: the word in the middle of each line, what comes before and after it on either side."""

from collections.abc import Iterator
from html import escape

import pandas as pd

from analysis.show.links import places, pointing
from analysis.show.shown import Shown
from analysis.wording import tr

CARRIED = 1000  # lines in a page
STYLE = """
.kwic table { border-collapse: collapse; table-layout: fixed; width: 100%; }
.kwic td, .kwic th { border: 0; padding: .1rem .3rem; max-width: none; min-width: 0; font-weight: 400;
  vertical-align: baseline; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; text-align: left; }
.kwic .left { text-align: right; text-overflow: clip; } .kwic .right { text-overflow: clip; }
/* What is too long is cut off on the left. */
.kwic td.left { direction: rtl; } .kwic .left bdi { direction: ltr; }
.kwic th.word { width: 9em; } .kwic .from { font-size: .85em; } .kwic th.from { width: 13em; }
.kwic .word { text-align: center; font-weight: 600; }
@media (max-width: 40rem) { .kwic .from { display: none; } .kwic th.word { width: 8em; } }
"""


def concordance(lines: pd.DataFrame, *, rows: int = 40) -> Shown:
    """Show the first `rows` lines of a concordance, aligned on the word, which leads to its article in a report.

    `lines` is the result of `analysis.words.concordance`: article_id, start, end, left, keyword, right. In a report
    readers unfold the rest, up to 1,000 lines.

    >>> lines = pd.DataFrame({"article_id": ["a"], "start": [3], "end": [7]})
    >>> lines = lines.assign(left="La ", keyword="paix", right=" viendra.")
    >>> '<a data-article="a" data-span="3 7">paix</a>' in concordance(lines).html
    True
    """
    if lines.empty:
        nothing = tr("The word was not found.")
        return Shown(f'<p class="kwic">{nothing}</p>')
    return Shown("".join(_html(lines, rows)))


def _html(lines: pd.DataFrame, rows: int) -> Iterator[str]:
    body = list(_rows(lines.head(CARRIED)))
    yield f'<div class="kwic"><style>{STYLE}</style>'
    label = tr("Concordance")
    yield f'<div class="table" role="group" aria-label="{label}" tabindex="0">'
    yield f'<table data-rows="{len(lines)}">'
    shown = tr("{shown} of {rows} rows", shown=rows, rows=len(lines))
    yield f"<caption>{shown}</caption>" if len(lines) > rows else ""
    names = {"left": tr("before"), "word": tr("word"), "right": tr("after"), "from": tr("article")}
    heads = "".join(f'<th scope="col" class="{side}">{name}</th>' for side, name in names.items())
    yield f"<thead><tr>{heads}</tr></thead>"
    yield f"<tbody>{''.join(body[:rows])}</tbody>"
    yield f"<tbody hidden>{''.join(body[rows:])}</tbody>" if body[rows:] else ""
    yield "</table></div></div>"


def _rows(lines: pd.DataFrame) -> Iterator[str]:
    for row, place in zip(lines.to_dict("records"), places(lines), strict=True):
        yield (
            f'<tr><td class="left" lang="fr"><bdi>{escape(row["left"])}</bdi></td>'
            f'<td class="word" lang="fr">{pointing(escape(row["keyword"]), place)}</td>'
            f'<td class="right" lang="fr">{escape(row["right"])}</td>'
            f'<td class="from">{escape(str(row["article_id"]))}</td></tr>'
        )
