"""What a sentence attributes to the source after a preposition: all of it, or what is beside the source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

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
from analysis.statements.verbs import feature, is_infinitive, is_past_participle, is_present_participle, is_verb


def between_sources(passage: Passage, context: Context, first: Token) -> list[Span]:
    """Ils étaient A selon la police, B selon les organisateurs: each has what stands right before it.

    So do "300 selon la police, 800 d'après les organisateurs".
    """
    opener = opener_at(first)
    doc = first.doc
    rest = ((doc[i], other) for i, (_, other) in openers_in(doc).items() if i != first.i)
    others = [t for t, o in rest if o == opener or _is_another_count(first, t) or _is_past_semicolon(first, t)]
    if not others or first.i == 0 or others[0].i == 0:
        return []
    earlier = [t for t in others if t.i < first.i]
    start = _own_start(passage, first, first)
    if earlier:
        phrase = phrase_after(passage, openers_in(doc)[earlier[-1].i][0])
        start = max(start, (phrase.last.i if phrase is not None else earlier[-1].i) + 1)
        if start >= first.i:
            return []
        start += first.doc[start].lower_ in ("et", "mais")
    return [context.said(passage, first.doc[start], first.nbor(-1))]


def _is_another_count(one: Token, other: Token) -> bool:
    """Whether two openers follow a number each, in one clause."""
    doc = one.doc
    before = [doc[max(0, opener.i - 3) : opener.i] for opener in (one, other)]
    counts = all(any(t.like_num or t.lower_ in words_of_class("counts another") for t in words) for words in before)
    return counts and not has_verb(doc[min(one.i, other.i) : max(one.i, other.i)])


def _is_past_semicolon(one: Token, other: Token) -> bool:
    """A, à en croire la compagnie ; B, selon des cheminots: each has its own half of the sentence."""
    return any(t.text == ";" for t in one.doc[min(one.i, other.i) : max(one.i, other.i)])


def around_source(passage: Passage, context: Context, first: Token, last: Token) -> list[Span]:
    """What a sentence says around "selon M. Roy": before, after, or both."""
    doc, text = first.doc, context.text
    start = _own_start(passage, first, last)
    spans: list[Span] = []
    worded = _quoted_in(passage, first, last)
    if worded is not None:
        return [worded.span]
    if first.i > start:
        before = doc[_cue_begins(first) - 1]
        described = _quoted_wording(passage, first)
        if described is not None:
            return [described.span]
        spans.append(context.said(passage, doc[start], before))
    if last.i + 1 < len(doc) and not (spans and doc[last.i + 1].text in "()"):
        begin = last.nbor(1)
        if not (spans and _is_the_articles(first, last, list(doc[start : first.i]))):
            end = speech_end(first, begin)
            added = next((t for t in doc[begin.i + 1 : end.i] if spans and _is_added(t)), None)
            spans.append(context.said(passage, begin, added or end))
    fewest = 1 if start else 2
    quoted = {q.start for q in passage.quotations}  # « Préoccupant », pour l'Alliance
    return [span for span in spans if len(text[slice(*span)].split()) >= fewest or span[0] in quoted]


def _is_the_articles(first: Token, last: Token, said: Sequence[Token]) -> bool:
    """Whether what follows a source after words that are given to it is the article's own."""
    begin = last.nbor(1)
    following = begin.nbor(1) if begin.text == "," and begin.i + 1 < len(begin.doc) else begin
    before = next((t for t in reversed(said) if not t.is_punct and t.pos_ != "ADV"), first)
    if completes(following, first):
        return False
    if _is_added(begin) or _sets_beside(begin, said) or _resumes(first, last):
        return True
    if feature(before, "VerbForm") == "Fin":
        return False  # "Un projet que défend, selon lui, la maire"
    return has_verb(said) and _is_about_source(begin, following)


