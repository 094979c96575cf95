"""One text counts once, whatever is counted: a copy changes no figure, unless each copy is to count."""

import inspect
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from analysis import Annotated, annotate, sentiment, words
from analysis.copies import counted
from analysis.copies.once import Copies, shared_out
from analysis.statements import heard, summaries

TEXTS = {
    "a": "Le pont flottant rouvre lundi. « Nous sommes fiers de ce pont flottant », a déclaré Mme Anne Morel. Le pont "
    "flottant avait coûté cher, selon Paul Petit.",
    "b": "La mairie promet un pont flottant plus solide. « C'est une honte », a dénoncé le député Jean Ferrand. Selon "
    "Anne Morel, le chantier du pont flottant sera court.",
    "c": "Anne Morel a inauguré la halle. Les riverains du pont flottant, furieux, ont sifflé Anne Morel.",
    "d": "Jean Ferrand affirme que le pont flottant est un échec. Les marchands sont inquiets.",
}
OUTLETS = {"a": "Écho", "b": "Voix", "c": "Écho", "d": "Voix", "copy": "Frondeur"}
DAYS = {"a": "2031-05-12", "b": "2031-05-13", "c": "2031-05-14", "d": "2031-05-14", "copy": "2031-05-15"}


class Tables(NamedTuple):
    articles: pd.DataFrame
    annotated: Annotated
    rated: sentiment.Rated


@cache
def tables(*, copied: bool, only: str = "abcd") -> Tables:
    texts = {name: TEXTS[name] for name in only} | ({"copy": TEXTS["a"]} if copied else {})
    columns = {"text": texts, "outlet": OUTLETS, "date": {name: pd.Timestamp(day) for name, day in DAYS.items()}}
    articles = pd.DataFrame(columns).loc[list(texts)].rename_axis("article_id")
    articles = articles.assign(title="", wire_group=["a" if name == "copy" else name for name in texts])
    annotated = annotate(articles, cache=None)
    return Tables(articles, annotated, sentiment.rate_all(annotated))


def codes(rated: pd.DataFrame) -> pd.DataFrame:
    """Two people who find every sentence neutral, but the first, which they find positive."""
    code = [2.0] + [1.0] * (len(rated) - 1)
    return rated[["article_id", "sentence"]].astype({"article_id": str}).assign(coder_1=code, coder_2=code)


def everything(said: pd.DataFrame) -> pd.DataFrame:
    """The statements as if each were the whole article."""
    return said.assign(spans=pd.Series([[[0, 999]]] * len(said), index=said.index, dtype=object))


Call = Callable[[Tables, Copies], Any]
COUNTING: dict[Callable[..., Any], Call] = {
    words.word_counts: lambda t, c: words.word_counts(words.content_words(t.annotated.tokens), copies=c),
    words.collocates: lambda t, c: words.collocates(t.annotated.tokens, "pont", at_least=1, copies=c),
    words.trends: lambda t, c: words.trends(t.annotated.tokens, ["pont"], copies=c),
    words.occurrences: lambda t, c: words.occurrences(t.annotated.tokens, ["pont"], copies=c),
    words.multiword_terms: lambda t, c: words.multiword_terms(t.annotated.tokens, copies=c),
    words.concordance: lambda t, c: words.concordance(t.annotated.tokens, t.articles, "pont", copies=c).drop(
        columns="title"  # of two articles that are called alike it names the article
    ),
    sentiment.mean_polarity: lambda t, c: sentiment.mean_polarity(t.rated.voices, by="voice", copies=c),
    sentiment.article_sentiment: lambda t, c: sentiment.article_sentiment(t.rated.sentences, copies=c),
    sentiment.towards: lambda t, c: sentiment.towards(t.rated.mentions, copies=c),
    sentiment.label_counts: lambda t, c: sentiment.label_counts(t.rated.mentions, by="name", copies=c),
    sentiment.said_about: lambda t, c: sentiment.said_about(
        everything(t.annotated.statements).assign(speaker="Paul Petit"), t.rated.mentions, copies=c
    ),
    sentiment.extremes: lambda t, c: sentiment.extremes(t.rated.sentences, t.annotated.tokens, n=9, copies=c),
    sentiment.draw_sample: lambda t, c: (
        sentiment.draw_sample(t.rated.sentences, copies=c)
        .sort_values(["article_id", "sentence"])
        .reset_index(drop=True)
    ),
    sentiment.validate: lambda t, c: (
        sentiment.validate(codes(counted(t.rated.sentences, copies=c)), t.rated.sentences, copies=c).figures
    ),
    summaries.speaker_share: lambda t, c: summaries.speaker_share(t.annotated.statements, t.articles, copies=c),
    summaries.cue_verbs: lambda t, c: summaries.cue_verbs(t.annotated.statements, copies=c),
    summaries.cue_stances: lambda t, c: summaries.cue_stances(t.annotated.statements, copies=c),
    summaries.spoken_of: lambda t, c: summaries.spoken_of(
        everything(t.annotated.statements), t.annotated.tokens, copies=c
    ),
    summaries.speaker_rules: lambda t, c: summaries.speaker_rules(t.annotated.statements, copies=c),
    heard.women_and_men: lambda t, c: heard.women_and_men(heard.sources(t.annotated.statements), copies=c),
    heard.told_by: lambda t, c: heard.told_by(heard.sources(t.annotated.statements), copies=c),
    heard.kinds_heard: lambda t, c: heard.kinds_heard(heard.sources(t.annotated.statements), copies=c),
}
# Tables in which every row of every article stays, those made of counts, and what reads files.
OTHERS = {
    words.apply_lists, words.beyond_chance, words.content_words, words.dispersion, words.distances, words.find_lists,
    words.fold_terms, words.join_terms, words.keyness, words.keyness_against, words.keyness_of_each, words.load_lists,
    words.load_reference, words.load_word_list, words.marking, words.names, words.names_a_side, words.ngrams,
    words.one_spelling, words.surest_first, words.number_of_words, words.beyond_reference, words.firm_collocates,
    words.with_speakers, words.word_rates, sentiment.load_lexicon,
    sentiment.different_sentences, sentiment.moving_words, sentiment.predicted_labels, sentiment.rate_all,
    sentiment.rate_mentions, sentiment.rate_sentences, sentiment.rate_voices, sentiment.read_codes,
    sentiment.score_sentences, sentiment.transformer_scorer, sentiment.with_voice, summaries.periods, heard.sources,
}  # fmt: skip


