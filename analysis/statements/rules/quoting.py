"""Quoted words within a clause: Mme Roy a parlé d'un « accord »; il juge le plan « absurde »."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from analysis.language.cue_words import Cue
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.statements.candidates import (
    OPENING,
    Candidate,
    Context,
    Span,
    candidate,
    opening_quotation,
    parsed,
    trimmed,
)
from analysis.statements.cues import cue_of, cues_in, is_reflexive, second_part
from analysis.statements.gate import names_source
from analysis.statements.grammar import (
    governing_verb,
    is_finite,
    is_passive,
    is_supposed,
    speaks_for_itself,
    verb_group,
)
from analysis.statements.passages import Passage
from analysis.statements.rules.complements import CALLING, is_next_cue, is_title, past_remark, quoted_complement
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.infinitives import infinitive_start
from analysis.statements.rules.reporting import is_introduced
from analysis.statements.source.phrases import is_time, noun_phrase
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb


def quoted_phrase(passage: Passage, context: Context) -> Iterator[Candidate]:
    """M. Roy a parlé d'un « accord » ; il veut « agir vite » ; le texte est qualifié de « farce » par Mme Roy."""
    for verb, cue in cues_in(parsed(passage)) if passage.quotations else ():
        if "np" not in cue.constructions or not (is_verb(verb) or is_present_participle(verb)):
            continue
        quotations = quoted_complement(passage, context, verb)
        if passage.quotation_at(verb) in quotations or not quotations:
            continue
        if cue.lemma in ("appeler", "assimiler") and not _calls(passage, context, verb, quotations[0]):
            continue
        agent = _agent(passage, verb, quotations)
        if agent is not None and cue.lemma not in CALLING and _is_by(verb, cue, quotations[0], passage):
            continue
        purpose = _is_purpose(passage, verb, cue, quotations[0])
        teller = _teller(verb, cue) if agent is None else None
        if agent is None and teller is None and (is_passive(verb) or not (_is_said(verb) or purpose)):
            continue
        source = _by(passage, agent) if agent is not None else source_of(passage, teller or verb)
        told = is_finite(verb) or is_present_participle(verb)
        if source is None or (source.how in ("on", "elided") and not told):
            continue
        spans = _said_with(passage, context, verb, cue, quotations)
        yield candidate(passage, spans, verb_group(verb), cue, source, "quoted phrase", verb, quoted_only=True)


def _calls(passage: Passage, context: Context, verb: Token, quotation: Quotation) -> bool:
    """Appelle les élus à « agir », assimile la taxe à un « vol », ce qu'il appelle « A »; not: son chien « Rex »."""
    to = _TO.search(context.text, passage.place(verb, verb)[1], quotation.end)
    return to is not None or "ce qu" in passage.text.lower()


_TO = re.compile(r"\b(?:à|aux?)\b")


def _said_with(passage: Passage, context: Context, verb: Token, cue: Cue, quotations: list[Quotation]) -> list[Span]:
    """The quoted words, with the infinitive or the thing judged that they belong to."""
    infinitive = _infinitive_before(passage, verb, cue, quotations[0])
    if infinitive is not None:
        span = trimmed(context.text, *passage.place(infinitive, clause_end(verb, infinitive)))
        return [opening_quotation(passage, context, span) or span]
    judged = cue.stance == "opinion" and "judge" in cue.constructions and not is_reflexive(verb)
    small = _small_clause(passage, context, verb, quotations) if judged else []
    whole = _announced(passage, verb, cue, quotations[0])
    if whole is not None:
        return [trimmed(context.text, *passage.place(whole, clause_end(verb, whole)))]
    return small or [_to_last_quotation(passage, context, verb, quotations)]


