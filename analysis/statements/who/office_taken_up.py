"""Who has an office that nobody was said to have: « A », dit Anne Roy. La maire de Corlay demande B."""

import re

from analysis.people.holders import is_known_to_all
from analysis.people.offices import gender_of, head_noun, is_human, people_noun, telling_words, without_article
from analysis.people.person import Person
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story, most_salient
from analysis.statements.who.answer import Answer

_SETS_AGAINST = re.compile(r", (?:lui|elle|quant à (?:lui|elle)|de son côté|pour sa part)\b")  # somebody before
_THE = re.compile(r"(?:le |la |l')", re.IGNORECASE)


def taken_up(phrase: Phrase, story: Story) -> Answer | None:
    """La maire de Corlay, after a statement of Anne Roy: she, if she has no other office and nobody else is meant."""
    person = likely_holder(phrase, story)
    if (
        person is None
        or person.roles
        or not _is_office(phrase, story)
        or story.cast.holders.others(phrase.text, person)
    ):
        return None
    here = story.sentence(phrase.span[0])
    last = story.last_speaker(phrase.span[0])
    names = [m.start for m in story.cast.mentions if m.person is person and m.by_name and not m.quoted]
    before = [start for start in names if story.sentence(start) == here - 1]
    if last is None or last[1] is not person or not before or any(story.sentence(start) == here for start in names):
        return None
    described = next((m.person for m in story.cast.mentioned_in(*phrase.span) if m.start == phrase.span[0]), None)
    if described is not None and described.mentions[0].start < names[0]:
        return None  # "la maire" is in the article before Anne Roy is
    if is_known_to_all(telling_words(phrase.text)) and not (" " in person.label and _opens_or_ends(phrase, story)):
        return None
    return person.label, "role in the article", person


def likely_holder(phrase: Phrase, story: Story) -> Person | None:
    """Whom an office or trade means though nobody was said to have it: the last one named, if also the most salient."""
    noun, place = people_noun(phrase.head.text), phrase.span[0]
    if not is_human(noun) or not _THE.match(phrase.text) or _SETS_AGAINST.match(story.cast.text, phrase.span[1]):
        return None
    gender = gender_of(noun, {"le": "m", "la": "f"}.get(phrase.text[:2].lower(), ""))
    named = story.cast.holders.named_before(place, gender)
    if named is None:
        return None
    return named if named is most_salient(story, place, gender=gender, plural=False, window=3, human=True) else None


def _is_office(phrase: Phrase, story: Story) -> bool:
    """Whether a phrase is an office without a name: not "le collectif militant", "Le Parisien", "le passant"."""
    head = phrase.head.text
    noun = people_noun(head)
    begins = head_noun(without_article(phrase.text)) == head and head.islower()
    return begins and noun is not None and noun.kind == "role" and not story.cast.named_in(*phrase.span)


def _opens_or_ends(phrase: Phrase, story: Story) -> bool:
    """Whether a phrase opens its sentence, or an inserted verb precedes it: « A », assure le premier ministre."""
    place = phrase.span[0]
    inserted = story.telling is not None and story.telling.construction == "insertion"
    return inserted or story.sentence_starts[story.sentence(place)] == place
