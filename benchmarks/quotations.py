"""Statements grouped into quotations at scale: `python benchmarks/quotations.py [ARTICLES]`"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles
from analysis.cli.output import aligned_lines
from analysis.copies.runs import read_texts, share_in
from analysis.errors import UserError
from analysis.quotations import quotations
from analysis.quotations.who_says import LEAST
from benchmarks.options import ROOT, positive

SEED = 19062024
PAIRS = 500  # statements for the plain count of every pair


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how long the statements take, and how long a plain count of every pair takes of fewer."""
    options = _parser().parse_args(arguments)
    try:
        articles = read_articles(options.articles)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    statements = annotate(articles.sample(min(200, len(articles)), random_state=SEED)).statements
    many, of = varied(statements, options.statements)
    rows = [timed("quotations", many, lambda: len(quotations(many, of)))]
    few = many.head(PAIRS)
    rows.append(timed("every pair", few, lambda: every_pair(few["quote"].tolist())))
    table = pd.DataFrame(rows, columns=["way", "statements", "CPU s", "wall s", "in groups"])
    print(*aligned_lines(table, 100), sep="\n")
    print(f"\nmost memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.1f} GB")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="quotations.py", description=__doc__)
    shared = ROOT.parent / "shared" / "corpus" / "press.jsonl"
    parser.add_argument("articles", type=Path, nargs="?", default=shared, help=f"a table of articles ({shared})")
    parser.add_argument("--statements", type=positive, default=1_000_000, metavar="N", help="how many to make")
    return parser


def varied(statements: pd.DataFrame, number: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """So many statements in a tenth as many articles: the same again and again, cut and with words changed."""
    rng = random.Random(SEED)
    quotes = [quote.split() for quote in statements["quote"]]
    words = [word for quote in quotes for word in quote]
    speakers = statements["speaker"].tolist()
    rows = []
    for n in range(number):
        place = n % len(quotes)
        share = rng.choice([0.0, 0.1, 0.3, 0.6])
        quote = [rng.choice(words) if rng.random() < share else word for word in quotes[place]]
        rows.append((n // 10, speakers[place], "direct", " ".join(quote[rng.choice([0, 0, len(quote) // 3]) :])))
    articles = pd.DataFrame({"outlet": "A", "date": pd.NaT, "text": ""}, index=range(number // 10 + 1))
    made = pd.DataFrame(rows, columns=["article_id", "speaker", "kind", "quote"])
    return made.assign(speaker_rule="name", confidence=0.9), articles


def every_pair(quotes: list[str]) -> int:
    """How many statements have most of their words in another: each is compared with each."""
    texts = read_texts(quotes)
    return sum(any(share_in(one, other, least=LEAST) >= 0.6 for other in texts if other is not one) for one in texts)


def timed(name: str, statements: pd.DataFrame, way: Callable[[], int]) -> tuple[str, int, float, float, int]:
    """The way's name, how many statements it took, how long, and what it found."""
    start, begun = time.process_time(), time.perf_counter()
    found = way()
    cpu, wall = time.process_time() - start, time.perf_counter() - begun
    return name, len(statements), round(cpu, 1), round(wall, 1), found


if __name__ == "__main__":
    sys.exit(main())
