"""What a sentence gives to the source of its preposition: all of it, or what stands beside the source."""

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from analysis.language.quotations import Quotation
from analysis.statements.found import OPENING, Context, Span, trimmed
from analysis.statements.lost_subjects import quoted_name
from analysis.statements.openers import opener_at, openers_in
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, noun_phrase
from analysis.statements.rules.accounts import RELATIVES
from analysis.statements.rules.beside import stands_alone
from analysis.statements.rules.contrasts import has_verb
from analysis.statements.rules.endings import speech_end


def between_sources(passage: Passage, context: Context, first: Token) -> list[Span]:
    """Ils étaient A selon la police, B selon les organisateurs: each has what stands right before it."""
    opener = opener_at(first)
    doc = first.doc
    others = [doc[i] for i, (_, other) in openers_in(doc).items() if other == opener and i != first.i and other.closes]
    if not others or first.i == 0 or others[0].i == 0:
        return []
    earlier = [t for t in others if t.i < first.i]
    start = 0
    if earlier:
        phrase = phrase_after(passage, openers_in(doc)[earlier[-1].i][0])
        start = (phrase.last.i if phrase is not None else earlier[-1].i) + 1
        if start >= first.i:
            return []
        start += first.doc[start].text.lower() in ("et", "mais")
    before = first.nbor(-1)
    span = trimmed(context.text, passage.place(first.doc[start], first.doc[start])[0], passage.place(before, before)[1])
    return [span] if span[0] < span[1] else []


def around_source(passage: Passage, context: Context, first: Token, last: Token) -> list[Span]:
    """What a sentence says around "selon M. Roy": before, after, or both."""
    doc, text = first.doc, context.text
    start = _own_start(first)
    spans = []
    if first.i > start:
        before = first.nbor(-1)
        described = _quoted_relative(passage, list(doc[start : first.i]))
        if described is not None:
            return [(described.start, described.end)]
        spans.append(trimmed(text, passage.place(doc[start], doc[start])[0], passage.place(before, before)[1]))
    if last.i + 1 < len(doc):
        begin = last.nbor(1)
        relative = last.i + 2 < len(doc) and last.nbor(2).text.lower() in (
            *RELATIVES,
            "cité",
            "citée",
            "cités",
            "citées",
        )
        if not (spans and (relative or _sets_beside(begin, doc[start : first.i]))):
            after = trimmed(text, *passage.place(begin, speech_end(first, begin)))
            spans.append(_final_quotation(passage, context, after) or after)
    return [span for span in spans if len(text[slice(*span)].split()) >= 2]


def _sets_beside(comma: Token, said: Iterable[Token]) -> bool:
    """A selon le journal, mais des témoins affirment que B: after a whole clause another is the article's."""
    following = comma.doc[comma.i + 1] if comma.i + 1 < len(comma.doc) else comma
    joins = comma.text == "," and following.text.lower() in ("mais", "et", "tandis", "alors")
    return joins and has_verb(said)


def _quoted_relative(passage: Passage, before: list[Token]) -> Quotation | None:
    """La clôture, qui « entourera le parc », selon M. Roy, sera haute: only what the relative clause quotes is his."""
    quoted = next((q for t in reversed(before[-2:]) if (q := passage.quotation_at(t)) is not None), None)
    if quoted is None:
        return None
    opening = next((t for t in before if passage.place(t, t)[0] >= quoted.outer_start), None)
    return (
        quoted if opening is not None and opening.i and opening.nbor(-1).text.lower() in ("qui", "dont", "où") else None
    )


def _own_start(first: Token) -> int:
    """ "… mais, selon M. Roy, B": what stands before the conjunction is not his."""
    before = [t for t in first.doc[max(0, first.i - 2) : first.i] if t.text != ","]
    joined = before and (before[-1].pos_ == "CCONJ" or before[-1].text.lower() in ("qui", "que", "qu'", "dont", "où"))
    return first.i if joined else 0


_CLAUSE_BEGINNING = re.compile(
    r"[A-ZÀ-Þ]|(?:le|la|les|un|une|des|ce|cet|cette|ces|il|elle|ils|elles|on|nous|je|vous|tout|si|quand|mon|notre|nos)\b|(?:l|c|j)'"
)


def _begins_clause(quoted: str) -> bool:
    return _CLAUSE_BEGINNING.match(quoted) is not None


def _final_quotation(passage: Passage, context: Context, span: Span) -> Span | None:
    """The long quotation at the end of "Pour M. Roy, en somme, « … »": it alone is what he said."""
    for quotation in passage.folded.values():
        at_end = span[0] < quotation.start and span[1] >= quotation.end - 1
        if at_end and stands_alone(context, passage, quotation) and _begins_clause(context.text[quotation.start :]):
            return quotation.start, quotation.end
    return None


def phrase_after(passage: Passage, after: Token) -> Phrase | None:
    if after.text in OPENING:
        return quoted_name(passage, after)
    for token in after.doc[after.i : after.i + 7]:
        text = token.text.lower()
        if token.pos_ == "NUM" and token.dep_ == "nummod" and token.head.i > token.i:
            continue  # "selon les trois magistrats"
        if token.pos_ in ("NOUN", "PROPN") or (token.pos_ in ("PRON", "NUM") and text not in ("qui", "que", "quoi")):
            phrase = noun_phrase(passage, token)
            return phrase if phrase.first.i >= after.i else replace(phrase, first=after)
        if token.pos_ not in ("DET", "ADJ", "ADV") and token.text not in OPENING:
            return None
    return None
