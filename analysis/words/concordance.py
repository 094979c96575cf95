"""In what context: every place where a word stands, with the words around it."""

import math
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import regex

from analysis.errors import UserError
from analysis.show.links import places, pointing
from analysis.wording import tr
from analysis.words.lists import folded
from analysis.words.tables import at_least_one, coded, group_columns

SORTS = ("left", "right", "date")
SECONDS = 2.0  # for a regular expression, over all articles
REPEATED = 10_000  # times, all numbers in braces together
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

Place = tuple[Any, int, int]  # article_id, start, end


@dataclass(frozen=True)
class Concordance:
    """The lines of a concordance: `table` to work with, and aligned on a page by `_repr_html_`.

    `table` has one row per place: article_id, outlet, date, start, end (offsets into the article's text), left,
    keyword, right.
    """

    query: str
    table: pd.DataFrame
    rows: int = 40

    def _repr_html_(self) -> str:
        return "".join(_html(self))


def concordance(
    tokens: pd.DataFrame,
    articles: pd.DataFrame,
    query: str,
    *,
    match: str = "lemma",
    width: int = 60,
    sort: str = "right",
    rows: int = 40,
) -> Concordance:
    """Show every place where a word stands, with `width` characters of its sentence's article on both sides.

    `match` is "lemma" or "form" (of one word, in any case) or "regex": a regular expression that is searched in
    the texts of the articles that `tokens` has, in any case, across words. `sort` orders the lines by what
    follows ("right"), by what stands before, read backwards from the word ("left"), or by "date". The page
    shows the first `rows` lines, whose words lead to the article in a report; the table has all.
    Raises `UserError` for an empty query, a regular expression that is wrong or takes more than two seconds,
    another `match` or `sort`, a number below 1, or an article that `articles` does not have.

    >>> articles = pd.DataFrame({"outlet": ["Écho"], "date": [pd.NaT], "text": ["La paix viendra."]}, index=["a"])
    >>> row = {"article_id": "a", "start": 3, "end": 7, "form": "paix", "lemma": "paix"}
    >>> concordance(pd.DataFrame([row]), articles, "paix").table[["left", "keyword", "right"]].iloc[0].tolist()
    ['La ', 'paix', ' viendra.']
    """
    at_least_one(width, "width")
    at_least_one(rows, "rows")
    group_columns(articles, None, "text", "outlet", "date")
    group_columns(tokens, None, "article_id", "start", "end", *([match] if match in ("lemma", "form") else []))
    if not query.strip():
        raise UserError("There is nothing to look for; give a word or a regular expression.")
    if sort not in SORTS:
        raise UserError(f'sort is "{sort}"; it must be "left", "right" or "date".')
    here = pd.Index(tokens["article_id"].unique())
    if len(missing := here.difference(articles.index)):
        raise UserError(f"The article {missing[0]} is not in the articles table.")
    texts = articles.loc[articles.index.isin(here), "text"]
    if match == "regex":
        found = list(_matches(query, texts))
    elif match in ("lemma", "form"):
        found = list(_words(tokens, query, match))
    else:
        raise UserError(f'match is "{match}"; it must be "lemma", "form" or "regex".')
    printed = articles.loc[texts.index, ["outlet", "date", "text"]].to_dict("index")  # many times faster than .loc
    lines = [_line(place, printed[place[0]], width) for place in found]
    columns = ["article_id", "outlet", "date", "start", "end", "left", "keyword", "right"]
    return Concordance(query, _sorted(pd.DataFrame(lines, columns=columns), sort), rows)


def _words(tokens: pd.DataFrame, query: str, column: str) -> Iterator[Place]:
    numbers, values = coded(tokens[column])
    wanted = np.array([folded(str(value)) == folded(query) for value in values], dtype=bool)
    found = tokens[wanted[numbers]] if len(tokens) else tokens
    yield from zip(found["article_id"], found["start"].tolist(), found["end"].tolist(), strict=True)


