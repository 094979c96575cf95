"""Passages of a marked article that another outlet printed too: where they stand, and which of the two was first."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

import pandas as pd

from analysis.articles.article_titles import opening
from analysis.show.article_layers import Row
from analysis.show.links import Place, pointing
from analysis.show.nested_tags import Layer
from analysis.wording import N_, day, listed, share_of_all, tr, trn, unbroken
from analysis.words import number_of_words

FIRST = {  # of some of the words, and of all
    "other": (N_("{share} first printed there"), N_("first printed there")),
    "unknown": (N_("{share} in an unknown order"), N_("in an unknown order")),
    "own": (N_("{share} first printed here"), N_("first printed here")),
}
NAMED = 5  # articles that a line names


def with_sources(passages: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The passages of `copies.shared_passages`, with what their `source` is called: outlet, day and title.

    >>> table = {"outlet": ["Écho"], "date": [pd.Timestamp("2031-05-12")], "title": ["Le pont rouvre"]}
    >>> passages = pd.DataFrame({"article_id": ["b"], "source": ["a"]})
    >>> with_sources(passages, pd.DataFrame(table, index=["a"]))[["called", "printed"]].to_numpy().tolist()
    [['Le pont rouvre', 'Écho, 12 May 2031']]
    """
    names = {
        name: _named(str(name), articles.loc[name]) for name in passages["source"].unique() if name in articles.index
    }
    known = [names.get(name, (str(name), "")) for name in passages["source"]]
    return passages.assign(called=[called for called, _ in known], printed=[printed for _, printed in known])


def _named(article_id: str, row: Mapping[str, Any] | pd.Series) -> tuple[str, str]:
    outlet, date = row.get("outlet", "unknown"), row.get("date")
    called = str(row.get("title") or opening(str(row.get("text", ""))) or article_id)
    printed = [str(outlet)] * (outlet != "unknown") + ([day(date)] if pd.notna(date) else [])
    return called, ", ".join(printed)


def passage_layers(passages: list[Row]) -> Iterator[Layer]:
    """The passages in the text; whoever points at one sees where else it stands."""
    for row in passages:
        where = " · ".join(filter(None, [row["printed"], unbroken(row["called"])]))
        tag = f'<span class="taken" title="{escape(where)}">'
        yield Layer(1, row["start"], -row["end"], tag, tag, "</span>")


def taken(passages: list[Row], text: str) -> str:
    """The switch that underlines the passages, with how much they are and who was first; and where else they stand."""
    if not passages:
        return ""
    words = number_of_words(text)
    sums = {first: sum(row["words"] for row in passages if row["first"] == first) for first in FIRST}
    parts = {first: some for first, some in sums.items() if some}
    told = [tr(FIRST[first][len(parts) == 1], share=share_of_all(some / words)) for first, some in parts.items()]
    said = tr(
        "Underline the passages that another outlet printed too: {share} of the words ({parts})",
        share=share_of_all(sum(sums.values()) / words),
        parts=listed(told),
    )
    switch = f'<p class="from"><label><input type="checkbox" class="copied">{said}</label></p>'
    return f'{switch}<p class="from">{_elsewhere(passages)}</p>'


def _elsewhere(passages: list[Row]) -> str:
    """The articles that have the passages, each a pointer to its place; of many those with most of the words."""
    words: dict[str, int] = {}
    for row in passages:
        words[row["source"]] = words.get(row["source"], 0) + row["words"]
    rows = {row["source"]: row for row in passages}
    most = sorted(words, key=lambda source: -words[source])
    named = [_pointer(rows[source]) for source in most[:NAMED]]
    others = len(most) - len(named)
    named += [trn("{n} other article", "{n} other articles", others)] * (others > 0)
    return tr("These passages are also in {articles}.", articles=listed(named))


def _pointer(row: Row) -> str:
    printed = f" ({escape(row['printed'])})" if row["printed"] else ""
    title = f'<span lang="fr">{escape(unbroken(row["called"]))}</span>'
    return pointing(title, Place(str(row["source"]))) + printed