def same(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    """Whether two tables say the same, whatever their categories."""
    plain, others = (table.astype(dict.fromkeys(table.select_dtypes("category"), object)) for table in (one, other))
    try:
        pd.testing.assert_frame_equal(plain, others, check_dtype=False)
    except AssertionError:
        return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize("call", [pytest.param(call, id=function.__name__) for function, call in COUNTING.items()])
def test_a_copy_changes_no_figure_unless_each_is_to_count(call: Call) -> None:
    without, with_it = tables(copied=False), tables(copied=True)
    assert same(call(with_it, "once"), call(without, "once"))
    assert same(call(without, "each"), call(without, "once"))
    assert not same(call(with_it, "each"), call(without, "each"))


def public(module: ModuleType) -> set[Any]:
    """The functions that a module offers."""
    names = getattr(module, "__all__", [name for name in vars(module) if not name.startswith("_")])
    found = (getattr(module, name) for name in names)
    return {one for one in found if inspect.isfunction(one) and one.__module__.startswith(module.__name__)}


def test_no_function_counts_otherwise() -> None:
    offered = set().union(*map(public, (words, sentiment, summaries, heard)))
    assert offered == set(COUNTING) | OTHERS
    assert {one for one in offered if "copies" in inspect.signature(one).parameters} == set(COUNTING)
    assert all(inspect.signature(one).parameters["copies"].default == "once" for one in COUNTING)


# What may be counted by outlet: called with the columns that it counts by.
BY_OUTLET: dict[Callable[..., Any], Callable[[Tables, list[str]], pd.DataFrame]] = {
    words.word_counts: lambda t, by: words.word_counts(words.content_words(t.annotated.tokens), by=by),
    words.trends: lambda t, by: words.trends(t.annotated.tokens, ["pont"], by=next(iter(by), None)),
    sentiment.mean_polarity: lambda t, by: sentiment.mean_polarity(t.rated.voices, by=[*by, "voice"]),
    sentiment.towards: lambda t, by: sentiment.towards(t.rated.mentions, by=by),
    sentiment.label_counts: lambda t, by: sentiment.label_counts(t.rated.mentions, by=[*by, "name"]),
    summaries.speaker_share: lambda t, by: summaries.speaker_share(t.annotated.statements, t.articles, by=by),
    summaries.cue_verbs: lambda t, by: summaries.cue_verbs(t.annotated.statements, by=by),
    summaries.cue_stances: lambda t, by: summaries.cue_stances(t.annotated.statements, by=by),
    summaries.spoken_of: lambda t, by: summaries.spoken_of(
        everything(t.annotated.statements).assign(speaker="Paul Petit"), t.annotated.tokens, by=by
    ),
    summaries.speaker_rules: lambda t, by: summaries.speaker_rules(t.annotated.statements, by=by),
    heard.women_and_men: lambda t, by: heard.women_and_men(heard.sources(t.annotated.statements), by=by),
    heard.kinds_heard: lambda t, by: heard.kinds_heard(heard.sources(t.annotated.statements), by=by),
}
COUNTS = ["n", "statements", "words", "direct", "indirect", "mixed", "women", "men", "unknown", "sure", "negative"]


def sums(table: pd.DataFrame) -> dict[str, float]:
    """All that a table counts, together."""
    return {name: float(table[name].sum()) for name in COUNTS if name in table.columns}


@pytest.mark.parametrize("call", [pytest.param(call, id=function.__name__) for function, call in BY_OUTLET.items()])
def test_between_outlets_a_text_counts_in_equal_parts(call: Callable[[Tables, list[str]], pd.DataFrame]) -> None:
    without, with_it = tables(copied=False), tables(copied=True)
    counts, whole = call(with_it, ["outlet"]), call(without, [])
    assert sums(counts) == pytest.approx(sums(whole))
    assert sums(call(with_it, [])) == pytest.approx(sums(whole))
    frondeur = sums(counts[counts["outlet"] == "Frondeur"])  # which prints one text, with another, and nothing else
    alone = sums(call(tables(copied=False, only="a"), []))
    assert frondeur == pytest.approx({name: n / 2 for name, n in alone.items()})
    assert sum(frondeur.values()) > 0


def test_whoever_can_count_by_outlet_is_tried() -> None:
    """Others that have `by` and `copies` take them for no outlet."""
    by = {one for one in COUNTING if "by" in inspect.signature(one).parameters}
    assert by == set(BY_OUTLET)


def test_a_mean_of_outlets_weighs_a_text_by_its_part() -> None:
    rows = pd.DataFrame({"article_id": list("abc"), "wire_group": ["a", "a", "c"], "outlet": ["Écho", "Voix", "Écho"]})
    rows["polarity"] = [0.6, 0.6, 0.0]
    voix, echo = sentiment.mean_polarity(rows, by="outlet").to_dict("records")
    assert (voix["polarity"], echo["polarity"]) == pytest.approx((0.6, 0.2))
    assert (echo["n"], echo["articles"]) == (1.5, 2)
    assert sentiment.mean_polarity(rows, by="outlet", copies="each")["polarity"].tolist() == pytest.approx([0.6, 0.3])


@examples(40)
@given(printed=st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 3)), min_size=1, max_size=9), first=st.data())
def test_whichever_article_stands_for_a_text_outlets_have_the_same(
    printed: list[tuple[str, int]], first: st.DataObject
) -> None:
    said = {0: [], 1: ["dire"], 2: ["affirmer", "dire"], 3: ["selon"] * 3}
    rows = [(f"{n}", outlet, text, cue) for n, (outlet, text) in enumerate(printed) for cue in said[text]]
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "text", "cue_lemma"]).assign(speaker="Anne Morel")
    counts = []
    for _ in range(2):
        stands = {
            text: first.draw(st.sampled_from(sorted({row[0] for row in rows if row[2] == text})))
            for text in {*table["text"]}
        }
        grouped = table.assign(wire_group=table["text"].map(stands))
        counts.append(summaries.cue_verbs(grouped, by="outlet"))
        whole = summaries.cue_verbs(grouped).set_index("cue_lemma")["n"]
        assert counts[-1].groupby("cue_lemma")["n"].sum().to_dict() == pytest.approx(whole.to_dict())
    pd.testing.assert_frame_equal(counts[0], counts[1])


def test_keyness_takes_counts_in_parts() -> None:
    counts = words.word_counts(words.content_words(tables(copied=True).annotated.tokens), by=["outlet", "article_id"])
    pont = counts[counts["lemma"] == "pont"].groupby("outlet", observed=True)[["n", "articles"]].sum()
    assert pont.to_dict("index")["Frondeur"] == {"n": 1.5, "articles": 0.5}
    assert words.keyness_of_each(counts)["total_target"].sum() > 0


def test_an_outlet_alone_keeps_what_it_printed() -> None:
    tokens = tables(copied=True).annotated.tokens
    frondeur = tokens[tokens["outlet"] == "Frondeur"]
    assert counted(frondeur) is frondeur
    assert shared_out(frondeur, ["outlet"]) == (frondeur, 1)
