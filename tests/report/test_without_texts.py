"""Reports without the articles' texts, for pages that others may see: what they still hold of an article's words."""

from pathlib import Path

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from analysis import annotate, load_actors, read_articles
from analysis.copies import counted
from analysis.report import render_reports

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
DEMO = ROOT / "data" / "demo"
SHORT = 6  # words; a shorter sentence may be a title, or stand in a table by chance
EXAMPLES = 5  # single sentences that show why a sentence has its score, or the whole of a concordance line


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The reports on the demo, made over an earlier run with texts."""
    out = tmp_path_factory.mktemp("public") / "reports"
    out.mkdir()
    (out / "articles.html").write_text('<meta name="generator" content="summit-coverage 0.1.0">', "utf-8")
    return render_reports(DEMO, out=out, texts=False)


def plain(text: str) -> str:
    return " ".join(text.split())


def told() -> pd.Series:
    """The demo's sentences, each with the words that stand in no statement; those with few such words left out."""
    _, sentences, statements = annotate(read_articles(DEMO), load_actors(DEMO / "actors.toml"))
    said = statements["spans"].groupby(statements["article_id"].astype(str)).sum()
    rows = zip(sentences["text"], sentences["start"], sentences["article_id"].astype(str), strict=True)
    rest = [without(text, start, said.get(article_id, [])) for text, start, article_id in rows]
    return sentences.loc[[len(words.split()) > SHORT for words in rest], "text"].map(plain)


def without(text: str, at: int, spans: list[list[int]]) -> str:
    """A sentence that begins `at`, without the letters that stand in one of `spans`."""
    return "".join(" " if any(a <= at + i < b for a, b in spans) else letter for i, letter in enumerate(text))


def test_the_articles_have_no_page_and_that_of_an_earlier_run_is_gone(pages: list[Path]) -> None:
    names = ["index.html", "1-words.html", "2-sentiment.html", "3-statements.html", "quotations.html"]
    assert [page.name for page in pages] == names
    assert {page.name for page in pages[0].parent.iterdir()} - {"tables"} == set(names)
    assert [page.name for page in pages if "articles.html" in page.read_text("utf-8")] == []


def test_no_sentence_stands_there_that_is_not_a_statement_but_the_examples(pages: list[Path]) -> None:
    sentences = told()
    assert len(sentences) > 100
    files = [*pages, *(pages[0].parent / "tables").glob("*.csv")]
    shown = {sentence for file in files for sentence in found(file, sentences)}
    assert 0 < len(shown) <= EXAMPLES


def test_with_texts_the_same_search_finds_them_all(demo_pages: list[Path]) -> None:
    sentences = told()
    assert found(demo_pages[-1], sentences) == sentences.tolist()


def found(page: Path, sentences: pd.Series) -> list[str]:
    """The sentences that a page holds, shown or not, also in the words that are only read aloud."""
    html = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    for about in html.select("style, script, .about, .legend"):
        about.decompose()
    said = [str(value) for tag in html.find_all(True) for value in tag.attrs.values()]
    text = plain("".join(html.strings)) + plain(" ".join(said))
    return [sentence for sentence in sentences if sentence in text]


def test_statements_and_figures_stay_and_every_page_says_what_it_holds(pages: list[Path]) -> None:
    words = {page.stem: page.read_text("utf-8") for page in pages}
    articles = read_articles(DEMO)
    statements = counted(annotate(articles, load_actors(DEMO / "actors.toml")).statements)
    shown = plain("".join(BeautifulSoup(words["3-statements"], "html.parser").strings))
    assert [quote for quote in statements["quote"] if plain(quote) not in shown] == []
    assert words["3-statements"].count("<figure") > 4
    assert words["1-words"].count('class="kwic"') == 1
    assert [name for name, html in words.items() if "made without the texts of the articles" not in html] == []


def test_nothing_is_a_link_that_leads_nowhere(pages: list[Path]) -> None:
    for page in pages:
        html = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        targets = {link.get("href") for link in html.find_all("a")}
        assert None not in targets
        inside = {str(target)[1:] for target in targets if str(target).startswith("#")}
        assert inside <= {str(tag["id"]) for tag in html.find_all(id=True)}
