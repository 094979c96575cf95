"""Pronouns that `annotate` is sure of, against articles in which it is marked who is meant."""

import json
from bisect import bisect_left
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import annotate
from analysis.errors import UserError

PRONOUNS = ("il", "elle")
Span = tuple[int, int]


def pronoun_figures(path: Path, texts: Mapping[str, str]) -> tuple[pd.DataFrame, list[str]]:
    """One row: how many pronouns are marked as somebody who is named, found and right; then a line per wrong one.

    The file has one article a line: `id`, `chains` (lists of [start, end] that mean the same) and `text`, or else
    `sha256`, the hash of the text in `texts`. Right is a pronoun in the chain of a name of the person's.
    Raises UserError where a text is missing or another.
    """
    records = _records(path, texts)
    articles = pd.DataFrame(
        {"outlet": "unknown", "date": pd.NaT, "text": [record["text"] for record in records]},
        index=[record["id"] for record in records],
    )
    tokens = annotate(articles, cache=None, workers=1).tokens
    words = dict(iter(tokens.groupby("article_id", observed=True)))
    counts = {"articles": len(records), "marked": 0, "found": 0, "right": 0}
    wrong = []
    for record in records:
        chains = _Chains(record["chains"])
        names, pronouns = _names_and_pronouns(words[record["id"]])
        of_names = {person: {chains.of(span) for span in spans} - {None} for person, spans in names.items()}
        people = set().union(*of_names.values())
        for span, person in pronouns:
            counts["marked"] += chains.of(span) in people
            counts["found"] += person is not None
            is_right = person is not None and chains.of(span) in of_names.get(person, ())
            counts["right"] += is_right
            if person is not None and not is_right:
                before = " ".join(record["text"][max(0, span[0] - 120) : span[1] + 60].split())
                wrong.append(f"{record['id']} {span[0]} {person}: {before}")
    return pd.DataFrame([{**counts, "precision": counts["right"] / max(counts["found"], 1)}]), wrong


def _records(path: Path, texts: Mapping[str, str]) -> list[dict[str, Any]]:
    try:
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        records = [{"text": texts.get(record["id"], ""), **record} for record in records]
        other = [r["id"] for r in records if "sha256" in r and sha256(r["text"].encode()).hexdigest() != r["sha256"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{path} is not a file of articles with id, chains and text ({error!r}).") from error
    if other:
        raise UserError(
            f"{path} was marked in other texts of {', '.join(other[:3])}: give the articles it was made from."
        )
    return records


def _names_and_pronouns(words: pd.DataFrame) -> tuple[dict[str, list[Span]], list[tuple[Span, str | None]]]:
    """The places of each name, and each il or elle with the person whom it means for `annotate`."""
    names: dict[str, list[Span]] = {}
    pronouns: list[tuple[Span, str | None]] = []
    for word in words.astype(object).to_dict("records"):
        span = (word["start"], word["end"])
        if word["pos"] == "PROPN":
            names.setdefault(word["lemma"], []).append(span)
        elif word["form"].lower() in PRONOUNS:
            pronouns.append((span, word["person"] if isinstance(word["person"], str) else None))
    return names, pronouns


class _Chains:
    """Which chain a place belongs to: that of the shortest mention around it."""

    def __init__(self, chains: list[list[list[int]]]) -> None:
        self.mentions = sorted((end - start, start, end, n) for n, chain in enumerate(chains) for start, end in chain)

    def of(self, span: Span) -> int | None:
        shortest = bisect_left(self.mentions, (span[1] - span[0],))
        around = (n for _, start, end, n in self.mentions[shortest:] if start <= span[0] and span[1] <= end)
        return next(around, None)
