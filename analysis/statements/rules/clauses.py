"""Cues that govern a clause: M. Roy a estimé que A, elle dit vouloir B, il se dit prêt à C."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.statements.candidates import (
    CLOSING,
    OPENING,
    Candidate,
    Context,
    candidate,
    is_somebody,
    opening_quotation,
    parsed,
    trimmed,
)
from analysis.statements.cue_words import Cue, conviction_cue
from analysis.statements.cues import is_reflexive
from analysis.statements.grammar import is_finite, speaks_for_itself, verb_group
from analysis.statements.lexicon import nouns_of_class, words_of_class
from analysis.statements.offices import people_noun
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, is_time, noun_phrase
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.openings import QUE, complementizer, past_own_view
from analysis.statements.rules.reporting import cues_with, reports, source_behind
from analysis.statements.subjects import Source, source_of
from analysis.statements.verbs import is_present_participle

_PAST_PARTICIPLE = re.compile(r"(?:é|u|i|is|t)e?s?$")


def that_clause(passage: Passage, context: Context) -> Iterator[Candidate]:
    """M. Roy a estimé que A ; ajoutant que B ; Avant de préciser que C ; il raconte comment D."""
    for verb, cue in cues_with(passage, "que"):
        que = complementizer(verb)
        if que is None or not reports(passage, verb, cue):
            continue
        source = source_behind(passage, verb)
        if source is not None and source.phrase is not None and _is_no_speaker(source.phrase, cue, context):
            source = _owner_of_account(passage, source.phrase)
        if source is None or (source.how == "elided" and verb.i == 1 and is_present_participle(verb)):
            continue  # "En espérant que A.": the article's own
        start = que if que.text.lower() not in QUE else _judgement_before(verb, que) or past_own_view(que.nbor(1))
        span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
        span = opening_quotation(passage, context, span) or span
        if span[0] < span[1]:
            yield candidate(passage, [span], verb_group(verb), cue, source, "that-clause", verb)


_NOBODY = words_of_class("nobody")  # "force est de constater que"


def _is_no_speaker(phrase: Phrase, cue: Cue, context: Context) -> bool:
    """Les images montrent que A, tout indique que B; le hasard veut que C: things that show or bring about, unsaid."""
    head = phrase.head.lemma_.lower()
    if phrase.first.text.lower() in _NOBODY:
        return True
    if head == "ce" or (head == "tout" and cue.lemma == "croire"):
        return True  # "ce qui explique que A", "tout porte à croire que B"
    if cue.lemma == "vouloir":
        return head in nouns_of_class("custom")
    return "thing" in cue.constructions and (head in ("tout", "rien") or not is_somebody(phrase, context))


def _owner_of_account(passage: Passage, phrase: Phrase) -> Source | None:
    """Les données du Bureau des glaciers indiquent que A: the body or the person whose account shows it."""
    if phrase.head.lemma_.lower() not in nouns_of_class("account"):
        return None
    owner = next((c for c in phrase.head.children if c.dep_ == "nmod" and c.i > phrase.head.i), None)
    named = owner is not None and (owner.text[:1].isupper() or people_noun(owner.text) is not None)
    return Source(noun_phrase(passage, owner), "noun") if owner is not None and named else None


def _judgement_before(verb: Token, que: Token) -> Token | None:
    """Juge « étrange » que A, trouve normal que A: the adjective is said too."""
    between = [t for t in que.doc[verb.i + 1 : que.i] if t.text not in OPENING + CLOSING]
    return (
        between[0] if between and all(t.pos_ in ("ADJ", "ADV") for t in between) and between[-1].pos_ == "ADJ" else None
    )


def conviction(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Convaincue que A, la maire a signé: what opens the sentence is the view of its subject."""
    doc = parsed(passage)
    word = doc[0] if len(doc) > 4 and doc[1].text.lower() in QUE else None
    cue = conviction_cue(word.text.lower()) if word is not None else None
    if cue is None:
        return
    subjects = (t for t in doc[2:] if t.dep_.startswith("nsubj") and t.head.dep_ == "ROOT" and t.head.i > t.i)
    subject = next(subjects, None)
    comma = next((t for t in reversed(doc[2 : subject.i]) if t.text == ","), None) if subject is not None else None
    if subject is None or comma is None:
        return
    source = source_of(passage, subject.head)
    span = trimmed(context.text, *passage.place(doc[2], comma.nbor(-1)))
    if source is not None and source.phrase is not None and span[0] < span[1]:
        yield candidate(passage, [span], (doc[0], doc[1]), cue, source, "that-clause", doc[0])


