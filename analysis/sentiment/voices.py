"""In whose voice: the words inside statements apart from the outlet's own narration, for sentences and mentions."""

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.coded import within
from analysis.sentiment.mentions import Mentions
from analysis.sentiment.tone_reader import ToneReader, read_tone

STATEMENTS, NARRATION, OWN = "statements", "narration", "own statements"


@takes_tables
def rate_voices(tokens: pd.DataFrame) -> pd.DataFrame:
    """Score the words inside statements apart from the outlet's own narration.

    `tokens` is the table of `annotate`. Returns one row per (sentence, voice): article_id, outlet, date, wire_group,
    sentence, `voice` ("statements" or "narration"), `words`, and polarity, negative, neutral, positive, label and
    lexicon as in `rate_sentences`.

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
    origin = tokens.columns.intersection(["article_id", "outlet", "date", "wire_group", "sentence"])
    at = tokens[origin].iloc[whole.first[order % sentences]]
    voice = np.where(order < sentences, STATEMENTS, NARRATION)
    at = at.reset_index(drop=True).assign(voice=voice, words=count[order].astype(int))
    rated = pd.concat([at, scores], axis="columns").iloc[np.argsort(order, kind="stable")]
    return rated.sort_values(["article_id", "sentence"], kind="stable", ignore_index=True)


def _parts(length: np.ndarray) -> Mentions:
    """Parts of sentences, one after the other, with so many words each."""
    stop = np.cumsum(length)
    return Mentions.of_words(stop - length, stop, np.full(len(length), -1))


@takes_tables
def with_voice(mentions: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """Say of each mention whether it is in a statement, and in whose.

    `mentions` is the result of `rate_mentions`, `statements` the table of `annotate`. Added are `voice` ("statements":
    others say it; "own statements": the one named says it; "narration": the outlet does) and `speaker`, missing in
    narration and where the statement has no named speaker; of statements within statements, the inner one's.

    >>> from analysis import annotate, read_articles, sentiment
    >>> tokens, _, statements = annotate(read_articles("data/demo"))
    >>> sorted(with_voice(sentiment.rate_mentions(tokens), statements)["voice"].unique())
    ['narration', 'statements']
    """
    inside = inside_statements(mentions, statements)
    inner = inside.loc[inside["length"].sort_values(kind="stable").index].drop_duplicates("mention")
    speaker = pd.Series(None, index=range(len(mentions)), dtype=object)
    speaker[inner["mention"]] = inner["speaker"].astype(object).where(inner["speaker"].notna(), None).to_numpy()
    voice = np.where(speaker.index.isin(inner["mention"]), STATEMENTS, NARRATION).astype(object)
    voice[inner.loc[inner["own"], "mention"]] = OWN
    return mentions.assign(voice=voice, speaker=speaker.to_numpy())


def inside_statements(mentions: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """One row per mention and statement around it: the columns of `mentions`, `mention` (its place there),
    `speaker`, `own` (the speaker is who is named) and `length` of the stretch of the statement, in characters."""
    spans = statements[["article_id", "speaker", "spans"]].explode("spans").dropna(subset="spans")
    starts, ends = (np.array([span[end] for span in spans["spans"]], dtype=int) for end in (0, 1))
    mention, span = within(mentions, spans.assign(first=starts, last=ends))
    whole = mentions["end"].to_numpy()[mention] <= ends[span]
    mention, span = mention[whole], span[whole]
    speakers, names = spans["speaker"].iloc[span].array, mentions["name"].iloc[mention].array
    own = [isinstance(who, str) and name in who.split("; ") for name, who in zip(names, speakers, strict=True)]
    return (
        mentions.drop(columns="speaker", errors="ignore")
        .iloc[mention]
        .reset_index(drop=True)
        .assign(mention=mention, speaker=speakers, own=np.array(own, dtype=bool), length=(ends - starts)[span])
    )
