"""What is asked of the chooser: who is meant at a place of the article, by words that tell so much and no more."""

import re
from dataclasses import dataclass, replace

from analysis.statements.offices import content_words, head_noun, people_noun, without_article
from analysis.statements.people import Person
from analysis.statements.phrases import Phrase
from analysis.statements.verbs import feature

FORMS = ("pronoun", "the last one", "description", "left out", "quotation alone")
DETERMINERS = ("definite", "indefinite", "demonstrative", "possessive")

_GENDER_OF_PRONOUN = {"il": "m", "ils": "m", "lui": "m", "eux": "m", "elle": "f", "elles": "f"}
_LAST_NAMED = re.compile(
    r"(?:ce dernier|cette dernière|ces derni[eè]re?s|ce(?:lui|lle|ux|lles)-ci|l(?:'|es )intéressée?s?|l[ea] seconde?)$",
    re.IGNORECASE,
)
_ONE_WHO = {"celui": "m", "celle": "f", "ceux": "m", "celles": "f"}
_DETERMINER = re.compile(
    r"(?P<indefinite>(?:l'une?|une?|des|plusieurs|certaine?s|d'autres|\d+|deux|trois|quatre|cinq|beaucoup)\b)"
    r"|(?P<demonstrative>(?:ce|cet|cette|ces)\s)|(?P<possessive>(?:son|sa|ses|leurs?|mon|ma|mes|notre|nos)\s)"
    r"|(?P<definite>(?:le|la|les|du|des|aux?)\s|l')",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Asked:
    """A place where somebody is meant: by which `form`, with which gender and number ("" and None: not told).

    `noun` is the head of a description, `words` its content words, `inside` who speaks around the place.
    """

    form: str
    start: int
    end: int
    gender: str = ""
    plural: bool | None = None
    noun: str = ""
    determiner: str = ""
    words: frozenset[str] = frozenset()
    text: str = ""
    inside: Person | None = None
    named: bool = False  # only somebody with a name can be meant


def pronoun_asked(word: str, start: int) -> Asked | None:
    """The question that "il", "-t-elle" or "eux-mêmes" puts; None for a word that is no such pronoun.

    >>> pronoun_asked("-t-elle", 0).gender, pronoun_asked("on", 0)
    ('f', None)
    """
    form = re.sub(r"^-?(?:t-)?|-mêmes?$", "", word.lower())
    gender = _GENDER_OF_PRONOUN.get(form)
    if gender is None:
        return None
    return Asked("pronoun", start, start + len(word), gender, form.endswith("s") or form == "eux", text=form)


def description_asked(text: str, start: int) -> Asked:
    """The question that a description puts: "le sénateur du Nord", "cette quinquagénaire", "ce dernier".

    >>> asked = description_asked("la jeune avocate", 0)
    >>> asked.noun, asked.gender, asked.plural, asked.determiner
    ('avocate', 'f', False, 'definite')
    """
    end, lower = start + len(text), text.lower()
    if _LAST_NAMED.match(lower):
        feminine = re.search(r"dernière|celle|ées?\b|seconde", lower) is not None
        plural = lower.endswith("s") or "ceux" in lower or "celles" in lower
        return Asked("the last one", start, end, "f" if feminine else "m", plural, text=lower)
    found = _DETERMINER.match(lower)
    determiner = found.lastgroup or "" if found is not None else ""
    bare = without_article(text)
    noun = head_noun(bare) or re.split(r"[\s']", bare)[0] if bare else ""
    entry = people_noun(noun)
    gender = entry.gender if entry is not None and entry.gender in ("m", "f") else _gender_of(lower)
    plural = re.match(r"(?:les|des|ces|ses|leurs|nos|mes|plusieurs|certain)", lower) is not None
    return Asked(
        "description", start, end, gender, plural, noun.lower(), determiner, content_words(bare), lower
    )  # fmt: skip


def _gender_of(lower: str) -> str:
    if re.match(r"(?:la|une|cette|sa|ma|certaines|l'une)\b", lower):
        return "f"
    return "m" if re.match(r"(?:le|un|ce|cet|du|au|certains)\b", lower) else ""


def phrase_asked(phrase: Phrase, inside: Person | None) -> Asked:
    """The question that a source phrase of a parsed sentence puts."""
    start, end = phrase.span
    asked = pronoun_asked(phrase.text, start) if phrase.is_pronoun or phrase.text[:1] == "-" else None
    if asked is not None:
        return replace(asked, end=end, inside=inside)
    asked = replace(description_asked(phrase.text, start), end=end, inside=inside)
    if phrase.text.lower() in _ONE_WHO:
        plural = phrase.text.lower() in ("ceux", "celles")
        return replace(asked, form="the last one", gender=_ONE_WHO[phrase.text.lower()], plural=plural)
    if asked.form != "description":
        return asked
    noun = phrase.head.text.lower() if phrase.head.text.isalpha() else asked.noun
    plural = asked.plural or feature(phrase.head, "Number") == "Plur"
    gender = asked.gender or {"Fem": "f", "Masc": "m"}.get(feature(phrase.head, "Gender"), "")
    return replace(asked, noun=noun, plural=plural, gender=gender)
