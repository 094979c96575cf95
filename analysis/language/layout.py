"""What in an article is not its prose: photo credits and date lines, links to other articles, headings."""

import re

_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_DATE = rf"(?:\d{{1,2}}(?:er)? {_MONTH} \d{{4}}|\d{{4}}-\d\d(?:-\d\d)?|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
# A whole line that the page put there, not the writer.
_FURNITURE = re.compile(
    rf"""\W*(?:
        (?:date\b|publié|mis\ à\ jour|modifié|posté|le\b)?\W*(?:le\ )?{_DATE}\b.{{0,120}}
      | (?:crédits?\ )?photos?\ ?(?::|©|-|–)\ ?.{{1,120}}
      | (?:crédits?|légende|image|illustration)\ ?:.{{1,120}}
      | (?:©|\(c\))\ ?.{{1,80}}
      | \(?(?:avec\ )?(?:AFP|Reuters|Belga|ATS|AP|La\ Presse\ canadienne)[^.!?]{{0,40}}\)?
      | [^.!?]{{0,30}}\((?:AFP|Reuters|Belga|ATS|AP)\)\W*
      | (?:»\ ?)?(?:à\ )?lire\ (?:aussi|également)\b.{{0,200}}
      | (?:partager|abonnez-vous|recevez|inscrivez-vous|suivez|regardez|retrouvez|activez|téléchargez)\b.{{0,200}}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:;,]\W*$")
_LONGEST_HEADING = 200


def layout(text: str) -> list[tuple[int, int, str]]:
    """Cut a repaired `text` into its lines: (start, end, kind), kind "furniture", "heading" or "body".

    Furniture is kept out of counts and statements, headings out of statements. Blank lines are left out.

    >>> [(kind) for _, _, kind in layout("Photo : AGENCE\\n\\nUn accord\\nIls ont signé.")]
    ['furniture', 'heading', 'body']
    """
    lines = [(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]
    kinds = [_kind(text[start:end]) for start, end in lines]
    if "body" not in kinds:  # a text of one line without a full stop is still a text
        kinds = ["body" if kind == "heading" else kind for kind in kinds]
    return [(start, end, kind) for (start, end), kind in zip(lines, kinds, strict=True)]


def _kind(line: str) -> str:
    if len(line) < 260 and not re.search(r"[.!?]\s+\w", line) and _FURNITURE.match(line):
        return "furniture"
    if len(line) <= _LONGEST_HEADING and not _SENTENCE_END.search(line):
        return "heading"
    return "body"
