"""Quotations without a clause around them: M. Roy : « A »; Mme Roy a parlé d'un « accord »."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.quotations import Quotation
from analysis.statements.cues import Cue, cue_of, cues_in, is_reflexive, second_part
from analysis.statements.found import OPENING, Context, Found, Span, found, parsed, trimmed
from analysis.statements.grammar import (
    Source,
    governing_verb,
    is_finite,
    is_hypothetical,
    is_negated,
    source_of,
    speaks_for_itself,
    verb_group,
)
from analysis.statements.lexicon import nouns_of_class, people_nouns
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, is_time, noun_phrase
from analysis.statements.rules.clauses import infinitive_start
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.sources import source_preposition
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb


def colon(passage: Passage, context: Context) -> Iterator[Found]:
    """M. Roy répond : « A » ; Mme Roy déchante : « A » ; elle précise : A."""
    doc = parsed(passage)
    for mark in doc[1:-1] if ":" in passage.text else ():
        if mark.text != ":":
            continue
        left = list(doc[_clause_start(mark) : mark.i])
        quotation = _quotation_after(passage, mark)
        if quotation is None:
            yield from _unquoted_colon(passage, context, mark, left)
        elif not context.is_nickname(quotation) and _is_said_whole(context.text[quotation.start : quotation.end]):
            span = (quotation.start, quotation.end)
            spoken = _spoken_verb(left)
            if spoken is not None:
                verb, cue = spoken
                source = source_of(passage, verb)
                if source is not None and source.how != "on":
                    yield found(passage, [span], verb_group(verb), cue, source, "colon", verb)
            elif not any(t.i == 0 and source_preposition(t) for t in left) and not _is_written(left):
                source = _topic(passage, left)
                if source is not None and (source.phrase is None or _can_talk(source.phrase, context)):
                    cue = Cue(":", frozenset(), "neutral")
                    yield found(passage, [span], (mark, mark), cue, source, "colon", mark)


def quoted_phrase(passage: Passage, context: Context) -> Iterator[Found]:
    """M. Roy a parlé d'un « accord » ; il veut « agir vite » ; le texte est qualifié de « farce » par Mme Roy."""
    for verb, cue in cues_in(parsed(passage)) if passage.quotations else ():
        verbal = is_verb(verb) or is_present_participle(verb)
        if not verbal or "np" not in cue.constructions or not _is_said(verb):
            continue
        quotations = _quoted_complement(passage, context, verb)
        if not quotations or (cue.lemma == "appeler" and not _is_led_to(verb, quotations[0], passage)):
            continue
        if cue.lemma == "répondre" and verb.nbor(1).text.lower() in ("à", "au", "aux") and verb.nbor(2).pos_ == "DET":
            continue  # "les actes répondent à une « logique »"
        agent = next((c for c in verb.children if c.dep_ == "obl:agent"), None)
        source = Source(noun_phrase(passage, agent), "agent") if agent is not None else source_of(passage, verb)
        if source is None or (source.how in ("on", "elided") and not is_finite(verb)):
            continue
        spans = [(q.start, q.end) for q in quotations]
        infinitive = _infinitive_before(passage, verb, cue, quotations[0])
        if infinitive is None and cue.stance == "opinion" and not is_reflexive(verb):
            spans = _small_clause(passage, context, verb, quotations) or spans
        if infinitive is not None:
            spans = [trimmed(context.text, *passage.place(infinitive, clause_end(verb, infinitive)))]
        yield found(passage, spans, verb_group(verb), cue, source, "quoted phrase", verb, quoted_only=True)


def _is_said_whole(quoted: str) -> bool:
    """More than a word, or a word that is a sentence: "Non."."""
    return len(quoted.split()) > 1 or quoted.endswith((".", "!", "?", "…"))


def _unquoted_colon(passage: Passage, context: Context, mark: Token, left: list[Token]) -> Iterator[Found]:
    """Elle précise : A. Only where somebody who can speak is the subject of a listed cue."""
    spoken = _spoken_verb(left)
    span = trimmed(context.text, passage.place(mark, mark)[1], passage.end)
    if spoken is None or len(context.text[slice(*span)].split()) < 3:
        return
    verb, cue = spoken
    source = source_of(passage, verb)
    if (
        not cue.constructions & {"que", "incise"}
        or (is_negated(verb) and cue.lemma not in ("croire", "penser"))
        or source is None
        or source.phrase is None
        or source.how == "on"
    ):
        return
    if source.phrase.is_pronoun or context.can_speak(source.phrase):
        yield found(passage, [span], verb_group(verb), cue, source, "colon", verb)


def _spoken_verb(left: list[Token]) -> tuple[Token, Cue] | None:
    """The last cue before a colon; one in a relative clause only where the sentence has no verb of its own."""
    verbs = [
        (t, cue)
        for t in left
        if is_verb(t) and (cue := cue_of(t)) and not is_hypothetical(t) and not speaks_for_itself(t)
    ]
    has_main = any(is_verb(t) and t.dep_ == "ROOT" and is_finite(t) for t in left)
    free = [(t, cue) for t, cue in verbs if not (has_main and governing_verb(t).dep_ == "acl:relcl")]
    return free[-1] if free else None


def _clause_start(mark: Token) -> int:
    return next((t.i + 1 for t in reversed(mark.doc[: mark.i]) if t.text in ";:"), 0)


def _quotation_after(passage: Passage, mark: Token) -> Quotation | None:
    place = passage.place(mark, mark)[1]
    return next((q for q in passage.quotations if 0 <= q.outer_start - place <= 2), None)


