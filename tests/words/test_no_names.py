"""What is tagged as a name and is none: words of headings, of no capital, at the head of sentences, behind articles."""

import pandas as pd
import pytest

from analysis.actors import Actor, Actors
from analysis.words import names
from analysis.words.no_names import are_no_names


def tagged(*sentences: str) -> pd.DataFrame:
    """Sentences of words with their tags, "le/DET Réseau/PROPN"; a word without one is a noun."""
    rows = [
        (number, *(word.split("/") if "/" in word else (word, "NOUN")))
        for number, sentence in enumerate(sentences)
        for word in sentence.split()
    ]
    table = pd.DataFrame(rows, columns=["sentence", "form", "pos"])
    return table.assign(article_id="a", lemma=table["form"], start=0)


def no_names(*sentences: str) -> list[str]:
    table = tagged(*sentences)
    return table.loc[are_no_names(table), "form"].tolist()


@pytest.mark.parametrize(
    ("sentences", "none"),
    [
        pytest.param(["VIDÉO(S)/PROPN Tarn/PROPN"], ["VIDÉO(S)"], id="a word of headings, with its plural"),
        pytest.param(["DIRECT/PROPN"], ["DIRECT"], id="of which the articles have no other use"),
        pytest.param(["pont (/PUNCT NDLR/PROPN )/PUNCT"], ["NDLR"], id="a note of the editors"),
        pytest.param(["Regarder/PROPN", "regarder/VERB"], ["Regarder"], id="an infinitive"),
        pytest.param(["Accourir/PROPN", "accourir/VERB"], ["Accourir"], id="one that no list has"),
        pytest.param(["Brume/PROPN", "BRUME/PROPN", "brume brume"], ["Brume", "BRUME"], id="in capitals too"),
        pytest.param(["à/ADP Noël/PROPN le/DET Smic/PROPN"], ["Noël", "Smic"], id="a feast, a wage"),
        pytest.param(["porte-parole/PROPN Tarn/PROPN"], ["porte-parole"], id="no capital"),
        pytest.param(["@tarn/PROPN"], ["@tarn"], id="an account"),
        pytest.param(
            ["#/SYM TarnEnColère/PROPN Tarn/PROPN l’#Tarn/PROPN"], ["TarnEnColère", "l’#Tarn"], id="a subject"
        ),
        pytest.param(["-/PROPN 8/PROPN"], ["-", "8"], id="no letter"),
        pytest.param(["«/PUNCT Celui/PROPN"], ["Celui"], id="a stop word that begins a sentence, behind a mark"),
        pytest.param(["Reste/PROPN le/DET pont", "reste"], ["Reste"], id="begins its sentence, and is a word"),
        pytest.param(
            ["dans/ADP le/DET Réseau/PROPN", "Le/DET réseau", "réseau"], ["Réseau"], id="a noun with a capital"
        ),
    ],
)
def test_is_no_name(sentences: list[str], none: list[str]) -> None:
    assert no_names(*sentences) == none


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["à/ADP Tours/PROPN", "tours tours"], id="a town, without an article"),
        pytest.param(["la/DET Ligue/PROPN", "la/DET Ligue/PROPN", "ligue"], id="more often with a capital"),
        pytest.param(["Tarn/PROPN dort/VERB"], id="begins its sentence and is no other word"),
        pytest.param(["Rose/PROPN dort/VERB", "selon/ADP Rose/PROPN", "rose"], id="within a sentence too"),
        pytest.param(["CGT/PROPN", "PS/PROPN ps"], id="acronyms"),
        pytest.param(["Noël-Tarn/PROPN"], id="a name that has such a word in it"),
        pytest.param(["Twitter/PROPN"] * 20 + ["sur/ADP Twitter/PROPN", "twitter/VERB"], id="seldom a verb"),
    ],
)
def test_stays_a_name(sentences: list[str]) -> None:
    assert no_names(*sentences) == []


def test_what_the_list_of_people_has_is_a_name_all_the_same() -> None:
    actors = Actors((Actor("Réseau", "body"),))
    table = tagged("le/DET Réseau/PROPN", "réseau réseau", "VIDÉO/PROPN")
    assert names(table, actors)["form"].tolist() == ["Réseau"]
    assert names(table, Actors()).empty


def test_words_may_be_categories() -> None:
    table = tagged("Accourir/PROPN", "accourir/VERB", "venu/VERB").assign(lemma=["Accourir", "accourir", "venir"])
    table = table.astype({"form": "category", "lemma": "category"})
    assert table.loc[are_no_names(table), "form"].tolist() == ["Accourir"]
