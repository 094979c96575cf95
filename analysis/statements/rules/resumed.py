"""How a clause goes on after what is inserted into it: le pont, dit la maire, tiendra; A, dit-elle, et B."""

import re

from analysis.language.cue_words import lemma_of
from analysis.language.parsed import Token, text_from
from analysis.people.lexicon import words_of_class
from analysis.people.patterns import any_word
from analysis.statements.cues import cue_of
from analysis.statements.grammar import begin_of_said, governing_verb, has_verb, inverted_pronoun, is_conjugated
from analysis.statements.openers import opener_at
from analysis.statements.passages import Passage
from analysis.statements.rules.comments import judges
from analysis.statements.rules.contrasts import clause_from
from analysis.statements.rules.openings import QUE
from analysis.statements.source.times import is_time
from analysis.statements.verbs import HAVE, UNREAL, is_infinitive, is_past_participle, is_verb

_SUBORDINATES = words_of_class("subordinate opening")
_CARRIES = re.compile(any_word("verb of a predicate"))


def rest_after(end: Token, first: Token) -> Token | None:
    """Where an unquoted statement goes on after its inserted cue, if it does."""
    comma = next((t for t in end.after() if t.text in ",;"), None)
    if comma is None or comma.text == ";" or not comma.next:
        return None
    begin = comma.next
    side_act = begin.lower in ("avant", "sans") and any(is_infinitive(t) for t in begin.after(3))
    needed = completes(begin, first)
    aside = side_act or begin.lower == "où" or (begin.lower, begin.next.lower) == ("de", "quoi")
    if aside or (judges(comma) and not needed):
        return None  # "Il faut tenir, dit-elle, avant de partir", "…, une phrase qui a fait du bruit"
    told = has_verb(begin.onward())
    if not told and any(t.lower in words_of_class("manner of speaking") for t in begin.onward(4)):
        return None  # "Il était temps, dit-elle, d'une voix lasse"
    opening = begin_of_said(first)
    related = begin.lower in words_of_class("opens a relative")
    if (
        needed
        or begin.lower in QUE
        or (begin.lower == "et" and not told)  # "deux ponts, dit-elle, et trois quais"
        or (related and end.text.startswith("-") and opening.lower in ("c'", "ce"))  # "ce sont A, dit-il, qui B"
        or _wants_subject(begin)
        or (inverted_pronoun(first.to(end)) and _goes_on_so(begin))
    ):
        return begin
    relative = any(t.lower in words_of_class("relative pronoun") for t in begin.onward(2))
    opened = any(is_conjugated(t) and governing_verb(t).dep != "acl:relcl" for t in opening.until(first))
    if opened and opening.lower not in _SUBORDINATES:  # not "S'ils partent, assure Anne Roy, c'est fini"
        more = goes_on_unquoted(end) if begin.lower != "et" or end.text.startswith("-") else None
        return more or (begin if _is_foretold_too(begin) else None)
    return begin if told and not relative else None


def _wants_subject(begin: Token) -> bool:
    """Ce plan, dit Anne Roy, n'a pas d'avenir: a conjugated verb whose subject stands before the insertion."""
    ahead = begin.onward(4)
    verb = next((t for t in ahead if t.lower not in _BEFORE_VERB), begin)
    inserted = inverted_pronoun(ahead) or any(map(cue_of, ahead))
    return is_conjugated(verb) and verb.pos in ("VERB", "AUX") and not inserted


_BEFORE_VERB = words_of_class("object pronoun") | {"ne", "n'"}


def _goes_on_so(begin: Token) -> bool:
    """Whether what follows « dit-elle » between commas is hers: a clause, or what the words before it need.

    Il faut se contenter, dit-elle, d'un essai; il n'exclut pas, dit-il, une visite; il n'y a rien, dit-il, il y a A.
    """
    if begin.lower in words_of_class("of"):
        return True
    clause = clause_from(begin) if begin.pos in ("DET", "PRON", "PROPN", "NOUN") else None
    if clause is not None:
        return cue_of(clause) is None
    noun = begin.pos in ("DET", "NUM") or begin.lower in words_of_class("definite article")
    return noun and not any(is_time(t) for t in begin.onward(3))


def _is_foretold_too(begin: Token) -> bool:
    """Le bac partira, a dit la maire, mais les camions attendront; not "…, mais les dockers restent inquiets"."""
    verb = next((t for t in begin.after() if is_conjugated(t)), begin)
    return begin.lower in ("mais", "et") and verb.lower.endswith(UNREAL)


