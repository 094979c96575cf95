"""What stands before the first words of a story or a sentence: its place and agency, a label, what announces a link."""

import re

# The place, date and agency that open a wire story, "PARIS, 3 mai (AFP) - "; the place or section alone, "PARIS | ".
# Without a day, several words in brackets are an agency if they say so: "(Agence Belga)", not "(Parti du Val)".
_PLACE = r"[A-ZÀ-ÖØ-Þ][\w'’ -]{2,40}(?:\s?\([^)]{2,30}\))?"
_DAY = r"(?:le\s)?\d{1,2}(?:er)?\s\w+\.?(?:\s\d{4})?"
_AGENCY = (
    r"(?:[A-ZÀ-Þ]{2,8}|[A-Z]\w+(?:[-/][A-Z]\w+)?|(?:[A-ZÀ-Þ][\w-]*\s){0,2}(?:Agence|Presse?)\b(?:[\s-][\w-]+){0,3})"
)
DATELINE = re.compile(
    rf"{_PLACE},?\s(?:{_DAY}\s\([A-ZÀ-Þ][^()\n]{{1,40}}\)|\({_AGENCY}\))\s?[-–—]+\s"
    r"|(?:[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}\s){1,4}\|\s(?=\S)"
)
# A label in capitals before a story: "VIDÉO - ", "LE FIL POLITIQUE - "; with a full stop one word alone: "DIRECT. "
LABEL = re.compile(
    r"(?:»\s)?(?:(?:(?:L[AE]S?|EN)\s|L['’])?[A-ZÀ-ÖØ-Þ]{3,}(?:\([A-ZÀ-ÖØ-Þ]+\))?(?:[ '/-][A-ZÀ-ÖØ-Þ()]+){0,4}\s[-–—]"
    r"|[A-ZÀ-ÖØ-Þ]{4,}(?:\(S\))?\.)\s"
    r"(?=[«“]|[A-ZÀ-ÖØ-Þ][^A-ZÀ-ÖØ-Þ])"
)
_ALSO = "aussi|également|encore|AUSSI|ÉGALEMENT|ENCORE"
# What announces a link before or between two sentences of a line, "À lire aussi : ", "Lire notre éditorial: ",
# "À LIRE AUSSI "; where its title ends is not known.
LINK = re.compile(
    rf"""(?:(?m:^)|(?<=[.!?…»”"]))\s*(?:»\s?)?(?:
        (?:[ÀA]\s(?:lire|LIRE)|L(?:ire|IRE))\s(?:
            (?:{_ALSO})(?:\s?[:…|>»]+|\s[-–—]\s)
          | (?:(?:{_ALSO})\s)?(?:notre\s|l['’])\w+(?:\slié)?\s?:)
      | (?:[ÀA]\s)?LIRE\s(?:AUSSI|ÉGALEMENT|ENCORE)\b
    )\s*""",
    re.VERBOSE,
)


def without_dateline(words: str) -> str:
    """How a story begins, without what stands before its first words; the words themselves if nothing is left.

    >>> without_dateline("NORVAUX (AVP) - Le pont rouvre."), without_dateline("Norvaux | Le pont rouvre.")
    ('Le pont rouvre.', 'Le pont rouvre.')
    >>> without_dateline("À LIRE AUSSI Le pont rouvre")
    'Le pont rouvre'
    """
    for pattern in (LINK, DATELINE, LABEL):
        before = pattern.match(words)
        words = words[before.end() :] or words if before else words
    return words
