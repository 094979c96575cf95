"""The word cloud: each word as large as it is frequent, or typical."""

from collections.abc import Iterable, Mapping

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from PIL import ImageFont
from wordcloud import WordCloud

from analysis.charts.caption import Caption, denominators
from analysis.charts.frequency import NOTHING, top_words
from analysis.charts.head import finish
from analysis.charts.labels import quoted, rate
from analysis.charts.palette import DATA, GREY, NAME, OUTLETS
from analysis.charts.speech_labels import group_name
from analysis.charts.style import axes, chart, is_narrow, nothing_to_show
from analysis.charts.tips import tell, told
from analysis.checks import group_columns
from analysis.results import once
from analysis.wording import N_, column_name, tr, trn
from analysis.words.units import unit_of

FONT = f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans.ttf"
KEY = {N_("names"): NAME, N_("other words"): DATA}
SIZE, NARROW = (840, 640), (540, 800)  # pixels, two for each point of the figure
LARGEST, SMALLEST, MARGIN = 96, 17, 14  # pixels
LETTERS, NARROW_LETTERS = 40, 28  # a longer term is cut
SCALING = 0.6  # how far a word's size follows its rate; the rest is its rank
FILLED = 0.65  # of the picture's area by words: with few words it is lower

Place = tuple[int, tuple[int, int]]  # letters' height; top, left


def words_of_cloud(rates: pd.DataFrame, n: int = 60, size: str = "per_10k") -> pd.DataFrame:
    """The `n` words with the highest `size`, each once, with its `label`: the word, cut if it is long.

    >>> rates = pd.DataFrame({"lemma": ["paix", "pont"], "g2": [3.0, 9.0]})
    >>> words_of_cloud(rates, size="g2")["label"].tolist()
    ['pont', 'paix']
    """
    unit = unit_of(rates)
    if size != "per_10k":
        rates = rates.sort_values([size, unit], ascending=[False, True]).drop_duplicates(unit)
    top = top_words(rates, n, size)
    return top.assign(label=[_cut(str(word)) for word in top[unit]]).drop_duplicates("label")


def cloud_caption(top: pd.DataFrame, rates: pd.DataFrame, size: str = "per_10k") -> Caption:
    """How many words there are, which is the largest, and what their size means."""
    biggest = ", ".join(quoted(word) for word in top[unit_of(top)].head(10))
    title, meaning = _title(top, size, rates)
    return Caption(title, meaning, tr("Word cloud. The biggest words, in this order: {words}", words=biggest))


