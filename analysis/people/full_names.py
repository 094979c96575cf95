"""One name for a person over all articles: "Mme Morel" here is the "Anne Morel" of another article."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

import pandas as pd

from analysis.language.dictionaries import is_listed
from analysis.people.acronyms import preferred
from analysis.people.joins import name_key
from analysis.people.lexicon import first_names, name_words, nouns_of_class
from analysis.people.person_name import ROMAN, gender_of_title, words_of_name

_FULLER = 2  # a full name must be so many times as frequent as the word alone, which may be a town or a firm
_SELDOM = 20  # of several bearers of a last name, one must be so many times as frequent to be meant by it alone
_SHORTEST = 3  # letters of a last name
_INITIAL = re.compile(r"\b\w")
_IN_CAPITALS = re.compile(r"(?<![\w.])(?:[A-ZÀ-Ý]{2,}|D(?=['’]))(?![\w.])")
_LINKS = name_words("link of a family")  # "Châtelin" alone is the town, not "Anne de Châtelin"
_ARTICLES = name_words("article without elision")


def one_name_each(speakers: "pd.Series[str]", bodies: Mapping[str, str] | None = None) -> "pd.Series[str]":
    """Give each speaker one name, as in `usual_names`; for two in one cell ("Morel; Roy"), each.

    >>> one_name_each(pd.Series(["Mme Morel", "Zoé Morel", "Zoe Morel", "M. Morel", "Morel"])).tolist()
    ['Zoé Morel', 'Zoé Morel', 'Zoé Morel', 'M. Morel', 'Zoé Morel']
    """
    usual = usual_names(speaker_counts(speakers), bodies)
    return speakers.map(lambda both: "; ".join(usual[name] for name in both.split("; ")), na_action="ignore")


def speaker_counts(speakers: "pd.Series[str]") -> "Counter[str]":
    """How often each name occurs, alone or beside another."""
    counts: Counter[str] = Counter()
    for both, times in speakers.value_counts().items():
        counts.update({name: int(times) for name in str(both).split("; ")})
    return counts


def usual_names(counts: Mapping[str, int], bodies: Mapping[str, str] | None = None) -> dict[str, str]:
    """The usual form of each name: its most frequent spelling, and the full name for a last name with a single bearer.

    Spellings that differ in accents, capitals or hyphens are one person. An accented capital is preferred, as many
    newspapers leave it out (« Edouard » for « Édouard »); of two equally frequent spellings, so is one with accents. A
    person whose name is printed in capitals alone is written as usual (« ZOÉ MOREL », « Zoé MOREL »: « Zoé Morel »). A
    last name, with or without a title, is its bearer where all articles know just one, and a body that is called with
    a noun and without it (« syndicat Alvéole », « Alvéole ») has its name alone. `bodies` is what `acronyms`
    found: an organisation has one of its two names.

    >>> usual_names({"Ligue du Val": 3, "ligue du Val": 1, "LV": 2}, {"LV": "Ligue du Val"})
    {'Ligue du Val': 'Ligue du Val', 'ligue du Val': 'Ligue du Val', 'LV': 'Ligue du Val'}
    """
    one_of_two = {name: preferred(name, bodies or {}) for name in counts}
    joined: Counter[str] = Counter()
    for name, one in one_of_two.items():
        joined[one] += counts[name]
    usual = _usual(joined)
    return {name: usual[one] for name, one in one_of_two.items()}


def _usual(counts: Mapping[str, int]) -> dict[str, str]:
    """The usual spelling of each name, and the full name for a last name."""
    spellings: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for name in sorted(counts):
        spellings[gender_of_title(name), name_key(name)].append(name)
    best = (max(same, key=lambda n: _rank(n, counts)) for same in spellings.values())
    usual = {name: one for same, one in zip(spellings.values(), map(_as_usual, best), strict=True) for name in same}
    full: dict[str, Counter[str]] = defaultdict(Counter)
    for name, one in usual.items():
        words = words_of_name(one)
        if len(words) > 1 and words[0].split("-")[0] in first_names():
            full[name_key(one)[-1]][one] += counts[name]
    bare = _bare_names(Counter({one: counts[name] for name, one in usual.items()}), full)
    usual = {name: bare.get(one, one) for name, one in usual.items()}
    return {name: _full_name(one, full, counts[name]) if name[:1].isupper() else one for name, one in usual.items()}


def _bare_names(counts: Counter[str], people: Collection[str]) -> dict[str, str]:
    """« syndicat Alvéole », « Alvéole »: the name alone of the bodies that are called by it with a noun and otherwise.

    What is the last name of one of the `people` is left out: « gouvernement Roy », « équipe Roy » are not Roy.
    """
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, _ in counts.most_common():
        bare = name_after_noun(name) or name
        if name_key(bare)[-1] not in people and not gender_of_title(bare):
            alike[name_key(bare)].append(name)
    several = ((names, [name for name in names if name_after_noun(name) is None]) for names in alike.values())
    chosen = ((names, alone[0] if alone else name_after_noun(names[0])) for names, alone in several if len(names) > 1)
    return {name: bare for names, bare in chosen if bare for name in names if name_after_noun(name)}


_BEHIND_NOUN = re.compile(r"([^\W\dA-Z][\w-]*)(?: ([^\W\dA-Z][\w-]*))? ([A-ZÀ-Ý][^,;]*)")


@lru_cache(10_000)
def name_after_noun(name: str) -> str | None:
    """The name of a body, or of who made a survey, after a noun for it and perhaps an adjective; None without one.

    >>> [name_after_noun(who) for who in ("syndicat Alvéole", "quotidien local Le Phare", "sondage Elabe", "ami Roy")]
    ['Alvéole', 'Le Phare', 'Elabe', None]
    """
    match = _BEHIND_NOUN.fullmatch(name)
    if match is None or (match[2] and not is_listed(match[2], "adj")):
        return None
    return match[3] if match[1] in nouns_of_class("bears a name") | nouns_of_class("survey") else None


def _rank(name: str, counts: Mapping[str, int]) -> tuple[bool, int, int, int]:
    in_capitals = (name.isupper() and len(words_of_name(name)) > 1) or _as_usual(name) != name
    initials = [initial for initial in _INITIAL.findall(name) if initial.isupper() and not initial.isascii()]
    return not in_capitals, len(initials), counts[name], sum(not letter.isascii() for letter in name)


def _as_usual(name: str) -> str:
    """A person's name without words in capitals; what is not known to be a person's name stays as it is.

    >>> [_as_usual(name) for name in ("ZOÉ LE GOFF-D'ARC", "M. DE ROY", "SYNDICAT CGT", "Henri IV", "J.-P. ROY")]
    ["Zoé Le Goff-d'Arc", 'M. de Roy', 'SYNDICAT CGT', 'Henri IV', 'J.-P. ROY']
    """
    words = words_of_name(name)
    begins = bool(words) and words[0].split("-")[0].title() in first_names() and len(words) > 1
    if not begins and not (words and gender_of_title(name)):
        return name
    return " ".join(word if ROMAN.fullmatch(word) else _IN_CAPITALS.sub(_small, word) for word in name.split())


def _small(match: re.Match[str]) -> str:
    """ "DE ROY" is "de Roy", "LE ROY" "Le Roy"."""
    return match[0].lower() if match[0].lower() in _LINKS or match[0] == "D" else match[0].capitalize()


def _full_name(name: str, full: Mapping[str, Counter[str]], times: int) -> str:
    """The only bearer of a last name; without a title, the word must be rare beside the full name, or it is a town."""
    words, family, gender = words_of_name(name), name_key(name), gender_of_title(name)
    if sum(word.lower() not in _ARTICLES for word in words) != 1:
        return name  # "Le Goff" is a last name
    bearers = full.get(family[-1], Counter())
    most = max(bearers.values(), default=0)
    known = {bearer: n for bearer, n in bearers.items() if n * _SELDOM > most}
    agreeing = [c for c in known if not gender or first_names().get(c.split()[0].split("-")[0]) in (gender, "u")]
    if len(agreeing) != 1 or name_key(agreeing[0])[-len(family) :] != family:
        return name
    last = words[-1]
    is_word = len(last) < _SHORTEST or last in first_names() or last in name_words("never a family name")
    other = is_word or name_key(agreeing[0])[-len(family) - 1] in _LINKS or times * _FULLER > known[agreeing[0]]
    return name if other and not gender else agreeing[0]
