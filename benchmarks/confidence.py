"""Learn how sure a statement is: `python benchmarks/confidence.py GOLD …`

Prints what who-said-what gains where statements that are not sure enough are left out, and how many are right from the
surest to the least sure, always on articles that nothing was learned from; then learns from all and writes
`analysis/lexicons/confidence.csv`, which the `confidence` of a statement is read from. On articles that the rules were
written with, these look surer than they are: most of GOLD should be others.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.cli.output import aligned_lines
from analysis.statements.confidence import SURE_ENOUGH, TREES
from analysis.statements.extraction import Reading
from benchmarks.gold import GoldArticle, read_gold
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, word_places, words_in
from benchmarks.trees import MANY_ROWS, Judged, held_apart, learned, write


class Gold(NamedTuple):
    """What was found in gold sets, with both words and speaker right or not, and how many statements had to be.

    A row is right where its words are, and its speaker if it has one.
    """

    rows: list[Judged]
    who_said_what: list[bool]
    required: int


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD")
    gold = judged_gold(parser.parse_args(arguments).gold)
    chance = held_apart(gold.rows, MANY_ROWS)
    print(*aligned_lines(pd.DataFrame(gains(chance, gold)).round(1), 100), "", sep="\n")
    print(*aligned_lines(reliability(chance, np.array([row.right for row in gold.rows])).round(3), 100), sep="\n")
    write(learned(gold.rows, MANY_ROWS), TREES)


def judged_gold(paths: Sequence[Path]) -> Gold:
    rows, who_said_what, required = [], [], 0
    for key, article, reading in read_gold(paths):
        required += sum(not statement.optional for statement in article.statements)
        for row, both in judged(article, reading, key):
            rows.append(row)
            who_said_what.append(both)
    return Gold(rows, who_said_what, required)


def judged(article: GoldArticle, reading: Reading, key: str) -> Iterator[tuple[Judged, bool]]:
    """Each statement that the rules find in a marked article, words@0.8, and whether its speaker is right too.

    Those that match only an optional statement are left out.
    """
    considered = reading.considered
    places = word_places(article.text)
    gold = {i: words_in(places, statement.spans) for i, statement in enumerate(article.statements)}
    optional = {i: gold.pop(i) for i, statement in enumerate(article.statements) if statement.optional}
    found = {j: words_in(places, statement.spans) for j, (statement, _) in enumerate(considered)}
    pairs = {j: i for i, j in one_to_one(gold, found, MEASURES["words@0.8"]).items()}
    rest = {j: words for j, words in found.items() if j not in pairs}
    excused = set(one_to_one(optional, rest, MEASURES["words@0.8"]).values())
    for j, (statement, told) in enumerate(considered):
        if j not in excused:
            match = article.statements[pairs[j]] if j in pairs else None
            both = match is not None and is_right_speaker(statement.speaker, match.speakers)
            yield Judged(key, told, both or (match is not None and statement.speaker is None)), both


def gains(chance: np.ndarray, gold: Gold) -> Iterator[dict[str, object]]:
    """Who-said-what in per cent with all statements, and with those that are sure enough."""
    right = np.array(gold.who_said_what)
    for kept, which in (("all", chance >= 0), ("sure enough", chance.round(2) >= SURE_ENOUGH)):
        found = right[which].sum()
        figures = {"precision": found / which.sum(), "recall": found / gold.required}
        figures["F1"] = 2 * found / (which.sum() + gold.required)
        yield {"kept": kept, "statements": which.sum(), **{name: 100 * share for name, share in figures.items()}}


def reliability(chance: np.ndarray, right: np.ndarray, *, parts: int = 10) -> pd.DataFrame:
    """Statements from the surest to the least sure, in parts of equal size.

    Returns one row per part: part ("surest 10 %", …), statements, confidence (their mean), right (their share), and
    right_so_far, the share among these and all surer ones.

    >>> table = reliability(np.array([0.9, 0.8, 0.3, 0.2]), np.array([True, True, False, True]), parts=2)
    >>> table[["right", "right_so_far"]].to_numpy().tolist()
    [[1.0, 1.0], [0.5, 0.75]]
    """
    order = np.argsort(-chance, kind="stable")
    rows, upto = [], 0
    for number, part in enumerate(np.array_split(order, parts), 1):
        upto += len(part)
        so_far = right[order[:upto]].mean()
        rows.append((f"surest {100 * number // parts} %", len(part), chance[part].mean(), right[part].mean(), so_far))
    return pd.DataFrame(rows, columns=["part", "statements", "confidence", "right", "right_so_far"])


if __name__ == "__main__":
    main()
