"""Europresse as PDF: as many articles as documents, told apart by their heads and numbers."""

from pathlib import Path

import pandas as pd

from analysis.articles import accounts, problems, read_articles

COVER = ["Documents sauvegardés", "Vendredi 16 mai 2031 à 9 h 30", "2 documents", "Service fourni par CEDROM-SNi Inc."]
FIRST = [
    "Documents sauvegardés",
    "Nom de la source",
    "L'Écho du Val",
    "Type de source",
    "Presse • Journaux",
    "Mercredi 14 mai 2031",
    "L'Écho du Val • p. 3 • 1 612 mots",
    "Le traité de l'Aldre est signé à",
    "l'aube",
    "La présidente a signé le traité mercredi à Port-Mirande, devant les délé-",
    "gués des deux rives et la presse du pays.",
    "© 2031 L'Écho du Val. Tous droits réservés.",
    "Certificat émis le 16 mai 2031 à des fins de visualisation personnelle et temporaire.",
    "news·20310514·EV·0001",
]
SECOND = [
    "Documents sauvegardés",
    "Nom de la source",
    "Le Cours du Ducat (site web)",
    "Jeudi 15 mai 2031",
    "Le Cours du Ducat (site web) • 96 mots",
    "Ce que l'eau coûte",
    "Le prix de l'eau a été fixé pour dix ans par les deux pays de la rive gauche.",
    "© 2031 Le Cours du Ducat. Tous droits réservés.",
    "news·20310515·CD·0002",
]


def pdf(*pages: list[str]) -> bytes:
    """A PDF file with these lines on its pages."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", font]
    for number, page in enumerate(pages):
        shown = " T* ".join(f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj" for line in page)
        content = f"BT /F1 9 Tf 40 750 Td 14 TL {shown} ET"
        size, of = "/MediaBox [0 0 612 792]", "/Resources << /Font << /F1 3 0 R >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R {size} /Contents {5 + 2 * number} 0 R {of} >>",
            f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        ]
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\n%%EOF".encode("cp1252")


def test_each_document_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(COVER, FIRST, SECOND))
    articles = read_articles(tmp_path / "a.pdf")
    assert articles.index.tolist() == ["news·20310514·EV·0001", "news·20310515·CD·0002"]
    assert articles["outlet"].tolist() == ["L'Écho du Val", "Le Cours du Ducat"]
    assert articles["date"].dt.day.tolist() == [14, 15]
    assert articles["title"].tolist() == ["Le traité de l'Aldre est signé à l'aube", "Ce que l'eau coûte"]
    assert articles["text"].tolist() == [
        "La présidente a signé le traité mercredi à Port-Mirande, devant les délégués des deux rives et la presse du "
        "pays.",
        "Le prix de l'eau a été fixé pour dix ans par les deux pays de la rive gauche.",
    ]
    assert set(articles["guessed"]) == {"title"}
    assert accounts(articles).iloc[0].tolist() == ["a.pdf", "europresse", 2, 2, 0, 0]
    assert "is an export of Europresse without its layout, whose titles are guessed; export it as HTML" in set(
        problems(articles)["problem"]
    )


def test_more_announced_than_there_are(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([*COVER[:2], "3 documents", COVER[3]], FIRST, SECOND))
    said = problems(read_articles(tmp_path / "a.pdf"))
    assert "Europresse export: 3 announced, 2 found; please send a sample (see CONTRIBUTING.md of the project)" in set(
        said["problem"]
    )


def test_documents_without_heads_are_refused_with_their_number(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(COVER, FIRST[5:], SECOND[5:]))
    (tmp_path / "b.txt").write_text("Le pont a rouvert lundi.", "utf-8")
    articles = read_articles(tmp_path)
    assert articles.index.tolist() == ["b"]
    assert "is an export of Europresse without its layout, with 2 articles; export them as HTML" in set(
        problems(articles)["problem"]
    )
    assert accounts(articles)["left_out"].tolist() == [2, 0]


def test_one_page_of_the_site_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(["Le prix de l'eau a été fixé pour dix ans.", "news·20310515·CD·0002"]))
    articles = read_articles(tmp_path / "a.pdf")
    assert len(articles) == 1
    assert pd.isna(articles["date"].iloc[0])
