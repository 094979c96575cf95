"""Cues that govern a clause: M. Roy a estimé que A, elle dit vouloir B, il se dit prêt à C."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.statements.cues import Cue, cues_in, is_reflexive, second_part
from analysis.statements.found import (
    CLOSING,
    OPENING,
    Context,
    Found,
    found,
    is_somebody,
    opening_quotation,
    parsed,
    trimmed,
)
from analysis.statements.grammar import (
    Source,
    governing_verb,
    is_finite,
    is_hypothetical,
    is_negated,
    is_passive,
    is_still_to_come,
    narrated_subject,
    source_of,
    speaks_for_itself,
    verb_group,
)
from analysis.statements.lexicon import nouns_of_class
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase, noun_phrase
from analysis.statements.rules.endings import clause_end
from analysis.statements.rules.openings import QUE, complementizer, is_bare_object
from analysis.statements.verbs import carries_infinitive, is_infinitive, is_present_participle, is_verb

# "Il ne pense pas que A" is what he thinks; "il n'a pas dit que A" says nothing of what he said.
_NEGATION_IS_SAID = {
    "penser", "croire", "vouloir", "estimer", "juger", "considérer", "nier", "souhaiter", "espérer", "douter",
    "imaginer", "démentir", "contester", "cacher", "exclure", "se dire",
}  # fmt: skip
_PAST_PARTICIPLE = re.compile(r"(?:é|u|i|is|t)e?s?$")


def that_clause(passage: Passage, context: Context) -> Iterator[Found]:
    """M. Roy a estimé que A ; ajoutant que B ; Avant de préciser que C ; il raconte comment D."""
    for verb, cue in _cues(passage, "que"):
        que = complementizer(verb)
        if que is None or _begins_attribute(verb, cue, que) or _compares(verb, que) or not _reports(passage, verb, cue):
            continue
        source = _source(passage, verb)
        if source is None or (source.phrase is not None and _is_no_speaker(source.phrase, cue, context)):
            continue
        start = que if que.text.lower() not in QUE else _judgement_before(verb, que) or que.nbor(1)
        span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
        span = opening_quotation(passage, context, span) or span
        if span[0] < span[1]:
            yield found(passage, [span], verb_group(verb), cue, source, "that-clause", verb)


def _compares(verb: Token, que: Token) -> bool:
    """Juge le pont aussi grand que le stade: no clause."""
    degree = any(t.text.lower() in ("aussi", "plus", "moins", "autant") for t in verb.doc[verb.i + 1 : que.i - 1])
    return degree and not any(is_verb(t) for t in que.doc[que.i + 1 :])


def _begins_attribute(verb: Token, cue: Cue, que: Token) -> bool:
    """Se dit persuadé que A: the clause is the adjective's."""
    start = _attribute_start(verb) if "attr" in cue.constructions and is_reflexive(verb) else None
    return start is not None and start.i < que.i


_NOBODY = ("personne", "nul", "nulle", "aucun", "aucune", "force")  # "force est de constater que"


def _is_no_speaker(phrase: Phrase, cue: Cue, context: Context) -> bool:
    """Les images montrent que A, tout indique que B; le hasard veut que C: things that show or bring about, unsaid."""
    head = phrase.head.lemma_.lower()
    if phrase.head.text.lower() in _NOBODY and phrase.first == phrase.head:
        return True
    if cue.lemma == "vouloir":
        return head in nouns_of_class("custom")
    return "thing" in cue.constructions and (head in ("tout", "rien") or not is_somebody(phrase, context))


def _judgement_before(verb: Token, que: Token) -> Token | None:
    """Juge « étrange » que A, trouve normal que A: the adjective is said too."""
    between = [t for t in que.doc[verb.i + 1 : que.i] if t.text not in OPENING + CLOSING]
    return (
        between[0] if between and all(t.pos_ in ("ADJ", "ADV") for t in between) and between[-1].pos_ == "ADJ" else None
    )


