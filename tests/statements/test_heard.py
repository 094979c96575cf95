"""Who is heard: what kind of source, named or not, woman or man, and what told it."""

import pandas as pd
import pytest

from analysis import charts
from analysis.actors import Actor, Actors
from analysis.report.prose import genders_told
from analysis.statements import find_statements
from analysis.statements.gender_evidence import EVIDENCE, measured_evidence
from analysis.statements.heard import kinds_heard, sources, told_by, women_and_men
from benchmarks import genders

ACTORS = Actors((Actor("Camille Ardent", "person", gender="f"), Actor("Valdorie", "place")))


def statement(speaker: str | None, *, rule: str = "as described", text: str = "", cue: str = "") -> pd.DataFrame:
    row = {"article_id": "a", "speaker": speaker, "speaker_rule": rule, "source_text": text, "cue": cue}
    return pd.DataFrame([{**row, "kind": "direct"}])


@pytest.mark.parametrize(
    ("table", "source", "named", "gender", "told"),
    [
        pytest.param(statement("Camille Ardent", rule="name"), "person", True, "f", "list", id="list"),
        pytest.param(statement("Valdorie"), "organisation", True, None, "", id="a country speaks"),
        pytest.param(statement("Mme Tarn", rule="name"), "person", True, "f", "title", id="title"),
        pytest.param(
            statement("Odval Tarn", rule="name", text="M. Tarn"), "person", True, "m", "title", id="title in the text"
        ),
        pytest.param(statement("Anne Tarn", rule="name"), "person", True, "f", "first name", id="first name"),
        pytest.param(
            statement("Marie Boulanger", rule="name"), "person", True, "f", "first name", id="a name, no trade"
        ),
        pytest.param(
            statement("Odval Tarn", rule="name", text="la ministre"),
            "person",
            True,
            "f",
            "noun",
            id="noun with article",
        ),
        pytest.param(
            statement("Odval Tarn", rule="name", cue="a-t-elle dit"), "person", True, "f", "pronoun", id="elle"
        ),
        pytest.param(statement("Odval Tarn", rule="name", text="il"), "person", True, "m", "pronoun", id="il"),
        pytest.param(statement("Odval Tarn", rule="name"), "person", True, "", "", id="nothing tells"),
        pytest.param(statement("voisine", text="une voisine"), "person", False, "f", "noun", id="no name"),
        pytest.param(statement("victime", text="la victime"), "person", False, "", "", id="a noun of fixed gender"),
        pytest.param(
            statement("source policière", text="une source"), "person", False, "", "", id="a source has no sex"
        ),
        pytest.param(statement("manifestants"), "people", False, None, "", id="several"),
        pytest.param(statement("une cinquantaine d'habitants"), "people", False, None, "", id="some number"),
        pytest.param(statement("un électeur sur cinq"), "people", False, None, "", id="one of so many"),
        pytest.param(statement("une poignée d'élus"), "people", False, None, "", id="a handful"),
        pytest.param(statement("Anne Tarn; Jean Roy"), "people", True, None, "", id="two together"),
        pytest.param(statement("préfecture de police"), "organisation", False, None, "", id="organisation"),
        pytest.param(statement("groupe Tarn"), "organisation", True, None, "", id="a group with a name"),
        pytest.param(statement("verrerie Tarn"), "organisation", True, None, "", id="a firm"),
        pytest.param(statement("groupe de parents"), "organisation", False, None, "", id="a group without a name"),
        pytest.param(statement("CGT"), "organisation", True, None, "", id="capitals"),
        pytest.param(statement("Force ouvrière", rule="name"), "organisation", True, None, "", id="a union"),
        pytest.param(statement("La France insoumise", rule="name"), "organisation", True, None, "", id="a party"),
        pytest.param(statement("Elabe", rule="name"), "organisation", True, None, "", id="a polling institute"),
        pytest.param(
            statement("Marie Solidaires", rule="name"), "person", True, "f", "first name", id="a woman, no union"
        ),
        pytest.param(statement("rapport"), "document", False, None, "", id="document"),
        pytest.param(statement("fumée"), "other", False, None, "", id="no source that is known"),
        pytest.param(statement(None), "nobody", False, None, "", id="nobody"),
    ],
)
def test_who_a_source_is(table: pd.DataFrame, source: str, named: bool, gender: str | None, told: str) -> None:
    row = sources(table, ACTORS).iloc[0]
    assert (row["source"], row["named"], row["gender"], row["gender_from"]) == (source, named, gender, told)


def test_the_surest_evidence_of_a_person_counts_for_all_their_statements() -> None:
    table = pd.concat([statement("Odval Tarn", rule="name", cue="dit-il"), statement("Odval Tarn", text="Mme Tarn")])
    assert sources(table)[["gender", "gender_from"]].to_numpy().tolist() == [["f", "title"]] * 2


