"""What the rules ask about a verb in a parsed sentence: its group, its form, whether it is negated or in a question."""

import re
from collections.abc import Iterable

from analysis.language.cue_words import is_present_form
from analysis.language.parsed import Token, found_once
from analysis.people.lexicon import phrase_words, words_of_class
from analysis.statements.cues import cue_of
from analysis.statements.verbs import (
    HAVE,
    INVERTED,
    auxiliaries_of,
    is_infinitive,
    is_its_subject,
    is_mistagged,
    is_tagged_finite,
    is_verb,
)

CLITICS = words_of_class("clitic")
NEGATIONS = words_of_class("negation")
SPEECH_ACT_PERSONS = words_of_class("speech act person")


@found_once
def verb_group(verb: Token) -> tuple[Token, Token]:
    """The first and last word of a verb with its auxiliaries, clitics, negation: "ne l'a-t-il pas dit"."""
    governor = governing_verb(verb)
    near = (c for c in auxiliaries_of(governor) if c in governor.before(5) and not has_comma_between(c, governor))
    first = next(near, None) or loose_auxiliary(governor) or governor  # "a d'emblée posé"
    while _goes_with(verb, first.previous):
        first = first.previous
    last = verb
    while last.next.lower in INVERTED | {"-t", "-ce"}:
        last = last.next
    return first, last


def _goes_with(verb: Token, word: Token) -> bool:
    """Whether a word right before the group of a verb is part of it: a clitic, a negation, an auxiliary, its adverb."""
    beside = word.head == verb.head and verb.pos == "AUX" and word.lower != "ayant"  # "ont fait savoir"
    own = word.head in (governing_verb(verb), verb) or beside or word.next.text.startswith("-")
    adverb = word.pos == "ADV" and word.previous.pos == "AUX"
    article = word.pos == "DET" and word.lower in words_of_class("definite article")
    return (word.pos == "AUX" and own) or adverb or (word.lower in CLITICS | NEGATIONS and not article)


def has_comma_between(earlier: Token, later: Token) -> bool:
    """Whether a comma parts one word from a later one."""
    return any(t.text == "," for t in earlier.until(later))


def loose_auxiliary(participle: Token) -> Token | None:
    """The auxiliary of "a de son côté assuré", where the parser missed it."""
    tagged = participle.pos in ("VERB", "ADJ") or is_mistagged(participle)
    if not tagged or not participle.lower.endswith(("é", "i", "u", "it", "is")):
        return None
    for token in reversed(_past_aside(participle).before(6)):
        if token.pos in ("AUX", "VERB", "X") and token.lower in HAVE:
            return token
        if token.is_punct or token.pos == "VERB":
            return None
    return None


def _past_aside(participle: Token) -> Token:
    """A participle, or the comma with which an aside before it begins: "a, de son côté, appelé"."""
    commas = [t for t in participle.before(8) if t.text == ","]
    aside = len(commas) > 1 and commas[-1].next == participle and commas[-2].next.pos in ("ADP", "ADV")
    return commas[-2] if aside else participle


def governing_verb(verb: Token) -> Token:
    """The finite verb that carries an infinitive: "viennent" for "viennent de déclarer"."""
    while (
        is_infinitive(verb)
        and verb.dep in ("xcomp", "ccomp", "obl:arg", "obl", "advcl", "obj")
        and is_verb(verb.head)
        and verb.head in verb.before(5)
        and not any(t.is_punct or t.lower in ("avant", "sans", "pour") for t in verb.head.until(verb))
    ):
        verb = verb.head
    return verb


@found_once
def is_finite(verb: Token) -> bool:
    """Whether the verb or the auxiliary that carries it is conjugated."""
    return _has_finite_form(governing_verb(verb))


def is_conjugated(word: Token) -> bool:
    """Whether a word is a verb in a finite form."""
    return is_verb(word) and is_finite(word)


def begin_since(word: Token, marks: str) -> Token:
    """The first word of a sentence, or the word after the last of some marks that stand before another word."""
    last = next((t for t in reversed(word.before()) if t.text in marks), None)
    return last.next if last is not None else word.sentence[0]


def begin_of_said(first: Token) -> Token:
    """Bilan : trois blessés, dit-on ; une panne, disent d'autres: past the last colon before a cue; past a semicolon,
    if no verb follows it, where two clauses may well be said by one."""
    begin = begin_since(first, ":;")
    joins = begin.previous.text == ";" and has_verb(begin.until(first))
    told = any(map(cue_of, begin.previous.before()))  # "Le maire juge A ; B, dit-on au port"
    return begin_since(first, ":") if joins and not told else begin


def has_verb(words: Iterable[Token]) -> bool:
    """Whether a conjugated verb is among the words."""
    return any(map(is_conjugated, words))


def _has_finite_form(governor: Token) -> bool:
    if governor.next.lower in INVERTED | {"-t"}:
        return True
    form = governor.lower
    if (_FINITE_ENDING.search(form) or is_present_form(form)) and not is_infinitive(governor):
        return True  # even if the tagger took "déplore" for a participle, "analyse" for a noun
    if loose_auxiliary(governor) or is_mistagged(governor) or _is_present_in_it(governor):
        return True
    carriers = (child for child in governor.children if child.dep.startswith(("aux", "cop")))
    return any(map(is_tagged_finite, (governor, *carriers)))


