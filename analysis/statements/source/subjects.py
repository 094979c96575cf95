"""The source that a verb of saying gives: its subject, inverted or shared, or the antecedent of a relative pronoun."""

from dataclasses import dataclass, replace
from itertools import islice

from analysis.language.parsed import Token, text_from
from analysis.people.lexicon import words_of_class
from analysis.statements.grammar import (
    SPEECH_ACT_PERSONS,
    governing_verb,
    inverted_pronoun,
    is_finite,
    is_plural,
    loose_auxiliary,
    verb_group,
)
from analysis.statements.passages import Passage
from analysis.statements.source.antecedents import antecedent_of, means_people
from analysis.statements.source.clause_subjects import (
    cue_in_time_with,
    is_personal,
    narrated_subject,
    own_subject,
    reporting_before,
    subject_after,
    subject_of_infinitive,
)
from analysis.statements.source.inverted import inverted_subject
from analysis.statements.source.lost_subjects import (
    name_before,
    noun_before_asides,
    noun_before_insertion,
    noun_before_pronoun,
    subject_before,
    with_the_other,
)
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.source_lists import whole_list
from analysis.statements.verbs import auxiliaries_of, is_mistagged, is_past_participle, is_present_participle, is_verb


@dataclass(frozen=True)
class Source:
    """To whom a cue gives its statement; `phrase` is None where the source is left out."""

    phrase: Phrase | None
    how: str
    governor: Token | None = None


def source_of(passage: Passage, verb: Token) -> Source | None:
    """The source of a reporting verb; None where it speaks for nobody who could be quoted ("on peut dire")."""
    source = _source_of(passage, verb)
    if source is None or source.phrase is None or not is_plural(verb):
        return source
    return replace(source, phrase=whole_list(with_the_other(source.phrase)))


def _source_of(passage: Passage, verb: Token) -> Source | None:
    first, last = verb_group(verb)
    governor = governing_verb(verb)
    inverted = inverted_pronoun(first.to(last))
    if inverted is not None:
        return _pronoun_source(passage, inverted)
    led = subject_of_infinitive(verb)
    if led is not None:
        return Source(noun_phrase(passage, led), "subject")
    carrier = governor.head if governor.dep == "cop" else loose_auxiliary(governor) or governor
    subject = own_subject(governor) or own_subject(verb) or own_subject(carrier) or narrated_subject(verb)
    if subject is not None and subject.lower in words_of_class("relative subject"):
        return _relative_source(passage, subject, governor)
    name = name_before(passage, first) if is_finite(verb) and not is_plural(verb) else None
    if name is not None and (subject is None or not name.first.i <= subject.i <= verb.i):
        return Source(name, "subject")
    behind = noun_before_asides(passage, first) if is_finite(verb) else None
    in_relative = behind is not None and behind.first.previous.pos == "PRON"
    if behind is not None and (subject is None or in_relative or behind.last.i < subject.i < first.i):
        return Source(behind, "subject")
    if subject is not None:
        if is_personal(subject):
            noun = noun_before_pronoun(passage, subject)
            return Source(noun, "subject") if noun is not None else _pronoun_source(passage, subject)
        return Source(noun_phrase(passage, subject), "subject" if subject.i < verb.i else "inverted")
    clausal = is_finite(verb) and (governor.dep != "conj" or is_mistagged(governor))
    unseen = _unseen_subject(passage, verb) if clausal else None
    return unseen or _elided_source(passage, governor)


def _unseen_subject(passage: Passage, verb: Token) -> Source | None:
    """The subject of a conjugated verb for which the parser has none, from the words around it."""
    first, last = verb_group(verb)
    resumed = first.previous.text == ","  # "M. Roy, qui a vu le maire, estime que"
    some = _some_others(passage, first)
    before = some or (noun_before_insertion(passage, first) if resumed else None) or subject_before(passage, first)
    phrase = before or inverted_subject(passage, last)
    return None if phrase is None else Source(phrase, "inverted" if phrase.head.i > verb.i else "subject")


