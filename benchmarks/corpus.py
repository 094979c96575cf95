"""Whether real coverage goes through: `python benchmarks/corpus.py [ARTICLES]`, by default ../shared/corpus.

Runs words, statements, sentiment and report over all articles, each in a process of its own on one kept reading, and
prints what each took; the report twice, as the second finds more that is kept. `--articles N` makes so many of those
that there are (`benchmarks.many`). Exits with 1 if a command fails, an article or a section is set aside, or a page is
over 3 MB.
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

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import read_articles
from benchmarks.many import varied
from benchmarks.options import ROOT, positive

CORPUS = ROOT.parent / "shared" / "corpus" / "press.jsonl"
COMMANDS = [
    "words",
    "statements",
    "sentiment",
    "report",
    "report",
]  # the first reads the articles, the others what is kept
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
    parser.add_argument(
        "--articles", type=positive, dest="number", metavar="N", help="how many articles to make of them"
    )
    options = parser.parse_args(arguments)
    articles = options.articles
    if not articles.exists():
        print(f"skipped: {articles} is not there")
        return 0
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        if options.number:
            articles = made(articles, options.number, Path(folder, "made.jsonl"))
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


def made(articles: Path, number: int, file: Path) -> Path:
    """Write so many articles into a file of JSON lines, made of those that there are."""
    rows = varied(read_articles(articles), number).rename_axis("id").reset_index()
    dated = rows.assign(date=rows["date"].dt.strftime("%Y-%m-%d"))
    columns = ["id", "outlet", "date", "title", "url", "text"]
    dated[columns].to_json(file, orient="records", lines=True, force_ascii=False)
    return file


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
