"""From a run of capitals to the persons' names in it: "Hier Anne Roy", "l'adjoint de Paul Garnier Anne Morel"."""

import re
from collections.abc import Iterator
from functools import lru_cache

import simplemma

from analysis.language.cue_words import is_present_form
from analysis.language.places import joined_places
from analysis.people.body_names import is_english_body, names_a_body, names_a_firm
from analysis.people.lexicon import first_names, name_words, people_nouns
from analysis.people.offices import BEFORE_NOUN, gender_of, has_age, kind_of, people_noun, role_after, role_before
from analysis.people.person_name import ANY_TITLE, ROMAN, PersonName, first_name_gender, gender_of_title, is_acronym
from analysis.words.lists import stop_words

_ELIDED = re.compile(r"(?:[CDJLNST]|Qu)'[a-zà-ÿ]")  # "L'équipe Vandal", "D'après Tarn Odval"
_IN_ENGLISH_NAME = re.compile(r"\b(?:of|the|and) $")  # "the Institute of Marine Studies"
_ARTICLE_BEFORE = re.compile(r"\b(?:l[ae]s?\s|l'|du\s|des\s|aux?\s)$")
_ARTICLES = name_words("article without elision")
_PLACE_BEFORE = re.compile(r"(?:saint|sainte|rue|place|avenue|à|en)[ -]$", re.IGNORECASE)
_GOES_ON = re.compile(r"[-'’]\w")
_LINKS = name_words("particle")
_BEFORE, _HONORED = 60, 2  # characters before a name that are looked at; words of "El Hadj"
_MAY_BE_WITHIN = {particle.capitalize() for particle in _LINKS}


def names_in_run(text: str, match: re.Match[str]) -> Iterator[PersonName]:
    title = match["title"] or ""
    start, end = match.start("name"), match.end("name")
    words = text[start:end].split(" ")
    if title:
        yield _titled(title, words, match.start(), end)
        return
    titles = [i for i, word in enumerate(words[:-1]) if ANY_TITLE.match(f"{word} ")]
    if titles:  # "Selon Mme Roy" at the head of a sentence
        title, own = words[titles[-1]], words[titles[-1] + 1 :]
        if own[0] in _ARTICLES:
            return  # "Monsieur le Premier Ministre"
        yield _titled(title, own, start + sum(len(word) + 1 for word in words[: titles[-1]]), end)
        return
    while _is_before_name(text, start, words):
        elided = re.match(r"d'[A-ZÀ-Þ]", words[0]) is not None  # "Facebook d'Anne Roy"
        start += 2 if elided else len(words[0]) + 1
        words = [words[0][2:], *words[1:]] if elided else words[1:]
    words = _cut(text, start, words)
    second = _second_name(words)
    if second:
        yield from _read_words(text, start + sum(len(word) + 1 for word in words[:second]), words[second:])
        words = words[:second]
    yield from _read_words(text, start, words)


def _titled(title: str, words: list[str], start: int, end: int) -> PersonName:
    """A name after a title, which is part of it where it is a single word: "Mme Morel"."""
    name = " ".join(words) if len(words) > 1 else f"{title} {words[0]}"
    return PersonName(start, end, name, gender_of_title(title) or _gender_of_first(words))


def _read_words(text: str, start: int, words: list[str]) -> Iterator[PersonName]:
    """A name without a title: sure where a first name, an office or an age proves it."""
    end = start + len(" ".join(words))
    if _IN_ENGLISH_NAME.search(text[max(0, start - 4) : start]) or is_english_body(words):
        return
    if text.startswith(" & ", end) or text.endswith(" & ", 0, start):
        return  # "Gorse & Weil", a firm
    if len(words) == 1 and (_is_office(words[0]) or len(words[0]) == 1):
        return  # "un fiché S"
    if joined_places(words[0]):
        return  # "Washington-Pékin"
    if not words[0][:1].isupper() or _GOES_ON.match(text, end) or _is_of_thing(text, start, words):
        return
    name = text[start:end]
    if len(words) > 1 and words[0] in name_words("family name first"):
        yield PersonName(start, end, name, _gender_of_role(role_before(text, start) or ""))
        return
    given = first_name_gender(words[0])
    if given and (len(words) > 1 or _stands_for_person(text, start, words[0])):
        yield PersonName(start, end, name, given if given != "u" else "")
        return
    if not given and (words[-1] in name_words("never a family name") or _is_noun_of_place(text, start, words)):
        return  # "Reine de France", "Debout la France", "Native de Tissac, la chanteuse …"
    role = None if is_acronym(words[0]) else role_before(text, start)
    if words[0].lower() in _ARTICLES:
        yield PersonName(start, end, name, "", sure=False)  # "Le Phare" is a paper, "Le Roux" part of a longer name
        return
    if role and _holds_office(text, start, end, words):
        yield PersonName(start, end, name, _gender_of_role(role))
        return
    role = office_after(text, start, end) if len(words) > 1 else None
    if role or (len(words) > 1 and has_age(text, end)):
        yield PersonName(start, end, name, _gender_of_role(role or ""))
        return
    yield PersonName(start, end, name, "", sure=False)


