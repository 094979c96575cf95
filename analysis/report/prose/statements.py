"""Sentences on who is reported as having said what."""

from html import escape

import pandas as pd

from analysis.report.prose.phrases import Prose, count, first_three, french, listed, times


def who_speaks(share: pd.DataFrame) -> Prose:
    """How much of the text is reported speech, and whose."""
    named = share[share["speaker"].notna()]
    if named.empty:
        return Prose("No statement of a named speaker was found in these articles.")
    most = listed(
        f"{escape(row.speaker)} ({count(row.statements, 'statement')}, {row.share:.1%} of all words)"
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
    return Prose(
        f"Of {count(len(statements), 'statement')}, {n.get('direct', 0):,} are quoted in the speaker's own "
        f"words, {n.get('indirect', 0):,} are reported in the journalist's, {n.get('mixed', 0):,} are both."
    )


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
