"""The things that reports count, in the singular and plural, and delays."""

from datetime import timedelta
from typing import SupportsFloat

from analysis.wording.formats import percent, rounded, whole_number
from analysis.wording.messages import N_, NN_, tr, trn

NOUNS = {
    "article": NN_("{n} article", "{n} articles"),
    "content word": NN_("{n} content word", "{n} content words"),
    "day": NN_("{n} day", "{n} days"),
    "different word": NN_("{n} different word", "{n} different words"),
    "group": NN_("{n} group", "{n} groups"),
    "mention": NN_("{n} mention", "{n} mentions"),
    "month": NN_("{n} month", "{n} months"),
    "name": NN_("{n} name", "{n} names"),
    "outlet": NN_("{n} outlet", "{n} outlets"),
    "period": NN_("{n} period", "{n} periods"),
    "quotation": NN_("{n} quotation", "{n} quotations"),
    "run of three words": NN_("{n} run of three words", "{n} runs of three words"),
    "sentence": NN_("{n} sentence", "{n} sentences"),
    "speaker": NN_("{n} speaker", "{n} speakers"),
    "statement": NN_("{n} statement", "{n} statements"),
    "stop word": NN_("{n} stop word", "{n} stop words"),
    "text": NN_("{n} text", "{n} texts"),
    "week": NN_("{n} week", "{n} weeks"),
    "word": NN_("{n} word", "{n} words"),
    "year": NN_("{n} year", "{n} years"),
}
ONE_OF = {
    "article": N_("one of {n} articles"),
    "day": N_("one of {n} days"),
    "name": N_("one of {n} names"),
    "outlet": N_("one of {n} outlets"),
    "period": N_("one of {n} periods"),
    "quotation": N_("one of {n} quotations"),
    "speaker": N_("one of {n} speakers"),
    "statement": N_("one of {n} statements"),
    "text": N_("one of {n} texts"),
}


def count(n: float, noun: str) -> str:
    """A number with its noun; one that is not listed here, such as a user's own column, is written as it is.

    >>> count(1, "article"), count(1200, "article"), count(2, "desk"), count(1.5, "statement")
    ('1 article', '1,200 articles', '2 desks', '1.5 statements')
    """
    return trn(*_forms(noun), sum_of_parts(n))


def sum_of_parts(n: float) -> float:
    """A number as it is told where copies of a text are shared out: with one decimal below 100, unless it is whole.

    >>> sum_of_parts(2.9999999), sum_of_parts(1.25), sum_of_parts(100.5)
    (3, 1.3, 101)
    """
    return whole_number(n) if n >= 100 or abs(n - round(n)) < 1e-6 else float(rounded(n, 1))


def part_of(n: int, total: int, noun: str) -> str:
    """How many of all, without counting in vain where it is all of them.

    >>> [part_of(n, total, "article") for n, total in ((3, 7), (1, 7), (7, 7), (2, 2), (1, 1))]
    ['3 of 7 articles', 'one of 7 articles', 'all 7 articles', 'both articles', '1 article']
    """
    if n == 1 < total and noun in ONE_OF:
        return tr(ONE_OF[noun], n=total)
    things = count(total, noun)
    if n < total:
        return tr("{n} of {things}", n=n, things=things)
    if total == 2:
        return tr("both {things}", things=plural(noun))
    return things if total == 1 else tr("all {things}", things=things)


def share_of_all(share: SupportsFloat, digits: int = 0, *, begins: bool = False) -> str:
    """A share as a sentence says it, or as one that `begins` with it: "<1%" is a sign for charts and tables.

    >>> share_of_all(0.5), share_of_all(0.001), share_of_all(0.0001, 1), share_of_all(0.999, begins=True)
    ('50%', 'under 1%', 'under 0.1%', 'Over 99%')
    """
    written = percent(share, digits)
    if written[0] in "<>":
        limit = {"share": written[1:]}
        written = tr("under {share}", **limit) if written[0] == "<" else tr("over {share}", **limit)
    return written[0].upper() + written[1:] if begins else written


def plural(noun: str) -> str:
    """A noun in the plural, without its number.

    >>> plural("run of three words")
    'runs of three words'
    """
    return trn(*_forms(noun), 2).removeprefix("2 ")


def times(n: int) -> str:
    """How often.

    >>> times(1), times(2), times(1200)
    ('once', 'twice', '1,200 times')
    """
    if n in (1, 2):
        return tr("once") if n == 1 else tr("twice")
    return trn("{n} time", "{n} times", n)


def delay(of: timedelta) -> str:
    """How long after: in hours, or in days where it is two or more, or whole ones, as between dates without a time.

    >>> delay(timedelta(minutes=5)), delay(timedelta(hours=3)), delay(timedelta(days=1))
    ('less than an hour', '3 hours', '1 day')
    """
    hours = of / timedelta(hours=1)
    if hours < 1:
        return tr("less than an hour")
    to_the_hour = hours < 48 and hours % 24
    return trn("{n} hour", "{n} hours", whole_number(hours)) if to_the_hour else count(whole_number(hours / 24), "day")


def _forms(noun: str) -> tuple[str, str]:
    return NOUNS.get(noun, (f"{{n}} {noun}", f"{{n}} {noun}s"))
