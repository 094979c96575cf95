"""What the rules ask about a verb in a parsed sentence: its group, its subject, whether it is denied or asked."""

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from analysis.statements.cues import cue_of, cues_in, is_present_form
from analysis.statements.lexicon import first_names, people_nouns
from analysis.statements.offices import people_noun
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, is_time, noun_phrase
from analysis.statements.verbs import (
    HAVE,
    feature,
    is_addressed,
    is_infinitive,
    is_present_participle,
    is_verb,
    mistagged,
)

_CLITICS = {
    "se", "s'", "me", "m'", "te", "t'", "nous", "vous", "le", "la", "l'", "les", "lui", "leur", "y", "en", "ne", "n'",
    "-t", "-il", "-elle", "-on", "-ils", "-elles", "-t-il", "-t-elle", "-t-on", "-ce", "-je", "-nous", "-vous",
}  # fmt: skip
_OBJECTS = {"me", "m'", "te", "t'", "se", "s'"}  # whom the parser sometimes takes for a subject
_INVERTED = {"-il", "-elle", "-on", "-ils", "-elles", "-t-il", "-t-elle", "-t-on", "-je", "-nous", "-vous"}
_NEGATIONS = {"pas", "plus", "jamais", "guère", "rien", "aucunement", "nullement"}
_SPEECH_ACT_PERSONS = {"je", "j'", "nous", "tu", "vous", "-je", "-nous", "-vous"}


@dataclass(frozen=True)
class Source:
    """Who a cue gives its statement to; `phrase` is None where the source is left out."""

    phrase: Phrase | None
    how: str
    governor: Token | None = None


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
    auxiliaries = [
        c.i
        for c in governor.children
        if c.dep_.startswith("aux")
        and (0 < governor.i - c.i <= 5 or _is_parted(c, governor))
        and (_is_parted(c, governor) or not any(t.text == "," for t in doc[c.i : governor.i]))
    ]
    auxiliaries = auxiliaries or _loose_auxiliary(governor)
    first = doc[min([governor.i, *auxiliaries])]  # "a d'emblée posé"
    while first.i > 0:
        before = doc[first.i - 1]
        auxiliary = before.pos_ == "AUX" and before.head in (governor, verb)
        adverb = before.pos_ == "ADV" and before.i > 0 and doc[before.i - 1].pos_ == "AUX"
        if not (auxiliary or adverb or before.text.lower() in _CLITICS or before.text.lower() in _NEGATIONS):
            break
        if before.text.lower() in ("le", "la", "les", "l'") and before.pos_ == "DET" and not is_addressed(governor):
            break
        first = before
    last = verb
    while last.i + 1 < len(doc) and doc[last.i + 1].text.lower() in _INVERTED | {"-t", "-ce"}:
        last = doc[last.i + 1]
    return first.i, last.i


def _loose_auxiliary(participle: Token) -> list[int]:
    """The auxiliary of "a de son côté assuré", where the parser lost it."""
    if not participle.text.lower().endswith(("é", "i", "u", "it", "is")) or participle.pos_ not in ("VERB", "ADJ"):
        return []
    if participle.i and participle.nbor(-1).text == ",":
        ahead = reversed(participle.doc[max(0, participle.i - 16) : participle.i])
        return [t.i for t in ahead if t.text.lower() in HAVE and _is_parted(t, participle)][:1]
    for token in reversed(participle.doc[max(0, participle.i - 6) : participle.i]):
        if token.pos_ in ("AUX", "VERB", "X") and token.text.lower() in HAVE:
            return [token.i]
        if token.is_punct or token.pos_ == "VERB":
            return []
    return []


def _is_parted(auxiliary: Token, participle: Token) -> bool:
    """Le ministre a, lundi soir, déclaré: two commas and no verb stand between them."""
    between = participle.doc[auxiliary.i + 1 : participle.i]
    return (
        3 <= len(between) <= 15 and between[0].text == between[-1].text == "," and not any(is_verb(t) for t in between)
    )


