"""Where "il" or "elle" opens a sentence and it is sure which person is meant."""

import re
from collections.abc import Sequence

from analysis.language.quotation_marks import find_quotations
from analysis.language.words import Name
from analysis.people.cast import Cast
from analysis.people.patterns import any_word
from analysis.people.person import Mention, Person

_OPENING = re.compile(  # "Mais il", "Hier, elle"; what stands before a comma is short, so that it has no subject
    rf"(?:{any_word('before a pronoun')} |[^\W\d_][^,.;:!?()«»“”\"]{{1,60}}, )?(?P<pronoun>il|elle) ", re.IGNORECASE
)
_LINK = r"(?:est|était|sera|serait|fut|a été|avait été|paraît|semble)"
_IMPERSONAL = re.compile(
    rf"il (?:{any_word('clitic')} ?)*(?:y |{any_word('impersonal verb')}\b"
    rf"|{_LINK} (?:à |(?:\w+ ){{0,3}}?{any_word('impersonal predicate')} (?:de |d'|que |qu'|à )"
    r"|midi|minuit|tard|tôt|temps|\d))",
    re.IGNORECASE,
)


def pronouns_in(cast: Cast, sentences: Sequence[tuple[int, int]]) -> list[Name]:
    """The places where "il" or "elle" opens one of the `sentences` and surely means a person with a name, in order.

    The person is the subject of the sentence before, or whom its own opening pronoun means, in the same paragraph, and
    nobody else whom that sentence mentions agrees in gender. Left out are bodies ("elle" may be the town hall or its
    decision), the plural, the impersonal "il", pronouns in quotations, and those after a mention in their own sentence.
    """
    found: list[Name] = []
    quoted = [(q.start, q.end) for q in find_quotations(cast.text)]
    previous, known = (0, 0), None
    for start, end in sentences:
        place = _opening_pronoun(cast, start, end) if cast.text[previous[1] : start] == " " else None
        person = None
        if place is not None and not any(a <= place[0] < b for a, b in quoted):
            person = _only_one(cast, previous, known, "m" if cast.text[place[0]] in "iI" else "f")
            found += [Name(*place, person.label)] if person is not None else []
        previous, known = (start, end), person
    return found


def _opening_pronoun(cast: Cast, start: int, end: int) -> tuple[int, int] | None:
    """The place of the pronoun that a sentence opens with, unless it is impersonal or somebody is mentioned before."""
    opening = _OPENING.match(cast.text, start, end)
    if opening is None or _IMPERSONAL.match(cast.text, opening.start("pronoun")):
        return None
    return None if _mentions(cast, start, opening.start("pronoun")) else opening.span("pronoun")


def _only_one(cast: Cast, sentence: tuple[int, int], known: Person | None, gender: str) -> Person | None:
    """The person whom a pronoun after a sentence means, if it can be nobody else; `known` opens it as a pronoun."""
    mentions = [m for m in _mentions(cast, *sentence) if _could_be(m, gender)]
    people = {m.person for m in mentions} | ({known} if known is not None else set())
    if len(people) != 1:
        return None
    (person,) = people
    is_subject = person is known or (mentions[0].subject_like and not mentions[0].held and not mentions[0].quoted)
    return person if person.known_by_name and person.gender == gender and is_subject else None


def _mentions(cast: Cast, start: int, end: int) -> list[Mention]:
    return [m for m in cast.mentioned_in(start, end) if m.start >= start and not m.pronoun]


def _could_be(mention: Mention, gender: str) -> bool:
    person = mention.person
    agrees = not person.plural and person.gender in (gender, "")
    return agrees and (person.human or mention.subject_like)
