"""A local transformers model as scorer."""

from pathlib import Path

import pytest

from analysis.errors import UserError
from analysis.sentiment.transformer import label_sides, transformer_scorer


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"config\.json"):
        transformer_scorer(tmp_path)


def test_labels_that_say_nothing_are_refused() -> None:
    with pytest.raises(UserError, match="LABEL_0"):
        label_sides(["LABEL_0", "LABEL_1"])


@pytest.fixture
def tiny_model(tmp_path: Path) -> Path:
    """A model of two small layers and twelve words, its weights drawn by chance."""
    transformers = pytest.importorskip("transformers")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "la", "paix", "guerre", "revient", "bon", "mal", "."]
    (tmp_path / "vocab.txt").write_text("\n".join(words), "utf-8")
    transformers.BertTokenizer(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        id2label={0: "negative", 1: "neutral", 2: "positive"},
        label2id={"negative": 0, "neutral": 1, "positive": 2},
    )
    transformers.BertForSequenceClassification(config).save_pretrained(tmp_path)
    return tmp_path


def test_a_local_model_scores_every_text(tiny_model: Path) -> None:
    scores = transformer_scorer(tiny_model)(["La paix revient.", "La guerre revient."] * 20)
    assert len(scores) == 40
    assert all(-1 <= score <= 1 for score in scores)
    assert scores[0] == pytest.approx(scores[2], abs=1e-5)
