"""One small file of each form of article, with scripts, handlers and formulas wherever letters may stand."""

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path

import openpyxl
import pandas as pd
from docx import Document
from matplotlib import rc_context
from matplotlib.figure import Figure

ACTIVE = "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)' onclick=alert(1)>lien</a>"
CLOSING = "\"'></title></style></script></textarea>--><svg/onload=alert(1)>"
FORMULA = '=HYPERLINK("https://a.example","lien")'
ADDRESS = "javascript:alert(1)"
Fields = dict[str, str]


def fields(name: str) -> Fields:
    """An article with its own number of bridges, by which it is found again."""
    text = f"Le pont de {name} rouvrira lundi, a annoncé Anne Morel. « {CLOSING} », a dit {ACTIVE} hier à Valbrune."
    return {
        "outlet": f"{FORMULA} {ACTIVE} {name}",
        "title": f"{FORMULA} {ACTIVE}{CLOSING} {name}",
        "author": f"{ACTIVE}{CLOSING}",
        "url": ADDRESS,
        "date": "2031-05-14",
        "text": f"{text}\n{FORMULA} reste à {name}.",
    }


def markup(template: str) -> Callable[[Fields], bytes]:
    """A page in which every field stands twice: as letters, and as the elements that a careless reader would keep."""

    def write(row: Fields) -> bytes:
        both = {key: f"{escape(value)} {ACTIVE}" if key != "date" else value for key, value in row.items()}
        return template.format(**both, words=escape(row["text"])).encode()

    return write


def xml(template: str) -> Callable[[Fields], bytes]:
    return lambda row: template.format(**{key: escape(value) for key, value in row.items()}).encode()


def archived(name: str, write: Callable[[Fields], bytes]) -> Callable[[Fields], bytes]:
    def zipped(row: Fields) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr(name, write(row))
        return held.getvalue()

    return zipped


def text(row: Fields) -> bytes:
    head = f"Titre: {row['title']}\nJournal: {row['outlet']}\nDate: {row['date']}\nURL: {row['url']}"
    return f"{head}\nAuteur: {row['author']}\n\n{row['text']}".encode()


def spreadsheet(row: Fields) -> bytes:
    book, held = openpyxl.Workbook(), io.BytesIO()
    for cells in (list(row), list(row.values())):
        book.active.append(cells)
    for cell in book.active[2]:
        cell.data_type = "s"  # letters, not a formula
    book.save(held)
    return held.getvalue()


def opendocument(row: Fields) -> bytes:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    lines = [
        [f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in line]
        for line in (row, row.values())
    ]
    rows = "".join(f"<table:table-row>{''.join(line)}</table:table-row>" for line in lines)
    content = f"<office:document-content{names}><table:table>{rows}</table:table></office:document-content>"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return held.getvalue()


def word(*lines: str) -> bytes:
    document, held = Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(held)
    return held.getvalue()


def rich_text(row: Fields) -> bytes:
    return b"{\\rtf1\\ansi " + row["text"].replace("\n", "\\par ").encode("cp1252") + b"}"


def parquet(row: Fields) -> bytes:
    held = io.BytesIO()
    pd.DataFrame([row]).to_parquet(held)
    return held.getvalue()


def pdf(row: Fields) -> bytes:
    figure, held = Figure(figsize=(20, 2)), io.BytesIO()
    figure.text(0, 0.5, row["text"], parse_math=False)
    with rc_context({"pdf.fonttype": 42}):
        figure.savefig(held, format="pdf", metadata={"Title": row["title"], "Author": row["author"]})
    return held.getvalue()