def test_what_agrees_with_a_name_tells_its_gender_for_want_of_anything_surer() -> None:
    table = pd.concat([statement("Camille Tarn", rule="name"), statement("Marc Roy", rule="name")])
    texts = pd.DataFrame({"text": ["Camille Tarn s’est dite inquiète. Marc Roy, convaincue, attend."]}, index=["a"])
    with_texts = sources(table, None, texts)[["gender", "gender_from"]].to_numpy().tolist()
    assert with_texts == [["f", "agreement"], ["m", "first name"]]
    assert sources(table)["gender"].tolist() == ["", "m"]


def test_what_the_genders_were_read_from_is_counted_and_said() -> None:
    table = pd.concat([statement("Anne Tarn", rule="name")] * 2 + [statement("Odval Tarn", rule="name")])
    told = told_by(sources(table))
    assert told.to_numpy().tolist() == [["first name", 1], ["", 1]]
    said = genders_told(told)
    assert said is not None
    assert said.text.startswith(
        "Evidence for the gender, with the number of people: the first name (1); not known: 1. Agreement of two"
    )
    assert genders_told(told[told["gender_from"] == ""]) is None
    assert told_by(sources(table).head(0)).empty


def test_a_description_is_another_person_in_another_article() -> None:
    table = pd.concat([statement("élève", cue="dit-elle"), statement("élève", cue="dit-il").assign(article_id="b")])
    assert sources(table)["gender"].tolist() == ["f", "m"]


def test_statements_of_an_article_are_told_apart() -> None:
    text = (
        "« Nous viendrons », a déclaré Mme Anne Tarn. Selon un voisin, la digue tient. Selon la préfecture, il pleut."
    )
    found = pd.DataFrame(
        [
            {name: getattr(one, name) for name in ("speaker", "speaker_rule", "source_text", "cue")}
            for one in find_statements(text)
        ]
    )
    heard = sources(found.assign(article_id="a"))
    assert heard[["source", "named", "gender"]].to_numpy().tolist() == [
        ["person", True, "f"],
        ["person", False, "m"],
        ["organisation", False, None],
    ]


def heard(*articles: str) -> pd.DataFrame:
    """One letter a person: f, m or u (unknown); each says two things."""
    rows = [
        (f"a{number}", f"{number}-{place}", {"u": ""}.get(letter, letter))
        for number, article in enumerate(articles)
        for place, letter in enumerate(article)
    ]
    table = pd.DataFrame(rows * 2, columns=["article_id", "speaker", "gender"])
    return table.assign(source="person", named=True, kind="direct", outlet=table["article_id"])


def test_each_person_counts_once_an_article() -> None:
    row = women_and_men(heard("fmm", "mu", "fm")).iloc[0]
    assert row[["women", "men", "unknown", "articles"]].tolist() == [2, 4, 1, 3]
    assert row["share"] == pytest.approx(1 / 3)
    assert 0 < row["low"] < 1 / 3 < row["high"] < 1


def test_no_woman_is_a_share_of_nought_that_is_not_certain() -> None:
    row = women_and_men(heard("mm", "m", "mmm")).iloc[0]
    assert (row["women"], row["share"], row["low"]) == (0, 0, 0)
    assert 0.1 < row["high"] < 1


def test_of_one_article_there_is_no_interval() -> None:
    table = women_and_men(heard("fmmm", "u", "f"), by="outlet")
    assert table["outlet"].tolist() == ["a0", "a1", "a2"]
    assert table["share"].fillna(-1).tolist() == [0.25, -1, 1]
    assert table[["low", "high"]].isna().all(axis=None)


def test_nobody_is_heard() -> None:
    nobody = sources(pd.concat([statement(None), statement("rapport")]))
    assert women_and_men(nobody).empty
    assert women_and_men(nobody.head(0).assign(outlet=""), by="outlet").empty
    assert kinds_heard(nobody)["statements"].sum() == 2


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_a_blank_speaker_is_nobody(blank: str) -> None:
    assert sources(statement(blank, rule="name"))[["source", "named", "gender"]].to_numpy().tolist() == [
        ["nobody", False, None]
    ]


def test_kinds_of_sources_sum_up_to_all_statements() -> None:
    kinds = kinds_heard(sources(pd.concat([statement("CGT"), statement("CGT"), statement(None)])))
    assert kinds[["source", "named", "statements", "direct"]].to_numpy().tolist() == [
        ["organisation", True, 2, 2],
        ["nobody", False, 1, 1],
    ]
    assert kinds["share"].sum() == pytest.approx(1)


