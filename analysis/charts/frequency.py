"""The most frequent words: bars, and outlets side by side."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption, denominators, no_line
from analysis.charts.group_dots import group_dots
from analysis.charts.head import finish
from analysis.charts.labels import quoted, rate, wrapped
from analysis.charts.palette import DATA, INK, NAME
from analysis.charts.style import chart, nothing_to_show, rows_axes
from analysis.charts.tips import tell, told
from analysis.checks import group_columns
from analysis.errors import UserError
from analysis.wording import N_, count, listed, percent, plural, share_of_all, tr, trn
from analysis.words.units import unit_of

NOTHING = N_("There are no words to show.")
KIND = {
    "PROPN": N_("a name"),
    "NOUN": N_("a noun"),
    "VERB": N_("a verb"),
    "ADJ": N_("an adjective"),
    "ADV": N_("an adverb"),
}
WORDS_IN = {"content word": 1, "run of three words": 3}  # but a name or term of several words counts as one


@chart
def word_bars(
    rates: pd.DataFrame, *, n: int = 20, by: str | None = None, of: str = "content word", ax: Axes | None = None
) -> Axes:
    """Draw the `n` most frequent words as bars, or where `by` has several groups as one dot for each.

    `rates` is the result of `word_rates`: with `by` the table for that `by`, else the one for the whole; where
    there are several articles, its 95 % intervals are drawn as lines. `of` says what was counted, in the singular
    ("name", "run of three words").
    Raises `UserError` if it has several groups and `by` does not say so.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import word_rates
    >>> counts = pd.DataFrame({"lemma": ["paix", "pont"], "pos": "NOUN", "n": [6, 2], "articles": [2, 1]})
    >>> rates = word_rates(counts.assign(of_articles=2))
    >>> print(alt_text(word_bars(rates)).partition(". ")[0])
    “paix”, a noun, is the most frequent word: 7,500 per 10,000
    """
    group_columns(rates, by, "per_10k", "total", "of_articles")
    if rates.empty:
        return nothing_to_show(ax, tr(NOTHING))
    return group_dots(rates, n, by, of, ax) if by and rates[by].nunique() > 1 else _bars(rates, n, of, ax)


def top_words(rates: pd.DataFrame, n: int, size: str = "per_10k") -> pd.DataFrame:
    """The `n` rows with the highest `size`."""
    unit = unit_of(rates)
    if rates[unit].duplicated().any():
        raise UserError(f"The table lists a {unit} several times, once per group; count with by=None, or give by=.")
    return rates.sort_values([size, unit], ascending=[False, True]).head(n)


def bars_caption(rates: pd.DataFrame, top: pd.DataFrame, of: str = "content word") -> Caption:
    """The most frequent of the words `top`, and how many words the rates are based on."""
    unit = unit_of(rates)
    first = top[top["n"] == top["n"].max()]
    subtitle = tr(
        "Occurrences per 10,000 {things} (in brackets: how many). {total}",
        things=plural(of),
        total=denominators(rates, of=of),
    )
    if of == "name":
        subtitle = tr("Share of all names (in brackets: how many). {total}", total=denominators(rates, of=of))
    if also := _as_frequent_as_the_last(rates, top):
        subtitle += " " + trn("One more is as frequent as the last.", "{n} more are as frequent as the last.", also)
    if (known := _has_interval(top)).any():
        subtitle += " " + tr("Lines: 95% intervals.")
    if _is_sample(rates) and not known.all():
        subtitle += " " + no_line(int((~known).sum()), len(top))
    pairs = zip(top[unit].head(10), top["per_10k"].head(10), strict=True)
    details = tr(
        "From the longest bar down: {words}",
        words=", ".join(f"{quoted(word)} {_how_often(value, of)}" for word, value in pairs),
    )
    title = _most_frequent(first[unit].tolist(), first["pos"].iloc[0], first["per_10k"].iloc[0], of)
    return Caption(title, subtitle, details)


def _bars(rates: pd.DataFrame, n: int, of: str, ax: Axes | None) -> Axes:
    top = top_words(rates, n)
    is_name = top["pos"] == "PROPN"
    ax, places = rows_axes(ax, [wrapped(word) for word in top[unit_of(rates)]])
    bars = ax.barh(places, top["per_10k"], height=0.7, color=[NAME if name else DATA for name in is_name])
    known = _has_interval(top)
    high = top["high"].where(known, top["per_10k"]) if known.any() else top["per_10k"]
    says = _in_words(top, of)
    tell(bars, says)
    if known.any():
        lines = ax.hlines(places[known], top["low"][known], top["high"][known], color=INK, linewidth=1)
        tell(lines, [said for said, drawn in zip(says, known, strict=True) if drawn])
    ax.set_xlim(0, high.max())
    for row, end, value, times in zip(places, high, top["per_10k"], top["n"], strict=True):
        label = tr("{rate} ({n})", rate=_how_often(value, of), n=times)
        ax.annotate(label, (end, row), (4, 0), textcoords="offset points", va="center")
    key = {tr("names"): NAME, tr("other words"): DATA} if is_name.any() and not is_name.all() else None
    return finish(ax, bars_caption(rates, top, of), key=key)


def _in_words(top: pd.DataFrame, of: str) -> list[str]:
    """Each word with its rate, how often it occurs, and the ends of its interval if it has one."""
    unit, known = unit_of(top), _has_interval(top)
    return [
        told(
            row[unit],
            tr("{rate} ({n})", rate=_how_often(row["per_10k"], of), n=row["n"]),
            *((_how_often(row["low"], of), _how_often(row["high"], of)) if drawn else ()),
        )
        for row, drawn in zip(top.to_dict("records"), known, strict=True)
    ]


def _is_sample(rates: pd.DataFrame) -> bool:
    """Whether the rates may have intervals: a single article is no sample of anything, its counts are what they are."""
    return "high" in rates.columns and rates["of_articles"].iloc[0] > 1


def _has_interval(top: pd.DataFrame) -> pd.Series:
    """Which words have one: those in articles enough for one that says anything."""
    return top["high"].notna() if _is_sample(top) else pd.Series(False, index=top.index)


def _how_often(per_10k: float, of: str) -> str:
    """A rate; of names, which are few, the share."""
    return percent(per_10k / 10_000, 0 if per_10k >= 95 else 1) if of == "name" else rate(per_10k)


def _most_frequent(words: list[str], pos: str, value: float, of: str) -> str:
    names = listed(quoted(word) for word in words)
    if of == "name":
        values = {"names": names, "share": share_of_all(value / 10_000)}
        if len(words) == 1:
            return tr("{names} is the most frequent name: {share} of all names", **values)
        if len(words) <= 3:
            return tr("{names} are the most frequent names: {share} of all names each", **values)
        return tr("{n} names are equally frequent: {share} of all names each", n=len(words), share=values["share"])
    if len(words) <= 3 and any(len(word.split()) != WORDS_IN.get(of, len(word.split())) for word in words):
        return trn(
            "{words} comes first: {rate} per 10,000",
            "{words} come first: {rate} per 10,000 each",
            len(words),
            words=names,
            rate=rate(value),
        )
    noun, frequency = "word" if of == "content word" else of, rate(value)
    things = plural(noun)
    if len(words) == 1 and noun == "word" and pos in KIND:
        return tr(
            "{word}, {kind}, is the most frequent word: {rate} per 10,000",
            word=names,
            kind=tr(KIND[pos]),
            rate=frequency,
        )
    if len(words) == 1:
        return tr(
            "{word} is the most frequent of the {things}: {rate} per 10,000", word=names, things=things, rate=frequency
        )
    if len(words) <= 3:
        return tr(
            "{words} are the most frequent {things}: {rate} per 10,000 each", words=names, things=things, rate=frequency
        )
    return tr("{words} are equally frequent: {rate} per 10,000 each", words=count(len(words), noun), rate=frequency)


def _as_frequent_as_the_last(rates: pd.DataFrame, top: pd.DataFrame) -> int:
    """How many words a cut leaves out although they are no less frequent than one that is shown."""
    last = top["per_10k"].iloc[-1]
    return int((rates["per_10k"] == last).sum() - (top["per_10k"] == last).sum())
