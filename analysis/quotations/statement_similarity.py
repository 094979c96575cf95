"""How likely two statements are one in other words, from what they share and where they clash; learned from pairs."""

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
import pandas as pd

from analysis.copies.runs import Text, is_in, read_texts
from analysis.quotations.gist import Gist, Gists, Lists, read_gists
from analysis.quotations.same_figures import is_near
from analysis.quotations.same_speaker import Relation, described_so, descriptions, relation

WEIGHTS = Path(__file__).parents[1] / "lexicons" / "same_statement.csv"
FAMILY = 0.9  # similarity of two words with the same beginning
NEAR = 0.5  # cosine of word vectors, below which it means nothing
LONG = 30  # days: a longer time counts as this one
RARE = 60  # words that characterise an article
MOST = 2  # numbers, words of one family: more of them count as this many
COMPARED = ["numbers shared", "numbers near", "numbers lost", "names clash", "denied by one"]


Features = dict[str, np.ndarray]  # a number for each pair of statements


@dataclass(frozen=True)
class Themes:
    """What articles are about: families of words of each in order, their weights as a vector of length 1, how often."""

    families: Lists
    weights: np.ndarray
    counts: np.ndarray


@dataclass(frozen=True)
class Said:
    """What is compared of statements, each list as long as their table."""

    gists: Gists
    texts: list[Text]
    speakers: list[object]
    direct: np.ndarray  # which are quoted
    denied: np.ndarray  # which are denied by their cue
    days: np.ndarray  # since 1970; NaN where unknown
    articles: np.ndarray  # the number of each statement's article
    themes: Themes  # of each article
    described: dict[str, frozenset[str]]  # how the articles describe the people whom they name


def read_said(statements: pd.DataFrame, articles: pd.DataFrame) -> Said:
    """What is compared of statements: `article_id`, `quote`, `speaker`, `kind`, `denied` and `date` of each row.

    `articles` has the text of each article.
    """
    quotes = statements["quote"].tolist()
    days = pd.to_datetime(statements["date"]).to_numpy("datetime64[s]")
    since = np.where(np.isnat(days), np.nan, days.astype("int64") / 86400)
    gists = read_gists(quotes)
    number = pd.factorize(statements["article_id"])[0]
    quoted = statements[["article_id", "speaker"]].drop_duplicates()
    return Said(
        gists,
        read_texts(quotes),
        statements["speaker"].tolist(),
        (statements["kind"] == "direct").to_numpy(dtype=bool),
        statements["denied"].to_numpy(dtype=bool),
        since,
        number,
        _themes(gists, number),
        descriptions(zip(quoted["speaker"], articles.loc[quoted["article_id"], "text"], strict=True)),
    )


def _themes(gists: Gists, articles: np.ndarray) -> Themes:
    """What the statements of each article are about: the families of its rarest words."""
    words, starts = gists.words.values, gists.words.starts
    key = np.repeat(articles << 32, np.diff(starts)) | gists.stem[words]
    order = np.argsort(key, kind="stable")
    key, weight = key[order], gists.weight[words[order]]
    new = np.flatnonzero(np.diff(key, prepend=-1))
    after = np.append(new[1:], len(key))[: len(new)]
    key, weight, counts, first = key[new], weight[after - 1], after - new, order[new]
    article = key >> 32
    starts = np.searchsorted(article, np.arange(int(articles.max(initial=-1)) + 2))
    rarest = np.lexsort((first, -weight, article))
    rare = np.sort(rarest[np.arange(len(rarest)) - starts[article] < RARE])
    of, own = article[rare], weight[rare]
    length = np.sqrt(np.bincount(of, own * own))[of]
    return Themes(
        Lists(key[rare] & 0xFFFFFFFF, np.searchsorted(of, np.arange(len(starts)))),
        own / np.where(length == 0, 1, length),
        counts[rare],
    )


def pair_features(said: Said, one: np.ndarray, other: np.ndarray) -> Features:
    """The features by which two statements may say the same, of many pairs. `other` are the fuller ones.

    Words count by how rare they are. "kept": the share of the first one's that the other has; "near kept": with words
    that are similar by form or vector; "own shared": those shared that nothing else in the two articles says.
    """
    return quick_features(said, one, other) | near_kept(said, one, other)


def quick_features(said: Said, one: np.ndarray, other: np.ndarray) -> Features:
    """Those that need no comparison of each word with each."""
    pairs = list(zip(one.tolist(), other.tolist(), strict=True))
    speakers = [(said.speakers[a], said.speakers[b]) for a, b in pairs]
    between = np.array([relation(*pair) for pair in speakers], dtype=object)
    apart = np.abs(said.days[one] - said.days[other])
    in_a_row = _in_a_row(said.texts, one, other)
    compared = np.array([_compared(said.gists.of[a], said.gists.of[b]) for a, b in pairs]).reshape(-1, len(COMPARED))
    return {
        **{f"speaker {name}": (between == name).astype(float) for name in get_args(Relation)},
        "described so": np.array([described_so(*pair, said.described) for pair in speakers]),
        "both direct, words not in a row": (said.direct[one] & said.direct[other]) * (1 - in_a_row),
        "days apart": np.log1p(np.nan_to_num(np.minimum(apart, LONG))),
        "words in a row": in_a_row,
        **dict(zip(COMPARED, compared.T, strict=True)),
        **_words(said, one, other),
    }


