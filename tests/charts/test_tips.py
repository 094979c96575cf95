"""What marks say when pointed at, and grids of figures."""

import json
import re

import pandas as pd
import pytest
from matplotlib.figure import Figure

from analysis import charts, show
from analysis.charts.tips import TIPS, told
from analysis.wording import in_language

from .samples import Chart, every_chart, rates, share, versions

SILENT = {"word_places", "similarity_tree"}  # strokes without a figure of their own, and branches
CHARTS = [pytest.param(chart, name not in SILENT, id=name) for name, chart in every_chart(2).items()]


def titles(html: str) -> list[str]:
    return re.findall(r"<title>([^<]*)</title>(?=</)", html)


@pytest.mark.slow
@pytest.mark.parametrize(("chart", "speaks"), CHARTS)
def test_each_mark_that_has_something_to_say_says_it_once(chart: Chart, speaks: bool) -> None:
    ax = chart()
    says = [json.loads(gid.partition(TIPS)[2]) for artist in ax.findobj() if TIPS in (gid := artist.get_gid() or "")]
    assert bool(says) == speaks
    assert isinstance(ax.figure, Figure)
    wide, _, narrow = show.figure(ax).html.partition('class="narrow"')
    assert len(titles(wide)) == sum(map(len, says))
    assert not titles(narrow)
    assert TIPS not in wide


def test_a_bar_says_its_word_with_its_figure_and_its_interval() -> None:
    first = titles(show.figure(charts.word_bars(rates(3), n=1)).html)[0]
    assert re.fullmatch(r"partenariat: [\d,]+ \(\d+\), 95% interval \d+ to [\d,]+", first)
    assert "interval" not in titles(show.figure(charts.word_bars(rates(2), n=1)).html)[0], "two articles"


def test_a_dot_names_its_article_by_title_outlet_and_day() -> None:
    table = versions(2).assign(title="Le pont & la « paix »")
    said = titles(show.figure(charts.quotation_lines(table)).html)
    assert said
    assert all(re.fullmatch("Le pont &amp; la «\u00a0paix\u00a0» · .+ · [0-9]+ May 2031", text) for text in said)


def test_a_figure_and_its_interval_are_written_in_french() -> None:
    with in_language("fr"):
        assert (
            re.sub(r"\s", " ", told("Écho", "4 %", "2 %", "6 %"))
            == "Écho : 4 %, intervalle de confiance à 95 % : de 2 % à 6 %"
        )


def test_the_ground_of_a_figure_is_stronger_for_more_and_never_hides_it() -> None:
    table = pd.concat([share(1).head(1).assign(outlet=outlet) for outlet in ("Alerte", "Voix")], ignore_index=True)
    ax = charts.speaker_heat(table.assign(words=[9, 3], share=[0.09, 0.0003], total=100))
    assert [text.get_text() for text in ax.texts] == ["9.0", "<0.1"]
    strong, weak = (cell.get_alpha() for cell in ax.patches)
    assert strong is not None
    assert weak is not None
    assert 0 < weak < strong < 0.5
