"""Where an article means somebody without a name: "le président russe", "le maître du Kremlin", "le président"."""

import re
from functools import cache

from analysis.actors import Actors, description_key, form_key
from analysis.language.words import Name
from analysis.statements.people import Cast

_ARTICLE = r"(?:l'|d'|(?:le|la|les|du|des|au|aux|ce|cet|cette|ces)\s)"

_ANY = re.compile(r"une?\s", re.IGNORECASE)  # "un président russe" may be any


def titles_in(cast: Cast, actors: Actors) -> list[Name]:
    """The places where somebody with a name is meant by an office or a periphrasis, in order, none inside another.

    Whole phrases of `actors` ("le maître du Kremlin" is Vladimir Poutine, and no mention of the Kremlin), and the
    nouns by which the article takes up an office that it gave to a name before.
    """
    text = form_key(cast.text)
    known = [] if not actors.described else list(_known(text, actors))
    taken = {place for name in known for place in range(name.start, name.end)}
    again = [
        Name(m.start, m.end, m.person.name)
        for m in cast.mentions
        if m.person.name
        and not m.by_name
        and not m.person.plural
        and m.start not in taken
        and not _ANY.match(text, m.start)
    ]
    return sorted([*known, *again], key=lambda name: name.start)


def _known(text: str, actors: Actors) -> list[Name]:
    return [
        Name(match.start(), match.end(), actors.described[description_key(match["words"])].name)
        for match in _phrases(tuple(actors.described)).finditer(text)
    ]


@cache
def _phrases(described: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(described, key=len, reverse=True)
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in longest_first)
    return re.compile(rf"(?<![\w-]){_ARTICLE}(?P<words>{words})(?![\w-])", re.IGNORECASE)
