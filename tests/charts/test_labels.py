"""Labels of rows: how long ones are broken into lines."""

import pytest

from analysis import charts
from analysis.charts.labels import noted, wrapped

from .samples import versions


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        pytest.param("Le Phare", ["Le Phare"], id="one line"),
        pytest.param("Aurel Vantor and Mila Kesz-Thely", ["Aurel Vantor and", "Mila Kesz-Thely"], id="no name broken"),
        pytest.param("Nouvelles quotidiennes du Val", ["Nouvelles", "quotidiennes du Val"], id="no short last line"),
        pytest.param("", ["–"], id="no name"),
    ],
)
def test_the_lines_of_a_label_are_of_like_length(name: str, lines: list[str]) -> None:
    assert wrapped(name).split("\n") == lines


def test_a_note_stands_on_its_own_line_where_it_does_not_fit() -> None:
    assert noted("La Voix", "4 articles") == "La Voix (4 articles)"
    assert noted("La Voix du Littoral", "4 articles") == "La Voix du Littoral\n(4 articles)"


def test_a_quotation_and_its_speaker_share_no_line() -> None:
    one = versions(2).assign(quote="Le pont rouvrira ce lundi, avant midi", speaker="Mila Keszthely")
    ax = charts.quotation_bars(one)
    assert {label.get_text().split("\n")[-1] for label in ax.get_yticklabels()} == {"(Mila Keszthely)"}


def test_the_numbers_of_a_text_instead_of_a_picture_are_grouped_too() -> None:
    one = versions(2).iloc[[0] * 1200].assign(article_id=[str(n) for n in range(1200)])
    for drawn in (charts.quotation_bars(one), charts.quotation_lines(one)):
        assert charts.alt_text(drawn).endswith(" 1,200")