def _topic(passage: Passage, left: list[Token]) -> Source | None:
    """Whose words follow the colon where no cue says so: the subject of the clause, or the name that stands alone."""
    main = next((t for t in left if is_verb(t) and t.dep_ == "ROOT" and is_finite(t)), None)
    if main is not None:
        source = source_of(passage, main)
        if source is None or source.phrase is None or source.how == "on":
            return None
        return Source(_owner(passage, source.phrase) or source.phrase, "topic")
    nouns = [t for t in left if t.pos_ in ("PROPN", "NOUN") and not is_time(t) and t.dep_ != "flat:name"]
    free = [t for t in nouns if not any(c.dep_ == "case" for c in t.children)]
    head = next((t for t in free if t.pos_ == "PROPN"), free[0] if free else None)
    if head is None:
        return Source(None, "elided") if left else None
    phrase = noun_phrase(passage, head)
    return Source(_owner(passage, phrase) or phrase, "topic")


def _is_written(left: list[Token]) -> bool:
    """Sur une banderole : « A »: words that are displayed, not said."""
    return any(t.lemma_.lower() in nouns_of_class("display") for t in left[-8:])


def _can_talk(phrase: Phrase, context: Context) -> bool:
    noun = people_nouns().get(phrase.head.lemma_.lower())
    return phrase.is_pronoun or context.can_speak(phrase) or noun is not None or phrase.head.pos_ == "PROPN"


def _owner(passage: Passage, phrase: Phrase) -> Phrase | None:
    """Le bilan de l'entraîneur, la visite du jardin de M. Roy: the person, where the head is none."""
    noun = people_nouns().get(phrase.head.lemma_.lower())
    if phrase.head.pos_ == "PROPN" or (noun is not None and noun.kind != "document"):
        return None
    for token in phrase.head.doc[phrase.head.i + 1 : phrase.last.i + 1]:
        known = people_nouns().get(token.lemma_.lower())
        if token.pos_ == "PROPN" or (known is not None and known.kind in ("role", "person", "group")):
            return noun_phrase(passage, token)
    return None


def _is_said(verb: Token) -> bool:
    """Somebody says it: conjugated, or an infinitive or participle beside a verb that is; never only supposed."""
    if is_hypothetical(verb) or speaks_for_itself(verb):
        return False
    governor = governing_verb(verb)
    if governor is not verb:
        return governor.lemma_.lower() not in ("faire", "falloir")
    return is_finite(verb) or is_present_participle(verb)


def _quoted_complement(passage: Passage, context: Context, verb: Token) -> list[Quotation]:
    """The quotations among the words that complete a verb, up to the next verb or the end of the clause."""
    quoted: list[Quotation] = []
    for token in verb.doc[verb.i + 1 :]:
        quotation = passage.quotation_at(token)
        if quotation is not None:
            if (
                quotation not in quoted
                and not context.is_nickname(quotation)
                and not _is_title(passage, context, quotation)
            ):
                quoted.append(quotation)
            continue
        contrast = token.pos_ == "CCONJ" and token.nbor(-1).text == ","
        if token.text in ":;" or contrast or (token.text in ",." and quoted):
            break
        if (token.pos_ == "VERB" and is_finite(token) and not is_infinitive(token)) or token.text.lower() in (
            "qui",
            "que",
            "qu'",
            "dont",
            "où",
        ):
            break
    return quoted


def _small_clause(passage: Passage, context: Context, verb: Token, quotations: list[Quotation]) -> list[Span]:
    """Juge le plan « absurde », trouve « absurde » ce plan: the thing judged is said too."""
    doc = verb.doc
    first = next((t for t in doc[verb.i + 1 :] if t.pos_ != "ADV"), verb)
    ends = [t for t in doc[first.i :] if passage.place(t, t)[1] <= quotations[-1].outer_end]
    if not ends or first.pos_ == "ADP" or any(t.text.lower() in ("comme", "de", "par") for t in ends if t.head == verb):
        return []
    last = ends[-1]
    if first.text in OPENING and last.i + 1 < len(doc) and last.nbor(1).pos_ == "DET":
        thing = next((t for t in doc[last.i + 1 :] if t.pos_ in ("NOUN", "PROPN")), None)
        last = noun_phrase(passage, thing).last if thing is not None else last
    return [trimmed(context.text, *passage.place(first, last))]


def _is_led_to(verb: Token, quotation: Quotation, passage: Passage) -> bool:
    """Appelle les élus à « agir », not: appelle son chien « Rex »."""
    between = (t for t in verb.doc[verb.i + 1 :] if passage.place(t, t)[1] <= quotation.start)
    return any(t.text.lower() in ("à", "au", "aux") for t in between)


def _is_title(passage: Passage, context: Context, quotation: Quotation) -> bool:
    """La revue « Verdun », l'opération « Printemps »: a capital and no long clause make a name of it."""
    words = context.text[quotation.start : quotation.end]
    return words[:1].isupper() and quotation not in passage.folded.values()


def _infinitive_before(passage: Passage, verb: Token, cue: Cue, quotation: Quotation) -> Token | None:
    """The infinitive that carries the quoted words: veut revoir « A », a invité les élus à voter « B ».

    Where the quotation begins with the infinitive itself, it begins the clause.
    """
    last = second_part(verb, cue) or verb
    for token in verb.doc[last.i + 1 :]:
        if passage.place(token, token)[0] > quotation.start:
            return None
        if is_verb(token) and is_infinitive(token):
            return infinitive_start(token, verb)
    return None
