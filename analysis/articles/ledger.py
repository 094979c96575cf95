"""What is reported about the files that were read: an account of each, and what was left out or remarked upon."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any, TypedDict

from analysis.wording import N_, tr

FORMS = {
    "europresse": N_("Europresse export"),
    "factiva": N_("Factiva export"),
    "nexis": N_("Nexis export"),
}
OTHER = N_("file")
PLACE_IN_FILE = re.compile(r"(.+\.\w+, )(.+)", re.DOTALL)


class Account(TypedDict):
    """What became of the articles of a file; if `announced` is not the sum of the others, a problem says so."""

    source_file: str
    form: str
    announced: int
    read: int
    left_out: int
    same: int


class Problem(TypedDict):
    """Something left out (`lost`), or read with a remark."""

    source: str
    problem: str
    lost: bool


class Notes(list[Any]):
    """A list attached to a table that is not copied with it: pandas copies attachments at every step, slowly."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "Notes":
        return self


def judged(account: Account) -> tuple[str, bool]:
    """What to say of a file that has been read, and whether articles are lost; "" where it held what it announced."""
    kind, announced = tr(FORMS.get(account["form"], OTHER)), account["announced"]
    held = account["read"] + account["left_out"] + account["same"]
    if not announced and account["form"] in FORMS:
        said = tr(
            "looks like a {kind}, and no article was found in it. If it is a list of results or a page of login, "
            "export the articles themselves; if it holds articles, its layout is new: please send a sample "
            "(see CONTRIBUTING.md of the project)",
            kind=kind,
        )
        return said, True
    if not announced:
        return tr("holds no article: it has no rows under its header, or no entries"), True
    return ("" if held == announced else _wrong_count(kind, announced, held)), held < announced


def _wrong_count(kind: str, announced: int, held: int) -> str:
    """What to say where a file holds fewer or more articles than it announces."""
    return tr(
        "{kind}: {announced} announced, {found} found; please send a sample (see CONTRIBUTING.md of the project)",
        kind=kind,
        announced=announced,
        found=held,
    )


def row_of(file: str, number: int) -> str:
    """A row of a table, as reports of problems name it.

    >>> row_of("articles.csv", 3)
    'articles.csv, row 3'
    """
    return tr("{file}, row {number}", file=file, number=str(number))


def places(sources: Sequence[str]) -> str:
    """The sources of problems in one line, a file that several follow each other in named once.

    >>> places(["a.csv, row 3", "a.csv, row 7", "b.txt", "c.csv, row 2"])
    'a.csv, row 3, row 7, b.txt, c.csv, row 2'
    """
    parts = [(found[1], found[2]) if (found := PLACE_IN_FILE.fullmatch(source)) else ("", source) for source in sources]
    files = groupby(parts, key=lambda part: part[0])
    return ", ".join(file + ", ".join(place for _, place in group) for file, group in files)
