"""What a mark of a chart says when pointed at: `show.figures` makes it the title of its element."""

import json
from collections.abc import Iterable

from matplotlib.artist import Artist
from matplotlib.container import BarContainer

from analysis.wording import tr, unbroken

TIPS = "tips "  # begins the id of an artist that has them
MOST = 300  # marks of an artist; more would overlap, and their texts would make the page large


def tell(marks: Artist | BarContainer, says: Iterable[str]) -> None:
    """Let each mark, a bar or a dot, say its text; `says` has one for each, in the order of the data."""
    texts = [unbroken(text) for text in says]
    if isinstance(marks, BarContainer):
        for bar, text in zip(marks, texts, strict=True):
            tell(bar, [text])
    elif len(texts) <= MOST:
        before = f"{gid} " if (gid := marks.get_gid()) else ""
        marks.set_gid(before + TIPS + json.dumps(texts))


def told(name: object, value: str, *ends: str) -> str:
    """A name with its figure, and with the two ends of its interval if it has any width.

    >>> told("Écho", "40%", "27%", "55%")
    'Écho: 40%, 95% interval 27% to 55%'
    """
    low, high = ends or ("", "")
    if low == high:
        return tr("{name}: {value}", name=name, value=value)
    return tr("{name}: {value}, 95% interval {low} to {high}", name=name, value=value, low=low, high=high)
