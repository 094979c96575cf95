"""What says when: "lundi", "le 3 mai", "14h30"."""

from analysis.language.parsed import Token
from analysis.people.lexicon import phrase_words

CLOCK_TIME = r"\d{1,2} ?[h:] ?(?:\d\d)?"  # "14h30 – « A »" in a live report
_TIMES = phrase_words("time")
_PART_OF_TIME = phrase_words("part of a time")


def is_time(token: Token) -> bool:
    """Lundi, le 3 mai, fin 2018; "Le Matin" in capitals is a paper."""
    following = token.next.lower
    if token.lower in _PART_OF_TIME:
        return following.isdigit() or following in _TIMES
    numbered = token.text.isdigit() and following in _TIMES
    written = token.text.islower() or not token.i  # "Dimanche verra", but "Le Matin"
    return numbered or (written and token.lemma.lower() in _TIMES)
