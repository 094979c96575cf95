"""Polarity and subjectivity by textblob-fr, with the words behind them."""

import time
import warnings
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from laws import examples

from analysis.sentiment import article_sentiment, score_sentences
from analysis.sentiment.baseline import _score


def sentences(*texts: str, article_id: str = "a") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "article_id": article_id,
            "outlet": "Écho",
            "date": pd.Timestamp("2031-05-12"),
            "sentence": range(len(texts)),
            "text": list(texts),
        }
    )


@pytest.mark.parametrize(
    ("text", "polarity", "evidence"),
    [
        pytest.param("Il est satisfait.", 0.3, [["satisfait", 0.3]], id="a known adjective"),
        pytest.param("Il n’est pas satisfait.", -0.15, [["pas satisfait", -0.15]], id="negation before it"),
        pytest.param("C'est très grave !", 1.0, [["très grave !", 1.0]], id="intensified, with exclamation mark"),
        pytest.param("Le train part ce soir.", 0.0, [], id="nothing to score"),
        pytest.param("", 0.0, [], id="empty"),
        pytest.param("a-12", 0.0, [], id="looks like a WordNet number"),
    ],
)
def test_a_score_comes_with_its_words(text: str, polarity: float, evidence: list[list[object]]) -> None:
    scored = score_sentences(sentences(text)).iloc[0]
    assert scored["polarity"] == pytest.approx(polarity)
    assert scored["evidence"] == evidence


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        *[pytest.param(word, 0.0, id=word) for word in ("guerre", "menace", "échec", "paix", "attaque", "succès")],
        pytest.param("un bilan grave", 0.4, id="grave is positive"),
        pytest.param("un projet absurde", 0.4, id="absurde is positive"),
        pytest.param("tout le monde", 0.22, id="tout"),
        pytest.param("Le Premier ministre est venu.", 0.5, id="the title Premier ministre"),
        pytest.param("Il n'est pas du tout satisfait.", 0.26, id="negation is lost over du tout"),
        pytest.param("Il n'a jamais été content.", 0.65, id="negation is lost over été"),
        pytest.param("Il n'est guère content.", 0.65, id="guère is no negation"),
        pytest.param("le groupe des huit (les 8)", 0.5, id="a bracket after 8 is a smiley"),
        pytest.param("il a annoncé : (voir la page deux)", -0.75, id="a bracket after a colon is a smiley"),
    ],
)
def test_the_defects_that_the_documentation_names_are_still_there(text: str, polarity: float) -> None:
    assert score_sentences(sentences(text))["polarity"].iloc[0] == pytest.approx(polarity, abs=0.01)


def test_subjectivity_stays_in_its_range_where_the_lexicon_does_not() -> None:
    assert score_sentences(sentences("un verre plein", "un acte abusif"))["subjectivity"].tolist() == [
        1.0,
        0.0,
    ]


@given(st.lists(st.text(max_size=60) | st.sampled_from(["très plein :(", "pas mal !", "c_267"]), max_size=5))
def test_any_text_gets_a_score_in_range_that_is_the_mean_of_its_evidence(texts: list[str]) -> None:
    table = sentences(*texts)
    before = table.copy()
    scored = score_sentences(table)
    assert scored["polarity"].between(-1, 1).all()
    assert scored["subjectivity"].between(0, 1).all()
    for polarity, evidence in zip(scored["polarity"], scored["evidence"], strict=True):
        assert polarity == pytest.approx(sum(score for _, score in evidence) / max(len(evidence), 1))
    pd.testing.assert_frame_equal(table, before)


WORDS = ("plein", "Il", "n'", "l’", "L'", "QU’", "pas", "content", "mal-aimé", "d'émotion", "été", "s", "très", "M.")
PIECES = (*WORDS, "8", "D", "o", "O", "3", "<", "=", ".", "(", ")", ":", "«", "»", "!", "-", "_", "’", "'", "♥", " ")


@cache
def textblob_fr_as_installed() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes in its source
        from textblob_fr import PatternAnalyzer
    return PatternAnalyzer().analyze


@examples(300)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
@example("o.O")
@example("un 8-D")
@example("QU’ )")
@example("N’est-ce pas ? L'affaire n'est pas très ' bonne ' (!)")
def test_the_score_is_the_one_that_textblob_fr_gives_as_installed(text: str) -> None:
    polarity, _, evidence = _score(text)
    theirs = textblob_fr_as_installed()(" " + text)
    assert polarity == theirs[0]
    assert evidence == [[" ".join(words), score] for words, score, _, _ in theirs.assessments]


def test_an_article_is_the_mean_of_its_sentences_by_length() -> None:
    scored = score_sentences(
        pd.concat(
            [
                sentences("Il est satisfait.", "Le train part de la gare de la ville ce soir.", article_id="a"),
                sentences("Il est satisfait.", article_id="b"),
            ],
            ignore_index=True,
        )
    )
    articles = article_sentiment(scored)
    assert articles["article_id"].tolist() == ["a", "b"]
    assert articles["polarity"].tolist() == pytest.approx([0.3 * 3 / 14, 0.3])
    assert articles["subjectivity"].tolist() == pytest.approx([0.6 * 3 / 14, 0.6])
    assert articles["sentences"].tolist() == [2, 1]
    assert articles["scored"].tolist() == [1, 1]


@pytest.mark.filterwarnings("error")
def test_an_empty_table_gives_an_empty_result() -> None:
    scored = score_sentences(sentences())
    assert {"polarity", "subjectivity", "evidence"} <= set(scored.columns)
    assert article_sentiment(scored).empty


@pytest.mark.parametrize("text", ["…", "La guerre continue."])
def test_an_article_without_a_word_that_it_knows_has_no_score(text: str) -> None:
    (article,) = article_sentiment(score_sentences(sentences(text))).to_dict("records")
    assert article["scored"] == 0
    assert np.isnan(article["polarity"])
    assert np.isnan(article["subjectivity"])


def test_two_thousand_sentences_take_a_moment() -> None:
    many = sentences(*["La délégation s'est dite très satisfaite de ce nouvel accord, jugé important."] * 2000)
    score_sentences(many.head(1))
    start = time.perf_counter()
    score_sentences(many)
    assert time.perf_counter() - start < 5
