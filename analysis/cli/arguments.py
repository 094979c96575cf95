"""Arguments that several commands take: each function adds one to a command."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

Argument = Callable[[ArgumentParser], object]


def articles(command: ArgumentParser, *, several: bool = False) -> None:
    """What is read: one file or folder, or `several`; what its columns are called, and in which languages."""
    command.add_argument(
        "articles",
        type=Path,
        nargs="+" if several else None,
        metavar="ARTICLES",
        help="a folder or file of articles: text, pages, tables, exports of Europresse, Factiva, Nexis; or a data set",
    )
    command.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="text=NAME",
        help="which column of a table holds text, id, outlet, date, title, url or author; may be given several times",
    )
    command.add_argument("--any-language", action="store_true", help="read articles that are not in French too")


def actors(command: ArgumentParser) -> None:
    """Who takes part."""
    command.add_argument(
        "--actors",
        type=Path,
        metavar="FILE",
        help="people and organisations of the event (default: actors.toml in or beside ARTICLES; drafted by `actors`)",
    )


def reading(command: ArgumentParser) -> None:
    """How articles are read that were not read before."""
    command.add_argument(
        "--workers",
        type=_positive,
        metavar="N",
        help="processes that share the reading (default: all processors for 200 new articles or more, else 1)",
    )
    command.add_argument("--no-cache", action="store_true", help="read all articles again, and keep nothing of it")


def _positive(given: str) -> int:
    number = int(given)
    if number < 1:
        raise ValueError
    return number


_positive.__name__ = "number of processes"  # for argparse's message


def reference(command: ArgumentParser) -> None:
    """What words are compared with."""
    command.add_argument(
        "--reference",
        type=Path,
        metavar="FILE",
        help="table of French in general (columns word and count): show what marks out the articles against it",
    )


def form(command: ArgumentParser) -> None:
    """How a table is printed."""
    command.add_argument(
        "--format",
        choices=["table", "csv", "jsonl"],
        default="table",
        help="table for reading (the default), csv or jsonl for other programs",
    )


def copies(command: ArgumentParser) -> None:
    """How often a text counts that several articles print."""
    command.add_argument(
        "--copies",
        choices=["once", "each"],
        default="once",
        help="count a text that several articles print once (the default), or in each of them",
    )


def out(default: str) -> Argument:
    """Where pages are written."""
    place, said = Path(default), f"folder for the pages (default: {default})"
    return lambda command: command.add_argument("--out", type=Path, default=place, metavar="DIR", help=said)


def language(command: ArgumentParser) -> None:
    """In which language pages are written."""
    command.add_argument(
        "--lang", choices=["en", "fr"], default="en", help="language of the pages (default: en, English)"
    )


def title(command: ArgumentParser) -> None:
    """What the first page is headed by."""
    command.add_argument(
        "--title", metavar="TEXT", help="heading of the first page (default: the names used most, and the days)"
    )


def single(command: ArgumentParser) -> None:
    """Whether all pages are one file."""
    command.add_argument(
        "--single", action="store_true", help="put everything into one file to mail, index.html, without the others"
    )


def without_texts(command: ArgumentParser) -> None:
    """Whether the pages hold the articles."""
    command.add_argument(
        "--without-texts",
        action="store_true",
        help="leave the articles' texts out, for pages that others may see: statements and figures stay",
    )
