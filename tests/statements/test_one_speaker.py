"""A label that several articles use is one speaker only if it means the same one in all of them."""

import pandas as pd
import pytest

from analysis.statements.heard import sources
from analysis.statements.one_speaker import is_one_everywhere, one_speaker_each
from analysis.statements.summaries import cue_verbs, speaker_share


def statements(*rows: tuple[str, str | None]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["article_id", "speaker"])
    return table.assign(kind="direct", spans=pd.Series([[(0, 4)]] * len(table)), cue_lemma="dire")


def articles(*names: str) -> pd.DataFrame:
    return pd.DataFrame({"text": "Oui, dit-on ici."}, index=pd.Index(names, name="article_id"))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Paule Vernier", True),
        ("Vernier", True),
        ("Mme Vernier", True),
        ("Paule Vernier; Marc Tissot", True),
        ("CGT", True),
        ("Parti du Val", True),
        ("ministère de la Pêche", True),
        ("ministre de la Pêche", True),
        ("maire de Tissac", True),
        ("préfecture du Nord", True),
        ("groupe Solveau", True),
        ("président français", True),
        ("premier ministre russe", True),
        ("gouvernement belge", True),
        ("Paule", False),
        ("Jean-Marc", False),
        ("Paule; Marc Tissot", False),
        ("Premier ministre", False),
        ("Gilets jaunes", False),
        ("Français", False),
        ("préfecture", False),
        ("président", False),
        ("président de la région", False),
        ("procureur de la République", False),
        ("ministre française", False),
        ("habitante de Tissac", False),
        ("députée du Nord", False),
        ("élus du Nord", False),
        ("groupe de parents", False),
        ("source proche de Matignon", False),
    ],
)
def test_names_bodies_and_placed_offices_are_one_speaker_in_all_articles(label: str, expected: bool) -> None:
    assert is_one_everywhere(label) is expected


def test_first_names_and_descriptions_of_several_articles_are_no_one_speaker() -> None:
    table = statements(
        ("a", "Paule"), ("b", "Paule"), ("a", "Paule Vernier"), ("b", "Paule Vernier"), ("b", "éclusier")
    )
    assert one_speaker_each(table)["speaker"].fillna("").tolist() == [
        "",
        "",
        "Paule Vernier",
        "Paule Vernier",
        "éclusier",
    ]


def test_copies_of_a_text_are_one_text() -> None:
    table = statements(("a", "Paule"), ("b", "Paule")).assign(wire_group="a")
    assert one_speaker_each(table)["speaker"].tolist() == ["Paule", "Paule"]


def test_such_a_speaker_has_no_rank_over_the_articles_but_one_in_each() -> None:
    said = statements(("a", "ministre"), ("b", "ministre"), ("b", "Marc Tissot"))
    whole = speaker_share(said, articles("a", "b"))
    assert whole["speaker"].fillna("").tolist() == ["", "Marc Tissot"]
    assert whole["statements"].tolist() == [2, 1]
    each = speaker_share(said, articles("a", "b"), by="article_id")
    assert sorted(each["speaker"]) == ["Marc Tissot", "ministre", "ministre"]
    assert cue_verbs(said)["speaker"].isna().sum() == 1


def test_a_first_name_has_a_gender_of_its_own_in_each_article() -> None:
    table = statements(("a", "Camille"), ("b", "Camille")).assign(speaker_rule="name", source_text="", cue="dit")
    assert sources(table.assign(cue=["dit-elle", "dit-il"]))["gender"].tolist() == ["f", "m"]
