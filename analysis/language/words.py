"""Words of a text with lemma and part of speech; a name of several words is one word."""

from dataclasses import dataclass
from typing import NamedTuple

from analysis.language.classes import is_name_part, part_of_speech
from analysis.language.lemmas import lemma_as
from analysis.language.parsed import Sentence, Token, text_from
from analysis.language.places import joined_places
from analysis.word_classes import word_class

# Names continue over these: "Afrique du Sud", "Charles de Gaulle".
_LINKS = word_class("tagging_words.csv", "within a name")
_ARTICLES = word_class("tagging_words.csv", "article of a name")
_PARTIES = word_class("organisations_fr.csv", "party")
_IN_SMALL = word_class("tagging_words.csv", "small before a name")


@dataclass(frozen=True)
class Name:
    """A stretch of text that is one name, and the form under which it is counted."""

    start: int
    end: int
    lemma: str


class Word(NamedTuple):
    """One word or mark; `start`, `end` are places in the text that was given."""

    start: int
    end: int
    form: str
    lemma: str
    pos: str


def words_of(sentence: Sentence, offset: int, names: list[Name]) -> list[Word]:
    """The words of a tagged sentence that begins at `offset`; each of `names` becomes one of them.

    Two proper nouns in a row are one name, even an unlisted one; two places that a hyphen joins are two.
    """
    words: list[Word] = []
    covering = {place: name for name in names for place in range(name.start, name.end)}
    done = -1
    for token in sentence:
        start = offset + token.start
        if start < done or token.text.isspace():
            continue
        name = covering.get(start)
        if name is not None and name.start == start:
            words.append(Word(start, name.end, sentence.text[start - offset : name.end - offset], name.lemma, "PROPN"))
            done = name.end
            continue
        last = _last_of_name(token, covering, offset)
        if last.i > token.i:
            done = offset + last.end
            form = sentence.text[token.start : done - offset]
            words.append(Word(start, done, form, form, "PROPN"))
        elif joined := joined_places(token.text):
            for piece in joined:
                words.append(Word(start, start + len(piece), piece, piece, "PUNCT" if piece == "-" else "PROPN"))
                start += len(piece)
        else:
            pos = part_of_speech(token)
            words.append(Word(start, start + len(token.text), token.text, lemma_as(pos, token), pos))
    return words


def _last_of_name(token: Token, covering: dict[int, Name], offset: int) -> Token:
    """The last word of the name that begins here; the word itself if none does, or nothing follows."""
    last = token
    if not (_is_name(token) or _begins_name(token, covering, offset)):
        return last
    for following in token.after(5):
        if offset + following.start in covering:
            break
        if _is_name(following) or _ends_name(last, following):
            last = following
        elif following.text.lower() not in _LINKS:
            break
    return _last_of_party(token) or last


def _last_of_party(token: Token) -> Token | None:
    """The last word of a party's name, "la France insoumise", that begins here without its article."""
    spans = (token.sentence[token.i : end] for end in range(token.i + 2, min(token.i + 6, len(token.sentence) + 1)))
    return next((span[-1] for span in spans if text_from(span).lower() in _PARTIES), None)


def _is_name(token: Token) -> bool:
    return is_name_part(token) or (token.text[:1].isupper() and part_of_speech(token) == "PROPN")


def _begins_name(token: Token, covering: dict[int, Name], offset: int) -> bool:
    """Whether a word has its capital from the name after it: "aux Champs Élysées", "à La Haye"; not "la Tour Eiffel".

    The last is as often "la tour Eiffel". What follows a mark may have its capital from there: "« Le Tarn gèle »".
    """
    is_word = token.text.istitle() and token.text.rstrip("'").isalpha()
    if not is_word or token.i == 0 or token.i + 1 == len(token.sentence):
        return False
    before, after = token.previous.text, token.next
    has_article = token.text in _ARTICLES and _last_of_party(after) is None
    is_first = has_article or (token.pos in ("NOUN", "ADJ") and token.text.lower() not in _IN_SMALL)
    goes_on = _is_name(after) and not after.text.isupper() and offset + after.start not in covering
    return is_first and goes_on and before.islower() and token.spaced != token.text.endswith("'")


def _ends_name(last: Token, following: Token) -> bool:
    """Whether a word right after a name has its capital from there: "Buenos Aires", "New York"."""
    beside = following.i == last.i + 1 and last.spaced
    return beside and following.text.istitle() and following.pos in ("X", "NOUN", "ADJ", "VERB")
