"""What an inserted cue reports: the quotations beside it, or the clause that it interrupts."""

import re

from spacy.tokens import Token

from analysis.language.cue_words import lemma_of
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.people.patterns import any_word
from analysis.statements.candidates import CLOSING, OPENING, Context, Span, parsed, trimmed
from analysis.statements.cues import cue_of
from analysis.statements.dialogues import DASHES
from analysis.statements.gate import has_cue
from analysis.statements.grammar import governing_verb, has_verb, is_conjugated, parted_at
from analysis.statements.openers import opener_at
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import QUE
from analysis.statements.source.beside_phrases import apposition
from analysis.statements.source.subjects import Source
from analysis.statements.verbs import is_infinitive, is_past_participle, is_present_participle, is_verb

_SUBORDINATES = words_of_class("subordinate opening")


def left_quotation(passage: Passage, context: Context, first: Token) -> Quotation | None:
    """The quotation that ends right before an inserted verb."""
    place = passage.starts[first.idx]
    ended = [
        q
        for q in passage.quotations
        if q.outer_end <= place and not context.text[q.outer_end : place].strip(" ,;.–—-\n")
    ]
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
    words = [t for t in parsed(passage) if passage.place(t, t)[1] <= quotation.outer_start]
    if any(is_verb(t) for t in words):
        return _COMPLEMENT.match(quoted) is not None
    return words[0].pos_ not in ("ADV", "CCONJ", "SCONJ") and _SCENE.match(passage.text) is None


_CARRIES = re.compile(any_word("verb of a predicate"))
_PREDICATE = re.compile(rf"(?:n'|ne |s'|se )|{_CARRIES.pattern}\b")
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
    if start is None or (joints and not opened) or not integrated:
        return None
    return passage.start if opened else start


def left_and_right(passage: Passage, context: Context, first: Token, end: Token, left: Quotation | None) -> list[Span]:
    """The content around an inserted cue: the quotations beside it, or the clause that it interrupts."""
    text, before = context.text, first.nbor(-1)
    right = next_quotation(passage, end)
    led = left is not None and _LEADS_IN.match(text[passage.start : left.outer_start]) is not None
    if left is not None and not led and stands_alone(context, passage, left) and not context.is_nickname(left):
        said = [(q.start, q.end) for q in (*_joined(passage, text, left), right) if q is not None]
        more = _goes_on_unquoted(end) if right is None else None
        return [*said, trimmed(text, passage.place(more, more)[0], passage.end)] if more is not None else said
    parting = parted_at(first)
    start = passage.place(parting, parting)[1] if parting is not None else passage.start
    if left is None and (relative := _interrupted_relative(first, end)) is not None:
        spans = [trimmed(text, *passage.place(begin, last)) for begin, last in relative if begin.i <= last.i]
        return [(start, stop) for start, stop in spans if start < stop]
    spans = [trimmed(text, start, passage.place(before, before)[1])]
    if left is None and right is not None:
        spans.append((right.start, right.end))
    elif left is None and (rest := rest_after(passage, end, first) or _explained(passage, end, first)) is not None:
        spans.append(trimmed(text, passage.place(rest, rest)[0], passage.end))
    return [(start, stop) for start, stop in spans if start < stop]


def _interrupted_relative(first: Token, end: Token) -> list[tuple[Token, Token]] | None:
    """Un port qui, dit-elle, A ; une taxe dont les élus, assure-t-il, B: the relative clause that a cue interrupts."""
    doc, comma = end.doc, end.i + 1
    if comma + 2 >= len(doc) or doc[comma].text != "," or not has_verb(doc[comma + 1 :]):
        return None
    if opener_at(doc[comma + 1]) is not None:
        return None  # "dont un policier, indique la ville, d'après laquelle A"
    for token in reversed(doc[max(0, first.i - 9) : first.i - 1]):
        if token.lower_ in words_of_class("opens a relative") and token.lower_ not in QUE:
            resumed = (
                t.i - 1 for t in doc[comma + 2 :] if t.text == "," and t.i + 1 < len(doc) and has_verb([t.nbor()])
            )
            return [(token.nbor(), doc[first.i - 2]), (doc[comma + 1], doc[next(resumed, len(doc) - 1)])]
        if token.is_punct or is_verb(token):
            return None
    return None


def _goes_on_unquoted(end: Token) -> Token | None:
    """« A », a dit M. Roy, et B ; même si C ; car D: what a conjunction joins to the words before the cue."""
    comma = next((t for t in end.doc[end.i + 1 : end.i + 13] if t.text == ","), None)
    if comma is None or comma.i + 3 >= len(end.doc):
        return None
    begin, then = comma.nbor(1), comma.nbor(2)
    joins = begin.lower_ in ("car", "puisque", "puisqu'")
    joins = joins or (begin.lower_, then.lower_) in (("même", "si"), ("même", "s'"))
    joins = joins or (begin.lower_ == "et" and then.pos_ == "DET")  # not "et il s'en va"
    pronoun = any(t.text.startswith("-") for t in end.doc[max(0, end.i - 2) : end.i + 1])
    joins = joins or (begin.lower_ in QUE and pronoun)  # not "dit M. Roy, que tous connaissent"
    told = any(is_verb(t) for t in end.doc[end.i + 1 : comma.i])
    return begin if joins and not told and has_verb(end.doc[then.i :]) else None


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
    place = passage.place(end, end)[1]
    following = next((q for q in passage.quotations if q.outer_start >= place), None)
    if following is None:
        return None
    between = [t for t in end.doc[end.i + 1 :] if passage.place(t, t)[1] <= following.outer_start]
    if len(between) > 12 or not between or between[-1].text not in words_of_class("between quotations"):
        return None
    verbs = (t for t in between if is_verb(t) or is_present_participle(t))
    if any(not is_past_participle(t) for t in verbs) or (between[-1].text == ";" and _has_own_cue(passage, following)):
        return None
    return following


