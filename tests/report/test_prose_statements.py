"""The sentences on statements: a run's own numbers, each with what it is counted on."""

import re

import lxml.html
import pandas as pd
import pytest
from nbconvert.filters import markdown2html

from analysis.report import prose
from analysis.wording import in_language

STATEMENT = {"kind": "direct", "speaker_rule": "name"}


def plain(words: prose.Prose | None) -> str:
    """What a reader sees of it."""
    assert words is not None
    return re.sub("<[^>]+>", "", words.text)


def share(*rows: tuple[str | None, str | None, int]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["outlet", "speaker", "words"])
    return table.assign(statements=1, total=100, share=table["words"] / 100)


def test_each_outlet_has_its_speakers_and_its_denominators() -> None:
    rows = share(("Voix", "Morel; Petit", 9), ("Voix", None, 5), ("Écho", None, 4))
    assert plain(prose.in_each(rows)).split("\n")[2:] == [
        "- Voix: Morel and Petit (9.0%); 2 statements in 100 words",
        "- Écho: nobody in particular; 1 statement in 100 words",
    ]


@pytest.mark.parametrize("name", ["*A*B_c_|<i>x</i>", "`Le` [Pont](x) **gras**", "Pont & Cie ~~un~~ $x$", "A\\*"])
def test_names_read_as_typed_whatever_they_mean_in_markdown(name: str) -> None:
    told = prose.in_each(share((name, name, 9), ("Voix", "Petit", 5)))
    assert told is not None
    page = lxml.html.fromstring(f"<div>{markdown2html(told.text)}</div>").text_content()
    assert f"{name}: {name} (9.0%)" in page


def test_statements_without_a_date_are_counted_apart() -> None:
    rows = share(("2031-05", "Morel", 9), ("2031-06", "Morel", 9), (None, "Petit", 1))
    table = rows.rename(columns={"outlet": "period"})
    assert plain(prose.in_each(table)).endswith("Left out here: 1 statement without a date.")


def test_periods_are_written_in_french() -> None:
    rows = share(("2031-05", "Morel", 9), ("2031-06", "Morel", 9)).rename(columns={"outlet": "period"})
    with in_language("fr"):
        lines = plain(prose.in_each(rows)).split("\n")[2:]
    assert [line.partition("\u00a0: ")[0] for line in lines] == ["- mai 2031", "- juin 2031"]


def test_of_many_outlets_those_with_most_reported_words_are_listed() -> None:
    rows = share(("A", "Morel", 1), ("B", "Morel", 9), ("C", "Morel", 8), ("D", "Morel", 2))
    lines = plain(prose.in_each(rows, n=2)).split("\n")[2:]
    assert [line[:3] for line in lines[:2]] == ["- B", "- C"]
    assert lines[2] == "- and 2 others"


def test_an_outlet_that_has_a_part_of_others_texts_alone_is_not_listed() -> None:
    shared = share(("A", "Morel", 9), ("B", "Morel", 9), ("C", "Morel", 9))
    parts = shared.assign(statements=[0.0002, 2.5, 0.1])
    assert plain(prose.in_each(parts)).split("\n")[2:4] == [
        "- B: Morel (9.0%); 3 statements in 100 words",
        "- and 2 others",
    ]
    assert prose.in_each(shared.assign(statements=0.1)) is None


def test_one_outlet_is_not_compared() -> None:
    assert prose.in_each(share(("Voix", "Morel", 9))) is None


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        pytest.param(
            ["direct", "indirect", "indirect"],
            "Of 3 statements, one is quoted in the speaker’s own words and 2 are reported in the journalist’s words.",
            id="three",
        ),
        pytest.param(["mixed"] * 4, "All 4 statements are partly quoted.", id="all of one kind"),
        pytest.param(["direct"], "The only statement is quoted in the speaker’s own words.", id="one"),
        pytest.param(
            ["direct", "indirect", "mixed"],
            "Of 3 statements, one is quoted in the speaker’s own words, one is reported in the journalist’s words and "
            "one is partly quoted.",
            id="one of each",
        ),
    ],
)
def test_kinds(kinds: list[str], expected: str) -> None:
    assert plain(prose.kinds(pd.DataFrame({"kind": kinds}))) == expected


