"""Who does what to whom: the roles of a target in its sentence, from words and parts of speech alone.

Few words bear on a target: the verb that it is the subject or object of, the noun that it depends on
("l'échec du traité"), what it is called ("le gouvernement est sourd"), and a preposition that takes sides ("contre").
They are sought from the target outwards; what somebody says is no tone towards the speaker.
"""

from typing import NamedTuple

import numpy as np

from analysis.sentiment.mentions import Mentions
from analysis.sentiment.model_words import PARTS_OF_SPEECH, Words
from analysis.sentiment.stance_words import target_words
from analysis.sentiment.target_roles import GOVERNING, NUMBERS, TargetRoles
from analysis.sentiment.token_rows import OF, QUOTES, Rows

LINKS = target_words("link")
MODALS = target_words("modal")
TOWARDS = target_words("towards")
PLACES = target_words("place")
SOURCES = {"selon", "d'après"}
ENDS = target_words("clause opening") | set(";:?!.()")
CALLS_TO_GO = target_words("call to go")
REACH = 7  # words from the target to its verb
CARRIED = 0.7  # of the tone towards a thing counts for its owner: « il dénonce la politique du gouvernement »
DEPTH = 3
NEGATED = -0.6  # weight of a negated word: « il ne critique pas Morel » defends a little


class Scanner(Rows):
    """The tokens of a table as lists, and the part that a target has in its sentence."""

    def part(self, first: int, stop: int, start: int, end: int) -> TargetRoles:
        """That of the words `start` to before `end` in the sentence from `first` to before `stop`."""
        part = TargetRoles()
        while start < end - 1 and self.pos[start] in ("ADP", "DET"):
            start += 1
        for i in range(start, end):
            part.note("called", self.stance(i, self.pos[i]).subject)  # « les casseurs », « le dictateur »
        heads = self._before(part, first, self.title(first, start), 1.0, 0)
        who = self._relative(stop, end)
        if heads or who:
            self._verb_after(part, stop, who or end)
        self._beside(part, stop, end)
        return part

    # --- to the left: what governs the target

    def _before(self, part: TargetRoles, first: int, start: int, weight: float, depth: int) -> bool:
        """Look at what governs the noun that begins at `start`; whether it may be a subject."""
        i = self._over_own_words(part, first, start - 1, weight)
        if i < first:
            return True
        form = self.form[i]
        if form in ("et", "ou", ",") and depth < DEPTH and i > first:
            other = self.noun_at(first, i - 1)
            if other is not None:
                return self._before(part, first, self.title(first, other), weight, depth + 1)
        if self.pos[i] == "ADP" or form in OF or form in TOWARDS or form in PLACES or form in SOURCES:
            self._preposition(part, first, i, weight, depth)
            return False
        verb = self.verb_before(first, i)
        if verb is None:
            return True
        self._as_object(part, first, verb, weight)
        return False

    def _over_own_words(self, part: TargetRoles, first: int, i: int, weight: float) -> int:
        """The row before the target's article and adjectives, which are noted as they may say something about it."""
        for _ in range(5):
            if i < first or (self.form[i] in OF and self.pos[i] != "DET"):
                break
            if self.pos[i] == "ADJ":
                part.note("called", weight * self.quality(i), i)
            elif self.pos[i] not in ("DET", "NUM") and self.form[i] not in QUOTES and self.form[i] not in ("m.", "mme"):
                break
            i -= 1
        return i

    def _preposition(self, part: TargetRoles, first: int, i: int, weight: float, depth: int) -> None:
        form, before = self.form[i], self.form[i - 1] if i > first else ""
        if form == "contre" and before != "par":
            part.note("against", weight)
        elif form in SOURCES or (form == "pour" and i == first):
            part.note("speaker", 1.0)
        elif before in ("faveur", "côtés") or (form == "avec" and before == "solidaire"):
            part.note("favour", weight)
        elif form == "par":
            verb = self.verb_before(first, i - 1)
            if verb is not None:
                part.note("subject", weight * self.sign[verb] * self.verb(verb).subject, verb)
                part.note("speaker", float(self.lemma[verb] in self.reports))
        elif form in OF or form in TOWARDS:
            before_face = i - 2 if before == "face" else i - 1
            self._governor(part, first, before_face, form, weight, depth)
        part.note("place", float(form in PLACES or before == "lors"))

    def _governor(self, part: TargetRoles, first: int, i: int, preposition: str, weight: float, depth: int) -> None:
        """The noun or verb that the preposition after row `i` depends on."""
        for _ in range(6):
            joins = i > first and self.form[i] in ("et", ",") and self.pos[i - 1] == "ADJ"
            if i < first or not (joins or self.pos[i] in ("ADJ", "ADV", "NUM") or self.form[i] in QUOTES):
                break
            i -= 1
        if i < first:
            return
        if self.pos[i] == "NOUN":
            score = self.stance(i, "NOUN").object
            part.note("about", weight * score * self.sign[i], i)
            if not score and preposition in OF and depth < DEPTH:
                self._before(part, first, i, weight * CARRIED, depth + 1)
        elif self.pos[i] in ("VERB", "AUX"):
            self._as_object(part, first, i, weight)

    def _as_object(self, part: TargetRoles, first: int, verb: int, weight: float) -> None:
        stance = self.verb(verb)
        after_quote = verb > first and (self.form[verb - 1] in QUOTES or self.form[verb - 1] == ",")
        if self.lemma[verb] in self.reports and (after_quote or "-t-" in self.form[verb]):
            part.note("speaker", 1.0)  # « …», dénonce Morel
        else:
            part.note("object", weight * self.sign[verb] * stance.object, verb)

    # --- to the right: the verb of which it is the subject

    def _relative(self, stop: int, end: int) -> int | None:
        """The row after « qui » where it follows the target."""
        for i in range(end, min(stop, end + 3)):
            if self.form[i] == "qui":
                return i + 1
            if self.pos[i] not in ("ADJ", "PUNCT", "PROPN"):
                return None
        return None

    def _verb_after(self, part: TargetRoles, stop: int, end: int) -> None:
        verb, passive, linked = self._finite(stop, end)
        if verb is None:
            return
        sign = self.sign[verb]
        if linked:
            self._predicate(part, stop, verb, sign)
        elif passive:
            part.note("object", sign * self.verb(verb).object, verb)
        else:
            part.note("subject", sign * self.verb(verb).subject, verb)
            part.note("speaker", float(self.lemma[verb] in self.reports))
            self._second_verb(part, stop, verb)
            for i in range(verb + 1, min(stop, verb + REACH)):
                if self.form[i] in ENDS or (self.pos[i] in ("ADP", "SCONJ") and self.form[i] not in OF):
                    break
                if self.pos[i] in ("NOUN", "ADJ", "ADV"):
                    score = self.stance(i, self.pos[i]).object or self.stance(i, self.pos[i]).subject or self.tone[i]
                    part.note("deeds", self.sign[i] * self.clear(score), i)

    def _second_verb(self, part: TargetRoles, stop: int, verb: int) -> None:
        """« ils sont venus et ont détruit la cabane »"""
        for i in range(verb + 1, min(stop - 1, verb + REACH)):
            if self.form[i] in ENDS and self.form[i] != "et":
                return
            if self.form[i] == "et" and self.pos[i + 1] in ("VERB", "AUX"):
                second = next((j for j in range(i + 1, min(stop, i + 4)) if self.pos[j] == "VERB"), None)
                if second:
                    part.note("subject", self.sign[second] * self.verb(second).subject, second)
                return

    def _finite(self, stop: int, end: int) -> tuple[int | None, bool, bool]:
        """The verb after the target; whether it is passive; whether it is a link such as « être »."""
        aside, is_be = False, False
        for i in range(end, min(stop, end + 3 * REACH)):
            form, pos = self.form[i], self.pos[i]
            if form == "," and self.form[i + 1 : i + 2] != ["c'"]:
                aside = not aside
            elif form in ENDS and not aside and not (form == "et" and i - end < 3):
                break
            elif aside:
                continue
            elif pos == "AUX" or (pos == "VERB" and self.lemma[i] in LINKS):
                is_be = is_be or self.lemma[i] in LINKS
                following = self.after_adverbs(i + 1, stop)
                if is_be and following is not None and self.pos[following] not in ("VERB", "AUX"):
                    return i, False, True
            elif pos == "VERB" and self.lemma[i] not in MODALS:
                return i, is_be and self.is_participle(i) and not self.is_reflexive(i), False
            elif i - end > REACH and pos in ("NOUN", "PROPN"):
                break
        return None, False, False

    def _predicate(self, part: TargetRoles, stop: int, link: int, sign: float) -> None:
        for i in range(link + 1, min(stop, link + 6)):
            if self.form[i] in ENDS or self.form[i] == ",":
                break
            if self.pos[i] in ("ADJ", "NOUN", "VERB"):
                part.note("called", sign * self.quality(i), i)

    # --- beside it: adjectives, participles, appositions

    def _beside(self, part: TargetRoles, stop: int, end: int) -> None:
        i = end
        while i < min(stop, end + 4) and (self.pos[i] in ("ADJ", "ADV", "PROPN") or self.form[i] in QUOTES):
            if self.pos[i] == "ADJ":
                part.note("called", self.sign[i] * self.quality(i), i)
            i += 1
        if i < stop and self.form[i] in CALLS_TO_GO:
            part.note("about", -1.0)
        apart = i < stop and self.form[i] in (",", "(")
        i += apart
        i += apart and i < stop and self.pos[i] == "DET"
        if i < stop and self.pos[i] == "VERB" and self.is_participle(i) and i > 0 and self.pos[i - 1] != "AUX":
            part.note("object", self.verb(i).object, i)
        elif apart and i < stop and self.pos[i] in ("ADJ", "NOUN"):
            part.note("called", self.quality(i), i)


