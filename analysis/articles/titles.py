"""What readers call an article: by its title."""

import pandas as pd


def titles(articles: pd.DataFrame) -> pd.Series:
    """The title of each article, by `article_id`; with the identifier where two share one, alone where there is none.

    >>> rows = {"title": ["Le pont rouvre", "Le pont rouvre", ""]}
    >>> titles(pd.DataFrame(rows, index=["a", "b", "c"])).tolist()
    ['Le pont rouvre (a)', 'Le pont rouvre (b)', 'c']
    """
    names = articles.index.astype(str)
    written = articles["title"].fillna("").astype(str).str.split().str.join(" ")
    several = written.duplicated(keep=False)
    told = [
        (f"{title} ({name})" if shared else title) if title else name
        for title, name, shared in zip(written, names, several, strict=True)
    ]
    return pd.Series(told, index=articles.index, name="title")
