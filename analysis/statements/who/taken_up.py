"""Whom the word that opens a sentence takes up: il, elle, le second, l'intéressé. Who stays the subject is salient."""

import re

from analysis.language.dictionaries import is_only_a_verb
from analysis.people.patterns import any_word
from analysis.statements.salience import agrees, most_salient, salience
from analysis.statements.story import Story
from analysis.statements.who.pronouns import first_or_second

_RECENT = 60  # mentions
_PRONOUN = re.compile(
    r"(?:ils?|elles?)\b"
    r"(?!\s(?:n'|ne\s|s'|en\s)?(?:y|faut|fallait|faudra|agit|agissait|est (?:à|temps|possible|clair)))",
    re.IGNORECASE,
)
_CONCERNED = re.compile(r"(?:mais |et )?(?P<who>l'intéressée?)\b", re.IGNORECASE)
_LATTER = re.compile(
    r"(?P<who>cel(?:ui|le)-ci\b|(?:l[ea] (?:premi(?:er|ère)|seconde?)|ce dernier|cette dernière)"
    rf"(?=,? (?:{any_word('follows its subject')}(?:\b|(?<='))|(?P<verb>[\w-]+))))",
    re.IGNORECASE,
)


def read_on(story: Story, place: int) -> None:
    """Note whom the word means that opens each sentence up to a place."""
    while story.read < len(story.sentence_starts) and story.sentence_starts[story.read] < place:
        start = story.sentence_starts[story.read]
        story.read += 1
        opening = _PRONOUN.match(story.cast.text, start)
        word = opening[0].lower() if opening is not None else ""
        gender, plural = ("f" if word.startswith("e") else "m"), word.endswith("s")
        if plural:
            story.note_pair(start)
        person = most_salient(salience(story, start, gender=gender, plural=plural)) if word else None
        if person is not None:
            story.mention(person, (start, start + len(word)))
        _note_latter(story, start)
        _note_concerned(story, start)


def _note_latter(story: Story, start: int) -> None:
    """Le second a été moins disert; celui-ci sourit: not "le premier ministre", "ce dernier point"."""
    opening = _LATTER.match(story.cast.text, start)
    if opening is None or (opening["verb"] is not None and not is_only_a_verb(opening["verb"])):
        return
    person = first_or_second(opening["who"], start, story)
    if person is not None:
        story.mention(person, opening.span("who"))


def _note_concerned(story: Story, start: int) -> None:
    """Note whom the "l'intéressé" that opens a sentence means: who was named last."""
    opening = _CONCERNED.match(story.cast.text, start)
    if opening is None:
        return
    gender = "f" if opening["who"].endswith("ée") else "m"
    before = reversed(story.mentions_before(start, _RECENT))
    named = (m.person for m in before if m.person.known_by_name)
    person = next((one for one in named if agrees(one, gender, plural=False)), None)
    if person is not None:
        for mention in story.cast.mentioned_in(*opening.span("who")):
            mention.person, mention.subject_like = person, True
