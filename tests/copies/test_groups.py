"""Reprints share a group, other articles on the same event do not, and one article stands for each group."""

from pathlib import Path
from random import Random

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles import read_articles
from analysis.copies import copy_groups, reprints, runs
from analysis.copies.runs import read_texts, share_in

from .texts import LIST, OTHER, THIRD, WIRE, table

DEMO = Path(__file__).parents[2] / "data" / "demo"


def groups(*texts: str) -> list[str]:
    return [name[0] for name in copy_groups(table(*texts))]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param(WIRE, True, id="the same"),
        pytest.param(WIRE.replace("'", "’").replace(". ", ".").upper(), True, id="marks, spaces and capitals"),
        pytest.param(WIRE.replace("jeudi matin", "hier"), True, id="a small edit"),
        pytest.param(" ".join("jour" if n % 6 == 5 else w for n, w in enumerate(WIRE.split())), True, id="every sixth"),
        pytest.param(" ".join(WIRE.split()[1:-1:2]), False, id="every second word"),
        pytest.param(WIRE[: len(WIRE) // 2], True, id="cut to a half"),
        pytest.param(f"{WIRE} {OTHER}", True, id="a paragraph added"),
        pytest.param(f"{THIRD} {OTHER} {WIRE} {THIRD[::-1]} {OTHER[::-1]}", True, id="inside one five times as long"),
        pytest.param(f"{' '.join(WIRE.split()[:18])} {THIRD} {OTHER}", False, id="the first 40 % kept, the rest new"),
        pytest.param(OTHER, False, id="the same event in other words"),
        pytest.param(f"{OTHER} « {WIRE[:80]} »", False, id="a line of it quoted"),
        pytest.param("La cérémonie commence à midi.", False, id="shorter than a passage"),
        pytest.param("", False, id="no text"),
    ],
)
def test_what_counts_as_a_reprint(text: str, same: bool) -> None:
    one, other = groups(WIRE, text)
    assert (one == other) is same


def test_the_fullest_version_stands_for_a_text() -> None:
    half = len(WIRE) // 2
    assert groups(WIRE[:half], WIRE[half:], WIRE) == ["c", "c", "c"]


def test_of_equal_versions_the_earliest_stands_for_the_text() -> None:
    dated = table(WIRE, WIRE, WIRE.upper(), dates=["2031-05-15", "2031-05-13", "2031-05-14"])
    assert set(copy_groups(dated)) == {"b0"}


def edits(text: str, share: float, number: int) -> list[str]:
    """The text with so many of its words replaced, each time other ones."""
    rng = Random(number)
    return [
        " ".join(f"mot{rng.randrange(10**9)}" if rng.random() < share else word for word in text.split())
        for _ in range(number)
    ]


@pytest.mark.parametrize("share", [0.05, 0.1, 0.15])
def test_a_text_that_ten_outlets_edited_each_in_its_way_is_one(share: float) -> None:
    text = f"{WIRE} {OTHER} {THIRD}"
    versions = edits(text, share, 10)
    assert copy_groups(table(*versions, text)).tolist() == ["c1"] * 11
    longer = table(*versions, text, f"{text} {WIRE[::-1]} {OTHER[::-1]}")
    assert copy_groups(longer).nunique() == 1


def test_each_article_is_compared_with_the_one_that_stands_for_it() -> None:
    versions = table(*edits(f"{WIRE} {OTHER} {THIRD}", 0.25, 12))
    leader = copy_groups(versions)
    texts = dict(zip(versions.index, read_texts(versions["text"]), strict=True))
    assert all(share_in(texts[one], texts[leader[one]]) >= 0.6 for one in versions.index)


def test_no_chain_leads_from_one_text_to_another() -> None:
    bundle = f"{WIRE} {THIRD}"
    found = groups(bundle, f"{THIRD} {OTHER} {OTHER[::-1]} {WIRE[::-1]}", f"{OTHER} {OTHER[::-1]}")
    assert found == ["a", "b", "b"]


def test_what_an_outlet_repeats_over_many_articles_is_no_text() -> None:
    words = f"{WIRE} {OTHER} {THIRD}".split()
    own = [" ".join(Random(n).sample(words, 30)) for n in range(9)]
    one_outlet = table(*[f"{text} {LIST}" for text in own], outlets="A" * 9)
    assert copy_groups(one_outlet).tolist() == one_outlet.index.tolist()
    teaser = table(*[f"{text} {LIST}" for text in own], f"{OTHER} {LIST}", LIST, outlets="A" * 11)
    assert copy_groups(teaser).tolist() == teaser.index.tolist()


