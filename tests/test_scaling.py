"""What docs/scaling.md shows, run; and the benchmark that its figures come from."""

import re
from pathlib import Path

import pytest

from analysis import annotate, load_actors, read_articles
from analysis.annotation import dataset_writer
from benchmarks import scaling

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "data" / "demo"
COUNT, LOAD = re.findall(r"```python\n(.*?)```", (ROOT / "docs/scaling.md").read_text("utf-8"), flags=re.DOTALL)
*_, LAST = scaling.STEPS


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where my-tables is, in four parts."""
    monkeypatch.setattr(dataset_writer, "SIZE", 7)
    dataset_writer.write_dataset(read_articles(DEMO), load_actors(DEMO / "actors.toml"), tmp_path / "my-tables")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
def test_the_count_with_dask_is_that_from_memory(place: Path) -> None:
    shown: dict[str, object] = {}
    exec(COUNT, shown)
    tokens = annotate(read_articles(DEMO), load_actors(DEMO / "actors.toml")).tokens
    nouns = tokens[tokens["pos"] == "NOUN"]
    expected = nouns.groupby(["outlet", "lemma"], observed=True).size().to_dict()
    assert shown["counts"].to_dict() == expected  # type: ignore[attr-defined]
    assert len(expected) > 100


def test_a_part_of_the_articles_is_loaded(place: Path) -> None:
    shown: dict[str, object] = {}
    exec(LOAD, shown)
    chosen = shown["first_days"].index  # type: ignore[attr-defined]
    assert 0 < len(chosen) < 24
    assert set(shown["tokens"]["article_id"]) == set(chosen)  # type: ignore[index]


@pytest.mark.slow
def test_the_benchmark_prints_a_row_for_each_step(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each step is a process of its own: here the last alone, which reads what another has written."""
    in_a_process = scaling._measured

    def measured(step: str, articles: Path, tables: Path) -> tuple[float, float]:
        if step == LAST:
            return in_a_process(step, articles, tables)
        scaling.STEPS[step](articles, tables)
        return 1.0, 1.0

    monkeypatch.setattr(scaling, "_measured", measured)
    assert scaling.main([str(ROOT / "data/articles")]) == 0
    printed = capsys.readouterr().out
    assert [
        step for step in scaling.STEPS if not re.search(rf"^{re.escape(step)} +[\d.]+ ", printed, re.MULTILINE)
    ] == []
    assert "1 articles" in printed
