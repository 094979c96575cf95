"""A concordance on a page: the word in the middle of each line, what comes before and after it on either side."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

import pandas as pd

from analysis.checks import takes_tables
from analysis.show.links import places, pointing, word_anchor
from analysis.show.shown import Shown
from analysis.wording import day, number, times, tr, unbroken

CARRIED = 1000  # lines in a page
LETTER, NARROWEST, WIDEST = 0.62, 7.5, 16  # width of the word's column, in em
STYLE = """
.kwic table { border-collapse: collapse; table-layout: fixed; width: 100%; }
.kwic td, .kwic th { border: 0; padding: .1rem .3rem; max-width: none; min-width: 0; font-weight: 400;
  vertical-align: top; line-height: 1.45; white-space: nowrap; overflow: hidden; text-align: left; }
.kwic .left { text-align: right; }
/* What is too long is cut off between words: of a context of several lines one is seen, the one beside the word. */
.kwic td > div { display: flex; flex-direction: column; height: 1.45em; overflow: hidden; white-space: normal;
  overflow-wrap: normal; }
.kwic .left > div { justify-content: end; text-wrap: balance; }
.kwic th.word { width: var(--word, 7.5em); }
.kwic .from { font-size: .8em; line-height: 1.25; padding: .4rem 0 .1rem 1rem; } .kwic th.from { width: 21em; }
.kwic .from :is(cite, span) { display: block; overflow: hidden; text-overflow: ellipsis; }
.kwic .word { text-align: center; font-weight: 600; }
details.context { display: inline-block; margin: .15rem 1.4rem .15rem 0; } details.context[open] { display: block; }
details.context summary { cursor: pointer; width: fit-content; }
details.context .table { margin: .3rem 0 1.2rem; }
/* On a telephone each line has its article below it. */
@media (max-width: 40rem) {
  .kwic tr:not([hidden]) { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(45%) minmax(0, 1fr); }
  .kwic th.word { width: auto; }
  .kwic td.word { white-space: normal; }
  .kwic td.from { grid-column: 1 / -1; padding: 0 .3rem .5rem; text-align: center; white-space: normal; }
  .kwic th.from { display: none; }
  .kwic .from :is(cite, span) { display: inline; }
}
"""


@takes_tables
def concordance(lines: pd.DataFrame, *, rows: int = 40, word: str | None = None) -> Shown:
    """Show the first `rows` lines of a concordance, aligned on the word, which leads to its article in a report.

    `lines` is the result of `analysis.words.concordance`: article_id, start, end, left, keyword, right, and as far as
    known title, outlet and date. What several articles print alike is one line, which says how many more it stands
    for. In a report readers unfold the rest, up to 1,000 lines, and the `word` in tables of the page leads here.

    >>> lines = pd.DataFrame({"article_id": ["a"], "start": [3], "end": [7]})
    >>> lines = lines.assign(left="La ", keyword="paix", right=" viendra.")
    >>> '<a data-article="a" data-span="3 7">paix</a>' in concordance(lines).html
    True
    """
    if lines.empty:
        nothing = tr("The word was not found.")
        return Shown(f'<p class="kwic">{nothing}</p>')
    lines = _each_once(lines)
    anchor = f' id="{escape(word_anchor(word))}"' if word else ""
    body = list(_rows(lines.head(CARRIED)))
    rest = f"<tbody hidden>{''.join(body[rows:])}</tbody>" if body[rows:] else ""
    table = _table(lines, rows, f"<tbody>{''.join(body[:rows])}</tbody>{rest}", "table")
    return Shown(f'<div class="kwic"{anchor}><style>{STYLE}</style>{table}</div>')


@takes_tables
def concordances(lines: pd.DataFrame, *, rows: int = 8) -> Shown:
    """Show the first `rows` lines of the concordance of several words, each folded under the word and its number.

    `lines` is the result of `analysis.words.concordance` of these words, which are in its `query`. In a report the
    words of the page's tables lead here.

    >>> lines = pd.DataFrame({"query": ["paix"], "article_id": ["a"], "start": [3], "end": [7]})
    >>> lines = lines.assign(left="La ", keyword="paix", right=" viendra.")
    >>> concordances(lines).html.count("<details")
    1
    """
    folds = "".join(_fold(str(word), table, rows) for word, table in lines.groupby("query", sort=False))
    return Shown(f"<style>{STYLE}</style>{folds}")


def _fold(word: str, lines: pd.DataFrame, rows: int) -> str:
    # The anchor is inside: a browser unfolds the element around the target of a link.
    different = _each_once(lines)
    body = f"<tbody>{''.join(_rows(different.head(rows)))}</tbody>"
    return (
        f'<details class="context"><summary><b lang="fr">{escape(word)}</b> · {unbroken(times(len(lines)))}</summary>'
        f'<div class="kwic" id="{escape(word_anchor(word))}">{_table(different, rows, body, "table plain")}</div>'
        "</details>"
    )


def _each_once(lines: pd.DataFrame) -> pd.DataFrame:
    """The lines that differ, each where it is first, with `more`: how many others read the same."""
    words = ["left", "keyword", "right"]
    alike = lines.groupby(words)["start"].transform("size")
    return lines.assign(more=alike - 1).drop_duplicates(words)


def _table(table: pd.DataFrame, rows: int, body: str, kind: str) -> str:
    label, lines = tr("Concordance"), len(table)
    shown = tr("{shown} of {rows} rows", shown=rows, rows=lines)
    if lines > CARRIED and "plain" not in kind:
        first = tr("This page has the first {most}.", most=number(CARRIED))
        shown += f"<span> · {first}</span>"
    width = min(max(table["keyword"].str.len().max() * LETTER + 1, NARROWEST), WIDEST)
    names = {"left": tr("before"), "word": tr("word"), "right": tr("after"), "from": tr("article")}
    heads = "".join(f'<th scope="col" class="{side}">{name}</th>' for side, name in names.items())
    return (
        f'<div class="{kind}" role="group" aria-label="{label}" tabindex="0" style="--word:{width:.1f}em">'
        f'<table data-rows="{lines}">'
        f"{f'<caption>{shown}</caption>' if lines > rows else ''}<thead><tr>{heads}</tr></thead>{body}</table></div>"
    )


def _rows(lines: pd.DataFrame) -> Iterator[str]:
    for row, place in zip(lines.to_dict("records"), places(lines), strict=True):
        yield (
            f'<tr><td class="left" lang="fr"><div>{escape(unbroken(row["left"]))}</div></td>'
            f'<td class="word" lang="fr">{pointing(escape(row["keyword"]), place)}</td>'
            f'<td class="right" lang="fr"><div>{escape(unbroken(row["right"]))}</div></td>'
            f'<td class="from">{_from(row)}</td></tr>'
        )


def _from(row: Mapping[Any, Any]) -> str:
    """The title of the article, below it the outlet and the day, as far as known, and how many more lines are alike."""
    title = escape(unbroken(str(row.get("title", row["article_id"]))))
    outlet, date = row.get("outlet", "unknown"), row.get("date")
    known = [escape(str(outlet))] if outlet != "unknown" else []
    known += [day(date, short=True)] if pd.notna(date) else []
    known += [tr("and {n} more", n=row["more"])] if row["more"] else []
    printed = f" <span>{', '.join(known)}</span>" if known else ""
    return f'<cite lang="fr">{title}</cite>{printed}'
