"""One quotation of each of those whose words fill most room, for the first page."""

from html import escape

import pandas as pd

from analysis.articles import titles
from analysis.copies import counted
from analysis.show.colours import speaker_colours
from analysis.show.links import Place, pointing
from analysis.show.statement_cards import STYLE, card
from analysis.wording import count, day, unbroken, value_name
from analysis.words import number_of_words

SPEAKERS = 4
SHORT, LONG = 4, 40  # words of a quotation that can be read alone
BEST = 20
PREFERRED_KINDS = ["direct", "mixed", "indirect"]  # the speaker's own words first


def quotations(statements: pd.DataFrame, articles: pd.DataFrame) -> str:
    """The HTML of one statement of each person whose words fill most room; empty where there is none.

    Each leads to its place. Of people with a name, four at most; with two statements, where anybody has two. Quoted
    are four to forty words, the speaker's own where there are any, or the beginning of a longer statement where there
    are none. A text counts once.
    """
    once = counted(statements)
    words = once["quote"].map(number_of_words)
    named = once.assign(words=words)[once["speaker"].fillna("").str[:1].str.isupper()]
    rooms = named.groupby("speaker", observed=True)["words"].agg(["sum", "size"])
    rooms = rooms[rooms["size"] >= min(rooms["size"].max(), 2)] if len(rooms) else rooms
    enough = named[named["words"] >= SHORT]
    order = list(rooms.sort_values("sum", ascending=False, kind="stable").index)
    chosen = [name for name in order if (enough["speaker"] == name).any()][:SPEAKERS]
    called, colours = titles(articles), speaker_colours(statements)
    cards = [
        _card(_telling(enough[enough["speaker"] == name]), articles, called, int(rooms["size"][name]), colours[name])
        for name in chosen
    ]
    return f"<style>{STYLE}</style>{''.join(cards)}" if cards else ""


def _telling(said: pd.DataFrame) -> pd.Series:
    """One that can be read alone, the speaker's own words first, the surest, of a middling length."""
    rank = said.assign(
        long=said["words"] > LONG, far=(said["words"] - BEST).abs(), order=said["kind"].map(PREFERRED_KINDS.index)
    )
    by = ["long", "order", "confidence", "far"]
    return rank.sort_values(by, ascending=[True, True, False, True], kind="stable").iloc[0]


def _cut(quote: str) -> str:
    """A quotation in one line; of a long one the beginning, between words.

    >>> _cut("oui " * 60).count("oui")
    40
    """
    words = quote.split()
    return " ".join(words) if len(words) <= LONG + BEST // 2 else " ".join(words[:LONG]).rstrip(",;: ") + "…"


def _card(row: pd.Series, articles: pd.DataFrame, called: pd.Series, often: int, colour: str) -> str:
    article = articles.loc[row["article_id"]]
    place = Place(str(row["article_id"]), int(row["start"]), int(row["end"]))
    words = escape(_cut(str(row["quote"])))
    quote = pointing(f"«\u00a0{words}\u00a0»" if row["kind"] == "direct" else words, place)
    printed = [escape(str(article["outlet"]))] if article["outlet"] != "unknown" else []
    printed += [day(article["date"])] if pd.notna(article["date"]) else []
    kind = "" if row["kind"] == "direct" else value_name("kind", row["kind"])
    title = f'<cite lang="fr">{pointing(escape(unbroken(called[place.article_id])), Place(place.article_id))}</cite>'
    facts = (count(often, "statement"), title, ", ".join(printed), kind)
    return card(str(row["speaker"]), quote, *facts, colour=colour)
