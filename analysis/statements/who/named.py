"""Who a source phrase is by a name in it or beside it: le ministre Paul Roy; le directeur du port, Paul Roy."""

import re

from analysis.people.body_names import names_a_body
from analysis.people.listed_offices import described_actor
from analysis.people.offices import is_collective, is_human, kind_of, role_before, without_article
from analysis.people.patterns import any_word
from analysis.people.person import Mention
from analysis.statements.source.beside_phrases import apposition
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer

# What joins a second name to the first: "M. Roy et la ministre Anne Petit", "Anne Petit, Paul Roy".
_ANOTHER = re.compile(
    r"(?:,\s[^,;.]{1,80},|\s\([^)]{1,40}\))?"
    r"\s?(?:,|et|ou|,? ainsi que)\s?(?:(?:M|MM)\.|Mme)?(?:(?:l[ae]|l'|son|sa|un|une)\s?[^,;.]{1,80})?\s?$"
)


def by_name(phrase: Phrase, story: Story) -> Answer | None:
    """M. Roy, le ministre Paul Roy, le président du groupe, Paul Roy."""
    names = _names(phrase, story)
    if len(names) == 1 and _may_be_of_body(story.cast.text[phrase.span[0] : names[0].start]):
        names = [m for m in _names_beside(phrase, story) if m.person.human and " " in m.person.label] or names
    names = names or _names_beside(phrase, story) or _name_of_office(phrase, story)
    if not names or (len(names) == 1 and _is_another(phrase, names[0], story)):
        return None
    people = list(dict.fromkeys(m.person for m in names))
    return "; ".join(p.label for p in people), "name", people[0] if len(people) == 1 else None


def _may_be_of_body(before: str) -> bool:
    """Le chef du groupe Horizon Neuf, Paul Roy: what stands after a complement of an office may be a body's name."""
    return _COMPLEMENT.search(before) is not None


_COMPLEMENT = re.compile(r"\s(?:du|de la|de l'|des)\s?[^,]*\w\s$")


def _is_another(phrase: Phrase, name: Mention, story: Story) -> bool:
    """Lu par le ministre Paul Roy, la présidente dit A: whether the office is that of somebody else on the list."""
    inside = phrase.span[0] <= name.start < phrase.span[1]
    listed = None if inside else described_actor(without_article(phrase.text), story.actors)
    return listed is not None and listed is not name.person.actor


def _names_beside(phrase: Phrase, story: Story) -> list[Mention]:
    """The names in apposition; "à entendre le maire, l'Aldre déborde" names no mayor."""
    other = None if phrase.is_pronoun else apposition(phrase)
    names = (_names(other, story) if other is not None else []) or _name_further_on(phrase, story)
    if kind_of(phrase.head.text) == "document":
        return []
    if len(names) == 1 and names[0].person.human and _is_several(phrase):
        return []  # "selon des élus, Paul Roy a refusé", "le cabinet du maire, Paul Roy"
    return [mention for mention in names if mention.person.human or not is_human(phrase.head.text)]


def _is_several(phrase: Phrase) -> bool:
    """Whether a phrase is for more than one person: a plural, a body."""
    return is_collective(phrase.head.text) or _SEVERAL_OF.match(phrase.text) is not None


_SEVERAL_OF = re.compile(r"(?:des|les|plusieurs|certains|ces|ses|leurs)\s", re.IGNORECASE)


_ARTICLE_LAST = re.compile(r"\s*(?:\bla|\ble|\bles|\bl')\s*$", re.IGNORECASE)
_TO_THE_COMMA = re.compile(
    rf"(?:\s[\w-]+ée?s?)?(?:\s{any_word('complement of an office')}[^,.;:«»()]{{1,80}})?,\s|\s\([^)]{{2,30}}\),?\s"
)

_ANY_TO_THE_COMMA = re.compile(r"(?:\s[^,.;:«»()]{1,80})?,\s")


def _name_further_on(phrase: Phrase, story: Story) -> list[Mention]:
    """Le directeur des ventes chez Solveau, Paul Garnier, a dit: the name after a complement outside the phrase."""
    before = phrase.first.previous
    bare = phrase.first == phrase.head and (not before or before.is_punct)  # "Boulanger depuis trente ans, M. Roy"
    comma = (_ANY_TO_THE_COMMA if bare else _TO_THE_COMMA).match(story.cast.text, phrase.span[1])
    if comma is None or not is_human(phrase.head.text):
        return []
    named = (m for m in story.cast.named_in(comma.end(), comma.end() + 1) if m.start == comma.end())
    return [m for m in named if story.cast.text[m.end : m.end + 1] in (",", ".", "")]


def _name_of_office(phrase: Phrase, story: Story) -> list[Mention]:
    """Ivar Solden, un ancien militaire: the name is beside it."""
    if phrase.is_pronoun:
        return []
    start, end = phrase.span
    head, _ = phrase.passage.place(phrase.head)
    around = (m for m in story.cast.named_in(start - 3, end + 110) if m.person.human)
    beside = (m for m in around if end <= m.start < end + 110 or start - 3 < m.end < start)
    for mention in beside:
        if story.cast.text.startswith(",", end) and not _CLOSES.match(story.cast.text, mention.end):
            continue  # "selon un témoin, Paul Roy aurait cédé"
        if any(start <= place <= head for place in mention.person.role_places):
            return [mention]
    return []


_CLOSES = re.compile(r"\s?(?:[^\w\s]|et\b|$)")


def _names(phrase: Phrase, story: Story) -> list[Mention]:
    """The people whom a phrase names itself, not those in its complements ("les services de Paul Roy")."""
    start, end = phrase.span
    text = story.cast.text
    names: list[Mention] = []
    for mention in story.cast.named_in(start, end):
        before = _ARTICLE_LAST.sub("", text[start : mention.start]).rstrip(" ")
        complement = re.search(rf"(?:\b{any_word('before a name in a complement')}|d')$", before, re.IGNORECASE)
        if complement and not names:
            continue
        if names and not _ANOTHER.match(text[names[-1].end : mention.start]):
            continue
        human = mention.person.human  # unlike "l'opérateur Transvaudre", listed
        of_a_body = human and not role_before(text, mention.start) and names_a_body(text, mention.start)
        if not of_a_body and not _is_of_another(text, start, mention):
            names.append(mention)
    return names


def _is_of_another(text: str, start: int, mention: Mention) -> bool:
    """Un conseiller du président Roy: the name belongs to an office that is only a complement."""
    role = role_before(text, mention.start)
    place = text.rfind(role, start, mention.start) if role else -1
    return place > start and re.search(r"\b(?:du|de la|de l'|d'une?|de s(?:on|a))\s?$", text[start:place]) is not None
