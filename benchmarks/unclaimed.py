"""Learn in which quotations without a cue somebody speaks: `python benchmarks/unclaimed.py GOLD …`

GOLD may hold a list of people, `actors.toml`. Prints, always on articles that nothing was learned from, for several
least chances: how many quotations would be statements, how many of these are, and how many of those that are would be
found. Then learns from all and writes `analysis/lexicons/unclaimed.csv`.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.cli.output import aligned_lines
from analysis.statements.extraction import Reading
from analysis.statements.unclaimed import TREES
from benchmarks.gold import GoldArticle, read_gold
from benchmarks.scoring import MEASURES, one_to_one, word_places, words_in
from benchmarks.trees import FEW_ROWS, Judged, held_apart, learned, write

LEAST = (0.3, 0.4, 0.5, 0.6, 0.7)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD")
    rows = [
        row for key, article, reading in read_gold(parser.parse_args(arguments).gold)
        for row in judged(article, reading, key)
    ]  # fmt: skip
    print(*aligned_lines(pd.DataFrame(figures(rows, held_apart(rows, FEW_ROWS))).round(3), 100), sep="\n")
    write(learned(rows, FEW_ROWS), TREES)


def judged(article: GoldArticle, reading: Reading, key: str) -> Iterator[Judged]:
    """Each quotation without a cue, and whether it is a statement, words@0.8, that no construction finds.

    Those that match only an optional statement are left out.
    """
    places, overlap = word_places(article.text), MEASURES["words@0.8"]
    marked = {i: words_in(places, statement.spans) for i, statement in enumerate(article.statements)}
    quoted = {j: words_in(places, spans) for j, (spans, _) in enumerate(reading.unclaimed)}
    found = {
        j: words_in(places, statement.spans)
        for j, (statement, _) in enumerate(reading.considered)
        if statement.construction != "embedded quotation"
    }
    required = {i: words for i, words in marked.items() if not article.statements[i].optional}
    missed = required.keys() - one_to_one(required, found, overlap).keys()
    for j, (_, told) in enumerate(reading.unclaimed):
        alike = {i for i, words in marked.items() if overlap.overlap(words, quoted[j]) >= overlap.at_least}
        if alike & missed or not alike:
            yield Judged(key, told, bool(alike))


def figures(rows: Sequence[Judged], chance: np.ndarray) -> Iterator[dict[str, object]]:
    """A row per least chance: how many would be statements, which share of them is, which share of those is found."""
    right = np.array([row.right for row in rows])
    for least in LEAST:
        kept = chance >= least
        found = right[kept].sum()
        yield {
            "least chance": least,
            "statements": kept.sum(),
            "precision": found / kept.sum(),
            "recall": found / right.sum(),
        }


if __name__ == "__main__":
    main()
