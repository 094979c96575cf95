"""Who a description is: le sénateur, la même source, un autre, each of a list; else its own words."""

import re
from functools import lru_cache

from analysis.actors import Actor
from analysis.language.dictionaries import is_printed
from analysis.language.parsed import text_from
from analysis.people.countries import adjectives
from analysis.people.lexicon import full_outlet_names, words_of_class
from analysis.people.listed_offices import described_actor, is_qualified, short_roles
from analysis.people.offices import kind_of, telling_words, without_article
from analysis.people.patterns import any_word
from analysis.people.person import Person
from analysis.people.person_name import names_somebody
from analysis.spelling import without_accents
from analysis.statements.source.phrases import Phrase
from analysis.statements.story import Story
from analysis.statements.who.answer import Answer, answer_by
from analysis.statements.who.meant import likely_meant

# Nobody of before: "un maire"; "notre ministre", that of the newspaper's own country.
_INDEFINITE = re.compile(r"(?:l')?une?\s|des\s|plusieurs\s|certaine?s\s|[nv]otre\s", re.IGNORECASE)
_BODY = r"[A-ZÀ-Ý][\w-]*(?: (?!et )[\w-]+){0,3}"  # "Moscou et Pyongyang", "l'Alliance des villes et la Ligue"


def by_role(phrase: Phrase, story: Story) -> Answer | None:
    """Le locataire du Kremlin (from the actors), le sénateur (introduced in the article)."""
    if phrase.is_pronoun or _INDEFINITE.match(phrase.text):
        return None
    text = _NOTHING_MORE.sub("", phrase.text)
    actor = described_actor(without_article(text), story.actors)
    if actor is not None:
        return _as_listed(actor, story)
    if phrase.is_plural:
        return None
    person = story.cast.holders.of_office(_RANK.sub("", text), phrase.span[0])
    first_words = without_article(text).split(",")[0].lower()
    listed = short_roles(story.actors).get(first_words) if person is None else None
    if listed is not None and not is_qualified(first_words, story.cast.text):
        return _as_listed(listed, story)
    person = person or _by_country(phrase, story)
    return answer_by("role in the article", person)


_EPITHET = any_word("says nothing of an office")  # "le vieux président": no other than the president
_NOTHING_MORE = re.compile(rf"\b{_EPITHET} (?=\w)|,? (?:de|âgée? de) \d+ ans\b", re.IGNORECASE)
_RANK = re.compile(rf" {_EPITHET}$", re.IGNORECASE)  # "le dirigeant suprême"


def _as_listed(actor: Actor, story: Story) -> Answer:
    return actor.name, "role", story.cast.people.of_actor(actor)


def _by_country(phrase: Phrase, story: Story) -> Person | None:
    """Le Valdorien, l'Ostave: the one named last who has an office of that country."""
    words = without_article(phrase.text)
    if not (_ONE_FROM.fullmatch(phrase.text) and words.istitle() and _may_be_of_country(words.lower())):
        return None
    country = telling_words(words)
    before = (m.person for m in reversed(story.mentions_before(phrase.span[0], 60)) if not m.quoted)
    named = (person for person in before if person.known_by_name)
    return next((person for person in named if any(country <= role for role in person.roles)), None)


def _may_be_of_country(word: str) -> bool:
    """Valdorien, which no dictionary has, as well as "français"; not "Sénat", "Louvre"."""
    return word in adjectives() or not is_printed(word)


_ONE_FROM = re.compile(r"(?:[Ll][ae]\s|[Ll]')[\w-]+")


def same_source(phrase: Phrase, story: Story) -> Answer | None:
    """La même source, cette même agence: the last source that was one, the last one named by that noun."""
    heard = [(who, person) for at, who, person in reversed(story.spoken) if at < phrase.span[0]]
    if re.match(r"(?:l[ae]|cet?t?e?) même ", phrase.text, re.IGNORECASE):
        noun = phrase.head.lower
        named = [(m.person.label, m.person) for m in reversed(story.cast.mentions) if m.end <= phrase.span[0]]
        sources = named if noun in words_of_class("of an agency") else (*heard, *named)
        known = next((one for one in sources if noun in one[0].lower().split() or _is_such(one[1], noun)), None)
        if known is not None:
            return known[0], "the same source", known[1]
    if not _SOURCE_AGAIN.search(phrase.text):
        return None
    is_body = bool(heard) and heard[0][1] is not None and not heard[0][1].human
    source = heard[0] if is_body else next((one for one in heard if "source" in one[0]), None)
    source = source or next((one for one in heard[:_LATELY] if _speaks_unnamed(one[0])), None)
    return (source[0], "the same source", source[1]) if source is not None else None


_LATELY = 2  # statements
_SOURCE_AGAIN = re.compile(r"\bmêmes? sources?\b|^(?:cette|ladite) source$", re.IGNORECASE)


