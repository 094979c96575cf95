"""Where an article refers to people without a name: "le président russe", "le maître du Kremlin", "le gouvernement"."""

import re
from functools import cache

from analysis.actors import Actors, description_key, form_key
from analysis.language.words import Name
from analysis.people.mentioned import Cast
from analysis.people.offices import head_noun, is_collective, is_human
from analysis.people.patterns import any_word
from analysis.people.person import Mention, Person
from analysis.word_classes import one_of

_ARTICLE = rf"(?:l'|d'|{any_word('before a title')}\s)"

_ANY = re.compile(r"une?\s", re.IGNORECASE)  # "un président russe" may be anybody
_THE = re.compile(rf"(?:l'|{any_word('before a known title')}\s)", re.IGNORECASE)
_OF_THE = re.compile(r"des\s", re.IGNORECASE)  # or some: « des syndicats »


def titles_in(cast: Cast, actors: Actors) -> list[Name]:
    """The places that refer to somebody by an office, a periphrasis or a description, in order, none inside another.

    Whole phrases of `actors` ("le maître du Kremlin" is Vladimir Poutine, and no mention of the Kremlin), the nouns by
    which the article repeats an office that it gave to a name before, and bodies and groups that have no name, called
    by their noun ("gouvernement"), or by the whole description if it contains a name ("ministère de l'Intérieur").
    """
    text = form_key(cast.text)
    known = [] if not actors.described else list(_known(text, actors))
    taken = {place for name in known for place in range(name.start, name.end)}
    again = [
        Name(m.start, m.end, m.person.name)
        for m in cast.mentions
        if m.person.name
        and not (m.by_name or m.pronoun)
        and not m.person.plural
        and m.start not in taken
        and not _ANY.match(text, m.start)
    ]
    bodies = [Name(m.start, m.end, _called(m.person)) for m in _of_bodies(cast) if m.start not in taken]
    titles = [name for name in (*known, *again, *bodies) if not _begins_name(name, cast)]
    return sorted(titles, key=lambda name: name.start)


def _begins_name(phrase: Name, cast: Cast) -> bool:
    """ "le traité" in "le traité des Eaux" is the name's own beginning."""
    return any(m.end > phrase.end for m in cast.named_in(phrase.start, phrase.end))


def _of_bodies(cast: Cast) -> list[Mention]:
    """The mentions of bodies and groups that have no name: "le gouvernement", "les manifestants", not "un syndicat"."""
    text = cast.text
    mentions = [m for m in cast.mentions if m.person.name is None and _is_body(m.person)]
    definite = {m.person for m in mentions if _THE.match(text, m.start)}
    return [m for m in mentions if _THE.match(text, m.start) or (m.person in definite and _OF_THE.match(text, m.start))]


def _called(body: Person) -> str:
    has_name = not body.plural and any(letter.isupper() for letter in body.description)
    return body.description if has_name else head_noun(body.description) or body.description


def _is_body(person: Person) -> bool:
    noun = head_noun(person.description)
    return is_collective(noun) or (person.plural and is_human(noun))


def _known(text: str, actors: Actors) -> list[Name]:
    return [
        Name(match.start(), match.end(), actors.described[description_key(re.sub(r"\s", " ", match["words"]))].name)
        for match in _phrases(tuple(actors.described)).finditer(text)
    ]


@cache
def _phrases(described: tuple[str, ...]) -> re.Pattern[str]:
    words = one_of(described).replace(r"\ ", r"\s")
    return re.compile(rf"(?<![\w-]){_ARTICLE}(?P<words>{words})(?![\w-])", re.IGNORECASE)
