"""The word cloud."""

from itertools import pairwise

import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from analysis import charts, show
from analysis.charts.palette import BROWN, CRIMSON, GOLD, GREY, INDIGO, OUTLETS
from analysis.charts.style import drawn_narrow
from analysis.words import (
    word_rates,
)

from .samples import LEMMAS, lines, rates


@pytest.mark.slow
def test_the_cloud_is_the_same_for_a_seed_and_another_for_another() -> None:
    first, again, other = (show.figure(charts.word_cloud(rates(2), seed=seed)).html for seed in (1, 1, 2))
    assert first == again != other


def test_a_more_frequent_word_is_larger_in_the_cloud() -> None:
    sizes = {text.get_text(): float(text.get_fontsize()) for text in charts.word_cloud(rates(1)).texts}
    ordered = rates(1)["lemma"].tolist()
    assert all(sizes[more] >= sizes[less] for more, less in pairwise(ordered))
    assert sizes[ordered[0]] > sizes[ordered[-1]]


def test_cloud_words_keep_their_width_in_any_typeface() -> None:
    page = show.figure(charts.word_cloud(rates(1)), narrow=False).html
    assert page.count("textLength=") == len(LEMMAS)


def cloud_of(sizes: dict[str, int], outlets: int = 2) -> pd.DataFrame:
    table = pd.DataFrame({"lemma": list(sizes), "pos": "NOUN", "n": list(sizes.values()), "articles": 1})
    names = [f"La Gazette de Saint-Valmère-sur-Aldre numéro {row % outlets}" for row in range(len(table))]
    return word_rates(table.assign(of_articles=1, outlet=names))


def drawn_words(ax: Axes) -> dict[str, float]:
    return {text.get_text(): float(text.get_fontsize()) for text in ax.texts}


@pytest.mark.slow
@pytest.mark.parametrize("narrow", [False, True])
def test_long_names_of_outlets_do_not_shrink_the_cloud(narrow: bool) -> None:
    words = {f"mot{row}": 40 - row for row in range(40)}
    short, long = (charts.word_cloud(cloud_of(words, outlets=5), colour=by).figure for by in ("pos", "outlet"))
    assert isinstance(short, Figure)
    assert isinstance(long, Figure)
    one, other = (drawn_narrow(figure).axes[0] for figure in (short, long)) if narrow else (short.axes[0], long.axes[0])  # type: ignore[union-attr]
    assert drawn_words(other)["mot0"] == pytest.approx(drawn_words(one)["mot0"], rel=0.1)


def test_a_narrow_cloud_has_no_word_that_the_wide_one_lacks() -> None:
    words = {f"mot{row}" + "s" * (row % 9): 90 - row for row in range(80)}
    figure = charts.word_cloud(cloud_of(words), n=80).figure
    assert isinstance(figure, Figure)
    narrow = drawn_narrow(figure)
    assert narrow is not None
    wide = drawn_words(figure.axes[0])
    assert set(drawn_words(narrow.axes[0])) <= set(wide)
    assert len(wide) < len(words)


def test_a_long_term_does_not_shrink_the_words_after_it() -> None:
    words = {f"mot{row}": 60 - row for row in range(20)}
    long = {"mot0": 60, "commission intergouvernementale des barrages": 59, **words}
    sizes = drawn_words(charts.word_cloud(cloud_of(long)))
    assert set(words) <= set(sizes)
    assert sizes["mot1"] > 0.9 * sizes["mot0"]


def test_a_cloud_of_one_word_is_no_empty_field() -> None:
    one, many = (charts.word_cloud(cloud_of({f"mot{row}": 60 - row for row in range(n)})) for n in (1, 60))
    assert "The most frequent word: “mot0”" in lines(one)
    assert one.figure.bbox.height < 0.4 * many.figure.bbox.height


@pytest.mark.parametrize(
    ("outlets", "given", "key"),
    [
        pytest.param(
            "AABB", {"A": INDIGO}, {"A": INDIGO, "B": CRIMSON}, id="one has a colour, the other one that is free"
        ),
        pytest.param("BBBC", {"A": INDIGO}, {"B": INDIGO, "C": CRIMSON}, id="whose colours no outlet of the cloud has"),
        pytest.param("BBA", {"A": INDIGO}, {"B": CRIMSON, "A": INDIGO}, id="a colour that is given stays"),
        pytest.param("AB", None, {"A": INDIGO, "B": CRIMSON}, id="none is given"),
        pytest.param(
            "AABBCCDDEF",
            {"F": GOLD},
            {"A": INDIGO, "B": CRIMSON, "C": BROWN, "F": GOLD, "others": GREY},
            id="no more colours than there are",
        ),
        pytest.param("AABBCCDDE", None, dict(zip("ABCDE", [*OUTLETS, GREY], strict=True)), id="one is left"),
    ],
)
def test_each_outlet_with_words_in_a_cloud_has_a_colour_as_far_as_there_are_some(
    outlets: str, given: dict[str, str] | None, key: dict[str, str]
) -> None:
    words = pd.DataFrame({"lemma": [f"mot{row}" for row in range(len(outlets))], "outlet": list(outlets), "g2": 9.0})
    ax = charts.word_cloud(words, size="g2", colour="outlet", colours=given)
    (legend,) = ax.figure.legends
    patches = zip(legend.get_texts(), legend.get_patches(), strict=True)
    assert {text.get_text(): to_hex(patch.get_facecolor()) for text, patch in patches} == key
    drawn = {text.get_text(): to_hex(text.get_color()) for text in ax.texts}
    said = dict(zip(words["lemma"], words["outlet"], strict=True))
    assert drawn == {word: key.get(said[word], GREY) for word in drawn}