def goes_on_unquoted(end: Token) -> Token | None:
    """« A », a dit M. Roy, et B ; dès que C: what a conjunction joins to the words before the cue."""
    comma = next((t for t in end.after(12) if t.text == ","), None)
    if comma is None or not comma.next.next.next:
        return None
    begin, then = comma.next, comma.next.next
    joins = (
        begin.lower in words_of_class("joins a reason")
        or (begin.lower in ("dès", "parce", "tant") and then.lower in QUE)
        or (begin.lower == "et" and then.pos == "DET")  # not "et il s'en va"
    )
    return begin if joins and (begin.lower == "ni" or has_verb(then.onward())) else None


def interrupted_relative(first: Token, end: Token) -> list[tuple[Token, Token]] | None:
    """Un port qui, dit-elle, A ; une taxe dont les élus, assure-t-il, B: the relative clause that a cue interrupts."""
    comma, begin = end.next, end.next.next
    if comma.text != "," or not begin.next or not has_verb(begin.onward()):
        return None
    if opener_at(begin) is not None:
        return None  # "dont un policier, indique la ville, d'après laquelle A"
    for token in reversed(first.previous.before(8)):
        if token.lower in words_of_class("opens a relative") and token.lower not in QUE:
            resumed = (t.previous for t in begin.after() if t.text == "," and is_conjugated(t.next))
            return [(token.next, first.previous.previous), (begin, next(resumed, begin.sentence[-1]))]
        if token.is_punct or is_verb(token):
            return None
    return None


def explained(passage: Passage, end: Token, first: Token) -> Token | None:
    """Faux, a rétorqué la maire : le pont « tient »; Pas de fuite, dit Roy ; rien que « de la buée »: what goes on."""
    mark = next((t for t in end.after(8) if t.text in ",:;" or is_verb(t)), end)
    if mark.text not in (":", ";") or not mark.next.next:
        return None
    that = mark.next.lower in QUE  # "Elle ne demande rien, dit-elle : que A"
    fragment = that or not (has_verb(first.before()) or (mark.text == ";" and has_verb(mark.onward())))
    quoted = that or any(q.outer_start >= passage.place(mark)[1] for q in passage.quotations)
    told = any(map(cue_of, mark.onward()))
    answered = fragment and mark.text == ":" and len(first.before()) <= _SHORT  # "Faux, dit la maire : A"
    return mark.next if answered or (quoted and (fragment or not told)) else None


_SHORT = 3  # words, with the comma


def completes(begin: Token, first: Token) -> bool:
    """Il faudrait, dit Roy, partir ; ce plan est, selon lui, un piège: what the verb before an insertion needs."""
    words = [t for t in first.before() if not t.is_punct and t.pos != "ADV"]
    if not words:
        return False
    before = words[-1].previous if inverted_pronoun(words[-1:]) else words[-1]  # "Encore faudrait-il, dit-elle, partir"
    if before.pos in ("AUX", "SCONJ"):
        return True  # "Elle n'avait, dit Anne Roy, jamais remis la lettre"; "parce que, dit-elle, il pleut"
    whether = begin.lower in words_of_class("asked") and not (begin.lower == "s'" and begin.next.pos != "PRON")
    asks = whether and is_verb(before)
    passive = begin.lower == "par" and any(c.dep == "aux:pass" for c in before.children)
    if asks or passive:
        return True  # "Elle ne sait, dit-elle, si A"; "il fut choisi, dit-on, par B"
    if before.lower in HAVE and is_past_participle(begin):
        return True  # "Il aurait même, dit-elle, menacé de partir", whose auxiliary was taken for a verb
    if _awaits_object(before, begin, first):
        return True
    if not is_verb(before) and has_verb(first.before()):
        return False
    led = begin.pos in ("DET", "NUM") or begin.lower in words_of_class("of")
    if led and lemma_of(before.lower) in words_of_class("needs a complement"):
        return True  # "Il a fallu, raconte Anne Roy, trois heures", "Il s'agit, dit-elle, d'un essai"
    ahead = (t for t in begin.onward(4) if t.pos not in ("ADP", "ADV", "PRON", "PUNCT"))
    return _CARRIES.fullmatch(before.text) is not None or is_infinitive(next(ahead, begin))


_IT_IS = re.compile(r"\b[Ii]l (?:n')?(?:est|était|serait|sera)(?: (?:pas|plus|donc|bien))*$")  # "il n'est pas question"


def _awaits_object(before: Token, begin: Token, first: Token) -> bool:
    """Il prévoirait, selon Roy, une aide; il n'est pas question, dit-elle, d'attendre: what the word before governs."""
    if before.pos == "NOUN" and _IT_IS.search(text_from(before.before())):
        return True
    adjacent = before.next.text == "," and is_verb(before) and begin.pos == "DET"
    if adjacent and opener_at(first) is not None:
        return True  # but "il part, dit-elle, le sourire aux lèvres"
    return adjacent and any(c.dep in ("obj", "xcomp") and c.i >= begin.i for c in before.children)
