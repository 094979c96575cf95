"""How long the controls of notebooks/explore.ipynb take to answer: `python benchmarks/explore.py [ARTICLES…]`"""

import argparse
import io
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import matplotlib.pyplot as plt
import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.cli.output import aligned_lines
from analysis.errors import UserError
from analysis.explore import Corpus, Explorer, load_corpus
from analysis.explore.corpus import TABLES
from benchmarks.options import add_articles

REPEATS = 5
YARDSTICK = "yardstick: a plain bar chart of 20 words as SVG"


class Control(NamedTuple):
    """What goes before the measurement, and what is measured; it takes the number of the round."""

    prepare: Callable[[], None]
    move: Callable[[int], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how long each control takes; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        real = [load_corpus(path) for path in options.articles]
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    corpus = repeated(real, options.number)
    print(
        f"{len(corpus.articles)} articles ({sum(len(one.articles) for one in real)} different ones, repeated week by "
        f"week), {len(corpus.outlets)} outlets, {len(corpus.tokens):,} tokens, {len(corpus.statements):,} statements;\n"
        f"median of {REPEATS} rounds after one to warm up, each with another choice, one process\n"
    )
    print(*aligned_lines(summary(seconds(controls(corpus))), 110), sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explore.py", description=__doc__)
    add_articles(parser, number=500)
    return parser


def repeated(corpora: Sequence[Corpus], number: int) -> Corpus:
    """One corpus of `number` articles: those that are given, and again under new ids and a week later each time."""
    copies = (_copy(one, again) for again in count() for one in corpora)
    several = list(islice(copies, len(corpora) * (1 + number // sum(len(one.articles) for one in corpora))))
    articles = pd.concat([one.articles for one in several]).head(number)
    tables = {name: pd.concat([getattr(one, name) for one in several], ignore_index=True) for name in TABLES}
    kept = {name: table[table["article_id"].isin(articles.index)] for name, table in tables.items()}
    parts: dict[str, Any] = {name: _typed(table, getattr(corpora[0], name)) for name, table in kept.items()}
    return replace(corpora[0], articles=articles, **parts)


def _typed(table: pd.DataFrame, like: pd.DataFrame) -> pd.DataFrame:
    """The columns as categories that are so in `like`; tables put together lose that."""
    categories = [name for name in like if isinstance(like[name].dtype, pd.CategoricalDtype)]
    return table.astype(dict.fromkeys(categories, "category")).reset_index(drop=True)


def _copy(corpus: Corpus, again: int) -> Corpus:
    later = pd.Timedelta(weeks=again)
    articles = corpus.articles.rename(index=lambda name: f"{name}-{again}")
    articles = articles.assign(date=articles["date"] + later, wire_group=articles["wire_group"] + f"-{again}")
    named = ("article_id", "wire_group")
    tables = {
        name: table.assign(date=table["date"] + later, **{one: table[one].astype(str) + f"-{again}" for one in named})
        for name in TABLES
        for table in [getattr(corpus, name)]
    }
    return replace(corpus, articles=articles, **tables)


def controls(corpus: Corpus) -> dict[str, Control]:
    """What moves each control of the explorer, and the yardstick."""
    explorer = Explorer(corpus)
    outlets, speakers, words = list(corpus.outlets), list(corpus.speakers), list(corpus.frequent_words)
    days = explorer.articles.days

    def show(tab: int) -> None:
        """All articles, under one of the tabs."""
        days.index = (0, len(days.options) - 1)
        explorer.articles.tick(outlets)
        explorer.tabs.selected_index = tab

    def take(widget: Any, name: str, values: Sequence[object]) -> Callable[[int], None]:
        return lambda again: setattr(widget, name, values[again % len(values)])

    def tick(again: int) -> None:
        explorer.articles.tick(outlets[again % 2 : -1])

    narrow = take(days, "index", [(1 + again, len(days.options) - 2) for again in range(REPEATS + 1)])
    return {
        YARDSTICK: Control(lambda: None, plain_chart),
        "another word": Control(lambda: show(0), take(explorer.word.word, "value", words[1:])),
        "another speaker": Control(lambda: show(1), take(explorer.speaker.speaker, "value", speakers[1:])),
        "another pair of outlets": Control(lambda: show(2), take(explorer.outlets.other, "value", outlets[1:])),
        "another article": Control(
            lambda: show(3), take(explorer.article.article, "value", list(corpus.articles.index[1:]))
        ),
        "other outlets, with a word": Control(lambda: show(0), tick),
        "other days, with a word": Control(lambda: show(0), narrow),
        "other outlets, with a speaker": Control(lambda: show(1), tick),
        "other outlets, with a pair": Control(lambda: show(2), tick),
    }


def plain_chart(again: int) -> None:
    """What matplotlib takes for a chart of the usual size, without any of our work."""
    figure, ax = plt.subplots(figsize=(6, 5))
    ax.barh([f"mot {again} {number}" for number in range(20)], range(20))
    figure.savefig(io.StringIO(), format="svg")
    plt.close(figure)


def seconds(moved: dict[str, Control]) -> pd.DataFrame:
    """The CPU seconds of each control in turn, again and again: one row per round, a column per control.

    A round before does not count: it loads fonts and word lists.
    """
    return pd.DataFrame(
        [{name: _seconds(one, again) for name, one in moved.items()} for again in range(REPEATS + 1)][1:]
    )


def _seconds(control: Control, again: int) -> float:
    control.prepare()
    start = time.process_time()
    control.move(again)
    return time.process_time() - start


def summary(taken: pd.DataFrame) -> pd.DataFrame:
    """One row per control: CPU seconds, and how many yardsticks that is, both the median of the rounds."""
    return pd.DataFrame(
        {
            "": list(taken),
            "CPU s": [median(taken[name]) for name in taken],
            "ratio": [median(taken[name] / taken[YARDSTICK]) for name in taken],
        }
    )


if __name__ == "__main__":
    sys.exit(main())
