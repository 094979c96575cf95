"""Tables over the statements: who gets how many words, and by which verbs they are introduced."""

import pandas as pd

from analysis.words import group_columns, number_of_words

KINDS = ("direct", "indirect", "mixed")


def speaker_share(
    statements: pd.DataFrame, articles: pd.DataFrame, *, by: str | list[str] | None = None
) -> pd.DataFrame:
    """Say how much of the text each speaker's statements fill.

    `statements` has one row per statement: article_id, spans, kind, speaker; `articles` is where they
    come from. `by` names columns of `articles` ("article_id" is its index).
    Returns one row per (group, speaker), the most quoted of a group first: the columns in `by`; `speaker`
    (missing: nobody is named; "A; B": the two together); `statements`, how many; `words`, how many words they
    fill; `direct`, `indirect`, `mixed`, those words by the kind of statement; `total`, all words of the
    group's articles, also of those without a statement; `share`, `words` as a part of `total` (0 to 1).
    A statement inside another counts for both speakers, so that a group's shares may sum to more than 1.
    Raises `UserError` for a column that `articles` does not have.
    """
    texts = articles.reset_index()
    groups = group_columns(texts, by, "article_id", "text")
    totals = texts.assign(total=texts["text"].map(number_of_words).astype("int64"))
    text_of = articles["text"].to_dict()
    words = [
        sum(number_of_words(str(text_of[article])[start:end]) for start, end in spans)
        for article, spans in zip(statements["article_id"], statements["spans"], strict=True)
    ]
    said = statements[["article_id", "speaker", "kind"]].assign(words=pd.array(words, dtype="int64"))
    for kind in KINDS:
        said[kind] = said["words"].where(said["kind"] == kind, 0)
    others = [column for column in groups if column != "article_id"]
    said = said.merge(texts[["article_id", *others]], on="article_id")

    key = [*groups, "speaker"]
    share = said.groupby(key, as_index=False, observed=True, dropna=False).agg(
        statements=("kind", "size"), **{column: (column, "sum") for column in ("words", *KINDS)}
    )
    if groups:
        share = share.merge(totals.groupby(groups, as_index=False, dropna=False)["total"].sum(), on=groups)
    else:
        share["total"] = totals["total"].sum()
    share["share"] = share["words"] / share["total"]
    order = [True] * len(groups) + [False, True]
    return share.sort_values([*groups, "words", "speaker"], ascending=order, ignore_index=True)


def cue_verbs(statements: pd.DataFrame, *, by: str | list[str] | None = None) -> pd.DataFrame:
    """Count the words that introduce each speaker's statements.

    `statements` has one row per statement: speaker, cue_lemma and the columns in `by`.
    Returns one row per (group, speaker, cue_lemma), the most frequent of a group first: the columns in `by`;
    `speaker` (missing: nobody is named); `cue_lemma` ("déclarer", "selon"); `n`, statements.
    Statements without a cue are left out. Raises `UserError` for a column that `statements` does not have.
    """
    groups = group_columns(statements, by, "speaker", "cue_lemma")
    cued = statements[statements["cue_lemma"].fillna("") != ""]
    key = [*groups, "speaker", "cue_lemma"]
    counts = cued.groupby(key, observed=True, dropna=False).size().rename("n").reset_index()
    order = [True] * len(groups) + [False, True, True]
    return counts.sort_values([*groups, "n", "speaker", "cue_lemma"], ascending=order, ignore_index=True)
