"""Everybody whom an article mentions: by name, by office, or only as "un habitant"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from analysis.actors import Actor, Actors
from analysis.language.quotations import find_quotations
from analysis.statements.cues import is_present_form
from analysis.statements.lexicon import PeopleNoun
from analysis.statements.names import PersonName, bare, is_junior, office_after, person_names, title_before
from analysis.statements.offices import (
    BEFORE_NOUN,
    content_words,
    described_actor,
    head_noun,
    is_human,
    people_noun,
    role_before,
    singulars,
    without_article,
)

_SINGULAR = "l'|le|la|un|une|ce|cet|cette|son|sa|notre|leur|du|au"
_PLURAL = (
    "les|des|ces|ses|leurs|nos|aux|plusieurs|certains|certaines|quelques|deux|trois|quatre|cinq|six|huit|dix"
    r"|(?:vingt|trente|quarante|cinquante|soixante|cent)(?:-\w+)*"
    r"|beaucoup de|\d[\d.]*(?: \d{3})*"
)
_NOUN_PHRASE = re.compile(
    rf"(?<![\w-])(?:(?P<plural>{_PLURAL})|(?P<singular>{_SINGULAR}))(?:(?<=')|\b)\s?"
    rf"(?:(?P<mark>[«“\"])\s?(?P<quoted>[^«»“”\"]{{2,40}}?)\s?[»”\"]"
    rf"|(?P<words>[\w-]+(?:[\s'][\w-]+){{0,3}}))",
    re.IGNORECASE,
)
# What may follow a noun and still say who it is: adjectives by their endings, "de …", an acronym, a name.
_ADJECTIVE = (
    r"[\w-]+(?:(?:ais|ain|oi|al|ier|aire|if|ien|éen|ger)(?:s|e|es)?"
    r"|(?:gère|ienne|éenne|ière|ive|ique|oise|aux|russe|belge|suisse)s?|général)"
)
_LINK = r"(?:de la |de l'|d'une |d'un |des |du |de |d'|aux |en chef)"
_COMPLEMENT = re.compile(
    rf"(?:\s[A-Z]{{2,6}}\b)?(?:\s{_ADJECTIVE}\b)?"
    rf"(?:\s{_LINK}(?!(?:ses|son|sa|leur|leurs|le|la|les|un|une|ce|cette|ces|cet|près|plus|moins)\b)"
    r"(?:(?:petit|grand|haut)e? |vieille |vieux |nouvelle |nouveau |jeune )?"
    rf"(?:[A-Za-zÀ-ÿ][\w-]+)(?:\s[A-Z][\w-]+)*(?:\s{_ADJECTIVE}\b)?){{0,2}}"
)
_NAMED_FOR = re.compile(rf"\s(?:pour|contre|sans)\s(?:l[ae]s?\s|l')?[\w-]+(?:\s{_LINK}[\w-]+)?")
_INDEFINITE = ("un", "une", "des", "plusieurs", "certains", "certaines", "quelques")
_GENDERED = {
    "la": "f", "une": "f", "cette": "f", "sa": "f", "le": "m", "un": "m", "ce": "m", "cet": "m", "du": "m", "au": "m"
}  # fmt: skip
_OBJECT = re.compile(
    r"\b(?:à|de|du|des|d'|aux|au|avec|par|pour|sur|chez|contre|envers|vers|sans|dont|entre|en|selon|devant|après|avant|parmi|depuis|malgré)\s?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"(?:du|aux?)\s", re.IGNORECASE)  # "le programme du candidat": the article holds a preposition
_TOPIC = re.compile(r"^\W*quant(?: à)? $", re.IGNORECASE)
_CLAUSE_START = re.compile(r"(?:^|[,;:«“\"]|\b(?:que|qu'|mais|car|et|puis|or))\s*$", re.IGNORECASE)
_VERB = re.compile(r"\b(?:est|sont|a|ont|avait|avaient|était|étaient|sera|va|vont|fut|doit|peut|peuvent|doivent)\b")


@dataclass(eq=False)
class Person:
    """Somebody or something that can speak; `name` is None for those who are only described."""

    name: str | None
    description: str
    gender: str
    plural: bool = False
    human: bool = True
    actor: Actor | None = None
    roles: list[frozenset[str]] = field(default_factory=list)
    role_places: set[int] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    mentions: list["Mention"] = field(default_factory=list)

    @property
    def label(self) -> str:
        return self.name or self.description


@dataclass(eq=False)
class Mention:
    """Where a person is named or described: a place in the repaired text; `held` by a preposition: "avec le maire"."""

    start: int
    end: int
    person: Person
    by_name: bool = False
    quoted: bool = False
    subject_like: bool = False
    held: bool = False


@dataclass
class Cast:
    """The people of one article and where they are mentioned, in order."""

    text: str
    people: list[Person]
    mentions: list[Mention]

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The mentions by name that share words with a stretch of text."""
        before_end = bisect_left(self.mentions, end, key=lambda m: m.start)
        return [m for m in self.mentions[:before_end] if start < m.end and m.by_name]


