"""Tables over the statements: who gets how many words, by which verbs, who is spoken of, how speakers were found."""

import pandas as pd

from analysis.checks import group_columns, takes_tables
from analysis.coded import within
from analysis.copies.once import Copies, counted, first_printed, shared_out
from analysis.language.cue_words import cue_lexicon
from analysis.statements.one_speaker import one_speaker_each
from analysis.wording import tr
from analysis.words import number_of_words

KINDS = ("direct", "indirect", "mixed")


@takes_tables
def speaker_share(
    statements: pd.DataFrame, articles: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once"
) -> pd.DataFrame:
    """Say how much of the text each speaker's statements fill.

    `statements` has one row per statement: article_id, spans, kind, speaker; `articles` is where they
    come from. `by` names columns of `articles` ("article_id" is its index).
    Returns one row per (group, speaker), the most quoted of a group first: the columns in `by`; `speaker`
    (missing: nobody is named, or only as several articles call somebody else too, `one_speaker_each`; "A; B": the two
    together); `statements`, how many; `words`, how many words they
    fill; `direct`, `indirect`, `mixed`, those words by the kind of statement; `total`, all words of the
    group's articles, also of those without a statement; `share`, `words` as a part of `total` (0 to 1).
    A statement inside another counts for both speakers, so that a group's shares may sum to more than 1.
    Of the copies of a text the article that stands for it counts (`copies.counted`) with the statements that only a
    copy has, and where `by` names "outlet" each in equal parts, so that `statements`, `words` and `total` are sums of
    parts; `copies="each"` counts every article.
    Raises `UserError` for a column that `articles` does not have.

    >>> from analysis import annotate, read_articles
    >>> articles = read_articles("data/demo")
    >>> statements = annotate(articles).statements
    >>> share = speaker_share(statements, articles)
    >>> bool(share["words"].is_monotonic_decreasing), share["total"].nunique()
    (True, 1)
    """
    groups = group_columns(articles.reset_index(), by, "article_id", "text")
    said, part = shared_out(one_speaker_each(_said(statements, articles, groups), groups), groups, copies=copies)
    said = said.assign(words=said["words"] * part, part=part)
    if copies == "once" and "outlet" not in groups:
        said["article_id"] = _stands_for(said["article_id"], articles)
    for kind in KINDS:
        said[kind] = said["words"].where(said["kind"] == kind, 0)

    key = [*groups, "speaker"]
    share = said.groupby(key, as_index=False, observed=True, dropna=False).agg(
        statements=("part", "sum"), **{column: (column, "sum") for column in ("words", *KINDS)}
    )
    texts, part = shared_out(articles, groups, copies=copies)
    totals = texts.reset_index().assign(total=texts["text"].map(number_of_words).to_numpy("int64") * part)
    if groups:
        share = share.merge(totals.groupby(groups, as_index=False, dropna=False)["total"].sum(), on=groups)
    else:
        share["total"] = totals["total"].sum()
    share["share"] = share["words"] / share["total"]
    order = [True] * len(groups) + [False, True]
    return share.sort_values([*groups, "words", "speaker"], ascending=order, ignore_index=True)


def _stands_for(article_id: pd.Series, articles: pd.DataFrame) -> pd.Series:
    """The article that counts for the text of each: also for a statement that only a copy has."""
    if "wire_group" not in articles.columns:
        return article_id
    text, counts = articles["wire_group"].astype(str), counted(articles).index
    stands = pd.Series(counts, index=text[counts])
    return article_id.astype(str).map(text).map(stands)


def _said(statements: pd.DataFrame, articles: pd.DataFrame, groups: list[str]) -> pd.DataFrame:
    """The statements of these articles with their words, and what the articles say of the groups and of copies."""
    text_of = articles["text"].to_dict()
    here = statements[statements["article_id"].isin(articles.index)]
    words = [
        sum(number_of_words(str(text_of[article])[start:end]) for start, end in spans)
        for article, spans in zip(here["article_id"], here["spans"], strict=True)
    ]
    own = here[["article_id", "speaker", "kind", *here.columns.intersection(["wire_group"])]]
    origin = articles.columns.intersection([*groups, "wire_group"]).difference(own.columns)
    said = own.assign(words=pd.array(words, dtype="int64"))
    return said.merge(articles[origin].rename_axis("article_id").reset_index(), on="article_id")


