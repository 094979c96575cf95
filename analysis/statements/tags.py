"""Words that the tagger takes for another part of speech, mended once, before anything else reads the parse."""

import re

from spacy.tokens import Doc, Token

from analysis.language.dictionaries import infinitive_of_participle, is_known, is_listed, is_printed
from analysis.people.lexicon import first_names, words_of_class
from analysis.people.offices import BEFORE_NOUN, is_human, people_noun

_ITSELF = re.compile(r"(?:lui|elle)-même|(?:eux|elles)-mêmes")


def mend_tags(doc: Doc) -> None:
    """Nouns for people are nouns, what opens a sentence before its subject is none."""
    for token in doc:
        if _is_rank(token):
            token.pos_ = "NUM"
            _attach(token, "nummod", token.nbor(-1))
        noun = _qualified_by(token)
        if noun is not None:
            _make_adjective(token, noun)
        elif token.dep_ == "dep" and token.lower_ in words_of_class("third person") and token.i < token.head.i:
            token.dep_ = "nsubj"  # "Il fait remarquer, poliment, que A"
        elif token.dep_ == "det" and _ITSELF.fullmatch(token.lower_):
            token.pos_, token.dep_ = "PRON", "nsubj"  # "Elle-même juge probable A"
        else:
            _mend_tag(token)
    first = doc[0]
    if first.pos_ in ("NOUN", "PROPN") and len(doc) > 2 and _describes_subject(first):
        first.pos_ = "VERB"


def _mend_tag(token: Token) -> None:
    tag, form = token.pos_, token.lower_
    if tag in ("ADJ", "VERB", "ADV") and token.i and _stands_for_people(token):
        token.pos_ = "NOUN"
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
    elif token.text == "A" and tag in ("NOUN", "PROPN", "X") and (not token.i or token.nbor(-1).text.isupper()):
        token.pos_ = "ADP"  # "A Tissac", "LE MAIRE A DIT"
        if tag == "X" and token.i + 1 < len(token.doc) and token.nbor().head == token:
            _attach(token, "case", token.nbor())
    elif form == "personne" and token.doc[token.i + 1 : token.i + 2].text in ("ne", "n'"):
        token.pos_ = "PRON"


def _qualified_by(token: Token) -> Token | None:
    """The noun for people that a word no dictionary has qualifies: la présidente kessanaise, le numéro un oltravien."""
    if not token.i:
        return None
    before = token.nbor(-1)
    if (before.pos_ == "ADJ" or _is_rank(before)) and before.i:
        before = before.nbor(-1)
    tagged = token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "X") and token.dep_ != "amod"
    body = before.pos_ == "PROPN" and (noun := people_noun(before.lower_)) is not None and noun.kind == "body"
    if not (before.pos_ == "NOUN" or body) or not token.is_lower or not tagged:
        return None
    known = is_printed(token.lower_) or is_known(token.lower_) or not token.text.replace("-", "").isalpha()
    ranked = _is_rank(token.nbor(-1)) and token.pos_ != "VERB"
    return before if ranked or not known else None


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
        if first.i == token.i + 1 and first.lower_ in words_of_class("of") and first.pos_ == "DET":
            first.pos_, first.dep_, child.dep_ = "ADP", "case", "nmod"  # "le ministère dhorani des Affaires étrangères"


def _has_family_name(token: Token) -> bool:
    """The first name that is also a noun: Espérance Roy."""
    return any(child.dep_ == "flat:name" and child.i == token.i + 1 for child in token.children)


def _stands_for_people(token: Token) -> bool:
    """Dit un jeune manifestant breton, un Parisien ; M. Roy, économiste au port."""
    known = is_human(people_noun(token.text)) or (token.text.istitle() and token.pos_ == "ADJ")
    if not known or token.lower_ in BEFORE_NOUN:
        return False
    before = token.nbor(-1)
    if before.lower_ in BEFORE_NOUN and before.i:
        before = before.nbor(-1)
    beside = before.text == "," and before.i > 0 and before.nbor(-1).pos_ == "PROPN"
    return before.pos_ in ("DET", "NUM") or beside


def _describes_subject(first: Token) -> bool:
    """Joint mardi, le maire a dit ; Questionnée par la presse, Mme Roy a dit ; Amer, M. Roy a dit."""
    form, following = first.text.lower(), first.nbor(1)
    if first.text in first_names():
        return False
    if following.text == "," and is_listed(form, "adj"):
        return True
    leads_on = following.text == "," or following.pos_ in ("ADP", "ADV") or following.text.lower().endswith("di")
    return leads_on and infinitive_of_participle(form) is not None
