"""Are the figures still those of another commit? `python benchmarks/same.py COMMIT`

COMMIT is checked out beside this tree, and both produce, with this Python and from the same articles: the tables of the
demo and of the sample, the text of the sample's report, and the accuracy on the gold articles that are there. For
each it says "same", or shows the lines that differ. Exits with 1 if anything differs, or could not be made.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[1]
CORPORA = {"demo": Path("demo"), "sample": Path("articles")}  # in data/
TABLES = ["articles", "words", "sentiment", "statements"]
REPORTED = ["sample"]
GOLD = sorted(
    {
        file.parent
        for folder in (ROOT / "tests" / "statements", ROOT.parent / "shared" / "gold" / "statements")
        for file in folder.rglob("*.json")
    }
)
FAILED = "failed: "
LINES = 10  # that differ, shown of each text

Made = dict[str, str]  # what is compared, under its name


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare; returns the exit code."""
    parser = argparse.ArgumentParser(prog="same.py", description=__doc__)
    parser.add_argument("commit", metavar="COMMIT", help="what to compare with, such as main or HEAD~3")
    commit = parser.parse_args(arguments).commit
    with (
        tempfile.TemporaryDirectory() as folder,
        checked_out(commit, Path(folder, "tree")) as other,
        ThreadPoolExecutor(2) as pool,
    ):
        data = shutil.copytree(ROOT / "data", Path(folder, "data"))  # so that it is nobody's own data/
        before, after = pool.map(made, [other, ROOT], [Path(folder, "before"), Path(folder, "after")], [data, data])
    differences = {name: difference(before.get(name, ""), after.get(name, "")) for name in before | after}
    for name, said in differences.items():
        print(f"{name:32}{said or 'same'}")
    return int(any(differences.values()))


@contextmanager
def checked_out(commit: str, folder: Path) -> Iterator[Path]:
    """The tree of a commit in a folder of its own, which is removed again."""
    subprocess.run(["git", "worktree", "add", "--quiet", "--detach", folder, commit], cwd=ROOT, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", folder], cwd=ROOT, check=True)


def made(tree: Path, folder: Path, data: Path) -> Made:
    """All that a tree makes of `data`; `folder` is for its cache and its pages."""
    package = ["-m", "analysis"]
    out = {
        f"{corpus} {table}": _run(tree, folder, *package, table, data / path, "--format", "csv")
        for corpus, path in CORPORA.items()
        for table in TABLES
    }
    for corpus in REPORTED:
        pages = folder / corpus
        said = _run(tree, folder, *package, "report", data / CORPORA[corpus], "--out", pages)
        out[f"{corpus} report"] = said.replace(str(pages), "")
        for page in sorted(pages.glob("*.html")):
            out[f"{corpus} report {page.stem}"] = page_text(page.read_text("utf-8"))
    for gold in GOLD:
        name = f"accuracy {gold.parent.name}/{gold.name}"
        out[name] = _run(tree, folder, "benchmarks/accuracy.py", "statements", gold)
    return out


def _run(tree: Path, folder: Path, *command: str | Path) -> str:
    """What a tree's program prints; how it fails, if it does."""
    own = {"PYTHONPATH": str(tree), "XDG_CACHE_HOME": str(folder / "cache"), "SOURCE_DATE_EPOCH": "0"}
    run = subprocess.run(
        [sys.executable, *command],
        cwd=tree,
        env={**os.environ, **own},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return run.stdout if run.returncode == 0 else f"{FAILED}{run.stderr.strip()[-300:]}"


def page_text(html: str) -> str:
    """The words of a page, a line for each piece, without its styles and scripts.

    >>> page_text("<style>p {}</style><p>Le <b>pont</b></p>")
    'Le\\npont'
    """
    page = BeautifulSoup(html, "html.parser")
    for hidden in page(["style", "script"]):
        hidden.decompose()
    return page.get_text("\n", strip=True)


def difference(before: str, after: str) -> str | None:
    """The lines in which two texts differ; None where they are the same. What failed is never the same.

    >>> print(difference("a,1\\nb,2", "a,1\\nb,3\\nc,4"))
    lines that differ: 3
      - b,2
      + b,3
      + c,4
    >>> difference("a", "a") is None
    True
    >>> difference("failed: no articles", "failed: no articles")
    'failed: no articles'
    """
    if failed := next((made for made in (after, before) if made.startswith(FAILED)), None):
        return failed
    lines = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    changed = [f"\n  {line[0]} {line[1:]}" for line in lines if line[0] in "+-"]
    more = f"\n  and {len(changed) - LINES} more" if len(changed) > LINES else ""
    return f"lines that differ: {len(changed)}{''.join(changed[:LINES])}{more}" if changed else None


if __name__ == "__main__":
    sys.exit(main())
