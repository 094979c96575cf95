"""`sentiment`, `sentiment sample` and `sentiment validate` on the command line."""

from io import StringIO
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli import main

DEMO = Path(__file__).parents[2] / "data" / "demo"


@pytest.mark.slow
def test_a_sample_is_coded_and_validated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")  # wide enough for the whole table
    assert main(["sentiment", "sample", str(DEMO)]) == 0
    written = capsys.readouterr().out
    assert written.startswith("\ufeffarticle_id,sentence,outlet,text,coder_1,coder_2")
    sample = pd.read_csv(StringIO(written.removeprefix("\ufeff")))
    assert len(sample) == 200
    path = tmp_path / "sample.csv"
    codes = ["negative", "neutral", "positive"] * 67
    sample.assign(coder_1=codes[:200], coder_2=codes[:200]).to_csv(path, index=False)
    assert main(["sentiment", "validate", str(path), str(DEMO)]) == 0
    printed = capsys.readouterr()
    answer = printed.out
    assert "the coders agree too little" not in printed.err
    assert "200 sentences coded, 200 used; Krippendorff's alpha 1.000" in answer
    assert "textblob_fr as it comes" in answer
    assert "A sample of 200 sentences" in answer
    assert "as the coders would have them" in answer
    by_chance = ["negative", "negative", "neutral", "positive", "neutral"] * 40
    sample.assign(coder_1=codes[:200], coder_2=by_chance).to_csv(path, index=False)
    assert main(["sentiment", "validate", str(path), str(DEMO)]) == 0
    assert "note: the coders agree too little to judge a scorer by them (alpha -0.0" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["sentiment", "sample", "a", "b"], "sentiment sample ARTICLES", id="a sample of two folders"),
        pytest.param(["sentiment", "validate", "s.csv"], "sentiment validate sample.csv ARTICLES", id="no articles"),
        pytest.param(["sentiment", "sample"], "sentiment sample ARTICLES", id="a sample of nothing"),
        pytest.param(["sentiment", "validate"], "sentiment validate sample.csv ARTICLES", id="nothing to validate"),
        pytest.param(
            ["sentiment", "validate", "nowhere.csv", str(DEMO)],
            "nowhere.csv cannot be read (No such file or directory).",
            id="no sample",
        ),
        pytest.param(["sentiment", "a", "b"], "Give one folder", id="two folders"),
        pytest.param(["sentiment", str(DEMO), "--model", "nowhere"], "config.json", id="no model"),
        pytest.param(
            ["sentiment", str(DEMO), "--lexicon", "nowhere.csv"], "nowhere.csv cannot be read (No", id="no lexicon"
        ),
    ],
)
def test_wrong_use_is_told_with_the_cure(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    assert complaint in capsys.readouterr().err


def test_a_folder_called_sample_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sample").mkdir()
    Path("sample/a.txt").write_text("Une catastrophe frappe la ville.", "utf-8")
    assert main(["sentiment", "sample", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("a,")


def test_help_says_how_each_of_the_three_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["sentiment", "--help"])
    usage = capsys.readouterr().out.partition("\n\n")[0]
    assert [line.split("sentiment ")[1].split(" [")[0] for line in usage.splitlines()] == [
        "ARTICLES",
        "sample ARTICLES",
        "validate sample.csv ARTICLES",
    ]


def test_own_words_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Une catastrophe frappe la ville.", "utf-8")
    (tmp_path / "mine.csv").write_text("word;polarity\nville;positive\n", "utf-8")

    def lexicon(*options: str) -> float:
        assert main(["sentiment", str(folder), "--format", "csv", *options]) == 0
        return float(pd.read_csv(StringIO(capsys.readouterr().out))["lexicon"].iloc[0])

    before = lexicon()
    assert before < 0 < lexicon("--lexicon", str(tmp_path / "mine.csv"))
    (folder / "words.toml").write_text('no_tone = ["catastrophe"]', "utf-8")
    assert before < lexicon()
