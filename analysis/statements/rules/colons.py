"""What stands after a colon: M. Roy répond : « A »; Mme Roy est formelle : A."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from analysis.language.cue_words import Cue
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import nouns_of_class, people_nouns, words_of_class
from analysis.people.offices import is_human, people_noun
from analysis.statements.candidates import Candidate, Context, Span, candidate, is_somebody, parsed, trimmed
from analysis.statements.cues import cue_of
from analysis.statements.grammar import (
    governing_verb,
    is_finite,
    is_negated,
    is_passive,
    speaks_for_itself,
    verb_group,
)
from analysis.statements.openers import opener_at
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import governs_clause
from analysis.statements.source.phrases import Phrase, is_time, noun_phrase
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb


def colon(passage: Passage, context: Context) -> Iterator[Candidate]:
    """M. Roy répond : « A » ; Mme Roy déchante : « A » et « B » ; elle précise : A."""
    doc = parsed(passage)
    for mark in doc[1:-1] if ":" in passage.text else ():
        if mark.text != ":":
            continue
        left = list(doc[_clause_start(mark) : mark.i])
        led = _leading_quotation(passage, context, mark)
        if led is not None:
            yield from _led_by(passage, context, mark, led)
            continue
        quotation = _quotation_after(passage, mark)
        if _is_link(left):
            continue
        if quotation is None:
            yield from _unquoted_colon(passage, context, mark, left)
        elif not context.is_nickname(quotation):
            yield from _quoted_colon(passage, context, mark, left, quotation)


def _leading_quotation(passage: Passage, context: Context, mark: Token) -> Quotation | None:
    """The quotation that fills a sentence up to its colon: « A »: en gilet jaune, Anne Roy tient la barricade."""
    place = passage.place(mark, mark)[0]
    leading = next((q for q in passage.quotations if q.outer_start <= passage.start + 1), None)
    return None if leading is None or context.text[leading.outer_end : place].strip() else leading


def _led_by(passage: Passage, context: Context, mark: Token, led: Quotation) -> Iterator[Candidate]:
    """The quotation is the subject's of what follows the colon."""
    main = next((t for t in mark.doc[mark.i :] if is_verb(t) and is_finite(t)), None)
    source = source_of(passage, main) if main is not None else None
    if source is not None and source.phrase is not None and _can_talk(source.phrase, context):
        cue = Cue(":", frozenset(), "neutral")
        yield candidate(passage, [(led.start, led.end)], (mark, mark), cue, source, "colon", mark)


def _quoted_colon(
    passage: Passage, context: Context, mark: Token, left: list[Token], quotation: Quotation
) -> Iterator[Candidate]:
    """The one to whom a cue before the colon gives the quotation, else the subject or the name before it."""
    spans = [(quotation.start, quotation.end)]
    place = quotation.outer_end
    for other in passage.quotations:
        if _JOINED.fullmatch(context.text, place, other.outer_start):
            spans.append((other.start, other.end))
            place = other.outer_end
    spoken = _spoken_verb(left)
    if spoken is not None:
        verb, cue = spoken
        source = source_of(passage, verb)
        if source is not None and source.how != "on":
            yield candidate(passage, spans, verb_group(verb), cue, source, "colon", verb)
    elif not any(t.i == 0 and opener_at(t) for t in left) and not _is_written(left) and not _is_link(mark.doc[:1]):
        source = _instance(passage, left) or _relative(passage, left) or _topic(passage, left)
        if source is not None and source.phrase is not None and not _can_talk(source.phrase, context):
            source = _named_last(passage, context, left) or source
        if source is not None and (source.phrase is None or _can_talk(source.phrase, context)):
            cue = Cue(":", frozenset(), "neutral")
            yield candidate(passage, spans, (mark, mark), cue, source, "colon", mark)


_JOINED = re.compile(r"\s*(?:,|,?\s*et|ou encore)\s*")


def _unquoted_colon(passage: Passage, context: Context, mark: Token, left: list[Token]) -> Iterator[Candidate]:
    """Elle précise : A. Only where somebody who can speak is the subject of a listed cue."""
    spoken = _spoken_verb(left)
    span = trimmed(context.text, passage.place(mark, mark)[1], passage.end)
    if len(context.text[slice(*span)].split()) < 3:
        return
    if spoken is None:
        yield from _named_thought(passage, context, mark, left, span)
        return
    verb, cue = spoken
    source = source_of(passage, verb)
    if (
        not cue.constructions & {"que", "incise", "colon"}
        or (is_negated(verb) and cue.lemma not in ("croire", "penser"))
        or source is None
        or source.phrase is None
        or source.how == "on"
        or governs_clause(verb)  # "Elle répète que A : B"
        or _names_thing(verb, cue, mark)
    ):
        return
    first, _ = verb_group(verb)
    # "le gouvernement l'assure : A"
    announced = any(t.text.lower() in ("l'", "le") for t in verb.doc[first.i : verb.i])
    speaks = context.can_speak(source.phrase) or (announced and is_somebody(source.phrase, context))
    if source.phrase.is_pronoun or speaks:
        yield candidate(passage, [span], verb_group(verb), cue, source, "colon", verb)


def _names_thing(verb: Token, cue: Cue, mark: Token) -> bool:
    """Elle trouve une recette simple : A; the words name the verb's object, except in "trouve la formule : A"."""
    objects = [c for c in verb.children if verb.i < c.i < mark.i and c.dep_ == "obj" and c.pos_ == "NOUN"]
    spoken = (nouns_of_class("thought") | nouns_of_class("account")).intersection(c.lemma_.lower() for c in objects)
    return bool(objects) and cue.stance in ("opinion", "demanding") and not spoken


