"""Sentences on the words that are used most, and on where and when they occur."""

import pandas as pd

from analysis.report.prose.markdown import Prose, first_three, french
from analysis.wording import count, day, listed, number, percent, times, tr, trn, when


def most_used(rates: pd.DataFrame, tokens: pd.DataFrame) -> Prose:
    """The three words used most, and of how many they are."""
    if rates.empty:
        return Prose(tr("There is no content word in these articles."))
    most = [
        tr("{word} ({times}, {rate} per 10,000)", word=french(row.lemma), times=times(row.n), rate=number(row.per_10k))
        for row in first_three(rates)
    ]
    words, content = int((tokens["pos"] != "PUNCT").sum()), rates["total"].iloc[0]
    return Prose(
        tr(
            "Used most: {most}. Of {words}, {content} carry content ({share}), with {different} among them; the "
            "rates are per 10,000 of these.",
            most=listed(most),
            words=count(words, "word"),
            content=content,
            share=percent(content / words),
            different=count(len(rates), "different word"),
        )
    )


def not_counted(tokens: pd.DataFrame, content: pd.DataFrame, own: frozenset[str]) -> Prose:
    """What is not counted: marks, stop words, a user's own."""
    words = int((tokens["pos"] != "PUNCT").sum())
    text = tr(
        "**Not counted:** {n} of {words}: numbers, and words that occur in every text, such as {examples}",
        n=words - len(content),
        words=count(words, "word"),
        examples=tr("{one}, {two} or {three}", one=french("le"), two=french("être"), three=french("aussi")),
    )
    mine = tr(", with {words} of your words.toml", words=count(len(own), "stop word")) if own else ""
    return Prose(f"{text}{mine}.")


def named(rates: pd.DataFrame, names: pd.DataFrame) -> Prose:
    """The names used most, and how many are in the list of actors."""
    if rates.empty:
        return Prose(tr("No name was found in these articles."))
    most, all_names = _listed_with_times(rates, "lemma"), count(len(names), "name")
    known = int((names["kind"] != "").sum())
    if not known:
        return Prose(tr("Named most: {most}. The text has {names}.", most=most, names=all_names))
    return Prose(
        tr(
            "Named most: {most}. Of {names} in the text, {known} are of people, places and bodies listed in "
            "actors.toml, with all their spellings together; the others are listed under the name as printed.",
            most=most,
            names=all_names,
            known=known,
        )
    )


def repeated(runs: pd.DataFrame) -> Prose:
    """The runs of words that are repeated."""
    often = runs[runs["n"] > 1]
    if often.empty:
        return Prose(tr("No run of three words is repeated."))
    return Prose(
        trn(
            "{n} run of three words is repeated: {most}.",
            "{n} runs of three words are repeated, most often {most}.",
            len(often),
            most=_listed_with_times(often, "form"),
        )
    )


def spread(dispersion: pd.DataFrame | None) -> Prose:
    """The evenest and the most bunched of the frequent words; None where there is one article."""
    if dispersion is None:
        return Prose(tr("With one article, spread can only be seen inside it; how evenly articles use a word cannot."))
    frequent = dispersion.head(20).sort_values(["dp", "lemma"])
    even, bunched = frequent.iloc[0], frequent.iloc[-1]
    return Prose(
        tr(
            "Of the {words} used most, {even} is spread most evenly (in {even_in} of {articles}, DP {even_dp}) and "
            "{bunched} is bunched most (in {bunched_in}, DP {bunched_dp}). DP is 0 for a word that every article uses "
            "alike, and near 1 for one that occurs in a single short article.",
            words=count(len(frequent), "word"),
            even=french(even["lemma"]),
            even_in=even["range"],
            even_dp=number(even["dp"], 2),
            articles=count(int(even["parts"]), "article"),
            bunched=french(bunched["lemma"]),
            bunched_in=bunched["range"],
            bunched_dp=number(bunched["dp"], 2),
        )
    )


def collocation(collocates: pd.DataFrame, word: str) -> Prose:
    """What goes with a word."""
    if collocates.empty:
        return Prose(
            tr("No word occurs near {word} often enough (three times) to be said to go with it.", word=french(word))
        )
    most = [
        tr("{word} ({n} of {all})", word=french(row.lemma), n=row.n, all=row.n_collocate)
        for row in first_three(collocates)
    ]
    return Prose(
        tr(
            "Near {word}, which occurs {times}, {most} occur more often than anywhere else; in brackets how many of a "
            "word's occurrences are near it.",
            word=french(word),
            times=times(int(collocates["n_word"].iloc[0])),
            most=listed(most),
        )
    )


def trend(trends: pd.DataFrame | None) -> Prose:
    """When a word was used most, and the days without an article; None where there is no date."""
    if trends is None:
        return Prose(tr("The articles have no dates, so that nothing can be said about when."))
    days = trends.drop_duplicates("date")
    every = trends.attrs["every"]
    if len(days) < 2:
        parts = [tr("All articles are from {day}: a trend needs a second day.", day=day(days["date"].iloc[0]))]
    else:
        peak = trends.sort_values("per_10k", kind="stable").iloc[-1]
        parts = [
            tr(
                "{word} has the highest peak, {when}: {times} in {words}.",
                word=french(peak["lemma"]),
                when=when(peak["date"], every),
                times=times(int(peak["n"])),
                words=count(int(peak["total"]), "content word"),
            ),
            _periods(len(days), int((days["articles"] == 0).sum()), every),
        ]
    if undated := trends.attrs.get("undated", 0):
        parts.append(
            trn(
                "{n} content word without a date is left out.",
                "{n} content words without a date are left out.",
                undated,
            )
        )
    return Prose(" ".join(parts))


def _listed_with_times(table: pd.DataFrame, unit: str) -> str:
    """The first three words of a table and how often they are used."""
    return listed(f"{french(row[unit])} ({times(row['n'])})" for row in table.head(3).to_dict("records"))


def _periods(periods: int, silent: int, every: str) -> str:
    if not silent:
        return tr("There are {periods}, none without an article.", periods=count(periods, every))
    return tr("No article was printed in {silent} of {periods}.", silent=silent, periods=count(periods, every))
