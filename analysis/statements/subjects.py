"""The source that a verb of saying gives: its subject, inverted or shared, or whom a relative pronoun stands for."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from analysis.statements.cues import cue_of, cues_in
from analysis.statements.grammar import (
    CLITICS,
    INVERTED,
    SPEECH_ACT_PERSONS,
    governing_verb,
    is_finite,
    loose_auxiliary,
    verb_group,
)
from analysis.statements.lexicon import first_names, people_nouns
from analysis.statements.lost_subjects import (
    agree,
    first_noun,
    noun_before_insertion,
    quoted_name_before,
    subject_before,
    with_the_other,
)
from analysis.statements.offices import people_noun
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, is_time, noun_phrase
from analysis.statements.verbs import feature, is_infinitive, is_present_participle, is_verb, mistagged

_OBJECTS = {"me", "m'", "te", "t'", "se", "s'"}  # whom the parser sometimes takes for a subject


@dataclass(frozen=True)
class Source:
    """Who a cue gives its statement to; `phrase` is None where the source is left out."""

    phrase: Phrase | None
    how: str
    governor: Token | None = None


def source_of(passage: Passage, verb: Token) -> Source | None:
    """The source of a reporting verb; None where it speaks for nobody who could be quoted ("on peut dire")."""
    source = _source_of(passage, verb)
    if source is None or source.phrase is None or not _is_plural(verb):
        return source
    return replace(source, phrase=with_the_other(source.phrase))


def _is_plural(verb: Token) -> bool:
    first, last = verb_group(verb)
    return any(t.text.lower().endswith(("ent", "ont")) and is_verb(t) for t in verb.doc[first.i : last.i + 1])


def _source_of(passage: Passage, verb: Token) -> Source | None:
    first, last = verb_group(verb)
    governor = governing_verb(verb)
    for token in verb.doc[first.i : last.i + 1]:
        if token.text.lower() in INVERTED:
            return _pronoun_source(passage, token)
    perceived = perceived_subject(verb)
    if perceived is not None:
        return Source(noun_phrase(passage, perceived), "subject")
    carrier = governor.head if governor.dep_ == "cop" else verb.doc[min([governor.i, *loose_auxiliary(governor)])]
    subject = _own_subject(governor) or _own_subject(verb) or _own_subject(carrier) or narrated_subject(verb)
    if subject is not None:
        if subject.text.lower() in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
            antecedent = antecedent_of(passage, subject, governor)
            return Source(antecedent, "relative") if antecedent else None
        if subject.pos_ == "PRON" and is_personal(subject):
            return _pronoun_source(passage, subject)
        owner = _owner_of_relative(passage, subject, governor)
        if owner is not None:
            return Source(owner, "subject")
        return Source(noun_phrase(passage, subject), "subject" if subject.i < verb.i else "inverted")
    untagged = governor.i in mistagged(governor.doc)
    earlier = _joined_to(verb, first)
    if earlier is not None:
        shared = source_of(passage, earlier)
        if shared is not None and shared.phrase is not None:
            return shared
    if is_finite(verb) and (governor.dep_ != "conj" or untagged):
        resumed = first.i > 0 and first.nbor(-1).text == ","  # "M. Roy, qui a vu le maire, estime que"
        phrase = (
            (noun_before_insertion(passage, first) or first_noun(passage, governor) if resumed else None)
            or subject_before(passage, first)
            or quoted_name_before(passage, first, last)
            or (first_noun(passage, governor) if untagged else None)
            or inverted_subject(passage, last)
            or first_noun(passage, governor)
        )
        if phrase is not None:
            return Source(phrase, "inverted" if phrase.head.i > verb.i else "subject")
    return _elided_source(passage, governor)


def _joined_to(verb: Token, first: Token) -> Token | None:
    """The verb before "et" whose subject a verb shares: "juge le plan « absurde » et l'a qualifié de « farce »"."""
    if verb.dep_ == "conj" or not is_finite(verb) or first.i < 2 or first.nbor(-1).text.lower() not in ("et", "puis"):
        return None
    before = [t for t in verb.doc[: first.i - 1] if is_verb(t) and is_finite(t) and not _is_reported(t)]
    if not before or any(t.text in ";:" for t in verb.doc[before[-1].i : first.i]):
        return None
    both_report = cue_of(before[-1]) is not None and cue_of(verb) is not None
    return before[-1] if both_report or not any(t.text == "," for t in verb.doc[before[-1].i : first.i]) else None


def _is_reported(verb: Token) -> bool:
    """Whether a verb stands in a clause that "que" opens."""
    clause = verb.head if verb.dep_.startswith(("aux", "cop")) else governing_verb(verb)
    return clause.dep_ == "ccomp" or any(child.dep_ == "mark" for child in clause.children)


def narrated_subject(infinitive: Token) -> Token | None:
    """Et la ministre d'ajouter que A: the noun between "et" and an infinitive that tells what she did."""
    doc = infinitive.doc
    first, _ = verb_group(infinitive)
    if not is_infinitive(infinitive) or first.i < 2 or first.nbor(-1).text.lower() not in ("de", "d'"):
        return None
    before = [t for t in doc[: first.i - 1] if not t.is_punct]
    opens = bool(before) and before[0].text.lower() in ("et", "puis") and not any(is_verb(t) for t in before)
    return next((t for t in before if t.pos_ in ("NOUN", "PROPN")), None) if opens else None


