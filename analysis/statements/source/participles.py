"""Whose a present participle is, where neither the noun before its comma nor a cue shows it: ", ajoutant que B"."""

from itertools import takewhile

from spacy.tokens import Token

from analysis.people.lexicon import words_of_class
from analysis.statements.openers import openers_in
from analysis.statements.passages import Passage
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.verbs import is_infinitive, is_present_participle

_RELATIVES = words_of_class("relative before a participle")


def source_that_opens(passage: Passage, participle: Token) -> Phrase | None:
    """Selon le préfet, A, ajoutant que B: there is no cue between the source and the participle."""
    doc = participle.doc
    if not participle.i or doc[participle.i - 1].text != "," or not is_present_participle(participle):
        return None  # also "Ajoutant selon le préfet que B"
    opened = next(
        ((at, after) for at, (after, opener) in openers_in(doc).items() if at < 2 and opener.of != "own"), None
    )
    if opened is None:
        return None
    head = next((t for t in doc[opened[1].i : opened[1].i + 5] if t.pos_ in ("NOUN", "PROPN")), None)
    phrase = noun_phrase(passage, head) if head is not None else None
    return phrase if phrase is not None and doc[phrase.last.i + 1 : phrase.last.i + 2].text == "," else None


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
