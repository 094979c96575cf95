"""Every construction finds its own example, yields only to others that exist, and has one name."""

import pytest

from analysis.statements import find_statements
from analysis.statements.conflicts import _STANDS
from analysis.statements.constructions import BY_NAME, CONSTRUCTIONS, Construction


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda construction: construction.name)
def test_a_construction_finds_its_example(construction: Construction) -> None:
    found = [s for s in find_statements(construction.example) if s.construction == construction.name]
    assert found
    assert found[0].speaker == "Anne Roy"


def test_names_are_unique_and_yields_name_constructions_and_relations() -> None:
    assert len(BY_NAME) == len(CONSTRUCTIONS)
    yields = [rule for construction in CONSTRUCTIONS for rule in construction.yields]
    assert {name for rule in yields for name in rule.to} <= set(BY_NAME)
    assert {rule.where for rule in yields} == set(_STANDS)


@pytest.mark.parametrize(
    ("text", "constructions"),
    [
        pytest.param("« Il pleut », a dit Anne Roy, selon l'agence Norva Presse.", ["insertion"], id="a relay"),
        pytest.param("Selon un sondage, 62 % disent vouloir partir.", ["preposition", "infinitive"], id="a survey"),
        pytest.param("« Il pleut », a dit Anne Roy, ce que nie la météo.", ["insertion"], id="it has its own cue"),
        pytest.param("Anne Roy estime que le plan est « absurde ».", ["that-clause"], id="quoted words in a clause"),
        pytest.param(
            "Anne Roy estime que le plan est cher : « Deux millions, c'est trop. »",
            ["that-clause", "colon"],
            id="one cue for a clause and a quotation",
        ),
        pytest.param(
            "Anne Roy a dit que le pont rouvrirait, « et vite », a-t-elle ajouté.",
            ["that-clause", "insertion"],
            id="a clause ends before an insertion",
        ),
    ],
)
def test_of_two_in_conflict_the_stronger_stays(text: str, constructions: list[str]) -> None:
    assert [s.construction for s in find_statements(text)] == constructions
