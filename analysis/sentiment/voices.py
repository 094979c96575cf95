"""In whose voice: what stands inside statements scored apart from what the outlet tells itself."""

import numpy as np
import pandas as pd

from analysis.sentiment.mentions import whole_sentences
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
    quoted = tokens["quoted"].to_numpy(dtype=bool)
    length = whole.stop - whole.first
    sentence = np.repeat(np.arange(len(length)), length)
    words = np.bincount(sentence, is_word, len(length))
    said = np.bincount(sentence, is_word & quoted, len(length))
    tables = []
    for voice, inside, count in ((STATEMENTS, quoted, said), (NARRATION, ~quoted, words - said)):
        alone, shared = (count == words) & (words > 0), (count > 0) & (count < words)
        part = reader.of_rows(np.flatnonzero(shared[sentence] & inside))
        scores = pd.concat([reader.sentences[alone], part.tone(whole_sentences(part.tokens))], ignore_index=True)
        rows = np.append(whole.first[alone], whole.first[shared])
        at = tokens.iloc[rows][["article_id", "outlet", "date", "sentence"]].reset_index(drop=True)
        at = at.assign(voice=voice, words=np.append(count[alone], count[shared]).astype(int))
        tables.append(pd.concat([at, scores], axis="columns"))
    rated = pd.concat(tables, ignore_index=True)
    return rated.sort_values(["article_id", "sentence"], kind="stable", ignore_index=True)