EUROPRESSE = """<html><meta charset="utf-8"><article><header><span class="DocPublicationName">{outlet}</span>
<span class="DocHeader">mercredi 14 mai 2031</span><p class="titreArticleVisu rdp__articletitle">{title}</p>
<div class="docAuthors">{author}</div></header><section><div class="docOcurrContainer"><p>{text}</p></div></section>
<footer>news·20310514·EV·{date}</footer></article></html>"""
EUROPRESSE_2016 = """<html><meta charset="utf-8"><article><span class="DocPublicationName">{outlet}</span>
<span class="DocHeader">Monde, mardi 13 mai 2031</span><div class="titreArticle"><p class="titreArticleVisu">{title}</p>
</div><section><p>{text}</p></section></article></html>"""
EUROPRESSE_TABLES = """<html xmlns:n1="http://www.cedrom-sni.com/schema/newsv1.xsd"><meta charset="utf-8"><body><table>
<tr><td><span class="DocPublicationName">{outlet}</span><br><span class="DocHeader">jeudi 15 mai 2031</span><br>
<span class="TitreArticleVisu">{title}</span><br><br>{text}<p></p><b><i>© 2031</i></b></td></tr></table></html>"""
FACTIVA = """<html><meta charset="utf-8"><title>Factiva</title><div class="article frArticle"><table>
<tr><td><b>HD</b></td><td>{title}</td></tr><tr><td><b>BY</b></td><td>{author}</td></tr>
<tr><td><b>PD</b></td><td>15 mai 2031</td></tr><tr><td><b>SN</b></td><td>{outlet}</td></tr>
<tr><td><b>TD</b></td><td><p>{text}</p></td></tr></table></div></html>"""
NEXIS = """<html><meta charset="utf-8"><!-- LXNComment 1:2 --><a name="DOC_ID_0_0"></a>
<div class="c0"><p>1 of 1 DOCUMENTS</p></div><div class="c0"><p>{outlet}</p></div>
<div class="c3"><p>15 mai 2031 jeudi</p></div><div class="c5"><p>{title}</p></div>
<div class="c5"><p>AUTEUR: {author}</p></div><div class="c5"><p>LONGUEUR: 143 mots</p></div>
<div class="c5"><p>{text}</p></div><div class="c5"><p>LANGUE: FRENCH</p></div></html>"""
PAGE = """<html lang="fr"><head><meta charset="utf-8"><title>{title}</title><meta name="author" content="{words}">
<meta property="og:site_name" content="{words}"><link rel="canonical" href="javascript:alert(1)">
<script>alert(1)</script></head><body onload="alert(1)"><article><h1>{title}</h1><p onclick="alert(1)">{text}</p>
<p>La ville a longtemps attendu cette journée, et personne n'y croyait plus vraiment sur les deux rives du fleuve.</p>
</article></body></html>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{title}</title>
<author>{author}</author></titleStmt><publicationStmt><publisher>{outlet}</publisher></publicationStmt></fileDesc>
</teiHeader><text><body><p>{text}</p></body></text></TEI>"""
RSS = """<rss version="2.0"><channel><title>{outlet}</title><item><title>{title}</title><link>javascript:alert(1)</link>
<author>{author}</author><description>{text}</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>{outlet}</title><entry><title>{title}</title>
<link href="javascript:alert(1)"/><author><name>{author}</name></author><content type="html">{text}</content>
</entry></feed>"""


def mhtml(row: Fields) -> bytes:
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="B"\n\n'
    head += b'--B\nContent-Type: text/html; charset="utf-8"\n\n'
    return head + markup(PAGE)(row) + b"\n--B--\n"


def ris(row: Fields) -> bytes:
    lines = {"TY": "NEWS", "TI": row["title"], "JO": row["outlet"], "AU": row["author"], "UR": row["url"], "ER": ""}
    lines = {**dict(list(lines.items())[:-1]), "AB": row["text"].replace("\n", " "), "ER": ""}
    return "".join(f"{key}  - {value}\n" for key, value in lines.items()).encode()


def zotero(row: Fields) -> bytes:
    names = {"title": "Title", "outlet": "Publication Title", "author": "Author", "url": "Url", "text": "Abstract Note"}
    return (
        pd.DataFrame([{**{names[key]: row[key] for key in names}, "File Attachments": ""}]).to_csv(index=False).encode()
    )


def nexis_word(row: Fields) -> bytes:
    head = [
        row["title"],
        row["outlet"],
        "14 mai 2031 mercredi",
        "Longueur: 100 mots",
        f"Byline: {row['author']}",
        "Body",
    ]
    return word(*head, *row["text"].splitlines(), "End of Document")


FORMS: dict[str, Callable[[Fields], bytes]] = {
    "texte.txt": text,
    "markdown.md": text,
    "europresse.html": markup(EUROPRESSE),
    "europresse-2016.html": markup(EUROPRESSE_2016),
    "europresse-tables.html": markup(EUROPRESSE_TABLES),
    "factiva.html": markup(FACTIVA),
    "nexis.html": markup(NEXIS),
    "nexis.docx": nexis_word,
    "word.docx": lambda row: word(*row["text"].splitlines()),
    "rich.rtf": rich_text,
    "page.html": markup(PAGE),
    "page.mhtml": mhtml,
    "table.csv": lambda row: pd.DataFrame([row]).to_csv(index=False).encode(),
    "table.tsv": lambda row: pd.DataFrame([row]).to_csv(index=False, sep="\t").encode(),
    "table.xlsx": spreadsheet,
    "table.ods": opendocument,
    "table.parquet": parquet,
    "object.json": lambda row: json.dumps(row).encode(),
    "lines.jsonl": lambda row: json.dumps(row).encode(),
    "alceste.txt": lambda row: f"**** *source_{ADDRESS} *titre_<script>alert(1)</script>\n{row['text']}".encode(),
    "tei.xml": xml(TEI),
    "rss.xml": xml(RSS),
    "atom.xml": xml(ATOM),
    "zotero.ris": ris,
    "zotero.csv": zotero,
    "layer.pdf": pdf,
    "archive.zip": archived("texte.txt", text),
    "packed.txt.gz": lambda row: gzip.compress(text(row)),
}


def place(name: str) -> str:
    """The town that the article of a form is about."""
    return "Val" + name.replace(".", "").replace("-", "").lower()


def write_all(folder: Path) -> None:
    """Write an article of each form into a folder."""
    for name, write in FORMS.items():
        (folder / name).write_bytes(write(fields(place(name))))
