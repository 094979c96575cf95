"""Towards whom: the tone of a sentence towards each name in it, and what a speaker says about another."""

import numpy as np
import pandas as pd

from analysis.actors import Actors
from analysis.checks import takes_tables
from analysis.copies.once import Copies, counted, shared_out
from analysis.sentiment.mentions import head_row, mentions_at
from analysis.sentiment.tone import LABELS
from analysis.sentiment.tone_reader import ToneReader, read_tone
from analysis.sentiment.uncertainty import mean_polarity
from analysis.sentiment.voices import inside_statements
from analysis.statements.one_speaker import one_speaker_each
from analysis.words.media import are_outlets
from analysis.words.no_names import are_no_names

_SENTENCE = ["article_id", "sentence"]
_PLACE = ["article_id", "outlet", "date", "wire_group", "sentence", "start", "end", "form"]
ENOUGH_MENTIONS, ENOUGH_ARTICLES = 10, 3  # for a rank


@takes_tables
def rate_mentions(tokens: pd.DataFrame, actors: Actors | None = None) -> pd.DataFrame:
    """Score the sentence around each mention of a name, towards that name: by its role in the sentence.

    `tokens` is the table of `annotate`. With `actors` only theirs count, else those of every name but outlets, agencies
    and platforms (see `analysis.words.names`), and of bodies and groups without one ("le gouvernement").
    A mention is a name, or a title or periphrasis ("le président russe", "le maître du Kremlin", then "le
    président") in a sentence that does not name the person as well. A name inside a title is not one. A title that
    judges counts as tone ("le dictateur"); offices have none in the word lists. A pronoun is a mention where "il" or
    "elle" opens a sentence and can mean one person only; whom others mean is resolved for speakers alone.

    Returns one row per mention: article_id, outlet, date, wire_group, sentence, start, end, form, `name`, `quoted`
    (stands inside a statement), `title` (true for all but a name) and polarity, negative, neutral, positive, label,
    lexicon as in `rate_sentences`.

    >>> from analysis import annotate, read_articles
    >>> mentions = rate_mentions(annotate(read_articles("data/demo")).tokens)
    >>> mentions.loc[mentions["name"] == "Hélène Astravel", "form"].head(2).tolist()
    ['Hélène Astravel', 'Hélène Astravel']
    """
    return mentions_of(read_tone(tokens), actors)


def mentions_of(reader: ToneReader, actors: Actors | None) -> pd.DataFrame:
    """The table of `rate_mentions`."""
    known = {actor.name for actor in actors or ()}
    places = _places(reader)
    if known:
        places = places[places["name"].isin(known)]
    else:
        no_name = are_outlets(reader.tokens) | are_no_names(reader.tokens)
        places = places[places["title"] | ~no_name[places.index.to_numpy()]]
    begin, end = places.index.to_numpy(), places.pop("stop").to_numpy()
    pos = reader.tokens["pos"].tolist()
    heads = np.array([a + head_row(pos[a:b]) for a, b in zip(begin, end, strict=True)], dtype=int)
    scores = reader.stance(mentions_at(reader.tokens, heads, begin=begin, end=end))
    return pd.concat([places.reset_index(drop=True), scores], axis="columns")


def _places(reader: ToneReader) -> pd.DataFrame:
    """One row per mention, by the row of its first word; `stop` is past its last."""
    tokens = reader.tokens
    in_title = tokens["person"].notna().to_numpy()
    is_name = (tokens["pos"] == "PROPN").to_numpy() & ~in_title
    is_name[is_name] = tokens["form"][is_name].str.contains(r"[^\W\d_]{2}", regex=True)
    names = tokens[is_name].rename(columns={"lemma": "name"}).assign(title=False)
    names["stop"] = names.index + 1
    titles = _titles(tokens[in_title])
    named = pd.MultiIndex.from_frame(names[[*_SENTENCE, "name"]])
    titles = titles[~pd.MultiIndex.from_frame(titles[[*_SENTENCE, "name"]]).isin(named)]
    return pd.concat([names[titles.columns], titles]).sort_index()


def _titles(words: pd.DataFrame) -> pd.DataFrame:
    """One row per run of words that mean the same person."""
    row = words.index.to_numpy()
    person = words["person"].astype(object).to_numpy()
    begins = np.append(True, (np.diff(row) > 1) | (person[1:] != person[:-1]))[: len(row)]
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(row))[: len(first)] - 1
    forms = words["form"].tolist()
    titles = words.iloc[first].rename(columns={"person": "name"})
    titles["end"] = words["end"].to_numpy()[last]
    titles["stop"] = row[last] + 1
    titles["form"] = [" ".join(forms[a : b + 1]).replace("' ", "'") for a, b in zip(first, last, strict=True)]
    return titles.assign(title=True)[[*titles.columns.intersection(_PLACE), "name", "quoted", "title", "stop"]]


