"""The constructions that report a statement in French, each a rule over one parsed sentence.

A rule looks at one passage and yields what it finds; `RULES` is their order. None knows who the speaker is: they
give the source phrase as it stands.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from analysis.language.quotations import Quotation
from analysis.statements.cues import Cue, cue_of, is_reflexive
from analysis.statements.grammar import (
    Source,
    governing_verb,
    is_finite,
    is_hypothetical,
    is_negated,
    is_present_participle,
    is_time,
    is_verb,
    source_of,
    verb_group,
)
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, apposition, noun_phrase

Span = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """A statement as a rule found it; places are in the repaired text."""

    passage: Passage
    spans: list[Span]
    cue: Span
    cue_lemma: str
    source: Source
    rule: str
    cue_token: Token
    quoted_only: bool = False


@dataclass(frozen=True)
class Context:
    """What the rules know of the article around a sentence."""

    text: str
    previous: Passage | None
    nicknames: frozenset[str]
    can_speak: Callable[[Phrase], bool]

    def is_nickname(self, quotation: Quotation) -> bool:
        return self.text[quotation.start : quotation.end].casefold() in self.nicknames


Rule = Callable[[Passage, Context], Iterator[Found]]

_OPENING, _CLOSING = '«“„"‹', '»”"›'
_TRIM = " \n\t,;:–—"
_COMPLEMENTIZERS = ("que", "qu'")
_QUESTION_WORDS = ("comment", "pourquoi", "combien")


def inserted_cue(passage: Passage, context: Context) -> Iterator[Found]:
    """« X », a déclaré M. Roy ; « A, a-t-il dit, B » ; A, précise-t-on de source policière."""
    doc = _doc(passage)
    for verb in doc:
        cue = cue_of(verb) if verb.pos_ != "PUNCT" else None
        if not is_verb(verb) and not (cue and _looks_inserted(verb)):
            continue
        first, last = verb_group(verb)
        if first.i and not _opens_insertion(doc[first.i - 1]):
            continue
        if cue is None or not cue.constructions & {"incise", "que"}:
            cue = _unlisted_cue(passage, verb, first, last)
            if cue is None:
                continue
        source = source_of(passage, verb)
        if source is None or not _is_inverted(source, verb, last):
            continue
        if source.how == "on":
            source = _named_after(passage, last)
            if source is None:
                continue
        left = _left_quotation(passage, context, first)
        end = _insertion_end(source, last)
        if left is None and not first.i and not passage.inside:
            continue  # a question, or an exclamation: "Dira-t-il que …"
        if passage.inside is not None and left is None:
            spans = _around(passage.inside, passage.place(first, end))
        else:
            spans = _left_and_right(passage, context, first, end, left)
        if spans:
            yield _found(passage, spans, (first, last), cue, source, "insertion", verb)


def that_clause(passage: Passage, context: Context) -> Iterator[Found]:
    """M. Roy a estimé que A ; ajoutant que B ; Avant de préciser que C ; raconte comment D."""
    doc = _doc(passage)
    for verb in doc:
        cue = cue_of(verb) if is_verb(verb) or is_present_participle(verb) else None
        if cue is None or "que" not in cue.constructions:
            continue
        que = _complementizer(verb)
        if que is None or not _reports(passage, verb, cue):
            continue
        source = source_of(passage, verb)
        if source is None or source.how == "on" or _is_impersonal(source, verb):
            continue
        first_word = que if que.text.lower() in _QUESTION_WORDS else que.nbor(1)
        last_word = _clause_end(verb, first_word)
        span = _trimmed(context.text, *passage.place(first_word, last_word))
        if span[0] < span[1]:
            yield _found(passage, [span], verb_group(verb), cue, source, "that-clause", verb)


def infinitive_clause(passage: Passage, context: Context) -> Iterator[Found]:
    """Elle a dit vouloir A ; il assure être prêt ; M. Roy promet de B."""
    doc = _doc(passage)
    for verb in doc:
        cue = cue_of(verb) if is_verb(verb) else None
        if cue is None or not cue.constructions & {"inf", "de"} or not _reports(passage, verb, cue):
            continue
        clause = next(
            (
                c
                for c in verb.children
                if c.i > verb.i
                and c.dep_ in ("xcomp", "ccomp")
                and "Inf" in (c.morph.get("VerbForm") or _copula(c))
            ),
            None,
        )
        if clause is None:
            continue
        start = _infinitive_start(clause, verb)
        preposition = start.i > 0 and doc[start.i - 1].text.lower() in ("de", "d'", "à")
        if preposition != ("de" in cue.constructions) or (not preposition and "inf" not in cue.constructions):
            continue
        source = source_of(passage, verb)
        if source is None or source.how == "on" or _is_impersonal(source, verb):
            continue
        span = _trimmed(context.text, *passage.place(start, _clause_end(verb, start)))
        yield _found(passage, [span], verb_group(verb), cue, source, "infinitive", verb)


def attribute(passage: Passage, context: Context) -> Iterator[Found]:
    """Il se dit prêt à A ; elle s'est déclarée « inquiète » de B."""
    doc = _doc(passage)
    for verb in doc:
        cue = cue_of(verb) if is_verb(verb) else None
        if cue is None or "attr" not in cue.constructions or not is_reflexive(verb):
            continue
        after = next(
            (
                t
                for t in doc[verb.i + 1 :]
                if t.pos_ != "ADV" and t.text not in _OPENING and t.text.lower() not in _NEG_AFTER
            ),
            None,
        )
        if (
            after is None
            or after.pos_ not in ("ADJ", "VERB", "NOUN", "PROPN", "ADP")
            or after.text.lower() in ("de", "d'", "à")
        ):
            continue
        if after.pos_ == "VERB" and not after.text.lower().endswith(
            ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "i", "ie", "is", "ies", "t", "te", "ts", "tes")
        ):
            continue
        source = source_of(passage, verb)
        if (
            source is None
            or source.how == "on"
            or (source.phrase is not None and source.phrase.head.i > verb.i)
        ):
            continue
        start = after
        while start.i - 1 > verb.i and doc[start.i - 1].pos_ == "ADV":
            start = doc[start.i - 1]
        span = _trimmed(context.text, *passage.place(start, _clause_end(verb, start)))
        yield _found(passage, [span], verb_group(verb), cue, source, "attribute", verb)


