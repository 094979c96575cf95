"""What the coverage talks about, and what marks out each outlet.

Tokens or counts in, a new table out; nothing is drawn here.

counts            how often: content words, n-grams, counts
rates             rates with intervals
term_extraction   terms of several words that the articles use
units             a word, and its one spelling whatever its capitals
terms             what counts as one word: terms joined and folded, names, speakers
feminine          nouns for women, under the form that the texts have
no_names          what is tagged as a name but is not one; `media`: outlets, agencies and platforms among the names
lists             stop words, and a user's own words.toml
setting_apart     which words set an outlet apart, the surest first
keyness_measures  what marks out one part against another (the arithmetic: measures)
reference         what marks out the coverage against a table of frequencies
word_dispersion   dispersion: spread or bunched, and where
neighbours        collocates: which words go together
kwic              in what context (key word in context): a concordance
periods           trends: when
distance          which outlets use similar words
"""

from analysis.words.counts import content_words, ngrams, number_of_words, word_counts
from analysis.words.distance import distances
from analysis.words.keyness_measures import beyond_chance, keyness, keyness_of_each
from analysis.words.kwic import concordance
from analysis.words.lists import WordLists, find_lists, load_lists, load_word_list, stop_words
from analysis.words.neighbours import collocates, firm_collocates
from analysis.words.periods import trends
from analysis.words.rates import word_rates
from analysis.words.reference import beyond_reference, keyness_against, load_reference
from analysis.words.setting_apart import marking, names_a_side, surest_first
from analysis.words.term_extraction import multiword_terms
from analysis.words.terms import (
    apply_lists,
    fold_terms,
    join_terms,
    names,
    with_speakers,
)
from analysis.words.units import one_spelling
from analysis.words.word_dispersion import dispersion, occurrences

__all__ = [
    "WordLists",
    "apply_lists",
    "beyond_chance",
    "beyond_reference",
    "collocates",
    "concordance",
    "content_words",
    "dispersion",
    "distances",
    "find_lists",
    "firm_collocates",
    "fold_terms",
    "join_terms",
    "keyness",
    "keyness_against",
    "keyness_of_each",
    "load_lists",
    "load_reference",
    "load_word_list",
    "marking",
    "multiword_terms",
    "names",
    "names_a_side",
    "ngrams",
    "number_of_words",
    "occurrences",
    "one_spelling",
    "stop_words",
    "surest_first",
    "trends",
    "with_speakers",
    "word_counts",
    "word_rates",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
