"""Who a pronoun is: il, elle, ce dernier, celui qui; and who of two who were named."""

import re

from analysis.people.lexicon import words_of_class
from analysis.people.listed_offices import described_actor
from analysis.people.offices import singulars, without_article
from analysis.people.patterns import CONCERNED
from analysis.people.person import Mention, Person
from analysis.statements.salience import agrees, last_mentioned, most_salient, salience
from analysis.statements.source.phrases import Phrase, bare_pronoun
from analysis.statements.story import Story
from analysis.statements.who.answer import NOBODY_NAMED, Answer, answer_by
from analysis.statements.who.left_out import subject_of
from analysis.statements.who.referents import Reference, likeliest

_LAST_NAMED = re.compile(
    r"(?:ce dernier|cette dernière|celui-ci|celle-ci|le second|la seconde|lequel|laquelle)", re.IGNORECASE
)
_LAST_NAMED_PLURAL = re.compile(
    r"(?:ces derniers|ces dernières|ceux-ci|celles-ci|les intéressée?s|lesquel(?:le)?s)", re.IGNORECASE
)


def one_of_two(phrase: Phrase, story: Story) -> Answer | None:
    """Ilma Roy et Paul Adam se sont vus. La première, le second: which of the two who were named together last.

    Where no two were, which of the two who were named last; there one of a man and a woman is known by the article.
    """
    match = _OF_TWO.fullmatch(phrase.text)
    return answer_by("the last one named", _of_two(match, phrase.span[0], story)) if match is not None else None


def first_or_second(text: str, place: int, story: Story) -> Person | None:
    """Whom "le second" means that begins at a place; "ce dernier", "celle-ci"."""
    match = _OF_TWO.fullmatch(text)
    if match is not None:
        return _of_two(match, place, story)
    return last_mentioned(story, place, _gender_of(text.lower()), plural=False)


def _of_two(match: re.Match[str], place: int, story: Story) -> Person | None:
    before = story.mentions_before(place, 40)
    pair = next((m.person.label.split("; ") for m in reversed(before) if ";" in m.person.label), [])
    gender = "f" if match["which"].lower() == "la" else "m"
    known = [p for label in pair for p in story.cast.people if p.label == label]
    two = known or _two_of_a_kind(story, place) or _two_named(story.cast.text, before)
    fitting = [p for p in two if p.gender in ("", gender)]
    if len(fitting) == 1:
        return fitting[0]
    return two[0 if match["first"] else 1] if len(two) == 2 else None


def both(phrase: Phrase, story: Story) -> Answer | None:
    """Les deux ministres: the two told of together last, but for the only two who are such if neither of them is."""
    if not _BOTH.match(phrase.text):
        return None
    story.note_pair(phrase.span[0])
    pairs = (m.person.label for m in reversed(story.cast.mentions) if m.end <= phrase.span[0])
    pair = next((label.split("; ") for label in pairs if label.count("; ") == 1), [])
    kind = set(singulars(phrase.head.text))
    held = [p.label for p in story.cast.people if p.known_by_name and kind & p.heads]
    two = held if len(held) == 2 and not set(held) & set(pair) else pair
    return ("; ".join(two), "both leaders", None) if two else None


_BOTH = re.compile(
    r"^tou(?:te)?s (?:les )?deux"
    r"|^les (?:deux (?:leaders|dirigeants|présidents|hommes|chefs|responsables|femmes|ministres|candidats)"
    r"|(?:dirigeants|leaders|chefs d'État|présidents) des deux)",
    re.IGNORECASE,
)


def _two_of_a_kind(story: Story, place: int) -> list[Person]:
    """Les deux chercheurs doutent. La première, le second: the only two who were called so, as they came up."""
    start = story.sentence_starts[max(0, story.sentence(place) - _NEAR)]
    kinds = [match["kind"] for match in _TWO.finditer(story.cast.text, start, place)]
    if not kinds:
        return []
    heads = set(singulars(kinds[-1]))
    before = (m.person for m in story.mentions_before(place, len(story.cast.mentions)))
    of_kind = list(dict.fromkeys(p for p in before if p.known_by_name and p.heads & heads))
    unlisted = dict.fromkeys(p for _, _, p in story.spoken if p is not None and p.known_by_name and p.actor is None)
    fitting = of_kind if len(of_kind) == 2 else list(unlisted)  # two experts who were heard
    return fitting if len(fitting) == 2 else []


_NEAR = 2  # sentences
_TWO = re.compile(r"\bles deux (?P<kind>\w+)", re.IGNORECASE)


def _two_named(text: str, before: list[Mention]) -> list[Person]:
    """The two people named last, in the order in which they came up."""
    named = [m.person for m in before if m.person.known_by_name]
    last = list(dict.fromkeys(reversed(named)))[:2]
    nearest = next((m for m in reversed(before) if _COUNTED.match(text, m.start) or m.person in last), None)
    if nearest is None or nearest.person not in last:
        return []  # "Deux témoins ont parlé. Le premier …"
    return [person for person in dict.fromkeys(named) if person in last]


_COUNTED = re.compile(r"(?:deux|trois|quatre|des|plusieurs|\d+)\s", re.IGNORECASE)
_OF_TWO = re.compile(r"(?P<which>l[ae])\s(?:(?P<first>premi(?:er|ère))|seconde?)", re.IGNORECASE)


