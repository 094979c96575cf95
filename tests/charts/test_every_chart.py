"""Every figure: its title, its alt text, its words in their places, and how it looks on a page."""

import base64
import io
import re
import sys
from collections.abc import Callable
from itertools import combinations
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from analysis import charts, show
from analysis.charts.style import drawn_narrow
from analysis.sentiment import article_sentiment
from analysis.statements.summaries import cue_stances, cue_verbs, spoken_of
from analysis.wording import LOCALES, in_language
from analysis.words import (
    collocates,
    keyness,
    occurrences,
    trends,
)

from .samples import (
    LEMMAS,
    Chart,
    by_outlet,
    every_chart,
    far,
    lay_out,
    lines,
    names_in,
    own,
    rates,
    running,
    scored,
    share,
    statements,
    versions,
    written,
)

COMPARISONS = {"kind_bars by outlet", "speaker_heat", "stance_bars by outlet"}
CHARTS = [
    pytest.param(chart, id=f"{name}, {outlets}")
    for outlets in (1, 2, 30)
    for name, chart in every_chart(outlets).items()
    if outlets > 1 or name not in COMPARISONS
]
NO_CHARTS = {"Caption", "alt_text", "groups_apart", "nearest_pair", "outlet_colours", "spoken_differ"}


def test_no_chart_is_forgotten() -> None:
    drawn = {name.split()[0] for name in every_chart(3)} - {"cloud"}  # the cloud of keyness is a word_cloud
    assert drawn == set(charts.__all__) - NO_CHARTS


EMPTY = {
    "word_bars": lambda **ax: charts.word_bars(rates(1).head(0), **ax),
    "word_cloud": lambda **ax: charts.word_cloud(rates(1).head(0), **ax),
    "word_places": lambda **ax: charts.word_places(occurrences(running(1), ["absent"]), **ax),
    "collocate_bars": lambda **ax: charts.collocate_bars(collocates(running(1), "absent"), word="absent", **ax),
    "keyness_bars": lambda **ax: charts.keyness_bars(keyness(by_outlet(2), target="Gazette numéro 0").head(0), **ax),
    "trend_lines of a day": lambda **ax: charts.trend_lines(trends(running(1), LEMMAS), **ax),
    "similarity_tree of two": lambda **ax: charts.similarity_tree(far(2), **ax),
    "sentiment_course": lambda **ax: charts.sentiment_course(scored(1).head(0), article_id="a0", **ax),
    "sentiment_bars": lambda **ax: charts.sentiment_bars(article_sentiment(scored(1).head(0)), **ax),
    "own_bars": lambda **ax: charts.own_bars(own(1).head(0), **ax),
    "quotation_lines": lambda **ax: charts.quotation_lines(versions(1).head(0), **ax),
    "quotation_bars": lambda **ax: charts.quotation_bars(versions(1).head(0), **ax),
    "speaker_bars": lambda **ax: charts.speaker_bars(share(1).head(0), **ax),
    "kind_bars": lambda **ax: charts.kind_bars(share(1).head(0), **ax),
    "speaker_heat": lambda **ax: charts.speaker_heat(share(1, by="outlet").head(0), **ax),
    "stance_bars": lambda **ax: charts.stance_bars(cue_stances(statements(1).head(0)), **ax),
    "verb_dots": lambda **ax: charts.verb_dots(cue_verbs(statements(1).head(0)), **ax),
    "spoken_heat": lambda **ax: charts.spoken_heat(spoken_of(statements(1).head(0), names_in(1)), **ax),
}


@pytest.mark.slow
@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_word_has_its_place_and_the_alt_text_begins_with_the_title(chart: Chart, language: str) -> None:
    with in_language(language):
        ax = chart()
        assert isinstance(ax.figure, Figure)
        alt = charts.alt_text(ax)
        (narrow,) = getattr(drawn_narrow(ax.figure), "axes", [])
    assert any(alt.replace("\u00a0", " ").startswith(line) for line in lines(ax))
    assert len(alt) > 60
    assert "nan" not in alt.lower().split()
    for drawn in (ax, narrow):
        assert_every_word_is_inside_the_figure_and_in_nobody_elses_place(drawn)


def assert_every_word_is_inside_the_figure_and_in_nobody_elses_place(ax: Axes) -> None:
    lay_out(ax)
    frame = ax.figure.bbox.padded(1)
    # A rotated label's box is far larger than its ink.
    boxes = {text: text.get_window_extent().padded(-1) for text in written(ax) if not text.get_rotation()}
    for text, box in boxes.items():
        assert frame.x0 <= box.x0 < box.x1 <= frame.x1, text.get_text()
        assert frame.y0 <= box.y0 < box.y1 <= frame.y1, text.get_text()
    for (one, here), (other, there) in combinations(boxes.items(), 2):
        in_cloud = all("fit" in (text.get_gid() or "") for text in (one, other))
        assert in_cloud or not here.overlaps(there), (one.get_text(), other.get_text())


