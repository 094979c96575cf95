"""Learn whom a description means: `python benchmarks/meant.py GOLD …`

Prints, for several least chances, to how many statements whose speaker is only described a name would be given, how
many of these are right, and how many of those that have one get it, always on articles that nothing was learned from;
then learns from all and writes `analysis/lexicons/meant.csv`.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.actors import Actors
from analysis.cli.output import aligned_lines
from analysis.language.repair import repair
from analysis.statements.extraction import read_statements
from analysis.statements.who.meant import TREES
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, word_places, words_in
from benchmarks.trees import FEW_ROWS, Judged, held_apart, learned, write

LEAST = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD")
    descriptions = [
        rows
        for path in parser.parse_args(arguments).gold
        for article in load_gold(path)
        for rows in judged(article, f"{path}/{article.article_id}")
    ]
    rows = [row for description in descriptions for row in description]
    chances = np.split(held_apart(rows, FEW_ROWS), np.cumsum([len(description) for description in descriptions])[:-1])
    print(*aligned_lines(pd.DataFrame(figures(descriptions, chances)).round(3), 100), sep="\n")
    write(learned(rows, FEW_ROWS), TREES)


def judged(article: GoldArticle, key: str) -> Iterator[list[Judged]]:
    """For each statement that is marked, words@0.5, everybody who could be its speaker."""
    reading = read_statements([repair(article.text)], [article.text], Actors())[0]
    places = word_places(article.text)
    gold = {i: words_in(places, statement.spans) for i, statement in enumerate(article.statements)}
    found = {j: words_in(places, spans) for j, (spans, _) in enumerate(reading.described)}
    for i, j in one_to_one(gold, found, MEASURES["words@0.5"]).items():
        speakers = article.statements[i].speakers
        yield [Judged(key, told, is_right_speaker(label, speakers)) for label, told in reading.described[j][1]]


def figures(descriptions: Sequence[Sequence[Judged]], chances: Sequence[np.ndarray]) -> Iterator[dict[str, object]]:
    """A row per least chance: how many are named, how many of these rightly, and of those who have a name.

    Without those whose office readers know, "le premier ministre", who are never named by it.
    """
    asked = [(d, c) for d, c in zip(descriptions, chances, strict=True) if not d[0].told["known to all"]]
    named = sum(any(row.right for row in description) for description, _ in asked)
    best = [(chance.max().round(2), description[int(chance.argmax())].right) for description, chance in asked]
    for least in LEAST:
        sure = [right for chance, right in best if chance >= least]
        yield {
            "least": least,
            "named": len(sure),
            "right": sum(sure),
            "precision": sum(sure) / max(1, len(sure)),
            "recall": sum(sure) / max(1, named),
        }


if __name__ == "__main__":
    main()
