"""Which speakers are one over several articles: a full name, a body; not each "Philippe", nor "le ministre"."""

from collections.abc import Collection
from functools import lru_cache

import pandas as pd

from analysis.people.countries import adjectives
from analysis.people.lexicon import first_names, name_words, nouns_of_class, outlet_names, people_nouns
from analysis.people.offices import head_noun, is_collective, kind_of, telling_words, without_article
from analysis.people.patterns import WORN
from analysis.people.person_name import words_of_name
from analysis.spelling import without_accents

_LEADERS = nouns_of_class("leader") | {"premier-ministre"}  # "président russe", "président de la République"
_ALONE = nouns_of_class("held alone")  # each court has a "procureur de la République"
_OFFICES = nouns_of_class("one in its place")  # "directrice du Louvre", not "directrice française"


def one_speaker_each(statements: pd.DataFrame, groups: Collection[str] = ()) -> pd.DataFrame:
    """The statements without those speakers who may be somebody else in each article: first names, descriptions.

    `statements` has one row per statement: article_id, speaker and, if copies are known, wire_group. A label that one
    text alone uses is somebody, whatever it is; without article_id, all statements are one text's, and so are those of
    each group where article_id is among the `groups` by which they are counted.

    >>> labels = pd.DataFrame({"article_id": ["a", "b", "b"], "speaker": ["Philippe", "Philippe", "retraitée"]})
    >>> one_speaker_each(labels)["speaker"].dropna().tolist()
    ['retraitée']
    """
    if "article_id" not in statements.columns or "article_id" in groups:
        return statements
    text = statements["wire_group" if "wire_group" in statements.columns else "article_id"]
    texts = text.groupby(statements["speaker"].astype(object)).nunique()
    several = {str(speaker) for speaker in texts.index[texts > 1] if not is_one_everywhere(str(speaker))}
    if not several:
        return statements
    speakers = statements["speaker"].astype(object)
    return statements.assign(speaker=speakers.mask(speakers.isin(several)).astype(statements["speaker"].dtype))


@lru_cache(10_000)
def is_one_everywhere(speaker: str) -> bool:
    """Whether a speaker is the same in all articles: a name of more than a first name, a body or office with its place.

    >>> [is_one_everywhere(who) for who in ("Anne Roy", "Mme Roy", "CGT", "préfecture du Nord", "président russe")]
    [True, True, True, True, True]
    >>> [is_one_everywhere(who) for who in ("Anne", "Ministre", "préfecture", "habitant de Nice", "ministre russe", "")]
    [False, False, False, False, False, False]
    """
    return all(map(_is_one, speaker.split("; ")))


def _is_one(speaker: str) -> bool:
    words, bare = speaker.split(), without_article(speaker)
    if not words:
        return False
    if bare in outlet_names():
        return True
    own = words_of_name(speaker)
    if len(own) == 1 and speaker[:1].isupper():
        return len(words) > 1 or not (_is_first_name(own[0]) or _is_described(own[0]))
    if speaker[:1].isupper():
        return any(word[:1].isupper() for word in words[1:]) or not _is_described(speaker)
    if words[0] in name_words("firm") and words[1:] and words[1][:1].isupper():
        return True  # "verrerie Corvellec"
    head = head_noun(bare)
    kind = kind_of(head)
    if not kind or head.lower() not in people_nouns():
        return False  # several
    rest = bare.partition(head)[2].split()
    if is_collective(head) and rest[:1] and rest[0][:1].isupper():
        return True  # "équipe Vandal", "groupe Solveau"
    telling, placed = telling_words(bare), any(_is_capital(word.rpartition("'")[2]) for word in rest)
    if kind == "body" or telling & _LEADERS:
        return placed or bool(telling & _countries())
    if telling & _ALONE:
        return (placed and telling - _ALONE != {"république"}) or bool(telling & _countries())
    return head.lower() in _OFFICES and placed


def _is_capital(word: str) -> bool:
    """Whether a word names a place or a body; "chef de l'État" is the head of any state."""
    return word[:1].isupper() and without_accents(word) != "Etat"


def _is_first_name(word: str) -> bool:
    if word in name_words("town rather than a word") or word in name_words("never a family name"):
        return False
    return all(part in first_names() for part in (word.split("-") if word not in first_names() else [word]))


def _is_described(words: str) -> bool:
    """ "Premier ministre", "Gilets jaunes", "Français", but not "Sénat", "Parti socialiste"."""
    head = head_noun(words)
    return WORN.match(words) is not None or (kind_of(head.lower()) or kind_of(head)) not in ("", "body")


def _countries() -> frozenset[str]:
    return frozenset(adjectives().values())
