"""Names of persons, known by their form: a title, a first name, an office beside them.

Not by a model: the parser's NER finds 13 to 17 of 21 persons and takes 41 % of its time.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import simplemma

from analysis.statements.cues import is_cue_form, is_present_form
from analysis.statements.lexicon import first_names, nouns_of_class, people_nouns
from analysis.statements.offices import BEFORE_NOUN, has_age, people_noun, role_after, role_before
from analysis.words.lists import stop_words

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞŒ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.)*|(?:O'|D')?[A-ZÀ-ÖØ-ÞŒ][\w]*(?:[-'][A-ZÀ-ÖØ-Þa-zà-ÿ][\w]*)*)"
_PARTICLE = (
    r"(?:de la|de los|de|du|des|d'|le|la|van der|van den|van de|van|von der|von|zu|ben|bin|al-|el-|di|da|del"
    r"|della|dos|ter)"
)
_TITLE = (
    r"(?:M\.|MM\.|Mme|Mmes|Mlle|Mlles|Monsieur|Madame|Mademoiselle|Dr|Me|Pr|Mgr|Maître|Docteur|Docteure|Lord|Lady|Sir)"
)
_NAME = re.compile(
    rf"(?:(?P<title>{_TITLE}) )?\b(?P<name>{_CAPITAL}(?: (?:{_PARTICLE} ?)?{_CAPITAL}){{0,4}}(?: (?:Jr|Sr)\.?)?)"
)
_MALE = {"M.", "MM.", "Monsieur", "Lord", "Sir"}
_FEMALE = {"Mme", "Mmes", "Mlle", "Mlles", "Madame", "Mademoiselle", "Docteure", "Lady"}
_INITIAL = re.compile(r"[A-Z]\.(?:-?[A-Z]\.)*")
_ROMAN = re.compile(r"[IVX]+")
_ANY_TITLE = re.compile(rf"^{_TITLE}\s")
_DETERMINED = re.compile(r"(?:\b(?:l[ae]s?|du|des|aux?|une?)\s|\bl')$", re.IGNORECASE)
_ELIDED = re.compile(r"(?:[CDJLNST]|Qu)'[a-zà-ÿ]")  # "L'équipe Vandal", "D'après Tarn Odval"
_IN_ENGLISH_NAME = re.compile(r"\b(?:of|the|and) $")  # "the Institute of Marine Studies"
_VERB_AFTER = re.compile(
    r"\s(?:(?:a|avait|aurait|s'est|s'était|n'a|l'a|se|ne|lui|leur|y|en|pas|aussi|également|ensuite|alors|aussitôt|déjà)\s|s'|l')*"
    r"(?P<verb>[\w-]+)"
)
_VERB_BEFORE = re.compile(r"(?P<verb>[\w-]+)\s$")
_ARTICLE_BEFORE = re.compile(r"\b(?:l[ae]s?\s|l'|du\s|des\s|aux?\s)$")
_ARTICLES = {"le", "la", "les"}
# First names that are words or towns too: alone at the beginning of a sentence they prove nothing.
_ALSO_WORDS = {
    "Rose", "Marine", "Aimé", "Clément", "Prudence", "Constant", "Parfait", "Noël", "Pascal", "Claire", "Juste",
    "Félicité", "Blanche", "Victoire", "France", "Désiré", "Olive", "Colombe", "Florence", "Paris", "Lourdes",
    "Valence", "Chance", "Ange", "Modeste", "Fidèle", "Gentil", "Lucide", "Pierre", "Marguerite", "Avril", "Ali", "Mai",
    "Son", "Bien", "Long", "Do", "Van", "Ben", "Milan", "Sofia", "Santiago", "Adelaide", "Alexandria",
}  # fmt: skip


@dataclass(frozen=True)
class PersonName:
    """A person's name in the text; gender "m", "f" or "" where the form does not tell."""

    start: int
    end: int
    name: str
    gender: str
    sure: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words without its title."""
        return bare(self.name)


@cache
def bare(name: str) -> tuple[str, ...]:
    """The words of a name without title and "Jr."."""
    return tuple(w for w in _ANY_TITLE.sub("", name).split() if w not in ("Jr.", "Jr", "Sr.", "Sr"))


def gender_of_title(name: str) -> str:
    """ "m" for "M. Morel", "f" for "Mme Morel", "" where there is no such title."""
    title = name.split()[0] if name else ""
    return "m" if title in _MALE else "f" if title in _FEMALE else ""


def is_junior(name: str) -> bool:
    return name.rstrip(".").endswith((" Jr", " Sr"))


def title_before(text: str, start: int) -> int:
    """Where a title that stands before a name begins; the name's own start where there is none."""
    title = re.search(rf"{_TITLE}\s$", text[max(0, start - 15) : start])
    return start - len(title.group()) if title else start


