"""In whose voice: what stands inside statements scored apart from what the outlet tells itself."""

import numpy as np
import pandas as pd

from analysis.sentiment.mentions import Mentions
from analysis.sentiment.tone_reader import ToneReader, read_tone

STATEMENTS, NARRATION = "statements", "narration"


def rate_voices(tokens: pd.DataFrame) -> pd.DataFrame:
    """Score what stands inside statements apart from what the outlet tells itself.

    `tokens` is the table of `annotate`. Returns one row per (sentence, voice): article_id, outlet, date, sentence,
    `voice` ("statements" or "narration"), `words`, and polarity, negative, neutral, positive, label and lexicon as in
    `rate_sentences`.

    >>> from analysis import annotate, read_articles
    >>> tokens = annotate(read_articles("data/demo")).tokens
    >>> sorted(rate_voices(tokens)["voice"].unique())
    ['narration', 'statements']
    """
    return voices_of(read_tone(tokens))


def voices_of(reader: ToneReader) -> pd.DataFrame:
    """The table of `rate_voices`; a sentence all in one voice has been scored already."""
    whole, tokens = reader.whole, reader.tokens
    is_word = (tokens["pos"] != "PUNCT").to_numpy()
    sentences = len(whole.first)
    sentence = np.repeat(np.arange(sentences), whole.stop - whole.first)
    part = sentence + np.where(tokens["quoted"].to_numpy(dtype=bool), 0, sentences)  # the statements' come first
    count = np.bincount(part, is_word, 2 * sentences)
    words = np.tile(count[:sentences] + count[sentences:], 2)
    alone, shared = np.flatnonzero((count == words) & (count > 0)), (count > 0) & (count < words)
    rows = np.flatnonzero(shared[part])
    rows = rows[np.argsort(part[rows], kind="stable")]
    of_parts = reader.of_rows(rows).tone(_parts(np.bincount(part[rows], minlength=len(count))[shared]))
    scores = pd.concat([reader.sentences.iloc[alone % sentences], of_parts], ignore_index=True)
    order = np.append(alone, np.flatnonzero(shared))
    at = tokens[["article_id", "outlet", "date", "sentence"]].iloc[whole.first[order % sentences]]
    voice = np.where(order < sentences, STATEMENTS, NARRATION)
    at = at.reset_index(drop=True).assign(voice=voice, words=count[order].astype(int))
    rated = pd.concat([at, scores], axis="columns").iloc[np.argsort(order, kind="stable")]
    return rated.sort_values(["article_id", "sentence"], kind="stable", ignore_index=True)


def _parts(length: np.ndarray) -> Mentions:
    """Parts of sentences that stand one after the other, so many words each."""
    stop = np.cumsum(length)
    return Mentions.of_words(stop - length, stop, np.full(len(length), -1))
