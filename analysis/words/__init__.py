"""What the coverage talks about, and what marks out each outlet.

Tokens or counts in, a new table out; nothing is drawn here.

counts       how often: content words, n-grams, counts, rates with intervals
terms        what counts as one word: terms joined and folded, names, speakers, wire copy
lists        stop words, and a user's own words.toml
keyness      what marks out one part against another
dispersion   spread or bunched, and where
collocates   what goes with a word
kwic         in what context (key word in context): a concordance
trends       when
distance     which outlets write alike
"""

from analysis.words.collocates import collocates
from analysis.words.counts import content_words, ngrams, number_of_words, word_counts, word_rates
from analysis.words.dispersion import dispersion, occurrences
from analysis.words.distance import distances
from analysis.words.keyness import beyond_chance, keyness, keyness_of_each
from analysis.words.kwic import concordance
from analysis.words.lists import WordLists, find_lists, load_lists, load_word_list, stop_words
from analysis.words.tables import group_columns
from analysis.words.terms import (
    apply_lists,
    article_weights,
    fold_terms,
    join_terms,
    names,
    with_speakers,
)
from analysis.words.trends import trends

__all__ = [
    "WordLists",
    "apply_lists",
    "article_weights",
    "beyond_chance",
    "collocates",
    "concordance",
    "content_words",
    "dispersion",
    "distances",
    "find_lists",
    "fold_terms",
    "group_columns",
    "join_terms",
    "keyness",
    "keyness_of_each",
    "load_lists",
    "load_word_list",
    "names",
    "ngrams",
    "number_of_words",
    "occurrences",
    "stop_words",
    "trends",
    "with_speakers",
    "word_counts",
    "word_rates",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
