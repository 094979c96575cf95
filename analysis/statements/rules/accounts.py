"""Sources in a relative clause: Mme Roy, pour qui A."""

import re
from collections.abc import Iterator

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.people.lexicon import words_of_class
from analysis.people.offices import is_collective, is_human
from analysis.statements.candidates import Candidate, Context, candidate
from analysis.statements.cues import cue_of, cues_in
from analysis.statements.grammar import has_verb, is_conjugated
from analysis.statements.passages import Passage
from analysis.statements.rules.endings import speech_end
from analysis.statements.source.antecedents import antecedent_of
from analysis.statements.source.inverted import inverted_subject
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.subjects import Source

RELATIVES = words_of_class("relative pronoun")


def for_whom(passage: Passage, context: Context, token: Token, relative: Token) -> Iterator[Candidate]:
    """L'historien Paul Roy, pour qui A."""
    antecedent = _who_is_heard(passage, context, token) or antecedent_of(passage, token, relative)
    if antecedent is None or not relative.next or not _holds_views(passage, context, antecedent, token):
        return
    begin = relative.next
    span = context.said(passage, begin, _before_main_verb(passage, begin, speech_end(token, begin)))
    beside = passage.quotation_after(relative)
    if beside is not None and re.match(r",\s", context.text[beside.outer_end :]):
        span = beside.span  # "M. Roy, pour qui « A », attend B"
    source, words = Source(antecedent, "relative"), (token, relative)
    yield candidate(passage, [span], Cue(token.lower), source, "preposition", token, words)


def _who_is_heard(passage: Passage, context: Context, token: Token) -> Phrase | None:
    """« A », résume l'éditorialiste du journal, pour qui B: whoever the last verb of saying before it brings in."""
    cues = (t for t, _ in reversed(cues_in(token.sentence)) if t.i < token.i)
    cue = next((t for t in cues if t.previous.text in (",", "»", "”", '"')), token)
    after = [t for t in cue.next.until(token) if not t.is_punct]
    if not after:
        return None
    heard, beside = inverted_subject(passage, cue), noun_phrase(passage, after[-1])
    if heard is not None and heard.last == after[-1]:
        return heard  # "croit savoir une source proche des négociateurs, pour qui B"
    if context.can_speak(beside):
        return beside  # "dit le docker à la ministre, pour qui B"
    return next((noun_phrase(passage, t) for t in after if is_human(t.text)), None)


def _before_main_verb(passage: Passage, begin: Token, end: Token) -> Token:
    """The last word of A in "Mme Roy, pour qui A, réclame B", where A has a verb of its own."""
    commas = (t for t in begin.next.until(end) if t.text == "," and is_conjugated(t.next))
    own = (t for t in commas if not any(r.lower in RELATIVES for r in begin.until(t)))
    told = (t for t in own if has_verb(begin.until(t)) or any(w.i in passage.folded for w in begin.until(t)))
    return next((t.previous for t in told), end)


def _holds_views(passage: Passage, context: Context, antecedent: Phrase, token: Token) -> bool:
    """La préfecture, selon laquelle A ; …, prévient l'OTP, pour qui B ; le club, pour qui le plan « C ».

    Not "les ports, pour qui la taxe est lourde".
    """
    if context.can_speak(antecedent):
        return True
    body = antecedent.head.text.isupper() or is_collective(antecedent.head.text)
    if token.lower != "pour":
        named = body or antecedent.head.text.istitle()
        return named and antecedent.last in token.before(2)  # not "la direction dément les bruits selon lesquels A"
    start, end = passage.place(token)[1], passage.end
    quoted = any(start <= q.start < end and "," not in context.text[start : q.outer_start] for q in passage.quotations)
    return body and (quoted or cue_of(antecedent.first.previous) is not None)
