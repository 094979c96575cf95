"""What a choice leads to: each view takes a corpus and gives HTML for a page of JupyterLab.

They raise `UserError` where there is nothing to see; the message says why, and what to choose instead.
"""

import pandas as pd

from analysis import charts, sentiment, show, words
from analysis.articles import of_named_outlets, titles
from analysis.charts.labels import quoted
from analysis.explore.corpus import Corpus, QueryResult
from analysis.explore.needed import require_article, require_articles, require_outlets, require_statements
from analysis.report.prose import basis, no_tone_towards
from analysis.show.colours import speaker_colours
from analysis.show.html_pieces import collapsed, figure_to_save, heading, paragraph, paragraph_of
from analysis.statements.summaries import KINDS, cue_verbs
from analysis.wording import listed, number, part_of, plural, tr, trn

LINES = 25  # of a concordance
CARDS = 30  # of statements
TOGETHER = 8  # words that are named


def list_view(corpus: Corpus) -> str:
    """Say which articles are chosen, and list them.

    >>> from analysis.explore import load_corpus
    >>> list_view(load_corpus("data/demo"))[:52]
    '<p>24 articles from 5 outlets, 12 to 17 May 2031</p>'
    """
    require_articles(corpus)
    listing = corpus.articles.assign(title=titles(corpus.articles, beside=("outlet", "date")))[
        ["date", "outlet", "title"]
    ]
    return paragraph_of(basis(corpus.articles).text) + collapsed(
        tr("List of the articles"), show.table(listing, rows=100).html
    )


def word_view(corpus: Corpus, query: str) -> str:
    """Show how often a word is used, when, beside which words, and in what context.

    >>> from analysis.explore import load_corpus
    >>> word_view(load_corpus("data/demo"), "péage").count("<figure")
    2
    """
    require_articles(corpus)
    every, corpus = corpus, corpus.once
    result = corpus.find_words(query)
    of = "content word" if any(map(corpus.frequent_words.get, result.lemmas)) else "word"
    if of == "content word":
        result = result.among(corpus.frequent_words)
    word, tokens = result.name, result.together(corpus.tokens)
    counted, printed = (_among(part, result, of) for part in (corpus, every))
    here = counted["lemma"].eq(word)
    things = "text" if len(corpus.articles) < len(every.articles) else "article"  # which several articles print
    said = tr(
        "{word} occurs {times}, in {part}: {rate} per 10,000 {things}.",
        word=quoted(word),
        times=trn("once", "{n} times", int(here.sum())),
        part=part_of(counted.loc[here, "article_id"].nunique(), len(corpus.articles), things),
        rate=number(here.sum() / len(counted) * 10_000, 1),
        things=plural(of),
    )
    company = words.firm_collocates(words.collocates(tokens, word), articles=min(3, len(corpus.articles)))
    lines = words.concordance(tokens, corpus.articles, word)
    return (
        paragraph(said + _counted_together(corpus, result))
        + _trend(corpus, printed, word, of)
        + _by_outlet(printed, word, of)
        + (figure_to_save(charts.collocate_bars(company, word=word, n=12)) if len(company) else "")
        + show.concordance(lines, rows=LINES).html
    )


def _among(corpus: Corpus, result: QueryResult, of: str) -> pd.DataFrame:
    """The words that a query is counted among: those that carry content (`of` "content word"), or all."""
    return result.together(corpus.content if of == "content word" else corpus.words)


def _counted_together(corpus: Corpus, result: QueryResult) -> str:
    """Which words a query leads to, if these are several."""
    if len(result.lemmas) < 2:
        return ""
    times = corpus.tokens.loc[corpus.tokens["lemma"].isin(result.lemmas), "lemma"].astype(str).value_counts()
    first = [f"{quoted(str(word))} ({number(n)})" for word, n in times.head(TOGETHER).items()]
    more = trn("{n} other", "{n} others", len(times) - TOGETHER)
    return " " + tr("Counted together: {words}.", words=listed(first + [more] * (len(times) > TOGETHER)))


