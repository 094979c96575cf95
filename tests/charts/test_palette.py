"""The colours: each can be seen and read on a light and on a dark page, and means one thing over all figures."""

import re
from collections import defaultdict
from pathlib import Path

import matplotlib.pyplot as plt
import pytest
from matplotlib.colors import to_hex

from analysis.charts import style
from analysis.charts.speech_labels import ink_on
from analysis.charts.style import BLACK, DATA, GREY, INK, MUTED, NAME, ON_DARK, SERIES, WHITE
from analysis.show.colours import COLOURS
from analysis.show.figures import DARK_INK, DARK_MUTED
from charts.samples import every_chart

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


@pytest.mark.parametrize("colour", [NAME, DATA, *SERIES])
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


@pytest.mark.parametrize("colour", COLOURS)
def test_a_name_can_be_read_on_the_colour_of_its_person(colour: str) -> None:
    assert contrast(BLACK, colour) >= OF_WORDS


@pytest.mark.slow
def test_no_colour_stands_for_two_things() -> None:
    """What the keys of all figures say of each colour; a series has the names that it is given."""
    meanings, colours = defaultdict(set), defaultdict(set)
    for draw in every_chart(outlets=5).values():
        figure = draw().figure
        plt.close("all")
        for legend in figure.legends:
            for patch, text in zip(legend.get_patches(), legend.get_texts(), strict=True):
                colour = to_hex(patch.get_facecolor())
                meanings[colour].add(text.get_text())
                colours[text.get_text()].add(colour)
    told = {colour: said for colour, said in meanings.items() if colour not in {*SERIES, GREY, DATA, INK}}
    assert len(told) >= 5
    assert [said for said in told.values() if len(said) > 1] == []
    fixed = {"names", "other words", "direct", "mixed", "indirect", "positive", "negative", "neutral"}
    assert {name: found for name, found in colours.items() if name in fixed and len(found) > 1} == {}


def test_colours_are_named_in_one_place_and_are_not_those_of_people() -> None:
    literal = re.compile(r"#[0-9a-fA-F]{6}\b")
    files = [file for file in Path(style.__file__).parent.glob("*.py") if file.name != "style.py"]
    assert [file.name for file in files if literal.search(file.read_text("utf-8"))] == []
    assert not set(COLOURS) & {*ON_DARK, *ON_DARK.values()}