def _speaks_unnamed(label: str) -> bool:
    """Selon un banquier proche du dossier, A. La même source dit B."""
    return not words_of_class("speaks unnamed").isdisjoint(label.lower().split())


def _is_such(person: Person | None, noun: str) -> bool:
    """La même agence, la même dépêche: of a listed agency, whose name need not say that it is one."""
    agency = person is not None and person.actor is not None and person.actor.kind == "agency"
    return agency and noun in words_of_class("of an agency")


def as_described(phrase: Phrase, story: Story) -> Answer | None:
    """Un habitant, les pompiers, Israël: the phrase itself is all that the article says."""
    some = phrase.text.lower()
    if some in words_of_class("some of many"):
        some = f"d'{some}" if some.startswith("aucun") else some
        return some, "as described", story.heard(some, phrase)
    if phrase.is_pronoun:
        return None
    words = _within_sentence(phrase, in_its_own_words(_whole(phrase, story), story)).rstrip(" -–—")
    words = "quelqu'un" if words == "quelqu'" else _AFTER_RELATIVE.sub("", words)
    if not names_somebody(words):
        return None
    words = _by_its_noun(_SOURCES.sub("", words))
    if (share := _share_of(phrase)) is not None:
        return share, "as described", None
    pair = re.fullmatch(rf"({_BODY}) et (?:la |le |les |l')?({_BODY})", words)
    if pair:
        return f"{pair[1]}; {pair[2]}", "as described", None
    start, end = phrase.span
    person = next((m.person for m in story.cast.mentions if start <= m.start < end), None)
    known = likely_meant(story) if person is None or person.name is None else None
    described = known or person or story.heard(words, phrase)
    plain = without_accents(words)  # "chef de l'Etat" and "chef de l'État" are one
    label = next((who for _, who, _ in story.spoken if without_accents(who) == plain), words)
    return label, "as described", described


# "Un texte dans lequel les élus disent A".
_AFTER_RELATIVE = re.compile(r"^(?:lequel|laquelle|lesquel(?:le)?s)\s(?:l[ae]s?\s|l')")
_SOURCES = re.compile(r"^de (?=(?:mêmes? )?sources?\b)", re.IGNORECASE)  # "selon de sources concordantes"


def _by_its_noun(words: str) -> str:
    """Un nouveau sondage Clarel, la dernière étude du port: a document is what it is, new or not."""
    adjective, _, rest = words.partition(" ")
    document = kind_of(rest.partition(" ")[0]) == "document" and "source" not in rest
    return rest if document and adjective in words_of_class("of late") else words


def _share_of(phrase: Phrase) -> str | None:
    """Un électeur sur cinq, sept habitants sur dix: not one of them."""
    ends = (phrase.last, phrase.last.next.next)
    end = next((t for t in ends if t.is_number and t.previous.lower == "sur"), None)
    if end is None or phrase.is_pronoun or end.lower in words_of_class("article of one"):
        return None
    goes_on = end.next.pos in ("NOUN", "ADJ", "PROPN")  # "un élu sur deux rives"
    words = text_from(phrase.first.to(end))
    return None if goes_on else words[:1].lower() + words[1:]


_NAME_WITH_ARTICLE = re.compile(r"(?:L[ae]s? |L')(?=[A-ZÀ-ÞŒ][^A-ZÀ-ÞŒ])")


def in_its_own_words(words: str, story: Story) -> str:
    """Words without their article, unless it is part of a name: of a newspaper, or with a capital in mid-sentence."""
    text, form = story.cast.text, re.escape(words)
    if not _NAME_WITH_ARTICLE.match(words):
        return without_article(words)
    return words if words in full_outlet_names() or _occurs(rf"[\w,] {form}\b", text) else without_article(words)


@lru_cache(100)  # asked again for each statement of the same source
def _occurs(pattern: str, text: str) -> bool:
    return re.search(pattern, text) is not None


def _within_sentence(phrase: Phrase, words: str) -> str:
    """Plusieurs sources, Sept habitants sur dix: without the capital that begins the sentence."""
    determines = phrase.first.pos in ("DET", "NUM", "PRON") or phrase.first.text == "Tout"  # "Tout le monde"
    numbered = any(letter.isdigit() for letter in phrase.first.text)  # "G7", tagged as a number
    opens = phrase.first.i == 0 and determines and not numbered and words.startswith(phrase.first.text)
    return words[:1].lower() + words[1:] if opens and not _NAME_WITH_ARTICLE.match(words) else words


def _whole(phrase: Phrase, story: Story) -> str:
    """The words of a phrase, with all of the name that its last word begins: "un proche de Jean" + "Roy"."""
    start, end = phrase.span
    rest = max((m.end for m in story.cast.named_in(start, end)), default=end)
    return phrase.text + story.cast.text[end:rest]
