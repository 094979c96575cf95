"""The words that announce a statement: each form leads to its lemma, and only where it announces something."""

import csv
from pathlib import Path

import pytest

from analysis.actors import Actors
from analysis.language.cue_words import cue_lexicon
from analysis.language.repair import repair
from analysis.statements.extraction import find_statements, read_statements
from analysis.statements.gate import may_report
from analysis.statements.passages import cut_passages, parse_passages
from analysis.statements.statement import Statement

LEXICON = Path(__file__).parents[2] / "analysis" / "lexicons" / "cues.csv"
CONSTRUCTIONS = {
    "que",
    "si",
    "inf",
    "de",
    "attr",
    "judge",
    "figure",
    "whole",
    "np",
    "incise",
    "colon",
    "thing",
    "cry",
}


def cues(text: str) -> list[tuple[str, str]]:
    """The cue of each statement as the text has it, and its lemma."""
    return [(s.cue, s.cue_lemma) for s in find_statements(text)]


@pytest.mark.parametrize(
    ("text", "cue", "lemma"),
    [
        pytest.param("Mme Morel dit que le pont tiendra.", "dit", "dire", id="present"),
        pytest.param("Mme Morel avait dit que le pont tiendrait.", "avait dit", "dire", id="pluperfect"),
        pytest.param("Mme Morel déclara que le pont tiendrait.", "déclara", "déclarer", id="simple past"),
        pytest.param("Les maires affirmaient que le pont tiendrait.", "affirmaient", "affirmer", id="imperfect"),
        pytest.param("Mme Morel l'a promis hier : le pont tiendra.", "l'a promis", "promettre", id="with a clitic"),
        pytest.param("Mme Morel a fait savoir que le pont tient.", "a fait savoir", "faire savoir", id="light verb"),
        pytest.param("Mme Morel s'en prend à « la lenteur des experts ».", "s'en prend", "s'en prendre", id="s'en"),
        pytest.param("Mme Morel a aussitôt fait savoir que le pont tient.", "a aussitôt fait savoir", "faire savoir",
                     id="adverb in between"),
        pytest.param("Mme Morel se plaint que le pont soit fermé.", "se plaint", "se plaindre", id="reflexive"),
        pytest.param("Mme Morel se dit prête à partir.", "se dit", "dire", id="se dire"),
        pytest.param("Mme Morel vient de dire que le pont tient.", "vient de dire", "dire", id="venir de"),
        pytest.param("« Le vieux pont tiendra encore », a-t-elle ajouté.", "a-t-elle ajouté", "ajouter",
                     id="inverted pronoun"),
        pytest.param("Selon Paul Roy, le pont tiendra.", "Selon", "selon", id="selon"),
        pytest.param("De l'avis de Paul Roy, le pont tiendra.", "De l'avis de", "de l'avis de", id="de l'avis de"),
        pytest.param("Mme Morel doute que le pont tienne.", "doute", "douter", id="a doubt"),
        pytest.param("Mme Morel ne doute pas que le pont tiendra.", "ne doute", "ne pas douter", id="no doubt"),
        pytest.param("Mme Morel n'exclut pas que le pont cède.", "n'exclut", "ne pas exclure", id="what may be"),
        pytest.param("Mme Morel exclut que le pont cède.", "exclut", "exclure", id="what may not be"),
        pytest.param("Mme Morel ne pense pas que le pont tienne.", "ne pense", "ne pas penser", id="negated"),
        pytest.param("Mme Morel lève les bras : « Le pont tiendra. »", ":", ":", id="a colon alone"),
        pytest.param("Comme l'a dit Mme Morel, le pont tiendra.", "Comme l'a dit", "dire", id="comme l'a dit"),
    ],
)  # fmt: skip
def test_every_form_leads_to_its_lemma(text: str, cue: str, lemma: str) -> None:
    assert cues(text) == [(cue, lemma)]


@pytest.mark.parametrize(
    ("lemma", "stance"), [("douter", "doubting"), ("ne pas douter", "opinion"), ("ne pas nier", "conceding")]
)
def test_a_negation_that_turns_the_stance_has_its_own(lemma: str, stance: str) -> None:
    assert cue_lexicon()[lemma].stance == stance


