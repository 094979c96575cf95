"""Whether the figures of two statements allow them to be one: versions round a number or leave it out, no more."""

from collections.abc import Iterable
from itertools import product

Figures = tuple[float, ...]  # the numbers of a statement, in figures or in letters, in the order of the text

ROUND = 0.1  # by which a number may be rounded
FIGURE = 100  # from which on a number may be rounded
YEARS = range(1900, 2100)


def is_near(one: float, other: float) -> bool:
    """Whether two numbers are about the same.

    >>> is_near(58_600, 60_000), is_near(58_600, 69_000)
    (True, False)
    """
    return abs(one - other) <= ROUND * max(one, other)


def figures_clash(one: Figures, other: Figures) -> bool:
    """Whether each has a number that the other lacks: versions do not exchange it.

    >>> figures_clash((80_000, 50_000), (58_600, 69_000)), figures_clash((8,), (10, 14)), figures_clash((8,), (8, 14))
    (True, True, False)
    """
    return not (_all_in(one, other) or _all_in(other, one))


def leads_clash(one: Figures, other: Figures) -> bool:
    """Whether the first figures differ: the count of a week also names that of the week before, which is another fact.

    >>> leads_clash((69_000,), (58_600, 69_000)), leads_clash((69_000,), (2031, 70_000, 80_000))
    (True, False)
    """
    leads, others = (list(filter(_is_figure, some))[:1] for some in (one, other))
    return bool(leads and others) and not _may_be(leads[0], others[0])


def apart(some: Iterable[Figures], others: Iterable[Figures]) -> bool:
    """Whether any two statements of two groups clash, so that the groups are not one, whatever a third one names."""
    pairs = product(filter(None, some), filter(None, others))
    return any(figures_clash(one, other) or leads_clash(one, other) for one, other in pairs)


def _all_in(some: Figures, others: Figures) -> bool:
    return all(any(_may_be(number, other) for other in others) for number in some)


def _is_figure(number: float) -> bool:
    """Whether a number counts something, and may be rounded: it is large, and no year."""
    return number >= FIGURE and number not in YEARS


def _may_be(one: float, other: float) -> bool:
    """Whether one of two numbers is the other, or the other one rounded.

    >>> _may_be(58_600, 60_000), _may_be(125_000, 136_000), _may_be(9, 10), _may_be(2030, 2031)
    (True, False, False, False)
    """
    if one == other:
        return True
    coarser = max(_unit(one), _unit(other))
    return _is_figure(max(one, other)) and is_near(one, other) and abs(one - other) < coarser


def _unit(number: float) -> int:
    """The unit in which a number seems to be told.

    >>> _unit(58_600), _unit(60_000), _unit(1.5), _unit(0)
    (100, 10000, 1, 1)
    """
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit
