"""What "comme" attributes to a source: A, comme l'explique M. Roy."""

import re
from collections.abc import Iterator

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.statements.candidates import Candidate, Context, candidate, is_somebody, parsed
from analysis.statements.cues import cue_of
from analysis.statements.grammar import is_finite, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.beside import with_complements
from analysis.statements.rules.given import phrase_after
from analysis.statements.rules.sources import phrase_end
from analysis.statements.source.subjects import Source, inverted_source, source_of
from analysis.statements.verbs import is_verb

_AS = re.compile(r"\bcomme\b|\bainsi qu", re.IGNORECASE)


def as_somebody_says(passage: Passage, context: Context) -> Iterator[Candidate]:
    """A, comme l'explique M. Roy ; Comme l'a dit Mme Roy, A ; A, ainsi que le rappelle M. Roy."""
    sentence = parsed(passage)
    for word in sentence[:-3] if _AS.search(passage.text) else ():
        if word.lower not in ("comme", "ainsi"):
            continue
        told = _said_after(word.next if word.lower == "ainsi" else word)
        source = _sayer(passage, told[0]) if told is not None else None
        if told is None or source is None or source.phrase is None or source.how == "on":
            continue
        verb, cue = told
        thing = "thing" in cue.constructions and not is_somebody(source.phrase, context)
        if thing or cue.lemma == "vouloir":
            continue  # "comme en témoignent les traces", "comme le veut l'usage"
        end = with_complements(max(verb, phrase_end(source.phrase, opens=True)))
        if end.next.text == ":":
            continue  # "comme l'explique M. Roy : « A »"
        spans = []
        if word.previous.previous.lower not in ("", "où"):
            spans.append(context.said(passage, _told_from(word), word.previous))
        if end.next.next and end.next.text in ',"«“':
            spans.append(context.said(passage, end.next, sentence[-1]))
        if spans:
            yield candidate(passage, spans, cue, source, "as somebody says", verb, (word, verb))


def _told_from(word: Token) -> Token:
    """Un élu a voulu savoir si le pont avait, comme l'affirme la ville, cédé: within a clause that it interrupts."""
    marks = [t.next for t in word.sentence[2 : word.i] if t.dep == "mark" and t.head.i > word.i]
    return marks[-1] if marks else word.sentence[0]


def _sayer(passage: Passage, verb: Token) -> Source | None:
    """Who says it: the subject of the verb, before or after it; the agent of "comme annoncé par M. Roy"."""
    if verb.next.lower == "par":
        phrase = phrase_after(passage, verb.next.next)
        return Source(phrase, "agent") if phrase is not None else None
    if not is_finite(verb):
        return None
    return inverted_source(passage, *verb_group(verb)) or source_of(passage, verb)


def _said_after(word: Token) -> tuple[Token, Cue] | None:
    """The cue in "comme l'a dit X", "comme X le rappelle", "comme devait conclure X"."""
    for token in word.after(7):
        if token.is_punct:
            return None
        cue = cue_of(token) if is_verb(token) else None
        if cue is not None and "que" in cue.constructions:
            first, _ = verb_group(token)
            it = (t for t in word.next.until(token) if t.lower in ("l'", "le"))
            referring = any(t.pos == "PRON" or t.next == token for t in it)
            return (token, cue) if referring or first.previous == word else None
    return None
