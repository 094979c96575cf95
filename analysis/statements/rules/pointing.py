"""Cues that point back to what precedes them: A. C'est ce que dit M. Roy ; A, ce que souligne Mme Roy."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from analysis.language.cue_words import Cue, lemma_of
from analysis.language.dictionaries import infinitive_of_participle
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import people_noun
from analysis.statements.candidates import Candidate, Context, Span, candidate, parsed, trimmed
from analysis.statements.cues import cue_of
from analysis.statements.grammar import governing_verb, has_verb, is_negated, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.given import phrase_after
from analysis.statements.source.inverted import inverted_subject
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.source.times import CLOCK_TIME
from analysis.statements.verbs import is_past_participle, is_verb


def pointing_back(passage: Passage, context: Context) -> Iterator[Candidate]:
    """A. C'est ce que vient de déclarer M. Roy ; A, ce que souligne Mme Roy ; A, c'est du moins ce qu'elle affirme."""
    doc = parsed(passage)
    for token in doc[:-2] if "ce qu" in passage.text else ():
        if token.text.lower() != "ce" or token.nbor(1).text.lower() not in ("que", "qu'"):
            continue
        verb = next(
            (
                t
                for t in doc[token.i + 2 : token.i + 9]
                if is_verb(t) and (c := cue_of(t)) and c.constructions & {"que", "incise"}
            ),
            None,
        )
        cue = cue_of(verb) if verb is not None else None
        if verb is None or cue is None:
            continue
        source = source_of(passage, verb)
        if source is None or source.how in ("on", "elided", "shared"):
            continue
        presenter = next((t for t in doc[max(0, token.i - 6) : token.i] if t.text.lower() in ("c'", "ce")), None)
        span = _pointed_at(passage, context, presenter or token, presented=presenter is not None)
        if source is not None and span is not None:
            yield candidate(passage, [span], verb_group(verb), cue, source, "pointing back", verb)


def _pointed_at(passage: Passage, context: Context, pronoun: Token, *, presented: bool) -> Span | None:
    """What "ce" stands for: the sentence before "C'est ce que", or the clause before ", ce que", ": c'est ce que"."""
    doc = pronoun.doc
    if presented and context.previous is not None and not has_verb(doc[: pronoun.i]):
        return trimmed(context.text, context.previous.start, context.previous.end)
    if pronoun.i > 2 and pronoun.nbor(-1).text in (",:;" if presented else ","):
        return trimmed(context.text, *passage.place(doc[0], doc[pronoun.i - 2]))
    return None


def named_words(passage: Passage, context: Context) -> Iterator[Candidate]:
    """« A » : c'est le mot de M. Roy ; « B », voilà comment Mme Roy résume ; « C ». La formule est de M. Adam."""
    quotation, begin = _quoted_before(passage, context)
    phrase = _whose_words(passage, begin) if begin is not None else None
    known = phrase is not None and (phrase.is_pronoun or context.can_speak(phrase) or _is_body(phrase))
    if quotation is not None and begin is not None and phrase is not None and known:
        spans, cue = [(quotation.start, quotation.end)], Cue(begin.lower_, frozenset(), "neutral")
        yield candidate(passage, spans, (begin, begin), cue, Source(phrase, "subject"), "pointing back", begin)


def _is_body(phrase: Phrase) -> bool:
    noun = people_noun(phrase.head.text)
    return noun is not None and noun.kind in ("body", "group")


def _quoted_before(passage: Passage, context: Context) -> tuple[Quotation | None, Token | None]:
    """The quotation with which the sentence begins, or that is the sentence before, and the first word after it."""
    doc, text, last = parsed(passage), context.text, context.previous
    if passage.quotations and _LABEL.fullmatch(text, passage.start, passage.quotations[0].outer_start):
        opening = passage.quotations[0]
        after = (t for t in doc if passage.place(t, t)[0] >= opening.outer_end and not t.is_punct)
        return opening, next(after, None)
    if last is not None and last.quotations and not passage.quotations and _LABEL.match(text, last.start):
        lone = last.quotations[-1]
        around = text[last.start : last.quotations[0].outer_start] + text[lone.outer_end : last.end]
        return (lone, doc[0]) if not any(map(str.isalpha, around)) else (None, None)
    return None, None


