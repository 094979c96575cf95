"""Who is given how much room, and in which kinds of speech."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption, shared_note
from analysis.charts.head import finish
from analysis.charts.labels import sized, wrapped
from analysis.charts.palette import DIRECT, INDIRECT, MIXED
from analysis.charts.speech_labels import (
    NOTHING,
    group_count,
    in_order,
    named_first,
    only_one,
    parts_in_words,
    row_names,
    share_end,
    shown_of,
    speaker_name,
    stack,
)
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.errors import UserError
from analysis.intervals import shares_apart
from analysis.statements.summaries import KINDS
from analysis.wording import N_, count, percent, share_of_all, tr, trn, value_name, whole_number

KIND_COLOURS = {"direct": DIRECT, "mixed": MIXED, "indirect": INDIRECT}
ALL_IN = {
    "direct": N_("All reported words are in direct speech"),
    "mixed": N_("All reported words are in partly quoted statements"),
    "indirect": N_("All reported words are in indirect speech"),
}
SHARE_COLUMNS = {"speaker", "statements", "words", *KINDS, "total", "share"}


def speakers_caption(share: pd.DataFrame, n: int = 15, *, in_several: bool = False) -> Caption:
    """Who is given most room; `share` has the most quoted first, `n` of them shown, and nobody in particular last.

    `in_several` is that of `speaker_bars`.
    """
    top, total = share.head(n), int(share["total"].iloc[0])
    names = [speaker_name(speaker) for speaker in top["speaker"]]
    shares = [percent(value, 1) for value in top["share"]]
    subtitle = tr(
        "Part of the text’s {words}. {statements} by {speakers}",
        words=count(total, "word"),
        statements=count(share["statements"].sum(), "statement"),
        speakers=count(share["speaker"].notna().sum(), "speaker"),
    )
    details = ", ".join(f"{name} {value}" for name, value in zip(names, shares, strict=True))
    subtitle += shown_of(n, len(share))
    if in_several:
        subtitle += " " + tr("Only speakers with a name who are heard in three articles or more are counted.")
    return Caption(_speakers_title(share, in_several), subtitle, details)


@chart
def speaker_bars(share: pd.DataFrame, *, n: int = 15, in_several: bool = False, ax: Axes | None = None) -> Axes:
    """Draw the part of the text's words that each speaker fills, by kind of statement.

    `share` is the result of `speaker_share` for the whole (`by=None`). The `n` most quoted are shown, and
    statements of nobody in particular come last. `in_several`: the table holds only those with a name who are heard in
    three articles or more, as the caption then says.

    >>> from analysis.charts import alt_text
    >>> share = pd.DataFrame({"speaker": ["Anne Morel", None], "statements": [2, 1], "words": [30, 10]})
    >>> share = share.assign(direct=share["words"], indirect=0, mixed=0, total=100, share=share["words"] / 100)
    >>> print(alt_text(speaker_bars(share)).partition(". ")[0])
    All statements with a named speaker are by Anne Morel: 30 words of 100, 30.0% of the text
    """
    if share.empty:
        return nothing_to_show(ax, tr(NOTHING))
    if share["speaker"].duplicated().any():
        raise UserError("The table lists a speaker several times, once per group; make it with by=None.")
    share = named_first(share.sort_values("words", ascending=False, kind="stable"))
    top, total = share.head(n), int(share["total"].iloc[0])
    ax, places = rows_axes(ax, [wrapped(speaker_name(speaker)) for speaker in top["speaker"]])
    names = [speaker_name(speaker) for speaker in top["speaker"]]
    stack(ax, places, top[list(KIND_COLOURS)].div(total), KIND_COLOURS, names=names)
    for row, value in zip(places, top["share"], strict=True):
        ax.annotate(percent(value, 1), (value, row), (4, 0), textcoords="offset points", va="center")
    ax.set_xlim(0, top["share"].max() or 1)
    return finish(ax, speakers_caption(share, n, in_several=in_several), key=_kinds_in(top))


def kinds_of_rows(share: pd.DataFrame) -> pd.DataFrame:
    """The reported words by kind: one row per group of `share`, or per speaker if it has no groups, by name.

    >>> share = pd.DataFrame({"speaker": ["A"], "direct": [6], "mixed": [0], "indirect": [2]})
    >>> kinds_of_rows(share).loc["A"].to_dict()
    {'direct': 6, 'mixed': 0, 'indirect': 2}
    """
    groups = groups_of(share)
    words = (share if groups else named_first(share)).assign(row=lambda rows: row_names(rows, groups))
    words = words.groupby("row", sort=False)[list(KIND_COLOURS)].sum()
    return words[words.sum(axis="columns") > 0]


def parts_of_kinds(words: pd.DataFrame, groups: list[str]) -> pd.DataFrame:
    """The kinds of each row of `kinds_of_rows` as parts of 1; groups in the order of their direct speech."""
    parts = words.div(words.sum(axis="columns"), axis="index")
    return parts.sort_values(["direct", "mixed"], ascending=False, kind="stable") if groups else parts


def kinds_caption(share: pd.DataFrame, parts: pd.DataFrame, shown: pd.DataFrame, bars: int, end: str = "") -> Caption:
    """How much is direct speech, of how many words; `shown` are the parts in the bars, `bars` of them of `parts`.

    `end` is that of the headline. Of groups no total is told: where they share out a text, the sum of what they print
    of it is not what the text counts as a whole.
    """
    groups, total = groups_of(share), share[list(KIND_COLOURS)].sum()
    of = group_count(parts.index, groups)
    if groups:
        subtitle = tr("Parts of the words in statements, in per cent. {groups}", groups=of)
    else:
        words = trn("{n} reported word", "{n} reported words", whole_number(total.sum()))
        told = {"words": words, "statements": count(whole_number(share["statements"].sum()), "statement")}
        subtitle = (
            tr("Parts of the words in statements, in per cent. {words} in {statements} of {groups}", groups=of, **told)
            if share["speaker"].notna().any()
            else tr("Parts of the words in statements, in per cent. {words} in {statements}", **told)
        )
    if (total > 0).sum() == 1:
        title = tr(ALL_IN[str(total.idxmax())])
    elif total["direct"] and groups:
        title = tr("Share of direct speech in the reported words") + end
    elif total["direct"]:
        title = tr(
            "{share} of the reported words are in direct speech",
            share=share_of_all(total["direct"] / total.sum(), begins=True),
        )
    else:
        title = tr("All reported words are in mixed or indirect speech")
    note = shared_note(share["statements"])
    return Caption(title, subtitle + shown_of(bars, len(parts)) + note, parts_in_words(shown))


@chart
def kind_bars(
    share: pd.DataFrame, *, by_article: pd.DataFrame | None = None, n: int = 12, ax: Axes | None = None
) -> Axes:
    """Draw how the reported words divide into direct, mixed and indirect speech, one bar per group or speaker.

    `share` is the result of `speaker_share`. Its groups are the rows; if it has none, the `n` most quoted speakers
    are, under a bar for all of them. `by_article` is the same by group and article: with it the headline says whether
    the groups clearly differ.

    >>> from analysis.charts import alt_text
    >>> share = pd.DataFrame({"speaker": ["Anne Morel", None], "statements": [2, 1], "words": [30, 10]})
    >>> share = share.assign(direct=share["words"], indirect=0, mixed=0, total=100, share=share["words"] / 100)
    >>> print(alt_text(kind_bars(share)).partition(". ")[0])
    All reported words are in direct speech
    """
    if share.empty or not share["words"].sum():
        return nothing_to_show(ax, tr(NOTHING))
    groups = groups_of(share)
    if groups and len(set(row_names(share, groups))) == 1:
        return nothing_to_show(ax, only_one(groups))
    words = kinds_of_rows(share)
    parts, end = parts_of_kinds(words, groups), ""
    if len(groups) == 1 and by_article is not None:
        apart = shares_apart(by_article, by=groups[0], part="direct", whole="words")
        parts, end = in_order(parts, words.sum(axis="columns"), apart), share_end(parts["direct"], groups[0], apart)
    shown = parts.head(30 if groups else n)
    bars, sizes = len(shown), words.sum(axis="columns").loc[shown.index]
    if not groups and len(words) > 1:
        whole, total = tr("all together"), words.sum()
        shown = pd.concat([total.div(total.sum()).to_frame(whole).T, shown])
        sizes = pd.concat([pd.Series({whole: total.sum()}), sizes])
    ax, places = rows_axes(ax, [sized(str(row), whole_number(size), "word") for row, size in sizes.items()])
    stack(ax, places, shown, KIND_COLOURS, names=map(str, shown.index), percentages=True)
    ax.set_xlim(0, 1)
    return finish(ax, kinds_caption(share, parts, shown, bars, end), key=_kinds_in(share))


def groups_of(share: pd.DataFrame) -> list[str]:
    """The columns of a result of `speaker_share` that `by` named."""
    return [column for column in share.columns if column not in SHARE_COLUMNS]


def _speakers_title(share: pd.DataFrame, in_several: bool) -> str:
    first = share.iloc[0]
    most = tr(
        "{words} of {total}, {share} of the text",
        words=count(first["words"], "word"),
        total=int(first["total"]),
        share=share_of_all(first["share"], 1),
    )
    if pd.isna(first["speaker"]):
        return tr("Nobody in particular speaks: {words} are in statements", words=most)
    if (alike := int((share.loc[share["speaker"].notna(), "words"] == first["words"]).sum())) > 1:
        return tr("{n} speakers share the most space: {words} each", n=alike, words=most)
    values = {"speaker": speaker_name(first["speaker"]), "words": most}
    if in_several:
        return tr(
            "Of the speakers with a name who are heard in three articles or more, {speaker} is given the most space: "
            "{words}",
            **values,
        )
    if len(share["speaker"].dropna()) == 1 and str(first["speaker"])[:1].isupper():
        return tr("All statements with a named speaker are by {speaker}: {words}", **values)
    return tr("The most space goes to {speaker}: {words}", **values)


def _kinds_in(share: pd.DataFrame) -> dict[str, str]:
    return {value_name("kind", kind): colour for kind, colour in KIND_COLOURS.items() if share[kind].sum()}
