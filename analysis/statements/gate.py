"""Which sentences could report something at all: a quick check before parsing."""

import re
from functools import cache

from analysis.language.cue_words import constructions_of_form
from analysis.people.lexicon import nouns_of_class
from analysis.people.patterns import any_word
from analysis.statements.openers import opens_source

_WORD = re.compile(r"(?:sous-|contre-)?[^\W\d_]+")
_OTHER_SOURCE = re.compile(r"\bcomme l'|\bcomme \w+é(?:e?s?) par\b|\baux cris d", re.IGNORECASE)
_AUXILIARY = rf"{any_word('auxiliary')}(?:-t)?(?:-\w+)?"
_LITTLE = rf"(?:{any_word('beside an inserted verb')}|\w+ment)"
_PRONOUN = r"(?:ils?|elles?|on)\b"


def _of_constructions(*rules: tuple[set[str], str]) -> list[tuple[set[str], re.Pattern[str]]]:
    return [(constructions, re.compile(words)) for constructions, words in rules]


# What lets cues of some constructions report: what stands right after them, anywhere after them, right before them.
_NEXT = _of_constructions(
    ({"inf", "attr", "de"}, r"\s(?:[\w'-]+\s){0,4}?(?:[nsl]'|d'en |d'y )?(?:être|avoir|[\w-]+(?:er|ir|re)|[\w-]+é)"),
    # "accuse le maire de Tissac d'avoir menti"
    ({"de"}, r"[^.;:«»\"“”]{0,80}?\sd(?:e |'|e l[ea] )(?:ne pas )?(?:être|avoir|\w+(?:er|ir|re))\b"),
    ({"figure"}, r"[^.;:]{0,60}\b(?:à|entre) (?:[«“\"] ?)?\d| de \d"),  # "chiffre les pertes à 2 millions"
    # "a dit, devant un parterre de journalistes, vouloir A": complements, the first after a comma or a preposition
    (
        {"inf"},
        rf"(?:,|\s(?:{any_word('begins a circumstance')}|\w+di)\b)[^.;:«»\"“”]{{0,80}}?"
        r"\s(?:n'|s')?(?:être|avoir|\w+(?:er|ir|re))\b",
    ),
    ({"incise"}, r"(?:\s\w+){0,2}\s?:\s"),  # "Le ministre corrige : A"
    ({"si"}, " qui "),
    ({"judge"}, r" (?:\w+ment )?[\w-]+ (?:l[ae]s? |l'|une? |des |toute? |tou(?:te)?s |ce(?:t|tte|s)? )"),
    ({"whole"}, r" (?:\w+ment |toujours |également |toutefois )?(?:toute? \w|l'existence d|l[ae] moindre )"),
)
_LATER = _of_constructions(
    ({"que"}, r"(?i:\b(?:que|comment|pourquoi|combien)\b|\bqu'|:)"),
    ({"colon"}, ":"),
    ({"si"}, r"(?i:\b(?:si|s'ils?|quand|où|quels?|quelles?)\b)"),
)
_BEFORE = _of_constructions(
    ({"attr"}, r"\bs(?:e|') ?$|\bs(?:'(?:est|était|étaient)|e (?:sont|seraient)) $"),  # "s'est dit prêt à"
    ({"judge"}, r"(?i:\b(?:l[ae]s?|qu'(?:il|elle)s?) $|\bl'$)"),  # "la juge absurde"
    # what may come between a mark and the verb after it, no subject: ", l'a-t-il aussitôt", ", avait peu avant"
    (
        {"que", "incise"},
        rf"(?i:(?:[,»”\"?!…–—)-]|-{_PRONOUN}|\b(?:comme|(?:ce|ainsi) qu(?:e\b|'))(?:\s?{_PRONOUN})?)"
        rf"\s?(?:{_LITTLE}(?:\s|(?<='))|{_AUXILIARY}\s(?:[\w-]+\s)?){{0,5}}$)",
    ),
)


@cache
def _intent() -> re.Pattern[str]:
    """ "Son intention de": what somebody wants to do."""
    return re.compile(rf"\b(?:son|sa|leur) (?:{'|'.join(sorted(nouns_of_class('intent')))}) d")


@cache
def _reply() -> re.Pattern[str]:
    """ "Précision de la cour : A"."""
    return re.compile(rf"\W*(?:\w+ )?(?:{'|'.join(sorted(nouns_of_class('reply')))})\b[^:]{{0,80}}:", re.IGNORECASE)


def names_source(sentence: str) -> bool:
    """Whether a sentence contains words that can open a source without a verb of saying."""
    return opens_source(sentence) or _OTHER_SOURCE.search(sentence) is not None


def may_report(sentence: str) -> bool:
    """Whether a sentence without quotation marks could report something at all: a quick check before parsing.

    >>> may_report("Il a estimé que l'accord tiendrait."), may_report("Il a estimé le prix.")
    (True, False)
    """
    if names_source(sentence) or _intent().search(sentence) or _reply().match(sentence):
        return True
    words = [(word, word.group().lower()) for word in _WORD.finditer(sentence)]
    forms = {form for _, form in words}
    return any(
        _could_report(sentence, word.start(), word.end(), constructions)
        for word, form in words
        if (constructions := constructions_of_form(form, forms))
    )


def has_cue(sentence: str) -> bool:
    """Whether a sentence contains the verb of a cue, or a noun of the same form."""
    forms = {word.group().lower() for word in _WORD.finditer(sentence)}
    return any(constructions_of_form(form, forms) for form in forms)


def _could_report(sentence: str, start: int, end: int, constructions: frozenset[str]) -> bool:
    return (
        any(constructions & of and words.match(sentence, end) for of, words in _NEXT)
        or any(constructions & of and words.search(sentence, end) for of, words in _LATER)
        or any(constructions & of and words.search(sentence[:start]) for of, words in _BEFORE)
    )
