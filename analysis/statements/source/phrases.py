"""Noun phrases: from the head that the parser finds to the words that name a source."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from analysis.language.parsed import Token, text_from
from analysis.people.lexicon import phrase_words, words_of_class
from analysis.people.offices import BEFORE_NOUN, is_collective, kind_of
from analysis.people.patterns import any_word
from analysis.statements.cues import cue_of
from analysis.statements.passages import Passage
from analysis.statements.source.capitals import begin_of_name, continues_body
from analysis.statements.source.heads import noun_of
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_mistagged, is_past_participle, is_tagged_finite

_NAMING = {"det", "amod", "nummod", "flat:name", "flat:foreign", "flat", "fixed", "compound", "appos", "nmod", "case"}
# A complement that begins with one of these belongs to the verb: "a déclaré le ministre à la presse".
_NAME_LINKS = phrase_words("within a name")
# "a répondu le ministre en marge d'une visite": this "en" says where it was said, not of what he is the minister.
_CIRCUMSTANCES = phrase_words("circumstance")
_BEFORE_PHRASE = phrase_words("before a new phrase")  # "où les élus", "par exemple un élu"
# "a déclaré la ministre sur Radio Azur, devant la presse": where it was said, no part of the office.
_OUTSIDE = phrase_words("outside an office")


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: its `head` and the words `first` to `last`, without the preposition before it."""

    passage: Passage
    head: Token
    first: Token
    last: Token

    @property
    def span(self) -> tuple[int, int]:
        return self.passage.place(self.first, self.last)

    @cached_property
    def text(self) -> str:
        return text_from(self.first.to(self.last))

    @property
    def is_pronoun(self) -> bool:
        return bare_pronoun(self.head.text) in phrase_words("pronoun")

    @property
    def is_plural(self) -> bool:
        return self.head.feature("Number") == "Plur"


def bare_pronoun(words: str) -> str:
    """A pronoun as it is listed: "elle" for "-t-elle" and "elle-même"."""
    return words.lower().lstrip("-").removeprefix("t-").removesuffix("-même")


def noun_phrase(passage: Passage, head: Token) -> Phrase:
    """The words around `head` that say who it is: determiner, adjectives, complements with "de", names.

    Relative clauses, what follows a comma, and the complements of the verb stay outside; so does a line that is glued
    to them: "Émotion Le maire a dit".
    """
    noun = noun_of(head)
    first, head = min(_first_word(head), _first_word(noun)), noun
    last = _last_word(head, passage.folded)
    while first.previous.lower in BEFORE_NOUN and first.previous.pos == "ADJ":
        first = first.previous
    first = next((t for t in first.next.until(head) if t.dep == "det" and t.text.istitle()), first)
    first = begin_of_name(first) if first == head or first.lower in words_of_class("definite article") else first
    first = first.previous.previous if first.i > 1 and first.previous.text == "&" else first  # "Gorse & Weil"
    closed = any(t.text in '"»”' for t in first.next.to(last))
    first = first.next if first.text in '"«“' and first.i < last.i and not closed else first
    return Phrase(passage, head, first, last)


def _first_word(head: Token) -> Token:
    first = head
    for token in reversed(head.left_edge.until(head)):
        if token.lower in _BEFORE_PHRASE or token.head.i < first.i or _is_circumstance(token):
            break
        preposition = token.dep == "case" and token.head == head
        if token.is_punct or preposition or token.pos in ("VERB", "AUX", "SCONJ", "CCONJ"):
            if token.text not in '"«“-':
                break
        elif token.dep == "advmod" and token.lower not in phrase_words("before a number"):
            break
        first = token
    return first.previous if first.previous.lower == "quelqu'" else first


def _is_circumstance(token: Token) -> bool:
    """Scandaient dans la matinée une centaine d'élus: not the preposition of a number, "de 20 à 30 élus"."""
    preposition = token.pos == "ADP" and token.text.islower() and token.lower not in words_of_class("of")
    return is_time(token) or (preposition and not token.next.is_number)


