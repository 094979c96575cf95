"""Everything that writes HTML for people: tables, figures or texts in, objects that display themselves out.

courses       a thing's values over time, which `table` draws in its column "course"
table         a table, short and captioned, that readers of a report sort, search and download
figure        a chart, with its text as real text, and an alt text
article       an article with its statements marked; `most_quoted`: those with most statements; `article_pages`
cards         statements, each within the words around it
quoted_words  the quotations carried most, each word shaded by how many articles keep it
concordance   the lines of `words.concordance`, aligned on the word; `concordances`: of several words, each folded
sentences     the sentences of `sentiment.extremes`, with the words that moved their score
"""

from typing import TYPE_CHECKING

from analysis.first_use import on_first_use

if TYPE_CHECKING:
    from analysis.show.concordance_lines import concordance, concordances
    from analysis.show.data_tables import table
    from analysis.show.figures import Picture, figure
    from analysis.show.marked_articles import article, article_pages, most_quoted
    from analysis.show.marked_sentences import sentences
    from analysis.show.quotation_versions import quoted_words
    from analysis.show.shown import Shown
    from analysis.show.sparklines import courses
    from analysis.show.statement_cards import cards
else:
    __getattr__ = on_first_use(__name__)

__all__ = [
    "Picture",
    "Shown",
    "article",
    "article_pages",
    "cards",
    "concordance",
    "concordances",
    "courses",
    "figure",
    "most_quoted",
    "quoted_words",
    "sentences",
    "table",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
