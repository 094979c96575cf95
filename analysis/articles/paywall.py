"""Articles that a paywall cuts short."""

import re

LAST, LONGEST = 6, 300  # lines at the end of a text that may be a notice, and their characters
NOTICE = re.compile(
    r"\bil vous reste \d+ ?% de (?:cet |l['’])article|\bla suite (?:de (?:cet |l['’])article )?est réservée"
    r"|\b(?:article|contenu|accès|lecture) (?:est )?réservée? (?:aux|à nos) abonn|^réservé (?:aux|à nos) abonnés\W*$"
    r"|^(?:pour )?lire la suite\b|^lire l['’]article (?:complet|en entier)\W*$|\[\+\d+ chars\]$"
    r"|\bpour (?:lire|continuer|poursuivre|accéder).{0,60}\babonn|\b(?:abonnez-vous|s['’]abonner) pour (?:lire|accéder)"
    r"|^(?:vous êtes )?déjà abonnée?s?\s?\?",
    re.IGNORECASE,
)
LONGEST_WORD = 60  # characters, with the dots after it
# "(…)" and dots after a space stand for what is not shown; "les frais…" is how writers end as well.
LEFT_OUT = re.compile(r"(?:[(\[]\s?(?:…|\.{3})\s?[)\]]|\s(?:…|\.{3}))[\s»\"”]*$")
DOTS = re.compile(r"([^\W\d_]+)['’]?(?:…|\.{3})$")
# Words after which no sentence of French ends.
UNFINISHED = frozenset(
    re.findall(
        r"\w+",
        "le la les l un une des du de d à au aux et ou ni que qu qui dont où dans sur sous par pour avec sans chez "
        "entre vers contre depuis mon ton son ma ta sa mes tes ses notre votre leur leurs ce cet cette ces en plus "
        "très trop est sont était étaient sera a ont avait avaient avoir être comme mais car si se s ne n je tu il "
        "elle on",
    )
)


HINTS = ("abonn", "suite", "il vous reste", "lire l", "chars]")  # every notice has one of these; most lines have none


def is_cut(text: str) -> bool:
    """Whether a text ends as a paywall cuts it: with a notice, or in mid-sentence.

    >>> [is_cut(text) for text in ("Le maire a dit que les…", "Il paie, et avec quels frais…", "Il paie. (...)")]
    [True, False, True]
    >>> is_cut("Le pont rouvre.\\nIl vous reste 73 % de cet article à lire.")
    True
    """
    lines = [line.strip() for line in text.strip()[-LAST * LONGEST :].splitlines() if line.strip()][-LAST:]
    if any(len(line) <= LONGEST and _is_notice(line) for line in lines):
        return True
    last = lines[-1][-LONGEST_WORD:] if lines else ""
    dots = DOTS.search(last)
    return LEFT_OUT.search(last) is not None or (dots is not None and dots[1].lower() in UNFINISHED)


def _is_notice(line: str) -> bool:
    plain = line.replace("\xa0", " ")
    small = plain.lower()
    return any(hint in small for hint in HINTS) and NOTICE.search(plain) is not None
