"""A text with tags over it that may overlap: written so that they nest."""

from bisect import insort
from collections import deque
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from operator import attrgetter


@dataclass(frozen=True, order=True)
class Layer:
    """A stretch of the text that gets a tag; of two that cover a letter, the one that sorts first is the outer tag."""

    rank: int
    start: int
    minus_end: int
    opening: str = field(compare=False)
    reopening: str = field(compare=False)
    closing: str = field(compare=False)

    @property
    def end(self) -> int:
        return -self.minus_end


def nest(text: str, layers: list[Layer]) -> str:
    """Write `text` with the tags of `layers`; tags that would cross are closed and reopened, so that they nest."""
    edges = sorted({0, len(text), *(x.start for x in layers), *(x.end for x in layers)})
    html: list[str] = []
    stack: list[Layer] = []
    begun: list[Layer] = []
    coming = deque(sorted(layers, key=attrgetter("start")))
    for start, end in pairwise(edges):
        while coming and coming[0].start <= start:
            insort(begun, coming.popleft())
        begun = [layer for layer in begun if start < layer.end]
        # none of them in the blank between two paragraphs of one statement
        wanted = [] if begun and begun[0].rank > 0 else begun.copy()
        kept = _common(stack, wanted)
        html += [layer.closing for layer in reversed(stack[kept:])]
        html += [layer.opening if layer.start == start else layer.reopening for layer in wanted[kept:]]
        html.append(escape(text[start:end]))
        stack = wanted
    html += [layer.closing for layer in reversed(stack)]
    return "".join(html)


def _common(a: list[Layer], b: list[Layer]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x is not y), min(len(a), len(b)))
