"""A result over whole tables is made once while reports are made, and comes out as it went in."""

from pathlib import Path

import pandas as pd
import pytest
from matplotlib.figure import Figure

from analysis import annotate, charts, results, sentiment, show, words
from analysis.actors import Actors
from analysis.charts.style import drawn_narrow
from analysis.copies import copy_groups, shared_passages
from analysis.quotations import quotations
from analysis.results import kept_in, once
from analysis.show import figures
from analysis.statements.heard import sources
from analysis.store import FILE, VARIABLE
from analysis.wording import in_language

from .texts import ACTORS, SPEECH, TEXT, table

WIRE = (
    "Les deux délégations de Valbrune se sont retrouvées jeudi matin au bord du fleuve pour signer le texte du traité. "
)
ROWS = pd.DataFrame({"outlet": ["L'Écho", "La Voix"], "n": [3, 4]})


@pytest.fixture
def calls() -> list[str]:
    return []


def made(calls: list[str], *tables: pd.DataFrame) -> list[pd.DataFrame]:
    calls.append("made")
    return list(tables)


def test_it_is_made_once(tmp_path: Path, calls: list[str]) -> None:
    with kept_in(tmp_path):
        first, second = (once("sums", [ROWS, ACTORS], lambda: made(calls, ROWS, ROWS.head(1))) for _ in range(2))
    assert calls == ["made"]
    for one, other in zip(first, second, strict=True):
        pd.testing.assert_frame_equal(one, other)


@pytest.mark.parametrize(
    "given",
    [
        pytest.param([ROWS.assign(n=[3, 5]), ACTORS], id="another value"),
        pytest.param([ROWS.assign(n=[3.0, 4.0]), ACTORS], id="another type"),
        pytest.param([ROWS.rename(columns={"n": "words"}), ACTORS], id="another column"),
        pytest.param([ROWS.set_index(pd.Index(["a", "b"])), ACTORS], id="another index"),
        pytest.param([ROWS.head(1), ACTORS], id="fewer rows"),
        pytest.param([ROWS.assign(outlet=["L'Écho", "Le Phare"]), ACTORS], id="another word"),
        pytest.param([ROWS.assign(outlet=["La Voix", "L'Écho"]), ACTORS], id="another order"),
        pytest.param([ROWS.astype({"outlet": "category"}), ACTORS], id="categories"),
        pytest.param([ROWS, Actors()], id="other people"),
    ],
)
def test_it_is_made_anew_of_anything_else(given: list[object], tmp_path: Path, calls: list[str]) -> None:
    with kept_in(tmp_path):
        once("sums", [ROWS, ACTORS], lambda: made(calls, ROWS))
        once("sums", given, lambda: made(calls, ROWS))
    assert len(calls) == 2


def test_a_missing_word_is_no_word_that_looks_so(tmp_path: Path, calls: list[str]) -> None:
    with kept_in(tmp_path):
        for word in (None, "nan", "None"):
            once("sums", [pd.DataFrame({"outlet": pd.Series([word], dtype="str")})], lambda: made(calls, ROWS))
    assert len(calls) == 3


def test_lists_in_a_table_are_told_apart(tmp_path: Path, calls: list[str]) -> None:
    with kept_in(tmp_path):
        for spans in ([[0, 4]], [[0, 5]], [[0, 4]]):
            once("sums", [pd.DataFrame({"spans": pd.Series([spans], dtype=object)})], lambda: made(calls, ROWS))
    assert len(calls) == 2


def test_a_narrow_chart_is_drawn_anew_from_anything_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rates = pd.DataFrame({"lemma": ["paix", "pont"], "pos": "NOUN", "n": [6, 2], "articles": [2, 1]})
    rates = words.word_rates(rates.assign(of_articles=2))
    drawn: list[Figure] = []

    def counted(wide: Figure) -> Figure | None:
        drawn.append(wide)
        return drawn_narrow(wide)

    monkeypatch.setattr(figures, "drawn_narrow", counted)
    with kept_in(tmp_path):
        first, second = (show.figure(charts.word_bars(rates)).html for _ in range(2))
        assert len(drawn) == 1
        show.figure(charts.word_bars(rates.assign(lemma=["paix", "digue"])))
        show.figure(charts.word_bars(rates, n=1))
        with in_language("fr"):
            show.figure(charts.word_bars(rates))
    assert first == second == show.figure(charts.word_bars(rates)).html
    assert len(drawn) == 5


