"""Which articles are not in French."""

import re
from functools import cache
from typing import Any

import pandas as pd

from analysis.results import once
from analysis.wording import N_, tr

# Words that French uses all the time and its neighbours do not: "la", "de" and "que" are Spanish as well.
FRENCH = frozenset(
    re.findall(
        r"\w+",
        "le les des du une est qui dans pour pas sur par cette au aux et avec ce ces elle il ils nous vous "
        "être ont été",
    )
)
CLEARLY = 0.1  # share of these words: French articles have 0.15 and more, Catalan 0.08, all others less
SAMPLE, SHORTEST = 1500, 12  # characters that are looked at; words, with fewer of which the language stays open
SURE = 0.95
NAMES = {
    "ar": N_("Arabic"),
    "ca": N_("Catalan"),
    "de": N_("German"),
    "en": N_("English"),
    "es": N_("Spanish"),
    "fr": N_("French"),
    "it": N_("Italian"),
    "ja": N_("Japanese"),
    "ko": N_("Korean"),
    "la": N_("Latin"),
    "nl": N_("Dutch"),
    "pl": N_("Polish"),
    "pt": N_("Portuguese"),
    "ro": N_("Romanian"),
    "ru": N_("Russian"),
    "tr": N_("Turkish"),
    "uk": N_("Ukrainian"),
    "zh": N_("Chinese"),
}


def is_other_language(text: str) -> str:
    """The ISO code of a text's language if it is surely not French; "" for French and where it is unclear.

    >>> is_other_language("The two presidents signed the treaty on Wednesday, and the ministers of both were there.")
    'en'
    >>> is_other_language("Les deux présidents ont signé le traité mercredi.")
    ''
    """
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    if not words or sum(word in FRENCH for word in words) >= CLEARLY * len(words):
        return ""
    if len(words) < SHORTEST and not _in_letters_of_its_own(text[:SAMPLE]):
        return ""
    (found,) = once("language", [text[:SAMPLE]], lambda: [_identified(text[:SAMPLE])])
    code, is_sure = found["code"].iloc[0], found["probability"].iloc[0] >= SURE
    return str(code) if is_sure and code != "fr" else ""


def language_name(code: str) -> str:
    """A language's name, or its code.

    >>> language_name("en")
    'English'
    """
    return tr(NAMES[code]) if code in NAMES else code


def _identified(text: str) -> pd.DataFrame:
    return pd.DataFrame([_identifier().classify(text)], columns=["code", "probability"])


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second, which French texts do not need

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(NAMES))
    return identifier


def _in_letters_of_its_own(text: str) -> bool:
    """Whether enough of a text is in a script other than French's (Korean and Chinese have few or no spaces)."""
    return sum(letter > "\u0370" and letter.isalpha() for letter in text) > 40
