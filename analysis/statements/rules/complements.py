"""Which quotations complete a verb: Mme Roy a parlé d'un « accord » et d'une « chance »; no titles, no nicknames."""

import re

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.statements.candidates import OPENING, Context, parsed
from analysis.statements.cues import cue_of
from analysis.statements.grammar import CLITICS, is_conjugated, is_finite
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import QUE, is_only
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb

CALLING = words_of_class("calling")


def quoted_complement(passage: Passage, context: Context, verb: Token, cue: Cue) -> list[Quotation]:
    """The quotations among the words that complete a verb, up to the next verb or the end of the clause."""
    quoted: list[Quotation] = []
    seen: list[Quotation] = []
    for token in verb.sentence[max(verb.i + 1, _past_who_is_called(verb, cue)) :]:
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
    if len(ahead) < 2 or ahead[0].i + 1 != ahead[1].i:
        return None
    first, then = ahead[0].lower, ahead[1]
    noun = then.sentence[min(then.i + 1, len(then.sentence) - 1)] if then.pos == "ADJ" else then
    everything = first in ("tout", "toute") and noun.pos == "NOUN"
    some = (first, then.lower) == ("l'", "existence") or then.lower == "moindre"
    return ahead[0] if everything or some else None


def _past_who_is_called(verb: Token, cue: Cue) -> int:
    """Qualifient le quai où ils travaillent de « désastre »: the thing called so may have a clause of its own."""
    if cue.lemma not in CALLING:
        return 0
    opening = next((t for t in verb.after() if t.text in OPENING), verb)
    before = verb.next.until(opening)
    led = any(t.lower in ("de", "d'") for t in before[-2:])
    return opening.i if led else 0


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
    stops = begun and token.text in ",." and not _goes_on_quoted(token)
    if token.text in ":;–—" or contrast or stops or _is_beside(token, verb):
        return True
    text = token.lower
    if text in QUE and (token.previous.lower == "ainsi" or is_only(verb, token)):
        return False  # "un « A » ainsi qu'un « B »"; "n'a évoqué que « A »"
    if text == "qui" and not begun and token.i + 1 < len(token.sentence) and token.next.text in OPENING:
        return False  # "dénonce un accord qui « menace la paix »"
    if text == "qui" and not begun and token.previous.lower in words_of_class("those"):
        return False  # "condamne ceux qui ont « saccagé » le parc"
    finite = token.pos == "VERB" and is_finite(token) and not is_infinitive(token)
    return finite or text in (*QUE, "qui", "dont", "où")


def is_next_cue(token: Token) -> bool:
    """A dénoncé « A » et exprimé son « B »: a participle that shares the auxiliary has words of its own."""
    cue = cue_of(token) if token.i and token.pos == "VERB" else None
    return cue is not None and token.previous.lower == "et"


def _is_adjective(passage: Passage, quotation: Quotation, token: Token) -> bool:
    """Un dispositif « exceptionnel »: not a name, however often it is said."""
    word = token.next if token.text in OPENING and token.i + 1 < len(token.sentence) else token
    return passage.place(word) == quotation.span and word.pos == "ADJ"


def _goes_on_quoted(comma: Token) -> bool:
    """Évoque un « A », un « B », « C »: a comma in a list of quoted phrases."""
    return any(t.text in OPENING for t in comma.after(2))


def _is_beside(token: Token, verb: Token) -> bool:
    """Demande un effort pour sauver « A » ; réclame un geste, craignant « B »: what does not complete the verb."""
    if token.lower == "pour":
        asked = any(is_infinitive(t) for t in verb.next.until(token))  # "à venir pour « A »" is one request
        return not asked and any(is_infinitive(t) for t in token.after(3))
    return token.text == "," and token.i + 1 < len(token.sentence) and is_present_participle(token.next)


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
    words = list(parsed(passage))
    before = [t for t in words if passage.place(t)[1] <= quotation.outer_start][-2:]
    after = [t for t in words if passage.place(t)[0] >= quotation.outer_end]
    if len(before) < 2 or before[1].lower != "dit" or not after or (before[0].text == ",") != (after[0].text == ","):
        return False
    named = before[0].text == "," or before[0].pos in ("NOUN", "PROPN", "ADJ")  # not "celui qui dit « non » a tort"
    return named and any(map(is_conjugated, [t for t in after if t.text != "," and t.lower not in CLITICS][:1]))


def _speaks(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> bool:
    """Ils scandent « Nous voulons du pain »: a clause right after a verb of saying is no title."""
    if "incise" not in cue.constructions:
        return False
    inside = (t for t in verb.after() if passage.quotation_at(t) == quotation)
    return "cry" in cue.constructions or any(map(is_verb, inside))
