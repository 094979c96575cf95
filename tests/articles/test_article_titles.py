"""What readers call an article."""

from pathlib import Path

import pandas as pd
import pytest

from analysis import read_articles
from analysis.articles import titles
from analysis.articles.article_titles import bare_title, opening


def test_a_title_names_an_article_and_its_identifier_tells_two_of_one_title_apart() -> None:
    written = [" Le pont\n rouvre ", "Grève", "Grève", "", None]
    named = titles(pd.DataFrame({"title": written}, index=["a", "b", "c", "d", 5]))
    assert named.tolist() == ["Le pont rouvre", "Grève (b)", "Grève (c)", "d", "5"]


def test_equal_titles_are_told_apart_by_outlet_then_by_day_then_by_identifier() -> None:
    rows = [
        ("Les écluses restent fermées", "Fil AVP", "2031-05-12"),
        ("Les écluses restent fermées", "La Voix", "2031-05-12"),
        ("Les écluses restent fermées", "La Voix", "2031-05-13"),
        ("Météo", "La Voix", "2031-05-12"),
        ("Météo", "La Voix", "2031-05-12"),
        ("Sports", "unknown", None),
        ("Sports", "unknown", None),
        ("Le pont rouvre", "La Voix", "2031-05-12"),
    ]
    articles = pd.DataFrame(rows, columns=["title", "outlet", "date"], index=[f"a{n}" for n in range(len(rows))])
    named = titles(articles.assign(date=pd.to_datetime(articles["date"])))
    assert named.tolist() == [
        "Les écluses restent fermées (Fil AVP)",
        "Les écluses restent fermées (La Voix, 12 May 2031)",
        "Les écluses restent fermées (La Voix, 13 May 2031)",
        "Météo (a3)",  # outlet and day are the same
        "Météo (a4)",
        "Sports (a5)",
        "Sports (a6)",
        "Le pont rouvre",
    ]
    beside = titles(articles.assign(date=pd.to_datetime(articles["date"])), beside=["outlet", "date"])
    assert beside.tolist()[:4] == ["Les écluses restent fermées"] * 3 + ["Météo (a3)"]


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        pytest.param("VIDÉO. Le pont rouvre", "Le pont rouvre", id="a full stop"),
        pytest.param("EN DIRECT - Le pont rouvre", "Le pont rouvre", id="a dash"),
        pytest.param("Direct : le pont rouvre", "le pont rouvre", id="a colon"),
        pytest.param("À LIRE AUSSI… Le pont rouvre", "Le pont rouvre", id="a link"),
        pytest.param("EN DIRECT - VIDÉO. Le pont rouvre", "Le pont rouvre", id="two labels"),
        pytest.param("Le pont rouvre (VIDÉO)", "Le pont rouvre", id="behind"),
        pytest.param("Le pont rouvre [PHOTOS ET VIDÉOS]", "Le pont rouvre", id="two behind"),
        pytest.param("Le pont rouvre | L'Écho du Val", "Le pont rouvre", id="the outlet"),
        pytest.param("Le pont rouvre - L’ÉCHO DU VAL", "Le pont rouvre", id="the outlet in capitals"),
        pytest.param("Le pont | Culture | L'Écho du Val", "Le pont | Culture", id="only the outlet"),
        pytest.param("Le pont rouvre - La Voix", "Le pont rouvre - La Voix", id="another outlet"),
        pytest.param("En direct de Crespin : le pont rouvre", "En direct de Crespin : le pont rouvre", id="no label"),
        pytest.param("Vidéosurveillance : le maire recule", "Vidéosurveillance : le maire recule", id="another word"),
        pytest.param("À lire cet été", "À lire cet été", id="no sign after it"),
        pytest.param(
            "Photos volées (et vidéos cachées)", "Photos volées (et vidéos cachées)", id="a remark of its own"
        ),
        pytest.param("VIDÉO.", "VIDÉO.", id="nothing else"),
        pytest.param("L'Écho du Val", "L'Écho du Val", id="the outlet alone"),
        pytest.param("", "", id="none"),
    ],
)
def test_a_title_has_nothing_around_it_that_a_web_site_put_there(title: str, bare: str) -> None:
    assert bare_title(title, "L'Écho du Val") == bare


def test_titles_are_bare_from_the_reading_on(tmp_path: Path) -> None:
    row = "EN DIRECT - Le pont rouvre | L'Écho du Val,L'Écho du Val,La maire de Valbrune a rouvert lundi le pont."
    (tmp_path / "articles.csv").write_text(f"title,outlet,text\n{row}\n", "utf-8")
    assert read_articles(tmp_path)["title"].tolist() == ["Le pont rouvre"]


@pytest.mark.parametrize(
    "before",
    [
        "NORVAUX | ",
        "Val-Doré | ",
        "NORVAUX (AVP) - ",
        "Norvaux, 3 mai (AVP) – ",
        "LE FIL DU LAC - ",
        "À LIRE AUSSI ",
        "Lire aussi\xa0: ",
        "VIDÉO. ",
    ],
)
def test_an_article_without_title_is_not_called_by_its_dateline(before: str) -> None:
    assert opening(f"{before}La maire rouvre lundi le pont.") == "La maire rouvre lundi le pont."


@pytest.mark.parametrize(
    "text", ["NORVAUX | ", "Le pont rouvre | Culture.", "La mairie (AVP) dément.", "Norvaux, lundi."]
)
def test_words_of_the_first_sentence_stay(text: str) -> None:
    assert opening(text) == text.strip()


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Le pont des Lavandières rouvre lundi", True),
        ("136.000 visiteurs au salon de Tissac", True),
        ("« Nous tiendrons » : la maire répond aux élus", True),
        ("LE PONT DE TISSAC ROUVRE LUNDI", True),
        ("Le pont rouvre lundi", False),  # four words, as in the name of a section
        ("Photo de Nino Varelle pour L'Écho", False),
        ("12.05.2031 - 07h40 Nino Varelle à Tissac", False),
        ("07h40 Tissac sous la pluie ce matin", False),
        ("Lundi 12 mai 2031 à Tissac", False),
        ("De notre envoyé spécial à Tissac", False),
        ("Publié le 12 mai 2031 à midi", False),
        ("La maire a parlé à la foule.", True),  # a sentence, with which the text begins
    ],
)
def test_a_headline_in_the_text_is_its_title(first: str, is_title: bool) -> None:
    assert (opening(f"{first}\nLa foule est venue.") == first) is is_title


def test_a_long_headline_is_cut_between_words() -> None:
    called = opening(f"{'Le pont des Lavandières rouvre ' * 6}lundi\nLa foule est venue.")
    assert called.endswith((" Le…", " pont…", " des…", " Lavandières…", " rouvre…"))
    assert 130 < len(called) <= 151
