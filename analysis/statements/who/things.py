"""What never speaks, even where the parser takes it for the subject: a thing, a part of the body, a day."""

import re

from analysis.people.lexicon import name_words, nouns_of_class, words_of_class
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
    if head.pos not in ("NOUN", "NUM") or not head.text.islower():
        return False
    start, _ = phrase.span
    _, end = phrase.passage.place(phrase.head)
    if head.text in name_words("firm") and story.cast.text[end + 1 : end + 2].isupper():
        return False  # "la verrerie Corvellec"
    is_quoted = set(story.cast.text[max(0, start - 2) : start + 1]) & set('«“"')
    if is_quoted or people_noun(head.text) is not None or set(singulars(head.text)) & _SPEAKING:
        return False
    return not _is_known(phrase, story)


def _is_known(phrase: Phrase, story: Story) -> bool:
    """Whether a noun belongs to somebody mentioned: le forain Paul Roy, une centaine d'élus; not la colère des élus.

    So does "notre accompagnateur, M. Roy,".
    """
    start, end = phrase.passage.place(phrase.head)
    named = story.cast.named_in(*phrase.span)
    between = (re.findall(r"\w+'?", story.cast.text[end : mention.start].lower()) for mention in named)
    apposed = any(not words_of_class("of").intersection(words) for words in between)
    beside = story.cast.named_in(end + 2, end + 3) if story.cast.text.startswith(", ", end) else []
    set_off = any(story.cast.text[m.end : m.end + 1] in ",." for m in beside if m.person.human)
    return apposed or set_off or bool(story.cast.mentioned_in(start, end))


_SPEAKING = nouns_of_class("figures") | nouns_of_class("account") | nouns_of_class("like people")
