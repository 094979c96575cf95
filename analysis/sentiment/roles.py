"""Who does what to whom: which part a target has in its sentence, from words and parts of speech alone.

The words that bear on a target are few: the verb that it is the subject or the object of, the noun that it hangs on
("l'échec du traité"), what it is called ("le gouvernement est sourd"), and a preposition that takes sides ("contre").
They are sought from the target outwards; what somebody says himself is no tone towards him.
"""

import csv
from functools import cache
from typing import NamedTuple

import numpy as np

from analysis.sentiment.lexicon import LEXICONS

SIDED = ("subject", "object", "about", "called", "deeds")  # which have a good and a bad side
ROLES = (*SIDED, "against", "favour", "speaker", "place")
LINKS = {"être", "devenir", "rester", "sembler", "paraître", "demeurer"}
MODALS = {"devoir", "pouvoir", "vouloir", "aller", "falloir", "venir", "faire", "laisser", "risquer", "tenter", "oser"}
OF = {"de", "d'", "du", "des"}
TOWARDS = {"à", "au", "aux", "envers", "pour", "sur", "en", "devant"}
PLACES = {
    *("dans", "lors", "pendant", "depuis", "avant", "après", "avec", "entre", "chez", "vers", "sous", "parmi"),
    *("durant", "auprès", "hors", "sans"),
}
SOURCES = {"selon", "d'après"}
QUOTES = set('«»"“”')
ENDS = {*";:?!.()", "que", "qu'", "mais", "car", "lorsque", "si", "quand", "où", "dont", "et"}
TIMES = {
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "matin", "soir", "hier", "ce"),
    *("aujourd'hui", "également", "aussi", "encore", "notamment"),
}
CALLS_TO_GO = {"démission", "dégage", "destitution", "démissionne", "menteur", "voleur", "assassin"}
REACH = 7  # words from the target to its verb
CARRIED = 0.7  # of the tone towards a thing goes to whose it is: « il dénonce la politique du gouvernement »
CLEAR = 0.3  # a weaker word of the lists says nothing about a target
DEPTH = 3


class Stance(NamedTuple):
    """What a word says of its subject (or who is called so), and of its object (or whom it is about): -1 to 1."""

    subject: float
    object: float


NOTHING = Stance(0.0, 0.0)