_NEG_AFTER = {"pas", "plus", "jamais", "guère"}


def quoted_phrase(passage: Passage, context: Context) -> Iterator[Found]:
    """M. Roy a parlé d'un « accord » ; il qualifie le texte de « farce » ; le texte est qualifié de « farce » par M. Roy."""
    doc = _doc(passage)
    for verb in doc:
        cue = cue_of(verb) if is_verb(verb) or is_present_participle(verb) else None
        if cue is None or "np" not in cue.constructions or not _says_itself(verb):
            continue
        complement = _quoted_complement(passage, context, verb)
        if not complement or is_hypothetical(verb):
            continue
        agent = next((c for c in verb.children if c.dep_ in ("obl:agent", "obl:agt")), None)
        if agent is not None:
            source: Source | None = Source(noun_phrase(passage, agent), "agent")
        else:
            source = source_of(passage, verb)
        if source is None or source.how == "on":
            continue
        spans = [(q.start, q.end) for q in complement]
        infinitive = _infinitive_before(passage, verb, complement[0])
        if infinitive is not None:
            spans = [
                _trimmed(
                    context.text,
                    passage.place(infinitive, infinitive)[0],
                    passage.place(_clause_end(verb, infinitive), _clause_end(verb, infinitive))[1],
                )
            ]
        yield replace(
            _found(passage, spans, verb_group(verb), cue, source, "quoted phrase", verb), quoted_only=True
        )


def _says_itself(verb: Token) -> bool:
    """Not a participle that only qualifies a noun ("un accord réclamé par …"), unless "accusé de « … »"."""
    return is_finite(verb) or is_present_participle(verb) or "Inf" in verb.morph.get("VerbForm")


def preposition(passage: Passage, context: Context) -> Iterator[Found]:
    """Selon M. Roy, A ; A, d'après elle ; Pour Mme Roy, A ; de l'avis des experts, A ; de source policière, A."""
    doc = _doc(passage)
    for token in doc:
        opened = _source_preposition(token)
        if opened is None:
            continue
        after, lemma = opened
        phrase = _phrase_after(passage, after)
        if phrase is None or not _names_a_source(phrase, lemma, context):
            continue
        starts_clause = (
            token.i == 0 or doc[token.i - 1].text in ",;:(–—" or doc[token.i - 1].pos_ in ("CCONJ", "ADV")
        )
        last = _phrase_end(phrase)
        if lemma == "pour" and not (starts_clause and _comma_follows(last)):
            continue
        if lemma.startswith("de ") and lemma.endswith("source"):
            phrase = replace(phrase, first=after)
        spans = _around_phrase(passage, context, token, last)
        if spans:
            yield _found(
                passage,
                spans,
                (token, after.nbor(-1) if after.i > token.i else token),
                Cue(lemma, frozenset(), "neutral"),
                Source(phrase, "preposition"),
                "preposition",
                token,
            )


