"""In what context: every place where a word occurs, with the words around it."""

import math
import re
import time
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import regex

from analysis.articles.article_titles import titles
from analysis.checks import at_least_one, each, group_columns, takes_tables
from analysis.coded import coded
from analysis.copies.once import Copies, counted
from analysis.errors import UserError
from analysis.spelling import one_apostrophe_and_blank
from analysis.words.lists import folded

SORTS = ("left", "right", "date")
SECONDS = 2.0  # for a regular expression, in all articles together
REPEATED = 10_000  # times, all repetition counts in braces together
BLANKS = re.compile(r"[^\S ]\s*| \s+")  # all that is not a single space already
Place = tuple[str, Any, int, int]  # query, article_id, start, end


@takes_tables
def concordance(
    tokens: pd.DataFrame,
    articles: pd.DataFrame,
    query: str | Iterable[str],
    *,
    match: str = "lemma",
    width: int = 60,
    sort: str = "right",
    copies: Copies = "once",
) -> pd.DataFrame:
    """Find every place where a word occurs, with `width` characters of its sentence's article on both sides.

    `query` is a word, or several: the lines of each then follow those of the one before. A spelling that is itself
    asked for is not a place of another: « France » is one of « france » only where « France » is not in `query`.
    `match` is "lemma" or "form" (of one word, in any case) or "regex": a regular expression that is searched in
    the texts of the articles that `tokens` has, in any case, across words. `sort` orders the lines by the words
    that follow ("right") or precede, read backwards from the word ("left"), or by "date". Where a mark is
    between, a line comes after those where none is, and before those with a figure or nothing.

    A text that several articles print is searched once (`copies` as in `word_counts`).
    Returns one row per place: query, article_id, outlet, date, title, start, end (offsets into the article's text),
    left, keyword, right. `analysis.show.concordance` aligns them on a page.
    Raises `UserError` for an empty query, a regular expression that is wrong or takes more than two seconds,
    another `match` or `sort`, a number below 1, or an article that `articles` does not have.

    >>> articles = pd.DataFrame({"outlet": ["Écho"], "date": [pd.NaT], "text": ["La paix viendra."]}, index=["a"])
    >>> row = {"article_id": "a", "start": 3, "end": 7, "form": "paix", "lemma": "paix"}
    >>> concordance(pd.DataFrame([row]), articles, "paix")[["left", "keyword", "right"]].iloc[0].tolist()
    ['La ', 'paix', ' viendra.']
    """
    at_least_one(width, "width")
    group_columns(articles, None, "text", "outlet", "date")
    group_columns(tokens, None, "article_id", "start", "end", *([match] if match in ("lemma", "form") else []))
    queries = list(each(query))
    if not all(one.strip() for one in queries):
        raise UserError("There is nothing to look for; give a word or a regular expression.")
    if sort not in SORTS:
        raise UserError(f'sort is "{sort}"; it must be "left", "right" or "date".')
    tokens = counted(tokens, copies=copies)
    here = pd.Index(tokens["article_id"].unique())
    if len(missing := here.difference(articles.index)):
        raise UserError(f"The article {missing[0]} is not in the articles table.")
    if match == "regex":
        texts = articles.loc[articles.index.isin(here), "text"]
        matches = [(one, *place) for one in queries for place in _matches(one, texts)]
    elif match in ("lemma", "form"):
        matches = list(_words(tokens, queries, match))
    else:
        raise UserError(f'match is "{match}"; it must be "lemma", "form" or "regex".')
    named = (
        articles.assign(title=titles(articles, beside=("outlet", "date")))
        if "title" in articles
        else articles.assign(title=articles.index)
    )
    having = articles.index.isin({place[1] for place in matches})
    printed = named.loc[having, ["outlet", "date", "title", "text"]].to_dict("index")  # many times faster
    lines = [_line(place, printed[place[1]], width) for place in matches]
    columns = ["query", "article_id", "outlet", "date", "title", "start", "end", "left", "keyword", "right"]
    return _sorted(pd.DataFrame(lines, columns=columns), sort, queries)