def infinitive_clause(passage: Passage, context: Context) -> Iterator[Found]:
    """Elle a dit vouloir A ; il assure être prêt ; M. Roy promet de B."""
    for verb, cue in _cues(passage, "inf", "de", "que", "np"):
        if not _reports(passage, verb, cue):
            continue
        clause = next(
            (c for c in verb.children if c.i > verb.i and c.dep_ in ("xcomp", "ccomp") and carries_infinitive(c)),
            None,
        )
        intended, judged = _intended(verb), _judged_infinitive(verb, cue)
        of_noun = intended or _infinitive_of_noun(second_part(verb, cue))
        clause = of_noun or judged or clause or _infinitive_further_on(verb)
        if clause is None:
            continue
        start = infinitive_start(clause, verb) if judged is None else verb.nbor(1)
        preposition = start.nbor(-1).text.lower() in ("de", "d'", "à")
        plain = intended is not None or "inf" in cue.constructions or (cue.stance != "welcoming" and _is_past(clause))
        if not (plain if intended else "de" in cue.constructions if preposition else plain):
            continue
        source = _source(passage, verb)
        if source is not None:
            span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
            span = opening_quotation(passage, context, span) or span
            yield found(passage, [span], verb_group(verb), cue, source, "infinitive", verb)


def _infinitive_further_on(verb: Token) -> Token | None:
    """Disant avoir A ; a dit, devant la presse, vouloir B: the infinitive that the parser did not give to the verb."""
    for token in verb.doc[verb.i + 1 : verb.i + 20]:
        if _form_is_infinitive(token):
            held = next((t for t in reversed(verb.doc[verb.i : token.i]) if not _is_clitic(t)), verb)
            if held.pos_ == "ADP" or held.text.lower() in ("de", "d'", "à"):
                return None
            return token.head if token.dep_.startswith("aux") and token.head.i > token.i else token
        ends = token.text in OPENING + CLOSING + ":;" or token.pos_ in ("SCONJ", "CCONJ")
        if ends or is_bare_object(token) or (is_verb(token) and is_finite(token)):
            return None
        if token.text.lower() in (*QUE, "qui", "dont", "où"):
            return None
    return None


def _is_clitic(token: Token) -> bool:
    return token.pos_ == "ADV" or token.text.lower() in (
        "se", "s'", "en", "y", "l'", "le", "la", "les", "lui", "leur", "rien", "ne", "n'",
    )  # fmt: skip


def _judged_infinitive(verb: Token, cue: Cue) -> Token | None:
    """Juge utile de A: the infinitive after an adjective, which is said too."""
    ahead = list(verb.doc[verb.i + 1 : verb.i + 7])
    if cue.stance != "opinion" or len(ahead) < 3 or ahead[0].pos_ != "ADJ" or ahead[1].text.lower() not in ("de", "d'"):
        return None
    return next((t for t in ahead[2:] if is_infinitive(t)), None)


def _intended(verb: Token) -> Token | None:
    """A annoncé son intention de A, a fait part de sa volonté de B."""
    ahead = list(verb.doc[verb.i + 1 : verb.i + 6])
    noun = next((t for t in ahead if t.lemma_.lower() in nouns_of_class("intent")), None)
    owned = noun is not None and noun.nbor(-1).text.lower() in ("son", "sa", "leur")
    return _infinitive_of_noun(noun) if owned else None


def _infinitive_of_noun(noun: Token | None) -> Token | None:
    """A exprimé la volonté de A: the infinitive belongs to the noun that makes the cue."""
    ahead = list(noun.doc[noun.i + 1 : noun.i + 6]) if noun is not None and noun.pos_ == "NOUN" else []
    if not ahead or ahead[0].text.lower() not in ("de", "d'"):
        return None
    return next((t for t in ahead if is_infinitive(t)), None)


def _form_is_infinitive(token: Token) -> bool:
    return is_infinitive(token) or token.text.lower() in ("être", "avoir")


def attribute(passage: Passage, context: Context) -> Iterator[Found]:
    """Il se dit prêt à A ; elle s'est déclarée « inquiète » de B."""
    for verb, cue in _cues(passage, "attr"):
        if not is_reflexive(verb) or speaks_for_itself(verb):
            continue
        start = _attribute_start(verb)
        source = _source(passage, verb)
        if start is None or source is None or (source.phrase is not None and source.phrase.head.i > verb.i):
            continue
        span = trimmed(context.text, *passage.place(start, clause_end(verb, start)))
        yield found(passage, [span], verb_group(verb), cue, source, "attribute", verb)


