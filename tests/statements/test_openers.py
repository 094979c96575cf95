"""Words that open a source without a verb of saying, all from one file."""

import csv
from pathlib import Path

import pytest
from reports import contents, sentences

from analysis.statements import find_statements, openers
from analysis.statements.openers import source_openers

with Path(openers._FILE).open(encoding="utf-8", newline="") as file:
    EXAMPLES = {row["words"]: row["example"] for row in csv.DictReader(file)}


@pytest.mark.parametrize("words", EXAMPLES)
def test_every_opener_opens_the_source_of_its_example(words: str) -> None:
    found = find_statements("La mairie se tait. " + EXAMPLES[words])
    assert [s.construction for s in found] == ["preposition"]
    assert found[0].cue.lower().replace("à", "a").startswith(words.split()[0].replace("à", "a"))


def test_openers_are_sorted_and_their_marks_are_known() -> None:
    assert list(EXAMPLES) == sorted(EXAMPLES)
    assert {o.of for o in source_openers()} == {"", "of", "source", "own"}
    assert {o.closes for o in source_openers()} == {"", "somebody", "always"}
    assert {o.needs for o in source_openers()} == {"", "view"}


@sentences(
    "[Ils étaient 300] selon la police, [800] selon les organisateurs.",
    "[Ils étaient 300] d'après la police, [800] d'après les organisateurs.",
    "A entendre la maire, [le port est sauvé].",
    "Selon le nombre de chaises, la salle sera pleine.",
    "Un film fait d'après un roman de gare sortira lundi.",
    "Le gouvernement a pris des mesures qui [vont], selon elle, [+accentuer la dette publique].",
    "Bilan de la nuit : [trois vitrines ont été brisées], selon la préfecture.",
    "[L'acte avait réuni 6.000 personnes], selon la préfecture, soit deux fois plus que samedi.",
    "[La digue a cédé], selon un rapport de la Cour, publié lundi par le ministère.",
    "Pour ce fervent défenseur de la mer, « [la pêche industrielle est finie] ».",
    "Fort heureusement pour ses deux occupants, la voiture a heurté un arbre.",
)
def test_a_source_has_what_stands_around_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Anne Roy est venue. À ses yeux, le traité est injuste.",
        "Anne Roy est venue. À l'entendre, le traité est injuste.",
        "Anne Roy est venue. Le traité est injuste, à son avis.",
    ],
)
def test_what_points_at_somebody_is_theirs(text: str) -> None:
    (statement,) = find_statements(text)
    assert (statement.quote.lower(), statement.speaker) == ("le traité est injuste", "Anne Roy")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Selon Anne Garnier, une voisine qui a tout vu est partie, mais personne ne le dit.",
            ["une voisine qui a tout vu est partie, mais personne ne le dit"],
            id="somebody else",
        ),
    ],
)
def test_what_introduces_a_source_is_no_part_of_what_it_says(text: str, said: list[str]) -> None:
    assert [s.quote for s in find_statements(text)] == said
