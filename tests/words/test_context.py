"""Spread, company, context and course of words; the distance of outlets."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import show
from analysis.errors import UserError
from analysis.words import collocates, concordance, dispersion, distances, kwic, occurrences, trends, word_counts

from .texts import articles, counts, few, tokens

# The corpus of five parts in Gries 2008, "Dispersions and adjusted frequencies in corpora".
GRIES = ["bamnibeup", "basatbewqn", "bcagabesta", "baghabeaat", "bahaabeaxat"]
tables = st.dictionaries(
    st.sampled_from(["Écho", "Voix", "Frondeur"]),
    st.dictionaries(st.sampled_from("abcd"), st.integers(1, 50), min_size=1),
    min_size=2,
)


def letters(parts: list[str]) -> pd.DataFrame:
    rows = [(f"part {number}", letter) for number, part in enumerate(parts) for letter in part]
    table = pd.DataFrame(rows, columns=["article_id", "lemma"]).assign(pos="NOUN")
    return dispersion(word_counts(table, by="article_id")).set_index("lemma")


def test_dispersion_is_that_of_gries_and_juilland() -> None:
    """The word « a » of Gries 2008: frequency 15, range 5, D 0.785; Gries 2020 gives DP 0.18 and DPnorm 0.22."""
    of_a = letters(GRIES).to_dict("index")["a"]
    assert [of_a[name] for name in ("n", "range", "parts")] == [15, 5, 5]
    assert of_a["juilland_d"] == pytest.approx(0.785, abs=5e-4)
    assert of_a["dp"] == pytest.approx(0.18, abs=5e-3)
    assert of_a["dp_norm"] == pytest.approx(0.22, abs=5e-3)


def test_an_even_word_and_one_of_a_single_part() -> None:
    table = letters(["ab", "acc", "acccc"] + ["addddddddd"] * 9 + ["x"])
    assert letters(["ab", "ab", "ab"])[["dp", "juilland_d"]].to_numpy().tolist() == [[0, 1], [0, 1]]
    assert table.to_dict("index")["x"]["dp"] > 0.98
    assert table.to_dict("index")["x"]["juilland_d"] == pytest.approx(0, abs=1e-9)


@few
@given(tables)
def test_dispersion_stays_between_its_ends(outlets: dict[str, dict[str, int]]) -> None:
    table = dispersion(counts(**outlets), by="outlet")
    for measure in ("dp", "dp_norm", "juilland_d"):
        assert table[measure].between(-1e-9, 1 + 1e-9).all()


@pytest.mark.parametrize("parts", [pytest.param(["ab"], id="one part"), pytest.param([], id="no part")])
def test_spread_needs_two_parts(parts: list[str]) -> None:
    with pytest.raises(UserError, match=f"two or more parts with words; the column article_id has {len(parts)}"):
        letters(parts)


def test_places_are_counted_through_all_articles_the_oldest_first() -> None:
    table = tokens("paix pont.", "pont, traité pont", dates=["2031-05-14", "2031-05-12"])
    found = occurrences(table, ["pont"])
    assert found[["article_id", "place", "article_start"]].to_numpy().tolist() == [
        ["a1", 0, 0],
        ["a1", 2, 0],
        ["a0", 4, 3],
    ]
    assert found[["of_words", "of_articles"]].iloc[0].tolist() == [5, 2]
    assert occurrences(table, ["absent"]).empty
    assert occurrences(table.head(0), ["pont"]).empty


TEXT = "Grande paix durable. Paix durable, la pomme. Pomme rouge. Pomme verte. Paix fragile."


def test_collocates_by_hand() -> None:
    found = collocates(tokens(TEXT), "paix", window=1, at_least=1).set_index("lemma")
    durable = found.to_dict("index")["durable"]
    assert [durable[name] for name in ("n", "n_word", "n_collocate", "near", "total")] == [2, 3, 2, 4, 10]
    assert durable["log_dice"] == pytest.approx(14 + math.log2(2 * 2 / (3 + 2)))
    assert durable["pmi"] == pytest.approx(math.log2(2 / (4 * 2 / 10)))
    assert "pomme" not in found.index
    # G² of near (2 of 4) against not near (0 of 6).
    expected = [4 * 0.2, 6 * 0.2, 4 * 0.8, 6 * 0.8]
    g2 = 2 * sum(o * math.log(o / e) for o, e in zip([2, 0, 2, 6], expected, strict=True) if o)
    assert durable["g2"] == pytest.approx(g2)


@pytest.mark.parametrize(
    ("window", "near"),
    [
        pytest.param(1, {"grande", "durable", "fragile"}, id="next to it"),
        pytest.param(3, {"grande", "durable", "fragile", "pomme"}, id="three words away, over a comma"),
        pytest.param(None, {"grande", "durable", "fragile", "pomme"}, id="the sentence"),
    ],
)
def test_near_is_within_the_window_and_the_sentence(window: int | None, near: set[str]) -> None:
    assert set(collocates(tokens(TEXT), "paix", window=window, at_least=1)["lemma"]) == near


def test_log_dice_of_inseparable_words_is_fourteen_whatever_the_size() -> None:
    for times in (1, 50):
        table = collocates(tokens("paix durable. " * times + "pomme."), "paix", at_least=1)
        assert table["log_dice"].tolist() == [14]


def test_rare_company_is_left_out_and_reprints_can_be_weighed() -> None:
    assert set(collocates(tokens(TEXT), "paix", at_least=2)["lemma"]) == {"durable"}
    table = tokens("paix durable.", "paix durable.")
    weighed = collocates(table, "paix", at_least=1, weights=pd.Series({"a0": 0.5, "a1": 0.5}))
    assert weighed[["n", "n_word"]].to_numpy().tolist() == [[1.0, 1.0]]


@pytest.mark.filterwarnings("error")
def test_a_word_that_is_not_there_has_no_company() -> None:
    assert collocates(tokens(TEXT), "absent").empty
    assert collocates(tokens(TEXT).head(0), "paix").empty
    assert collocates(tokens(TEXT).head(0), "paix", window=None).empty
    with pytest.raises(UserError, match="window is 0"):
        collocates(tokens(TEXT), "paix", window=0)


LINES = "La paix viendra. Cette paix est là. Une autre paix arrive."


@pytest.mark.parametrize(
    ("sort", "rights"),
    [
        pytest.param("right", ["arrive", "est", "viendra"], id="right"),
        pytest.param("left", ["arrive", "est", "viendra"], id="left: autre, Cette, La"),
        pytest.param("date", ["viendra", "est", "arrive"], id="date: as in the text"),
    ],
)
def test_lines_are_sorted_by_their_context(sort: str, rights: list[str]) -> None:
    table = concordance(tokens(LINES), articles(LINES), "PAIX", sort=sort)
    assert [right.split()[0].strip(".") for right in table["right"]] == rights
    assert all(LINES[row["start"] : row["end"]] == row["keyword"] == "paix" for row in table.to_dict("records"))


@pytest.mark.parametrize(
    ("match", "query", "keywords"),
    [
        pytest.param("form", "cette", ["Cette"], id="form"),
        pytest.param("regex", r"\bune \w+ paix", ["Une autre paix"], id="across words"),
        pytest.param("regex", "x*", [], id="an empty match is none"),
    ],
)
def test_a_concordance_of_forms_and_regular_expressions(match: str, query: str, keywords: list[str]) -> None:
    found = concordance(tokens(LINES), articles(LINES), query, match=match)
    assert [word for word in found["keyword"] if word != "x"] == keywords


def test_a_regular_expression_meets_either_apostrophe() -> None:
    text = "Voici l’accord\u00a0: signé."
    assert concordance(tokens(text), articles(text), "l'accord :", match="regex")["keyword"].tolist() == ["l’accord :"]


def test_left_contexts_are_compared_from_the_word_backwards() -> None:
    text = "Z ancien traité. A nouveau traité. M ancien traité."
    table = concordance(tokens(text), articles(text), "traité", sort="left")
    assert [left.split()[-2:] for left in table["left"]] == [["M", "ancien"], ["Z", "ancien"], ["A", "nouveau"]]


def test_the_page_points_from_the_word_to_its_place() -> None:
    text = "Un <b>gras</b> traité & un pont."
    found = concordance(tokens(text), articles(text), "traité")
    page = show.concordance(found).html
    assert '<a data-article="a0" data-span="15 21">traité</a>' in page
    assert "&lt;b&gt;gras&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "found nowhere" in show.concordance(concordance(tokens(text), articles(text), "absent")).html


def test_a_page_shows_the_first_lines_and_says_so() -> None:
    found = concordance(tokens(LINES), articles(LINES), "paix")
    page, rest = show.concordance(found, rows=2).html.split("<tbody hidden>")
    assert "<caption>2 of 3 rows</caption>" in page
    assert (page.count("<a "), rest.count("<a ")) == (2, 1)
    assert len(found) == 3


@pytest.mark.parametrize(
    ("query", "options", "message"),
    [
        pytest.param("(", {"match": "regex"}, r"expression \( is not valid", id="does not compile"),
        pytest.param("^(a|aa)+$", {"match": "regex"}, "takes more than 0.2 seconds", id="explodes"),
        pytest.param("(" * 3000 + "a" + ")" * 3000, {"match": "regex"}, "too many brackets", id="nested"),
        pytest.param(" ", {}, "nothing to look for", id="empty"),
        pytest.param("paix", {"match": "stem"}, 'match is "stem"', id="match"),
        pytest.param("paix", {"sort": "middle"}, 'sort is "middle"', id="sort"),
        pytest.param("paix", {"width": 0}, "width is 0", id="width"),
    ],
)
def test_what_cannot_be_looked_for_is_said(
    query: str, options: dict, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kwic, "SECONDS", 0.2)
    text = "a" * 5000 + "!"
    with pytest.raises(UserError, match=message):
        concordance(tokens(text), articles(text), query, **options)


@pytest.mark.parametrize("query", ["a{99999999}", "(a{1,1000}){1000}", "a{2,99999999999}"])
def test_a_regular_expression_that_would_fill_the_memory_is_refused(query: str) -> None:
    with pytest.raises(UserError, match="repeats a part more than 10,000 times"):
        concordance(tokens("paix"), articles("paix"), query, match="regex")


def test_a_regular_expression_that_contains_itself_is_refused() -> None:
    with pytest.raises(UserError, match="may contain itself"):
        concordance(tokens("paix"), articles("paix"), "(?R)", match="regex")


def test_an_article_that_is_not_there_is_named() -> None:
    with pytest.raises(UserError, match="a1 is not in the articles table"):
        concordance(tokens("paix", "paix"), articles("paix"), "paix")


def test_days_without_an_article_are_zero_and_undated_words_are_counted_apart() -> None:
    table = tokens("paix pont", "paix", "paix", dates=["2031-05-12", "2031-05-15", None])
    found = trends(table, ["paix"], smooth=1)
    assert found["per_10k"].tolist() == found["smoothed"].tolist() == [5000.0, 0.0, 0.0, 10_000.0]
    assert found[["n", "total", "articles"]].to_numpy().tolist() == [[1, 2, 1], [0, 0, 0], [0, 0, 0], [1, 1, 1]]
    assert found.attrs["undated"] == 1


def test_a_day_with_few_words_makes_no_peak_in_the_smoothed_line() -> None:
    table = tokens("pont " * 99 + "paix", "paix", dates=["2031-05-12", "2031-05-13"])
    assert trends(table, ["paix"])["smoothed"].tolist() == pytest.approx([2 / 101 * 10_000] * 2)


def test_weeks_begin_on_monday() -> None:
    table = tokens("paix", "paix", dates=["2031-05-12", "2031-05-18"])
    assert trends(table, ["paix"], every="week")["date"].tolist() == [pd.Timestamp("2031-05-12")]
    assert trends(table, [])["n"].tolist() == []


@pytest.mark.parametrize(
    ("last", "every", "periods"),
    [
        pytest.param("2031-07-10", "day", 60, id="sixty days"),
        pytest.param("2031-07-11", "week", 9, id="a day more"),
        pytest.param("2033-05-12", "month", 25, id="two years"),
        pytest.param("2041-05-12", "month", 121, id="ten years"),
    ],
)
def test_a_long_time_is_followed_by_weeks_or_months(last: str, every: str, periods: int) -> None:
    found = trends(tokens("paix", "paix", dates=["2031-05-12", last]), ["paix"])
    assert (found.attrs["every"], len(found)) == (every, periods)
    assert found["n"].sum() == 2


def test_reprints_can_be_weighed_over_time() -> None:
    table = tokens("paix", "paix pont pont", dates=["2031-05-12"] * 2)
    assert trends(table, ["paix"], weights=pd.Series({"a0": 0.5, "a1": 0.5}))["per_10k"].tolist() == [5000.0]


def test_each_outlet_has_its_own_course_over_the_same_days() -> None:
    days: list[str | None] = ["2031-05-12", "2031-05-13", "2031-05-13"]
    table = tokens("paix", "paix pont", "pont", outlets=["Écho", "Écho", "Voix"], dates=days)
    found = trends(table, ["paix"], by="outlet", smooth=1)
    assert found[["outlet", "lemma", "n", "total", "articles", "per_10k"]].to_numpy().tolist() == [
        ["Écho", "paix", 1, 1, 1, 10_000.0],
        ["Écho", "paix", 1, 2, 1, 5_000.0],
        ["Voix", "paix", 0, 0, 0, 0.0],
        ["Voix", "paix", 0, 1, 1, 0.0],
    ]
    assert found["date"].nunique() == 2
    whole = trends(table, ["paix"], smooth=1)
    assert found.groupby("date")["n"].sum().tolist() == whole["n"].tolist()
    with pytest.raises(UserError, match="no column journal"):
        trends(table, ["paix"], by="journal")


def test_what_has_no_course_is_said() -> None:
    with pytest.raises(UserError, match="No word has a date"):
        trends(tokens("paix"), ["paix"])
    with pytest.raises(UserError, match='every is "year"'):
        trends(tokens("paix", dates=["2031-05-12"]), ["paix"], every="year")
    with pytest.raises(UserError, match="date holds no days"):
        trends(tokens("paix").assign(date="2031-05-12"), ["paix"])


@few
@given(tables)
def test_distances_are_jensen_and_shannons(outlets: dict[str, dict[str, int]]) -> None:
    found = distances(counts(**outlets), by="outlet")
    assert (np.diag(found) == 0).all()
    for one, first in outlets.items():
        for two, second in outlets.items():
            p, q = (np.array([side.get(word, 0) for word in "abcd"]) / sum(side.values()) for side in (first, second))
            m = (p + q) / 2
            parts = [sum(x * math.log2(x / y) for x, y in zip(side, m, strict=True) if x) for side in (p, q)]
            assert found.loc[one, two] == pytest.approx(math.sqrt(max(sum(parts) / 2, 0)), abs=1e-6)


def test_one_outlet_is_at_no_distance() -> None:
    with pytest.raises(UserError, match="two groups with words; the column outlet has 1"):
        distances(counts(Écho={"paix": 1}))
