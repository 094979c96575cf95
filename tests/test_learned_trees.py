"""The trees that the benchmarks write answer as those that they learned."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analysis.actors import Actors
from analysis.language.repair import repair
from analysis.statements import trees as read
from analysis.statements.extraction import read_statements
from benchmarks import trees as learn
from benchmarks.gold import GoldArticle, GoldStatement
from benchmarks.unclaimed import figures, judged


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


STORY = (
    "La maire ferme le pont, car « il y va de la vie de ceux qui passent ». "
    "La rue « Basse » est belle, il faut le dire. "
    "Les passants forment « une foule immense ». « Nous le rouvrirons », a dit la maire Anne Roy."
)


def marked(words: str, *, optional: bool) -> GoldStatement:
    start = STORY.index(words)
    return GoldStatement("direct", [[start, start + len(words)]], ("Anne Roy",), optional)


def test_a_quotation_without_a_cue_is_judged_by_what_is_marked() -> None:
    """The one that is marked is right, the title wrong; what is only an optional statement teaches nothing."""
    said = (
        marked("il y va de la vie de ceux qui passent", optional=False),
        marked("une foule immense", optional=True),
        marked("Nous le rouvrirons", optional=False),
    )
    reading = read_statements([repair(STORY)], [STORY], Actors())[0]
    rows = list(judged(GoldArticle("a", STORY, said), reading, "a"))
    assert [row.right for row in rows] == [True, False]
    assert {row.article for row in rows} == {"a"}


def test_fewer_quotations_are_kept_the_surer_they_must_be() -> None:
    rows = [learn.Judged("a", {}, right) for right in (True, False, True, False)]
    table = list(figures(rows, np.array([0.9, 0.65, 0.45, 0.1])))
    assert [row["statements"] for row in table] == [3, 3, 2, 2, 1]
    assert [row["recall"] for row in table] == [1, 1, 0.5, 0.5, 0.5]
    assert table[-1]["precision"] == 1
