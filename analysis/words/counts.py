"""How often: content words, n-grams, counts within groups."""

import re
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import pandas as pd
import scipy

from analysis.checks import at_least_one, each, group_columns, takes_tables
from analysis.coded import coded, coded_together
from analysis.copies.once import Copies, shared_out
from analysis.spelling import WORD
from analysis.words.lists import folded, stop_words
from analysis.words.rates import design_effect
from analysis.words.units import words_coded

CONTENT_POS = ("NOUN", "PROPN", "VERB", "ADJ", "ADV")
_ORDINAL = re.compile(r"\d+(?:e|er|re|nd|nde|ème|ère)s?|\w+ièmes?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.|[^@]+@", re.IGNORECASE)  # of a page, of an e-mail; "@lecourrier" is a name


@takes_tables
def content_words(tokens: pd.DataFrame, *, stop: str | Iterable[str] | None = None) -> pd.DataFrame:
    """Keep the words that carry content, one row each, with the columns of `tokens`.

    `tokens` has one row per word or mark: form, lemma, pos and more. Nouns, names, verbs, adjectives and adverbs that
    contain a letter and are no address of a page or an e-mail and no ordinal (« 5e », « cinquième ») are kept, unless
    their form or lemma is in `stop` (default: `stop_words()`).
    The `lemma` of what is neither name nor acronym has no capital, as it is counted (`word_counts`).

    >>> rows = [("accord", "accord", "NOUN"), ("est", "être", "VERB"), ("2", "2", "NOUN")]
    >>> tokens = pd.DataFrame(rows, columns=["form", "lemma", "pos"])
    >>> content_words(tokens, stop={"être"})["form"].tolist()
    ['accord']
    """
    group_columns(tokens, None, "form", "lemma", "pos")
    kept = tokens[carries_content(tokens, stop)].reset_index(drop=True)
    return kept.assign(lemma=words_coded(kept, "lemma").like(kept["lemma"]))


def carries_content(tokens: pd.DataFrame, stop: str | Iterable[str] | None = None) -> np.ndarray:
    """Return for each row of `tokens` whether `content_words` keeps it."""
    stop = stop_words() if stop is None else {folded(word) for word in each(stop)}
    kept = coded(tokens["pos"]).is_one_of(CONTENT_POS)
    for column in ("form", "lemma"):
        kept &= coded(tokens[column]).map(lambda word: _says_something(word, stop)) > 0
    ordinal = coded(tokens["form"]).map(lambda form: bool(_ORDINAL.fullmatch(form))) > 0
    return kept & ~(ordinal & ~coded(tokens["pos"]).is_one_of({"PROPN"}))


@takes_tables
def ngrams(tokens: pd.DataFrame, *, n: int = 2, unit: str = "lemma", edges: bool = True) -> pd.DataFrame:
    """Return every run of `n` words (1 to 5 are usual), one row each, to be counted like words.

    `tokens` has one row per word or mark, in the order of the text: article_id, sentence, form, lemma, pos and
    more. A run stays inside its sentence and does not cross a mark. Returns the columns of the run's first
    word, with the words of the run, separated by blanks, in `unit`; its `pos` is "NGRAM" where n is above 1.
    With `edges` the first and the last word must carry content (see `content_words`): « accord de paix » is
    a run of three, « de la » is no run of two.
    Raises `UserError` if `n` is below 1 or a column is missing.

    >>> rows = [("accord", "NOUN"), ("de", "ADP"), ("paix", "NOUN"), (".", "PUNCT")]
    >>> tokens = pd.DataFrame(rows, columns=["lemma", "pos"]).assign(article_id="a", sentence=0)
    >>> ngrams(tokens.assign(form=tokens["lemma"]), n=3)["lemma"].tolist()
    ['accord de paix']
    """
    at_least_one(n, "n")
    group_columns(tokens, None, "article_id", "sentence", "form", "lemma", "pos", unit)
    starts = _run_starts(tokens, n)
    if edges:
        content = carries_content(tokens)
        starts = starts[content[starts] & content[starts + n - 1]]
    words = words_coded(tokens, unit).texts()
    runs = tokens.iloc[starts].reset_index(drop=True)
    if n > 1:
        parts = [words[starts + place] for place in range(n)]
        runs = runs.assign(**{unit: [_run(run) for run in zip(*parts, strict=True)], "pos": "NGRAM"})
    return runs