def test_copies_in_one_outlet_are_copies_and_no_boilerplate() -> None:
    edited = [WIRE.replace("douaniers", f"douaniers numéro {n}") for n in range(40)]
    assert copy_groups(table(*edited, outlets="A" * 40)).nunique() == 1


def test_texts_without_words_are_like_none() -> None:
    assert groups("", "…", "Non.", "Non.", "") == ["a", "b", "c", "d", "e"]
    assert copy_groups(table()).tolist() == []


def test_five_thousand_identical_texts_are_one_group() -> None:
    many = pd.DataFrame({"text": [WIRE] * 5000, "outlet": "A", "date": pd.NaT})
    assert copy_groups(many).nunique() == 1


def test_the_demo_has_two_agency_reports_in_several_papers() -> None:
    articles = read_articles(DEMO)
    printed = reprints(articles)
    assert printed[["articles", "outlets"]].to_numpy().tolist() == [[4, 4], [3, 3]]
    assert printed["earliest"].tolist() == [None, None]  # each was printed by several on its first day


def test_groups_do_not_depend_on_the_order_of_the_articles() -> None:
    articles = read_articles(DEMO)
    shuffled = articles.sample(frac=1, random_state=1)
    assert copy_groups(shuffled).sort_index().to_dict() == copy_groups(articles).sort_index().to_dict()


def test_of_a_reprinted_text_the_earliest_article_and_the_agency_are_told() -> None:
    articles = table(f"{WIRE} (Avec AFP)", f"{WIRE} AFP", WIRE, THIRD, dates=["2031-05-15", "2031-05-14", "", ""])
    found = reprints(articles.assign(wire_group=copy_groups(articles)))
    assert found.index.tolist() == ["a0"]
    assert found.iloc[0].to_dict() == {"articles": 3, "outlets": 3, "earliest": "b0", "agency": "AFP"}
    assert reprints(articles.tail(1).assign(wire_group="d0")).empty


def test_an_author_may_be_the_agency_of_a_reprinted_text() -> None:
    articles = table(WIRE, f"{WIRE} Fin.").assign(wire_group="b0", author=["Nadia Perrin", "AFP"])
    assert reprints(articles)["agency"].tolist() == ["AFP"]


@pytest.mark.parametrize(
    ("dates", "earliest"),
    [
        pytest.param(["2031-05-15", "2031-05-14", ""], "b0", id="the day before"),
        pytest.param(["2031-05-14 09:00", "2031-05-14 08:00", "2031-05-15"], "b0", id="an hour before"),
        pytest.param(["2031-05-14", "2031-05-14", "2031-05-15"], None, id="two of one day"),
        pytest.param(["2031-05-14", "2031-05-14 08:00", "2031-05-15"], None, id="one of the day without a time"),
        pytest.param(["2031-05-14 08:00", "2031-05-14 08:00", "2031-05-14 09:00"], None, id="two of one minute"),
        pytest.param(["", "", ""], None, id="no dates"),
    ],
)
def test_which_was_first_is_told_where_the_dates_tell(dates: list[str], earliest: str | None) -> None:
    articles = table(WIRE, f"{WIRE} AFP", WIRE, dates=dates)
    assert reprints(articles.assign(wire_group="a0"))["earliest"].tolist() == [earliest]


WORDS = st.lists(st.sampled_from(WIRE.split()), max_size=60).map(" ".join)


@given(WORDS, WORDS)
def test_a_share_is_a_share(one: str, other: str) -> None:
    first, second = read_texts([one, other])
    assert 0 <= share_in(first, second) <= 1
    assert share_in(first, first) in (0, 1)


@given(st.lists(WORDS, max_size=8))
def test_who_stands_for_others_stands_for_itself(texts: list[str]) -> None:
    found = copy_groups(table(*texts, outlets="A" * len(texts)))
    assert found[found].tolist() == found.tolist()


def test_texts_are_read_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [WIRE, "", "Il pleut.", OTHER, "Oui"]
    alone = [read_texts([text])[0] for text in texts]
    monkeypatch.setattr(runs, "PART", 2)
    together = read_texts(iter(texts))
    assert [text.runs.tolist() for text in together] == [text.runs.tolist() for text in alone]
    assert [text.size for text in together] == [text.size for text in alone]