_PERCEIVING = ("entendre", "voir", "écouter", "regarder")


def perceived_subject(infinitive: Token) -> Token | None:
    """J'entends souvent des élus avouer que A: whom somebody hears or sees say it."""
    first, _ = verb_group(infinitive)
    first = infinitive if first.i < infinitive.i and is_finite(first) else first
    if not is_infinitive(infinitive) or not first.i or first.nbor(-1).pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    ahead = list(reversed(infinitive.doc[max(0, first.i - 8) : first.i]))
    place = next((i for i, t in enumerate(ahead) if t.lemma_.lower() in _PERCEIVING and is_verb(t)), None)
    between = ahead[:place] if place is not None else []
    if any(t.is_punct or (is_verb(t) and is_finite(t)) for t in between):
        return None
    return next((t for t in reversed(between) if t.pos_ in ("NOUN", "PROPN")), None)


def _owner_of_relative(passage: Passage, subject: Token, verb: Token) -> Phrase | None:
    """M. Roy, dont le pays préside la séance, a dit: the verb after the comma is not the country's."""
    dont = next((t for t in subject.doc[max(0, subject.i - 3) : subject.i] if t.text.lower() == "dont"), None)
    closed = any(t.text == "," for t in subject.doc[subject.i : verb.i])
    return antecedent_of(passage, dont, dont) if dont is not None and closed else None


_PERSONAL = {
    "il",
    "elle",
    "ils",
    "elles",
    "on",
    "je",
    "j'",
    "tu",
    "nous",
    "vous",
    "ce",
    "c'",
    "ça",
    "cela",
    "ceci",
    "qui",
    "que",
}


def is_personal(pronoun: Token) -> bool:
    """Whether a pronoun stands for a person by its form alone: "elle", not "plusieurs"."""
    text = pronoun.text.lower()
    return text in _PERSONAL or text.startswith("-")


def _own_subject(verb: Token) -> Token | None:
    subjects = [
        c
        for c in verb.children
        if c.dep_.startswith(("nsubj", "expl:subj"))
        and not is_time(c)
        and (any(map(str.isalnum, c.text)) or c.text == "%")
        and not (c.i == 0 and c.pos_ in ("VERB", "ADJ"))  # "Contacté, le maire …"
        and c.text.lower() not in _OBJECTS
    ]
    return min(subjects, key=lambda token: abs(token.i - verb.i), default=None)


def _pronoun_source(passage: Passage, pronoun: Token) -> Source | None:
    text = pronoun.text.lower()
    if text.endswith("il") and _is_impersonal(pronoun):
        return None
    if text in SPEECH_ACT_PERSONS or text in ("ce", "c'", "ça", "cela", "ceci", "que", "-ce"):
        return None
    return Source(Phrase(passage, pronoun, pronoun, pronoun), "on" if text.endswith("on") else "pronoun")


def _is_impersonal(pronoun: Token) -> bool:
    """Il est à noter que, il faut dire que, faut-il rappeler que."""
    if pronoun.i and pronoun.nbor(-1).text.lower() in ("faut", "semble", "paraît", "convient"):
        return True
    following = [t.text.lower() for t in pronoun.doc[pronoun.i + 1 : pronoun.i + 4]]
    return following[:2] in (["est", "à"], ["sera", "à"], ["reste", "à"], ["convient", "de"]) or following[:1] == [
        "faut"
    ]


