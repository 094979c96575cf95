"""Communiqués and speeches that an article prints whole: the paragraphs after "Voici le texte du communiqué : "."""

import re

from analysis.people.patterns import any_word
from analysis.statements.gate import has_cue
from analysis.statements.turn_labels import Span

_ANNOUNCED = re.compile(
    rf"^(?=[^\n]*\b{any_word('announces a text')}\b)(?P<line>[^\n«»“”]{{10,250}}?)[ \xa0]?:[ \t]*\n+"
    r"(?P<text>(?![«“\"\s]).+)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_BY = re.compile(r"\bpar (?:les? |la |l')?(?P<who>[^,:]+?)(?= (?:à|lors|au|dans|sur|ce|hier|mardi)\b|[,:]|$)")
_OF = re.compile(r" (?:de la |de l'|de |du |des |d')(?P<who>[^,:]+?)(?= (?:à|lors|au|dans|sur|ce)\b|[,:]|$)")
_ENDS = re.compile(r"\n+[ \t]*(?:Fin (?:du |de la |de l'|de )\w+|[*—–_-]{3,}|\* \* \*|#)", re.IGNORECASE)
_DOCUMENT = re.compile(rf"\b{any_word('printed whole')}\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'-]+")
_FEWEST_WORDS = 8


def printed_text(text: str) -> tuple[Span, Span] | None:
    """The words of a text that is printed whole, and where whoever speaks in it is named.

    That is whoever it is by or of; where nobody is named, the noun itself: "communiqué". What two
    declare together is left out: it is not one of them who says it.

    >>> text = "Voici le texte intégral du communiqué du conseil :\\nLe pont rouvrira lundi à midi pour toute la baie."
    >>> [text[slice(*place)] for place in printed_text(text) or ()]
    ['Le pont rouvrira lundi à midi pour toute la baie', 'conseil']
    """
    announced = _ANNOUNCED.search(text)
    noun = _document(text, announced.span("line")) if announced is not None else None
    if announced is None or noun is None:
        return None
    start = announced.start("text")
    end = _end(text, start)
    said = text[start:end].rstrip().removesuffix(".")
    line_end = announced.end("line")
    owner = _BY.search(text, noun[1], line_end) or _OF.match(text, noun[1], line_end)
    joint = " et de " in text[noun[1] : line_end] or (owner is not None and " et " in owner["who"])
    if len(_WORD.findall(said)) < _FEWEST_WORDS or joint:
        return None
    return (start, start + len(said)), owner.span("who") if owner is not None else noun


def _end(text: str, start: int) -> int:
    """Where a printed text ends: before a mark, "Fin du communiqué", else with the article.

    Where nothing marks its end and somebody is heard or asked later on, only its first paragraph is surely its own.
    """
    marked = _ENDS.search(text, start)
    if marked is not None:
        return marked.start()
    first = text.find("\n", start)
    later = text[first:] if first >= 0 else ""
    return first if has_cue(later) or any(mark in later for mark in '«“"?:') else len(text)


def _document(text: str, line: Span) -> Span | None:
    """The noun of a line for what is printed: communiqué, déclaration, "discours" in "le texte du discours"."""
    nouns = [match.span() for match in _DOCUMENT.finditer(text, *line)]
    return next((span for span in nouns if text[slice(*span)].lower() != "texte"), nouns[0] if nouns else None)
