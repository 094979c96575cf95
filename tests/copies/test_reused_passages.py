"""What an article shares with others, where it stands, who had it earlier, and what is left as its own."""

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.copies import borrowings, own_shares, own_words, shared_passages
from analysis.words import number_of_words

from .texts import LIST, OTHER, THIRD, WIRE, table

DAYS = ["2031-05-13", "2031-05-14", "2031-05-15", "2031-05-16"]


def own(*texts: str, dates: list[str] | None = None, outlets: str | None = None) -> list[float]:
    articles = table(*texts, dates=dates, outlets=outlets)
    return own_words(articles, shared_passages(articles))["own"].round(2).tolist()


def earlier(articles: pd.DataFrame) -> pd.DataFrame:
    """The passages that another outlet is known to have printed first."""
    shared = shared_passages(articles)
    return shared[shared["first"] == "other"].reset_index(drop=True)


def test_a_passage_is_the_text_between_its_offsets() -> None:
    articles = table(WIRE, f"« Voici ! »\n{WIRE[:150]} {OTHER}", dates=DAYS[:2])
    passage = earlier(articles).iloc[0]
    assert articles["text"]["b0"][passage["start"] : passage["end"]] in WIRE
    assert (passage["source"], passage["delay"]) == ("a0", pd.Timedelta(days=1))
    assert passage["words"] >= 24


def test_an_edit_stands_within_a_passage() -> None:
    edited = WIRE.replace("jeudi matin", "hier")
    passages = earlier(table(WIRE, edited, dates=DAYS[:2]))
    assert passages[["start", "end"]].to_numpy().tolist() == [[0, len(edited) - 1]]


@pytest.mark.parametrize(
    ("dates", "shares"),
    [
        pytest.param(DAYS[:2], [1, 0], id="the later one took it"),
        pytest.param(DAYS[1::-1], [0, 1], id="whatever their order in the table"),
        pytest.param([DAYS[0], DAYS[0]], [0, 0], id="on one day nobody knows who was first"),
        pytest.param(["2031-05-13", "2031-05-13 08:30"], [0, 0], id="nor where one has a day and no time"),
        pytest.param(["2031-05-13 08:30", "2031-05-13 09:10"], [1, 0], id="with two times it is known"),
        pytest.param(["", ""], [0, 0], id="nor without dates"),
        pytest.param([DAYS[0], ""], [0, 0], id="nor with one date"),
    ],
)
def test_a_text_is_its_own_where_it_was_first(dates: list[str], shares: list[float]) -> None:
    assert own(WIRE, WIRE, dates=dates) == shares


def test_words_are_counted_as_everywhere() -> None:
    text = f"Aujourd'hui, le vice-amiral a-t-il vu le Nord-Est ? {WIRE}"
    articles = table(text, f"{text} {' '.join(THIRD.split()[:4])} [...]", dates=DAYS[:2])
    shared = shared_passages(articles)
    assert shared["words"].tolist() == [number_of_words(text)] * 2
    assert own_words(articles, shared)["words"].tolist() == [number_of_words(text) for text in articles["text"]]
    assert number_of_words(text) < len(re.findall(r"\w+", text)) - 4


def test_words_of_an_edit_within_a_passage_are_not_counted() -> None:
    edited = WIRE.replace("centaine de riverains", "vingt-cinquaine de voisins").replace("jeudi", "avant-hier")
    articles = table(WIRE, edited, dates=DAYS[:2])
    assert earlier(articles)["words"].tolist() == [number_of_words(edited) - 4]  # "de" alone is in no run of three


def test_an_article_and_its_reprint_both_share_their_words() -> None:
    longer = f"{WIRE} {THIRD}"
    articles = table(WIRE, longer, OTHER, dates=DAYS[:3])
    shared = shared_passages(articles)
    words = len(re.findall(r"\w+", WIRE))
    columns = ["article_id", "start", "words", "source", "first"]
    assert shared[columns].to_numpy().tolist() == [["a0", 0, words, "b0", "own"], ["b0", 0, words, "a0", "other"]]
    charged = own_words(articles, shared)[["earlier", "undated", "later"]]
    assert charged.to_numpy().tolist() == [[0, 0, words], [words, 0, 0], [0, 0, 0]]


