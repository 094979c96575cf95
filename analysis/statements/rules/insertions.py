"""Cues inserted into what is said or set after it: « X », a déclaré M. Roy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.language.quotations import Quotation
from analysis.statements.cues import Cue, cue_of, second_part
from analysis.statements.found import CLOSING, OPENING, Context, Found, Span, found, is_somebody, parsed, trimmed
from analysis.statements.grammar import (
    Source,
    governing_verb,
    inverted_source,
    is_finite,
    is_passive,
    source_of,
    speaks_for_itself,
    verb_group,
)
from analysis.statements.passages import Passage
from analysis.statements.phrases import apposition, is_time, noun_phrase
from analysis.statements.rules.openings import QUE, governs_clause
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb

_ONLY_RELATIVE = re.compile(r"[^,]+, (?:qui|dont|où|lequel|laquelle) [^,]+,$")  # "M. Roy, qui ignore A, réclame B"
_BEFORE_INSERTION = ',»”"?!…–—-›)'
_JOINS = ("mais", "et", "car", "ou", "puisque", "parce")
_NEW_MATTER = ("qui", "dont", "lequel", "laquelle", "en", "tout", "avant", "lors", "dans", "sur", "à", "devant")


@dataclass(frozen=True)
class _Insertion:
    """A cue between or after the words that it reports, from its `first` to its `last` word."""

    verb: Token
    cue: Cue
    first: Token
    last: Token


def inserted_cue(passage: Passage, context: Context) -> Iterator[Found]:
    """« X », a déclaré M. Roy ; « A, a-t-il dit, B » ; A, précise-t-on de source policière."""
    for insertion in _insertions(passage):
        source = _source(passage, context, insertion)
        spans = _said(passage, context, insertion, source) if source is not None else []
        if source is not None and spans:
            words = (insertion.first, insertion.last)
            yield found(passage, spans, words, insertion.cue, source, "insertion", insertion.verb)


def _insertions(passage: Passage) -> Iterator[_Insertion]:
    """The cues right after a comma or a closing mark, and after a closing mark verbs that no lexicon lists."""
    closes = any(mark in passage.text for mark in CLOSING)
    for verb in parsed(passage):
        listed = cue_of(verb)
        if listed is None and not (closes and verb.pos_ == "VERB"):
            continue
        first, last = verb_group(verb)
        if listed is not None and first.i > 1 and first.nbor(-1).text.lower() == "de":
            first = first.nbor(-1)  # « A », de dire M. Roy
        if not first.i or first.nbor(-1).text not in _BEFORE_INSERTION:
            continue
        cue = None if is_passive(verb) and not last.text.startswith("-") else _inserted(verb, first)
        if cue is not None and not speaks_for_itself(verb) and not governs_clause(verb):
            yield _Insertion(verb, cue, first, second_part(verb, cue) or _carried_infinitive(last) or last)


def _source(passage: Passage, context: Context, insertion: _Insertion) -> Source | None:
    source = inverted_source(passage, insertion.first, insertion.last)
    if source is None:
        return None
    if cue_of(insertion.verb) is not insertion.cue and not _is_somebody(source, context):
        return None
    return _behind_on(passage, insertion.last) if source.how == "on" else source


def _said(passage: Passage, context: Context, insertion: _Insertion, source: Source) -> list[Span]:
    """The words around an insertion; none where its comma closes an apposition: "M. Roy, maire, a fait part"."""
    first, end = insertion.first, _insertion_end(source, insertion.last)
    left = _left_quotation(passage, context, first)
    if left is None or not stands_alone(context, passage, left):
        if insertion.cue is not cue_of(insertion.verb) or _goes_on_without_comma(insertion):
            return []
        quoted = left is not None or passage.inside is not None or any(i < first.i for i in passage.folded)
        somebody = _is_somebody(source, context)
        follows = somebody and insertion.cue.stance not in _ABOUT_PEOPLE and _ends_clause(source)
        answers = somebody and _is_short_answer(first, end)
        placed = _clause_before(insertion.verb, first, follows) or answers or (quoted and somebody)
        placed = placed or (somebody and _parts_subject(insertion, end))
        if first.text.lower() == "de" or (source.how == "inverted" and not placed):
            return []
    if passage.inside is not None and left is None:
        return _around(passage, passage.inside, passage.place(first, _with_complements(end)), context.text)
    return _left_and_right(passage, context, first, end, left)


def _goes_on_without_comma(insertion: _Insertion) -> bool:
    """Cette règle « ancienne » exclut les élus: the quoted words are part of the verb's own subject."""
    first = insertion.first
    if first.nbor(-1).text not in CLOSING:
        return False
    subjects = [c for c in governing_verb(insertion.verb).children if c.dep_.startswith("nsubj")]
    que = next((t for t in reversed(first.doc[: first.i]) if t.text.lower() in QUE), None)
    awaited = que is not None and not any(is_verb(t) and is_finite(t) for t in first.doc[que.i : first.i])
    return awaited or any(c.i < first.i for c in subjects)


