"""Sentences on the words that are used most, on what they mark out, and on where and when they stand."""

import pandas as pd

from analysis.report.prose.phrases import Prose, count, day, first_three, french, listed, safe, times

LEVEL = 0.05


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


def not_counted(tokens: pd.DataFrame, content: pd.DataFrame, own: frozenset[str]) -> Prose:
    """What is not counted: marks, stop words, a user's own."""
    words = int((tokens["pos"] != "PUNCT").sum())
    mine = f", with {count(len(own), 'stop word')} of your words.toml" if own else ""
    return Prose(
        f"**Not counted:** {words - len(content):,} of {count(words, 'word')}: numbers, and words that stand in every "
        f"text, such as {french('le')}, {french('être')} or {french('aussi')}{mine}."
    )


def named(rates: pd.DataFrame, names: pd.DataFrame) -> Prose:
    """The names used most, and how many are in the list of actors."""
    if rates.empty:
        return Prose("No name was found in these articles.")
    known = int((names["kind"] != "").sum())
    most = listed(f"{french(row.lemma)} ({times(row.n)})" for row in first_three(rates))
    return Prose(
        f"Named most: {most}. Of {count(len(names), 'name')} in the text, {known:,} are of people, places and bodies "
        "listed in actors.toml, with all their spellings together; the others stand under the name as printed."
    )


def repeated(runs: pd.DataFrame) -> Prose:
    """The runs of words that come back."""
    often = runs[runs["n"] > 1]
    if often.empty:
        return Prose("No run of three words comes back.")
    most = listed(f"{french(row.form)} ({times(row.n)})" for row in first_three(often))
    return Prose(f"{count(len(often), 'run')} of three words come back, most often {most}.")


def weighed(rates: pd.DataFrame, by_text: pd.DataFrame, articles: pd.DataFrame) -> Prose:
    """What changes when a text that several outlets print counts once; `by_text` are the weighed rates."""
    reprints = int(articles["wire_group"].duplicated().sum())
    if not reprints or rates.empty:
        return Prose("No two articles print the same text, so that nothing is counted twice.")
    before, after = (table.set_index("lemma")["per_10k"] for table in (rates, by_text))
    word = str((before - after).idxmax())
    return Prose(
        f"Reprints of what another article has: {reprints:,}. Counting each text once changes "
        f"{french(word)} most: from {before[word]:,.0f} to {after[word]:,.0f} per 10,000. Below, each text counts "
        "once where outlets are compared with the rest."
    )


def by_outlet(rates: pd.DataFrame) -> Prose:
    """What each outlet uses most; `rates` are by outlet."""
    if rates["outlet"].nunique() < 2:
        return Prose("All articles come from one outlet, so that there is nothing to compare yet.")
    lines = [
        f"- {safe(outlet)}, {count(round(group['total'].iloc[0]), 'content word')}: "
        + listed(f"{french(row.lemma)} ({row.per_10k:,.0f})" for row in first_three(group))
        for outlet, group in rates.groupby("outlet", observed=True)
    ]
    return Prose("Used most, per 10,000 content words of each outlet:\n\n" + "\n".join(lines))


def marked_out(key: pd.DataFrame | None) -> Prose:
    """What marks out each outlet, the surest word first; None where there are no two outlets."""
    if key is None:
        return Prose(
            "Keyness compares two sides, and all articles come from one outlet: which words are typical of it can "
            "only be said beside another."
        )
    more = key[key["g2"] > 0]
    sure = more[more["p_corrected"] < LEVEL]
    lines = [
        f"- {safe(outlet)}: " + listed(f"{french(row.lemma)} ({_ratio(row)})" for row in first_three(group))
        for outlet, group in more.groupby("outlet", observed=True)
    ]
    return Prose(
        f"{count(len(sure), 'word')} of {len(more):,} that an outlet uses more than the others differ beyond what "
        "chance makes (p below 0.05 after correction for the number of words). The surest of each outlet, with how "
        "many times as often as in the others:\n\n" + "\n".join(lines)
    )


def spread(dispersion: pd.DataFrame | None) -> Prose:
    """The evenest and the most bunched of the frequent words; None where there is one article."""
    if dispersion is None:
        return Prose("With one article, spread can only be seen inside it; how evenly articles use a word cannot.")
    frequent = dispersion.head(20).sort_values(["dp", "lemma"])
    even, bunched = frequent.iloc[0], frequent.iloc[-1]
    return Prose(
        f"Of the {count(len(frequent), 'word')} used most, {french(even['lemma'])} is spread most evenly (in "
        f"{even['range']:,} of {count(int(even['parts']), 'article')}, DP {even['dp']:.2f}) and "
        f"{french(bunched['lemma'])} is bunched most (in {bunched['range']:,}, DP {bunched['dp']:.2f}). DP is 0 for a "
        "word that every article uses alike, and near 1 for one that stands in a single short article."
    )


def company(collocates: pd.DataFrame, word: str) -> Prose:
    """What goes with a word."""
    if collocates.empty:
        return Prose(f"No word stands near {french(word)} often enough (three times) to be said to go with it.")
    most = listed(f"{french(row.lemma)} ({row.n:,} of {row.n_collocate:,})" for row in first_three(collocates))
    return Prose(
        f"Near {french(word)}, which stands {collocates['n_word'].iloc[0]:,} times, {most} stand more often than "
        "anywhere else; in brackets how many of a word's occurrences are near it."
    )


def course(trends: pd.DataFrame | None) -> Prose:
    """When a word was used most, and the days without an article; None where there is no date."""
    if trends is None:
        return Prose("The articles have no dates, so that nothing can be said about when.")
    days = trends.drop_duplicates("date")
    undated = trends.attrs.get("undated", 0)
    without = f" {count(undated, 'content word')} without a date are left out." if undated else ""
    if len(days) < 2:
        return Prose(f"All articles are of {day(days['date'].iloc[0])}: a course needs a second day.{without}")
    peak = trends.sort_values("per_10k", kind="stable").iloc[-1]
    silent = int((days["articles"] == 0).sum())
    return Prose(
        f"{french(peak['lemma'])} has the highest peak, on {day(peak['date'])}: {times(int(peak['n']))} in "
        f"{count(int(peak['total']), 'content word')}. {_days(len(days), silent)}{without}"
    )


def likeness(distances: pd.DataFrame | None) -> Prose:
    """Which outlets write most alike; None where there are fewer than three."""
    if distances is None:
        return Prose(
            "With fewer than three outlets there is no likeness to map: it takes two to be nearer than a third."
        )
    return Prose(
        "A short outlet looks far from all others because few of its words can be seen; compare outlets of "
        "similar size."
    )


def _days(days: int, silent: int) -> str:
    if not silent:
        return f"Each of the {days:,} days has an article."
    return f"On {silent:,} of {count(days, 'day')} there is no article."


def _ratio(row: object) -> str:
    if row.n_reference == 0:  # type: ignore[attr-defined]
        return "only there"
    return f"{2**row.log_ratio:,.1f} times"  # type: ignore[attr-defined]
