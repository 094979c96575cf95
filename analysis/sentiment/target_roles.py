"""What a sentence says about one target: how good or bad the words in each role are, and which words they are."""

SAID = ("subject", "object", "about", "called")  # roles in which a word says something good or bad about the target
GOVERNING = (*SAID, "deeds")  # roles whose words are kept
PLAIN = ("against", "favour", "speaker", "place")
NUMBERS = ("good", "bad", "any good", "any bad", "balance", "does good", "does bad", *PLAIN)
MOST = 1.5  # more words of one side count no more


class TargetRoles:
    """The scores of the words in each role, and the rows of these words."""

    def __init__(self) -> None:
        """No score and no word yet."""
        self.scores: dict[str, list[float]] = {}
        self.words: list[tuple[str, int]] = []

    def note(self, role: str, score: float, row: int | None = None) -> None:
        """Add a score other than zero, and the word that it belongs to."""
        if score:
            self.scores.setdefault(role, []).append(score)
        if row is not None:
            self.words.append((role, row))

    def numbers(self) -> list[float]:
        """What `NUMBERS` names: the good and the bad said about the target, what it does, and its plain roles."""
        has = self.scores
        good, bad = (
            min(sum(max(sign * score, 0.0) for role in SAID for score in has.get(role, ())) + (plain in has), MOST)
            for sign, plain in ((1, "favour"), (-1, "against"))
        )
        does = [min(sum(max(sign * score, 0.0) for score in has.get("deeds", ())), MOST) for sign in (1, -1)]
        plain = [float(role in has) for role in PLAIN]
        return [good, bad, float(good > 0), float(bad > 0), good - bad, *does, *plain]
