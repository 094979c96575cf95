"""The articles table: one row an article, from a folder, a text file or a table."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.articles.folder import read_folder, read_text_file
from analysis.articles.found import Found
from analysis.articles.kinds import why_not_read
from analysis.articles.tables import read_csv, read_jsonl
from analysis.copies import copy_groups
from analysis.errors import UserError

READERS: dict[str, Callable[[Path, Found], None]] = {
    ".txt": read_text_file,
    ".csv": read_csv,
    ".jsonl": read_jsonl,
}
COLUMNS = ["article_id", "outlet", "date", "title", "url", "text", "source_file"]


def read_articles(path: str | Path) -> pd.DataFrame:
    """Read a folder of .txt files, one .txt file, or a .csv or .jsonl table with one article a row.

    Returns one row an article: the index `article_id` (the file's name without ending or the row's `id`),
    `outlet` ("unknown" where nobody says), `date` (NaT where unknown, with the time if given), `title`,
    `url`, `text` (as published, to the character), `source_file`, `wire_group` (the article that stands for
    those that print the same text, the fullest of them: see `copies.copy_groups`).
    What was left out or remarked upon is in `problems(articles)`. Raises UserError if nothing is usable.

    >>> articles = read_articles("data/demo")
    >>> len(articles), articles["outlet"].nunique()
    (24, 5)
    >>> articles.loc["2031-05-15-avp-signature", "title"]
    "La Valmarie et la Kersovie signent le traité de l'Aldre [fiction]"
    """
    path = Path(path)
    found = Found()
    try:
        _reader(path)(path, found)
    except OSError as error:
        raise UserError(f"{path}: cannot be opened ({error.strerror}); make it readable.") from error
    if not found.articles:
        raise UserError(f"{path}: no article could be read: {_reasons(found)}.")
    table = pd.DataFrame(found.articles, columns=COLUMNS).set_index("article_id")
    table = table.assign(date=table["date"].astype("datetime64[us]"))
    articles = table.assign(wire_group=copy_groups(table))
    articles.attrs["problems"] = found.problems
    return articles


def problems(articles: pd.DataFrame) -> pd.DataFrame:
    """One row for all that `read_articles` left out (`lost`) or remarked upon: source, problem, lost.

    >>> problems(read_articles("data/demo")).empty
    True
    """
    return pd.DataFrame(articles.attrs.get("problems", []), columns=["source", "problem", "lost"])


def _reader(path: Path) -> Callable[[Path, Found], None]:
    if not path.exists():
        raise UserError(f"{path}: there is no such file or folder; check the spelling.")
    if path.is_dir():
        return read_folder
    if path.suffix.lower() not in READERS:
        raise UserError(f"{path}: {why_not_read(path)}.")
    return READERS[path.suffix.lower()]


def _reasons(found: Found, show: int = 3) -> str:
    """The first problems in one breath."""
    said = [f"{problem['source']} {problem['problem']}" for problem in found.problems]
    more = [f"and {len(said) - show} more files or rows"] if len(said) > show else []
    return "; ".join(said[:show] + more) or "it has a header and no rows"
