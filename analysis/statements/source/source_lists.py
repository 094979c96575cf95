"""Sources joined in a list, "le maire, le préfet et la ministre": each of its members."""

import re

_DETERMINED = re.compile(r"(?:l[ae]s?\s|l'|ces?\s|cette\s|une?\s|plusieurs\s|certaine?s\s)(?=\S)", re.IGNORECASE)
_SEVERAL = re.compile(r"des (?:(?! des ).)+", re.IGNORECASE)


def members(words: str) -> list[str]:
    """The members of a list that each have an article; none where the words are one phrase.

    >>> members("le maire, le préfet et la ministre de la Mer"), members("le ministre de la Mer et de la Pêche")
    (['le maire', 'le préfet', 'la ministre de la Mer'], [])
    >>> members("des élus et des commerçants"), members("des maires des îles et des vallées")
    (['des élus', 'des commerçants'], [])
    """
    parts = re.split(r",\s|\set\s", words)
    own = all(map(_DETERMINED.match, parts)) or all(map(_SEVERAL.fullmatch, parts))
    return parts if len(parts) > 1 and own else []