def colon(passage: Passage, context: Context) -> Iterator[Found]:
    """M. Roy répond : « A » ; Mme Roy déchante : « A » ; elle précise : A."""
    doc = _doc(passage)
    for mark in doc:
        if mark.text != ":" or mark.i == 0 or mark.i + 1 >= len(doc):
            continue
        quotation = _right_quotation(passage, mark)
        left = [t for t in doc[_clause_start(mark) : mark.i]]
        verbs = [(t, cue) for t in left if is_verb(t) and (cue := cue_of(t)) and not is_hypothetical(t)]
        if quotation is None or context.is_nickname(quotation):
            verbs = [
                (t, cue)
                for t, cue in verbs
                if "que" in cue.constructions and is_finite(t) and not is_negated(t)
            ]
            if not verbs:
                continue
            span = _trimmed(context.text, passage.place(mark, mark)[1], passage.place(doc[-1], doc[-1])[1])
            if len(context.text[span[0] : span[1]].split()) < 3 or passage.quotations:
                continue
        else:
            if len(context.text[quotation.start : quotation.end].split()) < 2:
                continue
            span = (quotation.start, quotation.end)
        if verbs:
            verb, cue = verbs[-1]
            source = source_of(passage, verb)
            if source is None or source.how == "on":
                continue
            yield _found(passage, [span], verb_group(verb), cue, source, "colon", verb)
        elif quotation is not None and not any(_source_preposition(t) and t.i == 0 for t in left):
            head = _topic(left)
            if head is not None:
                source = (
                    Source(noun_phrase(passage, head), "topic")
                    if not is_verb(head)
                    else (source_of(passage, head) or Source(None, "elided"))
                )
                yield _found(
                    passage, [span], (mark, mark), Cue(":", frozenset(), "neutral"), source, "colon", mark
                )


def pointing_back(passage: Passage, context: Context) -> Iterator[Found]:
    """A. C'est ce que vient de déclarer M. Roy. — A, ce que souligne Mme Roy."""
    doc = _doc(passage)
    for token in doc:
        if (
            token.text.lower() != "ce"
            or token.i + 2 >= len(doc)
            or doc[token.i + 1].text.lower() not in _COMPLEMENTIZERS
        ):
            continue
        verb = next(
            (
                t
                for t in doc[token.i + 2 : token.i + 9]
                if is_verb(t) and (c := cue_of(t)) and c.constructions & {"que", "incise"}
            ),
            None,
        )
        if verb is None or is_negated(verb):
            continue
        source = source_of(passage, verb)
        if source is None or source.how in ("on", "elided", "shared"):
            _, last = verb_group(verb)
            source = _nominal_after(passage, last)
            if source is None:
                continue
        before = doc[: token.i]
        if (
            any(t.text.lower() in ("c'", "ce") for t in before)
            and token.i <= 6
            and context.previous is not None
        ):
            span = _trimmed(context.text, context.previous.start, context.previous.end)
        elif token.i > 3 and doc[token.i - 1].text == ",":
            span = _trimmed(context.text, *passage.place(doc[0], doc[token.i - 2]))
        else:
            continue
        yield _found(
            passage,
            [span],
            verb_group(verb),
            cue_of(verb) or Cue(verb.lemma_, frozenset(), "neutral"),
            source,
            "pointing back",
            verb,
        )


def according_to_which(passage: Passage, context: Context) -> Iterator[Found]:
    """Il rejette l'affirmation de M. Roy selon laquelle A."""
    doc = _doc(passage)
    for token in doc:
        if (
            token.text.lower() != "selon"
            or token.i + 1 >= len(doc)
            or not doc[token.i + 1].text.lower().startswith("l")
        ):
            continue
        if doc[token.i + 1].text.lower() not in ("lequel", "laquelle", "lesquels", "lesquelles"):
            continue
        nouns = [t for t in doc[: token.i] if t.pos_ == "NOUN"]
        noun = next(
            (t for t in reversed(nouns) if any(c.dep_ == "nmod" for c in t.children) or t is nouns[-1]), None
        )
        if noun is None or token.i + 2 >= len(doc):
            continue
        owner = next((c for c in noun.children if c.dep_ == "nmod" and noun.i < c.i < token.i), None)
        source = Source(noun_phrase(passage, owner), "noun") if owner is not None else Source(None, "elided")
        span = _trimmed(context.text, *passage.place(doc[token.i + 2], _clause_end(token, doc[token.i + 2])))
        yield _found(
            passage,
            [span],
            (noun, doc[token.i + 1]),
            Cue(noun.lemma_, frozenset(), "neutral"),
            source,
            "noun",
            noun,
        )


RULES: tuple[Rule, ...] = (
    pointing_back,
    inserted_cue,
    colon,
    that_clause,
    infinitive_clause,
    attribute,
    according_to_which,
    preposition,
    quoted_phrase,
)


