"""What the readers have found so far: articles, what there is to say about them, and the account of every file."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import unescape
from pathlib import Path
from sys import intern
from typing import Any

from analysis.articles.article_rows import Article
from analysis.articles.article_titles import bare_title
from analysis.articles.authors import without_by
from analysis.articles.boilerplate import Boilerplate
from analysis.articles.dates import date_in_address, has_short_year, parse_date
from analysis.articles.files import UNSHOWN, InputFile
from analysis.articles.ledger import Account, Problem, judged
from analysis.articles.other_languages import is_other_language, language_name
from analysis.articles.outlets import ADDRESS, outlet_name, outlet_of
from analysis.articles.paywall import is_cut
from analysis.articles.same import Seen, fingerprint
from analysis.wording import tr, trn

WORD = re.compile(r"\w")
BROKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
JOINT = "\ufeff"  # the mark at the head of a file, which stays in the middle where files are put together
TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
# What UTF-8 looks like where it was read as Windows-1252: Ã© for é, â€™ for ’, Â» for ».
MOJIBAKE = re.compile("Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ©¨ª´®¹»¢]|â€.|Â[«»\xa0°]|Å“")
# "&eacute;": HTML that was not read as it.
ENTITY = re.compile(r"&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8});", re.IGNORECASE)
LONGEST_TITLE = 300
NAMED = 20  # duplicates of a file that are named; of more, only the number is given


@dataclass
class Entry:
    """One article as its source has it; everything but the text may be unknown."""

    text: str
    title: str = ""
    outlet: str = ""
    date: str | datetime | None = None
    author: str = ""
    url: str = ""
    article_id: str = ""
    guessed: tuple[str, ...] = ()  # columns that the source does not state
    cut_short: bool = False  # it is known to end where a paywall cuts it
    chosen: bool = False  # of a table that we wrote: language and completeness are not checked again


@dataclass
class Collector:
    """Collects articles and problems; gives every article an id of its own."""

    columns: Mapping[str, str] = field(default_factory=dict)  # columns of tables that the user named
    any_language: bool = False
    boilerplate: Boilerplate = field(default_factory=Boilerplate)
    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
    folder: bool = False  # a folder is being read, whose tables describe its files
    tables: dict[Path, Any] = field(default_factory=dict)  # `articles.csv` by folder
    attached: set[Path] = field(default_factory=set)  # files that a list of references has read already
    _ids: dict[str, int] = field(default_factory=dict)
    _seen: Seen = field(default_factory=Seen)
    _spellings: Counter[tuple[str, str]] = field(default_factory=Counter)
    _short_year_said: bool = False
    _said: set[tuple[str, str]] = field(default_factory=set)

    def lose(self, source: str, problem: str) -> None:
        self.problems.append({"source": source, "problem": problem, "lost": True})

    def remark(self, source: str, problem: str) -> None:
        self.problems.append({"source": source, "problem": problem, "lost": False})

    def remark_once(self, source: str, problem: str) -> None:
        """A remark that holds for many articles of a file, made once."""
        if (source, problem) not in self._said:
            self._said.add((source, problem))
            self.remark(source, problem)

    def begin(self, source: InputFile, form: str) -> None:
        """From here on articles are those of this file."""
        self.accounts.append(
            {"source_file": source.name, "form": form, "announced": 0, "read": 0, "left_out": 0, "same": 0}
        )

    @property
    def account(self) -> Account:
        return self.accounts[-1]

    def announce(self, number: int = 1) -> None:
        """The file states that it has this many more articles."""
        self.account["announced"] += number

    def leave_out(self, place: str, why: str) -> None:
        """An article of the file that is not read, and why."""
        self.account["left_out"] += 1
        self.lose(place, why)

    def forget(self) -> None:
        """The file holds no articles but says something of others."""
        self.accounts.pop()

    def end(self) -> None:
        """The file has been read: report it if it did not hold what it announced."""
        name = self.account["source_file"]
        if (more := self.account["same"] - NAMED) > 0:
            said = trn("has {n} more article read already", "has {n} more articles read already", more)
            self.remark(name, said)
        said, lost = judged(self.account)
        if said:
            self.problems.append({"source": name, "problem": said, "lost": lost})

    def break_off(self, place: str, why: str) -> None:
        """The file cannot be read on: what it still announces is left out."""
        account = self.account
        account["announced"] = max(account["announced"], account["read"] + account["left_out"] + account["same"], 1)
        account["left_out"] = account["announced"] - account["read"] - account["same"]
        self.lose(place, why)

    def add(self, place: str, entry: Entry) -> None:
        """Collect an article: clean it, tell whether it is one, and whether it is there already."""
        entry = self._mended(place, entry)
        if not WORD.search(entry.text):
            return self.leave_out(place, tr("has no text"))
        text = self.boilerplate.cut(entry.text)
        if not (self.any_language or entry.chosen) and (other := is_other_language(text)):
            return self.leave_out(
                place, tr("is in {language}; --any-language reads it too", language=language_name(other))
            )
        short = entry.cut_short or (not entry.chosen and is_cut(entry.text))
        article = self._article(place, replace(entry, text=text, cut_short=short))
        if earlier := self._seen.earlier(article, self.articles):
            self.account["same"] += 1
            if self.account["same"] <= NAMED:
                said = tr("is the same article as “{article}”, which is read once", article=earlier.article_id)
                self.remark(place, said)
            return None
        if short:
            self.remark(place, tr("seems to be cut short, as by a paywall; give its whole text if you can"))
        article.article_id = self._own_id(entry.article_id or _made_id(article), place)
        self._seen.add(len(self.articles))
        self.articles.append(article)
        self.account["read"] += 1
        return None

    def _article(self, place: str, entry: Entry) -> Article:
        """The row of the table, with what can be told from the address where the source is silent."""
        guessed = set(entry.guessed)
        date, outlet = self._date(entry.date, place), self._outlet(entry.outlet)
        if date is None and (date := date_in_address(entry.url)):
            guessed.add("date")
        if not outlet and (outlet := outlet_of(entry.outlet) or outlet_of(entry.url)):
            guessed.add("outlet")
        return Article(
            article_id=entry.article_id,
            outlet=intern(outlet or "unknown"),
            date=date,
            title=bare_title(entry.title, outlet),
            author=entry.author,
            url=entry.url,
            utf8=entry.text.encode(),
            source_file=self.account["source_file"],
            guessed=intern(", ".join(sorted(guessed))),
            cut_short=entry.cut_short,
        )

    def _mended(self, place: str, entry: Entry) -> Entry:
        """The entry with � for what no text may hold, and with what was read in the wrong encoding set right."""
        fields: dict[str, str] = {
            name: getattr(entry, name) for name in ("outlet", "title", "author", "url", "article_id")
        }
        text = entry.text
        if any("&" in value and ENTITY.search(value) for value in (text, *fields.values())):
            text, fields = unescape(text), {name: unescape(value) for name, value in fields.items()}
            if text != entry.text:
                said = tr("has letters written as codes of HTML; they are read as letters")
                self.remark_once(self.account["source_file"], said)
        text, broken = BROKEN.subn("�", text.replace(JOINT, ""))
        if broken or any(BROKEN.search(value.strip()) for value in fields.values()):
            self.remark(place, tr("has broken characters, shown as �"))
        if TURNED.search(text):
            text = TURNED.sub("", text)
            self.remark(place, tr("has marks that reverse the direction of writing; they are removed"))
        if MOJIBAKE.search(text) or MOJIBAKE.search(fields["title"]):
            from ftfy import fix_encoding

            mended, fields_mended = fix_encoding(text), {name: fix_encoding(value) for name, value in fields.items()}
            if (mended, fields_mended["title"]) != (text, fields["title"]):
                self.remark(place, tr("has letters that were read in a wrong encoding; they are corrected"))
            text, fields = mended, fields_mended
        short: dict[str, Any] = {name: " ".join(UNSHOWN.sub(" ", value).split()) for name, value in fields.items()}
        short["author"] = without_by(short["author"])
        if len(short["title"]) > LONGEST_TITLE:
            self.remark(place, tr("has a title of {n} characters, which is cut", n=len(short["title"])))
            short["title"] = short["title"][:LONGEST_TITLE].rstrip() + "…"
        return replace(entry, text=text, **short)

    def _outlet(self, written: str) -> str:
        name = "" if written.startswith(ADDRESS) else outlet_name(written)
        if name and name != written:
            self._spellings[written, name] += 1
        return name

    def say_spellings(self) -> None:
        """Tell once for each spelling of an outlet that it was joined with others."""
        for (written, name), number in self._spellings.items():
            said = trn("is called {name} ({n} article)", "is called {name} ({n} articles)", number, name=name)
            self.remark(tr("The outlet “{written}”", written=written), said)

    def _date(self, written: str | datetime | None, place: str) -> datetime | None:
        if not isinstance(written, str):
            return written
        try:
            date = parse_date(written)
        except ValueError:
            short = " ".join(UNSHOWN.sub("�", written[:80]).split())
            self.remark(place, tr("the date “{written}” cannot be read; write it like 2024-06-19", written=short))
            return None
        if date and has_short_year(written) and not self._short_year_said:
            self._short_year_said = True
            read = f"{date:%Y-%m-%d}"
            said = tr(
                "the date “{written}” is read as {read}, day first, and others likewise", written=written, read=read
            )
            self.remark(place, said)
        return date

    def _own_id(self, wanted: str, place: str) -> str:
        article_id = wanted
        while article_id in self._ids:
            self._ids[wanted] += 1
            article_id = f"{wanted}-{self._ids[wanted]}"
        self._ids[article_id] = 1
        if article_id != wanted:
            said = tr("the id “{wanted}” is taken; this article is called “{given}”", wanted=wanted, given=article_id)
            self.remark(place, said)
        return article_id


def _made_id(article: Article) -> str:
    """An id for an article without one, from its day, outlet and words: the same in every export and anywhere."""
    day = f"{article.date:%Y-%m-%d}" if article.date else ""
    parts = [day, *re.findall(r"\w+", article.outlet.lower())[:6], fingerprint(article.text).hex()[:8]]
    return "-".join(filter(None, parts))
