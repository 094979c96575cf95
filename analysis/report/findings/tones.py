"""Findings on tone: of all sentences, of outlets, and of statements compared with narration."""

import pandas as pd

from analysis import charts
from analysis.charts.labels import labels_in_words
from analysis.charts.mean_polarity import PARTS
from analysis.intervals import most_apart, touch
from analysis.report.findings.finding import Finding, picture
from analysis.report.prose.markdown import name_of
from analysis.sentiment import mean_polarity
from analysis.wording import count, signed, tr, trn

LEAST = 10  # scored sentences: with fewer, no tone is given
ROWS = 12  # outlets and voices that a small chart has room for
SLIGHT = 0.2  # a mean nearer to zero is slightly positive or negative


def tone(rated: pd.DataFrame, by_article: pd.DataFrame, outlets: pd.DataFrame) -> Finding | None:
    """Whether the sentences are positive or negative on average, and whether outlets differ.

    `rated` are the sentences, `by_article` is that of `article_sentiment`, `outlets` that of `mean_polarity` by outlet.
    None with fewer than ten scored sentences. A direction is given only where the interval over articles excludes
    zero; with one article or two, which have no interval, labels are counted instead.
    """
    scored = rated[rated["polarity"].notna()]
    if len(scored) < LEAST:
        return None
    labels = {label: int((scored["label"] == label).sum()) for label in ("negative", "neutral", "positive")}
    if scored["article_id"].nunique() == 1:
        article_id = scored["article_id"].iloc[0]
        chart = picture(lambda: charts.sentiment_course(rated, article_id=article_id))
        return Finding(_counted(labels, len(rated)), _unsure(len(rated), labels), chart)
    chart = picture(lambda: charts.sentiment_bars(by_article, n=8))
    mean = mean_polarity(scored).iloc[0]
    if pd.isna(mean["low"]):
        return Finding(_counted(labels, len(rated)), _unsure(len(rated), labels), chart)
    interval = tr(
        "Mean polarity of the sentences, each counting the same, on a scale from −1 to 1; 95% interval over "
        "{texts}: {low} to {high}.",
        texts=count(int(mean["articles"]), "text"),
        low=signed(mean["low"]),
        high=signed(mean["high"]),
    )
    sure = [interval, *_not_scored(rated), *outlets_differ(outlets), _unsure(len(rated), labels)]
    return Finding(_on_average(mean), " ".join(sure), chart)


def _counted(labels: dict[str, int], sentences: int) -> str:
    if not labels["positive"] and not labels["negative"]:
        return tr("Of {sentences}, none is called positive or negative.", sentences=count(sentences, "sentence"))
    return tr(
        "Of {sentences}, the model calls {labels}.",
        sentences=count(sentences, "sentence"),
        labels=labels_in_words(labels),
    )


def _not_scored(rated: pd.DataFrame) -> list[str]:
    """How many articles are in no mean, since nothing in them could be scored."""
    without = int((rated.groupby("article_id", observed=True)["polarity"].count() == 0).sum())
    if not without:
        return []
    return [tr("Left out: {texts} in which nothing could be scored.", texts=count(without, "text"))]


def _unsure(every: int, labels: dict[str, int]) -> str:
    sure, sentences = sum(labels.values()), count(every, "sentence")
    if not sure:
        return tr("The model is sure of none of {sentences}.", sentences=sentences)
    if sure == every:
        return tr("The model is sure of all {sentences}, and wrong in about 3 of 10 of these.", sentences=sentences)
    return trn(
        "The model is sure of only one of {sentences}, and where it is sure it is wrong in about 3 of 10.",
        "The model is sure of {n} of {sentences}, and wrong in about 3 of 10 of these.",
        sure,
        sentences=sentences,
    )


def _on_average(mean: pd.Series) -> str:
    values = {"polarity": signed(mean["polarity"])}
    if mean["low"] <= 0 <= mean["high"]:
        return tr("On average the sentences are neither clearly positive nor clearly negative ({polarity}).", **values)
    slight = abs(mean["polarity"]) < SLIGHT
    if mean["polarity"] > 0:
        if slight:
            return tr("On average the sentences are slightly positive ({polarity}).", **values)
        return tr("On average the sentences are positive ({polarity}).", **values)
    if slight:
        return tr("On average the sentences are slightly negative ({polarity}).", **values)
    return tr("On average the sentences are negative ({polarity}).", **values)


def outlets_differ(outlets: pd.DataFrame) -> list[str]:
    """One sentence on two outlets that clearly differ, or that none do; none where fewer than two have an interval."""
    known = outlets.dropna(subset=["polarity", "low", "high"]).set_index("outlet")
    if len(known) < 2:
        return []
    if not (apart := most_apart(known, "polarity")):
        return [tr("No outlet clearly differs from another.")]
    least, most = apart
    low, high = known.loc[least, "polarity"], known.loc[most, "polarity"]
    values = {"most": name_of(most), "least": name_of(least), "high": signed(high), "low": signed(low)}
    if high < 0:
        return [tr("{least} is clearly more negative than {most}: {low} against {high}.", **values)]
    return [tr("{most} is clearly more positive than {least}: {high} against {low}.", **values)]


def voices(means: pd.DataFrame, by_outlet: pd.DataFrame) -> Finding | None:
    """Whether the polarity of statements is lower or higher than that of narration.

    `means` are by voice, `by_outlet` by outlet and voice; of many outlets, the chart shows all together. None where one
    of the two has no interval, or fewer than twenty parts of sentences; not clear where the two intervals overlap.
    """
    known = means.dropna(subset=["polarity", "low", "high"])
    said = {row["voice"]: row for row in known[known["n"] >= PARTS].to_dict("records")}
    if len(said) < 2:
        return None
    statements, narration = said["statements"], said["narration"]
    if touch(statements, narration):
        return Finding(tr("between the tone of statements and that of narration"), clear=False)
    values = {"said": signed(statements["polarity"]), "told": signed(narration["polarity"])}
    if statements["polarity"] < narration["polarity"]:
        sentence = tr("The polarity of statements is lower than that of narration: {said} against {told}.", **values)
    else:
        sentence = tr("The polarity of statements is higher than that of narration: {said} against {told}.", **values)
    ends = {f"{name}_{end}": signed(row[end]) for name, row in said.items() for end in ("low", "high")}
    sure = tr(
        "Mean polarity, long parts of sentences counting for more; 95% intervals over articles: {statements_low} to "
        "{statements_high}, and {narration_low} to {narration_high}.",
        **ends,
    )
    rows = by_outlet if len(by_outlet) <= ROWS else means.assign(outlet=tr("all together"))
    return Finding(sentence, sure, picture(lambda: charts.voice_dots(rows, together=means)))
