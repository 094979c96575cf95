"""Words that the tagger takes for another part of speech, mended once, before anything else reads the parse."""

import re

from spacy.tokens import Doc, Token

from analysis.language.dictionaries import infinitive_of_participle, is_known, is_listed, is_printed
from analysis.people.lexicon import first_names, nouns_of_class, words_of_class
from analysis.people.offices import BEFORE_NOUN, is_human, kind_of, people_noun
from analysis.statements.verbs import is_infinitive

_ITSELF = re.compile(r"(?:lui|elle)-même|(?:eux|elles)-mêmes")


def mend_tags(doc: Doc) -> None:
    """Nouns for people are nouns, what opens a sentence before its subject is none."""
    for token in doc:
        if _is_rank(token):
            token.pos_ = "NUM"
            _attach(token, "nummod", token.nbor(-1))
        noun, verb = _qualified_by(token), _said_by_one(token)
        if noun is not None:
            _make_adjective(token, noun)
        elif verb is not None:
            token.pos_, verb.pos_ = "PRON", "VERB"
            _attach(token, "nsubj", verb)
            _attach(token.nbor(-1), "det", token)
        elif token.pos_ == "ADJ" and _is_reflexive_participle(token):
            token.pos_ = "VERB"
            _have_subject(token)
        elif token.dep_ == "dep" and token.lower_ in words_of_class("third person") and token.i < token.head.i:
            token.dep_ = "nsubj"  # "Il fait remarquer, poliment, que A"
        elif token.dep_ == "det" and _ITSELF.fullmatch(token.lower_):
            token.pos_, token.dep_ = "PRON", "nsubj"  # "Elle-même juge probable A"
        elif token.dep_ == "nsubj" and _is_stressed(token):
            token.dep_ = "advmod"
        else:
            _mend_tag(token)
    first = doc[0]
    if first.pos_ in ("NOUN", "PROPN") and len(doc) > 2 and _describes_subject(first):
        first.pos_ = "VERB"


def _is_stressed(token: Token) -> bool:
    """La radio a, elle, affirmé que A: beside the subject itself."""
    around = token.doc[max(0, token.i - 1) : token.i + 2]
    others = (c for c in token.head.children if c.dep_ == "nsubj" and c.i < token.i)
    return len(around) == 3 and around[0].text == around[2].text == "," and any(others)


def _mend_tag(token: Token) -> None:
    tag, form = token.pos_, token.lower_
    if tag in ("ADJ", "VERB", "ADV") and token.i and _stands_for_people(token):
        token.pos_ = "NOUN"
    elif _stands_for_the_last(token):
        token.pos_ = "NOUN"
        _attach(token.nbor(-1), "det", token)
        token.dep_ = "nsubj" if token.dep_ == "amod" else token.dep_
    elif tag == "ADJ" and (_is_set_off(token) or _calls(token)) and (verb := infinitive_of_participle(form)):
        token.pos_, token.lemma_ = "VERB", verb
    elif tag == "PROPN" and token.dep_ == "amod" and token.is_lower:
        token.pos_ = "ADJ"  # "le Conseil kelmar"
    elif tag in ("NOUN", "VERB") and token.is_title and token.i and _has_family_name(token):
        token.pos_ = "PROPN"
    elif form in words_of_class("the said"):
        token.pos_ = "DET"
        token.set_morph("")  # type: ignore[attr-defined]  # "ledit traité"
    elif form in words_of_class("adverb whatever its tag"):
        token.pos_, token.dep_ = "ADV", "advmod"
    elif tag == "DET" and token.dep_ == "case":
        token.pos_ = "ADP"  # "des Affaires étrangères"
    elif form == "beau" and any(map(is_infinitive, token.doc[token.i + 1 : token.i + 2])):
        token.pos_ = "VERB"  # "a beau dire que A": it has been said
    elif token.text == "A" and tag in ("NOUN", "PROPN", "X") and (not token.i or token.nbor(-1).text.isupper()):
        token.pos_ = "ADP"  # "A Tissac", "LE MAIRE A DIT"
        if tag == "X" and token.i + 1 < len(token.doc) and token.nbor().head == token:
            _attach(token, "case", token.nbor())
    elif form in _AFTER_OF_ADVERB and token.i and token.nbor(-1).lower_ + " " + form in words_of_class("adverb phrase"):
        token.pos_ = token.nbor(-1).pos_ = "ADV"
        token.dep_ = token.nbor(-1).dep_ = "discourse"
    elif tag == "NOUN" and token.i > 2 and token.nbor(-1).lower_ in ("en", "y", "s'") and _is_negative(token):
        token.pos_ = "VERB"  # "dit ne pas s'en souvenir"
    elif tag in ("PROPN", "VERB") and not token.i and _is_common(token):
        token.pos_ = "NOUN"  # "Protectorat hydraulique, dit-on", "Démenti du maire : A"
    elif tag == "NOUN" and form.endswith("ant") and _judges_somebody(token):
        token.pos_, token.nbor(-1).pos_ = "VERB", "PRON"  # "…, le jugeant incapable de A"
    elif form == "feu" and any(t.pos_ == "DET" for t in token.doc[token.i + 1 : token.i + 2]):
        token.pos_, token.dep_ = "ADV", "advmod"  # "Feu le ministre disait que A"
    elif form == "personne" and _negates(token):
        token.pos_ = "PRON"


