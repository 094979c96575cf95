"""Sources named without a verb of saying, or pointed back from one: selon M. Roy, A; c'est ce que dit Mme Roy."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from analysis.language.quotations import Quotation
from analysis.statements.cues import Cue, cue_of, names_source
from analysis.statements.found import CLOSING, OPENING, Context, Found, Span, found, parsed, trimmed
from analysis.statements.grammar import (
    Source,
    antecedent_of,
    is_finite,
    quoted_name,
    verb_group,
)
from analysis.statements.lexicon import nouns_of_class
from analysis.statements.offices import people_noun
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, apposition, is_time, noun_phrase
from analysis.statements.rules.endings import speech_end
from analysis.statements.rules.insertions import stands_alone
from analysis.statements.verbs import is_verb

# The words of a preposition that can name a source, and its lemma; the longest first.
_PREPOSITIONS: tuple[tuple[tuple[str, ...], str], ...] = (
    *(((*["selon", "les", "termes"], de), "selon") for de in ("de", "du", "des", "d'")),
    *(((*words.split(), de), lemma) for words, lemma in (
        ("de l' avis", "de l'avis de"), ("de l' aveu", "de l'aveu de"),
        ("de l' aveu même", "de l'aveu de"), ("aux yeux", "aux yeux de"),
        ("au dire", "au dire de"), ("aux dires", "au dire de"), ("aux termes", "aux termes de"),
    ) for de in ("de", "du", "des", "d'")),
    (("selon",), "selon"), (("d'", "après"), "d'après"), (("d'après",), "d'après"),
    (("à", "en", "croire"), "à en croire"), (("à", "entendre"), "à en croire"), (("dixit",), "dixit"),
    (("pour",), "pour"),
)  # fmt: skip
_FIRST_WORDS = {words[0] for words, _ in _PREPOSITIONS}
_LAXER = ("selon", "à en croire", "dixit", "de source")
_NO_SOURCES = ("cela", "ça", "ce", "soi", "eux-mêmes", "moi", "toi", "nous", "vous")
_RELATIVES = ("qui", "dont", "lequel", "laquelle", "lesquels", "lesquelles")


def preposition(passage: Passage, context: Context) -> Iterator[Found]:
    """Selon M. Roy, A ; A, d'après elle ; Pour Mme Roy, A ; de l'avis des experts, A ; de source policière, A."""
    doc = parsed(passage)
    for token in doc if names_source(passage.text) else ():
        opened = source_preposition(token)
        if opened is None:
            continue
        after, lemma = opened
        if lemma == "pour" and after.text.lower() in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
            yield from _for_whom(passage, context, token, after)
            continue
        phrase = _phrase_after(passage, after)
        if phrase is None or not _is_set_off(token, lemma):
            continue
        if not (_names_a_source(phrase, lemma, context) or _is_quoted_capital(passage, phrase, lemma)):
            continue
        if lemma == "de source":
            phrase = replace(phrase, first=after)
        last = _phrase_end(phrase, opens=token.i <= 2)
        if after.text in OPENING and last.i + 1 < len(doc) and last.nbor(1).text in CLOSING:
            last = last.nbor(1)
        if lemma == "pour" and not _gives_view(last):
            continue
        spans = _between_sources(passage, context, token) or _around(passage, context, token, last)
        if spans:
            cue = Cue(lemma, frozenset(), "neutral")
            words = (token, max(token, after.nbor(-1), key=lambda t: t.i))
            yield found(passage, spans, words, cue, Source(phrase, "preposition"), "preposition", token)


def _is_quoted_capital(passage: Passage, phrase: Phrase, lemma: str) -> bool:
    """Pour Brumas, ce texte « change tout »: a name alone, whoever it is, before quoted words."""
    quoted = any(q.outer_start > phrase.span[1] for q in passage.quotations)
    return lemma == "pour" and quoted and phrase.head.pos_ == "PROPN" and phrase.first == phrase.last


def _gives_view(last: Token) -> bool:
    """Pour M. Roy, A ; pour lui : « A »; not: "pour les lecteurs pressés : A"."""
    ahead = [t.text for t in last.doc[last.i + 1 : last.i + 3]]
    return bool(ahead) and (ahead[0] in ',«"“' or (ahead[0] == ":" and ahead[-1] in OPENING))


_TO_HEAR = re.compile(r"\W*[àa] l(?:'|es )(?:en )?(?:croire|entendre|écouter|lire),\s*", re.IGNORECASE)


def to_hear_them(passage: Passage, context: Context) -> Iterator[Found]:
    """À l'entendre, A ; à les en croire, B: whoever was spoken of just before."""
    opening = _TO_HEAR.match(passage.text)
    if opening is None:
        return
    doc = parsed(passage)
    last = next(t for t in doc if t.text == ",").nbor(-1)
    span = trimmed(context.text, passage.starts[opening.end() - 1], passage.end)
    cue = Cue("à en croire", frozenset(), "neutral")
    yield found(passage, [span], (doc[0], last), cue, Source(None, "elided"), "preposition", doc[0])


