"""Cues that govern a clause: M. Roy a estimé que A, elle dit vouloir B, il se dit prêt à C."""

from collections.abc import Iterator

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import singulars
from analysis.statements.candidates import (
    CLOSING,
    OPENING,
    Candidate,
    Context,
    can_talk,
    candidate,
    is_somebody,
)
from analysis.statements.cues import is_reflexive, second_part
from analysis.statements.grammar import governing_verb, is_finite, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.complements import whole_object
from analysis.statements.rules.contrasts import gap_after
from analysis.statements.rules.endings import clause_end, clause_span
from analysis.statements.rules.openings import QUE, complementizer, is_only
from analysis.statements.rules.reporting import cues_with, reports, source_behind
from analysis.statements.source.heads import noun_among
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_infinitive, is_past_participle, is_present_participle


def that_clause(passage: Passage, context: Context) -> Iterator[Candidate]:
    """M. Roy a estimé que A ; ajoutant que B ; Avant de préciser que C ; il raconte comment D."""
    for verb, cue in cues_with(passage, "que"):
        que = complementizer(verb)
        if que is None or is_only(verb, que) or not reports(passage, verb, cue):
            continue
        source = source_behind(passage, verb)
        if source is None or (source.phrase is not None and _is_no_speaker(source.phrase, cue, context)):
            continue
        if source.how == "elided" and verb.i == 1 and not _takes_turn(verb):
            continue  # "En espérant que A.": the article's own
        judged = _judgement_before(second_part(verb, cue) or verb, que) if que.lower in QUE else que
        start = judged or que.next
        end = clause_end(verb, start)
        yield candidate(passage, [context.said(passage, start, end)], cue, source, "that-clause", verb)
        yield from _elliptical(passage, context, end, verb, cue)


def _elliptical(passage: Passage, context: Context, end: Token, verb: Token, cue: Cue) -> Iterator[Candidate]:
    """M. Roy a dit que A, Mme Petit que B: the second clause, which ends the sentence."""
    que = gap_after(end.next)
    if que is not None:
        who = end.next.next.until(que)
        head = noun_among(who) or who[-1]
        source = Source(Phrase(passage, head, who[0], who[-1]), "subject")
        span = context.said(passage, que.next, que.sentence[-1])
        yield candidate(passage, [span], cue, source, "that-clause", que, verb_group(verb))


def _takes_turn(verb: Token) -> bool:
    """Mais assure que A. Qui reconnaît que B.: whoever spoke or was told of before."""
    return verb.previous.pos == "CCONJ" or verb.previous.lower == "qui"


_NOBODY = words_of_class("nobody")  # "force est de constater que"


def _is_no_speaker(phrase: Phrase, cue: Cue, context: Context) -> bool:
    """Nul ne dit que A, ce qui explique que B, tout porte à croire que C; les images montrent que D."""
    if phrase.first.lower in _NOBODY or phrase.head.lemma.lower() in ("ce", "cela", "tout"):
        return True
    return "thing" in cue.constructions and not is_somebody(phrase, context)


def _judgement_before(verb: Token, que: Token) -> Token | None:
    """Juge « étrange » que A, trouve normal que A: the adjective is said too."""
    between = [t for t in verb.next.until(que) if t.text not in OPENING + CLOSING]
    judges = between and between[-1].pos == "ADJ" and all(t.pos in ("ADJ", "ADV") for t in between)
    return between[0] if judges else None


