"""The words of the notebook where its controls are in another language."""

import pytest
from IPython.display import HTML, Markdown

from analysis.explore import show_translated, translated
from analysis.resources import resource
from analysis.wording import in_language


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[HTML | Markdown]:
    things: list[HTML | Markdown] = []
    monkeypatch.setattr(translated, "display", lambda *more: things.extend(more))
    return things


def test_in_french_the_cells_are_shown_in_french_and_hidden_in_english(shown: list[HTML | Markdown]) -> None:
    with in_language("fr"):
        show_translated("my-articles")
    style, question, explained = (thing.data for thing in shown)
    assert "display: none" in style
    assert question.startswith("# Que")
    assert "invent" not in question
    assert "Continuer en Python" in explained


def test_only_the_invented_articles_are_called_invented(shown: list[HTML | Markdown]) -> None:
    show_translated("my-articles")
    assert shown == []
    show_translated(resource("data") / "demo")
    assert [thing.data.partition(",")[0] for thing in shown] == ["These articles are invented"]