# --- helpers: words around the cue


def _doc(passage: Passage):  # type: ignore[no-untyped-def]
    assert passage.doc is not None
    return passage.doc


def _found(
    passage: Passage,
    spans: list[Span],
    cue: tuple[Token, Token],
    lexical: Cue,
    source: Source,
    rule: str,
    token: Token,
) -> Found:
    first, last = cue
    parts = lexical.lemma.split(" ")[1:]
    second = next((t for t in token.doc[last.i + 1 : last.i + 5] if t.text.lower() in parts), None)
    return Found(passage, spans, passage.place(first, second or last), lexical.lemma, source, rule, token)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without blanks, marks and the final stop at either end; a quotation mark stays inside with its partner."""
    while start < end and text[start] in _TRIM + _OPENING:
        start += 1
    while end > start and text[end - 1] in _TRIM + ".":
        end -= 1
        if text[start:end].endswith(".."):
            end = len(text[:end].rstrip("."))
    while end > start and text[end - 1] in _CLOSING and not _partnered(text[start:end]):
        end = len(text[: end - 1].rstrip(_TRIM + "."))
    return start, end


def _partnered(piece: str) -> bool:
    closing = piece[-1]
    if closing == '"':
        return piece.count('"') % 2 == 0
    opening = {"»": "«", "”": "“", "›": "‹"}[closing]
    return piece.count(opening) >= piece.count(closing)


def _opens_insertion(before: Token) -> bool:
    return before.text in ',»”"?!…–—-›' or before.text.endswith(("...", "…"))


def _looks_inserted(token: Token) -> bool:
    before = token.nbor(-1) if token.i else None
    return before is not None and before.text in '»”",'


def _unlisted_cue(passage: Passage, verb: Token, first: Token, last: Token) -> Cue | None:
    """Any verb right after a quotation and before its subject reports it: « X », sourit M. Roy."""
    if verb.pos_ != "VERB" or not is_finite(verb) or not first.i:
        return None
    before = first.nbor(-1)
    closing = (
        before if before.text in '»”"' else (before.nbor(-1) if before.i and before.text == "," else before)
    )
    inverted = last.text.lower().startswith("-")
    if closing.text in '»”"' and (inverted or before.text == ","):
        return Cue(verb.lemma_.lower(), frozenset({"incise"}), "neutral")
    return None


def _is_inverted(source: Source, verb: Token, last: Token) -> bool:
    if source.phrase is None:
        return False
    return source.phrase.head.text.startswith("-") or source.phrase.head.i > governing_verb(verb).i


def _named_after(passage: Passage, last: Token) -> Source | None:
    """Who stands behind "on": a-t-on appris auprès de la préfecture, précise-t-on de source policière."""
    doc = last.doc
    for token in doc[last.i + 1 : last.i + 8]:
        if token.text in (",", "."):
            return None
        if token.pos_ in ("NOUN", "PROPN") and not is_time(token):
            phrase = noun_phrase(passage, token)
            return Source(phrase, "preposition")
    return None


def _nominal_after(passage: Passage, last: Token) -> Source | None:
    for token in last.doc[last.i + 1 : last.i + 8]:
        if token.is_punct:
            return None
        if token.pos_ in ("NOUN", "PROPN") and not is_time(token):
            return Source(noun_phrase(passage, token), "inverted")
    return None


def _insertion_end(source: Source, last: Token) -> Token:
    end = last
    if source.phrase is not None and source.phrase.last.i > last.i:
        end = source.phrase.last
        other = apposition(source.phrase)
        if other is not None:
            end = other.last
    return end


def _left_quotation(passage: Passage, context: Context, first: Token) -> Quotation | None:
    """The quotation that ends right before an inserted verb."""
    place = passage.starts[first.idx]
    ended = [
        q
        for q in passage.quotations
        if q.outer_end <= place and not context.text[q.outer_end : place].strip(" ,;.–—-\n")
    ]
    return max(ended, key=lambda q: q.end - q.start, default=None)


def _right_quotation(passage: Passage, mark: Token) -> Quotation | None:
    place = passage.place(mark, mark)[1]
    return next(
        (q for q in passage.quotations if q.outer_start >= place and q.outer_start - place <= 2), None
    )


def _stands_alone(context: Context, passage: Passage, quotation: Quotation) -> bool:
    """Whether a quotation is a clause of its own, not part of the sentence before it."""
    before = context.text[passage.start : quotation.outer_start].rstrip()
    return (
        not before
        or before[-1] in ",;:.?!–—)"
        or before.split()[-1].lower() in ("et", "mais", "car", "or", "donc", "puis")
    )


def _left_and_right(
    passage: Passage, context: Context, first: Token, end: Token, left: Quotation | None
) -> list[Span]:
    doc = first.doc
    text = context.text
    right = _next_quotation(passage, end)
    if left is not None and _stands_alone(context, passage, left) and not context.is_nickname(left):
        spans = [(left.start, left.end)]
        if right is not None:
            spans.append((right.start, right.end))
        return spans
    if first.i == 0:
        return [(right.start, right.end)] if right else []
    spans = [
        _trimmed(
            text, passage.start, passage.place(doc[first.i - 1], doc[first.i - 1])[0 if left is None else 1]
        )
    ]
    if right is not None and left is None:
        spans.append((right.start, right.end))
    elif left is None:
        rest = _rest_after(end, first)
        if rest is not None:
            spans.append(_trimmed(text, *passage.place(rest, doc[-1])))
    return [span for span in spans if span[0] < span[1]]


def _next_quotation(passage: Passage, end: Token) -> Quotation | None:
    """A second quotation that goes on after the insertion, with no verb between."""
    place = passage.place(end, end)[1]
    following = next((q for q in passage.quotations if q.outer_start >= place), None)
    if following is None:
        return None
    between = [t for t in end.doc[end.i + 1 :] if passage.place(t, t)[1] <= following.outer_start]
    if (
        any(
            is_verb(t) or is_present_participle(t) or t.text.lower() in ("qui", "que", "qu'") for t in between
        )
        or len(between) > 9
    ):
        return None
    if not between or between[-1].text not in (",", ":", "et", "mais", "ou", ";", "«"):
        return None
    return following


def _rest_after(end: Token, first: Token) -> Token | None:
    """Where an unquoted statement goes on after its inserted cue, if it does."""
    doc = end.doc
    comma = next((t for t in doc[end.i + 1 :] if t.text == ","), None)
    if comma is None or comma.i + 1 >= len(doc):
        return None
    begin = comma.nbor(1)
    if is_present_participle(begin) or begin.text.lower() in (
        "qui",
        "dont",
        "lequel",
        "en",
        "tout",
        "avant",
        "lors",
        "dans",
    ):
        return None
    complete = any(is_verb(t) and is_finite(t) for t in doc[: first.i])
    goes_on = any(is_verb(t) and is_finite(t) for t in doc[begin.i :])
    joined = begin.text.lower() in ("mais", "et", "car", "ou", "alors", "tandis", "puisque", "parce")
    return begin if goes_on and (not complete or joined) else None


def _around(quotation: Quotation, insertion: Span) -> list[Span]:
    """A quotation without the cue inserted between its marks."""
    return [(quotation.start, insertion[0]), (insertion[1], quotation.end)]


# --- helpers: clauses


def _complementizer(verb: Token) -> Token | None:
    """The "que" (or "comment") that opens the clause of a verb."""
    doc = verb.doc
    for child in verb.children:
        if child.dep_ in ("ccomp", "xcomp", "advcl", "obj") and child.i > verb.i:
            for mark in child.children:
                if (
                    verb.i < mark.i < child.i + 1
                    and mark.text.lower() in (*_COMPLEMENTIZERS, *_QUESTION_WORDS)
                    and mark.pos_ != "PRON"
                ):
                    return mark
    for token in doc[verb.i + 1 : verb.i + 14]:
        if token.text.lower() in _COMPLEMENTIZERS:
            previous = token.nbor(-1).text.lower()
            if token.pos_ == "PRON" or previous in (
                "ce",
                "lors",
                "plus",
                "moins",
                "aussi",
                "autant",
                "ainsi",
                "bien",
                "alors",
                "avant",
                "après",
                "depuis",
                "tant",
                "celui",
            ):
                return None
            return token if token.i + 1 < len(doc) else None
        if token.text.lower() in _QUESTION_WORDS:
            return token
        if (
            is_verb(token)
            or token.text in ":;«“"
            or token.pos_ == "SCONJ"
            or token.text.lower() in ("qui", "dont", "où")
        ):
            return None
    return None


_OPINION = {
    "penser",
    "croire",
    "vouloir",
    "estimer",
    "juger",
    "considérer",
    "nier",
    "souhaiter",
    "espérer",
    "douter",
    "imaginer",
    "démentir",
    "contester",
    "cacher",
    "exclure",
}


def _reports(passage: Passage, verb: Token, cue: Cue) -> bool:
    """Whether the saying took place: not denied, asked or supposed; an infinitive only where somebody carries it."""
    if _speaks_for_itself(verb) or is_hypothetical(verb) or (is_negated(verb) and cue.lemma not in _OPINION):
        return False
    asked = (
        passage.text.rstrip().endswith("?")
        and passage.inside is None
        and verb.dep_ == "ROOT"
        and not passage.quotations
    )
    if asked:
        return False
    governor = governing_verb(verb)
    if governor is not verb:
        return governor.lemma_.lower() not in ("falloir", "suffire") and not (
            governor.lemma_.lower() == "pouvoir"
            and cue.lemma in ("dire", "penser", "croire", "imaginer", "estimer")
        )
    if "Inf" in verb.morph.get("VerbForm"):
        return _introduced_infinitive(verb)
    return True


def _speaks_for_itself(verb: Token) -> bool:
    """First and second persons: "Rappelons que", "vous dites que" report nobody."""
    persons = [
        p
        for t in (governing_verb(verb), *governing_verb(verb).children)
        if t is verb or t.pos_ in ("VERB", "AUX") and (t.dep_.startswith("aux") or t.i <= verb.i)
        for p in t.morph.get("Person")
    ]
    return bool(persons) and persons[0] in ("1", "2")


def _introduced_infinitive(verb: Token) -> bool:
    first, _ = verb_group(verb)
    before = [t.text.lower() for t in first.doc[max(0, first.i - 3) : first.i]]
    if before[-1:] == ["pour"] or before[-1:] == ["sans"]:
        return True
    if before[-1:] in (["de"], ["d'"]):
        return before[-2:-1] in (["avant"], ["et"], ["afin"], [","]) or len(before) == 1
    return before[-1:] == ["après"]


def _is_impersonal(source: Source, verb: Token) -> bool:
    phrase = source.phrase
    return (
        source.how == "pronoun"
        and phrase is not None
        and phrase.text.lower().lstrip("-t") == "il"
        and (
            any(child.dep_.endswith(":pass") for child in governing_verb(verb).children)
            and not is_reflexive(verb)
        )
    )


def _copula(token: Token) -> list[str]:
    """An attribute carries its verb as a copula: "être prêt"."""
    return [
        form
        for child in token.children
        if child.dep_ in ("cop", "aux:pass", "aux:tense")
        for form in child.morph.get("VerbForm")
    ]


def _infinitive_start(clause: Token, verb: Token) -> Token:
    start = clause
    for token in reversed(clause.doc[verb.i + 1 : clause.i]):
        if token.text.lower() in ("de", "d'", "à") and token.dep_ in ("mark", "case"):
            break
        if token.head != clause and clause not in token.ancestors:
            break
        start = token
    return start


def _clause_end(verb: Token, start: Token) -> Token:
    """The last word of the clause that begins at `start`: the sentence's, unless the reporting goes on without it."""
    doc = verb.doc
    end = doc[-1]
    for token in doc[start.i + 1 :]:
        if token.i - start.i < 2:
            continue
        if _second_cue(token, verb):
            end = doc[_joint(token) - 1]
            break
    main = next((t for t in doc if t.dep_ == "ROOT"), verb)
    if main.i > verb.i and verb in _clause_of(main) and _is_relative(verb):
        inside = [t.i for t in start.subtree] + [
            t.i for child in verb.children if child.i >= start.i for t in child.subtree
        ]
        stop = max((i for i in inside if i < main.i), default=start.i)
        group, _ = verb_group(main)
        end = doc[min(end.i, max(stop, start.i), group.i - 1)]
    return end


