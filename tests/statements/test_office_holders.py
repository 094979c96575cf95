"""An office that an article leaves without a name is held by the one whom other articles call so."""

from collections import Counter

import pandas as pd
import pytest

from analysis import annotate
from analysis.actors import Actors
from analysis.annotation.dataset_writer import write_dataset
from analysis.articles import read_articles
from analysis.statements.office_holders import holder_named, office_holders

SAID = [
    *[("le ministre des Ports, Yvon Tarquin,", "Yvon Tarquin")] * 5,
    *[("le ministre des Ports", "Yvon Tarquin")] * 4,
    ("le ministre des Ports Aldo Brisset", "Aldo Brisset"),
    *[("Odile Vanec, préfète du Haut-Val", "Odile Vanec")] * 4,
    *[("le chef de l'État Hugo Sarn", "Hugo Sarn")] * 3,
    *[("le Premier ministre Léo Dast", "Léo Dast")] * 3,
    *[("l'avocate Rose Milan", "Rose Milan")] * 3,
    *[("l'avocate Jeanne Ovide", "Jeanne Ovide")] * 3,
    ("le capitaine Marc Adour", "Marc Adour"),
    *[("la bâtonnière Inès Corval", "Inès Corval")] * 2,
    ("le directeur du port Jean Lestac", "Jean Lestac"),
]
HOLDERS = office_holders((article, *said, "name") for article, said in enumerate(SAID))


@pytest.mark.parametrize(
    ("said", "maires"),
    [
        pytest.param([("le maire Paul Roy", "Paul Roy", "name")] * 2, 1, id="an article counts once"),
        pytest.param([("le maire", "Paul Roy", "name")], 1, id="the name stands beside"),
        pytest.param([("le maire, M. Roy,", "Paul Roy", "name")], 1, id="a title"),
        pytest.param([("M. Roy, maire", "Paul Roy", "name")], 1, id="after the name"),
        pytest.param([("le maire", "Paul Roy", "role in the article")], 1, id="the article tells it elsewhere"),
        pytest.param([("le maire", "Paul Roy", "role in other articles")], 0, id="found by what is asked"),
        pytest.param([("il", "Paul Roy", "pronoun"), ("M. Roy", "Paul Roy", "name")], 0, id="no office"),
        pytest.param([("le maire", "maire", "as described"), ("", "Paul Roy", "name")], 0, id="no name"),
        pytest.param([("le voisin Paul Roy", "Paul Roy", "name"), ("le maire Roy", "Roy", "name")], 0, id="too little"),
        pytest.param(
            [("Paul Roy, qui a vu le maire", "Paul Roy", "name"), ("", None, "nobody named")], 0, id="another"
        ),
    ],
)
def test_the_offices_beside_names_are_counted_by_article(said: list[tuple[str, str | None, str]], maires: int) -> None:
    counted = office_holders((1, *one) for one in said)
    assert counted == ({frozenset({"maire"}): Counter({"Paul Roy": maires})} if maires else {})


@pytest.mark.parametrize(
    ("description", "text", "holder"),
    [
        ("ministre des Ports", "M. Tarquin est venu. Le ministre des Ports a promis un quai.", "Yvon Tarquin"),
        ("préfète du Haut-Val", "Pour la préfète du Haut-Val, Odile Vanec saura attendre.", "Odile Vanec"),
        ("chef de l'État", "Hugo Sarn parle. Le chef de l’Etat a souri.", "Hugo Sarn"),
        ("chef du gouvernement", "Léo Dast parle. Le chef du gouvernement a souri.", "Léo Dast"),
        ("Premier ministre", "Léo Dast parle. Le premier ministre a souri.", "Léo Dast"),
        ("bâtonnière", "Me Corval parle. La bâtonnière a souri.", "Inès Corval"),
        ("directeur du port", "M. Lestac parle. Le directeur du port a souri.", "Jean Lestac"),
    ],
)
def test_the_holder_whom_the_article_names_is_meant(description: str, text: str, holder: str) -> None:
    assert holder_named(description, text, HOLDERS) == holder


@pytest.mark.parametrize(
    ("description", "text"),
    [
        pytest.param("ministre des Ports", "Le ministre des Ports a promis un quai.", id="nobody is named"),
        pytest.param("ministre des Ports", "Un ministre des Ports a parlé à M. Tarquin.", id="any of them"),
        pytest.param("ministre des Ports", "Tarquin et Brisset. Le ministre des Ports parle.", id="two holders named"),
        pytest.param("ministre des Ports", "M. Brisset. Le ministre des Ports a parlé.", id="the one seldom called so"),
        pytest.param("ministre des Gares", "M. Tarquin. Le ministre des Gares a parlé.", id="another office"),
        pytest.param("capitaine", "Marc Adour. Le capitaine a parlé.", id="one word, in one article"),
        pytest.param("directeur", "M. Lestac parle. Le directeur a souri.", id="less than the other article says"),
        pytest.param("avocate", "Rose Milan. L'avocate a parlé.", id="an office of many"),
        pytest.param("voisin", "Odile Vanec. Le voisin a parlé.", id="no office"),
        pytest.param(
            "Premier ministre", "Léo Dast a reçu le Premier ministre belge. Le Premier ministre a souri.", id="abroad"
        ),
        pytest.param("Premier ministre", "Léo Dast. Le Premier ministre de Brume. Le Premier ministre.", id="its own"),
    ],
)
def test_nobody_is_meant_where_it_is_not_sure(description: str, text: str) -> None:
    assert holder_named(description, text, HOLDERS) is None


TEXTS = {
    "a": "« Le quai tient », affirme le ministre des Ports, Yvon Tarquin.",
    "b": "Selon le ministre des Ports Yvon Tarquin, le quai tient.",
    "c": "« Le quai rouvrira », promet le ministre des Ports Yvon Tarquin.",
    "d": "Yvon Tarquin a visité le port avec Paul Sorel. « Le quai tient », a redit le ministre des Ports.",
    "e": "« Le quai tient », a redit le ministre des Ports.",
}


def test_the_speaker_has_the_name_and_the_rule_says_how_it_was_found(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    articles = read_articles(folder)
    columns = ["article_id", "speaker", "speaker_rule"]
    said = annotate(articles).statements[columns]
    told = dict(zip(said["article_id"], zip(said["speaker"], said["speaker_rule"], strict=True), strict=True))
    assert told["d"] == ("Yvon Tarquin", "role in other articles")
    assert told["e"] == ("ministre des Ports", "as described")

    write_dataset(articles, Actors(), folder / "set")
    again = annotate(read_articles(folder / "set")).statements
    pd.testing.assert_frame_equal(again[columns], said)
    part = pd.read_parquet(folder / "set" / "statements")
    assert part["speaker"].tolist() == said["speaker"].tolist()
