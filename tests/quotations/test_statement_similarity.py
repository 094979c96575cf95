"""What is compared of pairs of statements: many pairs at a time tell what each tells alone."""

import numpy as np
import pandas as pd
import pytest

from analysis.quotations import reworded
from analysis.quotations.gist import read_gists
from analysis.quotations.reworded import candidates
from analysis.quotations.spread import grouped
from analysis.quotations.statement_similarity import Said, pair_features, read_said

QUOTES = [
    "Nous ne rouvrirons pas le tunnel de Valmère avant le 12 septembre, faute de ventilateurs",
    "le tunnel, privé de ventilateurs, restera fermé jusqu'au 12 septembre",
    "La réouverture du tunnel attendra l'automne et 300 000 euros de travaux",
    "Oui",
    "les travaux du tunnel coûteront 300 000 euros",
]


@pytest.fixture
def said() -> Said:
    ids = ["a", "b", "b", "c", "d"]
    speakers = ["Clara Tessandier", "directrice", None, "Mme Tessandier", "Paul Ormesson"]
    table = {"article_id": ids, "quote": QUOTES, "speaker": speakers, "kind": ["direct", "indirect"] * 2 + ["direct"]}
    days = pd.to_datetime(pd.Series(["2031-08-30", "2031-09-02", "2031-09-02", None, "2031-09-30"]))
    texts = pd.DataFrame({"text": "La directrice, Clara Tessandier, a parlé."}, index=["a", "b", "c", "d"])
    return read_said(pd.DataFrame(table).assign(date=days, denied=False), texts)


def test_many_pairs_tell_what_each_tells_alone(said: Said) -> None:
    pairs = np.array([(one, other) for one in range(5) for other in range(5) if one != other] * 2)
    together = pd.DataFrame(pair_features(said, *pairs.T))
    alone = pd.concat([pd.DataFrame(pair_features(said, *pair.reshape(2, 1))) for pair in pairs], ignore_index=True)
    pd.testing.assert_frame_equal(together, alone)
    assert (together.nunique() > 1).sum() > 15


def test_what_two_statements_have_in_common(said: Said) -> None:
    told = {name: values[0] for name, values in pair_features(said, np.array([1]), np.array([0])).items()}
    expected = {"speaker may be": 1, "described so": 1, "numbers shared": 1, "numbers lost": 0, "words akin": 2}
    assert {name: told[name] for name in expected} == expected
    assert told["days apart"] == pytest.approx(np.log1p(3))
    assert 0 < told["kept"] <= told["near kept"] < 1


def test_no_pair_tells_nothing(said: Said) -> None:
    none = np.empty(0, dtype=np.int64)
    assert {len(values) for values in pair_features(said, none, none).values()} == {0}


def test_what_was_read_stays_as_it_is(said: Said) -> None:
    candidates(said, np.arange(5))
    assert [words.tolist() for words in map(said.gists.words.of, range(5))] == [
        words.tolist() for words in map(read_gists(QUOTES).words.of, range(5))
    ]


def test_pairs_are_compared_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [
        "Le tunnel de Valmère ne rouvrira pas avant le 12 septembre, faute de ventilateurs",
        "Faute de ventilateurs, pas de réouverture du tunnel de Valmère avant le 12 septembre",
        "La barque des pêcheurs de Belmarche coûtera 300 000 euros à la région",
        "Pour la région, la barque des pêcheurs de Belmarche coûtera donc 300 000 euros",
    ]
    statements = pd.DataFrame({"article_id": list("abcd"), "quote": told, "speaker": "Mme Morel", "kind": "indirect"})
    articles = pd.DataFrame({"outlet": "A", "date": pd.Timestamp("2031-08-30"), "text": ""}, index=list("abcd"))
    monkeypatch.setattr(reworded, "PART", 1)
    assert grouped(statements, articles)["group"].tolist() == [0, 0, 3, 3]