def _judges_somebody(token: Token) -> bool:
    before = token.doc[max(0, token.i - 2) : token.i]
    clitic = len(before) == 2 and before[0].text == "," and before[1].lower_ in words_of_class("definite article")
    return clitic and any(is_listed(t.lower_, "adj") for t in token.doc[token.i + 1 : token.i + 2])


def _negates(personne: Token) -> bool:
    """Personne ne part; personne, en face, n'a souri; not "la personne n'a rien dit"."""
    ahead = [t.lower_ for t in personne.doc[personne.i + 1 : personne.i + 7]]
    aside = ahead[:1] == [","] and "," in ahead[1:] and ahead[ahead.index(",", 1) + 1 :][:1] in (["ne"], ["n'"])
    return ahead[:1] in (["ne"], ["n'"]) or (aside and (not personne.i or personne.nbor(-1).pos_ != "DET"))


_AFTER_OF_ADVERB = {phrase.split()[-1] for phrase in words_of_class("adverb phrase")}


def _is_negative(infinitive: Token) -> bool:
    before = [t.lower_ for t in infinitive.doc[max(0, infinitive.i - 4) : infinitive.i]]
    return infinitive.lower_.endswith("r") and "ne" in before and "pas" in before


def _is_common(first: Token) -> bool:
    """Whether what opens a sentence before an adjective, a comma or "de" is a noun and nobody's name."""
    qualified = any(t.lower_ in (",", "de", "du", "d'") or (t.pos_ == "ADJ" and t.is_lower) for t in first.doc[1:2])
    noun = is_listed(first.lower_, "noun") if first.pos_ == "PROPN" else first.lower_ in nouns_of_class("reply")
    return qualified and noun and first.text not in first_names()


def _qualified_by(token: Token) -> Token | None:
    """The noun for people that a word no dictionary has qualifies: la présidente kessanaise, le numéro un oltravien."""
    if not token.i:
        return None
    before = token.nbor(-1)
    if (before.pos_ == "ADJ" or _is_rank(before)) and before.i:
        before = before.nbor(-1)
    tagged = token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "X") and token.dep_ != "amod"
    body = before.pos_ == "PROPN" and kind_of(before.lower_) == "body"
    if not (before.pos_ == "NOUN" or body) or not token.is_lower or not tagged:
        return None
    known = is_printed(token.lower_) or is_known(token.lower_) or not token.text.replace("-", "").isalpha()
    return None if known else before


def _is_rank(token: Token) -> bool:
    return token.lower_ in words_of_class("rank") and token.i > 0 and token.nbor(-1).lower_ == "numéro"


def _attach(token: Token, dep: str, head: Token) -> None:
    """Make a word depend on another, which takes its place in the sentence where it stood below it."""
    if head in token.subtree:
        head.dep_, head.head = token.dep_, (token.head if token.head != token else head)
    token.dep_, token.head = dep, head


