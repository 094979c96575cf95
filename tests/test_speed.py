"""What the benchmarks of speed print."""

from pathlib import Path

import pandas as pd
import pytest
from gold_cases import TEXT, document, write

from benchmarks import reading, speed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "pont.json", document())
    return tmp_path


@pytest.mark.slow
def test_speed_prints_each_way(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pont.txt").write_text(TEXT + "\n" + "Il fait beau. " * 9, encoding="utf-8")
    assert speed.main([str(folder / "pont.txt"), "--articles", "3"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("3 articles (1 different ones)")
    assert out.count("\n") == 8


def test_speed_reads_gold_articles_too(folder: Path) -> None:
    assert speed.read_texts(folder) == [TEXT]


@pytest.mark.parametrize("number", ["0", "-3", "many", "1.5"])
def test_a_number_of_articles_is_whole_and_positive(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        speed.main(["--articles", number])
    assert f"{number} is not a whole number above 0" in capsys.readouterr().err


def test_speed_compares_within_each_round() -> None:
    seconds = pd.DataFrame({speed.STOCK: [2.0, 4.0, 10.0], speed.STATEMENTS: [1.0, 1.0, 4.0]})
    summary = speed.summary(seconds, 800).set_index("")
    assert summary["CPU s"].to_dict() == {speed.STOCK: 4.0, speed.STATEMENTS: 1.0}
    assert summary["words/s"].to_dict() == {speed.STOCK: 200, speed.STATEMENTS: 800}
    assert summary["ratio"].to_dict() == {speed.STOCK: 1.0, speed.STATEMENTS: 0.4}


@pytest.mark.slow
def test_reading_is_measured_for_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert reading.main(["--articles", "3"]) == 0
    printed = capsys.readouterr().out
    assert [form for form in reading.FORMS if f"\n{form} " not in printed] == []
