"""PDF: the text layer, one article a file; a scan has none and is named as one."""

import re
from threading import Lock

from analysis.articles.files import Source, Unreadable
from analysis.articles.found import Entry, Found
from analysis.articles.metadata import take_in
from analysis.wording import tr, trn

PAGES = 500
LEAST = 40  # characters a page, below which it is a picture of one
ONE_AT_A_TIME = Lock()  # PDFium may not be called by two threads
HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])[-\xad\ufffe]\n(?=[a-zà-ÿ])")
GOES_ON = re.compile(r"(?<![.!?…»:\n])\n(?=\S)|(?<=[»:])\n(?=[a-zà-ÿ])")


def read_pdf(source: Source, found: Found) -> None:
    """Take in a PDF file as one article."""
    text, title, pages = pdf_text(source.data())
    if len(text.strip()) < LEAST * min(pages, 3):
        found.announce()
        said = trn(
            "is a scan: {n} page without text; run text recognition (OCR) on it",
            "is a scan: {n} pages without text; run text recognition (OCR) on it",
            pages,
        )
        return found.leave_out(source.name, said)
    return take_in(source, Entry(text, title=title, guessed=("title",) if title else ()), found)


def pdf_text(data: bytes) -> tuple[str, str, int]:
    """The text with its lines put together again, the title that the file states, and the number of its pages.

    Raises Unreadable for what is no PDF, or is locked.
    """
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise Unreadable(tr("is a broken or locked PDF")) from error
        try:
            number = len(document)
            pages = [document[page].get_textpage().get_text_bounded() for page in range(min(number, PAGES))]
            title = document.get_metadata_dict().get("Title", "")
        finally:
            document.close()
    return _flowing("\n".join(pages)), title, number


def _flowing(text: str) -> str:
    """Text without the ends of its printed lines; a line that ends like a sentence ends a paragraph.

    >>> _flowing("Un traité a été si-\\r\\ngné mercredi\\r\\nà midi.\\r\\nLe lendemain…")
    'Un traité a été signé mercredi à midi.\\nLe lendemain…'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return GOES_ON.sub(" ", HYPHENATED.sub("", text))
