"""The sentences of the reports that carry the run's own numbers.

Most functions take tables and give a `Prose`, which displays itself as Markdown with its French words marked.
"""

from typing import TYPE_CHECKING

from analysis.first_use import on_first_use

if TYPE_CHECKING:
    from analysis.report.prose.comparisons import against_reference, by_outlet, counted_once, marked_out, similarity
    from analysis.report.prose.copies import own_text, travelling
    from analysis.report.prose.coverage import cut_short, left_out, reprints, source, where_read
    from analysis.report.prose.frequent_words import collocation, most_used, named, not_counted, repeated, spread, trend
    from analysis.report.prose.heard import few_people, genders_told, sources
    from analysis.report.prose.markdown import Prose, name_of
    from analysis.report.prose.page_title import title
    from analysis.report.prose.sample_size import basis, basis_in_full, limits, period
    from analysis.report.prose.statements import in_each, rules, spoken, who_speaks
    from analysis.report.prose.tones import extremes, names_towards, no_tone_towards, sureness, voices, voices_towards
    from analysis.report.prose.tones_of_sentences import article, tone
    from analysis.report.prose.ways_of_saying import kinds, stances, verbs
    from analysis.show.inline_words import french
else:
    __getattr__ = on_first_use(__name__)

__all__ = [
    "Prose",
    "against_reference",
    "article",
    "basis",
    "basis_in_full",
    "by_outlet",
    "collocation",
    "counted_once",
    "cut_short",
    "extremes",
    "few_people",
    "french",
    "genders_told",
    "in_each",
    "kinds",
    "left_out",
    "limits",
    "marked_out",
    "most_used",
    "name_of",
    "named",
    "names_towards",
    "no_tone_towards",
    "not_counted",
    "own_text",
    "period",
    "repeated",
    "reprints",
    "rules",
    "similarity",
    "source",
    "sources",
    "spoken",
    "spread",
    "stances",
    "sureness",
    "title",
    "tone",
    "travelling",
    "trend",
    "verbs",
    "voices",
    "voices_towards",
    "where_read",
    "who_speaks",
]
