"""One name for a speaker over all articles: "Mme Morel" here is the "Anne Morel" of another article."""

from collections import defaultdict

import pandas as pd

from analysis.statements.lexicon import first_names
from analysis.statements.names import bare, gender_of_title


def one_name_each(speakers: "pd.Series[str]") -> "pd.Series[str]":
    """Replace a last name, with or without a title, by the full name, where all articles together know just one.

    >>> one_name_each(pd.Series(["Mme Morel", "Anne Morel", "M. Morel", "Morel"])).tolist()
    ['Anne Morel', 'Anne Morel', 'M. Morel', 'Anne Morel']
    """
    known = {name for both in speakers.dropna().unique() for name in both.split("; ")}
    full: dict[str, set[str]] = defaultdict(set)
    for name in known:
        words = bare(name)
        if len(words) > 1 and words[0].split("-")[0] in first_names():
            full[words[-1]].add(name)
    usual = {name: _full_name(name, full) for name in known}
    return speakers.map(lambda both: "; ".join(usual[name] for name in both.split("; ")), na_action="ignore")


def _full_name(name: str, full: dict[str, set[str]]) -> str:
    words = bare(name)
    candidates = full.get(words[0], set()) if len(words) == 1 else set()
    gender = gender_of_title(name)
    agreeing = [c for c in candidates if not gender or first_names().get(c.split()[0].split("-")[0]) in (gender, "u")]
    return agreeing[0] if len(agreeing) == 1 else name
