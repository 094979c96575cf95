"""The offices of a list by their first words: "la secrétaire générale" is that of the Union."""

import re
from collections.abc import Mapping
from functools import lru_cache

from analysis.actors import Actor, Actors, description_key

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
