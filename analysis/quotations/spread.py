"""Quotations that travel: one statement in several articles, as printed, cut, altered or told in other words."""

from collections import Counter
from typing import Any

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.agencies import named_agency
from analysis.copies.groups import leaders, number_of_outlets
from analysis.copies.runs import WORD, Text, share_in
from analysis.quotations.kept import fullest_of
from analysis.quotations.other_speakers import SURE, Version, other_speakers
from analysis.quotations.same_figures import Figures, figures_clash
from analysis.quotations.same_speaker import family_name, is_person, relation
from analysis.results import once
from analysis.spelling import without_accents

LEAST = 6  # words in common; whether a shorter statement is the same one cannot be known
SCALE = 2  # every second run is looked up: statements are short
# Where different speakers are named, so much of so many words must agree, or all of seven: all of 39 such pairs in the
# press were one statement when read; with less, two people said similar things.
OTHERS, ENOUGH, ALL = 0.8, 10, 7
COLUMNS = [
    "quotation", "article_id", "outlet", "date", "speaker", "kind", "quote", "share", "reworded", "named_elsewhere",
    "agency", "sure",
]  # fmt: skip
CARRIED = [
    "quotation", "quote", "speaker", "also", "named_elsewhere", "articles", "outlets", "wordings", "usual", "usual_in",
    "first", "last", "agency",
]  # fmt: skip


