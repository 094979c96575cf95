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
        help="a folder or file of articles: texts, pages, tables, exports of Europresse, Factiva, Nexis, or a data set",
    )
    command.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="text=NAME",
        help="which column of a table holds text, id, outlet, date, title, url or author; may be given more than once",
    )
    command.add_argument("--any-language", action="store_true", help="read articles in other languages too")


def actors(command: ArgumentParser) -> None:
    """Who takes part in the event."""
    command.add_argument(
        "--actors",
        type=Path,
        metavar="FILE",
        help="people and organisations of the event (default: actors.toml in or beside ARTICLES; `actors` drafts one)",
    )


def reading(command: ArgumentParser) -> None:
    """How articles are read that have not been read before."""
    command.add_argument(
        "--workers",
        type=_positive,
        metavar="N",
        help="processes that share the reading (default: one per processor for 200 new articles or more, else 1)",
    )
    command.add_argument(
        "--no-cache", action="store_true", help="read all articles again, and keep nothing for the next run"
    )


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
        help="frequencies of general French (columns word and count): show what marks out the articles against them",
    )


def form(command: ArgumentParser) -> None:
    """How a table is printed."""
    command.add_argument(
        "--format",
        choices=["table", "csv", "jsonl"],
        default="table",
        help="table for people to read (the default), csv or jsonl for other programs",
    )


def copies(command: ArgumentParser) -> None:
    """How often a text counts that several articles print."""
    command.add_argument(
        "--copies",
        choices=["once", "each"],
        default="once",
        help="count a text that several articles print once (the default) or in each of them; in JSON lines of "
        "statements every article has its line",
    )


def out(default: str) -> Argument:
    """Where pages are written."""
    place, said = Path(default), f"folder for the pages (default: {default})"
    return lambda command: command.add_argument("--out", type=Path, default=place, metavar="DIR", help=said)


def language(command: ArgumentParser) -> None:
    """In which language pages are written, and what is said while they are made."""
    said = "language of the pages and of what is said meanwhile (default: en, English)"
    command.add_argument("--lang", choices=["en", "fr"], default="en", help=said)


def title(command: ArgumentParser) -> None:
    """The heading of the first page."""
    command.add_argument(
        "--title", metavar="TEXT", help="heading of the first page (default: what marks the articles, and the days)"
    )


def single(command: ArgumentParser) -> None:
    """Whether all pages are one file."""
    command.add_argument("--single", action="store_true", help="put all pages into one file, index.html, to e-mail")


def without_texts(command: ArgumentParser) -> None:
    """Whether the pages hold the articles."""
    command.add_argument(
        "--without-texts",
        action="store_true",
        help="leave out the articles' texts, for pages that others may see; statements and figures stay",
    )
