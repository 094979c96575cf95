"""Everybody whom an article mentions: by name, by office, or only as "un habitant"."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, partial

from analysis.actors import Actor, Actors, description_key
from analysis.language.quotation_marks import find_quotations
from analysis.people.cast import Cast
from analysis.people.couples import with_couples
from analysis.people.described import Described
from analysis.people.holders import Holders
from analysis.people.joins import Joins
from analysis.people.lexicon import nouns_of_class
from analysis.people.listed_offices import is_qualified, short_roles
from analysis.people.name_runs import office_after
from analysis.people.names import person_names
from analysis.people.offices import (
    gender_of,
    head_noun,
    is_human,
    people_noun,
    role_before,
    singulars,
    telling_words,
    without_article,
)
from analysis.people.owned import link_owned
from analysis.people.patterns import any_word
from analysis.people.person import Mention, People, Person
from analysis.people.person_name import PersonName, title_before
from analysis.people.relations import link_relations
from analysis.word_classes import one_of

__all__ = ["Cast", "Mention", "Person", "find_people"]

_LONG = 14  # characters: a shorter quotation is part of the article's own sentence
_OBJECT = re.compile(rf"\b{any_word('before an object')}\s?(?:\w+\s){{0,2}}$", re.IGNORECASE)
_CONTRACTED = re.compile(r"(?:du|aux?)\s", re.IGNORECASE)  # "le programme du candidat": article and preposition in one
_TOPIC = re.compile(r"^\W*quant(?: à)? $", re.IGNORECASE)
_CLAUSE_START = re.compile(r"(?:^|[,;:«“\"]|\b(?:que|qu'|mais|car|et|puis|or|c'est))\s*$", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:ancien(?:ne)?\s(?:\w+\s)?|ex-)", re.IGNORECASE)
_JOINED = re.compile(r"(?:\s[\w'-]+){0,3}\set\s")  # "pour les commerçants du port et les riverains"
_VERB = re.compile(rf"\b{any_word('common verb')}\b")


def find_people(text: str, actors: Actors, body: list[tuple[int, int]]) -> Cast:
    """Everybody mentioned in a repaired `text`; `body` are its sentences (start, end)."""
    people = People()
    named = [Mention(start, end, person, by_name=True) for start, end, person in _named(text, actors, people)]
    known = [*named, *_listed(text, actors, people)]
    _add_listed_roles(people)
    holders = Holders(people, known)
    described = Described(text, actors, people, known, holders).mentions()
    mentions = with_couples(text, people, [*known, *described])
    starts = [start for start, _ in body]
    _place(text, mentions, starts)
    link_relations(text, mentions, people, actors)
    link_owned(text, mentions, people, actors, starts)
    mentions = with_couples(text, people, mentions)
    for mention in mentions:
        mention.person.mentions.append(mention)
    return Cast(text, people, mentions, holders)


def _place(text: str, mentions: list[Mention], starts: list[int]) -> None:
    """Note the position of each mention in its sentence: quoted, first, like a subject, after a preposition."""
    quoted = bytearray(len(text))  # 1 for each character within a long quotation
    for q in find_quotations(text):
        if q.end - q.start > _LONG:
            quoted[q.start : q.end] = b"\1" * (q.end - q.start)
    sentence_seen = -1
    previous: Mention | None = None
    latest: dict[int, Mention] = {}  # of each person
    for mention in mentions:
        mention.quoted = bool(quoted[mention.start] and quoted[mention.end - 1])
        index = bisect_right(starts, mention.start) - 1
        before = text[max(mention.start - 400, starts[index] if index >= 0 else 0) : mention.start]
        contracted = _CONTRACTED.match(text, mention.start) is not None and not _TOPIC.match(before)
        first = index != sentence_seen
        free = first and not (contracted or _OBJECT.search(before[-40:]) or _VERB.search(before))
        joined = previous is not None and previous.held and bool(_JOINED.fullmatch(text, previous.end, mention.start))
        office = previous if joined else latest.get(id(mention.person))
        if office is not None and (joined or _stands_beside(text, office, mention)):
            mention.subject_like = office.subject_like
        else:
            mention.subject_like = bool(free or _TOPIC.match(before) or _CLAUSE_START.search(before[-20:]))
        mention.held = contracted or _OBJECT.search(before[-20:]) is not None or joined
        previous = latest[id(mention.person)] = mention
        sentence_seen = index


def _stands_beside(text: str, office: Mention, name: Mention) -> bool:
    """Avec le ministre de l'Industrie, Paul Roy: the name is no more a subject than the office before the comma."""
    return re.fullmatch(r"[^,.;:!?]*, ", text[office.end : name.start]) is not None


# --- people with a name


