"""Quoted words that an article attributes to nobody, and that a statement in another article makes plain."""

import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.copies.runs import Text, is_in, read_texts, share_in
from analysis.language.layout import layout
from analysis.language.quotation_marks import find_quotations
from analysis.quotations.same_speaker import relation
from analysis.quotations.who_says import LEAST, agreed_person, can_be_person

SAME = 0.9  # of the words: all but one or two that a writer changed
_PURPOSE = re.compile(r"\bpour\W*$", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?:\w+['’]?\s?){0,2}?\w+(?:er|ir|[dltv]re|[ai]ire)\b")  # among the first three words


def made_plain(groups: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The quoted words of articles that no statement there has, and that people are reported to have said elsewhere.

    `groups` is the result of `grouped`; `articles` has text. One row each, with the columns `article_id`, `quote` (as
    printed), `group`, and `share` (of the words that are in the fullest statement that has them). They are six words
    and more, nine tenths of which another article quotes from somebody whom it names, and no article from anybody else.
    The charge for which somebody is tried ("pour « faux et usage de faux »") is nobody's.

    >>> said = "« Nous rouvrirons le pont avant la fin de l'été », a promis Élise Morel."
    >>> articles = pd.DataFrame({"text": [said, "Le pont ? « Nous rouvrirons le pont avant la fin de l'été. »"]})
    >>> groups = pd.DataFrame({"article_id": [0], "speaker": ["Élise Morel"], "kind": ["direct"], "group": [0]})
    >>> made_plain(groups.assign(quote="Nous rouvrirons le pont avant la fin de l'été"), articles)["share"].tolist()
    [1.0]
    """
    person = {group: _only_person(names.tolist()) for group, names in groups.groupby("group")["speaker"]}
    named = groups["group"].map(person).notna() & groups["speaker"].notna()
    quoted = groups[named & groups["kind"].isin(["direct", "mixed"])].reset_index(drop=True)
    words = pd.DataFrame(_unattributed(groups, articles), columns=["article_id", "quote"]).drop_duplicates()
    texts, said = read_texts(words["quote"]), read_texts(quoted["quote"])
    rows = []
    for (article, quote), text, having in zip(words.to_numpy(), texts, _sharing(texts, said), strict=True):
        shares = {number: share_in(text, said[number], least=LEAST) for number in sorted(having)}
        best = max(shares, key=lambda number: shares[number], default=None)
        if best is not None and shares[best] >= SAME:
            rows.append((article, quote, quoted["group"][best], shares[best]))
    return pd.DataFrame(rows, columns=["article_id", "quote", "group", "share"])


def _only_person(speakers: list[object]) -> str | None:
    """The one person who is named; None where anybody or any body else is."""
    person = agreed_person(speakers)
    is_one = all(relation(person, name) == "same" or can_be_person(name, person) for name in speakers)
    return person if is_one else None


def _unattributed(groups: pd.DataFrame, articles: pd.DataFrame) -> Iterator[tuple[object, str]]:
    """Each article's quotations of six words and more that share no three words in a row with a statement of it."""
    said = groups.groupby("article_id", observed=True)["quote"].agg(" | ".join).to_dict()
    for article, text in articles["text"].items():
        prose = [(start, end) for start, end, kind in layout(text) if kind != "boilerplate"]
        quotations = [q for q in find_quotations(text) if any(start <= q.start < end for start, end in prose)]
        own, *read = read_texts([said.get(article, ""), *(text[q.start : q.end] for q in quotations)])
        for q, words in zip(quotations, read, strict=True):
            charge = _PURPOSE.search(text, 0, q.outer_start) and not _INFINITIVE.match(text, q.start)
            if words.size >= LEAST and not charge and not is_in(words.runs, own.known).any():
                yield article, text[q.start : q.end]


def _sharing(texts: list[Text], said: list[Text]) -> list[set[int]]:
    """For each text the statements that have a run of it."""
    having: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for run in text.runs.tolist():
            having[run].append(number)
    known = np.sort(np.fromiter(having, dtype=np.uint64))
    sharing: list[set[int]] = [set() for _ in texts]
    for place, statement in enumerate(said):
        for run in statement.runs[is_in(statement.runs, known)].tolist():
            for number in having[run]:
                sharing[number].add(place)
    return sharing