def attribute(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Il se dit prêt à A ; elle s'est déclarée « inquiète » de B."""
    for verb, cue in cues_with(passage, "attr"):
        if not is_reflexive(verb) or speaks_for_itself(verb):
            continue
        start = _attribute_start(verb)
        source = source_behind(passage, verb)
        if start is None or source is None or (source.phrase is not None and source.phrase.head.i > verb.i):
            continue
        span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
        yield candidate(passage, [span], verb_group(verb), cue, source, "attribute", verb)


def judgement(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Une mesure qu'il juge adaptée à A ; elle estime à 3 millions d'euros le coût de B."""
    for verb, cue in cues_with(passage, "judge"):
        told = is_finite(verb) or is_present_participle(verb)
        if is_reflexive(verb) or not told or not reports(passage, verb, cue):
            continue
        start = _judged(verb)
        source = source_of(passage, verb) if start is not None else None
        if start is None or source is None or (source.phrase is not None and source.phrase.first.i > verb.i):
            continue
        if source.how == "on":
            continue  # "selon l'institut, on estime à 3 millions A": the institute's
        if source.phrase is None or source.phrase.is_pronoun or is_somebody(source.phrase, context):
            # "la concurrence qu'ils jugent vaine des taxis"
            parts_noun = start.nbor(1).text.lower() in words_of_class("of")
            end = start if parts_noun else clause_end(verb, start)
            yield candidate(
                passage,
                [trimmed(context.text, *passage.place(start, end))],
                verb_group(verb),
                cue,
                source,
                "attribute",
                verb,
            )


def _judged(verb: Token) -> Token | None:
    """The adjective after "qu'il juge", the figure after "estime à"."""
    ahead = list(verb.doc[verb.i + 1 : verb.i + 4])
    first, _ = verb_group(verb)
    relative = any(t.text.lower() in QUE for t in verb.doc[max(0, first.i - 6) : first.i])
    relative = relative or first.text.lower() in words_of_class("definite article")  # "la jugeant utile"
    if len(ahead) < 2 or verb.i + 2 >= len(verb.doc) or ahead[1].text.lower() in words_of_class("after an adjective"):
        return None
    adjective = next((t for t in ahead if t.pos_ != "ADV"), ahead[0])
    participle = adjective.pos_ == "VERB" and _PAST_PARTICIPLE.search(adjective.text.lower()) is not None
    adjectival = adjective.pos_ == "ADJ" and not (adjective.dep_ == "amod" and adjective.head.i > adjective.i)
    if relative and (adjectival or participle or ahead[0].text.lower() == "en"):
        return ahead[0]
    return _estimated(verb)


def _estimated(verb: Token) -> Token | None:
    """ "Chiffre à 3 millions le coût de A", "estime le coût à « 2 millions »": the first word of what is given."""
    counted = next((t for t in verb.doc[verb.i + 1 : -1] if t.text.lower() in ("à", "entre")), None)
    if counted is None or any(t.text in ",;:" for t in verb.doc[verb.i : counted.i]):
        return None
    number = next((t for t in verb.doc[counted.i + 1 :] if t.text not in OPENING), counted)
    figure = number.pos_ == "NUM" or number.text[:1].isdigit()
    return next((t for t in verb.doc[verb.i + 1 :] if not is_time(t) and t.pos_ != "ADV"), None) if figure else None


def _attribute_start(verb: Token) -> Token | None:
    """The word with which the attribute of "se dire" begins."""
    start = None
    for token in verb.doc[verb.i + 1 :]:
        text = token.text.lower()
        if text in OPENING or text in words_of_class("in a negation"):
            continue
        start = start or token
        if token.pos_ == "ADV":
            continue
        adjectival = token.pos_ in ("ADJ", "NOUN", "PROPN") or (
            token.pos_ in ("VERB", "AUX") and _PAST_PARTICIPLE.search(text) is not None
        )
        phrase = text in words_of_class("attribute")
        return start if adjectival or phrase else None
    return None
