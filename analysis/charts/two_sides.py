"""What marks out each of two sides."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import quoted, rate, wrapped
from analysis.charts.palette import DARK_GREY, DATA, GREY, MUTED
from analysis.charts.speech_labels import group_name
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.charts.tips import tell, told
from analysis.checks import group_columns
from analysis.wording import number, tr
from analysis.words import beyond_chance, surest_first
from analysis.words.setting_apart import OFTEN
from analysis.words.units import unit_of


def words_of_two_sides(key: pd.DataFrame, n: int = 12) -> pd.DataFrame:
    """The rows of `keyness` that are drawn: the surest words, at most `n` per side, in the order of their log ratio.

    Where a difference is beyond chance (`beyond_chance`), which is added as `sure`, only such words are drawn.

    >>> key = pd.DataFrame({"lemma": ["paix", "pont", "blé"], "g2": [-4.0, 9.0, 8.0], "p_corrected": [0.2, 0.01, 0.01]})
    >>> words_of_two_sides(key.assign(log_ratio=[-1, 1, 2]))["lemma"].tolist()
    ['blé', 'pont']
    """
    key = key.assign(sure=beyond_chance(key))
    key = key[key["sure"]] if key["sure"].any() else key
    more = key[key["g2"] > 0].nlargest(n, "g2")
    less = key[key["g2"] < 0].nsmallest(n, "g2")
    return pd.concat([more, less]).sort_values("log_ratio", ascending=False, kind="stable", ignore_index=True)


def keyness_caption(key: pd.DataFrame, shown: pd.DataFrame, target: str, reference: str) -> Caption:
    """What marks out the target most, how many of the words are sure, and how many words each side has."""
    steps = tr(
        "Log ratio: one step to the right is twice as often in {target}, one to the left in {reference}. Beside the "
        "bars: occurrences per 10,000 content words in the one and in the other.",
        target=target,
        reference=reference,
    )
    if shown["sure"].any():
        steps += " " + tr("Only words that differ beyond chance are drawn ({tests}).", tests=_tests(key))
    else:
        steps += " " + tr("None differs beyond chance ({tests}).", tests=_tests(key))
    unit = unit_of(key)
    rates = zip(shown[unit], shown["per_10k_target"], shown["per_10k_reference"], strict=True)
    pairs = [tr("{word} {one} and {two}", word=quoted(word), one=rate(a), two=rate(b)) for word, a, b in rates]
    return Caption(
        _keyness_title(shown, unit, target, reference),
        f"{steps} {_totals(key)}",
        tr("Words: {words}", words=", ".join(pairs)),
    )


@chart
def keyness_bars(
    key: pd.DataFrame,
    *,
    n: int = 10,
    target: str | None = None,
    reference: str | None = None,
    colours: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the words that mark out each of two sides, at most `n` per side, as bars to the left and to the right.

    `key` is the result of `keyness`; `target` and `reference` are the names of the sides,
    `colours` those of outlets (`outlet_colours`). The words are those
    with the highest G² of each side, the bars their log ratio: one step is twice as often. Where there are words whose
    difference is hardly due to chance (corrected p below 0.05, by articles too where `key` has that test), only
    these are drawn; else all are, in grey.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import keyness
    >>> rows = [("Écho", "paix", 80), ("Écho", "pont", 20), ("Voix", "paix", 20), ("Voix", "pont", 80)]
    >>> counts = pd.DataFrame(rows, columns=["outlet", "lemma", "n"])
    >>> print(alt_text(keyness_bars(keyness(counts, target="Écho"), target="Écho")).partition(". ")[0])
    “paix” marks out Écho most surely: 4.0 times as often as in the others
    """
    group_columns(key, None, "g2", "log_ratio", "p_corrected", "per_10k_target", "per_10k_reference")
    target, reference = target or tr("the target"), reference or tr("the others")
    shown = words_of_two_sides(key, n)
    if shown.empty:
        return nothing_to_show(ax, tr("There are no words that differ to show."))
    more, less = (shown["g2"] > 0).any(), (shown["g2"] < 0).any()
    ax, places = rows_axes(ax, [wrapped(str(word)) for word in shown[unit_of(key)]])
    sides = (colours or {}).get(target, DATA), (colours or {}).get(reference, DARK_GREY)
    target, reference = group_name(target), group_name(reference)
    of_bars = np.where(shown["sure"], np.where(shown["g2"] > 0, *sides), GREY)
    bars = ax.barh(places, shown["log_ratio"], height=0.7, color=list(of_bars))
    rows = zip(shown[unit_of(key)], shown["per_10k_target"], shown["per_10k_reference"], strict=True)
    tell(bars, [told(word, f"{target} {rate(here)}, {reference} {rate(there)}") for word, here, there in rows])
    ax.axvline(0, color=MUTED, linewidth=1)
    reach = shown["log_ratio"].abs().max()
    ax.set_xlim(-reach if less else 0, reach if more else 0)
    both = zip(places, shown["log_ratio"], shown["per_10k_target"], shown["per_10k_reference"], strict=True)
    for place, value, one, two in both:
        # On the empty side, where no bar can cover it.
        side = -4 if value > 0 and less else 4
        at = (0 if less else value, place)
        label, align = tr("{one} and {two}", one=_or_none(one), two=_or_none(two)), "right" if side < 0 else "left"
        ax.annotate(label, at, (side, 0), textcoords="offset points", va="center", ha=align)
    caption = keyness_caption(key, shown, target, reference)
    return finish(ax, caption, key=_keyness_key(shown, {target: sides[0], reference: sides[1]}))


