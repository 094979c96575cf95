"""Copies: which articles print a text that another one has, and which of them stands for it."""

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.agencies import named_agency
from analysis.copies.repeated_boilerplate import without_boilerplate
from analysis.copies.runs import PASSAGE, Text, read_texts, share_in
from analysis.copies.sketches import COMMON, SCALE, Having, Sketches, sketched
from analysis.results import once

SHARED = 0.6  # of an article's words: with so many in passages of another it is a copy; editing leaves more than that
SHORT, SHARED_OF_SHORT = 50, 0.85  # words, and the share of such a text: two fifths of it may be all that it says
TRIED = 5  # of them, those with most in common


@takes_tables
def copy_groups(articles: pd.DataFrame) -> pd.Series:
    """For each article the article_id of the one that stands for its text; its own if it is no copy.

    `articles` has the columns text, outlet and date. Of a text that several print, the version stands for it with
    which the others have most in common, or a fuller one that has enough of them all; of equal ones the earliest. A
    copy is an article with at least three fifths of its words (of fewer than fifty words 85 %) in passages of ten
    words and more of the one that stands for it; each is compared with that one alone, so that no chain leads from
    text to text. What an outlet repeats in many articles does not count as text.

    >>> text = "Les deux délégations se sont retrouvées jeudi matin au bord du fleuve pour signer le texte."
    >>> table = {"text": [text, "Il pleut.", text + " Il pleut."], "outlet": ["A", "B", "C"], "date": pd.NaT}
    >>> copy_groups(pd.DataFrame(table, index=["a", "b", "c"])).tolist()
    ['c', 'b', 'c']
    """
    (leader_of,) = once("copies", [articles[["text", "outlet", "date"]]], lambda: [_leaders_of(articles)])
    return pd.Series(articles.index[leader_of["leader"]], index=articles.index, dtype=str)


def _leaders_of(articles: pd.DataFrame) -> pd.DataFrame:
    texts = without_boilerplate(read_texts(articles["text"]), articles["outlet"].tolist())
    sketches = sketched(texts, SCALE)
    led = _led(texts, _most_shared_first(articles, texts, sketches), sketches, PASSAGE)
    return pd.DataFrame({"leader": _under_fuller(texts, led[0], sketches, led[1])})


@takes_tables
def reprints(articles: pd.DataFrame) -> pd.DataFrame:
    """The texts that several articles print: one row per text, most printed first.

    `articles` has wire_group, text, outlet, date and, if known, author. Columns: `wire_group` (index: the article that
    stands for the text), `articles`, `outlets` (missing where one of them is not known), `earliest` (the article
    printed first, of those with a date; missing where it is unknown, as for two of one day without a time), `agency`
    (which most articles credit; missing where none does).

    >>> text = "MOSTOK (AVP) - Les deux délégations se sont retrouvées jeudi au bord du fleuve pour signer."
    >>> table = {"text": [text, text], "outlet": ["A", "B"], "date": pd.NaT, "wire_group": "a"}
    >>> reprints(pd.DataFrame(table, index=["a", "b"]))["outlets"].tolist()
    [2]
    """
    copies = articles[articles["wire_group"].duplicated(keep=False)]
    authors = copies["author"] if "author" in copies else [""] * len(copies)
    agencies = [named_agency(text, author) for text, author in zip(copies["text"], authors, strict=True)]
    copies = copies.assign(article_id=copies.index, agency=pd.Series(agencies, index=copies.index, dtype=object))
    groups = copies.groupby("wire_group").agg(
        articles=("article_id", "size"),
        outlets=("outlet", number_of_outlets),
        earliest=("date", _earliest),
        agency=("agency", lambda named: next(iter(named.mode()), None)),
    )
    groups = groups.astype({"outlets": "Int64"})
    return groups.sort_values("articles", ascending=False, kind="stable")


def number_of_outlets(outlets: pd.Series) -> float:
    """How many different outlets there are; missing where one of them is "unknown", which may be any.

    >>> number_of_outlets(pd.Series(["Écho", "Voix", "Écho"])), number_of_outlets(pd.Series(["Écho", "unknown"]))
    (2, nan)
    """
    return float("nan") if outlets.eq("unknown").any() else outlets.nunique()