def governing_verb(verb: Token) -> Token:
    """The finite verb that carries an infinitive: "viennent" for "viennent de déclarer"."""
    while (
        is_infinitive(verb)
        and verb.dep_ in ("xcomp", "ccomp", "obl:arg", "obl", "advcl", "obj")
        and is_verb(verb.head)
        and 0 < verb.i - verb.head.i <= 5
        and not any(token.is_punct or token.text.lower() == "avant" for token in verb.doc[verb.head.i : verb.i])
    ):
        verb = verb.head
    return verb


def is_finite(verb: Token) -> bool:
    """Whether the verb or the auxiliary that carries it is conjugated."""
    governor = governing_verb(verb)
    if governor.i + 1 < len(governor.doc) and governor.nbor(1).text.lower() in _INVERTED | {"-t"}:
        return True
    form = governor.text.lower()
    if (_FINITE_ENDING.search(form) or is_present_form(form)) and not is_infinitive(governor):
        return True  # also where the tagger took "déplore" for a participle, "analyse" for a noun
    if _loose_auxiliary(governor) or governor.i in mistagged(governor.doc):
        return True
    return feature(governor, "VerbForm") == "Fin" or any(
        child.dep_.startswith(("aux", "cop")) and feature(child, "VerbForm") == "Fin" for child in governor.children
    )


_FINITE_ENDING = re.compile(r"(?:[^éiu\W]e|[^m]ent|ait|èrent)$")


def is_negated(verb: Token) -> bool:
    """Whether "ne … pas" or one of its kin stands around the verb."""
    first, _ = verb_group(verb)
    doc = verb.doc
    before = {token.text.lower() for token in doc[max(0, first.i - 1) : verb.i]}
    after = {token.text.lower() for token in doc[verb.i + 1 : verb.i + 2]}
    return bool(before & {"ne", "n'"}) and bool((before | after) & _NEGATIONS)


def is_passive(verb: Token) -> bool:
    """Il a été averti que A: the subject is told, it does not tell."""
    return any(child.dep_ == "aux:pass" for child in governing_verb(verb).children)


def is_still_to_come(governor: Token) -> bool:
    """Il doit préciser que A, ils vont analyser B: nobody has said it yet."""
    jumps = any(t.text.lower() == "jusqu'" for t in governor.doc[governor.i + 1 : governor.i + 3])
    return governor.text.lower() in _TO_COME and not jumps


_TO_COME = {"doit", "doivent", "devra", "devront", "devrait", "devraient", "va", "vont", "incombe", "appartient"}


def is_hypothetical(verb: Token) -> bool:
    """Whether the saying is only supposed: a conditional beside "si", an imperative."""
    governor = governing_verb(verb)
    imperative = "Imp" in {feature(token, "Mood") for token in (governor, *governor.children)}
    conditional = governor.text.lower().endswith(("rait", "raient"))
    supposed = any(token.text.lower() in ("si", "s'") and token.pos_ == "SCONJ" for token in verb.doc)
    first, _ = verb_group(governor)
    subject = first.i and first.nbor(-1).pos_ in ("NOUN", "PROPN", "PRON", "ADJ")  # "le préfet martèle" is none
    return (imperative and not subject) or (conditional and supposed)


def speaks_for_itself(verb: Token) -> bool:
    """First and second persons: "Rappelons que", "vous dites que" report nobody."""
    if verb.i <= 2 and verb.text.lower().endswith("ons"):
        return True
    governor = governing_verb(verb)
    carriers = [governor, *(c for c in governor.children if c.dep_.startswith("aux"))]
    person = next(filter(None, (feature(carrier, "Person") for carrier in carriers)), "")
    own = any(c.text.lower() in _SPEECH_ACT_PERSONS for c in governor.children)
    third = carriers[-1].text.lower().endswith(("e", "t", "a")) and not own  # "corrige le préfet", tagged as a command
    return person in ("1", "2") and not third


def source_of(passage: Passage, verb: Token) -> Source | None:
    """The source of a reporting verb; None where it speaks for nobody who could be quoted ("on peut dire")."""
    source = _source_of(passage, verb)
    if source is None or source.phrase is None or not _is_plural(verb):
        return source
    return replace(source, phrase=_with_the_other(source.phrase))