def _matches(query: str, texts: pd.Series) -> Iterator[Place]:
    # The library writes a{1000} out a thousand times: what repeats too often takes all the memory.
    if math.prod(max(int(number), 1) for number in re.findall(r"\d{1,9}(?=\})", query)) > REPEATED:
        raise UserError(f"The regular expression {query} repeats a part more than {REPEATED:,} times.")
    try:
        pattern = regex.compile(_plain(query), regex.IGNORECASE)
    except regex.error as error:
        raise UserError(f"The regular expression {query} is not valid: {error}.") from error
    except RecursionError as error:
        raise UserError("The regular expression has too many brackets inside one another.") from error
    end = time.monotonic() + SECONDS
    for article_id, text in texts.items():
        try:
            for match in pattern.finditer(_plain(text), timeout=max(end - time.monotonic(), 0.001)):
                if match.end() > match.start():
                    yield article_id, match.start(), match.end()
        except MemoryError as error:
            raise UserError(f"The regular expression {query} takes all the memory; it may contain itself.") from error
        except TimeoutError as error:
            raise UserError(
                f"The regular expression {query} takes more than {SECONDS:g} seconds; look for something less common, "
                "and avoid repeating what repeats itself, as in (a+)+."
            ) from error


def _plain(text: str) -> str:
    """One kind of apostrophe and of blank, each character in its place."""
    return text.translate(str.maketrans("’\u00a0\u202f", "'  "))


def _line(place: Place, article: dict[Any, Any], width: int) -> tuple[Any, ...]:
    article_id, start, end = place
    text = str(article["text"])
    before, after = _flat(text[max(start - 2 * width, 0) : start]), _flat(text[end : end + 2 * width])
    row = (article_id, article["outlet"], article["date"], start, end)
    return (*row, _cut(before[::-1], width)[::-1], _flat(text[start:end]), _cut(after, width))


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _cut(text: str, width: int) -> str:
    """At most `width` characters, ending with a whole word."""
    return text if len(text) <= width else text[: width + 1].rsplit(" ", 1)[0][:width]


def _sorted(table: pd.DataFrame, sort: str) -> pd.DataFrame:
    words = {side: table[side].map(lambda text: re.findall(r"[\w-]+", folded(text))) for side in ("left", "right")}
    order = {
        "right": [" ".join(found) for found in words["right"]],
        "left": [" ".join(found[::-1]) for found in words["left"]],
        "date": [""] * len(table),
    }[sort]
    keyed = table.assign(order=order).sort_values(["order", "date", "article_id", "start"], kind="stable")
    return keyed.drop(columns="order").reset_index(drop=True)


def _html(found: Concordance) -> Iterator[str]:
    if found.table.empty:
        nothing = tr("No place was found for {word}.", word=f'<span lang="fr">« {escape(found.query)} »</span>')
        yield f'<p class="kwic">{nothing}</p>'
        return
    carried = found.table.head(CARRIED)
    lines = [
        f'<tr><td class="left" lang="fr"><bdi>{escape(row["left"])}</bdi></td>'
        f'<td class="word" lang="fr">{pointing(escape(row["keyword"]), place)}</td>'
        f'<td class="right" lang="fr">{escape(row["right"])}</td>'
        f'<td class="from">{escape(str(row["article_id"]))}</td></tr>'
        for row, place in zip(carried.to_dict("records"), places(carried), strict=True)
    ]
    shown = tr("{shown} of {rows} rows", shown=found.rows, rows=len(found.table))
    names = {"left": tr("before"), "word": tr("word"), "right": tr("after"), "from": tr("article")}
    yield f'<div class="kwic"><style>{STYLE}</style>'
    label = tr("Concordance")
    yield f'<div class="table" role="group" aria-label="{label}" tabindex="0">'
    yield f'<table data-rows="{len(found.table)}">'
    yield f"<caption>{shown}</caption>" if len(found.table) > found.rows else ""
    heads = "".join(f'<th scope="col" class="{side}">{name}</th>' for side, name in names.items())
    yield f"<thead><tr>{heads}</tr></thead>"
    yield f"<tbody>{''.join(lines[: found.rows])}</tbody>"
    yield f"<tbody hidden>{''.join(lines[found.rows :])}</tbody>" if lines[found.rows :] else ""
    yield "</table></div></div>"
