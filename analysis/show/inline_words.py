"""Words of the articles within our sentences: nothing in them is mistaken for HTML or Markdown."""

import re
from html import escape

from analysis.wording import current_language, requoted, unbroken


def safe(value: object) -> str:
    """A name or a message as HTML shows it.

    >>> safe("L'Écho & Cie")
    'L&#x27;Écho &amp; Cie'
    """
    return escape(str(value))


def as_written(title: str) -> str:
    """A title with everything that means something in Markdown or HTML as entities.

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