def find_people(text: str, actors: Actors, body: list[tuple[int, int]]) -> Cast:
    """Everybody mentioned in a repaired `text`; `body` are its sentences (start, end)."""
    people: list[Person] = []
    mentions = [Mention(start, end, person, by_name=True) for start, end, person in _named(text, actors, people)]
    taken = [(m.start, m.end) for m in mentions]
    mentions += [Mention(start, end, person) for start, end, person in _described(text, actors, people, taken)]
    mentions += _couples(text, people, mentions)
    mentions.sort(key=lambda m: (m.start, -m.end))
    starts = [start for start, _ in body]
    quotations = [(q.start, q.end) for q in find_quotations(text) if q.end - q.start > 25]
    sentence_seen = -1
    previous: Mention | None = None
    for mention in mentions:
        mention.quoted = any(s <= mention.start and mention.end <= e for s, e in quotations)
        index = bisect_right(starts, mention.start) - 1
        before = text[starts[index] if index >= 0 else 0 : mention.start]
        contracted = _CONTRACTED.match(text, mention.start) is not None and not _TOPIC.match(before)
        first = index != sentence_seen and not (contracted or _OBJECT.search(before[-40:]) or _VERB.search(before))
        if previous is not None and _stands_beside(text, previous, mention):
            mention.subject_like = previous.subject_like
        else:
            mention.subject_like = bool(first or _TOPIC.match(before) or _CLAUSE_START.search(before))
        mention.held = contracted or _OBJECT.search(before[-20:]) is not None
        previous = mention
        sentence_seen = index
        mention.person.mentions.append(mention)
    return Cast(text, people, mentions)


def _stands_beside(text: str, office: Mention, name: Mention) -> bool:
    """Avec le ministre de l'Industrie, Paul Roy: the name is no more subject than the office before its comma."""
    between = text[office.end : name.start]
    return office.person is name.person and between.endswith(", ") and not re.search(r"[.;:!?]", between)


def _couples(text: str, people: list[Person], mentions: list[Mention]) -> list[Mention]:
    """Two people named with "et" between them: "ils" afterwards are both."""
    couples: dict[str, Person] = {}
    found = []
    named = sorted((m for m in mentions if m.by_name and m.person.human), key=lambda m: m.start)
    for first, second in pairwise(named):
        if text[first.end : second.start].strip() != "et" or first.person is second.person:
            continue
        label = f"{first.person.label}; {second.person.label}"
        if label not in couples:
            genders = {first.person.gender, second.person.gender}
            couples[label] = Person(None, label, "f" if genders == {"f"} else "m", plural=True)
            people.append(couples[label])
        found.append(Mention(first.start, second.end, couples[label]))
    return found


# --- people with a name


