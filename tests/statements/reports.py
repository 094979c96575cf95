"""Sentences with what they report in square brackets, and what the package finds in them.

« [Le pont rouvrira], a dit la maire, [et la route aussi] » would be two statements: what its cue interrupts is one, and
written with "+" before what goes on: "« [Le pont rouvrira], a dit la maire, [+et la route aussi]. »"
"""

from typing import Any

import pytest

from analysis.statements import find_statements


def contents(text: str) -> list[str]:
    """The words of each statement, in their order."""
    return [statement.quote for statement in find_statements(text)]


def marked(sentence: str) -> tuple[str, list[str]]:
    """The sentence without its brackets, and the contents that they mark, the outer one of two first.

    >>> marked("Elle assure que [Paul dit que [tout va bien]].")
    ('Elle assure que Paul dit que tout va bien.', ['Paul dit que tout va bien', 'tout va bien'])
    """
    text = ""
    said: list[str] = []
    began: list[tuple[int, int]] = []  # where what is open stands in the text, and among what is said
    for character in sentence:
        if character == "[":
            began.append((len(text), len(said)))
            said.append("")
        elif character == "]":
            start, place = began.pop()
            said[place] = text[start:]
        else:
            text += character
    joined: list[str] = []
    for words in said:
        if words.startswith("+"):
            joined[-1] += f" […] {words[1:]}"
        else:
            joined.append(words)
    return text.replace("+", ""), joined


def sentences(*rows: str) -> Any:
    """A table of marked sentences for a test of `text` and `said`."""
    return pytest.mark.parametrize(("text", "said"), [pytest.param(*marked(row), id=row[:60]) for row in rows])


Reports = list[tuple[str, str | None]]


def reported(text: str) -> Reports:
    """What an article without known actors reports: (words, speaker) of each statement, in its order."""
    return [(s.quote, s.speaker) for s in find_statements(text)]


def case(name: str, text: str, *reports: tuple[str, str | None]) -> Any:
    return pytest.param(text, list(reports), id=name)


def known(name: str, reason: str, text: str, *reports: tuple[str, str | None]) -> Any:
    """A sentence that is still read wrongly."""
    return pytest.param(text, list(reports), id=name, marks=pytest.mark.xfail(reason=reason, strict=True))
