"""Whom an article calls by where they are from: le Norvégien."""

import re

from analysis.people.person import Person
from analysis.spelling import without_accents

NATIVE = re.compile(r"(?!Palais$|Relais$|Marais$)[A-ZÀ-Þ][\w-]+(?:ais|ois|ien|éen|ain)(?:n?e)?")


def may_be_from(person: Person, word: str) -> bool:
    """Whether somebody can be "le Norvégien": not whoever the list gives another country."""
    country = person.country
    own, *others = (without_accents(part.lower())[:_STEM] for part in (word, *re.split(r"[\s'-]", country)))
    return not country or own in others


_STEM = 4  # letters that a country and its people have in common
