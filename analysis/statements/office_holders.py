"""Who holds an office that an article leaves without a name: the one whom other articles call so, if it names them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from analysis.people.countries import adjectives
from analysis.people.lexicon import words_of_class
from analysis.people.offices import head_noun, kind_of, telling_words, without_article
from analysis.people.person_name import TITLE, words_of_name
from analysis.spelling import normalise, without_accents
from analysis.words.lists import bare

Office = frozenset[str]  # its telling words
Holders = Mapping[Office, Counter[str]]

RULE = "role in other articles"  # the `speaker_rule` of those found so
_TOLD = ("name", "role in the article")  # the rules by which an article itself tells who holds the office
LEAST = 2  # articles that call somebody so, where one word is all: "le maire" of another article may be another one
MOST = 0.85  # of the articles that name somebody with the office, so many name this one
_FOLLOWING = 3  # words after a noun that tell which office it is


def office_holders(statements: Iterable[tuple[object, str, str | None, str]]) -> dict[Office, Counter[str]]:
    """Whom articles call by their office: for each office its holders, each with the number of articles.

    `statements` has the article, the words that name the source, the speaker, and the rule that found the speaker.

    >>> said = [(1, "la maire de Brume Zoé Roy", "Zoé Roy", "name"), (2, "la maire de Brume", "Zoé Roy", "name")]
    >>> said += [(3, "la maire de Brume", "Zoé Roy", "role in the article"), (4, "la maire", "Zoé Roy", "pronoun")]
    >>> office_holders(said)[frozenset({"maire", "brume"})]
    Counter({'Zoé Roy': 3})
    """
    called = {
        (article, office, speaker)
        for article, source, speaker, rule in statements
        if rule in _TOLD and speaker is not None and len(words_of_name(speaker)) > 1 and speaker[:1].isupper()
        for office in _offices_beside(source, speaker)
    }
    holders: defaultdict[Office, Counter[str]] = defaultdict(Counter)
    for _, office, speaker in sorted(called, key=lambda one: one[2]):
        holders[office][speaker] += 1
    return dict(holders)


def holder_named(description: str, text: str, holders: Holders) -> str | None:
    """The one whom a speaker's description means in an article with this text; None if that is not sure.

    One holder of the office alone is named in the article, and is the one of most articles that name any; the article
    says "le maire de Brume", not "un ancien maire". An office of one word is nobody else's in it, and several articles
    call its holder so.

    >>> holders = {frozenset({"maire", "brume"}): Counter({"Zoé Roy": 3})}
    >>> holder_named("maire de Brume", "Zoé Roy est là. La maire de Brume a parlé.", holders)
    'Zoé Roy'
    >>> holder_named("maire de Brume", "La maire de Brume a parlé.", holders)
    """
    office = _office(description)
    if office is None or office not in holders:
        return None
    held = holders[office]
    lowered = _lowered(text)
    named = [name for name in held if re.search(rf"\b{_spelt(words_of_name(name)[-1])}\b", lowered)]
    if len(named) != 1 or not re.search(rf"\b(?:l[ea] |du |au |l'){_spelt(description)}\b", lowered):
        return None
    (name,) = named
    if held[name] < (LEAST if len(office) == 1 else 1) or held[name] < MOST * held.total():
        return None
    theirs = [one for one, names in holders.items() if name in names and len(one) > 1]
    return None if len(office) == 1 and _is_somebody_elses(description, lowered, theirs) else name


def _offices_beside(source: str, speaker: str) -> Iterator[Office]:
    """The offices before and after a name, or beside one that is no part of the source: "le maire", ici, "M. Roy"."""
    words = source.split()
    own = set(map(bare, words_of_name(speaker)))
    family = bare(words_of_name(speaker)[-1])
    last = next((place for place, word in enumerate(words) if bare(word.strip(",")) == family), None)
    first = len(words) if last is None else last
    while last is not None and first and (bare(words[first - 1]) in own or re.fullmatch(TITLE, words[first - 1])):
        first -= 1
    after = words[last + 1 :] if last is not None and words[last].endswith(",") else []
    for part in (words[:first], after):
        if (office := _office(" ".join(part).strip(" ,"))) is not None:
            yield office


@lru_cache(20_000)
def _office(description: str) -> Office | None:
    words = without_article(description)
    return telling_words(words) if kind_of(head_noun(words)) == "role" else None


def _is_somebody_elses(description: str, lowered: str, theirs: list[Office]) -> bool:
    """Whether the article has the noun of an office with what tells another one: "le président de la ligue"."""
    for match in re.finditer(rf"\b{_spelt(description)}((?:[ ']?[\w-]+){{0,{_FOLLOWING}}})", lowered):
        following = re.findall(r"[\w-]+'?", match[1])
        tells = following[:1] and (following[0] in words_of_class("of") or following[0] in adjectives())
        if tells and not any(office <= telling_words(match[0]) for office in theirs):
            return True
    return False


@lru_cache(1_000)
def _lowered(text: str) -> str:
    return normalise(text).lower()


@lru_cache(10_000)
def _spelt(words: str) -> str:
    """A pattern for words in small letters; newspapers leave out the accents of capitals."""
    signs = ((sign, without_accents(sign)) for sign in normalise(words).lower())
    return "".join(f"[{sign}{plain}]" if sign != plain else re.escape(sign) for sign, plain in signs)