def _is_plural(verb: Token) -> bool:
    first, last = verb_group(verb)
    return any(t.text.lower().endswith(("ent", "ont")) and is_verb(t) for t in verb.doc[first.i : last.i + 1])


def _with_the_other(phrase: Phrase) -> Phrase:
    """Mme Roy, la maire, et M. Petit (PS) ont dit: the parser saw one of the two."""
    other = next((t for t in phrase.head.children if t.dep_ == "conj" and t.pos_ == "PROPN"), None)
    if other is not None and other.i > phrase.last.i:
        return replace(phrase, last=noun_phrase(phrase.passage, other).last)
    second = _named_before(phrase, ",") or phrase  # "M. Petit" before ", le préfet"
    first = _named_before(second, "et")
    return replace(second, first=first.first, last=phrase.last) if first is not None else phrase


def _named_before(phrase: Phrase, joint: str) -> Phrase | None:
    """The name before a comma or "et", past its office between commas and its party in brackets."""
    doc, place = phrase.head.doc, phrase.first.i - 1
    if place < 1 or doc[place].text.lower() != joint:
        return None
    before = list(doc[max(0, place - 12) : place])
    while before and before[-1].text in ",)":
        opening = next((i for i in range(len(before) - 2, -1, -1) if before[i].text in ",("), None)
        if opening is None:
            return None
        before = before[:opening]
    name = before[-1] if before else None
    if name is None or name.pos_ != "PROPN":
        return None
    return noun_phrase(phrase.passage, name.head if name.dep_ == "flat:name" else name)


def _source_of(passage: Passage, verb: Token) -> Source | None:
    first, last = verb_group(verb)
    governor = governing_verb(verb)
    for token in verb.doc[first.i : last.i + 1]:
        if token.text.lower() in _INVERTED:
            return _pronoun_source(passage, token)
    carrier = governor.head if governor.dep_ == "cop" else verb.doc[min([governor.i, *_loose_auxiliary(governor)])]
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
            (_noun_before_insertion(passage, first) or _first_noun(passage, governor) if resumed else None)
            or _subject_before(passage, first)
            or _quoted_name_before(passage, first, last)
            or (_first_noun(passage, governor) if untagged else None)
            or inverted_subject(passage, last)
            or _first_noun(passage, governor)
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


def _owner_of_relative(passage: Passage, subject: Token, verb: Token) -> Phrase | None:
    """M. Roy, dont le pays préside la séance, a dit: the verb after the comma is not the country's."""
    dont = next((t for t in subject.doc[max(0, subject.i - 3) : subject.i] if t.text.lower() == "dont"), None)
    closed = any(t.text == "," for t in subject.doc[subject.i : verb.i])
    return antecedent_of(passage, dont, dont) if dont is not None and closed else None


def _noun_before_insertion(passage: Passage, first: Token) -> Phrase | None:
    """M. Roy, profondément déçu, s'est dit que: the noun phrase that ends before what stands between commas."""
    doc = first.doc
    commas = [t.i for t in doc[: first.i - 1] if t.text == ","]
    relatives = [
        i for i in commas if doc[i + 1].text.lower() in ("qui", "que", "qu'", "dont", "où", "lequel", "laquelle")
    ]
    opening = relatives[-1] if relatives else commas[-1] if commas else 0
    phrase = _noun_that_ends_before(passage, opening)
    apposed = (
        phrase is not None and phrase.first == phrase.head and phrase.head.pos_ == "NOUN"
    )  # ", mécanicien de 42 ans,"
    before = [i for i in commas if phrase is not None and i == phrase.first.i - 1]
    return (_noun_that_ends_before(passage, before[0]) if apposed and before else None) or phrase


