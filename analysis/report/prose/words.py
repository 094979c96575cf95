"""Sentences on the words that are used most."""

import pandas as pd

from analysis.report.prose.phrases import Prose, count, first_three, french, listed, safe, times


def most_used(rates: pd.DataFrame, tokens: pd.DataFrame) -> Prose:
    """The three words used most, and of how many they are."""
    if rates.empty:
        return Prose("There is no content word in these articles.")
    most = listed(f"{french(row.lemma)} ({times(row.n)}, {row.per_10k:,.0f} per 10,000)" for row in first_three(rates))
    words = int((tokens["pos"] != "PUNCT").sum())
    return Prose(
        f"Used most: {most}. Of {count(words, 'word')}, {rates['total'].iloc[0]:,} carry content "
        f"({rates['total'].iloc[0] / words:.0%}), with {count(len(rates), 'different word')} among them; "
        "the rates are per 10,000 of these."
    )


def by_outlet(rates: pd.DataFrame) -> Prose:
    """What each outlet uses most; `rates` are by outlet."""
    if rates["outlet"].nunique() < 2:
        return Prose("All articles come from one outlet, so that there is nothing to compare yet.")
    lines = [
        f"- {safe(outlet)}, {count(int(group['total'].iloc[0]), 'content word')}: "
        + listed(f"{french(row.lemma)} ({row.per_10k:,.0f})" for row in first_three(group))
        for outlet, group in rates.groupby("outlet")
    ]
    return Prose("Used most, per 10,000 content words of each outlet:\n\n" + "\n".join(lines))
