"""What only one version of a text has: whoever counts a text once is to count that too."""

import numpy as np
import pandas as pd

from analysis.copies.runs import WORD, Text, passages, read_texts

FEW = 5  # words in common that make a passage between versions of one text: they need no further proof


def version_of(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    """For each row the article_id of the one that stands for its words: mostly the one that stands for its article.

    `rows` has article_id, start and end (of statements), `articles` text and wire_group. Where half of a row's words
    are in no passage of that version, it is the fullest of the other versions that have them, such as the copy itself
    for a statement that it alone adds.

    >>> text = "Les deux délégations se sont retrouvées jeudi matin au bord du fleuve pour signer le texte."
    >>> articles = pd.DataFrame({"text": [text * 2, text + " Nous tiendrons."], "wire_group": "a"}, index=["a", "b"])
    >>> rows = pd.DataFrame({"article_id": ["a", "b", "b"], "start": [0, 0, 92], "end": [9, 9, 107]})
    >>> version_of(rows, articles).tolist()
    ['a', 'a', 'b']
    """
    ids, group = rows["article_id"].astype(str), articles["wire_group"].astype(str)
    found, places = ids.map(group).to_numpy(dtype=object), rows.groupby(ids).indices
    several = group[group.duplicated(keep=False)]
    for leader, names in several.groupby(several).groups.items():
        texts = {name: str(articles.at[name, "text"]) for name in names}
        order = sorted(texts, key=lambda name: (name != leader, -len(texts[name])))
        fullest, *others = zip(order, read_texts(texts[name] for name in order), strict=True)
        sources = [(leader, fullest[1])]  # the versions that have what no earlier one has
        for name, read in others:
            left = np.asarray(places.get(name, []), dtype=int)
            for source, fuller in sources:
                new = _mostly_new(read, fuller, texts[name], rows.iloc[left])
                found[left[~new]] = source
                left = left[new]
            if len(left):
                found[left] = name
                sources.append((name, read))
    return pd.Series(found, index=rows.index)


def _mostly_new(version: Text, fuller: Text, text: str, rows: pd.DataFrame) -> np.ndarray:
    """Of which rows at least half of the words are in no passage of the fuller version."""
    words = [match.start() for match in WORD.finditer(text)]
    new = np.ones(len(words), dtype=bool)
    for start, end, _ in zip(*passages(version, fuller, least=FEW), strict=True):
        new[start:end] = False
    sums = np.concatenate([[0], np.cumsum(new)])
    first, after = np.searchsorted(words, rows["start"]), np.searchsorted(words, rows["end"])
    return (after > first) & (2 * (sums[after] - sums[first]) >= after - first)
