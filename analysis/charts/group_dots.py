"""The rates of words in several outlets or periods, side by side."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption, denominators
from analysis.charts.head import finish
from analysis.charts.labels import quoted, rate, shortened, wrapped
from analysis.charts.style import DATA, GREY, MUTED, SMALL, rows_axes
from analysis.charts.tips import tell, told
from analysis.checks import takes_tables
from analysis.intervals import FEWEST
from analysis.wording import column_name, count, plural, tr
from analysis.words.units import unit_of

OFTEN = 3  # times, below which a word does not distinguish groups
SHORT = 200  # words of a group; in a smaller one a single word is a rate of 50 per 10,000 or more


def rates_of_groups(rates: pd.DataFrame, by: str, n: int = 20) -> pd.DataFrame:
    """The rates with the groups across and down the `n` words with the highest mean rate; 0 where a group has none.

    >>> rates = pd.DataFrame({"lemma": ["paix", "pont"], "outlet": ["Écho", "Voix"], "per_10k": [60.0, 20.0]})
    >>> rates_of_groups(rates, "outlet").loc["paix"].to_dict()
    {'Voix': 0.0, 'Écho': 60.0}
    """
    table = rates.pivot_table(index=unit_of(rates), columns=by, values="per_10k", fill_value=0.0, observed=True)
    return table.loc[table.mean(axis="columns").sort_values(ascending=False, kind="stable").index[:n]]


def groups_caption(
    rates: pd.DataFrame, table: pd.DataFrame, by: str, of: str = "content word", *, short: int = 0
) -> Caption:
    """Which of the words of `table` clearly differs most between the groups, and how many words the rates are based on.

    `short` groups are too small to be compared.
    """
    noun = by.removesuffix("_id")
    subtitle = tr(
        "The {words} with the highest mean rate. Each dot: the rate of one {group} per 10,000 {things}; named is the "
        "highest where the ends clearly differ. {groups}, {total}",
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
    return Caption(_groups_title(rates, table, by), subtitle, tr("The highest: {words}", words=", ".join(highest)))


def _groups_title(rates: pd.DataFrame, table: pd.DataFrame, by: str) -> str:
    if words := groups_apart(rates, by, n=len(table)):
        rate_of = table.T[words[0]].astype(float)
        return tr(
            "{word} differs most: {high} per 10,000 in {most}, {low} in {least}",
            word=quoted(str(words[0])),
            high=rate(rate_of.max()),
            most=rate_of.idxmax(),
            low=rate(rate_of.min()),
            least=rate_of.idxmin(),
        )
    if by == "outlet":
        return tr("No clear difference between the outlets in the words used most")
    return tr("No clear difference between the groups in the words used most")


@takes_tables
def groups_apart(rates: pd.DataFrame, by: str = "outlet", *, n: int = 8) -> list[str]:
    """Of the `n` words with the highest mean rate, those whose extreme groups' intervals do not overlap, widest first.

    `rates` is that of `word_rates` for `by`. The group at the upper end uses such a word three times at least; groups
    of fewer than 200 words do not count if there are two others.

    >>> rates = pd.DataFrame({"outlet": ["Écho", "Voix"], "lemma": "pont", "n": [90, 10], "total": 1000})
    >>> rates = rates.assign(per_10k=rates["n"] * 10, low=rates["n"] * 8, high=rates["n"] * 12)
    >>> groups_apart(rates), groups_apart(rates.assign(low=0.0))
    (['pont'], [])
    """
    if not {"low", "high"} <= set(rates.columns) or rates[by].nunique() < 2:
        return []
    rates = _long_enough(rates, by)
    table, unit = rates_of_groups(rates, by, n), unit_of(rates)
    low, high, often = (
        rates.pivot_table(index=unit, columns=by, values=of, observed=True).reindex_like(table)
        for of in ("low", "high", "n")
    )
    gaps = (table.max(axis="columns") - table.min(axis="columns")).sort_values(ascending=False, kind="stable")
    apart = []
    for word in gaps.index:
        most, least = table.loc[word].idxmax(), table.loc[word].idxmin()
        # A group that has none of it has no row, and no interval: 3 of so many words is the usual upper end.
        none_there = pd.isna(often.loc[word][least])
        total = rates.loc[rates[by] == least, "total"].max()
        above = 3 / total * 10_000 if none_there else high.loc[word][least]
        if often.loc[word][most] >= OFTEN and low.loc[word][most] > above:
            apart.append(str(word))
    return apart


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
    table = rates_of_groups(rates, by, n)
    apart = groups_apart(rates, by, n=n)
    ax, places = rows_axes(ax, [wrapped(str(word)) for word in table.index])
    for row, (word, values) in zip(places, table.iterrows(), strict=True):
        ax.hlines(row, values.min(), values.max(), color=MUTED, linewidth=1)
        says = [told(f"{word}, {group}", rate(value)) for group, value in values.items()]
        tell(ax.scatter(values, [row] * len(values), s=26, color=GREY, linewidths=0, clip_on=False), says)
        if str(word) not in apart:
            continue
        first = ax.scatter(values.max(), row, s=40, color=DATA, linewidths=0, clip_on=False, zorder=3)
        tell(first, [says[int(values.argmax())]])
        label = f"{rate(values.max())} {shortened(str(values.idxmax()))}"
        ax.annotate(label, (values.max(), row), (6, 0), textcoords="offset points", va="center", size=SMALL)
    ax.set_xlim(0, table.to_numpy().max())
    return finish(ax, groups_caption(rates, table, by, of, short=groups - table.shape[1]))
