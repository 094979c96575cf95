"""Every figure: a table in, a matplotlib Axes out whose title says what the figure shows.

`alt_text(ax)` tells in words what a figure shows; `analysis.show.figure(ax)` shows it. All figures share
one style, and colours that survive colour blindness and a dark page.
"""

from analysis.charts.cloud import word_cloud
from analysis.charts.copies import own_bars
from analysis.charts.crossings import speaker_dots, spoken_dots, verb_dots
from analysis.charts.keyness import collocate_bars, keyness_bars, likeness_tree
from analysis.charts.places import trend_lines, word_places
from analysis.charts.quotations import quotation_lines
from analysis.charts.sentiment import sentiment_bars, sentiment_course, towards_dots, voice_dots
from analysis.charts.statements import kind_bars, speaker_bars, stance_bars
from analysis.charts.style import alt_text, style
from analysis.charts.words import word_bars

__all__ = [
    "alt_text",
    "collocate_bars",
    "keyness_bars",
    "kind_bars",
    "likeness_tree",
    "own_bars",
    "quotation_lines",
    "sentiment_bars",
    "sentiment_course",
    "speaker_bars",
    "speaker_dots",
    "spoken_dots",
    "stance_bars",
    "style",
    "towards_dots",
    "trend_lines",
    "verb_dots",
    "voice_dots",
    "word_bars",
    "word_cloud",
    "word_places",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
