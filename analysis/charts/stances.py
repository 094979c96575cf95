"""How statements are introduced: which stance the words take."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption, shared_note
from analysis.charts.head import finish
from analysis.charts.labels import sized
from analysis.charts.palette import CORAL, GREY, OLIVE, PINK, VIOLET
from analysis.charts.speech_labels import (
    NOTHING,
    group_count,
    in_order,
    named_first,
    nobody,
    only_one,
    parts_in_words,
    row_names,
    share_end,
    shown_of,
    stack,
)
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.intervals import shares_apart
from analysis.wording import N_, count, tr, trn, whole_number

# How a cue presents what is said. The lexicon has fourteen stances; readers can tell five colours apart.
STANCES = {
    N_("neutral"): GREY,
    N_("asserting"): VIOLET,
    N_("conceding"): OLIVE,
    N_("doubting"): PINK,
    N_("judging"): CORAL,
}
STANCE_GROUPS = {
    "conceding": "conceding",
    "doubting": "doubting",
    **dict.fromkeys(("assertive", "opinion", "predicting", "committing", "demanding"), "asserting"),
    **dict.fromkeys(("accusing", "denying", "regretting", "warning", "welcoming", "worrying"), "judging"),
}
STANCE_COLUMNS = {"speaker", "stance", "n", "total", "share"}


def stances_of_rows(stances: pd.DataFrame) -> pd.DataFrame:
    """How many statements of each group, or of each speaker, are introduced in which of the five stances, by name.

    >>> table = pd.DataFrame({"speaker": ["A", "A"], "stance": ["neutral", "opinion"], "n": [3, 1]})
    >>> stances_of_rows(table).loc["A", ["neutral", "asserting"]].tolist()
    [3, 1]
    """
    groups = _groups_of(stances)
    rows = stances if groups else named_first(stances)
    table = rows.assign(row=row_names(rows, groups), kind=rows["stance"].map(stance_group))
    counts = table.pivot_table(index="row", columns="kind", values="n", aggfunc="sum", fill_value=0, sort=False)
    return counts.reindex(columns=list(STANCES), fill_value=0)


def stances_caption(
    counts: pd.DataFrame, parts: pd.DataFrame, shown: pd.DataFrame, groups: list[str], end: str = ""
) -> Caption:
    """How many statements are introduced by a word that takes a stance; `shown` are the first of `parts`.

    `end` is that of the headline. Of groups no number is told, as in `kinds_caption`.
    """
    total, neutral = whole_number(counts.to_numpy().sum()), whole_number(counts["neutral"].sum())
    title = _title(total - neutral, total)
    if groups and neutral:
        title = tr("Share of statements introduced by a word that takes a stance") + end
    subtitle = tr(
        "Parts of the statements with an introducing word, in per cent. {groups}",
        groups=group_count(parts.index, groups),
    )
    if not groups and set(parts.index) == {nobody()}:
        subtitle = tr("Parts of the statements with an introducing word, in per cent")
    note = shared_note(pd.Series(counts.to_numpy().ravel()))
    return Caption(title, subtitle + shown_of(len(shown), len(parts)) + note, parts_in_words(shown))


def _title(taking: int, total: int) -> str:
    """How many of all statements with an introducing word have one that takes a stance."""
    if taking == total:
        return trn(
            "The only statement is introduced by a word that takes a stance",
            "All {n} statements are introduced by a word that takes a stance",
            total,
        )
    return trn(
        "One of {statements} is introduced by a word that takes a stance",
        "{n} of {statements} are introduced by a word that takes a stance",
        taking,
        statements=count(total, "statement"),
    )


@chart
def stance_bars(
    stances: pd.DataFrame, *, by_article: pd.DataFrame | None = None, n: int = 12, ax: Axes | None = None
) -> Axes:
    """Draw which stance the words that introduce statements take, one bar per group or speaker.

    `stances` is the result of `cue_stances`. Its groups are the rows; if it has none, the `n` most quoted speakers.
    `by_article` is the same by group and article: with it the headline says whether the groups clearly differ.

    >>> from analysis.charts import alt_text
    >>> from analysis.statements.summaries import cue_stances
    >>> statements = pd.DataFrame({"speaker": "Anne Morel", "cue_lemma": ["dire", "dire", "affirmer"]})
    >>> print(alt_text(stance_bars(cue_stances(statements))).partition(". ")[0])
    One of 3 statements is introduced by a word that takes a stance
    """
    if stances.empty:
        return nothing_to_show(ax, tr(NOTHING))
    groups, counts = _groups_of(stances), stances_of_rows(stances)
    if groups and len(counts) == 1:
        return nothing_to_show(ax, only_one(groups))
    if not counts.drop(columns="neutral").to_numpy().any():
        return nothing_to_show(ax, tr("All words that introduce these statements are neutral."))
    totals = counts.sum(axis="columns")
    parts = counts.div(totals, axis="index")
    end = ""
    if groups:
        parts = parts.sort_values("neutral", kind="stable")
    if len(groups) == 1 and by_article is not None:
        apart = _apart(by_article, groups[0])
        parts, end = in_order(parts, totals, apart), share_end(1 - parts["neutral"], groups[0], apart)
    shown = parts.head(30 if groups else n)
    labels = [sized(str(row), totals[row], "statement") for row in shown.index]
    ax, places = rows_axes(ax, labels)
    stack(ax, places, shown, STANCES, names=map(str, shown.index), percentages=True)
    ax.set_xlim(0, 1)
    key = {tr(stance): colour for stance, colour in STANCES.items() if shown[stance].any()}
    return finish(ax, stances_caption(counts, parts, shown, groups, end), key=key)


def stance_group(stance: str) -> str:
    """The larger group, with a colour of its own, that a stance of the lexicon belongs to.

    >>> stance_group("opinion"), stance_group("warning")
    ('asserting', 'judging')
    """
    return STANCE_GROUPS.get(stance, "neutral")


def _apart(by_article: pd.DataFrame, group: str) -> tuple[Any, Any] | None:
    """The groups that clearly differ in how many statements are introduced by a word that takes a stance."""
    neutral = by_article["stance"].map(stance_group) == "neutral"
    table = by_article.assign(taking=by_article["n"].where(~neutral, 0))
    return shares_apart(table, by=group, part="taking", whole="n")


def _groups_of(stances: pd.DataFrame) -> list[str]:
    return [column for column in stances.columns if column not in STANCE_COLUMNS]