@takes_tables
def quotations(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The statements that several articles carry: one row per version, the quotation carried by most articles first.

    `statements` has article_id, speaker, kind, quote, speaker_rule and confidence; `articles` outlet, date and text.
    A version is a statement with three fifths of its words in passages of six words and more of the fullest one; four
    fifths, of ten words and more, or all of seven, where another speaker is named; or that says the same in other words
    (`reworded`), never of two people of different names. No two versions have other figures, whatever a third one
    names. Each is compared with the fullest, which has six words at least, or, in the mean, with all others, so that no
    chain leads far, and a set phrase is no quotation.
    Columns: `quotation` (1: carried by most), `article_id`, `outlet`, `date`, `speaker` (missing: nobody is named),
    `kind`, `quote`, `share` (of the version's words that are in the fullest), `reworded` (its words alone would not
    have shown it), `named_elsewhere` (the person whom the other versions name where this one names none; missing where
    they disagree), `agency` (that the article credits), `sure` (its sentence names the speaker, and both are
    most likely right).
    Within a quotation the versions are in order of time, those without a date last.

    >>> said = "Nous voulons rouvrir le pont avant la fin de l'année"
    >>> table = {"article_id": ["a", "b"], "speaker": "Mme Morel", "kind": "direct", "quote": [said, said + " 2031"]}
    >>> statements = pd.DataFrame(table).assign(speaker_rule="name", confidence=0.9)
    >>> articles = pd.DataFrame({"outlet": ["A", "B"], "date": pd.NaT, "text": ""}, index=["a", "b"])
    >>> quotations(statements, articles)[["quotation", "article_id", "share"]].to_numpy().tolist()
    [[1, 'a', 1.0], [1, 'b', 1.0]]
    """
    said = statements.loc[_has_words(statements), ["article_id", "speaker", "kind", "quote"]].reset_index(drop=True)
    sure = (statements["speaker_rule"] == "name") & (statements["confidence"] >= SURE)
    said["sure"] = sure[_has_words(statements)].to_numpy(dtype=bool)
    (travelling,) = once(
        "quotations", [said, articles[["outlet", "date", "text"]]], lambda: [_quotations(said, articles)]
    )
    return travelling


def _quotations(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    groups = grouped(statements, articles)
    by_group = groups.assign(words=groups["quote"].map(lambda quote: len(_words(quote)))).groupby("group")
    groups["sure"] = statements["sure"]
    groups["carried"] = by_group["article_id"].transform("nunique")
    travelling = groups[(groups["carried"] > 1) & (by_group["words"].transform("max") >= LEAST)].copy()
    travelling["quotation"] = _numbered(travelling)
    travelling["named_elsewhere"] = _named_elsewhere(travelling)
    travelling["agency"] = articles.loc[travelling["article_id"], "text"].map(named_agency).astype(object).to_numpy()
    return travelling.sort_values(["quotation", "date"], kind="stable", ignore_index=True)[COLUMNS]


@takes_tables
def grouped(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Every statement that has words, with the one that stands for it: one row each, in the order given.

    Columns as of `quotations`, and `group` (the place of the statement that stands for it).
    """
    # Imported here: they need spaCy, which takes a second and is not needed where the quotations are kept.
    from analysis.quotations.reworded import reworded
    from analysis.quotations.statement_similarity import read_said

    table = statements.loc[_has_words(statements), ["article_id", "speaker", "kind", "quote"]].reset_index(drop=True)
    of = articles.loc[table["article_id"], ["outlet", "date"]].reset_index(drop=True)
    table = table.join(of)
    said = read_said(table, articles)
    texts, figures = said.texts, [gist.figures for gist in said.gists.of]
    order = np.argsort([-text.size for text in texts], kind="stable").tolist()
    leader = leaders(texts, [number for number in order if texts[number].size >= LEAST], least=LEAST, scale=SCALE)
    table["share"] = [_share(texts, number, first) for number, first in enumerate(leader)]
    by_words = _by_words(table, leader, texts, figures, order)
    table["group"] = reworded(said, by_words)
    table["reworded"] = table["group"] != by_words
    rows = zip(table["share"], leader, table["group"], strict=True)
    table["share"] = [
        share if first == group else _share(texts, number, group) for number, (share, first, group) in enumerate(rows)
    ]
    return table


def _has_words(statements: pd.DataFrame) -> pd.Series:
    return statements["quote"].map(lambda quote: WORD.search(quote) is not None).astype(bool)


@takes_tables
def too_short(statements: pd.DataFrame, versions: pd.DataFrame) -> int:
    """How many statements of fewer than six words are no version of another and so are left out of `quotations`.

    >>> said = pd.DataFrame({"quote": ["Le pont rouvre.", "Nous voulons rouvrir le pont avant lundi."]})
    >>> too_short(said, said.head(0))
    1
    """
    short, versions_too = (
        sum(0 < len(_words(quote)) < LEAST for quote in one["quote"]) for one in (statements, versions)
    )
    return short - versions_too


@takes_tables
def travels(versions: pd.DataFrame) -> pd.DataFrame:
    """What became of each quotation: one row each, those carried by most articles first.

    `versions` is the result of `quotations`. Columns: `quotation`, `quote` (the fullest version), `speaker` (named
    most often, people first; missing where nobody is), `also` (whom other articles name, where that is
    sure: `other_speakers`), `named_elsewhere` (versions whose speaker only the others name), `articles`, `outlets`
    (missing where one of them is not known), `wordings` (that differ in their words, an article counting once), `usual`
    (the wording of six words and more that most articles print, of equals the shortest), `usual_in` (how many articles
    print it), `first` and `last` (dates), `agency` (credited most).

    >>> versions = pd.DataFrame({"quotation": 1, "article_id": ["a", "b"], "outlet": ["A", "B"], "date": pd.NaT})
    >>> versions = versions.assign(speaker=["Mme Morel", None], quote=["Le pont rouvre.", "Le pont"], agency=None)
    >>> versions = versions.assign(named_elsewhere=[None, "Mme Morel"], sure=True)
    >>> travels(versions)[["quote", "speaker", "articles", "wordings"]].to_numpy().tolist()
    [['Le pont rouvre.', 'Mme Morel', 2, 2]]
    """
    grouped = versions.groupby("quotation")
    columns = {name: versions[name].tolist() for name in ("article_id", "speaker", "quote", "sure", "agency")}
    rows = []
    for quotation, places in grouped.indices.items():
        *carrying, agencies = ([values[place] for place in places] for values in columns.values())
        articles, speakers, quotes, _ = carrying
        named = list({_plain(name): name for name in reversed(_often_first(speakers))}.values())[::-1]
        speaker = next(filter(is_person, named), named[0] if named else None)
        also = other_speakers(speaker, list(map(Version, *carrying)))
        wordings, usual, usual_in = _wordings(articles, quotes)
        agency = next(iter(_often_first(sorted(name for name in agencies if pd.notna(name)))), None)
        rows.append((quotation, fullest_of(quotes), speaker, also, wordings, usual, usual_in, agency))
    if not rows:
        return pd.DataFrame(columns=CARRIED)
    columns_told = ["quotation", "quote", "speaker", "also", "wordings", "usual", "usual_in", "agency"]
    told = pd.DataFrame(rows, columns=columns_told)
    counts = grouped.agg(
        named_elsewhere=("named_elsewhere", "count"),
        articles=("article_id", "nunique"),
        outlets=("outlet", number_of_outlets),
        first=("date", "min"),
        last=("date", "max"),
    ).astype({"outlets": "Int64"})
    return told.join(counts, on="quotation")[CARRIED]


def _wordings(articles: list[str], quotes: list[str]) -> tuple[int, str, int]:
    """In how many wordings articles carry a quotation, the usual one, and how many articles print that.

    >>> _wordings(["a", "b", "b", "c"], ["Oui, le pont rouvre dès lundi matin.", "Oui", "dès lundi", "oui, dès lundi"])
    (2, 'Oui, le pont rouvre dès lundi matin.', 1)
    """
    of_article: dict[str, dict[tuple[str, ...], None]] = {}
    printed: dict[tuple[str, ...], tuple[set[str], str]] = {}
    for article, quote in zip(articles, quotes, strict=True):
        words = tuple(_words(quote))
        of_article.setdefault(article, {})[words] = None
        printed.setdefault(words, (set(), quote))[0].add(article)
    long = [words for words in printed if len(words) >= LEAST] or [max(printed, key=len)]
    usual = min(long, key=lambda words: (-len(printed[words][0]), len(words)))
    places, quote = printed[usual]
    wordings = {sum(parts, ()) for parts in of_article.values()}
    return len(wordings), quote, len(places)


def _often_first(names: list[Any]) -> list[Any]:
    """The distinct names, the most frequent first, without missing ones."""
    return [name for name, _ in Counter(name for name in names if pd.notna(name)).most_common()]


def _words(quote: str) -> list[str]:
    return [word.lower() for word in WORD.findall(quote)]


def _share(texts: list[Text], number: int, first: int) -> float:
    one, fullest = texts[number], texts[first]
    return 1.0 if number == first or np.array_equal(one.runs, fullest.runs) else share_in(one, fullest, least=LEAST)


def _by_words(
    table: pd.DataFrame, leader: list[int], texts: list[Text], figures: list[Figures], order: list[int]
) -> list[int]:
    """The group of each statement, in which no two have other figures; `order`: the fullest first.

    One with another speaker than the fullest must share most of its words. Those whose figures are others than the
    fullest one's may be versions of each other.
    """
    speaker, shares, size = table["speaker"].tolist(), table["share"].tolist(), [text.size for text in texts]
    standing: list[dict[int, set[Figures]]] = [{} for _ in leader]
    group = list(range(len(leader)))
    for number in order:
        fullest = leader[number]
        for first, others in standing[fullest].items():
            share = shares[number] if first == fullest else _share(texts, number, first)
            alike = first == fullest or share >= OTHERS
            if not alike or any(figures_clash(figures[number], other) for other in others):
                continue
            sure = (share >= OTHERS and size[number] >= ENOUGH) or (share == 1 and size[number] >= ALL)
            if sure or relation(speaker[number], speaker[first]) not in ("another", "may be"):
                group[number] = first
                break
        standing[fullest].setdefault(group[number], set()).add(figures[number])
    return group


def _plain(speaker: object) -> str:
    """A name without accents and capitals; "" where nobody is named.

    >>> _plain("Élise Morel"), _plain(None)
    ('elise morel', '')
    """
    return without_accents(speaker.casefold()) if isinstance(speaker, str) else ""


def _named_elsewhere(table: pd.DataFrame) -> pd.Series:
    """The person whom other versions name, where one names nobody and those that name anybody agree."""
    names = table["speaker"].where(table["speaker"].map(is_person).astype(bool))
    families = names.map(family_name, na_action="ignore")
    agreed = families.groupby(table["quotation"]).transform("nunique") == 1
    fullest = names.groupby(table["quotation"]).transform(lambda of: max(of.dropna(), key=len, default=None))
    return fullest.where(agreed & names.isna()).astype(object)


def _numbered(table: pd.DataFrame) -> pd.Series:
    """The rank of each group: those carried by most articles first, then those found first."""
    order = table.drop_duplicates("group").sort_values("carried", ascending=False, kind="stable")["group"]
    return table["group"].map(dict(zip(order, range(1, len(order) + 1), strict=True)))
