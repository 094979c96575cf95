"""The names before turns: "Anne Roy, maire de Tissac : …", "A. R. : …", "R. …", or a name alone, "Anne Roy Non."."""

import re
from collections import Counter

from analysis.people.lexicon import first_names
from analysis.people.offices import head_noun

Span = tuple[int, int]

_NAME = r"[A-ZÀ-Ý][\w'-]*(?: (?:de |du |d')?[A-ZÀ-Ý][\w'-]*){0,3}"
_REPLY = r"R(?:[EÉ]PONSE|éponse)?\b"
_ROLE = r", (?P<role>[^\n:.,?!]{3,60})(?= ?:)"
_MARK = r"\.? ?(?::|[–—] |(?<=[. ])[-–—]) ?(?=\S)"
_LABEL = re.compile(rf"(?:{_NAME}(?:{_ROLE})?|(?:[A-ZÀ-Ý]\.[ -]?){{2,3}}){_MARK}|{_REPLY}\.? ?[.:–—-] ?(?=\S)")
_NAMELESS = re.compile(rf"(?:[A-ZÀ-Ý]\.?[ -]?){{1,3}}|{_REPLY}")
_INITIAL = re.compile(r"\b[A-ZÀ-Ý]")
_WORD = re.compile(r"[\w'-]+")


def label_at(text: str, place: int, end: int) -> Span | None:
    """The label that begins there, with the mark and the blank behind it; no "Oui : …", no "Bilan : …"."""
    label = _LABEL.match(text, place, end)
    if label is None or (label["role"] and not head_noun(label["role"])):
        return None  # "Anne Roy, elle, a un espoir : le béton."
    name = label[0].rstrip(" :.–—-")
    return label.span() if " " in name or name.isupper() else None


def bare_labels(text: str, lines: list[Span], after: set[int]) -> dict[int, Span]:
    """Names without a mark that begin a line ("Anne Roy Non, rien."), by where they begin.

    Two who answer several times, or a known first name in a line that comes `after` a question (its number).
    """
    words = {i: _WORD.findall(text[start:end][:90])[:3] for i, (start, end) in enumerate(lines)}
    begin = {i: " ".join(w[:2]) for i, w in words.items() if len(w) == 3 and all(one[:1].isupper() for one in w)}
    begin = {i: name for i, name in begin.items() if text.startswith(f"{name} ", lines[i][0])}
    counted = Counter(begin.values())
    known = {i for i in after & begin.keys() if re.split("[- ]", begin[i])[0] in first_names()}
    named = [i for i, name in begin.items() if counted[name] > 1 or i in known]
    return {lines[i][0]: (lines[i][0], lines[i][0] + len(begin[i]) + 1) for i in named}


def name_in(text: str, label: Span) -> Span | None:
    """Where the name is in a label; None if there are only initials."""
    name = text[slice(*label)].partition(",")[0].rstrip(" :.–—-")
    return None if _NAMELESS.fullmatch(name) else (label[0], label[0] + len(name))


def by_initials(text: str, names: list[Span]) -> dict[str, Span]:
    """The first name for each pair of initials; the only name there is stands under "" too."""
    first = {initials_of(text, name): name for name in reversed(names)}
    return {**first, "": names[0]} if len({text[slice(*name)] for name in names}) == 1 else first


def initials_of(text: str, label: Span) -> str:
    return "".join(_INITIAL.findall(text[slice(*label)]))
