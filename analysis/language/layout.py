"""What in an article is not its prose: photo credits and date lines, links to other articles, headings."""

import re
from collections.abc import Iterator

from analysis.datelines import DATELINE, LABEL, LINK
from analysis.word_classes import one_of, word_class

_MONTH = one_of(word_class("term_words.csv", "month"))
_DATE = rf"(?:\d{{1,2}}(?:er)?\ {_MONTH}\ \d{{4}}|\d{{4}}-\d\d(?:-\d\d)?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
_AGENCY = r"\b(?:AFP|Reuters|Belga|ATS|AP|La\ Presse\ canadienne)\b"
_PERSON = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'.-]*)"
_WEB = (
    r"newsletter|lettre|vidéo|direct|réseaux|alertes?|notifications?|appli(?:cation)?|chaîne|podcasts?|articles?|infos?"
    r"|actualités?|facebook|whatsapp|telegram|youtube"
)
# "Publié le 3 mai 2031, le rapport accuse la mairie." is prose; "Publié le 3 mai 2031 à 14h." is none.
_NO_SENTENCE = r"(?<![^\W\d]{3}[.!?…])(?<!\ [!?»])"
# A whole line that comes from the page, not from the writer.
_BOILERPLATE = re.compile(
    rf"""\W*(?:
        (?:date|publié|mis\ à\ jour|modifié|posté)\b\W*(?:le\ )?{_DATE}\b.{{0,120}}{_NO_SENTENCE}
      | (?:le\ )?{_DATE}(?:\W*
          |\W+(?:à\ \d|\d{{1,2}}\ ?[h:]|par\b|mis\b|modifié|publié|photos?\b).{{0,100}}{_NO_SENTENCE})
      | (?:crédits?\ )?photos?\ ?(?::|©|[-–]\ ).{{1,120}}
      | (?:crédits?\ )?photos?\ {_AGENCY}.{{0,40}}
      | (?:crédits?|légende|image|illustration)\ ?:.{{1,120}}
      | (?:©|\(c\))\ ?.{{1,80}}
      | (?:avec\ )?{_AGENCY}(?:\W+(?:(?:et|avec)\ )?(?:{_AGENCY}|agences?|vidéo|photos?))*\W*
      | [^.!?]{{0,30}}\({_AGENCY}\)[^\w.!?]*
      | (?:propos\ recueillis\ )?par\ {_PERSON}(?:(?:,?\ |\ ?[/|]\ ?|\ -\ ?)(?:et|avec|de|à|{_PERSON}))*
      | (?:»\ ?)?(?:à\ )?lire\ (?:aussi|également|encore)\b.{{0,200}}
      | \d{{1,3}}\ ?min(?:utes?)?(?:\ de\ lecture)?\W*
      | (?:abonnez-vous|inscrivez-vous|suivez-nous)\b.{{0,200}}
      | partager(?:\ (?:sur|l'article|cet\ article)\b.{{0,80}}|\W*)
      | (?:recevez|suivez|regardez|retrouvez|activez|téléchargez)\b[^.!?]{{0,80}}\b(?:{_WEB})\b.{{0,80}}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
# What ends a line: the agency and the writer, "(afp/xyz)", "(Reuters)"; or a link, "Lire aussi : Un traité".
_ENDING = re.compile(
    rf"""(?<=[.!?…»”"])\s*(?:
        \((?:{_AGENCY})(?:\s?[/,]\s?\w{{2,12}}){{0,3}}\)
      | (?:à\ )?(?-i:L)(?:ire|IRE)(?:\ (?:aussi|également|encore|notre\ \w+))?\s?:[^\n]{{1,200}}
    )\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_TWO_SENTENCES = re.compile(r"(?<!\b[A-ZÀ-ÖØ-Þ])[.!?]\s+\w")
_SENTENCE_END = re.compile(r"[.!?…:;,]\W*$")
_LONGEST_HEADING = 200


def layout(text: str) -> list[tuple[int, int, str]]:
    """Cut a repaired `text` into its lines: (start, end, kind), kind "boilerplate", "heading" or "body".

    Boilerplate is kept out of counts and statements, headings out of statements. Blank lines are left out.

    >>> [(kind) for _, _, kind in layout("Photo : AGENCE\\n\\nUn accord\\nIls ont signé.")]
    ['boilerplate', 'heading', 'body']
    """
    lines = [(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]
    kinds = [_kind(text[start:end]) for start, end in lines]
    if "body" not in kinds:  # a text of one line without a full stop is still a text
        kinds = ["body" if kind == "heading" else kind for kind in kinds]
    return [part for (start, end), kind in zip(lines, kinds, strict=True) for part in _parts(text, start, end, kind)]


def _parts(text: str, start: int, end: int, kind: str) -> list[tuple[int, int, str]]:
    """A line, with the dateline or label before it, the links in it, and the signature or link after it cut off."""
    if kind == "boilerplate":
        return [(start, end, kind)]
    parts, place = [], start
    for cut in _cuts(text, start, end):
        if cut.start() > place:
            ends = _SENTENCE_END.search(text[place : cut.start()].rstrip())
            parts.append((place, cut.start(), "body" if ends else kind))  # the line ends with a link, without a stop
        words = cut.group()
        first = cut.start() + len(words) - len(words.lstrip())
        parts.append((first, first + len(words.strip()), "boilerplate"))
        place = cut.end()
    return [*parts, (place, end, kind)] if place < end else parts


def _cuts(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What in a line is no prose, in order."""
    before = DATELINE.match(text, start, end) or LABEL.match(text, start, end)
    if before:
        yield before
        start = before.end()
    behind = _ENDING.search(text, start, end)
    if behind and _TWO_SENTENCES.search(behind.group()):
        behind = None
    yield from LINK.finditer(text, start, behind.start() if behind else end)
    if behind:
        yield behind


def _kind(line: str) -> str:
    if len(line) < 260 and not _TWO_SENTENCES.search(line) and _BOILERPLATE.match(line):
        return "boilerplate"
    if len(line) <= _LONGEST_HEADING and not _SENTENCE_END.search(line):
        return "heading"
    return "body"
