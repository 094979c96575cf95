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
from analysis.statements.verbs import is_infinitive, is_past_participle, is_present_participle, is_verb


def between_sources(passage: Passage, context: Context, first: Token) -> list[Span]:
    """Ils étaient A selon la police, B selon les organisateurs: each has what stands right before it.

    So do "300 selon la police, 800 d'après les organisateurs".
    """
    opener = opener_at(first)
    sentence = first.sentence
    rest = ((sentence[i], other) for i, (_, other) in openers_in(sentence).items() if i != first.i)
    others = [t for t, o in rest if o == opener or _is_another_count(first, t) or _is_past_semicolon(first, t)]
    if not others or first.i == 0 or others[0].i == 0:
        return []
    earlier = [t for t in others if t.i < first.i]
    start = _own_start(passage, first, first)
    if earlier:
        phrase = phrase_after(passage, openers_in(sentence)[earlier[-1].i][0])
        start = max(start, (phrase.last.i if phrase is not None else earlier[-1].i) + 1)
        if start >= first.i:
            return []
        start += first.sentence[start].lower in ("et", "mais")
    return [context.said(passage, first.sentence[start], first.previous)]


def _is_another_count(one: Token, other: Token) -> bool:
    """Whether two openers follow a number each, in one clause."""
    sentence = one.sentence
    before = [opener.before(3) for opener in (one, other)]
    counts = all(any(t.is_number or t.lower in words_of_class("counts another") for t in words) for words in before)
    return counts and not has_verb(sentence[min(one.i, other.i) : max(one.i, other.i)])


def _is_past_semicolon(one: Token, other: Token) -> bool:
    """A, à en croire la compagnie ; B, selon des cheminots: each has its own half of the sentence."""
    return any(t.text == ";" for t in one.sentence[min(one.i, other.i) : max(one.i, other.i)])


def around_source(passage: Passage, context: Context, first: Token, last: Token) -> list[Span]:
    """What a sentence says around "selon M. Roy": before, after, or both."""
    sentence, text = first.sentence, context.text
    start = _own_start(passage, first, last)
    spans: list[Span] = []
    worded = _quoted_in(passage, first, last)
    if worded is not None:
        return [worded.span]
    if first.i > start:
        before = sentence[_cue_begins(first) - 1]
        described = _quoted_wording(passage, first)
        if described is not None:
            return [described.span]
        spans.append(context.said(passage, sentence[start], before))
    if last.i + 1 < len(sentence) and not (spans and last.next.text in "()"):
        begin = last.next
        if not (spans and _is_the_articles(first, last, list(sentence[start : first.i]))):
            end = speech_end(first, begin)
            added = next((t for t in begin.next.until(end) if spans and _is_added(t)), None)
            spans.append(context.said(passage, begin, added or end))
    fewest = 1 if start else 2
    quoted = {q.start for q in passage.quotations}  # « Préoccupant », pour l'Alliance
    return [span for span in spans if len(text[slice(*span)].split()) >= fewest or span[0] in quoted]


def _is_the_articles(first: Token, last: Token, said: Sequence[Token]) -> bool:
    """Whether what follows a source after words that are given to it is the article's own."""
    begin = last.next
    following = begin.next if begin.text == "," and begin.i + 1 < len(begin.sentence) else begin
    before = next((t for t in reversed(said) if not t.is_punct and t.pos != "ADV"), first)
    if completes(following, first):
        return False
    if _is_added(begin) or _sets_beside(begin, said) or _resumes(first, last):
        return True
    if before.feature("VerbForm") == "Fin":
        return False  # "Un projet que défend, selon lui, la maire"
    return has_verb(said) and _is_about_source(begin, following)


def _is_about_source(begin: Token, following: Token) -> bool:
    """A, selon un club qui a 30 membres ; selon un rapport daté de mai ; selon Anne Roy, l'une des élues."""
    if begin.lower in (*RELATIVES, *QUE):
        return True
    return is_past_participle(following) or (begin.text == "," and following.pos in ("NOUN", "PROPN", "DET"))


def _is_added(comma: Token) -> bool:
    """A selon la préfecture, soit une hausse de 2 % ; …, en attendant B ; …, scandant C: what the article adds."""
    if comma.text != "," or comma.i + 2 >= len(comma.sentence):
        return False
    following = comma.next
    if following.lower in ("pour", "selon") and comma.next.next.lower in ("qui", *RELATIVES):
        return True  # "A, selon Mme Roy, pour qui B"
    told = following.lower in RELATIVES or following.lower in words_of_class("tells of a source")
    waiting = comma.next.next.lower == "attendant"
    return told or waiting or (is_present_participle(following) and cue_of(following) is not None)


def _resumes(first: Token, last: Token) -> bool:
    """La marche, qui a réuni 300 personnes selon la police, a été dispersée: what goes on after the comma is told."""
    ends = last.i + 2 >= len(first.sentence) or last.next.text != ","
    return not ends and first.sentence[_cue_begins(first) - 1].text != "," and is_verb(last.next.next)


