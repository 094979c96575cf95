"""Every figure: a table in, a matplotlib Axes out whose title says what the figure shows.

`alt_text(ax)` says in words what a figure shows; `analysis.show.figure(ax)` shows it. All figures share
one style, and colours that survive colour blindness and a dark page.
"""

from typing import TYPE_CHECKING

from analysis.first_use import on_first_use

if TYPE_CHECKING:
    from analysis.charts.article_course import sentiment_course
    from analysis.charts.bar_code import word_places
    from analysis.charts.caption import Caption
    from analysis.charts.cloud import word_cloud
    from analysis.charts.collocation import collocate_bars
    from analysis.charts.copies import own_bars
    from analysis.charts.frequency import word_bars
    from analysis.charts.group_dots import groups_apart
    from analysis.charts.heard import women_dots
    from analysis.charts.introducing_words import verb_dots
    from analysis.charts.mean_polarity import towards_dots, voice_dots
    from analysis.charts.over_time import trend_lines
    from analysis.charts.palette import outlet_colours
    from analysis.charts.polarity import sentiment_bars
    from analysis.charts.shares import kind_bars, speaker_bars
    from analysis.charts.similarity import nearest_pair, similarity_tree
    from analysis.charts.spoken_names import spoken_differ, spoken_heat
    from analysis.charts.stances import stance_bars
    from analysis.charts.style import alt_text
    from analysis.charts.travelling_quotations import quotation_bars, quotation_lines
    from analysis.charts.two_sides import keyness_bars
    from analysis.charts.who_by_what import speaker_heat
else:
    __getattr__ = on_first_use(__name__)

__all__ = [
    "Caption",
    "alt_text",
    "collocate_bars",
    "groups_apart",
    "keyness_bars",
    "kind_bars",
    "nearest_pair",
    "outlet_colours",
    "own_bars",
    "quotation_bars",
    "quotation_lines",
    "sentiment_bars",
    "sentiment_course",
    "similarity_tree",
    "speaker_bars",
    "speaker_heat",
    "spoken_differ",
    "spoken_heat",
    "stance_bars",
    "towards_dots",
    "trend_lines",
    "verb_dots",
    "voice_dots",
    "women_dots",
    "word_bars",
    "word_cloud",
    "word_places",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
