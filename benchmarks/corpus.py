"""Whether real coverage goes through: `python benchmarks/corpus.py [ARTICLES]`, by default ../shared/corpus.

Runs words, statements, sentiment and report over all articles, each in a process of its own on one kept reading, and
prints what each took. Exits with 1 if a command fails, an article or a section is set aside, or a page is over 3 MB.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "press.jsonl"
COMMANDS = ["words", "statements", "sentiment", "report"]  # the first reads the articles, the others what is kept
LARGEST = 3_000_000  # bytes of a page


class Run(NamedTuple):
    """What a command took: its exit status, CPU seconds with its workers and kernels, and what it said."""

    status: int
    cpu: float
    said: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all commands; returns the exit code."""
    parser = argparse.ArgumentParser(prog="corpus.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", type=Path, nargs="?", default=CORPUS, metavar="ARTICLES")
    articles = parser.parse_args(arguments).articles
    if not articles.exists():
        print(f"skipped: {articles} is not there")
        return 0
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "SUMMIT_COVERAGE_CACHE": f"{folder}/kept", "PYTHONPATH": str(ROOT)}
        for command in COMMANDS:
            out = ["--out", f"{folder}/pages"] if command == "report" else ["--format", "csv"]
            run = timed([sys.executable, "-m", "analysis", command, str(articles), *out], environment)
            print(f"{command:<11} {run.cpu:7.1f} s of CPU, exit status {run.status}", flush=True)
            if run.status:
                faults.append(f"{command}: {run.said.strip().splitlines()[-1:]}")
        pages = {page.name: page.stat().st_size for page in Path(folder, "pages").glob("*.html")}
    largest = max(pages, key=lambda name: pages[name], default=None)
    if largest is not None:
        print(f"{len(pages)} pages, the largest {largest} with {pages[largest] / 1e6:.2f} MB")
        faults += [f"{name} has {size / 1e6:.1f} MB" for name, size in pages.items() if size > LARGEST]
    print(*faults or ["nothing set aside"], sep="\n")
    return bool(faults)


def timed(command: list[str], environment: dict[str, str]) -> Run:
    """Run a command to its end; its output goes nowhere."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(done.returncode, cpu, done.stderr)


if __name__ == "__main__":
    sys.exit(main())
