"""Reading articles of every supported kind into one table."""

from analysis.articles.read import problems, read_articles

__all__ = ["problems", "read_articles"]