@takes_tables
def word_counts(
    tokens: pd.DataFrame,
    *,
    by: str | list[str] | None = None,
    unit: str = "lemma",
    copies: Copies = "once",
) -> pd.DataFrame:
    """Count every word within each group.

    `tokens` has one row per word: article_id, pos, the `unit` ("lemma", "form" or "pos") and the columns in
    `by` ("outlet", "date", "quoted": inside or outside statements; "speaker", see `with_speakers`).
    Returns one row per (group, word), the most frequent of a group first: the columns in `by`; `unit`;
    `pos`, the word's most frequent part of speech there; `n`, occurrences; `articles`, how many articles have
    it; `of_articles`, how many articles of the group have a counted word; and, unless `by` names
    "article_id", `deff`, the design effect: how many times as much the word's rate varies from article to article
    as it would if the words were drawn independently (Kish 1965, Survey Sampling), at least 1; missing where there is
    one article. The capital at the beginning of a sentence does not make a new word.
    A text that several articles print counts once: by the one that stands for it (`copies.counted`), or, where `by`
    names "outlet", in equal parts for each, so that `n`, `articles` and `of_articles` are sums of parts.
    `copies="each"` counts every article.
    Raises `UserError` for a column that `tokens` does not have.

    >>> lemmas = ["paix", "sommet", "paix"]
    >>> tokens = pd.DataFrame({"article_id": ["a", "a", "b"], "pos": "NOUN", "lemma": lemmas})
    >>> word_counts(tokens).round(2)
        lemma   pos  n  articles  of_articles  deff
    0    paix  NOUN  2         2            2   1.0
    1  sommet  NOUN  1         1            2   1.0
    """
    groups = group_columns(tokens, by, unit, "pos", "article_id")
    tokens, part = shared_out(tokens, groups, copies=copies)
    parts = None if isinstance(part, int) else part  # None: as whole numbers, and faster
    article_of, places = coded_together(tokens, list(dict.fromkeys([*groups, "article_id"])))
    group_of, group_values = coded_together(places, groups)
    words = words_coded(tokens, unit)
    spelled = pd.Categorical.from_codes(words.code, pd.RangeIndex(len(words.distinct)))
    kind_of, kinds = coded_together(pd.DataFrame({"word": spelled, "pos": tokens["pos"].array}), ["word", "pos"])
    word_of, pos_of = kinds["word"].to_numpy(dtype=np.int64), np.asarray(kinds["pos"], dtype=object)

    of_place = np.ones(len(places))
    of_place[article_of] = 1 if parts is None else parts  # of a copy with statements of its own, that of the last
    as_kind, kind, of_kind = _crossed(group_of[article_of], kind_of, parts)
    group, word, n = _crossed(as_kind, word_of[kind], of_kind)
    article, word_there, n_there = _crossed(article_of, words.code)
    articles = _crossed(group_of[article], word_there, None if parts is None else of_place[article])[2]
    of_articles = np.bincount(group_of, None if parts is None else of_place, minlength=len(group_values))

    columns = {name: group_values[name].take(group).array for name in groups}
    columns[unit] = words.distinct.take(word).array
    columns |= {} if unit == "pos" else {"pos": _usual(as_kind, word_of[kind], pos_of[kind], of_kind).array}
    columns |= {"n": n if parts is not None else n.astype(np.int64), "articles": articles}
    columns["of_articles"] = of_articles[group]
    if "article_id" not in groups:
        size, inside = np.bincount(article_of), (group_of[article], word_there)
        own, with_size = (_crossed(*inside, of_place[article] * n_there * by)[2] for by in (n_there, size[article]))
        sizes = [np.bincount(group_of, of_place * size**power)[group] for power in (0, 1, 2)]
        columns["deff"] = design_effect(n, own, with_size, *sizes)
    order = [True] * len(groups) + [False, True]
    return pd.DataFrame(columns).sort_values([*groups, "n", unit], ascending=order, ignore_index=True)


def _usual(group: np.ndarray, word: np.ndarray, pos: np.ndarray, n: np.ndarray) -> pd.Series:
    """The part of speech that each word of each group has most often, in their order."""
    kinds = pd.DataFrame({"group": group, "word": word, "n": n, "pos": pos})
    kinds = kinds.sort_values(["group", "word", "n", "pos"], ascending=[True, True, False, True])
    return kinds.drop_duplicates(["group", "word"])["pos"]


def number_of_words(text: str) -> int:
    """Count the words of a text; an elided word counts by itself, a hyphenated one once.

    >>> number_of_words("L'accord nord-coréen d’aujourd’hui : 2 pages.")
    7
    """
    return _number_of_words(text)


@lru_cache(1 << 16)  # the same articles, sentences and statements are counted for many tables
def _number_of_words(text: str) -> int:
    return len(WORD.findall(text))


def _says_something(word: str, stop: frozenset[str] | set[str]) -> bool:
    return any(map(str.isalpha, word)) and not _ADDRESS.match(word) and folded(word) not in stop


def _run_starts(tokens: pd.DataFrame, n: int) -> np.ndarray:
    """The rows where a run of `n` words begins that stays in one sentence and crosses no mark."""
    sentence, _ = coded_together(tokens, ["article_id", "sentence"])
    is_mark = coded(tokens["pos"]).is_one_of({"PUNCT", "SYM", "SPACE"})
    starts = np.arange(max(len(tokens) - n + 1, 0))
    for place in range(n):
        starts = starts[(sentence[starts + place] == sentence[starts]) & ~is_mark[starts + place]]
    return starts


def _run(words: tuple[str, ...]) -> str:
    return " ".join(words).replace("' ", "'")


def _crossed(
    rows: np.ndarray, columns: np.ndarray, weight: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Sum over each combination of row and column number that occurs, in the order of both."""
    height, width = (int(numbers.max(initial=-1)) + 1 for numbers in (rows, columns))
    if height * width <= 1_000_000 + 4 * len(rows):
        sums = np.bincount(rows.astype(np.int64) * width + columns, weight, minlength=height * width)
        there = np.flatnonzero(sums)
        return there // max(width, 1), there % max(width, 1), sums[there]
    ones = np.ones(len(rows), dtype=np.int32) if weight is None else weight
    crossed = scipy.sparse.coo_matrix((ones, (rows, columns)), shape=(height, width)).tocsr()
    return np.repeat(np.arange(height), np.diff(crossed.indptr)), crossed.indices, crossed.data
