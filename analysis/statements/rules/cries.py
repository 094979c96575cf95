"""What a crowd cries: ils ont défilé aux cris de « A »."""

import re
from collections.abc import Iterator

from analysis.language.cue_words import Cue
from analysis.statements.candidates import Candidate, Context, candidate, parsed
from analysis.statements.grammar import is_conjugated
from analysis.statements.passages import Passage
from analysis.statements.source.subjects import source_of
from analysis.statements.verbs import is_present_participle


def cries(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Ils ont défilé aux cris de « A » et « B » ; Aux cris de « C », ils ont défilé."""
    sentence = parsed(passage)
    for word in sentence[1:-2] if "ux cris d" in passage.text else ():
        if word.lower != "cris" or word.next.lower not in ("de", "d'"):
            continue
        spans = context.listed(passage, passage.place(word.next)[1], _LISTED)
        beside = (*reversed(word.before()), *word.onward())
        verb = next((t for t in beside if is_conjugated(t) or is_present_participle(t)), None)
        source = source_of(passage, verb) if verb is not None else None
        if spans and source is not None:
            words = (word.previous, word.next)
            yield candidate(passage, spans, Cue("aux cris de"), source, "quoted phrase", word, words)


_LISTED = re.compile(r"[\s,]*(?:et|ou)?(?: encore| aussi)?\s*(?:de\b|d')?\s*")
