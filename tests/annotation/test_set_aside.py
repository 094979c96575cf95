"""No article stops a run: one that cannot be read is set aside under its name, and the others are read."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from analysis import annotate
from analysis.actors import Actors
from analysis.annotation import annotated_tables, limits, rows
from analysis.annotation.annotated_tables import Annotated
from analysis.errors import LeftOut, UserError

from .texts import ACTORS, SPEECH, TEXT, assert_equal, table

BAD = "Zut, dit Anne Morel."

pytestmark = pytest.mark.filterwarnings("ignore::analysis.errors.LeftOut")


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One step fails on what holds "Zut"."""
    usual = rows.split_sentences

    def fails(text: str, quotations: Sequence[object]) -> object:
        if "Zut" in text:
            raise IndexError("tuple index\nout of range")
        return usual(text, quotations)  # type: ignore[arg-type]

    monkeypatch.setattr(rows, "split_sentences", fails)


def without(annotated: Annotated, article: str) -> list[int]:
    return [int((rows["article_id"] == article).sum()) for rows in annotated]


@pytest.mark.usefixtures("failing")
def test_one_that_fails_is_named_with_its_reason_and_the_others_are_read() -> None:
    found = annotate(table(TEXT, BAD, SPEECH), ACTORS, cache=None)
    ((article, reason),) = found.set_aside.to_numpy().tolist()
    assert article == "a1"
    assert reason == "IndexError: tuple index out of range (in test_set_aside.py)"
    assert without(found, "a1") == [0, 0, 0]
    good = annotate(table(TEXT, "", SPEECH), ACTORS, cache=None)
    assert_equal(found, good)


@pytest.mark.usefixtures("failing")
def test_the_tables_are_the_same_however_many_articles_are_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = table(TEXT, BAD, SPEECH, "", TEXT)
    at_once = annotate(articles, ACTORS, cache=None)
    monkeypatch.setattr(annotated_tables, "TOGETHER", 2)
    by_two = annotate(articles, ACTORS, cache=None)
    assert_equal(by_two, at_once)
    assert without(by_two, "a4") == without(by_two, "a0")


@pytest.mark.usefixtures("failing")
def test_it_is_said_again_when_it_comes_from_what_is_kept(tmp_path: Path) -> None:
    first, second = (annotate(table(TEXT, BAD), ACTORS, cache=tmp_path).set_aside for _ in range(2))
    assert first.to_numpy().tolist() == second.to_numpy().tolist() != []


@pytest.mark.usefixtures("failing")
def test_where_none_can_be_read_the_tables_are_empty() -> None:
    found = annotate(table(BAD, BAD + " Oui."), ACTORS, cache=None)
    assert [len(rows) for rows in found] == [0, 0, 0]
    assert list(found.set_aside["article_id"]) == ["a0", "a1"]


@pytest.mark.slow
def test_one_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = rows.repair

    def endless(text: str) -> object:
        while "Zut" in text:
            pass
        return usual(text)

    monkeypatch.setattr(rows, "repair", endless)
    monkeypatch.setattr(limits, "SECONDS", 3)
    found = annotate(table(SPEECH, BAD), ACTORS, cache=None)
    assert found.set_aside.to_numpy().tolist() == [["a1", "took longer than 3 seconds of processor time"]]
    assert without(found, "a0") == [len(rows) for rows in annotate(table(SPEECH), ACTORS, cache=None)]


def test_a_stop_by_the_user_is_no_failure_of_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(text: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rows, "repair", interrupted)
    with pytest.raises(KeyboardInterrupt):
        annotate(table(TEXT), ACTORS, cache=None)


def test_nothing_is_set_aside_where_all_is_well() -> None:
    found = annotate(table(TEXT), ACTORS, cache=None)
    assert found.set_aside.empty
    assert list(found.set_aside.columns) == ["article_id", "reason"]


def test_no_actors_are_no_trouble() -> None:
    assert annotate(table(TEXT), Actors(), cache=None).set_aside.empty


@pytest.mark.usefixtures("failing")
def test_a_warning_names_the_first_three() -> None:
    with pytest.warns(LeftOut, match=r"^5 articles could not be read: a0 \(.*\); a1 \(.*\); a2 \(.*\); and 2 more$"):
        annotate(table(*[BAD + " Oui." * i for i in range(5)]), ACTORS, cache=None)


def test_two_articles_of_one_identifier_are_refused() -> None:
    articles = table(TEXT, SPEECH)
    with pytest.raises(UserError, match="The article a1 is there twice"):
        annotate(pd.concat([articles, articles.iloc[1:]]), ACTORS, cache=None)
