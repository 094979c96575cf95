"""Word lists: the stop words that come with the package, and what users put into a `words.toml` of their own.

The file is in the folder of the articles, or beside it; every part may be left out:

    stop = ["photo", "lire"]                         # not counted, in addition to the usual stop words
    join = ["tapis rouge", "conférence de presse"]   # several words that are counted as one
    apart = ["bras de fer"]                          # found to be one term, but to be counted word by word
    find_terms = false                               # only the terms in `join` (default: true)

    no_tone = ["guerre de l'eau", "crise"]           # names and topics, which say nothing of praise or blame

    [fold]                                           # counted under one name
    "Pyongyang" = ["capitale nord-coréenne", "Pyeongyang"]

    [events]                                         # marked where time is drawn
    2024-06-19 = "Sommet"
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.companion_files import file_beside
from analysis.errors import UserError
from analysis.plain_files import parse_toml, read_plain
from analysis.spelling import normalise, without_accents
from analysis.wording import tr, why_not

STOP_WORDS_FILE = Path(__file__).parents[1] / "lexicons" / "stopwords_fr.txt"
FILE = "words.toml"
MOST = 20_000  # terms of one list
PARTS = ("stop", "join", "apart", "find_terms", "no_tone", "fold", "events")


@dataclass(frozen=True)
class WordLists:
    """A user's stop words, terms to join, keep apart and fold, terms without tone, events; `WordLists()` has none."""

    stop: frozenset[str] = frozenset()
    join: tuple[str, ...] = ()
    apart: frozenset[str] = frozenset()
    find_terms: bool = True
    no_tone: tuple[str, ...] = ()
    fold: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    events: Mapping[pd.Timestamp, str] = field(default_factory=dict)


@cache
def stop_words() -> frozenset[str]:
    """Return the French words too common to say anything about an article, in lower case.

    >>> {"être", "le"} <= stop_words(), "paix" in stop_words()
    (True, False)
    """
    return load_word_list(STOP_WORDS_FILE)


def load_word_list(path: str | Path) -> frozenset[str]:
    """Read a file of one word a line; lines that begin with # are notes.

    Raises `UserError` if the file is not UTF-8, lists no word, has a blank line or lists a word twice.

    >>> "dont" in load_word_list(STOP_WORDS_FILE)
    True
    """
    path = Path(path)
    lines = _utf8(path).splitlines()
    words = pd.Series([folded(line.strip()) for line in lines if not line.startswith("#")], dtype="object")
    bad = words[words.duplicated() | (words == "")].unique().tolist()
    if words.empty or bad:
        raise UserError(f"{path.name} lists {len(words)} words; take out the blank or repeated ones: {bad}")
    return frozenset(words)


def find_lists(articles: str | Path) -> Path | None:
    """Return the `words.toml` in a folder of articles or beside the folder or file; None where there is none.

    >>> find_lists("data/demo") is None  # there is no words.toml
    True
    """
    return file_beside(articles, FILE)


def load_lists(path: str | Path | None) -> WordLists:
    """Read and check a `words.toml`; None gives no lists at all.

    Raises `UserError`, naming the file and the place, for a file that cannot be read or is not UTF-8, broken
    TOML, an unknown part, anything but texts, a day that does not exist, or a term that two names claim, or that is
    both joined and kept apart.

    >>> load_lists(None).join
    ()
    """
    if path is None:
        return WordLists()
    path = Path(path)
    text = _utf8(path)
    try:
        parts = parse_toml(text)
    except ValueError as error:
        raise UserError(tr("{path}: not valid TOML: {why}.", path=path, why=error)) from error
    if unknown := [name for name in parts if name not in PARTS]:
        raise UserError(
            tr("{path}: unknown part {part}; known are {parts}.", path=path, part=unknown[0], parts=", ".join(PARTS))
        )
    join = _texts(parts.get("join", []), path, "join")
    apart = frozenset(map(folded, _texts(parts.get("apart", []), path, "apart")))
    if both := [term for term in join if folded(term) in apart]:
        raise UserError(tr('{path}: "{term}" is in join and in apart; choose one.', path=path, term=both[0]))
    return WordLists(
        stop=frozenset(map(folded, _texts(parts.get("stop", []), path, "stop"))),
        join=join,
        apart=apart,
        find_terms=_yes_or_no(parts.get("find_terms", True), path, "find_terms"),
        no_tone=_texts(parts.get("no_tone", []), path, "no_tone"),
        fold=_fold(_table(parts, "fold", path), path),
        events=dict(_event(day, name, path) for day, name in _table(parts, "events", path).items()),
    )


def bare(word: str) -> str:
    """The word without accents, in lower case.

    >>> bare("Été")
    'ete'
    """
    return without_accents(folded(word))


@lru_cache(maxsize=200_000)  # the words of a corpus recur all the time
def folded(word: str) -> str:
    """Compose accents, use one apostrophe and lower case, so that « L’Été » and « l'été » are one word.

    >>> folded("L’Été")
    "l'été"
    """
    return normalise(word).lower()


def _utf8(path: Path) -> str:
    try:
        return read_plain(path).decode("utf-8-sig")
    except OSError as error:
        raise UserError(tr("{path}: cannot be read ({why}).", path=path, why=why_not(error))) from error
    except UnicodeDecodeError as error:
        raise UserError(tr("{path}: is not UTF-8 text; save it as UTF-8.", path=path)) from error


def _texts(value: Any, path: Path, place: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
        told = {"path": path, "place": place, "value": repr(value)}
        raise UserError(tr('{path}: {place} must be a list of texts, as in ["…", "…"], not {value}.', **told))
    if len(value) > MOST:
        said = tr(
            "{path}: {place} lists {n} terms; {most} are taken at most.",
            path=path,
            place=place,
            n=len(value),
            most=MOST,
        )
        raise UserError(said)
    return tuple(" ".join(text.split()) for text in value)


def _yes_or_no(value: Any, path: Path, place: str) -> bool:
    if not isinstance(value, bool):
        raise UserError(
            tr("{path}: {place} must be true or false, not {value}.", path=path, place=place, value=repr(value))
        )
    return value


def _table(parts: dict[str, Any], name: str, path: Path) -> dict[str, Any]:
    value = parts.get(name, {})
    if not isinstance(value, dict):
        told = {"path": path, "name": name, "value": repr(value)}
        raise UserError(tr("{path}: {name} must be a table that begins with [{name}], not {value}.", **told))
    return value


def _fold(table: dict[str, Any], path: Path) -> dict[str, tuple[str, ...]]:
    if any(not name.strip() for name in table):
        raise UserError(tr("{path}: a name in [fold] is empty.", path=path))
    fold = {name: _texts(terms, path, f"fold, {name}") for name, terms in table.items()}
    owners: dict[str, str] = {}
    for name, terms in fold.items():
        for term in terms:
            if owners.setdefault(folded(term), name) != name:
                told = {"path": path, "term": term, "other": owners[folded(term)], "name": name}
                raise UserError(tr('{path}: "{term}" is folded into {other} and into {name}; choose one.', **told))
    return fold


def _event(day: str, name: Any, path: Path) -> tuple[pd.Timestamp, str]:
    date = pd.to_datetime(day, format="%Y-%m-%d", errors="coerce")
    if pd.isna(date) or not isinstance(name, str):
        told = {"path": path, "day": day, "name": repr(name)}
        raise UserError(tr('{path}: events are written 2024-06-19 = "Sommet", not {day} = {name}.', **told))
    return date, name