def test_a_lone_quotation_has_no_cue() -> None:
    assert cues("Mme Morel s'est avancée. « Le pont est sûr et le restera. »") == [("", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Il a estimé que l'accord tiendrait.", id="que"),
        pytest.param("Elle assure qu'il viendra.", id="qu'"),
        pytest.param("Elle dit vouloir partir.", id="infinitive"),
        pytest.param("Elle se dit prête.", id="attribute"),
        pytest.param("Il précise : le pont est fermé.", id="colon"),
        pytest.param("Le pont est fermé, a-t-elle dit.", id="inserted"),
        pytest.param("Le pont est fermé, note Mme Morel.", id="a verb that is a noun too"),
        pytest.param("D'après lui, le pont est fermé.", id="d'après"),
        pytest.param("De source policière, le pont est fermé.", id="de source"),
        pytest.param("Mais pour elle, le pont est fermé.", id="pour, after mais"),
        pytest.param("Le pont est fermé, a fait savoir la maire.", id="a light verb with its second word"),
        pytest.param("Les ponts sont faits pour céder, aime-t-il à répéter.", id="behind an inverted pronoun"),
        pytest.param("Le pont, comme elle l'a dit, est fermé.", id="comme, with a subject"),
    ],
)
def test_the_gate_lets_through_what_may_report(sentence: str) -> None:
    assert may_report(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Le notaire du village a estimé le prix de la maison.", id="estimer, an object"),
        pytest.param("La rivière est haute ce matin.", id="no cue at all"),
        pytest.param("Le pont que l'on voit est vieux.", id="que without a cue before it"),
        pytest.param("Ils partent pour Lanvert.", id="pour within a sentence"),
        pytest.param("Le maire, élu hier, a fait une pause.", id="a light verb alone"),
        pytest.param("La fête aura lieu, en raison du temps, à la halle.", id="en is no cue, though s'en prendre is"),
        pytest.param("À quatre-vingts ans, elle salue tous les enfants.", id="its own subject before the verb"),
        pytest.param("", id="nothing"),
    ],
)
def test_the_gate_keeps_out_what_cannot(sentence: str) -> None:
    assert not may_report(sentence)


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        pytest.param("« Le pont tiendra cent ans », plaisante un passant.", True, id="after it a verb on no list"),
        pytest.param("Anne Morel hausse les épaules : « Trop tard. »", True, id="after a colon"),
        pytest.param("« Trop tard pour eux. »", True, id="all of a sentence"),
        pytest.param("Elle a promis un pont « très solide ».", True, id="with a cue"),
        pytest.param("Le pont « des Rives » ferme à midi.", False, id="a name"),
    ],
)
def test_a_sentence_with_quotation_marks_is_parsed_where_they_may_hold_speech(sentence: str, read: bool) -> None:
    passages = cut_passages(sentence)
    parse_passages(passages)
    assert (passages[0].sentence is not None) == read


# --- the lexicon


def rows() -> list[dict[str, str]]:
    with LEXICON.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_no_lemma_stands_twice_in_the_lexicon() -> None:
    lemmas = [row["lemma"] for row in rows()]
    assert len(lemmas) == len(set(lemmas)) == len(cue_lexicon())


def test_every_cue_has_constructions_that_the_rules_know_a_stance_and_an_example() -> None:
    for row in rows():
        assert set(row["constructions"].split()) <= CONSTRUCTIONS, row
        assert row["stance"].strip(), row
        assert row["example"].strip(), row


@pytest.fixture(scope="module")
def read_examples() -> dict[str, list[Statement]]:
    """What is found in the example of each lemma; read at once, which is quicker than one by one."""
    examples = {row["lemma"]: row["example"] for row in rows()}
    readings = read_statements(list(map(repair, examples.values())), list(examples.values()), Actors())
    return {lemma: reading.statements for lemma, reading in zip(examples, readings, strict=True)}


@pytest.mark.slow
def test_most_examples_of_the_lexicon_are_found_with_the_cue_that_they_show(
    read_examples: dict[str, list[Statement]],
) -> None:
    """Short quotations mislead the tagger about the verb after them: that is where the others are lost."""
    missed = [lemma for lemma, found in read_examples.items() if lemma not in {s.cue_lemma for s in found}]
    assert len(missed) <= 0.15 * len(read_examples), missed


@pytest.mark.slow
def test_almost_every_statement_of_an_example_has_a_speaker(read_examples: dict[str, list[Statement]]) -> None:
    found = [s for statements in read_examples.values() for s in statements]
    nobody = [s.quote for s in found if s.speaker is None]
    assert len(nobody) <= 0.1 * len(found), nobody
