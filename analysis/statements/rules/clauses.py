"""Cues that govern a clause: M. Roy a estimé que A, elle dit vouloir B, il se dit prêt à C."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.cue_words import Cue, conviction_cue
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import people_noun
from analysis.statements.candidates import (
    CLOSING,
    OPENING,
    Candidate,
    Context,
    candidate,
    is_somebody,
    opening_quotation,
    parsed,
    trimmed,
)
from analysis.statements.cues import is_reflexive
from analysis.statements.grammar import CLITICS, is_finite, speaks_for_itself, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.openings import QUE, complementizer, is_only, past_own_view
from analysis.statements.rules.reporting import cues_with, reports, source_behind
from analysis.statements.source.phrases import Phrase, is_time, noun_phrase
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.verbs import is_present_participle, is_verb

_PAST_PARTICIPLE = re.compile(r"(?:é|u|i|is|t)e?s?$")


def that_clause(passage: Passage, context: Context) -> Iterator[Candidate]:
    """M. Roy a estimé que A ; ajoutant que B ; Avant de préciser que C ; il raconte comment D."""
    for verb, cue in cues_with(passage, "que"):
        que = complementizer(verb)
        if que is None or is_only(verb, que) or not reports(passage, verb, cue):
            continue
        source = source_behind(passage, verb)
        if source is not None and source.phrase is not None and _is_no_speaker(source.phrase, cue, context):
            source = _owner_of_account(passage, source.phrase)
        if source is None or (source.how == "elided" and verb.i == 1 and is_present_participle(verb)):
            continue  # "En espérant que A.": the article's own
        start = que if que.text.lower() not in QUE else _judgement_before(verb, que) or past_own_view(que.nbor(1))
        span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
        span = opening_quotation(passage, context, span) or span
        if span[0] < span[1]:
            yield candidate(passage, [span], verb_group(verb), cue, source, "that-clause", verb)


_NOBODY = words_of_class("nobody")  # "force est de constater que"


def _is_no_speaker(phrase: Phrase, cue: Cue, context: Context) -> bool:
    """Les images montrent que A, tout indique que B; le hasard veut que C: what shows or causes, and does not speak."""
    head = phrase.head.lemma_.lower()
    if phrase.first.text.lower() in _NOBODY:
        return True
    if head == "ce" or (head == "tout" and cue.lemma == "croire"):
        return True  # "ce qui explique que A", "tout porte à croire que B"
    if cue.lemma == "vouloir":
        return head in nouns_of_class("custom")
    return "thing" in cue.constructions and (head in ("tout", "rien") or not is_somebody(phrase, context))


def _owner_of_account(passage: Passage, phrase: Phrase) -> Source | None:
    """Les données du Bureau des glaciers indiquent que A: the body or person whose account it is."""
    if phrase.head.lemma_.lower() not in nouns_of_class("account"):
        return None
    owner = next((c for c in phrase.head.children if c.dep_ == "nmod" and c.i > phrase.head.i), None)
    named = owner is not None and (owner.text[:1].isupper() or people_noun(owner.text) is not None)
    return Source(noun_phrase(passage, owner), "noun") if owner is not None and named else None


def _judgement_before(verb: Token, que: Token) -> Token | None:
    """Juge « étrange » que A, trouve normal que A: the adjective is said too."""
    between = [t for t in que.doc[verb.i + 1 : que.i] if t.text not in OPENING + CLOSING]
    return (
        between[0] if between and all(t.pos_ in ("ADJ", "ADV") for t in between) and between[-1].pos_ == "ADJ" else None
    )


def conviction(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Convaincue que A, la maire a signé ; M. Roy, persuadé que B, est parti ; « C », dit Mme Roy, certaine que D."""
    for que in parsed(passage)[1:-2]:
        if que.lower_ not in QUE:
            continue
        word = que.nbor(-1)
        cue = conviction_cue(word.lower_)
        if cue is None or (word.i and word.nbor(-1).text != ","):
            continue
        source, end = _convinced(passage, context, word)
        span = trimmed(context.text, *passage.place(word.nbor(2), end)) if end.i > word.i + 1 else (0, 0)
        if source is not None and source.phrase is not None and span[0] < span[1]:
            yield candidate(passage, [span], (word, word.nbor(1)), cue, source, "that-clause", word)


