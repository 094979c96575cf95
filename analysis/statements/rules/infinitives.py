"""Infinitives that are said: elle dit vouloir A; il promet de B; elle annonce son intention de C."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.statements.candidates import (
    CLOSING,
    OPENING,
    Candidate,
    Context,
    candidate,
    opening_quotation,
    trimmed,
)
from analysis.statements.cues import cue_of, is_reflexive, second_part
from analysis.statements.grammar import is_finite, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.openings import QUE, governs_clause, is_bare_object
from analysis.statements.rules.reporting import cues_with, reports, source_behind
from analysis.statements.source.phrases import is_time
from analysis.statements.verbs import carries_infinitive, is_infinitive, is_verb


def infinitive_clause(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Elle a dit vouloir A ; il assure être prêt ; M. Roy promet de B."""
    for verb, cue in cues_with(passage, "inf", "de", "que", "np"):
        if not reports(passage, verb, cue):
            continue
        clause = next(
            (c for c in verb.children if c.i > verb.i and c.dep_ in ("xcomp", "ccomp") and carries_infinitive(c)),
            None,
        )
        intended = _intended(verb)
        of_noun = intended or _infinitive_of_noun(second_part(verb, cue))
        clause = of_noun or clause or _infinitive_further_on(verb)
        if clause is None or clause == second_part(verb, cue) or _is_attributive(verb):
            continue
        if _only_leads_on(clause):
            continue
        start = infinitive_start(clause, verb)
        preposition = start.nbor(-1).text.lower() in words_of_class("before a complement")
        plain = intended is not None or "inf" in cue.constructions or (cue.stance != "welcoming" and _is_past(clause))
        if not (plain if intended else "de" in cue.constructions if preposition else plain):
            continue
        source = source_behind(passage, verb)
        if source is not None:
            span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
            span = opening_quotation(passage, context, span) or span
            yield candidate(passage, [span], verb_group(verb), cue, source, "infinitive", verb)


def _only_leads_on(clause: Token) -> bool:
    """Elle dit croire que A: what she says is what she believes, and "croire" governs the clause."""
    cue = cue_of(clause)
    return cue is not None and cue.stance == "opinion" and "que" in cue.constructions and governs_clause(clause)


def _is_attributive(verb: Token) -> bool:
    """Les mesures annoncées pour calmer la colère; accusée d'avoir menti: a participle that describes somebody."""
    described = verb.i == 0 or verb.nbor(-1).pos_ == "NOUN"
    return described and verb.text.lower().endswith(("é", "és", "ée", "ées")) and not is_finite(verb)


def infinitive_start(clause: Token, verb: Token) -> Token:
    """The first word of an infinitive clause, its preposition left out."""
    start = clause
    for token in reversed(clause.doc[verb.i + 1 : clause.i]):
        if token.text.lower() in words_of_class("before a complement") and token.dep_ in ("mark", "case"):
            break
        negates = token.text.lower() in words_of_class("negating an infinitive")
        if token.head != clause and clause not in token.ancestors and not negates:
            break
        start = token
    return start


def _infinitive_further_on(verb: Token) -> Token | None:
    """Disant avoir A ; a dit, devant la presse, vouloir B: an infinitive that the parser attached elsewhere."""
    for token in verb.doc[verb.i + 1 : verb.i + 20]:
        if _form_is_infinitive(token):
            held = next((t for t in reversed(verb.doc[verb.i : token.i]) if not _is_clitic(t)), verb)
            between = verb.doc[verb.i + 1 : held.i]
            parted = len(between) > 2 and between[0].text == between[-1].text == "," and between[1].pos_ == "ADP"
            follows = parted or all(t.pos_ == "ADV" or _says_when(t) for t in between)
            follows = follows or (held.text.lower() != "de" and _told_whom(verb, held))
            if held.text.lower() in words_of_class("not said in the infinitive") or _is_before(held):
                return None
            if (held.pos_ == "ADP" or held.text.lower() in words_of_class("before a complement")) and not (
                follows and held.i > verb.i
            ):
                return None
            return token.head if token.dep_.startswith("aux") and token.head.i > token.i else token
        ends = token.text in OPENING + CLOSING + ":;" or token.pos_ in ("SCONJ", "CCONJ")
        if ends or is_bare_object(token) or (is_verb(token) and is_finite(token)):
            return None
        if token.text.lower() in (*QUE, "qui", "dont", "où"):
            return None
    return None


def _is_before(held: Token) -> bool:
    """S'est engagé sur la route avant d'emprunter A; au lieu de A, afin de B: no complement of the verb."""
    return held.text.lower() in ("de", "d'") and held.nbor(-1).text.lower() in words_of_class("circumstance with de")


def _told_whom(verb: Token, held: Token) -> bool:
    """S'est félicité au JDD d'avoir A, s'est engagé à la tribune à B: a complement with a preposition of its own."""
    between = [t for t in verb.doc[verb.i + 1 : held.i] if t.pos_ != "ADV"]
    free = is_reflexive(verb) and not any(t.is_punct for t in between)
    return free and bool(between) and (between[0].pos_ == "ADP" or is_time(between[0]))


def _says_when(token: Token) -> bool:
    """A proposé en octobre de A, s'est engagé lundi à B."""
    return is_time(token) or (token.text.lower() in ("en", "ce") and is_time(token.nbor(1)))


def _is_clitic(token: Token) -> bool:
    return token.pos_ == "ADV" or token.text.lower() in words_of_class("before an infinitive")


def _intended(verb: Token) -> Token | None:
    """A annoncé son intention de A, a fait part de sa volonté de B."""
    ahead = list(verb.doc[verb.i + 1 : verb.i + 6])
    noun = next((t for t in ahead if t.lemma_.lower() in nouns_of_class("intent")), None)
    owned = noun is not None and noun.nbor(-1).text.lower() in words_of_class("possessive")
    return _infinitive_of_noun(noun) if owned else None


def _infinitive_of_noun(noun: Token | None) -> Token | None:
    """A exprimé la volonté de A: the infinitive belongs to the noun that makes the cue."""
    ahead = list(noun.doc[noun.i + 1 : noun.i + 6]) if noun is not None and noun.pos_ == "NOUN" else []
    if not ahead or ahead[0].text.lower() not in ("de", "d'"):
        return None
    return next((t for t in ahead if is_infinitive(t)), None)


def _form_is_infinitive(token: Token) -> bool:
    return is_infinitive(token) or token.text.lower() in ("être", "avoir")


def _is_past(clause: Token) -> bool:
    """Avoir remis, être sorti: any verb of saying can take such an infinitive ("raconte avoir tout vu")."""
    return any(c.dep_.startswith("aux") and c.text.lower() in ("avoir", "être") for c in clause.children)