def _quoted_wording(passage: Passage, first: Token) -> Quotation | None:
    """Faire « barrage », selon le mot d'un élu; le pont, « une ruine » selon lui, A: only the quoted words are his."""
    before = next((t for t in reversed(first.before()) if t.text != ","), first)
    named = {t.lower for t in first.onward(4)}  # "selon les termes employés par une étude"
    wording = not named.isdisjoint(nouns_of_class("wording")) or first.lower == "dixit"
    quotation = passage.quotation_at(before)
    begin = next((t for t in first.sentence if passage.quotation_at(t) == quotation), first)
    beside = begin.i > 1 and begin.previous.text == "," and not has_verb(begin.before())
    return quotation if wording or beside else None


def _quoted_in(passage: Passage, first: Token, last: Token) -> Quotation | None:
    """Elle a appris, selon ses propres termes, « à se taire »: the quoted words right after the source."""
    words = {t.lower for t in first.to(last)}
    after = passage.place(last)[1] + 1 if last.next.text == "," else -1
    beside = (q for q in passage.quotations if 0 <= q.outer_start - after <= 1)
    return next(beside, None) if first.i and not words.isdisjoint(nouns_of_class("wording")) else None


def _sets_beside(comma: Token, said: Iterable[Token]) -> bool:
    """A selon le journal, mais des témoins affirment que B ; A selon l'indice, un chiffre qui …: after a clause."""
    following = comma.next if comma.i + 1 < len(comma.sentence) else comma
    joins = comma.text == "," and following.lower in words_of_class("beside a clause")
    return joins and has_verb(said)


def _own_start(passage: Passage, first: Token, last: Token) -> int:
    """ "… mais, selon M. Roy, B": what stands before the conjunction is not his."""
    before = [t for t in first.before(2) if t.text != ","]
    joins = before and (before[-1].pos in ("CCONJ", "SCONJ") or before[-1].text == ";" or _labels(before[-1]))
    if joins or (before and before[-1].lower in words_of_class("opens a relative")):
        return first.i
    marks = reversed(first.sentence[: _bracket_before(first)])
    colon = next((t.i for t in marks if t.text in ":(" and not _is_closed(t, first)), None)
    start = colon + 1 if colon is not None else 0
    return max(start, _relative_start(passage, first, last), _past_presenting(first))


def _labels(dash: Token) -> bool:
    """A. R. – Selon la ville, A: what the dash parts from the rest is a name, not the beginning of an aside."""
    return dash.text in "–—" and not has_verb(dash.before())


def _bracket_before(first: Token) -> int:
    """The place of "A (selon M. Roy)": of the bracket right before a source, else of the source itself."""
    return first.i - (first.i > 1 and first.previous.text == "(")


def _cue_begins(first: Token) -> int:
    """The place of the first word of a cue: "A (selon M. Roy)"; "A, toujours d'après M. Roy"."""
    still = first.i > 1 and first.previous.pos == "ADV" and first.previous.previous.text == ","
    return first.i - 1 if still else _bracket_before(first)


def _past_presenting(first: Token) -> int:
    """Il faut rappeler que A, selon M. Roy; signe que B, selon lui: where the words so presented begin."""
    presenting = _PRESENTING.search(text_from(first.before()))
    begin = presenting.end() if presenting is not None else 0
    return next((t.i for t in first.before() if t.start >= begin), 0)


_PRESENTING = re.compile(
    r"^\W*(?:(?:et|mais|or|car) )?(?:il (?:faut|convient|y a lieu|est à|reste à|importe)|(?:[àa]|reste à) noter"
    r"|\w+ons|d'autant|force est)\b[^,;:«\"]{0,40}?\bqu(?:e |')"
    r"|,? (?:signe|preuve) qu(?:e |')",
    re.IGNORECASE,
)


def _is_closed(mark: Token, first: Token) -> bool:
    """Whether a bracket closes before the source."""
    return mark.text == "(" and any(t.text == ")" for t in mark.until(first))


def _relative_start(passage: Passage, first: Token, last: Token) -> int:
    """Des mesures qui vont, selon elle, coûter cher: hers are the relative clause that it interrupts, and its noun."""
    sentence = first.sentence
    set_off = first.previous.text in ',»”"' if first.i else False
    begin = last.i + 1 + (set_off and last.next.text == ",")
    # "une marche qui a réuni 300 personnes selon la police."
    closes = begin >= len(sentence) or (sentence[begin].is_punct and sentence[begin].text not in OPENING)
    if first.i < 3 or (set_off and closes):
        return 0
    for token in reversed(first.previous.before()):
        if token.text == ",":
            return 0
        if token.lower in ("qui", "dont"):
            if not has_verb(token.until(first)):
                return 0
            head = next((t.head for t in token.until(first) if t.dep == "acl:relcl"), token.previous)
            interrupted = token.lower == "dont" or (not closes and is_infinitive(sentence[begin]))
            return token.i + 1 if interrupted else noun_phrase(passage, head).first.i
    return 0


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
