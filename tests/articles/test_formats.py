"""Every form in which articles come: what is read of it, and that its account is right."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.articles import accounts, problems, read_articles

EXPORTS = Path(__file__).parent / "exports"

# file, form, announced, read, and of each article: outlet, day, title, beginning and end of its text
READ = [
    pytest.param(
        "europresse.html",
        "europresse",
        3,
        [
            ("L'Écho du Val", "2031-05-14 08:30", "Le traité de l'Aldre est signé", "La présidente a", "les délégués."),
            ("Le Cours du Ducat", "2031-05-15", "Ce que l'eau coûte", "Le prix de l'eau a", "que les autres."),
        ],
        id="Europresse of today, one article without text",
    ),
    pytest.param(
        "europresse-2016.html",
        "europresse",
        2,
        [
            ("Le Courrier des Digues", "2031-05-13", "Veille de sommet", "Les délégations sont", "La ville attend."),
            ("Le Courrier des Digues", "2031-05-12", "Partager l'eau", "Partager l'eau n'est pas", "la donner."),
        ],
        id="Europresse of 2016, an element too many closed",
    ),
    pytest.param(
        "europresse-tables.html",
        "europresse",
        2,
        [
            ("L'Écho du Val", "2031-05-15", "Le traité signé", "La délégation a", "fêté l'événement."),
            ("Le Ducat", "2031-05-16", "Après la fête", "Que reste-t-il", "Des drapeaux."),
        ],
        id="Europresse in tables, which says ISO-8859-1 and is UTF-8",
    ),
    pytest.param(
        "factiva.html",
        "factiva",
        2,
        [
            ("Fil AVP", "2031-05-15 15:32", "La douane de l'Aldre rouvre", "La douane a rouvert", "dit un chauffeur."),
            ("L'Écho du Val", "2031-05-16 08:05", "Le pont attendra", "Le pont sera", "l'argent."),
        ],
        id="Factiva, with codes and without",
    ),
    pytest.param(
        "factiva.rtf",
        "factiva",
        2,
        [
            ("L'Écho du Val", "2031-05-16 08:05", "Le pont attendra", "Le pont sera", "l'argent."),
            ("Fil AVP", "2031-05-17", "Le marché de l'eau", "L'eau vaut plus", "de la place."),
        ],
        id="Factiva in RTF, French and German",
    ),
    pytest.param(
        "nexis.html",
        "nexis",
        2,
        [
            ("L'Écho du Val", "2031-05-15", "Deux rives, un traité", "Une longue attente.", "duré une heure."),
            ("Le Cours du Ducat", "2031-05-16", "L'eau chère", "Le prix de l'eau", "deux pays."),
        ],
        id="LexisNexis, labels in French and English",
    ),
    pytest.param(
        "page.html",
        "page",
        1,
        [("L'Écho du Val", "2031-05-14 17:22", "Le traité de l'Aldre signé", "La présidente de", "rives du fleuve.")],
        id="a saved page",
    ),
    pytest.param(
        "alceste.txt",
        "alceste",
        2,
        [
            ("L'Écho-du-Val", "2031-05-14", "", "La présidente a", "salué la foule."),
            ("Ducat", "2031-05-15", "", "Le prix de", "dix ans."),
        ],
        id="IRaMuTeQ",
    ),
    pytest.param(
        "tei.xml",
        "tei",
        1,
        [("L'Écho du Val", "2031-05-14", "Le traité signé", "La présidente a signé le traité", "était là.")],
        id="TEI",
    ),
    pytest.param(
        "zotero.ris",
        "ris",
        3,
        [
            ("L'Écho du Val", "2031-05-14", "Le traité de l'Aldre signé", "La présidente de", "rives du fleuve."),
            ("Le Cours du Ducat", "NaT", "L'eau chère", "Le prix de l'eau", "de quoi payer."),
        ],
        id="references with an attached page, one that lies elsewhere, an abstract",
    ),
    pytest.param(
        "rss.xml",
        "feed",
        2,
        [("L'Écho du Val", "2031-05-14 17:22", "Le traité signé", "La présidente a", "était là.")],
        id="RSS, an entry without text",
    ),
    pytest.param(
        "atom.xml",
        "feed",
        1,
        [("Fil AVP", "2031-05-16 08:05", "Le pont attendra", "Le pont sera", "plus tard.")],
        id="Atom",
    ),
]


@pytest.mark.parametrize(("name", "form", "announced", "expected"), READ)
def test_what_is_read_of_a_form(name: str, form: str, announced: int, expected: list[tuple[str, ...]]) -> None:
    articles = read_articles(EXPORTS / name)
    account = accounts(articles).iloc[0]
    assert (account["form"], account["announced"], account["read"]) == (form, announced, len(expected))
    assert account["announced"] == account["read"] + account["left_out"] + account["same"]
    for row, (outlet, date, title, beginning, end) in zip(articles.to_dict("records"), expected, strict=True):
        assert (row["outlet"], row["title"]) == (outlet, title)
        assert str(row["date"]) == str(pd.Timestamp(date))
        assert row["text"].startswith(beginning)
        assert row["text"].endswith(end)


def test_what_stands_beside_an_article_is_no_part_of_it() -> None:
    texts = " ".join(
        text for name in ("europresse.html", "page.html") for text in read_articles(EXPORTS / name)["text"]
    )
    beside = [
        "Photo",
        "dans sa page",
        "n'engagent",
        "Personnes",
        "est paru",
        "Lire aussi",
        "cookies",
        "Accueil",
        "alert",
    ]
    assert [words for words in beside if words in texts] == []


@pytest.mark.parametrize("named", ["www.europresse.com", "CEDROM-SNi", "Factiva, Inc.", "LexisNexis"])
def test_a_page_that_names_a_press_database_is_no_export(tmp_path: Path, named: str) -> None:
    page = (EXPORTS / "page.html").read_text("utf-8")
    assert 'property="og:' in page
    (tmp_path / "p.html").write_text(page.replace("</body>", f"<footer>{named}</footer></body>"), "utf-8")
    assert accounts(read_articles(tmp_path / "p.html")).iloc[0, 1:].tolist() == ["page", 1, 1, 0, 0]


def test_an_export_that_a_browser_saved_in_one_file(tmp_path: Path) -> None:
    export = (EXPORTS / "europresse.html").read_bytes()
    head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
    (tmp_path / "p.mhtml").write_bytes(head + b"Content-Transfer-Encoding: 8bit\r\n\r\n" + export)
    read = [accounts(read_articles(path)).iloc[0, 1:].tolist() for path in (EXPORTS / "europresse.html", tmp_path)]
    assert read[0] == read[1]


def test_an_mhtml_file(tmp_path: Path) -> None:
    page = (EXPORTS / "page.html").read_bytes()
    head = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.lemonde.fr/a.html\r\nMIME-Version: 1.0\r\n"
    )
    head += b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
    (tmp_path / "p.mhtml").write_bytes(head + b"Content-Transfer-Encoding: 8bit\r\n\r\n" + page + b"\r\n--b--\r\n")
    row = read_articles(tmp_path / "p.mhtml").iloc[0]
    assert row["text"].startswith("La présidente de la Valmarie")
    assert row["title"] == "Le traité de l'Aldre signé"


def test_a_broken_attachment_does_not_end_the_list(tmp_path: Path) -> None:
    for name, held in (("empty.html", ""), ("broken.pdf", "%PDF-1.4\n"), ("note.txt", "Le pont a rouvert lundi.")):
        (tmp_path / name).write_text(held, "utf-8")
    records = [
        f"TY  - NEWS\nTI  - {name}\nAU  - Rey, Anne\nAU  - La Tour, Luc de\nL1  - {name}\nER  - \n"
        for name in ("empty.html", "broken.pdf", "note.txt")
    ]
    (tmp_path / "list.ris").write_text("\n".join(records), "utf-8")
    articles = read_articles(tmp_path)
    assert articles[["title", "author", "text"]].values.tolist() == [
        ["note.txt", "Anne Rey, Luc de La Tour", "Le pont a rouvert lundi."]
    ]
    assert accounts(articles).iloc[0].tolist() == ["list.ris", "ris", 3, 1, 2, 0]
    said = problems(articles)["problem"].tolist()
    assert "names “empty.html”, which has no text" in said
    assert "broken.pdf is a broken or locked PDF" in said


PDF_TEXT = "BT /F1 12 Tf 72 720 Td (La presidente a signe le traite mercredi a midi) Tj ET"


def pdf(content: str) -> bytes:
    """A PDF file of one page."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\n%%EOF".encode()