def _convinced(passage: Passage, context: Context, word: Token) -> tuple[Source | None, Token]:
    """Who is convinced, and the last word of what that is: up to the subject, or the verb, of the main clause."""
    doc = word.doc
    before = None if word.i == 0 else _noun_before(passage, word)
    if before is not None and is_somebody(before, context):
        main = next((t for t in doc[word.i + 2 :] if t.text == "," and resumes_sentence(t, before)), None)
        return Source(before, "subject"), main.nbor(-1) if main is not None else doc[-1]
    opens = word.i == 0
    subjects = (t for t in doc if t.dep_.startswith("nsubj") and is_finite(t.head) and t.head.i > t.i)
    subject = next((t for t in subjects if (_follows_comma(t) if opens else t.i < word.i)), None)
    if subject is None:
        return None, word
    return source_of(passage, subject.head), subject.left_edge.nbor(-2) if opens else doc[-1]


def _follows_comma(subject: Token) -> bool:
    first = subject.left_edge
    return first.i > 2 and first.nbor(-1).text == ","


def _noun_before(passage: Passage, word: Token) -> Phrase | None:
    """The noun phrase that ends before the comma before a word."""
    nouns = [t for t in word.doc[max(0, word.i - 8) : word.i - 1] if t.pos_ in ("NOUN", "PROPN")]
    phrases = (noun_phrase(passage, t) for t in nouns)
    return next((phrase for phrase in phrases if phrase.last.i == word.i - 2), None)


def resumes_sentence(comma: Token, subject: Phrase) -> bool:
    """M. Roy, convaincu que A, est parti: the comma before the verb of the noun before the parenthesis."""
    ahead = [t for t in comma.doc[comma.i + 1 : comma.i + 5] if t.text.lower() not in CLITICS]
    verb = ahead[0] if ahead else comma
    return is_verb(verb) and is_finite(verb) and not any(is_verb(t) for t in comma.doc[: subject.first.i])


