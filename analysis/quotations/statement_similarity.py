"""How likely two statements are one in other words, from what they share and where they clash; learned from pairs."""

import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.copies.runs import Text, is_in, read_texts
from analysis.quotations.gist import Gists, read_gists
from analysis.quotations.same_figures import is_near
from analysis.quotations.same_speaker import described_so, descriptions, relation

WEIGHTS = Path(__file__).parents[1] / "lexicons" / "same_statement.csv"
FAMILY = 0.9  # similarity of two words with the same beginning
NEAR = 0.5  # cosine of word vectors, below which it means nothing
LONG = 30  # days: a longer time counts as this one
RARE = 60  # words that characterise an article
MOST = 2  # numbers, words of one family: more of them count as this many


class Theme(NamedTuple):
    """What an article is about: families of words in order, their weights as a vector of length 1, how often each."""

    families: np.ndarray
    weights: np.ndarray
    counts: np.ndarray


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
    described: dict[str, frozenset[str]]  # how the articles describe the people whom they name


def read_said(statements: pd.DataFrame, articles: pd.DataFrame, texts: list[Text] | None = None) -> Said:
    """What is compared of statements: `article_id`, `quote`, `speaker`, `kind` and `date` of each row.

    `articles` has the text of each article; `texts`: their quotes in numbers, if they have been read already.
    """
    quotes = statements["quote"].tolist()
    days = pd.to_datetime(statements["date"]).to_numpy("datetime64[s]")
    since = np.where(np.isnat(days), np.nan, days.astype("int64") / 86400)
    gists = read_gists(quotes)
    number = pd.factorize(statements["article_id"])[0]
    quoted = statements[["article_id", "speaker"]].drop_duplicates()
    return Said(
        gists,
        read_texts(quotes) if texts is None else texts,
        statements["speaker"].tolist(),
        statements["kind"].tolist(),
        since,
        number,
        _themes(gists, number),
        descriptions(zip(quoted["speaker"], articles.loc[quoted["article_id"], "text"], strict=True)),
    )


def _themes(gists: Gists, articles: np.ndarray) -> list[Theme]:
    """What the statements of each article are about: the families of its rarest words."""
    article = np.repeat(articles, [len(gist.words) for gist in gists.of])
    words = np.concatenate([gist.words for gist in gists.of] or [np.empty(0, dtype=np.int64)])
    family, weight = gists.stem[words], gists.weight[words]
    order = np.lexsort((family, article))
    new = np.flatnonzero(np.diff(article[order], prepend=-1) | np.diff(family[order], prepend=-1))
    after = np.append(new[1:], len(order))[: len(new)]
    first, last, counts = order[new], order[after - 1], after - new
    rarest = np.lexsort((first, -weight[last], article[first]))
    first, last, counts = first[rarest], last[rarest], counts[rarest]
    starts = np.searchsorted(article[first], np.arange(int(articles.max(initial=-1)) + 2))
    ends = [(a, min(a + RARE, b)) for a, b in pairwise(starts.tolist())]
    return [_theme(family[first[a:b]], weight[last[a:b]], counts[a:b]) for a, b in ends]


def _theme(families: np.ndarray, weights: np.ndarray, counts: np.ndarray) -> Theme:
    order = np.argsort(families)
    own = weights[order]
    return Theme(
        families[order].astype(np.int32),
        (own / (np.linalg.norm(own) or 1)).astype(np.float32),
        counts[order].astype(np.int32),
    )


def pair_features(said: Said, one: int, other: int) -> dict[str, float]:
    """The features by which two statements may say the same; one left out is 0. `other` is the fuller one.

    Words count by how rare they are. "kept": the share of the first one's that the other has; "near kept": with words
    that are similar by form or vector; "own shared": those shared that nothing else in the two articles says.
    """
    return quick_features(said, one, other) | near_kept(said, one, other)


