"""Findings on words: used most, named most, what sets an outlet apart, what appears elsewhere too."""

from collections.abc import Callable, Collection, Mapping

import pandas as pd
from matplotlib.axes import Axes

from analysis import charts
from analysis.charts.labels import rate
from analysis.report.findings.finding import Finding, Heading, picture
from analysis.report.prose.markdown import name_of
from analysis.report.prose.page_title import title
from analysis.show.inline_words import french
from analysis.wording import count, listed, number, part_of, percent, share_of_all, times, tr, trn
from analysis.words import marking, surest_first
from analysis.words.setting_apart import OFTEN

LEAST = 3  # occurrences: a word used twice is the most frequent by chance
TIED = 3  # words that a sentence can name side by side
DRAWN = 4  # words of the outlet that is set apart


def used_most(rates: pd.DataFrame) -> Finding | None:
    """The word used most; `rates` are of the whole. None where it occurs less than three times, or four words tie.

    Where a name leads the words, it is the first word that is no name: the names have a finding of their own.
    """
    names_lead = bool((_first(rates)["pos"] == "PROPN").any())
    words = rates[rates["pos"] != "PROPN"] if names_lead else rates
    first = _first(words)
    if first.empty:
        return None
    sentence = tr("Names aside, {sentence}", sentence=_used_most(first)) if names_lead else _used_most(first)
    how_often = tr("{rate} per 10,000 content words", rate=number(first["per_10k"].iloc[0]))
    sure = _sureness(words, first, how_often, number)
    drawn = max(6, int((rates["n"] >= first["n"].iloc[0]).sum()))  # with the names, down to the word
    return Finding(sentence, sure, picture(lambda: charts.word_bars(rates, n=drawn)))


def _used_most(first: pd.DataFrame) -> str:
    """Which word or words are used most, and where."""
    words, row = listed(french(word) for word in first["lemma"]), first.iloc[0]
    if len(first) > 1:
        return tr("{words} are the words used most: {times} each.", words=words, times=times(int(row["n"])))
    if row["of_articles"] > 1:
        return tr(
            "{word} is the word used most: {times}, in {part}.",
            word=words,
            times=times(int(row["n"])),
            part=part_of(int(row["articles"]), int(row["of_articles"]), "text"),
        )
    return tr("{word} is the word used most: {times}.", word=words, times=times(int(row["n"])))


def named_most(rates: pd.DataFrame) -> Finding | None:
    """The name used most, in per cent of all names.

    None where it occurs less than three times, four names tie, or there is no other.
    """
    first = _first(rates)
    if first.empty or len(rates) == 1:
        return None
    row, names = first.iloc[0], listed(french(name) for name in first["lemma"])
    share = {"share": share_of_all(row["per_10k"] / 10_000), "n": int(row["n"]), "all": int(row["total"])}
    if len(first) > 1:
        sentence = tr("{names} are the names used most: each makes up {share} of all names.", names=names, **share)
    else:
        sentence = tr("{name} is the name used most: {share} of all names.", name=names, **share)
    sure = _sureness(rates, first, tr("{n} of {all} names", **share), _of_names)
    return Finding(sentence, sure, picture(lambda: charts.word_bars(rates, n=6, of="name")))


def heading(articles: pd.DataFrame, names: pd.DataFrame, terms: pd.DataFrame) -> Heading:
    """The heading of the first page, of which `prose.title` tells what it names.

    `names` and `terms` (of several words) have a row for each as it occurs: article_id, lemma.
    """
    return Heading(title(articles, pd.concat([names, terms])))


def _first(rates: pd.DataFrame) -> pd.DataFrame:
    """The rows that are used most, if they are few and frequent enough."""
    if rates.empty or rates["n"].max() < LEAST:
        return rates.head(0)
    first = rates[rates["n"] == rates["n"].max()]
    return first if len(first) <= TIED else rates.head(0)


def _of_names(per_10k: float) -> str:
    return percent(per_10k / 10_000)


def _sureness(rates: pd.DataFrame, first: pd.DataFrame, how_often: str, written: Callable[[float], str]) -> str:
    """How often, within which interval, and whether that is clearly more than the next."""
    row = first.iloc[0]
    if row["of_articles"] < 2:
        return tr("{how_often}, in one text.", how_often=how_often)
    if pd.isna(row["low"]):
        return tr("{how_often}, in too few articles for an interval.", how_often=how_often)
    low, high = written(first["low"].min()), written(first["high"].max())
    interval = tr("{how_often}, 95% interval {low} to {high}.", how_often=how_often, low=low, high=high)
    if len(first) > 1:
        interval = tr("{how_often}, 95% intervals within {low} to {high}.", how_often=how_often, low=low, high=high)
    said = [interval if low != high else tr("{how_often}.", how_often=how_often)]
    others = rates[rates["n"] < row["n"]]
    after = others[others["n"] == others["n"].max()]
    if len(first) == 1 and 0 < len(after) <= TIED:
        word = listed(french(word) for word in after["lemma"])
        apart = row["low"] > after["high"].max()
        said.append(
            tr("That is clearly more than the next, {word}.", word=word)
            if apart
            else tr("That is not clearly more than the next, {word}: their intervals overlap.", word=word)
        )
    return " ".join(said)


