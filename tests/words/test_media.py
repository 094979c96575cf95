"""Who printed or carried a text is not among its names, a region that a newspaper is called after is."""

import pandas as pd
import pytest

from analysis.actors import Actor, Actors
from analysis.words import names

DETERMINERS = {"le", "la", "l’"}


def tokens(*sentences: str) -> pd.DataFrame:
    """Words of sentences, those with a capital behind the first as names."""
    rows = []
    for number, sentence in enumerate(sentences):
        for place, word in enumerate(sentence.split()):
            pos = "DET" if word.lower() in DETERMINERS else "PROPN" if place and word.istitle() else "NOUN"
            rows.append({"form": word, "lemma": word, "pos": pos, "sentence": number, "article_id": "a"})
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("sentences", "kept"),
    [
        pytest.param(["selon Le Figaro", "dit au Figaro"], [], id="a newspaper"),
        pytest.param(["vu sur Facebook", "dit Instagram"], [], id="platforms"),
        pytest.param(["vivre en Provence", "dans la Provence", "écrit La Provence"], ["Provence"] * 3, id="a region"),
        pytest.param(["écrit La Provence", "lu dans La Provence", "vers la Provence"], [], id="more often the paper"),
        pytest.param(["dit Morel"], ["Morel"], id="a person"),
    ],
)
def test_outlets_and_platforms_are_no_names(sentences: list[str], kept: list[str]) -> None:
    assert names(tokens(*sentences), Actors())["lemma"].tolist() == kept


def test_whom_the_user_lists_is_a_name() -> None:
    found = names(tokens("vu sur Facebook"), Actors((Actor("Facebook", "body"),)))
    assert found[["lemma", "kind"]].to_numpy().tolist() == [["Facebook", "body"]]
