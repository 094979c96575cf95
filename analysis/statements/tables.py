"""Tables over the statements: who gets how many words, and by which verbs they are introduced."""

import pandas as pd

from analysis.statements.cues import cue_lexicon
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
    """Count the words that introduce each speaker's statements, with the stance that they take.

    `statements` has one row per statement: speaker, cue_lemma and the columns in `by`.
    Returns one row per (group, speaker, cue_lemma), the most frequent of a group first: the columns in `by`;
    `speaker` (missing: nobody is named); `cue_lemma` ("déclarer", "selon"); `stance`, how the cue presents what is
    said, from `lexicons/cues.csv` ("neutral", "assertive", "doubting", …; a cue that is not listed is neutral);
    `n`, statements. Statements without a cue are left out. Raises `UserError` for a column that `statements` does
    not have.
    """
    groups = group_columns(statements, by, "speaker", "cue_lemma")
    cued = statements[statements["cue_lemma"].fillna("") != ""]
    key = [*groups, "speaker", "cue_lemma"]
    counts = cued.groupby(key, observed=True, dropna=False).size().rename("n").reset_index()
    lexicon = cue_lexicon()
    stances = [lexicon[lemma].stance if lemma in lexicon else "neutral" for lemma in counts["cue_lemma"]]
    counts.insert(len(key), "stance", pd.Series(stances, index=counts.index, dtype="str"))
    order = [True] * len(groups) + [False, True, True]
    return counts.sort_values([*groups, "n", "speaker", "cue_lemma"], ascending=order, ignore_index=True)


def cue_stances(statements: pd.DataFrame, *, by: str | list[str] | None = None) -> pd.DataFrame:
    """Count how each speaker's statements are presented: "affirme" against "prétend" against "reconnaît".

    Returns one row per (group, speaker, stance): the columns in `by`, `speaker`, `stance`, `n` statements, `total`
    statements of the speaker with a cue, `share` (n / total, 0 to 1); the most quoted speaker of a group first.
    """
    verbs = cue_verbs(statements, by=by)
    groups = group_columns(statements, by, "speaker", "cue_lemma")
    key = [*groups, "speaker"]
    counts = verbs.groupby([*key, "stance"], as_index=False, observed=True, dropna=False)["n"].sum()
    counts["total"] = counts.groupby(key, observed=True, dropna=False)["n"].transform("sum")
    counts["share"] = counts["n"] / counts["total"]
    order = [True] * len(groups) + [False, True, False, True]
    return counts.sort_values([*groups, "total", "speaker", "n", "stance"], ascending=order, ignore_index=True)


def spoken_of(statements: pd.DataFrame, tokens: pd.DataFrame, *, by: str | list[str] | None = None) -> pd.DataFrame:
    """Count the names that occur in each speaker's statements: who is spoken of, and by whom.

    `statements` has one row per statement: article_id, spans, speaker and the columns in `by`; `tokens` one row per
    word of the same articles: article_id, start, end, lemma, pos.
    Returns one row per (group, speaker, name), the most frequent of a group first: the columns in `by`; `speaker`
    (missing: nobody is named); `name`, a proper name in the form under which it is counted; `n`, how often it
    occurs; `statements`, in how many statements. A name inside a nested statement counts for both speakers.
    """
    groups = group_columns(statements, by, "article_id", "spans", "speaker")
    is_name = (tokens["pos"] == "PROPN") & tokens["lemma"].str[:1].str.isupper()
    names = tokens.loc[is_name, ["article_id", "start", "lemma"]]
    within = statements.assign(statement=range(len(statements)))[
        list(dict.fromkeys(["article_id", *groups, "speaker", "statement", "spans"]))
    ].explode("spans")
    within = within.assign(
        first=[span[0] for span in within["spans"]], last=[span[1] for span in within["spans"]]
    ).drop(columns="spans")
    pairs = within.merge(names, on="article_id")
    pairs = pairs[(pairs["first"] <= pairs["start"]) & (pairs["start"] < pairs["last"])].rename(
        columns={"lemma": "name"}
    )
    key = [*groups, "speaker", "name"]
    counts = pairs.groupby(key, as_index=False, observed=True, dropna=False).agg(
        n=("start", "size"), statements=("statement", "nunique")
    )
    order = [True] * len(groups) + [False, True, True]
    return counts.sort_values([*groups, "n", "speaker", "name"], ascending=order, ignore_index=True)