def verbs(*rows: tuple[str | None, str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["speaker", "cue_lemma", "stance", "n"])


def test_words_that_doubt_or_concede_are_named_with_the_speaker_whom_they_introduce() -> None:
    table = verbs(
        ("Morel", "dire", "neutral", 6), ("Petit", "prétendre", "doubting", 1), (None, "jurer", "assertive", 1)
    )
    assert plain(prose.stances(table)) == (
        "Of 8 statements with an introducing word, 6 (75%) have a neutral one; 2 take a stance. "
        "Word that doubts: prétendre (Petit, once)."
    )
    assert plain(prose.stances(table.iloc[[0, 2]])).endswith("No word doubts or concedes.")
    assert "one (50%) has a neutral one; one takes a stance." in plain(prose.stances(table.assign(n=1).head(2)))
    assert prose.stances(table.head(0)) is None


def test_names_are_counted_in_all_and_by_how_many_speakers() -> None:
    rows = [("A", "Écho", 3), ("B", "Écho", 1), (None, "Pont", 1)]
    table = pd.DataFrame(rows, columns=["speaker", "name", "n"])
    statements = pd.DataFrame([STATEMENT] * 9)
    assert plain(prose.spoken(table, statements)) == (
        "In 9 statements, other names occur 5 times in all (2 names). "
        "Named most: Écho (4 times, by 2 speakers) and Pont (once)."
    )
    assert prose.spoken(table.head(0), statements) is None
    assert prose.spoken(table.assign(n=1), statements) is None


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        pytest.param(
            {"name": 3, "pronoun": 1},
            "The speakers of 4 statements were found as follows: 3 (75%) by the rule “name” and 1 (25%) by the "
            "rule “pronoun”.",
            id="two",
        ),
        pytest.param({"name": 4}, "The speakers of all 4 statements were found by the rule “name”.", id="one rule"),
        pytest.param({"name": 1}, "The speaker of the only statement was found by the rule “name”.", id="one"),
        pytest.param(
            {"name": 4, "pronoun": 3, "role": 2, "counterpart": 1},
            "The speakers of 10 statements were found as follows: 4 (40%) by the rule “name”, 3 (30%) by the rule "
            "“pronoun” and 2 (20%) by the rule “role”; for the rest by one other rule.",
            id="four",
        ),
        pytest.param(
            {"name": 3, "nobody named": 2, "pronoun": 1},
            "The speakers of 4 statements were found as follows: 3 (75%) by the rule “name” and 1 (25%) by the "
            "rule “pronoun”. For 2 statements none was found.",
            id="no rule finds nobody",
        ),
        pytest.param(
            {"nobody named": 1, "name": 1},
            "The speaker of one statement was found by the rule “name”. For one statement none was found.",
            id="one of two",
        ),
        pytest.param({"nobody named": 1}, "No speaker was found for the only statement.", id="nobody at all"),
        pytest.param({"nobody named": 9}, "No speaker was found for any of the 9 statements.", id="nobody in 9"),
        pytest.param(
            {"name": 2, "pronoun": 2, "role": 2, "counterpart": 2, "as described": 1},
            "The speakers were found by 5 rules.",
            id="four lead",
        ),
    ],
)
def test_rules_come_with_their_share(rules: dict[str, int], expected: str) -> None:
    table = pd.DataFrame({"speaker_rule": list(rules), "statements": pd.Series(list(rules.values()), dtype="int64")})
    table["share"] = table["statements"] / table["statements"].sum()
    assert plain(prose.rules(table)) == expected


def test_names_are_escaped() -> None:
    said = prose.stances(verbs(("<b>", "prétendre", "doubting", 1)))
    assert said is not None
    assert "<b>" not in said.text
