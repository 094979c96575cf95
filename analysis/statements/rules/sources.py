"""Sources named without a verb of saying: selon M. Roy, A; c'est ce que dit Mme Roy."""

from collections.abc import Iterator
from itertools import takewhile

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import is_human, people_noun
from analysis.statements.candidates import OPENING, Candidate, Context, candidate, parsed
from analysis.statements.grammar import has_verb
from analysis.statements.openers import Opener, openers_in
from analysis.statements.passages import Passage
from analysis.statements.rules.accounts import RELATIVES, for_whom
from analysis.statements.rules.given import around_source, between_sources, phrase_after
from analysis.statements.rules.openings import QUE
from analysis.statements.source.beside_phrases import apposition
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.subjects import Source
from analysis.statements.verbs import is_past_participle, is_tagged_finite


def preposition(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Selon M. Roy, A ; A, d'après elle ; Pour Mme Roy, A ; de l'avis des experts, A ; de source policière, A."""
    for token, (after, opener) in openers_in(parsed(passage)).items():
        if after.lower in RELATIVES:
            yield from for_whom(passage, context, token, after)
            continue
        phrase = phrase_after(passage, after)
        if phrase is None or not _is_set_off(token, opener, phrase):
            continue
        if not (_names_a_source(phrase, opener.lemma, context) or _is_quoted_capital(passage, phrase)):
            continue
        last = phrase_end(phrase, opens=_opens(token))
        spans = between_sources(passage, context, token) or around_source(passage, context, token, last)
        if spans:
            source, words = Source(phrase, "preposition"), (token, max(token, after.previous))
            yield candidate(passage, spans, Cue(opener.lemma), source, "preposition", token, words)


def _is_quoted_capital(passage: Passage, phrase: Phrase) -> bool:
    """Pour Brumas, pour l'opposition, ce texte « change tout »; « A », pour Brumas: a name, a body by quoted words."""
    start = phrase.span[0]
    beside = any(q.outer_start > phrase.span[1] or start - _NEAR < q.outer_end < start for q in passage.quotations)
    return beside and (phrase.head.text[:1].isupper() or people_noun(phrase.head.text) is not None)


_NEAR = 10  # characters: « A », pour l'


def in_their_eyes(passage: Passage, context: Context) -> Iterator[Candidate]:
    """À l'entendre, A ; à ses yeux, B: whoever was mentioned just before."""
    for token, (after, opener) in openers_in(parsed(passage)).items():
        opens = token.previous.text in ("", ",", ";", ":", "«") or token.previous.pos == "CCONJ"
        if opener.of != "own" or not (opens or opener.closes):
            continue
        last = after.previous
        spans = around_source(passage, context, token, last)
        source, words = Source(None, "elided"), (token, last)
        yield candidate(passage, spans, Cue(opener.lemma), source, "preposition", token, words)


def _is_set_off(token: Token, opener: Opener, phrase: Phrase) -> bool:
    """Whether the preposition opens its clause; "selon" may also close it without a comma."""
    before = token.previous
    if opener.needs == "view" or not before or before.text in ',;:(–—»”"' or before.pos in ("CCONJ", "ADV"):
        return True
    if opener.closes == "somebody":
        return people_noun(phrase.head.text) is not None  # "fait d'après un roman" has none
    return opener.closes == "always"


def _names_a_source(phrase: Phrase, lemma: str, context: Context) -> bool:
    head = phrase.head
    if head.lower in (*RELATIVES, *words_of_class("no source")):
        return False
    counted = phrase.first == head and any(people_noun(t.text) for t in head.next.to(phrase.last))
    measured = head.lemma.lower() in nouns_of_class("measure") and phrase.text[2:].islower() and not counted
    own = phrase.first.lower in ("notre", "nos") and not is_human(head.text)  # "selon nos informations"
    if measured or own:
        return False
    if lemma == "pour":
        acronym = head.text.isupper() and len(head.text) > 1
        some = head.lower in words_of_class("anybody")
        judges = head.lower in nouns_of_class("judge")  # "pour l'entreprise" often means in its favour
        return acronym or some or judges or head.lower.startswith("derni") or context.can_speak(phrase)
    return True


def _opens(token: Token) -> bool:
    """Selon M. Roy, A ; Par ailleurs, selon M. Roy, A ; et selon lui, B: before all that it gives to a source."""
    return token.i <= 2 or token.previous.pos == "CCONJ"


def phrase_end(phrase: Phrase, *, opens: bool) -> Token:
    """The last word of a source with what qualifies it: "selon un communiqué publié dimanche"."""
    other = None if phrase.is_pronoun else apposition(phrase)
    # "Selon l'agence, Paris a cédé" names no second speaker.
    if other is not None and (
        (other.head.pos == phrase.head.pos and not _is_titled(other))
        or (not opens and _is_object(other))
        or not all(t.is_punct and t.text not in OPENING for t in other.last.after(1))
    ):
        other = None
    last = other.last if other is not None else _past_name(phrase.last)
    last = _past_relative(last) if opens else last
    if phrase.is_pronoun:
        return last
    rest = list(takewhile(lambda t: t.text not in _STOPS, last.after()))
    longest = 20 if is_past_participle(last.next) else 10  # "publié lundi par le comité régional …"
    return rest[-1] if rest and len(rest) <= longest and not has_verb(rest) else last


_STOPS = (*",:;.»”", *OPENING)


def _is_titled(beside: Phrase) -> bool:
    """Selon la cheffe du service, le docteur Paul Roy, A: a noun for somebody, and the name."""
    return is_human(beside.head.text) and beside.last.pos == "PROPN"


def _is_object(beside: Phrase) -> bool:
    """Il aurait obtenu, selon Anne Roy, la promesse d'un prêt: what is set beside her name is not somebody."""
    return beside.first.pos == "DET" and beside.head.pos == "NOUN" and people_noun(beside.head.text) is None


def _past_name(last: Token) -> Token:
    """The last word of a name that the parser cut: "pour Olivier N' Dakaté"."""
    while last.pos == last.next.pos == "PROPN":
        last = last.next
    return last


def _past_relative(last: Token) -> Token:
    """ "Selon M. Roy, qui préside le club, A", "selon la note, que nous avons lue, A": past what says who that is."""
    begins = last.next.next if last.next.text == "," else last.next
    comma = next((t for t in begins.after() if t.text == ","), None)
    if comma is None:
        return last
    if begins.lower in RELATIVES or begins.lower in QUE:
        return comma.previous
    noun = begins.next if begins.pos == "ADJ" else begins  # "Anne Roy, maire du port", "Paul Roy, ancien médiateur"
    qualifies = begins.lower in words_of_class("begins an aside") or is_past_participle(begins) or noun.pos == "NOUN"
    # "Selon la police, témoins et élus ont fui, mais pas tous"
    told = any(map(is_tagged_finite, begins.until(comma)))
    return comma.previous if last.next.text == "," and qualifies and not told else last