def by_pointing(phrase: Phrase, story: Story) -> Answer | None:
    """Ce dernier, celles-ci, laquelle: the last one named who agrees; le même: who spoke last."""
    text, place = phrase.text.lower(), phrase.span[0]
    if CONCERNED.match(text):
        return _concerned(text, story, place)
    goes_on, plural = text in words_of_class("whoever spoke last"), _LAST_NAMED_PLURAL.fullmatch(text) is not None
    if not (goes_on or plural or _LAST_NAMED.fullmatch(text)):
        return None
    last = story.last_speaker(place) if goes_on else None
    if last is not None:
        return last[0], "the last speaker goes on", last[1]
    person = last_mentioned(story, place, _gender_of(text), plural)
    return answer_by("the last one named", person) or NOBODY_NAMED


def _gender_of(text: str) -> str:
    return "f" if re.search(r"dernière|celle|seconde|laquelle|lesquelles|^la ", text) else "m"


def _concerned(text: str, story: Story, place: int) -> Answer:
    """L'intéressée: who was named last, were it in somebody's words, and only then who was described last.

    « A », réplique l'intéressé: not who spoke just before.
    """
    gender = "f" if text.endswith("ée") else "m"
    spoke = story.last_person(place) if story.answers else None
    before = story.mentions_before(place, len(story.cast.mentions))
    agreeing = [m.person for m in reversed(before) if m.person.human and agrees(m.person, gender, plural=False)]
    others = [person for person in agreeing if person is not spoke]
    last = next((person for person in others if person.name is not None), others[0] if others else None)
    return answer_by("the last one named", last) or NOBODY_NAMED


def by_pronoun(phrase: Phrase, story: Story) -> Answer | None:
    """Il, elle, lui, ils: the most salient person who agrees."""
    place = phrase.span[0]
    form = bare_pronoun(phrase.text)
    if form not in _AGREEMENT:
        return None
    gender, plural = _AGREEMENT[form]
    if plural:
        story.note_pair(place)
    announced = _announced(story, place)
    if announced is not None:
        return announced
    scores = salience(
        story, place, gender=gender, plural=plural, excluded=_speaking(phrase, story), unlikely=story.named_in_it()
    )
    answered = _answered(story, place)
    if answered in scores and any(person.human for person in scores if person is not answered):
        del scores[answered]
    return answer_by("pronoun", likeliest(Reference(story, place, form, scores)))


_AGREEMENT = {  # gender, and whether it is plural
    "il": ("m", False),
    "elle": ("f", False),
    "lui": ("m", False),
    "ils": ("m", True),
    "elles": ("f", True),
    "eux": ("m", True),
}


def _speaking(phrase: Phrase, story: Story) -> Person | None:
    """Who says the words that contain the pronoun, and so means somebody else; an inserted « dit-il » is outside."""
    place = phrase.span[0]
    answers = any(start <= place < end for start, end in story.interview)
    within = answers or (phrase.passage.inside is not None and not story.is_inserted)
    return story.speaks_at(place) if within else None


def _answered(story: Story, place: int) -> Person | None:
    """« Un accord ? », demande M. Roy. « Demain », répond-il; « A », lui répond-il: whom somebody answers."""
    said, text, spoken = story.telling, story.cast.text, story.answered(place)
    if said is None or not story.answers:
        return None
    if "lui" in text[slice(*said.cue)].split():
        return spoken or subject_of(story, story.sentence(place) - 1)
    end = max((end for _, end, who in story.said[-_LATELY:] if who is spoken), default=0)
    return spoken if "?" in text[end - 1 : end + 2] else None


_LATELY = 3  # spans of statements


def _announced(story: Story, place: int) -> Answer | None:
    """Quant au maire, il …: the pronoun means the phrase that opens the sentence."""
    start = story.sentence_starts[story.sentence(place)]
    opening = re.match(
        r"quant (?:à |au |aux )(?P<who>.{2,90}?),\s*$", story.cast.text[start:place], re.IGNORECASE | re.DOTALL
    )
    if not opening:
        return None
    mentions = [m for m in story.cast.mentions if start <= m.start < place]
    who = opening["who"]
    actor = described_actor(who, story.actors)
    if actor is not None:
        return actor.name, "role", story.cast.people.of_actor(actor)
    if not mentions or mentions[0].start > start + opening.start("who") + len("les "):
        return None  # "quant aux mesures du maire, il …"
    person = next((m for m in mentions if m.by_name), mentions[0]).person
    whole = without_article(who.split(",")[0])
    # "Quant à la Ligue paysanne, elle …": all of the phrase that begins with the name.
    label = person.label if not whole.startswith(person.label + " ") else whole
    return label, "announced", person


def the_one_who(phrase: Phrase, story: Story) -> Answer | None:
    """« A », lâche celui qui préside le club: another word for whoever is being told about."""
    form = phrase.text.lower()
    if form not in ("celui", "celle"):
        return None
    scores = salience(story, phrase.span[0], gender=_gender_of(form), plural=False, window=3)
    return answer_by("another word for a person", most_salient(scores)) or NOBODY_NAMED
