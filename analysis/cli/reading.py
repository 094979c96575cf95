"""What the commands do before they show anything: read, say what was left out, annotate."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # pandas and spaCy take seconds, and --help needs neither
    import pandas as pd

    from analysis import Annotated


def annotated(articles: Path, options: Namespace) -> "tuple[pd.DataFrame, Annotated]":
    """The articles and their annotation, with the people of `--actors`; says what could not be read."""
    from analysis import read_articles
    from analysis.actors import load_actors

    table = read_articles(articles)
    say_problems(table)
    people = load_actors(actors_file(articles, options.actors))

    from analysis.annotation import annotate

    return table, annotate(table, people)


def actors_file(articles: Path, given: Path | None) -> Path:
    """The list of people to use; says so when it is that of the summit, as the event may be another."""
    from analysis.actors import DEFAULT_FILE, own_actors

    own = given or own_actors(articles)
    if own is None:
        nowhere = f"there is no actors.toml in or beside {articles}"
        print(f"note: {nowhere}; people are those of the Pyongyang summit ({DEFAULT_FILE})", file=sys.stderr)
    return own or DEFAULT_FILE


def say_problems(articles: "pd.DataFrame") -> None:
    """Name on standard error, a line each, what was left out or repaired."""
    from analysis.articles import problems

    for problem in problems(articles).itertuples():
        line = f"{'left out' if problem.lost else 'note'}: {problem.source} {problem.problem}"
        print(" ".join(line.split()), file=sys.stderr)
