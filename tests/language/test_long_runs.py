"""Work grows with the length of a text, also where no blank stands between thousands of marks."""

import pytest
from spacy.tokenizer import Tokenizer

from analysis.language.parser import pipeline, tag


def work(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many characters the tokenizer looks at in all, each time that it asks whether a piece is one word."""
    seen = 0
    tokenizer = pipeline().tokenizer
    assert isinstance(tokenizer, Tokenizer)
    asked = tokenizer.token_match

    def counted(piece: str) -> object:
        nonlocal seen
        seen += len(piece)
        return asked(piece)

    with monkeypatch.context() as patched:
        patched.setattr(tokenizer, "token_match", counted)
        tag([text])
    return seen


@pytest.mark.parametrize("marks", ["(", "«(", "[", '"', ")»"])
def test_marks_without_a_blank_cost_what_they_are_long(marks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fewer, more = work(marks * 400, monkeypatch), work(marks * 1600, monkeypatch)
    assert 0 < fewer <= more <= fewer * 4**1.2


@pytest.mark.slow
def test_what_is_cut_for_the_tokenizer_is_whole_again() -> None:
    text = "Le pont" + "(" * 500 + " de Valmère tient."
    assert [doc.text for doc in tag([text])] == [text]