def _clause_of(main: Token) -> set[Token]:
    return set(main.subtree)


def _is_relative(verb: Token) -> bool:
    token = governing_verb(verb)
    for _ in range(4):
        if token.dep_ in ("acl:relcl", "acl") or (
            token.dep_ == "advcl" and any(c.dep_ == "mark" for c in token.children)
        ):
            return True
        if token.dep_ == "ROOT":
            return False
        token = token.head
    return False


def _second_cue(token: Token, verb: Token) -> bool:
    """Another cue on the same subject: "… et ajouté que B", "…, soulignant que B", "…, selon l'agence"."""
    first, _ = verb_group(token)
    if is_present_participle(token) and first.i and first.nbor(-1).text in (",", "en", "tout", "et"):
        cue = cue_of(token)
        return cue is not None and (_complementizer(token) is not None or _has_quotation_after(token))
    if is_verb(token) and token.dep_ == "conj" and token.head in (verb, governing_verb(verb)):
        cue = cue_of(token)
        return cue is not None and bool(cue.constructions & {"que", "attr"})
    return False


def _has_quotation_after(token: Token) -> bool:
    return any(t.text in '«“"' for t in token.doc[token.i + 1 : token.i + 6])


def _joint(token: Token) -> int:
    """Where the words that lead to a second cue begin: its comma, "et", "tout en"."""
    first, _ = verb_group(token)
    place = first.i
    while place > 1 and token.doc[place - 1].text.lower() in (
        ",",
        "et",
        "en",
        "tout",
        "mais",
        "puis",
        "avant",
        "de",
        "d'",
    ):
        place -= 1
    return max(place, 1)


