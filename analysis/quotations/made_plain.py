"""Quoted words that an article attributes to nobody, and that a statement in another article makes plain."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.copies.runs import WORD, Text, is_in, read_texts, share_in
from analysis.language.layout import layout
from analysis.language.quotation_marks import find_quotations
from analysis.people.patterns import any_word
from analysis.quotations.same_speaker import relation
from analysis.quotations.who_says import LEAST, agreed_person, can_be_person

_NEAR = 40  # characters before a quotation
# "pour « faux en écriture », du chef de « vol », la loi « pour la confiance »": what is called so, nobody says.
_CALLED = re.compile(rf"\b{any_word('before a charge or a title')}\b\W*(?:d(?:es?\b|u\b|'|’))?\W*$", re.IGNORECASE)


def made_plain(groups: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The quoted words of articles that no statement there has, and that people are reported to have said elsewhere.

    `groups` is the result of `grouped`; `articles` has text. One row each, with the columns `article_id`, `quote` (as
    printed), `group`, and `share` (1: all the words are in a row in the fullest statement that has them). They are six
    words and more, all of which another article quotes from a person whom it names, and no article from anybody else.
    What stands as a charge or a title ("pour « faux en écriture »", "la loi « pour la confiance »") is nobody's.

    >>> said = "« Nous rouvrirons le pont avant la fin de l'été », a promis Élise Morel."
    >>> articles = pd.DataFrame({"text": [said, "Le pont ? « Nous rouvrirons le pont avant la fin de l'été. »"]})
    >>> groups = pd.DataFrame({"article_id": [0], "speaker": ["Élise Morel"], "kind": ["direct"], "group": [0]})
    >>> made_plain(groups.assign(quote="Nous rouvrirons le pont avant la fin de l'été"), articles)["share"].tolist()
    [1.0]
    """
    words = pd.DataFrame(_unattributed(groups, articles), columns=["article_id", "quote", "words"])
    words = words.drop_duplicates(["article_id", "words"])
    statements = groups.groupby("quote", sort=False).indices
    quotes = [str(quote) for quote in statements]
    printed = list(words.drop_duplicates("words")["quote"])
    holding = _holding(read_texts(printed), read_texts(quotes))
    speakers = {group: names.tolist() for group, names in groups.groupby("group")["speaker"]}
    given: dict[str, int] = {}  # the group of what is made plain, by its words: copies are looked at once
    for key, numbers in zip(words["words"].unique(), holding, strict=True):
        having = groups.iloc[[int(row) for number in numbers for row in statements[quotes[number]]]]
        person = _only_person([name for group in having["group"].unique() for name in speakers[group]])
        quoted = having[having["kind"].isin(["direct", "mixed"])]
        named = [relation(person, name) == "same" for name in quoted["speaker"]]
        if person is not None and any(named):
            given[key] = quoted["group"].iloc[named.index(True)]
    rows = [(article, quote, given[key], 1.0) for article, quote, key in words.to_numpy() if key in given]
    return pd.DataFrame(rows, columns=["article_id", "quote", "group", "share"])


def _only_person(speakers: list[object]) -> str | None:
    """The one person who is named; None where anybody or any body else is."""
    person = agreed_person(speakers)
    is_one = all(
        "; " not in str(name) and (relation(person, name) == "same" or can_be_person(name, person)) for name in speakers
    )
    return person if is_one else None


def _unattributed(groups: pd.DataFrame, articles: pd.DataFrame) -> Iterator[tuple[object, str, str]]:
    """Each article's quotations of six words and more that share no three words in a row with a statement of it."""
    said = groups.groupby("article_id", observed=True)["quote"].agg(" | ".join).to_dict()
    for article, text in articles["text"].items():
        if not isinstance(text, str):
            continue
        parts, end = layout(text), 0
        starts, quotations = [start for start, _, _ in parts], []
        for q in find_quotations(text):
            within = bisect_right(starts, q.start) - 1
            if q.start >= end and within >= 0 and parts[within][2] != "boilerplate":
                end = q.outer_end
                quotations.append(q)
        own, *read = read_texts([said.get(article, ""), *(text[q.start : q.end] for q in quotations)])
        for q, one in zip(quotations, read, strict=True):
            called = _CALLED.search(text[max(0, q.outer_start - _NEAR) : q.outer_start])
            if one.size >= LEAST and not called and not is_in(one.runs, own.known).any():
                quote = text[q.start : q.end]
                yield article, quote, " ".join(WORD.findall(quote)).casefold()


def _holding(texts: list[Text], said: list[Text]) -> list[list[int]]:
    """For each text the statements that have all of its words in a row, the fullest first."""
    having: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        having[int(text.runs[0])].append(number)
    known = np.sort(np.fromiter(having, dtype=np.uint64))
    holding: list[list[int]] = [[] for _ in texts]
    for place in sorted(range(len(said)), key=lambda one: -said[one].size):
        runs = said[place].runs
        for run in set(runs[is_in(runs, known)].tolist()):
            for number in having[run]:
                if share_in(texts[number], said[place], least=LEAST) == 1:
                    holding[number].append(place)
    return holding
