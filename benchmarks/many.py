"""More articles than there are: the same ones again, recombined."""

from itertools import count, islice

import pandas as pd

STEP = 37  # articles further on, each time, stands the one whose second half is taken
LATER = pd.Timedelta(days=1)


def varied(articles: pd.DataFrame, number: int) -> pd.DataFrame:
    """So many articles: those given, then the first half of each with the second half of another, dated a day later.

    Each time it is the half of another one, so that no two texts are the same or count as copies, and a sentence tells
    the times apart. Columns as of `read_articles`, without `wire_group`.

    >>> articles = pd.DataFrame({"text": ["Il pleut. Il vente.", "Oui. Non."], "date": pd.NaT}, index=["a", "b"])
    >>> varied(articles, 4)["text"].tolist()[2]
    'Il pleut. Non. Version 1.'
    """
    columns = articles.drop(columns="wire_group", errors="ignore")
    rounds = (columns if n == 0 else _again(columns, n) for n in count())
    parts = list(islice(rounds, -(-number // len(articles))))
    ids = pd.Index([f"a{i}" for i in range(number)], name="article_id")
    return pd.concat(parts).head(number).set_index(ids)


def _again(articles: pd.DataFrame, times: int) -> pd.DataFrame:
    halves = [_halves(text) for text in articles["text"]]
    seconds = [halves[(place + times * STEP) % len(halves)][1] for place in range(len(halves))]
    texts = [f"{first} {second} Version {times}." for (first, _), second in zip(halves, seconds, strict=True)]
    return articles.assign(text=texts, date=articles["date"] + times * LATER)


def _halves(text: str) -> tuple[str, str]:
    """A text cut after a sentence near its middle."""
    cut = text.find(". ", len(text) // 3) + 1
    return text[:cut].strip(), text[cut:].strip()