def _for_whom(passage: Passage, context: Context, token: Token, relative: Token) -> Iterator[Found]:
    """L'historien Paul Roy, pour qui A."""
    antecedent = antecedent_of(passage, token, relative)
    if antecedent is None or relative.i + 1 >= len(token.doc) or not context.can_speak(antecedent):
        return
    span = trimmed(context.text, passage.place(relative, relative)[1], passage.end)
    if span[0] < span[1]:
        cue = Cue("pour", frozenset(), "neutral")
        yield found(passage, [span], (token, relative), cue, Source(antecedent, "relative"), "preposition", token)


def according_to_which(passage: Passage, context: Context) -> Iterator[Found]:
    """Il rejette l'affirmation de M. Roy selon laquelle A."""
    doc = parsed(passage)
    for token in doc[:-2] if "selon l" in passage.text else ():
        if token.text.lower() != "selon" or token.nbor(1).text.lower() not in _RELATIVES:
            continue
        nouns = [
            t
            for t in doc[: token.i]
            if t.pos_ == "NOUN"
            and not any(c.dep_ == "case" and c.text.lower() in ("de", "du", "des", "d'") for c in t.children)
        ]
        if not nouns:
            continue
        noun = nouns[-1]
        owner = next((c for c in noun.children if c.dep_ == "nmod" and noun.i < c.i < token.i), None)
        if owner is None and _is_rejected(noun):
            continue
        source = Source(noun_phrase(passage, owner), "noun") if owner is not None else Source(None, "elided")
        start = token.nbor(2)
        end = min(_first_clause_end(start), speech_end(_verb_before(noun) or token, start), key=lambda t: t.i)
        span = trimmed(context.text, *passage.place(start, end))
        cue = Cue(noun.lemma_.lower(), frozenset(), "neutral")
        yield found(passage, [span], (noun, token.nbor(1)), cue, source, "noun", noun)


def _is_rejected(noun: Token) -> bool:
    """Il dément les informations selon lesquelles A: whoever rejects what nobody is named for has not said it."""
    verb = _verb_before(noun)
    cue = cue_of(verb) if verb is not None else None
    return cue is not None and cue.stance == "denying"


def _verb_before(noun: Token) -> Token | None:
    return next((t for t in reversed(noun.doc[: noun.i]) if is_verb(t)), None)


def _first_clause_end(start: Token) -> Token:
    """The last word before a second verb of the sentence's own: "la rumeur selon laquelle A a circulé"."""
    verbs = [t for t in start.doc[start.i :] if is_verb(t) and is_finite(t) and t.pos_ == "VERB"]
    if len(verbs) < 2 or verbs[1] in verbs[0].subtree:
        return start.doc[-1]
    first, _ = verb_group(verbs[1])
    return first.nbor(-1) if first.i > start.i else start.doc[-1]


