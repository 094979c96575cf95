"""What says when: "lundi", "le 3 mai", "14h30"."""

from spacy.tokens import Token

from analysis.people.lexicon import phrase_words

CLOCK_TIME = r"\d{1,2} ?[h:] ?(?:\d\d)?"  # "14h30 – « A »" in a live report
_TIMES = phrase_words("time")
_PART_OF_TIME = phrase_words("part of a time")


def is_time(token: Token) -> bool:
    """Lundi, le 3 mai, fin 2018; "Le Matin" in capitals is a paper."""
    if token.text.lower() in _PART_OF_TIME and token.i + 1 < len(token.doc):
        following = token.nbor(1)
        return following.text.isdigit() or following.text.lower() in _TIMES
    numbered = token.text.isdigit() and token.i + 1 < len(token.doc) and token.nbor(1).text.lower() in _TIMES
    written = token.text.islower() or not token.i  # "Dimanche verra", but "Le Matin"
    return numbered or (written and (token.lower_ in _TIMES or token.lemma_.lower() in _TIMES))