def quick_features(said: Said, one: int, other: int) -> dict[str, float]:
    """Those that need no comparison of each word with each."""
    short, full = said.gists.of[one], said.gists.of[other]
    apart = abs(said.days[one] - said.days[other])
    runs = said.texts[one].runs
    in_a_row = float(is_in(runs, said.texts[other].known).mean()) if len(runs) else 0.0
    akin = _akin(said, one, other)
    both_direct = said.kinds[one] == said.kinds[other] == "direct"
    told = {
        "speaker " + relation(said.speakers[one], said.speakers[other]): 1.0,
        "described so": described_so(said.speakers[one], said.speakers[other], said.described),
        "both direct, words not in a row": both_direct * (1 - in_a_row),
        "days apart": math.log1p(min(apart, LONG)) if apart == apart else 0.0,
        "words in a row": in_a_row,
        "articles alike": _alike(said, one, other, said.gists.stem[short.words[akin]]),
        "numbers shared": min(len(short.numbers & full.numbers), MOST),
        "numbers near": float(any(is_near(a, b) for a in short.numbers for b in full.numbers)),
        "numbers lost": min(len(short.numbers - full.numbers), MOST),
        "names clash": float(bool(short.names and full.names) and not short.names & full.names),
        "denied by one": float(short.denies != full.denies),
    }
    return told | _words(said, one, other, akin) if len(short.words) and len(full.words) else told


def near_kept(said: Said, one: int, other: int) -> dict[str, float]:
    """How similar the most similar word of the other statement is to each word of the first."""
    gists = said.gists
    a, b = gists.of[one].words, gists.of[other].words
    if not len(a) or not len(b):
        return {}
    near = np.einsum("id,jd->ij", gists.vectors[a], gists.vectors[b])  # @ starts threads, which cost more
    near[near < NEAR] = 0
    near[gists.stem[a][:, None] == gists.stem[b]] = FAMILY
    near[a[:, None] == b] = 1
    return {"near kept": float(gists.weight[a] @ near.max(axis=1) / max(gists.weight[a].sum(), 1e-9))}


def _akin(said: Said, one: int, other: int) -> np.ndarray:
    """Which words of the first statement have one of their family in the other."""
    stem = said.gists.stem
    here, there = (stem[said.gists.of[number].words] for number in (one, other))
    return np.asarray((here[:, None] == there).any(axis=1))


def _alike(said: Said, one: int, other: int, shared: np.ndarray) -> float:
    """The cosine of what the two articles are about, without the families of words that the two statements share."""
    first, second = (said.themes[said.articles[number]] for number in (one, other))
    if not len(first.families) or not len(second.families):
        return 0.0
    place = np.minimum(np.searchsorted(second.families, first.families), len(second.families) - 1)
    both = second.families[place] == first.families
    both &= ~(first.families[:, None] == shared).any(axis=1)
    return float((first.weights * second.weights[place])[both].sum())


def _words(said: Said, one: int, other: int, akin: np.ndarray) -> dict[str, float]:
    """What the words have in common."""
    gists = said.gists
    short, full = gists.of[one].words, gists.of[other].words
    weights = gists.weight[short]
    shared = weights[is_in(short, full)]
    themes = [said.themes[said.articles[number]] for number in (one, other)]
    often = sum(_counts(theme, gists.stem[short[akin]]) for theme in themes)
    return {
        "kept": float(shared.sum() / max(weights.sum(), 1e-9)),
        "words shared": math.log1p(shared.sum()),
        "words akin": min(int(akin.sum()), MOST),
        "own shared": math.log1p((weights[akin] / (often - 1)).sum()),
        "rarest shared": float(shared.max(initial=0)),
        "words": math.log1p(len(short)),
        "words of the fuller": math.log1p(len(full)),
    }


def _counts(theme: Theme, families: np.ndarray) -> np.ndarray:
    """How many words of each family the statements of an article have; one that is not among its rarest counts once."""
    place = np.minimum(np.searchsorted(theme.families, families), len(theme.families) - 1)
    return np.where(theme.families[place] == families, theme.counts[place], 1)
