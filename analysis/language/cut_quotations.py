"""Words cut out of an article, with the quotation marks that they lost."""

import re

from analysis.language.quotation_marks import find_quotations

_MARK = re.compile(r'[«»“”]|"')
_OPENS, _CLOSES = {"»": "«\u00a0", "”": "“", '"': '"'}, {"«": "\u00a0»", "“": "”", '"': '"'}


def with_marks(words: str, kind: str = "") -> str:
    """Words cut out of an article, with the quotation marks that the cut left behind.

    A mark without its counterpart gets one at the edge; of a statement whose `kind` is mixed, and which has no marks,
    all words stood between them.

    >>> with_marks("tout est prêt » pour lundi").replace("\u00a0", " ")
    '« tout est prêt » pour lundi'
    >>> with_marks("un geste rare", "mixed").replace("\u00a0", " "), with_marks("un geste rare", "indirect")
    ('« un geste rare »', 'un geste rare')
    """
    if kind == "mixed" and " […] " not in words and not _MARK.search(words) and not find_quotations(words):
        return f"«\u00a0{words}\u00a0»"
    before, opened = "", list[str]()
    for mark in _MARK.finditer(words):
        symbol, place = mark.group(), mark.start()
        if symbol in "«“" or (symbol == '"' and (not place or words[place - 1] in " \u00a0\n([«“'’")):
            reopened = symbol in opened and words[place - 1] == "\n"  # at each new paragraph
            opened += [] if reopened else [symbol]
        elif opened:
            opened.pop()
        else:
            before = _OPENS[symbol] + before
    return before + words + "".join(_CLOSES[symbol] for symbol in reversed(opened))
