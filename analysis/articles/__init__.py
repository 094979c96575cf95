"""Reading articles of every supported kind into one table."""

from analysis.articles.article_titles import titles
from analysis.articles.outlets import of_named_outlets
from analysis.articles.read import accounts, problems, read_articles

__all__ = ["accounts", "of_named_outlets", "problems", "read_articles", "titles"]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
