"""Findings on statements: who is given most room, quoted or reported, and what many carry."""

from collections.abc import Mapping

import pandas as pd

from analysis import charts
from analysis.charts.shares import ALL_IN
from analysis.intervals import interval_of_mean
from analysis.report.findings.finding import Finding, picture
from analysis.report.prose.statements import said_by
from analysis.show.inline_words import french
from analysis.statements.heard import SEVERAL
from analysis.statements.summaries import KINDS
from analysis.wording import N_, count, part_of, percent, share_of_all, tr, trn, with_ellipsis

LEAST = 10  # statements: with fewer, no shares are given
THE_REST = {
    ("indirect",): N_("in indirect speech"),
    ("mixed",): N_("in partly quoted statements"),
    ("indirect", "mixed"): N_("in indirect speech or in partly quoted statements"),
}


def given_most_room(share: pd.DataFrame, by_article: pd.DataFrame, words: pd.Series) -> Finding | None:
    """Who is given most words; `share` is `speaker_share` of the whole, `by_article` of each article.

    `words` has the number of words of every text by its article_id, also of those without a statement.

    Of those with a name who are heard in three articles or more, if there are any; the chart then shows these alone, if
    another is given more, and none where only one is left. Descriptions do not count there: « manifestant » of three
    articles is hardly one person.
    Statements without a named speaker do not count. None where nobody is named twice, or two share the first place.
    One who is alone is given the most of nothing, and called the only one.
    """
    named = share[share["speaker"].notna()].sort_values("words", ascending=False, kind="stable")
    named = named[named["words"] > 0]
    if named.empty or named["statements"].iloc[0] < 2:
        return None
    if _are_first(named) > 1:
        return None
    several = _in_several(named, by_article)
    often = several.empty or several["speaker"].iloc[0] == named["speaker"].iloc[0]
    named = named if often else several
    if not _has_name(named["speaker"].iloc[0]):
        return None
    if _are_first(named) > 1:
        return None
    first = named.iloc[0]
    values = {
        "speaker": said_by(first["speaker"]),
        "statements": count(int(first["statements"]), "statement"),
        "share": share_of_all(first["share"], 1),
    }
    if len(share["speaker"].dropna()) == 1:
        sentence = tr(
            "All statements with a named speaker are by {speaker}: {statements}, {share} of all words.", **values
        )
    elif often:
        sentence = tr("The most space goes to {speaker}: {statements}, {share} of all words.", **values)
    else:
        sentence = tr(
            "Of the speakers with a name who are heard in three articles or more, {speaker} is given the most space: "
            "{statements}, {share} of all words.",
            **values,
        )
    sure = _how_sure(named, by_article, words)
    rows = share if often else several
    drawn = picture(lambda: charts.speaker_bars(rows, n=6, in_several=not often)) if len(rows) > 1 else ""
    return Finding(sentence, sure, drawn)


def _are_first(named: pd.DataFrame) -> int:
    """How many speakers share the first place."""
    return int((named["words"] == named["words"].iloc[0]).sum())


def _in_several(named: pd.DataFrame, by_article: pd.DataFrame) -> pd.DataFrame:
    """Those of the speakers with a name who are heard in three articles or more."""
    heard = by_article[by_article["words"] > 0].groupby("speaker", observed=True)["article_id"].nunique()
    return named[named["speaker"].map(_has_name) & (named["speaker"].map(heard).fillna(0) >= SEVERAL)]


def _has_name(speaker: str) -> bool:
    """Whether a speaker has a name, and is not only described.

    >>> _has_name("Mme Morel"), _has_name("manifestant")
    (True, False)
    """
    return speaker[:1].isupper()


def _how_sure(named: pd.DataFrame, by_article: pd.DataFrame, words: pd.Series) -> str:
    """The interval of the first speaker's share over articles, and whether the second is clearly behind."""
    said = by_article.pivot_table(index="article_id", columns="speaker", values="words", aggfunc="sum", observed=True)
    said = said.reindex(words.index).fillna(0.0)
    total = words.to_numpy(float)
    first = named["speaker"].iloc[0]
    some, of = int((said[first] > 0).sum()), int(by_article["article_id"].nunique())
    low, high = interval_of_mean(said[first].to_numpy(), total)
    if pd.isna(low):
        return tr("Too few texts for an interval.")
    values = {"texts": part_of(some, of, "text")}
    ends = {"low": percent(max(low, 0.0), 1), "high": percent(min(high, 1.0), 1)}
    sure = [
        tr("In {texts} with a statement.", **values)
        if ends["low"] == ends["high"]
        else tr(
            "In {texts} with a statement; 95% interval over texts: {low} to {high} of all words.",
            **values,
            **ends,
        )
    ]
    if len(named) > 1 and _has_name(named["speaker"].iloc[1]):
        second = named["speaker"].iloc[1]
        ahead, _ = interval_of_mean((said[first] - said[second]).to_numpy(), total)
        name = said_by(second)
        sure.append(
            tr("That is clearly more than the next, {name}.", name=name)
            if ahead > 0
            else tr("That is not clearly more than the next, {name}.", name=name)
        )
    return " ".join(sure)


