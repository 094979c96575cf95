"""Cues inserted into what is said or placed after it: « X », a déclaré M. Roy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token, text_from
from analysis.people.lexicon import words_of_class
from analysis.people.offices import people_noun
from analysis.people.patterns import any_word
from analysis.statements.candidates import CLOSING, Candidate, Context, Span, candidate, is_somebody, parsed
from analysis.statements.cues import cue_of, cues_in, is_reflexive, second_part
from analysis.statements.grammar import (
    begin_of_said,
    governing_verb,
    has_verb,
    inverted_pronoun,
    is_conjugated,
    is_passive,
    speaks_for_itself,
    verb_group,
)
from analysis.statements.passages import Passage
from analysis.statements.rules.beside import (
    chain_start,
    insertion_end,
    left_and_right,
    left_quotation,
    next_quotation,
    stands_alone,
    with_complements,
    within_quotation,
)
from analysis.statements.rules.inserted_verbs import inserted_verb
from analysis.statements.rules.openings import QUE, governs_clause
from analysis.statements.rules.resumed import rest_after
from analysis.statements.source.phrases import noun_phrase
from analysis.statements.source.read_in import read_in
from analysis.statements.source.subjects import Source, inverted_source
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_infinitive, is_past_participle, subjects_of

_ONLY_RELATIVE = re.compile(r"[^,]+, (?:qui|dont|où|lequel|laquelle) [^,]+,$")  # "M. Roy, qui ignore A, réclame B"
_REPLIES = re.compile(any_word("answers a question"))
_BEFORE_INSERTION = ',»”"?!…–—-›)'


@dataclass(frozen=True)
class _Insertion:
    """A cue between or after the words that it reports, from its `first` to its `last` word."""

    verb: Token
    cue: Cue
    first: Token
    last: Token


def inserted_cue(passage: Passage, context: Context) -> Iterator[Candidate]:
    """« X », a déclaré M. Roy ; « A, a-t-il dit, B » ; A, précise-t-on de source policière."""
    for insertion in _insertions(passage):
        source = _source(passage, context, insertion)
        spans = _said(passage, context, insertion, source) if source is not None else []
        if source is not None and spans:
            words = (insertion.first, insertion.last)
            yield candidate(passage, spans, insertion.cue, source, "insertion", insertion.verb, words)


def _insertions(passage: Passage) -> Iterator[_Insertion]:
    """The cues right after a comma or a closing mark; after a closing mark, unlisted verbs too."""
    sentence = parsed(passage)
    closes = any(mark in passage.text for mark in CLOSING)
    for verb in sentence if closes else [word for word, _ in cues_in(sentence)]:
        listed = cue_of(verb)
        if listed is None and verb.pos != "VERB":
            continue
        first, last = verb_group(verb)
        if listed is not None and first.previous.lower == "de":
            first = first.previous  # « A », de dire M. Roy
        if not first.i or first.previous.text not in _BEFORE_INSERTION:
            continue
        cue = inserted_verb(verb, first) if inverted_pronoun(first.to(last)) or not is_passive(verb) else None
        if cue is not None and not speaks_for_itself(verb) and not governs_clause(verb):
            carried = last.next if is_infinitive(last.next) else last  # "croit savoir", "veut croire"
            yield _Insertion(verb, cue, first, second_part(verb, cue) or carried)


def _source(passage: Passage, context: Context, insertion: _Insertion) -> Source | None:
    source = inverted_source(passage, insertion.first, insertion.last)
    if source is None:
        return None
    if cue_of(insertion.verb) is not insertion.cue and not _is_somebody(source, context):
        return None
    behind = read_in(passage, insertion.verb) or _behind_inverted_on(passage, insertion.last)
    words = insertion.first.until(insertion.verb)
    nobody = source.how == "on" or any(t.lower == "été" for t in words)  # "A, a-t-il été décidé à la mairie"
    return behind if nobody else source


def _behind_inverted_on(passage: Passage, last: Token) -> Source | None:
    """Who is behind "on": a-t-on appris auprès de la préfecture, précise-t-on de source policière."""
    for token in last.after(7):
        if token.text in (",", ".") or token.lower in words_of_class("where rumours go"):
            return None
        side = token.lower == "côté"
        aside = token.lower == "sein" or (side and token.next.pos != "ADJ") or (token.pos == "PROPN" and _hears(token))
        if token.pos in ("NOUN", "PROPN") and not is_time(token) and not aside:  # "côté police", "côté syndical"
            phrase = noun_phrase(passage, token)
            return Source(replace(phrase, first=token if side else phrase.first), "preposition")
    return None


def _hears(name: Token) -> bool:
    """A-t-on confié à Radio Azur dans l'entourage du maire: who is told, where somebody else speaks after it."""
    to = {t.lower for t in name.before(2)}
    ahead = takewhile(lambda t: not t.is_punct, name.after(7))
    where = dropwhile(lambda t: t.lower not in words_of_class("where they speak"), ahead)
    return not to.isdisjoint({"à", "au"}) and any(t.pos in ("NOUN", "PROPN") and not is_time(t) for t in where)