def _make_adjective(token: Token, noun: Token) -> None:
    """The noun takes the place in the sentence that the parser gave to the word."""
    token.pos_ = "ADJ"
    _attach(token, "amod", noun)
    for child in list(token.children):
        child.head = noun
        first = child.left_edge
        if first.i == token.i + 1 and first.pos_ == "DET":
            first.pos_, first.dep_, child.dep_ = "ADP", "case", "nmod"  # "le ministère dhorani des Affaires étrangères"


def _has_family_name(token: Token) -> bool:
    """The first name that is also a noun: Espérance Roy."""
    return any(child.dep_ == "flat:name" and child.i == token.i + 1 for child in token.children)


def _said_by_one(token: Token) -> Token | None:
    """The verb of "le premier objecte que A", "le même reconnaît B", however it is tagged; none in "le même jour"."""
    if not token.i or token.nbor(-1).lower_ not in words_of_class("definite article"):
        return None
    ahead = token.doc[token.i + 1 : token.i + 3]
    if token.lower_ == "même":
        return ahead[0] if len(ahead) and ahead[0].pos_ in ("VERB", "AUX") else None
    one = token.lower_ in words_of_class("one of two") and len(ahead) == 2
    que = one and ahead[1].lower_ in ("que", "qu'") and not is_listed(ahead[0].lower_, "noun")
    return ahead[0] if que else None  # "la première demande que A a reçue"


def _stands_for_the_last(token: Token) -> bool:
    """Cette dernière dit avoir tout vu; not "cette dernière élue"."""
    ahead = token.doc[token.i + 1 : token.i + 2]
    pointing = token.i > 0 and token.nbor(-1).lower_ in words_of_class("demonstrative")
    return pointing and token.lower_.startswith("derni") and any(t.pos_ in ("VERB", "AUX", "PUNCT") for t in ahead)


def _is_reflexive_participle(token: Token) -> bool:
    """Le maire s'est borné à dire A: tagged as an adjective."""
    before = token.doc[max(0, token.i - 2) : token.i]
    reflexive = len(before) == 2 and before[0].lower_ in ("s'", "se") and before[1].pos_ == "AUX"
    return reflexive and infinitive_of_participle(token.lower_) is not None


def _have_subject(verb: Token) -> None:
    """Il s'est borné à dire A: "il" is somebody."""
    for child in verb.children:
        if child.dep_ == "expl:subj":
            child.dep_ = "nsubj"


def _is_set_off(token: Token) -> bool:
    """Cette loi, jugée « absurde » par le maire: with complements of its own after a comma."""
    return token.dep_ in ("acl", "advcl") and token.i > 0 and token.nbor(-1).text == ","


def _calls(token: Token) -> bool:
    """Une poignée de main qualifiée d'« historique » par la ville."""
    ahead = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return len(ahead) > 1 and ahead[0] in ("de", "d'") and ahead[1] in _OPENING


_OPENING = '«“"'


def _stands_for_people(token: Token) -> bool:
    """Dit un jeune manifestant breton, un Parisien, a dit l'intervenant ; M. Roy, économiste au port."""
    known = is_human(people_noun(token.text)) or (token.text.istitle() and token.pos_ == "ADJ")
    if not known or token.lower_ in BEFORE_NOUN:
        return False
    before = token.nbor(-1)
    if before.lower_ in BEFORE_NOUN and before.i:
        before = before.nbor(-1)
    beside = before.text == "," and before.i > 0 and before.nbor(-1).pos_ == "PROPN"
    ends = token.i + 1 < len(token.doc) and token.nbor().is_punct and not token.lower_.endswith("er")  # "le reporter"
    taken = ends and before.lower_ in ("le", "la", "l'") and before.i > 0 and before.nbor(-1).lower_ != "en"
    return before.pos_ in ("DET", "NUM") or beside or taken


def _describes_subject(first: Token) -> bool:
    """Joint mardi, le maire a dit ; Questionnée par la presse, Mme Roy a dit ; Amer, M. Roy a dit."""
    form, following = first.lower_, first.nbor(1)
    if first.text in first_names():
        return False
    if following.text == "," and is_listed(form, "adj"):
        return True
    if following.lower_ in ("de", "du", "d'") and form in nouns_of_class("reply"):
        return False  # "Démenti du maire : A"
    leads_on = following.text == "," or following.pos_ in ("ADP", "ADV") or following.lower_.endswith("di")
    return leads_on and infinitive_of_participle(form) is not None
