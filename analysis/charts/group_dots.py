"""The rates of words in several outlets or periods, side by side."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption, denominators
from analysis.charts.head import finish
from analysis.charts.labels import quoted, rate, shortened, wrapped
from analysis.charts.palette import DATA, GREY, MUTED
from analysis.charts.speech_labels import group_name
from analysis.charts.style import SMALL, rows_axes
from analysis.charts.tips import tell, told
from analysis.checks import takes_tables
from analysis.intervals import FEWEST, most_apart
from analysis.wording import column_name, count, plural, tr
from analysis.words.units import unit_of

OFTEN = 3  # times, below which a word does not distinguish groups
SHORT = 200  # words of a group; in a smaller one a single word is a rate of 50 per 10,000 or more

Apart = dict[str, tuple[Any, Any]]  # words, each with the group that uses it clearly less and the one that does more


def rates_of_groups(rates: pd.DataFrame, by: str, n: int = 20) -> pd.DataFrame:
    """The rates with the groups across and down the `n` words with the highest mean rate; 0 where a group has none.

    >>> rates = pd.DataFrame({"lemma": ["paix", "pont"], "outlet": ["Écho", "Voix"], "per_10k": [60.0, 20.0]})
    >>> rates_of_groups(rates, "outlet").loc["paix"].to_dict()
    {'Voix': 0.0, 'Écho': 60.0}
    """
    table = rates.pivot_table(index=unit_of(rates), columns=by, values="per_10k", fill_value=0.0, observed=True)
    return table.loc[table.mean(axis="columns").sort_values(ascending=False, kind="stable").index[:n]]


def groups_caption(
    rates: pd.DataFrame, table: pd.DataFrame, apart: Apart, by: str, of: str = "content word", *, short: int = 0
) -> Caption:
    """Which of the words of `table` clearly differs most between the groups, and how many words the rates are based on.

    `apart` is what `groups_apart` returns; `short` groups are too small to be compared.
    """
    noun = by.removesuffix("_id")
    subtitle = tr(
        "The {words} with the highest mean rate. Each dot: the rate of one {group} per 10,000 {things}; named is one "
        "that is clearly higher than another. {groups}, {total}",
        words=count(len(table), "word"),
        group=column_name(noun),
        things=plural(of),
        groups=count(table.shape[1], noun),
        total=denominators(rates, by, of=of),
    )
    if short:
        left = tr(
            "Left out: {groups} with fewer than three articles or {n} {things}.",
            groups=count(short, noun),
            n=SHORT,
            things=plural(of),
        )
        subtitle = f"{subtitle} {left}"
    ends = zip(table.index, table.max(axis="columns"), table.idxmax(axis="columns"), strict=True)
    highest = [
        tr("{word} {rate} in {group}", word=quoted(word), rate=rate(top), group=group) for word, top, group in ends
    ]
    return Caption(_groups_title(table, apart, by), subtitle, tr("The highest: {words}", words=", ".join(highest)))


def _groups_title(table: pd.DataFrame, apart: Apart, by: str) -> str:
    for word, (least, most) in apart.items():
        rates = table.loc[word].to_dict()
        return tr(
            "{word} clearly differs: {high} per 10,000 in {most}, {low} in {least}",
            word=quoted(word),
            high=rate(rates[most]),
            most=most,
            low=rate(rates[least]),
            least=least,
        )
    if by == "outlet":
        return tr("No clear difference between the outlets in the words used most")
    return tr("No clear difference between the groups in the words used most")


@takes_tables
def groups_apart(rates: pd.DataFrame, by: str = "outlet", *, n: int = 8) -> Apart:
    """Of the `n` words with the highest mean rate, those whose rates in two groups clearly differ, widest range first.

    For each the two groups, the lower one first. `rates` is that of `word_rates` for `by`; "clearly" is that of
    `most_apart`, among all pairs of groups and all `n` words. The higher group uses the word three times at least;
    groups of fewer than 200 words do not count if there are two others.

    >>> rates = pd.DataFrame({"outlet": ["Écho", "Voix"], "lemma": "pont", "n": [90, 10], "total": 1000})
    >>> rates = rates.assign(per_10k=rates["n"] * 10, low=rates["n"] * 8, high=rates["n"] * 12, of_articles=9)
    >>> groups_apart(rates), groups_apart(rates.assign(low=0.0))
    ({'pont': ('Voix', 'Écho')}, {})
    """
    if not {"low", "high", "of_articles"} <= set(rates.columns) or rates[by].nunique() < 2:
        return {}
    rates = _long_enough(rates, by)
    table, unit = rates_of_groups(rates, by, n), unit_of(rates)
    # A group that has none of a word has no row, and no interval: 3 of so many words is the usual upper end, or 3 of so
    # many articles, each using it as often as those that have it: three articles may all be about something else.
    sizes = rates.groupby(by, observed=True)[["total", "of_articles"]].max()
    none_there = sizes.assign(per_10k=0.0, low=0.0, high=3 / sizes["total"] * 10_000, n=0)
    rates = rates[rates[unit].isin(table.index)]
    apart = {}
    for word in (
        (table.max(axis="columns") - table.min(axis="columns")).sort_values(ascending=False, kind="stable").index
    ):
        own = rates[rates[unit] == word].set_index(by)[none_there.columns]
        none = none_there.drop(index=own.index)
        none["high"] = np.maximum(none["high"], _where_used(rates[rates[unit] == word]) * 3 / none["of_articles"])
        groups = pd.concat([own, none])
        groups["low"] = groups["low"].where(groups["n"] >= OFTEN, -np.inf)
        if pair := most_apart(groups.rename(columns={"of_articles": "articles"}), "per_10k", lists=len(table)):
            apart[str(word)] = pair
    return apart


def _where_used(rates: pd.DataFrame) -> float:
    """The rate of a word per 10,000 in the articles that have it, of all groups that do."""
    having, of = rates.get("articles", rates["of_articles"]).sum(), rates["of_articles"].sum()
    return float(rates["n"].sum() / rates["total"].sum() * of / max(having, 1) * 10_000)


def _long_enough(rates: pd.DataFrame, by: str) -> pd.DataFrame:
    """Those of groups with SHORT words and more in three articles, if there are two: in a shorter one a single word is
    a high rate, and one article is no sample of its outlet.
    """
    long = rates["total"] >= SHORT
    enough = rates[long & (rates["of_articles"] >= FEWEST) if "of_articles" in rates.columns else long]
    return enough if enough[by].nunique() > 1 else rates


def group_dots(rates: pd.DataFrame, n: int, by: str, of: str, ax: Axes | None) -> Axes:
    """Draw a row for each word and in it a dot for the rate of each group, the highest named where it is clearly so."""
    groups = rates[by].nunique()
    rates = _long_enough(rates, by)
    table = rates_of_groups(rates, by, n).rename(columns=group_name)
    apart = {word: (group_name(less), group_name(more)) for word, (less, more) in groups_apart(rates, by, n=n).items()}
    ax, places = rows_axes(ax, [wrapped(str(word)) for word in table.index])
    for row, (word, values) in zip(places, table.iterrows(), strict=True):
        ax.hlines(row, values.min(), values.max(), color=MUTED, linewidth=1)
        says = [told(f"{word}, {group}", rate(value)) for group, value in values.items()]
        tell(ax.scatter(values, [row] * len(values), s=26, color=GREY, linewidths=0, clip_on=False), says)
        if str(word) not in apart:
            continue
        _, most = apart[str(word)]
        first = ax.scatter(values[most], row, s=40, color=DATA, linewidths=0, clip_on=False, zorder=3)
        tell(first, [told(f"{word}, {most}", rate(values[most]))])
        label = f"{rate(values[most])} {shortened(str(most))}"
        # In the colour of its dot: another one may be farther right, which differs less clearly.
        ax.annotate(label, (values.max(), row), (6, 0), textcoords="offset points", va="center", size=SMALL, color=DATA)
    ax.set_xlim(0, table.to_numpy().max())
    return finish(ax, groups_caption(rates, table, apart, by, of, short=groups - table.shape[1]))