@cache
def stances() -> dict[tuple[str, str], Stance]:
    """The list of `stance_fr.csv`, by lemma and part of speech; pronominal verbs begin with « se »."""
    with (LEXICONS / "stance_fr.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {(row["lemma"], row["pos"]): Stance(float(row["subject"]), float(row["object"])) for row in rows}


@cache
def reporting_verbs() -> frozenset[str]:
    """The lemmas of `cues.csv`, without their reflexive pronoun."""
    with (LEXICONS / "cues.csv").open(encoding="utf-8") as file:
        lemmas = [row["lemma"] for row in csv.DictReader(file) if row["pos"] == "VERB"]
    return frozenset(lemma.removeprefix("se ").removeprefix("s'") for lemma in lemmas if " " not in lemma[3:])


@cache
def people_nouns() -> frozenset[str]:
    """Nouns for people and bodies, which stand before a name: « le président », « le mouvement »."""
    with (LEXICONS / "people_nouns.csv").open(encoding="utf-8") as file:
        return frozenset({row["noun"].lower() for row in csv.DictReader(file)} | {"m.", "mme", "mm.", "mouvement"})


class Part(dict[str, list[float]]):
    """What was found about one target: for each role the scores of its words."""

    def note(self, role: str, score: float) -> None:
        """Add a score that says something."""
        if score:
            self.setdefault(role, []).append(score)

    def numbers(self) -> list[float]:
        """The sided roles' positive and negative sums, then the others, 0 or 1."""
        sides = [min(sum(max(sign * s, 0) for s in self.get(role, ())), 1.5) for role in SIDED for sign in (1, -1)]
        return [*sides, *(float(role in self) for role in ROLES if role not in SIDED)]


NUMBERS = [*(f"{role} {side}" for role in SIDED for side in "+-"), *(r for r in ROLES if r not in SIDED)]


class Scanner:
    """The tokens of a table as lists, and the part that a target has in its sentence."""

    def __init__(self, form: list[str], lemma: list[str], pos: list[str], sign: np.ndarray, tone: np.ndarray) -> None:
        """`form` in lower case; `sign` negative where a negation reaches; `tone` each word's polarity by the lists."""
        self.form, self.lemma, self.pos, self.sign, self.tone = form, lemma, pos, sign.tolist(), tone.tolist()
        self.stances, self.reports, self.people = stances(), reporting_verbs(), people_nouns()

    def part(self, first: int, stop: int, start: int, end: int) -> Part:
        """That of the words `start` to before `end` in the sentence from `first` to before `stop`."""
        part = Part()
        while start < end - 1 and self.pos[start] in ("ADP", "DET"):
            start += 1
        heads = self._before(part, first, self._title(first, start), 1.0, 0)
        who = self._relative(stop, end)
        if heads or who:
            self._verb_after(part, stop, who or end)
        self._beside(part, stop, end)
        return part

    # --- to the left: what governs the target

    def _title(self, first: int, start: int) -> int:
        """Where « le ministre de l'Intérieur » before a name begins, or `start`."""
        i, seen = start - 1, start
        while i >= first and start - i < 7:
            if self.pos[i] == "NOUN" and self.lemma[i] in self.people:
                seen = i
            elif self.pos[i] not in ("ADJ", "NOUN", "PROPN", "DET") and self.form[i] not in OF:
                break
            elif self.pos[i] in ("DET", "ADP") and seen < start:
                break
            i -= 1
        return seen if self.pos[start] == "PROPN" else start

    def _before(self, part: Part, first: int, start: int, weight: float, depth: int) -> bool:
        """Look at what governs the noun that begins at `start`; whether it may be a subject."""
        i = self._over_own_words(part, first, start - 1, weight)
        if i < first:
            return True
        form = self.form[i]
        if form in ("et", "ou", ",") and depth < DEPTH and i > first:
            other = self._noun_at(first, i - 1)
            if other is not None:
                return self._before(part, first, self._title(first, other), weight, depth + 1)
        if self.pos[i] == "ADP" or form in OF or form in TOWARDS or form in PLACES or form in SOURCES:
            self._preposition(part, first, i, weight, depth)
            return False
        verb = self._verb_before(first, i)
        if verb is None:
            return True
        self._as_object(part, first, verb, weight)
        return False

    def _over_own_words(self, part: Part, first: int, i: int, weight: float) -> int:
        """The row before the target's article and adjectives, which may say something of it."""
        for _ in range(5):
            if i < first or (self.form[i] in OF and self.pos[i] != "DET"):
                break
            if self.pos[i] == "ADJ":
                part.note("called", weight * self._quality(i))
            elif self.pos[i] not in ("DET", "NUM") and self.form[i] not in QUOTES and self.form[i] not in ("m.", "mme"):
                break
            i -= 1
        return i

    def _noun_at(self, first: int, i: int) -> int | None:
        """The noun that ends at row `i`, over an adjective."""
        i = i - 1 if i > first and (self.pos[i] == "ADJ" or self.form[i] in QUOTES) else i
        return i if self.pos[i] in ("NOUN", "PROPN") else None

    def _preposition(self, part: Part, first: int, i: int, weight: float, depth: int) -> None:
        form, before = self.form[i], self.form[i - 1] if i > first else ""
        if form == "contre" and before != "par":
            part.note("against", weight)
        elif form in SOURCES or (form == "pour" and i == first):
            part.note("speaker", 1.0)
        elif before in ("faveur", "côtés") or (form == "avec" and before == "solidaire"):
            part.note("favour", weight)
        elif form == "par":
            verb = self._verb_before(first, i - 1)
            if verb is not None:
                part.note("subject", weight * self.sign[verb] * self._verb(verb).subject)
                part.note("speaker", float(self.lemma[verb] in self.reports))
        elif form in OF or form in TOWARDS:
            before_face = i - 2 if before == "face" else i - 1
            self._governor(part, first, before_face, form, weight, depth)
        part.note("place", float(form in PLACES or before == "lors"))

    def _governor(self, part: Part, first: int, i: int, preposition: str, weight: float, depth: int) -> None:
        """The noun or verb that the preposition after row `i` hangs on."""
        for _ in range(6):
            joins = i > first and self.form[i] in ("et", ",") and self.pos[i - 1] == "ADJ"
            if i < first or not (joins or self.pos[i] in ("ADJ", "ADV", "NUM") or self.form[i] in QUOTES):
                break
            i -= 1
        if i < first:
            return
        if self.pos[i] == "NOUN":
            score = self._stance(i, "NOUN").object
            part.note("about", weight * score * self.sign[i])
            if not score and preposition in OF and depth < DEPTH:
                self._before(part, first, i, weight * CARRIED, depth + 1)
        elif self.pos[i] in ("VERB", "AUX"):
            self._as_object(part, first, i, weight)

    def _verb_before(self, first: int, i: int) -> int | None:
        """The verb that ends at row `i` or just before, over adverbs, pronouns and days."""
        for j in range(i, max(first, i - 4) - 1, -1):
            if self.pos[j] in ("VERB", "AUX"):
                return j
            passes = self.pos[j] in ("ADV", "PRON") or self.form[j] in QUOTES or self.form[j] in TIMES
            if not passes or self.form[j] in ("qui", "que", "qu'"):
                return None
        return None

    def _as_object(self, part: Part, first: int, verb: int, weight: float) -> None:
        stance = self._verb(verb)
        after_quote = verb > first and (self.form[verb - 1] in QUOTES or self.form[verb - 1] == ",")
        if self.lemma[verb] in self.reports and (after_quote or "-t-" in self.form[verb]):
            part.note("speaker", 1.0)  # « …», dénonce Morel
        else:
            part.note("object", weight * self.sign[verb] * stance.object)

    # --- to the right: the verb of which it is the subject

    def _relative(self, stop: int, end: int) -> int | None:
        """The row after « qui » where it follows the target."""
        for i in range(end, min(stop, end + 3)):
            if self.form[i] == "qui":
                return i + 1
            if self.pos[i] not in ("ADJ", "PUNCT", "PROPN"):
                return None
        return None

    def _verb_after(self, part: Part, stop: int, end: int) -> None:
        verb, passive, linked = self._finite(stop, end)
        if verb is None:
            return
        sign = self.sign[verb]
        if linked:
            self._predicate(part, stop, verb, sign)
        elif passive:
            part.note("object", sign * self._verb(verb).object)
        else:
            part.note("subject", sign * self._verb(verb).subject)
            part.note("speaker", float(self.lemma[verb] in self.reports))
            for i in range(verb + 1, min(stop, verb + REACH)):
                if self.form[i] in ENDS or (self.pos[i] in ("ADP", "SCONJ") and self.form[i] not in OF):
                    break
                if self.pos[i] in ("NOUN", "ADJ", "ADV"):
                    score = self._stance(i, self.pos[i]).object or self._stance(i, self.pos[i]).subject or self.tone[i]
                    part.note("deeds", self.sign[i] * self._clear(score))

    def _finite(self, stop: int, end: int) -> tuple[int | None, bool, bool]:
        """The verb after the target; whether it is passive; whether it is a link such as « être »."""
        aside, is_be = False, False
        for i in range(end, min(stop, end + 3 * REACH)):
            form, pos = self.form[i], self.pos[i]
            if form == ",":
                aside = not aside
            elif form in ENDS and not aside and not (form == "et" and i - end < 3):
                break
            elif aside:
                continue
            elif pos == "AUX" or (pos == "VERB" and self.lemma[i] in LINKS):
                is_be = is_be or self.lemma[i] in LINKS
                following = self._after_adverbs(i + 1, stop)
                if is_be and following is not None and self.pos[following] not in ("VERB", "AUX"):
                    return i, False, True
            elif pos == "VERB" and self.lemma[i] not in MODALS:
                return i, is_be and self._is_participle(i) and not self._reflexive(i), False
            elif i - end > REACH and pos in ("NOUN", "PROPN"):
                break
        return None, False, False

    def _is_participle(self, i: int) -> bool:
        return self.form[i].rstrip("es")[-1:] in ("é", "i", "u", "t") or self.form[i].endswith("és")

    def _reflexive(self, verb: int) -> bool:
        return any(self.form[j] in ("se", "s'") for j in range(max(0, verb - 4), verb))

    def _after_adverbs(self, i: int, stop: int) -> int | None:
        while i < stop and self.pos[i] in ("ADV", "PRON"):
            i += 1
        return i if i < stop else None

    def _predicate(self, part: Part, stop: int, link: int, sign: float) -> None:
        for i in range(link + 1, min(stop, link + 6)):
            if self.form[i] in ENDS or self.form[i] == ",":
                break
            if self.pos[i] in ("ADJ", "NOUN", "VERB"):
                part.note("called", sign * self._quality(i))

    # --- beside it: adjectives, participles, appositions

    def _beside(self, part: Part, stop: int, end: int) -> None:
        i = end
        while i < min(stop, end + 4) and (self.pos[i] in ("ADJ", "ADV", "PROPN") or self.form[i] in QUOTES):
            part.note("called", self.sign[i] * self._quality(i) if self.pos[i] == "ADJ" else 0.0)
            i += 1
        if i < stop and self.form[i] in CALLS_TO_GO:
            part.note("about", -1.0)
        apart = i < stop and self.form[i] in (",", "(")
        i += apart
        i += apart and i < stop and self.pos[i] == "DET"
        if i < stop and self.pos[i] == "VERB" and self._is_participle(i) and i > 0 and self.pos[i - 1] != "AUX":
            part.note("object", self._verb(i).object)
        elif apart and i < stop and self.pos[i] in ("ADJ", "NOUN"):
            part.note("called", self._quality(i))

    def _quality(self, i: int) -> float:
        return self._stance(i, self.pos[i]).subject or 0.6 * self._clear(self.tone[i])

    def _clear(self, score: float) -> float:
        return score if abs(score) >= CLEAR else 0.0

    def _verb(self, i: int) -> Stance:
        reflexive = self.stances.get((f"se {self.lemma[i]}", "VERB"))
        return reflexive if reflexive and self._reflexive(i) else self._stance(i, "VERB")

    def _stance(self, i: int, pos: str) -> Stance:
        return self.stances.get((self.lemma[i], pos)) or NOTHING
