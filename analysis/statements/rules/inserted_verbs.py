"""Which verbs between or after quoted words are cues: listed ones, and others beside a mark."""

from spacy.tokens import Token

from analysis.language.cue_words import Cue, lemma_of
from analysis.statements.candidates import CLOSING
from analysis.statements.cues import cue_of
from analysis.statements.grammar import is_finite
from analysis.statements.verbs import is_infinitive, is_present_participle


def inserted_verb(verb: Token, first: Token) -> Cue | None:
    """The cue that a verb after a comma or a closing mark is, even an unlisted verb."""
    cue = cue_of(verb)
    if cue is not None and first.text.lower() == "de":
        return cue
    if is_present_participle(verb) or not (is_finite(verb) or _looks_past(verb, first)):
        return None
    if cue is not None and cue.constructions & {"incise", "que"}:
        return cue
    closing = first.nbor(-1)
    if closing.text == "," and closing.i:
        closing = closing.nbor(-1)
    if closing.text in CLOSING and verb.pos_ == "VERB":
        return Cue(lemma_of(verb.text.lower()), frozenset({"incise"}), "neutral")
    return None


_LIKE_PARTICIPLE = ("it", "int", "ut", "end", "ond")


def _looks_past(verb: Token, first: Token) -> bool:
    """« A », surenchérit M. Roy; A, écrit Mme Roy, B: the present of a cue, tagged as a participle."""
    marks = [t.text for t in first.doc[max(0, first.i - 2) : first.i]]
    named = first.i + 1 < len(first.doc) and first.nbor(1).pos_ == "PROPN"
    follows = any(mark in CLOSING for mark in marks) or (marks[-1:] == [","] and named)
    return first == verb and verb.text.lower().endswith(_LIKE_PARTICIPLE) and follows


def carried_infinitive(last: Token) -> Token | None:
    """Croit savoir, veut croire: the infinitive between an inserted verb and its subject."""
    if last.i + 1 < len(last.doc) and is_infinitive(last.nbor(1)):
        return last.nbor(1)
    return None
