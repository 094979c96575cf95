"""A parsed sentence: its tokens, what the parser says of each, their neighbours and what depends on them."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator, Sequence
from functools import cache, wraps
from typing import Any, TypeVar, overload

Answer = TypeVar("Answer")
Of = TypeVar("Of", "Token", "Sentence")
ALL = 1_000_000  # more tokens than any sentence has


class Token:
    """A word or mark as the parser sees it; `pos`, `dep` and `morph` are those of Universal Dependencies.

    Before the first and after the last token there is an edge, which is empty: `token.next.lower == "que"` can be
    asked of any token. Tags and heads are changed only where they are mended, before the sentence is read.
    """

    __slots__ = (
        "_children", "_head", "dep", "i", "is_number", "is_punct", "lemma", "lower", "morph", "pos", "sentence",
        "spaced", "start", "text",
    )  # fmt: skip

    def __init__(self, sentence: Sentence, i: int, start: int, text: str) -> None:
        self.sentence, self.i, self.start, self.text = sentence, i, start, text
        self.lower = text.lower()
        self.lemma = self.pos = self.dep = self.morph = ""
        self.is_punct = self.is_number = self.spaced = False
        self._head: Token = self
        self._children: list[Token] = []

    def __bool__(self) -> bool:
        """Whether it is a token and no edge."""
        return self.text != ""

    def __repr__(self) -> str:
        return self.text

    def __lt__(self, other: Token) -> bool:
        """Whether it stands before another token: `max(one, other)` is the later one."""
        return self.i < other.i

    @property
    def end(self) -> int:
        """Where it ends in the text of its sentence, as `start` is where it begins."""
        return self.start + len(self.text)

    @property
    def previous(self) -> Token:
        return self.sentence.edges[0] if self.i <= 0 else self.sentence.tokens[self.i - 1]

    @property
    def next(self) -> Token:
        tokens = self.sentence.tokens
        return tokens[self.i + 1] if self.i + 1 < len(tokens) else self.sentence.edges[1]

    def before(self, most: int = ALL) -> list[Token]:
        """The tokens before it in their order, at most so many."""
        return self.sentence.tokens[max(0, self.i - most) : max(0, self.i)]

    def after(self, most: int = ALL) -> list[Token]:
        """The tokens after it, at most so many."""
        return self.sentence.tokens[self.i + 1 : self.i + 1 + most]

    def onward(self, most: int = ALL) -> list[Token]:
        """The token and those after it, at most so many in all."""
        return self.sentence.tokens[self.i : self.i + most]

    def until(self, other: Token) -> list[Token]:
        """The tokens from this one to the one before another."""
        return self.sentence.tokens[max(0, self.i) : other.i]

    def to(self, other: Token) -> list[Token]:
        """The tokens from this one to another, both included."""
        return self.sentence.tokens[max(0, self.i) : other.i + 1]

    @property
    def head(self) -> Token:
        """What it depends on; the root is its own head."""
        return self._head

    @head.setter
    def head(self, head: Token) -> None:
        if self._head is not self:
            self._head._children.remove(self)
        self._head = head
        if head is not self:
            insort(head._children, self)

    @property
    def children(self) -> list[Token]:
        """What depends on it, in the order of the sentence."""
        return self._children

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on."""
        token = self
        while token._head is not token:
            token = token._head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all that depends on it, in the order of the sentence."""
        before = [child for child in self._children if child.i < self.i]
        for child in before:
            yield from child.subtree
        yield self
        for child in self._children[len(before) :]:
            yield from child.subtree

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        return min(self.subtree)

    def feature(self, name: str) -> str:
        """A morphological feature, such as the Mood of a verb: "Imp"; "" where it has none."""
        return _features(self.morph).get(name, "")


@cache
def _features(morph: str) -> dict[str, str]:
    """ "Number=Sing|Person=3" as a mapping, made once for all tokens that have these features."""
    return dict(pair.split("=", 1) for pair in morph.split("|") if pair)


class Sentence(Sequence[Token]):
    """The tokens of a parsed sentence, and what was found out about it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.edges = (Token(self, -1, 0, ""), Token(self, 0, len(text), ""))
        self.known: dict[object, Any] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        return self.tokens[place]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)


def text_from(tokens: Sequence[Token]) -> str:
    """The text from the first to the last of the tokens of a sentence."""
    return tokens[0].sentence.text[tokens[0].start : tokens[-1].end] if tokens else ""


def found_once(find: Callable[[Of], Answer]) -> Callable[[Of], Answer]:
    """What many rules ask of a token or a sentence is found once, and kept as long as the sentence."""

    @wraps(find)
    def found(of: Of) -> Answer:
        known, key = (of.sentence.known, (find, of.i)) if isinstance(of, Token) else (of.known, find)
        if key not in known:
            known[key] = find(of)
        answer: Answer = known[key]
        return answer

    return found