def test_it_is_made_anew_by_another_program(tmp_path: Path, calls: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_in(tmp_path):
        once("sums", [ROWS], lambda: made(calls, ROWS))
        monkeypatch.setattr(results, "_program", lambda: "another")
        once("sums", [ROWS], lambda: made(calls, ROWS))
    assert len(calls) == 2


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([["bon", 0.5], []], id="lists"),
        pytest.param(["un", None], id="texts and none"),
        pytest.param([None, None], id="nothing"),
    ],
)
def test_values_that_json_knows_come_out_as_they_were(values: list[object], tmp_path: Path, calls: list[str]) -> None:
    rows = ROWS.assign(said=pd.Series(values, dtype=object))
    rows.attrs = {"set_aside": {"a1": "trop long"}}
    with kept_in(tmp_path):
        for _ in range(2):
            (found,) = once("sums", [ROWS], lambda: made(calls, rows))
    assert calls == ["made"]
    pd.testing.assert_frame_equal(found, rows)
    assert found["said"].tolist() == values
    assert found.attrs == rows.attrs


@pytest.mark.parametrize("value", [("a", "b"), {1, 2}, pd.Timestamp("2031-05-12")], ids=["tuple", "set", "day"])
def test_what_would_come_out_otherwise_is_not_kept(value: object, tmp_path: Path, calls: list[str]) -> None:
    rows = ROWS.assign(said=pd.Series([value, value], dtype=object))
    with kept_in(tmp_path):
        found = [once("sums", [ROWS], lambda: made(calls, rows))[0] for _ in range(2)]
    assert len(calls) == 2
    assert found[1]["said"].tolist() == [value, value]


def test_nothing_is_kept_where_nobody_said_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    copy_groups(table(WIRE, WIRE))
    assert list(tmp_path.iterdir()) == []


def test_the_environment_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    copy_groups(table(WIRE, WIRE))
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_nothing_is_kept_where_nothing_is_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with kept_in(None):
        copy_groups(table(WIRE, WIRE))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_garbage_does_no_harm(tmp_path: Path, calls: list[str]) -> None:
    (tmp_path / FILE).write_text("rien de rien " * 1000)
    with kept_in(tmp_path):
        for _ in range(2):
            once("sums", [ROWS], lambda: made(calls, ROWS))
    assert calls == ["made"]


def test_the_results_of_reports_are_kept_and_come_out_as_they_went_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = WIRE + SPEECH + " « Nous signerons le traité avant la fin du mois », a répété Anne Morel."
    articles = table(said, said + " Le pont de Valbrune est magnifique.", TEXT)
    articles["outlet"] = ["L'Écho", "La Voix", "L'Écho"]
    annotated = annotate(articles, ACTORS, cache=None)

    def made_now() -> list[pd.DataFrame]:
        carried = quotations(annotated.statements, articles)
        copies = copy_groups(articles).to_frame()
        heard = sources(annotated.statements, ACTORS, articles)
        return [*sentiment.rate_all(annotated, ACTORS), carried, heard, shared_passages(articles), copies]

    new = made_now()
    assert all(len(rows) for rows in new)
    with kept_in(tmp_path):
        first = made_now()
        monkeypatch.setattr(results, "_packed", lambda tables: pytest.fail("made again"))
        second = made_now()
    for rows, once_made, kept in zip(new, first, second, strict=True):
        pd.testing.assert_frame_equal(once_made, rows, check_categorical=False)
        pd.testing.assert_frame_equal(kept, rows, check_categorical=False)  # whose categories have a name
