"""In what something is read, or where it is said: on y lit que A; on peut lire dans le tract que B; y jure-t-on."""

from analysis.language.parsed import Token
from analysis.people.offices import people_noun
from analysis.statements.cues import cue_of
from analysis.statements.grammar import verb_group
from analysis.statements.passages import Passage
from analysis.statements.source.heads import noun_among
from analysis.statements.source.phrases import noun_phrase
from analysis.statements.source.subjects import Source

THERE = "read there"
_FAR = 3  # words


def is_read(verb: Token) -> bool:
    """Whether a verb is a form of "lire"."""
    cue = cue_of(verb)
    return cue is not None and cue.lemma == "lire"


def read_in(passage: Passage, verb: Token) -> Source | None:
    """Who speaks where readers read it: "dans le tract"; with "y", whatever was named before, « y assure-t-on » too."""
    first, last = verb_group(verb)
    if any(t.lower == "y" for t in first.previous.to(last)):
        return Source(None, THERE)
    if not is_read(verb):
        return None
    inside = next((t for t in last.after(_FAR) if t.lower in ("dans", "sur")), None)
    noun = noun_among(inside.after(_FAR)) if inside is not None else None
    if noun is None or (noun.pos != "PROPN" and people_noun(noun.text) is None):
        return None
    return Source(noun_phrase(passage, noun), "behind on")
