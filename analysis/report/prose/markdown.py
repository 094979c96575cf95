"""What all sentences are made of: a thing that displays itself, and names and French words within it."""

import re
from dataclasses import dataclass
from html import escape

import pandas as pd

from analysis.wording import current_language, requoted, tr, unbroken


@dataclass(frozen=True)
class Prose:
    """Sentences in Markdown."""

    text: str

    def _repr_markdown_(self) -> str:
        return self.text


def name_of(outlet: object) -> str:
    """An outlet in a sentence.

    >>> name_of("unknown"), name_of("L'Écho & Cie")
    ('an outlet that is not named', 'L&#x27;Écho &amp; Cie')
    """
    return tr("an outlet that is not named") if outlet == "unknown" else safe(outlet)


def safe(value: object) -> str:
    """A name or a message as HTML shows it."""
    return escape(str(value))


def as_written(title: str) -> str:
    """A title with all that Markdown or HTML would take for a sign of theirs as entities.

    >>> as_written("Le *pont* <de> Valbrune")
    'Le &#42;pont&#42; &lt;de&gt; Valbrune'
    """
    return re.sub(r"[*_`\[\]#\\$~|]", lambda sign: f"&#{ord(sign.group())};", escape(title, quote=False))


def french(words: str) -> str:
    """Words of the articles inside prose: marked as French, or quoted where all is French; quotations inside get “ ”.

    >>> from analysis.wording import in_language
    >>> with in_language("fr"):
    ...     french("Le « pont » rouvre").replace("\u00a0", " ")
    '« Le “pont” rouvre »'
    """
    if current_language() == "fr":
        return f"«\u00a0{_literal(unbroken(requoted(words)))}\u00a0»"
    return f'<span lang="fr">{_literal(unbroken(words))}</span>'


def _literal(words: str) -> str:
    """Words of the articles as HTML, with what means something in Markdown as entities.

    >>> _literal("*faux* [ici](x)")
    '&#42;faux&#42; &#91;ici&#93;(x)'
    """
    return escape(words).translate({ord(mark): f"&#{ord(mark)};" for mark in "*_[]`\\~"})


def first_three(table: pd.DataFrame, by: str | None = None) -> list:
    """The first three rows, as named tuples; with `by`, none that ties with the fourth: chance would have chosen it.

    >>> [row.word for row in first_three(pd.DataFrame({"word": list("abcd"), "n": [9, 8, 2, 2]}), by="n")]
    ['a', 'b']
    """
    first = table.head(3)
    if by and len(table) > 3:
        first = first[first[by] != table[by].iloc[3]]
    return list(first.itertuples())
