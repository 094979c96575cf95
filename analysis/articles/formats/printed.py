"""Printed lines joined again: without headers, footers, hyphens at the ends of lines and line breaks."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate

EDGE = 2  # lines at the head and at the foot of a page that it may share with the others
HEADING, LONGEST_TITLE = 80, 8  # first lines that may hold the title, and the most that it may have
LATE, PROSE = 0.5, 0.5  # share of a page before its foot; most lines of text in what is no article
ENDS_SENTENCE = re.compile(r"[.!?…][»\"”)\s]*$")
FULL, SHORT, SHORTEST = 0.8, 0.6, 0.3  # shares of the usual width of a line
NO_END = re.compile(r"(?:^|[\s(«’'])(?:M|MM|Me|Dr|Pr|St|[A-ZÀ-Ý])\.$")
CUT_WORD = re.compile(r"([\w’'-]{0,40}[^\W\d_])(?:[-\xad\u2010]\n|[\x02\ufffe]\n?)(?=([^\W\d_]+))")


def printed_lines(pages: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of printed pages, and what is repeated at the edge of page after page, which is left out of them.

    >>> printed_lines(["Le Ducat 1\\r\\nUn traité a été", "Le Ducat 2\\r\\nsigné mercredi."])
    (['Un traité a été', 'signé mercredi.'], ['Le Ducat 1'])
    """
    lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    repeated = _repeated(lines)
    running = [line for page in lines[:1] for line in page if _without_number(line) in repeated]
    return [line for page in lines for line in _without_edges(page, repeated)], running


def around(lines: Sequence[str], title: str) -> tuple[list[str], list[str]] | None:
    """The lines above a title and those below it; None where it is not near the top.

    >>> around(["Le Ducat", "Le pont de l'Aldre", "rouvre", "Lundi…"], "Le pont de l’Aldre rouvre")
    (['Le Ducat'], ['Lundi…'])
    """
    wanted = re.findall(r"\w+", title.casefold())
    for start in range(min(HEADING, len(lines)) if wanted else 0):
        for end in range(start + 1, min(start + LONGEST_TITLE, len(lines))):
            if re.findall(r"\w+", " ".join(lines[start:end]).casefold()) == wanted:
                return list(lines[:start]), list(lines[end:])
    return None


def without_foot(lines: Sequence[str], is_boilerplate: Callable[[str], object]) -> list[str]:
    """The lines of a page that a browser printed, without those after the article: lists, links, notices.

    The article ends with its last full line that goes on or ends a sentence; what follows a line of boilerplate ("Les
    plus lus") late in the page is no part of it.

    >>> page = ["Le pont a rouvert lundi à l'aube, et les camions", "sont passés.", "Les plus lus", "Le blé monte"]
    >>> without_foot(page, lambda line: line == "Les plus lus")
    ["Le pont a rouvert lundi à l'aube, et les camions", 'sont passés.']
    """
    words = [len(line.split()) for line in lines]
    late = next((place for place, so_far in enumerate(accumulate(words)) if so_far >= LATE * sum(words)), 0)
    marks = [place for place in range(late, len(lines)) if is_boilerplate(lines[place])][:HEADING]
    end = next((place for place in marks if not _is_prose(lines[place + 1 :], is_boilerplate)), len(lines))
    lines = lines[:end]
    last = max((place for place, line in enumerate(lines) if ENDS_SENTENCE.search(line)), default=len(lines) - 1)
    return list(lines[: last + 1])


def printed_paragraphs(lines: Sequence[str], is_boilerplate: Callable[[str], object] = lambda _: False) -> list[str]:
    """The lines of each paragraph in one; a sentence ends it, and so does a line that is left unfilled.

    `is_boilerplate` says whether a line is no text ("Lire aussi") and so begins no paragraph.

    >>> printed_paragraphs(["Un traité a été si-", "gné mercredi à", "midi.", "Le lendemain…"])
    ['Un traité a été signé mercredi à midi.', 'Le lendemain…']
    """
    lines = CUT_WORD.sub(_joined, "\n".join(lines)).split("\n")
    usual = sorted(map(len, lines))[int(0.9 * len(lines))]
    joined: list[str] = []
    for place, line in enumerate(lines):
        alone = place and joined[-1] == lines[place - 1] and is_boilerplate(joined[-1]) and not line[:1].islower()
        if place and not alone and _goes_on(lines[place - 1], line, usual):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def _repeated(pages: Sequence[list[str]]) -> set[str]:
    """The lines, whatever numbers are in them, at the edges of at least half of the pages, and at least two.

    The end of a sentence is none: "de la ville." may stand at the foot of two pages.
    """
    edges = ({_without_number(line) for line in page[:EDGE] + page[-EDGE:]} for page in pages)
    counts = Counter(line for page in edges for line in page if not (line[0].islower() and ENDS_SENTENCE.search(line)))
    return {line for line, number in counts.items() if number >= max(2, len(pages) / 2)}


def _without_edges(page: list[str], repeated: set[str]) -> list[str]:
    edges = {*range(EDGE), *range(len(page) - EDGE, len(page))}
    return [line for place, line in enumerate(page) if place not in edges or _without_number(line) not in repeated]


def _without_number(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _joined(cut: re.Match[str]) -> str:
    """The beginning of a word that a line ends with; the hyphen stays where it belongs to the word: "sous-marin"."""
    before, after = cut[1], cut[2]
    last = re.split(r"[’'-]", before)[-1]
    if after[0].isupper() or before.endswith("-t"):
        return f"{before}-"
    if _is_word(last + after) or not (_is_word(last) and _is_word(after)):
        return before
    return f"{before}-"


def _is_word(form: str) -> bool:
    from simplemma import is_known  # its dictionary is slow to load, and other files do not need it

    return is_known(form.lower(), lang="fr")


def _is_prose(lines: Sequence[str], is_boilerplate: Callable[[str], object]) -> bool:
    """Whether most words of lines are in sentences: paragraphs that end as sentences do, and have some words."""
    joined = printed_paragraphs(lines, is_boilerplate) if lines else []
    words = sum(len(line.split()) for line in joined)
    prose = sum(
        len(line.split()) for line in joined if ENDS_SENTENCE.search(line) and len(line.split()) > LONGEST_TITLE
    )
    return prose > PROSE * words


def _goes_on(line: str, after: str, usual: int) -> bool:
    """Whether a paragraph goes on from one printed line to the next."""
    if re.search(r"[.!?…]$", line):
        return NO_END.search(line) is not None
    if line[-1:] in (",", ";", "("):
        return True
    if after[:1].islower():
        return len(line) >= SHORTEST * usual
    return len(line) >= (FULL if line[-1:] in "»:" else SHORT) * usual
