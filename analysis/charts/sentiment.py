"""Figures of polarity: over one article, by outlet or article, by voice, and towards whom."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Bbox

from analysis.charts.labels import quoted, sized, wrapped
from analysis.charts.style import (
    BLUE,
    GREY,
    INK,
    MUTED,
    ORANGE,
    SMALL,
    axes,
    chart,
    finish,
    nothing_to_show,
    rows_axes,
    style,
)
from analysis.wording import N_, count, number, signed, tr, trn

WINDOW = 7  # sentences in the smoothed line
VOICES = {"narration": N_("narration"), "statements": N_("statements")}
LEANINGS = {
    -3: N_("is strongly negative"),
    -2: N_("leans negative"),
    -1: N_("leans slightly negative"),
    0: N_("is close to neutral"),
    1: N_("leans slightly positive"),
    2: N_("leans positive"),
    3: N_("is strongly positive"),
}
ALIKE = 0.1  # a smaller difference of two means is not worth a headline
LABEL_REACH = 0.2  # part of the course in which a labelled sentence has no higher neighbour


@chart
def sentiment_course(scored: pd.DataFrame, *, article_id: str, ax: Axes | None = None) -> Axes:
    """Draw the polarity of each sentence of one article, with the words behind the extremes.

    `scored` is the result of `score_sentences`. From 14 sentences on, a line shows the mean of 7.

    >>> from analysis.charts import alt_text
    >>> from analysis.sentiment import article_sentiment, score_sentences
    >>> said = {"a": "Un merveilleux accueil.", "b": "Un mauvais accord."}
    >>> sentences = pd.DataFrame(said.items(), columns=["article_id", "text"])
    >>> sentences = sentences.assign(outlet="Écho", date=pd.NaT, sentence=0)
    >>> scored = score_sentences(sentences)
    >>> print(alt_text(sentiment_course(scored, article_id="a")).partition(". ")[0])
    1 of 1 sentence score positive, 0 negative
    """
    course = scored[scored["article_id"] == article_id].sort_values("sentence").reset_index(drop=True)
    with style():
        if course.empty:
            return nothing_to_show(ax, tr("There are no sentences of {article} to show.", article=article_id))
        polarity, sentences = course["polarity"].fillna(0.0), len(course)
        unscored = int((course["evidence"].str.len() == 0).sum())
        smooth = sentences >= 2 * WINDOW

        subtitle = tr(
            "Polarity of each sentence by {scorer}, −1 to +1, in the order of the text. {sentences} without a scored "
            "word",
            scorer=_scorer(scored),
            sentences=count(unscored, "sentence"),
        )
        subtitle += tr("; line: mean of {n} sentences.", n=WINDOW) if smooth else "."
        extremes = {polarity.to_numpy().argmax(), polarity.to_numpy().argmin()}
        alt = " ".join(
            tr(
                "Sentence {n}: {polarity} by {words}.",
                n=row + 1,
                polarity=signed(polarity[row]),
                words=_words(course["evidence"][row], 3),
            )
            for row in sorted(extremes)
            if polarity[row]
        )

        ax = axes(ax, height=3.8)
        thickness = min(max(300 / sentences, 0.8), 9)
        for sign, colour in ((1, BLUE), (-1, ORANGE)):
            side = course.index[polarity * sign > 0]
            ax.vlines(side + 1, 0, polarity[side], color=colour, linewidth=thickness)
        zero = course.index[polarity == 0]
        ax.scatter(zero + 1, [0] * len(zero), s=min(thickness, 5) ** 2, color=GREY, linewidths=0, zorder=3)
        ax.axhline(0, color=MUTED, linewidth=0.8)
        if smooth:
            mean = polarity.rolling(WINDOW, center=True).mean()
            ax.plot(course.index + 1, mean, color=INK, linewidth=1.6)
        bound = 0.5 if polarity.abs().max() <= 0.5 else 1.0
        ax.set(xlim=(0.25, sentences + 0.75), ylim=(-bound * 1.2, bound * 1.2), xlabel=tr("sentence"))
        ax.set_yticks([-bound, 0, bound], _bounds(bound), size=SMALL)
        ax.xaxis.set_major_locator(MaxNLocator(8, integer=True, min_n_ticks=1))
        ax.spines[:].set_visible(False)
        key = {tr("positive"): BLUE, tr("negative"): ORANGE, tr("zero"): GREY}
        finish(ax, _course_title(course), subtitle, alt=alt, key=key)
        _label_peaks(ax, course.assign(polarity=polarity))
        return ax


@chart
def sentiment_bars(article_table: pd.DataFrame, *, n: int = 30, ax: Axes | None = None) -> Axes:
    """Draw the mean polarity of each outlet, or of each article if there is only one outlet.

    `article_table` is the result of `article_sentiment`. A dot is one article; of more than `n` rows the most
    positive and the most negative are shown. Articles without a score are left out, and counted.

    >>> from analysis.charts import alt_text
    >>> from analysis.sentiment import article_sentiment, score_sentences
    >>> said = {"a": "Un merveilleux accueil.", "b": "Un mauvais accord."}
    >>> sentences = pd.DataFrame(said.items(), columns=["article_id", "text"])
    >>> sentences = sentences.assign(outlet="Écho", date=pd.NaT, sentence=0)
    >>> scored = score_sentences(sentences)
    >>> print(alt_text(sentiment_bars(article_sentiment(scored))).partition(". ")[0])
    a is the most positive article (+0.90), b the least (−0.71)
    """
    with style():
        if article_table.empty:
            return nothing_to_show(ax, tr("There are no scored articles to show."))
        unscored = int(article_table["polarity"].isna().sum())
        article_table = article_table.dropna(subset="polarity")
        if article_table.empty:
            return nothing_to_show(ax, tr("Nothing in these articles could be scored."))
        unit = "outlet" if article_table["outlet"].nunique() > 1 else "article_id"
        rows = article_table.groupby(unit, observed=True)["polarity"].agg(["mean", "size"])
        rows = rows.sort_values("mean", ascending=False, kind="stable")
        shown = rows if len(rows) <= n else pd.concat([rows.head(n - n // 2), rows.tail(n // 2)])

        noun = unit.removesuffix("_id")
        notes = [
            tr(
                "Mean polarity by {scorer}, −1 to +1. {articles}, {sentences}, {scored} of them scored.",
                scorer=_scorer(article_table),
                articles=count(len(article_table), "article"),
                sentences=count(article_table["sentences"].sum(), "sentence"),
                scored=article_table["scored"].sum(),
            )
        ]
        if unit == "outlet":
            notes.append(tr("A dot is one article."))
        if unscored:
            notes.append(
                tr("Left out: {articles} in which nothing could be scored.", articles=count(unscored, "article"))
            )
        if len(rows) > n:
            notes.append(tr("Shown: the highest and lowest {n} of {groups}.", n=n, groups=count(len(rows), noun)))
        alt = ", ".join(f"{name} {signed(mean)}" for name, mean in shown["mean"].items())

        labels = [
            sized(str(name), size, "article") if unit == "outlet" else wrapped(str(name))
            for name, size in shown["size"].items()
        ]
        ax, places = rows_axes(ax, labels)
        means = shown["mean"].to_numpy()
        ax.barh(places, means, height=0.7, color=[BLUE if mean >= 0 else ORANGE for mean in means])
        ax.axvline(0, color=MUTED, linewidth=0.8)
        for place, name, mean in zip(places, shown.index, means, strict=True):
            articles = article_table.loc[article_table[unit] == name, "polarity"]
            if unit == "outlet":
                ax.scatter(articles, [place] * len(articles), s=12, color=INK, linewidths=0, zorder=3)
            right = max(0, mean, articles.max())
            ax.annotate(signed(mean), (right, place), (6, 0), textcoords="offset points", va="center", size=SMALL)
        # A short scale would make a leaning of 0.1 look like a strong one.
        lowest, highest = article_table["polarity"].min(), article_table["polarity"].max()
        ax.set_xlim(min(lowest * 1.05, -0.3 if lowest < 0 else 0), max(highest * 1.05, 0.3))
        return finish(ax, _leaning(rows, noun), " ".join(notes), alt=alt)


@chart
def voice_dots(means: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw the polarity of what is said in statements beside that of the outlet's own narration.

    `means` is the result of `mean_polarity` of `rate_voices` by outlet and voice; a line is the 95 % interval.

    >>> from analysis.charts import alt_text
    >>> means = pd.DataFrame({"polarity": [0.3, -0.2], "low": [0.1, -0.4], "high": [0.5, 0.0], "n": 12, "articles": 4})
    >>> print(alt_text(voice_dots(means.assign(outlet="Écho", voice=["narration", "statements"]))).partition(". ")[0])
    The statements sound less positive (−0.20 against +0.30)
    """
    means = means.dropna(subset="polarity")
    with style():
        if means.empty:
            return nothing_to_show(ax, tr("There are no scored sentences to show."))
        outlets = list(dict.fromkeys(means["outlet"]))
        ax, places = rows_axes(ax, [wrapped(str(outlet)) for outlet in outlets], height=1.8)
        row_of = dict(zip(outlets, places, strict=True))
        for voice, colour, shift in (("narration", BLUE, -0.16), ("statements", ORANGE, 0.16)):
            rows = means[means["voice"] == voice]
            _intervals(ax, rows, [row_of[outlet] + shift for outlet in rows["outlet"]], colour)
        _scale(ax, means)
        sums = means.assign(total=means["polarity"] * means["n"]).groupby("voice")[["total", "n"]].sum()
        mean = sums["total"] / sums["n"]
        subtitle = trn(
            "Mean polarity by the model, −1 to +1, of {n} part of sentences: inside statements, and in the outlet's "
            "own words; line: 95% interval over articles.",
            "Mean polarity by the model, −1 to +1, of {n} parts of sentences: inside statements, and in the outlet's "
            "own words; line: 95% interval over articles.",
            means["n"].sum(),
        )
        subtitle += _without_line(means)
        alt = ", ".join(
            f"{outlet} {tr(VOICES[voice])} {signed(polarity)}"
            for outlet, voice, polarity in zip(means["outlet"], means["voice"], means["polarity"], strict=True)
        )
        key = {tr(VOICES["narration"]): BLUE, tr(VOICES["statements"]): ORANGE}
        return finish(ax, _voices_title(mean), subtitle, alt=alt, key=key)


