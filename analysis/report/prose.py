"""The sentences of the reports that carry the run's own numbers.

Most functions take tables and give a `Prose`, which displays itself as Markdown with its French words marked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape

import pandas as pd

from analysis.articles import problems
from analysis.report.tables import signed
from analysis.words import number_of_words


@dataclass(frozen=True)
class Prose:
    """Sentences in Markdown."""

    text: str

    def _repr_markdown_(self) -> str:
        return self.text


# What the figures rest on


def title(articles: pd.DataFrame) -> str:
    """The heading of the overview."""
    return f"Press coverage, {period(articles)}" if articles["date"].notna().any() else "Press coverage"


def basis(articles: pd.DataFrame) -> Prose:
    """How many articles there are, from which outlets and days, in one line."""
    outlets = sorted(articles["outlet"].unique())
    source = name_of(outlets[0]) if len(outlets) == 1 else count(len(outlets), "outlet")
    return Prose(f"{count(len(articles), 'article')} from {source}, {period(articles)}")


def source(articles: pd.DataFrame) -> Prose:
    """Source, period and exclusions of a run, and what was reprinted."""
    outlets = articles["outlet"].value_counts().sort_index()
    named = listed(
        f"{name_of(outlet)} ({n:,})" if len(outlets) > 1 else name_of(outlet) for outlet, n in outlets.items()
    )
    words = sum(number_of_words(text) for text in articles["text"])
    return Prose(
        f"**Source:** {count(len(articles), 'article')} with {count(words, 'word')}, from {named}.  \n"
        f"**Period:** {period(articles)}.  \n"
        f"**Left out:** {left_out(articles)}." + reprints(articles)
    )


def left_out(articles: pd.DataFrame) -> str:
    """The files that could not be used and why, the first five by name."""
    lost = [row for row in problems(articles).to_dict("records") if row["lost"]]
    if not lost:
        return "nothing; all that was given could be read"
    named = [f"{safe(row['source'])} ({safe(row['problem'])})" for row in lost[:5]]
    return listed(named + [f"{len(lost) - 5:,} more"] * (len(lost) > 5))


def reprints(articles: pd.DataFrame) -> str:
    """A line on articles that share their wording; empty when none do."""
    groups = articles["wire_group"].value_counts()
    shared = groups[groups > 1]
    if shared.empty:
        return ""
    return (
        f"  \n**Reprints:** {count(int(shared.sum()), 'article')} carry {count(len(shared), 'text')} "
        "between them, almost word for word; each of them is counted."
    )


def limits(articles: pd.DataFrame) -> Prose:
    """How far a run's numbers bear, by how many articles and outlets there are."""
    outlets = articles["outlet"].nunique()
    few = len(articles) < 30
    return Prose(
        f"- **How much there is.** All figures rest on {count(len(articles), 'article')} from "
        f"{count(outlets, 'outlet')}. "
        + ("So few articles say what stands in them, and nothing about the press at large." if few else "")
    )


# Words


def most_used(rates: pd.DataFrame, tokens: pd.DataFrame) -> Prose:
    """The three words used most, and of how many they are."""
    if rates.empty:
        return Prose("There is no content word in these articles.")
    top = listed(f"{french(row.lemma)} ({times(row.n)}, {row.per_10k:,.0f} per 10,000)" for row in _top(rates))
    words = int((tokens["pos"] != "PUNCT").sum())
    return Prose(
        f"Used most: {top}. Of {count(words, 'word')}, {rates['total'].iloc[0]:,} carry content "
        f"({rates['total'].iloc[0] / words:.0%}), with {count(len(rates), 'different word')} among them; "
        "the rates are per 10,000 of these."
    )


def by_outlet(rates: pd.DataFrame) -> Prose:
    """What each outlet uses most; `rates` are by outlet."""
    if rates["outlet"].nunique() < 2:
        return Prose("All articles come from one outlet, so that there is nothing to compare yet.")
    lines = [
        f"- {safe(outlet)}, {count(int(group['total'].iloc[0]), 'content word')}: "
        + listed(f"{french(row.lemma)} ({row.per_10k:,.0f})" for row in _top(group))
        for outlet, group in rates.groupby("outlet")
    ]
    return Prose("Used most, per 10,000 content words of each outlet:\n\n" + "\n".join(lines))


# Sentiment


def tone(scored: pd.DataFrame, by_article: pd.DataFrame) -> Prose:
    """The mean polarity, and how many sentences it says nothing about."""
    silent = int((by_article["sentences"] - by_article["scored"]).sum())
    mean = (by_article["polarity"] * by_article["sentences"]).sum() / by_article["sentences"].sum()
    positive, negative = int((scored["polarity"] > 0).sum()), int((scored["polarity"] < 0).sum())
    return Prose(
        f"The mean polarity of {count(len(scored), 'sentence')} is {signed(mean)}, on a scale from −1 to 1. "
        f"{positive:,} lean to the positive and {negative:,} to the negative side; in {silent:,} the "
        "lexicon knows no word at all, and they count as 0."
    )


