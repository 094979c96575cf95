"""The lines of a concordance."""

import pytest

from analysis.errors import UserError
from analysis.words import concordance, kwic

from .texts import articles, tokens

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
    ("text", "sort", "contexts"),
    [
        pytest.param(
            "Leur paix - durable. La paix viendra. La paix (12 ans). Une paix 7 fois. Une paix en été. Voici la paix.",
            "right",
            ["en été.", "viendra.", "- durable.", "(12 ans).", "7 fois.", "."],
            id="what follows",
        ),
        pytest.param(
            "Paix à tous. En 1218 paix. Notre longue paix dure. Cher ami, paix à toi.",
            "left",
            ["longue", "ami,", "1218"],
            id="what precedes",
        ),
    ],
)
def test_words_come_first_then_those_after_a_mark_then_figures_then_nothing(
    text: str, sort: str, contexts: list[str]
) -> None:
    found = concordance(tokens(text), articles(text), "paix", width=11, sort=sort)[sort].str.strip()
    beside = [" ".join(context.split()[:2]) if sort == "right" else context.split(" ")[-1] for context in found]
    assert [context for context in beside if context] == contexts


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


def test_several_words_are_asked_at_once_each_with_its_own_lines() -> None:
    text = "Vive la France. Le france est un ruban. La paix viendra."
    found = concordance(tokens(text), articles(text), ["paix", "France", "absent"], match="form")
    assert found[["query", "keyword"]].values.tolist() == [["paix", "paix"], ["France", "france"], ["France", "France"]]
    both = concordance(tokens(text), articles(text), ["France", "france"], match="form")
    assert both[["query", "keyword"]].values.tolist() == [["France", "France"], ["france", "france"]]


@pytest.mark.parametrize(
    ("query", "options", "message"),
    [
        pytest.param("(", {"match": "regex"}, r"expression \( is not valid", id="does not compile"),
        pytest.param("^(a|aa)+$", {"match": "regex"}, "takes more than 0.2 seconds", id="explodes"),
        pytest.param("(" * 3000 + "a" + ")" * 3000, {"match": "regex"}, "too many brackets", id="nested"),
        pytest.param(" ", {}, "nothing to look for", id="empty"),
        pytest.param(["paix", ""], {}, "nothing to look for", id="one of two is empty"),
        pytest.param("paix", {"match": "stem"}, 'match is "stem"', id="match"),
        pytest.param("paix", {"sort": "middle"}, 'sort is "middle"', id="sort"),
        pytest.param("paix", {"width": 0}, "width is 0", id="width"),
    ],
)
def test_what_cannot_be_looked_for_is_said(
    query: str | list[str], options: dict, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kwic, "SECONDS", 0.2)
    text = "a" * 5000 + "!"
    with pytest.raises(UserError, match=message):
        concordance(tokens(text), articles(text), query, **options)


@pytest.mark.parametrize("query", ["a{99999999}", "(a{1,1000}){1000}", "a{2,99999999999}"])
def test_a_regular_expression_that_would_fill_the_memory_is_refused(query: str) -> None:
    with pytest.raises(UserError, match="repeats a part more than 10,000 times"):
        concordance(tokens("paix"), articles("paix"), query, match="regex")


@pytest.mark.slow
def test_a_regular_expression_that_contains_itself_is_refused() -> None:
    with pytest.raises(UserError, match="may contain itself"):
        concordance(tokens("paix"), articles("paix"), "(?R)", match="regex")


def test_an_article_that_is_not_there_is_named() -> None:
    with pytest.raises(UserError, match="a1 is not in the articles table"):
        concordance(tokens("paix", "paix"), articles("paix"), "paix")
