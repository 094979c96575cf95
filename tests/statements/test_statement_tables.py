"""Who gets how much of the text, and by which words statements are introduced."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UserError
from analysis.statements.tables import cue_verbs, speaker_share

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
    assert counts.to_numpy().tolist() == [["M. Petit", "selon", 2], ["Mme Morel", "dire", 1]]


def test_cue_verbs_keep_a_speaker_whom_nobody_names() -> None:
    counts = cue_verbs(STATEMENTS.assign(speaker=None), by="outlet")
    assert counts["speaker"].isna().all()
    assert counts[["outlet", "cue_lemma", "n"]].to_numpy().tolist() == [
        ["Voix", "selon", 1],
        ["Écho", "dire", 1],
    ]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("by", [None, "outlet"])
def test_no_statements_give_empty_tables(by: str | None) -> None:
    none = STATEMENTS.head(0)
    assert speaker_share(none, ARTICLES, by=by).empty
    assert cue_verbs(none, by=by).empty


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(UserError, match="no column journal"):
        speaker_share(STATEMENTS, ARTICLES, by="journal")
    with pytest.raises(UserError, match="no column journal"):
        cue_verbs(STATEMENTS, by="journal")
