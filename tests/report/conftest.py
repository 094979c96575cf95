"""The reports on the sample and on the demo, rendered once."""

from pathlib import Path

import pytest

from analysis.report import render_reports

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample_pages(own_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return render_reports(ROOT / "data/articles", out=tmp_path_factory.mktemp("sample") / "reports")


@pytest.fixture(scope="session")
def demo_pages(own_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return render_reports(ROOT / "data/demo", out=tmp_path_factory.mktemp("demo") / "reports")
