"""Sentences on the words that are used most, and on where and when they occur."""

import pandas as pd

from analysis.charts.over_time import drawn_trends, peak_of
from analysis.copies import counted
from analysis.report.prose.markdown import Prose, first_three
from analysis.show.inline_words import french
from analysis.wording import count, listed, number, part_of, times, tr, trn, when
from analysis.words import number_of_words

OFTEN = 3  # occurrences: a single repetition proves nothing


def most_used(rates: pd.DataFrame) -> Prose | None:
    """The words used most, none that ties with one left out, and how many distinct words there are; None without."""
    if rates.empty:
        return None
    if len(rates) == 1:
        word, often = french(rates["lemma"].iloc[0]), times(int(rates["n"].iloc[0]))
        return Prose(tr("Only one content word occurs: {word}, {times}.", word=word, times=often))
    different = count(len(rates), "different word")
    most = [
        tr("{word} ({times}, {rate} per 10,000)", word=french(row.lemma), times=times(row.n), rate=number(row.per_10k))
        for row in first_three(rates, "n")
    ]
    if not most:
        first = int((rates["n"] == rates["n"].max()).sum())
        often = times(int(rates["n"].max()))
        if first == len(rates):
            return Prose(
                tr("No word is used more often than another: {words}, {times} each.", words=different, times=often)
            )
        return Prose(tr("No single word leads: {n} of {words} occur {times}.", n=first, words=different, times=often))
    return Prose(
        tr(
            "Used most: {most}. These are rates per 10,000 content words; there are {content}, {different} among them.",
            most=listed(most),
            content=count(int(rates["total"].iloc[0]), "content word"),
            different=different,
        )
    )


def not_counted(articles: pd.DataFrame, content: pd.DataFrame, own: frozenset[str]) -> Prose:
    """How many of the words of the `articles`, copies left out, are content words, and what is not counted."""
    texts, content = counted(articles), counted(content)
    words = count(sum(number_of_words(text) for text in texts["text"]), "word")
    if len(texts) < len(articles):
        words = tr("{words} ({texts}, copies left out)", words=words, texts=count(len(texts), "text"))
    text = tr(
        "**Counted:** {content} in {words}; a name of several words counts once. Not counted: numbers, and the "
        "commonest words of French, such as {examples}",
        content=count(len(content), "content word"),
        words=words,
        examples=tr("{one}, {two} or {three}", one=french("le"), two=french("être"), three=french("aussi")),
    )
    mine = tr(", with {words} of your words.toml", words=count(len(own), "stop word")) if own else ""
    return Prose(f"{text}{mine}.")


def named(rates: pd.DataFrame, names: pd.DataFrame) -> Prose | None:
    """The names used most, and how many are in the list of actors; None where there is no name."""
    if rates.empty:
        return None
    names = counted(names)
    most, all_names = _listed_with_times(rates, "lemma"), count(len(names), "name")
    known = int((names["kind"] != "").sum())
    lead = tr("Named most: {most}.", most=most) + " " if most else ""
    if not known:
        return Prose(lead + tr("Names in all: {n}.", n=len(names)))
    if known == len(names):
        return Prose(
            lead
            + trn(
                "The only name in the text is listed in actors.toml.",
                "All {n} names in the text are of people, places and organisations listed in actors.toml, with all "
                "their spellings together.",
                known,
            )
        )
    return Prose(
        lead
        + trn(
            "Of {names} in the text, one is that of a person, place or organisation listed in actors.toml; the others "
            "are listed under the name as printed.",
            "Of {names} in the text, {n} are of people, places and organisations listed in actors.toml, with all "
            "their spellings together; the others are listed under the name as printed.",
            known,
            names=all_names,
        )
    )