def _named(text: str, actors: Actors, people: list[Person]) -> Iterator[tuple[int, int, Person]]:
    taken = []
    for match in _forms(actors).finditer(text) if actors else ():
        person = _actor_in(people, actors.by_form[match.group()])
        start = title_before(text, match.start())
        taken.append((start, match.end()))
        _add_roles(text, PersonName(start, match.end(), match.group(), person.gender), person)
        yield start, match.end(), person
    for name in person_names(text, taken):
        known = _same_person(people, name)
        if known is None and not name.sure:
            continue
        if known is None:
            known = Person(name.name, name.name, name.gender)
            people.append(known)
        known.gender = known.gender or name.gender
        _add_roles(text, name, known)
        yield name.start, name.end, known


@cache
def _forms(actors: Actors) -> re.Pattern[str]:
    """Any form of any actor, the longest first; tried by their first letter, which makes it 25 times as fast."""
    by_letter: dict[str, list[str]] = {}
    for form in sorted(actors.by_form, key=len, reverse=True):
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]))
    branches = (f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(branches)})(?![\w-])")


def _actor_in(people: list[Person], actor: Actor) -> Person:
    person = next((p for p in people if p.actor is actor), None)
    if person is None:
        person = Person(actor.name, actor.name, actor.gender, human=actor.kind == "person", actor=actor)
        people.append(person)
    return person


def _same_person(people: list[Person], name: PersonName) -> Person | None:
    """The person a name continues: the same first or last words, and no other gender."""
    for person in reversed(people):
        if person.name is None or not person.human or is_junior(person.name) != is_junior(name.name):
            continue
        if name.gender and person.gender and name.gender != person.gender:
            continue
        own, words = bare(person.name), name.words
        if own == words or (len(words) < len(own) and words in (own[-len(words) :], own[: len(words)])):
            return person
    return None


def _add_roles(text: str, name: PersonName, person: Person) -> None:
    after = office_after(text, name.start, name.end)
    for role in (role_before(text, name.start), after):
        if role is None:
            continue
        place = text.rfind(role, 0, name.start) if role != after else text.find(role, name.end)
        person.role_places.add(place)
        words = content_words(role)
        if words not in person.roles:
            person.roles.append(words)
        head = head_noun(role) or next((w for w in re.split(r"[\s']", role) if people_noun(w)), "")
        person.heads |= _heads(head, words)
        noun = people_noun(head)
        if noun is not None and not person.gender and noun.gender in ("m", "f"):
            person.gender = noun.gender


def _heads(head: str, words: frozenset[str]) -> set[str]:
    """The nouns by which an office may be taken up; a premier ministre is not "le ministre"."""
    if "premier-ministre" in words:
        return {"premier-ministre"}
    return set(singulars(head)) | {word for word in words if is_human(people_noun(word))}


# --- people without a name


def _described(
    text: str, actors: Actors, people: list[Person], taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int, Person]]:
    unnamed: dict[str, Person] = {}
    for match, (start, end, noun) in _noun_phrases(text):
        named_for = _NAMED_FOR.match(text, end) if _begins_with_capital(text, start, end) else None
        complement = named_for or _COMPLEMENT.match(text, end)
        if complement and is_present_form((complement.group().split() or [""])[0]):
            complement = None  # "le préfet critique"
        phrase = text[start : complement.end() if complement else end]
        actor = described_actor(re.split(r"[,.;:!?\n]", text[start : start + 80])[0], actors)
        if actor is None and any(s < end and start < e for s, e in taken):
            continue
        determiner = (match["plural"] or match["singular"]).lower()
        person = _actor_in(people, actor) if actor is not None else _beside_name(people, start, end)
        if person is None and not match["plural"] and noun is not None and determiner not in _INDEFINITE:
            person = person_in_office(people, phrase, start)
        if person is None:
            person = _unnamed_person(text[start:end], phrase, match, noun, people, unnamed)
        yield start, end, person


def _begins_with_capital(text: str, start: int, end: int) -> bool:
    """Whether the noun of a phrase is written as a name: "l'Agence", not "L'agence"."""
    return text[start:end].rpartition(" ")[2].rpartition("'")[2][:1].isupper()


