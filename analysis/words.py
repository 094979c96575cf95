"""What the coverage talks about: content words, how often they occur, and per 10,000 words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pandas as pd

from analysis.errors import UserError

CONTENT_POS = ("NOUN", "PROPN", "VERB", "ADJ", "ADV")
STOP_WORDS_FILE = Path(__file__).parent / "lexicons" / "stopwords_fr.txt"
WORD = re.compile(r"aujourd['’]hui|[^\W_]+(?:-[^\W_]+)*", re.IGNORECASE)


@cache
def stop_words() -> frozenset[str]:
    """Return the French words too common to say anything about an article, in lower case."""
    return load_word_list(STOP_WORDS_FILE)


def load_word_list(path: Path) -> frozenset[str]:
    """Read a file of one word a line; lines that begin with # are notes.

    Raises `UserError` if the file is not UTF-8, lists no word, has a blank line or lists a word twice.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise UserError(f"{path.name} is not UTF-8 text; save it as UTF-8.") from error
    words = pd.Series([_folded(line.strip()) for line in lines if not line.startswith("#")], dtype="object")
    bad = words[words.duplicated() | (words == "")].unique().tolist()
    if words.empty or bad:
        raise UserError(f"{path.name} lists {len(words)} words; take out the blank or repeated ones: {bad}")
    return frozenset(words)


def content_words(tokens: pd.DataFrame, *, stop: Iterable[str] | None = None) -> pd.DataFrame:
    """Keep the words that carry content, one row each, with the columns of `tokens`.

    `tokens` has one row per word or mark: form, lemma, pos and more. Kept are nouns, names, verbs, adjectives
    and adverbs that contain a letter, unless their form or lemma is in `stop` (default: `stop_words()`).

    >>> rows = [("accord", "accord", "NOUN"), ("est", "être", "VERB"), ("2", "2", "NOUN")]
    >>> tokens = pd.DataFrame(rows, columns=["form", "lemma", "pos"])
    >>> content_words(tokens, stop={"être"})["form"].tolist()
    ['accord']
    """
    stop = stop_words() if stop is None else {_folded(word) for word in stop}
    candidates = tokens[tokens["pos"].isin(CONTENT_POS)]
    kept = pd.Series(True, index=candidates.index)
    for column in ("form", "lemma"):
        known = {word: _says_something(word, stop) for word in candidates[column].unique()}
        kept &= candidates[column].map(known).astype(bool)
    return candidates[kept].reset_index(drop=True)


def word_counts(tokens: pd.DataFrame, *, by: str | list[str] | None = None, unit: str = "lemma") -> pd.DataFrame:
    """Count every word within each group.

    `tokens` has one row per word: article_id, pos, the `unit` ("lemma" or "form") and the columns in `by`.
    Returns one row per (group, word), the most frequent of a group first: the columns in `by`; `unit`;
    `pos`, the word's most frequent part of speech there; `n`, occurrences; `articles`, how many articles it
    stands in; `of_articles`, how many articles of the group have a counted word. The capital at the beginning
    of a sentence does not make a new word.
    Raises `UserError` for a column that `tokens` does not have.

    >>> lemmas = ["paix", "sommet", "paix"]
    >>> tokens = pd.DataFrame({"article_id": ["a", "a", "b"], "pos": "NOUN", "lemma": lemmas})
    >>> word_counts(tokens)
        lemma   pos  n  articles  of_articles
    0    paix  NOUN  2         2            2
    1  sommet  NOUN  1         1            2
    """
    groups = group_columns(tokens, by, unit, "pos", "article_id")
    words = tokens[list(dict.fromkeys([*groups, unit, "pos", "article_id"]))]
    written = words[unit].astype("str")
    words = words.assign(**{unit: written.where(words["pos"] == "PROPN", written.str.lower())})
    key = [*groups, unit]

    by_pos = _sizes(words, [*key, "pos"], "n").sort_values(["n", "pos"], ascending=[False, True])
    usual_pos = by_pos.drop_duplicates(key)[[*key, "pos"]]
    articles = _sizes(words.drop_duplicates([*key, "article_id"]), key, "articles")
    counts = usual_pos.merge(_sizes(words, key, "n"), on=key).merge(articles, on=key)
    if groups:
        of_articles = _sizes(words.drop_duplicates([*groups, "article_id"]), groups, "of_articles")
        counts = counts.merge(of_articles, on=groups)
    else:
        counts["of_articles"] = words["article_id"].nunique()
    order = [True] * len(groups) + [False, True]
    return counts.sort_values([*groups, "n", unit], ascending=order, ignore_index=True)


def word_rates(counts: pd.DataFrame, *, by: str | list[str] | None = None) -> pd.DataFrame:
    """Add `total` and `per_10k` to a table of counts.

    `counts` has one row per (group, word) with the count in `n`. `total` is the sum of `n` in the group that
    `by` names (in the whole table if None): the words counted, stop words already gone. `per_10k` is
    occurrences per 10,000 of them, so that the rates of a group sum to 10,000.
    Raises `UserError` for a column that `counts` does not have.

    >>> word_rates(pd.DataFrame({"lemma": ["paix", "sommet"], "n": [3, 1]}))["per_10k"].tolist()
    [7500.0, 2500.0]
    """
    groups = group_columns(counts, by, "n")
    if groups:
        total = counts.groupby(groups, observed=True, dropna=False)["n"].transform("sum")
    else:
        total = pd.Series(counts["n"].sum(), index=counts.index, dtype="int64")
    return counts.assign(total=total, per_10k=counts["n"] / total * 10_000)


def group_columns(table: pd.DataFrame, by: str | list[str] | None, *needed: str) -> list[str]:
    """Return `by` as a list of columns; raise `UserError` if `table` lacks one of those or of `needed`."""
    groups = [] if by is None else [by] if isinstance(by, str) else list(by)
    missing = [column for column in [*groups, *needed] if column not in table.columns]
    if missing:
        raise UserError(f"There is no column {', '.join(missing)}; the table has {', '.join(table.columns)}.")
    return groups


def number_of_words(text: str) -> int:
    """Count the words of a text; an elided word counts by itself, a hyphenated one once.

    >>> number_of_words("L'accord nord-coréen d’aujourd’hui : 2 pages.")
    7
    """
    return sum(1 for _ in WORD.finditer(text))


def _folded(word: str) -> str:
    """Compose accents, use one apostrophe and lower case, so that « L’Été » and « l'été » are one word."""
    return unicodedata.normalize("NFC", word).replace("’", "'").lower()


def _says_something(word: str, stop: frozenset[str] | set[str]) -> bool:
    return any(letter.isalpha() for letter in word) and _folded(word) not in stop


def _sizes(table: pd.DataFrame, by: list[str], name: str) -> pd.DataFrame:
    return table.groupby(by, observed=True, dropna=False).size().rename(name).reset_index()
