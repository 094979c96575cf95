"""Who by what: speakers down, and outlets or periods across."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption, are_parts, shared_note
from analysis.charts.grids import cells_in_words, crossed, cut_note, heat_grid, largest
from analysis.charts.head import finish
from analysis.charts.shares import groups_of
from analysis.charts.speech_labels import NOTHING, group_count, group_name, only_one, speaker_name
from analysis.charts.style import chart, nothing_to_show
from analysis.errors import UserError
from analysis.statements.heard import SEVERAL
from analysis.wording import column_name, count, number, part_of, per_cent, percent_sign, period, tr, value_name

DAY = r"\d{4}-\d{2}-\d{2}"


def shares_by_speaker(share: pd.DataFrame, by: str, n: int = 12) -> pd.DataFrame:
    """Of the words of each group, across by name, the per cent that each speaker fills, down; at most `n` of each.

    >>> share = pd.DataFrame({"speaker": ["A"], "outlet": ["Écho"], "words": [30], "share": [0.3]})
    >>> shares_by_speaker(share, "outlet").loc["A"].to_dict()
    {'Écho': 30.0}
    """
    named = share.assign(**{by: [group_name(value) for value in share[by]]})
    shown = largest(crossed(named, by, "words"), n, n).sort_index(axis="columns")
    percent = (crossed(named, by, "share") * 100).loc[shown.index, shown.columns]
    return percent.rename(columns=lambda name: period(name, short=True) if by == "period" else value_name(by, name))


def shares_caption(
    share: pd.DataFrame, by: str, percent: pd.DataFrame, by_article: pd.DataFrame | None = None
) -> Caption:
    """Who is given most room in how many groups; `percent` is what is shown, `by_article` is that of `speaker_heat`.

    How many speakers there are is not told where texts are shared out: each version may name somebody of its own.
    """
    words = crossed(share.assign(**{by: [group_name(value) for value in share[by]]}), by, "words")
    low, high = number(share["total"].min()), number(share["total"].max())
    values = {
        "group": column_name(by),
        "size": low if low == high else tr("{low} to {high}", low=low, high=high),
        "groups": count(share[by].nunique(dropna=False), _kind_of_group(share, by)),
    }
    subtitle = (
        tr("Words of each speaker, in per cent of all words of the {group} ({size} words). {groups}", **values)
        if are_parts(share["words"])
        else tr(
            "Words of each speaker, in per cent of all words of the {group} ({size} words). {speakers}, {groups}",
            speakers=group_count(words.index, []),
            **values,
        )
    )
    details = cells_in_words(percent_labels(percent).where(percent > 0, "0"), str, unit=percent_sign())
    subtitle += cut_note(words, percent, _kind_of_group(share, by)) + shared_note(share["words"])
    return Caption(_most_room_title(share, by, by_article), subtitle, details)


def percent_labels(percent: pd.DataFrame) -> pd.DataFrame:
    """Per cents as they are written in a cell: with one decimal below 10.

    >>> percent_labels(pd.DataFrame({"Écho": [12.34, 0.44, 0.01]}))["Écho"].tolist()
    ['12', '0.4', '<0.1']
    """
    return percent.map(lambda value: per_cent(value, value < 9.95))


@chart
def speaker_heat(
    share: pd.DataFrame, *, by_article: pd.DataFrame | None = None, n: int = 12, ax: Axes | None = None
) -> Axes:
    """Draw how much of each group's text every speaker fills: speakers down, outlets or periods across.

    `share` is the result of `speaker_share` with one column in `by`. The `n` most quoted speakers and the `n` groups
    with the most reported words are shown, the groups in the order of their names. `by_article` is the same by group
    and article: with it the headline says who leads only if each of these is heard in three articles of the group.

    >>> from analysis.charts import alt_text
    >>> share = pd.DataFrame({"speaker": ["Anne Morel", None], "statements": [2, 1], "words": [30, 10]})
    >>> share = share.assign(direct=share["words"], indirect=0, mixed=0, total=100, share=share["words"] / 100)
    >>> by_outlet = pd.concat([share.assign(outlet="Écho"), share.assign(outlet="Voix")], ignore_index=True)
    >>> print(alt_text(speaker_heat(by_outlet)).partition(". ")[0])
    The most space goes to Anne Morel in both outlets
    """
    if share.empty:
        return nothing_to_show(ax, tr(NOTHING))
    groups = groups_of(share)
    if len(groups) != 1:
        raise UserError('speaker_heat compares the groups of one column; make the table with by="outlet".')
    (by,) = groups
    if share[by].nunique(dropna=False) == 1:
        return nothing_to_show(ax, only_one(groups))
    percent = shares_by_speaker(share, by, n)
    ax = heat_grid(ax, percent, percent_labels(percent), unit=percent_sign())
    return finish(ax, shares_caption(share, by, percent, by_article))


def _leaders(share: pd.DataFrame, by: str) -> pd.DataFrame:
    """The row of the speaker with the most words in each group where no other has as many."""
    named = share[share["speaker"].notna() & (share["words"] > 0)]
    largest = named[named["words"] == named.groupby(by, dropna=False)["words"].transform("max")]
    return largest[~largest.duplicated(by, keep=False)]


def _in_several(leaders: pd.DataFrame, by: str, by_article: pd.DataFrame) -> bool:
    """Whether each leader is heard in three articles of the group: with fewer, one long interview decides."""
    heard = by_article[by_article["words"] > 0].groupby([by, "speaker"], observed=True)["article_id"].nunique()
    return bool((heard.reindex(pd.MultiIndex.from_frame(leaders[[by, "speaker"]]), fill_value=0) >= SEVERAL).all())


def _most_room_title(share: pd.DataFrame, by: str, by_article: pd.DataFrame | None) -> str:
    groups, leading = share[by].map(group_name), _leaders(share, by)
    if by_article is not None and not _in_several(leading, by, by_article):
        return tr("How much space each speaker is given")
    first = leading["speaker"].value_counts()
    kind, most = _kind_of_group(share, by), first.max()  # of no leader, missing
    total = count(groups.nunique(), kind)
    leaders = [speaker_name(speaker) for speaker in first.index[first == most]]
    if len(first) == groups.nunique() > 1 and most == 1:
        return tr("A different speaker is given the most space in each of the {groups}", groups=total)
    if first.empty:
        return tr("In none of the {groups} is one speaker given the most space", groups=total)
    if most == 1:
        return tr("No speaker is given the most space in more than one of {groups}", groups=total)
    if most * 2 <= groups.nunique():
        return tr("No speaker is given the most space in more than {n} of {groups}", n=most, groups=total)
    groups_led = part_of(most, groups.nunique(), kind)
    return tr("The most space goes to {speaker} in {groups}", speaker=leaders[0], groups=groups_led)


def _kind_of_group(share: pd.DataFrame, by: str) -> str:
    """What the groups are called: periods that are all days, such as 2031-05-12, are days."""
    return "day" if by == "period" and share[by].astype("string").str.fullmatch(DAY, na=False).all() else by
