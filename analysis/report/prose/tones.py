"""Sentences on how positive or negative the coverage is, towards whom, in whose voice, and how sure that is."""

import pandas as pd

from analysis.report.prose.markdown import Prose, safe
from analysis.wording import count, listed, percent, signed, tr, trn, value_name


def tone(rated: pd.DataFrame) -> Prose:
    """How many sentences are positive and negative, and for how many the model gives no label."""
    if rated["polarity"].isna().all():
        return Prose(tr("There is no sentence to score."))
    labels = rated["label"].value_counts()
    silent = int(rated["polarity"].isna().sum())
    text = tr(
        "Of {sentences}, the model calls {negative} negative, {neutral} neutral and {positive} positive; in "
        "{unsure} it is not sure enough and gives no label. The mean polarity is {model} on a scale from −1 to 1; "
        "by the word lists it is {lexicon}, by textblob-fr, the usual baseline, {baseline}.",
        sentences=count(len(rated), "sentence"),
        **{label: labels.get(label, 0) for label in ("negative", "neutral", "positive")},
        unsure=int(rated["label"].isna().sum()) - silent,
        model=signed(rated["polarity"].mean()),
        lexicon=signed(rated["lexicon"].mean()),
        baseline=signed(rated["textblob_fr"].mean()),
    )
    without = trn(
        "{n} sentence of names, numbers or marks alone has no score.",
        "{n} sentences of names, numbers or marks alone have no score.",
        silent,
    )
    return Prose(f"{text} {without}" if silent else text)


def extremes(by_article: pd.DataFrame) -> Prose:
    """The most positive and the most negative article, of those that could be scored."""
    by_article = by_article.dropna(subset="polarity")
    if by_article.empty:
        return Prose(tr("Nothing in these articles could be scored."))
    if len(by_article) < 2:
        return Prose(tr("With one article there is nothing to compare yet."))
    order = by_article.sort_values(["polarity", "article_id"])
    low, high = (
        f"{signed(row['polarity'])} (`{row['article_id']}`, {safe(row['outlet'])})"
        for row in (order.iloc[0], order.iloc[-1])
    )
    return Prose(tr("From {low} to {high}.", low=low, high=high))


def voices(means: pd.DataFrame) -> Prose:
    """How statements sound beside narration, over all outlets; `means` is `mean_polarity` by voice."""
    said = {row["voice"]: row for row in means.dropna(subset="polarity").to_dict("records")}
    if len(said) < 2:
        return Prose(tr("There is nothing to compare: the articles are all narration, or all statements."))
    return Prose(
        tr(
            "Mean polarity: {statements} inside statements and {narration} in the outlets' own words.",
            **{voice: _with_interval(said[voice]) for voice in ("statements", "narration")},
        )
        + _why_none(means)
    )


def names_towards(means: pd.DataFrame) -> Prose:
    """The names mentioned most and the tone towards them; `means` is the result of `towards`."""
    means = means.dropna(subset="polarity")
    if means.empty:
        return Prose(tr("No name was found."))
    top = [
        tr(
            "{name} {polarity} in {mentions}",
            name=safe(row["name"]),
            polarity=_with_interval(row),
            mentions=count(row["n"], "mention"),
        )
        for row in means.head(3).to_dict("records")
    ]
    ranked = trn(
        "Of {names}, {n} is mentioned often enough for a rank (10 mentions in 3 articles).",
        "Of {names}, {n} are mentioned often enough for a rank (10 mentions in 3 articles).",
        int(means["rank"].notna().sum()),
        names=count(len(means), "name"),
    )
    most = tr("Mentioned most: {names}.", names=listed(top))
    return Prose(f"{most} {ranked}" + _why_none(means.head(3)))


def sureness(rated: pd.DataFrame, means: pd.DataFrame) -> Prose:
    """How many sentences have no label, and which outlets have no interval; `means` is `mean_polarity` by outlet."""
    single = int((means["articles"] == 1).sum())
    labels = rated.loc[rated["polarity"].notna(), "label"]
    text = tr(
        "In {share} of the sentences the model gives no label. The intervals come from resampling articles, agency "
        "copy once, and are widened where articles are few: they say how much articles differ, and nothing about the "
        "model's own errors.",
        share=percent(labels.isna().mean() if len(labels) else 0),
    )
    without = trn("{n} outlet with one article has none.", "{n} outlets with one article have none.", single)
    return Prose(f"{text} {without}" if single else text)


def _with_interval(mean: dict) -> str:
    """A mean with its interval, if it has one."""
    polarity = signed(mean["polarity"])
    if pd.isna(mean["low"]):
        return polarity
    return tr(
        "{polarity} (95% interval {low} to {high})",
        polarity=polarity,
        low=signed(mean["low"]),
        high=signed(mean["high"]),
    )


def _why_none(means: pd.DataFrame) -> str:
    notes = [note for note in dict.fromkeys(means["note"]) if note]
    return " " + tr("No interval: {why}.", why=value_name("note", notes[0])) if notes else ""