def extremes(by_article: pd.DataFrame) -> Prose:
    """The most positive and the most negative article."""
    if len(by_article) < 2:
        return Prose("With one article there is nothing to compare yet.")
    order = by_article.sort_values(["polarity", "article_id"])
    low, high = order.iloc[0], order.iloc[-1]
    return Prose(
        f"From {signed(low['polarity'])} (`{low['article_id']}`, {safe(low['outlet'])}) to "
        f"{signed(high['polarity'])} (`{high['article_id']}`, {safe(high['outlet'])})."
    )


def strongest(scored: pd.DataFrame) -> Prose:
    """The most positive and the most negative sentence, with the words that made them so."""
    order = scored.sort_values("polarity", kind="stable")
    ends = [("Most positive", order.iloc[-1]), ("Most negative", order.iloc[0])]
    lines = [
        f"{name} ({signed(row['polarity'])}): “{french(' '.join(row['text'].split()))}” "
        "Scored words: " + listed(f"{french(word)} {signed(polarity)}" for word, polarity in row["evidence"])
        for name, row in ends
        if row["polarity"] * (1 if name == "Most positive" else -1) > 0
    ]
    return Prose("\n\n".join(f"{line}." for line in lines) or "No sentence has a score other than 0.")


# Statements


def who_speaks(share: pd.DataFrame) -> Prose:
    """How much of the text is reported speech, and whose."""
    named = share[share["speaker"].notna()]
    if named.empty:
        return Prose("No statement of a named speaker was found in these articles.")
    top = listed(
        f"{escape(row.speaker)} ({count(row.statements, 'statement')}, {row.share:.1%} of all words)"
        for row in _top(named)
    )
    nobody = int(share.loc[share["speaker"].isna(), "statements"].sum())
    return Prose(
        f"Found: {count(int(share['statements'].sum()), 'statement')} by {count(len(named), 'speaker')}. "
        f"Most of the words are given to {top}."
        + (f" In {count(nobody, 'statement')} nobody is named." if nobody else "")
    )


def kinds(statements: pd.DataFrame) -> Prose:
    """How many statements are quoted, reported or both."""
    if statements.empty:
        return Prose("No statement was found in these articles.")
    n = statements["kind"].value_counts()
    return Prose(
        f"Of {count(len(statements), 'statement')}, {n.get('direct', 0):,} are quoted in the speaker's own "
        f"words, {n.get('indirect', 0):,} are reported in the journalist's, {n.get('mixed', 0):,} are both."
    )


def verbs(cue_verbs: pd.DataFrame) -> Prose:
    """The words that introduce statements most often."""
    if cue_verbs.empty:
        return Prose("No word was found that introduces a statement.")
    totals = cue_verbs.groupby("cue_lemma", as_index=False).agg(n=("n", "sum"))
    top = totals.sort_values(["n", "cue_lemma"], ascending=[False, True])
    return Prose(
        f"{count(len(totals), 'different word')} introduce statements, most often "
        + listed(f"{french(row.cue_lemma)} ({times(row.n)})" for row in _top(top))
        + "."
    )


# Words for numbers, days and lists


def name_of(outlet: object) -> str:
    """An outlet in a sentence.

    >>> name_of("unknown"), name_of("L'Écho & Cie")
    ('an outlet that is not named', 'L&#x27;Écho &amp; Cie')
    """
    return "an outlet that is not named" if outlet == "unknown" else safe(outlet)


def safe(value: object) -> str:
    """A name or a message as HTML shows it."""
    return escape(str(value))


def french(words: str) -> str:
    """French words inside English prose."""
    return f'<span lang="fr">{escape(words)}</span>'


def count(n: int, thing: str) -> str:
    """A number with its noun.

    >>> count(1, "article"), count(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{n:,} {thing}" + "s" * (n != 1)


def times(n: int) -> str:
    """How often.

    >>> times(1), times(2), times(1200)
    ('once', 'twice', '1,200 times')
    """
    return {1: "once", 2: "twice"}.get(n, f"{n:,} times")


def listed(things: Iterable[str]) -> str:
    """An enumeration.

    >>> listed(["one", "two", "three"])
    'one, two and three'
    """
    *first, last = things
    return f"{', '.join(first)} and {last}" if first else last


def day(date: datetime) -> str:
    """A date in English words.

    >>> day(datetime(2024, 6, 19))
    '19 June 2024'
    """
    return f"{date.day} {date:%B %Y}"


def period(articles: pd.DataFrame) -> str:
    """The days that the articles come from, and how many have no date."""
    dates = articles["date"].dropna()
    if dates.empty:
        return "no dates"
    first, last = dates.min(), dates.max()
    undated = len(articles) - len(dates)
    # "12 to 17 May 2031": what both days have in common is said once
    common = next((f for f in ("%B %Y", "%Y") if f"{first:{f}}" == f"{last:{f}}"), None)
    start = str(first.day) if common == "%B %Y" else f"{first.day} {first:%B}" if common else day(first)
    days = day(first) if first.date() == last.date() else f"{start} to {day(last)}"
    return days + (f" ({undated:,} undated)" if undated else "")


def _top(table: pd.DataFrame) -> list:
    return list(table.head(3).itertuples())
