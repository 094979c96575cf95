"""No value of ours is without a name for readers."""

import ast
from pathlib import Path

import pytest

from analysis.language.cue_words import cue_lexicon
from analysis.statements import office_holders, speakers, who
from analysis.statements.constructions import BY_NAME
from analysis.statements.summaries import KINDS
from analysis.wording import column_labels, column_name, in_language, value_name


def test_every_stance_of_the_cues_has_a_name() -> None:
    assert {cue.stance for cue in cue_lexicon().values()} == set(column_labels.STANCES)


def test_every_kind_of_speech_has_a_name() -> None:
    assert set(KINDS) == set(column_labels.KINDS)


def test_every_rule_that_finds_a_speaker_has_a_name() -> None:
    """A rule answers with a speaker, its own name and a person; one asks what other articles say."""
    rules: set[object] = {office_holders.RULE}
    files = [Path(speakers.__file__), *Path(who.__file__).parent.glob("*.py")]
    for node in (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))):
        match node:
            case ast.Tuple(elts=[speaker, ast.Constant(value=name), _]) if not isinstance(speaker, ast.Constant):
                rules.add(name)
            case ast.Tuple(elts=[ast.Constant(value=None), ast.Constant(value=name), _]):
                rules.add(name)
            case ast.Call(func=ast.Name(id="answer_by"), args=[ast.Constant(value=name), _]):
                rules.add(name)
    assert rules == set(column_labels.RULES)


def test_every_construction_has_a_name() -> None:
    assert set(BY_NAME) <= set(column_labels.CONSTRUCTIONS)


def test_heads_and_values_are_translated_and_words_of_the_articles_are_not() -> None:
    with in_language("fr"):
        assert [column_name(name) for name in ("per_10k", "speaker", "my_column")] == [
            "pour 10\u202f000",
            "locuteur",
            "my column",
        ]
        assert value_name("pos", "NOUN") == "nom"
        assert value_name("stance", "doubting") == "mise en doute"
        assert value_name("lemma", "doubting") == "doubting"


@pytest.mark.parametrize(
    ("name", "french", "english"),
    [
        pytest.param("2031-05-01", "1er mai 2031", "1 May 2031", id="day"),
        pytest.param("semaine du 2031-05-26", "semaine du 26 mai 2031", None, id="week in French"),
        pytest.param("week of 2031-05-26", None, "week of 26 May 2031", id="week in English"),
        pytest.param("2031-06", "juin 2031", "June 2031", id="month"),
        pytest.param("2031", "2031", "2031", id="year"),
        pytest.param("sans date", "sans date", "sans date", id="none"),
    ],
)
def test_periods_are_written_in_words(name: str, french: str | None, english: str | None) -> None:
    for language, written in (("fr", french), ("en", english)):
        with in_language(language):
            assert written in (None, value_name("period", name))