def quoted_or_reported(share: pd.DataFrame, by_article: pd.DataFrame) -> Finding | None:
    """How much of what is reported is in which kind of speech; tables of `speaker_share` as for `given_most_room`.

    None with fewer than ten statements. Where all articles are alike there is no interval.
    """
    statements, words = (int(share[column].sum()) for column in ("statements", "words"))
    if statements < LEAST or not words:
        return None
    first, *others = (kind for kind in KINDS if share[kind].sum())
    part = share_of_all(share[first].sum() / words)
    if not others:
        sentence = tr(ALL_IN[first]) + "."
    elif first == "direct":
        rest = tr(THE_REST[tuple(others)])
        sentence = tr(
            "Of the reported words, {share} are in direct speech; the rest are {rest}.", share=part, rest=rest
        )
    else:
        sentence = tr(
            "Of the reported words, {share} are in indirect speech; the rest are in partly quoted statements.",
            share=part,
        )
    each = by_article.groupby("article_id", observed=True)[[first, "words"]].sum().astype(float)
    low, high = interval_of_mean(each[first].to_numpy(), each["words"].to_numpy())
    ends = {"low": percent(max(low, 0.0)), "high": percent(min(high, 1.0))}
    one = tr("Too few texts for an interval.")
    interval = tr("95% interval over articles: {low} to {high}.", **ends) if ends["low"] != ends["high"] else ""
    return Finding(sentence, one if pd.isna(low) else interval, picture(lambda: charts.kind_bars(share, n=5)))


def carried_most(
    carried: pd.DataFrame,
    versions: pd.DataFrame,
    colours: Mapping[str, str] | None = None,
    *,
    articles: pd.DataFrame | None = None,
) -> Finding | None:
    """The statement that most articles carry, in its usual wording.

    Tables of `travels` and `quotations`, the colours of outlets, and `articles` with `wire_group`, which tells whether
    some that carry it are reprints of one another. The chart has days, if articles have; without days, one
    statement alone has none.

    None where none is in three articles and two known outlets, or two share the first place.
    """
    wide = carried[(carried["articles"] >= 3) & (carried["outlets"].fillna(0) >= 2)]
    if wide.empty or (carried["articles"] == wide["articles"].max()).sum() > 1:
        return None
    most = wide.sort_values("articles", ascending=False, kind="stable").iloc[0]
    speaker = f" ({said_by(most['speaker'])})" if isinstance(most["speaker"], str) else ""
    values = {
        "articles": count(int(most["articles"]), "article"),
        "outlets": count(int(most["outlets"]), "outlet"),
        "quote": french(_short(most["usual"])),
        "speaker": speaker,
    }
    if most["wordings"] == 1:
        sentence = tr("One statement is in {articles} from {outlets}: {quote}{speaker}.", **values)
        sure = tr("Found in one wording.")
    else:
        sentence = tr(
            "One statement is in {articles} from {outlets}, in full, in part or in other words: {quote}{speaker}.",
            **values,
        )
        sure = trn(
            "Found in {wordings} wordings; the one given here is in {n} article.",
            "Found in {wordings} wordings; the one given here is in {n} articles.",
            int(most["usual_in"]),
            wordings=int(most["wordings"]),
        )
    of_it = versions[versions["quotation"] == most["quotation"]]
    if articles is not None and articles.loc[of_it["article_id"].unique(), "wire_group"].duplicated().any():
        sure += " " + tr("Each reprint of a whole article counts.")
    dated = of_it["date"].notna().sum() > 1
    if dated:
        return Finding(sentence, sure, picture(lambda: charts.quotation_lines(versions, n=3, colours=colours)))
    return Finding(sentence, sure, picture(lambda: charts.quotation_bars(versions, n=3)) if len(carried) > 1 else "")


def _short(quote: str, room: int = 110) -> str:
    """The beginning of a quotation, cut between words."""
    words = " ".join(str(quote).split())
    return words if len(words) <= room else with_ellipsis(words[:room].rpartition(" ")[0])