def as_somebody_says(passage: Passage, context: Context) -> Iterator[Found]:
    """A, comme l'explique M. Roy ; Comme l'a dit Mme Roy, A ; A, comme devait conclure M. Roy, « B »."""
    doc = parsed(passage)
    for word in doc if "omme" in passage.text else ():
        if word.text.lower() != "comme" or word.i + 2 >= len(doc):
            continue
        verb = _said_after(word)
        if verb is None or speaks_for_itself(verb) or not is_finite(verb):
            continue
        source = inverted_source(passage, *verb_group(verb)) or source_of(passage, verb)
        cue = cue_of(verb)
        if source is None or source.phrase is None or source.how == "on" or cue is None:
            continue
        end = _insertion_end(source, max(verb, source.phrase.last, key=lambda t: t.i))
        spans = []
        if word.i > 1:
            spans.append(trimmed(context.text, passage.start, passage.place(doc[word.i - 1], doc[word.i - 1])[1]))
        if end.i + 2 < len(doc) and end.nbor(1).text in ',"«“':
            spans.append(trimmed(context.text, passage.place(end, end)[1], passage.end))
        spans = [span for span in spans if len(context.text[slice(*span)].split()) >= 2]
        quotation = _quotation_after_colon(passage, end)
        if quotation is not None:
            spans = [(quotation.start, quotation.end)]
        if spans:
            yield found(passage, spans, (word, verb), cue, source, "as somebody says", verb)


def _quotation_after_colon(passage: Passage, end: Token) -> Quotation | None:
    """A, comme le dit M. Roy : « B »: what he said is B."""
    colon = next((t for t in end.doc[end.i + 1 : end.i + 10] if t.text == ":"), None)
    place = passage.place(colon, colon)[1] if colon is not None else -9
    return next((q for q in passage.quotations if 0 <= q.outer_start - place <= 2), None)


def _said_after(word: Token) -> Token | None:
    """The cue in "comme l'a dit X", "comme X le rappelle", "comme devait conclure X"."""
    ahead = word.doc[word.i + 1 : word.i + 8]
    for token in ahead:
        if token.is_punct:
            return None
        cue = cue_of(token) if is_verb(token) else None
        if cue is not None and "que" in cue.constructions and cue.stance != "accusing":
            first, _ = verb_group(token)
            referring = any(t.text.lower() in ("l'", "le") and t.pos_ == "PRON" for t in word.doc[word.i + 1 : token.i])
            return token if referring or first.i == word.i + 1 else None
    return None


def _inserted(verb: Token, first: Token) -> Cue | None:
    """The cue that a verb after a comma or a closing mark is; there also verbs that no lexicon lists."""
    cue = cue_of(verb)
    if cue is not None and first.text.lower() == "de":
        return cue
    if is_present_participle(verb) or not (is_finite(verb) or _looks_past(verb, first)):
        return None
    if cue is not None and cue.constructions & {"incise", "que"}:
        return cue
    closing = first.nbor(-1)
    if closing.text == "," and closing.i:
        closing = closing.nbor(-1)
    if closing.text in CLOSING and verb.pos_ == "VERB":
        return Cue(verb.lemma_.lower(), frozenset({"incise"}), "neutral")
    return None


