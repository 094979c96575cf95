"""Sentences on how positive or negative the coverage is, towards whom, in whose voice, and how sure that is."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.articles import titles
from analysis.charts.labels import numbers_of_labels
from analysis.intervals import touch
from analysis.report.prose.markdown import Prose, name_of
from analysis.sentiment import Measured
from analysis.show.inline_words import as_written, french
from analysis.wording import N_, count, listed, percent, share_of_all, signed, tr, trn, value_name


def extremes(by_article: pd.DataFrame, articles: pd.DataFrame) -> Prose | None:
    """The most positive and the most negative article, of those that could be scored, or how many share that place.

    None with fewer than two.
    """
    by_article = by_article.dropna(subset="polarity")
    if len(by_article) < 2:
        return None
    order, called = by_article.sort_values(["polarity", "article_id"]), titles(articles, beside=["outlet"]).map(french)
    order = order.assign(printed=order["polarity"].map(signed))
    low, high = (_end(order[order["printed"] == end], called) for end in order["printed"].iloc[[0, -1]])
    if low == high:
        return Prose(tr("All articles have the same mean polarity ({most})", most=order["printed"].iloc[0]) + ".")
    return Prose(tr("From {low} to {high}.", low=low, high=high))


def _end(alike: pd.DataFrame, called: pd.Series) -> str:
    """The polarity of articles for which the same is printed, and which article that is, or how many."""
    row = alike.iloc[0]
    which = (
        f"{called[row['article_id']]}, {name_of(row['outlet'])}" if len(alike) == 1 else count(len(alike), "article")
    )
    return f"{row['printed']} ({which})"


def voices(means: pd.DataFrame) -> Prose | None:
    """How statements sound beside narration, over all outlets; `means` is `mean_polarity` by voice.

    None where only one of the two was scored. No clear difference where their intervals overlap.
    """
    said = {row["voice"]: row for row in means.dropna(subset="polarity").to_dict("records")}
    if len(said) < 2:
        return None
    one, other = said["statements"], said["narration"]
    return Prose(
        tr(
            "Mean polarity: {statements} inside statements and {narration} in narration.",
            **{voice: _with_interval(said[voice]) for voice in ("statements", "narration")},
        )
        + (" " + tr("That is no clear difference: the intervals overlap.") if touch(one, other) else "")
        + _why_none(means)
    )


def names_towards(means: pd.DataFrame, measured: Measured) -> Prose | None:
    """The tone towards the names mentioned most, as far as the `measured` accuracy of the labels allows.

    `means` is the result of `towards`; None where nobody of the list is mentioned.
    """
    means = means.dropna(subset="polarity")
    if means.empty:
        return None
    said = [_ranks(means) if measured.has_reliable_means else no_tone_towards(measured)]
    said += [_labels(means, measured)] if measured.has_reliable_labels else []
    return Prose(" ".join(filter(None, said)))


def voices_towards(counts: pd.DataFrame, measured: Measured) -> Prose | None:
    """The labels in statements apart from those in narration, where enough of them are sure.

    `counts` is `label_counts` of `with_voice` by voice. Labels that are wrong too often in one voice are not counted
    there; None where they are in both, and where nobody of the list is mentioned in either.
    """
    voices = {row["voice"]: row for row in counts.to_dict("records")}
    told = [
        _labels_in(voices[voice], where)
        if measured.has_reliable_labels_in(voice)
        else _not_told_in(voice, where, measured)
        for voice, where in _WHERE.items()
        if voice in voices
    ]
    return Prose(" ".join(told)) if told and any(map(measured.has_reliable_labels_in, _WHERE)) else None


_WHERE = {"statements": N_("In what others say"), "narration": N_("In narration")}


def _not_told_in(voice: str, where: str, measured: Measured) -> str:
    return tr(
        "{where}, the labels are not counted: of those that the model was sure of there, only {accuracy} were right.",
        where=tr(where),
        accuracy=percent(measured.voices[voice]),
    )


def _labels_in(row: Mapping[Hashable, Any], where: str) -> str:
    sure = count(int(row["sure"]), "mention")
    if not row["sure"]:
        return tr("{where}, the model is sure of no mention.", where=tr(where))
    if not row["enough"] and row["sure"] == 1:
        return tr("{where}, the model is sure of one mention: too few to tell a tone.", where=tr(where))
    if not row["enough"]:
        return trn(
            "{where}, the model is sure of {mentions} in one article: too few to tell a tone.",
            "{where}, the model is sure of {mentions} in {n} articles: too few to tell a tone.",
            int(row["articles"]),
            where=tr(where),
            mentions=sure,
        )
    return tr(
        "{where}, the model is sure of {mentions}: {negative}, {neutral} and {positive}.",
        where=tr(where),
        mentions=sure,
        **numbers_of_labels(row),
    )


def no_tone_towards(measured: Measured) -> str:
    """Why nothing is told of how the coverage treats somebody."""
    return tr(
        "How the coverage treats a person or a group cannot be told, so that no chart or table shows it: of "
        "{mentions} that the model had not seen, it labelled {accuracy} rightly; “neutral” would have been the right "
        "label of {neutral}.",
        mentions=count(measured.mentions, "mention"),
        accuracy=percent(measured.accuracy),
        neutral=percent(measured.always_neutral),
    )


def _labels(means: pd.DataFrame, measured: Measured) -> str:
    """How many mentions have a label, and which."""
    labels = {label: int(means[label].sum()) for label in ("negative", "neutral", "positive")}
    total, sure = int(means["n"].sum()), sum(labels.values())
    if total == 1:
        return ""
    values = {"mentions": count(total, "mention"), **numbers_of_labels(labels)}
    if not sure:
        return tr("The model is sure of none of {mentions}.", mentions=values["mentions"])
    told = (
        tr("The model is sure of all {mentions}: {neutral}, {negative} and {positive}.", **values)
        if sure == total
        else trn(
            "Of {mentions} the model is sure of {n} ({share}): {neutral}, {negative} and {positive}.",
            "Of {mentions} the model is sure of {n} ({share}): {neutral}, {negative} and {positive}.",
            sure,
            share=share_of_all(sure / total),
            **values,
        )
    )
    right = tr("Of those that it was sure of in that test, {sure} were right.", sure=percent(measured.sure_accuracy))
    return f"{told} {right}" + (_sides(measured) if labels["negative"] + labels["positive"] else "")


def _sides(measured: Measured) -> str:
    """How accurate the labels that take a side are; nothing where none was measured."""
    if not measured.sides:
        return ""
    right = round(measured.sides * measured.sides_accuracy)
    if right == measured.sides:
        return " " + trn(
            "In that test it called {n} mention negative or positive, and was right: too few to rely on.",
            "In that test it called {n} mentions negative or positive, and was always right: too few to rely on.",
            right,
        )
    return " " + tr(
        "In that test it called {sides} negative or positive, and was right about {right}.",
        sides=count(measured.sides, "mention"),
        right=right,
    )


def _ranks(means: pd.DataFrame) -> str:
    top = [
        tr(
            "{name} {polarity} in {mentions}",
            name=as_written(row["name"]),
            polarity=_with_interval(row),
            mentions=count(row["n"], "mention"),
        )
        for row in means.head(3).to_dict("records")
    ]
    often, names = int(means["rank"].notna().sum()), count(len(means), "name")
    ranked = tr("None of {names} is mentioned often enough for a rank (10 mentions in 3 articles).", names=names)
    if often:
        ranked = trn(
            "Of {names}, one is mentioned often enough for a rank (10 mentions in 3 articles).",
            "Of {names}, {n} are mentioned often enough for a rank (10 mentions in 3 articles).",
            often,
            names=names,
        )
    most = tr("Mentioned most: {names}.", names=listed(top))
    return (f"{most} {ranked}" if len(means) > 1 else most) + _why_none(means.head(3))


def sureness(rated: pd.DataFrame, means: pd.DataFrame) -> Prose | None:
    """How many sentences have no label, and which outlets have no interval; `means` is `mean_polarity` by outlet.

    None where no outlet has an interval.
    """
    without = int(means["low"].isna().sum())
    if without == len(means):
        return None
    unlabelled = rated.loc[rated["polarity"].notna(), "label"].isna()
    labels = (
        tr("In {share} of the sentences the model gives no label.", share=share_of_all(unlabelled.mean()))
        if unlabelled.any()
        else tr("The model gives every sentence a label.")
    )
    intervals = tr(
        "The intervals come from resampling articles, each text once, and are widened where there are few articles: "
        "they say how much articles differ, and nothing about the model’s own errors."
    )
    text = f"{labels} {intervals}"
    said = trn(
        "One outlet with one or two texts has none.",
        "There is none for {n} outlets with one or two texts.",
        without,
    )
    return Prose(f"{text} {said}" if without else text)


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
    if not notes:
        return ""
    why = value_name("note", notes[0])
    if means["low"].isna().all():
        return " " + tr("No interval: {why}.", why=why)
    return " " + tr("Figures without an interval: {why}.", why=why)
