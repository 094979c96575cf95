"""Whom a pronoun means, and who speaks where nobody is named: everybody of the sentences before, weighed.

Boosted trees, learned from marked articles by `benchmarks/meant.py`, say how likely each is.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.people.person import Mention, Person
from analysis.statements.trees import Evidence, learned_chance
from analysis.statements.who.prominence import MANY, Prominence

TREES = "referents.csv"


def likeliest(reference: "Reference") -> Person | None:
    """Whom it most likely means, noted for the statement whose speaker is sought."""
    chances = reference.chances()
    person = max(chances, key=lambda one: chances[one], default=None)
    if person is not None and reference.story.telling is not None:
        reference.story.referred.append((reference.story.telling, reference.evidence, person))
    return person


@dataclass(frozen=True)
class Reference(Prominence):
    """A pronoun, or a statement that names nobody, with how salient each is whom it may mean.

    `form` is "il", "elle", …; "left out" where a verb of saying has no subject, "alone" where a quotation has no verb.
    """

    form: str
    scores: Mapping[Person, float]

    def chances(self) -> dict[Person, float]:
        """How likely each is meant, from 0 to 1."""
        return {person: learned_chance(TREES, told) for person, told in self.evidence.items()}

    @cached_property
    def evidence(self) -> dict[Person, Evidence]:
        """What speaks for and against each, the last one mentioned first; a feature left out is 0."""
        shared = self._of_place() if self.fitting else {}
        return {person: {**shared, **self._of_person(person)} for person in self.fitting}

    @cached_property
    def seen(self) -> list[Mention]:
        """Who is mentioned in a quotation is nobody whom the words outside of it mean."""
        quoted = self.story.quoted_from(self.place)
        return [m for m in super().seen if not m.quoted or m.start >= quoted]

    @cached_property
    def fitting(self) -> list[Person]:
        return [person for person in dict.fromkeys(m.person for m in reversed(self.seen)) if person in self.scores]

    @cached_property
    def _in_all(self) -> Counter[Person]:
        """How often each is mentioned in the whole article: whom a portrait is about comes back."""
        return Counter(m.person for m in self.story.cast.mentions)

    def _of_place(self) -> Evidence:
        """What is asked, and where."""
        return {
            f"form {self.form}": 1.0,
            f"construction {self.story.construction}": 1.0,
            "into the sentence": math.log1p(self.place - self.start),
            "into the paragraph": self.since(self.line_start),
            "opens its sentence": float(self.opens),
            "others": min(MANY, len(self.fitting) - 1),
            "people in the sentence": min(MANY, len({m.person for m in self.seen if m.start >= self.start})),
            "in a quotation": float(self.story.quoted_from(self.place) < self.place),
        }

    def _of_person(self, person: Person) -> Evidence:
        kind = person.actor.kind if person.actor is not None else "none"
        named = next((m.person for m in self.story.cast.mentions if m.person.known_by_name), None)
        return {
            **self.of_mentions(person, self.fitting),
            **self.of_speaking(person),
            **self._of_salience(person),
            **self._of_last_mention(person),
            "mentions in all": math.log1p(self._in_all[person]),
            "share in all": self._in_all[person] / len(self.story.cast.mentions),
            "rank in all": sum(self._in_all[other] > self._in_all[person] for other in self.fitting),
            "first named": float(named is person),
            "last speaker": float(self.story.last_person(self.place) is person),
            "human": float(person.human),
            "named": float(person.name is not None),
            "plural": float(person.plural),
            "several": float(";" in person.label),
            "has a gender": float(bool(person.gender)),
            "has an office": float(bool(person.roles)),
            f"listed as {kind}": 1.0,
        }

    def _of_salience(self, person: Person) -> Evidence:
        score, best = self.scores[person], sorted(self.scores.values(), reverse=True)
        return {
            "salience": score,
            "below the most salient": best[0] - score,
            "above the next": score - best[1] if score == best[0] and len(best) > 1 else 0.0,
            "rank by salience": sum(other > score for other in best),
        }

    def _of_last_mention(self, person: Person) -> Evidence:
        """What came after somebody was last mentioned, and where in its sentence that was."""
        text, own = self.story.cast.text, [m for m in self.seen if m.person is person]
        before = [m.person for m in self.seen if self.since(m.start) == 1]
        here = [m.person for m in self.seen if m.start >= self.start]
        after = {m.person for m in self.seen if m.start > own[-1].start} & set(self.fitting) - {person}
        same = re.findall(rf"\b{self.form}\b", text[own[-1].end : self.place], re.IGNORECASE)
        return {
            "first of the sentence before": float(before[:1] == [person]),
            "last of the sentence before": float(before[-1:] == [person]),
            "first of the sentence": float(here[:1] == [person]),
            "named after it": min(MANY, len(after)),
            "same pronouns since": min(MANY, len(same)),
            "paragraphs since": min(MANY, text.count("\n\n", own[-1].end, self.place)),
            "subject in its paragraph": float(any(m.subject_like and m.start >= self.line_start for m in own)),
            "pronouns of late": sum(m.pronoun for m in own[-4:]),
        }
