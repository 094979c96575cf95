"""The pages that hold the articles' texts: one, or where that would be too large, several in the order of days."""

from collections.abc import Iterator

import pandas as pd
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_raw_cell

from analysis.annotation import Annotated
from analysis.copies import shared_passages
from analysis.report import prose
from analysis.show import article_pages
from analysis.wording import count, tr

TEXTS = "articles"  # the page, or the list of the pages instead of it
LETTERS = 300_000  # of the articles on a page: with all marks some 1.2 MB, which opens in a second


def text_pages(articles: pd.DataFrame) -> dict[str, list[str]]:
    """The articles of each page, by its name without ending: "articles", or "articles-1" and so on.

    >>> texts = pd.DataFrame({"date": pd.to_datetime(["2031-05-13", "2031-05-12"]), "text": "Oui."}, index=["b", "a"])
    >>> text_pages(texts)
    {'articles': ['b', 'a']}
    """
    if len(articles) == 1 or articles["text"].str.len().sum() <= LETTERS:
        return {TEXTS: [str(name) for name in articles.index]}
    return {f"{TEXTS}-{n}": ids for n, ids in enumerate(_parts(articles), start=1)}


def _parts(articles: pd.DataFrame) -> Iterator[list[str]]:
    """Articles that share a page: whole days where they fit, those without a date last."""
    day = articles["date"].dt.normalize()
    length = articles["text"].str.len()
    part: list[str] = []
    letters = 0
    for _, ids in articles.groupby(day, sort=True, dropna=False).groups.items():
        if part and letters + length[ids].sum() > LETTERS:
            yield part
            part, letters = [], 0
        for name in ids:
            if part and letters + length[name] > LETTERS:
                yield part
                part, letters = [], 0
            part.append(str(name))
            letters += length[name]
    yield part


def text_cells(articles: pd.DataFrame, annotated: Annotated) -> dict[str, list[NotebookNode]]:
    """The cells of each page with texts, and of the page that leads to them where they are several."""
    parts = text_pages(articles)
    heading = new_markdown_cell(_question(), id="articles-question")
    source = new_markdown_cell(prose.where_read(articles).text, id="articles-source")
    shown = article_pages(articles, annotated, shared_passages(articles), parts)
    texts = {name: new_raw_cell(part.html, id=f"{name}-texts") for name, part in shown.items()}
    if len(parts) == 1:
        return {TEXTS: [heading, source, texts[TEXTS]]}
    called, sizes = _called(articles, parts), {name: _size(articles.loc[ids]) for name, ids in parts.items()}
    contents = "\n".join(f"- [{called[name]}]({name}.html) ({sizes[name]})" for name in parts)
    pages = {TEXTS: [heading, source, new_markdown_cell(contents, id="articles-pages")]}
    for name in parts:
        title = new_markdown_cell(f"# {called[name]}\n\n{sizes[name]}", id="articles-part")
        pages[name] = [title, texts[name]]
    return pages


def _question() -> str:
    return tr(
        "# What do the articles say?\n\n"
        "The text of every article as it was published. Each statement has the colour and the name of its speaker, and "
        "the words that introduce it are underlined. The rows of tables in the other reports lead to their place here."
    )


def _called(articles: pd.DataFrame, parts: dict[str, list[str]]) -> dict[str, str]:
    """What each page is called: its days, with a number where several have the same days, or none."""
    days = {name: prose.period(articles.loc[ids]) for name, ids in parts.items()}
    called: dict[str, str] = {}
    for name, period in days.items():
        alike = [other for other in days if days[other] == period]
        numbered = tr("{period}, part {n}", period=period, n=alike.index(name) + 1) if len(alike) > 1 else period
        called[name] = numbered[:1].upper() + numbered[1:]
    return called


def _size(articles: pd.DataFrame) -> str:
    outlets = sorted(articles["outlet"].unique())
    source = prose.name_of(outlets[0]) if len(outlets) == 1 else count(len(outlets), "outlet")
    return tr("{articles} from {source}", articles=count(len(articles), "article"), source=source)