# --- helpers: prepositions, colons, quoted phrases


def _source_preposition(token: Token) -> tuple[Token, str] | None:
    """The word after a preposition that can name a source, and the preposition's lemma."""
    doc = token.doc
    rest = [t.text.lower() for t in doc[token.i : token.i + 6]]
    two = " ".join(rest[:2])
    for words, lemma in _PREPOSITIONS:
        if rest[: len(words)] == list(words) and token.i + len(words) < len(doc):
            return doc[token.i + len(words)], lemma
    if two in ("de source", "de sources"):
        return doc[token.i + 1], "de source"
    if rest[:3] in (["de", "même", "source"], ["de", "mêmes", "sources"]):
        return doc[token.i + 1], "de source"
    return None


_PREPOSITIONS: list[tuple[tuple[str, ...], str]] = [
    (("selon", "les", "termes", "de"), "selon"), (("selon", "les", "termes", "du"), "selon"),
    (("selon",), "selon"), (("d'", "après"), "d'après"), (("d'après",), "d'après"),
    (("de", "l'", "avis", "de"), "de l'avis de"), (("de", "l'", "avis", "du"), "de l'avis de"), (("de", "l'", "avis", "des"), "de l'avis de"),
    (("de", "l'", "avis", "d'"), "de l'avis de"), (("de", "l'", "aveu", "de"), "de l'aveu de"), (("de", "l'", "aveu", "des"), "de l'aveu de"),
    (("aux", "yeux", "de"), "aux yeux de"), (("aux", "yeux", "du"), "aux yeux de"), (("aux", "yeux", "des"), "aux yeux de"), (("aux", "yeux", "d'"), "aux yeux de"),
    (("à", "en", "croire"), "à en croire"), (("au", "dire", "de"), "au dire de"), (("aux", "dires", "de"), "au dire de"), (("aux", "dires", "des"), "au dire de"), (("aux", "dires", "du"), "au dire de"),
    (("pour",), "pour"),
]  # fmt: skip
_NOT_SOURCES = {
    "cas", "besoin", "modalité", "critère", "âge", "taille", "région", "saison", "goût", "moyen", "envie", "principe",
    "tradition", "règle", "logique", "formule", "expression", "mode", "circonstance", "type", "niveau", "catégorie",
    "pays", "axe", "ordre", "plan", "schéma", "calendrier", "procédure", "méthode", "rythme", "degré", "humeur",
    "importance", "nature", "nombre", "sexe", "époque", "lieu", "zone", "secteur", "disponibilité", "possibilité",
    "scénario", "processus", "norme", "barème", "usage", "coutume", "vœu", "désir", "souhait", "volonté", "arrivage",
}  # fmt: skip


