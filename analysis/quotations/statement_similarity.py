"""How likely two statements are one in other words, from what they share and where they clash; learned from pairs."""

import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.copies.runs import Text, is_in, read_texts
from analysis.quotations.gist import Gist, Gists, read_gists
from analysis.quotations.same_speaker import relation

WEIGHTS = Path(__file__).parents[1] / "lexicons" / "same_statement.csv"
FAMILY = 0.9  # similarity of two words with the same beginning
NEAR = 0.5  # cosine of word vectors, below which it means nothing
LONG = 30  # days: a longer time counts as this one
RARE = 60  # words that characterise an article
WITH_SPEAKER = ("words shared", "near kept", "words in a row", "articles alike")  # say less of one known speaker
MOST = 2  # numbers, names: more of them count as this many
Theme = tuple[np.ndarray, np.ndarray]  # what an article is about: families of words, and their weights


@dataclass(frozen=True)
class Said:
    """What is compared of statements, each list as long as their table."""

    gists: Gists
    texts: list[Text]
    speakers: list[object]
    kinds: list[str]
    days: np.ndarray  # since 1970; NaN where unknown
    articles: np.ndarray  # the number of each statement's article
    themes: list[Theme]  # of each article


def read_said(statements: pd.DataFrame, texts: list[Text] | None = None) -> Said:
    """What is compared of statements: `article_id`, `quote`, `speaker`, `kind` and `date` of each row.

    `texts`: their quotes in numbers, if they have been read already.
    """
    quotes = statements["quote"].tolist()
    days = pd.to_datetime(statements["date"]).to_numpy("datetime64[s]")
    since = np.where(np.isnat(days), np.nan, days.astype("int64") / 86400)
    gists = read_gists(quotes)
    articles = pd.factorize(statements["article_id"])[0]
    return Said(
        gists,
        read_texts(quotes) if texts is None else texts,
        statements["speaker"].tolist(),
        statements["kind"].tolist(),
        since,
        articles,
        _themes(gists, articles),
    )


def _themes(gists: Gists, articles: np.ndarray) -> list[Theme]:
    """What the statements of each article are about: the families of its rarest words."""
    article = np.repeat(articles, [len(gist.words) for gist in gists.of])
    words = np.concatenate([gist.words for gist in gists.of] or [np.empty(0, dtype=np.int64)])
    family, weight = gists.stem[words], gists.weight[words]
    order = np.lexsort((family, article))
    new = np.flatnonzero(np.diff(article[order], prepend=-1) | np.diff(family[order], prepend=-1))
    first, last = order[new], order[np.append(new[1:], len(order))[: len(new)] - 1]
    rarest = np.lexsort((first, -weight[last], article[first]))
    first, last = first[rarest], last[rarest]
    starts = np.searchsorted(article[first], np.arange(int(articles.max(initial=-1)) + 2))
    return [
        _theme(family[first[a : a + RARE]], weight[last[a : a + RARE]], b - a) for a, b in pairwise(starts.tolist())
    ]


def _theme(families: np.ndarray, weights: np.ndarray, number: int) -> Theme:
    """Families in order with their weights, as a vector of length 1; the first `number` given are the article's own."""
    order = np.argsort(families[:number])
    own = weights[:number][order]
    return families[:number][order].astype(np.int32), (own / (np.linalg.norm(own) or 1)).astype(np.float32)


def pair_features(said: Said, one: int, other: int, *, nearest: bool = True) -> dict[str, float]:
    """The features by which two statements may say the same; one left out is 0. `other` is the fuller one.

    Words count by how rare they are. "kept": the share of the first one's that the other has; "covered": the reverse;
    "near": the same, with words that are similar by form or vector. Without `nearest` these are not looked for and all
    count as similar, so that the chance is at least as high.
    """
    short, full = said.gists.of[one], said.gists.of[other]
    apart = abs(said.days[one] - said.days[other])
    runs = said.texts[one].runs
    speakers = relation(said.speakers[one], said.speakers[other])
    told = {
        "speaker " + speakers: 1.0,
        "both direct": float(said.kinds[one] == said.kinds[other] == "direct"),
        "days apart": math.log1p(min(apart, LONG)) if apart == apart else 0.0,
        "words in a row": float(is_in(runs, said.texts[other].known).mean()) if len(runs) else 0.0,
        "articles alike": _alike(said, one, other),
        "numbers lost": min(len(short.numbers - full.numbers), MOST),
        "denied by one": float(short.denies != full.denies),
    }
    told |= _both("numbers", short.numbers, full.numbers) | _both("names", short.names, full.names)
    if len(short.words) and len(full.words):
        told |= _words(said.gists, short, full)
        told |= _near(said.gists, short, full) if nearest else {"near kept": 1.0, "near covered": 1.0}
    known = speakers in ("same", "alike")
    return told | {f"{name}, speaker known": told.get(name, 0.0) * known for name in WITH_SPEAKER}


def _alike(said: Said, one: int, other: int) -> float:
    """The cosine of what the two articles are about."""
    (first, weights), (second, others) = (said.themes[said.articles[number]] for number in (one, other))
    if not len(first) or not len(second):
        return 0.0
    place = np.minimum(np.searchsorted(second, first), len(second) - 1)
    return float((weights * others[place])[second[place] == first].sum())


def _both(what: str, one: frozenset[object], other: frozenset[object]) -> dict[str, float]:
    shared = len(one & other)
    return {f"{what} shared": min(shared, MOST), f"{what} clash": float(bool(one and other) and not shared)}


def _words(gists: Gists, short: Gist, full: Gist) -> dict[str, float]:
    """What the words have in common."""
    weights, others = gists.weight[short.words], gists.weight[full.words]
    both = weights[is_in(short.words, full.words)]
    shared = float(both.sum())
    return {
        "kept": shared / max(float(weights.sum()), 1e-9),
        "covered": shared / max(float(others.sum()), 1e-9),
        "words shared": math.log1p(shared),
        "rarest shared": float(both.max(initial=0)),
        "words": math.log1p(len(short.words)),
    }


def _near(gists: Gists, short: Gist, full: Gist) -> dict[str, float]:
    """How similar the most similar word of the other statement is to each word."""
    a, b = short.words, full.words
    weights, others = gists.weight[a], gists.weight[b]
    alike = gists.vectors[a] @ gists.vectors[b].T
    alike[alike < NEAR] = 0
    alike[gists.stem[a][:, None] == gists.stem[b]] = FAMILY
    alike[a[:, None] == b] = 1
    return {
        "near kept": float(weights @ alike.max(axis=1) / max(weights.sum(), 1e-9)),
        "near covered": float(others @ alike.max(axis=0) / max(others.sum(), 1e-9)),
    }
