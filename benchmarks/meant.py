"""Learn whom a description means, and whom a pronoun or nothing at all: `python benchmarks/meant.py GOLD …`

GOLD may hold a list of people, `actors.toml`. Prints, always on articles that nothing was learned from: for several
least chances, to how many statements whose speaker is only described a name would be given, how many of these are
right, and how many of those that have one get it; and how often whoever is likeliest to be meant by a pronoun, or
where nobody is named, is right, beside whoever is most salient. Then learns from all and writes
`analysis/lexicons/meant.csv` and `referents.csv`.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.cli.output import aligned_lines
from analysis.people.person import Person
from analysis.statements.extraction import Described
from analysis.statements.who import meant, referents
from benchmarks.gold import GoldArticle, read_gold
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, word_places, words_in
from benchmarks.trees import FEW_ROWS, MANY_ROWS, Judged, held_apart, learned, write

_NOBODY = {"form left out", "form alone"}
LEAST = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


Asked = list[Judged]  # everybody who could be the speaker of a statement


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD")
    referents.Reference.chances = by_salience  # type: ignore[assignment, method-assign]
    described: list[Asked] = []
    referred: list[Asked] = []
    for key, article, reading in read_gold(parser.parse_args(arguments).gold):
        described += judged(article, reading.described, key)
        referred += judged(article, reading.referred, key)
    print(*aligned_lines(pd.DataFrame(figures(described, chances(described, FEW_ROWS))).round(3), 100), "", sep="\n")
    print(*aligned_lines(pd.DataFrame(choices(referred, chances(referred, MANY_ROWS))), 100), sep="\n")
    write(learned([row for asked in described for row in asked], FEW_ROWS), meant.TREES)
    write(learned([row for asked in referred for row in asked], MANY_ROWS), referents.TREES)


def by_salience(reference: referents.Reference) -> dict[Person, float]:
    """Who spoke before is not told by what was learned from the same articles: that is right too often there."""
    return {person: reference.scores[person] for person in reversed(list(reference.scores))}


def judged(article: GoldArticle, considered: Sequence[Described], key: str) -> Iterator[Asked]:
    """For each statement that is marked, words@0.5, everybody who could be its speaker."""
    places = word_places(article.text)
    gold = {i: words_in(places, statement.spans) for i, statement in enumerate(article.statements)}
    found = {j: words_in(places, spans) for j, (spans, _) in enumerate(considered)}
    for i, j in one_to_one(gold, found, MEASURES["words@0.5"]).items():
        speakers = article.statements[i].speakers
        asked = [Judged(key, told, is_right_speaker(label, speakers)) for label, told in considered[j][1]]
        if asked:
            yield asked


def chances(statements: Sequence[Asked], how: Mapping[str, Any]) -> list[np.ndarray]:
    """The chance of each who could be the speaker of each statement, by trees learned on other articles."""
    rows = [row for asked in statements for row in asked]
    return np.split(held_apart(rows, how), np.cumsum([len(asked) for asked in statements])[:-1])


def figures(descriptions: Sequence[Asked], chances: Sequence[np.ndarray]) -> Iterator[dict[str, object]]:
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


def choices(statements: Sequence[Asked], chances: Sequence[np.ndarray]) -> Iterator[dict[str, object]]:
    """A row for pronouns, one for statements without any: how often each way of choosing is right."""
    both = list(zip(statements, chances, strict=True))
    for source in ("nobody is named", "pronoun"):
        asked = [(rows, c) for rows, c in both if (source == "pronoun") == _NOBODY.isdisjoint(rows[0].told)]
        yield {
            "source": source,
            "statements": len(asked),
            "among them": sum(any(row.right for row in rows) for rows, _ in asked),
            "most salient": sum(max(rows, key=lambda row: row.told.get("salience", 0)).right for rows, _ in asked),
            "likeliest": sum(rows[int(chance.argmax())].right for rows, chance in asked),
        }


if __name__ == "__main__":
    main()
