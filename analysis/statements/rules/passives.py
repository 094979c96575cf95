"""Quoted participles with an agent: les commerces ont été « invités à fermer » par la préfecture."""

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from analysis.language.cue_words import Cue, cue_lexicon
from analysis.language.quotation_marks import Quotation
from analysis.statements.candidates import CLOSING, OPENING, Candidate, Context, candidate, is_somebody, parsed
from analysis.statements.passages import Passage
from analysis.statements.rules.given import phrase_after
from analysis.statements.source.subjects import Source


def quoted_participle(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Ils ont été « invités à fermer » par la préfecture ; le « mépris » dénoncé par Mme Roy."""
    for verb in parsed(passage)[2:] if passage.quotations else ():
        cue = _cue_of_participle(verb.lower_)
        quotation = _quoted_with(passage, verb) if cue is not None and "np" in cue.constructions else None
        named = quotation is not None and context.text[quotation.start].isupper()  # "l'initiative « Monnaie pleine »"
        if quotation is None or cue is None or named or context.is_nickname(quotation):
            continue
        ended = max(quotation.outer_end, passage.place(verb, verb)[1])
        after = [t for t in verb.doc[verb.i + 1 :] if passage.place(t, t)[0] >= ended]
        phrase = phrase_after(passage, after[1]) if len(after) > 1 and after[0].text.lower() == "par" else None
        if phrase is not None and is_somebody(phrase, context):
            spans = [(quotation.start, quotation.end)]
            yield candidate(
                passage, spans, (verb, verb), cue, Source(phrase, "agent"), "quoted phrase", verb, quoted_only=True
            )


def _quoted_with(passage: Passage, participle: Token) -> Quotation | None:
    """The quotation that begins with a participle after "être", or that a participle follows."""
    before = participle.nbor(-1)
    if before.text in OPENING and _is_to_be(participle.nbor(-2)):
        return passage.quotation_at(participle)
    return passage.quotation_at(before.nbor(-1)) if before.text in CLOSING else None


@lru_cache(10_000)
def _cue_of_participle(form: str) -> Cue | None:
    """By its form: the tagger mistakes "invités" for a noun."""
    return cue_lexicon().get(re.sub("ée?s?$", "er", form))


def _is_to_be(word: Token) -> bool:
    """Whether a word is a form of "être", or the adverb after one: "a été vivement « critiqué »"."""
    word = word.nbor(-1) if word.pos_ == "ADV" and word.i else word
    return word.lemma_.lower() == "être" or word.text.lower() in ("été", "fut", "furent")
