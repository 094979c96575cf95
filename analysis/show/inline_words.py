"""Words of the articles within our sentences: nothing in them is mistaken for HTML or Markdown."""

import re
from html import escape

from analysis.language.cut_quotations import with_marks
from analysis.wording import current_language, requoted, unbroken


def as_written(words: object) -> str:
    """A title, a name or a message with everything that means something in Markdown or HTML as entities.

    >>> as_written("Le *pont* <de> Valbrune")
    'Le &#42;pont&#42; &lt;de&gt; Valbrune'
    """
    return re.sub(r"[*_`\[\]#\\$~|]", lambda sign: f"&#{ord(sign.group())};", escape(str(words), quote=False))


def french(words: str) -> str:
    """Words of the articles inside prose: marked as French, or quoted where all is French; quotations inside get “ ”.

    Quotation marks that the words lack are restored (`with_marks`).

    >>> from analysis.wording import in_language
    >>> with in_language("fr"):
    ...     french("Le « pont » rouvre").replace("\u00a0", " ")
    '« Le “pont” rouvre »'
    """
    words = with_marks(words)
    if current_language() == "fr":
        return f"«\u00a0{as_written(unbroken(requoted(words)))}\u00a0»"
    return f'<span lang="fr">{as_written(unbroken(words))}</span>'
