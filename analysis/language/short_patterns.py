"""spaCy's pattern for French words that stay in one piece ("anti-héros") contains the alphabet 480 times."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

HYPHENS, ELISION = "-–—‐‑", "'’"  # as in spacy.lang.fr.punctuation, whose import would compile the long pattern
_LETTER = r"[^\W\d_]"


@contextmanager
def short_patterns() -> Iterator[None]:
    """Compile it in its short form while spaCy is loaded: two seconds less for each process that reads."""
    usual: Any = re.compile

    def compiled(pattern: Any, flags: Any = 0) -> Any:
        return usual(with_short_classes(pattern) if isinstance(pattern, str) else pattern, flags)

    re.compile = compiled
    try:
        yield
    finally:
        re.compile = usual


def with_short_classes(pattern: str) -> str:
    """A pattern with Python's own class for any letter, where upper and lower case count as one.

    The two differ in characters that no French word has: "²", obsolete Greek letters, vowel points.
    """
    if not pattern.startswith("(?iu)"):
        return pattern
    pattern = pattern.replace(f"[{HYPHENS}{ALPHA_LOWER}{ELISION}]", f"(?:{_LETTER}|[{HYPHENS}{ELISION}])")
    return pattern.replace(f"[{ALPHA_LOWER}]", _LETTER).replace(f"[{ALPHA}]", _LETTER)