def source_preposition(token: Token) -> tuple[Token, str] | None:
    """The word after a preposition that can name a source, and the preposition's lemma."""
    if token.text.lower() not in _FIRST_WORDS:
        return None
    doc = token.doc
    ahead = [t.text.lower() for t in doc[token.i : token.i + 6]]
    for words, lemma in _PREPOSITIONS:
        if ahead[: len(words)] == list(words) and token.i + len(words) < len(doc):
            return doc[token.i + len(words)], lemma
    is_source = ahead[:1] == ["de"] and any(word in ("source", "sources") for word in ahead[1:3])
    if is_source and ahead[1] in ("source", "sources", "même", "mêmes", "bonne", "plusieurs"):
        return doc[token.i + 1], "de source"
    return None


def _is_set_off(token: Token, lemma: str) -> bool:
    """Whether the preposition opens its clause; "selon" may also close it without a comma."""
    before = token.nbor(-1) if token.i else None
    if lemma == "pour":
        joined = token.i >= 2 and token.nbor(-1).text == "," and token.nbor(-2).text.lower() in _JOINING
        return (
            joined
            or before is None
            or (token.i <= 2 and (before.pos_ in ("CCONJ", "ADV") or before.text in OPENING + ","))
        )
    if before is None or before.text in ',;:(–—»”"' or before.pos_ in ("CCONJ", "ADV"):
        return True
    return lemma in _LAXER and lemma != "de source"


_JOINING = {"que", "mais", "et", "car", "or", *CLOSING}  # "tandis que, pour Mme Roy, A"; "« A », pour M. Roy"


def _phrase_after(passage: Passage, after: Token) -> Phrase | None:
    if after.text in OPENING:
        return quoted_name(passage, after)
    for token in after.doc[after.i : after.i + 7]:
        text = token.text.lower()
        if token.pos_ in ("NOUN", "PROPN") or (token.pos_ in ("PRON", "NUM") and text not in ("qui", "que", "quoi")):
            phrase = noun_phrase(passage, token)
            return phrase if phrase.first.i >= after.i else replace(phrase, first=after)
        if token.pos_ not in ("DET", "ADJ", "ADV") and token.text not in OPENING:
            return None
    return None


def _names_a_source(phrase: Phrase, lemma: str, context: Context) -> bool:
    head = phrase.head
    if head.text.lower() in (*_RELATIVES, *_NO_SOURCES):
        return False
    if (
        head.lemma_.lower() in nouns_of_class("measure")
        or is_time(head)
        or phrase.first.text.lower() in ("notre", "nos")
    ):
        return False
    if lemma == "pour":
        return (
            head.text.lower() in ("lui", "elle", "eux", "elles") or context.can_speak(phrase) or _is_institution(head)
        )
    return True


def _is_institution(head: Token) -> bool:
    """Le parquet, la préfecture; with an article only: "pour l'entreprise" is often to its benefit."""
    noun = people_noun(head.text)
    return noun is not None and noun.kind == "body" and head.text.lower() in nouns_of_class("judge")


def _phrase_end(phrase: Phrase, *, opens: bool) -> Token:
    """The last word of a source with what qualifies it: "selon un communiqué publié dimanche"."""
    other = None if phrase.is_pronoun else apposition(phrase)
    # "Selon l'agence, Paris a cédé" names no second speaker.
    if other is not None and (
        other.head.pos_ == phrase.head.pos_
        or not (other.last.i + 1 >= len(other.last.doc) or other.last.nbor(1).is_punct)
    ):
        other = None
    last = other.last if other is not None else phrase.last
    if opens:
        last = _past_relative(last)
    rest = last.doc[last.i + 1 :]
    stop = next((t.i for t in rest if t.text in (",", ":", ";", ".") or t.text in OPENING + "»”"), len(last.doc))
    between = last.doc[last.i + 1 : stop]
    if len(between) <= 10 and not any(is_verb(t) and is_finite(t) for t in between):
        return last.doc[stop - 1]
    return last