def test_pdf_has_its_text_and_a_scan_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(PDF_TEXT))
    (tmp_path / "scan.pdf").write_bytes(pdf("0 0 612 792 re f"))
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == ["La presidente a signe le traite mercredi a midi"]
    assert problems(articles)["problem"].tolist() == [
        "is a scan: 1 page without text; run text recognition (OCR) on it"
    ]


def test_a_cut_word_in_a_file(tmp_path: Path) -> None:
    show = "BT /F1 12 Tf 72 720 Td 14 TL (La direction a rendu son rap-) Tj T* (port sur le pont de la Sormonne) Tj ET"
    (tmp_path / "a.pdf").write_bytes(pdf(show))
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == ["La direction a rendu son rapport sur le pont de la Sormonne"]
    assert problems(articles).empty


@pytest.mark.parametrize(
    ("name", "text", "title", "rest"),
    [
        pytest.param("a.txt", "Titre : Un\nDate: 19/06/2024\n\nLe texte.", "Un", "Le texte.", id="headers"),
        pytest.param(
            "a.txt", "Date : on ne sait pas.\nLa suite.", "", "Date : on ne sait pas.\nLa suite.", id="a word"
        ),
        pytest.param(
            "a.txt",
            "Source : Le Soir\nTitre : Un\nDate de publication : 19/06/2024\nAuteur(s) : A. Rey\nTexte :\nLe texte.",
            "Un",
            "Le texte.",
            id="headers as people call them",
        ),
        pytest.param(
            "a.txt",
            "La ministre : un bilan\n\nLe texte.",
            "",
            "La ministre : un bilan\n\nLe texte.",
            id="a heading with a colon",
        ),
        pytest.param("a.md", "# Un\n\nLe **texte** [ici](u).", "Un", "Le texte ici.", id="Markdown"),
        pytest.param("a.md", "---\ntitle: Un\n---\n# Un\n\nLe texte.", "Un", "Le texte.", id="a title told twice"),
        pytest.param("a.md", "---\ntitle: Un\ndate: 2024-06-19\n---\nLe texte.", "Un", "Le texte.", id="front matter"),
    ],
)
def test_texts_that_say_what_they_are(tmp_path: Path, name: str, text: str, title: str, rest: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    row = read_articles(tmp_path / name).iloc[0]
    assert (row["title"], row["text"]) == (title, rest)
    assert pd.isna(row["date"]) == ("2024" not in text)
