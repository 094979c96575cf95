"""The word lists that come with the package: their form, their order, their sources."""

import ast
import csv
import re
import unicodedata
from pathlib import Path

import pytest

from analysis.people.lexicon import name_words, nouns_of_class, phrase_words, words_of_class

ROOT = Path(__file__).parents[1]
LEXICONS = ROOT / "analysis" / "lexicons"


def stop_word_lines() -> list[str]:
    lines = (LEXICONS / "stopwords_fr.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def first_name_rows() -> list[tuple[str, str]]:
    with (LEXICONS / "first_names.csv").open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["gender"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(stop_word_lines(), id="stop words"),
        pytest.param([name for name, _ in first_name_rows()], id="first names"),
    ],
)
def test_word_lists_are_sorted_composed_and_hold_no_word_twice(words: list[str]) -> None:
    assert words == sorted(set(words))
    assert [word for word in words if word != unicodedata.normalize("NFC", word.strip()) or "’" in word] == []


def test_stop_words_spare_the_words_of_the_news() -> None:
    stop = set(stop_word_lines())
    assert {"le", "l'", "l", "qu'", "être", "avoir", "sont", "peut", "plus", "très", "trois"} <= stop
    carrying_content = {"dire", "accord", "été", "avions", "pouvoir", "or", "personne", "guerre", "estimer"}
    assert stop & carrying_content == set()
    assert {word for word in stop if word != word.lower()} == set()


def test_first_names_know_their_gender() -> None:
    gender = dict(first_name_rows())
    known = {
        "Fatoumata": "f",
        "Jean-Luc": "m",
        "Dominique": "u",
        "Élodie": "f",
        "Volodymyr": "m",
        "Camille": "u",
    }
    assert {name: gender.get(name) for name in known} == known
    assert set(gender.values()) == {"f", "m", "u"}
    assert [name for name in gender if not name[0].isupper()] == []


def test_noun_classes_hold_each_noun_once_in_order() -> None:
    with (LEXICONS / "noun_classes.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["class"], row["noun"]) for row in csv.DictReader(file)]
    assert rows == sorted(set(rows))
    assert {name for name, _ in rows} == {
        "account",
        "anybody alone",
        "bears a name",
        "beside",
        "call",
        "counted",
        "counterpart",
        "display",
        "epithet",
        "figures",
        "go-between",
        "guest",
        "held alone",
        "speaks of another",
        "host",
        "intent",
        "judge",
        "leader",
        "like people",
        "measure",
        "met on a visit",
        "name of a body",
        "of the state",
        "one in its place",
        "reply",
        "survey",
        "thought",
        "wording",
    }
    assert [noun for _, noun in rows if noun != noun.strip().lower()] == []


def test_tone_shifters_hold_each_word_of_a_class_once_in_order() -> None:
    with (LEXICONS / "tone_shifters_fr.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["class"], row["word"]) for row in csv.DictReader(file)]
    assert rows == sorted(set(rows))
    assert [word for _, word in rows if word != word.strip().lower()] == []


def test_every_word_list_has_its_source() -> None:
    sources = (LEXICONS / "SOURCES.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([^`]+)`", sources, re.MULTILINE))
    assert listed == {path.name for path in LEXICONS.iterdir() if path.suffix in {".csv", ".txt"}}


CLASS_FILES = [f"{kind}_words.csv" for kind in ("agreement", "name", "pattern", "phrase", "tagging", "target", "term")]


@pytest.mark.parametrize("name", CLASS_FILES)
def test_classes_of_words_hold_each_word_once_in_order(name: str) -> None:
    rows = [(row["class"], row["word"]) for row in csv.DictReader((LEXICONS / name).open(encoding="utf-8", newline=""))]
    assert rows == sorted(set(rows))
    assert all(word.strip() == word != "" for _, word in rows)


def test_every_class_that_is_asked_for_is_there() -> None:
    with (LEXICONS / "word_classes.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["class"], row["word"]) for row in csv.DictReader(file)]
    assert len(set(rows)) == len(rows)
    assert all(word == word.strip() != "" for _, word in rows)
    for ask in (words_of_class, nouns_of_class, name_words, phrase_words):
        with pytest.raises(ValueError, match="no class"):
            ask("pronouns of the moon")


def test_no_class_of_words_is_left_that_nobody_asks_for() -> None:
    strings = {
        node.value
        for path in (ROOT / "analysis").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    files = [*CLASS_FILES, "word_classes.csv", "noun_classes.csv", "tone_shifters_fr.csv"]
    tables = [csv.DictReader((LEXICONS / name).open(encoding="utf-8", newline="")) for name in files]
    classes = {row["class"] for table in tables for row in table}
    assert len(classes) > 150
    assert classes - strings == set()


def test_every_class_is_explained_and_no_other() -> None:
    explained = list(csv.DictReader((LEXICONS / "classes.csv").open(encoding="utf-8", newline="")))
    assert all(row["meaning"].strip() for row in explained)
    named = [(f"{row['list']}.csv", row["class"]) for row in explained]
    assert named == sorted(set(named))
    files = [*CLASS_FILES, "word_classes.csv", "noun_classes.csv", "tone_shifters_fr.csv"]
    tables = {name: csv.DictReader((LEXICONS / name).open(encoding="utf-8", newline="")) for name in files}
    assert set(named) == {(name, row["class"]) for name, table in tables.items() for row in table}
