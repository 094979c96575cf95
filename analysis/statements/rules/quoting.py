"""Quoted words within a clause: Mme Roy a parlé d'un « accord »; il juge le plan « absurde »."""

import re
from collections.abc import Iterator

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.statements.candidates import OPENING, Candidate, Context, Span, candidate, parsed
from analysis.statements.cues import cue_of, cues_in, second_part
from analysis.statements.gate import names_source
from analysis.statements.grammar import governing_verb, is_finite, is_negated, is_passive
from analysis.statements.passages import Passage
from analysis.statements.rules.agents import agent_of, agent_phrase, agents_of_each, by_each, gapped, is_by
from analysis.statements.rules.complements import CALLING, is_next_cue, is_title, quoted_complement
from analysis.statements.rules.endings import clause_end, clause_span
from analysis.statements.rules.infinitives import infinitive_start
from analysis.statements.rules.openings import past_quoted_adjective
from analysis.statements.rules.reporting import is_introduced, source_behind
from analysis.statements.source.clause_subjects import subject_of_infinitive
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb


def quoted_phrase(passage: Passage, context: Context) -> Iterator[Candidate]:
    """M. Roy a parlé d'un « accord » ; il veut « agir vite » ; le texte est qualifié de « farce » par Mme Roy."""
    for verb, cue in cues_in(parsed(passage)) if passage.quotations else ():
        if "np" not in cue.constructions or not (is_verb(verb) or is_present_participle(verb)):
            continue
        if cue.lemma in words_of_class("said only if negated") and not is_negated(verb):
            continue  # "cache un « trésor »"
        quotations = quoted_complement(passage, context, verb, cue)
        if passage.quotation_at(verb) in quotations or not quotations:
            continue
        if cue.lemma in ("appeler", "assimiler") and not _calls(passage, context, verb, quotations[0]):
            continue
        if agents := agents_of_each(passage, verb):
            yield from by_each(passage, verb, cue, agents)
            continue
        agent = agent_of(passage, verb, quotations)
        if agent is not None and is_by(verb, quotations[0], passage):
            continue
        heard = subject_of_infinitive(verb) is not None
        said = heard or _is_said(verb) or _is_purpose(passage, verb, cue, quotations[0])
        if agent is None and (is_passive(verb) or not said):
            continue
        by = agent_phrase(passage, agent, quotations[0]) if agent is not None else None
        source = Source(by, "agent") if by is not None else _source(passage, verb)
        told = is_finite(verb) or is_present_participle(verb) or _is_narrated(verb)
        if source is None or (source.how in ("on", "elided") and not told):
            continue
        others = gapped(passage, verb, quotations[0], calls=cue.lemma in CALLING) if agent is None else []
        spans = [quotations[0].span] if others else _said_with(passage, context, verb, cue, quotations)
        yield candidate(passage, spans, cue, source, "quoted phrase", verb)
        for quotation, phrase in others:
            source, words = Source(phrase, "subject"), (phrase.first, phrase.last)
            yield candidate(passage, [quotation.span], cue, source, "quoted phrase", phrase.head, words)


def _source(passage: Passage, verb: Token) -> Source | None:
    """Whoever says it; à la mairie, on vante un projet « A »: those behind "on", who are seen by nobody in a film."""
    behind = source_behind(passage, verb) if verb.lemma != "voir" else None
    return behind or source_of(passage, verb)


def _calls(passage: Passage, context: Context, verb: Token, quotation: Quotation) -> bool:
    """Appelle les élus à « agir », assimile la taxe à un « vol », ce qu'il appelle « A »; not: son chien « Rex »."""
    to = _TO.search(context.text, passage.place(verb)[1], quotation.end)
    return to is not None or "ce qu" in passage.text.lower()


_TO = re.compile(r"\b(?:à|aux?)\b")


def _said_with(passage: Passage, context: Context, verb: Token, cue: Cue, quotations: list[Quotation]) -> list[Span]:
    """The quoted words, with the infinitive that they belong to."""
    infinitive = _infinitive_before(passage, verb, cue, quotations[0])
    if infinitive is not None and not _only_calls_so(infinitive):
        return [clause_span(passage, context, verb, infinitive)]
    whole = _announced(passage, verb, cue, quotations[0])
    if whole is not None:
        return [clause_span(passage, context, verb, whole)]
    judged = _judged_to_be(verb)
    if judged is not None:
        return [(quotations[0].start, clause_span(passage, context, verb, judged)[1])]
    return [_to_last_quotation(passage, context, verb, quotations)]


