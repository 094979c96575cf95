"""Sentences on how outlets differ: texts counted once, what each uses most, what marks it out, which write alike."""

from collections.abc import Collection

import pandas as pd

from analysis.charts.group_dots import groups_apart
from analysis.charts.labels import rate
from analysis.charts.similarity import nearest_pair
from analysis.copies import number_of_copies
from analysis.report.prose.frequent_words import OFTEN
from analysis.report.prose.markdown import Prose, first_three, name_of
from analysis.show.inline_words import french
from analysis.wording import count, listed, number, tr, trn, whole_number
from analysis.words import marking, surest_first

WORTH_SAYING = 10  # per 10,000 content words: a smaller change of a word's rate tells nobody anything
LISTED = 10  # outlets, one line each


def counted_once(each: pd.DataFrame, once: pd.DataFrame, articles: pd.DataFrame) -> Prose | None:
    """What changes where a text that several articles print counts once; rates of `each` article and of texts.

    None where no text is printed twice.
    """
    copies = number_of_copies(articles)
    if not copies or once.empty:
        return None
    before, after = (table.set_index("lemma")["per_10k"] for table in (each, once))
    falls = (before - after).round(6)
    changed = falls[falls.abs() == falls.abs().max()]
    word = str(changed.index[0])
    said = [
        trn("One article is a copy of another.", "Of these articles, {n} are copies of others.", copies),
        tr(
            "Where outlets are compared, a text counts once in all, in equal parts for each article that prints it.",
        ),
    ]
    if len(changed) == 1 and falls.abs().max() >= WORTH_SAYING:
        said.append(
            tr(
                "Counting each text once changes {word} most: from {before} to {after} per 10,000 content words.",
                word=french(word),
                before=number(before[word]),
                after=number(after[word]),
            )
        )
    return Prose(" ".join(said))


def by_outlet(rates: pd.DataFrame) -> Prose | None:
    """What each outlet uses most, among words that it uses three times and that do not tie; None with one outlet."""
    if rates["outlet"].nunique() < 2:
        return None
    largest = _largest(rates.groupby("outlet", observed=True)["total"].first())
    often = rates[rates["n"].round() >= OFTEN]
    lines = [
        tr(
            "- {outlet}, {words}: {most}",
            outlet=name_of(outlet),
            words=count(whole_number(group["total"].iloc[0]), "content word"),
            most=listed(f"{french(row.lemma)} ({number(row.per_10k)})" for row in first_three(group, "per_10k")),
        )
        for outlet, group in often.groupby("outlet", observed=True)
        if outlet in largest and first_three(group, "per_10k")
    ]
    if not groups_apart(rates):
        return Prose(tr("No clear difference between the outlets in the words used most."))
    if not lines:
        return Prose(tr("No outlet uses a word clearly more often than its other words."))
    intro = tr("Used most, per 10,000 content words of each outlet:")
    untold, smaller = len(largest) - len(lines), rates["outlet"].nunique() - len(largest)
    more = [
        trn("- and one outlet with too few words to tell.", "- and {n} outlets with too few words to tell.", untold)
        * (untold > 0),
        trn("- and one outlet with fewer words.", "- and {n} outlets with fewer words.", smaller) * (smaller > 0),
    ]
    return Prose("\n".join([intro, "", *lines, *filter(None, more)]))


def marked_out(key: pd.DataFrame | None, apart: Collection[str] = ()) -> Prose | None:
    """What marks out each outlet, the surest word first: only what passes both tests; None with one outlet.

    `apart` are the words that `groups_apart` names, which clearly differ between two outlets.
    """
    if key is None:
        return None
    more, sure = key[key["g2"] > 0], marking(key)
    if more.empty:
        return None
    if sure.empty:
        others = more.loc[~more["lemma"].isin(apart), "lemma"].nunique()
        return Prose(_none_differs(others, apart)) if others else None
    intro = _how_many_differ(sure["lemma"].nunique(), more["lemma"].nunique())
    lines = _surest_of_each(surest_first(sure))
    listed_too = sure["outlet"].nunique() - len(lines)
    none = key["outlet"].nunique() - sure["outlet"].nunique()
    more_lines = [
        trn("- and one outlet with fewer words.", "- and {n} outlets with fewer words.", listed_too) * (listed_too > 0),
        trn("- For one outlet there is no such word.", "- For {n} outlets there is no such word.", none) * (none > 0),
    ]
    return Prose("\n".join([intro, "", *lines, *filter(None, more_lines)]))