@pytest.mark.parametrize(
    ("articles", "title"),
    [
        pytest.param(["mmmm"] * 30, "Where the gender is known, only men are heard. ", id="men"),
        pytest.param(
            [*["mmmm"] * 60, "mmmf"],
            "Where the gender is known, men are heard more often than women: under 1% are women. ",
            id="nearly only men",
        ),
        pytest.param(
            ["fff", "ffm"] * 30,
            "Where the gender is known, women are heard more often than men: 83% are women. ",
            id="women",
        ),
        pytest.param(["fm", "f", "m", "mf"], "No clear difference between women and men. ", id="few"),
        pytest.param(["fm", "f", "m"], "People whose gender is known: 2 women and 2 men. ", id="too few"),
        pytest.param(["fmmuu"], "People whose gender is known: 1 woman and 2 men. ", id="one article"),
        pytest.param(["fu", "uu"], "People whose gender is known: 1 woman and 0 men. ", id="one person"),
        pytest.param(["u"], "No person is heard whose gender is known.", id="unknown"),
        pytest.param([""], "No person is heard whose gender is known.", id="nobody"),
    ],
)
def test_a_headline_says_no_more_than_is_known(articles: list[str], title: str) -> None:
    table = heard(*articles)
    alt = charts.alt_text(charts.women_dots(women_and_men(table), women_and_men(table, by="outlet")))
    assert alt.startswith(title)


def test_who_is_heard_in_two_articles_is_no_two_people() -> None:
    table = heard("m", "m")
    said = charts.alt_text(charts.women_dots(women_and_men(table.assign(speaker="M. Petit"))))
    assert "each name or description counted once in every article that reports their words: 2 in all." in said


def test_an_outlet_with_four_people_has_no_share_drawn() -> None:
    table = heard("fmmmm", "ffmm")
    ax = charts.women_dots(women_and_men(table), women_and_men(table, by="outlet"))
    labels = [" ".join(label.get_text().split()) for label in ax.get_yticklabels()]
    assert [label for label in labels if "of 4" in label] == []
    assert len(labels) == 2
    assert charts.alt_text(ax).endswith("Not shown: one of fewer than 5 people.")


def test_where_texts_are_shared_out_the_caption_says_why_numbers_are_not_whole() -> None:
    whole, groups = women_and_men(heard("fmmmm")), women_and_men(heard("fmmmm", "fmmmmm"), by="outlet")
    note = "A text that several articles print is shared out among them"
    assert note not in charts.alt_text(charts.women_dots(whole, groups))
    assert note in charts.alt_text(charts.women_dots(whole, groups.assign(men=groups["men"] + 0.5)))


def test_of_sixty_outlets_thirty_are_shown() -> None:
    table = heard(*["fmmmmm", "fmmmm"] * 30, "mmmm", "f")
    ax = charts.women_dots(women_and_men(table), women_and_men(table, by="outlet"))
    assert len(ax.get_yticks()) == 31
    said = "Shown: the 30 with the most people, of 60. Not shown: 2 of fewer than 5 people."
    assert said in charts.alt_text(ax)


def test_beside_the_evidence_stands_how_often_it_was_right(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"evidence": "noun", "reference": "title", "people": 1200, "agree": 1100, "articles": 3, "month": "2031-05"}
    monkeypatch.setattr("analysis.report.prose.heard.measured_evidence", lambda: pd.DataFrame([row]))
    said = genders_told(told_by(sources(statement("Anne Tarn", rule="name"))))
    assert said is not None
    assert "(measured on 3 articles of the press, May 2031): a noun and a title, 1,100 of 1,200." in said.text


def test_each_measured_pair_is_of_two_kinds_and_no_more_agree_than_there_are() -> None:
    rows = measured_evidence()
    assert set(rows["evidence"]) | set(rows["reference"]) <= set(EVIDENCE)
    assert ((rows["agree"] <= rows["people"]) & (rows["people"] > 0)).all()


def test_evidence_is_measured_on_people_of_whom_two_independent_kinds_tell() -> None:
    text = "La maraîchère Odile Tarn arrive. Mme Tarn sourit. Le maçon Marc Roy part. « Oui », dit M. Jean Dorval."
    table = pd.concat(
        [
            statement("Odile Tarn", rule="name", text="La maraîchère Odile Tarn"),
            statement("Marc Roy", rule="name", text="elle", cue="dit-elle"),
            statement("Jean Dorval", rule="name", text="Mme Dorval", cue="dit-elle"),
        ]
    )
    told = genders.evidence_of_names(table, pd.DataFrame({"text": [text]}, index=["a"]))
    kinds = told[["title", "first name", "noun", "agreement"]].T
    assert kinds["Odile Tarn"].tolist() == ["f"] * 4
    assert kinds["Marc Roy"].tolist() == ["", "m", "", "m"]
    assert kinds["Jean Dorval"].tolist()[:3] == ["m", "m", ""]
    pairs = genders.compared(told)
    assert pairs[["people", "agree"]].to_numpy().tolist() == [[2, 2], [1, 1], [1, 1], [1, 1], [2, 2]]
