"""Exploring in JupyterLab: choose articles, then a word, a speaker, two outlets or one article.

corpus     the articles with all their tables, computed once; `chosen` takes a part of it
views      what a choice leads to, as HTML: of a word, a speaker, two outlets, an article
needed     what a view needs before it can show something, else a sentence
controls   the widgets over both
translated the words of the notebook in another language than English
"""

from analysis.explore.controls import Explorer
from analysis.explore.corpus import Corpus, load_corpus
from analysis.explore.translated import show_translated
from analysis.explore.views import article_view, list_view, outlet_pair_view, speaker_view, word_view

__all__ = [
    "Corpus",
    "Explorer",
    "article_view",
    "list_view",
    "load_corpus",
    "outlet_pair_view",
    "show_translated",
    "speaker_view",
    "word_view",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
