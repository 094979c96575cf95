"""Words that the tagger takes for another part of speech, mended once, before anything else reads the parse."""

import re

from analysis.language.dictionaries import infinitive_of_participle, is_known, is_listed, is_printed
from analysis.language.parsed import Sentence, Token
from analysis.people.lexicon import first_names, nouns_of_class, words_of_class
from analysis.people.offices import BEFORE_NOUN, is_human, kind_of
from analysis.statements.verbs import is_infinitive

_ITSELF = re.compile(r"(?:lui|elle)-même|(?:eux|elles)-mêmes")


def mend_tags(sentence: Sentence) -> None:
    """Nouns for people are nouns, what opens a sentence before its subject is none."""
    for token in sentence:
        if _is_rank(token):
            token.pos = "NUM"
            _attach(token, "nummod", token.previous)
        noun, verb = _qualified_by(token), _said_by_one(token)
        if noun is not None:
            _make_adjective(token, noun)
        elif verb is not None:
            token.pos, verb.pos = "PRON", "VERB"
            _attach(token, "nsubj", verb)
            _attach(token.previous, "det", token)
        elif token.pos == "ADJ" and _is_reflexive_participle(token):
            token.pos = "VERB"
            _have_subject(token)
        elif token.dep == "dep" and token.lower in words_of_class("third person") and token.i < token.head.i:
            token.dep = "nsubj"  # "Il fait remarquer, poliment, que A"
        elif token.dep == "det" and _ITSELF.fullmatch(token.lower):
            token.pos, token.dep = "PRON", "nsubj"  # "Elle-même juge probable A"
        elif token.dep == "nsubj" and _is_stressed(token):
            token.dep = "advmod"
        else:
            _mend_tag(token)
    first = sentence[0]
    if first.pos in ("NOUN", "PROPN") and len(sentence) > 2 and _describes_subject(first):
        first.pos = "VERB"


def _is_stressed(token: Token) -> bool:
    """La radio a, elle, affirmé que A: beside the subject itself."""
    others = (c for c in token.head.children if c.dep == "nsubj" and c.i < token.i)
    return token.previous.text == token.next.text == "," and any(others)


def _mend_tag(token: Token) -> None:
    tag, form = token.pos, token.lower
    if tag in ("ADJ", "VERB", "ADV") and _stands_for_people(token):
        token.pos = "NOUN"
    elif _stands_for_the_last(token):
        token.pos = "NOUN"
        _attach(token.previous, "det", token)
        token.dep = "nsubj" if token.dep == "amod" else token.dep
    elif tag == "ADJ" and (_is_set_off(token) or _calls(token)) and (verb := infinitive_of_participle(form)):
        token.pos, token.lemma = "VERB", verb
    elif tag == "PROPN" and token.dep == "amod" and token.text.islower():
        token.pos = "ADJ"  # "le Conseil kelmar"
    elif tag in ("NOUN", "VERB") and token.text.istitle() and token.i and _has_family_name(token):
        token.pos = "PROPN"
    elif form in words_of_class("the said"):
        token.pos = "DET"
        token.morph = ""  # "ledit traité"
    elif form in words_of_class("adverb whatever its tag"):
        token.pos, token.dep = "ADV", "advmod"
    elif tag == "DET" and token.dep == "case":
        token.pos = "ADP"  # "des Affaires étrangères"
    elif form == "beau" and is_infinitive(token.next):
        token.pos = "VERB"  # "a beau dire que A": it has been said
    elif token.text == "A" and tag in ("NOUN", "PROPN", "X") and (not token.i or token.previous.text.isupper()):
        token.pos = "ADP"  # "A Tissac", "LE MAIRE A DIT"
        if tag == "X" and token.next.head == token:
            _attach(token, "case", token.next)
    elif token.previous.lower + " " + form in words_of_class("adverb phrase"):
        token.pos = token.previous.pos = "ADV"
        token.dep = token.previous.dep = "discourse"
    elif tag == "NOUN" and token.previous.lower in ("en", "y", "s'") and _is_negative(token):
        token.pos = "VERB"  # "dit ne pas s'en souvenir"
    elif tag in ("PROPN", "VERB") and not token.i and _is_common(token):
        token.pos = "NOUN"  # "Protectorat hydraulique, dit-on", "Démenti du maire : A"
    elif tag == "NOUN" and form.endswith("ant") and _judges_somebody(token):
        token.pos, token.previous.pos = "VERB", "PRON"  # "…, le jugeant incapable de A"
    elif form == "feu" and token.next.pos == "DET":
        token.pos, token.dep = "ADV", "advmod"  # "Feu le ministre disait que A"
    elif form == "personne" and _negates(token):
        token.pos = "PRON"


def _judges_somebody(token: Token) -> bool:
    """Le maire est furieux, le jugeant incapable de A."""
    clitic = token.previous.lower in words_of_class("definite article") and token.previous.previous.text == ","
    return clitic and is_listed(token.next.lower, "adj")


def _negates(personne: Token) -> bool:
    """Personne ne part; personne, en face, n'a souri; not "la personne n'a rien dit"."""
    if personne.next.lower in ("ne", "n'"):
        return True
    closing = next((t for t in personne.next.after(4) if t.text == ","), personne)
    aside = personne.next.text == "," and closing.next.lower in ("ne", "n'")
    return aside and personne.previous.pos != "DET"


