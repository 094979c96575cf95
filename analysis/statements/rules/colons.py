"""What stands after a colon: M. Roy répond : « A »; Mme Roy est formelle : A."""

import re
from collections.abc import Iterator
from itertools import dropwhile

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import is_human
from analysis.statements.candidates import OPENING, Candidate, Context, can_talk, candidate, parsed
from analysis.statements.cues import cue_of
from analysis.statements.grammar import (
    begin_since,
    has_verb,
    is_conjugated,
    is_finite,
    is_negated,
    is_passive,
    speaks_for_itself,
)
from analysis.statements.openers import opener_at, openers_in
from analysis.statements.passages import Passage
from analysis.statements.rules.given import phrase_after
from analysis.statements.rules.openings import complementizer, governs_clause
from analysis.statements.source.beside_phrases import owner_of
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.read_in import read_in
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb


def colon(passage: Passage, context: Context) -> Iterator[Candidate]:
    """M. Roy répond : « A » ; Mme Roy déchante : « A » et « B » ; elle précise : A."""
    sentence = parsed(passage)
    for mark in sentence[1:-1] if ":" in passage.text else ():
        if mark.text != ":":
            continue
        left = begin_since(mark, ";:").until(mark)
        quotation = passage.quotation_after(mark)
        if quotation is None:
            yield from _unquoted_colon(passage, context, mark, left)
        elif not context.is_nickname(quotation):
            yield from _quoted_colon(passage, context, mark, left, quotation)


def _quoted_colon(
    passage: Passage, context: Context, mark: Token, left: list[Token], quotation: Quotation
) -> Iterator[Candidate]:
    """The one to whom a cue before the colon gives the quotation, else the subject or the name before it."""
    spans = [quotation.span, *context.listed(passage, quotation.outer_end, _JOINED)]
    spoken = _spoken_verb(left)
    opened = _opened_by(passage, context, left)
    if opened is not None and (spoken is None or "thing" in spoken[1].constructions):
        yield candidate(passage, spans, Cue(":"), opened, "colon", mark, (mark, mark))
    elif spoken is not None:
        verb, cue = spoken
        source = source_of(passage, verb)
        source = read_in(passage, verb) if source is not None and source.how == "on" else source
        phrase = source.phrase if source is not None else None
        thing = cue.lemma.startswith("être ") and phrase is not None and not can_talk(phrase, context)
        if source is not None and not thing:  # not "Le titre est clair : « A »"
            yield candidate(passage, spans, cue, source, "colon", verb)
    elif not _is_written(left):
        ways = (_turn_of, _instance, _whose_reply, _by, _topic)
        source = next(filter(None, (way(passage, left) for way in ways)), None)
        if source is not None and (source.phrase is None or can_talk(source.phrase, context)):
            yield candidate(passage, spans, Cue(":"), source, "colon", mark, (mark, mark))


def _turn_of(passage: Passage, left: list[Token]) -> Source | None:
    """Elle : « A » Lui : « B »: a pronoun that says whose turn it is."""
    alone = len(left) == 1 and left[0].lower in words_of_class("stressed pronoun")
    return Source(Phrase(passage, left[0], left[0], left[0]), "pronoun") if alone else None


_JOINED = re.compile(r"\s*(?:,|,?\s*et|ou encore)\s*")


def _opened_by(passage: Passage, context: Context, left: list[Token]) -> Source | None:
    """Pour Paul Roy, cela prouve tout : « A »: whose view opens the sentence."""
    opener = openers_in(left[0].sentence).get(left[0]) if left else None
    phrase = phrase_after(passage, opener[0]) if opener is not None else None
    return Source(phrase, "topic") if phrase is not None and can_talk(phrase, context) else None


def _unquoted_colon(passage: Passage, context: Context, mark: Token, left: list[Token]) -> Iterator[Candidate]:
    """Elle précise : A. Only where somebody who can speak is the subject of a listed cue."""
    span = context.said(passage, mark.next, mark.sentence[-1])
    if opener_at(mark.next) is not None or len(context.text[slice(*span)].split()) < 3:
        return  # "Elle n'en démord pas : selon elle, A"
    spoken = _spoken_verb(left)
    if spoken is None:
        announced = _whose_reply(passage, left)
        quoted = any(span[0] <= q.start for q in passage.quotations)
        phrase = announced.phrase if announced is not None and (quoted or left[0].lower == "réponse") else None
        if announced is not None and phrase is not None and can_talk(phrase, context):
            yield candidate(passage, [span], Cue(":"), announced, "colon", mark, (mark, mark))
        return
    verb, cue = spoken
    source = source_of(passage, verb)
    if (
        (is_negated(verb) and cue.lemma not in words_of_class("said though negated"))
        or source is None
        or source.phrase is None
        or source.how == "on"
        or source.phrase.first.lower in words_of_class("nobody")  # "la question que personne ne pose : A"
        or governs_clause(verb)  # "Elle répète que A : B"
        or _nicknames(verb)
    ):
        return
    body = "colon" in cue.constructions and can_talk(source.phrase, context)  # not "L'institut distingue : A, B et C"
    if body or source.phrase.is_pronoun or context.can_speak(source.phrase):
        yield candidate(passage, [span], cue, source, "colon", verb)


