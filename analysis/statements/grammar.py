"""What the rules ask about a verb in a parsed sentence: its group, its form, whether it is negated or in a question."""

import re
from collections.abc import Iterable

from spacy.tokens import Token

from analysis.language.cue_words import is_present_form
from analysis.people.lexicon import phrase_words, words_of_class
from analysis.statements.cues import cue_of
from analysis.statements.verbs import HAVE, feature, is_infinitive, is_its_subject, is_verb, mistagged

CLITICS = words_of_class("clitic")
INVERTED = words_of_class("inverted pronoun")
NEGATIONS = words_of_class("negation")
SPEECH_ACT_PERSONS = words_of_class("speech act person")


def verb_group(verb: Token) -> tuple[Token, Token]:
    """The first and last word of a verb with its auxiliaries, clitics, negation: "ne l'a-t-il pas dit"."""
    groups = verb.doc.user_data.setdefault("groups", {})
    if verb.i not in groups:
        groups[verb.i] = _find_group(verb)
    first, last = groups[verb.i]
    return verb.doc[first], verb.doc[last]


def _find_group(verb: Token) -> tuple[int, int]:
    doc = verb.doc
    governor = governing_verb(verb)
    near = (c for c in governor.children if c.dep_.startswith("aux") and 0 < governor.i - c.i <= 5)
    auxiliaries = [c.i for c in near if not any(t.text == "," for t in doc[c.i : governor.i])]
    auxiliaries = auxiliaries or loose_auxiliary(governor)
    first = doc[min([governor.i, *auxiliaries])]  # "a d'emblée posé"
    while first.i > 0:
        before = doc[first.i - 1]
        beside = before.head == verb.head and verb.pos_ == "AUX" and before.lower_ != "ayant"  # "ont fait savoir"
        own = before.head in (governor, verb) or beside
        auxiliary = before.pos_ == "AUX" and (own or first.text.startswith("-"))
        adverb = before.pos_ == "ADV" and before.i > 0 and doc[before.i - 1].pos_ == "AUX"
        if not (auxiliary or adverb or before.lower_ in CLITICS or before.lower_ in NEGATIONS):
            break
        if before.lower_ in words_of_class("definite article") and before.pos_ == "DET":
            break
        first = before
    last = verb
    while last.i + 1 < len(doc) and doc[last.i + 1].lower_ in INVERTED | {"-t", "-ce"}:
        last = doc[last.i + 1]
    return first.i, last.i


def loose_auxiliary(participle: Token) -> list[int]:
    """The auxiliary of "a de son côté assuré", where the parser missed it."""
    tagged = participle.pos_ in ("VERB", "ADJ") or participle.i in mistagged(participle.doc)
    if not tagged or not participle.lower_.endswith(("é", "i", "u", "it", "is")):
        return []
    end = _before_aside(participle)
    for token in reversed(participle.doc[max(0, end - 6) : end]):
        if token.pos_ in ("AUX", "VERB", "X") and token.lower_ in HAVE:
            return [token.i]
        if token.is_punct or token.pos_ == "VERB":
            return []
    return []


def _before_aside(participle: Token) -> int:
    """Where the words before a participle end, without an aside between commas: "a, de son côté, appelé"."""
    before = participle.doc[max(0, participle.i - 8) : participle.i]
    commas = [t.i for t in before if t.text == ","]
    closed = len(commas) > 1 and commas[-1] == participle.i - 1
    return commas[-2] if closed and participle.doc[commas[-2] + 1].pos_ in ("ADP", "ADV") else participle.i


def governing_verb(verb: Token) -> Token:
    """The finite verb that carries an infinitive: "viennent" for "viennent de déclarer"."""
    while (
        is_infinitive(verb)
        and verb.dep_ in ("xcomp", "ccomp", "obl:arg", "obl", "advcl", "obj")
        and is_verb(verb.head)
        and 0 < verb.i - verb.head.i <= 5
        and not any(t.is_punct or t.lower_ in ("avant", "sans", "pour") for t in verb.doc[verb.head.i : verb.i])
    ):
        verb = verb.head
    return verb


def is_finite(verb: Token) -> bool:
    """Whether the verb or the auxiliary that carries it is conjugated."""
    finite = verb.doc.user_data.setdefault("finite", {})
    if verb.i not in finite:
        finite[verb.i] = _has_finite_form(governing_verb(verb))
    return finite[verb.i]


def is_conjugated(word: Token) -> bool:
    """Whether a word is a verb in a finite form."""
    return is_verb(word) and is_finite(word)


def parted_at(first: Token) -> Token | None:
    """Bilan : trois blessés, dit-on ; une panne, disent d'autres: the last colon before a cue; a semicolon, if no
    verb follows it, where two clauses may well be said by one."""
    last = next((t for t in reversed(first.doc[: first.i]) if t.text in ":;"), None)
    if last is None or last.text == ":" or not has_verb(first.doc[last.i : first.i]):
        return last
    if any(cue_of(t) is not None for t in first.doc[: last.i]):
        return last  # "Le maire juge A ; B, dit-on au port"
    return next((t for t in reversed(first.doc[: first.i]) if t.text == ":"), None)


def has_verb(words: Iterable[Token]) -> bool:
    """Whether a conjugated verb is among the words."""
    return any(map(is_conjugated, words))


