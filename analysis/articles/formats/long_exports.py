"""Long exports, an article at a time: the memory never holds more than one of them."""

import re
from collections.abc import Callable, Iterable, Iterator

from analysis.articles.collector import Collector
from analysis.articles.files import InputFile, Unreadable
from analysis.wording import tr

LONGEST = 50_000_000  # characters of one article
Mend = Callable[[list[str]], list[str]]  # joins the lines of a text that was printed


def pieces(text: Iterable[str], opening: re.Pattern[str]) -> Iterator[str]:
    """What stands before the first opening, then each piece from an opening to the next.

    >>> list(pieces(["<html><a", ">1<a>2"], re.compile("<a>")))
    ['<html>', '<a>1', '<a>2']
    """
    held = ""
    for more in text:
        held += more
        starts = [match.start() for match in opening.finditer(held) if match.start()]
        for start, end in zip([0, *starts], starts, strict=False):
            yield held[start:end]
        held = held[starts[-1] :] if starts else held
        if len(held) > LONGEST:
            raise Unreadable(tr("has an article of more than fifty million characters, which cannot be one"))
    yield held


def place_of(source: InputFile, number: int) -> str:
    """An article of an export, as reports of problems name it."""
    return tr("{file}, number {number}", file=source.name, number=str(number))


def announce(collector: Collector, stated: int) -> bool:
    """Announce what an export states of itself; whether it states anything."""
    if stated:
        collector.announce(stated)
    return bool(stated)
