"""Sources named without a verb of saying: selon M. Roy, A; c'est ce que dit Mme Roy."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from analysis.language.cue_words import Cue
from analysis.people.lexicon import name_words, nouns_of_class, words_of_class
from analysis.people.offices import is_human, people_noun
from analysis.statements.candidates import CLOSING, OPENING, Candidate, Context, candidate, parsed
from analysis.statements.grammar import is_finite
from analysis.statements.openers import Opener, openers_in
from analysis.statements.passages import Passage
from analysis.statements.rules.accounts import RELATIVES, for_whom
from analysis.statements.rules.given import around_source, between_sources, phrase_after
from analysis.statements.source.beside_phrases import apposition
from analysis.statements.source.phrases import Phrase, is_time
from analysis.statements.source.subjects import Source
from analysis.statements.verbs import feature, is_past_participle, is_verb

_NO_SOURCES = words_of_class("no source")


def preposition(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Selon M. Roy, A ; A, d'après elle ; Pour Mme Roy, A ; de l'avis des experts, A ; de source policière, A."""
    doc = parsed(passage)
    for place, (after, opener) in openers_in(doc).items():
        token, lemma = doc[place], opener.lemma
        if opener.of == "own":
            continue
        if after.text.lower() == "qui" or after.text.lower() in RELATIVES:
            yield from for_whom(passage, context, token, after)
            continue
        phrase = phrase_after(passage, after)
        if phrase is None or not _is_set_off(token, opener, phrase, context):
            continue
        named = _names_a_source(phrase, lemma, context) or _is_quoted_capital(passage, phrase, lemma)
        if not named:
            continue
        if lemma == "de source":
            phrase = replace(phrase, first=after)
        last = phrase_end(phrase, opens=token.i <= 2 or token.nbor(-1).pos_ == "CCONJ")
        if lemma == "pour" and not _gives_view(last):
            continue
        spans = between_sources(passage, context, token) or around_source(passage, context, token, last)
        if spans:
            cue = Cue(lemma, frozenset(), "neutral")
            words = (token, max(token, after.nbor(-1), key=lambda t: t.i))
            yield candidate(passage, spans, words, cue, Source(phrase, "preposition"), "preposition", token)


def _is_quoted_capital(passage: Passage, phrase: Phrase, lemma: str) -> bool:
    """Pour Brumas, pour l'opposition, ce texte « change tout »: a name alone or a body before quoted words."""
    quoted = any(q.outer_start > phrase.span[1] for q in passage.quotations)
    noun = people_noun(phrase.head.text)
    alone = phrase.head.text[:1].isupper() or phrase.first.text[:1].isupper()
    return lemma == "pour" and quoted and (alone or (noun is not None and noun.kind in ("body", "group")))


def _gives_view(last: Token) -> bool:
    """Pour M. Roy, A ; pour lui : « A » ; « A », pour M. Roy; not: "pour les lecteurs pressés : A"."""
    ahead = [t.text for t in last.doc[last.i + 1 : last.i + 3]]
    return bool(ahead) and (ahead[0] in ',«"“' or ahead == ["."] or (ahead[0] == ":" and ahead[-1] in OPENING))


def in_their_eyes(passage: Passage, context: Context) -> Iterator[Candidate]:
    """À l'entendre, A ; à ses yeux, B: whoever was mentioned just before."""
    doc = parsed(passage)
    for place, (after, opener) in openers_in(doc).items():
        token = doc[place]
        opens = token.i == 0 or token.nbor(-1).text in ",;:«" or token.nbor(-1).pos_ == "CCONJ"
        if opener.of != "own" or not (opens or opener.closes) or (opens and after.text not in ",."):
            continue
        last = after.nbor(-1)
        spans = around_source(passage, context, token, last)
        if spans:
            cue = Cue(opener.lemma, frozenset(), "neutral")
            yield candidate(passage, spans, (token, last), cue, Source(None, "elided"), "preposition", token)


def _is_set_off(token: Token, opener: Opener, phrase: Phrase, context: Context) -> bool:
    """Whether the preposition opens its clause; "selon" may also close it without a comma."""
    before = token.nbor(-1) if token.i else None
    if before is not None and before.text.lower() in words_of_class("denies a source"):
        return False  # "Ne me jugez pas d'après vos amis"
    if opener.needs == "view":
        pair = {t.text.lower() for t in token.doc[max(0, token.i - 2) : token.i]}
        joined = token.i >= 2 and "," in pair and bool(pair & _JOINING)
        return joined or before is None or (token.i <= 2 and (before.pos_ == "CCONJ" or before.text in OPENING + ","))
    if before is None or before.text in ',;:(–—»”"' or before.pos_ in ("CCONJ", "ADV"):
        return True
    if opener.closes == "somebody":
        return _is_somebody_known(phrase, context) or bool(lemmas(phrase.head) & nouns_of_class("account"))
    return opener.closes == "always"


_JOINING = {*words_of_class("joining a source"), *CLOSING}  # "A, mais pour M. Roy, B"; "« A », pour M. Roy"


def _is_somebody_known(phrase: Phrase, context: Context) -> bool:
    """Whether a source is named or known to speak; "fait d'après un roman" has none."""
    head = phrase.head
    named = head.pos_ in ("PROPN", "X") and head.text[:1].isupper()
    return named or context.can_speak(phrase) or people_noun(head.text) is not None


def _counts_people(phrase: Phrase) -> bool:
    """Selon nombre d'observateurs: a quantity without an article stands for those it counts."""
    counted = (people_noun(t.text) for t in phrase.head.doc[phrase.head.i + 1 : phrase.last.i + 1])
    return phrase.first == phrase.head and any(noun is not None for noun in counted)


