"""Who by what: speakers down, and across the words that introduce them, or outlets or periods."""

from itertools import pairwise

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.grids import cells_in_words, columns_with_room, crossed, cut_note, dot_grid, heat_grid, largest
from analysis.charts.head import finish
from analysis.charts.labels import quoted
from analysis.charts.shares import groups_of
from analysis.charts.speech_labels import NOTHING, group_count, group_name, nobody, only_one, speaker_name
from analysis.charts.stances import STANCES, stance_group
from analysis.charts.style import MUTED, chart, nothing_to_show
from analysis.errors import UserError
from analysis.wording import column_name, count, number, percent_sign, period, tr, value_name


def verbs_by_speaker(cue_verbs: pd.DataFrame, n: int = 12) -> pd.DataFrame:
    """The statements of at most `n` speakers, down, that each of at most `n` introducing words introduces, across.

    Statements of which nobody is named as the speaker have no row. Words of one stance are together; half of them are
    neutral, the others the most frequent, each stance at least once.

    >>> rows = pd.DataFrame({"speaker": "A", "cue_lemma": ["dire", "selon"], "stance": "neutral", "n": [2, 5]})
    >>> verbs_by_speaker(rows).loc["A"].to_dict()
    {'selon': 5, 'dire': 2}
    """
    table = crossed(cue_verbs, "cue_lemma", "n").drop(index=nobody(), errors="ignore")
    shown = table.loc[table.sum(axis="columns").sort_values(ascending=False, kind="stable").index[:n]]
    shown = shown[_verbs_to_show(shown, _stance_of(cue_verbs), n)]
    return shown[shown.any(axis="columns")]


def verbs_caption(cue_verbs: pd.DataFrame, shown: pd.DataFrame) -> Caption:
    """Which word introduces most statements, and how much of all is shown."""
    table = crossed(cue_verbs, "cue_lemma", "n")
    verbs = table.sum().sort_values(ascending=False, kind="stable")
    most = {"n": verbs.iloc[0], "statements": count(verbs.sum(), "statement")}
    title = tr(
        "{word} introduces {n} of {statements}, more than any other word", word=quoted(str(verbs.index[0])), **most
    )
    if len(verbs) > 1 and verbs.iloc[0] == verbs.iloc[1]:
        title = tr("No word introduces more than {n} of {statements}", **most)
    subtitle = tr(
        "Statements with an introducing word. {sources}, {words}",
        sources=group_count(table.index, []),
        words=count(len(verbs), "word"),
    )
    part = tr("; shown are {sources} and the most frequent words of each stance.", sources=group_count(shown.index, []))
    unnamed = int(table.reindex([nobody()], fill_value=0).to_numpy().sum())
    drawn = len(table) - (unnamed > 0), table.shape[1]
    subtitle += part if drawn != shown.shape else "."
    if unnamed:
        subtitle += " " + tr("Without a row: statements of which nobody is named as the speaker ({n}).", n=unnamed)
    return Caption(title, subtitle, cells_in_words(shown, quoted))