def _words(tokens: pd.DataFrame, queries: list[str], column: str) -> Iterator[Place]:
    asked = {folded(query): query for query in queries} | {query: query for query in queries}
    written = coded(tokens[column])
    of_each = np.array([asked.get(str(word), asked.get(folded(str(word)))) for word in written.values()], dtype=object)
    found = pd.Series(of_each[written.code], index=tokens.index)
    same = tokens[found.notna()]
    yield from zip(found.dropna(), same["article_id"], same["start"].tolist(), same["end"].tolist(), strict=True)


def _matches(query: str, texts: pd.Series) -> Iterator[tuple[Any, int, int]]:
    # The library expands a{1000} a thousand times: too many repetitions would fill the memory.
    if math.prod(max(int(number), 1) for number in re.findall(r"\d{1,9}(?=\})", query)) > REPEATED:
        raise UserError(f"The regular expression {query} repeats a part more than {REPEATED:,} times.")
    try:
        pattern = regex.compile(one_apostrophe_and_blank(query), regex.IGNORECASE)
    except regex.error as error:
        raise UserError(f"The regular expression {query} is not valid: {error}.") from error
    except RecursionError as error:
        raise UserError("The regular expression has too many brackets inside one another.") from error
    end = time.monotonic() + SECONDS
    for article_id, text in texts.items():
        try:
            for match in pattern.finditer(one_apostrophe_and_blank(text), timeout=max(end - time.monotonic(), 0.001)):
                if match.end() > match.start():
                    yield article_id, match.start(), match.end()
        except MemoryError as error:
            raise UserError(f"The regular expression {query} takes all the memory; it may contain itself.") from error
        except TimeoutError as error:
            raise UserError(
                f"The regular expression {query} takes more than {SECONDS:g} seconds; look for something less common, "
                "and avoid repeating what repeats itself, as in (a+)+."
            ) from error


def _line(place: Place, article: dict[Any, Any], width: int) -> tuple[Any, ...]:
    query, article_id, start, end = place
    text = str(article["text"])
    before, after = _flat(text[max(start - 2 * width, 0) : start]), _flat(text[end : end + 2 * width])
    row = (query, article_id, article["outlet"], article["date"], article["title"], start, end)
    return (*row, _cut(before[::-1], width)[::-1], _flat(text[start:end]), _cut(after, width))


def _flat(text: str) -> str:
    return BLANKS.sub(" ", text)


def _cut(text: str, width: int) -> str:
    """At most `width` characters, ending with a whole word."""
    return text if len(text) <= width else text[: width + 1].rsplit(" ", 1)[0][:width]


def _sorted(table: pd.DataFrame, sort: str, queries: list[str]) -> pd.DataFrame:
    contexts = [""] * len(table) if sort == "date" else [folded(text).strip() for text in table[sort]]
    words = [re.findall(r"\w[\w-]*", text) for text in contexts]
    words = words if sort == "right" else [side[::-1] for side in words]
    beside = [text[:1] if sort == "right" else text[-1:] for text in contexts]
    asked = table["query"].map({query: place for place, query in enumerate(queries)})
    keyed = table.assign(
        asked=asked,
        rank=[_rank(mark, side) for mark, side in zip(beside, words, strict=True)],
        order=[" ".join(side) for side in words],
    )
    keyed = keyed.sort_values(["asked", "rank", "order", "date", "article_id", "start"], kind="stable")
    return keyed.drop(columns=["asked", "rank", "order"]).reset_index(drop=True)


def _rank(beside: str, words: list[str]) -> int:
    """Words that stand `beside` the one that is looked for come first, then those after a mark, figures, nothing."""
    if not words:
        return 3
    return 2 if words[0][0].isdigit() else 0 if beside.isalnum() else 1
