"""The colours: each can be seen and read on a light and on a dark page, and means one thing over all figures."""

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_hex

from analysis import charts, show
from analysis.charts import palette
from analysis.charts.palette import (
    BLACK,
    DARK_INK,
    DARK_MUTED,
    DATA,
    INK,
    KEYED,
    MUTED,
    NAME,
    ON_DARK,
    OUTLETS,
    PEOPLE,
    WHITE,
)
from analysis.charts.speech_labels import ink_on
from analysis.charts.stances import STANCES
from analysis.wording import tr
from charts.samples import LEMMAS, by_outlet, every_chart, versions

CSS = Path("analysis/report/template/style.css").read_text("utf-8")
LIGHT, DARK = re.findall(r"--paper: (#\w{6}); --ink", CSS)[:2]
LAB_DARK = "#111111"  # where a figure keeps the colours of a light page
OF_MARKS, OF_WORDS = 3.0, 4.5  # WCAG 2.1, 1.4.11 and 1.4.3


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2.1 defines it: 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(("colour", "dark"), ON_DARK.items())
def test_a_mark_can_be_seen_on_every_page(colour: str, dark: str) -> None:
    assert contrast(colour, LIGHT) >= OF_MARKS
    assert contrast(colour, LAB_DARK) >= OF_MARKS
    assert contrast(dark, DARK) >= OF_WORDS


@pytest.mark.parametrize("colour", [NAME, DATA, *OUTLETS])
def test_the_words_of_a_cloud_can_be_read(colour: str) -> None:
    assert contrast(colour, LIGHT) >= OF_WORDS


@pytest.mark.parametrize("words", [INK, MUTED])
def test_headlines_and_notes_can_be_read(words: str) -> None:
    assert contrast(words, LIGHT) >= OF_WORDS
    assert contrast({INK: DARK_INK, MUTED: DARK_MUTED}[words], DARK) >= OF_WORDS


@pytest.mark.parametrize(("colour", "dark"), ON_DARK.items())
def test_a_figure_on_a_bar_can_be_read(colour: str, dark: str) -> None:
    assert contrast(ink_on(colour), colour) >= OF_WORDS
    assert contrast(BLACK, dark) >= OF_WORDS


@pytest.mark.parametrize("colour", PEOPLE)
def test_a_name_can_be_read_on_the_colour_of_its_person(colour: str) -> None:
    assert contrast(BLACK, colour) >= OF_WORDS


KINDS = [
    ("positive",),
    ("negative",),
    ("names",),
    ("direct",),
    ("mixed",),
    ("indirect",),
    ("narration",),
    ("other words", "its own", "statements"),  # what the chart is about
    ("neutral", "zero", "may be chance", "also elsewhere, order unknown", "Gazette numéro 4"),
    ("earlier elsewhere",),
]


@pytest.mark.slow
def test_no_colour_stands_for_two_things() -> None:
    """What the keys of all charts of a report say of each colour; only words over time and stances share any."""
    meanings = defaultdict(set)
    for draw in every_chart(outlets=5).values():
        figure = draw().figure
        plt.close("all")
        for legend in figure.legends:
            for patch, text in zip(legend.get_patches(), legend.get_texts(), strict=True):
                meanings[to_hex(patch.get_facecolor())].add(text.get_text().removeprefix("more in "))
    shared = {colour: meanings.pop(colour) for colour in KEYED}
    outlets = {colour: meanings.pop(colour) for colour in OUTLETS}
    assert [len(names) for names in outlets.values()] == [1, 1, 1, 1]
    assert set.union(*outlets.values()) == {f"Gazette numéro {n}" for n in range(4)}
    assert sorted(map(sorted, meanings.values())) == sorted(sorted(kind) for kind in KINDS)
    assert set.union(*shared.values()) == {*LEMMAS[:4], *map(tr, STANCES)} - {"neutral"}


def test_an_outlet_has_one_colour_whatever_a_chart_shows_of_it() -> None:
    """A chart without the first outlet would give its colour to the second."""
    colours = charts.outlet_colours(by_outlet(3))
    later = versions(3).query("outlet != 'Gazette numéro 0'")
    (key,) = charts.quotation_lines(later, colours=colours).figure.legends
    plt.close("all")
    drawn = {
        text.get_text(): to_hex(patch.get_facecolor())
        for patch, text in zip(key.get_patches(), key.get_texts(), strict=True)
    }
    assert drawn == {name: colours[name] for name in ("Gazette numéro 1", "Gazette numéro 2")}


def test_colours_are_named_in_one_place() -> None:
    literal = re.compile(r"= \"#[0-9a-fA-F]{6}\"")
    files = [*Path(palette.__file__).parent.glob("*.py"), *Path(show.__file__).parent.glob("*.py")]
    named = [file.name for file in files if literal.search(file.read_text("utf-8"))]
    assert named == ["palette.py"]


def apart(one: str, other: str) -> float:
    """The distance of two colours in Oklab (Björn Ottosson, 2020), where equal steps look equal; 1: black and white."""
    return float(np.linalg.norm(oklab(one) - oklab(other)))


def oklab(colour: str) -> np.ndarray:
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    cones = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
    axes = [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
    return np.array(axes) @ np.cbrt(np.array(cones) @ linear)


def test_colours_of_two_meanings_look_different() -> None:
    """Those of people too: an orange speaker and an orange bar of negative sentences would be taken for one thing."""
    assert apart(BLACK, WHITE) == pytest.approx(1, abs=0.001)
    for colours, least in (({*ON_DARK, *PEOPLE}, 0.07), (set(ON_DARK.values()), 0.06)):
        near = [pair for pair in combinations(sorted(colours), 2) if apart(*pair) < least]
        assert near == []
