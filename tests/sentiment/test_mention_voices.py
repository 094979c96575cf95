"""Mentions in what others say, in one's own statements and in the outlet's telling; bad input."""

from pathlib import Path
from time import process_time

import pandas as pd
import pytest
from said import RIGHT

from analysis import annotate, charts, sentiment
from analysis.actors import Actor, Actors
from analysis.errors import UserError
from analysis.report import prose

ACTORS = Actors((Actor("Anna Morel", "person", "f"), Actor("Paul Duval", "person", "m")))
BLAME = "Paul Duval a dénoncé les mensonges d'Anna Morel."


def scored(*texts: str, actors: Actors = ACTORS) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The mentions of some articles with their voices, and the statements."""
    table = pd.DataFrame({"outlet": "Écho", "date": pd.NaT, "text": list(texts)}).rename(index=str)
    annotated = annotate(table, actors, cache=None)
    mentions = sentiment.rate_mentions(annotated.tokens, actors)
    return sentiment.with_voice(mentions, annotated.statements), annotated.statements


def labelled(*rows: tuple[str, str | None, str, str]) -> pd.DataFrame:
    """Mentions: name, label, voice, article."""
    return pd.DataFrame(rows, columns=["name", "label", "voice", "article_id"]).astype({"label": object})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Anna Morel est arrivée à Brumas.", [("Anna Morel", "narration", None)], id="the outlet tells"),
        pytest.param(
            "« Anna Morel est courageuse », a déclaré Paul Duval.",
            [("Anna Morel", "statements", "Paul Duval"), ("Paul Duval", "narration", None)],
            id="another says it, and who says it is only named",
        ),
        pytest.param(
            "« Anna Morel ne cédera pas », a déclaré Anna Morel.",
            [("Anna Morel", "own statements", "Anna Morel"), ("Anna Morel", "narration", None)],
            id="who is named says it",
        ),
        pytest.param(
            "« Anna Morel a menti », a déclaré un habitant.",
            [("Anna Morel", "statements", "habitant")],
            id="without a name",
        ),
    ],
)
def test_a_mention_stands_in_somebodys_statement_or_in_none(
    text: str, found: list[tuple[str, str, str | None]]
) -> None:
    mentions, _ = scored(text)
    speakers = [speaker if isinstance(speaker, str) else None for speaker in mentions["speaker"]]
    assert list(zip(mentions["name"], mentions["voice"], speakers, strict=True)) == found


def test_of_statements_within_statements_the_inner_one_counts() -> None:
    mentions, _ = scored("Anna Morel ment.")
    spans = [[[0, 16]], [[0, 10]]]
    statements = pd.DataFrame({"article_id": "0", "speaker": ["Paul Duval", None], "spans": spans})
    voiced = sentiment.with_voice(mentions.drop(columns=["voice", "speaker"]), statements)
    assert voiced["voice"].tolist() == ["statements"]
    assert voiced["speaker"].isna().all()


def test_mentions_are_only_given_columns() -> None:
    mentions, statements = scored(BLAME, "Anna Morel est arrivée.")
    before = mentions.drop(columns=["voice", "speaker"])
    pd.testing.assert_frame_equal(sentiment.with_voice(before, statements)[before.columns.tolist()], before)


def test_what_is_sure_is_counted_and_what_is_not_is_in_n_only() -> None:
    rows = [("Anna Morel", "negative" if i % 3 else None, "narration", str(i % 4)) for i in range(18)]
    (counts,) = sentiment.label_counts(labelled(*rows), by="name").to_dict("records")
    expected = {"n": 18, "sure": 12, "articles": 4, "negative": 12, "neutral": 0, "positive": 0, "enough": True}
    assert counts == {"name": "Anna Morel", **expected}


@pytest.mark.parametrize(("mentions", "articles"), [(9, 9), (40, 2)])
def test_few_sure_mentions_or_few_articles_are_not_enough(mentions: int, articles: int) -> None:
    rows = [("Anna Morel", "neutral", "narration", str(i % articles)) for i in range(mentions)]
    assert not sentiment.label_counts(labelled(*rows), by="voice")["enough"].any()


def said(counts: pd.DataFrame, measured: sentiment.Measured = RIGHT) -> str:
    found = prose.voices_towards(counts, measured)
    assert found is not None
    return found.text


def test_the_two_voices_are_told_apart_where_sure_and_enough() -> None:
    others = [("Anna Morel", "negative", "statements", str(i)) for i in range(12)]
    own = [("Anna Morel", "positive", "own statements", str(i)) for i in range(12)]
    text = said(sentiment.label_counts(labelled(*others, *own, ("Duval", "neutral", "narration", "a")), by="voice"))
    assert "In what others say, the model is sure of 12 mentions: 12 negative, 0 neutral and 0 positive." in text
    assert "In narration, the model is sure of one mention: too few to tell a tone." in text
    assert text.count("sure of") == 2


def test_many_mentions_in_one_article_are_too_few_articles() -> None:
    others = [("Anna Morel", "negative", "statements", str(i)) for i in range(12)]
    long = [("Duval", "neutral", "narration", "a")] * 15
    text = said(sentiment.label_counts(labelled(*others, *long), by="voice"))
    assert "In narration, the model is sure of 15 mentions in one article: too few" in text


def test_nothing_is_told_of_voices_where_nobody_is_named_or_labels_are_too_often_wrong() -> None:
    nobody = sentiment.label_counts(labelled(), by="voice")
    one = sentiment.label_counts(labelled(("Duval", "neutral", "narration", "a")), by="voice")
    assert prose.voices_towards(nobody, RIGHT) is None
    assert prose.voices_towards(one, RIGHT._replace(sure_accuracy=0.8)) is None


def test_a_voice_in_which_the_labels_are_wrong_too_often_is_not_counted() -> None:
    rows = [("Anna Morel", "negative", voice, str(i)) for voice in ("statements", "narration") for i in range(12)]
    counts = sentiment.label_counts(labelled(*rows), by="voice")
    text = said(counts, RIGHT._replace(voices={"statements": 0.83, "narration": 0.94}))
    assert (
        "In what others say, the labels are not counted: of those that the model was sure of there, only 83% were right"
        in text
    )
    assert "In narration, the model is sure of 12 mentions" in text
    assert prose.voices_towards(counts, RIGHT._replace(voices={"statements": 0.83, "narration": 0.84})) is None


# --- bad input


def test_no_sure_mention_gives_counts_of_nought_and_a_sentence() -> None:
    table = labelled(*[("Anna Morel", None, "narration", str(i)) for i in range(20)])
    counts = sentiment.label_counts(table, by="name")
    assert counts[["n", "sure", "articles"]].to_numpy().tolist() == [[20, 0, 0]]
    assert "the model is sure of no mention." in said(sentiment.label_counts(table, by="voice"))


def test_one_article_has_no_ranks_no_intervals_and_a_chart_that_says_so() -> None:
    mentions, _ = scored(" ".join([BLAME] * 12))
    towards = sentiment.towards(mentions)
    assert towards["n"].tolist() == [12, 12]
    assert towards[["rank", "low", "high"]].isna().all(axis=None)
    assert not sentiment.label_counts(mentions, by="name")["enough"].any()
    ax = charts.towards_dots(towards)
    assert ax.get_title() or ax.texts or ax.get_yticklabels()


def test_no_mention_at_all_gives_empty_tables() -> None:
    mentions, statements = scored("Il pleut sur la ville.")
    assert sentiment.with_voice(mentions, statements).empty
    assert sentiment.label_counts(mentions, by=["name", "voice"]).empty
    assert prose.names_towards(sentiment.towards(mentions), RIGHT) is None


def test_a_name_in_every_sentence_is_counted_in_every_sentence() -> None:
    mentions, _ = scored(*["Anna Morel parle. Anna Morel écoute. Anna Morel part."] * 5)
    assert len(mentions) == 15
    assert sentiment.towards(mentions)["n"].tolist() == [15]


@pytest.mark.slow
def test_ten_thousand_names_cost_little_and_the_first_one_still_counts() -> None:
    syllables = ("Bra", "Cle", "Dor", "Fal", "Gri", "Hel", "Jol", "Kas", "Lum", "Mor")
    names = [
        f"{a}{b.lower()} {c}{d.lower()}" for a in syllables for b in syllables for c in syllables for d in syllables
    ]
    many = Actors(tuple(Actor(name, "person") for name in names))
    assert len({actor.name for actor in many}) == 10_000
    scored(BLAME, actors=many)
    start = process_time()
    mentions, _ = scored(f"{names[0]} a menti à {names[-1]}.", actors=many)
    assert mentions["name"].tolist() == [names[0], names[-1]]
    assert process_time() - start < 10


def test_a_lexicon_that_contradicts_itself_is_refused_by_the_word(tmp_path: Path) -> None:
    file = tmp_path / "mots.csv"
    file.write_text("word,polarity\nfierté,0.8\nhonte,-0.5\nfierté,-0.8\n", "utf-8")
    with pytest.raises(UserError, match=r"fierté.*repeated"):
        sentiment.load_lexicon(file)
