"""The whole of a long table lies beside the page that carries its first rows."""

import re
from pathlib import Path

import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_output, new_raw_cell

from analysis import UserError
from analysis.report import render, render_reports
from analysis.report.whole_tables import set_beside
from analysis.show import table
from analysis.show.shown import WHOLE

LONG = pd.DataFrame({"lemma": [f"mot{i}" for i in range(400)], "n": range(400)})


def test_each_long_table_gets_its_file_and_a_link_to_it() -> None:
    shown = table(LONG)
    data = {"text/html": shown.html, WHOLE: shown.whole}
    cells = [
        new_code_cell(id="twice", outputs=[new_output("display_data", data=dict(data)) for _ in range(2)]),
        new_raw_cell(shown.html, id="own", metadata={WHOLE: shown.whole}),
        new_code_cell(id="short", outputs=[new_output("display_data", data={"text/html": table(LONG.head(5)).html})]),
    ]
    files = set_beside("words", cells)
    assert list(files) == ["tables/words-twice.csv", "tables/words-twice-1.csv", "tables/words-own.csv"]
    assert set(files.values()) == {shown.whole}
    shown_now = [*(output.data["text/html"] for output in cells[0].outputs), cells[1].source]
    assert [re.findall('href="([^"]+)" download', html) for html in shown_now] == [[name] for name in files]
    assert "download" not in cells[2].outputs[0].data["text/html"]


@pytest.mark.slow
def test_a_report_has_the_files_and_the_next_run_takes_away_those_that_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many, few, out = tmp_path / "many.csv", tmp_path / "few.csv", tmp_path / "out"
    many.write_text("text\n" + "".join(f"Il pleut depuis {n} jours sur Norvaux.\n" for n in range(320)), "utf-8")
    few.write_text("text\nIl pleut sur Norvaux.\n", "utf-8")
    monkeypatch.setattr(render, "run_notebooks", lambda files, parameters, **others: {})
    index = render_reports(many, out=out, workers=1)[0].read_text("utf-8")
    (link,) = re.findall('href="(tables/[^"]+)"', index)
    assert len((out / link).read_text("utf-8").splitlines()) == 321
    (out / "tables" / "mine.csv").write_text("a\n1\n")
    render_reports(few, out=out)
    assert [file.name for file in (out / "tables").iterdir()] == ["mine.csv"]


@pytest.mark.slow
@pytest.mark.parametrize("theirs", ["tables/index-article-table.csv", "tables"])
def test_a_file_of_somebody_else_stays_and_so_do_the_old_pages(
    theirs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many, few, out = tmp_path / "many.csv", tmp_path / "few.csv", tmp_path / "out"
    many.write_text("text\n" + "".join(f"Il pleut depuis {n} jours sur Norvaux.\n" for n in range(310)), "utf-8")
    few.write_text("text\nIl pleut sur Norvaux.\n", "utf-8")
    monkeypatch.setattr(render, "run_notebooks", lambda files, parameters, **others: {})
    before = render_reports(few, out=out)[0].read_bytes()
    (out / theirs).parent.mkdir(exist_ok=True)
    (out / theirs).write_text("mine")
    with pytest.raises(UserError, match="choose another place with --out"):
        render_reports(many, out=out, workers=1)
    assert (out / theirs).read_text() == "mine"
    assert (out / "index.html").read_bytes() == before
