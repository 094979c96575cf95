"""People whom an article mentions without a name: "le sénateur", "un habitant", "les «gilets jaunes»"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest

from analysis.actors import Actors
from analysis.language.cue_words import is_present_form
from analysis.language.dictionaries import is_listed
from analysis.people.holders import Holders
from analysis.people.lexicon import PeopleNoun, first_names, gender_of_determiner, phrase_words, words_of_class
from analysis.people.listed_offices import leader_of_country
from analysis.people.offices import BEFORE_NOUN, is_human, people_noun, singulars, without_article
from analysis.people.patterns import CONCERNED, WORN, any_word
from analysis.people.person import Mention, People, Person

_SINGULAR = any_word("determiner of one")
_PLURAL = (
    any_word("determiner of several") + r"|(?:vingt|trente|quarante|cinquante|soixante|cent)(?:-\w+)*"
    r"|beaucoup de|la plupart des|(?:une?|quelques|plusieurs) (?:\w+aine|millier|poignée)s? d(?:e\b|')"
    r"|\d[\d.']*(?: \d{3})*"
)
_NOUN_PHRASE = re.compile(
    rf"(?<![\w-])(?P<determiner>(?P<plural>{_PLURAL})|{_SINGULAR})(?:(?<=')|\b)\s?"
    rf"(?:(?P<mark>[«“\"])\s?(?P<quoted>[^«»“”\"]{{2,40}}?)\s?[»”\"]"
    rf"|(?P<words>[\w-]+(?:[\s'][\w-]+){{0,3}}))",
    re.IGNORECASE,
)
# What may follow a noun and still be part of the description: adjectives by their endings, "de …", an acronym, a name.
_ADJECTIVE = (
    rf"(?:(?!{any_word('no adjective')}\b)[\w-]+(?:(?:ais|ain|oi|al|ier|aire|if|ien|éen|ger|iel)(?:s|e|es|le|les)?"
    r"|(?:gère|ienne|éenne|ière|ive|ique|oise|aux|armées)s?|général)|russes?|belges?|suisses?|jaunes|rouges|bleus)"
)
_LINK = r"(?:de la |de l'|d'une |d'un |des |du |de |d'|aux )"
_COMPLEMENT = re.compile(
    rf"(?:\s[A-Z]{{2,6}}\b)?(?:\s{_ADJECTIVE}\b){{0,2}}"
    rf"(?:\s{_LINK}(?!{any_word('bars a complement')}\b)"
    r"(?![a-zà-ÿ]+(?:er|ir|re)\s(?:[A-ZÀ-Ý]|l[ae]s?\s|l'|une?\s|des\s))"  # "la radio d'écarter Paul Roy"
    r"(?:(?:petit|grand|haut)e? |petites et moyennes |vieille |vieux |nouvelle |nouveau |jeune )?"
    rf"(?:[A-Za-zÀ-ÿ][\w-]+)(?:\s[A-Z][\w-]+)*(?:\s{_ADJECTIVE}\b)?){{0,2}}"
)
# "L'étudiante en droit", "l'élu en première année"; not "décide en fonction de la météo".
_STATE = re.compile(rf"\s(?:{any_word('state of life')}(?! d)|en (?P<field>[a-zà-ÿ]{{4,}})(?: année)?)\b")
_NAMED_FOR = re.compile(rf"\s(?:pour|contre|sans)\s(?:l[ae]s?\s|l')?[\w-]+(?:\s{_LINK}[\w-]+)?")
_NAME = re.compile(r"(?:\s(?:L'|L[ae] (?=[A-ZÀ-Ý]))?[A-ZÀ-Ý][\w-]{2,})+")
_INDEFINITE = words_of_class("indefinite determiner")
_DEFINITE = words_of_class("definite article")


class Described:
    """Finds descriptions in a text, given everybody who is named in it or described as in the list of actors."""

    def __init__(self, text: str, actors: Actors, people: People, known: list[Mention], holders: Holders) -> None:
        self.text, self.actors, self.people, self.holders = text, actors, people, holders
        self.unnamed: dict[str, Person] = {}
        self.taken = sorted((m.start, m.end) for m in known)
        self.role_places = sorted((place, number) for number, p in enumerate(people) for place in p.role_places)

    def mentions(self) -> Iterator[Mention]:
        """Every place where somebody is described, in order."""
        for match, (start, end, noun) in _noun_phrases(self.text):
            if self._is_taken(start, end):
                continue
            phrase = self._phrase(start, end, noun)
            determiner = match["determiner"].lower()
            person = self._beside_name(start, end)
            if person is None and not match["plural"] and noun is not None and determiner not in _INDEFINITE:
                leader = leader_of_country(self.text[start : end + 30], self.actors)
                person = self.people.of_actor(leader) if leader else self.holders.of_office(phrase, start)
            points = determiner in words_of_class("demonstrative") or CONCERNED.match(self.text, start)
            if person is None and noun is not None and noun.human and points:
                person = self.holders.named_before(start, _gender_of(noun, determiner))
            yield Mention(start, end, person or self._unnamed(self.text[start:end], phrase, match, noun))

    def _phrase(self, start: int, end: int, noun: PeopleNoun | None) -> str:
        """A noun with what follows as part of the description: "le préfet du Nord", "l'agence officielle Corvia"."""
        named_for = _NAMED_FOR.match(self.text, end) if _begins_with_capital(self.text, start, end) else None
        stop = named_for.end() if named_for is not None else complement_end(self.text, end)
        if is_present_form((self.text[end:stop].split() or [""])[0]):
            stop = end  # "le préfet critique"
        state = _STATE.match(self.text, stop)
        if state is not None and (state["field"] is None or _is_field(state["field"])):
            stop = state.end()
        name = _NAME.match(self.text, stop) if noun is not None and noun.kind in ("body", "group") else None
        if name is not None and name[0].split()[0] not in first_names():  # "la mairie Anne Roy arrive": no full stop
            stop = name.end()
        return self.text[start:stop]

    def _is_taken(self, start: int, end: int) -> bool:
        near = bisect_left(self.taken, (end,))
        return any(e > start for _, e in self.taken[max(0, near - 3) : near])

    def _beside_name(self, start: int, end: int) -> Person | None:
        """The person whose name stands beside a description: "la ministre belge du Climat, Anne Roy"."""
        first = bisect_left(self.role_places, (start, -1))
        inside = [number for place, number in self.role_places[first : first + 4] if place < end]
        return self.people[min(inside)] if inside else None

    def _unnamed(self, head: str, phrase: str, match: re.Match[str], noun: PeopleNoun | None) -> Person:
        """The person that a description introduces or refers back to: "un habitant" is new, "l'habitant" is not."""
        determiner = match["determiner"].lower()
        key, description = without_article(head).lower(), without_article(phrase)
        person = self.unnamed.get(key)
        is_new = determiner in ("un", "une") and noun is not None and noun.kind != "document"
        if person is None or is_new or _are_two(person.description, description, key):
            gender = _gender_of(noun, determiner)
            human = noun is None or noun.kind in ("role", "person", "group")
            person = self.unnamed[key] = Person(None, description, gender, bool(match["plural"]), human)
            self.people.append(person)
        elif determiner in _DEFINITE and len(description) > len(person.description):
            person.description = description
        return person


def complement_end(text: str, end: int) -> int:
    """Where what follows a noun as part of a description ends: "le préfet" du Nord, "la ministre" belge du Climat."""
    complement = _COMPLEMENT.match(text, end)
    return complement.end() if complement is not None else end


def _is_field(word: str) -> bool:
    """Le docteur en droit, l'étudiante en lettres; not "le maire en colère, en doute"."""
    noun = any(is_listed(form, "noun") for form in singulars(word)) and not is_present_form(word)
    return noun and word not in phrase_words("circumstance") and not word.endswith("ant")


