"""Words of a text with lemma and part of speech; a name of several words is one word."""

from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.language.classes import is_name_part, part_of_speech
from analysis.language.lemmas import lemma_as
from analysis.word_classes import word_class

# Names continue over these: "Afrique du Sud", "Charles de Gaulle".
_LINKS = word_class("tagging_words.csv", "within a name")


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


def words_of(doc: Doc, offset: int, names: list[Name]) -> list[Word]:
    """The words of a tagged sentence that begins at `offset`; each of `names` becomes one of them.

    Two proper nouns in a row are one name, even an unlisted one.
    """
    words: list[Word] = []
    covering = {place: name for name in names for place in range(name.start, name.end)}
    text = ""  # of the sentence, once a name needs it: spaCy rebuilds it each time
    done = -1
    for token in doc:
        start = offset + token.idx
        if start < done or token.is_space:
            continue
        name = covering.get(start)
        if name is not None and name.start == start:
            text = text or doc.text
            words.append(Word(start, name.end, text[start - offset : name.end - offset], name.lemma, "PROPN"))
            done = name.end
            continue
        last = _last_of_name(token, covering, offset)
        if last.i > token.i:
            done = offset + last.idx + len(last)
            text = text or doc.text
            form = text[token.idx : done - offset]
            words.append(Word(start, done, form, form, "PROPN"))
        else:
            pos = part_of_speech(token)
            words.append(Word(start, start + len(token), token.text, lemma_as(pos, token), pos))
    return words


def _last_of_name(token: Token, covering: dict[int, Name], offset: int) -> Token:
    last = token
    if not is_name_part(token):
        return last
    for following in token.doc[token.i + 1 : token.i + 6]:
        if offset + following.idx in covering:
            break
        if is_name_part(following):
            last = following
        elif following.text.lower() not in _LINKS:
            break
    return last