@chart
def verb_dots(cue_verbs: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw which words introduce whose statements: speakers down, words across in groups of one stance.

    `cue_verbs` is the result of that function. The `n` most frequent speakers are shown, and `n` words: half of them
    neutral, so that words that take a stance are not crowded out.

    >>> from analysis.charts import alt_text
    >>> from analysis.statements.summaries import cue_verbs
    >>> statements = pd.DataFrame({"speaker": "Anne Morel", "cue_lemma": ["dire", "dire", "affirmer"]})
    >>> print(alt_text(verb_dots(cue_verbs(statements))).partition(". ")[0])
    « dire » introduces 2 of 3 statements, more than any other word
    """
    if cue_verbs["speaker"].isna().all():
        return nothing_to_show(ax, tr(NOTHING))
    shown, stances = verbs_by_speaker(cue_verbs, n), _stance_of(cue_verbs)
    colours = [STANCES[stances[verb]] for verb in shown.columns]
    ax = dot_grid(ax, shown, colours)
    for place, (verb, following) in enumerate(pairwise(shown.columns)):
        if stances[verb] != stances[following]:
            ax.axvline(place + 0.5, color=MUTED, linewidth=0.8, linestyle=(0, (1, 2)))
    key = {tr(stance): colour for stance, colour in STANCES.items() if colour in colours}
    return finish(ax, verbs_caption(cue_verbs, shown), key=key)


def shares_by_speaker(share: pd.DataFrame, by: str, n: int = 12) -> pd.DataFrame:
    """Of the words of each group, across by name, the per cent that each speaker fills, down; at most `n` of each.

    >>> share = pd.DataFrame({"speaker": ["A"], "outlet": ["Écho"], "words": [30], "share": [0.3]})
    >>> shares_by_speaker(share, "outlet").loc["A"].to_dict()
    {'Écho': 30.0}
    """
    named = share.assign(**{by: [group_name(value) for value in share[by]]})
    shown = largest(crossed(named, by, "words"), n, columns_with_room(n)).sort_index(axis="columns")
    percent = (crossed(named, by, "share") * 100).loc[shown.index, shown.columns]
    return percent.rename(columns=lambda name: period(name, short=True) if by == "period" else value_name(by, name))


def shares_caption(share: pd.DataFrame, by: str, percent: pd.DataFrame) -> Caption:
    """Who is given most room in how many groups; `percent` is what is shown."""
    words = crossed(share.assign(**{by: [group_name(value) for value in share[by]]}), by, "words")
    low, high = number(share["total"].min()), number(share["total"].max())
    subtitle = tr(
        "Words of each speaker, in per cent of all words of the {group} ({size} words). {sources}, {groups}",
        group=column_name(by),
        size=low if low == high else tr("{low} to {high}", low=low, high=high),
        sources=group_count(words.index, []),
        groups=count(share[by].nunique(dropna=False), by),
    )
    details = cells_in_words(percent_labels(percent).where(percent > 0, "0"), str, unit=percent_sign())
    return Caption(_most_room_title(share, by), subtitle + cut_note(words, percent), details)


def percent_labels(percent: pd.DataFrame) -> pd.DataFrame:
    """Per cents as they are written in a cell: with one decimal below 10.

    >>> percent_labels(pd.DataFrame({"Écho": [12.34, 0.44, 0.01]}))["Écho"].tolist()
    ['12', '0.4', '<0.1']
    """
    least = f"<{number(0.1, 1)}"
    return percent.map(lambda value: number(value, value < 9.95) if value >= 0.05 else least)


@chart
def speaker_heat(share: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw how much of each group's text every speaker fills: speakers down, outlets or periods across.

    `share` is the result of `speaker_share` with one column in `by`. The `n` most quoted speakers and the `n` groups
    with the most reported words are shown, the groups in the order of their names.

    >>> from analysis.charts import alt_text
    >>> share = pd.DataFrame({"speaker": ["Anne Morel", None], "statements": [2, 1], "words": [30, 10]})
    >>> share = share.assign(direct=share["words"], indirect=0, mixed=0, total=100, share=share["words"] / 100)
    >>> by_outlet = pd.concat([share.assign(outlet="Écho"), share.assign(outlet="Voix")], ignore_index=True)
    >>> print(alt_text(speaker_heat(by_outlet)).partition(". ")[0])
    The most space goes to Anne Morel in 2 of 2 outlets
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
    return finish(ax, shares_caption(share, by, percent))


def _stance_of(cue_verbs: pd.DataFrame) -> pd.Series:
    """The larger group of each introducing word's stance."""
    return cue_verbs.drop_duplicates("cue_lemma").set_index("cue_lemma")["stance"].map(stance_group)


def _verbs_to_show(table: pd.DataFrame, stances: pd.Series, n: int) -> list[str]:
    """The `n` columns to show, by stance: half of them neutral if there are others, each stance at least once."""
    counts = table.sum().sort_values(ascending=False, kind="stable")
    verbs = [str(verb) for verb, count in counts.items() if count]
    others = [verb for verb in verbs if stances[verb] != "neutral"]
    first_of_each = {stances[verb]: verb for verb in reversed(others)}
    others.sort(key=lambda verb: verb not in first_of_each.values())
    neutral = [verb for verb in verbs if stances[verb] == "neutral"][: max(n // 2, n - len(others))]
    chosen = {*neutral, *others[: n - len(neutral)]}
    return [verb for stance in STANCES for verb in verbs if verb in chosen and stances[verb] == stance]


def _most_room_title(share: pd.DataFrame, by: str) -> str:
    groups = share[by].map(group_name)
    named = share.assign(**{by: groups})[share["speaker"].notna() & (share["words"] > 0)]
    largest = named[named["words"] == named.groupby(by)["words"].transform("max")]
    first = largest.loc[~largest.duplicated(by, keep=False), "speaker"].value_counts()
    total, most = count(groups.nunique(), by), first.max()
    leaders = [speaker_name(speaker) for speaker in first.index[first == most]]
    if len(first) == groups.nunique() > 1 and most == 1:
        return tr("In each of {groups}, somebody else is given the most space", groups=total)
    if not most > 1:
        return tr("No speaker is given the most space in more than one of {groups}", groups=total)
    if len(leaders) > 1:
        return tr("No speaker is given the most space in more than {n} of {groups}", n=most, groups=total)
    return tr("The most space goes to {speaker} in {n} of {groups}", speaker=leaders[0], n=most, groups=total)
