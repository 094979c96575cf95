"""What a sentence attributes to the source after a preposition: all of it, or what is beside the source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.language.parsed import Token, text_from
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.statements.candidates import OPENING, Context, Span
from analysis.statements.cues import cue_of
from analysis.statements.grammar import has_verb
from analysis.statements.openers import opener_at, openers_in
from analysis.statements.passages import Passage
from analysis.statements.rules.accounts import RELATIVES
from analysis.statements.rules.endings import speech_end
from analysis.statements.rules.openings import QUE
from analysis.statements.rules.resumed import completes
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.verbs import (
    is_infinitive,
    is_past_participle,
    is_present_participle,
    is_tagged_finite,
    is_verb,
)


def between_sources(passage: Passage, context: Context, first: Token) -> list[Span]:
    """Ils étaient A selon la police, B selon les organisateurs: each has what stands right before it.

    So do "300 selon la police, 800 d'après les organisateurs".
    """
    opener = opener_at(first)
    openers = openers_in(first.sentence)
    rest = ((token, other) for token, (_, other) in openers.items() if token != first)
    others = [token for token, other in rest if other == opener or _is_another(first, token)]
    if not others or first.i == 0 or others[0].i == 0:
        return []
    earlier = [t for t in others if t.i < first.i]
    start = _own_start(passage, first, first)
    if earlier:
        phrase = phrase_after(passage, openers[earlier[-1]][0])
        last = phrase.last if phrase is not None else earlier[-1]
        start = max(start, last.next)
        if start.i >= first.i:
            return []
        start = start.next if start.lower in ("et", "mais") else start
    return [context.said(passage, start, first.previous)]


def _is_another(one: Token, other: Token) -> bool:
    """300 selon la police, 800 d'après les élus ; A, à en croire la ville ; B, selon un élu: a number, a half each."""
    between = one.until(other) or other.until(one)
    before = [opener.before(3) for opener in (one, other)]
    counts = all(any(t.is_number or t.lower in words_of_class("counts another") for t in words) for words in before)
    return any(t.text == ";" for t in between) or (counts and not has_verb(between))


def around_source(passage: Passage, context: Context, first: Token, last: Token) -> list[Span]:
    """What a sentence says around "selon M. Roy": before, after, or both."""
    start = _own_start(passage, first, last)
    spans: list[Span] = []
    worded = _quoted_in(passage, first, last)
    if worded is not None:
        return [worded.span]
    if first.i > start.i:
        described = _quoted_wording(passage, first)
        if described is not None:
            return [described.span]
        spans.append(context.said(passage, start, _cue_begins(first).previous))
    begin = last.next
    if begin and not (spans and (begin.text in "()" or _is_the_articles(first, last, start.until(first)))):
        end = speech_end(first, begin)
        added = next((t for t in begin.next.until(end) if spans and _is_added(t)), None)
        spans.append(context.said(passage, begin, added or end))
    fewest = 1 if start.i else 2
    quoted = {q.start for q in passage.quotations}  # « Préoccupant », pour l'Alliance
    return [span for span in spans if len(context.text[slice(*span)].split()) >= fewest or span[0] in quoted]


def _is_the_articles(first: Token, last: Token, said: Sequence[Token]) -> bool:
    """Whether what follows a source after words that are given to it is the article's own."""
    begin = last.next
    following = begin.next if begin.text == "," else begin
    if completes(following, first):
        return False
    if _is_added(begin) or _sets_beside(begin, said) or _resumes(first, last):
        return True
    before = next((t for t in reversed(said) if not t.is_punct and t.pos != "ADV"), first)
    if is_tagged_finite(before):
        return False  # "Un projet que défend, selon lui, la maire"
    return has_verb(said) and _is_about_source(begin, following)


def _is_about_source(begin: Token, following: Token) -> bool:
    """A, selon un club qui a 30 membres ; selon un rapport daté de mai ; selon Anne Roy, l'une des élues."""
    relative = begin.lower in (*RELATIVES, *QUE)
    beside = begin.text == "," and following.pos in ("NOUN", "PROPN", "DET")
    return relative or beside or is_past_participle(following)


def _is_added(comma: Token) -> bool:
    """A selon la préfecture, soit une hausse de 2 % ; …, en attendant B ; …, scandant C: what the article adds."""
    following, then = comma.next, comma.next.next
    if comma.text != "," or not then:
        return False
    return (
        following.lower in RELATIVES
        or following.lower in words_of_class("tells of a source")
        or then.lower == "attendant"
        or (following.lower in ("pour", "selon") and then.lower in RELATIVES)  # "A, selon Mme Roy, pour qui B"
        or (is_present_participle(following) and cue_of(following) is not None)
    )


def _resumes(first: Token, last: Token) -> bool:
    """La marche, qui a réuni 300 personnes selon la police, a été dispersée: what goes on after the comma is told."""
    return last.next.text == "," and is_verb(last.next.next) and _cue_begins(first).previous.text != ","


