"""Word and RTF files: an export of Nexis or Factiva with many articles, or one article."""

import io
from collections.abc import Iterator

from analysis.articles.archives import checked
from analysis.articles.collector import Collector
from analysis.articles.decode import decode
from analysis.articles.files import InputFile
from analysis.articles.formats.line_exports import read_export
from analysis.articles.formats.text import read_text

PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def read_docx(source: InputFile, collector: Collector) -> None:
    """Collect a Word file."""
    _read_lines(source, list(_paragraphs(checked(source.data()))), collector)


def read_rtf(source: InputFile, collector: Collector) -> None:
    """Collect an RTF file."""
    from striprtf.striprtf import rtf_to_text

    text, _ = decode(source.data())
    _read_lines(source, rtf_to_text(text, errors="replace").splitlines(), collector)


def _read_lines(source: InputFile, lines: list[str], collector: Collector) -> None:
    if not read_export(source, lines, collector):
        read_text(source, "\n\n".join(line for line in lines if line.strip()), collector)


def _paragraphs(data: bytes) -> Iterator[str]:
    from docx import Document
    from docx.text.paragraph import Paragraph

    document = Document(io.BytesIO(data))
    for element in document.element.body.iter(PARAGRAPH):
        yield Paragraph(element, document).text
