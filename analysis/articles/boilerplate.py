"""What a page has beside the article: "Lire aussi", "Partager", credits, newsletter boxes.

Only whole lines are cut, never a part of a sentence: those that a list knows, and what an article prints twice
(`printed_twice`); and code between sentences (`scripts`). What was cut is counted, and `remarks` tells it. What an
outlet repeats in article after article is cut later (`repeated_lines`).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from analysis.articles.decode import decode
from analysis.articles.printed_twice import without_repetitions
from analysis.articles.scripts import without_scripts
from analysis.plain_files import read_plain
from analysis.wording import count, listed, tr

LIST_FILE = Path(__file__).parents[1] / "lexicons" / "boilerplate_fr.txt"
SCRIPTS, TWICE = "\0scripts", "\0twice"  # what is counted beside the entries of the list
OWN_LIST = "boilerplate.txt"  # in the folder of the articles, or beside it
LONGEST = 300  # characters; a longer line is a paragraph
ENDS_SENTENCE = re.compile(r"[.…][»\"”’)\s]*$")  # headlines end with ? and !, or with nothing
INTRODUCES = re.compile(r"^\s*(?:[:|>»→►▶•–—-]|$)")


@dataclass
class Boilerplate:
    """Cuts lines that are no part of an article, and counts them."""

    whole: frozenset[str] = frozenset()  # lines, as `_plain` writes them
    beginnings: tuple[str, ...] = ()  # of lines that may go on after them
    stopped: frozenset[str] = frozenset()  # beginnings whose lines may end with a full stop
    around: tuple[tuple[str, str], ...] = ()  # the fixed words before and after those that vary
    counts: Counter[str] = field(default_factory=Counter)

    def cut(self, text: str) -> str:
        """The text without scripts, repetitions and the lines that the list knows; itself if nothing would be left."""
        for entry, without in ((SCRIPTS, without_scripts), (TWICE, without_repetitions)):
            bare = without(text)
            if bare != text and bare.strip():
                self.counts.update({entry})
                text = bare
        if not self._any_of(text):
            return text
        kept, cut = [], []
        for line in text.splitlines(keepends=True):
            entry = self.entry_of(line)
            cut.append(entry) if entry else kept.append(line)
        if not cut or not "".join(kept).strip():
            return text
        self.counts.update(set(cut))
        return "".join(kept)

    def entry_of(self, line: str) -> str:
        """The entry of the list that a line matches; "" for a line of the article.

        >>> known = Boilerplate(frozenset({"partager"}), ("lire aussi",))
        >>> [known.entry_of(line) for line in ("Partager", "Lire aussi : Un traité", "Partager la paix.")]
        ['partager', 'lire aussi', '']
        """
        if len(line) > LONGEST:
            return ""
        plain = _plain(line)
        if plain.rstrip(" :.!…") in self.whole:
            return plain.rstrip(" :.!…")
        for beginning in self.beginnings:
            if plain.startswith(beginning):
                rest = plain[len(beginning) :]
                if rest[:1].isalnum():
                    continue
                if INTRODUCES.match(rest) or beginning in self.stopped or not ENDS_SENTENCE.search(plain):
                    return beginning
        found = (f"{one} … {two}" for one, two in self.around if plain.startswith(one) and two in plain)
        return next(found, "").strip()

    def _any_of(self, text: str) -> bool:
        """Whether looking at each line is worth it (most articles have none to cut)."""
        beginnings = self.beginnings + tuple(one for one, _ in self.around if one)
        within = tuple(two for one, two in self.around if not one)
        return _finder(self.whole, beginnings, within).search(text) is not None

    def remarks(self) -> Iterator[tuple[str, str]]:
        """What was cut, and from how many articles, if anything was: one remark for all entries of the list."""
        if self.counts:
            entries = sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
            yield tr("Page furniture"), tr("is cut: {lines}", lines=listed(_told(*entry) for entry in entries))


def _told(entry: str, number: int) -> str:
    """An entry of the list with the number of articles from which its lines were cut."""
    articles = count(number, "article")
    if entry == SCRIPTS:
        return tr("scripts ({articles})", articles=articles)
    if entry == TWICE:
        return tr("what an article prints twice ({articles})", articles=articles)
    return tr("lines “{line}” ({articles})", line=entry, articles=articles)


def load_boilerplate(own: Path | None = None) -> Boilerplate:
    """The list that comes with the package, and the user's own: an entry per line, # for notes.

    An entry is a whole line ("Partager"), or with … at its end the beginning of one ("Lire aussi…"); with …. at its end
    ("Un édito de….") the line may end with a full stop. With " … " within it, any words may stand there, and with "… "
    before it ("… - regarder sur") any before and after.

    >>> "partager" in load_boilerplate().whole
    True
    """
    entries = _entries(LIST_FILE.read_text("utf-8"))
    if own:
        entries += _entries(decode(read_plain(own))[0])
    stopped = {entry.removesuffix("….").strip() for entry in entries if entry.endswith("….")}
    beginnings = {entry.removesuffix("…").strip() for entry in entries if entry.endswith("…")} | stopped
    around = tuple((one, two) for one, dots, two in (f" {entry}".partition(" … ") for entry in entries) if dots)
    around = tuple((one.strip(), two) for one, two in around)
    whole = frozenset(entry for entry in entries if not entry.endswith(("…", "….")) and " … " not in f" {entry}")
    return Boilerplate(whole, tuple(sorted(beginnings)), frozenset(stopped), around)


def without_title(text: str, title: str) -> str:
    """The text without its first line where that is the title and something follows it.

    >>> without_title("Le pont rouvre\\n\\nLe pont a rouvert lundi.", "Le pont rouvre")
    'Le pont a rouvert lundi.'
    """
    first, _, rest = text.lstrip().partition("\n")
    return rest.lstrip() if title and rest.strip() and first.split() == title.split() else text


def _entries(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [line.lower() if line.startswith("… ") else _plain(line) for line in lines]


@cache
def _finder(whole: frozenset[str], beginnings: tuple[str, ...], within: tuple[str, ...]) -> re.Pattern[str]:
    """Finds a line that begins like an entry or contains what marks one."""
    at_start, anywhere = _any_spelling((*whole, *beginnings)), _any_spelling(within)
    return re.compile(rf"(?m)^[^\w(©\n]*{at_start}|{anywhere}", re.IGNORECASE)


def _any_spelling(entries: tuple[str, ...]) -> str:
    """A pattern that finds any of the entries, with either apostrophe, and nothing if there are none.

    >>> re.search(_any_spelling(("à l'affiche",)), "Un pont à  l’affiche").group(), _any_spelling(())
    ('à  l’affiche', '(?!)')
    """
    longest_first = sorted(entries, key=len, reverse=True)
    spelt = "|".join(re.escape(entry).replace("'", "['’]").replace(r"\ ", r"\s+") for entry in longest_first)
    return f"(?:{spelt})" if spelt else "(?!)"


def _plain(line: str) -> str:
    """A line in small letters, with straight apostrophes and single spaces, without the marks before it."""
    plain = " ".join(line.lower().replace("’", "'").split())
    return re.sub(r"^[^\w(©]+", "", plain)
