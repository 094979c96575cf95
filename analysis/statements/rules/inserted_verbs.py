"""Which verbs between or after quoted words are cues: listed ones, and others beside a mark."""

from analysis.language.cue_words import Cue, lemma_of
from analysis.language.parsed import Token
from analysis.statements.candidates import CLOSING
from analysis.statements.cues import cue_of
from analysis.statements.grammar import is_finite
from analysis.statements.verbs import is_present_participle

_LIKE_PARTICIPLE = ("it", "int", "ut", "end", "ond")  # a present tagged as a participle: « A », surenchérit M. Roy


def inserted_verb(verb: Token, first: Token) -> Cue | None:
    """The cue that a verb after a comma or a closing mark is, even an unlisted verb."""
    cue = cue_of(verb)
    if first.lower == "de":
        return cue
    looks_past = first == verb and verb.lower.endswith(_LIKE_PARTICIPLE)
    if is_present_participle(verb) or not (is_finite(verb) or looks_past):
        return None
    if cue is not None and cue.constructions & {"incise", "que"}:
        return cue
    closing = first.previous.previous if first.previous.text == "," else first.previous
    return Cue(lemma_of(verb.lower), frozenset({"incise"})) if closing and closing.text in CLOSING else None