@takes_tables
def cue_verbs(statements: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once") -> pd.DataFrame:
    """Count the words that introduce each speaker's statements, with the stance that they take.

    `statements` has one row per statement: speaker, cue_lemma and the columns in `by`.
    Returns one row per (group, speaker, cue_lemma), the most frequent of a group first: the columns in `by`;
    `speaker` (missing as in `speaker_share`); `cue_lemma` ("déclarer", "selon"); `stance`, how the cue presents what is
    said, from `lexicons/cues.csv` ("neutral", "assertive", "doubting", …; a cue that is not listed is neutral);
    `n`, statements. Statements without a cue are left out; `copies` is as in `speaker_share`. Raises `UserError` for a
    column that `statements` does not have.

    >>> statements = pd.DataFrame({"speaker": "Anne Morel", "cue_lemma": ["affirmer", "affirmer", "dire"]})
    >>> cue_verbs(statements)[["cue_lemma", "stance", "n"]].to_numpy().tolist()
    [['affirmer', 'assertive', 2], ['dire', 'neutral', 1]]
    """
    groups = group_columns(statements, by, "speaker", "cue_lemma")
    statements, part = shared_out(one_speaker_each(statements, groups), groups, copies=copies)
    cued = statements.assign(n=part)[statements["cue_lemma"].fillna("") != ""]
    key = [*groups, "speaker", "cue_lemma"]
    counts = cued.groupby(key, as_index=False, observed=True, dropna=False).agg(n=("n", "sum"))
    lexicon = cue_lexicon()
    stances = [lexicon[lemma].stance if lemma in lexicon else "neutral" for lemma in counts["cue_lemma"]]
    counts.insert(len(key), "stance", pd.Series(stances, index=counts.index, dtype="str"))
    order = [True] * len(groups) + [False, True, True]
    return counts.sort_values([*groups, "n", "speaker", "cue_lemma"], ascending=order, ignore_index=True)


@takes_tables
def cue_stances(
    statements: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once"
) -> pd.DataFrame:
    """Count how each speaker's statements are presented: "affirme" against "prétend" against "reconnaît".

    `statements` and `copies` are what `cue_verbs` takes.
    Returns one row per (group, speaker, stance), the most quoted speaker of a group first: the columns in `by`;
    `speaker` (missing as in `speaker_share`); `stance`; `n`, statements; `total`, the speaker's statements that have a
    cue in this group; `share`, `n` as a part of `total` (0 to 1).

    >>> statements = pd.DataFrame({"speaker": "Anne Morel", "cue_lemma": ["affirmer", "affirmer", "dire", "selon"]})
    >>> cue_stances(statements)[["stance", "n", "share"]].to_numpy().tolist()
    [['assertive', 2, 0.5], ['neutral', 2, 0.5]]
    """
    verbs = cue_verbs(statements, by=by, copies=copies)
    groups = group_columns(verbs, by)
    key = [*groups, "speaker"]
    counts = verbs.groupby([*key, "stance"], as_index=False, observed=True, dropna=False).agg(n=("n", "sum"))
    counts["total"] = counts.groupby(key, observed=True, dropna=False)["n"].transform("sum")
    counts["share"] = counts["n"] / counts["total"]
    order = [True] * len(groups) + [False, True, False, True]
    return counts.sort_values([*groups, "total", "speaker", "n", "stance"], ascending=order, ignore_index=True)


@takes_tables
def spoken_of(
    statements: pd.DataFrame, tokens: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once"
) -> pd.DataFrame:
    """Count the names in each speaker's statements: who or what is spoken of, and by whom.

    `statements` has one row per statement: article_id, spans, speaker and the columns in `by`; `tokens` one row per
    word of the same articles: article_id, start, lemma, pos.
    Returns one row per (group, speaker, name), the most frequent of a group first: the columns in `by`; `speaker`
    (missing as in `speaker_share`); `name` of a person, a place or a body, in the form under which it is counted; `n`,
    how often it occurs; `statements`, in how many statements. Speakers' own names are left out; a name in a statement
    inside another counts for both speakers. `copies` is as in `speaker_share`.

    >>> from analysis import annotate, read_articles
    >>> tokens, _, statements = annotate(read_articles("data/demo"))
    >>> spoken_of(statements, tokens).columns.tolist()
    ['speaker', 'name', 'n', 'statements']
    """
    groups = group_columns(statements, by, "article_id", "spans", "speaker")
    group_columns(tokens, None, "article_id", "start", "lemma", "pos")
    statements, part = shared_out(one_speaker_each(statements, groups), groups, copies=copies)
    is_name = (tokens["pos"] == "PROPN") & tokens["lemma"].astype(str).str[:1].str.isupper()
    names = tokens.loc[is_name, ["article_id", "start", "lemma"]].rename(columns={"lemma": "name"})
    columns = list(dict.fromkeys(["article_id", *groups, "speaker", "spans"]))
    spans = statements[columns].assign(n=part, statement=range(len(statements))).explode("spans", ignore_index=True)
    spans["first"] = pd.array([span[0] for span in spans["spans"]], dtype="int64")
    spans["last"] = pd.array([span[1] for span in spans.pop("spans")], dtype="int64")
    name, span = within(names, spans)
    pairs = spans.iloc[span].reset_index(drop=True).assign(name=names["name"].iloc[name].array)
    own = [name in str(who).split("; ") for name, who in zip(pairs["name"], pairs["speaker"], strict=True)]
    pairs = pairs[~pd.Series(own, index=pairs.index, dtype="bool")]
    key = [*groups, "speaker", "name"]
    pairs["statements"] = pairs["n"].where(~pairs.duplicated([*key, "statement"]), 0)
    counts = pairs.groupby(key, as_index=False, observed=True, dropna=False)[["n", "statements"]].sum()
    order = [True] * len(groups) + [False, True, True]
    return counts.sort_values([*groups, "n", "speaker", "name"], ascending=order, ignore_index=True)


@takes_tables
def speaker_rules(
    statements: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once"
) -> pd.DataFrame:
    """Count which rule found how many of the speakers.

    `statements` has one row per statement: speaker_rule and the columns in `by`.
    Returns one row per (group, speaker_rule), the most frequent of a group first: the columns in `by`; `speaker_rule`
    ("name", "pronoun", "nobody named", …); `statements`; `share` of the group's statements (0 to 1). `copies` is as in
    `speaker_share`.

    >>> rules = ["name", "name", "pronoun", "name"]
    >>> speaker_rules(pd.DataFrame({"speaker_rule": rules})).to_numpy().tolist()
    [['name', 3, 0.75], ['pronoun', 1, 0.25]]
    """
    groups = group_columns(statements, by, "speaker_rule")
    statements, part = shared_out(statements, groups, copies=copies)
    key = [*groups, "speaker_rule"]
    each = statements.assign(statements=part)
    counts = each.groupby(key, as_index=False, observed=True, dropna=False).agg(statements=("statements", "sum"))
    group = counts.groupby(groups, observed=True, dropna=False).ngroup() if groups else pd.Series(0, counts.index)
    counts["share"] = counts["statements"] / counts["statements"].groupby(group).transform("sum")
    order = [True] * len(groups) + [False, True]
    return counts.sort_values([*groups, "statements", "speaker_rule"], ascending=order, ignore_index=True)


@takes_tables
def periods(articles: pd.DataFrame, *, most: int = 12) -> pd.Series:
    """Name the period of each article: its day, week (by its Monday), month or year, whichever makes at most `most`.

    `articles` has the column date, where it is missing there is no period; with the column wire_group, each article has
    the period in which its text was first printed.

    >>> periods(pd.DataFrame({"date": pd.to_datetime(["2031-05-12", "2031-06-03"])}), most=1).tolist()
    ['2031', '2031']
    """
    group_columns(articles, None, "date")
    dates = first_printed(articles)["date"]
    week = tr("week of {day}", day="%Y-%m-%d")
    for unit, form in (("D", "%Y-%m-%d"), ("W-SUN", week), ("M", "%Y-%m"), ("Y", "%Y")):
        named = dates.dt.to_period(unit).dt.start_time.dt.strftime(form)
        if named.nunique() <= most:
            break
    return named
