"""Sentences in which there is nothing to score, and scorers that cannot tell."""

import pytest

from analysis import Annotated, annotate, sentiment
from analysis.actors import Actor, Actors
from analysis.errors import UserError

from .test_rate import articles_of

SILENT = {"names": "Paris, Londres, Berlin.", "emoji": "🙂🙂 !!!", "plain": "Le train part ce soir."}


@pytest.fixture(scope="module")
def silent() -> Annotated:
    actors = Actors((Actor("Londres", "place"),))
    return annotate(articles_of(SILENT), actors, cache=None)


def test_names_and_marks_alone_have_no_polarity(silent: Annotated) -> None:
    rated = sentiment.rate_all(silent)
    missing = rated.sentences.set_index("article_id")["polarity"].isna()
    assert missing.to_dict() == {"names": True, "emoji": True, "plain": False}
    assert rated.sentences["label"].tolist()[:2] == [None, None]
    assert rated.mentions["polarity"].isna().all()
    assert rated.voices["polarity"].isna().sum() == 2
    assert sentiment.predicted_labels(rated.sentences)["model"].tolist()[:2] == [1, 1]
    (towards,) = sentiment.towards(rated.mentions[rated.mentions["name"] == "Londres"]).to_dict("records")
    assert (towards["n"], towards["note"]) == (0, "nothing in it could be scored")


def test_an_article_is_scored_by_those_who_know_a_word_of_it(silent: Annotated) -> None:
    rated = sentiment.rate_sentences(silent.sentences, silent.tokens)
    articles = sentiment.article_sentiment(rated).set_index("article_id")
    assert articles["scored"].to_dict() == {"names": 0, "emoji": 0, "plain": 1}
    assert articles["polarity"].notna().to_dict() == {"names": False, "emoji": False, "plain": True}
    assert articles["textblob_fr"].isna().all()
    none = sentiment.rate_sentences(silent.sentences, silent.tokens, lexicon={"absent": 1.0})
    assert sentiment.article_sentiment(none)["lexicon"].isna().all()


@pytest.mark.parametrize("wrong", [[0.5], [0.5, 2.0, 0.0]], ids=["too few", "out of range"])
def test_a_scorer_that_gives_something_else_is_refused(silent: Annotated, wrong: list[float]) -> None:
    with pytest.raises(UserError, match="3 sentences"):
        sentiment.rate_sentences(silent.sentences, silent.tokens, scorer=lambda texts: wrong)


def test_a_scorer_may_say_that_it_cannot_tell(silent: Annotated) -> None:
    rated = sentiment.rate_sentences(silent.sentences, silent.tokens, scorer=lambda texts: [float("nan"), -1, 0])
    assert rated["label"].tolist() == [None, "negative", "neutral"]
    assert sentiment.predicted_labels(rated)["scorer"].tolist() == [1, 0, 1]
    assert sentiment.article_sentiment(rated)["polarity"].fillna(9).tolist() == [9, -1, 0]


def test_where_nothing_is_scored_nothing_is_marked() -> None:
    annotated = annotate(articles_of({"a": "Paris, Londres, Berlin."}), cache=None)
    rated = sentiment.rate_sentences(annotated.sentences, annotated.tokens)
    assert sentiment.extremes(rated, annotated.tokens).empty
