"""What people are called besides or instead of their name: "le sénateur du Nord", "le locataire du Kremlin"."""

import re
from functools import lru_cache
from itertools import pairwise, zip_longest

from analysis.people.countries import adjectives, with_adjectives
from analysis.people.lexicon import PeopleNoun, first_names, name_words, other_offices, people_nouns, words_of_class
from analysis.people.patterns import any_word
from analysis.people.person_name import NAME_IN_CLAUSE

BEFORE_NOUN = name_words("before a noun")
_LITTLE = name_words("little")
ARTICLE = re.compile(rf"^{any_word('before an office')}(?:(?<=')| )", re.IGNORECASE)
# Between an office and the name after it stands no verb, no "et".
_NOT_IN_OFFICE, _OF = name_words("not in an office"), words_of_class("of")
_NOT_LAST = name_words("not last in an office")
_ROLE_AFTER = re.compile(
    r"(?:,?\s(?:est|était|devient)\s|\s?,\s)(?:l'une?\sdes\s(?:\d+\s)?|(?:l'|(?:le|la|une?)\s))?(?P<role>[\w'-]+(?:\s[^,.;:()«»\"“”\n]{1,70}"
    r"(?:[«“\"][\w\s-]{1,30}[»”\"][^,.;:()«»\"“”\n]{0,50})?)?)(?=[,.;:()]|$)"
    r"|\s?\((?P<paren>[^)]{3,60})\)"
)
_MARK = re.compile(r"[.!?;:()«»“”\"\n]")
# "Le ministre du Port, des Mines et de l'Eau, Paul Roy": these commas part no office from its name.
_MORE_OF_IT = re.compile(r", (?=(?:de |d'|du |des )[^,]+(?:,|$))")
_QUOTED_WORD = re.compile(r"\s[«“\"]\s?[\w-]+\s?[»”\"](?=\s$)")  # 'le député "marcheur" Paul Roy'
# What loses its sense without its determiner: "un des voisins", "une cinquantaine d'habitants".
_SOME = re.compile(rf"une? {any_word('some number')} d(?:e |es |u |')", re.IGNORECASE)
_ONE_OF = re.compile(r"une? (?:des |de |d')", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s\([^()]{1,40}\)(?=,?\s$)")  # "le maire (divers gauche) Paul Roy"
_PHRASES = 20_000  # descriptions of which is kept what they consist of
_AGE = re.compile(r"\s?,\s(?:[A-ZÀ-Ý]\w+ (?:âgée? )?de )?\d{1,2} ans\b|\s\(\d{1,2} ans\)|\s\([A-Z]{2,6}\)")


def singulars(word: str) -> list[str]:
    """The forms under which a noun may be listed.

    >>> singulars("généraux")
    ['généraux', 'générau', 'général']
    """
    word = word.lower().strip('«»“”"')
    forms = [word]
    if word.endswith(("s", "x")):
        forms.append(word[:-1])
    if word.endswith("aux"):
        forms.append(word[:-3] + "al")
    if "s-" in word and word.endswith("s"):
        forms.append(word[:-1].replace("s-", "-"))  # "gardes-côtes"
    return forms


@lru_cache(_PHRASES)
def people_noun(word: str) -> PeopleNoun | None:
    """The entry of a noun for people, organisations or documents, in the singular or plural, in capitals or not."""
    nouns = people_nouns()
    forms = singulars(word)
    if word[:1].isupper():  # "un Belge" is a person, "belge" an adjective
        forms = [*(form.capitalize() for form in forms), *forms]
    known = next((nouns[form] for form in forms if form in nouns), None)
    return known or next(filter(None, map(_derived, forms)), None)


_FORMER = re.compile(r"(?:ex|vice|co|néo|auto)-")


def _derived(word: str) -> PeopleNoun | None:
    """L'ex-candidat, l'infirmier-chef; un filloniste: the entry for a compound noun, or an unlisted one in "-iste".

    >>> _derived("ex-candidate"), _derived("avocate-conseil"), _derived("piste")
    (PeopleNoun(gender='f', kind='role'), PeopleNoun(gender='f', kind='role'), None)
    """
    stem = _FORMER.sub("", word)
    if stem != word:
        return people_nouns().get(stem)
    first, _, second = word.partition("-")
    if first in people_nouns() and second in people_nouns():
        return people_nouns()[first]
    return PeopleNoun("u", "person") if len(word) > 7 and word.endswith("iste") else None


def kind_of(word: str) -> str:
    """What a noun for people, bodies or documents is for: "role", "body", …; "" for any other word."""
    noun = people_noun(word)
    return noun.kind if noun is not None else ""


def is_human(word: str) -> bool:
    """Whether a noun is for a human being: "la ministre", "un voisin"."""
    noun = people_noun(word)
    return noun is not None and noun.human


def is_collective(word: str) -> bool:
    """Whether a noun is for several who speak as one: "le gouvernement", "les riverains"."""
    return kind_of(word) in ("body", "group")


def gender_of(word: str, otherwise: str = "") -> str:
    """ "m" or "f"; `otherwise` where a noun has either gender, or is none for people."""
    noun = people_noun(word)
    return noun.gender if noun is not None and noun.gender in ("m", "f") else otherwise


@lru_cache(_PHRASES)
def without_article(phrase: str) -> str:
    """A description without quotation marks and determiners, but for those that its sense needs.

    >>> without_article("ces «gilets jaunes»"), without_article("l'un des voisins")
    ('gilets jaunes', 'un des voisins')
    >>> without_article("une cinquantaine d'habitants"), without_article("la centaine d'habitants")
    ("une cinquantaine d'habitants", "centaine d'habitants")
    """
    words = re.sub(r"\s+", " ", re.sub(r"\s*[«»“”\"]\s*", " ", phrase)).strip()
    words = re.sub(r"\s(?:lui|elle|eux|elles)-mêmes?$", "", words)
    previous = None
    while previous != words:
        if _ONE_OF.match(words) or is_some(words):
            return words[:1].lower() + words[1:]
        previous, words = words, ARTICLE.sub("", words)
    return words


def is_some(phrase: str) -> bool:
    """Whether a description is of some number of people: "une poignée d'élus"."""
    return _SOME.match(phrase) is not None


@lru_cache(_PHRASES)
def telling_words(phrase: str) -> frozenset[str]:
    """The words of a description that distinguish offices, in the singular, with countries as adjectives.

    >>> sorted(telling_words("le chef de l'État français")), sorted(telling_words("le président de la France"))
    (['français', 'président', 'état'], ['français', 'président'])
    """
    lowered = with_adjectives(phrase.lower().replace("’", "'"))
    for name, usual in other_offices():
        lowered = re.sub(rf"\b{name}\b", usual, lowered)
    words = re.findall(r"[\w-]+", lowered)
    singular = (w[:-1] if len(w) > 4 and w.endswith("s") and not w.endswith(("is", "ss")) else w for w in words)
    return frozenset(adjectives().get(word, word) for word in singular) - _LITTLE


@lru_cache(_PHRASES)
def head_noun(phrase: str) -> str:
    """The noun for people with which a description begins: "ministre" for "ancien ministre"; "" for "place du port"."""
    words = [word for word in re.split(r"[\s']", phrase)[:5] if word.lower() not in name_words("article of an office")]
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if word.lower() in BEFORE_NOUN:
            continue
        if people_noun(word) is not None:
            return word
        if len(word) <= 4 or not is_human(following):  # unlike "le charismatique président"
            return ""
    return ""


def role_before(text: str, start: int) -> str | None:
    """The office right before a name: "secrétaire général de la préfecture"; a comma may stand between them."""
    before = text[max(0, start - 110) : start]
    if before.rstrip().rstrip(",").endswith((")", "»", "”", '"')):
        before = _IN_BRACKETS.sub("", _QUOTED_WORD.sub(" ", before))
    clause, more = _MORE_OF_IT.subn(" ", _MARK.split(before)[-1])
    with_comma = clause.rstrip().endswith(",")
    words = clause.rstrip(" ,").rpartition(", ")[2].replace("'", "' ").split()
    for back in range(1, min(9 + 5 * more, len(words)) + 1):
        place = len(words) - back
        word, rest = words[place], words[place + 1 :]
        goes_on = word == "et" and rest and (rest[0] in _OF or is_human(rest[0]))
        if word in _NOT_IN_OFFICE and not goes_on:
            return None
        if not is_human(word) or word in BEFORE_NOUN:
            continue
        if place and _qualifies(word, words[place - 1]):
            continue  # "le candidat socialiste à la mairie", "le délégué général du Parti républicain"
        last = rest[-1].lower() if rest else ""
        if last in _NOT_LAST or _tells_how(rest) or _is_clause(word, rest) or _names_somebody(rest):
            return None
        introduced = [w for w in words[:place] if w.lower() not in BEFORE_NOUN]
        determined = bool(introduced) and introduced[-1].lower() in _DETERMINERS
        if introduced[-1:] == ["et"] and not determined:
            continue  # "le chercheur et professeur Paul Roy": the article stands before the first office
        if with_comma and (not determined or NAME_IN_CLAUSE.match(text, start)):
            return None  # "Pour le maire, Paul Roy est un ami": he is not the mayor
        first = [w for w in words[max(0, place - 1) : place] if w.lower() in ("premier", "première")]
        return " ".join([*first, word, *rest]).replace("' ", "'")
    return None


def _qualifies(word: str, before: str) -> bool:
    """Whether a noun for people is the adjective of an office or of a name before it."""
    named = before[:1].isupper() and before.lower() not in _DETERMINERS | BEFORE_NOUN  # "Premier ministre"
    return word.islower() and (named or (before not in BEFORE_NOUN and is_human(before)))


def _names_somebody(words: list[str]) -> bool:
    """ "ministre Paul Roy, Anne Morel": the office, or what stands after a name, is somebody else's."""
    return any(word in first_names() and after[:1].isupper() for word, after in pairwise(words))


def _tells_how(words: list[str]) -> bool:
    """ "conclut le philosophe en citant Roy": the one he names is somebody else."""
    return any(word == "en" and after.endswith("ant") for word, after in pairwise(words))


def _is_clause(office: str, rest: list[str]) -> bool:
    """ "juge l'association Rails", "le président khazan reçoit Paul Roy": a verb and its object, not a judge."""
    from analysis.language.dictionaries import is_only_a_verb  # spaCy's, which what writes the pages does without

    pairs = zip([office, *rest], rest, strict=False)
    return any(map(is_only_a_verb, rest[-1:])) or any(
        w.lower() in _ARTICLES and before.lower() not in _BEFORE_ARTICLE for before, w in pairs
    )


_DETERMINERS = name_words("before an office")
_ARTICLES = name_words("article")
_BEFORE_ARTICLE = name_words("before an article")


def role_after(text: str, end: int) -> str | None:
    """The office after a name and a comma, or in brackets: ", président du conseil", ", 52 ans, boulanger"."""
    aged = _AGE.match(text, end)
    match = _ROLE_AFTER.match(text, aged.end() if aged is not None else end) or _ROLE_AFTER.match(text, end)
    role = (match["role"] or match["paren"]) if match else None
    if role is None or _names_somebody(role.split()):
        return None
    return role if is_human(head_noun(role)) else None


def has_age(text: str, end: int) -> bool:
    """Whether an age or a party in brackets follows a name, which is then a person's."""
    return _AGE.match(text, end) is not None