@chart
def word_cloud(
    rates: pd.DataFrame,
    *,
    seed: int = 1,
    n: int = 60,
    size: str = "per_10k",
    colour: str = "pos",
    colours: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the `n` words with the highest `size`, scaled by it; the same `seed` gives the same picture.

    `rates` is the result of `word_rates` for the whole, or with `size="g2"` that of `keyness` (only what is
    typical of the target is drawn) or of `keyness_of_each` (each word stands for the group where it is most
    typical). `colour` is "pos" or the column of the groups: those in `colours` have theirs (for outlets:
    `outlet_colours`), and those with most words the ones that are free in this cloud; what is left shares a grey.
    A word without room is left out; the title says how many there are.

    >>> from analysis.charts import alt_text
    >>> from analysis.words import word_rates
    >>> counts = pd.DataFrame({"lemma": ["paix", "pont"], "pos": "NOUN", "n": [6, 2], "articles": [2, 1]})
    >>> rates = word_rates(counts.assign(of_articles=2))
    >>> print(alt_text(word_cloud(rates)).partition(". ")[0])
    The 2 most frequent words: “paix” comes first
    """
    group_columns(rates, None, size, colour)
    rates = rates[rates[size] > 0]
    if rates.empty:
        return nothing_to_show(ax, tr(NOTHING))
    top = words_of_cloud(rates, n, size)
    sizes = dict(zip(top["label"], top[size], strict=True))
    places = _places(sizes, SIZE, seed)
    if is_narrow():  # never more words than where there is more room
        places = _places({word: sizes[word] for word in places}, NARROW, seed)
    top = top[top["label"].isin(list(places))]
    if colour != "pos":
        top = top.assign(**{colour: top[colour].map(group_name)})
    colour_of, key = _colours(top[colour], colours)
    ax = _canvas(ax, places, head=1 if colour == "pos" else 0.7 + 0.2 * len(key))
    finish(ax, cloud_caption(top, rates, size), key=key)
    _write(ax, zip(top["label"], top[colour].map(colour_of), _in_words(top, size, colour), strict=True), places)
    return ax


def _cut(word: str) -> str:
    letters = NARROW_LETTERS if is_narrow() else LETTERS
    return word if len(word) <= letters else word[: letters - 1].rstrip() + "…"


def _places(sizes: dict[str, float], room: tuple[int, int], seed: int) -> dict[str, Place]:
    """Where each word fits, the largest first."""
    (words,) = once("cloud", [sizes, room, seed], lambda: [_laid_out(sizes, room, seed)])
    places = zip(words["top"].tolist(), words["left"].tolist(), strict=True)
    return dict(zip(words["word"], zip(words["height"].tolist(), places, strict=True), strict=True))


def _laid_out(sizes: dict[str, float], room: tuple[int, int], seed: int) -> pd.DataFrame:
    """The words that have room, the largest first, with their `height`, `top` and `left`."""
    width, most = room
    values = np.array(list(sizes.values()))
    # The library shrinks from one word to the next: a single long one would shrink all that follow.
    shrunk = np.cumprod(np.append(1, SCALING * values[1:] / values[:-1] + 1 - SCALING))
    lengths = np.array([ImageFont.truetype(FONT, LARGEST).getlength(word) / LARGEST for word in sizes])
    largest = min(LARGEST, int((0.95 * width / (lengths * shrunk)).min()))
    letters = np.where(largest * shrunk >= SMALLEST, largest * shrunk, 0)
    area = ((lengths * letters + MARGIN) * (1.1 * letters + MARGIN) * (letters > 0)).sum()
    cloud = WordCloud(
        width=width,
        height=int(np.clip(area / FILLED / width, 1.5 * largest, most)),
        font_path=FONT,
        random_state=seed,
        prefer_horizontal=1,
        relative_scaling=SCALING,
        min_font_size=min(SMALLEST, largest),
        max_font_size=largest,
        margin=MARGIN,
    ).generate_from_frequencies(sizes)
    rows = [(word, height, *place) for (word, _), height, place, _, _ in cloud.layout_]
    return pd.DataFrame(rows, columns=["word", "height", "top", "left"])


def _canvas(ax: Axes | None, places: dict[str, Place], *, head: float) -> Axes:
    """Axes in pixels of the cloud, as high as its words; `head` (inches) is above."""
    width = (NARROW if is_narrow() else SIZE)[0]
    top = min(y for _, (y, _) in places.values())
    bottom = max(y + 1.2 * height for height, (y, _) in places.values())
    left = min(x for _, (_, x) in places.values())
    ax = axes(ax, height=head + (bottom - top) / 144)
    ax.set_axis_off()
    ax.set(xlim=(left, left + width), ylim=(bottom, top), aspect="equal", anchor="NW")
    return ax


def _title(top: pd.DataFrame, size: str, rates: pd.DataFrame) -> tuple[str, str]:
    least = top[size].min()
    all_of_them = len(top) == (rates[size] >= least).sum()  # none was left out for lack of room, or in a tie
    if size == "per_10k":
        title = trn("The most frequent word", "The {n} most frequent words", len(top))
        title = title if all_of_them else tr("{n} of the most frequent words", n=len(top))
        meaning = tr("Size: occurrences per 10,000 content words. {total}", total=denominators(rates))
    else:
        title = trn("The most typical word", "The {n} most typical words", len(top))
        title = title if all_of_them else tr("{n} of the most typical words", n=len(top))
        meaning = tr(
            "Size: {measure}, how surely a word is more frequent on one side than on the other.",
            measure=column_name(size),
        )
    first = quoted(top["label"].iloc[0])
    if len(top) == 1:
        return tr("{title}: {word}", title=title, word=first), meaning
    if (top[size] == top[size].max()).sum() > 1:
        return title, meaning
    return tr("{words}: {word} comes first", words=title, word=first), meaning


def _colours(values: pd.Series, given: Mapping[str, str] | None) -> tuple[dict[str, str], dict[str, str]]:
    """The colour of each value, and the key: groups have the one that is given, or one that is free here."""
    if values.name == "pos":
        colour_of = {pos: NAME if pos == "PROPN" else DATA for pos in values.unique()}
        return colour_of, {tr(label): colour for label, colour in KEY.items() if colour in colour_of.values()}
    groups = [str(group) for group in values.value_counts(sort=True).index]
    named = {group: given[group] for group in groups if given and group in given}
    # Of ten outlets only four are given a colour: most words were grey, and nobody could tell whose they were.
    free = [one for one in OUTLETS if one not in named.values()]
    named |= dict(zip([group for group in groups if group not in named], free, strict=False))
    others = [group for group in groups if group not in named]
    key = named | ({others[0] if len(others) == 1 else tr("others"): GREY} if others else {})
    return {group: named.get(group, GREY) for group in groups}, key


def _in_words(top: pd.DataFrame, size: str, colour: str) -> list[str]:
    """Each word with its figure, and where colours are groups with its group."""
    names = top["label"] if colour == "pos" else top["label"] + ", " + top[colour].astype(str)
    return [told(name, rate(value)) for name, value in zip(names, top[size], strict=True)]


def _write(ax: Axes, words: Iterable[tuple[str, str, str]], places: dict[str, Place]) -> None:
    ax.apply_aspect()
    low, high = ax.get_xlim()
    point = ax.get_window_extent().width / (high - low) * 72 / ax.figure.dpi
    for word, colour, says in words:
        height, (y, x) = places[word]
        font = ImageFont.truetype(FONT, height)
        left, over = font.getbbox(word)[:2]  # the layout places the ink, not the line
        # Fitted to its width: whatever typeface the page has, no word grows into its neighbour.
        text = ax.text(
            x - left,
            y - over + font.getmetrics()[0],
            word,
            size=height * point,
            color=colour,
            gid=f"fit {font.getlength(word) * point:.1f}",
        )
        tell(text, [says])
