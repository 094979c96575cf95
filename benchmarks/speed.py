"""CPU time against plain spaCy, both measured in one run: `python benchmarks/speed.py [ARTICLES…]`"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import pandas as pd
import spacy

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles
from analysis.actors import Actors
from analysis.cli.output import aligned_lines
from analysis.errors import UserError
from analysis.language.parser import MODEL
from analysis.language.repair import repair
from analysis.statements.extraction import read_statements
from analysis.statements.passages import cut_passages, parse_passages
from analysis.words import number_of_words
from benchmarks.gold import load_gold
from benchmarks.options import add_articles

CHUNK = 16  # articles at a time, as `annotate` takes them
REPEATS = 3
Way = Callable[[Sequence[str]], object]
STOCK, STATEMENTS, EVERYTHING = "spaCy's stock pipeline", "statements", "annotate (tokens, sentences, statements)"
WORDS = "words and sentences beside the statements"  # the difference


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how long each way takes; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        published = [text for path in options.articles for text in read_texts(path)]
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    texts = list(islice(cycle(published), options.number))
    words = sum(map(number_of_words, texts))
    share = parsed_share(texts[: len(published)])
    print(f"{len(texts)} articles ({min(len(published), len(texts))} different ones), {words} words, one process;")
    print(f"median CPU time of {REPEATS} alternating runs after a warm-up; {share:.0%} of the text is parsed\n")
    ways = {STOCK: stock_pipeline(), STATEMENTS: read_all_statements, EVERYTHING: annotate_all}
    print(*aligned_lines(summary(cpu_seconds(ways, texts), words), 100), sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="speed.py", description=__doc__)
    add_articles(parser, number=500)
    return parser


def read_texts(path: Path) -> list[str]:
    """The texts of articles as the commands read them, or of a folder of gold articles."""
    if path.is_dir() and any(path.glob("*.json")):
        return [article.text for article in load_gold(path)]
    return list(read_articles(path)["text"])


def stock_pipeline() -> Way:
    """All that the model does, as spaCy loads it."""
    nlp = spacy.load(MODEL)
    return lambda texts: sum(len(doc) for doc in nlp.pipe(texts))


def read_all_statements(texts: Sequence[str]) -> None:
    """What `annotate` does for the statements alone: the texts repaired, then read in chunks."""
    for i in range(0, len(texts), CHUNK):
        chunk = texts[i : i + CHUNK]
        read_statements([repair(text) for text in chunk], chunk, Actors())


def annotate_all(texts: Sequence[str]) -> None:
    """The three tables, without the cache."""
    rows = [("unknown", pd.NaT, text) for text in texts]
    annotate(pd.DataFrame(rows, columns=["outlet", "date", "text"]).rename(index=str), cache=None, workers=1)


def parsed_share(texts: Sequence[str]) -> float:
    """The share of the characters that the parser is given, because they may report something."""
    repaired = [repair(text).text for text in texts]
    passages = [passage for text in repaired for passage in cut_passages(text)]
    parse_passages(passages)
    return sum(len(p.text) for p in passages if p.sentence is not None) / sum(map(len, repaired))


def cpu_seconds(ways: dict[str, Way], texts: Sequence[str]) -> pd.DataFrame:
    """The CPU seconds of each way, one after the other, again and again: one row per repeat, a column per way.

    All read a few texts first: loading models and word lists does not count.
    """
    for way in ways.values():
        way(texts[:CHUNK])
    return pd.DataFrame([{name: _seconds(way, texts) for name, way in ways.items()} for _ in range(REPEATS)])


def _seconds(way: Way, texts: Sequence[str]) -> float:
    start = time.process_time()
    way(texts)
    return time.process_time() - start


def summary(seconds: pd.DataFrame, words: int) -> pd.DataFrame:
    """One row per way: CPU seconds, words a second, and how much of the stock pipeline's time it takes.

    The ratio is the median of the ratios within each round, since a busy machine slows a whole round down.
    """
    if {EVERYTHING, STATEMENTS} <= set(seconds):
        seconds = seconds.assign(**{WORDS: seconds[EVERYTHING] - seconds[STATEMENTS]})
    medians = {name: median(seconds[name]) for name in seconds}
    return pd.DataFrame(
        {
            "": list(seconds),
            "CPU s": list(medians.values()),
            "words/s": [round(words / max(taken, 0.001)) for taken in medians.values()],
            "ratio": [median(seconds[name] / seconds[STOCK]) for name in seconds],
        }
    )


if __name__ == "__main__":
    sys.exit(main())
