"""How accurate each construction and each speaker rule is, and what a change gained and lost."""

from collections.abc import Iterator

import pandas as pd

_WHERE = ["article_id", "text"]


def of_constructions(table: pd.DataFrame) -> pd.DataFrame:
    """How often each construction finds the right words, and the speaker.

    `table` has one row per `Outcome`. Returns one row per construction, the most frequent first: found, right (words
    that overlap by 0.8 with a statement of the gold), precision, recall (its part of all that is wanted), speakers
    (right ones among the right); the last three in per cent.
    """
    told = table[table["measure"] == "words@0.8"]
    wanted = int((told["outcome"] != "extra").sum())
    counts = _counts(told[told["construction"] != ""], "construction")
    counts.insert(4, "recall", 100 * counts["right"] / max(wanted, 1))
    return counts


def of_speaker_rules(table: pd.DataFrame) -> pd.DataFrame:
    """How often each speaker rule is right, where the words are.

    `table` has one row per `Outcome`. Returns one row per speaker rule, the most frequent first: found, right (the
    words are), precision (of the words), speakers (right ones among the right); the last two in per cent.
    """
    told = table[table["measure"] == "words@0.8"]
    return _counts(told[told["speaker_rule"] != ""], "speaker_rule")


def _counts(told: pd.DataFrame, column: str) -> pd.DataFrame:
    right = told["outcome"] == "found"
    named = told.assign(right=right, named=right & told["right_speaker"])
    counts = named.groupby(column).agg(found=("right", "size"), right=("right", "sum"), named=("named", "sum"))
    counts["precision"] = 100 * counts["right"] / counts["found"]
    counts["speakers"] = 100 * counts.pop("named") / counts["right"].clip(lower=1)
    return counts.sort_values("found", ascending=False, kind="stable").reset_index()


def status(table: pd.DataFrame) -> dict[str, str]:
    """What became of each statement: "article: words" -> right, wrong speaker, missed or extra."""
    told = table[table["measure"] == "words@0.8"]
    kinds = told["outcome"].where(told["outcome"] != "found", told["right_speaker"].map(_NAMED))
    keys = told["article_id"] + told["outcome"].map(_PLACE) + told["text"].str.split().str.join(" ")
    return dict(zip(keys, kinds, strict=True))


_NAMED = {True: "right", False: "wrong speaker"}
_PLACE = {"found": ": ", "missed": ": ", "extra": " (not wanted): "}


def changes(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    """A line for each statement with another outcome: gained (+), lost (-), or changed otherwise (~).

    >>> list(changes({"a: Il pleut": "missed", "b: Non": "right"}, {"a: Il pleut": "right", "b: Non": "right"}))
    ['+ a: Il pleut [missed -> right]']
    """
    for key in sorted({*before, *after}):
        old, new = before.get(key, "absent"), after.get(key, "absent")
        if old != new:
            gained, lost = _is_good(new) and not _is_good(old), _is_good(old) and not _is_good(new)
            yield f"{'+' if gained else '-' if lost else '~'} {key} [{old} -> {new}]"


def _is_good(state: str) -> bool:
    return state in ("right", "absent")