def _noun_that_ends_before(passage: Passage, opening: int) -> Phrase | None:
    doc = passage.doc
    assert doc is not None
    for token in reversed(doc[max(0, opening - 12) : opening]):
        if token.is_punct or (is_verb(token) and is_finite(token)):
            return None
        part = token.dep_ in ("flat:name", "nmod") and not any(t.text == "," for t in doc[token.head.i : token.i])
        if token.pos_ in ("NOUN", "PROPN") and not part and not is_time(token) and not _is_held(token):
            phrase = noun_phrase(passage, token)
            return phrase if phrase.last.i == opening - 1 else None
    return None


def _quoted_name_before(passage: Passage, first: Token, last: Token) -> Phrase | None:
    """« Norvapress » a affirmé que: a name in quotation marks."""
    doc = first.doc
    leads_on = last.i + 1 < len(doc) and doc[last.i + 1].text.lower() in ("que", "qu'")
    if first.i < 3 or doc[first.i - 1].text not in "»”" or not leads_on:
        return None
    opening = next((t for t in reversed(doc[max(0, first.i - 6) : first.i - 1]) if t.text in "«“"), None)
    return quoted_name(passage, opening) if opening is not None else None


def quoted_name(passage: Passage, opening: Token) -> Phrase | None:
    """The few words with a capital that an opening mark begins: « Norvapress »."""
    words = opening.doc[opening.i + 1 : opening.i + 7]
    closing = next((t.i for t in words if t.text in '»”"'), None)
    if closing is None or closing == opening.i + 1 or not words[0].text[:1].isupper():
        return None
    return Phrase(passage, words[0], words[0], opening.doc[closing - 1])


def _first_noun(passage: Passage, verb: Token) -> Phrase | None:
    """The noun that opens the sentence: "Un cadre, qui a requis l'anonymat, a souligné que"."""
    for token in verb.doc[: verb.i]:
        opening = token.i == 0 and token.nbor(1).text == ","  # "Contacté, le maire …"
        if token.pos_ not in ("NOUN", "PROPN") or is_time(token) or token.dep_ == "flat:name" or opening:
            continue
        free = not _is_held(token) and not _is_in_subordinate(token)
        if free and passage.quotation_at(token) is None and _agree(token, verb):
            return noun_phrase(passage, token)
    return None


def _subject_before(passage: Passage, first: Token) -> Phrase | None:
    """The noun before a verb that no preposition holds, where the parser saw no subject."""
    for token in reversed(first.doc[: first.i]):
        if token.text in ":;" or (is_verb(token) and is_finite(token)):
            return None
        belongs = token.dep_ in ("flat:name", "appos", "nmod") and token.head.pos_ != "ADV"
        if token.pos_ not in ("NOUN", "PROPN") or is_time(token) or belongs:
            continue
        if not _is_held(token) and passage.quotation_at(token) is None:
            return noun_phrase(passage, token)
    return None


def _is_held(noun: Token) -> bool:
    """Whether a preposition stands before a noun, other than the "de" of a quantity: "suffisamment de membres"."""
    cases = [child for child in noun.children if child.dep_ == "case"]
    return bool(cases) and not (
        cases[0].text.lower() in ("de", "d'") and cases[0].i > 0 and cases[0].nbor(-1).pos_ == "ADV"
    )


def _is_in_subordinate(noun: Token) -> bool:
    """Bien que le vote soit proche, X estime que: "vote" is the subject of the clause before the comma."""
    clause = noun.head
    return noun.dep_.startswith("nsubj") and clause.dep_ == "advcl" and any(c.dep_ == "mark" for c in clause.children)


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
    if text == "il" and _is_impersonal(pronoun):
        return None
    if text in _SPEECH_ACT_PERSONS or text in ("ce", "c'", "ça", "cela", "ceci", "que", "-ce"):
        return None
    return Source(Phrase(passage, pronoun, pronoun, pronoun), "on" if text.endswith("on") else "pronoun")


def _is_impersonal(pronoun: Token) -> bool:
    """Il est à noter que, il est clair que, il faut dire que."""
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
        if token.text.lower() in _INVERTED:
            return _pronoun_source(passage, token)
    phrase = inverted_subject(passage, last)
    return Source(phrase, "inverted") if phrase is not None else None


