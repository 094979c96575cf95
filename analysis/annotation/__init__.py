"""One pass over the articles: their words, sentences and reported statements."""

from analysis.annotation.run import DEFAULT_CACHE, Annotated, annotate

__all__ = ["DEFAULT_CACHE", "Annotated", "annotate"]
