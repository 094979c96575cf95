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
from analysis.copies.runs import WORD, read_texts, share_in
from analysis.errors import UserError
from analysis.quotations.spread import grouped
from analysis.quotations.who_says import LEAST
from benchmarks.options import ROOT, positive

SEED = 19062024
PAIRS = 500  # statements for the plain count of every pair
EACH = 10  # variants of one statement in that count
LONG = 15  # words of a statement whose variants are looked for


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how long the statements take, how many variants are found, and how long every pair of fewer takes."""
    options = _parser().parse_args(arguments)
    try:
        articles = read_articles(options.articles)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    statements = annotate(articles.sample(min(200, len(articles)), random_state=SEED)).statements
    many, of = varied(statements, options.statements)
    groups: list[pd.Series] = []
    rows = [timed("quotations", many, lambda: in_groups(groups, many, of))]
    few = with_variants(many, PAIRS)
    rows.append(timed("every pair", few, lambda: every_pair(few["quote"].tolist())))
    table = pd.DataFrame(rows, columns=["way", "statements", "CPU s", "wall s", "in groups"])
    print(*aligned_lines(table, 100), sep="\n")
    print(f"\nvariants of statements of {LONG} words and more:")
    print(*aligned_lines(recall(many, groups[0]).round(3), 100), sep="\n")
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
    rows: list[tuple[object, ...]] = []
    for n in range(number):
        place = n % len(quotes)
        share = rng.choice([0.0, 0.1, 0.3, 0.6])
        quote = [rng.choice(words) if rng.random() < share else word for word in quotes[place]]
        cut = rng.choice([0, 0, len(quote) // 3])
        rows.append((n // 10, speakers[place], "direct", " ".join(quote[cut:]), place, len(quote), share, cut > 0))
    articles = pd.DataFrame({"outlet": "A", "date": pd.NaT, "text": ""}, index=range(number // 10 + 1))
    columns = ["article_id", "speaker", "kind", "quote", "variant_of", "words", "changed", "cut"]
    return pd.DataFrame(rows, columns=columns), articles


def with_variants(many: pd.DataFrame, number: int) -> pd.DataFrame:
    """So many of the statements, those of one original together, at most `EACH` of them.

    >>> with_variants(pd.DataFrame({"variant_of": [0, 1, 0, 1]}), 3)["variant_of"].tolist()
    [0, 0, 1]
    """
    few = many[many.groupby("variant_of").cumcount() < EACH]
    return few.sort_values("variant_of", kind="stable").head(number)


def in_groups(groups: list[pd.Series], many: pd.DataFrame, articles: pd.DataFrame) -> int:
    """How many statements are in a group with another; adds the group of each to `groups`."""
    rows = many["quote"].map(lambda quote: WORD.search(quote) is not None)
    groups.append(grouped(many, articles)["group"].set_axis(many.index[rows]))
    return int(groups[0].duplicated(keep=False).sum())


def recall(many: pd.DataFrame, group: pd.Series) -> pd.DataFrame:
    """How many variants of long statements are in one group with a statement that nothing was changed in.

    `group`: of each row of `many`. One row per kind of variant: `changed` (the share of its words), `cut` (its first
    third), `variants`, `found` (the share of them).

    >>> many = pd.DataFrame({"variant_of": 0, "words": 20, "changed": [0.0, 0.1, 0.1], "cut": [False, True, True]})
    >>> recall(many, pd.Series([0, 0, 2]))[["variants", "found"]].to_numpy().tolist()
    [[2.0, 0.5]]
    """
    long = many[many["words"] >= LONG].assign(group=group).dropna(subset="group")
    whole = (long["changed"] == 0) & ~long["cut"]
    known = set(zip(long.loc[whole, "variant_of"], long.loc[whole, "group"], strict=True))
    others = long[~whole & long["variant_of"].isin(long.loc[whole, "variant_of"])]
    found = [pair in known for pair in zip(others["variant_of"], others["group"], strict=True)]
    kinds = others.assign(found=found).groupby(["changed", "cut"])["found"]
    return kinds.agg(variants="size", found="mean").reset_index()


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
