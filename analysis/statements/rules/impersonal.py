"""Who is behind an impersonal verb of saying: a-t-on appris auprès de la préfecture, est-il indiqué dans le rapport."""

from spacy.tokens import Token

from analysis.statements.cues import Cue
from analysis.statements.passages import Passage
from analysis.statements.source.phrases import is_time, noun_phrase
from analysis.statements.source.subjects import Source


def is_impersonal(first: Token, verb: Token, cue: Cue) -> bool:
    """« A », est-il indiqué dans le rapport, but not "est-il intervenu", "est-il convaincu"."""
    forms = [t.text.lower() for t in first.doc[first.i : verb.i]]
    told = {"incise", "np"} <= cue.constructions
    return forms[-1:] == ["-il"] and told and forms[-2:-1] in (["est"], ["était"], ["sera"])


def behind_on(passage: Passage, last: Token) -> Source | None:
    """Who is behind "on": a-t-on appris auprès de la préfecture, précise-t-on de source policière."""
    for token in last.doc[last.i + 1 : last.i + 8]:
        if token.text in (",", "."):
            return None
        if token.pos_ in ("NOUN", "PROPN") and not is_time(token) and token.text.lower() != "côté":
            return Source(noun_phrase(passage, token), "preposition")
    return None