def _earliest(dates: pd.Series) -> object:
    """The article that was printed first; None where two may have been."""
    days = dates.dt.normalize()
    first = dates[days == days.min()].sort_values()
    timed = (first != first.dt.normalize()).all() and not first.duplicated(keep=False).iloc[:1].any()
    return first.index[0] if len(first) == 1 or (len(first) > 1 and timed) else None


def leaders(texts: list[Text], order: Iterable[int], *, least: int = PASSAGE, scale: int = SCALE) -> list[int]:
    """For each text the number of the one that stands for it: among the earlier ones in the order that stand
    for themselves, the one with most of it in passages of `least` words and more, if that is enough; else itself.

    >>> texts = read_texts(["Le pont est fermé depuis lundi.", "Le pont est fermé depuis lundi, dit-on."])
    >>> leaders(texts, [1, 0], least=5)
    [1, 1]
    """
    return _led(texts, order, sketched(texts, scale), least)[0]


def _led(texts: list[Text], order: Iterable[int], sketches: Sketches, least: int) -> tuple[list[int], Having]:
    leader = list(range(len(texts)))
    same: dict[bytes, int] = {}
    having = Having([None] * sketches.different)
    for number in order:
        runs = texts[number].runs
        if not runs.any():
            continue
        leader[number] = leader[same.setdefault(blake2b(runs.tobytes(), digest_size=16).digest(), number)]
        if leader[number] != number:
            continue
        sketch = sketches.of(number)
        leader[number] = _leader(texts, number, sketches.sizes[number], having.shared(sketch), least)
        if leader[number] == number:
            having.add(sketch, number)
    return leader, having


def _under_fuller(texts: list[Text], leader: list[int], sketches: Sketches, having: Having) -> list[int]:
    """The leaders, where a fuller text that stands for itself has enough of a leader and of all that it stands for."""
    members: dict[int, list[int]] = {}
    for number, its in enumerate(leader):
        members.setdefault(its, []).append(number)
    for number in sorted(members, key=lambda number: texts[number].size):
        common = having.shared(sketches.of(number))
        fuller = {n: runs for n, runs in common.items() if n in members and texts[n].size > texts[number].size}
        best = _leader(texts, number, sketches.sizes[number], Counter(fuller), PASSAGE)
        if best != number and all(share_in(texts[n], texts[best]) >= _enough(texts[n]) for n in members[number]):
            members[best] += members.pop(number)
    return [its for _, its in sorted((number, its) for its, numbers in members.items() for number in numbers)]


def _most_shared_first(articles: pd.DataFrame, texts: list[Text], sketches: Sketches) -> list[int]:
    """The numbers of the texts, those that share most with others first, then the fullest, the earliest, by name.

    Of a text that several edited, each edit has less in common with the others than the text itself with all of them.
    """
    others = np.minimum(np.bincount(sketches.runs, minlength=sketches.different) - 1, COMMON)
    sums = np.concatenate([[0], np.cumsum(others[sketches.runs])])
    shared = sums[sketches.starts[1:]] - sums[sketches.starts[:-1]]
    columns = {"shared": -shared, "size": [-text.size for text in texts], "date": articles["date"].array}
    return pd.DataFrame({**columns, "id": articles.index.astype(str)}).sort_values([*columns, "id"]).index.tolist()


def _leader(texts: list[Text], number: int, size: int, common: Counter[int], least: int) -> int:
    """Among the texts that stand for themselves, the one with most of this text, if that is enough; else this one.

    `common` says how many runs of this text's sketch each of them has.
    """
    best, most = number, _enough(texts[number])
    for other, runs in common.most_common(TRIED):
        if runs * 8 < size or most == 1:
            break
        share = share_in(texts[number], texts[other], least=least)
        if share > most or (share == most and best == number):
            best, most = other, share
    return best


def _enough(text: Text) -> float:
    """The share of a text's words that makes it a copy."""
    return SHARED if text.size >= SHORT else SHARED_OF_SHORT
