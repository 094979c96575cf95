"""Sentences on who is reported as having said what."""

from html import escape

import pandas as pd

from analysis.report.prose.markdown import Prose, first_three, french, name_of
from analysis.wording import count, listed, percent, times, tr, trn, value_name


def who_speaks(share: pd.DataFrame) -> Prose:
    """How much of the text is reported speech, and whose."""
    named = share[share["speaker"].notna()]
    if named.empty:
        return Prose(tr("No statement of a named speaker was found in these articles."))
    most = [
        tr(
            "{speaker} ({statements}, {share} of all words)",
            speaker=said_by(row.speaker),
            statements=count(row.statements, "statement"),
            share=percent(row.share, 1),
        )
        for row in first_three(named)
    ]
    found = tr(
        "Found: {statements} by {speakers}. Most of the words are given to {most}.",
        statements=count(int(share["statements"].sum()), "statement"),
        speakers=count(len(named), "speaker"),
        most=listed(most),
    )
    nobody = int(share.loc[share["speaker"].isna(), "statements"].sum())
    unnamed = trn("In {n} statement nobody is named.", "In {n} statements nobody is named.", nobody)
    return Prose(f"{found} {unnamed}" if nobody else found)


def kinds(statements: pd.DataFrame) -> Prose:
    """How many statements are quoted, reported or both."""
    if statements.empty:
        return Prose(tr("No statement was found in these articles."))
    n = statements["kind"].value_counts()
    direct, indirect, mixed = (int(n.get(kind, 0)) for kind in ("direct", "indirect", "mixed"))
    return Prose(
        tr(
            "Of {statements}, {direct}, {indirect} and {mixed}.",
            statements=count(len(statements), "statement"),
            direct=trn("{n} is quoted in the speaker's own words", "{n} are quoted in the speaker's own words", direct),
            indirect=trn("{n} is reported in the journalist's", "{n} are reported in the journalist's", indirect),
            mixed=trn("{n} is partly quoted", "{n} are partly quoted", mixed),
        )
    )


def in_each(share: pd.DataFrame, *, n: int = 12) -> Prose | None:
    """Whom each outlet or period quotes most; `share` has the outlet or period as its first column.

    The `n` with the most reported words are listed. None where there is one only: the figure says so.
    """
    group = str(share.columns[0])
    words = share.groupby(group)["words"].sum().sort_values(ascending=False, kind="stable")
    if len(words) < 2:
        return None
    lines = [
        tr(
            "{group}: {most}; {statements} in {words}",
            group=value_name(group, name_of(name)),
            most=_room_in(rows[rows["speaker"].notna()]),
            statements=count(int(rows["statements"].sum()), "statement"),
            words=count(int(rows["total"].iloc[0]), "word"),
        )
        for name, rows in share[share[group].isin(words.index[:n])].groupby(group)
    ]
    others = len(words) - n
    lines += [trn("and {n} other", "and {n} others", others)] * (others > 0)
    parts = [
        tr("Most of the words of each outlet are given to:")
        if group == "outlet"
        else tr("Most of the words of each period are given to:"),
        "\n".join(f"- {line}" for line in lines),
    ]
    if undated := int(share.loc[share[group].isna(), "statements"].sum()):
        parts.append(tr("Left out here: {statements} without a date.", statements=count(undated, "statement")))
    return Prose("\n\n".join(parts))


def not_compared(by_outlet: pd.DataFrame, by_period: pd.DataFrame) -> Prose | None:
    """One sentence instead of the comparisons that a single outlet or period leaves out; None with several of both."""
    one_outlet = by_outlet["outlet"].nunique(dropna=False) < 2
    one_period = by_period["period"].nunique(dropna=False) < 2
    if one_outlet and one_period:
        return Prose(tr("All statements come from one outlet and one period: there is nothing to compare here."))
    if one_outlet:
        return Prose(tr("All statements come from one outlet: outlets are not compared here."))
    return Prose(tr("All statements come from one period: periods are not compared here.")) if one_period else None


def _room_in(share: pd.DataFrame) -> str:
    if share.empty:
        return tr("nobody who is named")
    return listed(f"{said_by(row.speaker)} ({percent(row.share, 1)})" for row in _rows(share.head(2)))


