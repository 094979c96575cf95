"""Sentences on the sentences of articles: which article is drawn, and how many are positive or negative."""

import pandas as pd

from analysis.articles import titles
from analysis.charts.labels import numbers_of_labels
from analysis.report.prose.markdown import Prose, name_of
from analysis.show.inline_words import french
from analysis.show.links import Place, pointing
from analysis.wording import count, day, signed, tr, trn, value_name


def article(articles: pd.DataFrame, rated: pd.DataFrame, article_id: str) -> Prose | None:
    """Which article a chart of its sentences shows, and what it draws; None with fewer than two scored sentences.

    Its title leads to it; outlet and day as far as they are known. `rated` has the sentences of all articles.
    """
    sentences = rated["article_id"].value_counts()
    sentences = sentences[sentences > 0]  # those of copies are categories of the column without a row
    if (rated["article_id"].eq(article_id) & rated["polarity"].notna()).sum() < 2:
        return None
    title = pointing(
        french(titles(articles, beside=("outlet", "date"))[article_id].removesuffix(".")), Place(article_id)
    )
    (row,) = articles.loc[[article_id], ["outlet", "date"]].to_dict("records")
    printed = [name_of(row["outlet"])] if row["outlet"] != "unknown" else []
    printed += [day(row["date"])] if isinstance(row["date"], pd.Timestamp) else []
    longest = len(sentences) > 1 and (sentences >= sentences[article_id]).sum() == 1
    return Prose(
        tr(
            "The chart is of {title}{longest}, from beginning to end. Bars are the scores of the model; the words "
            "named come from the word lists.",
            title=f"{title} ({', '.join(printed)})" if printed else title,
            longest=tr(", the article with the most sentences") if longest else "",
        )
    )


def tone(rated: pd.DataFrame) -> Prose:
    """How many sentences are positive and negative, and for how many the model gives no label."""
    if rated["polarity"].isna().all():
        return Prose(tr("There is no sentence to score."))
    labels = rated["label"].value_counts()
    silent = int(rated["polarity"].isna().sum())
    if len(rated) == 1:
        return Prose(_tone_of_one(rated.iloc[0]))
    called = tr(
        "Of {sentences}, the model calls {negative}, {neutral} and {positive}",
        sentences=count(len(rated), "sentence"),
        **numbers_of_labels(labels),
    )
    if unsure := int(rated["label"].isna().sum()) - silent:
        called += tr("; in {n} it is not sure enough and gives no label", n=unsure)
    text = f"{called}. " + tr(
        "The mean polarity, each sentence counting the same, is {model} on a scale from −1 to 1; by the word lists it "
        "is {lexicon}, by textblob-fr, the usual baseline, {baseline}.",
        model=signed(rated["polarity"].mean()),
        lexicon=signed(rated["lexicon"].mean()),
        baseline=signed(rated["textblob_fr"].mean()),
    )
    without = trn(
        "One sentence of names, numbers or marks alone has no score.",
        "There is no score for {n} sentences of names, numbers or marks alone.",
        silent,
    )
    return Prose(f"{text} {without}" if silent else text)


def _tone_of_one(sentence: pd.Series) -> str:
    scores = {"model": signed(sentence["polarity"]), "lexicon": signed(sentence["lexicon"])}
    scores["baseline"] = signed(sentence["textblob_fr"])
    label = sentence["label"]
    called = (
        tr("The model is not sure enough of the only sentence to give it a label.")
        if pd.isna(label)
        else tr("The model calls the only sentence {label}.", label=value_name("label", label))
    )
    return f"{called} " + tr(
        "Its polarity is {model} on a scale from −1 to 1; by the word lists it is {lexicon}, by textblob-fr, the usual "
        "baseline, {baseline}.",
        **scores,
    )