def _is_about_source(begin: Token, following: Token) -> bool:
    """A, selon un club qui a 30 membres ; selon un rapport daté de mai ; selon Anne Roy, l'une des élues."""
    if begin.lower_ in (*RELATIVES, *QUE):
        return True
    return is_past_participle(following) or (begin.text == "," and following.pos_ in ("NOUN", "PROPN", "DET"))


def _is_added(comma: Token) -> bool:
    """A selon la préfecture, soit une hausse de 2 % ; …, en attendant B ; …, scandant C: what the article adds."""
    if comma.text != "," or comma.i + 2 >= len(comma.doc):
        return False
    following = comma.nbor(1)
    if following.lower_ in ("pour", "selon") and comma.nbor(2).lower_ in ("qui", *RELATIVES):
        return True  # "A, selon Mme Roy, pour qui B"
    told = following.lower_ in RELATIVES or following.lower_ in words_of_class("tells of a source")
    waiting = comma.nbor(2).lower_ == "attendant"
    return told or waiting or (is_present_participle(following) and cue_of(following) is not None)


def _resumes(first: Token, last: Token) -> bool:
    """La marche, qui a réuni 300 personnes selon la police, a été dispersée: what goes on after the comma is told."""
    ends = last.i + 2 >= len(first.doc) or last.nbor(1).text != ","
    return not ends and first.doc[_cue_begins(first) - 1].text != "," and is_verb(last.nbor(2))


def _quoted_wording(passage: Passage, first: Token) -> Quotation | None:
    """Faire « barrage », selon le mot d'un élu; le pont, « une ruine » selon lui, A: only the quoted words are his."""
    before = next((t for t in reversed(first.doc[: first.i]) if t.text != ","), first)
    named = {t.lower_ for t in first.doc[first.i : first.i + 4]}  # "selon les termes employés par une étude"
    wording = not named.isdisjoint(nouns_of_class("wording")) or first.lower_ == "dixit"
    quotation = passage.quotation_at(before)
    begin = next((t for t in first.doc if passage.quotation_at(t) == quotation), first)
    beside = begin.i > 1 and begin.nbor(-1).text == "," and not has_verb(first.doc[: begin.i])
    return quotation if wording or beside else None


def _quoted_in(passage: Passage, first: Token, last: Token) -> Quotation | None:
    """Elle a appris, selon ses propres termes, « à se taire »: the quoted words right after the source."""
    words = {t.lower_ for t in first.doc[first.i : last.i + 1]}
    after = passage.place(last)[1] + 1 if last.i + 1 < len(last.doc) and last.nbor().text == "," else -1
    beside = (q for q in passage.quotations if 0 <= q.outer_start - after <= 1)
    return next(beside, None) if first.i and not words.isdisjoint(nouns_of_class("wording")) else None


def _sets_beside(comma: Token, said: Iterable[Token]) -> bool:
    """A selon le journal, mais des témoins affirment que B ; A selon l'indice, un chiffre qui …: after a clause."""
    following = comma.doc[comma.i + 1] if comma.i + 1 < len(comma.doc) else comma
    joins = comma.text == "," and following.lower_ in words_of_class("beside a clause")
    return joins and has_verb(said)


def _own_start(passage: Passage, first: Token, last: Token) -> int:
    """ "… mais, selon M. Roy, B": what stands before the conjunction is not his."""
    before = [t for t in first.doc[max(0, first.i - 2) : first.i] if t.text != ","]
    joins = before and (before[-1].pos_ in ("CCONJ", "SCONJ") or before[-1].text == ";" or _labels(before[-1]))
    if joins or (before and before[-1].lower_ in words_of_class("opens a relative")):
        return first.i
    marks = reversed(first.doc[: _bracket_before(first)])
    colon = next((t.i for t in marks if t.text in ":(" and not _is_closed(t, first)), None)
    start = colon + 1 if colon is not None else 0
    return max(start, _relative_start(passage, first, last), _past_presenting(first))


