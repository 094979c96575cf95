"""One process against two, and few articles against many: `python benchmarks/workers.py [ARTICLES…] --articles N`

Each run is a process of its own that annotates N articles with an empty cache, made from those given
(`benchmarks.many`) where there are fewer. Wall-clock times say something on a machine without other work.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles
from analysis.cli.output import aligned_lines
from benchmarks.many import varied
from benchmarks.options import add_articles, positive


class Cost(NamedTuple):
    """What one run took: seconds from its first article to the last, CPU seconds, MB at the peak."""

    wall: float
    cpu: float
    command: float  # MB of the process that collects the tables
    worker: float  # MB of the largest process that reads; that of the command, if it reads alone


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row for each number of articles and of workers; returns the exit code."""
    parser = argparse.ArgumentParser(prog="workers.py", description=(__doc__ or "").partition("\n")[0])
    add_articles(parser, number=1000)
    parser.add_argument("--workers", type=positive, nargs="+", default=[1, 2], metavar="N")
    parser.add_argument("--many", type=positive, metavar="N", help="also measure N articles, with the most workers")
    parser.add_argument("--run", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.run:
        print(*run(options.articles[0], options.workers[0]))
        return 0
    runs = [(options.number, workers) for workers in options.workers]
    runs += [(options.many, max(options.workers))] if options.many else []
    costs = [_in_a_process(options.articles, number, workers) for number, workers in runs]
    print(*aligned_lines(summary(runs, costs), 120), sep="\n")
    return 0


def summary(runs: list[tuple[int, int]], costs: list[Cost]) -> pd.DataFrame:
    """One row per run; `times as fast` and `times the memory` compare it with the first."""
    first, (number, _) = costs[0], runs[0]
    return pd.DataFrame(
        {
            "articles": [articles for articles, _ in runs],
            "workers": [workers for _, workers in runs],
            "seconds": [cost.wall for cost in costs],
            "times as fast": [
                first.wall / number * articles / cost.wall for (articles, _), cost in zip(runs, costs, strict=True)
            ],
            "CPU s per 1,000": [cost.cpu / articles * 1000 for (articles, _), cost in zip(runs, costs, strict=True)],
            "MB of the command": [round(cost.command) for cost in costs],
            "MB of a worker": [round(cost.worker) for cost in costs],
        }
    )


def run(articles: Path, workers: int) -> Cost:
    """Annotate in this process, which must have done nothing before: loading models and word lists is part of it."""
    table = pd.read_parquet(articles)
    start = time.perf_counter()
    annotate(table, cache=articles.parent / "kept", workers=workers)
    wall = time.perf_counter() - start
    _end_workers()
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    cpu = sum(used.ru_utime + used.ru_stime for used in (own, others))
    return Cost(wall, cpu, own.ru_maxrss / 1024, (others if workers > 1 else own).ru_maxrss / 1024)


def _end_workers() -> None:
    """Wait for the processes that read: what they took is known only once they have ended."""
    from loky import get_reusable_executor

    get_reusable_executor().shutdown(wait=True)


def _in_a_process(paths: Sequence[Path], number: int, workers: int) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "articles.parquet")
        varied(pd.concat([read_articles(path) for path in paths]), number).to_parquet(file)
        command = [sys.executable, __file__, str(file), "--run", "--workers", str(workers)]
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    return Cost(*map(float, answer.stdout.split()))


if __name__ == "__main__":
    sys.exit(main())
