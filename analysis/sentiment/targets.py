"""Towards whom: the tone of a sentence towards each name in it, and what a speaker says about another."""

import numpy as np
import pandas as pd

from analysis.actors import Actors
from analysis.sentiment.features import mentions_at
from analysis.sentiment.reading import Reading, read_tone
from analysis.sentiment.uncertainty import mean_polarity

_PLACE = ["article_id", "outlet", "date", "sentence", "start", "end", "form"]
ENOUGH_MENTIONS, ENOUGH_ARTICLES = 10, 3  # for a rank


def rate_mentions(tokens: pd.DataFrame, actors: Actors | None = None) -> pd.DataFrame:
    """Score the sentence around each name, towards that name.

    `tokens` is the table of `annotate`. With `actors` only their names count, else every name.
    Returns one row per mention: article_id, outlet, date, sentence, start, end, form, `name`, `quoted` (stands
    inside a statement) and polarity, negative, neutral, positive, label, lexicon as in `rate_sentences`.
    Pronouns and paraphrases are not mentions.
    """
    return mentions_of(read_tone(tokens), actors)


def mentions_of(reading: Reading, actors: Actors | None) -> pd.DataFrame:
    """The table of `rate_mentions`."""
    tokens = reading.tokens
    is_name = (tokens["pos"] == "PROPN") & tokens["form"].str.contains(r"[^\W\d_]{2}", regex=True)
    if actors:
        is_name &= tokens["lemma"].isin({actor.name for actor in actors})
    rows = np.flatnonzero(is_name)
    at = tokens.iloc[rows][[*_PLACE, "lemma", "quoted"]].rename(columns={"lemma": "name"}).reset_index(drop=True)
    return pd.concat([at, reading.tone(mentions_at(tokens, rows))], axis="columns")


def towards(mentions: pd.DataFrame, *, by: str | list[str] | None = None) -> pd.DataFrame:
    """Average the tone towards each name.

    `mentions` is the result of `rate_mentions`. Returns one row per (group, name) as `mean_polarity` gives it, the
    most mentioned first, with `rank` from the most positive, missing for a name with fewer than 10 mentions or in
    fewer than 3 articles: its interval says more than a place would.
    """
    groups = [by] if isinstance(by, str) else list(by or [])
    means = mean_polarity(mentions, by=[*groups, "name"])
    ranked = means[(means["n"] >= ENOUGH_MENTIONS) & (means["articles"] >= ENOUGH_ARTICLES)]
    places = (ranked.groupby(groups, observed=True) if groups else ranked)["polarity"].rank(
        ascending=False, method="min"
    )
    order = [*groups, "n", "name"]
    return means.assign(rank=places).sort_values(
        order, ascending=[*[True] * len(groups), False, True], ignore_index=True
    )


def said_about(statements: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Average what each speaker says about each name, from the mentions inside the speaker's statements.

    Returns one row per (speaker, name), the most frequent first: speaker, name and the columns of `mean_polarity`.
    A speaker's own name is left out, and so are statements that nobody is named for.
    """
    spans = statements[statements["speaker"].notna()][["article_id", "speaker", "spans"]].explode("spans").dropna()
    spans = spans.assign(span_start=[s for s, _ in spans["spans"]], span_end=[e for _, e in spans["spans"]])
    inside = mentions.merge(spans.drop(columns="spans"), on="article_id")
    inside = inside[(inside["start"] >= inside["span_start"]) & (inside["end"] <= inside["span_end"])]
    own = [name in speaker.split("; ") for name, speaker in zip(inside["name"], inside["speaker"], strict=True)]
    inside = inside[~np.array(own, dtype=bool)].drop_duplicates(["article_id", "start", "speaker"])
    return mean_polarity(inside, by=["speaker", "name"]).sort_values(
        ["n", "speaker", "name"], ascending=[False, True, True], ignore_index=True
    )