def _is_noun_of_place(text: str, start: int, words: list[str]) -> bool:
    of_place = len(words) > 1 and _OF.match(words[1]) is not None and _begins_sentence(text, start)
    return of_place and simplemma.is_known(words[0].lower(), lang="fr")


def _holds_office(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether the office before a name is that person's: not in "le président de la compagnie Solveau"."""
    if len(words) > 1:
        return True
    if names_a_body(text, start):
        return False
    before, known = text[max(0, start - _BEFORE) : start].rstrip(), simplemma.is_known(words[0].lower(), lang="fr")
    if known and before.rpartition(" ")[2][:1].isupper():
        return False  # "la députée de la France Insoumise"
    return not before.endswith((",", "-", "–")) or (text[end : end + 1] == "," and not known)


def _is_of_thing(text: str, start: int, words: list[str]) -> bool:
    """Le porte-avions Anne Roy, le groupe Roy, le gouvernement Roy II: what is named after somebody."""
    before = text[max(0, start - 40) : start].split()
    if before and before[-1].rpartition("'")[2].lower() in name_words("bears a name"):
        return True
    if names_a_firm(text, start) and (len(words) == 1 or not role_before(text, start)):
        return True
    if not ROMAN.fullmatch(words[-1]):
        return False
    called = re.escape(" ".join(words))
    cabinet = rf"\b(?:gouvernement|cabinet|coalition|exécutif) (?:\w+ [IVX]+ (?:à|et) )?{called}\b"
    return re.search(cabinet, text) is not None


def _is_before_name(text: str, start: int, words: list[str]) -> bool:
    """Whether a capital before a name is no part of it: "Hier Anne Roy", "LR Anne Roy", "la Justice Anne Roy"."""
    if len(words) < 2 or first_name_gender(words[0]):
        return False
    if text.endswith(("à ", "À "), 0, start) and first_name_gender(words[1]):
        return True  # "résume à Tissac Stella, employée"
    if words[0] in name_words("never a family name") and words[0].lower() not in stop_words():
        return True
    if _ELIDED.match(words[0]) or not words[0][:1].isupper() or _is_office(words[0]):
        return True
    office = text[max(0, start - _BEFORE) : start].rstrip().rpartition(" ")[2]
    if office[:1].isupper() and _is_office(office) and simplemma.is_known(words[0].lower(), lang="fr"):
        return True  # "Professeur Associé de Chimie", "Directeur Général Tarn Odval"
    if is_acronym(words[0]) or (len(words) > 2 and _ARTICLE_BEFORE.search(text, max(0, start - 4), start)):
        return True
    if words[0].lower() in stop_words() and _begins_sentence(text, start):
        return words[0].lower() not in _ARTICLES or _is_office(words[1])  # "Mais Tarn Odval"; "La Havane" is a whole
    if len(words) > 2 and _OF.match(words[1]) and _begins_sentence(text, start):  # "Analyse d'Anne Roy"
        return first_name_gender(words[1].removeprefix("d'") if words[1] != "de" else words[2]) is not None
    return bool(first_name_gender(words[1])) and (len(words) > 2 or _begins_sentence(text, start))


_OF = re.compile(r"d'|de$")
_AT_A_PLACE = re.compile(r"\b(?:en|à|dans|sur)\s(?:l[ae]s?\s|l')?$")
_INTRODUCED = re.compile(
    r"(?:^|[.!?…:»\n]\s?)(?:\w+(?:é|t)e?s? par|sur|à|dans|devant|chez|avec)\s(?:l[ae]s?\s|l')?$", re.IGNORECASE
)


def office_after(text: str, start: int, end: int) -> str | None:
    """The office that stands after a name; "Interrogé par Radio Azur, un pompier confie :" gives the radio none."""
    role = role_after(text, end)
    if role is None or _INTRODUCED.search(text[max(0, start - _BEFORE) : start]):
        return None
    if _AT_A_PLACE.search(text, max(0, start - 9), start) and re.match(r", une?\s", text[end : end + 6]):
        return None  # "en Haute Valmère, une professeure raconte"
    place = text.find(role, end) + len(role)
    return None if text[place : place + 2].strip() == ":" and is_present_form(role.split()[-1].lower()) else role


def _is_office(word: str) -> bool:
    """ "Ministre Ivar Solden", "Premier Ministre": an office in capitals is no part of the name after it."""
    return word.lower() in BEFORE_NOUN or (kind_of(word) == "role" and word.lower() in people_nouns())


def _second_name(words: list[str]) -> int:
    """Where another name begins in a run of names: "l'adjoint de Paul Garnier Anne Morel"; 0 where none does."""
    for i in range(2, len(words) - 1):
        honored = i == _HONORED and words[0].lower() in _LINKS - _ARTICLES  # "El Hadj Mody Sarré"
        joined = honored or words[i - 1] in first_names() or words[i - 1].lower() in _LINKS
        if words[i] in first_names() and not joined:
            return i
    return 0


def _cut(text: str, start: int, words: list[str]) -> list[str]:
    """A name without what merely follows it: a glued line ("Anne Roy Le"), a party, the town of which one is mayor."""
    words = words[: _end_of_name(words)]
    if not first_name_gender(words[0]):
        return words
    while len(words) > 2 and _stands_without(text, tuple(words[:-1]), words[-1]):
        words = words[:-1]
    if len(words) > 3 and words[-2] in name_words("link of a family"):
        shorter = re.escape(" ".join(words[:-2]))
        town = re.escape(words[-1])
        if re.search(rf"{shorter}\b(?! d[eu])|\b(?:à|en) {town}\b", text):
            return words[:-2]
    return words


def _end_of_name(words: list[str]) -> int:
    """How many words of a run precede the beginning of a sentence, a party or a country: "Anne Roy de la RATP"."""
    if len(words) > 2 and words[0] in name_words("family name first") and "-" not in words[1]:
        return 3  # "Kim Jong Un": no article
    begins = name_words("begins a sentence")
    end = next((i for i in range(1, len(words)) if words[i] in begins or _ELIDED.match(words[i])), len(words))
    if end < len(words) and words[end] in _MAY_BE_WITHIN and end + 1 < len(words):
        end = len(words)
    for place in range(3, end):
        named = words[place - 1].lower() in _ARTICLES | {"du"} and (
            words[place] in name_words("never a family name") or kind_of(words[place]) == "body"
        )
        if named or (is_acronym(words[place]) and words[place - 1].islower()):
            end = place
            break
    while end > 1 and (words[end - 1] in begins or (end < len(words) and words[end - 1].lower() in _LINKS)):
        end -= 1
    return end


@lru_cache(1_000)  # the name is the same each time that it is printed
def _stands_without(text: str, shorter: tuple[str, ...], last: str) -> bool:
    """Whether a name of at least two words occurs elsewhere without the last word of a longer one."""
    if last in name_words("after a name") or shorter[-1].lower() in _LINKS:
        return False
    name = re.escape(" ".join(shorter))  # first in the pattern, so that the search is for letters, not for positions
    return re.search(rf"{name}(?<!\w{name})\b(?! {re.escape(last)}| [A-ZÀ-Þ]|[-'])", text) is not None


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _BEFORE) : start].rstrip(' «“"—–-(')
    return not before or before[-1] in ".!?…\n:,"


def _stands_for_person(text: str, start: int, word: str) -> bool:
    """Whether a first name alone is somebody, and not a word that merely begins a sentence; "Pierre, 60 ans" is."""
    alone = len(word) > 2 and (word not in name_words("also a word") or has_age(text, start + len(word)))
    return alone and not _PLACE_BEFORE.search(text[max(0, start - 10) : start])


def _gender_of_first(words: list[str]) -> str:
    given = first_name_gender(words[0]) if len(words) > 1 else None
    return given if given in ("m", "f") else ""


def _gender_of_role(role: str) -> str:
    return gender_of(next(filter(people_noun, re.split(r"[\s']", role)), ""))
