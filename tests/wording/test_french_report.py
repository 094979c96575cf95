"""A report in French holds nothing that is still English."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from analysis import annotate, load_actors, read_articles

DEMO = Path(__file__).parents[2] / "data/demo"
NOT_READ = {"script", "style", "code", "pre"}
EMPTY = {"meta", "link", "input", "br", "hr", "img", "col", "wbr"}
SPOKEN = {"aria-label", "title", "alt", "placeholder", "data-shown", "data-fewer", "data-hide"}
# Words of ours that are written alike in both languages.
ALIKE = {
    "article",
    "articles",
    "code",
    "concordance",
    "direct",
    "indirect",
    "mentions",
    "source",
    "sources",
    "textblob",
    "fr",
}


class Reader(HTMLParser):
    """Collects what a page says, outside of code, of names and of what is marked as French in an English page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[bool] = []  # for each open element: is it read?
        self.texts: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = ("translate", "no") in attrs or (tag != "html" and ("lang", "fr") in attrs)
        read = all(self.open) and tag not in NOT_READ and not named
        if tag not in EMPTY:
            self.open.append(read)
        if read:
            self.texts |= {value for name, value in attrs if name in SPOKEN and value}

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if all(self.open) and re.search(r"[^\W\d_]{2}", data):
            self.texts.add(data.strip())


def texts_of(page: Path) -> set[str]:
    """What a page says."""
    reader = Reader()
    reader.feed(page.read_text("utf-8"))
    assert reader.open == []
    return reader.texts


@pytest.fixture
def french_pages(installed_demo: Path) -> dict[str, Path]:
    return {page.stem: page for page in (installed_demo / "reports" / "demo").glob("*.html")}


def words_of(text: str) -> set[str]:
    """The words of two letters and more, in small letters."""
    return set(re.findall(r"[^\W\d_]{2,}", text.lower()))


def test_what_stands_in_both_languages_is_made_of_the_articles_words(
    demo_pages: list[Path], french_pages: dict[str, Path]
) -> None:
    articles = read_articles(DEMO)
    theirs = {word for column in ("text", "title", "outlet") for text in articles[column] for word in words_of(text)}
    theirs |= words_of(" ".join(articles.index))
    theirs |= words_of(" ".join(annotate(articles, load_actors(DEMO / "actors.toml")).tokens["lemma"].unique()))
    english = {page.stem: texts_of(page) for page in demo_pages}
    same = {text for name, page in french_pages.items() for text in texts_of(page) & english[name]}
    assert same, "nothing was compared"
    assert sorted(text for text in same if words_of(text) - theirs - ALIKE) == []


def test_pages_say_that_they_are_french_and_write_numbers_so(french_pages: dict[str, Path]) -> None:
    for page in french_pages.values():
        html = page.read_text("utf-8")
        assert '<html lang="fr">' in html
        numbers = re.findall(r'<td class="number"[^>]*>([^<]+)<', html)
        assert [number for number in numbers if re.search(r"\d[.]\d|\d,\d{3}", number)] == []
    assert re.search(r'<td class="number"[^>]*>[−+]?\d+,\d+<', french_pages["2-sentiment"].read_text("utf-8"))


def test_french_typography_is_kept_on_every_page(french_pages: dict[str, Path]) -> None:
    """Of what we say, in text, labels and charts: no-break spaces before : ; ! ? % and inside guillemets.

    Links and bold words cut a sentence into several texts, so that a mark may stand at the beginning of one.
    """
    unset = re.compile(r"(?<=\w)[;!?](?=\s|$)|(?<=\w):(?=\s|$)| [:;!?%»]|« |\d%|«(?=\w)|(?<=\w)»")
    said = {text for page in french_pages.values() for text in ours(page)}
    assert len(said) > 300
    assert sorted(text for text in said if unset.search(text)) == []


def ours(page: Path) -> set[str]:
    """What a page says in our words: not what is in an article, a table's cell or a quotation, nor in its `data-v`."""
    html = re.sub(r"<(td|article|blockquote)\b.*?</\1>", "", page.read_text("utf-8"), flags=re.DOTALL)
    reader = Reader()
    reader.feed(html)
    return reader.texts


@pytest.mark.parametrize("name", ["index", "1-words", "2-sentiment", "3-statements", "articles"])
def test_a_french_page_is_accessible(browser: Browser, french_pages: dict[str, Path], name: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, offline=True)
    page.goto(french_pages[name].as_uri())
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
    assert [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]] == []
    page.close()
