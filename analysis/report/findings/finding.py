"""A finding and the heading, and their way from the notebook that makes them to the first page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# How a notebook hands things on to the first page.
FINDING, HEADING = (f"application/vnd.summit-coverage.{thing}+json" for thing in ("finding", "heading"))


@dataclass(frozen=True)
class Finding:
    """One true sentence, how sure it is, and a small chart; in a notebook it is displayed in words.

    One that is not `clear` has no sentence of its own: `sentence` then names what was compared.

    >>> Finding("A text.", "In 2 of 3 articles.")._repr_mimebundle_()["text/markdown"]
    '**A text.** In 2 of 3 articles.'
    """

    sentence: str
    sure: str = ""
    picture: str = ""
    clear: bool = True

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        kept = {"sentence": self.sentence, "sure": self.sure, "picture": self.picture, "clear": self.clear}
        return {"text/markdown": f"**{self.sentence}** {self.sure}".strip(), FINDING: kept}


@dataclass(frozen=True)
class Heading:
    """What stands above the first page; in a notebook it is displayed in words."""

    text: str

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return {"text/markdown": f"**{self.text}**", HEADING: self.text}


def picture(draw: Callable[[], "Axes"]) -> str:
    """The HTML of a small chart, without its headline, which the sentence beside it replaces."""
    from analysis.charts.style import small  # imported here: the first page shows findings, and draws nothing
    from analysis.show import figure

    with small():
        return figure(draw(), narrow=False).html