def _names_a_source(phrase: Phrase, lemma: str, context: Context) -> bool:
    head = phrase.head
    if head.text.lower() in (*RELATIVES, *_NO_SOURCES):
        return False
    if (
        (head.lemma_.lower() in nouns_of_class("measure") and phrase.text[2:].islower() and not _counts_people(phrase))
        or is_time(head)
        or phrase.first.text.lower() in ("notre", "nos")
    ):
        return False
    if lemma == "pour":
        acronym = head.text.isupper() and len(head.text) > 1
        some = head.text.lower() in words_of_class("anybody")
        titled = phrase.first.text in name_words("article of a title") and head.text[:1].isupper()
        some = some or titled  # "Pour La Gazette, A"
        return acronym or some or context.can_speak(phrase) or _is_institution(head)
    return True


def lemmas(word: Token) -> frozenset[str]:
    return frozenset({word.text.lower(), word.lemma_.lower()})


def _is_institution(head: Token) -> bool:
    """Le parquet, la préfecture; with an article only: "pour l'entreprise" often means in its favour."""
    noun = people_noun(head.text)
    return noun is not None and noun.kind == "body" and head.text.lower() in nouns_of_class("judge")


def phrase_end(phrase: Phrase, *, opens: bool) -> Token:
    """The last word of a source with what qualifies it: "selon un communiqué publié dimanche"."""
    other = None if phrase.is_pronoun else apposition(phrase)
    # "Selon l'agence, Paris a cédé" names no second speaker.
    if other is not None and (
        other.head.pos_ == phrase.head.pos_
        or not (other.last.i + 1 >= len(other.last.doc) or other.last.nbor(1).is_punct)
    ):
        other = None
    last = other.last if other is not None else phrase.last
    if (
        last.i + 1 < len(last.doc)
        and last.nbor(1).text in CLOSING
        and phrase.first.i
        and phrase.first.nbor(-1).text in OPENING
    ):
        last = last.nbor(1)
    if opens or _is_described(last):
        past = _past_relative(last)
        ends = past == last and not opens and not any(feature(t, "VerbForm") == "Fin" for t in last.doc[last.i :])
        last = last.doc[-1 - last.doc[-1].is_punct] if ends else past
    if phrase.is_pronoun:
        return last
    rest = last.doc[last.i + 1 :]
    stop = next((t.i for t in rest if t.text in (",", ":", ";", ".") or t.text in OPENING + "»”"), len(last.doc))
    between = last.doc[last.i + 1 : stop]
    longest = 20 if len(between) and is_past_participle(between[0]) else 10  # "publié lundi par le comité régional …"
    if len(between) <= longest and not any(is_verb(t) and is_finite(t) for t in between):
        return last.doc[stop - 1]
    return last


def _is_described(last: Token) -> bool:
    """…, selon Anne Roy, ingénieure au port, de l'université de Tissac: who that is, not what is said."""
    ahead = last.doc[last.i + 1 : last.i + 5]
    if len(ahead) < 4 or ahead[0].text != ",":
        return False
    begins = ahead[1]
    of_body = begins.text.lower() in ("de", "du", "d'") and any(people_noun(t.text) for t in ahead[2:])
    return of_body or (begins.pos_ == "NOUN" and begins.text.islower() and is_human(people_noun(begins.text)))


def _past_relative(last: Token) -> Token:
    """ "Selon M. Roy, qui préside le club, A", "selon le rapport qui est paru, A": past the relative clause."""
    doc = last.doc
    if last.i + 2 < len(doc) and last.nbor(1).text.lower() in (*RELATIVES, "que", "qu'"):
        return _before_comma(doc[last.i + 1 :]) or last
    if last.i + 2 < len(doc) and last.nbor(1).text in "–—" and last.nbor(2).text.lower() in (*RELATIVES, "à"):
        return next((t for t in doc[last.i + 2 :] if t.text in "–—"), last)
    if last.i + 3 < len(doc) and last.nbor(1).text == "(":
        closing = next((t for t in doc[last.i + 2 : last.i + 8] if t.text == ")"), None)
        return _past_relative(closing) if closing is not None else last  # "Selon M. Roy (NPU), maire de Tissac, A"
    if last.i + 2 >= len(doc) or last.nbor(1).text != ",":
        return last
    begins = last.nbor(2)
    if begins.pos_ == "NUM" and last.i + 4 < len(doc) and last.nbor(3).text.lower() == "ans":
        return _past_relative(last.nbor(3))  # "Pour Anne Roy, 35 ans, ingénieure au port, A"
    if begins.pos_ == "NOUN" and begins.text.islower() and not begins.text.endswith("'"):
        return _before_comma(doc[last.i + 3 :], verbless=True) or last
    if begins.text.lower() in ("un", "une") and is_human(people_noun(begins.nbor(1).text)):
        told = _before_comma(doc[last.i + 3 :])
        return _past_relative(told) if told is not None else last  # "Selon Anne Roy, une élue qui dirige le port, A"
    begins = begins.nbor(1) if begins.pos_ == "ADV" and begins.i + 1 < len(doc) else begins
    participle = is_past_participle(begins)
    relative = begins.text.lower() in RELATIVES
    if not participle and not relative and begins.text.lower() not in words_of_class("begins an aside"):
        return last
    return _before_comma(doc[last.i + 3 :], verbless=not relative) or last


def _before_comma(words: Iterable[Token], *, verbless: bool = False) -> Token | None:
    """The word before the comma or the quotation with which what is said begins; `verbless`: unless it has begun."""
    for token in words:
        if token.text == "," or token.text in OPENING:
            return token.nbor(-1)
        verbless = verbless and token.text.lower() not in RELATIVES
        if verbless and feature(token, "VerbForm") == "Fin" and token.nbor(-1).text != "(":  # "Tissac (est)"
            return None
    return None
