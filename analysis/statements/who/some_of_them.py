"""Who is one of those told of before: l'un d'eux, un autre, 31 %."""

import re

from analysis.people.lexicon import words_of_class
from analysis.people.patterns import any_word
from analysis.statements.salience import most_salient, salience
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer


def one_of_them(phrase: Phrase, story: Story) -> Answer | None:
    """« A », dit l'un d'eux; certaines d'entre elles disent B: some of the people of whom the article tells."""
    if not _SOME.search(phrase.text) or _OWNER_OF_SOME.search(phrase.text):
        return None
    place = phrase.span[0]
    several = most_salient(salience(story, place, plural=True, human=True))
    if several is None:
        return None
    one = re.match(r"(?:l'|chac)?une? d'", phrase.text, re.IGNORECASE)
    return _one_of(several.label) if one else several.label, "one of them", several


_SOME = re.compile(r"\bd'(?:entre )?(?:eux|elles)$")
_OWNER_OF_SOME = re.compile(r"\bde [\w-]+ d'(?:entre )?(?:eux|elles)$")  # "l'avocat de quatre d'entre eux"


def _one_of(several: str) -> str:
    """What one of several is called.

    >>> _one_of("anciens combattants du port"), _one_of("Deux époux"), _one_of("gens du village")
    ('ancien combattant du port', 'époux', 'gens du village')
    """
    words = several.split(" ")
    while len(words) > 1 and (words[0].lower() in words_of_class("plural determiner") or words[0][:1].isdigit()):
        words = words[1:]
    stop = next((i for i, word in enumerate(words) if word in words_of_class("leads to an owner") or "'" in word), None)
    told = words if stop is None else words[:stop]
    if "gens" in told:
        return " ".join(words)
    return " ".join([*(_singular(word) for word in told), *words[len(told) :]])


def _singular(word: str) -> str:
    return word[:-3] + "al" if word.endswith("aux") else word.removesuffix("s")


_SHARE = re.compile(r"\d[\d,. ]*%")
_OF_WHOM = re.compile(
    r"\d\s?%(?: seulement| \([^)]*\))? "
    rf"(?P<whom>d(?:es |')[\w'-]+(?: (?:{any_word('colour')}s|interrogé\w+|sondé\w+))?)"
)
_OTHER = re.compile(r"(?:une? |d'|les |plusieurs )autres?", re.IGNORECASE)


def of_those_before(phrase: Phrase, story: Story) -> Answer | None:
    """« A », s'indigne un autre ; d'autres dénoncent B ; 31 % pensent que C: some more of those told of before."""
    words = phrase.text.strip()
    if _SHARE.fullmatch(words):
        whom = [m["whom"] for m in _OF_WHOM.finditer(story.cast.text, 0, phrase.span[0])]
        return (f"{words} {whom[-1]}", "one of them", None) if whom else None
    if not _OTHER.fullmatch(words):
        return None
    heard = story.last_person(phrase.span[0])
    label = heard.label if heard is not None and heard.name is None and not heard.plural else "un"
    one = words.lower().startswith("un") and not label.startswith("un")
    return (f"autre {label}" if one else words.lower(), "one of them", None)