def _cues(passage: Passage, *constructions: str) -> Iterator[tuple[Token, Cue]]:
    """The verbs of a passage that take one of the constructions."""
    for word, cue in cues_in(parsed(passage)):
        if cue.constructions & set(constructions) and (is_verb(word) or is_present_participle(word)):
            yield word, cue


def _source(passage: Passage, verb: Token) -> Source | None:
    source = source_of(passage, verb)
    if source is not None and source.how == "on":
        return _behind_on(passage, verb)
    return source


def _behind_on(passage: Passage, verb: Token) -> Source | None:
    """Au ministère, on jure que A; chez Solveau, on assure que B: who "on" is stands before it."""
    doc = verb.doc
    on = next((t for t in reversed(doc[: verb.i]) if t.text.lower() == "on"), None)
    opening = doc[0].text.lower() in ("à", "au", "aux", "chez", "du", "de")
    if on is None or on.i < 3 or on.nbor(-1).text != "," or not opening:
        return None
    head = next((t for t in doc[1 : on.i] if t.pos_ in ("NOUN", "PROPN") and t.text.lower() != "côté"), None)
    return Source(noun_phrase(passage, head), "behind on") if head is not None else None


def _reports(passage: Passage, verb: Token, cue: Cue) -> bool:
    """Whether the saying took place: not denied, asked or supposed; an infinitive only where somebody carries it."""
    if speaks_for_itself(verb) or is_hypothetical(verb) or is_passive(verb):
        return False
    if is_negated(verb) and cue.lemma not in _NEGATION_IS_SAID:
        return False
    if (
        passage.text.rstrip().endswith("?")
        and passage.inside is None
        and verb.dep_ == "ROOT"
        and not passage.quotations
    ):
        return False
    governor = governing_verb(verb)
    if governor is not verb:
        carried = governor.lemma_.lower()
        return not (
            carried in ("falloir", "suffire", "faire")
            or is_still_to_come(governor)
            or (carried == "pouvoir" and "attr" in cue.constructions)
        )
    if is_infinitive(verb):
        return _is_introduced(verb)
    return True


def _is_introduced(verb: Token) -> bool:
    """Avant d'ajouter, et de préciser, pour dire, après avoir rappelé; not "nul besoin de dire"."""
    first, _ = verb_group(verb)
    before = [t.text.lower() for t in first.doc[max(0, first.i - 3) : first.i]]
    if narrated_subject(verb) is not None or before[-2:] in (["a", "beau"], ["ont", "beau"]):
        return True
    if before[-1:] in (["de"], ["d'"]):
        return len(before) == 1 or before[-2] in ("avant", "et", "afin", ",")
    return before[-1:] in (["pour"], ["sans"], ["après"])


def _is_past(clause: Token) -> bool:
    """Avoir remis, être sorti: with it any verb of saying takes an infinitive ("raconte avoir tout vu")."""
    return any(c.dep_.startswith("aux") and c.text.lower() in ("avoir", "être") for c in clause.children)


def infinitive_start(clause: Token, verb: Token) -> Token:
    """The first word of an infinitive clause, its preposition left out."""
    start = clause
    for token in reversed(clause.doc[verb.i + 1 : clause.i]):
        if token.text.lower() in ("de", "d'", "à") and token.dep_ in ("mark", "case"):
            break
        negates = token.text.lower() in ("ne", "n'", "pas", "plus", "jamais", "rien")
        if token.head != clause and clause not in token.ancestors and not negates:
            break
        start = token
    return start


def _attribute_start(verb: Token) -> Token | None:
    """The word with which the attribute of "se dire" begins."""
    start = None
    for token in verb.doc[verb.i + 1 :]:
        text = token.text.lower()
        if text in OPENING or text in ("pas", "jamais", "guère"):
            continue
        start = start or token
        if token.pos_ == "ADV":
            continue
        adjectival = token.pos_ in ("ADJ", "NOUN", "PROPN") or (
            token.pos_ in ("VERB", "AUX") and _PAST_PARTICIPLE.search(text) is not None
        )
        phrase = text in ("pour", "contre", "en", "sans", "d'accord", "favorable", "hors")
        return start if adjectival or phrase else None
    return None
