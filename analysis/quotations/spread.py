"""Quotations that travel: one statement in several articles, as printed, cut, altered or told in other words."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.agencies import named_agency
from analysis.copies.groups import leaders, number_of_outlets
from analysis.copies.runs import WORD, Text, share_in
from analysis.quotations.kept import length_in_words
from analysis.quotations.made_plain import made_plain
from analysis.quotations.same_figures import Figures, figures_clash
from analysis.quotations.same_person import names_of_several
from analysis.quotations.same_speaker import relation
from analysis.quotations.who_says import LEAST, named_elsewhere
from analysis.results import once
from analysis.statements.denied import with_cues_of_denials

if TYPE_CHECKING:
    from analysis.quotations.statement_similarity import Said

SCALE = 2  # every second run is looked up: statements are short
# Where different speakers are named, so much of so many words must agree, or all of seven: all of 39 such pairs in the
# press were one statement when read; with less, two people said similar things.
OTHERS, ENOUGH, ALL = 0.8, 10, 7
COLUMNS = [
    "quotation", "article_id", "outlet", "date", "speaker", "kind", "quote", "share", "reworded", "named_elsewhere",
    "made_plain", "agency",
]  # fmt: skip


@takes_tables
def quotations(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The statements that several articles carry: one row per version, the quotation carried by most articles first.

    `statements` has article_id, speaker, kind and quote, and what `with_cues_of_denials` reads; `articles` outlet, date
    and text, and wire_group if copies are known.
    A version is a statement with three fifths of its words in passages of six words and more of the fullest one; four
    fifths, of ten words and more, or all of seven, where another speaker is named; or that says the same in other words
    (`reworded`), never of two people of different names; a family name or a first name alone that several people bear
    is nobody's. No two versions have other figures, whatever a third one names; none is denied by its cue if others are
    not. One text that one outlet printed twice carries nothing. Each is compared with the fullest,
    which has six words at least, or, in the mean, with all others, so that no chain leads far, and a set phrase is no
    quotation.
    Columns: `quotation` (1: carried by most), `article_id`, `outlet`, `date`, `speaker` (missing: nobody is named),
    `kind`, `quote`, `share` (of the version's words that are in the fullest), `reworded` (its words alone would not
    have shown it), `named_elsewhere` (the person whom the other versions name where this one names nobody, or only
    describes one; missing where they disagree), `made_plain` (no statement of this article, whose quoted words only the
    others attribute to somebody: `made_plain.made_plain`), `agency` (that the article credits).
    Within a quotation the versions are in order of time, those without a date last.

    >>> said = "Nous voulons rouvrir le pont avant la fin de l'année"
    >>> table = {"article_id": ["a", "b"], "speaker": "Mme Morel", "kind": "direct", "quote": [said, said + " 2031"]}
    >>> statements = pd.DataFrame(table)
    >>> articles = pd.DataFrame({"outlet": ["A", "B"], "date": pd.NaT, "text": ""}, index=["a", "b"])
    >>> quotations(statements, articles)[["quotation", "article_id", "share"]].to_numpy().tolist()
    [[1, 'a', 1.0], [1, 'b', 1.0]]
    """
    said = _compared(statements, articles)
    read = articles[articles.columns.intersection(["outlet", "date", "text", "wire_group"])]
    (travelling,) = once("quotations", [said, read], lambda: [_quotations(said, read)])
    return travelling