def _quoted_wording(passage: Passage, first: Token) -> Quotation | None:
    """Faire « barrage », selon le mot d'un élu; le pont, « une ruine » selon lui, A: only the quoted words are his."""
    before = next((t for t in reversed(first.before()) if t.text != ","), first)
    quotation = passage.quotation_at(before)
    if quotation is None:
        return None
    named = {t.lower for t in first.onward(4)}  # "selon les termes employés par une étude"
    wording = not named.isdisjoint(nouns_of_class("wording")) or first.lower == "dixit"
    begin = passage.words_from(quotation.outer_start)[0]
    beside = begin.i > 1 and begin.previous.text == "," and not has_verb(begin.before())
    return quotation if wording or beside else None


def _quoted_in(passage: Passage, first: Token, last: Token) -> Quotation | None:
    """Elle a appris, selon ses propres termes, « à se taire »: the quoted words right after the source."""
    wording = first.i > 0 and any(t.lower in nouns_of_class("wording") for t in first.to(last))
    return passage.quotation_after(last.next) if wording and last.next.text == "," else None


def _sets_beside(comma: Token, said: Iterable[Token]) -> bool:
    """A selon le journal, mais des témoins affirment que B ; A selon l'indice, un chiffre qui …: after a clause."""
    return comma.text == "," and comma.next.lower in words_of_class("beside a clause") and has_verb(said)


def _own_start(passage: Passage, first: Token, last: Token) -> Token:
    """ "… mais, selon M. Roy, B": what stands before the conjunction is not his."""
    before = first.previous.previous if first.previous.text == "," else first.previous
    joins = before.pos in ("CCONJ", "SCONJ") or before.text == ";" or _labels(before)
    if joins or before.lower in words_of_class("opens a relative"):
        return first
    marks = (t for t in reversed(_bracket_before(first).before()) if t.text in ":(" and not _is_closed(t, first))
    start = next((t.next for t in marks), first.sentence[0])
    return max(start, _relative_start(passage, first, last), _past_presenting(first))


def _labels(dash: Token) -> bool:
    """A. R. – Selon la ville, A: what the dash parts from the rest is a name, not the beginning of an aside."""
    return dash.text in ("–", "—") and not has_verb(dash.before())


def _bracket_before(first: Token) -> Token:
    """A (selon M. Roy): the bracket right before a source, else the source itself."""
    return first.previous if first.i > 1 and first.previous.text == "(" else first


def _cue_begins(first: Token) -> Token:
    """The first word or mark of a cue: "A (selon M. Roy)"; "A, toujours d'après M. Roy"."""
    still = first.previous.pos == "ADV" and first.previous.previous.text == ","
    return first.previous if still else _bracket_before(first)


def _past_presenting(first: Token) -> Token:
    """Il faut rappeler que A, selon M. Roy; signe que B, selon lui: where the words so presented begin."""
    presenting = _PRESENTING.search(text_from(first.before()))
    begin = presenting.end() if presenting is not None else 0
    return next((t for t in first.before() if t.start >= begin), first.sentence[0])


_PRESENTING = re.compile(
    r"^\W*(?:(?:et|mais|or|car) )?(?:il (?:faut|convient|y a lieu|est à|reste à|importe)|(?:[àa]|reste à) noter"
    r"|\w+ons|d'autant|force est)\b[^,;:«\"]{0,40}?\bqu(?:e |')"
    r"|,? (?:signe|preuve) qu(?:e |')",
    re.IGNORECASE,
)


def _is_closed(mark: Token, first: Token) -> bool:
    """Whether a bracket closes before the source."""
    return mark.text == "(" and any(t.text == ")" for t in mark.until(first))


def _relative_start(passage: Passage, first: Token, last: Token) -> Token:
    """Des mesures qui vont, selon elle, coûter cher: hers are the relative clause that it interrupts, and its noun."""
    set_off = first.previous.text in (",", "»", "”", '"')
    begin = last.next.next if set_off and last.next.text == "," else last.next
    # "une marche qui a réuni 300 personnes selon la police."
    closes = not begin or (begin.is_punct and begin.text not in OPENING)
    relative = next((t for t in reversed(first.previous.before()) if t.lower in (",", "qui", "dont")), first)
    within = relative.until(first)
    if relative.text == "," or (set_off and closes) or not has_verb(within):
        return first.sentence[0]
    if relative.lower == "dont" or (not closes and is_infinitive(begin)):
        return relative.next
    head = next((t.head for t in within if t.dep == "acl:relcl"), relative.previous)
    return noun_phrase(passage, head).first


def _is_everybody(token: Token) -> bool:
    """Pour beaucoup, A ; pour d'autres, B: whatever the tagger takes it for."""
    return token.lower in words_of_class("anybody") and token.next.is_punct


def phrase_after(passage: Passage, after: Token) -> Phrase | None:
    """The noun phrase that begins at a word, right after a preposition."""
    for token in after.onward(7):
        if token.dep in ("nummod", "amod") or token.lower == "des":
            continue  # "les trois magistrats", "ce fervent défenseur", "des élus", whatever the tagger takes it for
        pronoun = token.lower.startswith(("tous", "toutes", "derni")) or _is_everybody(token)
        if token.pos in ("NOUN", "PROPN", "X", "PRON", "NUM") or pronoun:
            phrase = noun_phrase(passage, token)
            return phrase if phrase.first.i >= after.i else replace(phrase, first=after)
        if token.pos not in ("DET", "ADJ", "ADV") and token.text not in OPENING:
            return None
    return None