def person_names(text: str, taken: Iterable[tuple[int, int]]) -> list[PersonName]:
    """The names of persons outside the places already `taken`, the longest names first.

    A capitalised sequence that nothing proves to be a person's is kept as not `sure`: "Mme Ndiaye" elsewhere may
    still prove "Awa Ndiaye" one, and so does "Ndiaye estime que".
    """
    places = list(taken)
    names = [
        name
        for match in _NAME.finditer(text)
        if not any(s < match.end("name") and match.start("name") < e for s, e in places)
        for name in map(_in_usual_case, _read(text, match))
        if name.words  # "Jr." alone is a part of a name
    ]
    titled = {name.words[-1] for name in names if name.sure and _ANY_TITLE.match(name.name)}
    speaking = {n.words[-1] for n in names if not n.sure and _could_be_person(text, n) and _speaks(text, n)}
    proven = [replace(n, sure=n.sure or _is_proven(text, n, titled, speaking)) for n in names]
    return sorted(proven, key=lambda n: (not n.sure, -len(n.words), n.start))


def _in_usual_case(name: PersonName) -> PersonName:
    """A name as most write it: "Anne ROY" is "Anne Roy", while "DJ Roy" and "Anne II" stay."""
    words = name.name.split(" ")
    in_capitals = [_is_acronym(word) and not _ROMAN.fullmatch(word) for word in words]
    usual = [
        (word.lower() if word in ("DE", "DU") else word.title()) if capitals and (place or all(in_capitals)) else word
        for place, (word, capitals) in enumerate(zip(words, in_capitals, strict=True))
    ]
    return replace(name, name=" ".join(usual))


def _is_proven(text: str, name: PersonName, titled: set[str], speaking: set[str]) -> bool:
    """Whether a name of several words is taken up elsewhere as "Mme Ndiaye", or speaks as "Ndiaye" or in full."""
    first, last = name.words[0], name.words[-1]
    speaks = last in speaking or (first in speaking and first in first_names())
    return len(name.words) > 1 and (last in titled or (speaks and _could_be_person(text, name)))


def _could_be_person(text: str, name: PersonName) -> bool:
    """Not "la Banque Solveau", "ONU Femmes", "le Valmère Habitat"."""
    kinds = {noun.kind for word in name.words if (noun := people_noun(word.lower())) is not None}
    before = text[max(0, name.start - 4) : name.start]
    if name.words[0].lower() in _ARTICLES:
        return False
    return not (
        kinds & {"body", "document", "group"}
        or any(map(_is_acronym, text[name.start : name.end].split()))
        or _DETERMINED.search(before)
    )


def _speaks(text: str, name: PersonName) -> bool:
    """Whether a verb of saying stands right beside a name: "Ndiaye a aussitôt démenti", "explique Ndiaye"; "selon"."""
    before = text[max(0, name.start - 40) : name.start]
    if before.lower().endswith(("selon ", "d'après ")):
        return True
    after, before_it = _VERB_AFTER.match(text, name.end), _VERB_BEFORE.search(before)
    return any(verb is not None and is_cue_form(verb["verb"].lower()) for verb in (after, before_it))


def _read(text: str, match: re.Match[str]) -> Iterator[PersonName]:
    title = match["title"] or ""
    start, end = match.start("name"), match.end("name")
    words = text[start:end].split(" ")
    if title:
        gender = gender_of_title(title)
        name = text[start:end] if len(words) > 1 else f"{title} {text[start:end]}"
        yield PersonName(match.start(), end, name, gender or _gender_of_first(words))
        return
    titles = [i for i, word in enumerate(words[:-1]) if _ANY_TITLE.match(f"{word} ")]
    if titles:  # "Selon Mme Roy" at the head of a sentence
        title, own = words[titles[-1]], words[titles[-1] + 1 :]
        name = " ".join(own) if len(own) > 1 else f"{title} {own[0]}"
        begin = start + sum(len(word) + 1 for word in words[: titles[-1]])
        yield PersonName(begin, end, name, gender_of_title(title) or _gender_of_first(own))
        return
    while _is_before_name(text, start, words):
        start += len(words[0]) + 1
        words = words[1:]
    second = _second_name(words)
    if second:
        yield from _read_words(text, start + sum(len(word) + 1 for word in words[:second]), words[second:])
        words = words[:second]
    yield from _read_words(text, start, words)


def _read_words(text: str, start: int, words: list[str]) -> Iterator[PersonName]:
    """A name without a title: sure where a first name, an office or an age proves it."""
    end = start + len(" ".join(words))
    if _IN_ENGLISH_NAME.search(text[max(0, start - 4) : start]) or _is_english_body(words):
        return
    if len(words) == 1 and _is_office(words[0]):
        return
    if not words[0][:1].isupper() or re.match(r"[-'’]\w", text[end:]):
        return
    name = text[start:end]
    given = _first_name_gender(words[0])
    if given and (len(words) > 1 or _stands_for_person(text, start, words[0])):
        yield PersonName(start, end, name, given if given != "u" else "")
        return
    role = None if _is_acronym(words[0]) else role_before(text, start)
    before_comma = text[:start].rstrip().endswith(",")
    if words[0].lower() in _ARTICLES:
        yield PersonName(start, end, name, "", sure=False)  # "Le Phare" is a paper, "Le Roux" of a longer name
        return
    body = len(words) == 1 and names_a_body(text, start)
    if role and not body and (not before_comma or len(words) > 1):
        yield PersonName(start, end, name, _gender_of_role(role))
        return
    role = office_after(text, start, end) if len(words) > 1 else None
    if role or (len(words) > 1 and has_age(text, end)):
        yield PersonName(start, end, name, _gender_of_role(role or ""))
        return
    yield PersonName(start, end, name, "", sure=False)