def verbs(cue_verbs: pd.DataFrame) -> Prose:
    """The words that introduce statements most often."""
    if cue_verbs.empty:
        return Prose(tr("No word was found that introduces a statement."))
    totals = cue_verbs.groupby("cue_lemma", as_index=False).agg(n=("n", "sum"))
    most = totals.sort_values(["n", "cue_lemma"], ascending=[False, True])
    return Prose(
        trn(
            "{n} different word introduces statements: {most}.",
            "{n} different words introduce statements, most often {most}.",
            len(totals),
            most=listed(f"{french(row.cue_lemma)} ({times(row.n)})" for row in first_three(most)),
        )
    )


def stances(cue_verbs: pd.DataFrame) -> Prose:
    """How many statements are presented with which stance, and the words that doubt or concede, by name."""
    total = int(cue_verbs["n"].sum())
    if not total:
        return Prose(tr("No word was found that introduces a statement, so that there is no stance to compare."))
    neutral = int(cue_verbs.loc[cue_verbs["stance"] == "neutral", "n"].sum())
    shares = tr(
        "Of {statements} with an introducing word, {neutral} ({share}) have a neutral one and {others} have "
        "one that takes a stance.",
        statements=count(total, "statement"),
        neutral=neutral,
        share=percent(neutral / total),
        others=total - neutral,
    )
    told = [
        tr(
            "{word} ({stance}; {speaker}, {times})",
            word=french(row.cue_lemma),
            stance=value_name("stance", row.stance),
            speaker=said_by(row.speaker),
            times=times(row.n),
        )
        for row in _rows(cue_verbs[cue_verbs["stance"].isin(["doubting", "conceding"])].head(5))
    ]
    named = (
        tr("Words that doubt or concede: {words}.", words=listed(told)) if told else tr("No word doubts or concedes.")
    )
    return Prose(f"{shares} {named}")


def spoken(spoken: pd.DataFrame, statements: pd.DataFrame) -> Prose:
    """Who or what is named most often in what others say."""
    if statements.empty:
        return Prose(tr("No statement was found in these articles."))
    found = count(len(statements), "statement")
    if spoken.empty:
        return Prose(tr("Nobody else is named in the {statements}.", statements=found))
    names = spoken.groupby("name", as_index=False).agg(n=("n", "sum"), by=("speaker", "size"))
    most = [
        tr("{name} ({times}, by {sources})", name=escape(row.name), times=times(row.n), sources=count(row.by, "source"))
        for row in first_three(names.sort_values(["n", "name"], ascending=[False, True]))
    ]
    return Prose(
        tr(
            "In {statements}, {names} of others occur {times} in all. Named most often: {most}.",
            statements=found,
            names=count(len(names), "name"),
            times=times(int(names["n"].sum())),
            most=listed(most),
        )
    )


def rules(rules: pd.DataFrame) -> Prose:
    """By which rule how many speakers were found."""
    total = int(rules["statements"].sum())
    if not total:
        return Prose(tr("No statement was found in these articles."))
    told = [
        tr(
            "{n} ({share}) by the rule “{rule}”",
            n=row.statements,
            share=percent(row.share),
            rule=escape(value_name("speaker_rule", row.speaker_rule)),
        )
        for row in first_three(rules)
    ]
    found = tr(
        "Of {statements}, the speakers were found: {rules}", statements=count(total, "statement"), rules=listed(told)
    )
    others = len(rules) - len(told)
    rest = trn("; for the rest by {n} other rule", "; for the rest by {n} other rules", others)
    return Prose(f"{found}{rest}." if others else f"{found}.")


def said_by(speaker: str | float | None) -> str:
    """A speaker in a sentence; two together are joined.

    >>> said_by("Mme Morel; M. Petit"), said_by(None)
    ('Mme Morel and M. Petit', 'nobody named')
    """
    return escape(listed(str(speaker).split("; "))) if pd.notna(speaker) else tr("nobody named")


def _rows(table: pd.DataFrame) -> list:
    return list(table.itertuples())
