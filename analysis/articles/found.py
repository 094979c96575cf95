"""What a reader has found so far: articles, and what there is to say about them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from analysis.articles.dates import has_short_year, parse_date
from analysis.articles.decode import NotText, read_text
from analysis.wording import tr

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Article(TypedDict):
    """One row of the articles table."""

    article_id: str
    outlet: str
    date: datetime | None
    title: str
    url: str
    text: str
    source_file: str


class Problem(TypedDict):
    """Something left out (`lost`), or read with a remark."""

    source: str
    problem: str
    lost: bool


@dataclass
class Found:
    """Collects articles and problems; gives every article an id of its own."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    _short_year_said: bool = False

    def lose(self, source: str, problem: str) -> None:
        self.problems.append({"source": source, "problem": problem, "lost": True})

    def remark(self, source: str, problem: str) -> None:
        self.problems.append({"source": source, "problem": problem, "lost": False})

    def text_of(self, path: Path) -> str:
        """The text of a file; "" with a problem if there is none to be had."""
        try:
            text, remark = read_text(path)
        except NotText as error:
            self.lose(path.name, str(error))
            return ""
        if not text.strip():
            self.lose(path.name, tr("holds nothing but white space; put its text into it or take it away"))
            return ""
        if remark:
            self.remark(path.name, remark)
        return text

    def add(
        self,
        source: str,
        *,
        article_id: str,
        text: str,
        source_file: str,
        about: Mapping[str, str],
    ) -> None:
        """Take in an article with a text; `about` may hold its outlet, date, title and url as written."""
        if LONE_SURROGATE.search(text):
            self.remark(source, tr("has broken characters, shown as �"))
            text = LONE_SURROGATE.sub("�", text)
        self.articles.append(
            {
                "article_id": self._own_id(article_id, source),
                "outlet": about.get("outlet", "").strip() or "unknown",
                "date": self._date(about.get("date", ""), source),
                "title": about.get("title", "").strip(),
                "url": about.get("url", "").strip(),
                "text": text,
                "source_file": source_file,
            }
        )

    def _date(self, written: str, source: str) -> datetime | None:
        try:
            date = parse_date(written)
        except ValueError:
            self.remark(source, tr('the date "{written}" cannot be read; write it like 2024-06-19', written=written))
            return None
        if date and has_short_year(written) and not self._short_year_said:
            self._short_year_said = True
            read = f"{date:%Y-%m-%d}"
            said = tr(
                'the date "{written}" is read as {read}, day first, and others likewise', written=written, read=read
            )
            self.remark(source, said)
        return date

    def _own_id(self, wanted: str, source: str) -> str:
        article_id = wanted
        while article_id in self._ids:
            self._ids[wanted] += 1
            article_id = f"{wanted}-{self._ids[wanted]}"
        self._ids[article_id] = 1
        if article_id != wanted:
            said = tr('the id "{wanted}" is taken; this article is called "{given}"', wanted=wanted, given=article_id)
            self.remark(source, said)
        return article_id
