"""What exports of press databases hold in the tests, and how their one article is read."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

from analysis.articles import accounts, read_articles

FIRST = "Le maire de Clairval a annoncé que le pont serait rouvert dès la semaine prochaine, après des mois de travaux."
SECOND = (
    "Les commerçants ont salué cette décision, mais ils demandent que la commune les aide à retrouver leurs clients."
)
BOTH = f"{FIRST}\n\n{SECOND}"


def one(path: Path, text: str, *, encoding: str = "utf-8") -> dict[Hashable, Any]:
    """The only article of a file with this text."""
    path.write_text(text, encoding, newline="")
    articles = read_articles(path)
    assert accounts(articles)[["announced", "read", "left_out", "same"]].values.tolist() == [[1, 1, 0, 0]]
    return articles.reset_index().iloc[0].to_dict()
