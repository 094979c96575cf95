"""The arguments that several benchmarks have in common."""

import argparse
from pathlib import Path

ROOT = Path(__file__).parents[1]


def add_articles(parser: argparse.ArgumentParser) -> None:
    """ARTICLES: one or several of what the commands of the package read; without any, the articles in data/."""
    parser.add_argument(
        "articles",
        type=Path,
        nargs="*",
        metavar="ARTICLES",
        default=[ROOT / "data/demo", ROOT / "data/articles"],
        help="folders, texts or tables of articles (default: data/demo and data/articles)",
    )


def positive(number: str) -> int:
    """A whole number above zero, as an argument's `type`."""
    if not number.isdecimal() or int(number) == 0:
        raise argparse.ArgumentTypeError(f"{number} is not a whole number above 0")
    return int(number)