def _named_thought(
    passage: Passage, context: Context, mark: Token, left: list[Token], span: Span
) -> Iterator[Candidate]:
    """Son explication : A ; la crainte des riverains : que B."""
    noun = next((t for t in left[:3] if t.lemma_.lower() in nouns_of_class("thought")), None)
    if noun is None or any(is_verb(t) for t in left):
        return
    phrase = noun_phrase(passage, noun)
    owner = next((t for t in left if t.i > noun.i and t.pos_ in ("NOUN", "PROPN")), None)
    if owner is not None:
        source = Source(noun_phrase(passage, owner), "noun")
    elif phrase.first.text.lower() in words_of_class("possessive"):
        source = Source(None, "elided")
    else:
        return
    if source.phrase is None or context.can_speak(source.phrase):
        cue = Cue(noun.lemma_.lower(), frozenset(), "opinion")
        yield candidate(passage, [span], (noun, noun), cue, source, "colon", noun)


def _spoken_verb(left: list[Token]) -> tuple[Token, Cue] | None:
    """The last cue before a colon; one in a relative clause only where the sentence has no verb of its own."""
    verbs = [
        (t, cue)
        for t in left
        if is_verb(t)
        and (cue := cue_of(t))
        and not speaks_for_itself(t)
        and not is_passive(t)
        and (is_finite(t) or is_present_participle(t) or is_infinitive(t))  # not "Relancé sur ce point, M. Roy"
        and _word_before(t) not in ("que", "qu'")  # not "avant ce que dit M. Roy"
    ]
    has_main = any(is_verb(t) and t.dep_ == "ROOT" and is_finite(t) for t in left)
    last = next((t for t in reversed(left) if is_verb(t) and is_finite(t)), None)
    free = [(t, cue) for t, cue in verbs if t == last or not (has_main and governing_verb(t).dep_ == "acl:relcl")]
    return free[-1] if free else None


def _word_before(verb: Token) -> str:
    first, _ = verb_group(verb)
    return first.nbor(-1).text.lower() if first.i else ""


def _clause_start(mark: Token) -> int:
    return next((t.i + 1 for t in reversed(mark.doc[: mark.i]) if t.text in ";:"), 0)


def _quotation_after(passage: Passage, mark: Token) -> Quotation | None:
    place = passage.place(mark, mark)[1]
    return next((q for q in passage.quotations if 0 <= q.outer_start - place <= 2), None)


def _relative(passage: Passage, left: list[Token]) -> Source | None:
    """… M. Roy, qui a eu cette phrase : « A »: the colon belongs to the relative clause before it."""
    verb = next((t for t in reversed(left) if is_verb(t) and is_finite(t)), None)
    clause = governing_verb(verb) if verb is not None else None
    if clause is None or clause.dep_ != "acl:relcl":
        return None
    source = source_of(passage, clause)
    return source if source is not None and source.how == "relative" else None


def _instance(passage: Passage, left: list[Token]) -> Source | None:
    """Elle a été saluée par des passants, à l'image d'Anne Roy, ingénieure : « A »: the one who stands for them."""
    for token in left[2:]:
        if token.text.lower() in ("image", "instar") and token.nbor(-2).text.lower() == "à":
            after = [t for t in left if t.i > token.i + 1]
            named = next((t for t in after if t.pos_ in ("PROPN", "NOUN")), None)
            resumed = any(is_verb(t) and is_finite(t) and t.dep_ != "acl:relcl" for t in after)
            return Source(noun_phrase(passage, named), "topic") if named is not None and not resumed else None
    return None


def _topic(passage: Passage, left: list[Token]) -> Source | None:
    """Whose words follow a colon without a cue: the subject of the clause, or the name that stands alone."""
    main = next((t for t in left if is_verb(t) and t.dep_ == "ROOT" and is_finite(t)), None)
    if main is not None:
        source = source_of(passage, main)
        if source is None or source.phrase is None or source.how == "on":
            return None
        return Source(source.phrase, "topic")
    nouns = [t for t in left if t.pos_ in ("PROPN", "NOUN") and not is_time(t) and t.dep_ != "flat:name"]
    free = [t for t in nouns if not any(c.dep_ == "case" for c in t.children) and t.nbor(-1 if t.i else 0).text != "("]
    head = next((t for t in free if t.pos_ == "PROPN"), free[0] if free else None)
    if head is None:
        return Source(None, "elided") if left else None
    return Source(noun_phrase(passage, head), "topic")


def _is_written(left: list[Token]) -> bool:
    """Sur une banderole : « A »: words that are displayed, not said."""
    return any(t.lemma_.lower() in nouns_of_class("display") for t in left[-8:])


def _is_link(left: Iterable[Token]) -> bool:
    """Lire aussi : « A »."""
    words = [t.text.lower() for t in left if not t.is_punct]
    return 0 < len(words) <= 3 and words[0] in words_of_class("link to another article")


def _named_last(passage: Passage, context: Context, left: list[Token]) -> Source | None:
    """Réaction amère d'une passante : « A »; une déception pour M. Roy, venu de loin : « B »."""
    if any(is_verb(t) and is_finite(t) for t in left):
        return None
    people = [t for t in left if t.pos_ == "PROPN" or is_human(people_noun(t.text))]
    phrases = (noun_phrase(passage, t) for t in people)
    phrase = next((p for p in phrases if context.can_speak(p)), None)
    return Source(phrase, "topic") if phrase is not None else None


def _can_talk(phrase: Phrase, context: Context) -> bool:
    noun = people_nouns().get(phrase.head.lemma_.lower())
    return phrase.is_pronoun or context.can_speak(phrase) or noun is not None or phrase.head.pos_ == "PROPN"