def _by_outlet(counted: pd.DataFrame, word: str, of: str) -> str:
    """How often each outlet uses the word, even never; with intervals where three articles have it."""
    if of_named_outlets(counted[["outlet"]])["outlet"].nunique() < 2:
        return ""
    rates = of_named_outlets(words.word_rates(words.word_counts(counted, by="outlet"), by="outlet"))
    there = rates[rates["lemma"] == word].set_index("outlet")[["n", "articles", "per_10k", "low", "high"]]
    outlets = pd.Index(sorted(map(str, rates["outlet"].unique())), name="outlet")
    table = there.reindex(outlets).fillna({"n": 0, "articles": 0, "per_10k": 0})
    table = table.astype(there[["n", "articles"]].dtypes.to_dict()).sort_values(
        "per_10k", ascending=False, kind="stable"
    )
    said = tr("A text that several print is shared out equally among them.")
    in_parts = paragraph(said) if (table["n"] % 1).any() else ""
    title = heading(tr("Outlet by outlet, per 10,000 {things}", things=plural(of)))
    return title + in_parts + show.table(table.reset_index(), rows=60).html


def speaker_view(corpus: Corpus, speaker: str) -> str:
    """Show what somebody is reported as having said, by which verbs, and the tone towards them.

    >>> from analysis.explore import load_corpus
    >>> "Marek Dolvinar" in speaker_view(load_corpus("data/demo"), "Marek Dolvinar")
    True
    """
    require_articles(corpus)
    colours = speaker_colours(corpus.statements)
    every, corpus = corpus, corpus.once
    theirs = corpus.said[corpus.said["speaker"].eq(speaker)]
    require_statements(theirs, speaker)
    kinds = theirs["kind"].value_counts().reindex(KINDS, fill_value=0)
    said = tr(
        "{statements} in {articles}: {direct} direct, {indirect} indirect, {mixed} mixed.",
        statements=trn("{n} statement", "{n} statements", len(theirs)),
        articles=trn("{n} article", "{n} articles", theirs["article_id"].nunique()),
        **{kind: number(kinds[kind]) for kind in KINDS},
    )
    return (
        paragraph(said)
        + heading(tr("What they are reported as having said"))
        + show.cards(theirs, every.articles, rows=CARDS, colours=colours).html
        + _introduced(corpus.said, speaker)
        + _tone_towards(every, speaker)
        + _tone_of(corpus, theirs)
    )


def _introduced(statements: pd.DataFrame, speaker: str) -> str:
    """By which words somebody's statements are introduced, and how often these introduce the statements of others."""
    of_speaker = statements["speaker"].eq(speaker)
    own, others = (
        cue_verbs(part.assign(speaker="")).set_index("cue_lemma")
        for part in (statements[of_speaker], statements[~of_speaker])
    )
    if own.empty:
        return ""
    said = tr(
        "In per cent of the statements that have an introducing word: {own} by {speaker}, {others} by others.",
        own=number(own["n"].sum()),
        speaker=speaker,
        others=number(others["n"].sum()),
    )
    elsewhere = others["n"].reindex(own.index, fill_value=0) / max(others["n"].sum(), 1) * 100
    table = own.assign(percent=own["n"] / own["n"].sum() * 100, of_others=elsewhere).reset_index()
    columns = ["cue_lemma", "stance", "n", "percent", *(["of_others"] if len(others) else [])]
    return heading(tr("The words that introduce them")) + paragraph(said) + show.table(table, columns=columns).html


