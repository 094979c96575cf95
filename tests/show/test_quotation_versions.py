"""Quotations word by word: each word's shade says how many articles keep it, and nothing else."""

import re
from typing import Any

import pandas as pd
import pytest

from analysis import show
from analysis.quotations.kept import kept_words
from analysis.wording import in_language

SAID = "Nous rouvrirons le pont de Clairval lundi matin, avant la fête."


def versions(*quotes: str, **columns: Any) -> pd.DataFrame:
    """Versions of one quotation, each of an article of an outlet of its own."""
    names = [chr(ord("a") + number) for number in range(len(quotes))]
    table = pd.DataFrame({"quotation": 1, "article_id": names, "outlet": names, "quote": quotes})
    usual: dict[str, Any] = {
        "date": pd.NaT,
        "kind": "direct",
        "speaker": "Mme Morel",
        "agency": None,
        "named_elsewhere": None,
        "made_plain": False,
    }
    return table.assign(**(usual | columns))


@pytest.mark.parametrize(
    ("version", "kept"),
    [
        (SAID, SAID.split()),
        ("« rouvrirons le pont »", ["rouvrirons", "le", "pont"]),
        ("LE PONT DE CLAIRVAL", ["le", "pont", "de", "Clairval"]),
        ("la route de Dax lundi", ["lundi"]),
        ("de la ville", []),
        ("", []),
    ],
)
def test_words_that_a_version_keeps(version: str, kept: list[str]) -> None:
    table = kept_words(versions(SAID, version))
    assert table["word"].tolist() == SAID.split()
    assert table.loc[table["articles"] == 2, "word"].tolist() == kept
    assert set(table["articles"]) <= {1, 2}


@pytest.mark.parametrize(
    ("fullest", "other", "shown", "changed"),
    [
        (
            "le pont « rouvrira lundi matin avant la fête",
            "le pont « rouvrira lundi",
            "le pont « rouvrira lundi matin avant la fête »",
            "le pont « rouvrira lundi <del>matin avant la fête</del> »",
        ),
        (
            "rouvrira lundi matin » avant la fête de Clairval",
            "« rouvrira lundi matin »",
            "« rouvrira lundi matin » avant la fête de Clairval",
            "« rouvrira lundi matin » <del>avant la fête de Clairval</del>",
        ),
        (
            "le pont « rouvrira » et la route « sera fermée lundi",
            "le pont « rouvrira »",
            "le pont « rouvrira » et la route « sera fermée lundi »",
            "le pont « rouvrira » <del>et la route « sera fermée lundi »</del>",
        ),
        (
            SAID,
            "le pont",
            SAID,
            "<del>Nous rouvrirons</del> le pont <del>de Clairval lundi matin, avant la fête.</del>",
        ),
    ],
    ids=["never closed", "never opened", "closed, then not", "none at all"],
)
def test_marks_that_a_cut_left_behind_are_restored_and_are_no_change(
    fullest: str, other: str, shown: str, changed: str
) -> None:
    html = show.quoted_words(versions(fullest, other)).html.replace("\u00a0", " ")
    words, listed = re.search(r"<blockquote[^>]*>(.*)</blockquote>.*<ol>(.*)</ol>", html).groups()  # type: ignore[union-attr]
    assert re.sub("<[^>]+>", "", words) == shown
    assert changed in listed


@pytest.mark.parametrize(
    ("kinds", "heading"),
    [
        (["direct", "indirect"], "« Nous rouvrirons le pont de Clairval lundi matin… »"),
        (["indirect", "direct"], "Nous rouvrirons le pont de Clairval lundi matin…"),
        (["mixed", "direct"], "Nous rouvrirons le pont de Clairval lundi matin…"),
    ],
)
def test_a_heading_quotes_what_the_fullest_version_quotes(kinds: list[str], heading: str) -> None:
    html = show.quoted_words(versions(SAID, "le pont", kind=kinds)).html.replace("\u00a0", " ")
    assert re.findall(r"<h2[^>]*><span[^>]*>([^<]*)<", html) == [heading]


def test_an_article_and_an_outlet_count_once() -> None:
    twice = versions(SAID, SAID, "le pont").assign(article_id=["a", "a", "b"], outlet=["A", "A", "A"])
    table = kept_words(twice).set_index("word")
    assert table.loc["pont"].to_dict() == {
        "quotation": 1, "articles": 2, "of_articles": 2, "outlets": 1, "of_outlets": 1,
    }  # fmt: skip
    assert table.loc["fête.", "articles"] == 1


def test_articles_of_one_outlet_and_of_several_in_french() -> None:
    with in_language("fr"):
        assert "2 articles d’un seul média" in show.quoted_words(versions(SAID, "le pont", outlet="A")).html
        assert "2 articles de 2 médias" in show.quoted_words(versions(SAID, "le pont")).html


