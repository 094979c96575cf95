"""How sure a statement is: more where its words and its speaker are told plainly."""

import pytest

from analysis.statements import find_statements
from analysis.statements.confidence import confidence, evidence
from analysis.statements.constructions import BY_NAME

TEXT = "La maire Anne Morel est venue. « Le pont tiendra », a dit Anne Morel. Elle a jugé le plan « faible »."


def test_more_is_told_of_a_plain_statement() -> None:
    plain, phrase = find_statements(TEXT)
    assert plain.confidence > phrase.confidence


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("speaker by name", "speaker by the last speaker goes on"),
        ("construction insertion", "construction quoted phrase"),
        ("begins with a capital", "shares words"),
    ],
)
def test_what_makes_sure(surer: str, less: str) -> None:
    assert confidence({surer: 1.0}) > confidence({less: 1.0})


def test_what_is_told_has_names_and_is_never_nothing() -> None:
    told = evidence(find_statements(TEXT), TEXT)
    assert [row["construction insertion"] for row in told[:1]] == [1.0]
    assert all(value != 0 for row in told for value in row.values())
    ways = {name.removeprefix("construction ") for row in told for name in row if name.startswith("construction ")}
    assert ways <= set(BY_NAME)


def test_one_that_stands_within_another_is_less_sure() -> None:
    text = "« Anne Morel a dit que le pont tiendrait », raconte Paul Roy."
    told = evidence(find_statements(text), text)
    assert [bool(row.get("within another")) for row in told] == [False, True]