def _none_differs(words: int, apart: Collection[str]) -> str:
    """That no word passes both tests, of so many besides those that clearly differ between two outlets."""
    if apart:
        return trn(
            "Besides {words}, whose rates clearly differ (above), no word sets an outlet apart from the others: the "
            "only other one that an outlet uses more does not differ beyond chance both word by word and article by "
            "article (p below 0.05). No ranking is shown.",
            "Besides {words}, whose rates clearly differ (above), no word sets an outlet apart from the others: of {n} "
            "other words that one uses more, none differs beyond chance both word by word and article by article (p "
            "below 0.05 after correction for the number of words). No ranking is shown.",
            words,
            words=listed(map(french, apart)),
        )
    return trn(
        "No word clearly sets an outlet apart from the others: the only one that an outlet uses more does not "
        "differ beyond chance both word by word and article by article (p below 0.05). No ranking is shown.",
        "No word clearly sets an outlet apart from the others: of {n} different words that one uses more, "
        "none differs beyond chance both word by word and article by article (p below 0.05 after correction "
        "for the number of words). No ranking is shown.",
        words,
    )


def _how_many_differ(found: int, every: int) -> str:
    """How many of the words that an outlet uses more differ beyond chance, before the list of them."""
    if found == every:
        return trn(
            "The only word that an outlet uses more than the others differs beyond chance, word by word and article "
            "by article (p below 0.05 after correction for the number of words). The surest of each outlet, "
            "words that others use first, with how many times as often as in the others:",
            "Each of the {n} words that an outlet uses more than the others differs beyond chance, word by word and "
            "article by article (p below 0.05 after correction for the number of words). The surest of each outlet, "
            "words that others use first, with how many times as often as in the others:",
            found,
        )
    return trn(
        "Of {all} different words that an outlet uses more than the others, one differs beyond chance, word by word "
        "and article by article (p below 0.05 after correction for the number of words). The surest of each outlet, "
        "words that others use first, with how many times as often as in the others:",
        "Of {all} different words that an outlet uses more than the others, {n} differ beyond chance, word by word "
        "and article by article (p below 0.05 after correction for the number of words). The surest of each outlet, "
        "words that others use first, with how many times as often as in the others:",
        found,
        all=every,
    )


def _surest_of_each(sure: pd.DataFrame) -> list[str]:
    """A line for each of the largest outlets: its three surest words."""
    by_outlet = sure.groupby("outlet", observed=True)
    largest = _largest(by_outlet["total_target"].first())
    return [
        tr(
            "- {outlet}: {words}",
            outlet=name_of(outlet),
            words=listed(f"{french(row.lemma)} ({_ratio(row)})" for row in first_three(group)),
        )
        for outlet, group in by_outlet
        if outlet in largest
    ]


def against_reference(key: pd.DataFrame, more: pd.DataFrame) -> Prose:
    """What marks out the coverage; `key` is the result of `keyness_against`, `more` that of `beyond_reference`."""
    if more.empty:
        return Prose(tr("No word that is not a name is clearly more frequent here than in general French."))
    said = trn(
        "One word is more frequent here than in general French, beyond chance (p below 0.05 after correction for the "
        "number of words): {words}.",
        "In all, {n} words are more frequent here than in general French, beyond chance (p below 0.05 after correction "
        "for the number of words), most clearly {words}.",
        len(more),
        words=listed(f"{french(row.lemma)} ({_ratio(row)})" for row in first_three(more)),
    )
    compared = tr(
        "Compared are {words} here with {all} of the table.",
        words=count(whole_number(key["total_target"].iloc[0]), "content word"),
        all=number(key["total_reference"].iloc[0]),
    )
    return Prose(f"{said} {compared}")


def similarity(distances: pd.DataFrame) -> Prose | None:
    """That chance decides which outlets are nearest; None where fewer than three are compared, or two clearly are."""
    if len(distances) < 3 or nearest_pair(distances):
        return None
    return Prose(
        tr(
            "No two outlets use clearly similar words: where articles are drawn by lot, as many words from each "
            "outlet, no two are the nearest in nine of ten draws."
        )
    )


def _largest(words: pd.Series) -> pd.Index:
    """The outlets that are listed one by one: those with most words."""
    return words.nlargest(LISTED).index


def _ratio(row: object) -> str:
    if row.n_reference == 0:  # type: ignore[attr-defined]
        return tr("only there")
    if row.n_reference < OFTEN:  # type: ignore[attr-defined]
        return tr("hardly elsewhere")  # the ratio would be due to chance
    return tr("{ratio} times", ratio=rate(2**row.log_ratio))  # type: ignore[attr-defined]
