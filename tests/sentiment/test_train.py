"""Training from marked sentences, on a few invented ones."""

import json
import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from analysis.errors import UserError
from analysis.sentiment.learning import train
from analysis.sentiment.learning.gold import load_gold
from analysis.sentiment.learning.train import folds, main
from analysis.sentiment.model import ROLE_SCALE, load_model
from analysis.sentiment.target_roles import NUMBERS
from analysis.sentiment.token_columns import columns_of
from analysis.sentiment.word_scores import load_lexicon
from benchmarks.sentiment import as_json, sentiment_result

PARTS = {
    2: (["a menti", "est accusé de fraude", "a ruiné la ville", "a trahi ses amis"], "devant une foule furieuse"),
    4: (["est arrivé", "a pris le train", "habite la ville", "a lu la lettre"], "dans la matinée"),
    6: (["a sauvé la ville", "a gagné le prix", "est admiré de tous", "a réussi"], "sous les applaudissements"),
}
NAMES = ["Anna Morel", "Paul Duval", "Zoé Petit", "Luc Simon", "Ève Roux", "Max Blanc", "Léa Noir", "Tom Vert"]


def marked(name: str, deed: str, end: str, polarity: int, opening: str = "Hier, ") -> dict[str, object]:
    start = len(opening)
    target = {"from": start, "to": start + len(name), "polarity": float(polarity)}
    return {"sentence_normalized": f"{opening}{name} {deed} {end}.", "targets": [target]}


@pytest.fixture(scope="module")
def gold_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = [
        json.dumps(marked(name, deed, end, polarity), ensure_ascii=False)
        for polarity, (deeds, end) in PARTS.items()
        for name, deed in product(NAMES, deeds)
    ]
    path = tmp_path_factory.mktemp("gold") / "train.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.mark.slow
def test_training_writes_weights_and_a_lexicon(
    gold_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cross-validated twice instead of five times, as each takes seconds."""
    monkeypatch.setattr(train, "FOLDS", 2)
    weights, lexicon = tmp_path / "w.npz", tmp_path / "l.csv"
    assert main([str(gold_file), "--out", str(weights), "--lexicon", str(lexicon)]) == 0
    model, gold = load_model(weights), load_gold([gold_file])
    said = model.labels(model.probabilities(model.read(columns_of(gold.tokens)), gold.mentions))
    assert (said == gold.labels).mean() > 0.9
    assert load_lexicon(lexicon)
    printed = capsys.readouterr().out
    assert re.search(r"^model, target not told +macro-F1 \d\.\d{3} \(\d\.\d{3} to \d\.\d{3}\)", printed, re.M)


def test_both_parts_read_the_scores_and_the_role(gold_file: Path) -> None:
    model, gold = load_model(), load_gold([gold_file])
    words, roles = model.read(columns_of(gold.tokens)), np.ones((len(gold.labels), len(NUMBERS)))
    networks, regression = model.inputs(words, gold.mentions, roles)
    known = len(model.mean) + len(NUMBERS)
    np.testing.assert_allclose(regression[:, -known:].toarray(), networks[:, :known], rtol=1e-5, atol=1e-6)
    assert len(np.unique(networks[:, : len(model.mean)], axis=0)) >= len(PARTS)
    assert (networks[:, len(model.mean) : known] == ROLE_SCALE).all()


def test_the_same_sentence_is_never_on_both_sides(gold_file: Path, tmp_path: Path) -> None:
    twice = tmp_path / "twice.jsonl"
    twice.write_text(gold_file.read_text("utf-8") + "\n" + gold_file.read_text("utf-8"), "utf-8")
    gold = load_gold([twice])
    for learn, test in folds(gold):
        assert not {gold.texts[i] for i in learn} & {gold.texts[i] for i in test}


def test_what_stands_in_a_test_file_is_left_out(gold_file: Path, tmp_path: Path) -> None:
    test = tmp_path / "test.jsonl"
    test.write_text("\n".join(gold_file.read_text("utf-8").splitlines()[:10]), "utf-8")
    assert len(load_gold([gold_file], without=[test]).texts) == len(load_gold([gold_file]).texts) - 10


def test_offsets_survive_repair(tmp_path: Path) -> None:
    path = tmp_path / "offsets.jsonl"
    path.write_text(
        json.dumps(marked("Anna Morel", "n’a pas menti", "à l’été", 2, opening="L’an\u00a0passé,  ")), "utf-8"
    )
    gold = load_gold([path])
    assert gold.tokens["form"].iloc[gold.mentions.target[0]] == "Anna Morel"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("", "No marked sentence", id="empty"),
        pytest.param("{}", "line 1", id="no sentence"),
        pytest.param(json.dumps(marked("A", "b", "c", 3)), "line 1", id="no such polarity"),
        pytest.param("paix", "line 1", id="no JSON"),
    ],
)
def test_a_file_of_another_form_is_refused(text: str, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=complaint):
        load_gold([path])


def test_the_benchmark_names_every_scorer(gold_file: Path) -> None:
    result = sentiment_result("invented", [gold_file])
    plain = json.loads(json.dumps(as_json([result, result])))
    scorers = ["always neutral", "textblob-fr", "textblob-fr, tuned on other data", "lexicon", "model"]
    assert list(plain["macro_f1"]) == scorers
    assert plain["macro_f1"]["model"] > plain["macro_f1"]["textblob-fr"]
    assert plain["accuracy"]["always neutral"] == pytest.approx(1 / 3, abs=1e-4)
    assert plain["macro_f1"]["always neutral"] == pytest.approx(1 / 6, abs=1e-4)
    assert np.all(np.diff([row["n"] for row in plain["abstaining"][:4]]) < 0)
