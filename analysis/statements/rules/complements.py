"""Which quotations complete a verb: Mme Roy a parlé d'un « accord » et d'une « chance »; no titles, no nicknames."""

import re

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.statements.candidates import OPENING, Context
from analysis.statements.cues import cue_of
from analysis.statements.grammar import CLITICS, is_conjugated, is_finite
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import QUE, QUE_OR_RELATIVE, is_only
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb

CALLING = words_of_class("calling")


def quoted_complement(passage: Passage, context: Context, verb: Token, cue: Cue) -> list[Quotation]:
    """The quotations among the words that complete a verb, up to the next verb or the end of the clause."""
    quoted: list[Quotation] = []
    seen: list[Quotation] = []
    for token in _past_who_is_called(verb, cue).onward():
        quotation = passage.quotation_at(token)
        if quotation is None:
            if _ends_complement(token, verb, begun=bool(quoted)):
                break
        elif quotation not in seen:
            seen.append(quotation)
            quoted += [quotation] if _is_said(passage, context, verb, cue, token, quotation) else []
    return quoted


def whole_object(verb: Token) -> Token | None:
    """Dément toute faute, nie l'existence de A, exclut le moindre geste: the first word of such an object."""
    ahead = [t for t in verb.after(5) if t.pos != "ADV"]
    if len(ahead) < 2 or ahead[0].next != ahead[1]:
        return None
    first, then = ahead[:2]
    noun = then.next if then.pos == "ADJ" else then
    everything = first.lower in ("tout", "toute") and noun.pos == "NOUN"
    some = (first.lower, then.lower) == ("l'", "existence") or then.lower == "moindre"
    return first if everything or some else None


def _past_who_is_called(verb: Token, cue: Cue) -> Token:
    """Qualifient le quai où ils travaillent de « désastre »: the thing called so may have a clause of its own."""
    opening = next((t for t in verb.after() if t.text in OPENING), verb)
    led = any(t.lower in ("de", "d'") for t in verb.next.until(opening)[-2:])
    return opening if led and cue.lemma in CALLING else verb.next


def _is_said(passage: Passage, context: Context, verb: Token, cue: Cue, token: Token, quotation: Quotation) -> bool:
    """Whether a quotation is neither a nickname nor a title; what somebody is called is said, repeated or not.

    A nickname is known: "des « gilets »" could be one, "une « folie »" and "sa « folie »" are not.
    """
    before = token.previous.lower
    called = cue.lemma in CALLING and before in ("de", "d'")
    new = before in ("un", "une") or before in words_of_class("possessive")
    if _names_it(cue, before):
        return False
    named = context.is_nickname(quotation) and not (called or new or _is_adjective(passage, quotation, token))
    return not named and (not is_title(passage, context, quotation) or _speaks(passage, verb, cue, quotation))


def _names_it(cue: Cue, before: str) -> bool:
    """A lancé sa « route du sel », répond au « cri des villes »: what exists has a name; not "évoque le « chaos »"."""
    said = cue.stance != "neutral" or cue.lemma in words_of_class("expresses") or cue.lemma in CALLING
    known = words_of_class("definite article") | words_of_class("possessive") | {"au", "aux", "du"}
    return not said and before in known


def _ends_complement(token: Token, verb: Token, *, begun: bool) -> bool:
    """Whether a verb's complement ends at a word outside quotations; `begun`: part of it was quoted before."""
    contrast = token.pos == "CCONJ" and token.previous.text == ","
    listed = any(t.text in OPENING for t in token.after(2))  # "évoque un « A », un « B », « C »"
    stops = begun and token.text in ",." and not listed
    if token.text in ":;–—" or contrast or stops or _is_beside(token, verb):
        return True
    text = token.lower
    if text in QUE and (token.previous.lower == "ainsi" or is_only(verb, token)):
        return False  # "un « A » ainsi qu'un « B »"; "n'a évoqué que « A »"
    quoted = token.next.text in tuple(OPENING)  # "dénonce un accord qui « menace la paix »"
    if text == "qui" and not begun and (quoted or token.previous.lower in words_of_class("those")):
        return False  # "condamne ceux qui ont « saccagé » le parc"
    finite = token.pos == "VERB" and is_finite(token) and not is_infinitive(token)
    return finite or text in QUE_OR_RELATIVE


def is_next_cue(token: Token) -> bool:
    """A dénoncé « A » et exprimé son « B »: a participle that shares the auxiliary has words of its own."""
    return token.pos == "VERB" and token.previous.lower == "et" and cue_of(token) is not None


def _is_adjective(passage: Passage, quotation: Quotation, token: Token) -> bool:
    """Un dispositif « exceptionnel »: not a name, however often it is said."""
    word = token.next if token.text in OPENING else token
    return word.pos == "ADJ" and passage.place(word) == quotation.span


def _is_beside(token: Token, verb: Token) -> bool:
    """Demande un effort pour sauver « A » ; réclame un geste, craignant « B »: what does not complete the verb."""
    if token.lower == "pour":
        asked = any(map(is_infinitive, verb.next.until(token)))  # "à venir pour « A »" is one request
        return not asked and any(map(is_infinitive, token.after(3)))
    return token.text == "," and is_present_participle(token.next)


_NAMED_SO = re.compile(r"\b(?:baptis|intitul|surnomm|estampill)ée?s? $|\b(?:dites?|dits|sous le nom(?: de)?) $")


# What somebody demands is not the name of something that exists: "réclame un « Grenelle du fleuve »".
_WISHED = re.compile(r"\b(?:réclam|demand|exig|propos|prôn|souhait)\w+ une? $", re.IGNORECASE)


def is_title(passage: Passage, context: Context, quotation: Quotation) -> bool:
    """L'opération « Printemps », une marche baptisée « nuit jaune »: a capital without a long clause makes a name."""
    before = context.text[max(0, quotation.outer_start - 30) : quotation.outer_start]
    if _NAMED_SO.search(before) or _is_called_so(passage, quotation):
        return True
    capital = context.text[quotation.start : quotation.end][:1].isupper()
    return capital and quotation not in passage.folded.values() and _WISHED.search(before) is None


def _is_called_so(passage: Passage, quotation: Quotation) -> bool:
    """Léo Roy, dit « la Torpille », a gagné; le texte dit « de progrès » prévoit A: another verb takes the subject."""
    before = passage.words_from(passage.start, quotation.outer_start)[-2:]
    after = passage.words_from(quotation.outer_end)
    if len(before) < 2 or before[1].lower != "dit" or not after or (before[0].text == ",") != (after[0].text == ","):
        return False
    named = before[0].text == "," or before[0].pos in ("NOUN", "PROPN", "ADJ")  # not "celui qui dit « non » a tort"
    then = next((t for t in after if t.text != "," and t.lower not in CLITICS), before[1])
    return named and is_conjugated(then)


def _speaks(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> bool:
    """Ils scandent « Nous voulons du pain »: a clause right after a verb of saying is no title."""
    inside = (t for t in verb.after() if passage.quotation_at(t) == quotation)
    return "incise" in cue.constructions and ("cry" in cue.constructions or any(map(is_verb, inside)))
