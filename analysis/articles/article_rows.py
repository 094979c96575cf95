"""The rows of the articles table while they are read, and the table that is made of them."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

PART = 2_000  # rows whose texts are made a part of the column at a time


@dataclass(slots=True)
class Article:
    """One row; `read_articles` explains the columns.

    The text is held in UTF-8, as the table holds it; a str with a single “ or œ in it takes twice as much.
    """

    article_id: str
    outlet: str
    date: datetime | None
    title: str
    author: str
    url: str
    utf8: bytes
    source_file: str
    guessed: str
    cut_short: bool

    @property
    def text(self) -> str:
        return self.utf8.decode()

    @text.setter
    def text(self, text: str) -> None:
        self.utf8 = text.encode()


COLUMNS = ("outlet", "date", "title", "author", "url", "text", "source_file", "guessed", "cut_short")


def table_of(articles: list[Article]) -> pd.DataFrame:
    """The articles table without its copies; the list is emptied, so that no text is held twice."""
    index = pd.Index([article.article_id for article in articles], name="article_id", dtype="str")
    others = {name: [getattr(article, name) for article in articles] for name in COLUMNS if name != "text"}
    columns = {name: pd.Series(values, index) for name, values in others.items()}
    columns["text"] = pd.Series(_texts(articles), index)
    return pd.DataFrame(columns)[list(COLUMNS)].astype({"date": "datetime64[us]"})


def _texts(articles: list[Article]) -> "pd.api.extensions.ExtensionArray":
    import pyarrow as pa  # pandas keeps texts in it; listing the commands needs neither

    pool = pa.system_memory_pool()  # it reuses the memory that the rows free; Arrow's own pool does not
    parts = []
    for start in range(0, len(articles), PART):
        part = [article.utf8 for article in articles[start : start + PART]]
        parts.append(pa.array(part, pa.large_binary(), memory_pool=pool).cast(pa.large_string()))
        for article in articles[start : start + PART]:
            article.utf8 = b""
    articles.clear()
    return pd.array(pa.chunked_array(parts, pa.large_string()), dtype="str")
