"""The trees that the benchmarks write answer as those that they learned."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analysis.statements import trees as read
from benchmarks import trees as learn


@pytest.mark.parametrize("how", [learn.FEW_ROWS, learn.MANY_ROWS])
@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_written_answers_as_what_was_learned(
    seed: int, how: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = np.random.default_rng(seed)
    told = [
        {"words": float(draw.normal()), "asks": float(draw.integers(2)), "pieces": float(draw.integers(4))}
        for _ in range(600)
    ]
    rows = [learn.Judged("a", row, bool(row["words"] * (row["asks"] - 0.5) + draw.normal(0, 0.3) > 0)) for row in told]
    model = learn.learned(rows, how)
    for module in (learn, read):
        monkeypatch.setattr(module, "LEXICONS", tmp_path)
    learn.write(model, "learned.csv")
    read._trees.cache_clear()
    try:
        written = [read.learned_chance("learned.csv", row) for row in told]
    finally:
        read._trees.cache_clear()
    assert len(set(written)) > 20
    assert written == pytest.approx(model.chance(rows).tolist(), abs=0.011)
