"""What never speaks: a thing, a part of the body, a day, whatever the parser takes for the subject."""

from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import people_noun, singulars
from analysis.statements.source.phrases import Phrase, is_time
from analysis.statements.story import Story


def is_thing(phrase: Phrase, story: Story) -> bool:
    """Whether a source is a noun that is nobody's: "la suppression de l'impôt", "le lendemain", "marge négative".

    Not who is named or known, a capital in the middle of a sentence, nor what the press lets speak: "les chiffres".
    """
    head = phrase.head
    if is_time(head):
        return True
    if phrase.is_pronoun or head.pos_ not in ("NOUN", "NUM") or not head.text.islower():
        return False
    start, end = phrase.span
    is_quoted = set(story.cast.text[max(0, start - 2) : start + 1]) & set('«“"')
    if is_quoted or people_noun(head.text) is not None or set(singulars(head.text)) & _SPEAKING:
        return False
    return not story.cast.mentioned_in(start, end)


_SPEAKING = nouns_of_class("figures") | nouns_of_class("account") | nouns_of_class("like people")
