"""Code of web pages is cut between sentences and nowhere else."""

import pandas as pd
import pytest

from analysis.articles import problems, read_articles
from analysis.articles.scripts import without_scripts

PUSH = "googletag.cmd.push(function() { googletag.display('MILIEU'); });"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param(
            f"La maire est venue. {PUSH} Elle a ri.", "La maire est venue. Elle a ri.", id="between sentences"
        ),
        pytest.param(f"La maire est venue.\n{PUSH}\nElle a ri.", "La maire est venue.\n\nElle a ri.", id="a line"),
        pytest.param(f"pic.example.org/a1 {PUSH} — Anne Roy", "pic.example.org/a1 — Anne Roy", id="behind a link"),
        pytest.param(f"Fin. {PUSH} {PUSH}", "Fin.", id="two in a row"),
        pytest.param(
            "Fin. $('#film').mouseover(function() { $('#loupe').css( 'display', 'block' ); }); Le pont rouvre.",
            "Fin. Le pont rouvre.",
            id="jQuery",
        ),
        pytest.param(
            'Fin.\n(function () {var a = document.querySelector("#b");a.on("c", function (m) {if (m) {a.d();}});})();',
            "Fin.\n",
            id="nested brackets",
        ),
        pytest.param("window.dataLayer = [];\nLe pont rouvre.", "\nLe pont rouvre.", id="an assignment"),
        pytest.param("Fin. .encadre { color: red; } Le pont rouvre.", "Fin. Le pont rouvre.", id="a style rule"),
        pytest.param("Fin. var titre = 'Pont (2)'; Le pont.", "Fin. Le pont.", id="a bracket in a string"),
    ],
)
def test_code_beside_sentences_is_cut(text: str, kept: str) -> None:
    assert without_scripts(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Elle a écrit var x = 3; et l’écran s’est éteint.", id="inside a sentence"),
        pytest.param("La fonction (function) est utile.", id="the word alone"),
        pytest.param("Il cite « window.alert » dans son livre.", id="a name in quotation marks"),
        pytest.param("Il parle. window.open( sans fin", id="a bracket that stays open"),
        pytest.param("Rendez-vous à 10 h (entrée libre) ; réservation au 01 23.", id="brackets of a sentence"),
        pytest.param("Le prix : 3 {sic} euros. Fin.", id="braces of a sentence"),
        pytest.param("Le n.1 {du monde: rien} a dit non.", id="a point and a number"),
    ],
)
def test_sentences_stay(text: str) -> None:
    assert without_scripts(text) == text


def test_what_is_cut_is_told_and_a_text_of_nothing_else_stays(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("scripts")
    texts = [f"La maire est venue. {PUSH} Elle a ri.", PUSH, "Le pont rouvre lundi matin."]
    pd.DataFrame({"id": ["a", "b", "c"], "text": texts}).to_csv(folder / "a.csv", index=False)
    articles = read_articles(folder / "a.csv", any_language=True)
    assert "googletag" not in str(articles.loc["a", "text"])
    said = problems(articles)
    (row,) = said[said["source"] == "Page furniture"].to_dict("records")
    assert row["problem"] == "is cut: scripts (1 article)"
