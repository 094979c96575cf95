"""A text with tags over it that may overlap: written so that they nest."""

from dataclasses import dataclass, field
from html import escape
from itertools import pairwise


@dataclass(frozen=True, order=True)
class Layer:
    """A stretch of the text that gets a tag; what sorts first is the outer tag where two cover a letter."""

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
    """Write `text` with the tags of `layers`; what crosses is closed and opened again, so that tags nest."""
    edges = sorted({0, len(text), *(x.start for x in layers), *(x.end for x in layers)})
    html: list[str] = []
    stack: list[Layer] = []
    for start, end in pairwise(edges):
        wanted = sorted(layer for layer in layers if layer.start <= start < layer.end)
        if wanted and wanted[0].rank > 0:  # the blank between two paragraphs of one statement
            wanted = []
        kept = _common(stack, wanted)
        html += [layer.closing for layer in reversed(stack[kept:])]
        html += [layer.opening if layer.start == start else layer.reopening for layer in wanted[kept:]]
        html.append(escape(text[start:end]))
        stack = wanted
    html += [layer.closing for layer in reversed(stack)]
    return "".join(html)


def _common(a: list[Layer], b: list[Layer]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x is not y), min(len(a), len(b)))
