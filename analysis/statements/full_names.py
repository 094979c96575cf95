"""One name for a speaker over all articles: "Mme Morel" here is the "Anne Morel" of another article."""

from collections import Counter, defaultdict

import pandas as pd

from analysis.statements.joins import folded
from analysis.statements.lexicon import first_names
from analysis.statements.person_name import bare, gender_of_title


def one_name_each(speakers: "pd.Series[str]") -> "pd.Series[str]":
    """Give each speaker one name: the usual spelling, and the full name for a last name that only one person has.

    Accents, capitals and hyphens make no other person: the most frequent spelling stands, of two the one with accents.
    A last name, with or without a title, is whoever bears it where all articles together know just one.

    >>> one_name_each(pd.Series(["Mme Morel", "Zoé Morel", "Zoe Morel", "M. Morel", "Morel"])).tolist()
    ['Zoé Morel', 'Zoé Morel', 'Zoé Morel', 'M. Morel', 'Zoé Morel']
    """
    counts = Counter(name for both in speakers.dropna() for name in both.split("; "))
    spellings: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for name in sorted(counts):
        spellings[gender_of_title(name), folded(name)].append(name)
    usual = {
        name: max(same, key=lambda n: (not n.isupper(), counts[n], _accents(n)))
        for same in spellings.values()
        for name in same
    }
    full: dict[str, set[str]] = defaultdict(set)
    for name in usual.values():
        words = bare(name)
        if len(words) > 1 and words[0].split("-")[0] in first_names():
            full[folded(name)[-1]].add(name)
    usual = {name: _full_name(one, full) for name, one in usual.items()}
    return speakers.map(lambda both: "; ".join(usual[name] for name in both.split("; ")), na_action="ignore")


def _accents(name: str) -> int:
    return sum(not letter.isascii() for letter in name)


def _full_name(name: str, full: dict[str, set[str]]) -> str:
    words, gender = bare(name), gender_of_title(name)
    if len(words) != 1 or (not gender and words[0] in first_names()):
        return name
    agreeing = [c for c in full.get(folded(name)[-1], ()) if not gender or _gender(c) in (gender, "u")]
    return agreeing[0] if len(agreeing) == 1 else name


def _gender(name: str) -> str | None:
    return first_names().get(name.split()[0].split("-")[0])
