"""`sentiment`, `sentiment sample` and `sentiment validate` on the command line."""

from io import StringIO
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli import main

DEMO = Path(__file__).parents[2] / "data" / "demo"


def test_a_sample_is_coded_and_validated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sentiment", "sample", str(DEMO)]) == 0
    written = capsys.readouterr().out
    assert written.startswith("\ufeffarticle_id,sentence,outlet,text,coder_1,coder_2")
    sample = pd.read_csv(StringIO(written.removeprefix("\ufeff")))
    assert len(sample) == 200
    path = tmp_path / "sample.csv"
    codes = ["negative", "neutral", "positive"] * 67
    sample.assign(coder_1=codes[:200], coder_2=codes[:200]).to_csv(path, index=False)
    assert main(["sentiment", "validate", str(path), str(DEMO)]) == 0
    answer = capsys.readouterr().out
    assert "200 sentences coded, 200 used; Krippendorff's alpha 1.000" in answer
    assert "textblob_fr as it comes" in answer
    assert "A sample of 200 sentences" in answer


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["sentiment", "sample", "a", "b"], "sentiment sample ARTICLES", id="a sample of two folders"),
        pytest.param(["sentiment", "validate", "s.csv"], "sentiment validate sample.csv ARTICLES", id="no articles"),
        pytest.param(["sentiment", "a", "b"], "Give one folder", id="two folders"),
        pytest.param(["sentiment", str(DEMO), "--model", "nowhere"], "config.json", id="no model"),
    ],
)
def test_wrong_use_is_told_with_the_cure(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    assert complaint in capsys.readouterr().err