@chart
def towards_dots(means: pd.DataFrame, *, n: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the tone towards each of the `n` names mentioned most, with its interval.

    `means` is the result of `towards`. Names with a rank stand first, from the most positive; a hollow dot is a name
    mentioned too seldom for a rank.

    >>> from analysis.charts import alt_text
    >>> means = pd.DataFrame({"polarity": [0.3, -0.2], "low": [0.1, -0.4], "high": [0.5, 0.0], "n": 12, "articles": 4})
    >>> print(alt_text(towards_dots(means.assign(name=["Anne Morel", "Jean Petit"], rank=[1, 2]))).partition(". ")[0])
    The tone is most positive towards Anne Morel (+0.30), least towards Jean Petit (−0.20)
    """
    means = means.dropna(subset="polarity")
    with style():
        if means.empty:
            return nothing_to_show(ax, tr("No name was found to score the tone towards."))
        shown = means.head(n).sort_values(["rank", "n"], ascending=[True, False], na_position="last")
        ranked = shown["rank"].notna()
        labels = [sized(str(name), n, "mention") for name, n in zip(shown["name"], shown["n"], strict=True)]
        ax, places = rows_axes(ax, labels)
        colours = np.where(shown["polarity"] >= 0, BLUE, ORANGE)
        for row, place, colour, full in zip(shown.index, places, colours, ranked, strict=True):
            _intervals(ax, shown.loc[[row]], [place], colour, hollow=not full)
        _scale(ax, shown)
        named = shown[ranked]
        if len(named) > 1 and named["low"].iloc[0] <= named["high"].iloc[-1]:
            title = tr("The names mentioned often do not clearly differ in the tone towards them")
        elif len(named) > 1:
            best, worst = named.iloc[0], named.iloc[-1]
            title = tr(
                "The tone is most positive towards {best} ({high}), least towards {worst} ({low})",
                best=best["name"],
                high=signed(best["polarity"]),
                worst=worst["name"],
                low=signed(worst["polarity"]),
            )
        elif named.empty:
            title = tr("Too few mentions to rank the names")
        else:
            title = tr("Only one name is mentioned often enough")
        subtitle = tr(
            "Mean polarity of the sentence towards the name, by the model, −1 to +1. Shown: {n} of {names}; line: 95% "
            "interval over articles.",
            n=len(shown),
            names=count(len(means), "name"),
        )
        if hollow := int((~ranked).sum()):
            subtitle += " " + tr("Hollow: no rank, fewer than 10 mentions or 3 articles ({n}).", n=hollow)
        subtitle += _without_line(shown)
        alt = ", ".join(
            f"{name} {signed(polarity)}" for name, polarity in zip(shown["name"], shown["polarity"], strict=True)
        )
        return finish(ax, title, subtitle, alt=alt)


def _intervals(ax: Axes, rows: pd.DataFrame, places: list[float], colour: str, *, hollow: bool = False) -> None:
    ax.hlines(places, rows["low"], rows["high"], color=colour, linewidth=2)
    face = "none" if hollow else colour
    ax.scatter(rows["polarity"], places, s=36, facecolors=face, edgecolors=colour, linewidths=1.6, zorder=3)


def _without_line(means: pd.DataFrame) -> str:
    """How many of the means have no interval, and why; nothing where all have one."""
    single = int((means["articles"] == 1).sum())
    return " " + tr("No line: one article ({n} of {all}).", n=single, all=len(means)) if single else ""


def _scale(ax: Axes, means: pd.DataFrame) -> None:
    reach = float(np.nanmax(np.abs(means[["polarity", "low", "high"]].to_numpy(float))))
    bound = 0.5 if reach <= 0.5 else 1.0
    ax.axvline(0, color=MUTED, linewidth=0.8)
    ax.set_xlim(-bound * 1.02, bound * 1.02)
    ax.set_xticks([-bound, 0, bound], _bounds(bound), size=SMALL)


def _bounds(bound: float) -> list[str]:
    """The ends of a scale and its middle.

    >>> _bounds(0.5)
    ['−0.5', '0', '+0.5']
    """
    end = number(bound, digits=bound < 1)
    return [f"−{end}", "0", f"+{end}"]


def _course_title(course: pd.DataFrame) -> str:
    sentences = count(len(course), "sentence")
    if "label" not in course:
        return tr(
            "{positive} of {sentences} score positive, {negative} negative",
            sentences=sentences,
            positive=(course["polarity"] > 0).sum(),
            negative=(course["polarity"] < 0).sum(),
        )
    n = course["label"].value_counts()
    return tr(
        "Of {sentences}, {positive} and {negative}; {unclear}",
        sentences=sentences,
        positive=trn("{n} is positive", "{n} are positive", n.get("positive", 0)),
        negative=trn("{n} negative", "{n} negative", n.get("negative", 0)),
        unclear=trn("{n} is not clear", "{n} are not clear", course["label"].isna().sum()),
    )


def _voices_title(mean: pd.Series) -> str:
    """The headline of two voices; `mean` has the polarity of each that could be scored."""
    if len(mean) == 1:
        only = mean.index[0]
        return tr("Only narration could be scored") if only == "narration" else tr("Only statements could be scored")
    if abs(mean["narration"] - mean["statements"]) < ALIKE:
        return tr("Statements and narration sound alike")
    ends = {"low": signed(mean.min()), "high": signed(mean.max())}
    if mean.idxmin() == "narration":
        return tr("The outlets’ narration sounds less positive ({low} against {high})", **ends)
    return tr("The statements sound less positive ({low} against {high})", **ends)


def _scorer(table: pd.DataFrame) -> str:
    return tr("the model") if "lexicon" in table else "textblob-fr"


def _leaning(rows: pd.DataFrame, noun: str) -> str:
    first, last = signed(rows["mean"].iloc[0]), signed(rows["mean"].iloc[-1])
    if len(rows) == 1:
        leaning = _described(rows["mean"].iloc[0])
        if noun == "outlet":
            return tr("The outlet {leans}: {polarity}", leans=leaning, polarity=first)
        return tr("The article {leans}: {polarity}", leans=leaning, polarity=first)
    ends = {"high": rows.index[0], "most": first, "low": rows.index[-1], "least": last}
    if noun == "outlet":
        return tr("{high} is the most positive outlet ({most}), {low} the least ({least})", **ends)
    return tr("{high} is the most positive article ({most}), {low} the least ({least})", **ends)


def _described(polarity: float) -> str:
    """Say a polarity in words.

    >>> _described(0.12)
    'leans slightly positive'
    """
    strength = sum(abs(polarity) >= limit for limit in (0.05, 0.2, 0.5))
    return tr(LEANINGS[strength if polarity > 0 else -strength])


def _label_peaks(ax: Axes, course: pd.DataFrame) -> None:
    """Name the words behind the sentences that no near one of the same sign exceeds, the strongest first."""
    polarity = course["polarity"].to_numpy()
    rows = np.arange(len(course))
    taken: list[Bbox] = []
    for row in np.argsort(-abs(polarity), kind="stable").tolist():
        sign = np.sign(polarity[row])
        near = polarity[abs(rows - row) <= LABEL_REACH * len(course)] * sign
        if sign == 0 or near.max() > abs(polarity[row]):
            continue
        place = (row + 0.5) / len(course)
        label = ax.annotate(
            f"{_words(course['evidence'].iloc[row], 1)} {signed(polarity[row])}",
            (row + 1, polarity[row]),
            (0, 3 * sign),
            textcoords="offset points",
            ha="left" if place < 0.25 else "right" if place > 0.75 else "center",
            va="bottom" if sign > 0 else "top",
            size=SMALL,
        )
        box = label.get_window_extent()
        if any(box.overlaps(other) for other in taken):
            label.remove()
        else:
            taken.append(box)


def _words(evidence: list[list[Any]], n: int) -> str:
    """Name the `n` scored words that weigh most, with dots if there are more.

    >>> _words([["premier", 0.5], ["grave", 0.4]], 1).split()
    ['«', 'premier', '»', '…']
    """
    strongest = sorted(evidence, key=lambda pair: -abs(pair[1]))[:n]
    return ", ".join(quoted(words) for words, _ in strongest) + " …" * (len(evidence) > n)