def near_kept(said: Said, one: np.ndarray, other: np.ndarray) -> Features:
    """How similar the most similar word of the other statement is to each word of the first."""
    words = said.gists.words
    pairs = zip(one.tolist(), other.tolist(), strict=True)
    return {"near kept": np.array([_near(said.gists, words.of(a), words.of(b)) for a, b in pairs])}


def _near(gists: Gists, a: np.ndarray, b: np.ndarray) -> float:
    if not len(a) or not len(b):
        return 0.0
    near = np.einsum("id,jd->ij", gists.vectors[a], gists.vectors[b])  # @ starts threads, which cost more
    near[near < NEAR] = 0
    near[gists.stem[a][:, None] == gists.stem[b]] = FAMILY
    near[a[:, None] == b] = 1
    weight = gists.weight[a]
    return float(weight @ near.max(axis=1) / max(weight.sum(), 1e-9))


def _in_a_row(texts: list[Text], one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The share of the runs of the first text that are in the other."""
    here, there = ([texts[number].runs for number in numbers.tolist()] for numbers in (one, other))
    sizes = np.array([len(runs) for runs in here], dtype=np.int64)
    found = is_in(_of_pair(here), np.sort(_of_pair(there)))
    return np.bincount(np.repeat(np.arange(len(one)), sizes), found, minlength=len(one)) / np.maximum(sizes, 1)


def _of_pair(texts: list[np.ndarray]) -> np.ndarray:
    """The runs of texts, in other numbers for each place in the list."""
    which = np.repeat(np.arange(len(texts), dtype=np.uint64), [len(runs) for runs in texts])
    return np.concatenate([*texts, which[:0]]) ^ which * np.uint64(0x9E3779B97F4A7C15)


def _compared(short: Gist, full: Gist) -> tuple[float, ...]:
    """The features that need neither words nor speakers."""
    return (
        min(len(short.numbers & full.numbers), MOST),
        any(is_near(a, b) for a in short.numbers for b in full.numbers),
        min(len(short.numbers - full.numbers), MOST),
        bool(short.names and full.names) and not short.names & full.names,
        short.denies != full.denies,
    )


def _words(said: Said, one: np.ndarray, other: np.ndarray) -> Features:
    """What the words have in common, and what the two articles are about beside that."""
    gists = said.gists
    of, places = gists.words.places(one)
    of_fuller, places_of_fuller = gists.words.places(other)
    words, fuller = gists.words.values[places], gists.words.values[places_of_fuller]
    weights = gists.weight[words]
    families = of << 32 | gists.stem[words]
    shared = weights * is_in(of << 32 | words, of_fuller << 32 | fuller)
    akin = is_in(families, np.sort(of_fuller << 32 | gists.stem[fuller]))
    alike, often = _beside(said, one, other, families[akin])
    rarest = np.zeros(len(one))
    np.maximum.at(rarest, of, shared)
    kept, every, number, number_of_fuller = (
        np.bincount(which, what, minlength=len(one))
        for which, what in ((of, shared), (of, weights), (of, None), (of_fuller, None))
    )
    both = (number > 0) & (number_of_fuller > 0)
    return {
        "articles alike": alike,
        "kept": kept / np.maximum(every, 1e-9),
        "words shared": np.log1p(kept),
        "words akin": np.minimum(np.bincount(of[akin], minlength=len(one)), MOST),
        "own shared": np.log1p(np.bincount(of[akin], weights[akin] / (often - 1), minlength=len(one))),
        "rarest shared": rarest,
        "words": np.log1p(number * both),
        "words of the fuller": np.log1p(number_of_fuller * both),
    }


def _beside(said: Said, one: np.ndarray, other: np.ndarray, families: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The cosine of what the two articles are about without these families, and how often they have each of these.

    A family that is not among the rarest of an article counts once.
    """
    themes = said.themes
    of, here = themes.families.places(said.articles[one])
    of_other, there = themes.families.places(said.articles[other])
    first, second = of << 32 | themes.families.values[here], of_other << 32 | themes.families.values[there]
    both = themes.weights[here] * _found(first, second, themes.weights[there], 0.0)
    both[is_in(first, np.sort(families))] = 0
    often = _found(families, first, themes.counts[here], 1) + _found(families, second, themes.counts[there], 1)
    return np.bincount(of, both, minlength=len(one)), often


def _found(keys: np.ndarray, known: np.ndarray, values: np.ndarray, default: float) -> np.ndarray:
    """The value of each key among the known ones, which are in order; the default where it is not among them."""
    if not len(known):
        return np.full(len(keys), default)
    place = np.minimum(known.searchsorted(keys), len(known) - 1)
    return np.where(known[place] == keys, values[place], default)
