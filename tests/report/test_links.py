"""Every link of every page leads somewhere, and nothing that an article says becomes part of a page's own code."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from analysis.report import render_reports

pytestmark = pytest.mark.slow
PAGES = {"index.html", "1-words.html", "2-sentiment.html", "3-statements.html", "quotations.html", "articles.html"}
SAID = (
    "La maire de Valbrune, Lucie Hartmann, a déclaré que le pont rouvrirait. « Il est <script>alert(1)</script> solide "
    "& beau », a-t-elle assuré. Paul Estève <img src=x onerror=alert(2)> affirme que « =1+1 » est *faux* [ici](x)."
)
NAMES = [
    "a b",
    "a-b",
    "a%20b",
    "é/à ?",
    "x\"y'z",
    "<script>alert(3)</script>",
    "a&amp;b",
    "*gras* _l_",
    "=1+1",
    "مرحبا😀",
]


class Links(HTMLParser):
    """The ids, links and unwanted parts of a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.unwanted: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.ids += [said["id"] or ""] if "id" in said else []
        self.links += [said["href"] or ""] if tag == "a" and "href" in said else []
        handlers = [name for name in said if name.startswith("on")]
        without_target = tag == "a" and "href" not in said
        if handlers or without_target or (tag == "script" and self.get_starttag_text() != "<script>"):
            self.unwanted.append(self.get_starttag_text() or "")


@pytest.fixture(scope="module")
def awkward_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The reports on articles whose ids, outlets and titles hold what HTML, Markdown and addresses mean otherwise."""
    folder = tmp_path_factory.mktemp("à part")
    rows = [
        {"id": name, "outlet": name if n % 2 else "Le <b>Courrier</b>", "title": name, "text": f"{SAID} Bis {n}."}
        | {"date": f"2031-05-{n + 1:02}", "url": "javascript:alert(4)"}
        for n, name in enumerate(NAMES)
    ]
    (folder / "art <i>.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return render_reports(folder / "art <i>.jsonl", out=folder / "les rapports")


@pytest.mark.parametrize("fixture", ["demo_pages", "sample_pages", "awkward_pages"])
def test_every_link_leads_somewhere(fixture: str, request: pytest.FixtureRequest) -> None:
    pages = {page.name: Links(page) for page in request.getfixturevalue(fixture)}
    assert set(pages) == PAGES - ({"quotations.html"} if fixture == "sample_pages" else set())  # nothing travels in one
    astray = []
    folder = request.getfixturevalue(fixture)[0].parent
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids))
        assert len(page.links) > 4
        for link in page.links:
            target, _, anchor = link.partition("#")
            if target.startswith("tables/") and (folder / target).is_file():
                continue
            there = pages.get(target or name)
            if there is None or (anchor and unquote(anchor) not in there.ids):
                astray.append((name, link))
    assert astray == []


def test_what_articles_say_stays_text(awkward_pages: list[Path]) -> None:
    for page in map(Links, awkward_pages):
        assert page.unwanted == []


def test_every_word_of_a_table_leads_to_its_lines_or_to_where_it_is_used_first(demo_pages: list[Path]) -> None:
    page = next(page for page in demo_pages if page.name == "1-words.html").read_text("utf-8")
    words = re.findall(r'<tr><td lang="fr">(.*?)</td>', page)
    assert len(words) >= 300
    assert all('<a href="#context-' in word for word in words[:30])
    assert all('<a href="' in word for word in words)
