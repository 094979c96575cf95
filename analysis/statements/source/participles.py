"""Whose a present participle is, where neither the noun before its comma nor a cue shows it: ", ajoutant que B"."""

from itertools import takewhile

from spacy.tokens import Token

from analysis.people.lexicon import words_of_class
from analysis.statements.verbs import is_infinitive, is_present_participle

_RELATIVES = words_of_class("relative before a participle")


def follows_relative(participle: Token) -> bool:
    """A blâmé les élus qui ont fui la salle, promettant que B: the comma closes the relative clause."""
    doc, start = participle.doc, participle.i
    if is_infinitive(participle):
        start = max((t.i for t in doc[max(0, start - 3) : start] if t.text.lower() == "pour"), default=0)
    elif not is_present_participle(participle):
        return False
    if not start or doc[start - 1].text != ",":
        return False
    clause = takewhile(lambda t: t.text not in ",;:", reversed(doc[: start - 1]))
    return any(t.text.lower() in _RELATIVES and t.pos_ == "PRON" for t in clause)