def _has_own_cue(passage: Passage, quotation: Quotation) -> bool:
    """« A », dit-on au port ; « B », rétorque la maire."""
    after = [t for t in parsed(passage) if passage.place(t, t)[0] >= quotation.outer_end]
    return any(cue_of(t) is not None for t in after[:3])


def rest_after(passage: Passage, end: Token, first: Token) -> Token | None:
    """Where an unquoted statement goes on after its inserted cue, if it does."""
    doc = end.doc
    comma = next((t for t in doc[end.i + 1 :] if t.text in ",;"), None)
    if comma is None or comma.text == ";" or comma.i + 1 >= len(doc):
        return None
    begin = comma.nbor(1)
    parting = parted_at(first)
    before = doc[parting.i + 1 if parting is not None else 0 : first.i]
    opened = any(is_conjugated(t) and governing_verb(t).dep_ != "acl:relcl" for t in before)
    cleft = before[0].lower_ in ("c'", "ce") and begin.lower_ in (
        "qui",
        "que",
        "qu'",
        "dont",
    )  # "ce sont A, dit-il, qui B"
    if begin.text.lower() in ("que", "qu'") or cleft or completes(begin, first):
        return begin
    relative = {t.text.lower() for t in doc[begin.i : begin.i + 2]} & words_of_class("relative pronoun")
    goes_on = has_verb(doc[begin.i :])
    complete = opened and before[0].lower_ not in _SUBORDINATES  # not "S'ils partent, assure Anne Roy, c'est fini"
    if complete:
        return _goes_on_unquoted(end) or (begin if _is_foretold_too(begin) else None)
    return begin if goes_on and not relative else None


def _is_foretold_too(begin: Token) -> bool:
    """Le bac partira, a dit la maire, mais les camions attendront; not "…, mais les dockers restent inquiets"."""
    verb = next((t for t in begin.doc[begin.i + 1 :] if is_conjugated(t)), begin)
    cue = cue_of(verb)
    told = cue is not None and cue.constructions != {"incise"}
    return begin.lower_ == "mais" and verb.lower_.endswith(_TO_COME) and not told


_TO_COME = ("ra", "ront", "rait", "raient")


def _explained(passage: Passage, end: Token, first: Token) -> Token | None:
    """Faux, a rétorqué la maire : le pont « tient »; Pas de fuite, dit Roy ; rien que « de la buée »: what goes on."""
    doc = end.doc
    mark = next((t for t in doc[end.i + 1 : end.i + 9] if t.text in ",:;" or is_verb(t)), None)
    if mark is None or mark.text not in ":;" or mark.i + 2 >= len(doc):
        return None
    fragment = not has_verb(doc[: first.i]) and (mark.text == ":" or not has_verb(doc[mark.i :]))
    place = passage.place(mark, mark)[1]
    quoted = any(q.outer_start >= place for q in passage.quotations)
    told = any(cue_of(t) is not None and is_verb(t) for t in doc[mark.i :])
    return mark.nbor() if quoted and (fragment or (mark.text == ":" and not told)) else None


def completes(begin: Token, first: Token) -> bool:
    """Il faudrait, dit Roy, partir ; ce plan est, selon lui, un piège: what the verb before an insertion needs."""
    before = next((t for t in reversed(first.doc[: first.i]) if not t.is_punct and t.pos_ != "ADV"), None)
    if before is not None and (before.pos_ in ("AUX", "SCONJ") or before.lower_ in QUE):
        return True  # "Elle n'avait, dit Anne Roy, jamais remis la lettre"; "parce que, dit-elle, il pleut"
    if before is not None and _awaits_object(before, begin):
        return True
    if before is None or (not is_verb(before) and has_verb(first.doc[: first.i])):
        return False
    led = begin.pos_ in ("DET", "NUM") or begin.lower_ in words_of_class("of")
    if led and lemma_of(before.lower_) in words_of_class("needs a complement"):
        return True  # "Il a fallu, raconte Anne Roy, trois heures", "Il s'agit, dit-elle, d'un essai"
    ahead = (t for t in first.doc[begin.i : begin.i + 4] if t.pos_ not in ("ADP", "ADV", "PRON", "PUNCT"))
    return _CARRIES.fullmatch(before.text) is not None or is_infinitive(next(ahead, begin))


def _awaits_object(before: Token, begin: Token) -> bool:
    """Il prévoirait, selon Roy, une aide; il n'est pas question, dit-elle, d'attendre: what the word before governs."""
    impersonal = before.pos_ == "NOUN" and any(t.lower_ == "il" for t in before.doc[max(0, before.i - 4) : before.i])
    if impersonal and begin.lower_ in words_of_class("of"):
        return True
    adjacent = before.nbor().text == "," and is_verb(before) and begin.pos_ == "DET"
    return adjacent and any(c.dep_ in ("obj", "xcomp") and c.i >= begin.i for c in before.children)


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
    if source.phrase is None or source.phrase.last.i <= last.i:
        return last
    other = apposition(source.phrase)
    return other.last if other is not None else source.phrase.last


def with_complements(end: Token) -> Token:
    """ "a expliqué la ministre devant les députés, …": up to the comma, where only a complement stands before it."""
    ahead = list(end.doc[end.i + 1 : end.i + 12])
    comma = next((i for i, t in enumerate(ahead) if t.text == "," or (t.text == "." and t.i + 1 == len(t.doc))), 0)
    complement = comma and not any(map(is_verb, ahead[:comma])) and (ahead[0].pos_ == "ADP" or ahead[0].lower_ == "en")
    return ahead[comma - 1] if complement else end