def _or_none(per_10k: float) -> str:
    return rate(per_10k) if per_10k else tr("none")


def _keyness_title(shown: pd.DataFrame, unit: str, target: str, reference: str) -> str:
    """What marks out the target most surely: the first of `surest_first`, which need not be the longest bar."""
    more = surest_first(shown[shown["g2"] > 0])
    if more.empty:
        return tr("No word is clearly more frequent in {target}", target=target)
    first = more.iloc[0]
    word = quoted(str(first[unit]))
    if not first["sure"]:
        return tr("No word marks out {target} beyond chance; {word} comes nearest", target=target, word=word)
    if not first["per_10k_reference"]:
        return tr("{word} marks out {target} most surely: it occurs nowhere else", word=word, target=target)
    if first.get("n_reference", OFTEN) < OFTEN:
        return tr("{word} marks out {target} most surely: others hardly use it", word=word, target=target)
    ratio = rate(2 ** float(first["log_ratio"]))
    sides = {"word": word, "target": target, "reference": reference, "ratio": ratio}
    if first["g2"] == more["g2"].max():
        return tr("{word} marks out {target} most surely: {ratio} times as often as in {reference}", **sides)
    return tr(
        "Of the words used elsewhere too, {word} marks out {target} most surely: {ratio} times as often as in "
        "{reference}",
        **sides,
    )


def _tests(key: pd.DataFrame) -> str:
    if "p_by_article_corrected" in key.columns:
        return tr("corrected p < 0.05, word by word and article by article")
    return tr("corrected p < 0.05")


def _totals(key: pd.DataFrame) -> str:
    if key.empty or "total_target" not in key.columns:
        return ""
    return tr(
        "{target} and {reference} content words.",
        target=number(key["total_target"].iloc[0]),
        reference=number(key["total_reference"].iloc[0]),
    )


def _keyness_key(shown: pd.DataFrame, sides: Mapping[str, str]) -> dict[str, str]:
    """The colours of the target and the reference, as far as they have sure words, and of what may be chance."""
    sure = shown["sure"]
    have = sure & (shown["g2"] > 0), sure & (shown["g2"] < 0)
    key = {tr("more in {side}", side=side): sides[side] for side, has in zip(sides, have, strict=True) if has.any()}
    return key | ({} if sure.all() else {tr("may be chance"): GREY})
