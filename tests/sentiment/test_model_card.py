"""What the model card, the notebook and the README claim is what the weights and the benchmark give."""

import inspect
import json
import re
from pathlib import Path

import numpy as np
import pytest

from analysis.report.findings import tones
from analysis.sentiment.learning.gold import load_gold
from analysis.sentiment.learning.train_stance import LEARNT_FROM
from analysis.sentiment.model import WEIGHTS, load_model
from analysis.sentiment.stance import measured
from benchmarks.sentiment import Result, sentiment_result

ROOT = Path(__file__).parents[2]
CARD = WEIGHTS.with_name("MODEL_CARD.md").read_text("utf-8")
SUMMIT = Path(__file__).with_name("summit.jsonl")
SHARES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}


@pytest.fixture(scope="module")
def summit() -> Result:
    return sentiment_result("summit", [SUMMIT])


def row(name: str) -> list[float]:
    """The numbers of a row of the card's tables."""
    (line,) = [line for line in CARD.splitlines() if line.startswith(f"| {name} |")]
    return [float(number) for number in re.findall(r"\d\.\d+", line)]


def test_the_cross_validated_figures_are_those_of_the_weights() -> None:
    confusion = load_model().confusion
    right = confusion.diagonal()
    f1 = 2 * right / (confusion.sum(axis=0) + confusion.sum(axis=1))
    assert row("**model**")[0] == pytest.approx(f1.mean(), abs=0.0006)
    (accuracy, *_) = map(float, re.findall(r"Accuracy: (\d\.\d+) on all", CARD))
    assert accuracy == pytest.approx(right.sum() / confusion.sum(), abs=0.006)
    assert f"{confusion.sum():,.0f} sentences" in CARD


def test_the_figures_on_the_summit_are_those_of_the_benchmark(summit: Result) -> None:
    figures = summit.figures.set_index("scorer")
    for shown, scorer in (
        ("textblob-fr, summit", "textblob-fr"),
        ("word lists, summit", "lexicon"),
        ("**model, summit**", "model"),
    ):
        wanted = figures.loc[scorer, ["macro_f1", "macro_f1_low", "macro_f1_high", "accuracy"]].to_numpy(float)
        np.testing.assert_allclose(row(shown), wanted, atol=0.0051, err_msg=shown)


def test_the_model_is_better_on_the_summit_than_the_target_and_the_baseline(summit: Result) -> None:
    macro_f1 = summit.figures.set_index("scorer")["macro_f1"]
    assert macro_f1["model"] >= 0.5
    assert macro_f1["model"] > macro_f1["lexicon"] > macro_f1["textblob-fr"]


def test_the_summit_sentences_are_many_different_and_mostly_neutral() -> None:
    gold = load_gold([SUMMIT])
    assert len(set(gold.texts)) == len(gold.texts) == 162
    shares = np.bincount(gold.labels) / len(gold.labels)
    assert 0.5 < shares[1] < 0.7
    assert min(shares) > 0.15


@pytest.mark.parametrize(
    ("place", "claim"),
    [
        pytest.param("when it has to choose", r"Accuracy: (\d\.\d+) on all", id="on all"),
        pytest.param(
            "where it says that it is sure", r"and (\d\.\d+) where sure \(cross-validation\)", id="where sure"
        ),
    ],
)
def test_the_notebook_claims_what_the_card_says(place: str, claim: str) -> None:
    cells = json.loads((ROOT / "notebooks" / "2-sentiment.ipynb").read_text("utf-8"))["cells"]
    (text,) = ["".join(cell["source"]) for cell in cells if cell["id"] == "sentiment-limits-method"]
    before = text[: text.index(place)]
    wrong, of = re.findall(r"(\w+)\*?\*?(?: names| sentences)? in (\w+)", before)[-1]
    (accuracy,) = re.findall(claim, CARD)
    assert SHARES[wrong] / SHARES[of] == pytest.approx(1 - float(accuracy), abs=0.03)


def test_the_first_page_claims_what_the_card_says() -> None:
    ((wrong, of),) = set(re.findall(r"wrong in about (\w+) of (\w+) of these", inspect.getsource(tones)))
    (accuracy,) = re.findall(r"and (\d\.\d+) where sure \(cross-validation\)", CARD)
    assert int(wrong) / int(of) == pytest.approx(1 - float(accuracy), abs=0.03)


def test_the_figures_towards_a_target_are_those_that_reports_go_by() -> None:
    kept = measured()
    assert row('always "neutral"')[0] == pytest.approx(kept.always_neutral, abs=0.006)
    assert row("**stance model**")[0] == pytest.approx(kept.accuracy, abs=0.006)
    where_sure = f"stance model where it is sure ({kept.sure:.0%})".replace("%", " %")
    assert row(where_sure)[0] == pytest.approx(kept.sure_accuracy, abs=0.006)
    assert f"(n {kept.mentions})" in CARD
    right = round(kept.sides * kept.sides_accuracy)
    assert f"called {kept.sides} negative or positive, {right} of them rightly" in CARD
    assert f"interval from\n{kept.gain_low:.2f}" in CARD
    for shown, voice in (("inside statements", "statements"), ("the outlet's narration", "narration")):
        assert kept.voices[voice] == pytest.approx(row(shown)[-3], abs=0.006)


def test_the_counts_of_mentions_are_those_of_the_file() -> None:
    records = [json.loads(line) for line in SUMMIT.with_name("mentions.jsonl").read_text("utf-8").splitlines()]
    assert f"{len(records):,} mentions" in CARD
    assert f"of the {sum(record['part'] in LEARNT_FROM for record in records):,} that were not" in CARD
    for part in ("kept-2", "kept-3", "kept-4", "single-random", "single"):
        assert f"| `{part}` | {sum(record['part'] == part for record in records):,} |" in CARD
