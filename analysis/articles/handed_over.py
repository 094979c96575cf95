"""Articles that were read already, for the process that runs the notebooks of a report on them."""

import os
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

VARIABLE = "SUMMIT_COVERAGE_ARTICLES"  # where they lie, for processes that inherit it


@contextmanager
def handed_over(articles: pd.DataFrame, paths: Sequence[Path], reading: object) -> Iterator[None]:
    """While it lasts, `read_articles` of these paths, read so, gives these articles in processes that begin in it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "articles")
        file.write_bytes(pickle.dumps((_asked(paths, reading), articles), protocol=pickle.HIGHEST_PROTOCOL))
        os.environ[VARIABLE] = str(file)
        try:
            yield
        finally:
            del os.environ[VARIABLE]


def handed(paths: Sequence[Path], reading: object) -> pd.DataFrame | None:
    """The articles, if just these were handed over."""
    file = os.environ.get(VARIABLE)
    if file is None:
        return None
    asked, articles = pickle.loads(Path(file).read_bytes())
    return articles if asked == _asked(paths, reading) else None


def _asked(paths: Sequence[Path], reading: object) -> str:
    return repr(([str(path.resolve()) for path in paths], reading))
