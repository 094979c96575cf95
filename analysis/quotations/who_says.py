"""Who says a quotation: whom the versions name, who else is named, and who where a version names nobody."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import pandas as pd

from analysis.copies.runs import WORD
from analysis.people.lexicon import first_names, people_nouns
from analysis.people.offices import BEFORE_NOUN, gender_of, head_noun, is_human
from analysis.quotations.same_person import can_be_one, family_name, is_named, is_person, name_gender, noun_kind
from analysis.quotations.same_speaker import relation, speaker_key

_FULL_NAME = re.compile(r"\b([A-ZÀ-Ý][\w-]+)\s+([A-ZÀ-Ý][\w-]+)")
_SEVERAL = re.compile(r"; | et ")
LEAST = 6  # words; with fewer, whether a statement is the same one cannot be known


def speaker_of(speakers: Sequence[object], quotes: Sequence[str]) -> str | None:
    """The speaker of a quotation: who is named with six words and more, a person, most often; None if nobody is.

    >>> said = ["Le pont rouvre dès lundi matin.", "Le pont rouvre dès lundi", "Le pont rouvre dès lundi à midi."]
    >>> speaker_of(["maire", "Paul Petit", "Élise Morel"], said), speaker_of([None], ["Le pont"])
    ('Élise Morel', None)
    """
    names = [name for name in speakers if isinstance(name, str) and speaker_key(name)]
    if not names:
        return None
    long = {name for name, quote in zip(speakers, quotes, strict=True) if len(WORD.findall(quote)) >= LEAST}
    often = Counter(map(speaker_key, names))
    return max(dict.fromkeys(names), key=lambda name: (name in long, is_person(name), often[speaker_key(name)]))


def wordings_of(speaker: str | None, speakers: Sequence[object], quotes: Sequence[str]) -> list[str]:
    """The wordings that a speaker is reported with; all of them where nobody is named.

    >>> wordings_of("Élise Morel", ["Mme Morel", "maire", None], ["Le pont rouvre.", "Le pont", "Lundi"])
    ['Le pont rouvre.']
    """
    of = zip(speakers, quotes, strict=True)
    return [quote for name, quote in of if speaker is None or relation(speaker, name) == "same"]


def other_speakers(
    speaker: str | None, articles: Sequence[str], speakers: Sequence[object], quotes: Sequence[str]
) -> list[str]:
    """The people of other names to whom versions give what some give to `speaker`, in the order given.

    Where an article names both, with other words, or the quotation itself names one of them, one may report the other.

    >>> other_speakers("Élise Morel", ["a", "b"], ["Élise Morel", "Paul Petit"], ["Le pont rouvre.", "Il rouvre."])
    ['Paul Petit']
    >>> other_speakers("Élise Morel", ["a", "a"], ["Élise Morel", "Paul Petit"], ["Le pont rouvre.", "Il rouvre."])
    []
    """
    if speaker is None or not is_named(speaker):
        return []
    words = [tuple(word.casefold() for word in WORD.findall(quote)) for quote in quotes]
    is_own = [relation(speaker, name) == "same" for name in speakers]
    own = {article for article, is_theirs in zip(articles, is_own, strict=True) if is_theirs}
    same_words = {said for said, is_theirs in zip(words, is_own, strict=True) if is_theirs}
    reported = {speaker_key(word) for said in set(words) for word in said}
    others: list[str] = []
    for article, name, said in zip(articles, speakers, words, strict=True):
        if not isinstance(name, str) or not is_named(name) or relation(speaker, name) != "another":
            continue
        may_report = article in own or not reported.isdisjoint({family_name(speaker), family_name(name)})
        if said in same_words or not may_report:
            others += [] if any(relation(name, other) == "same" for other in others) else [name]
    return others


def body_of(speaker: str | None, speakers: Sequence[object]) -> str | None:
    """The body to which most versions give a quotation that others give to a person; of equal ones the first.

    >>> body_of("Élise Morel", ["Élise Morel", "ministère de la Mer", None, "ministère de la Mer", "mairie"])
    'ministère de la Mer'
    >>> body_of("mairie", ["mairie", "préfecture"]), body_of("Élise Morel", ["Élise Morel", "maire"])
    (None, None)
    """
    bodies = Counter(name for name in speakers if isinstance(name, str) and noun_kind(name) == "body")
    return max(bodies, key=lambda name: bodies[name]) if bodies and is_person(speaker) else None


def named_elsewhere(versions: pd.DataFrame) -> pd.Series:
    """The person whom other versions name, where one names nobody or only describes one person (« la maire »).

    `versions` has quotation, speaker and quote. Missing where those that name anybody disagree, of bodies and groups,
    and where the person may report what another one said, whom the words name (« Anne Roy demande … »).
    """
    people = {
        quotation: _who_said_it(rows["speaker"].tolist(), rows["quote"].tolist())
        for quotation, rows in versions.groupby("quotation")
    }
    rows = zip(versions["quotation"], versions["speaker"], strict=True)
    named = [people[quotation] if can_be_person(speaker, people[quotation]) else None for quotation, speaker in rows]
    return pd.Series(named, index=versions.index, dtype=object)


def _who_said_it(speakers: Sequence[object], quotes: Sequence[str]) -> str | None:
    """The one person whom versions name, unless a wording has the full name of somebody else.

    >>> _who_said_it(["Élise Morel"], ["Paul Roy veut un pont"]), _who_said_it(["Paul Roy"], ["Paul Roy veut un pont"])
    (None, 'Paul Roy')
    """
    person = agreed_person(speakers)
    named = (" ".join(name) for quote in quotes for name in _FULL_NAME.findall(quote) if name[0] in first_names())
    return None if person is None or any(not can_be_one(person, name) for name in named) else person


def agreed_person(speakers: Sequence[object]) -> str | None:
    """The fullest name of the one person that versions name; None where they name nobody, or several people.

    >>> agreed_person(["Mme Morel", "Élise Morel", None]), agreed_person(["Élise Morel", "Paul Petit"])
    ('Élise Morel', None)
    """
    people = list(dict.fromkeys(name for name in speakers if isinstance(name, str) and is_person(name)))
    if any(not can_be_one(one, other) for one, other in combinations(people, 2)):
        return None
    return max(people, key=len, default=None)


def can_be_person(speaker: object, person: str | None) -> bool:
    """Whether somebody who is not named may be a person: nobody is told of, or one human being of that gender.

    >>> [can_be_person(name, "Élise Morel") for name in (None, "ministre de la Mer", "directrice", "Première ministre")]
    [True, True, True, True]
    >>> [can_be_person(name, "Élise Morel") for name in ("directeur", "ministère", "ministres", "Sarkand", "Belge")]
    [False, False, False, False, False]
    """
    if person is None or is_person(speaker):
        return False
    if not isinstance(speaker, str):
        return True
    head = head_noun(speaker).lower()
    first = speaker.split()[0]
    is_described = (first[:1].islower() or first.lower() in BEFORE_NOUN) and not is_named(speaker)
    is_one = head in people_nouns() and is_human(head) and not _SEVERAL.search(speaker)
    genders = {gender_of(head), name_gender(person)}
    return is_described and is_one and genders != {"m", "f"}
