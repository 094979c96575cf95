"""Mentions labelled by hand, stored as offsets and hashes; their texts are looked up in the articles."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.errors import UserError
from analysis.language.parser import tag
from analysis.language.repair import repair
from analysis.language.words import words_of
from analysis.sentiment.mentions import Mentions, head_row, mentions_at
from analysis.sentiment.model import load_model
from analysis.sentiment.model_words import Words
from analysis.sentiment.token_columns import columns_of

_KEYS = ("article_id", "sentence_start", "sentence_end", "start", "end", "sha256", "label", "part")


class MarkedMentions(NamedTuple):
    """Labelled mentions: records, the words of their sentences as the models read them, places, and labels 0, 1, 2."""

    records: pd.DataFrame
    words: Words
    mentions: Mentions
    labels: np.ndarray


def load_mentions(path: Path, texts: Mapping[str, str], *, parts: Sequence[str] = ()) -> MarkedMentions:
    """Read labelled mentions, those of some `parts` or all, and the words around them.

    A line of the file is an object with article_id, sentence_start, sentence_end, start, end (offsets into the
    article's text), sha256 (of the sentence), label (0 negative, 1 neutral, 2 positive) and part. `texts` are the
    articles by their id; a mention whose article is not there is left out.
    Raises UserError where a line is of another form, a text is not the one that was labelled, or nothing is left.
    """
    records = mention_records(path, texts, parts=parts)
    sentences = [texts[r["article_id"]][r["sentence_start"] : r["sentence_end"]] for r in records]
    for record, sentence in zip(records, sentences, strict=True):
        if sha256(sentence.encode()).hexdigest() != record["sha256"]:
            raise UserError(f"{record['article_id']} is not the text that was labelled: a sentence of it has changed.")
    tokens, mentions = _tokens(records, sentences)
    words = load_model().read(columns_of(tokens))
    return MarkedMentions(pd.DataFrame(records), words, mentions, np.array([r["label"] for r in records]))


def mention_records(path: Path, texts: Mapping[str, str], *, parts: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The lines of the file, those of some `parts` or all, whose articles are there; UserError where none is."""
    records = [r for r in _records(path) if r["article_id"] in texts and (not parts or r["part"] in parts)]
    if not records:
        raise UserError(f"None of the articles of {path} was given; its mentions have no text.")
    return records


def _records(path: Path) -> list[dict[str, Any]]:
    try:
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read as one JSON object per line: {error}.") from error
    for number, record in enumerate(records, 1):
        if not isinstance(record, dict) or any(key not in record for key in _KEYS):
            raise UserError(f"{path}, line {number}: wanted an object with {', '.join(_KEYS)}.")
    return records


def _tokens(records: list[dict[str, Any]], sentences: list[str]) -> tuple[pd.DataFrame, Mentions]:
    repaired = [repair(sentence.replace("\n", " ")) for sentence in sentences]
    rows: list[tuple[Any, ...]] = []
    begin, end, heads = [], [], []
    for number, (doc, mended, record) in enumerate(zip(tag(r.text for r in repaired), repaired, records, strict=True)):
        start, stop = (bisect_left(mended.origin, record[key] - record["sentence_start"]) for key in ("start", "end"))
        words = words_of(doc, 0, [])
        inside = [len(rows) + i for i, word in enumerate(words) if word.start < stop and word.end > start]
        rows += [("marked", number, word.start, word.end, word.form, word.lemma, word.pos) for word in words]
        begin.append(inside[0])
        end.append(inside[-1] + 1)
        heads.append(head_row([rows[i][6] for i in inside]) + inside[0])
    tokens = pd.DataFrame(rows, columns=["article_id", "sentence", "start", "end", "form", "lemma", "pos"])
    return tokens, mentions_at(tokens, np.array(heads), begin=np.array(begin), end=np.array(end))
