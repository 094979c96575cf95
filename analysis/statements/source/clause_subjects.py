"""Subjects of verbs: a verb's own, one that it shares, whoever tells or is heard to say."""

from itertools import dropwhile

from analysis.language.cue_words import lemma_of
from analysis.language.parsed import Token
from analysis.people.lexicon import words_of_class
from analysis.people.offices import people_noun
from analysis.statements.cues import cue_of, cues_in
from analysis.statements.grammar import governing_verb, has_verb, is_conjugated, is_finite, verb_group
from analysis.statements.source.heads import noun_among
from analysis.statements.source.times import is_time
from analysis.statements.verbs import (
    is_infinitive,
    is_its_subject,
    is_present_participle,
    is_verb,
    subjects_of,
    time_of,
)

_OBJECTS = words_of_class("object pronoun")  # which the parser sometimes mistakes for a subject


def own_subject(verb: Token) -> Token | None:
    """The subject that the parser gives a verb; for a circumstance mistaken for one, the name in apposition to it."""
    subjects = [
        c
        for c in subjects_of(verb)
        if c.pos != "AUX"
        and not is_time(c)
        and not _is_no_noun(c)
        and (c.pos == "NOUN" or c.lower not in _OBJECTS | {"-là"})  # "Me Roy" is a lawyer
        and not _is_told(c)
        and c.previous.lower != "qui"  # "les élus, qui tous disent"
        and not (c.i > verb.i and is_present_participle(verb))
        and is_its_subject(c)
    ]
    free = [subject for subject in subjects if not _is_circumstance(subject, verb)]
    beside = (c for subject in subjects for c in subject.children if c.dep == "appos" and c.i < verb.i)
    return min(free, key=lambda token: abs(token.i - verb.i), default=next(beside, None))


def _is_told(pronoun: Token) -> bool:
    """La maire, Anne Roy, lui a dit que A: not "Lui a dit que A", "elle se tait et lui dit que B", "lui, dit que C"."""
    opens = not pronoun.i or pronoun.previous.pos == "CCONJ"
    return pronoun.lower == "lui" and not opens and pronoun.next.pos in ("AUX", "VERB")


def _is_no_noun(token: Token) -> bool:
    """Contacté, le maire …; « A » s'exprimera, a dit …; les uns, notamment bretons, ont dit: not "les interrogés"."""
    if token.pos not in ("VERB", "ADJ", "ADV") or token.lower in words_of_class("some of many"):
        return False
    used_as_noun = token.text[:1].isupper() or token.previous.pos in ("DET", "NUM")
    return not token.i or not (used_as_noun or people_noun(token.text) is not None)


def _is_circumstance(noun: Token, verb: Token) -> bool:
    """Après la prise de parole du maire, Paul Roy a dit; via l'agence, Paul Roy a dit; Roy (une élue) a dit."""
    begin = next((child for child in noun.children if child.dep == "det"), noun)
    return is_held(noun) or begin.previous.lower == "via" or depth(noun) > depth(verb)


def is_held(noun: Token) -> bool:
    """Whether a noun follows a preposition, other than of a number: "entre 20 et 30 élus"."""
    cases = [c for c in noun.children if c.dep == "case"]
    return bool(cases) and not _is_plural_article(cases[0], noun) and all(c.dep != "nummod" for c in noun.children)


def _is_plural_article(preposition: Token, noun: Token) -> bool:
    """Au café, d'anciens combattants disent A: "de" before an adjective of several opens a phrase of its own."""
    opens = not preposition.i or preposition.previous.is_punct or preposition.previous.pos == "CCONJ"
    qualified = preposition.next.pos == "ADJ" and preposition.next.next == noun
    return opens and qualified and preposition.lower in ("de", "d'")


def depth(token: Token) -> int:
    """How many brackets are open at a word."""
    before = [t.text for t in token.before()]
    return before.count("(") - before.count(")")


def narrated_subject(infinitive: Token) -> Token | None:
    """Et la ministre d'ajouter que A: the noun between "et" and an infinitive that tells what she did."""
    first, _ = verb_group(infinitive)
    if not is_infinitive(infinitive) or first.previous.lower not in ("de", "d'"):
        return None
    before = [t for t in first.previous.before() if not t.is_punct]
    and_he = bool(before) and before[0].lower in ("et", "puis")
    same = len(before) == 2 and before[1].lower in words_of_class("the same one")  # "Le même d'ajouter que A"
    opens = (and_he or same) and not any(is_verb(t) for t in before)
    own = (t for t in before[1:] if t.pos in ("NOUN", "PROPN", "PRON") or t.lower in words_of_class("the same one"))
    return next(own, None) if opens else None


