"""Who gets how much of the text, by which words and with which stance, who is spoken of, how speakers were found."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UserError
from analysis.statements.summaries import cue_stances, cue_verbs, periods, speaker_rules, speaker_share, spoken_of

COLUMNS = ["article_id", "outlet", "spans", "kind", "speaker", "cue_lemma"]
ARTICLES = pd.DataFrame(
    {
        "outlet": ["Écho", "Voix", "Voix"],
        "text": ["L'accord tiendra, dit Morel.", "Selon Petit, rien n'est sûr.", "Il pleut."],
    },
    index=pd.Index(["a", "b", "c"], name="article_id"),
)
STATEMENTS = pd.DataFrame(
    [
        ("a", "Écho", [[0, 16]], "indirect", "Mme Morel", "dire"),
        ("b", "Voix", [[13, 17], [18, 27]], "mixed", "M. Petit", "selon"),
        ("b", "Voix", [[13, 17]], "direct", None, ""),
    ],
    columns=COLUMNS,
)

statements_tables = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: [sorted(pair)]),
        st.sampled_from(["direct", "indirect", "mixed"]),
        st.sampled_from(["Mme Morel", "M. Petit", None]),
    ),
    max_size=8,
).map(lambda rows: pd.DataFrame(rows, columns=["article_id", "spans", "kind", "speaker"]))


def test_share_of_the_whole() -> None:
    share = speaker_share(STATEMENTS, ARTICLES)
    assert share["speaker"].fillna("?").tolist() == ["M. Petit", "Mme Morel", "?"]
    numbers = ["statements", "words", "direct", "indirect", "mixed", "total"]
    assert share[numbers].to_numpy().tolist() == [
        [1, 4, 0, 0, 4, 13],
        [1, 3, 0, 3, 0, 13],
        [1, 1, 1, 0, 0, 13],
    ]
    assert share["share"].tolist() == pytest.approx([4 / 13, 3 / 13, 1 / 13])


def test_share_by_outlet_counts_the_words_of_articles_without_a_statement() -> None:
    share = speaker_share(STATEMENTS, ARTICLES, by="outlet")
    assert share[["outlet", "total"]].drop_duplicates().to_numpy().tolist() == [["Voix", 8], ["Écho", 5]]


def test_share_by_article() -> None:
    share = speaker_share(STATEMENTS, ARTICLES, by="article_id")
    assert share[["article_id", "words", "total"]].to_numpy().tolist() == [
        ["a", 3, 5],
        ["b", 4, 6],
        ["b", 1, 6],
    ]


@given(statements_tables, st.sampled_from([None, "outlet", "article_id", ["outlet", "article_id"]]))
def test_every_reported_word_has_a_kind_and_no_statement_is_lost(
    statements: pd.DataFrame, by: str | list[str] | None
) -> None:
    before = statements.copy()
    share = speaker_share(statements, ARTICLES, by=by)
    assert (share["words"] == share[["direct", "indirect", "mixed"]].sum(axis="columns")).all()
    assert share["statements"].sum() == len(statements)
    assert not share["share"].isna().any()
    pd.testing.assert_frame_equal(statements, before)


def test_cue_verbs_by_speaker_leave_out_statements_without_a_cue() -> None:
    counts = cue_verbs(pd.concat([STATEMENTS, STATEMENTS.tail(2)]))
    assert counts.to_numpy().tolist() == [
        ["M. Petit", "selon", "neutral", 2],
        ["Mme Morel", "dire", "neutral", 1],
    ]


def test_cue_verbs_keep_a_speaker_whom_nobody_names() -> None:
    counts = cue_verbs(STATEMENTS.assign(speaker=None), by="outlet")
    assert counts["speaker"].isna().all()
    assert counts[["outlet", "cue_lemma", "n"]].to_numpy().tolist() == [
        ["Voix", "selon", 1],
        ["Écho", "dire", 1],
    ]


def said_with(*cues: tuple[str | None, str]) -> pd.DataFrame:
    rows = [("Écho", speaker, cue, [[0, 9]], "a", "name" if speaker else "nobody named") for speaker, cue in cues]
    return pd.DataFrame(rows, columns=["outlet", "speaker", "cue_lemma", "spans", "article_id", "speaker_rule"])


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("dire", "neutral"),
        ("affirmer", "assertive"),
        ("prétendre", "doubting"),
        ("reconnaître", "conceding"),
        ("se féliciter", "welcoming"),
        pytest.param("communiqué", "neutral", id="not in the lexicon"),
    ],
)
def test_a_cue_takes_the_stance_of_the_lexicon(cue: str, stance: str) -> None:
    assert cue_verbs(said_with(("Mme Morel", cue)))["stance"].tolist() == [stance]


def test_stances_are_parts_of_what_each_speaker_says() -> None:
    cues = [("A", "affirmer"), ("A", "assurer"), ("A", "dire"), ("B", "prétendre"), ("B", ""), (None, "dire")]
    table = cue_stances(said_with(*cues))
    assert table.astype(object).where(table.notna(), None).round(3).to_numpy().tolist() == [
        ["A", "assertive", 2, 3, pytest.approx(2 / 3)],
        ["A", "neutral", 1, 3, pytest.approx(1 / 3)],
        ["B", "doubting", 1, 1, 1.0],
        [None, "neutral", 1, 1, 1.0],
    ]


@given(st.lists(st.tuples(st.sampled_from(["A", "B", None]), st.sampled_from(["dire", "affirmer", "selon", ""]))))
def test_the_stances_of_a_speaker_sum_to_one(cues: list[tuple[str | None, str]]) -> None:
    table = cue_stances(said_with(*cues))
    assert table.groupby("speaker", dropna=False)["share"].sum().tolist() == pytest.approx(
        [1.0] * table["speaker"].nunique(dropna=False)
    )
    assert table["n"].sum() == sum(cue != "" for _, cue in cues)


def tokens(*rows: tuple[int, str, str]) -> pd.DataFrame:
    return pd.DataFrame([("a", *row) for row in rows], columns=["article_id", "start", "lemma", "pos"])


@pytest.mark.parametrize(
    ("word", "speaker", "named"),
    [
        pytest.param((0, "Morel", "PROPN"), "Petit", True, id="the first letter of a span"),
        pytest.param((8, "Morel", "PROPN"), "Petit", True, id="the last letter of a span"),
        pytest.param((9, "Morel", "PROPN"), "Petit", False, id="the letter after a span"),
        pytest.param((4, "accord", "NOUN"), "Petit", False, id="not a name"),
        pytest.param((4, "été", "PROPN"), "Petit", False, id="a name without a capital is the tagger's mistake"),
        pytest.param((4, "Morel", "PROPN"), "Morel", False, id="the speaker"),
        pytest.param((4, "Morel", "PROPN"), "Morel; Petit", False, id="one of two speakers"),
        pytest.param((4, "Morel", "PROPN"), None, True, id="nobody named"),
    ],
)
def test_who_is_spoken_of(word: tuple[int, str, str], speaker: str | None, named: bool) -> None:
    table = spoken_of(said_with((speaker, "dire")), tokens(word))
    assert table["name"].tolist() == ["Morel"] * named


def test_names_are_counted_by_mentions_and_by_statements_also_in_nested_ones() -> None:
    rows = said_with(("A", "dire"), ("B", "dire")).assign(spans=pd.Series([[[0, 20], [30, 40]], [[12, 20]]]))
    table = spoken_of(rows, tokens((3, "Morel", "PROPN"), (15, "Morel", "PROPN"), (35, "Morel", "PROPN")), by="outlet")
    assert table.to_numpy().tolist() == [["Écho", "A", "Morel", 3, 1], ["Écho", "B", "Morel", 1, 1]]


def test_the_share_of_the_rules() -> None:
    table = speaker_rules(said_with(("A", ""), ("B", ""), (None, ""), ("A", "")))
    assert table.to_numpy().tolist() == [["name", 3, 0.75], ["nobody named", 1, 0.25]]
    by_outlet = speaker_rules(said_with(("A", ""), (None, "")).assign(outlet=["Écho", "Voix"]), by="outlet")
    assert by_outlet["share"].tolist() == [1.0, 1.0]


@pytest.mark.parametrize(
    ("days", "named"),
    [
        pytest.param(["2031-05-12", "2031-05-14"], ["2031-05-12", "2031-05-14"], id="days"),
        pytest.param(
            ["2031-05-12", "2031-05-14", "2031-05-20"],
            ["week of 2031-05-12", "week of 2031-05-12", "week of 2031-05-19"],
            id="weeks begin on Monday",
        ),
        pytest.param(["2031-05-12", "2031-05-19", "2031-06-02"], ["2031-05", "2031-05", "2031-06"], id="months"),
        pytest.param(["2031-05-12", "2031-08-19", "2032-06-02"], ["2031", "2031", "2032"], id="years"),
        pytest.param(["2031-05-12", "2032-08-19", "2033-06-02"], ["2031", "2032", "2033"], id="more years than asked"),
    ],
)
def test_periods_are_the_shortest_that_are_few_enough(days: list[str], named: list[str]) -> None:
    articles = pd.DataFrame({"date": pd.to_datetime([*days, ""])})
    assert periods(articles, most=2).dropna().tolist() == named


def test_a_text_has_the_period_in_which_it_first_appeared() -> None:
    days = pd.to_datetime(["2031-05-12", "2031-05-14", "2031-05-13"])
    articles = pd.DataFrame({"date": days, "wire_group": ["b", "b", "c"]}, index=["a", "b", "c"])
    assert periods(articles).tolist() == ["2031-05-12", "2031-05-12", "2031-05-13"]
    assert periods(articles.drop(columns="wire_group")).tolist() == days.strftime("%Y-%m-%d").tolist()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("by", [None, "outlet"])
def test_no_statements_give_empty_tables(by: str | None) -> None:
    none = STATEMENTS.head(0)
    assert speaker_share(none, ARTICLES, by=by).empty
    assert cue_verbs(none, by=by).empty
    assert cue_stances(none, by=by).empty
    assert speaker_rules(none.assign(speaker_rule=""), by=by).empty
    assert spoken_of(none, tokens(), by=by).empty


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(UserError, match="no column journal"):
        speaker_share(STATEMENTS, ARTICLES, by="journal")
    with pytest.raises(UserError, match="no column journal"):
        cue_verbs(STATEMENTS, by="journal")
    with pytest.raises(UserError, match="no column journal"):
        cue_stances(STATEMENTS, by="journal")
    with pytest.raises(UserError, match="no column speaker_rule"):
        speaker_rules(STATEMENTS)
    with pytest.raises(UserError, match="no column pos"):
        spoken_of(STATEMENTS, tokens().drop(columns="pos"))
