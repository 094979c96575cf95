"""Which rules earn their place: `python benchmarks/rules.py GOLD_FOLDER_OR_FILE.jsonl …`

Counts, for every function of `analysis/statements` that answers yes or no, finds something or nothing, or yields
statements, how often it was asked and how often it said yes. What never does on many real articles decides nothing.
"""

import argparse
import inspect
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

import analysis.statements
from analysis.cli.output import aligned_lines
from analysis.statements import find_statements
from benchmarks.gold import load_gold

_ROOM = Path(analysis.statements.__file__).parent


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="rules.py", description=__doc__)
    parser.add_argument("sources", type=Path, nargs="+", help="gold folders, or files with one article's text per line")
    parser.add_argument("--most", type=int, default=0, metavar="N", help="list the rules that said yes at most N times")
    options = parser.parse_args(arguments)
    table = decided(text for source in options.sources for text in read(source))
    idle = table[table["yes"] <= options.most]
    print(f"{len(table)} rules were asked; {len(idle)} said yes {options.most} times at most\n")
    print(*aligned_lines(idle, 120), sep="\n")
    return 0


def read(source: Path) -> Iterator[str]:
    """The texts of a gold folder, or of a file of JSON lines that each have a "text"."""
    if source.is_dir():
        yield from (article.text for article in load_gold(source))
    else:
        with source.open(encoding="utf-8") as file:
            yield from (json.loads(line)["text"] for line in file)


def decided(texts: Iterator[str]) -> pd.DataFrame:
    """How often each rule was asked and said yes, while the statements of `texts` were looked for.

    Returns one row per function, the idlest first: file, rule, asked, yes.
    """
    asked: Counter[CodeType] = Counter()
    yes: Counter[CodeType] = Counter()

    def note(frame: FrameType, event: str, value: Any) -> None:
        if event == "return" and frame.f_code.co_filename.startswith(str(_ROOM)):
            asked[frame.f_code] += 1
            yes[frame.f_code] += value is not None and value is not False

    for text in texts:
        sys.setprofile(note)
        try:
            find_statements(text)
        finally:
            sys.setprofile(None)
    rows = [
        (str(Path(code.co_filename).relative_to(_ROOM)), code.co_qualname, asked[code], yes[code])
        for code in asked
        if _is_rule(code)
    ]
    table = pd.DataFrame(rows, columns=["file", "rule", "asked", "yes"])
    return table.sort_values(["yes", "file", "rule"], ignore_index=True)


def _is_rule(code: CodeType) -> bool:
    """A named function that may say no: one that answers with a bool or perhaps with None, or that yields."""
    if "<" in code.co_name:
        return False
    source = inspect.getsource(code)
    head = source[: source.index(":\n")] if ":\n" in source else source
    return any(answer in head for answer in ("-> bool", "| None", "-> Iterator"))


if __name__ == "__main__":
    sys.exit(main())
