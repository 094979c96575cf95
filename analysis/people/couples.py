"""Two people told of together, whom "ils" may then mean: Anne Roy et Paul Adam, le maire et son hôte."""

from collections.abc import Sequence
from itertools import pairwise

from analysis.people.person import Mention, People, Person


def with_couples(text: str, people: People, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions in order, with those of every two people who are known by name and have "et" between them."""
    known = sorted((m for m in mentions if m.person.known_by_name), key=lambda m: m.start)
    joined = [(a, b) for a, b in pairwise(known) if text[a.end : b.start].strip() == "et" and a.person is not b.person]
    there = {(m.start, m.end) for m in mentions if m.person.plural}
    new = [couple(people, a, b) for a, b in joined if (a.start, b.end) not in there]
    return sorted([*mentions, *new], key=lambda m: (m.start, -m.end))


def couple(people: People, first: Mention, second: Mention) -> Mention:
    """Where two people are mentioned together."""
    label = f"{first.person.label}; {second.person.label}"
    both = next((one for one in people if one.plural and one.label == label), None)
    if both is None:
        genders = {first.person.gender, second.person.gender}
        both = Person(None, label, "f" if genders == {"f"} else "m", plural=True)
        people.append(both)
    return Mention(first.start, second.end, both, quoted=first.quoted, subject_like=first.subject_like, held=first.held)
