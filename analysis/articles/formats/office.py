"""Word and RTF files: an export of Nexis or Factiva with many articles, or one article."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from analysis.articles.archives import checked
from analysis.articles.collector import Collector
from analysis.articles.decode import decode
from analysis.articles.files import InputFile
from analysis.articles.formats.line_exports import read_export
from analysis.articles.formats.page_tables import rows_of
from analysis.articles.formats.table_files import announced, read_rows
from analysis.articles.formats.text import is_header, read_text

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD_MAC = re.compile(r"\s*\{\\rtf\d?\\mac\b")
OLDER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a box once more, for old programs
MARKS = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
UNREAD = {
    f"{WORD}{name}" for name in ("p", "pPr", "rPr", "del", "moveFrom")
}  # another paragraph, forms, what is struck


def read_docx(source: InputFile, collector: Collector) -> None:
    """Collect a Word file, or a table in it with one article per row."""
    from docx import Document

    document = Document(io.BytesIO(checked(source.data())))
    for twice in list(document.element.body.iter(OLDER)):
        twice.getparent().remove(twice)
    tables = (
        [["\n".join(_paragraphs(cell._tc)) for cell in row.cells] for row in table.rows] for table in document.tables
    )
    if rows := [row for table in tables for _, row in rows_of(table)]:
        return read_rows(source, announced(enumerate(rows, 2), collector), collector)
    return _read_lines(source, list(_paragraphs(document.element.body)), collector)


def read_rtf(source: InputFile, collector: Collector) -> None:
    """Collect an RTF file."""
    from striprtf.striprtf import rtf_to_text

    text, _ = decode(source.data())
    encoding = "mac_roman" if OLD_MAC.match(text) else "cp1252"
    _read_lines(source, rtf_to_text(text, encoding, errors="replace").splitlines(), collector)


def _read_lines(source: InputFile, lines: list[str], collector: Collector) -> None:
    if not read_export(source, lines, collector):
        read_text(source, _as_text([line for line in lines if line.strip()]), collector)


def _as_text(lines: list[str]) -> str:
    """Paragraphs with an empty line between them; headers typed as paragraphs of their own stand together.

    >>> _as_text(["Titre : Un", "Date : 3 mai 2031", "Le texte.", "La suite."])
    'Titre : Un\\nDate : 3 mai 2031\\n\\nLe texte.\\n\\nLa suite.'
    """
    marks = ["\n" if is_header(one) and is_header(other) else "\n\n" for one, other in pairwise(lines)]
    return "".join(f"{line}{mark}" for line, mark in zip(lines, [*marks, ""], strict=False))


def _paragraphs(element: Any) -> Iterator[str]:
    """The texts of the paragraphs of a document or cell, and of the boxes in it."""
    for paragraph in element.iter(f"{WORD}p"):
        yield "".join(_letters(paragraph))


def _letters(element: Any) -> Iterator[str]:
    """What can be read of a paragraph: python-docx leaves out names that Word marks, insertions, fields."""
    for child in element:
        if child.tag == f"{WORD}t":
            yield child.text or ""
        elif child.tag in MARKS:
            yield MARKS[child.tag]
        elif child.tag not in UNREAD:
            yield from _letters(child)