def _gender_of(noun: PeopleNoun | None, determiner: str) -> str:
    """Une reporter, le recrue: the determiner's, whatever the noun's."""
    return gender_of_determiner(determiner) or (noun.gender if noun is not None and noun.gender != "u" else "")


def _begins_with_capital(text: str, start: int, end: int) -> bool:
    """Whether the noun of a phrase is written as a name: "l'Agence", not "L'agence"."""
    return text[start:end].rpartition(" ")[2].rpartition("'")[2][:1].isupper()


def _noun_phrases(text: str) -> Iterator[tuple[re.Match[str], tuple[int, int, PeopleNoun | None]]]:
    """The phrases for people, one right after another too: "a indiqué à l'agence un responsable"."""
    match = _NOUN_PHRASE.search(text)
    while match:
        phrase = _noun_phrase(match)
        if phrase is not None:
            yield match, phrase
        match = _NOUN_PHRASE.search(text, phrase[1] if phrase is not None else match.end("determiner"))


_AFTER_BLANK = re.compile(r"(?<=[\s'])")
_ACRONYM = re.compile(r"[A-Z]{3,7}")
_BODY = PeopleNoun("u", "body")
_WEARER = PeopleNoun("u", "person")


def _noun_phrase(match: re.Match[str]) -> tuple[int, int, PeopleNoun | None] | None:
    """(start, end of the noun, its entry) of a phrase that stands for somebody; a quoted plural is a group."""
    if match["quoted"]:
        return (match.start(), match.end(), None) if match["plural"] else None
    if (worn := WORN.match(match["words"])) is not None:
        return match.start(), match.start("words") + worn.end(), _WEARER
    end = match.start("words")
    words = _AFTER_BLANK.split(match["words"])
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        bare_word = word.rstrip(" '")
        noun = people_noun(bare_word) or (_BODY if _ACRONYM.fullmatch(bare_word) else None)
        end += len(bare_word)
        if noun is not None and bare_word.lower() not in BEFORE_NOUN:
            return match.start(), end, noun
        if bare_word.lower() not in BEFORE_NOUN and not _precedes(bare_word, following.rstrip(" '")):
            return None
        end += len(word) - len(bare_word)
    return None


def _precedes(adjective: str, noun: str) -> bool:
    """L'illustre visiteur, la bouillante députée: whether an adjective stands before a noun for people."""
    return len(adjective) > 4 and adjective.islower() and is_listed(adjective, "adj") and is_human(noun)


def _are_two(known: str, description: str, noun: str) -> bool:
    """L'Agence pour l'emploi, l'Agence de l'eau: whether two descriptions with one noun differ in the rest."""
    longer, shorter = sorted((known.lower(), description.lower()), key=len, reverse=True)
    return shorter != noun and not longer.startswith(shorter)