def attribute(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Il se dit prêt à A ; elle s'est déclarée « inquiète » de B."""
    for verb, cue in cues_with(passage, "attr"):
        start = _attribute_start(verb) if is_reflexive(verb) else None
        source = source_behind(passage, verb)
        if start is not None and source is not None:
            span = clause_span(passage, context, verb, start)
            yield candidate(passage, [span], cue, source, "attribute", verb)


def judgement(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Il juge adaptée l'idée de A ; elle estime à 3 millions d'euros le coût de B."""
    for verb, cue in cues_with(passage, "judge", "figure"):
        told = is_finite(verb) or is_present_participle(verb) or _shares_auxiliary(verb)
        if is_reflexive(verb) or not told or not reports(passage, verb, cue):
            continue
        start = _judged(verb, cue)
        source = source_of(passage, verb) if start is not None else None
        if start is None or source is None or source.how == "on":
            continue  # "selon l'institut, on estime à 3 millions A": the institute's
        if source.phrase is None or is_somebody(source.phrase, context):
            end = clause_end(verb, start)
            end = _end_of_count(start, end) if cue.lemma == "parler" else end
            yield candidate(passage, [context.said(passage, start, end)], cue, source, "attribute", verb)


def denial(passage: Passage, context: Context) -> Iterator[Candidate]:
    """L'armée dément tout tir ; Mme Roy nie l'existence de A."""
    for verb, cue in cues_with(passage, "whole"):
        start = whole_object(verb) if passage.quotation_at(verb) is None else None
        plain = is_finite(verb) and governing_verb(verb) is verb and verb.sentence[0].lower not in ("si", "s'")
        source = source_behind(passage, verb) if start is not None and plain and reports(passage, verb, cue) else None
        if start is not None and source is not None and _denies_himself(source, context):
            end = clause_end(verb, start)
            comma = next((t for t in start.until(end) if t.text == ","), None)
            span = context.said(passage, start, comma.previous if comma is not None else end)
            yield candidate(passage, [span], cue, source, "attribute", verb)


def _denies_himself(source: Source, context: Context) -> bool:
    """Not "Personne ne nie A", "Ce témoignage dément tout lien"."""
    phrase = source.phrase
    if phrase is None:
        return True
    return phrase.first.lower not in _NOBODY and (phrase.head.pos == "PROPN" or can_talk(phrase, context))


def _shares_auxiliary(verb: Token) -> bool:
    """Ont salué le traité et jugé inacceptable A."""
    beside = verb.head if verb.dep == "conj" and verb.previous.lower in ("et", ",") else verb
    return is_past_participle(verb) and is_finite(beside)


def _judged(verb: Token, cue: Cue) -> Token | None:
    """The adjective of "juge peu crédible l'hypothèse de A", "la juge absurde", the figure after "estime à"."""
    ahead = [t for t in verb.after(7) if not (is_time(t) or t.dep == "discourse")][:4]
    plain = ahead[:2] if ahead and ahead[0].text not in OPENING else []
    if any(t.pos == "ADJ" or is_past_participle(t) for t in plain) and _is_named_before(verb):
        return ahead[0]
    done = ahead[:1] and ahead[0].lower in words_of_class("judged and done")  # "a jugé utile de partir": and left
    of = len(ahead) > 2 and not done and ahead[0].pos == "ADJ" and ahead[1].lower in ("de", "d'")
    if of and any(map(is_infinitive, ahead)):
        return ahead[0]  # "juge prématuré de parler"
    if len(ahead) < 2 or ahead[1].lower in words_of_class("after an adjective"):
        return None
    adjective = next((t for t in ahead if t.pos != "ADV"), ahead[0])
    thing = next((t for t in ahead if t.i == adjective.i + 1), adjective)
    if adjective.pos == "ADJ" and "det" in (thing.pos.lower(), thing.dep):
        return next(t for t in ahead if t == adjective or t.lower in words_of_class("how much"))
    return _estimated(verb) if "figure" in cue.constructions else None


def _is_named_before(verb: Token) -> bool:
    """Le jugeant incapable de A, des armes qu'elle juge adaptées: what is judged is named before the verb."""
    first, _ = verb_group(verb)
    pronouns = (t for t in first.until(verb) if t.pos == "PRON")
    if any(t.lower in words_of_class("definite article") for t in pronouns):
        return True
    noun, que, who = first.previous.previous.previous, first.previous.previous, first.previous
    relative = que.lower in QUE and noun.pos not in ("", "VERB", "AUX", "SCONJ", "ADV")
    return relative and who.lower in words_of_class("third person")


def _end_of_count(start: Token, end: Token) -> Token:
    """Parle de 900 manifestants, la ville de 300: the noun that is counted, with what belongs to it."""
    stops = (t for t in start.until(end) if t.pos in ("CCONJ", "SCONJ") or t.lower in _STOPS)
    return next((t.previous for t in stops), end)


_STOPS = (",", "contre", "quand", "là")
_COUNTED_NOUNS = nouns_of_class("counted") | words_of_class("counted in the press")


def _estimated(verb: Token) -> Token | None:
    """ "Chiffre à 3 millions le coût de A", "estime le coût à « 2 millions »": the first word of what is given."""
    if verb.next.lower == "de":  # "parle de 900 manifestants"
        number = verb.next.next
        nouns = [t for t in number.after(2) if t.pos == "NOUN"]
        people = any(not _COUNTED_NOUNS.isdisjoint(singulars(t.text)) for t in nouns)
        return number if people and number.text[:1].isdigit() else None
    counted = next((t for t in verb.after() if t.lower in ("à", "entre")), verb)
    number = next((t for t in counted.after() if t.text not in OPENING), counted)
    figure = number.pos == "NUM" or number.text[:1].isdigit()
    return verb.next if figure and counted != verb else None


def _attribute_start(verb: Token) -> Token | None:
    """The word with which the attribute of "se dire" begins."""
    start = None
    commas = [t for t in verb.after(9) if t.text == ","]
    aside = len(commas) > 1 and commas[0] == verb.next  # "se dit, en tant que maire, prête à A"
    for token in (commas[1] if aside else verb).after():
        start = start or (token if token.text not in OPENING else None)
        if is_time(token) or token.dep == "discourse":
            start = None  # "s'est dite mercredi « consternée »", "en revanche prête à A"
        elif start is not None and token.pos != "ADV":
            return start if token.pos in ("ADJ", "NOUN", "PROPN", "VERB", "AUX") or token.lower == "d'" else None
    return None