def inverted_subject(passage: Passage, last: Token) -> Phrase | None:
    """The noun phrase that follows an inserted verb: "a déclaré mardi à la presse le porte-parole"."""
    doc = last.doc
    in_complement = False  # within "à la presse", "sur BFMTV", "dans un communiqué"
    passed: Token | None = None  # the noun of that complement
    for token in doc[last.i + 1 : last.i + 16]:
        text = token.text.lower()
        if text in ("que", "qu'", "si", "et", "qui", "dont", "où"):
            return None
        if (token.is_punct and text not in _QUOTE_MARKS + "-") or (
            token.pos_ == "VERB" and token.dep_ not in ("amod", "acl")
        ):
            return None
        if token.pos_ == "ADP":
            in_complement = True
        elif token.pos_ == "DET" or text in ("l'", "le", "la", "les"):
            in_complement = in_complement and doc[token.i - 1].pos_ == "ADP"
        elif _can_head_phrase(token) and not is_time(token):
            named = token.text[:1].isupper() and token.text.split("-")[0] in first_names()
            manner = passed is not None and people_noun(passed.text) is None and passed.i == token.i - 1
            if in_complement and not named and not (manner and (token.pos_ == "PROPN" or token.text in _TITLES)):
                passed = token
                continue
            if passage.quotation_at(token) is not None:
                return None
            return (
                noun_phrase(passage, token)
                if token.pos_ != "NUM" or token.dep_ != "nummod"
                else noun_phrase(passage, token.head)
            )
    return None


_TITLES = ("M.", "Mme", "MM.", "Mmes", "Me")  # "a confié avec émotion Mme Roy"
_QUOTE_MARKS = '"«“»”'


def _can_head_phrase(token: Token) -> bool:
    """A noun, a name; "l'un", "certains"; "le premier"."""
    if token.pos_ == "PRON":
        return not is_personal(token) and token.text.lower() not in _CLITICS
    if token.pos_ == "ADJ":
        return token.dep_.startswith(("nsubj", "obj")) and token.i > 0 and token.nbor(-1).pos_ == "DET"
    return token.pos_ in ("NOUN", "PROPN", "NUM")


def _agree(subject: Token, verb: Token) -> bool:
    """Whether a conjugated verb can have this subject: "les murs ne peuvent …, et espère que" has another one."""
    numbers = feature(subject, "Number"), feature(governing_verb(verb), "Number")
    joined = any(child.dep_ == "conj" for child in subject.children)
    return joined or not is_finite(verb) or not all(numbers) or numbers[0] == numbers[1] or subject.pos_ == "PRON"


def _elided_source(passage: Passage, verb: Token) -> Source | None:
    """The verb has no subject of its own: it shares that of the clause around it, or of the sentence before."""
    reporting = _reporting_before(verb)
    if reporting is not None:
        subject = _own_subject(reporting)
        own = subject is not None and subject.text.lower() in _SPEECH_ACT_PERSONS
        return None if own else Source(None, "shared", reporting)
    if is_present_participle(verb) and verb.dep_ in ("acl", "amod") and verb.head.pos_ in ("NOUN", "PROPN"):
        return Source(None, "participle", verb.head)
    shared = verb
    for _ in range(5):
        if shared.dep_ == "ROOT" or shared.head is shared:
            break
        reported = shared.dep_ == "ccomp"
        shared = shared.head
        goes_on = is_present_participle(verb) or feature(verb, "VerbForm") == "Inf"
        if is_verb(shared) and shared.dep_ == "ccomp" and not reported and goes_on:
            continue  # "a déclaré que A rouvrirait, ajoutant que B": it is not A that adds
        if is_verb(shared) and passage.quotation_at(shared) is None:
            subject = _own_subject(shared)
            if subject is not None and subject.text.lower() in _SPEECH_ACT_PERSONS:
                return None
            if subject is not None and subject.i < verb.i and _agree(subject, verb):
                return Source(None, "shared", shared)
    main = subject_after(verb)
    return Source(None, "shared", main.head) if main is not None else Source(None, "elided")


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
