"""What an inserted cue reports: the quotations beside it, or the clause that it interrupts."""

import re

from analysis.language.parsed import Token
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.people.offices import people_noun
from analysis.people.patterns import any_word
from analysis.statements.candidates import CLOSING, OPENING, Context, Span
from analysis.statements.cues import cue_of
from analysis.statements.dialogues import DASHES
from analysis.statements.gate import has_cue
from analysis.statements.grammar import begin_of_said, inverted_pronoun
from analysis.statements.passages import Passage
from analysis.statements.rules.resumed import explained, interrupted_relative, rest_after
from analysis.statements.source.beside_phrases import apposition
from analysis.statements.source.subjects import Source
from analysis.statements.verbs import is_past_participle, is_present_participle, is_verb


def left_quotation(passage: Passage, context: Context, first: Token) -> Quotation | None:
    """The quotation that ends right before an inserted verb."""
    place = passage.starts[first.start]
    before = (q for q in passage.quotations if q.outer_end <= place)
    ended = [q for q in before if not context.text[q.outer_end : place].strip(" ,;.–—-\n")]
    return max(ended, key=lambda q: q.end - q.start, default=None)


def stands_alone(context: Context, passage: Passage, quotation: Quotation) -> bool:
    """Whether a quotation is a clause of its own, not part of the sentence before it."""
    before = context.text[passage.start : quotation.outer_start].rstrip()
    quoted = context.text[quotation.start : quotation.end]
    if not before or before[-1] in ";:.?!–—":
        return True
    if before[-1] in ",)":
        return not (quoted[0].islower() and _is_continued(passage, quotation, quoted))
    joins = before.split()[-1].lower()
    if joins in words_of_class("between sentences"):
        quoting = any(mark in before for mark in CLOSING) and not has_cue(before)  # that one's words end here
        return not quoting or len(_joined(passage, context.text, quotation)) > 1
    return quoted[0].isupper() and len(quoted.split()) >= _FEWEST_OF_SENTENCE


_FEWEST_OF_SENTENCE = 5  # words; a quotation with a capital after a word follows a heading: "Un essai « Nous verrons …"


def _is_continued(passage: Passage, quotation: Quotation, quoted: str) -> bool:
    """Le pont, « c'est fini », dit-il ; le pont, que A, « n'est plus sûr » ; il vend les quais, « pour rien »."""
    if _PREDICATE.match(quoted):
        return True
    words = passage.words_from(passage.start, quotation.outer_start)
    if any(is_verb(t) for t in words):
        return _COMPLEMENT.match(quoted) is not None
    return words[0].pos not in ("ADV", "CCONJ", "SCONJ") and _SCENE.match(passage.text) is None


_PREDICATE = re.compile(rf"(?:n'|ne |s'|se )|{any_word('verb of a predicate')}\b")
_COMPLEMENT = re.compile(rf"{any_word('goes on from a clause')}\b")
_SCENE = re.compile(rf"{any_word('opens a scene')}\b")


def chain_start(passage: Passage, context: Context, left: Quotation) -> int | None:
    """« A », par « B », mais « C », a dit M. Roy: where the first of several quotations in one clause begins."""
    text, start, joints = context.text, None, True
    for quotation in reversed([q for q in passage.quotations if q.outer_end <= left.outer_start]):
        until = left.outer_start if start is None else start
        between = text[quotation.outer_end : until].strip(' «“"')
        if len(between.split()) > 8 or has_cue(between):
            break
        start, joints = quotation.start, joints and _JOINT.fullmatch(between) is not None
    opened = text[passage.start : start].strip(' «“"') if start is not None else ""
    integrated = len(opened.split()) <= 2 or (opened[-1:].isalpha() and not has_cue(opened))
    if (joints and not opened) or not integrated:
        return None
    return passage.start if opened else start


def left_and_right(passage: Passage, context: Context, first: Token, end: Token, left: Quotation | None) -> list[Span]:
    """The content around an inserted cue: the quotations beside it, or the clause that it interrupts."""
    text, right = context.text, next_quotation(passage, end)
    led = left is not None and _LEADS_IN.match(text[passage.start : left.outer_start]) is not None
    if left is not None and not led and stands_alone(context, passage, left) and not context.is_nickname(left):
        return [q.span for q in (*_joined(passage, text, left), right) if q is not None]
    spans = [context.said(passage, begin_of_said(first), first.previous)]
    if left is None and (relative := interrupted_relative(first, end)) is not None:
        spans = [context.said(passage, begin, last) for begin, last in relative if begin.i <= last.i]
    elif left is None and right is not None:
        spans.append((right.start, _end_of_clause(passage, end, right)))
    elif left is None and (rest := rest_after(end, first) or explained(passage, end, first)) is not None:
        spans.append(context.said(passage, rest, rest.sentence[-1]))
    return [(start, stop) for start, stop in spans if start < stop]


