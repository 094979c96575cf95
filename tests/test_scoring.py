"""The benchmarks count as the guidelines of the gold sets say."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import pytest
from gold_cases import TEXT, Found, found, span

from benchmarks.figures import errors, figures, interval, shares, tallies
from benchmarks.gold import GoldArticle, GoldStatement
from benchmarks.scoring import Outcome, is_right_speaker, outcomes


def gold(*statements: GoldStatement, text: str = TEXT) -> GoldArticle:
    return GoldArticle("a", text, statements)


def wanted(words: str, *speakers: str, kind: str = "indirect", optional: bool = False) -> GoldStatement:
    return GoldStatement(kind, [span(words)], speakers, optional)


BRIDGE = wanted("le pont sera prêt lundi", "Anne Roy", "Mme Roy")
RAIN = wanted("il pleut", "Petit")
QUOTED = wanted("Nous verrons bien", "Anne Roy", "Mme Roy", kind="direct")
MAYBE = wanted("Nous verrons bien", "Anne Roy", kind="direct", optional=True)


def table(article: GoldArticle, predicted: Sequence[Any]) -> pd.DataFrame:
    return pd.DataFrame(outcomes(article, predicted), columns=list(Outcome._fields))


def counts(article: GoldArticle, predicted: Sequence[Any], measure: str) -> tuple[int, int, int]:
    """(right, wrong, missing) under one measure."""
    right, wrong, missing = tallies(table(article, predicted), ["a"]).loc[[(measure, "a")]].to_numpy()[0]
    return int(right), int(wrong), int(missing)


@pytest.mark.parametrize(
    ("predicted", "at_half", "at_eight", "who"),
    [
        pytest.param([found("le pont sera prêt lundi", "Mme Roy")], (1, 0, 0), (1, 0, 0), (1, 0, 0), id="exact"),
        pytest.param([found("le pont sera prêt lundi", "Petit")], (1, 0, 0), (1, 0, 0), (0, 1, 1), id="wrong speaker"),
        pytest.param([found("le pont sera prêt lundi", None)], (1, 0, 0), (1, 0, 0), (0, 1, 1), id="no speaker"),
        # 4 of 5 words: 2 * 4 / 9 = 0.89
        pytest.param([found("le pont sera prêt", "Mme Roy")], (1, 0, 0), (1, 0, 0), (1, 0, 0), id="a word short"),
        # 3 of 5 words: 2 * 3 / 8 = 0.75
        pytest.param([found("le pont sera", "Mme Roy")], (1, 0, 0), (0, 1, 1), (0, 1, 1), id="two words short"),
        # 1 of 5 words: 2 / 6
        pytest.param([found("le pont sera prêt lundi"[:2], "Mme Roy")], (0, 1, 1), (0, 1, 1), (0, 1, 1), id="one word"),
        pytest.param([], (0, 0, 1), (0, 0, 1), (0, 0, 1), id="nothing"),
        pytest.param(
            [found("le pont sera prêt", "Mme Roy"), found("le pont sera prêt lundi", "Petit")],
            (1, 1, 0), (1, 1, 0), (0, 2, 1), id="the best overlap counts, another is in excess",
        ),
        pytest.param(
            [found("le pont sera prêt lundi", "Mme Roy"), found("il pleut", "Petit")],
            (1, 1, 0), (1, 1, 0), (1, 1, 0), id="one that nobody marked",
        ),
    ],
)  # fmt: skip
def test_one_statement(
    predicted: list[Found], at_half: tuple[int, int, int], at_eight: tuple[int, int, int], who: tuple[int, int, int]
) -> None:
    article = gold(BRIDGE)
    measured = [counts(article, predicted, name) for name in ("words@0.5", "words@0.8", "who-said-what")]
    assert measured == [at_half, at_eight, who]


def test_radar_asks_only_how_much_of_the_gold_is_covered() -> None:
    whole = Found([[0, len(TEXT)]], "Mme Roy")
    assert counts(gold(BRIDGE), [whole], "radar@0.8") == (1, 0, 0)
    assert counts(gold(BRIDGE), [whole], "words@0.5") == (0, 1, 1)
    assert counts(gold(BRIDGE), [found("le pont", "Mme Roy")], "radar@0.3") == (1, 0, 0)
    assert counts(gold(BRIDGE), [found("le pont", "Mme Roy")], "radar@0.8") == (0, 1, 1)


def test_optional_statements_count_neither_for_nor_against() -> None:
    assert counts(gold(BRIDGE, MAYBE), [], "words@0.5") == (0, 0, 1)
    assert counts(gold(BRIDGE, MAYBE), [found("Nous verrons bien", "Petit")], "who-said-what") == (0, 0, 1)
    twice = [found("Nous verrons bien", "Petit"), found("Nous verrons bien", "Mme Roy")]
    assert counts(gold(BRIDGE, MAYBE), twice, "words@0.5") == (0, 1, 1)


def test_a_required_statement_comes_before_its_optional_twin() -> None:
    assert counts(gold(MAYBE, QUOTED), [found("Nous verrons bien", "Mme Roy")], "who-said-what") == (1, 0, 0)


def test_the_words_of_two_spans_are_one_statement() -> None:
    split = GoldStatement("direct", [span("Nous"), span("bien")], ("Anne Roy",))
    assert counts(gold(split), [Found([span("bien"), span("Nous")], "Anne Roy")], "words@0.8") == (1, 0, 0)
    assert counts(gold(split), [found("Nous", "Anne Roy")], "words@0.8") == (0, 1, 1)


def test_shares_and_errors() -> None:
    predicted = [
        found("le pont sera prêt lundi", "Petit", "mixed"),
        found("Nous verrons bien", "Mme Roy", "direct"),
        found("a dit Mme Roy", None),
    ]
    outcome = table(gold(BRIDGE, RAIN, QUOTED), predicted)
    assert shares(outcome).set_index("share")[["right", "of"]].T.to_dict("list") == {
        "speaker": [1, 2],
        "kind": [1, 2],
        "found direct": [1, 1],
        "found indirect": [1, 2],
        "found mixed": [0, 0],
    }
    listed = errors(outcome)[["error", "wanted", "given", "text"]].astype(object)
    assert listed.where(listed.notna(), None).values.tolist() == [
        ["WRONG SPEAKER", "Anne Roy", "Petit", "le pont sera prêt lundi"],
        ["MISSED", "Petit", None, "il pleut"],
        ["EXTRA", "", None, "a dit Mme Roy"],
    ]


def test_figures_of_two_articles_together() -> None:
    first = table(gold(BRIDGE, RAIN), [found("il pleut", "Petit"), found("a dit Mme Roy", None)])
    outcome = pd.concat([first, first.assign(article_id="b")])
    measured = figures(tallies(outcome, ["a", "b", "nothing to find"])).set_index("measure")
    assert [measured.at["words@0.5", name] for name in ("precision", "recall", "f1")] == [50, 50, 50]
    assert measured.index.tolist() == ["words@0.5", "words@0.8", "who-said-what", "radar@0.3", "radar@0.8"]


@pytest.mark.parametrize(
    ("given", "accepted", "right"),
    [
        pytest.param("Anne Roy", ["Anne Roy"], True, id="same"),
        pytest.param("anne roy", ["Anne Roy"], True, id="case"),
        pytest.param("Helene Cote", ["Hélène Côté"], True, id="accents"),
        pytest.param("Kim Ⅲ", ["Kim III"], True, id="compatibility characters"),
        pytest.param("Mme Roy", ["Roy"], True, id="title"),
        pytest.param("les pompiers de l'Orne", ["pompiers de l’Orne"], True, id="determiner and apostrophe"),
        pytest.param("Observatoire", ["l'Observatoire"], True, id="elided article"),
        pytest.param("Petit; Anne Roy", ["Anne Roy; Petit"], True, id="two in any order"),
        pytest.param("Roy", ["Anne Roy", "Roy"], True, id="alias"),
        pytest.param("Roy", ["Anne Roy"], False, id="part of a name is another one"),
        pytest.param("Anne Roy", ["Anne Roy; Petit"], False, id="one of two"),
        pytest.param("Roy de la Tour", ["Roy Tour"], False, id="particles within a name stay"),
        pytest.param("", [""], False, id="nobody is never right"),
        pytest.param(None, ["la"], False, id="none"),
    ],
)
def test_right_speaker(given: str | None, accepted: list[str], right: bool) -> None:
    assert is_right_speaker(given, accepted) is right


def test_intervals() -> None:
    alike = np.array([[3, 1, 1]] * 8)
    assert interval(alike) == (75.0, 75.0)
    mixed = np.array([[4, 0, 0]] * 4 + [[0, 4, 4]] * 4)
    low, high = interval(mixed)
    assert 0 < low < 50 < high < 100
    assert interval(mixed) == (low, high)
    few, many = interval(mixed), interval(np.vstack([mixed] * 20))
    assert many[1] - many[0] < few[1] - few[0]
