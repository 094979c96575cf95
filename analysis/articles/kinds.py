"""What kind of file it is, by its content; by its name only where the content leaves it open."""

import mimetypes
import re

from analysis.articles.columns import is_trafilatura, read_as
from analysis.articles.decode import decode
from analysis.articles.files import InputFile, Unreadable
from analysis.wording import N_, tr

NO_TEXT = {
    "image": N_("is a picture, not an article"),
    "audio": N_("is a sound recording, not an article"),
    "video": N_("is a video, not an article"),
}
FIRST_BYTES = {
    b"%PDF": "pdf",
    b"PAR1": "parquet",
    b"{\\rtf": "rtf",
    b"MIME-Version:": "mhtml",
    b"From: <Saved by": "mhtml",
    b'From: "Saved by': "mhtml",
    b"bplist00": "webarchive",
}
OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .doc and .xls
OLD_EXCEL = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))  # what the file within an .xls is called
ARCHIVES = (b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"BZh", b"\x28\xb5\x2f\xfd")
MAIL = re.compile(r"(?:[A-Z][\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*MIME-Version: ", re.IGNORECASE)
REFERENCES = rb"@\w+ ?\{|PMID- |%0 \w"  # BibTeX, PubMed, EndNote
# The first letters of what people have beside articles, and what to do with it.
NOT_READ = {
    rb"WARC/": N_("is an archive of web pages (WARC); save the pages as HTML"),
    rb"From \S+@\S+ .*\r?\n[\w-]+: ": N_("is a mailbox; save its messages one by one, as HTML or .eml"),
    REFERENCES: N_("is a list of references of a kind that is not read; export it as RIS or CSV"),
    rb"&&&|(?:<\w+=[^<>\n]+>)+\s": N_("is a corpus of Lexico or Hyperbase; write it as one of IRaMuTeQ or as text"),
    rb"_{20,}\s(?s:.*)ProQuest": N_(
        "is an export of ProQuest, which is not read; export its articles as a table (XLS)"
    ),
    rb"WEBVTT|\d+\s+\d\d:\d\d:\d\d,\d{3} -->": N_("has the subtitles of a film; save their words as text"),
    rb"SQLite format 3|RD[AX]\d\n|X\n\0|\x80[\x03-\x05]|ARROW1|<stata_dta|\$FL2": N_(
        "is the data file of a program (a database, R, Python, Stata, SPSS); export it as CSV"
    ),
    rb"(?:(?:\[InternetShortcut\]|URL=\S*|https?://\S+)(?:\s+|\Z))+\Z": N_(
        "has nothing but addresses; fetch their pages (minet, trafilatura) and give these"
    ),
}
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"BM")
# The marks of press databases, and their names, which a newspaper's page, with marks of its own, may mention.
DATABASES = {
    "europresse": (rb"(?i)DocPublicationName|docOcurrContainer|titreArticleVisu", rb"(?i)cedrom-sni|europresse\.com"),
    "factiva": (
        rb"<title>\s*Factiva|factivalogo|\benHeadline|\bfrHeadline|Do[ck]ument \w{6}0020\d{6}",
        rb"Factiva, Inc",
    ),
    "nexis": (rb"LXNComment|DOC_ID_0_\d|\d+ (?:of|de|sur|von) \d+ DO[CK]UMENTE?N?S?", rb"(?i)lexisnexis"),
}
PRESS_PAGE = re.compile(rb"property=[\"']?og:|application/ld\+json|rel=[\"']?canonical", re.IGNORECASE)
HTML = re.compile(
    rb"<(?:!doctype html|html|head|body|article|div|p|meta|table|section|frameset|title|h[1-6]|span|font|main)\b",
    re.IGNORECASE,
)
TAG = re.compile(rb"<(?:[?!][^>]*|([A-Za-z][\w.:-]*))")
STARRED = re.compile(r"[ \t]*(?:\*{4}(?P<all>(?:[ \t]+\*\S+)*)|\d{4,5}(?P<own>(?:[ \t]+\*\S+)+))\s*")
RIS = re.compile(r"TY  - [A-Z]+")
TABLES = (".csv", ".tsv", ".tab")
LOOKED_AT = 1 << 16


