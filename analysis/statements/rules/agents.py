"""Who says what is told in the passive: qualifié de « A » par l'opposition."""

from collections.abc import Iterator
from dataclasses import replace

from analysis.language.cue_words import Cue
from analysis.language.parsed import Token
from analysis.language.quotation_marks import Quotation
from analysis.people.lexicon import words_of_class
from analysis.people.offices import people_noun
from analysis.statements.candidates import Candidate, candidate
from analysis.statements.grammar import has_verb, is_finite, is_negated, is_passive, verb_group
from analysis.statements.passages import Passage
from analysis.statements.source.heads import noun_among
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.subjects import Source
from analysis.statements.source.times import is_time
from analysis.statements.verbs import MARKS


def agents_of_each(passage: Passage, verb: Token) -> list[tuple[Quotation, Token]]:
    """Jugé « A » par la ville, « B » par l'État: each quotation with its "par", where there are two or more."""
    if is_finite(verb) and not is_passive(verb):
        return []
    after = {passage.place(t)[0]: t for t in verb.after() if t.lower == "par"}
    named = {q for t in verb.sentence if t.text[:1].isupper() and (q := passage.quotation_at(t)) is not None}
    quoted = [q for q in passage.quotations if q not in named]  # not "« La Nuit » par son titre"
    found = [(q, after[q.outer_end + 1]) for q in quoted if q.outer_end + 1 in after]
    return found if len(found) > 1 and not has_verb(verb.next.until(found[-1][1])) else []


def by_each(passage: Passage, verb: Token, cue: Cue, agents: list[tuple[Quotation, Token]]) -> Iterator[Candidate]:
    for number, (quotation, par) in enumerate(agents):
        noun = noun_among(par.after(4))
        if noun is not None:
            token, words = (par, (par, par)) if number else (verb, verb_group(verb))
            source, spans = Source(noun_phrase(passage, noun), "agent"), [quotation.span]
            yield candidate(passage, spans, cue, source, "quoted phrase", token, words)


def agent_of(passage: Passage, verb: Token, quotations: list[Quotation]) -> Token | None:
    """Qualifié de « farce » par l'opposition: the speaker comes after "par"."""
    if is_finite(verb) and not is_passive(verb):
        return None  # "a répondu par un « merci »"
    agent = next((c for c in verb.children if c.dep == "obl:agent"), None)
    par = next(iter(passage.words_from(quotations[-1].outer_end)), verb)
    one = par.head.pos in ("NOUN", "PROPN") or par.head.lower in words_of_class("one of two")  # "par le second"
    return agent or (par.head if par.lower == "par" and one else None)


def agent_phrase(passage: Passage, agent: Token, quotation: Quotation) -> Phrase:
    """Qualifié par la Maison d'Ambre de « menace »: the agent, without the words and the "de" before them."""
    phrase = noun_phrase(passage, agent)
    begins = passage.place(phrase.head)[1] <= quotation.outer_start
    behind = phrase.head.next.to(phrase.last) if begins else ()
    said = next((t for t in behind if passage.place(t)[0] >= quotation.outer_start), None)
    if said is None:
        return phrase
    before = said.previous
    return replace(phrase, last=before.previous if before.lower in ("de", "d'") else before)


def is_by(verb: Token, quotation: Quotation, passage: Passage) -> bool:
    """La hausse exigée par les « bonnets »: the quotation names who demands it; not "accusé par Roy de « A »"."""
    words = [t.lower for t in verb.after() if passage.place(t)[0] < quotation.start]
    after = words[words.index("par") :] if "par" in words else []
    return bool(after) and {"au", "aux", *words_of_class("before a complement")}.isdisjoint(after)


def gapped(passage: Passage, verb: Token, quotation: Quotation, *, calls: bool) -> list[tuple[Quotation, Phrase]]:
    """La maire a parlé d'un « A » et l'opposition d'un « B » : what others say whose verb is left out.

    `calls`: not "a qualifié le texte de « A » et ses auteurs de « B »", but "…, la seconde de « B »".
    """
    before = verb.next.until(passage.words_from(quotation.outer_start)[0])
    if is_negated(verb) or any(t.pos in ("NOUN", "PROPN") and not is_time(t) for t in before):
        return []  # "accuse la ville de « A », le préfet de « B »"
    link = _link(before)
    found: list[tuple[Quotation, Phrase]] = []
    place = quotation.outer_end
    for other in passage.quotations if link else ():
        if other.outer_start < place:
            continue
        between = passage.words_from(place, other.outer_start)
        words = between[sum(t.text in ",;" or t.pos == "CCONJ" for t in between[:2]) :]
        named = [t for t in words if t.pos in ("NOUN", "PROPN", "ADJ") or t.lower == "autre"]
        ends = all(t.is_punct or t.pos == "CCONJ" for t in passage.words_from(other.outer_end)[:1])
        if not named or not ends or _link(words) != link or words[0].pos not in ("DET", "PROPN"):
            break
        phrase = noun_phrase(passage, named[0] if named[0].pos != "ADJ" else named[-1])
        either = named[0].lower in words_of_class("one of two")
        if not either and (calls or not (named[0].text.istitle() or people_noun(named[0].text))):
            break
        last = next((t for t in reversed(words[:-1]) if t.next.pos == "ADP"), phrase.last)
        found.append((other, replace(phrase, first=words[0], last=min(last, phrase.last))))
        place = other.outer_end
    return found


def _link(words: list[Token]) -> str:
    """The preposition with which the last of some words lead to a quotation: "de" of "d'un"; none of "le"."""
    led = [t for t in words if t.text not in MARKS][-2:]
    preposition = next((t.lower for t in reversed(led) if t.pos == "ADP" or t.lower in ("d'", "de", "à")), "")
    return _PLAIN.get(preposition, preposition)


_PLAIN = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}
