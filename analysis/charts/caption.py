"""What a figure says in words, computed apart from its drawing."""

from typing import NamedTuple


class Caption(NamedTuple):
    """The headline of a figure, its denominators, and what the alt text tells besides.

    >>> str(Caption("« paix » is the most frequent word", "40 content words, 2 articles.", "Words: « paix » 6"))
    '« paix » is the most frequent word. 40 content words, 2 articles. Words: « paix » 6'
    """

    title: str
    subtitle: str
    details: str = ""

    def __str__(self) -> str:
        return " ".join([f"{self.title}.", self.subtitle, self.details]).strip()