def _last_word(head: Token, folded: Collection[int]) -> Token:
    last = head
    for token in head.after():
        if token.i in folded or not _goes_on(token, head, last):
            break
        last = token
    if (state := _STATE.match(text_from(last.after(4)).lower())) is not None:
        last = last.after()[len(state[0].split()) - 1]
    left = ("ADP", "CCONJ", "DET", "SCONJ")
    while last.i > head.i and (
        (last.pos in left and last.text.islower()) or last.text in '"«“(' or last.lower in phrase_words("beside")
    ):
        last = last.previous
    return last


def _goes_on(token: Token, head: Token, last: Token) -> bool:
    text = token.lower
    if is_mistagged(token) or (token.text == "A" and last.text.isupper()):
        return False  # "la préfecture indique que", "LE MAIRE A DIT", however they are tagged
    if "&" in (token.text, last.text):
        return last.text[:1].isupper() or last.text == "&"  # "Gorse & Weil"
    clitic = token.pos == "PRON" and text in words_of_class("clitic")  # "une élue lui ayant fait remarquer que"
    if clitic or text in words_of_class("opens a relative") or "#" in text or "twitter.com" in text:
        return False
    dated = is_time(token) and last.pos not in ("ADP", "DET", "NUM")  # "a précisé le président mercredi"
    if dated or text in phrase_words("for now") or _begins_circumstance(token, last):
        return False
    if _continues_name(token, last) or _names_body(token, head, last) or continues_body(token, last):
        return True
    if head not in token.ancestors and not (token.pos == "PROPN" and last.pos == "PROPN"):
        return False
    if token.is_punct:
        return text in '"«“»”-'
    if is_tagged_finite(token) and cue_of(token) is not None:
        return False
    if text in phrase_words("asked") and token.head == last:
        return True  # "27 % des personnes interrogées"
    if token.pos in ("VERB", "AUX", "SCONJ", "PRON") and token.dep not in _NAMING and last.pos != "PROPN":
        return False
    if token.pos in ("AUX", "SCONJ") or token.dep in ("acl:relcl", "acl", "advcl", "mark", "cop", "nsubj"):
        return False
    if token.dep == "case" and token.pos == "ADP" and text not in _NAME_LINKS:
        return last.lower in phrase_words("office that goes on") and text not in _OUTSIDE
    if token.dep == "cc":
        return token.next.pos in ("DET", "NOUN", "PROPN", "ADJ", "ADP")
    superlative = text in ("plus", "moins") and last.lower in _OF_THE  # "l'un des plus proches conseillers"
    return superlative or not (token.pos == "ADV" and token.dep == "advmod")


_STATE = re.compile(rf"{any_word('state of life')}\b(?! d)")  # "une mère au foyer"; not "en fonction de"
_OF_THE = phrase_words("of the")
_PARTICIPLE = re.compile(r"(?:[éiu]|it|is)e?s?$")


def _begins_circumstance(token: Token, last: Token) -> bool:
    """A dit le maire en sortant, … en colère, … cité par la radio, … ces derniers jours: no part of who it is."""
    text, following = token.lower, token.next.lower
    if text == "lors":
        return True
    if text == "en":
        return following in _CIRCUMSTANCES or following.endswith("ant") or token.next.pos == "DET"
    if following == "par" and token.pos in ("VERB", "ADJ"):
        return _PARTICIPLE.search(text) is not None
    return token.pos == "DET" and token.text.islower() and last.pos in ("NOUN", "ADJ")


def _continues_name(token: Token, last: Token) -> bool:
    """L'agence Maghreb Dépêches, le mouvement Après, however their words are tagged."""
    capital, after_capital = token.text[:1].isupper() and token.text[-1:].isalpha(), last.text[:1].isupper()
    return capital and (last.pos == "PROPN" or is_collective(last.text) or (after_capital and last.i > 0))


def _names_body(token: Token, head: Token, last: Token) -> bool:
    """Le journal russe Norva Presse: the name after the adjective of an outlet or a body."""
    outlet = kind_of(head.text) in ("body", "document")
    if outlet and last == head and token.text.islower() and (token.pos == "ADJ" or is_past_participle(token)):
        return token.next.pos == "PROPN"  # "la radio privée Norva-Matin"
    return outlet and last == head.next and last.text.islower() and token.text[:1].isupper()
