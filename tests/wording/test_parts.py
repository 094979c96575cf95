"""No text says "1 of 1": a part of a whole is told by `part_of`, or only where the whole is larger than one."""

import re

import pytest
from babel.messages.catalog import Message

from analysis.wording import in_language, part_of
from analysis.wording.extract import template
from analysis.wording.messages import catalogue

PART = re.compile(r"\{\w+\} of (?:the )?\{\w+\}")
# Where the whole is written out, why it is never one.
LARGER = {
    "read {done} of {articles} articles, {rate} a second, about {left} left": "progress is told from ten seconds on",
    "Sentences with a score above zero: {positive} of {all}; below: {negative}": "one sentence has another headline",
    "No line: fewer than three texts ({n} of {all}).": "all of them have a sentence of its own",
    "{strength} ({n} of {all})": "a collocate is near three times at least",
    "{word} ({n} of {all})": "a collocate is near three times at least",
    "{word} introduces {n} of {statements}, more than any other word": "there is another word",
    "No word introduces more than {n} of {statements}": "there are two words",
    "Shown: {n} of {groups}, the highest and the lowest.": "others are not shown",
    "Shown: {n} of {groups}, those with most articles.": "others are not shown",
    "{words} of {total}, {share} of the text": "the words of a statement and those around it",
    "{n} of {statements} are introduced by a word that takes a stance": "others are not",
    "No speaker is given the most space in more than {n} of {groups}": "twice as many groups",
    "The model is sure of {n} of {sentences}, and wrong in about 3 of 10 of these.": "ten sentences at least",
    "{n} of {all} names": "two names at least",
    "No single word leads: {n} of {words} occur {times}.": "two words at least",
    "{n} of {all}": "two statements at least",
    "Page {n} of {pages}: {page}": "a report has several pages",
    "{one} and {other}, {agree} of {people}": "two figures of a table that is not made of the coverage",
    "{shown} of {rows} rows": "others are not shown",
    "The first {shown} of {n} statements": "others are not shown",
    "{shown} of the {carried} rows on this page; not on it, and so not searched: {others}.": "a page carries 300",
    "{n} of {things}": "this is `part_of`",
    "Parts of the words in statements, in per cent. {words} in {statements} of {groups}": "whose statements, no part",
}  # fmt: skip
# Others of them do not; five articles at least.
LONG = ("Of the {words} used most, none is ",)


def counted() -> list[Message]:
    """The texts of the catalogue that have a singular and a plural."""
    return [message for message in catalogue("fr") if not isinstance(message.id, str)]


def test_a_part_is_written_out_only_where_the_whole_is_larger_than_one() -> None:
    texts = {form for message in template() for form in ([message.id] if isinstance(message.id, str) else message.id)}
    parts = {text for text in texts if PART.search(text) and not text.startswith(LONG)}
    assert parts == set(LARGER)


# What no native writes: "1 d’entre eux", "1 des 7 articles", "1 is quoted".
# In pairs it is a figure: "1 positive and 2 negative".
FIGURE_AS_NOUN = re.compile(
    r"^\{n\}(?: \(\{share\}\))?(?: of (?:them|\{)| d’entre | des \{| is | has | takes | est | en a | a une |$)"
    r"|\b(?:dont|[Dd]ans|pour|sur|[Ii]n|of|about) \{n\}(?: not| pas|,| more|$)"
)


@pytest.mark.parametrize("place", [0, 1], ids=["en", "fr"])
def test_one_alone_is_written_as_a_word(place: int) -> None:
    singulars = [next(iter((message.id, message.string or "")[place])) for message in counted()]
    assert [singular for singular in singulars if FIGURE_AS_NOUN.search(singular)] == []


@pytest.mark.parametrize(("noun", "said"), [("article", "un des 7 articles"), ("statement", "une des 7 déclarations")])
def test_one_of_several_is_written_as_a_word(noun: str, said: str) -> None:
    assert part_of(1, 7, noun) == f"one of 7 {noun}s"
    with in_language("fr"):
        assert part_of(1, 7, noun) == said


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("noun", ["article", "statement", "outlet"])
def test_the_only_one_is_no_part_of_itself(language: str, noun: str) -> None:
    with in_language(language):
        assert re.findall(r"\d", part_of(1, 1, noun)) == ["1"]
        assert re.findall(r"\d", part_of(2, 2, noun)) == []
        assert re.findall(r"\d", part_of(3, 3, noun)) == ["3"]
        assert re.findall(r"\d", part_of(1, 3, noun)) == ["3"]