@pytest.mark.slow
@pytest.mark.parametrize("chart", CHARTS)
def test_a_displayed_figure_is_a_page_s_own(chart: Chart) -> None:
    shown = show.figure(chart())
    page = shown._repr_html_()
    root = ElementTree.fromstring(page)
    assert root.get("role") == "img"
    assert root.get("aria-label") == repr(shown)
    assert [drawing.get("class") for drawing in root] == ["wide", "narrow"]
    for drawing in root:
        if drawing.tag == "picture":  # a large one
            assert [child.get("alt") for child in drawing] == [None, repr(shown)]
        else:
            assert {"title", "desc"} <= {child.tag.rpartition("}")[2] for child in drawing}
            assert "currentColor" in ElementTree.tostring(drawing, encoding="unicode")
    assert not re.search("#1b1b1d|#5f5f63|DejaVu|<metadata|<style|http://(?!www.w3.org)", page)
    assert not plt.get_fignums()
    assert shown._repr_png_().startswith(b"\x89PNG")


def test_a_large_figure_is_a_picture_for_each_scheme_with_the_ink_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["analysis.show.figures"], "LARGEST_SVG", 1000)
    page = show.figure(charts.word_bars(rates(1)), narrow=False).html
    assert "<svg" not in page
    dark, light = (
        np.asarray(Image.open(io.BytesIO(base64.b64decode(data)))) for data in re.findall('base64,([^"]+)', page)
    )
    assert dark.shape == light.shape
    assert light.shape[1] == 2 * 691 - 2  # at most 691 px wide on a page
    for picture, ink in ((light, (0x1B, 0x1B, 0x1D)), (dark, (0xE6, 0xE3, 0xDB))):
        assert (picture == (*ink, 255)).all(axis=2).any()


@pytest.mark.slow
def test_the_same_figure_gives_the_same_bytes_and_two_figures_share_no_id() -> None:
    """Every fourth figure is drawn again."""
    pages = {name: show.figure(chart()).html for name, chart in every_chart(2).items()}
    again = {name: show.figure(chart()).html for name, chart in list(every_chart(2).items())[::4]}
    assert again == {name: pages[name] for name in again}
    ids = [name for page in pages.values() for name in re.findall(r' id="([^"]+)"', page)]
    assert len(ids) == len(set(ids)) > 0
    for page in pages.values():
        referred = re.findall(r'(?:url\(#|href="#)([^)"]+)', page)
        assert set(referred) <= set(re.findall(r' id="([^"]+)"', page))


@pytest.mark.parametrize("chart", [pytest.param(chart, id=name) for name, chart in EMPTY.items()])
def test_an_empty_table_gives_a_sentence(chart: Callable[..., Axes]) -> None:
    ax = chart()
    assert len(lines(ax)) == 1
    assert re.fullmatch(r"There are no .* to (show|compare)\.", lines(ax)[0])
    assert charts.alt_text(ax).replace("\u00a0", " ") == lines(ax)[0]
    assert charts.alt_text(ax) in show.figure(ax).html


def test_a_figure_can_be_drawn_beside_another() -> None:
    figure, (left, right) = plt.subplots(1, 2, figsize=(12, 4))
    assert charts.word_bars(rates(1), ax=left) is left
    assert charts.kind_bars(share(1), ax=right) is right
    assert figure.axes == [left, right]
    assert "direct speech" in right.get_title(loc="left")


def test_a_part_of_a_figure_has_its_headline_and_keeps_its_size() -> None:
    figure = plt.figure(figsize=(12, 4))
    ax = charts.word_bars(rates(1), ax=figure.add_subfigure(figure.add_gridspec(1, 2)[0]).subplots())
    assert charts.alt_text(ax).startswith(" ".join(ax.get_title("left").split("\n"))[:20])
    assert figure.get_size_inches().tolist() == [12, 4]


def test_a_figure_may_be_narrower_than_a_letter() -> None:
    ax = charts.word_bars(rates(1), ax=plt.figure(figsize=(0.1, 1)).subplots())
    assert charts.alt_text(ax)


def test_a_sentence_instead_of_a_figure_fits_on_a_telephone() -> None:
    nothing = charts.collocate_bars(collocates(running(1), "maternité"), word="maternité")
    assert isinstance(nothing.figure, Figure)
    (ax,) = getattr(drawn_narrow(nothing.figure), "axes", [])
    (sentence,) = ax.texts
    assert ax.figure.bbox.x1 >= sentence.get_window_extent().x1


@pytest.mark.parametrize("narrow", [False, True])
def test_names_of_two_lines_stand_apart_below_a_long_headline(narrow: bool) -> None:
    outlets = [f"Les Nouvelles quotidiennes du pays de {place}" for place in ("Brumeval", "Sombreval")]
    table = pd.DataFrame(
        {"outlet": outlets, "speaker": "A", "statements": 1, "words": 9, "indirect": 0, "mixed": [2, 5]}
    )
    ax = charts.kind_bars(table.assign(direct=table["words"] - table["mixed"], total=100, share=0.09))
    if narrow:
        assert isinstance(ax.figure, Figure)
        (ax,) = getattr(drawn_narrow(ax.figure), "axes", [])
    lay_out(ax)
    one, other = (label.get_window_extent() for label in ax.get_yticklabels())
    assert one.y0 >= other.y1
