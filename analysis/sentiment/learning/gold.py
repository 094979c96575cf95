"""Marked sentences in MAD-TSC's form, one JSON object per line, read into the tokens that the model knows.

A line has `sentence_normalized` and `targets`, each with `from`, `to` (offsets) and `polarity` 2, 4 or 6.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.errors import UserError
from analysis.language.parser import tag
from analysis.language.repair import repair
from analysis.language.words import Name, words_of
from analysis.sentiment.mentions import Mentions, mentions_at

_LABEL_OF = {2: 0, 4: 1, 6: 2}
TARGET = "TARGET"


class Gold(NamedTuple):
    """Marked targets: the sentences' texts, their tokens, the mentions in these, and the labels 0, 1, 2."""

    texts: list[str]
    tokens: pd.DataFrame
    mentions: Mentions
    labels: np.ndarray


def load_gold(paths: Iterable[Path], *, without: Iterable[Path] = ()) -> Gold:
    """Read marked sentences; those that are also in a file of `without` are left out.

    Raises UserError where a file is missing, a line is not of MAD-TSC's form, or nothing is left.
    """
    elsewhere = {text for path in without for text, *_ in _targets(path)}
    targets = [target for path in paths for target in _targets(path) if target[0] not in elsewhere]
    if not targets:
        raise UserError("No marked sentence was found; give files with one JSON object per line in MAD-TSC's form.")
    texts = [text for text, *_ in targets]
    tokens = pd.DataFrame(_rows(targets), columns=["article_id", "sentence", "start", "end", "form", "lemma", "pos"])
    rows = np.flatnonzero(tokens["lemma"] == TARGET)
    # a name in two pieces is one target: its first piece
    first = rows[np.append(True, np.diff(tokens["sentence"].to_numpy()[rows]) > 0)]
    if len(first) != len(targets):
        missing = sorted(set(range(len(targets))) - set(tokens["sentence"].iloc[first]))
        raise UserError(f"The offsets of a target do not point at a word of: {texts[missing[0]]}")
    last = rows[np.append(np.diff(tokens["sentence"].to_numpy()[rows]) > 0, True)]
    mentions = mentions_at(tokens, first, end=last + 1)
    return Gold(texts, tokens, mentions, np.array([label for *_, label in targets]))


def _targets(path: Path) -> Iterator[tuple[str, int, int, int]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield from _targets_of(path, number, line)


def _targets_of(path: Path, number: int, line: str) -> Iterator[tuple[str, int, int, int]]:
    try:
        record: dict[str, Any] = json.loads(line)
        text = record["sentence_normalized"]
        for target in record["targets"]:
            yield text, int(target["from"]), int(target["to"]), _LABEL_OF[int(target["polarity"])]
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(
            f"{path}, line {number}: wanted sentence_normalized and targets with from, to and polarity 2, 4 or 6."
        ) from error


def _rows(targets: list[tuple[str, int, int, int]]) -> Iterator[tuple[Any, ...]]:
    repaired = [repair(text.replace("\n", " ")) for text, *_ in targets]
    for number, (doc, (_, start, end, _), one) in enumerate(
        zip(tag(r.text for r in repaired), targets, repaired, strict=True)
    ):
        place = bisect_left(one.origin, start), bisect_left(one.origin, end)
        for word in words_of(doc, 0, [Name(*place, TARGET)]):
            inside = word.start < place[1] and word.end > place[0]
            yield (
                "gold",
                number,
                word.start,
                word.end,
                word.form,
                TARGET if inside else word.lemma,
                "PROPN" if inside else word.pos,
            )