def _named(text: str, actors: Actors, people: People) -> Iterator[tuple[int, int, Person]]:
    taken = []
    for match in _forms(actors).finditer(text) if actors else ():
        person = people.of_actor(actors.by_form[match.group()])
        start = title_before(text, match.start())
        taken.append((start, match.end()))
        _add_roles(text, PersonName(start, match.end(), match.group(), person.gender), person)
        yield start, match.end(), person
    joins = Joins(text)
    for person in people:
        joins.add(person)
    for name in person_names(text, taken):
        known = joins.same_person(name)
        if known is None and not name.sure:
            continue
        if known is None:
            known = Person(name.name, name.name, name.gender)
            people.append(known)
            joins.add(known)
        known.gender = known.gender or name.gender
        _add_roles(text, name, known)
        yield name.start, name.end, known


def _listed(text: str, actors: Actors, people: People) -> Iterator[Mention]:
    """Those who are called by an office or another name of the list: le numéro un valdorien."""
    is_elsewhere = cache(partial(is_qualified, text=text))
    for match in _descriptions(actors).finditer(text) if actors.described else ():
        words = description_key(match["words"])
        if words not in actors.described and is_elsewhere(words):
            continue  # "la secrétaire générale du syndicat" is another, and so she may be where no more is said
        if " " in words and text[match.start() : match.start() + 2].lower() == "un":
            continue  # "un négociateur valdorien" is another; "une présidente" may be she
        actor = actors.described.get(words) or short_roles(actors)[words]
        yield Mention(match.start(), match.end(), people.of_actor(actor))


# "L'homme fort de Norvaux", "l'hôte du palais": alone these nouns are anybody.
_OTHERS_TOO = nouns_of_class("anybody alone") | nouns_of_class("counterpart")


def _add_listed_roles(people: People) -> None:
    """Whoever is mentioned has the offices that the list gives: "le chef de l'État" may be the Valdorian president."""
    for person in people:
        actor = person.actor
        for role in (*actor.roles, *actor.periphrases, *_titles(actor)) if actor is not None else ():
            noun = head_noun(without_article(role))
            if is_human(noun) and noun.lower() not in _OTHERS_TOO:
                person.roles.append(words := telling_words(role))
                person.heads |= _heads(noun, role, words)


def _titles(actor: Actor) -> Iterator[str]:
    """What stands before the name in a variant: "maréchal" in "maréchal Roy"."""
    for variant in actor.variants:
        title, _, name = variant.rpartition(" ")
        if title.islower() and name in actor.name:
            yield title


@cache
def _descriptions(actors: Actors) -> re.Pattern[str]:
    article = rf"(?:l'|{any_word('before a description')}\s)"
    words = one_of([*actors.described, *short_roles(actors)])
    return re.compile(rf"(?<![\w-]){article}(?P<words>{words})(?![\w-])", re.IGNORECASE)


@cache
def _forms(actors: Actors) -> re.Pattern[str]:
    """Any form of any actor; tried by their first letter, which makes it 25 times as fast."""
    by_letter: dict[str, list[str]] = {}
    for form in actors.by_form:
        by_letter.setdefault(form[0], []).append(form[1:])
    branches = (re.escape(letter) + one_of(rest) for letter, rest in by_letter.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(branches)})(?![\w-])")


def _add_roles(text: str, name: PersonName, person: Person) -> None:
    after = office_after(text, name.start, name.end)
    others = _OTHERS_VIEW.search(text, max(0, name.start - 90), name.start) and _ACTS.match(text, name.end)
    for role in filter(None, ("" if others else role_before(text, name.start), after)):
        place = text.rfind(role, 0, name.start) if role != after else text.find(role, name.end)
        person.role_places.add(place)
        former = _FORMER.search(text, max(0, place - 12), place + 3)
        words = telling_words(role) | ({"ancien"} if former else frozenset())
        if words not in person.roles:
            person.roles.append(words)
        head = head_noun(role) or next(filter(people_noun, re.split(r"[\s']", role)), "")
        person.heads |= _heads(head, role, words)
        person.gender = person.gender or gender_of(head)


# "Selon un témoin, Paul Roy aurait cédé": the office before the comma is whoever's view it is.
_OTHERS_VIEW = re.compile(
    r"(?:\bselon|\bd'après|\bpour|\bdires? d[eu]s?|\ben croire)\s[^,.;:]{3,60},\s$", re.IGNORECASE
)
_ACTS = re.compile(rf"\s{any_word('begins a predicate')}(?!\w)")


def _heads(head: str, role: str, words: frozenset[str]) -> set[str]:
    """The nouns by which an office may be referred to again; "ministre" is not one for a premier ministre."""
    if "premier-ministre" in words:
        return {"premier-ministre"}
    joined = filter(is_human, re.findall(r"\bet (?:de )?(?:l[ae] |l')?([\w-]+)", role))
    usual = words - telling_words(" ".join(re.split(r"[\s']", role)[1:]))
    return {form for noun in (head, *joined) for form in singulars(noun)} | set(filter(is_human, usual))