def _nicknames(verb: Token) -> bool:
    """Paul Roy, dit « Barbe » : what follows is about him."""
    return verb.lower in ("dit", "dite") and verb.previous.text == "," and verb.next.text in OPENING


def _spoken_verb(left: list[Token]) -> tuple[Token, Cue] | None:
    """The last cue before a colon."""
    verbs = [
        (t, cue)
        for t in left
        if is_verb(t)
        and (cue := cue_of(t))
        and not speaks_for_itself(t)
        and not is_passive(t)
        and (
            is_finite(t)
            or cue.lemma.startswith("être ")  # "a été formelle : A"
            or is_present_participle(t)
            or is_infinitive(t)  # not "Relancé sur ce point, M. Roy"
        )
    ]
    return next((one for one in verbs if _governs(one[0], verbs[-1][0], left[-1])), verbs[-1]) if verbs else None


def _governs(governing: Token, last: Token, end: Token) -> bool:
    """Elle estime que la loi veut tout changer : « A »: the colon belongs to her verb, not to one that has its object.

    But « il raconte que sa mère lui a dit : « A » »: hers are the words after a verb without object.
    """
    que = complementizer(governing)
    objects = {"obj", "xcomp", "ccomp", "obl:arg"}
    inside = que is not None and que.i < last.i
    return governing == last or (inside and any(c.dep in objects and last.i < c.i <= end.i for c in last.children))


def _instance(passage: Passage, left: list[Token]) -> Source | None:
    """Elle a été saluée par des passants, à l'image d'Anne Roy, ingénieure : « A »: the one who stands for them."""
    like = list(dropwhile(lambda t: t.lower not in ("image", "instar"), left))
    named = next((t for t in like[2:] if t.pos in ("PROPN", "NOUN")), None)
    return Source(noun_phrase(passage, named), "topic") if named is not None else None


def _whose_reply(passage: Passage, left: list[Token]) -> Source | None:
    """Réaction de la ministre, sur son compte : A; sa réponse tient en une ligne : A."""
    opening = next((t for t in left[:4] if t.pos in ("NOUN", "PROPN", "ADP")), None)
    if opening is None or not {opening.lower, opening.lemma.lower()} & nouns_of_class("reply"):
        return None
    owner = owner_of(noun_phrase(passage, opening))
    if owner is not None:
        return Source(owner, "topic")
    his = opening.previous.lower in words_of_class("possessive")
    return Source(None, "elided") if his else None


def _by(passage: Passage, left: list[Token]) -> Source | None:
    """Cette phrase, adressée par la maire à M. Roy : « A »: by whom; not "une femme vue par la maire : « A »"."""
    agents = [t for t in left if t.dep == "obl:agent" and not is_human(t.head.head.text)]
    if len(agents) != 1 or has_verb(left):
        return None
    sent = any(t.lower in words_of_class("to") for t in left[left.index(agents[0]) :])
    return Source(noun_phrase(passage, agents[0]), "agent") if sent else None


def _topic(passage: Passage, left: list[Token]) -> Source | None:
    """Whose words follow a colon without a cue: the subject of the clause, or the name that stands alone."""
    main = next((t for t in left if t.dep == "ROOT" and is_conjugated(t) and not is_infinitive(t)), None)
    if main is not None:
        source = source_of(passage, main)
        if source is None or source.phrase is None or source.how == "on":
            return None
        return Source(source.phrase, "topic")
    nouns = [t for t in left if t.pos in ("PROPN", "NOUN") and not is_time(t)]
    free = [t for t in nouns if not any(c.dep == "case" for c in _first_name(t).children)]
    comma = next((i for i, t in enumerate(left) if t.text == ","), 0)
    if not free and " ".join(t.lower for t in left[:comma]) in words_of_class("apart"):
        last = left[comma - 1]  # "Elle, sans ciller : « A »", "Le même, plus tard : « B »"
        return Source(Phrase(passage, last, left[0], last), "topic")
    head = next((t for t in free if t.pos == "PROPN"), free[0] if free else None)
    return Source(None, "elided") if head is None else Source(noun_phrase(passage, head), "topic")


def _first_name(word: Token) -> Token:
    """Puis, se tournant vers Anne Roy : « A »: the first of the nouns side by side, which has the preposition."""
    begins = word
    while begins.previous.pos in ("PROPN", "NOUN"):
        begins = begins.previous
    return begins


def _is_written(left: list[Token]) -> bool:
    """Sur une banderole : « A »: words that are displayed, not said."""
    return any(t.lemma.lower() in nouns_of_class("display") for t in left[-8:])
