"""Quoted participles with an agent: les commerces ont été « invités à fermer » par la préfecture."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.cue_words import cue_lexicon
from analysis.statements.candidates import OPENING, Candidate, Context, candidate, is_somebody, parsed
from analysis.statements.passages import Passage
from analysis.statements.rules.given import phrase_after
from analysis.statements.source.subjects import Source


def quoted_participle(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Ils ont été « invités à fermer » par la préfecture ; il fut « accusé de tout » par ses rivaux."""
    for verb in parsed(passage)[2:] if passage.quotations else ():
        quotation = passage.quotation_at(verb)
        cue = cue_lexicon().get(_PARTICIPLE.sub("er", verb.text.lower())) if quotation is not None else None
        if quotation is None or cue is None or verb.nbor(-1).text not in OPENING or not _is_to_be(verb.nbor(-2)):
            continue
        after = [t for t in verb.doc[verb.i + 1 :] if passage.place(t, t)[0] >= quotation.outer_end]
        phrase = phrase_after(passage, after[1]) if len(after) > 1 and after[0].text.lower() == "par" else None
        if phrase is not None and is_somebody(phrase, context):
            spans = [(quotation.start, quotation.end)]
            yield candidate(
                passage, spans, (verb, verb), cue, Source(phrase, "agent"), "quoted phrase", verb, quoted_only=True
            )


_PARTICIPLE = re.compile(r"ée?s?$")  # by its form: the tagger mistakes "invités" for a noun


def _is_to_be(word: Token) -> bool:
    """Whether a word is a form of "être", or the adverb after one: "a été vivement « critiqué »"."""
    word = word.nbor(-1) if word.pos_ == "ADV" and word.i else word
    return word.lemma_.lower() == "être" or word.text.lower() in ("été", "fut", "furent")
