"""How likely two statements are one in other words: what they share and where they clash, as marked pairs teach."""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.copies.runs import Text, found_in, read_texts
from analysis.statements.gist import Gist, Gists, read_gists
from analysis.statements.same_speaker import relation

WEIGHTS = Path(__file__).parents[1] / "lexicons" / "same_statement.csv"
FAMILY = 0.9  # likeness of two words that begin alike
NEAR = 0.5  # word vectors less alike than that say nothing
LONG = 30  # days: more of them say no more
RARE = 60  # words of an article that tell what it is about
WITH_SPEAKER = ("words shared", "near kept", "words in a row", "articles alike")  # say less of one known speaker
MOST = 2  # numbers, names: more of them say no more


@dataclass(frozen=True)
class Said:
    """Statements in what is compared of them, each list as long as their table."""

    gists: Gists
    texts: list[Text]
    speakers: list[object]
    kinds: list[str]
    days: np.ndarray  # since 1970; not a number where unknown
    articles: np.ndarray  # the number of each statement's article
    themes: list[dict[int, float]]  # of each article: its rarest words' families by weight, of length 1


def read_said(statements: pd.DataFrame) -> Said:
    """What is compared of statements: `article_id`, `quote`, `speaker`, `kind` and `date` of each row."""
    quotes = statements["quote"].tolist()
    days = pd.to_datetime(statements["date"]).to_numpy("datetime64[s]")
    since = np.where(np.isnat(days), np.nan, days.astype("int64") / 86400)
    gists = read_gists(quotes)
    articles = pd.factorize(statements["article_id"])[0]
    return Said(
        gists,
        read_texts(quotes),
        statements["speaker"].tolist(),
        statements["kind"].tolist(),
        since,
        articles,
        _themes(gists, articles),
    )


def _themes(gists: Gists, articles: np.ndarray) -> list[dict[int, float]]:
    """What the statements of each article are about."""
    found: list[dict[int, float]] = [{} for _ in range(int(articles.max(initial=-1)) + 1)]
    for article, gist in zip(articles.tolist(), gists.of, strict=True):
        weights = gists.weight[gist.words]
        for stem, weight in zip(gists.stem[gist.words].tolist(), weights.tolist(), strict=True):
            found[article][stem] = weight
    for article, theme in enumerate(found):
        rare = sorted(theme.items(), key=lambda item: -item[1])[:RARE]
        length = math.sqrt(sum(weight * weight for _, weight in rare)) or 1
        found[article] = {stem: weight / length for stem, weight in rare}
    return found


def evidence(said: Said, one: int, other: int) -> dict[str, float]:
    """What tells that two statements say the same; what is left out is 0. `other` is the fuller one.

    Words count by how rare they are. "kept": the share of the first one's that the other has; "covered": the reverse;
    "near": those alike by form or vector with them.
    """
    short, full = said.gists.of[one], said.gists.of[other]
    apart = abs(said.days[one] - said.days[other])
    runs = said.texts[one].runs
    speakers = relation(said.speakers[one], said.speakers[other])
    told = {
        "speaker " + speakers: 1.0,
        "both direct": float(said.kinds[one] == said.kinds[other] == "direct"),
        "days apart": math.log1p(min(apart, LONG)) if apart == apart else 0.0,
        "words in a row": float(found_in(runs, said.texts[other].known).mean()) if len(runs) else 0.0,
        "articles alike": _alike(said, one, other),
        "numbers lost": min(len(short.numbers - full.numbers), MOST),
        "denied by one": float(short.denies != full.denies),
    }
    told |= _both("numbers", short.numbers, full.numbers) | _both("names", short.names, full.names)
    told |= _words(said.gists, short, full) if len(short.words) and len(full.words) else {}
    known = speakers in ("same", "alike")
    return told | {f"{name}, speaker known": told.get(name, 0.0) * known for name in WITH_SPEAKER}


def _alike(said: Said, one: int, other: int) -> float:
    """The cosine of what the two articles are about."""
    first, second = said.themes[said.articles[one]], said.themes[said.articles[other]]
    return sum(weight * second.get(stem, 0.0) for stem, weight in first.items())


def _both(what: str, one: frozenset[object], other: frozenset[object]) -> dict[str, float]:
    shared = len(one & other)
    return {f"{what} shared": min(shared, MOST), f"{what} clash": float(bool(one and other) and not shared)}


def _words(gists: Gists, short: Gist, full: Gist) -> dict[str, float]:
    """What the words have in common, each with its nearest in the other statement."""
    a, b = short.words, full.words
    weights, others = gists.weight[a], gists.weight[b]
    alike = gists.vectors[a] @ gists.vectors[b].T
    alike[alike < NEAR] = 0
    alike[gists.stem[a][:, None] == gists.stem[b]] = FAMILY
    same = a[:, None] == b
    alike[same] = 1
    kept, covered = same.any(axis=1), same.any(axis=0)
    nearest = alike.max(axis=1)
    all_weight, all_other = max(weights.sum(), 1e-9), max(others.sum(), 1e-9)
    return {
        "kept": float(weights[kept].sum() / all_weight),
        "covered": float(others[covered].sum() / all_other),
        "near kept": float(weights @ nearest / all_weight),
        "near covered": float(others @ alike.max(axis=0) / all_other),
        "words shared": math.log1p(float(weights[kept].sum())),
        "rarest shared": float(weights[kept].max(initial=0)),
        "words": math.log1p(len(a)),
    }