def _phrase_after(passage: Passage, after: Token) -> Phrase | None:
    for token in after.doc[after.i : after.i + 7]:
        if token.pos_ in ("NOUN", "PROPN") or (
            token.pos_ in ("PRON", "NUM") and token.text.lower() not in ("qui", "que", "quoi")
        ):
            phrase = noun_phrase(passage, token)
            return phrase if phrase.first.i >= after.i else replace(phrase, first=after)
        if token.pos_ not in ("DET", "ADJ", "ADV", "NUM") and token.text not in '"«“':
            return None
    return None


def _names_a_source(phrase: Phrase, lemma: str, context: Context) -> bool:
    head = phrase.head
    if head.text.lower() in ("lequel", "laquelle", "lesquels", "lesquelles", "cela", "ça", "ce"):
        return False
    if head.lemma_.lower() in _NOT_SOURCES or is_time(head):
        return False
    if lemma in ("pour", "d'après", "aux yeux de"):
        return head.text.lower() in ("lui", "elle", "eux", "elles") or context.can_speak(phrase)
    return True


def _phrase_end(phrase: Phrase) -> Token:
    other = None if phrase.is_pronoun else apposition(phrase)
    if other is not None and (other.head.pos_ == phrase.head.pos_ or not _closed(other.last)):
        other = None  # "Selon l'agence, Paris a cédé" names no second speaker
    last = other.last if other is not None else phrase.last
    doc = last.doc
    # "selon un communiqué publié dimanche, A": what qualifies the source ends at the comma.
    comma = next((t.i for t in doc[last.i + 1 :] if t.text in (",", ":", ";") or t.text in _OPENING), None)
    if comma is not None and comma > last.i + 1:
        between = doc[last.i + 1 : comma]
        qualifies = all(not is_finite(t) for t in between if is_verb(t)) and len(between) <= 10
        if qualifies:
            return doc[comma - 1]
    if comma is None and all(not is_verb(t) or not is_finite(t) for t in doc[last.i + 1 :]):
        return doc[len(doc) - 1] if not doc[len(doc) - 1].is_punct else doc[max(last.i, len(doc) - 2)]
    return last


