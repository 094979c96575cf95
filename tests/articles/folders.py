"""Folders of articles for the tests of reading, and what is said of them."""

from pathlib import Path

import pandas as pd

from analysis.articles import problems

TEXT = "La présidente a signé le traité."
COLUMNS = ["outlet", "date", "title", "author", "url", "text", "source_file", "guessed", "cut_short", "wire_group"]


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files, named by keyword with _ for the point before the ending."""
    for name, content in files.items():
        file = folder / ".".join(name.rsplit("_", 1))
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def said(articles: pd.DataFrame) -> list[tuple[str, bool]]:
    return [(f"{row.source} {row.problem}", bool(row.lost)) for row in problems(articles).itertuples()]