class Parts(NamedTuple):
    """The parts of mentions: their numbers, and the words that govern them, one per place in the three columns."""

    numbers: np.ndarray  # [mention, NUMBERS]
    mention: np.ndarray
    role: np.ndarray  # place in GOVERNING
    row: np.ndarray


def parts_of(words: Words, mentions: Mentions) -> Parts:
    """Each mention's part; zeros and no words for a sentence without a target."""
    scanner = Scanner(
        form=words.form.lower().texts().tolist(),
        lemma=words.lemma.texts().tolist(),
        pos=[PARTS_OF_SPEECH[kind] for kind in words.kind],
        sign=np.where(words.factors < 0, NEGATED, 1.0),
        tone=words.polarity,
    )
    numbers = np.zeros((len(mentions.first), len(NUMBERS)))
    governing: list[tuple[int, int, int]] = []
    for place in np.flatnonzero(mentions.target >= 0):
        first, stop, _, begin, end = (int(column[place]) for column in mentions)
        part = scanner.part(first, stop, begin, min(end, stop))
        numbers[place] = part.numbers()
        governors = {(GOVERNING.index(role), row) for role, row in part.words if scanner.pos[row] != "PROPN"}
        governing += [(int(place), role, row) for role, row in sorted(governors)]
    return Parts(numbers, *np.array(governing, dtype=int).reshape(-1, 3).T)


def role_numbers(words: Words, mentions: Mentions) -> np.ndarray:
    """The numbers of each mention's part, a row each."""
    return parts_of(words, mentions).numbers
