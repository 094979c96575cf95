"""Which rules earn their place: `python benchmarks/rules.py GOLD_FOLDER_OR_FILE.jsonl …`

Counts, for every function of `analysis/statements` that answers yes or no, finds something or nothing, or yields
statements, how often it was asked and how often it said yes. What never does on many real articles decides nothing.
With `--without N` it is also told, for each rule that says yes in N articles at most, what becomes of the marked
statements if it always says no: how many more or fewer are found, and how many of them rightly.
"""

import argparse
import gc
import inspect
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pandas as pd
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parents[1]))

import analysis.statements
from analysis.cli.output import aligned_lines
from analysis.language.parsed import Sentence
from analysis.language.parser import as_sentence, docs
from analysis.statements import find_statements, passages
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.scoring import outcomes

_ROOM = Path(analysis.statements.__file__).parent


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="rules.py", description=__doc__)
    parser.add_argument("sources", type=Path, nargs="+", help="gold folders, or files with one article's text per line")
    parser.add_argument("--most", type=int, default=0, metavar="N", help="list the rules that said yes at most N times")
    parser.add_argument("--without", type=int, metavar="N", help="what is lost without rules that N articles need")
    options = parser.parse_args(arguments)
    if options.without is not None:
        articles = [article for source in options.sources for article in load_gold(source)]
        print(*aligned_lines(without(articles, options.without), 120), sep="\n")
        return 0
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


def without(articles: Sequence[GoldArticle], most: int) -> pd.DataFrame:
    """What is found without each rule that says yes in at most so many articles, the least missed first.

    Returns one row per function: file, rule, articles (in which it says yes), changed (articles that are read
    otherwise), right and given (statements more or fewer that are right, and that are found).
    """
    parse = passages.parse
    vars(passages).update(parse=_parses_once())
    try:
        return _without(articles, most)
    finally:
        vars(passages).update(parse=parse)


def _without(articles: Sequence[GoldArticle], most: int) -> pd.DataFrame:
    functions, caches = _functions()
    yes: dict[CodeType, set[int]] = defaultdict(set)

    def noting(place: int) -> Callable[[FrameType, str, Any], None]:
        def note(frame: FrameType, event: str, value: Any) -> None:
            if event == "return" and frame.f_code in functions and value is not None and value is not False:
                yes[frame.f_code].add(place)

        return note

    before = []
    for place, article in enumerate(articles):
        sys.setprofile(noting(place))
        try:
            before.append(_scored(article))
        finally:
            sys.setprofile(None)
    rows = []
    for code, places in yes.items():
        if len(places) > most or code.co_freevars:
            continue
        functions[code].__code__ = _no(code).__code__
        for cache in caches:
            cache.cache_clear()
        try:
            after = {place: _scored(articles[place]) for place in places}
        except (AttributeError, TypeError, ValueError):
            continue  # it always finds something, so that the others rely on it
        finally:
            functions[code].__code__ = code
        gains = [(a[0] - before[place][0], a[1] - before[place][1]) for place, a in after.items()]
        changed = sum(gain != (0, 0) for gain in gains)
        file = str(Path(code.co_filename).relative_to(_ROOM))
        rows.append((file, code.co_qualname, len(places), changed, *map(sum, zip(*gains, strict=True))))
    table = pd.DataFrame(rows, columns=["file", "rule", "articles", "changed", "right", "given"])
    return table.sort_values(
        ["right", "changed", "file", "rule"], ascending=[False, True, True, True], ignore_index=True
    )


def _scored(article: GoldArticle) -> tuple[int, int]:
    """How many statements of an article are found rightly, with their speakers, and how many are found."""
    told = [one for one in outcomes(article, find_statements(article.text)) if one.measure == "words@0.8"]
    return sum(one.right_speaker for one in told), sum(one.outcome != "missed" for one in told)


def _functions() -> tuple[dict[CodeType, Any], list[Any]]:
    """The rules by their code, and the caches of their room."""
    found = [value for value in gc.get_objects() if inspect.isfunction(value)]
    rooms = [one for one in found if one.__code__.co_filename.startswith(str(_ROOM))]
    kept = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    caches = [one for one in kept if (one.__module__ or "").startswith("analysis.statements")]
    # Word lists and trees that were read once stay.
    caches = [one for one in caches if one.__wrapped__.__code__.co_argcount and not one.__module__.endswith("trees")]
    return {one.__code__: one for one in rooms if _is_rule(one.__code__)}, caches


def _no(code: CodeType) -> Callable[..., Any]:
    """A function that always says no as the rule does."""
    source = inspect.getsource(code)
    return _never if "-> bool" in source else _none if "-> Iterator" in source else _nothing


def _never(*_: Any, **__: Any) -> bool:
    return False


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _none(*_: Any, **__: Any) -> tuple[()]:
    return ()


def _parses_once() -> Callable[[Iterable[str]], list[Sentence]]:
    """A parser that parses each text once: rules correct the tags, so that each reading takes a sentence of its own."""
    known: dict[str, Doc] = {}

    def parse(texts: Iterable[str]) -> list[Sentence]:
        asked = list(texts)
        new = [text for text in dict.fromkeys(asked) if text not in known]
        known.update(zip(new, docs(new), strict=True))
        return [as_sentence(known[text]) for text in asked]

    return parse


def _is_rule(code: CodeType) -> bool:
    """A named function that may say no: one that answers with a bool or perhaps with None, or that yields."""
    if "<" in code.co_name:
        return False
    source = inspect.getsource(code)
    head = source[: source.index(":\n")] if ":\n" in source else source
    return any(answer in head for answer in ("-> bool", "| None", "-> Iterator"))


if __name__ == "__main__":
    sys.exit(main())
