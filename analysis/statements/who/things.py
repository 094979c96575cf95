"""What never speaks, even where the parser takes it for the subject: a thing, a part of the body, a day."""

from analysis.people.lexicon import name_words, nouns_of_class
from analysis.people.offices import people_noun, singulars
from analysis.statements.source.phrases import Phrase
from analysis.statements.source.times import is_time
from analysis.statements.story import Story


def is_thing(phrase: Phrase, story: Story) -> bool:
    """Whether a source is a noun for a thing: "la suppression de l'impôt", "le lendemain", "marge négative".

    Not a name or a known person, a capital in mid-sentence, or what the press treats as a source: "les chiffres".
    """
    head = phrase.head
    if is_time(head):
        return True
    if phrase.is_pronoun or head.pos_ not in ("NOUN", "NUM") or not head.text.islower():
        return False
    start, _ = phrase.span
    _, end = phrase.passage.place(phrase.head, phrase.head)
    if head.text in name_words("firm") and story.cast.text[end + 1 : end + 2].isupper():
        return False  # "la verrerie Corvellec"
    is_quoted = set(story.cast.text[max(0, start - 2) : start + 1]) & set('«“"')
    return not (is_quoted or people_noun(head.text) is not None or set(singulars(head.text)) & _SPEAKING)


_SPEAKING = nouns_of_class("figures") | nouns_of_class("account") | nouns_of_class("like people")