def _has_finite_form(governor: Token) -> bool:
    if governor.i + 1 < len(governor.doc) and governor.nbor(1).lower_ in INVERTED | {"-t"}:
        return True
    form = governor.lower_
    if (_FINITE_ENDING.search(form) or is_present_form(form)) and not is_infinitive(governor):
        return True  # even if the tagger took "déplore" for a participle, "analyse" for a noun
    if loose_auxiliary(governor) or governor.i in mistagged(governor.doc) or _is_present_in_it(governor):
        return True
    carriers = (child for child in governor.children if child.dep_.startswith(("aux", "cop")))
    return any(feature(word, "VerbForm") == "Fin" for word in (governor, *carriers))


def _is_present_in_it(verb: Token) -> bool:
    """Anne Roy, élue en mai, décrit « A »; le maire décrit ce pont: a present that has the form of its participle."""
    if not verb.lower_.endswith(("it", "int")) or not 0 < verb.i < len(verb.doc) - 2:
        return False
    before, after = verb.nbor(-1), verb.nbor(1)
    if after.pos_ == "DET":
        return verb.nbor(2).lower_ not in phrase_words("time")  # "un texte écrit cette année"
    if after.text == ":" and before.pos_ == "CCONJ":
        return True  # "dit A, mais avertit : B"
    resumes = before.pos_ == "PROPN" or before.text in ",)" or before.lower_ in CLITICS  # "un élu la décrit"
    whole = next((t for t in verb.doc[verb.i + 1 : verb.i + 5] if t.lower_ not in CLITICS and t.pos_ != "ADV"), after)
    governs = is_infinitive(whole) or after.lower_ in ("que", "qu'", "comme")
    return resumes and (after.text in '«“"' or governs)


_FINITE_ENDING = re.compile(r"(?:[^éiu\W]e|[^m]ent|ait|èrent)$")


def is_negated(verb: Token) -> bool:
    """Whether "ne … pas" or the like is around the verb; not in "ne craint pas de dire"."""
    governor = governing_verb(verb)
    if governor is not verb and governor.lemma_.lower() in words_of_class("shrinking"):
        return False
    first, _ = verb_group(verb)
    before = {token.lower_ for token in verb.doc[max(0, first.i - 1) : verb.i]}
    if before.isdisjoint(("ne", "n'")):
        return False
    after = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 2]}
    return not NEGATIONS.isdisjoint(before | after)


def is_left_unsaid(verb: Token) -> bool:
    """Il évite de dire que A, elle oublie de préciser que B: nobody says it; "n'oublie pas de préciser que B" does."""
    governor = governing_verb(verb)
    if governor is verb or governor.lemma_.lower() not in words_of_class("shrinking"):
        return False
    first, _ = verb_group(verb)
    return {t.lower_ for t in verb.doc[max(0, first.i - 1) : verb.i]}.isdisjoint(("ne", "n'", "sans"))


def is_passive(verb: Token) -> bool:
    """Il a été averti que A: the subject is told and says nothing."""
    governor = governing_verb(verb)
    cue = cue_of(verb)
    if cue is not None and (cue.lemma.startswith(("se ", "s'")) or cue.lemma == "convenir"):
        return False
    if governor is not verb and governor.lemma_.lower() in ("aller", "venir"):
        return False  # "est allé jusqu'à dire", "sont venus dénoncer"
    if cue is None or cue.lemma.startswith("être "):
        return any(child.dep_ == "aux:pass" for child in governor.children)
    near = [c for c in governor.children if not any(t.text == "," for t in verb.doc[c.i : governor.i])]
    return any(c.dep_ == "aux:pass" or (c.dep_ == "cop" and governor.pos_ == "VERB") for c in near)


def is_still_to_come(governor: Token) -> bool:
    """Il doit préciser que A, ils vont analyser B: nobody has said it yet."""
    jumps = any(t.lower_ == "jusqu'" for t in governor.doc[governor.i + 1 : governor.i + 3])
    return governor.lower_ in words_of_class("still to come") and not jumps


def speaks_for_itself(verb: Token) -> bool:
    """First and second persons: "Rappelons que", "vous dites que" report nobody."""
    if verb.i <= 2 and verb.lower_.endswith("ons"):
        return True
    _, last = verb_group(verb)
    if last != verb and last.lower_.removeprefix("-t") not in _OF_US:
        return False  # "nous glisse-t-on"
    governor = governing_verb(verb)
    carriers = [governor, *(c for c in governor.children if c.dep_.startswith("aux"))]
    if any(c.lower_ in ("je", "j'") for c in governor.children):
        return True  # "et je le cite", tagged as a third person
    person = next(filter(None, (feature(carrier, "Person") for carrier in carriers)), "")
    if person not in ("1", "2"):
        return False
    own = any(c.lower_ in SPEECH_ACT_PERSONS and is_its_subject(c) for c in governor.children)
    return own or not carriers[-1].lower_.endswith(("e", "t", "a"))  # "corrige le préfet", tagged as a command


_OF_US = ("-je", "-nous", "-vous", "-tu")


def is_supposed(verb: Token) -> bool:
    """Si le maire affirmait que A, on le croirait; s'il annonce B, ils partiront; comme s'il disait C: nobody did."""
    governor = governing_verb(verb)
    mark = next((c for c in governor.children if c.dep_ == "mark" and c.lower_ in ("si", "s'")), None)
    if mark is None:
        return False
    compared = mark.i > 0 and mark.nbor(-1).lower_ == "comme"
    conditional = any(t.lower_.endswith(("rait", "raient")) for t in verb.doc if is_verb(t))
    past = any(t.lower_.endswith(("ait", "aient")) for t in (governor, *governor.children))
    last = next((t.i for t in reversed(verb.doc) if t.text == ","), len(verb.doc))
    main = next(filter(is_conjugated, verb.doc[last:]), verb)
    to_come = main.lower_.endswith(("ra", "ront"))
    return compared or (past and conditional) or to_come
