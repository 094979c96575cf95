"""The offices of a list: whom "la secrétaire générale" of the Union, "l'autocrate valdorien" mean."""

import re
from collections.abc import Mapping
from functools import lru_cache

from analysis.actors import Actor, Actors, description_key
from analysis.people.countries import adjectives
from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import ARTICLE, telling_words, without_article

_COMPLEMENT = re.compile(r" (?=(?:de|du|des)\b|d'|à |au |aux |chez )")


@lru_cache(4)
def short_roles(actors: Actors) -> Mapping[str, Actor]:
    """The first words of a role, where they are two or more and nobody else's, as `description_key` spells them.

    >>> short_roles(Actors((Actor("Anna Morel", "person", roles=("la secrétaire générale de l'Union",)),))).keys()
    dict_keys(['secrétaire générale'])
    """
    owners: dict[str, set[int]] = {}
    for number, actor in enumerate(actors):
        for words in actor.roles:
            owners.setdefault(_COMPLEMENT.split(description_key(words))[0], set()).add(number)
    own = {words: actors[min(numbers)] for words, numbers in owners.items() if len(numbers) == 1 and " " in words}
    return {words: actor for words, actor in own.items() if words not in actors.described}


def is_qualified(words: str, text: str) -> bool:
    """Whether an office stands in a text with a complement of its own.

    >>> is_qualified("secrétaire générale", "La secrétaire générale du syndicat a parlé.")
    True
    """
    return re.search(rf"\b{re.escape(words)}{_OWN_COMPLEMENT}", text, re.IGNORECASE) is not None


_OWN_COMPLEMENT = r"\s(?:(?:de|du|des|aux|chez|adjointe?|déléguée?|suppléante?)\b|d'|d’)"


def described_actor(phrase: str, actors: Actors) -> Actor | None:
    """The actor whom a phrase describes by a role or periphrasis at its beginning, the longest first."""
    words = ARTICLE.sub("", phrase.replace("’", "'").strip()).lower().split() if actors.described else []
    if words and words[0].startswith("ex-"):
        former = [[ancien, words[0][3:], *words[1:]] for ancien in ("ancien", "ancienne")]
        return next(filter(None, (described_actor(" ".join(words), actors) for words in former)), None)
    begins = (" ".join(words[:n]).strip(" ,.;:") for n in range(len(words), 0, -1))
    return next(filter(None, map(actors.described.get, begins)), None) or leader_of_country(phrase, actors)


def leader_of_country(phrase: str, actors: Actors) -> Actor | None:
    """The one listed leader whose country a description names: "l'autocrate valdorien" beside "président valdorien"."""
    words = without_article(phrase).lower().split()[:4] if actors.described else []
    words = words[1:] if words[:1] in (["jeune"], ["vieux"], ["actuel"]) else words
    if not words or words[0] not in nouns_of_class("leader"):
        return None
    led = [actor for actor in actors if any(_leads(role, words[1:]) for role in actor.roles)]
    return led[0] if len(led) == 1 else None


def _leads(role: str, words: list[str]) -> bool:
    """Whether a role is leading the country in a description: "président valdorien", "président de la Russie"."""
    own = without_article(role).lower().split()
    led = telling_words(" ".join(own[1:]))
    is_country = len(own) == 2 or (len(led) == 1 and led <= set(adjectives().values()))
    return own[0] in nouns_of_class("leader") and is_country and led <= telling_words(" ".join(words[:3]))
