"""Sources in a relative clause: Mme Roy, pour qui A."""

import re
from collections.abc import Iterator

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.people.lexicon import words_of_class
from analysis.people.offices import is_human, kind_of, people_noun
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
    if (
        antecedent is None
        or relative.i + 1 >= len(token.sentence)
        or not _holds_views(passage, context, antecedent, token)
    ):
        return
    begin = relative.next
    span = context.said(passage, begin, _before_main_verb(passage, begin, speech_end(token, begin)))
    beside = next((q for q in passage.quotations if 0 <= q.outer_start - passage.place(relative)[1] <= 1), None)
    if beside is not None and re.match(r",\s", context.text[beside.outer_end :]):
        span = beside.span  # "M. Roy, pour qui « A », attend B"
    source, words = Source(antecedent, "relative"), (token, relative)
    yield candidate(passage, [span], Cue(token.lower), source, "preposition", token, words)


def _who_is_heard(passage: Passage, context: Context, token: Token) -> Phrase | None:
    """« A », résume l'éditorialiste du journal, pour qui B: whoever the last verb of saying before it brings in."""
    sentence = token.sentence
    cues = [t for t, _ in cues_in(sentence) if t.i < token.i and t.previous.text in (",", "»", "”", '"')]
    after = sentence[cues[-1].i + 1 : token.i] if cues else sentence[:0]
    beside = next((t for t in reversed(after) if not t.is_punct), None)
    heard = inverted_subject(passage, after[0].previous) if beside is not None else None
    if heard is not None and heard.last == beside:
        return heard  # "croit savoir une source proche des négociateurs, pour qui B"
    if beside is not None and context.can_speak(noun_phrase(passage, beside)):
        return noun_phrase(passage, beside)  # "dit le docker à la ministre, pour qui B"
    return next((noun_phrase(passage, t) for t in after if is_human(people_noun(t.text))), None)


def _before_main_verb(passage: Passage, begin: Token, end: Token) -> Token:
    """The last word of A in "Mme Roy, pour qui A, réclame B", where A has a verb of its own."""
    commas = (t for t in begin.next.until(end) if t.text == "," and is_conjugated(t.next))
    own = (t for t in commas if not any(r.lower in RELATIVES for r in begin.until(t)))
    folded = passage.folded.keys()
    told = [t for t in own if has_verb(begin.until(t)) or not folded.isdisjoint(range(begin.i, t.i))]
    return told[0].previous if told else end


def _holds_views(passage: Passage, context: Context, antecedent: Phrase, token: Token) -> bool:
    """La préfecture, selon laquelle A ; …, prévient l'OTP, pour qui B ; le club, pour qui le plan « C ».

    Not "les ports, pour qui la taxe est lourde".
    """
    if context.can_speak(antecedent):
        return True
    before = antecedent.first.previous if antecedent.first.i else antecedent.first
    body = antecedent.head.text.isupper() or kind_of(antecedent.head.text) in ("body", "group")
    if token.lower != "pour":
        named = body or antecedent.head.text.istitle()
        return named and antecedent.last.i >= token.i - 2  # not "la direction dément les bruits selon lesquels A"
    start, end = passage.place(token)[1], passage.end
    quoted = any(start <= q.start < end and "," not in context.text[start : q.outer_start] for q in passage.quotations)
    return body and (quoted or cue_of(before) is not None)
