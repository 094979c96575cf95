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
        ("police", "indirect", "À Valmère ont manifesté plusieurs centaines de pêcheurs en colère, 400"),
        ("police locale", "indirect", "Environ 400 pêcheurs en colère ont été arrêtés à Port-Mirande, sur un millier"),
        False,
        id="a figure in two towns",
    ),
    pytest.param(
        ("préfecture", "indirect", "huit personnes y avaient été interpellées"),
        ("préfecture", "indirect", "Huit personnes ont été interpellées, notamment pour dégradations et outrages"),
        False,
        id="a figure of any headquarters",
    ),
    pytest.param(
        ("préfecture de police", "indirect", "En fin de journée, douze personnes avaient été interpellées"),
        ("préfecture de police", "indirect", "Seules douze interpellations avaient eu lieu à Valmère"),
        False,
        id="a figure of police",
    ),
    pytest.param(
        ("ministère de la Mer", "indirect", "Environ 84 000 pêcheurs ont défilé, contre 50 000 une semaine avant"),
        ("ministère de la Mer", "indirect", "Ils ont été plus nombreux : 84 000 dans tout le pays contre 50 000"),
        True,
        id="two figures of a ministry",
    ),
    pytest.param(
        ("Paul Ormesson", "indirect", "entendre les doléances exprimées lors des débats"),
        ("manifestants", "indirect", "ils se sentaient freinés dans leur droit d'exprimer leurs doléances"),
        False,
        id="a president and demonstrators",
    ),
    pytest.param(
        ("Paul Ormesson", "direct", "nous sommes à un moment historique pour notre pays"),
        ("Sarkand", "mixed", "un moment d’histoire"),
        False,
        id="a president and a country",
    ),
    pytest.param(
        ("Paul Ormesson", "mixed", "vouloir « préserver la liberté de naviguer »"),
        ("Paul Ormesson", "direct", "La liberté de naviguer est garantie mais ce n'est pas l'anarchie"),
        False,
        id="a formula on two occasions",
    ),
    pytest.param(
        ("collectif des pêcheurs libres", "direct", "le temps du dialogue est venu"),
        ("Paul Ormesson", "direct", "Le temps du dialogue est venu"),
        False,
        id="a formula of two sides",
    ),
    pytest.param(
        ("sondage du journal Le Phare", "indirect", "trois quarts des Sarkandais sont solidaires des pêcheurs"),
        ("plusieurs sondages", "indirect", "Le mouvement est soutenu par près des trois quarts des Sarkandais"),
        False,
        id="two polls",
    ),
    pytest.param(
        ("Paul Ormesson", "mixed", "une « bêtise monumentale »"),
        ("Paul Ormesson", "direct", "Fermer ce port à la veille de l'été serait une bêtise monumentale"),
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
    words = "le vaste débat sur les ports débouche sur de nouvelles taxes"
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
    appeal = "aux partis, aux syndicats et aux patrons de lancer un appel clair au calme"
    statements, articles = told(
        ("Ava Lenoir", "mixed", f"Paul Ormesson a demandé lors du Conseil {appeal}"),
        ("chef de l'État", "mixed", appeal),
        ("Ava Lenoir", "mixed", appeal),
    )
    found = quotations(statements, articles)
    assert found["named_elsewhere"].isna().all()
    assert "chef de l'État" in found["speaker"].tolist()
