"""One pass over the articles: their words, sentences and reported statements."""

from analysis.annotation.annotated_tables import Annotated
from analysis.annotation.run import annotate
from analysis.store import DEFAULT_CACHE

__all__ = ["DEFAULT_CACHE", "Annotated", "annotate"]