def repeated(runs: pd.DataFrame) -> Prose | None:
    """The runs of words that occur three times or more; None where there is none."""
    often = runs[runs["n"] >= OFTEN]
    if often.empty:
        return None
    most = _listed_with_times(often, "form")
    counted = trn(
        "One run of three words occurs three times or more",
        "{n} runs of three words occur three times or more",
        len(often),
    )
    if not most:
        return Prose(f"{counted}.")
    return Prose(trn("{found}: {most}.", "{found}, most often {most}.", len(often), found=counted, most=most))


def spread(dispersion: pd.DataFrame | None) -> Prose | None:
    """The most evenly spread and the most bunched of the frequent words; `dispersion` is None with one article.

    None with fewer than five articles, or fewer than two words that occur five times: then chance decides.
    """
    if dispersion is None or dispersion["parts"].max() < 5:
        return None
    frequent = dispersion[dispersion["n"] >= 5].head(20).sort_values(["dp", "lemma"])
    if len(frequent) < 2 or frequent["dp"].iloc[0] == frequent["dp"].iloc[-1]:
        return None
    even, bunched = frequent.iloc[0], frequent.iloc[-1]
    return Prose(
        tr(
            "Of the {words} used most, none is spread more evenly than {even} (in {even_in}, DP "
            "{even_dp}), none bunched more than {bunched} (in {bunched_in}, DP {bunched_dp}). DP is 0 for a word that "
            "every text uses alike, and near 1 for one that occurs in a single short text.",
            words=count(len(frequent), "word"),
            even=french(even["lemma"]),
            even_in=part_of(int(even["range"]), int(even["parts"]), "text"),
            even_dp=number(even["dp"], 2),
            bunched=french(bunched["lemma"]),
            bunched_in=bunched["range"],
            bunched_dp=number(bunched["dp"], 2),
        )
    )


def collocation(collocates: pd.DataFrame, word: str) -> Prose | None:
    """What goes with a word; None where fewer than three words do, or all equally: there is nothing to choose."""
    if len(collocates) < 3 or collocates["log_dice"].nunique() < 2:
        return None
    most = [
        tr("{word} ({n} of {all})", word=french(row.lemma), n=row.n, all=row.n_collocate)
        for row in first_three(collocates, "log_dice")
    ]
    return Prose(
        tr(
            "{word} occurs {times}. Most closely tied to it: {most}; in brackets, how many of all occurrences of that "
            "word are near it.",
            word=french(word),
            times=times(int(collocates["n_word"].iloc[0])),
            most=listed(most),
        )
        if most
        else tr("{word} occurs {times}.", word=french(word), times=times(int(collocates["n_word"].iloc[0])))
    )


def trend(trends: pd.DataFrame | None) -> Prose | None:
    """When a word was used most, if that is clear, and what is left out; None where there is neither."""
    if trends is None or trends["date"].nunique() < 2:
        return None
    days = trends.drop_duplicates("date")
    every = trends.attrs["every"]
    parts = []
    if silent := int((days["articles"] == 0).sum()):
        parts.append(
            trn(
                "One of {periods} has no article that is counted.",
                "Of {periods}, {n} have no article that is counted.",
                silent,
                periods=count(len(days), every),
            )
        )
    if (peak := peak_of(drawn_trends(trends))) is not None:
        said = tr(
            "{word} has the highest peak, {when}: {times} in {words}.",
            word=french(peak["lemma"]),
            when=when(peak["date"], every),
            times=times(int(peak["n"])),
            words=count(int(peak["total"]), "content word"),
        )
        parts.insert(0, said)
    if undated := trends.attrs.get("undated", 0):
        parts.append(
            trn(
                "One content word without a date is left out.",
                "This leaves out {n} content words without a date.",
                undated,
            )
        )
    return Prose(" ".join(parts)) if parts else None


def _listed_with_times(table: pd.DataFrame, unit: str) -> str:
    """The first three words of a table and how often they are used; none that ties with the fourth."""
    return listed(f"{french(getattr(row, unit))} ({times(row.n)})" for row in first_three(table, "n"))