def _end_of_clause(passage: Passage, end: Token, right: Quotation) -> int:
    """Il y avait, admet-il, « quelqu'un » dans la salle: with what follows the quoted words without a mark or a cue."""
    after = passage.words_from(right.outer_end)
    words = [t for t in after if not t.is_punct]
    goes_on = inverted_pronoun(end.previous.to(end)) and words[:1] == after[:1] and not any(map(cue_of, after))
    return passage.place(words[-1])[1] if words and goes_on else right.end


# Qu'un élu parte, « c'est son affaire », dit Mme Roy: the clause before the quotation is said too.
_LEADS_IN = re.compile(r"(?:Qu'|Que |Si |S'|Même si |Quand |Lorsqu)[^,«“\"]+, $")


def _joined(passage: Passage, text: str, last: Quotation) -> list[Quotation]:
    """« A », « B » et « C », dit M. Roy: the quotations up to the cue, where they are all of the sentence before it."""
    joined: list[Quotation] = []
    before: Quotation | None = last
    while before is not None:
        joined.insert(0, before)
        start = before.outer_start
        before = next((q for q in passage.quotations if _JOINT.fullmatch(text, q.outer_end, start)), None)
    return [last] if text[passage.start : joined[0].outer_start].strip() else joined


_JOINT = re.compile(r"\s*(?:,\s*(?:et|mais|puis|ou)?|et|mais|puis|ou)\s*")


def next_quotation(passage: Passage, end: Token) -> Quotation | None:
    """A second quotation that continues after the insertion, with no verb between."""
    place = passage.place(end)[1]
    following = next((q for q in passage.quotations if q.outer_start >= place), None)
    if following is None:
        return None
    between = passage.words_from(place, following.outer_start)
    if len(between) > 12 or not between or between[-1].text not in words_of_class("between quotations"):
        return None
    then = next((t for t in passage.words_from(following.outer_end) if not t.is_punct), None)
    if between[-1].text == ";" and then is not None and cue_of(then) is not None:
        return None  # « A », dit M. Roy ; « B », rectifie sa sœur
    verbs = (t for t in between if is_verb(t) or is_present_participle(t))
    return following if all(map(is_past_participle, verbs)) else None


def within_quotation(passage: Passage, quotation: Quotation, insertion: Span, text: str) -> list[Span]:
    """A quotation without the cue inserted between its marks; after a dash the rest of the sentence is the cue's."""
    before = quotation.start, len(text[: insertion[0]].rstrip(" ,–—-"))
    resumes = passage.end if quotation.mark in DASHES else insertion[1]
    if quotation.mark in DASHES and any(mark in text[resumes : quotation.end] for mark in OPENING):
        resumes = quotation.end
    after = text[resumes : quotation.end]
    start = resumes + len(after) - len(after.lstrip(" ,.–—-\n"))
    return [span for span in (before, (start, quotation.end)) if span[0] < span[1]]


def insertion_end(source: Source, last: Token) -> Token:
    """The last word of an inserted cue with its source: « …, dit Anne Roy, maire »; not « C'est, dit-elle, un pas »."""
    if source.phrase is None or source.phrase.last.i <= last.i:
        return last
    other = apposition(source.phrase)
    if other is not None and (other.head.pos == "PROPN" or people_noun(other.head.text) or other.head.lower == "ans"):
        return other.last
    return source.phrase.last


def with_complements(end: Token) -> Token:
    """ "a expliqué la ministre devant les députés, …": up to the comma, where only a complement stands before it."""
    comma = next((t for t in end.after(11) if t.text == "," or (t.text == "." and not t.next)), end)
    words = end.next.until(comma)
    gerund = end.next.lower == "en" and any(map(is_present_participle, end.next.after(2)))
    complement = end.next.pos == "ADP" and not any(map(is_verb, words[3 if gerund else 0 :]))
    return comma.previous if words and complement else end