_LIKE_PARTICIPLE = ("it", "int", "ut", "end", "ond")


def _looks_past(verb: Token, first: Token) -> bool:
    """« A », surenchérit M. Roy; « A », traduit Mme Roy: the present of a cue, tagged as a participle."""
    marks = [t.text for t in first.doc[max(0, first.i - 2) : first.i]]
    return first == verb and verb.text.lower().endswith(_LIKE_PARTICIPLE) and any(mark in CLOSING for mark in marks)


def _carried_infinitive(last: Token) -> Token | None:
    """Croit savoir, veut croire: the infinitive between an inserted verb and its subject."""
    if last.i + 1 < len(last.doc) and is_infinitive(last.nbor(1)):
        return last.nbor(1)
    return None


# "Le maire, ému, a remercié les pompiers": whom such a verb is followed by does not speak.
_ABOUT_PEOPLE = ("accusing", "welcoming", "demanding")


def _ends_clause(source: Source) -> bool:
    """…, a dit l'agence. Right before a stop or a comma a noun is no object of "dire"."""
    phrase = source.phrase
    return phrase is not None and phrase.last.i + 1 < len(phrase.last.doc) and phrase.last.nbor(1).text in ",."


def _clause_before(verb: Token, first: Token, has_subject_after: bool) -> bool:
    """Whether what stands before an inserted verb is a clause that needs no more verb."""
    subjects = [c for c in governing_verb(verb).children if c.dep_.startswith("nsubj")]
    if subjects and all(c.i < verb.i for c in subjects) and not has_subject_after:
        return False
    before = verb.doc[: first.i]
    if _ONLY_RELATIVE.match(before.text):
        before = before[: next(t.i for t in before if t.text == ",")]
    return any(is_verb(t) and is_finite(t) for t in before)


def _parts_subject(insertion: _Insertion, end: Token) -> bool:
    """Le texte, explique son auteur, ne vise personne: between a subject and its verb."""
    parenthetical = sum(t.text == "," for t in end.doc[: insertion.first.i]) > 1
    own = any(c.dep_.startswith("nsubj") and c.i < insertion.first.i for c in insertion.verb.children)
    if own and parenthetical:
        return False  # "Le maire, élu en mai, explique son plan, se dit prêt et …"
    rest = _rest_after(end, insertion.first)
    ahead = rest.doc[rest.i :] if rest is not None else ()
    begin = next((t for t in ahead if t.text.lower() not in ("ne", "n'", "se", "s'")), None)
    return begin is not None and is_verb(begin) and is_finite(begin)


def _is_short_answer(first: Token, end: Token) -> bool:
    """Faux, répondent les syndicats: a few words that are no name, and nothing after who says them."""
    before = first.doc[: first.i - 1]
    ends = all(t.is_punct for t in first.doc[end.i + 1 :])
    return ends and 0 < len(before) <= 6 and not any(t.is_punct or t.pos_ == "PROPN" for t in before)


def _is_somebody(source: Source, context: Context) -> bool:
    return source.phrase is not None and is_somebody(source.phrase, context)


def _behind_on(passage: Passage, last: Token) -> Source | None:
    """Who stands behind "on": a-t-on appris auprès de la préfecture, précise-t-on de source policière."""
    for token in last.doc[last.i + 1 : last.i + 8]:
        if token.text in (",", "."):
            return None
        if token.pos_ in ("NOUN", "PROPN") and not is_time(token):
            return Source(noun_phrase(passage, token), "preposition")
    return None


def _with_complements(end: Token) -> Token:
    """ "a expliqué la ministre devant les députés, …": up to the comma, where only a complement stands before it."""
    ahead = list(end.doc[end.i + 1 : end.i + 12])
    comma = next((i for i, t in enumerate(ahead) if t.text == ","), 0)
    complement = comma and (ahead[0].pos_ == "ADP" or is_time(ahead[0]))
    return ahead[comma - 1] if complement and not any(is_verb(t) for t in ahead[:comma]) else end


