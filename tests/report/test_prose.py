"""Sentences that carry a run's own numbers."""

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from analysis import read_articles
from analysis.actors import Actor, Actors
from analysis.report import prose


def articles(*rows: tuple[str, str | None], wire: list[str] | None = None, lost: int = 0) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["outlet", "date"], index=[f"a{i}" for i in range(len(rows))])
    table = table.assign(date=pd.to_datetime(table["date"]), text="Deux mots.", wire_group=wire or table.index)
    table.attrs["problems"] = [{"source": f"f{i}.txt", "problem": "is empty", "lost": True} for i in range(lost)] + [
        {"source": "a0.txt", "problem": "has no row", "lost": False}
    ]
    return table


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([("Gazette", "2031-05-12")], "1 article from Gazette, 12 May 2031", id="one"),
        pytest.param(
            [("Gazette", "2031-05-12"), ("Gazette", "2031-05-14"), ("Écho", None)],
            "3 articles from 2 outlets, 12 to 14 May 2031 (1 undated)",
            id="several, one undated",
        ),
        pytest.param(
            [("G", "2031-05-30"), ("G", "2031-06-02")],
            "2 articles from G, 30 May to 2 June 2031",
            id="two months",
        ),
        pytest.param(
            [("G", "2031-12-31"), ("G", "2032-01-01")],
            "2 articles from G, 31 December 2031 to 1 January 2032",
            id="two years",
        ),
        pytest.param([("A & B", None)], "1 article from A &amp; B, no dates", id="no dates"),
        pytest.param([("unknown", None)], "1 article from an outlet that is not named, no dates", id="one, unknown"),
        pytest.param([("unknown", None)] * 2, "2 articles from unknown outlets, no dates", id="unknown"),
        pytest.param(
            [("G", None), ("G", None), ("unknown", None)],
            "3 articles (2 from G, 1 of unknown outlet), no dates",
            id="one outlet, and an article of an unknown one",
        ),
        pytest.param(
            [("G", None), ("H", None), ("unknown", None), ("unknown", None)],
            "4 articles (2 from 2 outlets, 2 of unknown outlet), no dates",
            id="two outlets, and two articles of unknown ones",
        ),
    ],
)
def test_the_basis_names_articles_outlets_and_days(rows: list, expected: str) -> None:
    assert prose.basis(articles(*rows)).text == expected


def test_of_many_outlets_those_with_most_articles_are_named() -> None:
    few = [(f"Voix {number}", None) for number in range(11)]
    said = prose.source(articles(*few, ("Écho", None), ("Écho", None))).text
    assert "Voix 9 (1)" in said
    many = prose.source(articles(*few, ("Radio", None), ("Écho", None), ("Écho", None))).text
    assert "from Écho (2), Radio (1), Voix 0 (1), Voix 1 (1), Voix 10 (1), Voix 2 (1), " in many
    assert "Voix 4 (1) and 5 other outlets." in many


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param(["2031-05-12", "2031-05-14", None], "Press coverage, 12 to 14 May 2031", id="one undated"),
        pytest.param([None], "Press coverage", id="no dates"),
        pytest.param(["2031-05-12", None], "Press coverage", id="as many undated"),
        pytest.param(["2031-05-12", *[None] * 17], "Press coverage", id="one of eighteen dated"),
    ],
)
def test_the_heading_has_the_days_and_no_brackets(dates: list[str | None], expected: str) -> None:
    assert prose.title(articles(*[("Gazette", date) for date in dates])) == expected


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        pytest.param(0, "**Left out:** no article; all that", id="none, a remark is not a loss"),
        pytest.param(2, "**Left out:** f0.txt, f1.txt (is empty).", id="by name"),
        pytest.param(7, "**Left out:** f0.txt and 6 others (is empty).", id="seven, by number"),
    ],
)
def test_what_was_left_out_is_said(lost: int, expected: str) -> None:
    assert expected in prose.source(articles(("Gazette", "2031-05-12"), lost=lost)).text


def test_a_file_is_named_once_with_its_rows_and_why(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "id,text\na,\nb,\nc,Le pont rouvre.\n"
        "d,The bridge is open again and people who live in the town are very happy about it this week.\n",
        "utf-8",
    )
    left = prose.left_out(read_articles(tmp_path / "t.csv"))
    assert left.startswith("t.csv, row 2, row 3 (has no text; fill its cell or remove the row)")
    assert left.count("t.csv") == 2
    assert "t.csv, row 5 (is in English" in left


def test_an_article_that_was_given_again_is_not_nothing(tmp_path: Path) -> None:
    line = json.dumps({"text": "Le pont a rouvert lundi.", "outlet": "Gazette", "date": "2031-05-12"})
    (tmp_path / "a.jsonl").write_text(f"{line}\n{line}\n", "utf-8")
    assert "**Left out:** 1 article given twice." in prose.source(read_articles(tmp_path / "a.jsonl")).text


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        pytest.param(
            Actors((Actor("Anna Morel", "person"),), Path("/home/anna/<b>.toml")),
            "\n**People and organisations:** 1 name from &lt;b&gt;.toml.",
            id="one's own, without the folders of whoever made the report",
        ),
        pytest.param(
            Actors(),
            "\n**People:** those whom the articles name, as no list was given; "
            "`python -m analysis actors ARTICLES` drafts one.",
            id="none",
        ),
    ],
)
def test_the_list_of_people_is_named(actors: Actors, expected: str) -> None:
    table = articles(("Gazette", "2031-05-12"))
    assert prose.source(table, actors).text.endswith(expected)


