"""The polarity of an article, sentence by sentence."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Bbox

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import labels_in_words, quoted, scale_ends, scorer_name
from analysis.charts.palette import GREY, INK, MUTED, NEGATIVE, POSITIVE
from analysis.charts.style import SMALL, axes, chart, nothing_to_show
from analysis.charts.tips import tell, told
from analysis.wording import count, signed, tr, trn

WINDOW = 7  # sentences in the smoothed line
LABEL_REACH = 0.2  # part of the course in which a labelled sentence has no higher neighbour


def course_of(scored: pd.DataFrame, article_id: str) -> pd.DataFrame:
    """The sentences of an article in their order; `height` is the polarity, 0 where there is none.

    `mean` is that of 7 sentences, missing in an article of fewer than 14.

    >>> rows = pd.DataFrame({"article_id": "a", "sentence": [1, 0], "polarity": [0.5, None]})
    >>> course_of(rows, "a")["height"].tolist()
    [0.0, 0.5]
    """
    course = scored[scored["article_id"] == article_id].sort_values("sentence").reset_index(drop=True)
    height = course["polarity"].fillna(0.0)
    mean = height.rolling(WINDOW, center=True).mean() if len(course) >= 2 * WINDOW else np.nan
    return course.assign(height=height, mean=mean)


def course_caption(course: pd.DataFrame) -> Caption:
    """How many sentences are positive and negative, and which words make the two extremes."""
    subtitle = tr(
        "Polarity of each sentence by {scorer}, −1 to +1, in the order of the text.", scorer=scorer_name(course)
    )
    if course["mean"].notna().any():
        subtitle += " " + tr("Line: mean of {n} sentences.", n=WINDOW)
    unscored = int(course["polarity"].isna().sum())
    if unscored:
        subtitle += " " + trn("One sentence has no score.", "Without a score: {n} sentences.", unscored)
    height = course["height"]
    extremes = {height.to_numpy().argmax(), height.to_numpy().argmin()}
    details = [
        tr(
            "Sentence {n}: {polarity}{words}.",
            n=row + 1,
            polarity=signed(height[row]),
            words=f" ({words})" if (words := _words(course.iloc[row], 3)) else "",
        )
        for row in sorted(extremes)
        if height[row]
    ]
    return Caption(_course_title(course), subtitle, " ".join(details))


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
    The only sentence has a polarity of +0.90
    """
    course = course_of(scored, article_id)
    if course.empty:
        return nothing_to_show(ax, tr("There are no sentences of {article} to show.", article=article_id))
    height, sentences = course["height"], len(course)
    ax = axes(ax, height=3.8)
    thickness = min(max(300 / sentences, 0.8), 9)
    colours = _colours(course)
    for colour in dict.fromkeys(colours):
        side = course.index[(colours == colour) & (height != 0)]
        bars = ax.vlines(side + 1, 0, height[side], color=colour, linewidth=thickness)
        tell(bars, [_sentence(course.loc[row]) for row in side])
    zero = course.index[height == 0]
    ax.scatter(zero + 1, [0] * len(zero), s=min(thickness, 5) ** 2, color=GREY, linewidths=0, zorder=3)
    ax.axhline(0, color=MUTED, linewidth=0.8)
    if course["mean"].notna().any():
        ax.plot(course.index + 1, course["mean"], color=INK, linewidth=1.6)
    bound = 0.5 if height.abs().max() <= 0.5 else 1.0
    ax.set(xlim=(0.25, sentences + 0.75), ylim=(-bound * 1.2, bound * 1.2), xlabel=tr("sentence"))
    ax.set_yticks([-bound, 0, bound], scale_ends(bound), size=SMALL)
    ax.xaxis.set_major_locator(MaxNLocator(8, integer=True, min_n_ticks=1))
    ax.spines[:].set_visible(False)
    finish(ax, course_caption(course), key=_key(course, colours))
    _label_peaks(ax, course)
    return ax


def _key(course: pd.DataFrame, colours: pd.Series) -> dict[str, str]:
    """What the colours mean that are there."""
    grey = tr("neutral or not sure") if "label" in course else tr("zero")
    meanings = {tr("positive"): POSITIVE, tr("negative"): NEGATIVE, grey: GREY}
    return {meaning: colour for meaning, colour in meanings.items() if (colours == colour).any()}


def _colours(course: pd.DataFrame) -> pd.Series:
    """The colour of each bar: by the label that the model is sure of, or by the sign where there are no labels."""
    if "label" in course:
        return course["label"].map({"positive": POSITIVE, "negative": NEGATIVE}).fillna(GREY)
    return np.sign(course["height"]).map({1: POSITIVE, -1: NEGATIVE}).fillna(GREY)


def _sentence(row: pd.Series) -> str:
    """What a bar says: the number of the sentence and its polarity, not its words, which a report may have to omit."""
    return told(tr("Sentence {n}", n=int(str(row.name)) + 1), signed(row["polarity"]))


def _course_title(course: pd.DataFrame) -> str:
    sentences = count(len(course), "sentence")
    if len(course) == 1:
        return tr("The only sentence has a polarity of {polarity}", polarity=signed(course["polarity"].iloc[0]))
    if "label" not in course:
        return tr(
            "Sentences with a score above zero: {positive} of {all}; below: {negative}",
            all=len(course),
            positive=(course["polarity"] > 0).sum(),
            negative=(course["polarity"] < 0).sum(),
        )
    n, unclear = course["label"].value_counts(), int((course["label"].isna() & course["polarity"].notna()).sum())
    unsure = tr("; it is not sure of {n}", n=unclear) if unclear else ""
    if not {"positive", "negative"} & set(n.index):
        return tr("Of {sentences}, the model calls none positive or negative", sentences=sentences) + unsure
    title = tr("Of {sentences}, the model calls {labels}", sentences=sentences, labels=labels_in_words(n))
    return title + unsure


def _label_peaks(ax: Axes, course: pd.DataFrame) -> None:
    """Name the words behind the sentences that no nearby one of the same sign exceeds, the strongest first.

    Where there are labels, only coloured sentences: the model is not sure of the others, or calls them neutral.
    """
    polarity = course["height"].to_numpy()
    grey = (_colours(course) == GREY).to_numpy()
    rows = np.arange(len(course))
    taken: list[Bbox] = []
    for row in np.argsort(-abs(polarity), kind="stable").tolist():
        sign = np.sign(polarity[row])
        near = polarity[abs(rows - row) <= LABEL_REACH * len(course)] * sign
        if sign == 0 or grey[row] or near.max() > abs(polarity[row]):
            continue
        place = (row + 0.5) / len(course)
        label = ax.annotate(
            f"{_words(course.iloc[row], 1)} {signed(polarity[row])}".strip(),
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


def _words(sentence: pd.Series, n: int) -> str:
    """Name the `n` scored words on the side of the sentence's polarity that weigh most, with dots if there are more.

    >>> sentence = pd.Series({"polarity": 0.6, "evidence": [["premier", 0.5], ["grave", -0.7], ["joie", 0.4]]})
    >>> _words(sentence, 1).split()
    ['“premier”', '…']
    """
    evidence = [pair for pair in sentence["evidence"] if pair[1] * sentence["polarity"] > 0]
    strongest = sorted(evidence, key=lambda pair: -abs(pair[1]))[:n]
    return ", ".join(quoted(words) for words, _ in strongest) + " …" * (len(evidence) > n)
