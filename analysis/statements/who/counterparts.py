"""Who is meant by what is theirs, or what they are to each other: ses mots, son homologue russe, le visiteur."""

import re

from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import singulars
from analysis.people.owned import is_owned
from analysis.people.relations import may_be_relation
from analysis.statements.salience import most_salient, salience
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer, answer_by


def counterpart(phrase: Phrase, story: Story) -> Answer | None:
    """Le visiteur, son homologue russe, sa ministre: whom the article or the list shows to be the other one of two."""
    text, place = story.cast.text, phrase.span[0]
    here = [m for m in story.cast.mentioned_in(*phrase.span) if m.person.name is not None]
    person = next((m.person for m in here if may_be_relation(text, m.start)), None)
    if person is not None:
        return person.label, "counterpart", person
    owned = next((m.person for m in here if m.start == place and not m.by_name and is_owned(text, place)), None)
    rule = "role" if owned is not None and owned.actor is not None else "role in the article"
    return answer_by(rule, owned)


_HIS = re.compile(r"(?:son|sa|ses)\s(?:propres?\s)?(?P<noun>[\w-]+)", re.IGNORECASE)


def of_own_words(phrase: Phrase, story: Story) -> Answer | None:
    """Selon ses mots, ses calculs: who is present."""
    match = _HIS.fullmatch(phrase.text)
    nouns = singulars(match["noun"]) if match is not None else []
    if (nouns_of_class("wording") | nouns_of_class("figures")).isdisjoint(nouns):
        return None
    return answer_by("pronoun", most_salient(salience(story, phrase.span[0], plural=False, human=True)))
