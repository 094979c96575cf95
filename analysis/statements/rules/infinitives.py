"""Infinitives that are said: elle dit vouloir A; il promet de B; elle annonce son intention de C."""

from collections.abc import Iterator

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.statements.candidates import CLOSING, OPENING, Candidate, Context, candidate
from analysis.statements.cues import second_part
from analysis.statements.grammar import CLITICS, is_conjugated, is_finite
from analysis.statements.passages import Passage
from analysis.statements.rules.endings import clause_span
from analysis.statements.rules.openings import QUE_OR_RELATIVE, is_bare_object
from analysis.statements.rules.reporting import cues_with, reports, source_behind
from analysis.statements.verbs import auxiliaries_of, carries_infinitive, is_infinitive


def infinitive_clause(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Elle a dit vouloir A ; il assure être prêt ; M. Roy promet de B."""
    for verb, cue in cues_with(passage, "inf", "de", "que", "np"):
        if not reports(passage, verb, cue):
            continue
        intended = _intended(verb)
        governed = (c for c in verb.children if c.dep in ("xcomp", "ccomp") and carries_infinitive(c))
        clause = intended or next(governed, None) or _infinitive_further_on(verb)
        if clause is None or clause == second_part(verb, cue) or _is_attributive(verb, cue):
            continue
        start = _right_after(verb) or infinitive_start(clause, verb)
        if start.lower == "sans":
            continue  # "répond sans hésiter"
        preposition = start.previous.lower in words_of_class("before a complement")
        plain = intended is not None or "inf" in cue.constructions or (cue.stance != "welcoming" and _is_past(clause))
        if not ("de" in cue.constructions if preposition and intended is None else plain):
            continue
        source = source_behind(passage, verb)
        if source is not None:
            span = clause_span(passage, context, verb, start)
            yield candidate(passage, [span], cue, source, "infinitive", verb)


def _right_after(verb: Token) -> Token | None:
    """Jure n'avoir « rien vu, rien entendu »: the word after a verb with which an infinitive begins."""
    little = CLITICS | words_of_class("negating an infinitive")
    infinitive = next((t for t in verb.after(6) if t.lower not in little), verb.next)
    return verb.next if infinitive != verb.next and is_infinitive(infinitive) else None


def _is_attributive(verb: Token, cue: Cue) -> bool:
    """Les mesures annoncées pour calmer la colère; l'élu, accusé d'avoir menti: a participle that describes."""
    to_somebody = cue.lemma in words_of_class("done to somebody") and verb.next.lower in words_of_class("of")
    described = verb.i == 0 or verb.previous.pos == "NOUN" or to_somebody
    return described and verb.lower.endswith(("é", "és", "ée", "ées")) and not is_finite(verb)


def infinitive_start(clause: Token, verb: Token) -> Token:
    """The first word of an infinitive clause, its preposition left out."""
    start, around = clause, clause in verb.ancestors  # "qui avait assuré en mai ne pas croire A, a admis B"
    for token in reversed(verb.next.until(clause)):
        if token.text == "," and verb.next.text == ",":
            break  # "démentait, il y a deux ans, masser A"
        if token.lower in words_of_class("before a complement") and token.dep in ("mark", "case"):
            break
        negates = token.lower in words_of_class("negating an infinitive")
        held = token.head == clause or (clause in token.ancestors and not around)
        if not (held or negates or token.lower in CLITICS):
            break
        start = token
    return start


def _infinitive_further_on(verb: Token) -> Token | None:
    """Disant avoir A ; a dit, devant la presse, vouloir B: an infinitive that the parser attached elsewhere."""
    for token in verb.after(19):
        if is_infinitive(token):
            clitics = words_of_class("before an infinitive")
            before = (t for t in reversed(verb.until(token)) if t.pos != "ADV" and t.lower not in clitics)
            held = next(before, verb)
            between = verb.next.until(held)
            if held.lower in words_of_class("not said in the infinitive"):
                return None
            aside = held.previous.lower in words_of_class("ends an aside")  # "promettent de leur côté de A"
            if held.pos == "ADP" and any(t.pos != "ADV" for t in between) and not aside:
                return None
            return token.head if token.dep.startswith("aux") else token
        ends = token.text in OPENING + CLOSING + ":;" or token.pos in ("SCONJ", "CCONJ")
        if ends or is_bare_object(token) or is_conjugated(token) or token.lower in QUE_OR_RELATIVE:
            return None
    return None


def _intended(verb: Token) -> Token | None:
    """A annoncé son intention de A, a fait part de sa volonté de B."""
    noun = next((t for t in verb.after(5) if t.lemma.lower() in nouns_of_class("intent")), None)
    if noun is None or noun.previous.lower not in words_of_class("possessive") or noun.next.lower not in ("de", "d'"):
        return None
    return next(filter(is_infinitive, noun.after(5)), None)


def _is_past(clause: Token) -> bool:
    """Avoir remis, être sorti: any verb of saying can take such an infinitive ("raconte avoir tout vu")."""
    return any(one.lower in ("avoir", "être") for one in auxiliaries_of(clause))
