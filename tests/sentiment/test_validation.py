"""The validation kit: the sample, the codes, the agreement."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis import sentiment
from analysis.errors import UserError
from analysis.sentiment.validation import krippendorff_alpha

LABELS = ["negative", "neutral", "positive"]


def rated(n: int = 90) -> pd.DataFrame:
    """Sentences whose model label goes round; textblob-fr says nothing."""
    sides = np.arange(n) % 3
    chances = np.eye(3)[sides] * 0.9 + 0.1 / 3
    return pd.DataFrame(
        {
            "article_id": [f"a{i // 30}" for i in range(n)],
            "sentence": np.arange(n),
            "outlet": ["Écho" if i < n * 0.8 else "Voix" for i in range(n)],
            "text": [f"Phrase {i}." for i in range(n)],
            "polarity": chances[:, 2] - chances[:, 0],
            **dict(zip(LABELS, chances.T, strict=True)),
            "label": np.array(LABELS, dtype=object)[sides],
            "lexicon": sides - 1.0,
            "textblob_fr": 0.0,
        }
    )


def coded(path: Path, table: pd.DataFrame, separator: str = ",") -> Path:
    table.to_csv(path, index=False, sep=separator, encoding="utf-8-sig")
    return path


def test_a_sample_has_every_label_and_outlet_and_no_score() -> None:
    sample = sentiment.draw_sample(rated(), n=12)
    assert len(sample) == 12
    assert list(sample.columns) == ["article_id", "sentence", "outlet", "text", "coder_1", "coder_2"]
    assert set(sample["outlet"]) == {"Écho", "Voix"}
    labels = rated().loc[sample["sentence"], "label"].value_counts()
    assert labels.max() - labels.min() <= 1
    pd.testing.assert_frame_equal(sample, sentiment.draw_sample(rated(), n=12))


def test_a_sample_of_few_sentences_is_all_of_them() -> None:
    assert len(sentiment.draw_sample(rated(6), n=200)) == 6


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_codes_come_back_from_any_spreadsheet(separator: str, tmp_path: Path) -> None:
    sample = sentiment.draw_sample(rated(), n=30)
    said = rated().loc[sample["sentence"], "label"].tolist()
    path = coded(tmp_path / "s.csv", sample.assign(coder_1=said, coder_2=said), separator)
    result = sentiment.validate(sentiment.read_codes(path), rated())
    assert (result.coded, result.agreed, result.alpha) == (30, 30, 1.0)
    figures = result.figures.set_index("scorer")
    assert figures.loc["model", "macro_f1"] == 1
    assert figures.loc["textblob_fr as it comes", "accuracy"] == pytest.approx(1 / 3)
    assert "alpha, interval, 1.00" in result.paragraph


def test_disagreement_is_counted_and_left_out(tmp_path: Path) -> None:
    sample = sentiment.draw_sample(rated(), n=30)
    said = rated().loc[sample["sentence"], "label"].tolist()
    other = ["-1" if i < 6 else code for i, code in enumerate(said)]
    result = sentiment.validate(
        sentiment.read_codes(coded(tmp_path / "s.csv", sample.assign(coder_1=said, coder_2=other))), rated()
    )
    assert (
        result.agreed == sum(a == b or (b == "-1" and a == "negative") for a, b in zip(said, other, strict=True)) < 30
    )
    assert result.alpha < 1


def test_one_coder_is_enough_and_the_paragraph_says_so(tmp_path: Path) -> None:
    sample = sentiment.draw_sample(rated(), n=9)
    result = sentiment.validate(sentiment.read_codes(coded(tmp_path / "s.csv", sample.assign(coder_1="0"))), rated())
    assert np.isnan(result.alpha)
    assert "One person" in result.paragraph


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        pytest.param({"coder_1": "bon"}, "bon", id="no such code"),
        pytest.param({}, "coder_1 is empty", id="nobody has coded"),
    ],
)
def test_bad_codes_are_refused(change: dict[str, str], complaint: str, tmp_path: Path) -> None:
    path = coded(tmp_path / "s.csv", sentiment.draw_sample(rated(), n=3).assign(**change))
    with pytest.raises(UserError, match=complaint):
        sentiment.read_codes(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_sample_may_be_saved_by_a_french_spreadsheet(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("article_id;sentence;coder_1;coder_2\r\nl’été;0;négatif;1\r\n", encoding)
    codes = sentiment.read_codes(tmp_path / "s.csv")
    assert codes[["article_id", "coder_1"]].to_numpy().tolist() == [["l’été", 0.0]]


def test_a_row_that_ends_early_is_not_coded(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("article_id;sentence;coder_1;coder_2\na;0;0;1\na;1;1\na;2\n", "utf-8")
    codes = sentiment.read_codes(tmp_path / "s.csv")
    assert codes["coder_1"].isna().tolist() == [False, False, True]
    assert codes["coder_2"].isna().tolist() == [False, True, True]


def test_a_table_without_the_columns_and_other_articles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="coder_1"):
        sentiment.read_codes(coded(tmp_path / "s.csv", pd.DataFrame({"article_id": ["a"], "sentence": [1]})))
    codes = sentiment.read_codes(coded(tmp_path / "t.csv", sentiment.draw_sample(rated(), n=3).assign(coder_1="0")))
    with pytest.raises(UserError, match="drawn from"):
        sentiment.validate(codes.assign(article_id="elsewhere"), rated())


@pytest.mark.parametrize(
    ("codes", "alpha"),
    [
        pytest.param([[0, 0], [1, 1], [2, 2]], 1.0, id="perfect"),
        pytest.param([[0, 2], [2, 0]], -0.5, id="worse than chance"),
        pytest.param([[0, 0], [2, 2], [1, np.nan]], 1.0, id="a unit that one person coded"),
        # by hand: observed 1/2·(2·1)/... = 2/8 with units (0,0),(1,1),(0,0),(0,1); expected 30/56
        pytest.param([[0, 0], [1, 1], [0, 0], [0, 1]], 1 - (2 / 8) / (30 / 56), id="one in four differs"),
    ],
)
def test_krippendorffs_alpha(codes: list[list[float]], alpha: float) -> None:
    assert krippendorff_alpha(np.array(codes, dtype=float)) == pytest.approx(alpha)


def test_alpha_where_nobody_varies_is_missing() -> None:
    assert np.isnan(krippendorff_alpha(np.ones((4, 2))))


def test_shares_are_those_of_all_sentences_not_of_the_sample(tmp_path: Path) -> None:
    """Nine in ten sentences are called neutral; the sample, drawn in turn from each label, has far fewer of them."""
    table = rated(900)
    neutral = np.arange(900) % 10 > 0
    plain = {"negative": 0.03, "neutral": 0.94, "positive": 0.03, "label": "neutral", "polarity": 0.0}
    table = table.assign(**{name: table[name].mask(neutral, value) for name, value in plain.items()})
    sample = sentiment.draw_sample(table, n=120)
    said = table.loc[sample["sentence"], "label"].to_numpy()
    assert (said == "neutral").mean() < 0.6
    # the coders call every second sentence that the model calls negative neutral
    wrong = (said == "negative") & (np.cumsum(said == "negative") % 2 == 0)
    codes = np.where(wrong, "neutral", said)
    path = coded(tmp_path / "s.csv", sample.assign(coder_1=codes, coder_2=codes))
    shares = sentiment.validate(sentiment.read_codes(path), table).shares.set_index("label")
    negative = (table["label"] == "negative").mean()
    assert shares.loc["negative", "said"] == pytest.approx(negative)
    assert shares.loc["negative", "corrected"] == pytest.approx(negative / 2, abs=0.01)
    assert shares["corrected"].sum() == pytest.approx(1)
    assert (shares["low"] <= shares["corrected"]).all()
    assert (shares["corrected"] <= shares["high"]).all()


def test_a_stratum_that_nobody_coded_is_left_to_its_label(tmp_path: Path) -> None:
    table = rated()
    sample = table[table["outlet"] == "Écho"].head(30).assign(coder_1=lambda t: t["label"], coder_2="")
    result = sentiment.validate(sentiment.read_codes(coded(tmp_path / "s.csv", sample)), table)
    assert result.shares["corrected"].tolist() == pytest.approx([1 / 3] * 3)
