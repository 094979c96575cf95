"""Reports: the notebooks run on somebody's articles, each written as one self-contained HTML file."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.annotation import DEFAULT_CACHE
from analysis.wording import in_language

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["render_reports"]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers


def render_reports(
    path: str | Path,
    *,
    out: str | Path = "reports",
    actors: str | Path | None = None,
    reference: str | Path | None = None,
    title: str | None = None,
    single: bool = False,
    reading: Mapping[str, Any] | None = None,
    language: str = "en",
    texts: bool = True,
    workers: int | None = None,
    cache: Path | None = DEFAULT_CACHE,
    say: Callable[[str], None] | None = None,
    articles: "pd.DataFrame | None" = None,
) -> list[Path]:
    """Write a page for each report notebook, run on the articles at `path`, and `index.html` into `out`.

    `reference` is a table of word frequencies of general French (see `analysis.words.load_reference`), with which the
    page on words shows what marks out the coverage; without one, there is no such section.
    `title` is the heading of the first page; without one it gives the names and terms that
    mark the articles, and the days.
    `single` puts all pages into one file, `index.html`, whose links lead to places within it; the articles' texts are
    left out of it where they are larger than 3 MB.
    `reading` holds the other arguments of `read_articles`: `{"column": ["text=corps"], "any_language": True}`.
    `language` is that of the pages: "en" or "fr". Without `texts` the page of the articles is left out, and so is every
    cell that shows an article in full or all of its sentences: what the pages hold of the articles then are reported
    statements, the lines of a concordance, single sentences and titles. `workers` and `cache` are those of `annotate`.
    `say` is called with a line of text as each step begins. `articles` is the result of `read_articles` for `path`, if
    they have been read already.

    A section that fails is left out of its page with the reason in its place, and a `LeftOut` warning says so.

    Returns the pages, the index first. Everything is made in a temporary folder beside `out` and moved
    when it is complete: a run that fails leaves `out` as it was, and files that are not ours are never
    touched. Raises UserError when the articles, actors or language cannot be used, or `out` cannot be written.

    >>> render_reports("articels")
    Traceback (most recent call last):
        ...
    analysis.errors.UserError: articels: there is no such file or folder; check the spelling.
    """
    # Imported here: the notebooks import this package too, and need none of what renders them.
    with _without("rfc3987_syntax"):  # with it, nbformat would spend a second on a grammar that it does not use
        from analysis.report import render

    with in_language(language):
        return render.render(
            Path(path),
            out=Path(out),
            actors=actors,
            reference=reference,
            title=title,
            single=single,
            reading=dict(reading or {}),
            texts=texts,
            workers=workers,
            cache=cache,
            say=say or (lambda line: None),
            articles=articles,
        )


@contextmanager
def _without(module: str) -> Iterator[None]:
    """Hide an optional module, as if it were not installed."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[module]
