"""What the commands do before they show anything: read, say what was left out, annotate."""

import re
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import UserError

if TYPE_CHECKING:  # pandas and spaCy take seconds, and --help needs neither
    import pandas as pd

    from analysis import Annotated

ALIKE = 3  # problems of one kind that are named one by one
VARIES = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|\d+')  # what distinguishes problems of one kind


def how(options: Namespace) -> dict[str, Any]:
    """What `read_articles` is told by `--column` and `--any-language`."""
    return {"column": options.column, "any_language": options.any_language}


def read(articles: Path | list[Path], options: Namespace) -> "pd.DataFrame":
    """The articles, as `--column` and `--any-language` want them."""
    from analysis import read_articles

    return read_articles(articles, **how(options))


def annotated(articles: Path, options: Namespace) -> "tuple[pd.DataFrame, Annotated]":
    """The articles and their annotation, with the people of `--actors`; says what could not be read."""
    from analysis.actors import load_actors

    table = read(articles, options)
    say_problems(table)
    people = load_actors(actors_file(articles, options.actors))

    from analysis.annotation import annotate

    return table, annotate(table, people, workers=options.workers, cache=place(options))


def say_copies(articles: "pd.DataFrame", options: Namespace) -> None:
    """How many articles are left out where each text counts once, if any, and the option by which they are not."""
    from analysis.copies import number_of_copies

    copies = number_of_copies(articles)
    if not copies or getattr(options, "copies", "once") == "each":
        return
    one, several = "1 article prints the same text as another", f"{copies} articles print the same text as another"
    each = " (--copies each counts every article)" if "copies" in options else ""
    print(f"note: {one if copies == 1 else several}; each text counts once{each}", file=sys.stderr)


def place(options: Namespace) -> Path | None:
    """Where what is read is kept; None with --no-cache."""
    from analysis.annotation import DEFAULT_CACHE

    return None if options.no_cache else DEFAULT_CACHE


def actors_file(articles: Path, given: Path | None) -> Path | None:
    """The list of people to use; None, and a line that says so, where there is none."""
    from analysis.actors import find_actors
    from analysis.wording import tr

    own = given or find_actors(articles)
    if own is None:
        told = tr(
            "there is no actors.toml in or beside {articles}; people are those whom the articles name (`actors` drafts "
            "a list)",
            articles=articles,
        )
        print(tr("note: {told}", told=told), file=sys.stderr)
    return own


def need_home() -> None:
    """Refuse to go on without a home folder: Jupyter, which runs the notebooks, needs one."""
    try:
        Path.home()
    except RuntimeError as error:
        from analysis.wording import tr

        raise UserError(
            tr("No home folder is known, and Jupyter needs one: set HOME, as in {example}.", example="HOME=/tmp")
        ) from error


def say_problems(articles: "pd.DataFrame") -> None:
    """Name on standard error what was left out or repaired, a line each; more than three of a kind in one."""
    from analysis.articles import problems
    from analysis.articles.ledger import places
    from analysis.wording import times, tr

    said = problems(articles)
    kinds = said["problem"].map(lambda problem: VARIES.sub("…", problem))
    for (kind, lost), alike in said.groupby([kinds, "lost"], sort=False):
        lines = list(alike["source"] + " " + alike["problem"])
        if len(alike) > ALIKE:
            problem = kind if alike["problem"].nunique() > 1 else alike["problem"].iloc[0]
            first = places(list(alike["source"])[:ALIKE])
            lines = [tr("{times}: {problem} ({first}, …)", times=times(len(alike)), problem=problem, first=first)]
        for line in lines:
            told = " ".join(line.split())
            print(tr("left out: {told}", told=told) if lost else tr("note: {told}", told=told), file=sys.stderr)
