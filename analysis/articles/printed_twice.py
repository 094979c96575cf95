"""What one article prints twice: a sentence set apart from its paragraph, a whole text before its paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence

FEWEST = 6  # words; a shorter line may be a slogan, a label, a heading
MOST = 2_000  # lines; what has more is no article, and each is compared with others
LONG, COVERED = 60, 0.9  # words of a line that may hold several others, and the part of it that these hold
_WORD = re.compile(r"\w+")


def without_repetitions(text: str) -> str:
    """The text without the lines whose words stand in another line too; but the first line may be the title, and stays.

    Marks and capitals may differ. Where a page was saved in one long line and again in paragraphs, the long line goes.

    >>> lines = ["Le pont rouvre", "« Le pont rouvrira lundi à midi »", "Elle dit : le pont rouvrira lundi à midi."]
    >>> without_repetitions("\\n".join(lines)).split("\\n")
    ['Le pont rouvre', 'Elle dit : le pont rouvrira lundi à midi.']
    """
    lines = text.splitlines(keepends=True)
    if not 1 < len(lines) <= MOST:
        return text
    words = [_WORD.findall(line.lower()) for line in lines]
    plain = [f" {' '.join(said)} " for said in words]  # with two blanks between lines
    repeated = _begun_elsewhere(words)
    parts = [plain[place] for place in repeated]
    gone = {place for place, line in enumerate(plain) if _is_whole(line, parts)}
    within = "".join(line for place, line in enumerate(plain) if place not in gone)
    seen = {plain[0]}
    for place in sorted(repeated - gone - {0}):
        if plain[place] in seen or _is_in_longer(plain[place], within):
            gone.add(place)
        seen.add(plain[place])
    return "".join(line for place, line in enumerate(lines) if place not in gone).rstrip() if gone else text


def _begun_elsewhere(words: Sequence[Sequence[str]]) -> set[int]:
    """The places of the lines of some words whose first words follow each other somewhere else too."""
    runs = Counter(tuple(said[n : n + FEWEST]) for said in words for n in range(len(said) - FEWEST + 1))
    return {place for place, said in enumerate(words) if runs[tuple(said[:FEWEST])] > 1}


def _is_whole(line: str, others: Sequence[str]) -> bool:
    """Whether a long line says little but what several other lines say."""
    if line.count(" ") <= LONG:
        return False
    parts = sorted({other for other in others if other != line and other in line}, key=len, reverse=True)
    left = line
    for part in parts:
        left = left.replace(part, " ")
    return len(parts) > 1 and len(left) <= (1 - COVERED) * len(line)


def _is_in_longer(line: str, text: str) -> bool:
    """Whether a line stands in a longer one too: where it stands alone, there are two blanks at each of its ends."""
    place = text.find(line)
    while place >= 0:
        end = place + len(line)
        if text[max(0, place - 1) : place].strip() or text[end : end + 1].strip():
            return True
        place = text.find(line, place + 1)
    return False