def subject_of_infinitive(infinitive: Token) -> Token | None:
    """J'entends des élus avouer que A; cela pousse la maire à dire que B."""
    led = led_to_say(infinitive)
    return led[1] if led is not None else None


def led_to_say(infinitive: Token) -> tuple[Token, Token] | None:
    """The verb that makes or hears somebody say it, and who that is: "pousse" and "maire"."""
    first, _ = verb_group(infinitive)
    first = infinitive if first.i < infinitive.i and is_finite(first) else first
    if not is_infinitive(infinitive) or infinitive.previous.lemma.lower() == "faire":
        return None
    driven = first.previous.lower == "à"
    if not driven and first.previous.pos not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    leading = words_of_class("driving to say" if driven else "perceiving")
    before = reversed(first.before(9))
    leader = next((t for t in before if not leading.isdisjoint((lemma_of(t.text), t.lemma))), first)
    noun = noun_among(leader.next.until(first))
    return (leader, noun) if noun is not None else None


def reporting_before(participle: Token) -> Token | None:
    """A, a-t-il dit, précisant que B: the cue before the comma, whose subject the participle shares."""
    little = sum(t.lower in ("en", "tout") for t in participle.before(2))
    comma = participle.sentence[participle.i - 1 - little]
    if not is_present_participle(participle) or comma.text != ",":
        return None
    cues = [t for t, _ in cues_in(participle.sentence) if t.i < comma.i and is_conjugated(t)]
    told = [t for t in cues if governing_verb(t).dep == "ccomp"]
    outer = [t for t in cues if t not in told or not any(t in other.subtree for other in cues if other != t)]
    return outer[-1] if outer else None


def cue_in_time_with(verb: Token) -> Token | None:
    """A dit que le pont tiendrait et a salué B: the cue around the clause that the parser joins a verb to."""
    clauses = (verb.head, governing_verb(verb.head)) if verb.dep == "conj" else ()
    cues = (c.head for c in clauses if c.dep == "ccomp" and cue_of(c.head) is not None)
    return next((cue for cue in cues if in_time_with(verb, cue)), None)


_ONLY_CUES = (["Sing", "Sing", "Plur"], ["Plur", "Plur", "Sing"])  # "maintient que des faits existent et se dit prêt"


def in_time_with(token: Token, verb: Token) -> bool:
    """Whether a coordinated verb is in the tense of the cue, not of its clause: "a dit vouloir A et s'est dit B"."""
    if subjects_of(token) or any(child.dep == "mark" for child in token.children):
        return False
    if not is_finite(token):  # "a déclaré que A et ajouté que B"
        return time_of(verb) in ("compound", "pluperfect")
    numbers = [one.feature("Number") for one in (token, verb, token.head)]
    return time_of(token) == time_of(verb) and (time_of(token.head) != time_of(verb) or numbers in _ONLY_CUES)


def subject_after(verb: Token) -> Token | None:
    """Disant A, le ministre a quitté la salle; après avoir dit B, il est parti: the subject of an opening verb."""
    if not _opens_sentence(verb):
        return None
    after = dropwhile(lambda t: t.text != ",", verb.onward())
    subjects = (t for t in after if t.dep.startswith("nsubj") and is_conjugated(t.head))
    own = (t for t in subjects if "," in (t.left_edge.text, t.left_edge.previous.text))
    takes_any = is_present_participle(verb)
    return next((t for t in own if takes_any or has_verb(verb.next.until(t.left_edge))), None)


def _opens_sentence(verb: Token) -> bool:
    """Whether a verb with no subject opens a sentence: "disant", "après avoir dit"; "avant de dire" may be it all."""
    first, _ = verb_group(verb)
    before = first.before()
    after = first.previous.lower == "après"
    return (after or is_present_participle(verb)) and not any(t.is_punct or is_verb(t) for t in before)


def is_personal(pronoun: Token) -> bool:
    """Whether a pronoun means a person by its form alone: "elle", not "plusieurs"."""
    text = pronoun.lower.removesuffix("-même").removesuffix("-mêmes")
    return text in words_of_class("personal pronoun") or text.startswith("-")
