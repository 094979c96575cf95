"""The French catalogue is whole: every text of the sources and notebooks, with its values, well typeset."""

import ast
import re
from functools import cache
from string import Formatter
from typing import Any

from analysis.wording.extract import ROOT, template
from analysis.wording.messages import catalogue

FRENCH = {message.id: message for message in catalogue("fr") if message.id}


@cache
def texts() -> set[Any]:
    """The texts of the sources and notebooks as the extractor sees them."""
    return {message.id for message in template() if message.id}


def forms(text: Any) -> list[str]:
    """A text, or its singular and plural."""
    return [text] if isinstance(text, str) else list(text)


PAIRS = [pair for message in FRENCH.values() for pair in zip(forms(message.id), forms(message.string), strict=False)]


def values(text: str) -> set[str]:
    """The values that a text has room for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def plain(text: str) -> str:
    """A text without tags, code and links' targets, whose marks belong to a syntax."""
    return re.sub(r"<[^>]*>|`[^`]*`|\]\([^)]*\)|^:?-+:?$", "", text)


def headings(text: str) -> list[str]:
    """The marks of the headings of a text, in their order, each at the beginning of its line."""
    return re.findall(r"^#+(?= )", text, re.MULTILINE)


def misset(text: str) -> list[str]:
    """Where French typography is not kept.

    >>> misset("Qui parle ?"), misset("Qui parle\u202f?"), misset("de 10:30")
    ([' ?'], [], [])
    """
    return re.findall(r"[^\u00a0\s]:(?=\s|$)| :|[^\u202f][;!?](?=\W|$)|[^\u00a0]»|«[^\u00a0]|'|\.\.\.", plain(text))


def test_every_text_is_in_the_catalogue_and_in_french() -> None:
    missing = [text for text in texts() if text not in FRENCH or not all(forms(FRENCH[text].string))]
    assert missing == [], "call `make wording`, then write the French into analysis/wording/fr.po"


def test_no_text_hides_from_the_extractor() -> None:
    """It sees a plain string as the first argument, and nothing inside an f-string."""
    hidden = []
    seen = {forms(text)[0] for text in texts()}
    for file in (ROOT / "analysis").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            match call:
                case ast.Call(func=ast.Name(id="tr" | "trn" | "N_" | "NN_"), args=[ast.Constant(value=str(text)), *_]):
                    hidden += [f"{file.name}: {text}"] * (text not in seen)
                case ast.Call(func=ast.Name(id="tr" | "trn" | "N_" | "NN_"), args=[ast.JoinedStr(), *_]):
                    hidden.append(f"{file.name}, line {call.lineno}: an f-string")
    assert hidden == []


def test_no_translation_is_left_over() -> None:
    assert [text for text in FRENCH if text not in texts()] == [], "call `make wording`"


def test_nothing_is_translated_twice_or_guessed() -> None:
    assert [message.id for message in FRENCH.values() if message.fuzzy] == []


def test_a_translation_has_as_many_forms_as_its_text() -> None:
    differing = [message.id for message in FRENCH.values() if len(forms(message.id)) != len(forms(message.string))]
    assert differing == []


def test_a_translation_has_the_same_values() -> None:
    assert [french for english, french in PAIRS if values(english) != values(french)] == []


def test_a_translation_has_the_same_headings_each_in_a_line() -> None:
    assert [french for english, french in PAIRS if headings(english) != headings(french)] == []
    assert [french for _, french in PAIRS if re.search(r"\w[.!?;:][#A-ZÀ-Ý]\w", plain(french))] == []


def test_a_translation_keeps_french_typography() -> None:
    assert [(french, marks) for _, french in PAIRS if (marks := misset(french))] == []
