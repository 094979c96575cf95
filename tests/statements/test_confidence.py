"""How sure a statement is: more where its words and its speaker are told plainly; what is not sure enough is none."""

from statistics import fmean

import pytest

from analysis.actors import Actor, Actors
from analysis.language.repair import repair
from analysis.statements import extraction
from analysis.statements.confidence_features import Evidence
from analysis.statements.constructions import BY_NAME
from analysis.statements.extraction import find_statements, read_statements
from analysis.statements.statement import Statement

TEXT = "La maire Anne Morel est venue. « Le pont tiendra », a dit Anne Morel. Elle a jugé le plan « faible »."


def considered(text: str) -> list[tuple[Statement, Evidence]]:
    return read_statements([repair(text)], [text], Actors())[0].considered


def test_more_is_told_of_a_plain_statement() -> None:
    (plain, _), (phrase, _) = considered(TEXT)
    assert plain.confidence > phrase.confidence


UNSURE = "Partout, on doute que le pont tienne."
SURE = " ".join(
    f"« Le pont {word} », a déclaré {who}."
    for word, who in (("tient", "Paul Brel"), ("cède", "Anne Morel"), ("plie", "Luc Estève"))
)


@pytest.fixture
def asks_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is sure enough lies between the two: learned anew, a chance changes a little."""
    (unsure, *_), *sure = considered(f"{UNSURE} {SURE}")
    least = min(statement.confidence for statement, _ in sure)
    assert unsure.confidence < 0.8 * least
    monkeypatch.setattr(extraction, "SURE_ENOUGH", least)


@pytest.mark.usefixtures("asks_for_more")
def test_what_is_not_sure_enough_is_left_out_of_an_article_that_reports_much() -> None:
    said = [statement.speaker for statement in find_statements(f"{UNSURE} {SURE}")]
    assert said == ["Paul Brel", "Anne Morel", "Luc Estève"]


@pytest.mark.usefixtures("asks_for_more")
def test_of_a_short_text_nothing_is_left_out() -> None:
    assert len(find_statements(UNSURE)) == 1


@pytest.mark.usefixtures("asks_for_more")
def test_it_is_so_with_a_list_of_people_too() -> None:
    listed = Actors((Actor("Anne Morel", "person"),))
    quotes = [one.quote for one in find_statements(f"{UNSURE} {SURE}", listed)]
    assert "Le pont tient" in quotes
    assert "le pont tienne" not in quotes


CLEAR = ("Anne Morel est venue.", "La ministre Anne Morel a parlé lundi.", "Anne Morel est venue au port lundi matin.")
DOUBTFUL = (
    "Anne Morel a vu Lise Roy et Jeanne Petit.",
    "Anne Morel a reçu Jeanne Petit.",
    "Anne Morel et Jeanne Petit se sont vues.",
    "Jeanne Petit écrit à Anne Morel.",
)


def test_whoever_stands_out_is_meant_more_surely() -> None:
    """On the whole: one pronoun more or less says little of what was learned from thousands."""
    says = "Elle a annoncé que le pont fermerait."
    clear, doubtful = ([considered(f"{text} {says}")[0] for text in texts] for texts in (CLEAR, DOUBTFUL))
    assert all(told.get("others who agree", 0) == 0 for _, told in clear)
    assert all(told["others who agree"] > 0 for _, told in doubtful)
    assert fmean(one.confidence for one, _ in clear) > fmean(other.confidence for other, _ in doubtful)


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("« Le pont tiendra », a dit Anne Morel.", "Elle a jugé le plan « faible »."),
    ],
)
def test_what_makes_sure(surer: str, less: str) -> None:
    (one, _), (other, _) = considered(f"Anne Morel est venue. {surer} {less}")
    assert one.confidence > other.confidence


def test_what_is_told_has_names_and_is_never_nothing() -> None:
    told = [row for _, row in considered(TEXT)]
    assert [row["construction insertion"] for row in told[:1]] == [1.0]
    assert all(value != 0 for row in told for value in row.values())
    ways = {name.removeprefix("construction ") for row in told for name in row if name.startswith("construction ")}
    assert ways <= set(BY_NAME)


def test_one_that_stands_within_another_is_less_sure() -> None:
    text = "« Anne Morel a dit que le pont tiendrait », raconte Paul Roy."
    assert [bool(row.get("within another")) for _, row in considered(text)] == [False, True]
