"""Statements as cards: the words in their context, the cue underlined, and who, where and when."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

import pandas as pd

from analysis.articles import titles
from analysis.articles.article_titles import opening
from analysis.checks import takes_tables
from analysis.language.cut_quotations import with_marks
from analysis.show.article_layers import is_unsure
from analysis.show.colours import NOBODY
from analysis.show.html_pieces import style_sheet
from analysis.show.links import Place, pointing
from analysis.show.shown import Shown
from analysis.wording import count, day, tr, unbroken, value_name

AROUND = 90  # letters of context before and after
STYLE = """
.statement { margin: 0 0 1rem; max-width: 44em; }
.statement blockquote { margin: 0; padding: .1rem 0 .1rem .9rem; border-left: 5px solid var(--who, #8c8c8c);
  line-height: 1.55; }
.statement mark { color: inherit; padding: .1em 0;
  background: color-mix(in srgb, var(--who, #8c8c8c) 28%, transparent); }
.statement u { text-decoration: underline dotted 2px; text-underline-offset: .25em; }
.statement figcaption { font-size: .88em; opacity: .8; padding: .25rem 0 0 1rem; }
"""


@takes_tables
def cards(
    statements: pd.DataFrame, articles: pd.DataFrame, *, rows: int = 40, colours: Mapping[str, str] | None = None
) -> Shown:
    """Show the first `rows` statements, each within the words around it.

    `statements` has one row per statement: article_id, spans, cue_span, kind, speaker, and confidence if it is to be
    told which are unsure; `articles` is where they come from. `colours` are those of the speakers, as
    `speaker_colours` gives them for all statements.

    >>> from analysis import annotate, read_articles
    >>> articles = read_articles("data/articles")
    >>> cards(annotate(articles).statements, articles, rows=3).html.count("<blockquote")
    3
    """
    shown = statements.head(rows)
    more = (
        tr("The first {shown} of {n} statements", shown=rows, n=len(statements)) if len(shown) < len(statements) else ""
    )
    figures = "".join(_figure(row, articles.loc[row["article_id"]], colours or {}) for row in shown.to_dict("records"))
    return Shown(style_sheet(STYLE) + (f"<p>{more}</p>" if more else "") + figures)


def leading_cards(statements: pd.DataFrame, articles: pd.DataFrame, colours: Mapping[str, str], *, above: str) -> str:
    """The HTML of statements without the words around them, each leading to its place; `above` is a line on them all.

    `statements` has one row per statement: article_id, start, end, speaker, kind, quote, and `often`, the
    number of statements of its speaker.
    """
    called = titles(articles, beside=("outlet", "date"))
    cards = "".join(
        _leading_card(row, articles.loc[row["article_id"]], called[row["article_id"]], colours.get(row["speaker"]))
        for row in statements.to_dict("records")
    )
    return f"{style_sheet(STYLE)}<p>{above}</p>{cards}"


def _leading_card(row: Mapping[Any, Any], article: pd.Series, title: str, colour: str | None) -> str:
    place = Place(str(row["article_id"]), int(row["start"]), int(row["end"]))
    words, direct = escape(unbroken(with_marks(str(row["quote"]), row["kind"]))), row["kind"] == "direct"
    cite = f'<cite lang="fr">{pointing(escape(unbroken(title)), Place(place.article_id))}</cite>'
    kind = "" if direct else value_name("kind", row["kind"])
    facts = (count(row["often"], "statement"), cite, _printed(article), kind)
    return card(row["speaker"], pointing(f"«\u00a0{words}\u00a0»" if direct else words, place), *facts, colour=colour)


def _printed(article: pd.Series) -> str:
    """Where and when an article was printed, as far as that is known."""
    outlet = [escape(str(article["outlet"]))] if article["outlet"] != "unknown" else []
    return ", ".join(outlet + ([day(article["date"])] if pd.notna(article["date"]) else []))


def shown_alone(speaker: str | None, quote: str, cue: str, kind: str) -> str:
    """A statement without its article: what it says, and by which cue.

    >>> "<u>a promis</u>" in shown_alone("Anne Morel", "Nous signerons", "a promis", "direct")
    True
    """
    by_cue = f'<span lang="fr"><u>{escape(cue)}</u></span>' if cue else ""
    return style_sheet(STYLE) + card(
        speaker, f"<mark>{escape(unbroken(with_marks(quote, kind)))}</mark>", by_cue, value_name("kind", kind)
    )


def card(speaker: str | None, quotation: str, *facts: str, colour: str | None = None) -> str:
    """One statement, with the colour of its speaker if it is known: `quotation` and `facts` are HTML already.

    >>> "<b>Anne Morel</b> · direct" in card("Anne Morel", "Nous signerons", "direct")
    True
    """
    who = escape(speaker.replace("; ", tr(" and "))) if speaker else tr("nobody named")
    caption = " · ".join([f"<b>{who}</b>", *(fact for fact in facts if fact)])
    look = f' style="--who: {colour}"' if colour else ""
    return (
        f'<figure class="statement"{look}><blockquote lang="fr">{quotation}</blockquote>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def _figure(row: Mapping[Any, Any], article: pd.Series, colours: Mapping[str, str]) -> str:
    title = f'<cite lang="fr">{escape(str(article["title"] or opening(article["text"]) or article.name))}</cite>'
    quotation = "".join(_in_context(unbroken(article["text"]), row["spans"], row["cue_span"]))
    speaker = row["speaker"] if pd.notna(row["speaker"]) else None
    unsure = tr("unsure") if is_unsure(row) else ""
    facts = (value_name("kind", row["kind"]), unsure, _printed(article), title)
    return card(speaker, quotation, *facts, colour=colours.get(speaker or NOBODY))


def _in_context(text: str, spans: list[list[int]], cue: list[int]) -> Iterator[str]:
    """The text around a statement as HTML, its spans marked and its cue underlined."""
    tags = [(start, end, "mark") for start, end in spans]
    if cue[0] < cue[1] and not any(start < cue[1] and cue[0] < end for start, end in spans):
        tags.append((cue[0], cue[1], "u"))
    tags.sort()
    at = _cut_before(text, tags[0][0])
    yield "… " if at and text[at - 1] != "\n" else ""
    for start, end, tag in tags:
        yield f"{escape(text[at:start])}<{tag}>{escape(text[start:end])}</{tag}>"
        at = end
    stop = _cut_after(text, at)
    yield escape(text[at:stop])
    yield " …" if stop < len(text) and text[stop] != "\n" else ""


def _cut_before(text: str, place: int) -> int:
    """Where the context begins: at the paragraph's first letter, or at a whole word."""
    begin = text.rfind("\n", 0, place) + 1
    far = max(place - AROUND, 0)
    return begin if far <= begin else text.find(" ", far, place) + 1 or place


def _cut_after(text: str, place: int) -> int:
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    far = place + AROUND
    return end if far >= end else max(text.rfind(" ", place, far), place)
