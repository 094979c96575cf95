"""What the versions of a quotation keep of its fullest one, word by word."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.runs import WORD
from analysis.quotations.who_says import speaker_of, wordings_of

ALONE = 4  # letters of a word that counts as kept without its neighbours; "de" and "la" are in every sentence
KEPT = ["quotation", "word", "articles", "of_articles", "outlets", "of_outlets"]


@takes_tables
def kept_words(versions: pd.DataFrame) -> pd.DataFrame:
    """How many articles and outlets keep each word of each quotation: one row per word of the speaker's fullest.

    `versions` is the result of `quotations`. Columns: `quotation`, `word` (as printed), `articles` and `outlets`
    (of which a version keeps the word), `of_articles` and `of_outlets` (that carry the quotation). A word is kept where
    a version has it with its neighbour, or alone if it has four letters and more.

    >>> quotes = ["Le pont rouvre lundi matin.", "Le pont rouvre.", "rouvre lundi"]
    >>> versions = pd.DataFrame({"quotation": 1, "article_id": ["a", "b", "c"], "outlet": ["A", "B", "B"]})
    >>> kept = kept_words(versions.assign(quote=quotes, speaker="Mme Morel"))
    >>> kept[["word", "articles", "outlets"]].to_numpy().tolist()
    [['Le', 2, 2], ['pont', 2, 2], ['rouvre', 3, 2], ['lundi', 2, 2], ['matin.', 1, 1]]
    """
    rows: list[tuple[object, ...]] = []
    for quotation, group in versions.groupby("quotation"):
        speakers, quotes = group["speaker"].tolist(), group["quote"].tolist()
        fullest = fullest_of(wordings_of(speaker_of(speakers, quotes), speakers, quotes))
        words, having = fullest.split(), [(set[object](), set[object]()) for _ in fullest.split()]
        known: dict[str, list[int]] = {}
        for quote, article, outlet in zip(group["quote"], group["article_id"], group["outlet"], strict=True):
            if quote not in known:
                known[quote] = _kept(quote, fullest)
            for place in known[quote]:
                having[place][0].add(article)
                having[place][1].add(outlet)
        of = (group["article_id"].nunique(), group["outlet"].nunique())
        rows += [
            (quotation, word, len(articles), of[0], len(outlets), of[1])
            for word, (articles, outlets) in zip(words, having, strict=True)
        ]
    return pd.DataFrame(rows, columns=KEPT)


def fullest_of(quotes: Iterable[str]) -> str:
    """The version with most words; of equal ones, the first.

    >>> fullest_of(["Le pont", "Le pont rouvre."])
    'Le pont rouvre.'
    """
    return max(quotes, key=length_in_words)


def length_in_words(quote: str) -> int:
    """How many words a statement has, without marks."""
    return len(WORD.findall(quote))


def compared(version: str, fullest: str) -> Sequence[tuple[str, int, int, int, int]]:
    """The edits from the fullest version to another, as difflib gives them, of words without marks and capitals."""
    bare = [[_bare(word) for word in text.split()] for text in (fullest, version)]
    return SequenceMatcher(None, bare[0], bare[1], autojunk=False).get_opcodes()


def _kept(version: str, fullest: str) -> list[int]:
    return list(_places(version, fullest))


def _places(version: str, fullest: str) -> Iterator[int]:
    """The places of the words of the fullest version that another one keeps."""
    words = fullest.split()
    for what, start, end, _, _ in compared(version, fullest):
        if what == "equal" and (end - start > 1 or len(_bare(words[start])) >= ALONE or len(words) == 1):
            yield from range(start, end)


def _bare(word: str) -> str:
    return " ".join(part.lower() for part in WORD.findall(word)) or word


def changes(version: str, fullest: str) -> list[tuple[str, str]]:
    """What a version made of the fullest one, word by word: ("kept" | "cut" | "added", words) in the order of the text.

    Marks alone are no change.

    >>> changes("Le pont rouvre bientôt", "Le grand pont rouvre lundi")
    [('kept', 'Le'), ('cut', 'grand'), ('kept', 'pont rouvre'), ('cut', 'lundi'), ('added', 'bientôt')]
    """
    return list(_changes(version, fullest))


def _changes(version: str, fullest: str) -> Iterator[tuple[str, str]]:
    new, old = version.split(), fullest.split()
    for what, i, j, k, end in compared(version, fullest):
        if what == "equal":
            yield "kept", " ".join(old[i:j])
            continue
        cut, added = " ".join(old[i:j]), " ".join(new[k:end])
        if cut:  # a mark is no word that could be cut
            yield "cut" if WORD.search(cut) else "kept", cut
        if WORD.search(added):
            yield "added", added
