"""CPU time of scoring the tone beside that of the annotation: `python benchmarks/sentiment_speed.py [ARTICLES…]`

A text that occurs twice counts once, as `annotate` reads it once.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import process_time

import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles, sentiment
from analysis.actors import Actors, load_actors
from analysis.cli.output import aligned_lines
from analysis.errors import UserError

ROOT = Path(__file__).parents[1]
REPEATS = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how much of the annotation's CPU time the scores of sentences, voices and mentions take; the exit code."""
    parser = argparse.ArgumentParser(prog="sentiment_speed.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", type=Path, nargs="*", default=[ROOT / "data/demo", ROOT / "data/articles"])
    parser.add_argument("--articles", type=int, default=100, dest="number", metavar="N", help="at most (default: 100)")
    options = parser.parse_args(arguments)
    try:
        articles = _different([read_articles(path) for path in options.articles], options.number)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    actors = load_actors(ROOT / "data/actors.toml")
    _seconds(articles.head(16), actors)  # loading models and word lists does not count
    rounds = pd.DataFrame([_seconds(articles, actors) for _ in range(REPEATS)])
    print(f"{len(articles)} articles, one process; median CPU time of {REPEATS} runs after a warm-up\n")
    table = pd.DataFrame({"": list(rounds), "CPU s": [median(rounds[name]) for name in rounds]})
    table["of the annotation"] = [f"{median(rounds[name] / rounds['annotate']):.1%}" for name in rounds]
    print(*aligned_lines(table, 100), sep="\n")
    return 0


def _different(tables: Sequence[pd.DataFrame], number: int) -> pd.DataFrame:
    texts = list(dict.fromkeys(text for table in tables for text in table["text"]))[:number]
    return pd.DataFrame({"outlet": "unknown", "date": pd.NaT, "text": texts}).rename(index=str)


def _seconds(articles: pd.DataFrame, actors: Actors) -> dict[str, float]:
    start = process_time()
    annotated = annotate(articles, actors, cache=None, workers=1)
    read = process_time()
    sentiment.rate_all(annotated, actors)
    all_scores = process_time()
    sentiment.rate_sentences(annotated.sentences, annotated.tokens)
    sentences = process_time()
    sentiment.score_sentences(annotated.sentences)
    return {
        "annotate": read - start,
        "sentences, voices and mentions": all_scores - read,
        "sentences alone": sentences - all_scores,
        "of these: textblob-fr": process_time() - sentences,
    }


if __name__ == "__main__":
    sys.exit(main())
