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
        pytest.param(f"PARIS (Reuters) - {REST}", "Reuters", id="another dateline"),
        pytest.param(f"(Belga) {REST}", "Belga", id="a dateline without a place"),
        pytest.param(f"{REST}\nAFP/VNA/CVN", "AFP", id="a last line of several"),
        pytest.param(f"{REST}\nats/afp", "ATS", id="in small letters"),
        pytest.param(f"{REST} (L'Écho avec AFP)", "AFP", id="an outlet with an agency"),
        pytest.param(f"La Voix avec AFP\nLe 3 mai 2031\n{REST * 4}", "AFP", id="a line below the title"),
        pytest.param(f"{REST}\nPar Agence France-Presse", "AFP", id="par"),
        pytest.param(f"{REST}\n(AFP)\n\nLire aussi : Le port attend ses grues", "AFP", id="above a link"),
        pytest.param(f"{REST}\n12/05/2031 09:10:00 - \nMostok (AFP) -\u00a0", "AFP", id="a dateline below"),
        pytest.param(f"{REST} « Il a réélu Yvan Delorme (PC). »", None, id="a party"),
        pytest.param(f"Le député Yvan Delorme (PC) a dit non. {REST}", None, id="a party at the beginning"),
        pytest.param(f"{REST} Tous ont suivi Yvan Delorme (AA).", None, id="letters after a name"),
        pytest.param(f"{REST} Il a fait voter la loi (TAP)", None, id="letters after a word"),
        pytest.param(f"{REST}\n© AFP", None, id="rights to a photo"),
        pytest.param(f"Le pont à l'aube. (photo AFP)\n{REST * 4}", None, id="a photo"),
        pytest.param(f"{REST} (Photo : AFP)", None, id="a photo with a colon"),
        pytest.param(f"{REST}\nCrédit photo : AFP", None, id="a line on a photo"),
        pytest.param(
            f"{REST} C'est prévu, a dit le maire à l'agence Belga.", None, id="told to an agency with its kind"
        ),
        pytest.param(f"Selon l'agence Reuters, {REST}", None, id="according to an agency"),
        pytest.param(
            f"{REST} Le pont rouvrira, selon l'agence Reuters.", None, id="according to an agency, at the end"
        ),
        pytest.param(f"{REST} Le directeur a parlé avec Reuters.", None, id="spoke with an agency"),
        pytest.param("", None, id="no text"),
    ],
)
def test_who_is_credited(text: str, agency: str | None) -> None:
    assert named_agency(text) == agency


@pytest.mark.parametrize(
    ("author", "agency"), [("AFP", "AFP"), ("La Voix avec AFP", "AFP"), ("Nadia Perrin", None), ("Jean Mapel", None)]
)
def test_an_agency_may_be_the_author(author: str, agency: str | None) -> None:
    assert named_agency(REST, author) == agency


def test_no_spelling_means_two_agencies() -> None:
    assert len(load_agencies()) > 40
    assert set(load_agencies().values()) <= set(load_agencies())
