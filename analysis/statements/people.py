"""Everybody whom an article mentions: by name, by office, or only as "un habitant".

Names are found by their form (titles, first names, offices beside them), not by a model: the parser's NER finds
13 to 17 of 21 persons, takes 41 % of its time, and does not know the actors of the event.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from analysis.actors import Actor, Actors
from analysis.language.quotations import find_quotations
from analysis.statements.lexicon import PeopleNoun, first_names, people_nouns

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞŒ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.)*|(?:O'|D')?[A-ZÀ-ÖØ-ÞŒ][\w]*(?:[-'][A-ZÀ-Þa-z][\w]*)*)"
_PARTICLE = r"(?:de la|de|du|des|d'|le|la|van der|van den|van|von|ben|bin|al-|el-|di|da|dos|ter)"
_TITLE = r"(?P<title>M\.|MM\.|Mme|Mmes|Mlle|Mlles|Monsieur|Madame|Mademoiselle|Dr|Me|Pr|Mgr|Maître|Docteur|Docteure)"
_NAME = re.compile(
    rf"(?:{_TITLE}\s)?\b(?P<name>{_CAPITAL}(?:\s(?:{_PARTICLE}\s?)?{_CAPITAL}){{0,4}}(?:\s(?:Jr|Sr)\.)?)"
)
_MALE, _FEMALE = (
    {"M.", "MM.", "Monsieur"},
    {"Mme", "Mmes", "Mlle", "Mlles", "Madame", "Mademoiselle", "Docteure"},
)
_DETERMINER = r"(?:(?P<sing>l'|le|la|un|une|ce|cet|cette|son|sa|notre|leur|du|au)|(?P<plur>les|des|ces|ses|leurs|nos|aux|plusieurs|certains|certaines|quelques|deux|trois|quatre|cinq|six|huit|dix))"
_NOUN_PHRASE = re.compile(
    rf"\b{_DETERMINER}\s?(?P<mark>[«“\"]\s?)?(?P<words>[\w-]+(?:[\s'][\w-]+){{0,3}})", re.IGNORECASE
)
_MODIFIER = re.compile(r"(?:\s(?:de la |de l'|du |des |de |d'|aux |en )?[\w'-]+){0,5}")
_ADJECTIVES_BEFORE = {
    "ancien", "ancienne", "anciens", "anciennes", "nouveau", "nouvel", "nouvelle", "nouveaux", "premier", "première",
    "premiers", "jeune", "jeunes", "petit", "petite", "grand", "grande", "autre", "autres", "même", "mêmes", "actuel",
    "actuelle", "futur", "future", "vice", "ex", "deux", "trois", "quatre", "huit", "dix", "célèbre", "simple",
}  # fmt: skip
_ARTICLES = re.compile(
    r"^(?:l'|le |la |les |un |une |des |du |de la |de l'|ce |cet |cette |ces |son |sa |ses |leur |leurs )",
    re.IGNORECASE,
)


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
    heads: set[str] = field(default_factory=set)
    mentions: list["Mention"] = field(default_factory=list)

    @property
    def label(self) -> str:
        return self.name or self.description


@dataclass(eq=False)
class Mention:
    """Where a person is named or described: a place in the repaired text."""

    start: int
    end: int
    person: Person
    by_name: bool = False
    quoted: bool = False
    subject_like: bool = False


@dataclass
class Cast:
    """The people of one article and where they are mentioned, in order."""

    text: str
    people: list[Person]
    mentions: list[Mention]

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The mentions by name that lie within a stretch of text."""
        return [m for m in self.mentions if m.by_name and start <= m.start and m.end <= end]


def find_people(text: str, actors: Actors, body: list[tuple[int, int]]) -> Cast:
    """Everybody mentioned in a repaired `text`; `body` are its sentences (start, end)."""
    starts = [start for start, _ in body]
    quotations = [(q.start, q.end) for q in find_quotations(text) if q.end - q.start > 25]
    people: list[Person] = []
    mentions: list[Mention] = []
    for start, end, person in [*_named(text, actors, people)]:
        mentions.append(Mention(start, end, person, by_name=True))
    taken = sorted((m.start, m.end) for m in mentions)
    for start, end, person in _described(text, actors, people, taken):
        mentions.append(Mention(start, end, person))
    mentions.sort(key=lambda m: (m.start, -m.end))
    for mention in mentions:
        mention.quoted = any(s <= mention.start and mention.end <= e for s, e in quotations)
        index = bisect_right(starts, mention.start) - 1
        begin = starts[index] if index >= 0 else 0
        mention.subject_like = _is_subject_like(text[begin : mention.start])
        mention.person.mentions.append(mention)
    return Cast(text, people, mentions)


