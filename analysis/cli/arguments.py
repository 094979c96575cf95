"""Arguments that several commands take: each function adds one to a command."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

Argument = Callable[[ArgumentParser], object]


def articles(command: ArgumentParser) -> None:
    """What is read."""
    command.add_argument(
        "articles",
        type=Path,
        metavar="ARTICLES",
        help="a folder of .txt files, one .txt file, or a .csv or .jsonl table with one article a row",
    )


def actors(command: ArgumentParser) -> None:
    """Who takes part."""
    command.add_argument(
        "--actors",
        type=Path,
        metavar="FILE",
        help="people and bodies of the event (default: actors.toml in or beside ARTICLES, else those of the summit)",
    )


def form(command: ArgumentParser) -> None:
    """How a table is printed."""
    command.add_argument(
        "--format",
        choices=["table", "csv", "jsonl"],
        default="table",
        help="table for reading (the default), csv or jsonl for other programs",
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


def without_texts(command: ArgumentParser) -> None:
    """Whether the pages hold the articles."""
    command.add_argument(
        "--without-texts",
        action="store_true",
        help="leave the articles' texts out, for pages that others may see: statements and figures stay",
    )
