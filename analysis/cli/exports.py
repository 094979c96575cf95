"""The articles table as a file: for every command, for spreadsheets, for IRaMuTeQ and for TXM."""

import io
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pandas as pd

from analysis.cli.output import csv_lines, json_lines, records
from analysis.errors import UserError
from analysis.wording import tr, why_not

UNKNOWN_TO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
FORMS = (".parquet", ".csv", ".jsonl")


def write_table(articles: pd.DataFrame, path: Path) -> None:
    """Write the table as .parquet, .csv or .jsonl; nothing in a .csv is run by a spreadsheet.

    Raises UserError for another ending, and for a place that cannot be written to.
    """
    if path.suffix not in FORMS:
        raise UserError(
            tr(
                "{path}: articles are exported as {forms}; choose one of these endings.",
                path=path,
                forms=", ".join(FORMS),
            )
        )
    table = articles.reset_index()
    table.attrs = {}
    if path.suffix == ".parquet":
        held = io.BytesIO()
        table.to_parquet(held, index=False)
        _write(path, held.getvalue())
    elif path.suffix == ".csv":
        _write_lines(path, csv_lines(table), "utf-8-sig")  # with a byte order mark, by which a spreadsheet knows UTF-8
    else:
        _write_lines(path, json_lines(records(table)))


def write_iramuteq(articles: pd.DataFrame, path: Path) -> None:
    """Write a corpus for IRaMuTeQ: each text under a starred line with its id, source, date, month and year."""
    rows = _rows(articles)
    _write_lines(path, (line for row in rows for line in (_starred(row), _without_stars(row), "")))


def write_txm(articles: pd.DataFrame, folder: Path) -> None:
    """Write a folder for TXM: a file in XML-TEI for each article, and `metadata.csv`.

    Raises UserError for a folder that holds other things already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(tr("{folder}: is not empty; name a new folder for --export-txm.", folder=folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            tr("{folder}: cannot be written ({why}); name another folder.", folder=folder, why=why_not(error))
        ) from error
    rows = _rows(articles)
    names = _file_names([str(row["article_id"]) for row in rows])
    for name, row in zip(names, rows, strict=True):
        _write(folder / f"{name}.xml", _tei(row).encode())
    about = pd.DataFrame([{"id": name, **_about(row)} for name, row in zip(names, rows, strict=True)])
    _write_lines(folder / "metadata.csv", csv_lines(about))


def _rows(articles: pd.DataFrame) -> list[dict[str, Any]]:
    table = articles.reset_index()
    return [dict(zip(table.columns, row, strict=True)) for row in table.itertuples(index=False, name=None)]


def _starred(row: dict[str, Any]) -> str:
    """The line of variables above a text.

    >>> _starred({"article_id": "a 1", "outlet": "Le Monde", "date": pd.Timestamp("2024-06-19")})
    '**** *id_a-1 *source_Le-Monde *date_2024-06-19 *mois_2024-06 *annee_2024'
    """
    date = row["date"]
    dates = [] if pd.isna(date) else [f"*date_{date:%Y-%m-%d}", f"*mois_{date:%Y-%m}", f"*annee_{date:%Y}"]
    names = [f"*{name}_{_value(row[column])}" for name, column in (("id", "article_id"), ("source", "outlet"))]
    return " ".join(["****", *names, *dates])


def _value(written: str) -> str:
    """A value as IRaMuTeQ accepts it, where a blank or a star ends a variable."""
    return "-".join(re.findall(r"\w+", written.replace("_", " "))) or "inconnu"


def _without_stars(row: dict[str, Any]) -> str:
    """Title and text without what IRaMuTeQ reads as marks of its own."""
    title = f"{row['title']}.\n" if row["title"] and row["title"][-1] not in ".?!…" else f"{row['title']}\n"
    text = title.lstrip("\n") + row["text"]
    return re.sub(r"\n\s*\n", "\n", re.sub(r"[*$]", " ", text)).strip()


def _tei(row: dict[str, Any]) -> str:
    about = _about(row)
    attributes = " ".join(f"{name}={quoteattr(value)}" for name, value in about.items())
    paragraphs = "\n".join(f"<p>{escape(line.strip())}</p>" for line in row["text"].splitlines() if line.strip())
    return UNKNOWN_TO_XML.sub(
        " ",
        f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc>
<titleStmt><title>{escape(about["title"])}</title><author>{escape(about["author"])}</author></titleStmt>
<publicationStmt><publisher>{escape(about["outlet"])}</publisher></publicationStmt>
<sourceDesc><p><date when={quoteattr(about["date"])}/></p></sourceDesc>
</fileDesc></teiHeader>
<text {attributes}><body>
{paragraphs}
</body></text>
</TEI>
""",
    )


def _about(row: dict[str, Any]) -> dict[str, str]:
    """What is known about an article, under the names that TXM shows."""
    date = "" if pd.isna(row["date"]) else f"{row['date']:%Y-%m-%d}"
    known = {name: str(row[name]) for name in ("outlet", "title", "author", "url")}
    return {"article_id": str(row["article_id"]), "date": date, **known}


def _file_names(ids: list[str]) -> list[str]:
    """A file name for each id: its letters and digits, with a number where two are alike."""
    names: dict[str, None] = {}
    for number, article_id in enumerate(ids, 1):
        name = re.sub(r"[^\w-]+", "-", article_id).strip("-_")[:80] or "article"
        names[name if name not in names else f"{name}-{number}"] = None
    return list(names)


def _write_lines(path: Path, lines: Iterable[str], encoding: str = "utf-8") -> None:
    _write(path, "".join(f"{line}\n" for line in lines).encode(encoding))


def _write(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all. Raises UserError where that cannot be done."""
    held = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            held = Path(file.name)
            file.write(data)
        os.replace(held, path)
    except OSError as error:
        if held:
            held.unlink(missing_ok=True)
        raise UserError(
            tr("{path}: cannot be written ({why}); name another place.", path=path, why=why_not(error))
        ) from error
