"""Sentences on how positive or negative the coverage is, towards whom, in whose voice, and how sure that is."""

import pandas as pd

from analysis.report.prose.phrases import Prose, count, listed, safe
from analysis.report.tables import signed


def tone(rated: pd.DataFrame) -> Prose:
    """How many sentences are positive and negative, and of how many the model does not dare to say it."""
    if rated.empty:
        return Prose("There is no sentence to score.")
    labels = rated["label"].value_counts()
    unsure = int(rated["label"].isna().sum())
    return Prose(
        f"Of {count(len(rated), 'sentence')}, the model calls {labels.get('negative', 0):,} negative, "
        f"{labels.get('neutral', 0):,} neutral and {labels.get('positive', 0):,} positive; in {unsure:,} it is "
        f"not sure enough and gives no label. The mean polarity is {signed(rated['polarity'].mean())} on a scale from "
        f"−1 to 1; by the word lists it is {signed(rated['lexicon'].mean())}, by textblob-fr, the usual baseline, "
        f"{signed(rated['textblob_fr'].mean())}."
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


def voices(means: pd.DataFrame) -> Prose:
    """How statements sound beside narration, over all outlets; `means` is `mean_polarity` by voice."""
    said = {row["voice"]: row for row in means.to_dict("records")}
    if len(said) < 2:
        return Prose("There is nothing to compare: the articles are all narration, or all statements.")
    parts = [
        f"{name} {signed(said[voice]['polarity'])}{_range(said[voice]['low'], said[voice]['high'])}"
        for voice, name in (("statements", "what stands inside statements"), ("narration", "what the outlets tell"))
    ]
    return Prose(f"Mean polarity: {listed(parts)}." + _why_none(means))


def names_towards(means: pd.DataFrame) -> Prose:
    """The names mentioned most and the tone towards them; `means` is the result of `towards`."""
    if means.empty:
        return Prose("No name was found.")
    top = [
        f"{safe(row['name'])} {signed(row['polarity'])}{_range(row['low'], row['high'])} "
        f"in {count(row['n'], 'mention')}"
        for row in means.head(3).to_dict("records")
    ]
    ranked = int(means["rank"].notna().sum())
    return Prose(
        f"Mentioned most: {listed(top)}. Of {count(len(means), 'name')}, {ranked:,} "
        f"{'is' if ranked == 1 else 'are'} mentioned often enough for a rank (10 mentions in 3 articles)."
        + _why_none(means.head(3))
    )


def sureness(rated: pd.DataFrame, means: pd.DataFrame) -> Prose:
    """How many sentences have no label, and which outlets have no interval; `means` is `mean_polarity` by outlet."""
    unsure = rated["label"].isna().mean() if len(rated) else 0
    single = int((means["articles"] == 1).sum())
    return Prose(
        f"In {unsure:.0%} of the sentences the model gives no label. The intervals come from drawing articles anew, "
        "agency copy once: they say how much articles differ, and nothing about the model's own errors."
        + (f" {count(single, 'outlet')} with one article {'has' if single == 1 else 'have'} none." if single else "")
    )


def _range(low: float, high: float) -> str:
    return "" if pd.isna(low) else f" (95% interval {signed(low)} to {signed(high)})"


def _why_none(means: pd.DataFrame) -> str:
    notes = [note for note in dict.fromkeys(means["note"]) if note]
    return f" No interval: {notes[0]}." if notes else ""