def _insertion_end(source: Source, last: Token) -> Token:
    if source.phrase is None or source.phrase.last.i <= last.i:
        return last
    other = apposition(source.phrase)
    return other.last if other is not None else source.phrase.last


def _left_quotation(passage: Passage, context: Context, first: Token) -> Quotation | None:
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
    return (
        not before
        or before[-1] in ",;:.?!–—)"
        or before.split()[-1].lower() in ("et", "mais", "car", "or", "donc", "puis")
    )


def _left_and_right(passage: Passage, context: Context, first: Token, end: Token, left: Quotation | None) -> list[Span]:
    """The content around an inserted cue: the quotations beside it, or the clause that it interrupts."""
    text, before = context.text, first.nbor(-1)
    right = _next_quotation(passage, end)
    if left is not None and stands_alone(context, passage, left) and not context.is_nickname(left):
        beside = _quotation_joined(passage, text, left)
        return [(q.start, q.end) for q in (beside, left, right) if q is not None]
    colon = next((t for t in reversed(first.doc[: first.i]) if t.text == ":"), None)
    start = passage.place(colon, colon)[1] if colon is not None else passage.start
    spans = [trimmed(text, start, passage.place(before, before)[1])]
    if left is None and right is not None:
        spans.append((right.start, right.end))
    elif left is None and (rest := _rest_after(end, first)) is not None:
        spans.append(trimmed(text, passage.place(rest, rest)[0], passage.end))
    return [(start, stop) for start, stop in spans if start < stop]


def _quotation_joined(passage: Passage, text: str, left: Quotation) -> Quotation | None:
    """« A » et « B », dit M. Roy: the quotation before the one that ends before the cue."""
    before = next((q for q in passage.quotations if _JOINT.fullmatch(text, q.outer_end, left.outer_start)), None)
    return before if before is not None and not text[passage.start : before.outer_start].strip() else None


_JOINT = re.compile(r"\s*,?\s*(?:et|mais|puis|ou)?\s*")


def _next_quotation(passage: Passage, end: Token) -> Quotation | None:
    """A second quotation that goes on after the insertion, with no verb between."""
    place = passage.place(end, end)[1]
    following = next((q for q in passage.quotations if q.outer_start >= place), None)
    if following is None:
        return None
    between = [t for t in end.doc[end.i + 1 :] if passage.place(t, t)[1] <= following.outer_start]
    if len(between) > 9 or not between or between[-1].text not in (",", ":", "et", "mais", "ou", ";"):
        return None
    new_clause = any(is_verb(t) or is_present_participle(t) or t.text.lower() in ("qui", "que", "qu'") for t in between)
    return None if new_clause else following


def _rest_after(end: Token, first: Token) -> Token | None:
    """Where an unquoted statement goes on after its inserted cue, if it does."""
    doc = end.doc
    comma = next((t for t in doc[end.i + 1 :] if t.text == ","), None)
    if comma is None or comma.i + 1 >= len(doc):
        return None
    begin = comma.nbor(1)
    if is_present_participle(begin) or begin.text.lower() in _NEW_MATTER:
        return None
    complete = any(is_verb(t) and is_finite(t) for t in doc[: first.i])
    goes_on = any(is_verb(t) and is_finite(t) for t in doc[begin.i :])
    return begin if goes_on and (not complete or begin.text.lower() in _JOINS) else None


def _around(passage: Passage, quotation: Quotation, insertion: Span, text: str) -> list[Span]:
    """A quotation without the cue inserted between its marks; after a dash the rest of the sentence is the cue's."""
    before = quotation.start, len(text[: insertion[0]].rstrip(" ,–—-"))
    goes_on = re.match(r",\s(?!en |tout |\w+ant\b)", text[insertion[1] :]) is not None
    resumes = passage.end if quotation.mark in "–—" and not goes_on else insertion[1]
    if quotation.mark in "–—" and any(mark in text[resumes : quotation.end] for mark in OPENING):
        resumes = quotation.end
    after = text[resumes : quotation.end]
    start = resumes + len(after) - len(after.lstrip(" ,.–—-\n"))
    return [span for span in (before, (start, quotation.end)) if span[0] < span[1]]
