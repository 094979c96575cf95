"""What two statements in other words must share, and what forbids to show them as one."""

import pandas as pd
import pytest

from analysis.quotations import quotations
from analysis.quotations.spread import grouped

DAY = pd.Timestamp("2031-05-10")


def told(*rows: tuple[str | None, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Statements (speaker, kind, quote), each in an article of its own, among others on other subjects."""
    others = [("Ava Lenoir", "direct", f"Le chantier numéro {n} avance sans retard ni surcoût") for n in "abcdefgh"]
    statements = pd.DataFrame([*rows, *others], columns=["speaker", "kind", "quote"])
    statements["article_id"] = [f"article {number}" for number in range(len(statements))]
    articles = pd.DataFrame({"outlet": statements["article_id"], "date": DAY, "text": ""})
    return statements, articles.set_index(statements["article_id"])


PAIRS = [
    pytest.param(
        ("police", "indirect", "À Valmère, les pêcheurs en colère ont jeté leurs filets à l'eau, 400 en tout"),
        ("police locale", "indirect", "À Port-Mirande, 400 pêcheurs en colère vendent leurs filets"),
        False,
        id="a figure in two towns",
    ),
    pytest.param(
        ("préfecture", "indirect", "neuf barques y avaient été saisies"),
        ("préfecture", "indirect", "Neuf barques sans permis ont été saisies, dont deux au large de Sarkand"),
        False,
        id="a figure of any headquarters",
    ),
    pytest.param(
        ("police maritime", "indirect", "À la nuit tombée, quatorze plongeurs manquaient à l'appel"),
        ("police maritime", "indirect", "Les quatorze plongeurs de Valmère sont rentrés"),
        False,
        id="a figure of police",
    ),
    pytest.param(
        ("ministère de la Mer", "indirect", "Voici 84 000 caisses de harengs, contre 50 000 au printemps"),
        ("ministère de la Mer", "indirect", "Les caisses sont plus nombreuses : 84 000 dans les ports contre 50 000"),
        True,
        id="two figures of a ministry",
    ),
    pytest.param(
        ("Paul Ormesson", "indirect", "lire les requêtes déposées pendant les veillées"),
        ("éclusiers", "indirect", "nul ne leur reconnaissait un droit de déposer leurs requêtes"),
        False,
        id="a president and lock keepers",
    ),
    pytest.param(
        ("Paul Ormesson", "direct", "ce traité ouvre une ère nouvelle au royaume"),
        ("Sarkand", "mixed", "une ère nouvelle"),
        False,
        id="a president and a country",
    ),
    pytest.param(
        ("Paul Ormesson", "mixed", "vouloir « protéger la liberté de pêcher »"),
        ("Paul Ormesson", "direct", "La liberté de pêcher existe mais elle ne vide pas les baies"),
        False,
        id="a formula on two occasions",
    ),
    pytest.param(
        ("collectif des pêcheurs libres", "direct", "il faut rouvrir la criée"),
        ("Paul Ormesson", "direct", "Il faut rouvrir la criée"),
        False,
        id="a formula of two sides",
    ),
    pytest.param(
        ("sondage du journal Le Phare", "indirect", "trois quarts des Sarkandais mangent du hareng chaque semaine"),
        ("plusieurs sondages", "indirect", "Le hareng plaît aux trois quarts des Sarkandais de plus de vingt ans"),
        False,
        id="two polls",
    ),
    pytest.param(
        ("Paul Ormesson", "mixed", "une « sottise colossale »"),
        ("Paul Ormesson", "direct", "Vider ce bassin avant la criée serait une sottise colossale"),
        True,
        id="all words of the shorter one",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_what_bears_out_that_two_statements_are_one(
    one: tuple[str, str, str], other: tuple[str, str, str], same: bool
) -> None:
    groups = grouped(*told(one, other))["group"].tolist()
    assert (groups[0] == groups[1]) is same


def test_a_denied_statement_is_not_one_with_the_same_words_and_keeps_its_cue() -> None:
    words = "la réforme des écluses coûtera une barque à chaque famille"
    statements, articles = told(*[("Paul Ormesson", "indirect", words)] * 4)
    cues = ["assure", "assure", "a exclu", "exclut"] + ["dit"] * 8
    texts = [f"Paul Ormesson {cue} que « {quote} »." for cue, quote in zip(cues, statements["quote"], strict=True)]
    starts = [text.index(quote) for text, quote in zip(texts, statements["quote"], strict=True)]
    ends = [start + len(quote) for start, quote in zip(starts, statements["quote"], strict=True)]
    statements = statements.assign(
        cue=cues,
        cue_lemma=["assurer"] * 2 + ["exclure"] * 2 + ["dire"] * 8,
        construction="that-clause",
        cue_span=pd.Series([[14, 14 + len(cue)] for cue in cues]),
        spans=pd.Series([[[start, end]] for start, end in zip(starts, ends, strict=True)]),
    )
    found = quotations(statements, articles.assign(text=texts))
    said = found[found["speaker"] == "Paul Ormesson"].groupby("quotation")["quote"].agg(list).tolist()
    assert said == [[words, words], [f"[a exclu que] {words}", f"[exclut que] {words}"]]


@pytest.mark.parametrize(
    ("outlets", "texts", "travels"),
    [
        pytest.param(["Écho", "Écho"], ["one", "one"], False, id="one text, one outlet"),
        pytest.param(["Écho", "Voix"], ["one", "one"], True, id="one text, two outlets"),
        pytest.param(["Écho", "Écho"], ["one", "two"], True, id="two texts, one outlet"),
        pytest.param(["unknown", "unknown"], ["one", "one"], True, id="outlets that nobody knows"),
    ],
)
def test_a_text_that_one_outlet_prints_twice_carries_nothing(
    outlets: list[str], texts: list[str], travels: bool
) -> None:
    words = "Nous rouvrirons le port de Valmère avant la fin de l'été"
    statements = pd.DataFrame({"article_id": ["a", "b"], "speaker": "Mme Morel", "kind": "direct", "quote": words})
    articles = pd.DataFrame({"outlet": outlets, "date": DAY, "text": "", "wire_group": texts}, index=["a", "b"])
    assert quotations(statements, articles)["article_id"].tolist() == (["a", "b"] if travels else [])


def test_who_reports_a_president_is_not_named_as_him() -> None:
    appeal = "à tous les capitaines de rentrer leurs filets avant la grande marée du solstice"
    statements, articles = told(
        ("Ava Lenoir", "mixed", f"Paul Ormesson a enjoint par radio {appeal}"),
        ("chef de l'État", "mixed", appeal),
        ("Ava Lenoir", "mixed", appeal),
    )
    found = quotations(statements, articles)
    assert found["named_elsewhere"].isna().all()
    assert "chef de l'État" in found["speaker"].tolist()