def _is_before_name(text: str, start: int, words: list[str]) -> bool:
    """Whether a capital before a name is none of it: "Hier Anne Roy", "LR Anne Roy", "la Justice Anne Roy"."""
    if len(words) < 2:
        return False
    if _begins_next_sentence(words):
        return True
    if _first_name_gender(words[0]):
        return False
    if _ELIDED.match(words[0]) or not words[0][:1].isupper() or _is_office(words[0]):
        return True
    office = text[:start].rstrip().rpartition(" ")[2]
    if office[:1].isupper() and _is_office(office) and simplemma.is_known(words[0].lower(), lang="fr"):
        return True  # "Professeur Associé de Chimie", "Directeur Général Tarn Odval"
    if _is_acronym(words[0]) or (len(words) > 2 and _ARTICLE_BEFORE.search(text, max(0, start - 4), start)):
        return True
    if words[0].lower() in stop_words() and _begins_sentence(text, start):
        return words[0].lower() not in _ARTICLES or _is_office(words[1])  # "Mais Tarn Odval"; "La Havane" is a whole
    return bool(_first_name_gender(words[1])) and (len(words) > 2 or _begins_sentence(text, start))


_INTRODUCED = re.compile(
    r"(?:^|[.!?…:»\n]\s?)(?:\w+(?:é|t)e?s? par|sur|à|dans|devant|chez|avec)\s(?:l[ae]s?\s|l')?$", re.IGNORECASE
)


def office_after(text: str, start: int, end: int) -> str | None:
    """The office that stands after a name; "Interrogé par Radio Azur, un pompier confie :" gives the radio none."""
    role = role_after(text, end)
    if role is None or _INTRODUCED.search(text[max(0, start - 60) : start]):
        return None
    place = text.find(role, end) + len(role)
    return None if text[place : place + 2].strip() == ":" and is_present_form(role.split()[-1].lower()) else role


def names_a_body(text: str, start: int) -> bool:
    """L'équipe Vandal, le président de la compagnie Solveau: the name is the body's."""
    before = re.split(r"[\s']", text[max(0, start - 40) : start].rstrip())
    noun = people_noun(before[-1])
    if _is_acronym(before[-1]) and before[-2:-1] in (["du"], ["l"], ["la"]):
        return True  # "l'attaquante du FC Tissac", but not "le député LR Garnier"
    return noun is not None and noun.kind in ("body", "group", "document")


def _is_english_body(words: list[str]) -> bool:
    """Valmère Evening News, the Harwell Society."""
    return words[-1].lower() in nouns_of_class("name of a body") and not _first_name_gender(words[0])


def _is_office(word: str) -> bool:
    """ "Ministre Ivar Solden", "Premier Ministre": an office in capitals is no part of the name after it."""
    noun = people_noun(word)
    return word.lower() in BEFORE_NOUN or (noun is not None and noun.kind == "role" and word.lower() in people_nouns())


def _second_name(words: list[str]) -> int:
    """Where another name begins in a run of names: "l'adjoint de Paul Garnier Anne Morel"; 0 where none does."""
    for i in range(2, len(words) - 1):
        if words[i] in first_names() and words[i - 1] not in first_names() and words[i - 1][:1].isupper():
            return i
    return 0


def _begins_next_sentence(words: list[str]) -> bool:
    """Whether an initial closes a sentence before these words: "la bombe H. La Corée du Sud", but not "J. Le Goff"."""
    return _INITIAL.fullmatch(words[0]) is not None and len(words) > 2 and words[1].lower() in stop_words()


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(' «“"—–-(')
    return not before or before[-1] in ".!?…\n:,"


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word


def _stands_for_person(text: str, start: int, word: str) -> bool:
    """Whether a first name alone is somebody: not the word that only begins a sentence."""
    return (
        len(word) > 2
        and word not in _ALSO_WORDS
        and not re.search(r"(?:saint|sainte|rue|place|avenue|à|en)[ -]$", text[:start][-10:], re.IGNORECASE)
    )


def _first_name_gender(word: str) -> str | None:
    if _INITIAL.fullmatch(word):
        return "u"
    names = first_names()
    return names.get(word) or (names.get(word.split("-")[0]) if "-" in word else None)


def _gender_of_first(words: list[str]) -> str:
    given = _first_name_gender(words[0]) if len(words) > 1 else None
    return given if given in ("m", "f") else ""


def _gender_of_role(role: str) -> str:
    noun = next((n for word in re.split(r"[\s']", role) if (n := people_noun(word))), None)
    return noun.gender if noun is not None and noun.gender in ("m", "f") else ""
