"""Whom an article calls by where they are from: Frédéric, un habitant de Manage … les impressions du Manageois."""

import re
from bisect import insort

from analysis.language.quotation_marks import find_quotations
from analysis.people.cast import Cast
from analysis.people.lexicon import outlet_names
from analysis.people.person import Mention, Person
from analysis.spelling import without_accents

NATIVE = re.compile(r"(?!Palais$|Relais$|Marais$)[A-ZÀ-Þ][\w-]+(?:ais|ois|ien|éen|ain)(?:n?e)?")
_EPITHET = re.compile(
    rf"(?<![Dd]ans )\b(?:[Ll]e |[Ll]a |[Dd]u |[Aa]u |[Ll]['’])(?P<who>{NATIVE.pattern})\b(?! [A-ZÀ-Þ])"
)
_FROM = re.compile(r"[^.;:!?«»\"“”\n]{0,40}?\bd(?:e |['’])(?P<town>[A-ZÀ-Þ][\w-]{3,})")


def note_natives(cast: Cast) -> None:
    """Note where an article means somebody by an epithet from their town; a pronoun after it means them too."""
    quoted = [(q.start, q.end) for q in find_quotations(cast.text)]
    for match in _EPITHET.finditer(cast.text):
        start, end = match.span("who")
        person = native(match["who"], start, cast)
        there = cast.mentioned_in(start, end)
        if person is None or any(m.by_name for m in there) or any(a <= start < b for a, b in quoted):
            continue
        if there:
            there[0].person, there[0].subject_like = person, True
        else:
            insort(cast.mentions, Mention(start, end, person, subject_like=True), key=lambda m: m.start)


def native(word: str, place: int, cast: Cast) -> Person | None:
    """The last one named before a place who is said to be from the town: "Manageois", of Manage; "Lyonnaise", of Lyon.

    None for a newspaper: "au Parisien".
    """
    if word in outlet_names():
        return None
    gender = "f" if word.endswith("e") else "m"
    named = (m for m in reversed(cast.mentions) if m.by_name and m.end <= place and m.person.human)
    fitting = (m for m in named if not m.person.plural and m.person.gender in ("", gender))
    return next((m.person for m in fitting if _is_from(m, word, cast.text)), None)


def _is_from(mention: Mention, word: str, text: str) -> bool:
    town = _FROM.match(text, mention.end)
    return town is not None and word.lower().startswith(re.sub("e?s?$", "", town["town"].lower()))


def may_be_from(person: Person, word: str) -> bool:
    """Whether somebody can be "le Norvégien": not whoever the list gives another country."""
    country = person.actor.country if person.actor is not None else ""
    own, *others = (without_accents(part.lower())[:_STEM] for part in (word, *re.split(r"[\s'-]", country)))
    return not country or own in others


_STEM = 4  # letters that a country and its people have in common
