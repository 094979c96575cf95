"""Sentences on how positive or negative the coverage is."""

import pandas as pd

from analysis.report.prose.phrases import Prose, count, french, listed, safe
from analysis.report.tables import signed


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
