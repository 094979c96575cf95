"""A line of an article that reads like a label of its database ends or cuts no text."""

from pathlib import Path

import pytest

from analysis.articles import read_articles

LIKE_LABELS = [
    *("Notes", "Graphic", "Illustration", "Correction", "Société", "Classification", "Load-Date", "Update", "Body"),
    *("Sujet : le pont", "Langue : le français", "Auteur : Anne Rey", "Graphique : le pont", "Longueur : 12 mètres"),
    *("Corps", "Texte", "65 mots", "15 mai 2031", "mardi 13 mai 2031", "HD le pont", "TD", "LP", "IN", "CO", "PUB"),
    *("Document 1", "Document 12 de la mairie", "1 de 3", "Page 3 de 12", "Numéro de document : trois", "AN 12"),
    *("Copyright 2031 la mairie", "© Anne Rey", "news·20310513", "Documents (3)", "2 documents", "Nom de la source"),
    *("Titre : Un autre pont", "Date : hier", "Journal : L’Écho", "Anne Rey", "-----", "***", "1. Le pont", "-*thème"),
    *("Factiva", "LexisNexis", "Europresse", "TY  - NEWS", "ER  - ", "{", "%PDF", "Search Summary", "a < b"),
]
SENTENCES = [
    f"Le pont numéro {n} a rouvert lundi matin pour tous les gens du quartier." for n in range(len(LIKE_LABELS))
]
LINES = [line for pair in zip(SENTENCES, LIKE_LABELS, strict=True) for line in pair] + SENTENCES[:4]
TEXT = "\n".join(LINES)
MARKED = "</p><p>".join(line.replace("<", "&lt;") for line in LINES)

NEXIS = f"""Le pont\nL'Écho du Val\n15 mai 2031\nCopyright 2031 L'Écho\nLength: 65 words\nByline: Anne Rey\nBody
{TEXT}\nClassification\nLanguage: FRENCH\nLoad-Date: May 17, 2031\nEnd of Document\n"""
OLD_NEXIS = "1 of 1 DOCUMENTS\n\nL'Écho du Val\n\n15 mai 2031\n\nLe pont\n\nLONGUEUR: 65 mots\n\n{}\n\nLANGUE: FRENCH\n"
CODES = f"HD\tLe pont\nWC\t65 mots\nPD\t15 mai 2031\nSN\tL'Écho\nTD\t{TEXT}\nAN\tDocument ECHOVA0020310516e75g0000a\n"
PLAIN = f"Le pont\n65 mots\n15 mai 2031\nL'Écho\n(c) 2031 L'Écho.\n{TEXT}\nDocument ECHOVA0020310516e75g0000a\n"
EUROPRESSE = (
    "<html><meta charset='utf-8'><article><header><span class='DocPublicationName'>L'Écho</span>"
    "<span class='DocHeader'>15 mai 2031</span><p class='titreArticleVisu'>Le pont</p></header>"
    f"<section><div class='docOcurrContainer'><p>{MARKED}</p></div></section></article></html>"
)
OLD_EUROPRESSE = (
    "<html><meta charset='utf-8'><table><tr><td><span class='DocPublicationName'>L'Écho</span><br>"
    f"<span class='DocHeader'>15 mai 2031</span><br><span class='TitreArticleVisu'>Le pont</span><br>{MARKED}<p></p>"
    "Numéro de document : news·20310515·EV·1</table></html>"
)
FORMS = {
    "nexis.txt": NEXIS,
    "old-nexis.txt": OLD_NEXIS.format("\n\n".join(LINES)),
    "factiva.txt": f"{CODES}© 2031 Factiva, Inc.",
    "factiva-without-codes.txt": f"{PLAIN}© 2031 Factiva, Inc.",
    "factiva-without-number.txt": f"{PLAIN[: -len('Document ECHOVA0020310516e75g0000a ')]}© 2031 Factiva, Inc.",
    "europresse.html": EUROPRESSE,
    "old-europresse.html": OLD_EUROPRESSE,
    "alceste.txt": f"**** *source_Echo\n{TEXT}",
    "head.txt": f"Titre : Le pont\nDate : 15/05/2031\n\n{TEXT}",
    "bare.txt": TEXT,
    "table.tsv": "titre\ttexte\nLe pont\t" + " ".join(LINES),
}


@pytest.mark.parametrize("name", FORMS)
def test_every_sentence_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FORMS[name], "utf-8")
    articles = read_articles(tmp_path / name, any_language=True)
    assert len(articles) == 1
    assert [sentence for sentence in SENTENCES if sentence not in articles["text"].iloc[0]] == []
