"""Which sentences could report something at all: a quick check before parsing."""

import re
from functools import cache

from analysis.language.cue_words import constructions_of_form
from analysis.people.lexicon import nouns_of_class
from analysis.people.patterns import any_word
from analysis.statements.openers import opens_source

_WORD = re.compile(r"(?:sous-|contre-)?[^\W\d_]+")
_OTHER_SOURCE = re.compile(r"\bcomme l'|\bcomme \w+é(?:e?s?) par\b|\baux cris d", re.IGNORECASE)
_CLAUSE_OPENER = re.compile(r"\b(?:que|comment|pourquoi|combien)\b|\bqu'|:", re.IGNORECASE)
_QUESTION_OPENER = re.compile(r"\b(?:si|s'ils?|quand|où|quels?|quelles?)\b", re.IGNORECASE)
# What may come between a mark and the verb inserted after it: ", l'a-t-il aussitôt", ", avait peu avant"; no subject.
_AUXILIARY = rf"{any_word('auxiliary')}(?:-t)?(?:-\w+)?"
_LITTLE = rf"(?:{any_word('beside an inserted verb')}|\w+ment)"
_PRONOUN = r"(?:ils?|elles?|on)\b"


_INSERTION = re.compile(
    rf"(?:[,»”\"?!…–—)-]|-{_PRONOUN}|\b(?:comme|(?:ce|ainsi) qu(?:e\b|'))(?:\s?{_PRONOUN})?)"
    rf"\s?(?:{_LITTLE}(?:\s|(?<='))|{_AUXILIARY}\s(?:[\w-]+\s)?){{0,5}}$",
    re.IGNORECASE,
)
# "a dit, devant un parterre de journalistes, vouloir A": complements before the infinitive, the first after a comma
# or a preposition.
_FAR_INFINITIVE = re.compile(
    rf"(?:,|\s(?:{any_word('begins a circumstance')}|\w+di)\b)[^.;:«»\"“”]{{0,80}}?"
    r"\s(?:n'|s')?(?:être|avoir|\w+(?:er|ir|re))\b"
)


# "accuse le maire de Tissac d'avoir menti"
_FAR_INFINITIVE_OF = re.compile(r"[^.;:«»\"“”]{0,80}?\sd(?:e |'|e l[ea] )(?:ne pas )?(?:être|avoir|\w+(?:er|ir|re))\b")
_REFLEXIVE = re.compile(r"\bs(?:e|') ?$|\bs(?:'(?:est|était|étaient)|e (?:sont|seraient)) $")  # "s'est dit prêt à"
_JUDGED = re.compile(r" (?:\w+ment )?[\w-]+ (?:l[ae]s? |l'|une? |des |toute? |tou(?:te)?s |ce(?:t|tte|s)? )")
_NAMED_BEFORE = re.compile(r"\b(?:l[ae]s?|qu'(?:il|elle)s?) $|\bl'$", re.IGNORECASE)  # "la juge absurde"
_WHOLE = re.compile(r" (?:\w+ment |toujours |également |toutefois )?(?:toute? \w|l'existence d|l[ae] moindre )")
_COLON_NEXT = re.compile(r"(?:\s\w+){0,2}\s?:\s")  # "Le ministre corrige : A"
_FIGURE = re.compile(r"[^.;:]{0,60}\b(?:à|entre) (?:[«“\"] ?)?\d| de \d")  # "chiffre les pertes à 2 millions"


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
    if names_source(sentence) or _intent().search(sentence):
        return True
    if _reply().match(sentence):
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
    if constructions & {"inf", "attr", "de"} and re.match(
        r"\s(?:[\w'-]+\s){0,4}?(?:[nsl]'|d'en |d'y )?(?:être|avoir|[\w-]+(?:er|ir|re)|[\w-]+é)", sentence[end:]
    ):
        return True
    if "de" in constructions and _FAR_INFINITIVE_OF.match(sentence, end):
        return True
    if "figure" in constructions and _FIGURE.match(sentence, end):
        return True
    if "inf" in constructions and _FAR_INFINITIVE.match(sentence, end):
        return True
    if "attr" in constructions and _REFLEXIVE.search(sentence[:start]):
        return True
    if "que" in constructions and _CLAUSE_OPENER.search(sentence, end):
        return True
    if "colon" in constructions and ":" in sentence[end:]:
        return True
    if "incise" in constructions and _COLON_NEXT.match(sentence, end):
        return True
    if "si" in constructions and (_QUESTION_OPENER.search(sentence, end) or sentence.startswith(" qui ", end)):
        return True
    if "judge" in constructions and (_JUDGED.match(sentence, end) or _NAMED_BEFORE.search(sentence[:start])):
        return True
    if "whole" in constructions and _WHOLE.match(sentence, end):
        return True
    return bool(constructions & {"que", "incise"}) and _INSERTION.search(sentence[:start]) is not None
