"""One pass over the articles: their words, sentences and reported statements."""

from analysis.annotation.run import annotate
from analysis.annotation.store import DEFAULT_CACHE
from analysis.annotation.tables import Annotated

__all__ = ["DEFAULT_CACHE", "Annotated", "annotate"]
