"""French words stand in the files of `lexicons/`, not in the code: no long set and no long choice of a pattern."""

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from analysis.words.lists import stop_words

PACKAGE = Path(__file__).parents[1] / "analysis"
CLASSES = [*(PACKAGE / "lexicons").glob("*_words.csv"), PACKAGE / "lexicons" / "word_classes.csv"]
IN_A_SET = 4  # French words: so many are data
IN_A_PATTERN = 9  # a choice of articles or pronouns within a longer pattern is grammar, and is read there


@cache
def french() -> frozenset[str]:
    """The words of grammar, of which a list of French words always holds some."""
    rows = [row for path in CLASSES for row in csv.DictReader(path.open(encoding="utf-8", newline=""))]
    words = {row["word"] for row in rows if "word" in row} | stop_words()
    return frozenset(word for word in words if word[:1].isalpha())


def texts(nodes: list[ast.expr]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def choices(pattern: str) -> Iterator[list[str]]:
    """What each group of a regular expression chooses from, and the pattern as a whole.

    >>> list(choices("a (?:le|la)|b"))
    [['le', 'la'], ['a ', 'b']]
    """
    open_groups: list[list[str]] = [[""]]
    for piece in re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[=!:]|:))?|.", pattern, re.DOTALL):
        if piece.startswith("("):
            open_groups.append([""])
        elif piece == ")" and len(open_groups) > 1:
            yield open_groups.pop()
        elif piece == "|":
            open_groups[-1].append("")
        elif piece not in {r"\b", "?"}:
            open_groups[-1][-1] += piece
    yield from reversed(open_groups)


def word_lists(code: str) -> list[str]:
    """The French words of each collection or pattern that should be data."""
    found: list[str] = []
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Set(elts=elements) | ast.Tuple(elts=elements) | ast.List(elts=elements):
                listed = texts(elements)
                words = [word for word in listed if word.lower() in french()]
                found += [" ".join(words)] if len(words) >= IN_A_SET and 2 * len(words) > len(listed) else []
            case ast.JoinedStr(values=values):
                found += in_pattern("_".join(texts(values)))
            case ast.Constant(value=str(text)):
                found += in_pattern(text)
    return list(dict.fromkeys(found))  # the pieces of an f-string are constants too


def in_pattern(text: str) -> list[str]:
    chosen = [[word for word in choice if word.lower() in french()] for choice in choices(text)]
    return [" ".join(words) for words in chosen if len(words) >= IN_A_PATTERN]


def test_no_module_holds_a_list_of_french_words() -> None:
    there = [
        f"{path.relative_to(PACKAGE)}: {words}"
        for path in PACKAGE.rglob("*.py")
        for words in word_lists(path.read_text("utf-8"))
    ]
    assert there == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param('{"le", "la", "les", "un"}', ["le la les un"], id="set"),
        pytest.param('x in ("dans", "pour", "avec", "sans")', ["dans pour avec sans"], id="tuple"),
        pytest.param('{"le", "la", "les"}', [], id="a short set"),
        pytest.param('("article_id", "outlet", "date", "title")', [], id="columns"),
        pytest.param('{"NOUN", "VERB", "ADJ", "DET"}', [], id="parts of speech"),
        pytest.param(
            r're.compile(rf"\b(?:je|tu|il|elle|on|nous|vous|ils|elles)\s{VERB}")',
            ["je tu il elle on nous vous ils elles"],
            id="pattern",
        ),
        pytest.param(r're.compile(r"\b(?:le|la|les)\s(?:de|du|des)\s")', [], id="short choices"),
    ],
)  # fmt: skip
def test_what_is_a_list_of_french_words(code: str, words: list[str]) -> None:
    assert list(word_lists(code)) == words
