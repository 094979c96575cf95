"""The labels of a Nexis export: those before a text, and those after it, which end it."""

import re
from collections.abc import Sequence

# Labels before the text, and those after it; older exports have them in capitals.
BEFORE = (
    "section rubrique sektion rubrik length longueur länge byline auteur autor signature dateline origine-depeche lieu "
    "highlight encart series série"
)
AFTER = (
    "classification klassifizierung load-date date-chargement date-de-chargement language langue sprache "
    "publication-type type-publication type-de-publication subject sujet organization organisation company société "
    "societe person personne geographic localisation-geo lieu-géographique geografische-angaben industry "
    "secteur-activite secteur-d'activité ticker symbole-boursier graphic graphique illustration encart-photo "
    "correction notes update update-date journal-code zeitungs-code publikationstyp ladedatum thema firma"
)
BARE = ("classification", "klassifizierung")  # which stand alone in their line; all others have values
PROSE = ("graphic", "graphique", "illustration", "encart-photo", "correction", "notes")  # which sentences may follow
CAPTIONS = 3  # lines of pictures
LABELLED = re.compile(r"([^\W\d][\w' -]{2,24}?)\s?:\s*(.*)", re.DOTALL)
SENTENCE_END = re.compile(r"[.!?…»]$")
RIGHTS = re.compile(r"(?:copyright|©|tous droits réservés|all rights reserved|alle rechte)", re.IGNORECASE)


def end_of_text(lines: Sequence[str]) -> int:
    """The place of the first label after the text: a line "Notes" far above the others is a heading within it.

    >>> end_of_text(["Le pont rouvre.", "Graphic", "PHOTO: le pont", "Load-Date: May 17, 2031"])
    1
    >>> end_of_text(["Notes", "Le pont rouvre.", "Il a coûté cher.", "Personne ne sait.", "Combien ?"])
    5
    """
    end = next((place for place in range(len(lines)) if _ends_text(lines[place : place + 2])), len(lines))
    while prose := [place for place in range(max(0, end - CAPTIONS - 1), end) if _is_note(lines[place:end])]:
        end = prose[0]
    return end


def _is_note(lines: Sequence[str]) -> bool:
    """Whether lines are a label with its value: in its line, in the next, or, if these are no sentences, in several."""
    if label_of(lines[0]) not in PROSE:
        return False
    if ":" in lines[0]:
        return len(lines) == 1
    return len(lines) == 2 or not any(map(SENTENCE_END.search, lines[1:]))


def _ends_text(lines: Sequence[str]) -> bool:
    """Whether a line is a label after the text: one that a sentence follows ("Sujet : le pont") is a line of it.

    >>> _ends_text(["Sujet: PONTS (90%)", "Langue: FRENCH"]), _ends_text(["Sujet : le pont.", "Il a rouvert lundi."])
    (True, False)
    """
    label, after = label_of(lines[0]), "".join(lines[1:])
    if label not in AFTER.split() or label in PROSE or (":" not in lines[0] and label not in BARE):
        return False
    return bool(not SENTENCE_END.search(after) or RIGHTS.match(after) or label_of(after))


def label_of(line: str) -> str:
    """The label that a line has: "Length: 937 words" -> "length"; a line of text has none."""
    match = LABELLED.fullmatch(line)
    label = (match[1] if match else line).lower().replace(" ", "-")
    return label if label in BEFORE.split() or label in AFTER.split() else ""
