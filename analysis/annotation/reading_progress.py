"""How far reading has come: a bar on a terminal, else a line now and then."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from tqdm import tqdm

EVERY = 30  # seconds between two lines


class Progress(Protocol):
    """Is told how many more articles are done."""

    def update(self, articles: int) -> object: ...


@contextmanager
def progress(articles: int) -> Iterator[Progress]:
    """Follow the reading of so many articles on standard error."""
    if sys.stderr.isatty():
        with tqdm(total=articles, unit="article", desc="reading") as bar:
            yield bar
    else:
        yield _Lines(articles)


class _Lines:
    """One line every half minute, for logs."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._first = 0  # articles done when the clock started: the first ones wait for workers to start
        self._begun = self._said = time.monotonic()

    def update(self, articles: int) -> None:
        now = time.monotonic()
        if not self._done:
            self._first, self._begun = articles, now
        self._done += articles
        if now - self._said >= EVERY and self._first < self._done < self._total:
            self._said = now
            rate = (self._done - self._first) / (now - self._begun)
            left = (self._total - self._done) / rate
            said = f"read {self._done:,} of {self._total:,} articles, {rate:.1f} a second, about {_duration(left)} left"
            sys.stderr.write(f"{said}\n")


def _duration(seconds: float) -> str:
    """A length of time in words.

    >>> _duration(40), _duration(200)
    ('40 seconds', '3 minutes')
    """
    return f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"
