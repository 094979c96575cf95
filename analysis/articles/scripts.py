"""Code of web pages that a scraper left in the text: function calls, assignments, style rules.

Code is cut where it is whole (its brackets are closed) and stands between sentences, at the edge of a line or beside a
link; never inside a sentence, where an article may be about it.
"""

import re
from collections.abc import Iterator

SIGN = re.compile(
    r"\(\s*function\s*\(|[A-Za-z_$][\w$.]*\s*\(\s*function\s*\(|\$\(\s*['\"]|function\s+\w+\s*\([\w, ]*\)\s*\{"
    r"|\b(?:window|document|googletag)\.[\w.]+\s*(?:\(|=)|\b(?:var|let|const)\s+[A-Za-z_$][\w$]*\s*="
    r"|(?<![\w#.])[.#][A-Za-z][\w-]*(?:[ ,.#:>]+[\w.#-]+)*\s*\{\s*[\w-]+\s*:"
)
HINTS = ("function", "$(", "window.", "document.", "googletag.", "{", "=")  # in all such code, and in few texts
PAIRS = {")": "(", "]": "[", "}": "{"}
BEFORE = re.compile(r"(?:^|[.!?…:»”\")]|https?://\S+|\b[\w-]+\.\w+/\S+)\s*$")
AFTER = re.compile(r"\s*(?:$|[A-ZÀ-ÖØ-Þ©«“—–-])")


def without_scripts(text: str) -> str:
    """The text without code that stands between its sentences.

    >>> without_scripts("La maire est venue. ads.push(function() { ads.show('a'); }); Elle a ri.")
    'La maire est venue. Elle a ri.'
    >>> without_scripts("Il a tapé var x = 3; et tout s’est arrêté.")
    'Il a tapé var x = 3; et tout s’est arrêté.'
    """
    if not any(hint in text for hint in HINTS) or not SIGN.search(text):
        return text
    return "\n".join(_without_scripts(line) for line in text.split("\n"))


def _without_scripts(line: str) -> str:
    kept, at = [], 0
    for start, end in _pieces(line):
        if BEFORE.search(line[:start]) or AFTER.match(line[end:]):
            kept.append(line[at:start].rstrip())
            at = end
    rest = line[at:]
    return " ".join(part for part in [*kept, rest.strip() if kept else rest] if part) if kept else line


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Where whole pieces of code begin and end; several in a row are one."""
    at = 0
    while sign := SIGN.search(line, at):
        end = _end(line, sign.start())
        at = sign.end()
        if end is None:
            continue
        while (following := SIGN.match(line, _blank(line, end))) and (later := _end(line, following.start())):
            end = later
        yield sign.start(), end
        at = end


def _blank(line: str, at: int) -> int:
    return at + len(line[at:]) - len(line[at:].lstrip())


def _end(line: str, start: int) -> int | None:
    """Where a piece of code ends: after its last closing bracket and semicolon; None if a bracket stays open."""
    open_brackets: list[str] = []
    quote, end = "", None
    for place in range(start, len(line)):
        letter = line[place]
        if quote:
            quote = "" if letter == quote and line[place - 1] != "\\" else quote
        elif letter in "'\"`":
            quote = letter
        elif letter in PAIRS.values():
            open_brackets.append(letter)
        elif letter in PAIRS:
            if not open_brackets or open_brackets.pop() != PAIRS[letter]:
                return end
            if not open_brackets:
                end = place + 1
                if not re.match(r"\s*[;.,(=)]", line[end:]):
                    return end
        elif letter == ";" and not open_brackets:
            return place + 1
    return end if not open_brackets and not quote else None
