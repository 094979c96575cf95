"""What readers of reports see, in English or French: texts, numbers, days and lists.

Texts are written in English where they are used, inside `tr`, `trn` or `N_`, and their French is in `fr.po`, a
gettext catalogue; Babel reads it and knows how each language writes numbers (CLDR). Mistakes in what a report is made
of, and what the system says of files, are told in its language; the tables that other commands print are English.
"""

from analysis.wording.column_labels import column_name, value_name
from analysis.wording.formats import (
    day,
    day_in_tables,
    listed,
    month,
    number,
    per_cent,
    percent,
    percent_sign,
    period,
    requoted,
    signed,
    unbroken,
    whole_number,
    with_ellipsis,
)
from analysis.wording.language import LOCALES, current_language, in_language, set_language
from analysis.wording.messages import N_, NN_, span, tr, trn, when
from analysis.wording.nouns import count, delay, part_of, plural, share_of_all, sum_of_parts, times
from analysis.wording.system_errors import why_not

__all__ = [
    "LOCALES",
    "NN_",
    "N_",
    "column_name",
    "count",
    "current_language",
    "day",
    "day_in_tables",
    "delay",
    "in_language",
    "listed",
    "month",
    "number",
    "part_of",
    "per_cent",
    "percent",
    "percent_sign",
    "period",
    "plural",
    "requoted",
    "set_language",
    "share_of_all",
    "signed",
    "span",
    "sum_of_parts",
    "times",
    "tr",
    "trn",
    "unbroken",
    "value_name",
    "when",
    "whole_number",
    "why_not",
    "with_ellipsis",
]