def _past_relative(last: Token) -> Token:
    """ "Selon M. Roy, qui préside le club, A": past the relative clause, or a complement set off by commas."""
    doc = last.doc
    if last.i + 2 >= len(doc) or last.nbor(1).text != ",":
        return last
    begins = last.nbor(2).text.lower()
    if begins not in _RELATIVES and begins not in ("de", "du", "des", "d'", "également", "aussi"):
        return last
    closing = next((t for t in doc[last.i + 3 :] if t.text == "," or t.text in OPENING), None)
    return closing.nbor(-1) if closing is not None else last


def _between_sources(passage: Passage, context: Context, first: Token) -> list[Span]:
    """Ils étaient A selon la police, B selon les organisateurs: each has what stands right before it."""
    others = [t for t in first.doc if t.text.lower() == "selon" and t != first and first.text.lower() == "selon"]
    if not others or first.i == 0 or others[0].i == 0:
        return []
    earlier = [t for t in others if t.i < first.i]
    start = 0
    if earlier:
        phrase = _phrase_after(passage, earlier[-1].nbor(1))
        start = (phrase.last.i if phrase is not None else earlier[-1].i) + 1
        start += first.doc[start].text.lower() in ("et", "mais")
    before = first.nbor(-1)
    span = trimmed(context.text, passage.place(first.doc[start], first.doc[start])[0], passage.place(before, before)[1])
    return [span] if span[0] < span[1] else []


def _around(passage: Passage, context: Context, first: Token, last: Token) -> list[Span]:
    """What a sentence says around "selon M. Roy": before, after, or both."""
    doc, text = first.doc, context.text
    start = _own_start(first)
    spans = []
    if first.i > start:
        before = first.nbor(-1)
        described = _quoted_relative(passage, list(doc[start : first.i]))
        if described is not None:
            return [(described.start, described.end)]
        spans.append(trimmed(text, passage.place(doc[start], doc[start])[0], passage.place(before, before)[1]))
    if last.i + 1 < len(doc):
        begin = last.nbor(1)
        relative = last.i + 2 < len(doc) and last.nbor(2).text.lower() in (
            *_RELATIVES,
            "cité",
            "citée",
            "cités",
            "citées",
        )
        if not (relative and spans):
            after = trimmed(text, *passage.place(begin, speech_end(first, begin)))
            spans.append(_final_quotation(passage, context, after) or after)
    return [span for span in spans if len(text[slice(*span)].split()) >= 2]


def _quoted_relative(passage: Passage, before: list[Token]) -> Quotation | None:
    """La clôture, qui « entourera le parc », selon M. Roy, sera haute: only what the relative clause quotes is his."""
    quoted = next((q for t in reversed(before[-2:]) if (q := passage.quotation_at(t)) is not None), None)
    if quoted is None:
        return None
    opening = next((t for t in before if passage.place(t, t)[0] >= quoted.outer_start), None)
    return (
        quoted if opening is not None and opening.i and opening.nbor(-1).text.lower() in ("qui", "dont", "où") else None
    )


def _own_start(first: Token) -> int:
    """ "… mais, selon M. Roy, B": what stands before the conjunction is not his."""
    before = [t for t in first.doc[max(0, first.i - 2) : first.i] if t.text != ","]
    joined = before and (before[-1].pos_ == "CCONJ" or before[-1].text.lower() in ("qui", "que", "qu'", "dont", "où"))
    return first.i if joined else 0


_CLAUSE_BEGINNING = re.compile(
    r"[A-ZÀ-Þ]|(?:le|la|les|un|une|des|ce|cet|cette|ces|il|elle|ils|elles|on|nous|je|vous|tout|si|quand|mon|notre|nos)\b|(?:l|c|j)'"
)


def _begins_clause(quoted: str) -> bool:
    return _CLAUSE_BEGINNING.match(quoted) is not None


def _final_quotation(passage: Passage, context: Context, span: Span) -> Span | None:
    """The long quotation at the end of "Pour M. Roy, en somme, « … »": it alone is what he said."""
    for quotation in passage.folded.values():
        at_end = span[0] < quotation.start and span[1] >= quotation.end - 1
        if at_end and stands_alone(context, passage, quotation) and _begins_clause(context.text[quotation.start :]):
            return quotation.start, quotation.end
    return None
