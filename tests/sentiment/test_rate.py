"""The model and what is built on it: sentences, voices, names, evidence, plug-ins."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis import Annotated, annotate, sentiment
from analysis.actors import Actor, Actors
from analysis.sentiment.mentions import mentions_at, whole_sentences
from analysis.sentiment.model import WEIGHTS, load_model
from analysis.sentiment.token_columns import columns_of

ACTORS = Actors((Actor("Anna Morel", "person", "f"), Actor("Paul Duval", "person", "m")))
TEXTS = {
    "a": "Anna Morel a remporté un triomphe historique et reçu les félicitations de tous. Il pleut sur la ville.",
    "b": "Paul Duval est accusé de corruption et de torture, un scandale honteux. Il pleut sur la ville.",
    "c": "« Anna Morel est une menteuse et une criminelle », a déclaré Paul Duval.",
}

SIDES = np.array([-1.0, 0.0, 1.0])


def articles_of(texts: dict[str, str]) -> pd.DataFrame:
    count = len(texts)
    columns = {"outlet": ["Écho"] * count, "date": pd.NaT, "text": list(texts.values()), "wire_group": list(texts)}
    return pd.DataFrame(columns, index=pd.Index(list(texts), name="article_id")).astype({"date": "datetime64[ns]"})


@pytest.fixture(scope="module")
def annotated() -> Annotated:
    return annotate(articles_of(TEXTS), ACTORS, cache=None)


@pytest.fixture(scope="module")
def rated(annotated: Annotated) -> pd.DataFrame:
    return sentiment.rate_sentences(annotated.sentences, annotated.tokens)


def test_every_sentence_has_all_three_scores(rated: pd.DataFrame, annotated: Annotated) -> None:
    assert len(rated) == len(annotated.sentences)
    for column in ("polarity", "lexicon", "textblob_fr"):
        assert rated[column].between(-1, 1).all()
    np.testing.assert_allclose(rated[["negative", "neutral", "positive"]].sum(axis="columns"), 1, atol=1e-5)
    np.testing.assert_allclose(rated["positive"] - rated["negative"], rated["polarity"], atol=1e-6)


def test_the_model_tells_praise_from_blame_and_rain(rated: pd.DataFrame) -> None:
    places = list(zip(rated["article_id"], rated["sentence"], strict=True))
    label = dict(zip(places, rated["label"], strict=True))
    polarity = dict(zip(places, rated["polarity"], strict=True))
    assert (label["a", 0], label["b", 0]) == ("positive", "negative")
    assert polarity["b", 0] < polarity["b", 1] < polarity["a", 0]


def test_names_are_hidden_from_the_model() -> None:
    def towards(name: str) -> float:
        text = f"Hier, {name} a critiqué la ville."
        tokens = annotate(articles_of({"a": text}), Actors((Actor(name, "person"),)), cache=None).tokens
        return float(sentiment.rate_mentions(tokens)["polarity"].iloc[0])

    assert towards("Anna Morel") == pytest.approx(towards("Kim Jong-un"), abs=1e-6)


def test_the_tone_is_towards_the_name(annotated: Annotated) -> None:
    mentions = sentiment.rate_mentions(annotated.tokens, ACTORS)
    means = mentions.groupby("name")["polarity"].mean()
    assert set(means.index) == {"Anna Morel", "Paul Duval"}
    first = mentions[mentions["article_id"] == "a"]["polarity"].iloc[0]
    assert first > 0 > mentions[mentions["article_id"] == "b"]["polarity"].iloc[0]


def test_a_name_seldom_mentioned_has_no_rank(annotated: Annotated) -> None:
    means = sentiment.towards(sentiment.rate_mentions(annotated.tokens, ACTORS))
    assert means["rank"].isna().all()
    assert {"polarity", "low", "high", "n", "articles", "note"} <= set(means.columns)


def test_a_name_mentioned_often_has_a_rank() -> None:
    rows = [(f"a{i % 4}", name, value) for name, value in (("Morel", 0.5), ("Duval", -0.5)) for i in range(12)]
    means = sentiment.towards(pd.DataFrame(rows, columns=["article_id", "name", "polarity"]).assign(label=None))
    assert dict(zip(means["name"], means["rank"], strict=True)) == {"Morel": 1, "Duval": 2}


def test_what_is_said_is_scored_apart_from_narration(annotated: Annotated) -> None:
    voices = sentiment.rate_voices(annotated.tokens)
    words = annotated.tokens[annotated.tokens["pos"] != "PUNCT"]
    assert voices["words"].sum() == len(words)
    assert voices[voices["voice"] == "statements"]["words"].sum() == words["quoted"].sum() > 0
    assert set(voices.loc[voices["voice"] == "statements", "article_id"]) == {"c"}


def test_who_says_what_about_whom(annotated: Annotated) -> None:
    about = sentiment.said_about(annotated.statements, sentiment.rate_mentions(annotated.tokens, ACTORS))
    assert about[["speaker", "name", "n"]].values.tolist() == [["Paul Duval", "Anna Morel", 1]]
    assert about["polarity"].iloc[0] < 0
    assert about["note"].iloc[0].startswith("fewer than three texts")


def test_who_may_be_somebody_else_in_each_article_says_nothing_about_anybody() -> None:
    said = {"a": "ministre", "b": "ministre", "c": "Paul Duval", "d": "pilote"}
    mentions = pd.DataFrame({"article_id": list(said), "name": "Anna Morel", "start": 0, "end": 10, "polarity": 0.5})
    statements = pd.DataFrame({"article_id": list(said), "speaker": list(said.values()), "spans": [[(0, 20)]] * 4})
    about = sentiment.said_about(statements, mentions.assign(label=None))
    assert about["speaker"].tolist() == ["Paul Duval", "pilote"]


def test_evidence_is_what_changes_when_a_word_goes(annotated: Annotated) -> None:
    tokens = annotated.tokens
    moved = sentiment.moving_words(tokens, whole_sentences(tokens).part(0, 1))
    assert moved.set_index("form")["effect"].idxmax() in {"triomphe", "félicitations", "historique", "remporté"}
    text = TEXTS["a"]
    assert [text[s:e] for s, e in zip(moved["start"], moved["end"], strict=True)] == moved["form"].tolist()


def test_words_that_say_the_same_all_count_and_lead_from_the_bare_sentence_to_the_whole() -> None:
    def polarity(text: str) -> float:
        tokens = annotate(articles_of({"a": text}), cache=None).tokens
        return float(
            load_model().probabilities(load_model().read(columns_of(tokens)), whole_sentences(tokens))[0] @ SIDES
        )

    tokens = annotate(articles_of({"a": "Un scandale, une honte et un mensonge."}), cache=None).tokens
    effect = sentiment.moving_words(tokens, whole_sentences(tokens)).set_index("form")["effect"]
    assert (effect[["scandale", "honte", "mensonge"]] < -0.1).all()
    steps = polarity("Un scandale, une honte et un mensonge.") - polarity("Un, une et un.")
    assert effect.sum() == pytest.approx(steps, abs=1e-5)


def test_when_something_happens_moves_no_tone() -> None:
    tokens = annotate(articles_of({"a": "Un scandale éclate mercredi 4 janvier."}), cache=None).tokens
    moved = sentiment.moving_words(tokens, whole_sentences(tokens))["form"]
    assert sorted(moved) == ["scandale", "éclate"]


def test_a_sentence_without_end_has_no_evidence() -> None:
    tokens = annotate(articles_of({"a": "La guerre " + "et la paix " * 300 + "."}), cache=None).tokens
    assert sentiment.moving_words(tokens, whole_sentences(tokens)).empty


def test_the_extremes_have_the_words_that_moved_them(rated: pd.DataFrame, annotated: Annotated) -> None:
    found = sentiment.extremes(rated, annotated.tokens, n=1)
    assert len(found) == 2
    text, start, moved = found[["text", "start", "moved"]].iloc[0]
    assert "remporté" in {text[a - start : b - start] for a, b, effect in moved if effect > 0}


def test_a_sentence_that_stands_twice_is_one_extreme() -> None:
    text = "Un scandale honteux. La paix a remporté une belle victoire. Il pleut sur le quai."
    annotated = annotate(articles_of({"a": f"{text}\n{text}", "b": f"{text} Une fête magnifique réjouit le port."}))
    rated = sentiment.rate_sentences(annotated.sentences, annotated.tokens)
    assert rated["text"].str.contains("honteux").sum() == 3
    found = sentiment.extremes(rated, annotated.tokens, n=2)["text"]
    assert found.is_unique
    assert found.str.contains("honteux").sum() == 1


def test_a_scorer_of_ones_own_makes_the_polarity(annotated: Annotated) -> None:
    asked: list[str] = []

    def scorer(texts: list[str]) -> list[float]:
        asked.extend(texts)
        return [0.5 if "triomphe" in text else -0.5 if "scandale" in text else 0.0 for text in texts]

    rated = sentiment.rate_sentences(annotated.sentences, annotated.tokens, scorer=scorer)
    assert asked == annotated.sentences["text"].tolist()
    assert rated["label"].tolist()[:4] == ["positive", "neutral", "negative", "neutral"]
    assert "textblob_fr" in rated
    assert sentiment.predicted_labels(rated).columns[0] == "scorer"


def test_nothing_gives_nothing(annotated: Annotated) -> None:
    none = sentiment.rate_sentences(annotated.sentences.head(0), annotated.tokens.head(0))
    assert none.empty
    assert sentiment.rate_mentions(annotated.tokens.head(0)).empty
    assert sentiment.towards(sentiment.rate_mentions(annotated.tokens.head(0))).empty


def test_a_long_run_is_the_same_as_its_parts(annotated: Annotated, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = annotated.tokens
    mentions = mentions_at(tokens, np.flatnonzero(tokens["pos"] == "PROPN"))
    words = load_model().read(columns_of(tokens))
    whole = load_model().probabilities(words, mentions)
    monkeypatch.setattr("analysis.sentiment.model.BATCH", 1)
    np.testing.assert_allclose(load_model().probabilities(words, mentions), whole, atol=1e-5)


def test_the_weights_are_small_plain_arrays_and_name_nobody() -> None:
    assert WEIGHTS.stat().st_size < 3_000_000
    with np.load(WEIGHTS, allow_pickle=False) as file:
        lemmas: Any = file["lemmas"].tolist()
    assert {"NAME", "NUMBER"} <= set(lemmas)
    assert [lemma for lemma in lemmas if lemma[:1].isupper() and lemma not in ("NAME", "NUMBER")] == []
    assert {"merkel", "berlusconi", "sarkozy", "poutine", "hollande"} & set(lemmas) == set()


def test_weights_of_something_else_are_refused(tmp_path: Any) -> None:
    np.savez(tmp_path / "other.npz", a=np.ones(2))
    with pytest.raises(ValueError, match="train"):
        load_model(tmp_path / "other.npz")


def test_all_at_once_is_the_same_as_one_by_one(annotated: Annotated, rated: pd.DataFrame) -> None:
    at_once = sentiment.rate_all(annotated, ACTORS)
    pd.testing.assert_frame_equal(at_once.sentences, rated)
    pd.testing.assert_frame_equal(at_once.voices, sentiment.rate_voices(annotated.tokens))
    pd.testing.assert_frame_equal(at_once.mentions, sentiment.rate_mentions(annotated.tokens, ACTORS))


def test_a_sentence_in_one_voice_has_the_score_of_the_sentence(annotated: Annotated, rated: pd.DataFrame) -> None:
    voices = sentiment.rate_voices(annotated.tokens).merge(
        rated, on=["article_id", "sentence"], suffixes=("", "_whole")
    )
    alone = ~voices.duplicated(["article_id", "sentence"], keep=False)
    assert alone.any()
    assert not alone.all()
    np.testing.assert_allclose(voices["polarity"][alone], voices["polarity_whole"][alone], atol=1e-6)


def test_a_topic_of_ones_own_is_no_tone(annotated: Annotated) -> None:
    def scandal(**options: Any) -> float:
        rated = sentiment.rate_sentences(annotated.sentences, annotated.tokens, **options)
        return dict(map(tuple, rated["evidence"].iloc[2])).get("scandale", 0.0)

    assert scandal() < -0.3
    assert scandal(no_tone=["Scandale"]) == 0


def test_a_lexicon_of_ones_own_takes_the_place_of_ours_and_leaves_the_model(
    annotated: Annotated, rated: pd.DataFrame
) -> None:
    own = sentiment.rate_sentences(annotated.sentences, annotated.tokens, lexicon={"pleuvoir": -1.0})
    assert own["evidence"].tolist()[:2] == [[], [["pleut", -1.0]]]
    assert own["lexicon"].iloc[1] < 0
    np.testing.assert_array_equal(own["polarity"], rated["polarity"])


def test_a_headline_in_capitals_is_not_all_names() -> None:
    texts = {"a": "LE MINISTRE EST UN MENTEUR ET UN LÂCHE.", "b": "UN ACCORD HISTORIQUE ET UN SUCCÈS POUR LA PAIX."}
    annotated = annotate(articles_of(texts), cache=None)
    blame, praise = sentiment.rate_sentences(annotated.sentences, annotated.tokens)["polarity"]
    assert blame < -0.3 < 0.3 < praise
