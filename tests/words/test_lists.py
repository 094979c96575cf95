"""Stop words, and what users say in a words.toml of their own."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import UserError
from analysis.words import find_lists, load_lists, load_word_list, stop_words
from analysis.words.lists import WordLists

GOOD = """
stop = ["Photo", "L’Écho"]
join = ["tapis  rouge"]
apart = ["Bras de  fer"]
find_terms = false
[fold]
"Pyongyang" = ["Pyeongyang", "capitale nord-coréenne"]
[events]
2024-06-19 = "Sommet"
"""


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "words.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_stop_words_are_read_without_their_notes() -> None:
    assert {"le", "être", "aujourd'hui"} <= stop_words()
    assert not any(word.startswith("#") for word in stop_words())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("# rien\n", "lists 0 words", id="no word"),
        pytest.param("le\n\nla\n", r"blank or repeated ones: \[''\]", id="blank line"),
        pytest.param("le\nla\nLe\n", r"\['le'\]", id="word twice"),
        pytest.param("été\n".encode("latin-1"), "not UTF-8", id="wrong encoding"),
    ],
)
def test_a_broken_word_list_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(UserError, match=message):
        load_word_list(written(tmp_path, content))


def test_a_file_says_what_to_leave_out_join_fold_and_mark(tmp_path: Path) -> None:
    assert load_lists(written(tmp_path, GOOD)) == WordLists(
        stop=frozenset({"photo", "l'écho"}),
        join=("tapis rouge",),
        apart=frozenset({"bras de fer"}),
        find_terms=False,
        fold={"Pyongyang": ("Pyeongyang", "capitale nord-coréenne")},
        events={pd.Timestamp("2024-06-19"): "Sommet"},
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("find_terms = 1", "find_terms must be true or false, not 1", id="neither yes nor no"),
        pytest.param(
            "stopp = []",
            "unknown part stopp; known are stop, join, apart, find_terms, no_tone, fold, events",
            id="unknown part",
        ),
        pytest.param('stop = "photo"', "stop must be a list of texts", id="no list"),
        pytest.param("join = [1]", "join must be a list of texts", id="no text"),
        pytest.param("fold = []", r"fold must be a table that begins with \[fold\]", id="no table"),
        pytest.param('[fold]\nA = ["x"]\nB = ["X"]', '"X" is folded into A and into B', id="two names"),
        pytest.param('[fold]\n" " = ["x"]', r"a name in \[fold\] is empty", id="no name"),
        pytest.param(
            'join = ["Bras de fer"]\napart = ["bras de fer"]', '"Bras de fer" is in join and in apart', id="both"
        ),
        pytest.param('[events]\nmercredi = "Sommet"', "not mercredi = 'Sommet'", id="no day"),
        pytest.param("stop = [", "not valid TOML", id="broken"),
        pytest.param('stop = ["été"]'.encode("latin-1"), "words.toml: is not UTF-8", id="wrong encoding"),
        pytest.param('stop = ["été"]'.encode("utf-16"), "words.toml: is not UTF-8", id="UTF-16"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(UserError, match=message):
        load_lists(written(tmp_path, content))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"words\.toml: cannot be read"):
        load_lists(tmp_path / "words.toml")
    assert load_lists(None) == WordLists()


def test_the_file_is_found_in_the_folder_or_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    assert find_lists(folder) is None
    beside = written(tmp_path, GOOD)
    assert find_lists(folder) == beside
    assert find_lists(tmp_path / "table.csv") == beside
    assert find_lists(folder) != written(folder, GOOD) == find_lists(folder)