def antecedent_of(passage: Passage, relative: Token, verb: Token) -> Phrase | None:
    """Whom "qui" stands for: the noun that the parser names, else the last one before it."""
    doc = relative.doc
    before = [t for t in doc[: relative.i] if t.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and not t.is_punct]
    if not before:
        return None
    head = verb.head if verb.dep_ == "acl:relcl" and verb.head.i < relative.i and not is_verb(verb.head) else before[-1]
    if not _is_person(head) and before[-1].i == relative.i - 1 and before[-1].pos_ == "PROPN":
        head = before[-1]  # "une citation de M. Roy, qui disait"
    while head.head.i < head.i and head.dep_ in (
        "nmod",
        "appos",
        "flat:name",
        "flat:foreign",
        "flat",
        "compound",
    ):
        between = doc[head.head.i + 1 : head.i]
        if any(token.text == "," for token in between) or not _is_person(head.head):
            break
        head = head.head
    return noun_phrase(passage, head)


def _is_person(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.lemma_.lower() in people_nouns() or token.text.lower() in people_nouns()


def inverted_source(passage: Passage, first: Token, last: Token) -> Source | None:
    """The source of an inserted verb (`first` to `last`): its inverted pronoun, else the noun phrase after it."""
    for token in last.doc[first.i : last.i + 1]:
        if token.text.lower() in INVERTED:
            return _pronoun_source(passage, token)
    phrase = inverted_subject(passage, last)
    return Source(phrase, "inverted") if phrase is not None else None


def inverted_subject(passage: Passage, last: Token) -> Phrase | None:
    """The noun phrase that follows an inserted verb: "a déclaré mardi à la presse le porte-parole"."""
    doc = last.doc
    in_complement = False  # within "à la presse", "sur BFMTV", "dans un communiqué"
    passed: Token | None = None  # the noun of that complement
    begin = _past_circumstance(last) + 1
    for token in doc[begin : begin + 15]:
        text = token.text.lower()
        joins_adverbs = text == "et" and token.nbor(-1).pos_ == "ADV"  # "répond calmement et fermement le maire"
        if text in ("que", "qu'", "si", "et", "qui", "dont", "où") and not joins_adverbs:
            return None
        gerund = token.nbor(-1).text.lower() == "en" and is_present_participle(token)  # "dit en riant le maire"
        in_complement = in_complement and not gerund
        verb = token.pos_ == "VERB" and token.dep_ not in ("amod", "acl") and not gerund and not _is_nominal(token)
        if (token.is_punct and text not in _QUOTE_MARKS + "-") or verb:
            return None
        if token.pos_ == "ADP" and not _begins_name(token):
            in_complement = True
        elif token.pos_ == "DET" or text in ("l'", "le", "la", "les"):
            in_complement = in_complement and doc[token.i - 1].pos_ == "ADP"
        elif _can_head_phrase(token) and not is_time(token):
            named = token.text[:1].isupper() and token.text.split("-")[0] in first_names()
            manner = passed is not None and people_noun(passed.text) is None and passed.i == token.i - 1
            if in_complement and not named and not (manner and (token.pos_ == "PROPN" or token.text in TITLES)):
                passed = token
                continue
            if passage.quotation_at(token) is not None:
                return _quoted_noun(passage, token)
            if _begins_name(token.nbor(-1)):
                return replace(noun_phrase(passage, token), first=token.nbor(-1))
            return (
                noun_phrase(passage, token)
                if token.pos_ != "NUM" or token.dep_ != "nummod"
                else noun_phrase(passage, token.head)
            )
    return None


def _begins_name(word: Token) -> bool:
    """« A », titre De Morgun: a preposition in capitals before a name is part of it."""
    doc = word.doc
    return word.pos_ == "ADP" and word.i > 0 and word.text[:1].isupper() and doc[word.i + 1 :][:1].text[:1].isupper()


def _past_circumstance(last: Token) -> int:
    """« A », lançait, sur les quais, une passante: where a time or a place between commas after the verb ends."""
    doc = last.doc
    if last.i + 2 >= len(doc) or last.nbor(1).text != ",":
        return last.i
    closing = next((t for t in doc[last.i + 3 : last.i + 14] if t.text == ","), None)
    if closing is None:
        return last.i
    between = list(doc[last.i + 2 : closing.i])
    qualifies = len(between) <= 2 and between[-1].pos_ in ("ADJ", "ADV")  # « A », lâche, amer, un élu
    begins = qualifies or between[0].pos_ == "ADP" or any(is_time(t) for t in between)
    return closing.i if begins and not any(t.pos_ == "VERB" for t in between) else last.i


def _quoted_noun(passage: Passage, noun: Token) -> Phrase | None:
    """« A », ont annoncé les « bonnets bleus »: a few words in quotation marks after an article."""
    opening, quotation = noun.nbor(-1), passage.quotation_at(noun)
    if quotation in passage.folded.values() or opening.i < 1 or opening.nbor(-1).pos_ != "DET":
        return None
    closing = next((t for t in noun.doc[noun.i + 1 : noun.i + 6] if t.text in _QUOTE_MARKS), None)
    return Phrase(passage, noun, opening.nbor(-1), closing) if closing is not None else None


TITLES = ("M.", "Mme", "MM.", "Mmes", "Me")  # "a confié avec émotion Mme Roy"
_QUOTE_MARKS = '"«“»”'


def _can_head_phrase(token: Token) -> bool:
    """A noun, a name; "l'un", "certains"; "le premier"."""
    if token.pos_ == "PRON":
        return not is_personal(token) and token.text.lower() not in CLITICS
    if token.pos_ == "ADJ" and token.dep_.startswith(("nsubj", "obj")):
        return token.i > 0 and token.nbor(-1).pos_ == "DET"
    if _is_nominal(token):
        return True
    return token.pos_ in ("NOUN", "PROPN", "NUM")


def _is_nominal(token: Token) -> bool:
    """« A », déplore la septuagénaire, rigole un habitué: an adjective or a participle that stands for somebody."""
    alone = token.i + 1 >= len(token.doc) or token.nbor(1).is_punct
    return token.pos_ in ("ADJ", "VERB") and token.i > 0 and token.nbor(-1).pos_ == "DET" and alone


def _elided_source(passage: Passage, verb: Token) -> Source | None:
    """The verb has no subject of its own: it shares that of the clause around it, or of the sentence before."""
    reporting = _reporting_before(verb)
    if reporting is not None:
        subject = _own_subject(reporting)
        own = subject is not None and subject.text.lower() in SPEECH_ACT_PERSONS
        return None if own else Source(None, "shared", reporting)
    if is_present_participle(verb) and verb.dep_ in ("acl", "amod") and verb.head.pos_ in ("NOUN", "PROPN"):
        return Source(None, "participle", verb.head)
    shared = verb
    for _ in range(5):
        if shared.dep_ == "ROOT" or shared.head is shared:
            break
        reported = shared.dep_ == "ccomp"
        shared = shared.head
        goes_on = is_present_participle(verb) or feature(verb, "VerbForm") == "Inf" or _cannot_say(shared, verb)
        if is_verb(shared) and shared.dep_ == "ccomp" and not reported and goes_on:
            continue  # "a déclaré que A rouvrirait, ajoutant que B": it is not A that adds
        if is_verb(shared) and passage.quotation_at(shared) is None:
            subject = _own_subject(shared)
            if subject is not None and subject.text.lower() in SPEECH_ACT_PERSONS:
                return None
            if subject is not None and subject.i < verb.i and agree(subject, verb):
                return Source(None, "shared", shared)
    main = subject_after(verb)
    return Source(None, "shared", main.head) if main is not None else Source(None, "elided")


def _cannot_say(clause: Token, cue: Token) -> bool:
    """Soutient que le monde change et ajoute que B: a thing is the subject of what is said, not of the second cue."""
    subject = next((c for c in clause.children if c.dep_.startswith("nsubj")), None)
    thing = subject is not None and subject.pos_ == "NOUN" and people_noun(subject.text) is None
    return thing and cue_of(cue) is not None


def _reporting_before(participle: Token) -> Token | None:
    """A, a-t-il dit, précisant que B: the cue before the comma, whose subject the participle shares."""
    doc = participle.doc
    start = participle.i - sum(t.text.lower() in ("en", "tout") for t in doc[max(0, participle.i - 2) : participle.i])
    if not is_present_participle(participle) or start < 2 or doc[start - 1].text != ",":
        return None
    cues = [t for t, cue in cues_in(doc) if t.i < start - 1 and is_verb(t) and is_finite(t)]
    outer = [t for t in cues if not any(t in other.subtree and t.dep_ == "ccomp" for other in cues if other != t)]
    return outer[-1] if outer else None


def subject_after(participle: Token) -> Token | None:
    """Disant A, le ministre a quitté la salle: the subject that an opening participle shares."""
    doc = participle.doc
    if not is_present_participle(participle) or any(t.is_punct or is_verb(t) for t in doc[: participle.i]):
        return None
    comma = next((t.i for t in doc[participle.i :] if t.text == ","), len(doc))
    return next((t for t in doc[comma:] if t.dep_.startswith("nsubj") and is_verb(t.head) and is_finite(t.head)), None)