def test_shades_and_their_titles() -> None:
    html = show.quoted_words(versions(SAID, "le pont de Clairval", "le pont", "le pont", "le pont")).html
    spans = re.findall(r'<span class="k k(\d)" title="([^"]+)">([^<]+)</span>', html)
    assert spans == [
        ("1", "one of 5 articles, one of 5 outlets", "Nous rouvrirons"),
        ("5", "all 5 articles, all 5 outlets", "le pont"),
        ("2", "2 of 5 articles, 2 of 5 outlets", "de Clairval"),
        ("1", "one of 5 articles, one of 5 outlets", "lundi matin, avant la fête."),
    ]
    assert [level for level in "12345" if f'<li><span class="k k{level}">' not in html] == []  # the key


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2031-05-12", "2031-05-13"], "2 articles, 2 wordings, in chronological order"),
        (["2031-05-12", None], "2 articles, 2 wordings, in chronological order, those without a date last"),
        ([None, None], "2 articles, 2 wordings, without dates"),
    ],
)
def test_an_order_is_told_where_there_are_dates(days: list[str | None], said: str) -> None:
    html = show.quoted_words(versions(SAID, "le pont de Clairval").assign(date=pd.to_datetime(pd.Series(days)))).html
    assert f"<summary>{said}</summary>" in html


@pytest.mark.parametrize("days", [["2031-05-12"] * 3, [None] * 3])
def test_one_wording_is_no_series_of_versions(days: list[str | None]) -> None:
    twice = versions(SAID, SAID, SAID).assign(article_id=["a", "a", "b"], date=pd.to_datetime(pd.Series(days)))
    assert "<summary>2 articles, in the same words</summary>" in show.quoted_words(twice).html


def test_versions_in_the_order_given_with_what_they_changed() -> None:
    html = show.quoted_words(versions(SAID, "Nous rouvrirons bientôt le pont", speaker=["Mme Morel", None])).html
    assert "<summary>2 articles, 2 wordings, without dates<" in html
    assert "Nous rouvrirons <ins>bientôt</ins> le pont <del>de Clairval lundi matin, avant la fête.</del>" in html
    assert "(nobody named)" in html


def test_as_many_articles_are_listed_as_are_counted_whatever_each_repeats() -> None:
    parts = versions(SAID, "Nous rouvrirons le pont", "avant la fête", "avant la fête !", "le pont de Clairval")
    speakers = pd.Series(["Mme Morel", None, "Mme Morel", "M. Petit", "Mme Morel"])
    of = parts.assign(article_id=list("abbba"), speaker=speakers)
    html = show.quoted_words(of).html
    assert "<summary>2 articles, " in html
    first, second = re.findall(r"<li><a data-article.*?</li>", html)
    assert first.count("Mme Morel") == 1
    assert first.count('<span lang="fr">') == 2
    assert "(Mme Morel and M. Petit): " in second
    parts_told = re.sub("<del>.*?</del>|<[^>]+>", "", second).partition(": ")[2].split(" · ")
    assert [part.strip(" .") for part in parts_told] == ["Nous rouvrirons le pont", "avant la fête"]


def test_words_of_articles_are_inert() -> None:
    said = SAID.replace("Clairval", "<script>alert(1)</script>")
    html = show.quoted_words(versions(said, said, speaker="<b>X</b>", outlet='"><i>')).html
    assert "<script" not in html
    assert "<b>X" not in html
    assert "<i>" not in html


def test_nothing_travels() -> None:
    assert show.quoted_words(versions().astype({"quotation": int})).html == ""


def test_who_else_is_named_for_a_quotation_is_said() -> None:
    html = show.quoted_words(versions(SAID, SAID).assign(speaker=["Mme Morel", "M. Petit"])).html
    assert "the program also found M. Petit: check" in html
    assert "the program also found" not in show.quoted_words(versions(SAID, SAID)).html


def test_the_body_that_other_versions_name_is_told() -> None:
    html = show.quoted_words(versions(SAID, SAID).assign(speaker=["Élise Morel", "mairie de Clairval"])).html
    assert "in other versions: mairie de Clairval" in html
    assert "in other versions" not in show.quoted_words(versions(SAID, SAID)).html


def test_many_articles_are_counted_and_few_listed() -> None:
    many = versions(*[SAID] * 500).assign(article_id=range(500))
    html = show.quoted_words(many).html
    assert html.count("<li><a data-article") == 30
    assert "470 more" in html
    assert "all 500 articles" in html


def test_an_article_without_an_outlet_is_called_by_its_title() -> None:
    table = versions(SAID, SAID, SAID, outlet=["unknown", "unknown", "Écho"], title=["Le pont <b>", "", "Un titre"])
    listed = re.findall(r"<li><a data-article[^>]*>(.*?)</a>", show.quoted_words(table).html.replace("\u00a0", " "))
    assert listed == ['<span lang="fr">Le pont &lt;b&gt;</span>', "an outlet that is not named", "Écho"]


def test_who_is_named_elsewhere_stands_beside_the_version() -> None:
    table = versions(SAID, SAID, speaker=["Mme Morel", "maire"], named_elsewhere=[None, "Mme Morel"])
    html = show.quoted_words(table).html
    assert "(maire; other versions name Mme Morel): " in html
    assert html.count("other versions name") == 1
    with in_language("fr"):
        assert "maire\u202f; nom donné ailleurs\u00a0: Mme Morel" in show.quoted_words(table).html


def test_a_change_of_a_mark_is_none() -> None:
    marked = "« Nous rouvrirons » le pont de Clairval lundi matin , avant la fête !"
    assert not re.search("<ins>|<del>", show.quoted_words(versions(SAID, marked)).html)


def test_who_is_named_in_the_article_itself_is_not_named_elsewhere() -> None:
    names = {"speaker": ["Mme Morel", "Élise Morel", None], "named_elsewhere": [None, None, "Élise Morel"]}
    table = versions(SAID, SAID, "lundi matin, avant la fête", **names).assign(article_id=["a", "b", "b"])
    assert "other versions name" not in show.quoted_words(table).html
