"""The arguments that several benchmarks have in common."""

import argparse
from pathlib import Path

ROOT = Path(__file__).parents[1]


def add_articles(parser: argparse.ArgumentParser, *, number: int | None = None) -> None:
    """ARTICLES: one or several of what the commands of the package read; without any, the articles in data/.

    With a `number` also --articles N, that many by default.
    """
    parser.add_argument(
        "articles",
        type=Path,
        nargs="*",
        metavar="ARTICLES",
        default=[ROOT / "data/demo", ROOT / "data/articles"],
        help="folders, texts or tables of articles (default: data/demo and data/articles)",
    )
    if number is not None:
        parser.add_argument(
            "--articles",
            type=positive,
            default=number,
            dest="number",
            metavar="N",
            help=f"how many to measure with, the same ones again if there are fewer (default: {number})",
        )


def positive(number: str) -> int:
    """A whole number above zero, as an argument's `type`."""
    if not number.isdecimal() or int(number) == 0:
        raise argparse.ArgumentTypeError(f"{number} is not a whole number above 0")
    return int(number)
