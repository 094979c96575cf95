"""Who is in an article: people and organisations, each with the places where it is mentioned."""

from bisect import bisect_left
from dataclasses import dataclass

from analysis.people.holders import Holders
from analysis.people.person import Mention, People

_LONGEST_NAME = 120  # characters


@dataclass
class Cast:
    """The people of one article and where they are mentioned, in order."""

    text: str
    people: People
    mentions: list[Mention]
    holders: Holders

    def place_of(self, start: int) -> int:
        """How many mentions begin before a place."""
        return bisect_left(self.mentions, start, key=lambda m: m.start)

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The mentions by name that overlap a stretch of text."""
        return [m for m in self.mentioned_in(start, end) if m.by_name]

    def mentioned_in(self, start: int, end: int) -> list[Mention]:
        """All mentions that overlap a stretch of text."""
        first, last = self.place_of(start - _LONGEST_NAME), self.place_of(end)
        return [m for m in self.mentions[first:last] if start < m.end]
