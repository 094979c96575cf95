"""Every colour of the reports and what it means: the same on all pages, in every chart and marked text.

Most have one meaning. `OUTLETS` are for outlets alone, and an outlet that has one has it in all charts of a report
(`outlet_colours`); in a word cloud, those that no outlet of the cloud has are given to others. `PEOPLE` are for
speakers alone (`analysis.show.colours`). Only `KEYED` are used for two things, words over time and stances, on
different pages, and both times the key of the chart says for which.
"""

import pandas as pd

from analysis.checks import takes_tables

# `show.figures` turns these two into the text colour of the page, so that they work on light and dark alike.
INK = "#1b1b1d"
MUTED = "#5f5f63"
DARK_INK, DARK_MUTED = "#e6e3db", "#a3abb3"  # the same on a dark page, in pictures
# Each has a contrast of 3:1 or more against a light page, and against JupyterLab's in the dark.
DATA = "#007f8c"  # how much or how often, of what the chart is about
DIRECT, MIXED, INDIRECT = "#0a62ad", "#4a8fd6", "#6380a3"  # reported speech, the speaker's own words strongest
POSITIVE, NEGATIVE = "#00875f", "#cc5200"
NAME = "#aa4499"
GREY = "#8c8c8c"  # neutral, unknown, not sure, all others
DARK_GREY = "#666666"  # elsewhere: taken from there, or used more there
INDIGO, CRIMSON, GOLD, BROWN = OUTLETS = "#6b5bd2", "#c9265f", "#8a7000", "#96603c"
VIOLET, OLIVE, PINK, CORAL = KEYED = "#a857e6", "#6a8f00", "#d63a9a", "#ea4d55"
# Of speakers: light, so that black letters can be read on each (4.5:1 and more); the last is for those without a name.
PEOPLE = ("#e69f00", "#56b4e9", "#57cf7b", "#f0e442", "#cc79a7", "#ff9376", "#b8b8b8")
# Those of charts on a dark page, each with a contrast of 4.5:1 or more against it.
ON_DARK = {
    DATA: "#3fc1cf",
    DIRECT: "#8fc7f7",
    MIXED: "#5b9fe3",
    INDIRECT: "#7f98bf",
    POSITIVE: "#2fbf96",
    NEGATIVE: "#f08a4b",
    NAME: "#d48bd4",
    GREY: "#9aa0a6",
    DARK_GREY: "#d5d9dd",
    INDIGO: "#b0a6f5",
    CRIMSON: "#f0789c",
    GOLD: "#d9bd3c",
    BROWN: "#d0a283",
    VIOLET: "#c792ff",
    PINK: "#ff7fcb",
    OLIVE: "#a8cc3f",
    CORAL: "#ff7d78",
}
BLACK, WHITE = "#000000", "#ffffff"
WITH_WHITE = {DIRECT, NAME, DARK_GREY, *OUTLETS, DATA}  # white words can be read on them, black ones on the others


@takes_tables
def outlet_colours(articles: pd.DataFrame) -> dict[str, str]:
    """The colours of the four outlets with most articles, by name; the others share a grey.

    `articles` has a row for each article, with its `outlet`. The charts that distinguish outlets take this as
    `colours`, so that an outlet looks the same in all of them.

    >>> outlet_colours(pd.DataFrame({"outlet": ["Voix", "Écho", "Voix", "unknown"]}))
    {'Voix': '#6b5bd2', 'Écho': '#c9265f'}
    """
    known = articles.loc[articles["outlet"] != "unknown", "outlet"].astype(str)
    most_first = known.value_counts().sort_index().sort_values(ascending=False, kind="stable").index
    return dict(zip(most_first, OUTLETS, strict=False))