def _quotations(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    groups = _with_made_plain(grouped(statements, articles), articles)
    by_group = groups.assign(words=groups["quote"].map(length_in_words)).groupby("group")
    groups["carried"] = by_group["article_id"].transform("nunique")
    travels = (groups["carried"] > 1) & ~_printed_again(groups, articles)
    travelling = groups[travels & (by_group["words"].transform("max") >= LEAST)].copy()
    travelling["quotation"] = _numbered(travelling)
    travelling["named_elsewhere"] = named_elsewhere(travelling)
    travelling["agency"] = articles.loc[travelling["article_id"], "text"].map(named_agency).astype(object).to_numpy()
    return travelling.sort_values(["quotation", "date"], kind="stable", ignore_index=True)[COLUMNS]


def _printed_again(groups: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    """Which statements are of a group that one known outlet alone has, in one text that it printed several times."""
    if "wire_group" not in articles:
        return pd.Series(False, index=groups.index)
    text = groups["article_id"].map(articles["wire_group"][~articles.index.duplicated()])
    of = groups.assign(text=text.astype(object), outlet=groups["outlet"].astype(object)).groupby("group")
    return (of["text"].transform("nunique") == 1) & (of["outlet"].transform(number_of_outlets) == 1)


def _with_made_plain(groups: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The statements, and then the quoted words that others make one of them."""
    plain = made_plain(groups[~groups["denied"]], articles)
    if plain.empty:
        return groups.assign(made_plain=False)
    known = articles[~articles.index.duplicated()]
    of = known.loc[plain["article_id"], ["outlet", "date"]].reset_index(drop=True)
    plain = plain.join(of).assign(speaker=None, kind="direct", reworded=False)
    return pd.concat([groups.assign(made_plain=False), plain.assign(made_plain=True)], ignore_index=True)


@takes_tables
def grouped(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Every statement that has words, with the one that stands for it: one row each, in the order given.

    Columns as of `quotations`, and `group` (the place of the statement that stands for it).
    """
    # Imported here: they need spaCy, which takes a second and is not needed where the quotations are kept.
    from analysis.quotations.reworded import reworded
    from analysis.quotations.statement_similarity import read_said

    table = statements if "denied" in statements else _compared(statements, articles)
    of = articles.loc[table["article_id"], ["outlet", "date"]].reset_index(drop=True)
    table = table.join(of)
    several = names_of_several(table["speaker"].dropna().unique())
    said = read_said(table.assign(speaker=table["speaker"].mask(table["speaker"].isin(several), None)), articles)
    texts = said.texts
    order = np.argsort([-text.size for text in texts], kind="stable").tolist()
    leader = leaders(texts, [number for number in order if texts[number].size >= LEAST], least=LEAST, scale=SCALE)
    table["share"] = [_share(texts, number, first) for number, first in enumerate(leader)]
    by_words = _by_words(said, table["share"].tolist(), leader, order)
    table["group"] = reworded(said, by_words)
    table["reworded"] = table["group"] != by_words
    rows = zip(table["share"], leader, table["group"], strict=True)
    table["share"] = [
        share if first == group else _share(texts, number, group) for number, (share, first, group) in enumerate(rows)
    ]
    return table


def _compared(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The statements that have words, and what is compared of them."""
    told = with_cues_of_denials(statements[_has_words(statements)], articles)
    return told[["article_id", "speaker", "kind", "quote", "denied"]].reset_index(drop=True)


def _has_words(statements: pd.DataFrame) -> pd.Series:
    return statements["quote"].map(lambda quote: WORD.search(quote) is not None).astype(bool)


@takes_tables
def said_again(statements: pd.DataFrame) -> int:
    """How many statements are, word for word, another one of the same speaker in the same article.

    `statements` has article_id, speaker and quote.

    >>> said = pd.DataFrame({"article_id": "a", "speaker": "Mme Morel", "quote": ["Le pont rouvre.", "Le pont rouvre"]})
    >>> said_again(said), said_again(said.head(1))
    (1, 0)
    """
    words = statements["quote"].map(lambda quote: " ".join(WORD.findall(quote)).casefold())
    of = statements[["article_id", "speaker"]].astype(object).assign(words=words.astype(object))
    return int(of[of["words"] != ""].duplicated().sum())


@takes_tables
def too_short(statements: pd.DataFrame, versions: pd.DataFrame) -> int:
    """How many statements of fewer than six words are no version of another and so are left out of `quotations`.

    `statements` has quote; `versions` is the result of `quotations`.

    >>> said = pd.DataFrame({"quote": ["Le pont rouvre.", "Nous voulons rouvrir le pont avant lundi."]})
    >>> too_short(said, said.head(0))
    1
    """
    short, versions_too = (
        sum(0 < length_in_words(quote) < LEAST for quote in one["quote"]) for one in (statements, versions)
    )
    return short - versions_too


def _share(texts: list[Text], number: int, first: int) -> float:
    one, fullest = texts[number], texts[first]
    return 1.0 if number == first or np.array_equal(one.runs, fullest.runs) else share_in(one, fullest, least=LEAST)


def _by_words(said: "Said", shares: list[float], leader: list[int], order: list[int]) -> list[int]:
    """The group of each statement, in which no two have other figures, all or none denied; `order`: the fullest first.

    One with another speaker than the fullest must share most of its words. Those whose figures are others than the
    fullest one's may be versions of each other.
    """
    texts, figures = said.texts, [gist.figures for gist in said.gists.of]
    standing: list[dict[int, set[Figures]]] = [{} for _ in leader]
    group = list(range(len(leader)))
    for number in order:
        fullest, size = leader[number], texts[number].size
        for first, others in standing[fullest].items():
            share = shares[number] if first == fullest else _share(texts, number, first)
            alike = (first == fullest or share >= OTHERS) and said.denied[number] == said.denied[first]
            if not alike or any(figures_clash(figures[number], other) for other in others):
                continue
            sure = (share >= OTHERS and size >= ENOUGH) or (share == 1 and size >= ALL)
            if sure or relation(said.speakers[number], said.speakers[first]) not in ("another", "may be"):
                group[number] = first
                break
        standing[fullest].setdefault(group[number], set()).add(figures[number])
    return group


def _numbered(table: pd.DataFrame) -> pd.Series:
    """The rank of each group: those carried by most articles first, then those found first."""
    order = table.drop_duplicates("group").sort_values("carried", ascending=False, kind="stable")["group"]
    return table["group"].map(dict(zip(order, range(1, len(order) + 1), strict=True)))