def outlet_pair_view(corpus: Corpus, one: str, other: str | None = None) -> str:
    """Show which words mark out one outlet against another, or against all the others together (None).

    >>> from analysis.explore import load_corpus
    >>> "péage" in outlet_pair_view(load_corpus("data/demo"), "Le Cours du Ducat", "Fil AVP")
    True
    """
    counts = of_named_outlets(words.word_counts(words.one_spelling(corpus.content), by=["outlet", "article_id"]))
    require_outlets(corpus, counts, one, other)
    if other is None:  # the figures of the report, which are corrected for the words of all outlets
        each = words.keyness_of_each(counts, at_least=3)
        key = each[each["outlet"] == one].drop(columns="outlet").reset_index(drop=True)
    else:
        key = words.keyness(counts, target=one, reference=other, at_least=3)
    sides = {"one": one, "other": other or tr("the others")}
    colours = charts.outlet_colours(corpus.articles)
    columns = ["lemma", "n_target", "n_reference", "log_ratio", "g2", "p_corrected", "p_by_article_corrected"]
    return (
        (
            figure_to_save(charts.keyness_bars(key, target=one, reference=sides["other"], colours=colours))
            if words.beyond_chance(key).any()
            else paragraph(tr("No word differs beyond chance between {one} and {other}: see the numbers.", **sides))
        )
        + paragraph(
            tr("Words that occur at least three times in both together; a text that several print counts once.")
        )
        + collapsed(
            tr("The numbers"),
            show.table(pd.concat([key.head(15), key.tail(15)]).drop_duplicates()[columns], rows=30).html,
        )
    )


def article_view(corpus: Corpus, article_id: str) -> str:
    """Show the text of an article, its statements marked.

    >>> from analysis.explore import load_corpus
    >>> "Port-Mirande" in article_view(load_corpus("data/demo"), "2031-05-15-avp-signature")
    True
    """
    require_article(corpus, article_id)
    return show.article(corpus.articles.loc[[article_id]].iloc[0], corpus.statements).html


def _trend(corpus: Corpus, printed: pd.DataFrame, word: str, of: str) -> str:
    if printed["date"].isna().all():
        return paragraph(tr("These articles have no dates, so that the word cannot be followed over time."))
    return figure_to_save(charts.trend_lines(words.trends(printed, [word]), of=of, events=corpus.events))


def _tone_towards(corpus: Corpus, name: str) -> str:
    """The tone of the sentences that name somebody, overall and outlet by outlet."""
    named = corpus.mentions[corpus.mentions["name"].eq(name)]
    if named.empty:
        return paragraph(tr("No sentence names {name}, so that there is no tone towards them to show.", name=name))
    in_all = sentiment.towards(named).assign(outlet=tr("all together"))
    tones = pd.concat([in_all, of_named_outlets(sentiment.towards(named, by="outlet"))])
    return heading(tr("Tone of the sentences that name {name}", name=name)) + _tones(
        tones, "outlet", reliable=sentiment.measured().has_reliable_sides
    )


def _tone_of(corpus: Corpus, theirs: pd.DataFrame) -> str:
    """The tone of somebody's own statements towards the names in them."""
    about, measured = sentiment.said_about(theirs, corpus.mentions), sentiment.measured()
    reliable = measured.has_reliable_sides and measured.has_reliable_labels_in("statements")
    if about.empty or not (reliable or measured.has_reliable_means):
        return ""
    return heading(tr("Tone of what they say, towards whom")) + _tones(about.head(8), "name", reliable=reliable)


def _tones(means: pd.DataFrame, of: str, *, reliable: bool) -> str:
    """A table of the tone towards names, as far as it may be reported, with an explanation; labels where `reliable`."""
    measured = sentiment.measured()
    if not (reliable or measured.has_reliable_means):
        return paragraph(no_tone_towards(measured))
    reliable_means = ["polarity", "low", "high"] if measured.has_reliable_means else []
    reliable_labels = ["negative", "neutral", "positive"] if reliable else []
    notes = [
        tr("Mean polarity of the sentence towards the name, −1 to +1, with its 95% interval over articles."),
        tr("Negative, neutral, positive: mentions whose label the model is sure of."),
    ]
    said = " ".join(note for note, reliable in zip(notes, (reliable_means, reliable_labels), strict=True) if reliable)
    columns = [of, *reliable_means, *reliable_labels, "mentions", "articles"]
    return paragraph(said) + show.table(means.rename(columns={"n": "mentions"})[columns]).html