def _is_negative(infinitive: Token) -> bool:
    return infinitive.lower.endswith("r") and {"ne", "pas"} <= {t.lower for t in infinitive.before(4)}


def _is_common(first: Token) -> bool:
    """Whether what opens a sentence before an adjective, a comma or "de" is a noun and nobody's name."""
    after = first.next
    qualified = after.lower in (",", "de", "du", "d'") or (after.pos == "ADJ" and after.text.islower())
    noun = is_listed(first.lower, "noun") if first.pos == "PROPN" else first.lower in nouns_of_class("reply")
    return qualified and noun and first.text not in first_names()


def _qualified_by(token: Token) -> Token | None:
    """The noun for people that a word no dictionary has qualifies: la présidente kessanaise, le numéro un oltravien."""
    noun = token.previous
    if noun.pos == "ADJ" or _is_rank(noun):
        noun = noun.previous
    tagged = token.pos in ("VERB", "AUX", "NOUN", "ADJ", "X") and token.dep != "amod"
    body = noun.pos == "PROPN" and kind_of(noun.lower) == "body"
    if not (noun.pos == "NOUN" or body) or not token.text.islower() or not tagged:
        return None
    known = is_printed(token.lower) or is_known(token.lower) or not token.text.replace("-", "").isalpha()
    return None if known else noun


def _is_rank(token: Token) -> bool:
    return token.lower in words_of_class("rank") and token.previous.lower == "numéro"


def _attach(token: Token, dep: str, head: Token) -> None:
    """Make a word depend on another, which takes its place in the sentence where it stood below it."""
    if head in token.subtree:
        head.dep, head.head = token.dep, (token.head if token.head != token else head)
    token.dep, token.head = dep, head


def _make_adjective(token: Token, noun: Token) -> None:
    """The noun takes the place in the sentence that the parser gave to the word."""
    token.pos = "ADJ"
    _attach(token, "amod", noun)
    for child in list(token.children):
        child.head = noun
        first = child.left_edge
        if first == token.next and first.pos == "DET":
            first.pos, first.dep, child.dep = "ADP", "case", "nmod"  # "le ministère dhorani des Affaires étrangères"


def _has_family_name(token: Token) -> bool:
    """The first name that is also a noun: Espérance Roy."""
    return token.next.head == token and token.next.dep == "flat:name"


def _said_by_one(token: Token) -> Token | None:
    """The verb of "le premier objecte que A", "le même reconnaît B", however it is tagged; none in "le même jour"."""
    verb = token.next
    if token.lower == "même":
        says = verb.pos in ("VERB", "AUX")
    else:
        governs = token.lower in words_of_class("one of two") and verb.next.lower in ("que", "qu'")
        says = governs and not is_listed(verb.lower, "noun")  # "la première demande que A a reçue"
    return verb if says and token.previous.lower in words_of_class("definite article") else None


def _stands_for_the_last(token: Token) -> bool:
    """Cette dernière dit avoir tout vu; not "cette dernière élue"."""
    pointing = token.previous.lower in words_of_class("demonstrative")
    return pointing and token.lower.startswith("derni") and token.next.pos in ("VERB", "AUX", "PUNCT")


def _is_reflexive_participle(token: Token) -> bool:
    """Le maire s'est borné à dire A: tagged as an adjective."""
    reflexive = token.previous.pos == "AUX" and token.previous.previous.lower in ("s'", "se")
    return reflexive and infinitive_of_participle(token.lower) is not None


def _have_subject(verb: Token) -> None:
    """Il s'est borné à dire A: "il" is somebody."""
    for child in verb.children:
        if child.dep == "expl:subj":
            child.dep = "nsubj"


def _is_set_off(token: Token) -> bool:
    """Cette loi, jugée « absurde » par le maire: with complements of its own after a comma."""
    return token.dep in ("acl", "advcl") and token.previous.text == ","


def _calls(token: Token) -> bool:
    """Une poignée de main qualifiée d'« historique » par la ville."""
    return token.next.lower in ("de", "d'") and token.next.next.text in ("«", "“", '"')


def _stands_for_people(token: Token) -> bool:
    """Dit un jeune manifestant breton, un Parisien, a dit l'intervenant ; M. Roy, économiste au port."""
    known = is_human(token.text) or (token.text.istitle() and token.pos == "ADJ")
    if not known or token.lower in BEFORE_NOUN:
        return False
    before = token.previous
    if before.lower in BEFORE_NOUN and before.i:
        before = before.previous
    beside = before.text == "," and before.previous.pos == "PROPN"
    ends = token.next.is_punct and not token.lower.endswith("er")  # "le reporter"
    taken = ends and before.lower in ("le", "la", "l'") and before.i > 0 and before.previous.lower != "en"
    return before.pos in ("DET", "NUM") or beside or taken


def _describes_subject(first: Token) -> bool:
    """Joint mardi, le maire a dit ; Questionnée par la presse, Mme Roy a dit ; Amer, M. Roy a dit."""
    form, following = first.lower, first.next
    if first.text in first_names():
        return False
    if following.text == "," and is_listed(form, "adj"):
        return True
    if following.lower in ("de", "du", "d'") and form in nouns_of_class("reply"):
        return False  # "Démenti du maire : A"
    leads_on = following.text == "," or following.pos in ("ADP", "ADV") or following.lower.endswith("di")
    return leads_on and infinitive_of_participle(form) is not None
