"""Who is one more of those told of before: un autre, 31 %."""

import re

from analysis.people.patterns import any_word
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer

_SHARE = re.compile(r"\d[\d,. ]*%")
_OF_WHOM = re.compile(
    r"\d\s?%(?: seulement| \([^)]*\))? "
    rf"(?P<whom>d(?:es |')[\w'-]+(?: (?:{any_word('colour')}s|interrogé\w+|sondé\w+))?)"
)
_OTHER = re.compile(r"(?:une? |d'|les |plusieurs )autres?", re.IGNORECASE)


def of_those_before(phrase: Phrase, story: Story) -> Answer | None:
    """« A », s'indigne un autre ; d'autres dénoncent B ; 31 % pensent que C: some more of those told of before."""
    words = phrase.text.strip()
    if _SHARE.fullmatch(words):
        whom = [m["whom"] for m in _OF_WHOM.finditer(story.cast.text, 0, phrase.span[0])]
        return (f"{words} {whom[-1]}", "one of them", None) if whom else None
    if not _OTHER.fullmatch(words):
        return None
    last = story.last_speaker(phrase.span[0])
    heard = last[1] if last is not None else None
    label = heard.label if heard is not None and heard.name is None and not heard.plural else "un"
    one = words.lower().startswith("un") and not label.startswith("un")
    return (f"autre {label}" if one else words.lower(), "one of them", None)
