"""Counting and comparing words at scale, beside scikit-learn and Counter: `python benchmarks/words.py [ARTICLES…]`"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles
from analysis.cli.output import aligned_lines
from analysis.errors import UserError
from analysis.words import keyness, word_counts, word_rates
from benchmarks.options import add_articles, positive

OUTLETS = 30
REPEATS = 3
COUNTS, KEYNESS = "counts and rates by outlet", "keyness of two sides"
VECTORIZER, COUNTER = "scikit-learn CountVectorizer, sums by outlet", "one Counter per outlet"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how long each way takes; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        real = pd.concat([annotate(read_articles(path)).tokens for path in options.articles], ignore_index=True)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    tokens = repeated(real, options.tokens)
    print(
        f"{len(tokens):,} tokens ({len(real):,} of real text, repeated), {tokens['article_id'].nunique():,} articles, "
        f"{tokens['outlet'].nunique()} outlets, {tokens['lemma'].nunique():,} lemmas;\n"
        f"median CPU time of {REPEATS} alternating runs, one process\n"
    )
    print(*aligned_lines(summary(seconds(ways(tokens)), len(tokens)), 100), sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="words.py", description=__doc__)
    add_articles(parser)
    parser.add_argument(
        "--tokens",
        type=positive,
        default=10_000_000,
        metavar="N",
        help="rows of the table, the same text again until there are so many (default: 10,000,000)",
    )
    return parser


def repeated(tokens: pd.DataFrame, number: int) -> pd.DataFrame:
    """A table of `number` rows with the words of `tokens` again and again, each time as new articles.

    The articles go to 30 outlets in turn. Every third word becomes one of its own for each hundredth copy, so
    that the vocabulary grows as in real text; all columns of words are categorical.
    """
    rows = np.arange(number) % len(tokens)
    copy = np.arange(number) // len(tokens)
    of_text, _ = pd.factorize(tokens["article_id"])
    article = copy * (of_text.max() + 1) + of_text[rows]
    lemma, lemmas = pd.factorize(tokens["lemma"])
    version = np.where(lemma[rows] % 3 == 0, copy % 100, 0)
    word, words = pd.factorize(version * len(lemmas) + lemma[rows])
    pos, kinds = pd.factorize(tokens["pos"])
    spelled = [f"{lemmas[key % len(lemmas)]}·{key // len(lemmas)}" for key in words.tolist()]
    return pd.DataFrame(
        {
            "article_id": _categorical(article, [f"a{number}" for number in range(article.max() + 1)]),
            "outlet": _categorical(article % OUTLETS, [f"Outlet {number}" for number in range(OUTLETS)]),
            "lemma": _categorical(word, spelled),
            "pos": _categorical(pos[rows], list(kinds)),
        }
    )


def _categorical(numbers: np.ndarray, values: Sequence[object]) -> pd.Categorical:
    return pd.Categorical.from_codes(numbers.astype(np.int32), pd.Index(list(values)))


def ways(tokens: pd.DataFrame) -> dict[str, Callable[[], Any]]:
    """Our own ways, and two that others would take, each on input prepared in advance."""
    outlets = tokens["outlet"].cat.categories
    counts = word_counts(tokens, by="outlet")
    halves = counts.assign(side=np.where(counts["outlet"].isin(outlets[::2]), "one", "two"))
    two_sides = halves.groupby(["side", "lemma", "pos"], as_index=False)[["n", "articles"]].sum()
    words = np.asarray(tokens["lemma"].astype(object))
    ends = np.flatnonzero(np.diff(tokens["article_id"].cat.codes, append=-1)) + 1
    texts = np.split(words, ends[:-1])
    outlet_of = tokens["outlet"].cat.codes.to_numpy()[ends - 1]
    return {
        COUNTS: lambda: word_rates(word_counts(tokens, by="outlet"), by="outlet"),
        KEYNESS: lambda: keyness(two_sides, by="side", target="one", reference="two"),
        VECTORIZER: lambda: vectorizer(texts, outlet_of),
        COUNTER: lambda: counters(texts, outlet_of),
    }


def vectorizer(texts: Sequence[np.ndarray], outlet_of: np.ndarray) -> list[np.ndarray]:
    """The sums of scikit-learn's matrix of articles and words, of texts that are cut into words already."""
    found = CountVectorizer(analyzer=lambda text: text).fit_transform(texts)
    return [found[outlet_of == outlet].sum(axis=0) for outlet in np.unique(outlet_of)]


def counters(texts: Sequence[np.ndarray], outlet_of: np.ndarray) -> dict[int, Counter[str]]:
    """Python's own way."""
    found = {int(outlet): Counter[str]() for outlet in np.unique(outlet_of)}
    for outlet, text in zip(outlet_of, texts, strict=True):
        found[int(outlet)].update(text)
    return found


def seconds(ways: dict[str, Callable[[], Any]]) -> pd.DataFrame:
    """The CPU seconds of each way, one after the other, again and again: one row per repeat, a column per way."""
    return pd.DataFrame([{name: _seconds(way) for name, way in ways.items()} for _ in range(REPEATS)])


def _seconds(way: Callable[[], Any]) -> float:
    start = time.process_time()
    way()
    return time.process_time() - start


def summary(seconds: pd.DataFrame, tokens: int) -> pd.DataFrame:
    """One row per way: CPU seconds, tokens a second, and how many times as long as our counts it takes.

    The ratio is the median of the ratios within each round, since a busy machine slows a whole round down.
    Keyness starts from counts: its tokens a second would say nothing.
    """
    medians = {name: median(seconds[name]) for name in seconds}
    return pd.DataFrame(
        {
            "": list(seconds),
            "CPU s": list(medians.values()),
            "tokens/s": ["" if name == KEYNESS else f"{tokens / taken:,.0f}" for name, taken in medians.items()],
            "ratio": [median(seconds[name] / seconds[COUNTS]) for name in seconds],
        }
    )


if __name__ == "__main__":
    sys.exit(main())