@takes_tables
def towards(mentions: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once") -> pd.DataFrame:
    """Count and average the tone towards each name.

    `mentions` is the result of `rate_mentions`. Returns one row per (group, name) as `mean_polarity` gives it, the
    most mentioned first, with `negative`, `neutral` and `positive` (mentions of which the model is sure), and `rank`
    from the most positive, missing for a name with fewer than 10 mentions or in fewer than 3 articles: there
    the interval says more than a rank would. What of this may be reported is measured: see `measured`. `copies` is
    as in `mean_polarity`.

    >>> from analysis import annotate, read_articles
    >>> mentions = rate_mentions(annotate(read_articles("data/demo")).tokens)
    >>> tones = towards(mentions)
    >>> tones["n"].is_monotonic_decreasing
    True
    """
    groups = [by] if isinstance(by, str) else list(by or [])
    means = mean_polarity(mentions, by=[*groups, "name"], copies=copies)
    ranked = means[(means["n"] >= ENOUGH_MENTIONS) & (means["articles"] >= ENOUGH_ARTICLES)]
    places = (ranked.groupby(groups, observed=True) if groups else ranked)["polarity"].rank(
        ascending=False, method="min"
    )
    order = [*groups, "n", "name"]
    return _with_labels(means.assign(rank=places), mentions, [*groups, "name"], copies).sort_values(
        order, ascending=[*[True] * len(groups), False, True], ignore_index=True
    )


@takes_tables
def said_about(statements: pd.DataFrame, mentions: pd.DataFrame, *, copies: Copies = "once") -> pd.DataFrame:
    """Average what each speaker says about each name, from the mentions inside the speaker's statements.

    Returns one row per (speaker, name), the most frequent first: speaker, name, the columns of `mean_polarity`, and
    `negative`, `neutral` and `positive`, the mentions of which the model is sure.
    A speaker's own name is left out, and so are statements without a named speaker, or whose speaker may be somebody
    else in each article (`one_speaker_each`). `copies` is as in `mean_polarity`.

    >>> from analysis import annotate, read_articles
    >>> tokens, _, statements = annotate(read_articles("data/demo"))
    >>> about = said_about(statements, rate_mentions(tokens))
    >>> about.columns.tolist()[:3]
    ['speaker', 'name', 'polarity']
    """
    statements = one_speaker_each(statements).dropna(subset="speaker")
    inside = inside_statements(counted(mentions, copies=copies), statements)
    inside = inside[~inside["own"]].drop_duplicates(["article_id", "start", "speaker"])
    pairs = ["speaker", "name"]
    return _with_labels(mean_polarity(inside, by=pairs, copies="each"), inside, pairs, "each").sort_values(
        ["n", *pairs], ascending=[False, True, True], ignore_index=True
    )


@takes_tables
def label_counts(mentions: pd.DataFrame, *, by: str | list[str], copies: Copies = "once") -> pd.DataFrame:
    """Count the mentions of which the model is sure, in groups.

    `mentions` is the result of `rate_mentions` or `with_voice`. Returns one row per group, the largest first: the
    columns in `by`, `n` (mentions), `sure` (those with a label), `articles` (with one of these), `negative`, `neutral`,
    `positive`, and `enough`: 10 sure ones or more, in 3 articles or more. `copies` is as in `mean_polarity`.

    >>> from analysis import annotate, read_articles
    >>> counts = label_counts(rate_mentions(annotate(read_articles("data/demo")).tokens), by="name")
    >>> bool((counts["negative"] + counts["neutral"] + counts["positive"] == counts["sure"]).all())
    True
    """
    keys = [by] if isinstance(by, str) else by
    mentions, part = shared_out(mentions, keys, copies=copies)
    sure = mentions[mentions["label"].notna()]
    flags = pd.DataFrame({label: mentions["label"].eq(label) * part for label in LABELS})
    flags = flags.assign(n=part, sure=mentions["label"].notna() * part)
    counts = mentions[keys].join(flags).groupby(keys, observed=True)[flags.columns.tolist()].sum()
    counts["articles"] = sure.groupby(keys, observed=True)["article_id"].nunique().reindex(counts.index, fill_value=0)
    counts["enough"] = (counts["sure"] >= ENOUGH_MENTIONS) & (counts["articles"] >= ENOUGH_ARTICLES)
    order = [*keys, "n", "sure", "articles", *LABELS, "enough"]
    return counts.reset_index()[order].sort_values(
        ["n", *keys], ascending=[False, *[True] * len(keys)], ignore_index=True
    )


def _with_labels(means: pd.DataFrame, mentions: pd.DataFrame, by: list[str], copies: Copies) -> pd.DataFrame:
    """The means, with how many mentions of each group have each label."""
    mentions, part = shared_out(mentions, by, copies=copies)
    is_label = pd.DataFrame({label: mentions["label"].eq(label) * part for label in LABELS})
    counts = mentions[by].join(is_label).groupby(by, observed=True, as_index=False)[list(LABELS)].sum()
    return means.merge(counts, on=by, how="left")
