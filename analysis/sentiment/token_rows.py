"""A tokens table as lists, with the questions about single words that finding a target's roles takes."""

import numpy as np

from analysis.sentiment.stance_words import NOTHING, Stance, nouns_before_names, reporting_verbs, stances, target_words

OF = target_words("of")
QUOTES = set('«»"“”')
TIMES = target_words("time")
CLEAR = 0.3  # a weaker word in the lists says nothing about a target


class Rows:
    """The tokens of a table as lists."""

    def __init__(self, form: list[str], lemma: list[str], pos: list[str], sign: np.ndarray, tone: np.ndarray) -> None:
        """`form` in lower case; `sign` negative where a negation reaches; `tone` each word's polarity by the lists."""
        self.form, self.lemma, self.pos, self.sign, self.tone = form, lemma, pos, sign.tolist(), tone.tolist()
        self.stances, self.reports, self.people = stances(), reporting_verbs(), nouns_before_names()

    def title(self, first: int, start: int) -> int:
        """Where « le ministre de l'Intérieur » before a name begins, or `start`."""
        i, seen = start - 1, start
        while i >= first and start - i < 7:
            if self.pos[i] == "NOUN" and self.lemma[i] in self.people:
                seen = i
            elif (self.pos[i] not in ("ADJ", "NOUN", "PROPN", "DET") and self.form[i] not in OF) or (
                self.pos[i] in ("DET", "ADP") and seen < start
            ):
                break
            i -= 1
        return seen if self.pos[start] == "PROPN" else start

    def noun_at(self, first: int, i: int) -> int | None:
        """The noun that ends at row `i`, over an adjective."""
        i = i - 1 if i > first and (self.pos[i] == "ADJ" or self.form[i] in QUOTES) else i
        return i if self.pos[i] in ("NOUN", "PROPN") else None

    def verb_before(self, first: int, i: int) -> int | None:
        """The verb that ends at row `i` or just before, over adverbs, pronouns and days."""
        for j in range(i, max(first, i - 4) - 1, -1):
            if self.pos[j] in ("VERB", "AUX"):
                return j
            passes = self.pos[j] in ("ADV", "PRON") or self.form[j] in QUOTES or self.form[j] in TIMES
            if not passes or self.form[j] in ("qui", "que", "qu'"):
                return None
        return None

    def is_participle(self, i: int) -> bool:
        return self.form[i].rstrip("es")[-1:] in ("é", "i", "u", "t") or self.form[i].endswith("és")

    def is_reflexive(self, verb: int) -> bool:
        return any(self.form[j] in ("se", "s'") for j in range(max(0, verb - 4), verb))

    def after_adverbs(self, i: int, stop: int) -> int | None:
        while i < stop and self.pos[i] in ("ADV", "PRON"):
            i += 1
        return i if i < stop else None

    def quality(self, i: int) -> float:
        return self.stance(i, self.pos[i]).subject or 0.6 * self.clear(self.tone[i])

    def clear(self, score: float) -> float:
        return score if abs(score) >= CLEAR else 0.0

    def verb(self, i: int) -> Stance:
        reflexive = self.stances.get((f"se {self.lemma[i]}", "VERB"))
        return reflexive if reflexive and self.is_reflexive(i) else self.stance(i, "VERB")

    def stance(self, i: int, pos: str) -> Stance:
        return self.stances.get((self.lemma[i], pos)) or NOTHING