def _announced(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> Token | None:
    """Annonce la fin du « ping-pong », déplore le sort de ceux qui « attendent »: what is said as a whole."""
    after = (second_part(verb, cue) or verb).i + 1
    ahead = (t for t in verb.doc[after:] if not (t.pos_ == "ADV" or is_time(t) or t.lower_ in _BEFORE_OBJECT))
    start = next(ahead, verb)
    before = [t for t in verb.doc[start.i :] if passage.place(t, t)[1] <= quotation.outer_start]
    those = any(t.lower_ in ("ceux", "celles") for t in before[:2])
    noun = start.pos_ in ("DET", "NUM", "NOUN") and any(t.pos_ == "NOUN" for t in before)
    return start if those or (noun and cue.lemma in words_of_class("said as a whole")) else None


_BEFORE_OBJECT = {"de", "d'", "sur", *words_of_class("stressed pronoun")}


def _to_last_quotation(passage: Passage, context: Context, verb: Token, quotations: list[Quotation]) -> Span:
    """« A », un « B » et sa « C »; ceux qui « D » la ville et « E » des voisins: what is between is said too."""
    last = quotations[0]
    start = next(t for t in verb.doc[verb.i + 1 :] if passage.quotation_at(t) == last)
    _, end = passage.place(start, clause_end(verb, start))
    for quotation in passage.quotations:
        if quotation.outer_start < last.outer_end:
            continue
        between = context.text[last.outer_end : quotation.outer_start]
        words = [t for t in verb.doc[start.i :] if last.outer_end <= passage.place(t, t)[0] < quotation.outer_start]
        by = any(t.dep_ == "obl:agent" and t.head == verb for t in words)
        told = by or names_source(between) or any(cue_of(t) is not None and is_verb(t) for t in words)
        if told or quotation.end > end or any(mark in between for mark in ".;:("):
            break
        listed = between.strip(" ,") in ("", "et")  # scandent « A », « B » et « C »
        named = context.is_nickname(quotation) or is_title(passage, context, quotation)
        if quotation in quotations or listed or not named:
            last = quotation
    return quotations[0].start, last.end


def _agent(passage: Passage, verb: Token, quotations: list[Quotation]) -> Token | None:
    """Qualifié de « farce » par l'opposition: the speaker comes after "par"."""
    if is_finite(verb) and not is_passive(verb):
        return None  # "a répondu par un « merci »"
    agent = next((c for c in verb.children if c.dep_ == "obl:agent"), None)
    if agent is not None or not quotations:
        return agent
    after = (t for t in verb.doc[verb.i + 1 :] if passage.place(t, t)[0] >= quotations[-1].outer_end)
    par = next(after, None)
    return par.head if par is not None and par.text.lower() == "par" and par.head.pos_ in ("NOUN", "PROPN") else None


def _by(passage: Passage, agent: Token) -> Source:
    """Accusé par certains « d'arrogance »: the agent up to the words that are quoted."""
    phrase = noun_phrase(passage, agent)
    quoted = next((t for t in agent.doc[agent.i + 1 : phrase.last.i] if t.text in OPENING), None)
    if quoted is not None:
        last = quoted.nbor(-2 if quoted.nbor(-1).pos_ == "ADP" else -1)
        phrase = replace(phrase, last=max(agent, last, key=lambda t: t.i))
    return Source(phrase, "agent")


def _is_by(verb: Token, cue: Cue, quotation: Quotation, passage: Passage) -> bool:
    """La hausse exigée par les « bonnets »: the quotation names who demands it; not "accusé par Roy d'être « A »"."""
    between = [t for t in verb.doc[verb.i + 1 :] if passage.place(t, t)[0] < quotation.start]
    par = next((i for i, t in enumerate(between) if t.text.lower() == "par"), None)
    first = next(t for t in verb.doc[verb.i + 1 :] if passage.place(t, t)[0] >= quotation.start)
    of = first.text.lower() in ("de", "d'") or is_infinitive(first)  # "accusé par certains « d'arrogance »"
    before = next((t.text.lower() for t in reversed(between) if t.text not in OPENING), "")
    of = of or (cue.stance == "accusing" and before in ("de", "d'"))
    led = any(t.text.lower() in ("être", "comme") or is_infinitive(t) for t in between[par:])
    return par is not None and not (of or led)


def _is_said(verb: Token) -> bool:
    """Somebody says it: conjugated, or an infinitive or participle beside a verb that is; never only supposed."""
    if speaks_for_itself(verb) or is_supposed(verb):
        return False
    governor = governing_verb(verb)
    if governor is not verb:
        return governor.lemma_.lower() not in ("faire", "falloir")
    goes_as_far = any(c.text.lower() == "jusqu'" for c in verb.children)  # "est allé jusqu'à parler de « A »"
    shares = is_next_cue(verb) and verb.dep_ == "conj" and is_finite(verb.head) and verb.head.i < verb.i
    return is_finite(verb) or is_present_participle(verb) or _has_subject(verb) or goes_as_far or shares


def _is_purpose(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> bool:
    """Ils défilent pour dénoncer « A », pour dire « B »; not "pour assurer la « paix sociale »"."""
    beside = quotation.outer_start - passage.place(verb, verb)[1] <= 1
    return is_infinitive(verb) and is_introduced(verb) and (beside or cue.stance not in ("neutral", "assertive"))


def _teller(verb: Token, cue: Cue) -> Token | None:
    """Fustige des mesures qualifiées d'« absurdes »: the verb of whoever calls them so."""
    if cue.lemma not in CALLING or _PARTICIPLE.search(verb.lower_) is None or verb_group(verb)[0] != verb:
        return None
    teller = next((t for t in reversed(verb.doc[: verb.i]) if is_verb(t)), None)
    told = cue_of(teller) if teller is not None else None
    return teller if told is not None and "np" in told.constructions else None


_PARTICIPLE = re.compile(r"ée?s?$")


def _has_subject(verb: Token) -> bool:
    """Elle décrit A comme un « B »: conjugated, though tagged as a participle."""
    before = {c.dep_ for c in verb.children if c.i < verb.i}
    set_off = verb.i > 0 and verb.nbor(-1).text == ","  # "Le plan, écrit M. Roy, « A »"
    return "nsubj" in before and not set_off and not any(dep.startswith("aux") for dep in before)


def _small_clause(passage: Passage, context: Context, verb: Token, quotations: list[Quotation]) -> list[Span]:
    """Juge le plan « absurde », trouve « absurde » ce plan: the thing judged is said too."""
    doc = verb.doc
    first = next((t for t in doc[verb.i + 1 :] if t.pos_ != "ADV"), verb)
    ends = [t for t in doc[first.i :] if passage.place(t, t)[1] <= quotations[-1].outer_end]
    if (
        not ends
        or first.pos_ == "ADP"
        or first.text in OPENING
        or any(t.text.lower() in words_of_class("part of its verb") for t in ends if t.head == verb)
    ):
        return []
    last = ends[-1]
    if first.text in OPENING and last.i + 1 < len(doc) and last.nbor(1).pos_ == "DET":
        thing = next((t for t in doc[last.i + 1 :] if t.pos_ in ("NOUN", "PROPN")), None)
        last = noun_phrase(passage, thing).last if thing is not None else last
    return [trimmed(context.text, *passage.place(first, last))]


def _infinitive_before(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> Token | None:
    """The infinitive that carries the quoted words: veut revoir « A », a invité les élus à voter « B ».

    Where the quotation begins with the infinitive itself, it begins the clause.
    """
    last = second_part(verb, cue) or verb
    for token in verb.doc[max(last.i + 1, past_remark(verb)) :]:
        if passage.place(token, token)[0] > quotation.start:
            return None
        if is_verb(token) and is_infinitive(token):
            named = (
                token.nbor(-1).text in OPENING and token.i > 1 and token.nbor(-2).pos_ == "DET"
            )  # "son « parler vrai »"
            return None if named else infinitive_start(token, verb)
    return None
