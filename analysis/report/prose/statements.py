"""Sentences on who is reported as having said what."""

from html import escape

import pandas as pd

from analysis.report.prose.phrases import Prose, count, first_three, french, listed, name_of, times


def who_speaks(share: pd.DataFrame) -> Prose:
    """How much of the text is reported speech, and whose."""
    named = share[share["speaker"].notna()]
    if named.empty:
        return Prose("No statement of a named speaker was found in these articles.")
    most = listed(
        f"{said_by(row.speaker)} ({count(row.statements, 'statement')}, {row.share:.1%} of all words)"
        for row in first_three(named)
    )
    nobody = int(share.loc[share["speaker"].isna(), "statements"].sum())
    return Prose(
        f"Found: {count(int(share['statements'].sum()), 'statement')} by {count(len(named), 'speaker')}. "
        f"Most of the words are given to {most}."
        + (f" In {count(nobody, 'statement')} nobody is named." if nobody else "")
    )


def kinds(statements: pd.DataFrame) -> Prose:
    """How many statements are quoted, reported or both."""
    if statements.empty:
        return Prose("No statement was found in these articles.")
    n = statements["kind"].value_counts()
    direct, indirect, mixed = (int(n.get(kind, 0)) for kind in ("direct", "indirect", "mixed"))
    return Prose(
        f"Of {count(len(statements), 'statement')}, {are(direct)} quoted in the speaker's own words, "
        f"{are(indirect)} reported in the journalist's, and {are(mixed)} partly quoted."
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
        f"- {name_of(name)}: {_room_in(rows[rows['speaker'].notna()])}; "
        f"{count(int(rows['statements'].sum()), 'statement')} in {count(int(rows['total'].iloc[0]), 'word')}"
        for name, rows in share[share[group].isin(words.index[:n])].groupby(group)
    ]
    lines += [f"- and {count(len(words) - n, 'other')}"] * (len(words) > n)
    undated = int(share.loc[share[group].isna(), "statements"].sum())
    return Prose(
        f"Most of the words of each {group} are given to:\n\n"
        + "\n".join(lines)
        + (f"\n\nLeft out here: {count(undated, 'statement')} without a {group}." if undated else "")
    )


def _room_in(share: pd.DataFrame) -> str:
    if share.empty:
        return "nobody who is named"
    return listed(f"{said_by(row.speaker)} ({row.share:.1%})" for row in _rows(share.head(2)))


def verbs(cue_verbs: pd.DataFrame) -> Prose:
    """The words that introduce statements most often."""
    if cue_verbs.empty:
        return Prose("No word was found that introduces a statement.")
    totals = cue_verbs.groupby("cue_lemma", as_index=False).agg(n=("n", "sum"))
    most = totals.sort_values(["n", "cue_lemma"], ascending=[False, True])
    return Prose(
        f"{count(len(totals), 'different word')} introduce statements, most often "
        + listed(f"{french(row.cue_lemma)} ({times(row.n)})" for row in first_three(most))
        + "."
    )


def stances(cue_verbs: pd.DataFrame) -> Prose:
    """How many statements are presented with which stance, and the words that doubt or concede, by name."""
    total = int(cue_verbs["n"].sum())
    if not total:
        return Prose("No word was found that introduces a statement, so that there is no stance to compare.")
    neutral = int(cue_verbs.loc[cue_verbs["stance"] == "neutral", "n"].sum())
    told = [
        f"{french(row.cue_lemma)} ({row.stance}; {said_by(row.speaker)}, {times(row.n)})"
        for row in _rows(cue_verbs[cue_verbs["stance"].isin(["doubting", "conceding"])].head(5))
    ]
    return Prose(
        f"Of {count(total, 'statement')} with an introducing word, {neutral:,} ({neutral / total:.0%}) stand under a "
        f"neutral one and {total - neutral:,} under one that takes a stance. "
        + (f"Words that doubt or concede: {listed(told)}." if told else "No word doubts or concedes.")
    )


def spoken(spoken: pd.DataFrame, statements: pd.DataFrame) -> Prose:
    """Who or what is named most often in what others say."""
    if statements.empty:
        return Prose("No statement was found in these articles.")
    if spoken.empty:
        return Prose(f"No name of somebody else stands in the {count(len(statements), 'statement')}.")
    names = spoken.groupby("name", as_index=False).agg(n=("n", "sum"), by=("speaker", "size"))
    most = names.sort_values(["n", "name"], ascending=[False, True])
    told = listed(f"{escape(row.name)} ({times(row.n)}, by {count(row.by, 'source')})" for row in first_three(most))
    return Prose(
        f"In {count(len(statements), 'statement')}, {count(len(names), 'name')} of others occur "
        f"{times(int(names['n'].sum()))} in all. Named most often: {told}."
    )


def rules(rules: pd.DataFrame) -> Prose:
    """By which rule how many speakers were found."""
    total = int(rules["statements"].sum())
    if not total:
        return Prose("No statement was found in these articles.")
    told = [f"{row.statements:,} ({row.share:.0%}) by the rule “{escape(row.rule)}”" for row in first_three(rules)]
    others = len(rules) - len(told)
    return Prose(
        f"Of {count(total, 'statement')}, the speakers were found: {listed(told)}"
        + (f"; for the rest by {count(others, 'other rule')}." if others else ".")
    )


def said_by(speaker: str | float | None) -> str:
    """A speaker in a sentence; two together are joined.

    >>> said_by("Mme Morel; M. Petit"), said_by(None)
    ('Mme Morel and M. Petit', 'nobody named')
    """
    return escape(str(speaker).replace("; ", " and ")) if pd.notna(speaker) else "nobody named"


def are(n: int) -> str:
    """A number with its verb.

    >>> are(1), are(0)
    ('1 is', '0 are')
    """
    return f"{n:,} {'is' if n == 1 else 'are'}"


def _rows(table: pd.DataFrame) -> list:
    return list(table.itertuples())
