"""Boilerplate: whole lines are cut, sentences never; what was cut is told."""

from pathlib import Path

import pytest

from analysis.articles import problems, read_articles
from analysis.articles.boilerplate import load_boilerplate

FIRST = "La présidente a signé le traité mercredi à Port-Mirande."
LAST = "La foule est rentrée chez elle."


@pytest.mark.parametrize(
    "line",
    [
        "Partager",
        "PARTAGER :",
        "Lire aussi",
        "Lire aussi : Un traité pour l'Aldre",
        "→ À lire aussi Ce que l'eau coûte",
        "» LIRE AUSSI - Qui paiera ?",
        "À regarder",
        "Le pont rouvre : le film - Regarder sur Aldre Live",
        "La suite après cette publicité",
        "Publicité",
        "© AVP",
        "Crédit photo : Nino Varelle.",
        "les mots-clés associés à cet article",
        "(Photo : Nino Varelle)",
        "Inscrivez-vous à notre newsletter quotidienne",
        "Un édito de Nadia Perrin.",
        "Tout accepter",
        "Cet article est réservé aux abonnés.",
        "Je m’abonne dès 1 € le premier mois",
        "Il vous reste 73 % de cet article à lire. La suite est réservée aux abonnés.",
        "Note(s) :",
        "Aucune partie de ce document ne peut être reproduite.",
    ],
)
def test_boilerplate_is_cut(line: str) -> None:
    assert load_boilerplate().cut(f"{FIRST}\n{line}\n{LAST}") == f"{FIRST}\n{LAST}"


@pytest.mark.parametrize(
    "line",
    [
        "Partager l'eau n'est pas la donner.",
        "Lire aussi les annexes du traité prend une heure.",
        "Publicité et presse vivent ensemble.",
        "À regarder la carte, le fleuve est une frontière.",
        "Imprimer le texte a pris une nuit.",
        "Il faut regarder sur la rive opposée pour voir le pont.",
        "Il vous reste une heure pour traverser le pont.",
        "Facebook a fermé la page des riverains.",
        "Elle a dit : « Lire aussi ».",
        "12.05.2031 - 07h40 Photo : Nino Varelle",
        "Lire aussi : Un traité. " + "La suite du texte est collée à la ligne. " * 10,
    ],
)
def test_a_sentence_stays(line: str) -> None:
    text = f"{FIRST}\n{line}\n{LAST}"
    assert load_boilerplate().cut(text) == text


def test_a_text_of_boilerplate_alone_stays() -> None:
    assert load_boilerplate().cut("Partager\nCommenter") == "Partager\nCommenter"


def test_a_list_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "boilerplate.txt").write_text("# ours\nLe Val en direct…\nÀ suivre ce soir\n", "utf-8")
    (tmp_path / "a.txt").write_text(f"{FIRST}\nLe Val en direct : le pont\nÀ suivre ce soir.\n{LAST}", "utf-8")
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [f"{FIRST}\n{LAST}"]
    said = problems(articles)[["source", "problem"]].values.tolist()
    assert said == [
        ["Page furniture", "is cut: lines “le val en direct” (1 article) and lines “à suivre ce soir” (1 article)"]
    ]


def rows(number: int, text: str) -> str:
    lines = [f'L\'Écho,"{text.format(n=n)}"' for n in range(number)]
    return "outlet,text\n" + "\n".join(lines)


TOLD = "\n".join(f"Le {what} numéro {{n}} a rouvert lundi." for what in ("pont", "port", "parc", "quai", "café"))
ROW = "Le Val en images\nLe Val chez vous\nAu Val !"


@pytest.mark.parametrize(
    ("text", "number", "cut"),
    [
        pytest.param("Le Val, votre région\nTexte {n}.\nLa suite {n}.", 6, "Le Val, votre région", id="a head"),
        pytest.param("Texte {n}.\nSuite {n}.\nÉcrivez à la rédaction.", 6, "Écrivez à la rédaction.", id="a foot"),
        pytest.param("Le Val, votre région\nTexte {n}.\nLa suite {n}.", 4, "", id="four are too few"),
        pytest.param(f"{TOLD}\n{ROW}", 4, ROW, id="three in a row"),
        pytest.param(f"{TOLD}\n{ROW[:-9]}", 4, "", id="two in a row"),
        pytest.param(f"{TOLD}\n{FIRST * 2}\n{FIRST} Enfin.\n{LAST * 3}", 4, "", id="an agency's last paragraphs"),
        pytest.param("Port-Mirande (AVP) -\nTexte {n}.\nLa suite {n}.", 6, "", id="a line that goes on"),
        pytest.param("Un.\nDeux.\nTrois.\nQuatre.\nCinq.\nFin {n}.", 6, "", id="versions of one article"),
    ],
)
def test_what_an_outlet_repeats_is_cut(tmp_path: Path, text: str, number: int, cut: str) -> None:
    (tmp_path / "t.csv").write_text(rows(number, text), "utf-8")
    articles = read_articles(tmp_path / "t.csv")
    expected = [line for line in text.split("\n") if line not in cut.split("\n")]
    assert articles["text"].iloc[2].split() == "\n".join(expected).format(n=2).split()
    told = problems(articles)
    assert told["problem"].tolist() == (
        [f"repeats the line “{line}”, which is cut from {number} articles" for line in cut.split("\n") if cut]
    )