@pytest.mark.parametrize(
    ("outlets", "dates", "shares"),
    [
        pytest.param("ABA", [DAYS[0]] * 3, [0, 0, 0], id="of one day both outlets are charged"),
        pytest.param("ABA", DAYS[:3], [1, 0, 1], id="an outlet that was first prints its text again"),
        pytest.param("BAA", DAYS[:3], [1, 0, 0], id="an outlet that was not"),
        pytest.param("ABA", [DAYS[0], DAYS[1], DAYS[1]], [1, 0, 1], id="nor by what it had the day before"),
        pytest.param("ABA", [DAYS[0], "", DAYS[1]], [0, 0, 0], id="nobody knows when the other one was"),
    ],
)
def test_a_text_is_its_outlet_s_own_where_no_other_may_have_been_first(
    outlets: str, dates: list[str], shares: list[float]
) -> None:
    assert own(WIRE, WIRE, WIRE, dates=dates, outlets=outlets) == shares


def test_only_a_known_order_has_a_delay() -> None:
    passages = earlier(table(WIRE, WIRE, WIRE, dates=[DAYS[0], DAYS[2], DAYS[2]]))
    assert passages.set_index("article_id")["source"].to_dict() == {"b0": "a0", "c0": "a0"}
    assert passages["delay"].tolist() == [pd.Timedelta(days=2)] * 2


def test_what_stands_earlier_goes_before_what_nobody_can_order() -> None:
    passages = shared_passages(table(WIRE, f"{WIRE} {OTHER}", f"{WIRE} {OTHER}", dates=[DAYS[0], DAYS[1], DAYS[1]]))
    counted = passages[passages["article_id"] == "c0"].set_index("source")["delay"].notna().to_dict()
    assert counted == {"a0": True, "b0": False}


def test_an_outlet_takes_nothing_from_itself() -> None:
    assert own(WIRE, WIRE, dates=DAYS[:2], outlets="AA") == [1, 1]


def test_other_words_on_the_same_event_are_its_own() -> None:
    assert own(WIRE, OTHER, THIRD, dates=DAYS[:3]) == [1, 1, 1]


def test_words_that_two_articles_have_count_once() -> None:
    articles = table(WIRE, f"{WIRE} {OTHER}", f"{OTHER} {WIRE} {THIRD}", dates=DAYS[:3])
    passages = shared_passages(articles)
    third = passages[passages["article_id"] == "c0"]
    assert third["words"].sum() == len(re.findall(r"\w+", f"{OTHER} {WIRE}"))
    assert set(third["source"]) == {"b0"}


def test_first_forty_per_cent_are_named_as_a_shared_passage() -> None:
    kept = " ".join(WIRE.split()[:20])
    passages = earlier(table(WIRE, f"{kept} {THIRD}", dates=DAYS[:2]))
    assert passages[["article_id", "source", "start"]].to_numpy().tolist() == [["b0", "a0", 0]]
    assert abs(passages["end"].iloc[0] - len(kept)) <= 4


@pytest.mark.parametrize("texts", [[], [""], ["", "…"], ["Non.", "Non."], [f"{LIST} {LIST}"]])
def test_little_text_has_no_passages(texts: list[str]) -> None:
    articles = table(*texts)
    assert shared_passages(articles).empty
    assert len(own_words(articles, shared_passages(articles))) == len(texts)
    assert borrowings(articles, shared_passages(articles)).empty


def test_shares_are_of_all_words_of_an_outlet() -> None:
    articles = table(WIRE, WIRE, THIRD, dates=DAYS[:3], outlets="ABB")
    shares = own_shares(own_words(articles, shared_passages(articles))).set_index("outlet")
    assert shares.loc["A", "own"] == 1
    words = own_words(articles, shared_passages(articles)).set_index("article_id")["words"]
    assert shares.loc["B", "own"] == pytest.approx(words["c0"] / (words["b0"] + words["c0"]))
    assert shares.loc["B", ["low", "high"]].isna().all()  # of two articles
    assert (shares[["own", "earlier", "undated"]].sum(axis=1).round(9) == 1).all()


