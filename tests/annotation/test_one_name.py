"""A person has one name in all chunks of the columns that are read."""

import pandas as pd
import pyarrow as pa
import pytest

from analysis import annotate
from analysis.actors import Actor, Actors
from analysis.annotation.one_name import name_alike

Word = tuple[str, str, str | None]  # lemma, pos, person
CHUNKS: list[list[Word]] = [
    [("Mme", "ADJ", None), ("Astravel", "PROPN", None), ("astravel", "NOUN", None)],
    [],
    [("Hélène Astravel", "PROPN", None), ("elle", "PRON", "Hélène Astravel"), ("sa", "DET", "Astravel")],
    [("Hélène Astravel", "PROPN", None), ("Helene Astravel", "PROPN", None), ("Astravel", "NOUN", None)],
]


def columns(chunks: list[list[Word]]) -> dict[str, pa.ChunkedArray]:
    return {
        name: pa.chunked_array([pa.array([row[place] for row in rows], pa.string()) for rows in chunks], pa.string())
        for place, name in enumerate(("lemma", "pos", "person"))
    }


@pytest.mark.parametrize(
    "chunks", [CHUNKS, [[word for chunk in CHUNKS for word in chunk]]], ids=["several chunks", "one chunk"]
)
def test_names_in_all_chunks_become_the_usual_one_and_other_words_stay(
    chunks: list[list[Word]],
) -> None:
    words = columns(chunks)
    name_alike("tokens", words, {})
    one = "Hélène Astravel"
    assert words["lemma"].to_pylist() == ["Mme", one, "astravel", one, "elle", "sa", one, one, "Astravel"]
    assert words["person"].to_pylist() == [None, None, None, None, one, one, None, None, None]
    assert [len(chunk) for chunk in words["lemma"].chunks] == [len(chunk) for chunk in chunks]


@pytest.mark.parametrize("table", ["tokens", "statements"])
def test_nothing_to_name(table: str) -> None:
    empty = {**columns([]), "speaker": pa.chunked_array([], pa.string())}
    name_alike(table, empty, {})
    assert {name: len(column) for name, column in empty.items()} == dict.fromkeys(empty, 0)


def test_a_missing_speaker_stays_missing() -> None:
    spoken = {"speaker": pa.chunked_array([["Mme Astravel", None], ["Hélène Astravel", "Hélène Astravel; un élu"]])}
    name_alike("statements", spoken, {})
    one = "Hélène Astravel"
    assert spoken["speaker"].to_pylist() == [one, None, one, f"{one}; un élu"]


@pytest.mark.parametrize(
    ("words", "persons"),
    [
        pytest.param(
            [("conseil", "NOUN", "Conseil"), ("conseil", "NOUN", "conseil"), ("conseil", "NOUN", "Conseil")],
            ["Conseil"] * 3,
            id="a capital",
        ),
        pytest.param(
            [("Conseil", "PROPN", None), ("conseil", "NOUN", "conseil"), ("Conseil", "PROPN", None)],
            [None, "Conseil", None],
            id="as the name is spelt",
        ),
        pytest.param(
            [("Roy", "PROPN", None), ("maire", "NOUN", "Zoé Roy"), ("il", "PRON", "Zoé Roy"), ("chef", "NOUN", "Roy")],
            [None, "Zoé Roy", "Zoé Roy", "Roy"],
            id="a name is not its bearer",
        ),
    ],
)
def test_who_is_described_is_spelt_alike(words: list[Word], persons: list[str | None]) -> None:
    one = columns([words])
    name_alike("tokens", one, {})
    assert one["person"].to_pylist() == persons
    assert one["lemma"].to_pylist() == [lemma for lemma, _, _ in words]


def test_a_body_has_one_of_its_two_names_in_both_tables() -> None:
    texts = [
        "La Ligue des bateliers du Val (LBV) a annoncé que la grève durerait. La LBV est en colère.",
        "« La grève continue », prévient la ligue des bateliers du Val.",
        "La LBV a indiqué que les bateaux resteraient à quai.",
    ]
    articles = pd.DataFrame({"outlet": "A", "date": pd.Timestamp("2031-05-03"), "text": texts}, index=["a", "b", "c"])
    tokens, _, statements = annotate(articles, cache=None)
    assert statements["speaker"].tolist() == ["LBV"] * 3
    assert set(tokens["person"].dropna()) == {"LBV"}
    listed = Actors((Actor("Ligue des bateliers du Val", "body"),))
    assert "Ligue des bateliers du Val" in set(annotate(articles, listed, cache=None).statements["speaker"])