def attribute(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Il se dit prêt à A ; elle s'est déclarée « inquiète » de B."""
    for verb, cue in cues_with(passage, "attr"):
        if not is_reflexive(verb) or speaks_for_itself(verb):
            continue
        start = _attribute_start(verb)
        source = source_behind(passage, verb)
        if start is None or source is None or (source.phrase is not None and source.phrase.head.i > verb.i):
            continue
        span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
        quoted = opening_quotation(passage, context, span)
        if quoted is not None and _COMMA_AFTER.match(context.text, quoted[1]):
            span = quoted  # not "« choqué » par A"
        yield candidate(passage, [span], verb_group(verb), cue, source, "attribute", verb)


_COMMA_AFTER = re.compile(r"\s?[»”\"],")


def judgement(passage: Passage, context: Context) -> Iterator[Candidate]:
    """Une mesure qu'il juge adaptée à A ; elle estime à 3 millions d'euros le coût de B."""
    for verb, cue in cues_with(passage, "judge", "figure"):
        told = is_finite(verb) or is_present_participle(verb)
        if is_reflexive(verb) or not told or not reports(passage, verb, cue):
            continue
        start = _judged(verb, cue)
        source = source_of(passage, verb) if start is not None else None
        if start is None or source is None or (source.phrase is not None and source.phrase.first.i > verb.i):
            continue
        if source.how == "on":
            continue  # "selon l'institut, on estime à 3 millions A": the institute's
        if source.phrase is None or source.phrase.is_pronoun or is_somebody(source.phrase, context):
            # "la concurrence qu'ils jugent vaine des taxis"
            parts_noun = start.nbor(1).text.lower() in words_of_class("of") - {"d'"}
            end = start if parts_noun else _judgement_end(verb, start)
            yield candidate(
                passage,
                [trimmed(context.text, *passage.place(start, end))],
                verb_group(verb),
                cue,
                source,
                "attribute",
                verb,
            )


def _judgement_end(verb: Token, start: Token) -> Token:
    """Son délégué, qu'elle juge victime d'un acharnement, est parti: up to the comma that closes the relative."""
    end = clause_end(verb, start)
    first, _ = verb_group(verb)
    if not any(t.text.lower() in QUE for t in verb.doc[max(0, first.i - 4) : first.i]):
        return end
    comma = next((t for t in verb.doc[start.i : end.i] if t.text == "," and t.nbor(1).pos_ != "ADJ"), None)
    return comma.nbor(-1) if comma is not None else end


def _judged(verb: Token, cue: Cue) -> Token | None:
    """The adjective after "qu'il juge", the figure after "estime à"."""
    ahead = [t for t in verb.doc[verb.i + 1 : verb.i + 6] if not is_time(t)][:4]
    first, _ = verb_group(verb)
    relative = any(t.text.lower() in QUE for t in verb.doc[max(0, first.i - 6) : first.i])
    relative = relative or first.text.lower() in words_of_class("definite article")  # "la jugeant utile"
    closing = QUE if relative else words_of_class("after an adjective")
    if len(ahead) < 2 or ahead[1].text.lower() in closing:
        return None
    adjective = next((t for t in ahead if t.pos_ != "ADV"), ahead[0])
    participle = adjective.pos_ == "VERB" and _PAST_PARTICIPLE.search(adjective.text.lower()) is not None
    noun = cue.lemma == "dire" and adjective.pos_ == "NOUN" and adjective.dep_ == "xcomp"  # "qu'elle dit responsable"
    adjectival = (adjective.pos_ == "ADJ" or noun) and not (adjective.dep_ == "amod" and adjective.head.i > adjective.i)
    if relative and (adjectival or participle or ahead[0].text.lower() == "en"):
        return ahead[0]
    thing = next((t for t in ahead if t.i == adjective.i + 1), adjective)  # "juge peu crédible l'hypothèse de A"
    if adjectival and thing.pos_ == "DET" and adjective.head != thing:
        return next(t for t in ahead if t == adjective or t.text.lower() in words_of_class("how much"))
    return _estimated(verb) if "figure" in cue.constructions else None


def _estimated(verb: Token) -> Token | None:
    """ "Chiffre à 3 millions le coût de A", "estime le coût à « 2 millions »": the first word of what is given."""
    counted = next((t for t in verb.doc[verb.i + 1 : -1] if t.text.lower() in ("à", "entre")), None)
    if counted is None or any(t.text in ",;:" for t in verb.doc[verb.i : counted.i]):
        return None
    number = next((t for t in verb.doc[counted.i + 1 :] if t.text not in OPENING), counted)
    figure = number.pos_ == "NUM" or number.text[:1].isdigit()
    return next((t for t in verb.doc[verb.i + 1 :] if not is_time(t) and t.pos_ != "ADV"), None) if figure else None


def _attribute_start(verb: Token) -> Token | None:
    """The word with which the attribute of "se dire" begins."""
    start = None
    for token in verb.doc[verb.i + 1 :]:
        text = token.text.lower()
        if text in OPENING or text in words_of_class("in a negation"):
            continue
        start = start or token
        if token.pos_ == "ADV":
            continue
        adjectival = token.pos_ in ("ADJ", "NOUN", "PROPN") or (
            token.pos_ in ("VERB", "AUX") and _PAST_PARTICIPLE.search(text) is not None
        )
        agrees = text == "d'" and token.nbor(1).lower_ == "accord"
        phrase = agrees or text in words_of_class("attribute")
        return start if adjectival or phrase else None
    return None
