"""The command that keeps what was read as a data set: annotate."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.cli.reading import actors_file, say_problems
from analysis.errors import UserError

if TYPE_CHECKING:
    from distributed import Client


def annotate(options: Namespace) -> None:
    """Read every article and write what it yields as a data set that the other commands take for ARTICLES."""
    from analysis import read_articles
    from analysis.actors import load_actors
    from analysis.words import find_lists

    articles = read_articles(options.articles)
    say_problems(articles)
    actors = load_actors(actors_file(options.articles, options.actors))
    if options.out.resolve() == options.articles.resolve():
        raise UserError(f"{options.out}: is where the articles are; choose another place with --out.")
    lists = find_lists(options.articles)

    from analysis.annotation.dataset import write_dataset

    client = _client(options.scheduler) if options.scheduler else None
    try:
        words = lists.read_text("utf-8-sig") if lists else None
        written = write_dataset(articles, actors, options.out, words=words, workers=options.workers, client=client)
    finally:
        if client is not None:
            client.close()
    for article, reason in written.set_aside.items():
        print(f"set aside: {article} ({reason})", file=sys.stderr)
    rows = ", ".join(f"{number:,} {name}" for name, number in written.rows.items())
    print(f"{options.out}: {rows}")


def arguments(command: ArgumentParser) -> None:
    """Where the data set is written, and who reads."""
    command.add_argument("--out", type=Path, required=True, metavar="TABLES", help="folder for the data set")
    who = command.add_mutually_exclusive_group()
    who.add_argument(
        "--workers",
        type=_positive,
        metavar="N",
        help="processes that read (default: as many as there are processors from 200 articles on, else 1)",
    )
    who.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help='a Dask scheduler whose workers read instead, such as "tcp://10.0.0.1:8786"',
    )


def _positive(number: str) -> int:
    if not number.isdecimal() or int(number) == 0:
        raise ArgumentTypeError(f"{number} is not a whole number above 0")
    return int(number)


def _client(address: str) -> "Client":
    try:
        from analysis.annotation.cluster import connect
    except ModuleNotFoundError as error:
        raise UserError("--scheduler needs Dask: pip install 'summit-coverage[dask]'") from error
    return connect(address)