def _closed(last: Token) -> bool:
    return last.i + 1 >= len(last.doc) or last.nbor(1).is_punct


def _comma_follows(last: Token) -> bool:
    return last.i + 1 < len(last.doc) and last.nbor(1).text in ',:«"“'


def _around_phrase(passage: Passage, context: Context, first: Token, last: Token) -> list[Span]:
    """What a sentence says around "selon M. Roy": before, after, or both."""
    doc = first.doc
    text = context.text
    start = _coordinated_start(first)
    spans = []
    if first.i > start:
        before = _trimmed(
            text,
            passage.place(doc[start], doc[start])[0],
            passage.place(doc[first.i - 1], doc[first.i - 1])[1],
        )
        if len(text[before[0] : before[1]].split()) >= 2:
            spans.append(before)
    if last.i + 1 < len(doc):
        begin = last.nbor(1)
        follows = begin.text if begin.is_punct else ""
        relative = last.i + 2 < len(doc) and doc[last.i + 2].text.lower() in (
            "qui",
            "dont",
            "lequel",
            "laquelle",
            "lesquels",
        )
        if not (relative and spans) and follows != ".":
            place = passage.place(begin, begin)[0 if not begin.is_punct or begin.text in _OPENING else 1]
            after = _trimmed(text, place, passage.place(doc[-1], doc[-1])[1])
            after = _final_quotation(passage, context, after) or after
            if len(text[after[0] : after[1]].split()) >= 2:
                spans.append(after)
    return spans


def _final_quotation(passage: Passage, context: Context, span: Span) -> Span | None:
    """The long quotation at the end of "Pour M. Roy, en somme, « … »": it alone is what he said."""
    for quotation in passage.folded.values():
        if (
            span[0] < quotation.start
            and span[1] >= quotation.end - 1
            and _stands_alone(context, passage, quotation)
        ):
            return quotation.start, quotation.end
    return None


def _coordinated_start(first: Token) -> int:
    doc = first.doc
    if first.i and doc[first.i - 1].pos_ == "CCONJ":
        return first.i
    if first.i and doc[0].text.lower() in ("mais", "et", "or", "car", "donc") and first.i <= 3:
        return first.i
    return 0


def _clause_start(mark: Token) -> int:
    doc = mark.doc
    return next((t.i + 1 for t in reversed(doc[: mark.i]) if t.text in ";:"), 0)


def _topic(left: list[Token]) -> Token | None:
    """Whose words follow the colon where no cue says so: the subject of the clause, or the name alone."""
    verbs = [t for t in left if is_verb(t) and t.pos_ == "VERB" and is_finite(t)]
    if verbs:
        return next((v for v in verbs if v.dep_ == "ROOT"), verbs[-1])
    nouns = [t for t in left if t.pos_ in ("PROPN", "NOUN") and not is_time(t)]
    free = [t for t in nouns if not any(c.dep_ == "case" for c in t.children) and t.dep_ != "flat:name"]
    return next((t for t in free if t.pos_ == "PROPN"), free[0] if free else None)


def _infinitive_before(passage: Passage, verb: Token, quotation: Quotation) -> Token | None:
    """The infinitive that carries the quoted words: "veut revoir « … »", "a invité les élus à voter « … »"."""
    for token in verb.doc[verb.i + 1 :]:
        start, _ = passage.place(token, token)
        if start > quotation.start:
            return None
        if is_verb(token) and "Inf" in token.morph.get("VerbForm"):
            return _infinitive_start(token, verb)
    return None


def _quoted_complement(passage: Passage, context: Context, verb: Token) -> list[Quotation]:
    """The quotations among the words that complete a verb, up to the next verb or the end of the clause."""
    doc = verb.doc
    found: list[Quotation] = []
    for token in doc[verb.i + 1 :]:
        joined = token.pos_ == "CCONJ" and token.i and token.nbor(-1).text == ","
        if token.text in (":", ";") or joined or (token.text in ",." and found):
            break
        quotation = passage.quotation_at(token)
        if quotation is not None and quotation is not passage.inside:
            if quotation not in found and not context.is_nickname(quotation):
                found.append(quotation)
            continue
        if is_verb(token) and is_finite(token) and token.pos_ == "VERB":
            break
        if token.text.lower() in ("qui", "que", "qu'", "dont", "où"):
            break
    return found
