"""Who is given how much room, in which kind of speech, introduced with which stance."""

import re

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis import charts
from analysis.charts.style import drawn_narrow
from analysis.errors import UserError
from analysis.statements.summaries import cue_stances
from analysis.wording import in_language

from .samples import Chart, lines, share, statements


def test_shares_of_several_groups_are_not_taken_for_one() -> None:
    with pytest.raises(UserError, match="by=None"):
        charts.speaker_bars(share(2, by="outlet"))


def test_speakers_are_written_for_people() -> None:
    text = " ".join(lines(charts.speaker_bars(share(1))))
    assert "(nobody in particular)" in text
    assert "M. Petit and Mme Morel" in text


def test_kinds_add_up_to_the_whole() -> None:
    ax = charts.kind_bars(share(2, by="outlet"))
    ends = [bar.get_extents().x1 for bar in ax.patches]
    assert max(ends) == pytest.approx(ax.transData.transform((1, 0))[0])


def test_no_total_of_outlets_stands_beside_that_of_the_whole() -> None:
    """Two outlets print a text differently: their shares of it are not what the text counts once."""
    table = statements(2).assign(wire_group="a", article_id=[f"a{n}" for n in range(len(statements(2)))])
    for chart in (charts.kind_bars(share(2, by="outlet")), charts.stance_bars(cue_stances(table, by="outlet"))):
        assert not re.search(
            r"\d+ (?:of|statements|reported words)|% of", charts.alt_text(chart).partition(" outlets")[0]
        )


@pytest.mark.parametrize(
    "chart",
    [
        pytest.param(lambda: charts.speaker_heat(share(1, by="outlet")), id="speaker_heat"),
        pytest.param(lambda: charts.kind_bars(share(1, by="outlet")), id="kind_bars"),
        pytest.param(lambda: charts.stance_bars(cue_stances(statements(1), by="outlet")), id="stance_bars"),
    ],
)
def test_one_outlet_cannot_be_compared(chart: Chart) -> None:
    assert lines(chart()) == ["All statements come from one outlet: there is nothing to compare here yet."]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        pytest.param(
            [("A", 5), ("B", 5)] * 2, "In none of the 2 outlets is one speaker given the most space. ", id="ties"
        ),
        pytest.param(
            [("A", 5), ("B", 5), ("A", 6), ("B", 2)] * 2,
            "No speaker is given the most space in more than 2 of 4 outlets. ",
            id="two of four",
        ),
        pytest.param(
            [("A", 5), ("B", 2), ("A", 2), ("B", 5)] * 2,
            "No speaker is given the most space in more than 2 of 4 outlets. ",
            id="as many outlets",
        ),
    ],
)
def test_who_has_as_much_room_as_another_does_not_lead(words: list[tuple[str, int]], title: str) -> None:
    rows = [(f"Gazette {place // 2}", *row) for place, row in enumerate(words)]
    table = pd.DataFrame(rows, columns=["outlet", "speaker", "words"]).assign(total=100)
    assert charts.alt_text(charts.speaker_heat(table.assign(share=table["words"] / 100))).startswith(title)


def test_speaker_bars_name_nobody_where_two_have_as_much_room() -> None:
    table = pd.DataFrame({"speaker": ["A", "B"], "statements": 1, "words": 5, "direct": 5, "indirect": 0, "mixed": 0})
    title = charts.alt_text(charts.speaker_bars(table.assign(total=100, share=0.05)))
    assert title.startswith("2 speakers share the most space: 5 words of 100, 5.0% of the text each. ")


def test_periods_follow_each_other_and_are_written_in_french() -> None:
    table = share(1).assign(speaker="A", words=5, total=100, share=0.05)
    by_period = pd.concat([table.assign(period=day) for day in ("2031-06-01", "2031-05-27")])
    with in_language("fr"):
        dots, bars = charts.speaker_heat(by_period), charts.kind_bars(by_period)
    assert [label.get_text() for label in dots.get_xticklabels()] == ["27 mai 2031", "1er juin 2031"]
    assert bars.get_yticklabels()[0].get_text().startswith("1er juin 2031")


def test_stance_bars_add_up_and_rank_no_groups_that_hardly_differ() -> None:
    rows = [("Écho", "A", "dire"), ("Écho", "A", "affirmer"), ("Voix", "A", "prétendre"), ("Voix", "B", "saluer")]
    table = cue_stances(pd.DataFrame(rows, columns=["outlet", "speaker", "cue_lemma"]), by="outlet")
    said = pd.DataFrame(rows, columns=["outlet", "speaker", "cue_lemma"]).assign(article_id="a")
    ax = charts.stance_bars(table, by_article=cue_stances(said, by=["outlet", "article_id"]))
    ends = [bar.get_extents().x1 for bar in ax.patches]
    assert max(ends) == pytest.approx(ax.transData.transform((1, 0))[0])
    assert charts.alt_text(ax).startswith("Share of statements introduced by a word that takes a stance: no clear")


def test_the_interval_of_what_is_an_outlets_own_is_drawn_below_its_own_bar() -> None:
    """Rows run downwards: a line half a row higher touched the bar of the outlet before."""
    shares = pd.DataFrame({"outlet": ["Écho", "Voix"], "own": [0.9, 0.5], "low": [0.8, 0.3], "high": [1.0, 0.7]})
    ax = charts.own_bars(shares.assign(earlier=[0.1, 0.5], undated=0.0, words=[3000, 1000], articles=4))
    segments = [
        segment for lines in ax.collections if isinstance(lines, LineCollection) for segment in lines.get_segments()
    ]
    bars = [bar.get_bbox() for bar in ax.patches if isinstance(bar, Rectangle) and bar.get_x() == 0][:2]
    for bar, ((left, height), (right, _)) in zip(bars, segments, strict=True):
        assert left < bar.x1 < right
        assert 0.05 < height - bar.y1 < 0.15
    assert segments[0][0][1] < bars[1].y0
    plt.close("all")


def test_each_part_that_has_room_has_its_number_on_a_telephone_too() -> None:
    table = pd.DataFrame({"speaker": ["A", "B"], "direct": [80, 12], "mixed": [8, 81], "indirect": [12, 7]})
    ax = charts.kind_bars(table.assign(statements=5, words=100, total=900, share=0.1))
    assert isinstance(ax.figure, Figure)
    narrow = drawn_narrow(ax.figure)
    assert narrow is not None
    for drawn in (ax, narrow.axes[0]):
        assert [text.get_text() for text in drawn.texts] == ["46", "80", "12", "45", "8", "81", "10", "12"]
        bars = [bar.get_window_extent() for bar in drawn.patches]
        for box in (text.get_window_extent() for text in drawn.texts):
            assert any(bar.x0 <= box.x0 and box.x1 <= bar.x1 and bar.y0 <= box.y1 and box.y0 <= bar.y1 for bar in bars)