def _said(passage: Passage, context: Context, insertion: _Insertion, source: Source) -> list[Span]:
    """The words around an insertion; none where its comma closes an apposition: "M. Roy, maire, a fait part"."""
    first, end = insertion.first, insertion_end(source, insertion.last)
    left = left_quotation(passage, context, first)
    if left is None or not stands_alone(context, passage, left):
        if insertion.cue is not cue_of(insertion.verb) or _goes_on_without_comma(insertion):
            return []
        reflexive = is_reflexive(insertion.verb)  # « A, s'amuse un associé. B »: has no object
        some = source.phrase is not None and source.phrase.first.lower in ("un", "une")
        somebody = _is_somebody(source, context) or (passage.inside is not None and some and reflexive)
        about_people = insertion.cue.stance in _ABOUT_PEOPLE and not reflexive
        parts = not any(t.text == "," for t in first.previous.before())
        placed = (
            left is not None
            or passage.inside is not None
            or any(place < first.i for place in passage.folded)
            or _clause_before(insertion.verb, first, has_subject_after=_ends_clause(source) and not about_people)
            or _is_fragment(first, replies=insertion.cue.lemma in words_of_class("answering"))
            or (parts and (_goes_on(insertion, end) or next_quotation(passage, end) is not None))
        )
        if first.lower == "de" or (source.how == "inverted" and not (placed and somebody)):
            return []
    chained = chain_start(passage, context, left) if left is not None else None
    if left is not None and chained is not None:
        right = next_quotation(passage, end)
        return [(chained, left.end), *([right.span] if right is not None else [])]
    if passage.inside is not None:
        return within_quotation(passage, passage.inside, passage.place(first, with_complements(end)), context.text)
    return left_and_right(passage, context, first, end, left)


def _goes_on_without_comma(insertion: _Insertion) -> bool:
    """Cette règle « ancienne » exclut les élus: the quoted words are part of the verb's own subject."""
    first = insertion.first
    if first.previous.text not in CLOSING:
        return False
    subjects = subjects_of(governing_verb(insertion.verb))
    return any(t.lower in QUE for t in first.before()) or any(one < first for one in subjects)


# "Le maire, ému, a remercié les pompiers": the noun after such a verb does not speak.
_ABOUT_PEOPLE = ("accusing", "welcoming", "demanding")


def _ends_clause(source: Source) -> bool:
    """…, a dit l'agence de Tissac. A noun with nothing but complements before a stop or a comma is no object."""
    if source.phrase is None:
        return False
    following = source.phrase.last.next
    stops = any(t.text in ",." for t in following.onward(20))
    return stops and (following.text in ",." or is_past_participle(following))


def _clause_before(verb: Token, first: Token, *, has_subject_after: bool) -> bool:
    """Whether the words before an inserted verb are a complete clause."""
    subjects = subjects_of(governing_verb(verb))
    if subjects and all(one < verb for one in subjects) and not has_subject_after:
        return False
    before = first.before()
    if _ONLY_RELATIVE.match(text_from(before)):
        before = before[: next(t.i for t in before if t.text == ",")]
    return has_verb(before)


def _goes_on(insertion: _Insertion, end: Token) -> bool:
    """En effet, explique la maire, le pont est vieux: between what opens a sentence and its clause."""
    rest = rest_after(end, insertion.first)
    own = any(one < insertion.first for one in subjects_of(insertion.verb))
    if rest is None or (own and insertion.verb.lower in ("dit", "dite")):
        return False  # "Marc Roy, dit la Fouine, a été vu"
    main = next(filter(is_conjugated, rest.onward()), None)
    return main is not None and governing_verb(main).dep != "acl:relcl"


def _is_fragment(first: Token, *, replies: bool) -> bool:
    """Une belle occasion manquée, juge la maire: no name, no comma, no time but in « trois heures de palabres »."""
    before = begin_of_said(first).until(first.previous)
    if first.previous.text != "," or not 0 < len(before) <= _LONGEST_FRAGMENT:
        return False
    if any(t.is_punct and t.text != "%" for t in before):
        return False
    if any(t.lower in ("ne", "n'") for t in before):
        return True  # "Rien ne presse, nous a répondu sa secrétaire", whose verb may have been taken for a noun
    if len(before) == 1:
        word = before[0].lower
        one = before[0].pos == "ADJ" or word in words_of_class("stressed pronoun") | words_of_class("alone an answer")
        return one or (replies and _is_bare_noun(before[0])) or _REPLIES.fullmatch(word) is not None
    if all(t.pos in ("ADJ", "ADV") for t in before):
        return before[0].lower in words_of_class("begins a short answer")
    if before[0].pos == "DET" and all(t.pos == "ADV" for t in before[1:]):
        return True  # "Un peu trop près, dit la maire"
    if before[0].pos == "NOUN" and is_past_participle(before[1]):
        return True  # "Accord conclu, annonce la mairie"
    if before[0].pos == "ADJ" and before[1].lower in ("de", "d'") and any(map(is_infinitive, before)):
        return True  # "Impossible de tenir, dit la maire"
    little = words_of_class("begins a fragment")  # "Rien à voir, dit la maire", "Ni hausse ni baisse, dit-elle"
    begins = before[0].pos in ("DET", "ADV", "NUM") or before[0].lower in little or _is_bare_noun(before[0])
    noun = before[0].lower in little or (begins and any(t.pos == "NOUN" and not is_time(t) for t in before))
    when = any(t.lower in words_of_class("later or earlier") or (is_time(t) and not replies) for t in before)
    return noun and not when and not any(t.pos == "PROPN" for t in before[:_NAMED_WITHIN])


def _is_bare_noun(first: Token) -> bool:
    """Retour au calme, fausse alerte: no person, "maire du port", and no side, "côté nord"."""
    noun = first.next if first.pos == "ADJ" or first.dep == "det" else first
    return noun.pos == "NOUN" and people_noun(noun.text) is None and noun.lower != "côté"


_LONGEST_FRAGMENT = 25  # words
_NAMED_WITHIN = 4  # words: « Le cas Roy, dit-on », not "rien à voir avec l'accord de Tissac"


def _is_somebody(source: Source, context: Context) -> bool:
    return source.phrase is not None and is_somebody(source.phrase, context)
