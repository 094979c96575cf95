"""Bodies that articles call by two names: « la Confédération générale du travail (CGT) », then « la CGT »."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from analysis.people.joins import name_key
from analysis.people.lexicon import first_names, name_words
from analysis.people.offices import is_human
from analysis.spelling import normalise, one_apostrophe_and_blank, without_accents

_ACRONYM = r"[A-Z][\w&]{1,9}"
_ALONE = re.compile(rf"\b{_ACRONYM}\b")
_BRACKETED = re.compile(rf"\s\(({_ACRONYM})\)")
_BEFORE = 120  # characters in which the long form stands
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"^(?:l[ae]s? |l')", re.IGNORECASE)
_PLAIN = re.compile(r"[\w '-]+")


def acronyms(texts: Collection[str], known: Collection[str] = ()) -> dict[str, str]:
    """For the less usual of a body's two names, the one that articles which give both print more often.

    Two names are a body's where one stands in brackets after the other and consists of its initials. A long form has
    the small letters of `name_key`. Of two equally frequent ones it is the long form, unless articles have the acronym
    alone. Left out are an acronym of two long forms, a long form of two acronyms, persons and offices, what is among
    the `known` names, and a rarer acronym that stands alone in another article, where it may mean something else.

    >>> acronyms(["La Ligue des bateliers du Val (LBV) dit non. La LBV est fâchée."])
    {'ligue des bateliers du val': 'LBV'}
    >>> acronyms(["Le Conseil du Val (CV) dit non. Le Conseil du Val est fâché."])
    {'CV': 'Conseil du Val'}
    """
    pairs: dict[str, dict[str, str]] = defaultdict(dict)
    used: Counter[str] = Counter()
    for text in texts:
        for short, long in _pairs(text):
            pairs[short].setdefault(_key(long), long)
            used[_key(long)] += len(re.findall(rf"\b{re.escape(long)}\b", text, re.IGNORECASE)) - 1
            used[short] += len(re.findall(rf"(?<!\()\b{re.escape(short)}\b", text))
    of_long = Counter(key for forms in pairs.values() for key in forms)
    decided = {name for one in known for name in (one, _key(one))}
    sure = [
        (short, *form)
        for short, forms in pairs.items()
        for form in forms.items()
        if len(forms) == 1 and of_long[form[0]] == 1 and not {short, form[0]} & decided
    ]
    rare = {short: long for short, key, long in sure if used[short] <= used[key]}
    alone = {short for text in texts for short in _without_long_form(text, rare)}
    other = {}
    for short, key, long in sure:
        if used[short] > used[key] or (short in alone and used[short] == used[key]):
            other[key] = short
        elif short not in alone:
            other[short] = long
    return other


def preferred(name: str, other: Mapping[str, str]) -> str:
    """A name, or the other name of the body, as `acronyms` found them.

    >>> preferred("Conseil du val", {"conseil du val": "CV"}), preferred("Cv", {"CV": "Conseil du Val"})
    ('CV', 'Cv')
    """
    return other.get(name) or other.get(_key(name), name)


def _key(name: str) -> str:
    return " ".join(name_key(name))


def _pairs(text: str) -> set[tuple[str, str]]:
    """Each acronym in brackets with the words before it whose initials it consists of."""
    found = set()
    for match in _BRACKETED.finditer(text):
        before = normalise(one_apostrophe_and_blank(text[max(0, match.start() - _BEFORE) : match.start()]))
        if long := _long_form(before, match[1]):
            found.add((match[1], long))
    return found


def _long_form(before: str, short: str) -> str:
    """The last words whose initials, with or without those of little words, are the letters of the acronym; or ""."""
    words = list(_WORD.finditer(before))
    telling = [word for word in words if word[0].lower() not in name_words("little")]
    letters = without_accents(short).casefold()
    for some in (telling[-len(letters) :], words[-len(letters) :]):
        initials = "".join(without_accents(word[0][0]).casefold() for word in some)
        if initials == letters and some[-1].end() == len(before):
            long = _ARTICLE.sub("", before[some[0].start() :])
            is_body = some[0][0] not in first_names() and not is_human(some[0][0].lower())
            return long if is_body and _PLAIN.fullmatch(long) else ""
    return ""


def _without_long_form(text: str, long_form: Mapping[str, str]) -> set[str]:
    """The acronyms that a text has, without their long form before one of them."""
    there = long_form.keys() & set(_ALONE.findall(text))
    return {short for short, _ in {(short, long_form[short]) for short in there} - _pairs(text)} if there else set()
