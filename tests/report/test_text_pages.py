"""The articles' texts on one page, or on several where they are many."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis import UserError
from analysis.report import render, render_reports, text_pages
from analysis.report.text_pages import text_pages as parts_of

DAYS = st.one_of(st.none(), st.integers(0, 5))


def articles_of(days: list[tuple[int | None, int]]) -> pd.DataFrame:
    """Articles by the day of May 2031 on which they stand (None: no date) and the letters that they have."""
    dates = pd.Series([None if day is None else f"2031-05-{day + 1:02}" for day, _ in days], dtype=object)
    texts = ["x" * letters for _, letters in days]
    index = pd.Index([f"a{i}" for i in range(len(days))])
    return pd.DataFrame({"date": pd.to_datetime(dates).to_numpy(), "text": texts}, index=index)


@example([(1, 300_001)])
@given(st.lists(st.tuples(DAYS, st.integers(1, 400_000)), min_size=1, max_size=30))
def test_every_article_has_its_place_and_no_page_is_too_large(days: list[tuple[int | None, int]]) -> None:
    articles = articles_of(days)
    parts = parts_of(articles)
    assert sorted(name for ids in parts.values() for name in ids) == sorted(articles.index)
    lengths = articles["text"].str.len()
    for ids in parts.values():
        assert ids
        assert len(ids) == 1 or lengths[ids].sum() <= text_pages.LETTERS
    assert (list(parts) == ["articles"]) == (len(parts) == 1)
    if len(parts) > 1:
        in_order = articles["date"][[name for ids in parts.values() for name in ids]].fillna(pd.Timestamp("2099-01-01"))
        assert in_order.is_monotonic_increasing


def test_a_day_that_fits_is_not_cut() -> None:
    third = text_pages.LETTERS // 3
    parts = parts_of(articles_of([(1, third), (1, third), (2, third), (2, third), (3, third)]))
    assert list(parts.values()) == [["a0", "a1"], ["a2", "a3", "a4"]]


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory, demo_notebooks: None) -> Iterator[list[Path]]:
    """The reports on the demo, as if a page could hold only some of its articles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_pages, "LETTERS", 5_000)
        yield render_reports(render.resource("data/demo"), out=tmp_path_factory.mktemp("several") / "reports")


def test_of_many_pages_with_texts_the_first_and_the_last_are_named(several: list[Path]) -> None:
    index = next(page for page in several if page.name == "index.html").read_text("utf-8")
    parts = [page.name for page in several if page.name.startswith("articles-")]
    assert len(parts) > 2
    assert f">articles-1.html … articles-{len(parts)}.html<" in index


def test_the_page_of_the_articles_leads_to_theirs(several: list[Path]) -> None:
    contents = next(page for page in several if page.name == "articles.html").read_text("utf-8")
    files = re.findall(r'<li><a href="(articles-\d+\.html)">([^<]+)</a> \((\d+ articles?) from', contents)
    assert len(files) >= 4
    assert [name for name, _, _ in files] == [page.name for page in several if page.name.startswith("articles-")]
    assert sum(int(said.split()[0]) for _, _, said in files) == 24
    assert "<article" not in contents


def test_every_link_to_an_article_leads_to_the_page_that_has_it(several: list[Path]) -> None:
    pages = {page.name: page.read_text("utf-8") for page in several}
    anchors = {name: set(map(unescape, re.findall(r' id="([^"]+)"', html))) for name, html in pages.items()}
    links = [
        (name, file or name, unquote(anchor))
        for name, html in pages.items()
        for file, anchor in re.findall(r'href="([^"#:]*)#([^"]+)"', html)
    ]
    assert len([file for _, file, _ in links if file.startswith("articles-")]) > 200
    assert [link for link in links if link[2] not in anchors.get(link[1], set())] == []


def test_pages_of_an_earlier_run_go_and_those_of_others_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = tmp_path / "articles", tmp_path / "out"
    folder.mkdir()
    for i in range(3):
        (folder / f"{i}.txt").write_text(f"Il pleut sur Norvaux, dit-on, depuis {i + 2} jours.", "utf-8")
    monkeypatch.setattr(text_pages, "LETTERS", 50)
    monkeypatch.setattr(render, "run_notebooks", lambda files, parameters, **others: {})
    render_reports(folder, out=out)
    assert {page.name for page in out.glob("articles-*")} == {"articles-1.html", "articles-2.html", "articles-3.html"}
    listed = re.findall(r'href="articles-\d\.html">([^<]+)</a>', (out / "articles.html").read_text("utf-8"))
    assert listed == ["No dates, part 1", "No dates, part 2", "No dates, part 3"]
    part = (out / "articles-2.html").read_text("utf-8")
    assert '<a href="articles.html" aria-current="true">' in part
    assert "<title>No dates, part 2 · " in part
    (out / "articles-9.html").write_text("<title>mine</title>")
    monkeypatch.setattr(text_pages, "LETTERS", 100_000)
    render_reports(folder, out=out)
    assert [page.name for page in out.glob("articles-*")] == ["articles-9.html"]


def test_somebody_elses_page_of_that_name_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = tmp_path / "articles", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    for i in range(2):
        (folder / f"{i}.txt").write_text(f"Il pleut sur Norvaux depuis {i + 2} jours.", "utf-8")
    (out / "articles-2.html").write_text("<title>mine</title>")
    monkeypatch.setattr(text_pages, "LETTERS", 30)
    with pytest.raises(UserError, match=r"articles-2\.html is not one of our reports"):
        render_reports(folder, out=out)


def test_parts_follow_each_other_in_time(several: list[Path]) -> None:
    parts = [page.read_text("utf-8") for page in several if "articles-" in page.name]
    titles = [re.search("<h1.*?</h1>", part) for part in parts]
    days = [int(re.sub("<.*?>", "", title.group()).split()[0]) for title in titles if title is not None]
    assert len(days) == len(titles) >= 4
    assert all(one <= other for one, other in pairwise(days))