def marked_out(
    key: pd.DataFrame | None, colours: Mapping[str, str] | None = None, *, apart: Collection[str] = ()
) -> Finding | None:
    """A word that sets an outlet apart; `key` is that of `keyness_of_each`, None with one outlet.

    `colours` are those of the outlets.
    The surest of all (`words.surest_first`), as in the chart and the list of the report on words. Only words that pass
    both tests count, none that is part of the outlet's own name. Not clear where there is none, None where two outlets
    clearly differ in the rate of a word all the same (`apart`: those that `groups_apart` names).
    """
    if key is None or key.empty:
        return None
    more, sure = key[key["g2"] > 0], surest_first(marking(key))
    if sure.empty:
        return None if apart else Finding(tr("between the words of the outlets"), clear=False)
    row, rare = sure.iloc[0], sure["n_reference"] < OFTEN
    surest = sure[(sure["outlet"] == row["outlet"]) & (rare == rare.iloc[0])].head(DRAWN)
    named = {"word": french(row["lemma"]), "outlet": name_of(row["outlet"])}
    if row["n_reference"] == 0:
        sentence = tr("{word} sets {outlet} apart: no other outlet uses it.", **named)
    elif row["n_reference"] < OFTEN:
        sentence = tr("{word} sets {outlet} apart: other outlets hardly use it.", **named)
    else:
        ratio = rate(2 ** float(row["log_ratio"]))
        sentence = tr("{word} sets {outlet} apart: {ratio} times as often as elsewhere.", ratio=ratio, **named)
    passed = _passed(sure["lemma"].nunique(), more["lemma"].nunique())
    others = key.loc[key["outlet"] != row["outlet"], "outlet"].unique()
    outlet, other = str(row["outlet"]), str(others[0]) if len(others) == 1 else None

    def draw() -> Axes:
        return charts.keyness_bars(surest, n=DRAWN, target=outlet, reference=other, colours=colours)

    return Finding(sentence, passed, picture(draw))


def _passed(found: int, every: int) -> str:
    """How many of the words that an outlet uses more pass both tests."""
    if found == every:
        return trn(
            "The only word that an outlet uses more than the others passes both tests, word by word and article "
            "by article (p below 0.05 after correction for the number of words).",
            "Each of the {n} words that an outlet uses more than the others passes both tests, word by word and "
            "article by article (p below 0.05 after correction for the number of words).",
            found,
        )
    return trn(
        "Of {all} different words that an outlet uses more than the others, one passes both tests, word by word and "
        "article by article (p below 0.05 after correction for the number of words).",
        "Of {all} different words that an outlet uses more than the others, {n} pass both tests, word by word and "
        "article by article (p below 0.05 after correction for the number of words).",
        found,
        all=every,
    )


def elsewhere_too(shares: pd.DataFrame) -> Finding | None:
    """How much another outlet printed too; `shares` is that of `own_shares`. None below 5 %.

    Of two articles of one day, or without a date, either may have been first: if there are such, the finding says so.
    """
    words = shares["words"]
    if len(shares) < 2 or not words.sum():
        return None
    earlier, undated, later = ((shares[part] * words).sum() / words.sum() for part in ("earlier", "undated", "later"))
    if earlier + undated + later < 0.05:
        return None
    sentence = _which_was_first(earlier, undated, later)
    articles = count(int(shares["articles"].sum()), "article")
    articles = trn("{articles} from one outlet", "{articles} from {n} outlets", len(shares), articles=articles)
    sure = tr("In {articles}: passages of fifteen words and more, with a few words changed or not.", articles=articles)
    return Finding(sentence, sure, picture(lambda: charts.own_bars(shares, n=6)))


def _which_was_first(earlier: float, undated: float, later: float) -> str:
    """What stands in another outlet's article too, and how much of it had appeared there before, as far as known."""
    too, first = share_of_all(earlier + undated + later), share_of_all(earlier + undated)
    if not undated and first == too:
        return tr("Of the words, {share} had already appeared in another outlet’s article.", share=too)
    if not undated and not earlier:
        return tr(
            "Of the words, {share} are in another outlet’s article too: none had appeared there before.", share=too
        )
    if not undated:
        return tr(
            "Of the words, {share} are in another outlet’s article too: {first} had appeared there before.",
            share=too,
            first=first,
        )
    if not earlier and first == too:
        return tr("Of the words, {share} are in another outlet’s article too; which was first is not known.", share=too)
    if first == too:
        return tr(
            "Of the words, {share} are in another outlet’s article too; which was first is not always known.", share=too
        )
    return tr(
        "Of the words, {share} are in another outlet’s article too: {first} had appeared there before, or may have.",
        share=too,
        first=first,
    )