def _is_present_in_it(verb: Token) -> bool:
    """Anne Roy, élue en mai, décrit « A »; le maire décrit ce pont: a present that has the form of its participle."""
    before, after = verb.previous, verb.next
    if not (verb.lower.endswith(("it", "int")) and before and after.next):
        return False
    if after.pos == "DET":
        return after.next.lower not in phrase_words("time")  # "un texte écrit cette année"
    if after.text == ":" and before.pos == "CCONJ":
        return True  # "dit A, mais avertit : B"
    resumes = before.pos == "PROPN" or before.text in ",)" or before.lower in CLITICS  # "un élu la décrit"
    whole = next((t for t in verb.after(4) if t.lower not in CLITICS and t.pos != "ADV"), after)
    governs = is_infinitive(whole) or after.lower in ("que", "qu'", "comme")
    return resumes and (after.text in '«“"' or governs)


_FINITE_ENDING = re.compile(r"(?:[^éiu\W]e|[^m]ent|ait|èrent)$")


def inverted_pronoun(words: Iterable[Token]) -> Token | None:
    """The "-elle" of "a-t-elle dit"."""
    return next((t for t in words if t.lower in INVERTED), None)


def is_plural(verb: Token) -> bool:
    """Ont dit, disent: by the endings, whatever the tags."""
    first, last = verb_group(verb)
    return any(t.lower.endswith(("ent", "ont")) and is_verb(t) for t in first.to(last))


def is_negated(verb: Token) -> bool:
    """Whether "ne … pas" or the like is around the verb; not in "ne craint pas de dire"."""
    before = _words_before(verb)
    denied = not before.isdisjoint(("ne", "n'")) and not NEGATIONS.isdisjoint(before | {verb.next.lower})
    return denied and not _shrinks_from(verb)


def is_left_unsaid(verb: Token) -> bool:
    """Il évite de dire que A, elle oublie de préciser que B: nobody says it; "n'oublie pas de préciser que B" does."""
    return _shrinks_from(verb) and _words_before(verb).isdisjoint(("ne", "n'", "sans"))


def _shrinks_from(verb: Token) -> bool:
    governor = governing_verb(verb)
    return governor is not verb and governor.lemma.lower() in words_of_class("shrinking")


def _words_before(verb: Token) -> set[str]:
    """The words of the group of a verb up to it, and the one before the group."""
    first, _ = verb_group(verb)
    return {token.lower for token in first.previous.until(verb)}


def is_passive(verb: Token) -> bool:
    """Il a été averti que A: the subject is told and says nothing."""
    governor = governing_verb(verb)
    cue = cue_of(verb)
    if cue is not None and (cue.lemma.startswith(("se ", "s'")) or cue.lemma == "convenir"):
        return False
    if governor is not verb and governor.lemma.lower() in ("aller", "venir"):
        return False  # "est allé jusqu'à dire", "sont venus dénoncer"
    if cue is None or cue.lemma.startswith("être "):
        return any(child.dep == "aux:pass" for child in governor.children)
    near = (child for child in governor.children if not has_comma_between(child, governor))
    return any(c.dep == "aux:pass" or (c.dep == "cop" and governor.pos == "VERB") for c in near)


def is_still_to_come(governor: Token) -> bool:
    """Il doit préciser que A, ils vont analyser B: nobody has said it yet."""
    jumps = any(t.lower == "jusqu'" for t in governor.after(2))
    return governor.lower in words_of_class("still to come") and not jumps


def speaks_for_itself(verb: Token) -> bool:
    """First and second persons: "Rappelons que", "vous dites que" report nobody."""
    if verb.i <= 2 and verb.lower.endswith("ons"):
        return True
    _, last = verb_group(verb)
    if last != verb and last.lower.removeprefix("-t") not in _OF_US:
        return False  # "nous glisse-t-on"
    governor = governing_verb(verb)
    carriers = [governor, *auxiliaries_of(governor)]
    if any(c.lower in ("je", "j'") for c in governor.children):
        return True  # "et je le cite", tagged as a third person
    person = next(filter(None, (carrier.feature("Person") for carrier in carriers)), "")
    if person not in ("1", "2"):
        return False
    own = any(c.lower in SPEECH_ACT_PERSONS and is_its_subject(c) for c in governor.children)
    return own or not carriers[-1].lower.endswith(("e", "t", "a"))  # "corrige le préfet", tagged as a command


_OF_US = ("-je", "-nous", "-vous", "-tu")


def is_supposed(verb: Token) -> bool:
    """Si le maire affirmait que A, on le croirait; s'il annonce B, ils partiront; comme s'il disait C: nobody did."""
    governor = governing_verb(verb)
    mark = next((c for c in governor.children if c.dep == "mark" and c.lower in ("si", "s'")), None)
    if mark is None:
        return False
    compared = mark.previous.lower == "comme"
    conditional = any(t.lower.endswith(("rait", "raient")) for t in verb.sentence if is_verb(t))
    past = any(t.lower.endswith(("ait", "aient")) for t in (governor, *governor.children))
    commas = [t for t in verb.sentence if t.text == ","]
    main = next(filter(is_conjugated, commas[-1].after()), verb) if commas else verb
    to_come = main.lower.endswith(("ra", "ront"))
    return compared or (past and conditional) or to_come