def test_a_day_without_a_time_has_a_delay_in_days() -> None:
    passages = earlier(table(WIRE, WIRE, dates=["2031-05-13 22:00", "2031-05-14"]))
    assert passages[["article_id", "delay"]].to_numpy().tolist() == [["b0", pd.Timedelta(days=1)]]


def test_outlets_that_nobody_names_took_nothing_from_each_other() -> None:
    articles = table(WIRE, WIRE, outlets=["unknown", "B"], dates=DAYS[:2])
    shared = shared_passages(articles)
    assert shared["first"].tolist() == ["own", "other"]
    assert borrowings(articles, shared).empty


@pytest.mark.parametrize(
    ("outlets", "dates", "source"),
    [
        pytest.param("ZAM", [DAYS[0], DAYS[0], DAYS[2]], "A and Z", id="two of one day"),
        pytest.param("ZABM", [DAYS[0]] * 3 + DAYS[2:3], "A, B and Z", id="three"),
        pytest.param("ZABCM", [DAYS[0]] * 4 + DAYS[2:3], "A, B and 2 other outlets", id="four"),
        pytest.param("ZZM", [DAYS[0], DAYS[0], DAYS[2]], "Z", id="twice in one outlet"),
        pytest.param("ZAM", [DAYS[0], DAYS[1], DAYS[2]], "Z", id="one of them was first"),
        pytest.param("ZAM", ["2031-05-13 08:00", "2031-05-13 09:00", "2031-05-14 08:00"], "Z", id="an hour earlier"),
    ],
)
def test_of_several_that_had_it_at_one_time_none_is_said_to_be_the_first(
    outlets: str, dates: list[str], source: str
) -> None:
    articles = table(*[WIRE] * len(outlets), outlets=outlets, dates=dates)
    found = borrowings(articles, shared_passages(articles)).set_index("outlet")["source"]
    assert found["M"] == source


def test_who_had_another_passage_on_that_day_is_not_named() -> None:
    articles = table(WIRE, f"{THIRD} {WIRE[:40]}", f"{WIRE} {OTHER}", outlets="ZAM", dates=[DAYS[0], DAYS[0], DAYS[2]])
    assert borrowings(articles, shared_passages(articles))["source"].tolist() == ["Z"]


def test_borrowings_have_a_direction_and_a_median_delay() -> None:
    articles = table(WIRE, THIRD, WIRE, THIRD, outlets="AABB", dates=[DAYS[0], DAYS[0], DAYS[1], DAYS[3]])
    found = borrowings(articles, shared_passages(articles))
    assert found[["outlet", "source", "articles"]].to_numpy().tolist() == [["B", "A", 2]]
    assert found["delay"].iloc[0] == pd.Timedelta(days=2)


PIECES = [WIRE[:150], WIRE[150:], OTHER, THIRD]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join)
ROWS = st.lists(st.tuples(TEXTS, st.sampled_from(["", *DAYS[:2]]), st.sampled_from("ABC")), min_size=3, max_size=6)


@given(ROWS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_the_order_of_the_table_decides_nothing(both: tuple[list[tuple[str, ...]], ...]) -> None:
    shares = []
    for rows in both:
        texts, dates, outlets = ([row[place] for row in rows] for place in range(3))
        articles = table(*texts, dates=dates, outlets="".join(outlets))
        shares.append(own_shares(own_words(articles, shared_passages(articles))).set_index("outlet").sort_index())
    columns = ["own", "earlier", "undated", "later", "words"]
    pd.testing.assert_frame_equal(shares[0][columns], shares[1][columns])


WORDS = st.lists(st.sampled_from(f"{WIRE} {OTHER}".split()), max_size=80).map(" ".join)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", *DAYS]), st.sampled_from("AB")), max_size=6))
def test_a_word_is_in_one_passage_at_most(rows: list[tuple[str, str, str]]) -> None:
    texts, dates, outlets = ([row[place] for row in rows] for place in range(3))
    articles = table(*texts, WIRE, WIRE, dates=[*dates, *DAYS[:2]], outlets="".join([*outlets, "AB"]))
    passages = shared_passages(articles).sort_values(["article_id", "start"])
    before = passages.groupby("article_id")["end"].shift()
    assert (passages["start"] >= before.fillna(0)).all()
    assert own_words(articles, passages)["own"].dropna().between(0, 1).all()