def _beside_name(people: list[Person], start: int, end: int) -> Person | None:
    """The person whose name stands beside a description: "la ministre belge du Climat, Anne Roy"."""
    return next((p for p in people if any(start <= place < end for place in p.role_places)), None)


def _noun_phrases(text: str) -> Iterator[tuple[re.Match[str], tuple[int, int, PeopleNoun | None]]]:
    """The phrases for people, one right after another too: "a indiqué à l'agence un responsable"."""
    match = _NOUN_PHRASE.search(text)
    while match:
        found = _noun_phrase(match)
        if found is not None:
            yield match, found
        determiner = match.end("plural") if match["plural"] else match.end("singular")
        match = _NOUN_PHRASE.search(text, found[1] if found is not None else determiner)


def _noun_phrase(match: re.Match[str]) -> tuple[int, int, PeopleNoun | None] | None:
    """(start, end of the noun, its entry) of a phrase that stands for somebody; a quoted plural is a group."""
    if match["quoted"]:
        return (match.start(), match.end(), None) if match["plural"] else None
    words = re.split(r"(?<=[\s'])", match["words"])
    end = match.start("words")
    for word in words:
        bare_word = word.rstrip(" '")
        noun = people_noun(bare_word)
        end += len(bare_word)
        if noun is not None and bare_word.lower() not in BEFORE_NOUN:
            return match.start(), end, noun
        if bare_word.lower() not in BEFORE_NOUN:
            return None
        end += len(word) - len(bare_word)
    return None


def _unnamed_person(
    head: str,
    phrase: str,
    match: re.Match[str],
    noun: PeopleNoun | None,
    people: list[Person],
    unnamed: dict[str, Person],
) -> Person:
    """The person that a description introduces or takes up: "un habitant" is new, "l'habitant" is not."""
    determiner = (match["plural"] or match["singular"]).lower()
    key = without_article(head).lower()
    person = unnamed.get(key)
    if (
        person is None
        or _are_two(person.description, without_article(phrase), key)
        or (determiner in ("un", "une") and noun is not None and noun.kind != "document")
    ):
        gender = noun.gender if noun is not None and noun.gender in ("m", "f") else _GENDERED.get(determiner, "")
        human = noun is None or noun.kind in ("role", "person", "group")
        person = unnamed[key] = Person(None, without_article(phrase), gender, bool(match["plural"]), human)
        people.append(person)
    elif determiner in ("le", "la", "l'", "les") and len(without_article(phrase)) > len(person.description):
        person.description = without_article(phrase)
    return person


def _are_two(known: str, description: str, noun: str) -> bool:
    """L'Agence pour l'emploi, l'Agence de l'eau: two that one noun begins, each with words of its own."""
    longer, shorter = sorted((known.lower(), description.lower()), key=len, reverse=True)
    return shorter != noun and not longer.startswith(shorter)


def person_in_office(people: list[Person], phrase: str, place: int) -> Person | None:
    """The named person whose office a description repeats: "le sénateur" after "Paul Roy, sénateur du Nord".

    Where the description and every known office say more than their noun, they must agree on something.
    """
    words = content_words(phrase)
    head = people_noun(head_noun(without_article(phrase)) or "")
    if head is not None and head.kind in ("body", "group", "document"):
        return None  # "le cabinet du ministre"
    best: tuple[int, int] | None = None
    chosen = None
    gender = head.gender if head is not None else ""
    for person in people:
        if person.name is None or not person.human or not person.heads & words:
            continue
        if {gender, person.gender} == {"m", "f"}:
            continue  # "la mère" is not he
        for role in person.roles:
            extra, own = words - role - person.heads, role - words - person.heads
            overlap = len((words & role) - person.heads)
            if extra and own and not overlap:
                continue
            latest = max((m.start for m in person.mentions if m.start < place), default=-1)
            if best is None or (overlap, latest) > best:
                best, chosen = (overlap, latest), person
    return chosen