def _labels(dash: Token) -> bool:
    """A. R. – Selon la ville, A: what the dash parts from the rest is a name, not the beginning of an aside."""
    return dash.text in "–—" and not has_verb(dash.doc[: dash.i])


def _bracket_before(first: Token) -> int:
    """The place of "A (selon M. Roy)": of the bracket right before a source, else of the source itself."""
    return first.i - (first.i > 1 and first.nbor(-1).text == "(")


def _cue_begins(first: Token) -> int:
    """The place of the first word of a cue: "A (selon M. Roy)"; "A, toujours d'après M. Roy"."""
    still = first.i > 1 and first.nbor(-1).pos_ == "ADV" and first.nbor(-2).text == ","
    return first.i - 1 if still else _bracket_before(first)


def _past_presenting(first: Token) -> int:
    """Il faut rappeler que A, selon M. Roy; signe que B, selon lui: where the words so presented begin."""
    presenting = _PRESENTING.search(first.doc[: first.i].text)
    begin = presenting.end() if presenting is not None else 0
    return next((t.i for t in first.doc[: first.i] if t.idx >= begin), 0)


_PRESENTING = re.compile(
    r"^\W*(?:(?:et|mais|or|car) )?(?:il (?:faut|convient|y a lieu|est à|reste à|importe)|(?:[àa]|reste à) noter"
    r"|\w+ons|d'autant|force est)\b[^,;:«\"]{0,40}?\bqu(?:e |')"
    r"|,? (?:signe|preuve) qu(?:e |')",
    re.IGNORECASE,
)


def _is_closed(mark: Token, first: Token) -> bool:
    """Whether a bracket closes before the source."""
    return mark.text == "(" and any(t.text == ")" for t in mark.doc[mark.i : first.i])


def _relative_start(passage: Passage, first: Token, last: Token) -> int:
    """Des mesures qui vont, selon elle, coûter cher: hers are the relative clause that it interrupts, and its noun."""
    doc = first.doc
    set_off = first.nbor(-1).text in ',»”"' if first.i else False
    begin = last.i + 1 + (set_off and last.i + 1 < len(doc) and doc[last.i + 1].text == ",")
    # "une marche qui a réuni 300 personnes selon la police."
    closes = begin >= len(doc) or (doc[begin].is_punct and doc[begin].text not in OPENING)
    if first.i < 3 or (set_off and closes):
        return 0
    for token in reversed(doc[: first.i - 1]):
        if token.text == ",":
            return 0
        if token.lower_ in ("qui", "dont"):
            if not has_verb(doc[token.i : first.i]):
                return 0
            head = next((t.head for t in doc[token.i : first.i] if t.dep_ == "acl:relcl"), doc[token.i - 1])
            interrupted = token.lower_ == "dont" or (not closes and is_infinitive(doc[begin]))
            return token.i + 1 if interrupted else noun_phrase(passage, head).first.i
    return 0


def _is_everybody(token: Token) -> bool:
    """Pour beaucoup, A ; pour d'autres, B: whatever the tagger takes it for."""
    return token.lower_ in words_of_class("anybody") and token.i + 1 < len(token.doc) and token.nbor(1).is_punct


def phrase_after(passage: Passage, after: Token) -> Phrase | None:
    """The noun phrase that begins at a word, right after a preposition."""
    for token in after.doc[after.i : after.i + 7]:
        if token.dep_ in ("nummod", "amod") or token.lower_ == "des":
            continue  # "les trois magistrats", "ce fervent défenseur", "des élus", whatever the tagger takes it for
        pronoun = token.lower_.startswith(("tous", "toutes", "derni")) or _is_everybody(token)
        if token.pos_ in ("NOUN", "PROPN", "X", "PRON", "NUM") or pronoun:
            phrase = noun_phrase(passage, token)
            return phrase if phrase.first.i >= after.i else replace(phrase, first=after)
        if token.pos_ not in ("DET", "ADJ", "ADV") and token.text not in OPENING:
            return None
    return None