def _some_others(passage: Passage, first: Token) -> Phrase | None:
    """D'autres font valoir que A, d'aucuns soutiennent que B: the parser takes "d'" for a preposition."""
    before = first.before(2)
    is_some = text_from(before).lower().replace("’", "'") in words_of_class("some of many")
    return Phrase(passage, before[0], before[1], before[1]) if is_some and len(before) > 1 else None


def _relative_source(passage: Passage, relative: Token, verb: Token) -> Source | None:
    """The antecedent of "qui"; where it opens the sentence ("Qui reconnaît que A."), whoever was named last."""
    antecedent = antecedent_of(passage, relative, verb)
    if antecedent is not None:
        return Source(antecedent, "relative")
    if relative.lower in words_of_class("relative that names"):
        return _pronoun_source(passage, relative)  # "Lequel ajoute que A."
    return Source(None, "elided") if relative.i <= 1 else None


def _pronoun_source(passage: Passage, pronoun: Token) -> Source | None:
    text = pronoun.lower
    impersonal = text.endswith("il") and _is_impersonal(pronoun)
    if impersonal or text in SPEECH_ACT_PERSONS | words_of_class("stands for no speaker"):
        return None
    return Source(Phrase(passage, pronoun, pronoun, pronoun), "on" if text.endswith("on") else "pronoun")


def _is_impersonal(pronoun: Token) -> bool:
    """Il est à noter que, il faut dire que, où il est écrit que, faut-il rappeler que; not "A, convient-il, B"."""
    if pronoun.text.startswith("-") and pronoun.next.text == ",":
        return False
    following = (pronoun.next.lower, pronoun.next.next.lower)
    to_be_said = following in (("est", "à"), ("sera", "à"), ("reste", "à"), ("convient", "de"))
    after_it_is = pronoun.next.after(2) if pronoun.next.lower in ("est", "était") else ()
    written = any(t.lower in words_of_class("done with words") for t in after_it_is)
    inverted = pronoun.previous.lower in words_of_class("without a person")
    return inverted or to_be_said or written or pronoun.next.lower == "faut"


def inverted_source(passage: Passage, first: Token, last: Token) -> Source | None:
    """The source of an inserted verb (`first` to `last`): its inverted pronoun, else the noun phrase after it."""
    pronoun = inverted_pronoun(first.to(last))
    if pronoun is not None:
        return _pronoun_source(passage, pronoun)
    phrase = inverted_subject(passage, last)
    phrase = whole_list(phrase) if phrase is not None and is_plural(last) else phrase
    return Source(phrase, "inverted") if phrase is not None else None


def _elided_source(passage: Passage, verb: Token) -> Source | None:
    """The verb has no subject of its own: it shares that of the clause around it or of the sentence before."""
    reporting = reporting_before(verb)
    if reporting is not None:
        subject = own_subject(reporting)
        own = subject is not None and subject.lower in SPEECH_ACT_PERSONS
        return None if own else Source(None, "shared", reporting)
    cue = cue_in_time_with(verb)
    if cue is not None:
        return source_of(passage, cue)
    gerund = verb.previous.lower == "en" and means_people(verb.head)  # "a ravi son hôte en …"
    noun = verb.head.pos in ("NOUN", "PROPN") or means_people(verb.head)
    present = is_present_participle(verb_group(verb)[0])  # "un journaliste notant que A", "ayant noté que A"
    if present and verb.dep in ("acl", "amod") and noun and not gerund:
        return Source(None, "participle", verb.head)
    goes_on = is_present_participle(verb) or verb.feature("VerbForm") == "Inf"
    bare = is_past_participle(verb) and not auxiliaries_of(verb)  # "Elle a dit que A et ajouté que B"
    for shared in islice(verb.ancestors, 5):
        if shared.dep == "ccomp" and (goes_on or (bare and not auxiliaries_of(shared))):
            continue  # "a déclaré que A rouvrirait, ajoutant que B": it is not A that adds
        subject = own_subject(shared) if passage.quotation_at(shared) is None else None
        if is_verb(shared) and subject is not None:
            if subject.lower in SPEECH_ACT_PERSONS:
                return None
            if subject.i < verb.i:
                return Source(None, "shared", shared)
    main = subject_after(verb)
    return Source(None, "shared", main.head) if main is not None else Source(None, "elided")