_BEFORE_OBJECT = re.compile(
    r"\b(?:à|de|du|des|d'|aux|au|avec|par|pour|sur|chez|contre|envers|vers|sans|dont|entre|en|selon)\s?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_VERB_SEEN = re.compile(r"\b(?:est|sont|a|ont|avait|avaient|était|étaient|sera|va|vont|fut|doit|peut)\b")


def _is_subject_like(before: str) -> bool:
    return not _BEFORE_OBJECT.search(before[-40:]) and not _VERB_SEEN.search(before)


# --- people with a name


def _named(text: str, actors: Actors, people: list[Person]) -> Iterator[tuple[int, int, Person]]:
    known = (
        [(m.start(), m.end(), actors.by_form[m.group()]) for m in _forms(actors).finditer(text)]
        if actors
        else []
    )
    by_actor: dict[str, Person] = {}
    for start, end, actor in known:
        person = by_actor.get(actor.name)
        if person is None:
            human = actor.kind == "person"
            person = by_actor[actor.name] = Person(
                actor.name, actor.name, actor.gender, human=human, actor=actor
            )
            people.append(person)
        yield _with_title(text, start), end, person
    inside_known = [(start, end) for start, end, _ in known]
    candidates = [
        match
        for match in _NAME.finditer(text)
        if not any(s < match.end("name") and match.start("name") < e for s, e in inside_known)
    ]
    # Full names first, so that "Mme Roy" finds "Anne Roy" wherever she is introduced.
    for match in sorted(candidates, key=lambda m: (-len(_parts(m["name"])), m.start())):
        place = _person_name(text, match)
        if place is None:
            continue
        start, end, name, gender = place
        person = _same_person(people, name, gender)
        if person is None:
            person = Person(name, name, gender)
            people.append(person)
        person.gender = person.gender or gender
        _add_role(text, start, end, person)
        yield start, end, person


@cache
def _forms(actors: Actors) -> re.Pattern[str]:
    forms = sorted(actors.by_form, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")


def _with_title(text: str, start: int) -> int:
    title = re.search(rf"{_TITLE}\s$", text[max(0, start - 12) : start])
    return start - (len(title.group()) if title else 0)


def _parts(name: str) -> list[str]:
    return name.split()


def _person_name(text: str, match: re.Match[str]) -> tuple[int, int, str, str] | None:
    """(start, end, name, gender) where a capitalised sequence is a person, else None."""
    title = match["title"] or ""
    words = _parts(match["name"])
    start, end = match.start("name"), match.end("name")
    gender = "m" if title in _MALE else "f" if title in _FEMALE else ""
    while words and not title and not _is_first_name(words[0]) and any(map(_is_first_name, words[1:])):
        start += len(words[0]) + 1  # "Hier Anne Roy", "Tribune Anne Roy"
        words = words[1:]
    if not words or not words[0][:1].isupper():
        return None
    given = _first_name_gender(words[0])
    if title:
        return match.start(), end, _full(title, text[start:end]), gender or (given if len(words) > 1 else "")
    if given is not None:
        alone = len(words) == 1
        if alone and (_begins_sentence(text, start) and words[0].lower() in _COMMON or len(words[0]) < 3):
            return None
        if alone and re.match(r"[-'’]\w", text[end:]):
            return None
        return start, end, text[start:end], given if given != "u" else ""
    before = _noun_before(text, start)
    if before is not None and len(words) <= 4 and before.kind in ("role", "person"):
        return start, end, text[start:end], before.gender if before.gender != "u" else ""
    after = _noun_after(text, end)
    if after is not None and len(words) >= 2 and after.kind in ("role", "person"):
        return start, end, text[start:end], after.gender if after.gender != "u" else ""
    return None


_COMMON = {"rose", "marine", "aimé", "clément", "prudence", "constant", "parfait", "noël", "pascal", "claire", "juste", "félicité", "blanche", "victoire", "france", "désiré", "olive", "colombe", "florence", "paris", "lourdes", "angers", "valence", "tours"}  # fmt: skip


def _full(title: str, name: str) -> str:
    return name if len(_parts(name)) > 1 else f"{title} {name}"


def _is_first_name(word: str) -> bool:
    return _first_name_gender(word) is not None


def _first_name_gender(word: str) -> str | None:
    if re.fullmatch(r"[A-Z]\.(?:-?[A-Z]\.)*", word):
        return "u"
    names = first_names()
    return names.get(word) or (names.get(word.split("-")[0]) if "-" in word else None)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(' «“"—–-')
    return not before or before[-1] in ".!?…\n:"


def _same_person(people: list[Person], name: str, gender: str) -> Person | None:
    """The person a name continues: the same last words, and no other first name or gender."""
    bare = [w for w in name.split() if w not in _MALE | _FEMALE | {"Dr", "Me", "Pr", "Maître"}]
    for person in reversed(people):
        if person.name is None or not person.human or (gender and person.gender and gender != person.gender):
            continue
        own = [w for w in person.name.split() if w not in _MALE | _FEMALE | {"Dr", "Me", "Pr", "Maître"}]
        junior = ("Jr." in own) != ("Jr." in bare)
        if bare == own or (
            not junior and len(bare) < len(own) and (own[-len(bare) :] == bare or own[: len(bare)] == bare)
        ):
            return person
    return None


# --- offices


def _singular(word: str) -> list[str]:
    word = word.lower().strip('«»“”"')
    return [
        word,
        *([word[:-1]] if word.endswith(("s", "x")) else []),
        *([word[:-3] + "al"] if word.endswith("aux") else []),
    ]


def people_noun(word: str) -> PeopleNoun | None:
    """The entry of a noun in the singular or plural, in capitals or not."""
    nouns = people_nouns()
    forms = _singular(word)
    return next((nouns[form] for form in [*forms, *(f.capitalize() for f in forms)] if form in nouns), None)


def _role_before(text: str, start: int) -> tuple[str, PeopleNoun] | None:
    """The office right before a name: "le secrétaire général de la préfecture", and its noun."""
    clause = re.split(r"[.!?;:()«»“”\"\n]|,(?=.*,)", text[max(0, start - 110) : start])[-1]
    comma = clause.rstrip().endswith(",")
    words = clause.replace("'", "' ").replace(",", " ").split()
    if not words or (clause.count(",") and not comma):
        words = clause.rpartition(",")[2].replace("'", "' ").split()
    for back, word in enumerate(reversed(words[-9:]), 1):
        noun = people_noun(word)
        if noun is not None and noun.kind in ("role", "person") and word not in ("de", "la", "en"):
            rest = words[len(words) - back + 1 :]
            before = words[len(words) - back - 1].lower() if back < len(words) else ""
            if (
                comma
                and before not in ("le", "la", "l'", "son", "sa", "du", "un", "une", "leur")
                and before not in _ADJECTIVES_BEFORE
            ):
                return None
            if rest and rest[-1].lower() in (
                "de",
                "d'",
                "du",
                "à",
                "la",
                "le",
                "et",
                "par",
                "avec",
                "pour",
                "que",
                "qu'",
                "a",
                "est",
            ):
                return None
            if any(w.lower() in ("a", "est", "ont", "et", "que", "qui", "sont", "par", "avec") for w in rest):
                return None
            return " ".join([word, *rest]), noun
    return None


def _noun_before(text: str, start: int) -> PeopleNoun | None:
    found = _role_before(text, start)
    return found[1] if found and not text[:start].rstrip().endswith(",") else None


_ROLE_AFTER = re.compile(
    r"\s?,\s(?:(?:le|la|l'|un|une)\s?)?(?P<role>[\w'-]+(?:\s[^,.;:()«»\"“”\n]{1,70})?)(?=[,.;:()]|$)|\s?\((?P<paren>[^)]{3,60})\)"
)


def _noun_after(text: str, end: int) -> PeopleNoun | None:
    match = _ROLE_AFTER.match(text, end)
    return _head_noun(match["role"] or match["paren"]) if match else None


def _head_noun(role: str) -> PeopleNoun | None:
    for word in re.split(r"[\s']", role)[:3]:
        noun = people_noun(word)
        if noun is not None:
            return noun
        if word.lower() not in _ADJECTIVES_BEFORE:
            return None
    return None


def _add_role(text: str, start: int, end: int, person: Person) -> None:
    roles = []
    before = _role_before(text, start)
    if before:
        roles.append(before[0])
    after = _ROLE_AFTER.match(text, end)
    if after and _head_noun(after["role"] or after["paren"] or ""):
        roles.append(after["role"] or after["paren"])
    for role in roles:
        words = content_words(role)
        if words not in person.roles:
            person.roles.append(words)
        head = next((w for w in re.split(r"[\s']", role) if people_noun(w)), "")
        person.heads.update(_singular(head))
        noun = people_noun(head)
        if noun is not None and not person.gender and noun.gender in "mf":
            person.gender = noun.gender


_LITTLE = {"le", "la", "les", "l", "de", "du", "des", "d", "à", "au", "aux", "en", "et", "un", "une", "son", "sa", "ses", "ce", "cet", "cette", "ces", "leur", "leurs", "ancien", "ancienne", "actuel", "actuelle", "ex"}  # fmt: skip


def content_words(phrase: str) -> frozenset[str]:
    """The words of a description that tell one office from another, in the singular.

    >>> sorted(content_words("le président du groupe français"))
    ['français', 'groupe', 'président']
    """
    words = re.findall(r"\w+", phrase.lower())
    return (
        frozenset(w[:-1] if len(w) > 4 and w.endswith("s") and not w.endswith("is") else w for w in words)
        - _LITTLE
    )


# --- people without a name


def _described(
    text: str, actors: Actors, people: list[Person], taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int, Person]]:
    unnamed: dict[str, Person] = {}
    for match in _NOUN_PHRASE.finditer(text):
        words = re.split(r"[\s']", match["words"])
        skip = 1 if words[0].lower() in _ADJECTIVES_BEFORE and len(words) > 1 else 0
        noun = people_noun(words[skip])
        quoted_name = match["mark"] and match["plur"]
        if noun is None and not quoted_name:
            continue
        start, end = match.start(), match.start("words") + len(" ".join(words[: skip + 1]))
        if any(s < end and start < e for s, e in taken):
            continue
        modifier = _MODIFIER.match(text, end)
        full_end = modifier.end() if modifier else end
        phrase = text[start:full_end]
        actor = described_actor(phrase, actors)
        if actor is not None:
            person = next((p for p in people if p.actor is actor), None)
            if person is None:
                person = Person(
                    actor.name, actor.name, actor.gender, human=actor.kind == "person", actor=actor
                )
                people.append(person)
            yield start, end, person
            continue
        plural = bool(match["plur"])
        named = (
            None
            if plural or noun is None
            else person_in_office(people, phrase, start, definite=match["sing"].lower() not in ("un", "une"))
        )
        if named is not None:
            yield start, end, named
            continue
        head = re.sub(r"[«»“”\"]\s?", "", text[start:end])
        key = _ARTICLES.sub("", head).lower()
        person = unnamed.get(key)
        if person is None or (match["sing"] or "").lower() in ("un", "une"):
            gender = noun.gender if noun is not None and noun.gender != "u" else _determiner_gender(match)
            human = noun is None or noun.kind in ("role", "person", "group")
            description = _ARTICLES.sub("", head)
            person = unnamed[key] = Person(None, description, gender, plural, human)
            person.heads.update(_singular(words[skip]))
            people.append(person)
        yield start, end, person


def _determiner_gender(match: re.Match[str]) -> str:
    return {
        "la": "f",
        "une": "f",
        "cette": "f",
        "sa": "f",
        "le": "m",
        "un": "m",
        "ce": "m",
        "cet": "m",
        "du": "m",
        "au": "m",
    }.get((match["sing"] or "").lower(), "")


def described_actor(phrase: str, actors: Actors) -> Actor | None:
    """The actor that a phrase describes by a role or periphrasis at its beginning, the longest first."""
    words = _ARTICLES.sub("", phrase.replace("’", "'").strip()).lower().split()
    for n in range(len(words), 0, -1):
        actor = actors.described.get(" ".join(words[:n]).strip(" ,.;:"))
        if actor is not None:
            return actor
    return None


def person_in_office(
    people: list[Person], phrase: str, place: int, *, definite: bool = True
) -> Person | None:
    """The named person whose office a description repeats: "le sénateur" after "Anne Roy, sénatrice du Nord"."""
    if not definite:
        return None
    words = content_words(phrase)
    best: tuple[int, int, Person] | None = None
    for person in people:
        if person.name is None or not person.human or not person.heads:
            continue
        for role in person.roles:
            head_shared = bool(person.heads & words) or bool({w + "e" for w in person.heads} & words)
            if not head_shared:
                continue
            extra, own = words - role - person.heads, role - person.heads
            overlap = len(words & role - person.heads)
            if extra and own and not overlap:
                continue  # another one of the same office
            before = [m.start for m in person.mentions if m.start < place]
            rank = (overlap, max(before, default=-1), person)
            if best is None or rank[:2] > best[:2]:
                best = rank
    return best[2] if best else None