def form_of(source: InputFile) -> str:
    """The form of a file: "text", "table", "json", "europresse", … Raises NotText or Unreadable if it has none."""
    head = source.head
    if source.form:
        return source.form
    if not head.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Unreadable(tr("contains nothing but white space; put its text into it or remove it"))
    start = head.lstrip(b"\xef\xbb\xbf\r\n \t")
    for first, form in FIRST_BYTES.items():
        if start.startswith(first):
            return form
    for known, why in NOT_READ.items():
        if re.match(known, start[:LOOKED_AT]):
            raise Unreadable(tr(why))
    if head.startswith(OLD_OFFICE):
        return _of_old_office(source)
    if head.startswith(ARCHIVES) or head[257:262] == b"ustar":
        raise Unreadable(tr("is an archive of a kind that is not opened; unpack it and give the folder"))
    if head.startswith(PICTURES) or _is_medium(source.name):
        raise Unreadable(_why_not_read(source.name))
    return _of_text(source, _beginning(head))


def _of_old_office(source: InputFile) -> str:
    if source.ending == ".xls" or any(name in source.head for name in OLD_EXCEL):
        return "xls"
    raise Unreadable(tr("is a file of an old office program; save it as .docx or .txt"))


def _of_text(source: InputFile, text: str) -> str:
    """The form of a text file."""
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _of_markup(source.head.replace(b"\0", b""))
    if MAIL.match(start) or source.ending == ".eml":
        return "mhtml"
    first_line = start.partition("\n")[0].rstrip("\r")
    if (starred := STARRED.fullmatch(first_line)) and any(starred.groups()):
        return "alceste"
    if RIS.match(first_line):
        return "ris"
    if start.startswith(("{", "[")) and (source.ending in (".json", ".jsonl", ".ndjson") or _is_json(start)):
        return "json"
    if source.ending in (".jsonl", ".ndjson", ".json"):
        return "json"
    if source.ending in TABLES or _is_table(first_line):
        return "zotero" if "file attachments" in first_line.lower() else "table"
    return "text"


def _of_markup(head: bytes) -> str:
    """The form of a file in HTML or XML, by its root element and by the signs of press databases."""
    root = _root(head[:LOOKED_AT])
    if root == "rdf" and b"zotero.org/namespaces" in head:
        raise Unreadable(tr(NOT_READ[REFERENCES]))
    if root in ("rss", "feed", "rdf"):
        return "feed"
    if root in ("tei", "teicorpus", "text", "tei.2") or (root == "doc" and b"<main" in head):  # the last: trafilatura
        return "tei"
    is_page = PRESS_PAGE.search(head)
    for form, (marks, names) in DATABASES.items():
        if re.search(marks, head) or (not is_page and re.search(names, head)):
            return form
    if HTML.search(head[:LOOKED_AT]):
        return "page"
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        raise Unreadable(tr("is XML of a kind that is not known; save it as TEI or text"))
    return "text"


def _root(head: bytes) -> str:
    """The name of the root element, in lower case."""
    for tag in TAG.finditer(head):
        if tag[1]:
            return tag[1].rpartition(b":")[2].decode("ascii", "replace").lower()
    return ""


def _is_table(first_line: str) -> bool:
    """Whether a line names the columns of articles, or is a row as trafilatura writes it."""
    for mark in ("\t", ";", ",", "|"):
        cells = [cell.strip(" \"'") for cell in first_line.split(mark)]
        if len(cells) >= 2 and all(0 < len(cell) < 40 for cell in cells) and len(known := read_as(cells)) >= 2:
            return "text" in known or "url" in known
    return is_trafilatura(first_line)


def _is_json(start: str) -> bool:
    return re.match(r'\{\s*"[^"]*"\s*:|\[\s*\{\s*"', start) is not None


def _beginning(head: bytes) -> str:
    """The beginning of a file as text. Raises NotText for what is none."""
    part = head[:LOOKED_AT]
    return decode(part)[0]


def _is_medium(name: str) -> bool:
    return _kind(name) in NO_TEXT


def _why_not_read(name: str) -> str:
    return tr(NO_TEXT.get(_kind(name), NO_TEXT["image"]))


def _kind(name: str) -> str:
    kind, _ = mimetypes.guess_type(name.lower(), strict=False)
    return (kind or "").partition("/")[0]