def test_reprints_are_counted() -> None:
    table = articles(*[("G", None)] * 4, wire=["w", "w", "w", "a3"])
    text = prose.source(table).text
    assert "**Reprints:** 3 articles print one text, in whole or in part. A text counts once" in text
    assert "with the statements whose words only another version has" in text
    several = articles(*[("G", None)] * 4, wire=["w", "w", "a3", "a3"])
    assert "4 articles print 2 texts, in whole or in part" in prose.source(several).text
    each = prose.source(table, copies="each").text
    assert "3 articles print one text, in whole or in part. Each of these articles counts here." in each
    assert "counts once" not in each
    assert "Reprints" not in prose.source(articles(("G", None), ("G", None))).text


def test_the_words_used_most_come_with_their_denominator() -> None:
    rates = pd.DataFrame({"lemma": ["paix", "pont"], "n": [3, 1], "total": 4, "per_10k": [7500.0, 2500.0]})
    said = prose.most_used(rates)
    assert said is not None
    assert said.text == (
        'Used most: <span lang="fr">paix</span> (3 times, 7,500 per 10,000) and '
        '<span lang="fr">pont</span> (once, 2,500 per 10,000). These are rates per 10,000 content words; '
        "there are 4 content words, 2 different words among them."
    )


def test_speakers_come_with_their_share_and_nobody_is_not_a_speaker() -> None:
    share = pd.DataFrame({"speaker": ["Morel", None], "statements": [2, 1], "share": [0.25, 0.1]})
    assert prose.who_speaks(share).text == (
        "Found: 3 statements by 1 speaker. "
        "Given the most space: Morel (2 statements, 25.0% of all words). "
        "One statement is given to nobody in particular: no speaker is told, or only by a first name or a description "
        "that several articles use."
    )


def test_no_statement_and_no_word_are_said_too() -> None:
    assert "No statement" in prose.who_speaks(pd.DataFrame(columns=["speaker", "statements", "share"])).text


@pytest.mark.parametrize(
    ("again", "said"),
    [
        (0, "of all words)."),
        (1, "One statement is printed again in the same article, in the same words, and counts each time."),
        (2, "2 statements are printed again in the same article, in the same words, and count each time."),
    ],
)
def test_statements_that_an_article_prints_again_are_told(again: int, said: str) -> None:
    share = pd.DataFrame({"speaker": ["Mme Morel"], "statements": [3], "share": [0.5]})
    text = prose.who_speaks(share, again).text
    assert text.endswith(said)
    assert ("again" in text) == (again > 0)
    assert prose.most_used(pd.DataFrame()) is None
    assert prose.verbs(pd.DataFrame()) is None


def test_the_first_lines_tell_of_reprints_so_that_later_figures_add_up() -> None:
    rows = [("Gazette", "2031-05-12"), ("Voix", "2031-05-13"), ("Écho", "2031-05-14")]
    said = prose.basis_in_full(articles(*rows, wire=["a0", "a0", "a2"])).text
    assert said.startswith(
        "3 articles from 3 outlets, 12 to 14 May 2031. One of them reprints another: each text counts "
    )
    assert "reprint" not in prose.basis_in_full(articles(*rows)).text
    counted = prose.source(articles(*rows, wire=["a0", "a0", "a2"])).text
    words = re.search(r"3 articles with (\d+) words \((\d+) without the copies\)", counted)
    assert words is not None
    assert int(words[1]) * 2 == int(words[2]) * 3  # each has the same text
    assert "without the copies" not in prose.source(articles(*rows)).text


def test_articles_cut_short_are_counted() -> None:
    table = articles(("Gazette", "2031-05-12"), ("Écho", None))
    assert prose.cut_short(table.assign(cut_short=[True, False])).startswith(
        "**Cut short:** one article seems to be cut,"
    )
    assert prose.cut_short(table.assign(cut_short=True)).startswith("**Cut short:** 2 articles seem to be cut,")
    assert prose.cut_short(table.assign(cut_short=False)) == prose.cut_short(table) == ""


def test_nothing_is_said_of_comparisons_where_every_outlet_has_a_name() -> None:
    assert "**Outlets.**" not in str(prose.limits(articles(("Écho", None), ("Voix", None))).text)


def test_articles_of_unknown_outlet_may_come_from_several() -> None:
    of_one = articles(("Écho", "2031-05-12"), ("unknown", "2031-05-12"))
    assert "from an outlet that is not named (1) and Écho (1)" in prose.source(of_one).text
    of_two = articles(("Écho", "2031-05-12"), ("unknown", "2031-05-12"), ("unknown", "2031-05-12"))
    assert "from unknown outlets (2) and Écho (1)" in prose.source(of_two).text
