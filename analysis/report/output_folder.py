"""The folder of the pages: put into place only when all of them are there; files that are not ours are left alone."""

import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Collection, Mapping
from pathlib import Path

from analysis.errors import UserError
from analysis.plain_files import check_folder
from analysis.report.text_pages import TEXTS
from analysis.report.whole_tables import FOLDER
from analysis.wording import tr, why_not

GENERATOR = "summit-coverage"
PREFIX = ".summit-coverage-"  # of the folder in which pages are made, beside the one where they go
HOUR = 3600
WRITTEN = f"{FOLDER}/written.json"  # which tables are ours


def check_pages(out: Path, pages: Collection[str]) -> None:
    """Refuse `out` if it cannot be a folder, or if it contains somebody else's page under one of our names."""
    check_folder(out)
    for file in (out / f"{name}.html" for name in pages):
        if file.exists() and not _is_ours(file):
            raise UserError(
                tr("{file} is not one of our reports and would be lost: choose another place with --out", file=file)
            )


def _is_ours(file: Path) -> bool:
    """Whether a file is a page that an earlier run wrote; only a plain file is opened."""
    if not file.is_file():
        return False
    with file.open("rb") as page:
        return f'content="{GENERATOR}'.encode() in page.read(2000)


def put_into_place(
    html: Mapping[str, str], tables: Mapping[str, str], out: Path, *, pages: Collection[str]
) -> list[Path]:
    """Write pages and tables; those of an earlier run that are not among them are removed, above all the texts.

    `pages` are the names of all pages that a run may write.
    """
    files = {**html, **tables}
    if tables:
        files[WRITTEN] = json.dumps(list(tables))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _clear_left(out.parent)
        with tempfile.TemporaryDirectory(prefix=PREFIX, dir=out.parent) as folder:
            for name, text in files.items():
                place = Path(folder, name)
                place.parent.mkdir(exist_ok=True)
                place.write_text(text, "utf-8")
            old = _of_earlier_runs(out, pages)
            _check_tables(out, tables, old)
            for name in files:
                (out / name).parent.mkdir(parents=True, exist_ok=True)
                os.replace(Path(folder, name), out / name)
            for file in old - {out / name for name in files}:
                file.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            tr("The reports cannot be written to {folder}: {why}", folder=out, why=why_not(error))
        ) from error
    return [out / name for name in html]


def _clear_left(folder: Path) -> None:
    """Remove what killed runs left behind: folders of ours that are an hour old."""
    for left in folder.glob(f"{PREFIX}*"):
        if left.is_dir() and not left.is_symlink() and time.time() - left.stat().st_mtime > HOUR:
            shutil.rmtree(left)


def _of_earlier_runs(out: Path, pages: Collection[str]) -> set[Path]:
    """The pages and tables in a folder that earlier runs wrote."""
    files = {*(out / f"{name}.html" for name in pages), *out.glob(f"{TEXTS}-*.html")}
    listed = out / WRITTEN
    try:
        names = re.findall(rf'"({FOLDER}/[\w.-]+\.csv)"', listed.read_text("utf-8")) if listed.is_file() else []
    except ValueError:  # not written by us
        names = []
    tables = {out / name for name in [*names, WRITTEN]} if names else set()
    return {file for file in files if _is_ours(file)} | {file for file in tables if file.is_file()}


def _check_tables(out: Path, tables: Mapping[str, str], old: set[Path]) -> None:
    """Refuse to write a table where somebody else's file is, before anything is moved."""
    for file in (out / name for name in tables):
        if file.exists() and file not in old:
            raise UserError(
                tr("{file} is not one of our tables and would be lost: choose another place with --out", file=file)
            )
    if tables and (out / FOLDER).exists() and not (out / FOLDER).is_dir():
        folder = out / FOLDER
        raise UserError(
            tr("{folder} is not a folder, and the tables go there: choose another place with --out", folder=folder)
        )