def _only_calls_so(infinitive: Token) -> bool:
    """Préfère parler d'un « A », veut y voir un « B »: these words were said; not "craint de voir revenir « C »"."""
    first = [t for t in infinitive.onward(3) if t.lower != "y"]
    return first[0].lower in words_of_class("speaking of") and not any(map(is_verb, first[1:2]))


def _judged_to_be(verb: Token) -> Token | None:
    """Juge « prématuré » de lever les mesures: the "de" after a quoted adjective; what is judged so is said too."""
    past = past_quoted_adjective(verb)
    judges = past != verb.next and not is_negated(verb)
    return past if judges and past.lower in ("de", "d'") and any(map(is_infinitive, past.after(3))) else None


def _announced(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> Token | None:
    """Annonce la fin du « ping-pong », déplore le sort de ceux qui « attendent »: what is said as a whole."""
    ahead = (second_part(verb, cue) or verb).after()
    start = next((t for t in ahead if not (t.pos == "ADV" or is_time(t) or t.lower in _BEFORE_OBJECT)), verb)
    before = passage.words_from(passage.place(start)[0], quotation.outer_start)
    those = any(t.lower in words_of_class("those") for t in before[:2])
    noun = start.pos in ("DET", "NUM", "NOUN") and any(t.pos == "NOUN" for t in before)
    return start if those or (noun and cue.lemma in words_of_class("said as a whole")) else None


_BEFORE_OBJECT = {"de", "d'", "sur", *words_of_class("stressed pronoun")}


def _to_last_quotation(passage: Passage, context: Context, verb: Token, quotations: list[Quotation]) -> Span:
    """« A », un « B » et sa « C »; ceux qui « D » la ville et « E » des voisins: what is between is said too."""
    last = quotations[0]
    start = passage.words_from(last.outer_start)[0]
    _, end = passage.place(start, clause_end(verb, start))
    for quotation in passage.quotations:
        if quotation.outer_start < last.outer_end:
            continue
        between = context.text[last.outer_end : quotation.outer_start]
        words = passage.words_from(last.outer_end, quotation.outer_start)
        by = any(t.dep == "obl:agent" and t.head == verb for t in words)
        # "Prône le « A », somme la ville de « B »": right after a comma a cue is a verb, whatever it is tagged.
        cues = (t for t in words if cue_of(t) is not None and (is_verb(t) or t.previous.text == ","))
        told = by or names_source(between) or any(cues)
        if told or quotation.end > end or any(mark in between for mark in ".;:("):
            break
        listed = between.strip(" ,") in ("", "et")  # scandent « A », « B » et « C »
        named = context.is_nickname(quotation) or is_title(passage, context, quotation)
        if quotation in quotations or listed or not named:
            last = quotation
    return quotations[0].start, last.end


def _is_said(verb: Token) -> bool:
    """Somebody says it: conjugated, or an infinitive or participle beside a verb that is."""
    governor = governing_verb(verb)
    if governor is not verb:
        return governor.lemma.lower() not in ("faire", "falloir")
    shares = is_next_cue(verb) and is_finite(verb.head)
    subject = any(c.dep == "nsubj" and c.i < verb.i for c in verb.children)  # of a verb tagged as a participle
    return is_finite(verb) or is_present_participle(verb) or subject or shares


def _is_narrated(verb: Token) -> bool:
    """Et d'ajouter « A »; avant de critiquer « B »: an infinitive that tells what somebody did."""
    return is_infinitive(verb) and verb.previous.lower in ("de", "d'") and is_introduced(verb)


def _is_purpose(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> bool:
    """Ils défilent pour dénoncer « A », pour dire « B »; not "pour assurer la « paix sociale »"."""
    beside = passage.quotation_after(verb) == quotation
    return is_introduced(verb) and (beside or cue.stance not in ("neutral", "assertive"))


def _infinitive_before(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> Token | None:
    """The infinitive that carries the quoted words: veut revoir « A », a invité les élus à voter « B ».

    Where the quotation begins with the infinitive itself, it begins the clause.
    """
    infinitive = next(filter(is_infinitive, (second_part(verb, cue) or verb).after()), None)
    if infinitive is None or passage.place(infinitive)[0] > quotation.start:
        return None
    before = infinitive.previous
    named = before.text in OPENING and before.previous.pos == "DET"  # "son « parler vrai »"
    return None if named else infinitive_start(infinitive, verb)
