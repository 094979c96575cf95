"""Articles that several tests of the commands read."""

from pathlib import Path

import pytest

from .program import ACTORS, SILENT, SPOKEN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them with a statement, their actors, and a file that is lost."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "morel.txt").write_bytes(SPOKEN.encode())
    (articles / "soleil.txt").write_bytes(SILENT.encode())
    (articles / "vide.txt").write_bytes(b" \n")
    (articles / "articles.csv").write_text("file,outlet,date\nmorel,L'Écho,2031-05-14\nsoleil,,\nvide,,\n", "utf-8")
    (articles / "actors.toml").write_text(ACTORS, "utf-8")
    return articles
