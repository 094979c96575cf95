"""Sentences on how outlets differ: texts counted once, what each uses most, what marks it out, which write alike."""

import pandas as pd

from analysis.copies import number_of_copies
from analysis.report.prose.markdown import Prose, first_three, french, safe
from analysis.wording import count, listed, number, tr, trn
from analysis.words import beyond_chance

LISTED = 10  # outlets, one line each


def counted_once(each: pd.DataFrame, once: pd.DataFrame, articles: pd.DataFrame) -> Prose:
    """What changes where a text that several articles print counts once; rates of `each` article and of texts."""
    copies = number_of_copies(articles)
    if not copies or once.empty:
        return Prose(tr("No two articles print the same text, so that nothing is counted twice."))
    before, after = (table.set_index("lemma")["per_10k"] for table in (each, once))
    word = str((before - after).idxmax())
    return Prose(
        tr(
            "Copies of what another article has: {copies}. Counting each text once changes {word} most: from {before} "
            "to {after} per 10,000. Below, where outlets are compared, a text counts once in all, in equal parts for "
            "each article that prints it.",
            copies=copies,
            word=french(word),
            before=number(before[word]),
            after=number(after[word]),
        )
    )


def by_outlet(rates: pd.DataFrame) -> Prose:
    """What each outlet uses most; `rates` are by outlet."""
    if rates["outlet"].nunique() < 2:
        return Prose(tr("All articles come from one outlet, so that there is nothing to compare yet."))
    largest = _largest(rates.groupby("outlet", observed=True)["total"].first())
    lines = [
        tr(
            "- {outlet}, {words}: {most}",
            outlet=safe(outlet),
            words=count(round(group["total"].iloc[0]), "content word"),
            most=listed(f"{french(row.lemma)} ({number(row.per_10k)})" for row in first_three(group)),
        )
        for outlet, group in rates.groupby("outlet", observed=True)
        if outlet in largest
    ]
    intro = tr("Used most, per 10,000 content words of each outlet:")
    return Prose("\n".join([intro, "", *lines, *_others(rates["outlet"].nunique() - len(lines))]))


def marked_out(key: pd.DataFrame | None) -> Prose:
    """What marks out each outlet, the surest word first; None where there are no two outlets."""
    if key is None:
        return Prose(
            tr(
                "Keyness compares two sides, and all articles come from one outlet: which words are typical of it can "
                "only be said beside another."
            )
        )
    more = key[key["g2"] > 0]
    largest = _largest(key.groupby("outlet", observed=True)["total_target"].first())
    lines = [
        tr(
            "- {outlet}: {words}",
            outlet=safe(outlet),
            words=listed(f"{french(row.lemma)} ({_ratio(row)})" for row in first_three(group)),
        )
        for outlet, group in more.groupby("outlet", observed=True)
        if outlet in largest
    ]
    intro = trn(
        "{n} word of {all} that an outlet uses more than the others differs beyond what chance makes: word by word "
        "(p below 0.05 after correction for the number of words) and article by article (p below 0.05). The first of "
        "each outlet, sure or not, with how many times as often as in the others:",
        "{n} words of {all} that an outlet uses more than the others differ beyond what chance makes: word by word "
        "(p below 0.05 after correction for the number of words) and article by article (p below 0.05). The first of "
        "each outlet, sure or not, with how many times as often as in the others:",
        int(beyond_chance(more).sum()),
        all=len(more),
    )
    return Prose("\n".join([intro, "", *lines, *_others(more["outlet"].nunique() - len(lines))]))


def similarity(distances: pd.DataFrame | None) -> Prose:
    """Which outlets write most alike; None where there are fewer than three."""
    if distances is None:
        return Prose(
            tr("With fewer than three outlets there is no similarity to map: it takes two to be nearer than a third.")
        )
    return Prose(
        tr(
            "A short outlet looks far from all others because few of its words can be seen; compare outlets of similar "
            "size."
        )
    )


def _largest(words: pd.Series) -> pd.Index:
    """The outlets that are listed one by one: those with most words."""
    return words.nlargest(LISTED).index


def _others(outlets: int) -> list[str]:
    """Where there are more outlets than are listed, a last line that says so."""
    said = trn("- and {n} outlet with fewer words.", "- and {n} outlets with fewer words.", outlets)
    return [said] if outlets else []


def _ratio(row: object) -> str:
    if row.n_reference == 0:  # type: ignore[attr-defined]
        return tr("only there")
    return tr("{ratio} times", ratio=number(2**row.log_ratio, 1))  # type: ignore[attr-defined]
