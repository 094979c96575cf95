"""Names that are joined to one person: `python -m benchmarks.joins ARTICLES.jsonl [--sample N]`

Lists, for reading by hand, each name of an article with the forms that are joined to it, and pairs of names with a
word in common that are not joined; then how many there are of each. ARTICLES.jsonl has one article a line, with `text`.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from analysis.actors import Actors
from analysis.language.repair import repair
from analysis.people.cast import Cast
from analysis.people.joins import name_key
from analysis.people.mentioned import find_people
from analysis.statements.passages import cut_passages

SEED = 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the joins of a sample, the forms that make one person first, then those that may be missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.joins", description=__doc__)
    parser.add_argument("file", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument("--sample", type=int, default=300, metavar="N", help="articles to draw (default: 300)")
    options = parser.parse_args(arguments)
    lines = options.file.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in random.Random(SEED).sample(lines, min(options.sample, len(lines)))]
    made: Counter[tuple[str, str]] = Counter()
    apart: Counter[tuple[str, str]] = Counter()
    for cast in map(_cast, texts):
        made.update(joined(cast))
        apart.update(not_joined(cast))
    for title, pairs in (("joined", made), ("not joined", apart)):
        print(f"{title}: {len(pairs)} pairs, {pairs.total()} counted article by article")
        print(*(f"{times:4}  {one} = {other}" for (one, other), times in sorted(pairs.items())), sep="\n")


def _cast(text: str) -> Cast:
    clean = repair(text).text
    passages = cut_passages(clean)
    return find_people(clean, Actors(), [(p.start, p.end) for p in passages if p.inside is None])


def joined(cast: Cast) -> set[tuple[str, str]]:
    """Each person's name with the other forms that stand for it in the article."""
    forms = {(m.person.label, cast.text[m.start : m.end]) for m in cast.mentions if m.by_name}
    return {(name, form) for name, form in forms if name != form}


def not_joined(cast: Cast) -> Iterator[tuple[str, str]]:
    """Names of an article that share their last word and stand for two."""
    names = sorted({p.name for p in cast.people if p.name is not None})
    yield from ((one, other) for one, other in combinations(names, 2) if name_key(one)[-1] == name_key(other)[-1])


if __name__ == "__main__":
    main()
