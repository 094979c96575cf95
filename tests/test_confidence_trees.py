"""The trees that `benchmarks/confidence.py` writes answer as those that it learned."""

from pathlib import Path

import numpy as np
import pytest

from analysis.statements import confidence as read
from benchmarks import confidence as learn


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_written_answers_as_what_was_learned(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = np.random.default_rng(seed)
    told = [
        {"words": float(draw.normal()), "asks": float(draw.integers(2)), "pieces": float(draw.integers(4))}
        for _ in range(600)
    ]
    rows = [
        learn.Judged("a", row, right := bool(row["words"] * (row["asks"] - 0.5) + draw.normal(0, 0.3) > 0), right)
        for row in told
    ]
    model = learn.learned(rows)
    for module in (learn, read):
        monkeypatch.setattr(module, "TREES", tmp_path / "trees.csv")
    learn.write(model)
    read._trees.cache_clear()
    try:
        written = [read.confidence(row) for row in told]
    finally:
        read._trees.cache_clear()
    assert len(set(written)) > 20
    assert written == pytest.approx(model.chance(rows).tolist(), abs=0.011)
