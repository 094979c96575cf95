"""Sentences with the words that moved their score."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from analysis.charts.palette import NEGATIVE, POSITIVE
from analysis.checks import takes_tables
from analysis.show.colours import on_page
from analysis.show.links import Place, pointing
from analysis.show.shown import Shown
from analysis.wording import day, signed, unbroken

FAINTEST, MOST = 0.05, 6  # smaller effects, and more words, are not shown


@takes_tables
def sentences(moved: pd.DataFrame) -> Shown:
    """Show sentences with their polarity and the words that moved it.

    `moved` is the result of `analysis.sentiment.extremes`: text, start, polarity, moved. A solid line below a word: it
    makes the sentence more positive; a dotted one: more negative; the number says how much. With article_id, title,
    outlet and date, as far as known, each sentence is followed by where it was printed.

    >>> rows = pd.DataFrame({"text": ["Un bel accueil"], "start": [0], "polarity": [0.4], "moved": [[[7, 14, 0.4]]]})
    >>> "accueil</span>" in sentences(rows).html
    True
    """
    rows = moved.to_dict("records")
    return Shown("".join(map(_sentence, rows)))


def _sentence(row: Mapping[Any, Any]) -> str:
    marked = "".join(_marked(unbroken(row["text"]), row["start"], row["moved"]))
    return f'<p>{signed(row["polarity"])} <span lang="fr">{marked}</span>{_from(row)}</p>'


def _from(row: Mapping[Any, Any]) -> str:
    """The title of the article, which leads to the sentence, its outlet and its day."""
    if "title" not in row:
        return ""
    title = f'<cite lang="fr">{escape(unbroken(row["title"]))}</cite>'
    known = [pointing(title, Place(str(row["article_id"]), row["start"], row["end"]))]
    known += [escape(row["outlet"])] if row.get("outlet", "unknown") != "unknown" else []
    known += [day(row["date"])] if pd.notna(row.get("date")) else []
    return f' <span style="font-size:.88em;opacity:.85">{" · ".join(known)}</span>'


def _marked(text: str, start: int, words: Sequence[tuple[int, int, float]]) -> Iterator[str]:
    """A sentence, which begins at `start` of its article, as HTML."""
    strongest = sorted(words, key=lambda word: -abs(word[2]))[:MOST]
    last = 0
    for first, end, effect in sorted(word for word in strongest if abs(word[2]) >= FAINTEST):
        begin, last_before, last = first - start, last, end - start
        line = f"solid {on_page(POSITIVE)}" if effect > 0 else f"dotted {on_page(NEGATIVE)}"
        yield escape(text[last_before:begin])
        yield f'<span style="border-bottom:3px {line}">{escape(text[begin:last])}</span>'
        apart = "\u202f" if text[last : last + 1].isalnum() else ""  # « n’ » is followed by its verb
        yield f'<span style="font-size:.75em"> {signed(effect)}{apart}</span>'
    yield escape(text[last:])
