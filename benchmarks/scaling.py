"""What each step costs, per 1,000 articles, and the memory that tables take: `python benchmarks/scaling.py [ARTICLES…]`

Each step is a process of its own, so that its peak of memory is its own.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles, sentiment, words
from analysis.actors import Actors
from analysis.annotation.dataset_writer import write_dataset
from analysis.cli.output import aligned_lines
from benchmarks.options import add_articles


def start(articles: Path, tables: Path) -> None:
    """The imports that every step pays once."""


def read(articles: Path, tables: Path) -> None:
    read_articles(articles)


def write(articles: Path, tables: Path) -> None:
    write_dataset(read_articles(articles), Actors(), tables, cache=None, workers=1)


def load(articles: Path, tables: Path) -> None:
    annotate(read_articles(tables), Actors())


def count(articles: Path, tables: Path) -> None:
    tokens = annotate(read_articles(tables), Actors()).tokens
    words.word_rates(words.word_counts(words.content_words(tokens, stop=words.stop_words())))


def rate(articles: Path, tables: Path) -> None:
    sentiment.rate_all(annotate(read_articles(tables), Actors()), Actors())


STEPS: dict[str, Callable[[Path, Path], None]] = {
    "imports": start,
    "reading the articles": read,
    "annotate --out, one process": write,
    "loading the data set": load,
    "words from the data set": count,
    "sentiment from the data set": rate,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what each step costs; returns the exit code."""
    parser = argparse.ArgumentParser(prog="scaling.py", description=__doc__)
    add_articles(parser)
    parser.add_argument("--step", choices=list(STEPS), help=argparse.SUPPRESS)
    parser.add_argument("--tables", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.step:
        STEPS[options.step](options.articles[0], options.tables)
        used = resource.getrusage(resource.RUSAGE_SELF)
        print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
        return 0
    for path in options.articles:
        print(*_lines(path), sep="\n")
    return 0


def _lines(articles: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder, "tables")
        costs = {step: _measured(step, articles, tables) for step in STEPS}
        rows = json.loads((tables / "manifest.json").read_text("utf-8"))["rows"]
        size = sum(file.stat().st_size for file in tables.rglob("*.parquet"))
    number = rows["articles"]
    imports = costs["imports"][0]
    table = pd.DataFrame(
        {
            "step": list(costs),
            "CPU s": [cpu for cpu, _ in costs.values()],
            "CPU s per 1,000 articles, without imports": [
                max(0.0, cpu - imports) / number * 1000 for cpu, _ in costs.values()
            ],
            "peak MB": [round(memory) for _, memory in costs.values()],
        }
    )
    said = ", ".join(f"{count:,} {name}" for name, count in rows.items())
    return [f"{articles}: {said}; {size / number / 1000:.1f} kB of Parquet an article\n", *aligned_lines(table, 110)]


def _measured(step: str, articles: Path, tables: Path) -> tuple[float, float]:
    """CPU seconds and the peak of memory in MB of a process that does this step alone."""
    command = [sys.executable, __file__, str(articles), "--step", step, "--tables", str(tables)]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    cpu, memory = map(float, answer.stdout.split())
    return cpu, memory


if __name__ == "__main__":
    sys.exit(main())
