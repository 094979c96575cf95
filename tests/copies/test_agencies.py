"""An agency is named by a credit, not by the mention of it."""

import pytest

from analysis.copies import load_agencies, named_agency

REST = "Les douaniers ont fermé le pont dès l'aube et une centaine de riverains attendaient midi."


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param(f"MOSTOK (AFP) - {REST}", "AFP", id="dateline"),
        pytest.param(f"SÉOUL, 19 juin (Yonhap) -- {REST}", "Yonhap", id="dateline with the day"),
        pytest.param(f"{REST} (avec AFP)", "AFP", id="avec, in brackets"),
        pytest.param(f"{REST} (AFP/Keystone)", "AFP", id="two in brackets: the first"),
        pytest.param(f"{REST}\nAvec l'Agence France-Presse", "AFP", id="spelled out"),
        pytest.param(f"{REST}\nReuters", "Reuters", id="a line of its own"),
        pytest.param(f"{REST} ATS", "ATS", id="after the last full stop"),
        pytest.param(f"{REST} (Belga)", "Belga", id="brackets"),
        pytest.param(f"{REST}\nSource : APS", "APS", id="source"),
        pytest.param(f"{REST}\n© 2031 La Presse Canadienne", "La Presse Canadienne", id="rights with the year"),
        pytest.param(f"{REST} L'éclusière l'a dit à l'AFP.", None, id="told to an agency"),
        pytest.param(f"Selon Reuters, {REST}", None, id="an agency as a source of one statement"),
        pytest.param(f"L'AFP - une agence - a vu cela. {REST}", None, id="the subject of a sentence"),
        pytest.param(f"Le mapping (carte) d'un plan. {REST}", None, id="a part of a word"),
        pytest.param(f"{REST * 4} (AFP) {REST * 4}", None, id="in the middle of an article"),
        pytest.param("", None, id="no text"),
    ],
)
def test_who_is_credited(text: str, agency: str | None) -> None:
    assert named_agency(text) == agency


def test_no_spelling_means_two_agencies() -> None:
    assert len(load_agencies()) > 40
    assert set(load_agencies().values()) <= set(load_agencies())