_LABEL = re.compile(rf"(?:{CLOCK_TIME})?\W*")


def _whose_words(passage: Passage, begin: Token) -> Phrase | None:
    """Who is named after "c'est le mot de", "voilà comment", "la phrase est de"."""
    ahead = list(begin.doc[begin.i : begin.i + _NEAR])
    noun = next((i for i, t in enumerate(ahead[:5]) if t.lower_ in nouns_of_class("wording")), None)
    after = ahead[noun + 1 :] if noun is not None else []
    if begin.lower_ in words_of_class("presents words"):
        thus = (then for t, then in pairwise(ahead[:5]) if (t.lower_, then.lower_) in _THUS or then.lower_ == "comment")
        how = next(thus, None)
        return _subject_within(passage, how, reported=True) if how is not None else _owner_of(passage, after)
    if noun is None or noun > 1 or len(after) < 3:
        return None
    owned = after[0].lower_ in words_of_class("is somebody's") and after[1].lower_ in _OF_OR_TO
    return phrase_after(passage, after[2]) if owned else None


def _owner_of(passage: Passage, after: list[Token]) -> Phrase | None:
    """Who follows "c'est le mot": "employé par M. Roy", "de Mme Roy", "qu'a choisi la préfecture"."""
    used = any(is_past_participle(t) and _infinitive(t) in words_of_class("uses words") for t in after[:1])
    by = next((i for i, t in enumerate(after[:-1]) if i and t.lower_ == "par"), None) if used else None
    if by is not None or (len(after) > 1 and after[0].lower_ in words_of_class("of")):
        return phrase_after(passage, after[(by or 0) + 1])
    return _subject_within(passage, after[0], reported=False) if after and after[0].lower_ in _QUE else None


_QUE = ("que", "qu'")
_THUS = (("ainsi", "que"), ("ainsi", "qu'"), ("termes", "que"), ("termes", "qu'"))
_OF_OR_TO = words_of_class("of") | {"à", "au"}
_NEAR = 12  # words


def _infinitive(verb: Token) -> str:
    return infinitive_of_participle(verb.lower_) or lemma_of(verb.lower_)


def _subject_within(passage: Passage, clause: Token, *, reported: bool) -> Phrase | None:
    """Comment Mme Roy le résume, qu'a choisi M. Roy: who stands before or after the verb.

    `reported`: any cue will do, else only what one does with words, such as choosing them.
    """
    verbs = [t for t in clause.doc[clause.i + 1 : clause.i + _NEAR + 3] if t.pos_ == "VERB" or cue_of(t)]
    verb = next((t for t in verbs if t.lower_ != "vient"), None)
    if verb is None or is_negated(verb) or governing_verb(verb).lower_ not in (verb.lower_, "vient"):
        return None  # "le mot qu'elle refuse de prononcer"
    if any(c.dep_ in ("aux:pass", "cop") and c.i > clause.i for c in governing_verb(verb).children):
        return None  # "c'est ainsi que M. Roy est décrit"
    cue, lemma = cue_of(verb), _infinitive(verb)
    told = cue is not None and lemma not in words_of_class("gives a name")
    if not (lemma in words_of_class("uses words") or (reported and told)):
        return None  # "le mot qu'elle refuse", "c'est ainsi que M. Roy est parti", "que l'on nomme la tour"
    source = source_of(passage, verb) if not is_verb(clause.nbor()) else None  # "qu'a retenu la préfecture"
    if source is not None and (source.how == "on" or (source.phrase is not None and source.phrase.first.i > clause.i)):
        return source.phrase if source.how != "on" else None
    return inverted_subject(passage, verb)
