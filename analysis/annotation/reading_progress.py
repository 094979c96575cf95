"""How far reading has come: a bar on a terminal, else a line now and then."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from tqdm import tqdm

from analysis.wording import number, tr, trn

EVERY = 30  # seconds between two lines


class Progress(Protocol):
    """Is told how many more articles are done."""

    def update(self, articles: int) -> object: ...


@contextmanager
def progress(articles: int) -> Iterator[Progress]:
    """Follow the reading of so many articles on standard error."""
    if sys.stderr.isatty():
        with tqdm(total=articles, unit="article", desc=tr("reading")) as bar:
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
            said = tr(
                "read {done} of {articles} articles, {rate} a second, about {left} left",
                done=number(self._done),
                articles=number(self._total),
                rate=number(rate, 1),
                left=_duration(left),
            )
            sys.stderr.write(f"{said}\n")


def _duration(seconds: float) -> str:
    """A length of time in words.

    >>> _duration(40), _duration(200)
    ('40 seconds', '3 minutes')
    """
    if seconds < 90:
        return trn("{n} second", "{n} seconds", round(seconds))
    return trn("{n} minute", "{n} minutes", round(seconds / 60))
